//! Who is named where: actors' aliases found in texts.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::model::{ActorIx, Declaration, Point};
use super::normal::{fold_onto, normal, starts_afresh};

/// One place where a text names an actor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Who.
    pub actor: ActorIx,
    /// The bytes of the text that name it.
    pub range: Range<usize>,
}

/// Whether a point names an actor or the data file relates it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum How {
    /// An alias stands in the official text.
    Named,
    /// The data file says so: the project's judgement.
    Related,
}

/// An actor that a point concerns, and the words that show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concern {
    /// Who.
    pub actor: ActorIx,
    /// Named or related.
    pub how: How,
    /// Words of the point's text.
    pub quote: String,
}

/// Finds actors' aliases in texts; made once for a declaration.
///
/// An alias counts, letter by letter, after NFC and white-space folding; where
/// it begins or ends in a letter or digit no other may stand beside it. An alias
/// inside a longer one counts for its own actor too.
#[derive(Clone, Debug)]
pub struct Names {
    /// None where there is no alias.
    finder: Option<AhoCorasick>,
    /// The actor of every pattern.
    actors: Vec<ActorIx>,
}

impl Names {
    /// The names of a declaration's actors.
    pub fn new(declaration: &Declaration) -> Self {
        let aliases = declaration
            .actors
            .iter()
            .enumerate()
            .flat_map(|(actor, of)| of.aliases.iter().map(move |alias| (actor, normal(alias))));
        let (actors, patterns): (Vec<_>, Vec<_>) =
            aliases.filter(|(_, alias)| !alias.is_empty()).unzip();
        // Fails only on more text than a data file can hold (2 GiB of aliases).
        let finder = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(patterns.iter().map(|alias: &Cow<'_, str>| alias.as_bytes()));
        Self { finder: finder.ok().filter(|_| !actors.is_empty()), actors }
    }

    /// Everywhere an actor is named in a text, in order, as bytes of that text.
    /// An alias inside a longer one of the same actor is not told apart from it.
    pub fn find(&self, text: &str) -> Vec<Named> {
        let folded = Folded::new(text);
        let mut found = self.find_folded(&folded);
        found.sort_by_key(|named| (named.range.start, usize::MAX - named.range.end, named.actor));
        let mut reached: HashMap<ActorIx, usize> = HashMap::new();
        found.retain(|Named { actor, range }| {
            let longest = reached.entry(*actor).or_default();
            let reaches_on = range.end > *longest;
            *longest = range.end.max(*longest);
            reaches_on
        });
        found
    }

    /// Whom a point concerns: those it names, then those related to it without
    /// being named, each in actor order.
    pub fn actors(&self, declaration: &Declaration, point: &Point) -> Vec<Concern> {
        let mut named = self.find(&point.text);
        named.sort_by_key(|named| named.actor);
        named.dedup_by_key(|named| named.actor);
        let mut related: Vec<(ActorIx, &str)> = point
            .related
            .iter()
            .filter_map(|related| Some((declaration.actor(&related.actor)?, &*related.quote)))
            .filter(|(actor, _)| named.binary_search_by_key(actor, |named| named.actor).is_err())
            .collect();
        related.sort_by_key(|(actor, _)| *actor);
        related.dedup_by_key(|(actor, _)| *actor);
        let concern = |how| {
            move |(actor, quote): (ActorIx, &str)| Concern { actor, how, quote: quote.to_owned() }
        };
        let named = named.into_iter().map(|named| (named.actor, &point.text[named.range]));
        named
            .map(concern(How::Named))
            .chain(related.into_iter().map(concern(How::Related)))
            .collect()
    }

    fn find_folded(&self, folded: &Folded<'_>) -> Vec<Named> {
        let Some(finder) = &self.finder else { return Vec::new() };
        let text = &*folded.text;
        finder
            .find_overlapping_iter(text)
            .filter(|found| stands_alone(text, found.range()))
            .filter_map(|found| {
                let range = folded.original(found.range())?;
                Some(Named { actor: self.actors[found.pattern().as_usize()], range })
            })
            .collect()
    }
}

/// Whether what stands at `range` is not part of a longer word.
fn stands_alone(text: &str, range: Range<usize>) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let word = &text[range.clone()];
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    // A letter with a mark on it is another letter.
    !after.is_some_and(is_combining_mark)
        && !(is_letter(before) && is_letter(word.chars().next()))
        && !(is_letter(after) && is_letter(word.chars().next_back()))
}

/// A text in normal form, with the way back to the original.
struct Folded<'t> {
    text: Cow<'t, str>,
    /// Places in the normal form and in the original between which letters do
    /// not mix; none where the two are the same.
    edges: Option<Vec<(usize, usize)>>,
}

impl<'t> Folded<'t> {
    fn new(original: &'t str) -> Self {
        let text = normal(original);
        let edges = matches!(text, Cow::Owned(_)).then(|| edges(original));
        Self { text, edges }
    }

    /// The bytes of the original from which a range of the normal form came.
    fn original(&self, range: Range<usize>) -> Option<Range<usize>> {
        let Some(edges) = &self.edges else { return Some(range) };
        let back = |at| {
            let found = edges.binary_search_by_key(&at, |(folded, _)| *folded).ok()?;
            Some(edges[found].1)
        };
        Some(back(range.start)?..back(range.end)?)
    }
}

/// Folds piece by piece, as [`normal`] does in one go: a piece is a letter with
/// all that may combine with it.
fn edges(original: &str) -> Vec<(usize, usize)> {
    let mut edges = vec![(0, 0)];
    let mut folded = String::with_capacity(original.len());
    let mut start = 0;
    while start < original.len() {
        let mut letters = original[start..].char_indices().skip(1);
        let length = letters.find(|(_, c)| starts_afresh(*c)).map(|(at, _)| at);
        let end = length.map_or(original.len(), |length| start + length);
        let before = folded.len();
        fold_onto(&mut folded, original[start..end].nfc());
        if folded.len() == before {
            edges.pop();
        }
        edges.push((folded.len(), end));
        start = end;
    }
    edges
}
