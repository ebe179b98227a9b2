//! The units of a document, what is known of each, and what was decided.

use rustc_hash::FxHashSet;

use super::facts::{Fact, Unit};
use super::ids::Id;
use super::label::Counter;
use super::lexicon::{Cue, LANGUAGES, Lexicon};
use super::rules::Rules;
use super::series::{self, Number};
use crate::import::dates::sets_deadline;
use crate::import::{Certainty, Class, Document, Kind, Piece};

/// What a unit is, and the rule that decided it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Verdict {
    pub(super) class: Class,
    pub(super) rule: Id,
    /// Bytes of the label at its start.
    pub(super) label: usize,
    /// The number that it has, typed or generated.
    pub(super) number: Option<u32>,
    /// True if that need not be more than the number before it.
    pub(super) unordered: bool,
    /// True if it goes on the piece before it.
    pub(super) joined: bool,
}

/// A heading that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// What sets headings of its level apart.
    pub(super) sign: Sign,
    /// Levels above it, from 0.
    pub(super) level: usize,
    /// The rule that found it.
    pub(super) rule: Id,
}

/// What headings of one level share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Sign {
    /// An annex: always the highest.
    Annex,
    /// A heading style with its level.
    Style(u8),
    /// Numbers of one form.
    Number(Counter, Option<char>, u8),
    /// A bullet.
    Bullet(char),
    /// Capitals, bold type.
    Type(bool, bool),
    /// The first row of a table.
    Table,
}

/// The state of the recogniser.
pub(super) struct Work<'a> {
    pub(super) lexicon: &'a Lexicon,
    pub(super) facts: Vec<Fact<'a>>,
    pub(super) numbers: Vec<Option<Number>>,
    pub(super) verdicts: Vec<Option<Verdict>>,
    pub(super) heads: Vec<Option<Head>>,
    /// True for a further line of the heading before it.
    pub(super) lines: Vec<bool>,
    /// True if evaluation and next steps are labels in this document rather than
    /// titles of chapters.
    pub(super) labelled: bool,
    /// The language of most words, among those that are told apart; `None` where none is.
    pub(super) language: Option<usize>,
}

impl<'a> Work<'a> {
    pub(super) fn new(
        document: &'a Document,
        rules: &'a Rules,
        units: Vec<Unit>,
        language: Option<usize>,
    ) -> Self {
        let lexicon = &rules.lexicon;
        let fact = |unit| Fact::new(document, unit, lexicon);
        let facts: Vec<Fact> = units.into_iter().map(fact).collect();
        Self {
            lexicon,
            numbers: vec![None; facts.len()],
            verdicts: vec![None; facts.len()],
            heads: vec![None; facts.len()],
            lines: vec![false; facts.len()],
            labelled: false,
            language,
            facts,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.facts.len()
    }

    /// Finds the numbers of what is not decided yet.
    pub(super) fn count(&mut self) {
        series::number_all(&self.facts, |at| self.verdicts[at].is_none(), &mut self.numbers);
    }

    /// True if it is not decided yet.
    pub(super) fn is_open(&self, at: usize) -> bool {
        self.verdicts[at].is_none()
    }

    /// The next unit from here on, before `end`, that is not decided.
    pub(super) fn next_open(&self, from: usize, end: usize) -> Option<usize> {
        (from..end).find(|at| self.is_open(*at))
    }

    /// Decides, with the label and number that it has.
    pub(super) fn set(&mut self, at: usize, class: Class, rule: Id) {
        self.decide(at, class, rule, self.label(at));
    }

    /// Decides with a label of so many bytes.
    pub(super) fn decide(&mut self, at: usize, class: Class, rule: Id, label: usize) {
        let number = self.numbers[at].map(|number| number.value);
        let unordered = self.numbers[at].is_some_and(|number| number.unordered || number.bis);
        self.verdicts[at] = Some(Verdict { class, rule, label, number, unordered, joined: false });
    }

    /// Decides that it goes on the unit before it.
    pub(super) fn join(&mut self, at: usize, class: Class, rule: Id) {
        let (label, number, unordered) = (0, None, false);
        self.verdicts[at] = Some(Verdict { class, rule, label, number, unordered, joined: true });
    }

    /// Bytes of the typed label that counts, or of the bullet.
    pub(super) fn label(&self, at: usize) -> usize {
        let fact = &self.facts[at];
        let number = self.numbers[at].and(fact.candidate).map(|label| label.len);
        number.or(fact.bullet.map(|(_, len)| len)).unwrap_or(0)
    }

    /// True for a bullet or a number that counts, unless it is a heading.
    pub(super) fn is_item(&self, at: usize) -> bool {
        let marked = self.facts[at].has_bullet() || self.numbers[at].is_some();
        marked && self.heads[at].is_none()
    }

    /// The cue that a unit is, with nothing behind it.
    pub(super) fn cue_alone(&self, at: usize) -> Option<Cue> {
        self.facts[at].cue.filter(|label| label.alone).map(|label| label.cue)
    }

    /// True for a verb by which something is promised, or a deadline.
    pub(super) fn promises(&self, at: usize) -> bool {
        let text = self.facts[at].text;
        let language = || self.lexicon.language(text).or(self.language);
        let code = || language().and_then(|at| LANGUAGES.get(at));
        self.commits(at) || code().is_some_and(|code| sets_deadline(text, code))
    }

    /// True for a verb by which something is promised.
    pub(super) fn commits(&self, at: usize) -> bool {
        self.lexicon.commits(self.facts[at].text, self.language)
    }

    /// The first letter behind a label is small.
    pub(super) fn begins_small(&self, at: usize) -> bool {
        self.facts[at].begins_small(self.label(at))
    }

    /// True for a paragraph: no item, cell, heading or note by what the file says.
    pub(super) fn is_plain(&self, at: usize) -> bool {
        matches!(self.facts[at].kind(), Kind::Paragraph)
    }

    /// The pieces, in order; what nothing decided is taken as text of its place.
    pub(super) fn pieces(&self, rules: &Rules) -> Vec<Piece> {
        let mut asked = FxHashSet::default();
        let piece = |(at, (fact, verdict)): (usize, (&Fact, &Option<Verdict>))| {
            let verdict = verdict.unwrap_or(Verdict {
                class: Class::Context,
                rule: Id::ContextText,
                label: 0,
                number: None,
                unordered: false,
                joined: false,
            });
            let name = verdict.rule.name();
            let certainty = rules.get(name).map_or(Certainty::Likely, |rule| {
                let is_first = asked.insert(verdict.rule);
                rule.again.filter(|_| !is_first).unwrap_or(rule.certainty)
            });
            let is_passed_over = verdict.rule.is_beside_points() && !verdict.joined;
            let certainty = match certainty {
                Certainty::Sure if is_passed_over && self.promises(at) => Certainty::Likely,
                certainty => certainty,
            };
            Piece {
                block: fact.unit.block,
                range: fact.unit.range.clone(),
                class: verdict.class,
                label: verdict.label.min(fact.text.len()),
                number: verdict.number,
                unordered: verdict.unordered,
                joined: verdict.joined,
                rule: name,
                certainty,
            }
        };
        self.facts.iter().zip(&self.verdicts).enumerate().map(piece).collect()
    }
}
