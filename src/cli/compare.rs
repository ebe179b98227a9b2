//! `hertog compare`: what became of each point in another edition.

use std::process::ExitCode;

use clap::Args;
use clap::builder::PossibleValuesParser;
use serde::Serialize;

use super::common::Common;
use super::editions::pair;
use super::failure::Failure;
use super::json::SCHEMA;
use super::output::{self, Output};
use crate::declaration::{Declaration, PointIx};
use crate::editions::{
    Certainty, ChangeKind, Comparison, FactChange, FactReader, PointChange, TextChange, compare,
};
use crate::text::Lang;
use crate::texts::{editions as t, labelled, screens};
use crate::wording::{
    change_ids, change_summary, change_words, fact_words, kind_text, text_place, text_words,
};

/// The names of the kinds in JSON and in `--kind`.
const KINDS: [&str; 9] =
    ["same", "renumbered", "moved", "editorial", "reworded", "split", "merged", "added", "removed"];

/// Kinds that are counted, and listed where they are asked for.
const QUIET: [&str; 2] = ["same", "renumbered"];

/// The arguments of `compare`.
#[derive(Debug, Args)]
pub(super) struct CompareArgs {
    /// The older edition: a file, an edition of the declaration that is open, or ID@EDITION.
    pub(super) old: String,
    /// The newer edition, likewise.
    pub(super) new: String,
    /// List these kinds only: reworded,split; the names are those of --json.
    #[arg(
        long,
        value_name = "KINDS",
        value_delimiter = ',',
        conflicts_with = "all",
        value_parser = PossibleValuesParser::new(KINDS)
    )]
    pub(super) kind: Vec<String>,
    /// List what is the same or renumbered too.
    #[arg(long)]
    pub(super) all: bool,
    /// Print JSON.
    #[arg(long)]
    pub(super) json: bool,
}

/// Runs the command.
pub(super) fn run(common: &Common, args: &CompareArgs) -> Result<ExitCode, Failure> {
    let ((old, _), (new, _)) = pair(common, &args.old, &args.new)?;
    let comparison = compare(&old, &new);
    let facts = FactReader::new(&old, &new);
    let editions = Editions { old: &old, new: &new, comparison: &comparison, facts };
    if args.json { editions.json(args) } else { editions.print(args, common.lang()) }
}

struct Editions<'a> {
    old: &'a Declaration,
    new: &'a Declaration,
    comparison: &'a Comparison,
    facts: FactReader<'a>,
}

impl CompareArgs {
    fn lists(&self, kind: &str) -> bool {
        if self.kind.is_empty() {
            self.all || self.json || !QUIET.contains(&kind)
        } else {
            self.kind.iter().any(|asked| asked == kind)
        }
    }
}

impl Editions<'_> {
    fn print(&self, args: &CompareArgs, lang: Lang) -> Result<ExitCode, Failure> {
        let Self { old, new, comparison, .. } = self;
        let mut out = Output::new();
        let id =
            if old.id == new.id { old.id.to_string() } else { format!("{} / {}", old.id, new.id) };
        out.line(t::editions_compared(lang, id, &old.edition, &new.edition))?;
        let mut chapter = None;
        let listed = comparison.points.iter().filter(|change| args.lists(change.as_str()));
        let mut any = false;
        for change in listed {
            let title = self.chapter(change, lang);
            if chapter.as_ref() != Some(&title) {
                out.line("")?;
                out.line(&title)?;
                chapter = Some(title);
            }
            self.lines(change, lang).iter().try_for_each(|line| out.line(line))?;
            any = true;
        }
        let texts: Vec<&TextChange> =
            comparison.texts.iter().filter(|text| args.lists(text.kind.as_str())).collect();
        if !texts.is_empty() {
            out.line("")?;
            out.line(t::TEXTS_AROUND.get(lang))?;
        }
        for text in &texts {
            text_lines(text, lang).iter().try_for_each(|line| out.line(line))?;
        }
        if !any && texts.is_empty() {
            out.line(t::NO_CHANGE_LISTED.get(lang))?;
        }
        out.line("")?;
        out.line(t::points_compared(lang, old.points.len(), new.points.len()))?;
        out.line(self.counts(lang, |_| true))?;
        let hidden = self.counts(lang, |kind| !args.lists(kind));
        if !hidden.is_empty() && args.kind.is_empty() {
            out.line(t::kinds_not_listed(lang, hidden))?;
        }
        out.done()
    }

    /// "38 renumbered, 3 reworded", of the kinds that are meant.
    fn counts(&self, lang: Lang, is_meant: impl Fn(&str) -> bool) -> String {
        let count = |kind: &str| {
            let of_kind = self.comparison.points.iter().filter(|change| change.as_str() == kind);
            (of_kind.clone().count(), of_kind.clone().next().map(|change| bare_words(change, lang)))
        };
        let counts = KINDS.into_iter().filter(|kind| is_meant(kind)).map(count);
        let counts = counts.filter_map(|(n, word)| Some(format!("{n} {}", word?)));
        counts.collect::<Vec<_>>().join(", ")
    }

    /// The chapter under which a change is listed: of the new edition where it has a point.
    fn chapter(&self, change: &PointChange, lang: Lang) -> String {
        let (declaration, point) = match (change.new.first(), change.old.first()) {
            (Some(point), _) => (self.new, *point),
            (None, Some(point)) => (self.old, *point),
            (None, None) => return String::new(),
        };
        let chapter = &declaration.chapters[declaration.chapter_of(point)];
        labelled(lang, screens::chapter_n(lang, chapter.number), chapter.title(lang))
    }

    /// Ids and kind, the words that differ, the facts that they touch.
    fn lines(&self, change: &PointChange, lang: Lang) -> Vec<String> {
        let ids = change_ids(change, self.old, self.new);
        let mut head = format!("  {ids}  {}", change_words(change, lang));
        if change.kind == ChangeKind::Reworded {
            head = format!("{head}  {:.2}", change.similarity);
        }
        let mut lines = vec![head];
        let words = change_summary(change, self.old, self.new);
        lines.extend(words.iter().map(|words| format!("      {words}")));
        if let Some((old, new)) = Self::pair(change) {
            let facts = self.facts.changes(old, new);
            lines.extend(facts.iter().map(|fact| format!("      {}", fact_words(fact, lang))));
        }
        lines
    }

    /// The points of a change of one point to one.
    fn pair(change: &PointChange) -> Option<(PointIx, PointIx)> {
        match (&change.old[..], &change.new[..]) {
            ([old], [new]) => Some((*old, *new)),
            _ => None,
        }
    }

    fn json(&self, args: &CompareArgs) -> Result<ExitCode, Failure> {
        let listed = self.comparison.points.iter().filter(|change| args.lists(change.as_str()));
        output::json(&CompareJson {
            schema: SCHEMA,
            old: EditionJson::of(self.old),
            new: EditionJson::of(self.new),
            points: listed.flat_map(|change| self.point_json(change)).collect(),
            texts: self.comparison.texts.iter().map(TextJson::of).collect(),
        })
    }

    /// A row for each old point with each new one that belongs to it.
    fn point_json<'c>(&self, change: &'c PointChange) -> Vec<PointJson<'c>> {
        let ends = |points: &[PointIx]| -> Vec<Option<PointIx>> {
            if points.is_empty() { vec![None] } else { points.iter().copied().map(Some).collect() }
        };
        let (old, new) = (ends(&change.old), ends(&change.new));
        let pairs = old.iter().flat_map(|old| new.iter().map(|new| (*old, *new)));
        let row = |(old, new): (Option<PointIx>, Option<PointIx>)| PointJson {
            old: old.map(|point| self.old.points[point].id.to_string()),
            new: new.map(|point| self.new.points[point].id.to_string()),
            kind: change.as_str(),
            place: change.place.as_str(),
            sure: change.certainty == Certainty::Sure,
            similarity: change.similarity,
            changes: match (Self::pair(change), change.kind) {
                (Some((old, new)), kind) if kind != ChangeKind::Same => {
                    self.facts.changes(old, new).iter().map(FactJson::of).collect()
                }
                _ => Vec::new(),
            },
        };
        pairs.map(row).collect()
    }
}

/// The kind of a change without what is unsure of it.
fn bare_words(change: &PointChange, lang: Lang) -> String {
    let sure = PointChange { certainty: Certainty::Sure, ..change.clone() };
    match sure.kind {
        ChangeKind::Same => change_words(&sure, lang),
        kind => kind_text(kind).get(lang).to_owned(),
    }
}

fn text_lines(change: &TextChange, lang: Lang) -> Vec<String> {
    let place = text_place(change.place, change.part, lang);
    let head = format!("  {place}  {}", kind_text(change.kind).get(lang));
    vec![head, format!("      {}", text_words(change))]
}

#[derive(Serialize)]
struct CompareJson<'a> {
    schema: u32,
    old: EditionJson<'a>,
    new: EditionJson<'a>,
    points: Vec<PointJson<'a>>,
    texts: Vec<TextJson<'a>>,
}

#[derive(Serialize)]
struct EditionJson<'a> {
    declaration: &'a str,
    edition: &'a str,
    language: &'a str,
    points: usize,
}

impl<'a> EditionJson<'a> {
    fn of(declaration: &'a Declaration) -> Self {
        Self {
            declaration: declaration.id.as_str(),
            edition: declaration.edition.as_str(),
            language: &declaration.language,
            points: declaration.points.len(),
        }
    }
}

#[derive(Serialize)]
struct PointJson<'a> {
    old: Option<String>,
    new: Option<String>,
    kind: &'a str,
    place: &'static str,
    sure: bool,
    similarity: f32,
    changes: Vec<FactJson>,
}

#[derive(Serialize)]
struct FactJson {
    what: &'static str,
    old: Option<String>,
    new: Option<String>,
}

impl FactJson {
    fn of(fact: &FactChange) -> Self {
        Self { what: fact.kind.as_str(), old: fact.old.clone(), new: fact.new.clone() }
    }
}

#[derive(Serialize)]
struct TextJson<'a> {
    r#where: String,
    part: &'static str,
    kind: &'static str,
    old: Option<&'a str>,
    new: Option<&'a str>,
}

impl<'a> TextJson<'a> {
    fn of(change: &'a TextChange) -> Self {
        Self {
            r#where: change.place.to_string(),
            part: change.part.as_str(),
            kind: change.kind.as_str(),
            old: change.old.as_deref(),
            new: change.new.as_deref(),
        }
    }
}
