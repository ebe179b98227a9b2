//! Actors named in texts, found by their aliases.

use std::borrow::Cow;
use std::cell::{Cell, OnceCell};
use std::ops::Range;

use aho_corasick::automaton::OverlappingState;
use aho_corasick::{AhoCorasick, AhoCorasickKind, Anchored, BuildError, Input, StartKind};
use memchr::memchr_iter;
use memchr::memmem::Finder;
use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::model::{ActorIx, Declaration, Point};
use super::normal::{fold_onto, normal, starts_afresh};
use crate::text::{beyond_ascii, shows_nothing};

/// One place where a text names an actor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Who.
    pub actor: ActorIx,
    /// The bytes of the text that name it.
    pub range: Range<usize>,
}

/// The relation of a point to an actor: it names the actor, or the data file relates it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
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
    pub how: Relation,
    /// Words of the point's text.
    pub quote: String,
}

/// Finds actors' aliases in texts; made once for a declaration.
///
/// An alias counts, letter by letter, after NFC and white-space folding and
/// without what shows nothing (soft hyphens); where it begins or ends in a letter or digit no other may stand beside it. An alias
/// inside a longer one counts for its own actor too.
#[derive(Clone, Debug)]
pub struct Names {
    /// Every alias, in normal form.
    patterns: Vec<String>,
    /// The same, where they are so few and short that each is looked for by itself in
    /// every text; none where they are not.
    finders: Option<Vec<Finder<'static>>>,
    /// The actor of every pattern.
    actors: Vec<ActorIx>,
    /// Finds all of them in one pass. Making it takes longer than looking for
    /// each in a few texts, and the first frame shows one.
    finder: OnceCell<Option<PatternFinder>>,
    /// Number of texts looked through.
    looked: Cell<usize>,
}

/// Texts that are looked through alias by alias.
const FEW: usize = 8;

/// Aliases that are looked for one by one in every text.
const FEW_ALIASES: usize = 4;

/// Bytes of such an alias, at most.
const LONG: usize = 64;

/// Bytes of such a text.
const SHORT: usize = 8 * 1024;

/// Places of aliases that are looked at in a text however short it is.
const FEWEST: usize = 1024;

impl Names {
    /// The names of a declaration's actors.
    pub fn new(declaration: &Declaration) -> Self {
        Self::of(
            declaration.actors.iter().enumerate().flat_map(|(actor, of)| {
                of.aliases.iter().map(move |alias| (actor, alias.as_str()))
            }),
        )
    }

    /// Aliases, each with the index of its actor.
    pub(crate) fn of<'a>(aliases: impl Iterator<Item = (ActorIx, &'a str)>) -> Self {
        let aliases = aliases.map(|(actor, alias)| (actor, shown_letters(alias)));
        let (actors, patterns): (_, Vec<String>) =
            aliases.filter(|(_, alias)| !alias.is_empty()).unzip();
        let is_short = |pattern: &String| pattern.len() <= LONG;
        let finder = |pattern: &String| Finder::new(pattern).into_owned();
        let finders = (patterns.len() <= FEW_ALIASES && patterns.iter().all(is_short))
            .then(|| patterns.iter().map(finder).collect());
        Self { patterns, finders, actors, finder: OnceCell::new(), looked: Cell::new(0) }
    }

    /// Everywhere an actor is named in a text, in order, as bytes of that text.
    /// An alias inside a longer one of the same actor is not told apart from it.
    pub fn find(&self, text: &str) -> Vec<Named> {
        self.find_some(text).0
    }

    /// The same, and whether that is all: of aliases that lie in one another in
    /// great numbers only the first places are looked at.
    pub(super) fn find_some(&self, text: &str) -> (Vec<Named>, bool) {
        let folded = Folded::new(text);
        let (mut found, all) = self.find_folded(&folded);
        found.sort_by_key(|named| (named.range.start, usize::MAX - named.range.end, named.actor));
        let mut reached: FxHashMap<ActorIx, usize> = FxHashMap::default();
        found.retain(|Named { actor, range }| {
            let longest = reached.entry(*actor).or_default();
            let reaches_on = range.end > *longest;
            *longest = range.end.max(*longest);
            reaches_on
        });
        (found, all)
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
            .map(concern(Relation::Named))
            .chain(related.into_iter().map(concern(Relation::Related)))
            .collect()
    }

    fn find_folded(&self, folded: &Folded<'_>) -> (Vec<Named>, bool) {
        let text = &*folded.text;
        let (hits, all) = self.hits(text);
        let hits = hits.into_iter().filter(|(_, range)| stands_alone(text, range.clone()));
        let named = |(pattern, range): (usize, Range<usize>)| {
            Some(Named { actor: self.actors[pattern], range: folded.original(range)? })
        };
        (hits.filter_map(named).collect(), all)
    }

    /// Every place of every pattern, overlapping or not, and whether these are
    /// all: there are at most so many as the text has bytes, so that the time goes
    /// with the text alone.
    fn hits<'s>(&'s self, text: &'s str) -> (Vec<(usize, Range<usize>)>, bool) {
        let most = text.len().max(FEWEST);
        if let Some(finders) = &self.finders {
            let of = |(ix, finder)| overlapping(text, finder).map(move |hit| (ix, hit));
            return first(most, finders.iter().enumerate().flat_map(of));
        }
        self.looked.set(self.looked.get() + 1);
        if self.looked.get() <= FEW && text.len() <= SHORT {
            let patterns = self.patterns.iter().enumerate();
            let hits =
                patterns.flat_map(|(ix, pattern)| once(text, pattern).map(move |hit| (ix, hit)));
            return first(most, hits);
        }
        // Fails only on more text than a data file can hold (2 GiB of aliases).
        let make = || PatternFinder::new(&self.patterns).ok();
        let Some(finder) = self.finder.get_or_init(make) else { return (Vec::new(), true) };
        first(most, finder.hits(text))
    }
}

/// Finds patterns where a word may begin, in half the time that it takes everywhere.
#[derive(Clone, Debug)]
struct PatternFinder {
    /// Finds those that begin at a place.
    patterns: AhoCorasick,
    /// True at the first two bytes of a pattern, as one number.
    begins: Vec<bool>,
}

impl PatternFinder {
    fn new(patterns: &[String]) -> Result<Self, BuildError> {
        let mut begins = vec![false; 1 << 16];
        for pattern in patterns {
            match pattern.as_bytes() {
                [] => {}
                [only] => begins[usize::from(*only) << 8..][..256].fill(true),
                [one, two, ..] => begins[pair(*one, *two)] = true,
            }
        }
        let kind = Some(AhoCorasickKind::ContiguousNFA);
        let mut builder = AhoCorasick::builder();
        let patterns = builder.kind(kind).start_kind(StartKind::Anchored).build(patterns)?;
        Ok(Self { patterns, begins })
    }

    /// Every place of every pattern that is not behind a letter of its word.
    fn hits<'s>(&'s self, text: &'s str) -> impl Iterator<Item = (usize, Range<usize>)> {
        let bytes = text.as_bytes();
        let begins = move |at: usize| {
            let next = bytes.get(at + 1).copied().unwrap_or_default();
            self.begins[pair(bytes[at], next)] && begins_word(text, at)
        };
        let mut next = 0;
        // A loop of its own, for it is gone through for every byte of every text.
        let starts = std::iter::from_fn(move || {
            let at = (next..bytes.len()).find(|at| begins(*at))?;
            next = at + 1;
            Some(at)
        });
        starts.flat_map(move |at| {
            let from = Input::new(text).range(at..).anchored(Anchored::Yes);
            let mut state = OverlappingState::start();
            let hits = std::iter::from_fn(move || {
                self.patterns.find_overlapping(from.clone(), &mut state);
                state.get_match()
            });
            // Patterns that end as another does are told with it, and have their own turn.
            let hits = hits.filter(move |found| found.start() == at);
            hits.map(|found| (found.pattern().as_usize(), found.range()))
        })
    }
}

/// Two bytes as one number.
fn pair(one: u8, two: u8) -> usize {
    usize::from(u16::from_be_bytes([one, two]))
}

/// A name in normal form, without what shows nothing.
fn shown_letters(alias: &str) -> String {
    let alias = normal(alias);
    if beyond_ascii(&alias).any(shows_nothing) {
        return alias.replace(shows_nothing, "");
    }
    alias.into_owned()
}

/// At most so many of the first, and whether these are all.
fn first<T>(most: usize, mut all: impl Iterator<Item = T>) -> (Vec<T>, bool) {
    let found = all.by_ref().take(most).collect();
    (found, all.next().is_none())
}

/// Every place of a pattern in one short text, also where two overlap: making a finder
/// takes longer than that.
fn once<'s>(text: &'s str, pattern: &'s str) -> impl Iterator<Item = Range<usize>> + 's {
    let (bytes, pattern) = (text.as_bytes(), pattern.as_bytes());
    let first = pattern.first().copied().unwrap_or_default();
    let starts = memchr_iter(first, bytes).filter(move |at| bytes[*at..].starts_with(pattern));
    starts.map(|at| at..at + pattern.len())
}

/// Every place of a pattern in a text, also where two overlap.
fn overlapping(text: &str, pattern: &Finder<'_>) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + pattern.find(text.as_bytes().get(from..)?)?;
        from = start + 1;
        Some(start..start + pattern.needle().len())
    })
}

/// True if the text at `range` is not part of a longer word.
fn stands_alone(text: &str, range: Range<usize>) -> bool {
    let after = text[range.end..].chars().next();
    let goes_on = is_letter(after) && is_letter(text[range.clone()].chars().next_back());
    // A letter with a mark on it is another letter.
    let is_marked = after.is_some_and(is_combining_mark);
    begins_word(text, range.start) && !(goes_on || is_marked)
}

/// True unless a place is between two letters of a word.
fn begins_word(text: &str, at: usize) -> bool {
    // Most bytes that may begin a pattern stand within a word of ASCII.
    if let Some([before, byte]) = at.checked_sub(1).and_then(|from| text.as_bytes().get(from..=at))
        && before.is_ascii()
        && byte.is_ascii()
    {
        return !(before.is_ascii_alphanumeric() && byte.is_ascii_alphanumeric());
    }
    !is_letter(text[at..].chars().next()) || !is_letter(text[..at].chars().next_back())
}

fn is_letter(c: Option<char>) -> bool {
    c.is_some_and(char::is_alphanumeric)
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
        if hides(original) {
            let (text, edges) = pieces(original);
            return Self { text: Cow::Owned(text), edges: Some(edges) };
        }
        let text = normal(original);
        let edges = matches!(text, Cow::Owned(_)).then(|| pieces(original).1);
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

/// True if a text has letters that are not seen.
fn hides(text: &str) -> bool {
    beyond_ascii(text).any(shows_nothing)
}

/// Folds piece by piece, as [`normal`] does in one go: a piece is a letter with
/// all that may combine with it. What shows nothing goes.
fn pieces(original: &str) -> (String, Vec<(usize, usize)>) {
    let mut edges = vec![(0, 0)];
    let mut folded = String::with_capacity(original.len());
    let mut start = 0;
    while start < original.len() {
        let mut letters = original[start..].char_indices().skip(1);
        let length = letters.find(|(_, c)| starts_afresh(*c)).map(|(at, _)| at);
        let end = length.map_or(original.len(), |length| start + length);
        let before = folded.len();
        fold_onto(&mut folded, original[start..end].nfc().filter(|c| !shows_nothing(*c)));
        if folded.len() == before {
            edges.pop();
        }
        edges.push((folded.len(), end));
        start = end;
    }
    (folded, edges)
}

#[cfg(test)]
mod tests;
