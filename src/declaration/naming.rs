//! Who is named where: actors' aliases found in texts.

use std::borrow::Cow;
use std::cell::{Cell, OnceCell};
use std::collections::HashMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::model::{ActorIx, Declaration, Point};
use super::normal::{fold_onto, normal, starts_afresh};
use crate::text::shows_nothing;

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
/// An alias counts, letter by letter, after NFC and white-space folding and
/// without what shows nothing (soft hyphens); where it begins or ends in a letter or digit no other may stand beside it. An alias
/// inside a longer one counts for its own actor too.
#[derive(Clone, Debug)]
pub struct Names {
    /// Every alias, in normal form.
    patterns: Vec<String>,
    /// The actor of every pattern.
    actors: Vec<ActorIx>,
    /// Finds all of them in one pass. Making it takes longer than looking for
    /// each in a few texts, and the first frame shows one.
    finder: OnceCell<Option<AhoCorasick>>,
    /// How many texts were looked through.
    looked: Cell<usize>,
}

/// Texts that are looked through alias by alias.
const FEW: usize = 8;

impl Names {
    /// The names of a declaration's actors.
    pub fn new(declaration: &Declaration) -> Self {
        let aliases = declaration.actors.iter().enumerate().flat_map(|(actor, of)| {
            of.aliases.iter().map(move |alias| (actor, normal(alias).replace(shows_nothing, "")))
        });
        let (actors, patterns) = aliases.filter(|(_, alias)| !alias.is_empty()).unzip();
        Self { patterns, actors, finder: OnceCell::new(), looked: Cell::new(0) }
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
        let text = &*folded.text;
        let hits =
            self.hits(text).into_iter().filter(|(_, range)| stands_alone(text, range.clone()));
        let named = |(pattern, range): (usize, Range<usize>)| {
            Some(Named { actor: self.actors[pattern], range: folded.original(range)? })
        };
        hits.filter_map(named).collect()
    }

    /// Every place of every pattern, overlapping or not.
    fn hits(&self, text: &str) -> Vec<(usize, Range<usize>)> {
        self.looked.set(self.looked.get() + 1);
        if self.looked.get() <= FEW {
            let patterns = self.patterns.iter().enumerate();
            return patterns
                .flat_map(|(ix, pattern)| overlapping(text, pattern).map(move |hit| (ix, hit)))
                .collect();
        }
        // Fails only on more text than a data file can hold (2 GiB of aliases).
        let make = || {
            AhoCorasick::builder()
                .kind(Some(AhoCorasickKind::ContiguousNFA))
                .build(&self.patterns)
                .ok()
        };
        let Some(finder) = self.finder.get_or_init(make) else { return Vec::new() };
        finder
            .find_overlapping_iter(text)
            .map(|found| (found.pattern().as_usize(), found.range()))
            .collect()
    }
}

/// Every place of a pattern in a text, also where two overlap.
fn overlapping(text: &str, pattern: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text[from..].find(pattern)?;
        from = start + text[start..].chars().next().map_or(1, char::len_utf8);
        Some(start..start + pattern.len())
    })
}

/// Whether what stands at `range` is not part of a longer word.
fn stands_alone(text: &str, range: Range<usize>) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let word = &text[range.clone()];
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    let goes_on_before = is_letter(before) && is_letter(word.chars().next());
    let goes_on_after = is_letter(after) && is_letter(word.chars().next_back());
    // A letter with a mark on it is another letter.
    let is_marked = after.is_some_and(is_combining_mark);
    !(goes_on_before || goes_on_after || is_marked)
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

/// Whether there are letters in a text that are not seen.
fn hides(text: &str) -> bool {
    !text.is_ascii() && text.contains(shows_nothing)
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
mod tests {
    use super::*;
    use crate::declaration::{ActorId, builtin};
    use proptest::prelude::*;

    /// The ids of actors named in a text, each with the words that name it.
    fn named<'t>(declaration: &Declaration, text: &'t str) -> Vec<(String, &'t str)> {
        let found = Names::new(declaration).find(text).into_iter();
        found.map(|n| (declaration.actors[n.actor].id.to_string(), &text[n.range])).collect()
    }

    /// Whether a text names an actor of the built-in declaration.
    fn names(text: &str, id: &str) -> bool {
        named(&builtin(), text).iter().any(|(actor, _)| actor == id)
    }

    #[test]
    fn letters_and_digits_beside_a_word_make_it_another() {
        for (text, id, is_named) in [
            ("de EU-lidstaten", "eu", true),
            ("(EU) 2022/915", "eu", true),
            ("van de EU.", "eu", true),
            ("EU", "eu", true),
            ("EUMPM", "eu", false),
            ("EU2", "eu", false),
            ("2EU", "eu", false),
            ("éEU", "eu", false),
            ("EUé", "eu", false),
            ("eu", "eu", false),
            ("bij IS hebben", "is", true),
            ("Er is, Is en DIS", "is", false),
            ("Noordoost-Syrië", "sy", true),
            ("Syrie", "sy", false),
            ("Europol-initiatieven", "europol", true),
            ("Europols", "europol", false),
            ("bij Euro\u{ad}pol", "europol", true),
            ("bij\u{200b}Europol", "europol", false),
        ] {
            assert_eq!(names(text, id), is_named, "{text}");
        }
    }

    #[test]
    fn an_edge_that_is_no_letter_needs_no_boundary() {
        let declaration = builtin();
        let found = named(&declaration, "het MAOC (N)in Lissabon");
        assert_eq!(found, [("maoc-n".to_owned(), "MAOC (N)")]);
        assert!(named(&declaration, "xMAOC (N)").is_empty());
    }

    #[test]
    fn an_alias_inside_a_longer_one_counts_for_its_own_actor() {
        let found = named(&builtin(), "de Raad van de EU");
        let expected = [("council-eu".to_owned(), "Raad van de EU"), ("eu".to_owned(), "EU")];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_letter_with_a_mark_is_another_letter() {
        for mark in ["\u{301}", "\u{316}", "\u{20dd}"] {
            assert!(!names(&format!("EU{mark}"), "eu"), "{mark:?}");
            assert!(names(&format!("EU {mark}"), "eu"), "{mark:?}");
        }
    }

    #[test]
    fn ranges_are_those_of_the_original() {
        let declaration = builtin();
        let text = "\u{a0}\tSyrie\u{308},\r\n Raad\u{2003} van\nde  EU\u{2028}";
        let found: Vec<&str> = named(&declaration, text).into_iter().map(|(_, at)| at).collect();
        assert_eq!(found, ["Syrie\u{308}", "Raad\u{2003} van\nde  EU", "EU"]);
    }

    #[test]
    fn without_aliases_nobody_is_named() {
        let mut declaration = builtin();
        declaration.actors.iter_mut().for_each(|actor| actor.aliases = vec![" ".to_owned()]);
        assert!(named(&declaration, "Europol en de EU").is_empty());
        declaration.actors.clear();
        assert!(named(&declaration, "Europol en de EU").is_empty());
    }

    #[test]
    fn who_is_named_is_not_related_too() {
        let mut declaration = builtin();
        let names = Names::new(&declaration);
        let europol: ActorId = "europol".parse().unwrap();
        let mut point = declaration.point("3.1".parse().unwrap()).unwrap().clone();
        let related = |actor: &ActorId| crate::declaration::Related {
            actor: actor.clone(),
            quote: "netwerken van smokkelaars".to_owned(),
        };
        point.related = vec![related(&europol), related(&"gone".parse().unwrap())];
        assert!(names.actors(&declaration, &point).iter().all(|c| c.how == How::Named));
        declaration.actors[0].aliases = vec!["Interpol".to_owned()];
        let concerns = Names::new(&declaration).actors(&declaration, &point);
        let how: Vec<_> = concerns.iter().map(|c| (c.actor, c.how)).collect();
        assert_eq!(how, [(3, How::Named), (4, How::Named), (0, How::Related)]);
    }

    /// Texts in which names stand beside letters, marks and white space that
    /// normal form changes.
    fn texts() -> impl Strategy<Value = String> {
        #[rustfmt::skip]
        const PIECES: &[&str] = &[
            "EU", "Raad van de  EU", "Syrië", "Syrie\u{308}", "MAOC", "(N)", "IS", "België",
            " ", "\u{a0}", "\r\n", "-", "e", "\u{301}", "\u{316}", "\u{20dd}", "\u{308}",
            "\u{1100}", "\u{1161}", "\u{212b}", "\u{2000}", "\u{958}", "\u{200b}", "ﬁ",
        ];
        let ours = prop::sample::select(PIECES).prop_map(str::to_owned);
        let piece = prop_oneof![9 => ours, 1 => "\\PC"];
        prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
    }

    #[test]
    fn a_few_texts_and_many_are_looked_through_alike() {
        let declaration = builtin();
        let many = Names::new(&declaration);
        (0..FEW).for_each(|_| drop(many.find("")));
        for point in &declaration.points {
            assert_eq!(
                Names::new(&declaration).find(&point.text),
                many.find(&point.text),
                "{}",
                point.id
            );
        }
    }

    proptest! {
        #[test]
        fn what_is_reported_is_an_alias_of_its_actor(text in texts()) {
            let declaration = builtin();
            let mut last = 0;
            for Named { actor, range } in Names::new(&declaration).find(&text) {
                let words = normal(&text[range.clone()]).replace(shows_nothing, "");
                let aliases = &declaration.actors[actor].aliases;
                prop_assert!(aliases.iter().any(|alias| normal(alias) == words), "{:?}", words);
                prop_assert!(range.start >= last);
                last = range.start;
            }
        }

        #[test]
        fn normal_form_changes_nobody(text in texts()) {
            let declaration = builtin();
            let folded = normal(&text);
            let words = |found: Vec<(String, &str)>| -> Vec<(String, String)> {
                found.into_iter().map(|(id, at)| (id, normal(at).into_owned())).collect()
            };
            prop_assert_eq!(words(named(&declaration, &text)), words(named(&declaration, &folded)));
        }

        #[test]
        fn folding_piece_by_piece_is_folding_in_one_go(text in texts()) {
            let (folded, edges) = pieces(&text);
            prop_assert!(edges.is_sorted() && !hides(&folded));
            if hides(&text) {
                return Ok(());
            }
            let whole = normal(&text);
            for pair in edges.windows(2) {
                let end = pair[1].0.min(whole.len());
                let piece = whole.get(pair[0].0.min(end)..end);
                prop_assert_eq!(piece.map(normal), Some(normal(&text[pair[0].1..pair[1].1])));
            }
        }
    }
}
