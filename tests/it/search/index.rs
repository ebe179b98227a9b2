//! What a query finds does not depend on how it is looked for: the index, the
//! look through the texts, and a plain reading of the rules give one answer.

use crate::support::generate;
use crate::support::random::cases;
use hertog::corpus::{IndexedDeclaration, ReviewView, fold};
use hertog::declaration::{Concern, Declaration, builtin, read};
use hertog::review::{Author, DeviceId, Reviews};
use hertog::search::{Found, MatchRank, Query, Term, search, search_once};
use hertog::text::Lang;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use proptest::prelude::*;

/// A declaration, looked through in each way.
struct Case {
    indexed: IndexedDeclaration,
    read: Vec<Read>,
}

impl Case {
    fn new(declaration: Declaration) -> Self {
        let indexed = IndexedDeclaration::new(declaration);
        let declaration = indexed.declaration();
        let points = 0..declaration.points.len();
        let read = points.map(|ix| Read::new(declaration, &indexed.concerns(ix), ix)).collect();
        indexed.index();
        Self { indexed, read }
    }

    fn declaration(&self) -> &Declaration {
        self.indexed.declaration()
    }

    /// What is found with the index, and without.
    fn found(&self, query: &str) -> [Found; 2] {
        let me = Author { reviewer: "analist".parse().unwrap(), device: DeviceId::new([1; 8]) };
        let (reviews, zone) = (Reviews::fold(me, Vec::new()), TimeZone::UTC);
        let query = Query::parse(query, self.declaration()).unwrap();
        let scanned = IndexedDeclaration::new(self.indexed.share());
        let review_view =
            |corpus| ReviewView { corpus, reviews: &reviews, today: Date::ZERO, zone: &zone };
        let found = [
            search(&review_view(&self.indexed), &query),
            search_once(&review_view(&scanned), &query),
        ];
        // Only a word with signs in it, which may be misspelled in parts, is worth an index.
        let is_letters = |word: &str| word.chars().all(char::is_alphanumeric);
        let mut words = query.words().into_iter();
        let needs = words.any(|w| (w.near || !w.quoted) && !is_letters(&w.folded))
            || query.terms.iter().any(|term| matches!(term, Term::Not(_)));
        assert!(needs || !scanned.is_indexed());
        found
    }

    /// The points that have every one of the first words and none of the
    /// others, by their worst tier and in document order.
    fn plainly(&self, words: &[String], not: &[String]) -> Vec<(MatchRank, usize)> {
        let points = self.read.iter().enumerate().filter_map(|(ix, point)| {
            let ranks: Option<Vec<MatchRank>> = words.iter().map(|word| point.rank(word)).collect();
            let without = not.iter().all(|word| point.rank(word).is_none());
            Some((ranks.filter(|_| without)?.into_iter().max()?, ix))
        });
        let mut all: Vec<(MatchRank, usize)> = points.collect();
        all.sort_unstable();
        all
    }
}

thread_local! {
    /// The built-in declaration, and one that is long enough for two threads.
    static CASES: [Case; 2] = {
        let mut bytes = Vec::new();
        generate::write(&mut bytes, 1_100).unwrap();
        [builtin(), read(&String::from_utf8(bytes).unwrap()).unwrap()].map(Case::new)
    };
}

/// A point as it is read, folded.
struct Read {
    id: String,
    names: Vec<String>,
    headings: Vec<String>,
    text: String,
}

impl Read {
    fn new(declaration: &Declaration, concerns: &[Concern], ix: usize) -> Self {
        let point = &declaration.points[ix];
        let actors = concerns.iter().map(|concern| &declaration.actors[concern.actor]);
        let names = actors.flat_map(|actor| {
            let shown = Lang::ALL.map(|lang| actor.name.get(lang));
            let all =
                shown.into_iter().chain(actor.aliases.iter().map(hertog::text::SharedStr::as_str));
            all.chain([actor.id.as_str()]).map(fold).collect::<Vec<_>>()
        });
        let headings = point.heading.iter();
        Self {
            id: point.id.to_string(),
            names: names.collect(),
            headings: headings.flat_map(|h| Lang::ALL.map(|lang| fold(h.get(lang)))).collect(),
            text: fold(&point.text),
        }
    }

    /// How the point has a folded word, as the rules of the tiers say.
    fn rank(&self, word: &str) -> Option<MatchRank> {
        let has = |texts: &[String]| texts.iter().any(|text| text.contains(word));
        if self.id == word {
            return Some(MatchRank::Id);
        } else if has(&self.names) {
            return Some(MatchRank::Actor);
        }
        let in_headings = self.headings.iter().filter_map(|heading| rank_in(heading, word)).min();
        match in_headings {
            Some(MatchRank::Word) => Some(MatchRank::Heading),
            Some(_) => Some(MatchRank::HeadingPart),
            None => rank_in(&self.text, word),
        }
    }
}

/// How a text has a word at best.
fn rank_in(text: &str, word: &str) -> Option<MatchRank> {
    let letters: Vec<char> = text.chars().collect();
    let word: Vec<char> = word.chars().collect();
    let joined = |at: usize| {
        at > 0 && at < letters.len() && letters[at - 1..=at].iter().all(|c| c.is_alphanumeric())
    };
    let places = letters.windows(word.len()).enumerate().filter(|(_, part)| **part == word);
    let ranks = places.map(|(at, _)| match (joined(at), joined(at + word.len())) {
        (false, false) => MatchRank::Word,
        (false, true) => MatchRank::Start,
        (true, _) => MatchRank::Inside,
    });
    ranks.min()
}

/// A piece of a folded text of the declaration: some letters in the middle of
/// somewhere, a whole word, or some words.
fn piece(declaration: &Declaration, point: usize, at: usize, length: usize, whole: bool) -> String {
    let point = &declaration.points[point % declaration.points.len()];
    let heading = point.heading.as_ref().map_or("", |heading| &heading.fr);
    let text = fold(&format!("{} {heading} {}", point.id, point.text)).replace('"', " ");
    let letters: Vec<char> = text.chars().collect();
    let start = at % letters.len();
    let end = (start + length).min(letters.len());
    let edge = |at: &usize| !whole || *at == 0 || *at >= letters.len() || letters[*at] == ' ';
    let start = (0..=start).rev().find(edge).unwrap_or(0);
    let end = (end..=letters.len()).find(edge).unwrap_or(letters.len());
    fold(letters[start..end].iter().collect::<String>().trim())
}

/// A word as it is typed: in quotes, where it is more than letters.
fn typed(word: &str) -> String {
    let plain = word.chars().all(char::is_alphanumeric) && !["or", "not"].contains(&word);
    if plain { word.to_owned() } else { format!("\"{word}\"") }
}

type Pieces = Vec<(usize, usize, usize, bool)>;

fn pieces(count: std::ops::Range<usize>) -> impl Strategy<Value = Pieces> {
    prop::collection::vec((any::<usize>(), any::<usize>(), 1..14_usize, any::<bool>()), count)
}

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn the_index_finds_what_a_plain_reading_finds(
        large in any::<bool>(), wanted in pieces(1..3), unwanted in pieces(0..2),
    ) {
        CASES.with(|cases| {
            let case = &cases[usize::from(large)];
            let words = |pieces: Pieces| -> Vec<String> {
                let words = pieces.into_iter().map(|(point, at, length, whole)| {
                    piece(case.declaration(), point, at, length, whole)
                });
                words.filter(|word| !word.is_empty()).collect()
            };
            let (wanted, unwanted) = (words(wanted), words(unwanted));
            prop_assume!(!wanted.is_empty());
            let mut terms: Vec<String> = wanted.iter().map(|word| format!("\"{word}\"")).collect();
            terms.extend(unwanted.iter().map(|word| format!("-\"{word}\"")));
            let query = terms.join(" ");
            let [ours, once] = case.found(&query);
            prop_assert_eq!(&once, &ours, "{}", query);
            let exact: Vec<(MatchRank, usize)> = ours.ranks.into_iter().zip(ours.points).collect();
            prop_assert_eq!(exact, case.plainly(&wanted, &unwanted), "{}", query);
            Ok(())
        })?;
    }

    #[test]
    fn a_misspelled_word_is_found_alike_with_and_without_the_index(
        large in any::<bool>(), (point, at) in any::<(usize, usize)>(),
        place in any::<prop::sample::Index>(), near in "~?",
    ) {
        CASES.with(|cases| {
            let case = &cases[usize::from(large)];
            let word = piece(case.declaration(), point, at, 1, true);
            let mut letters: Vec<char> = word.chars().filter(|c| c.is_alphanumeric()).collect();
            prop_assume!(letters.len() > 1);
            let place = place.index(letters.len() - 1);
            letters.swap(place, place + 1);
            let query = near + &typed(&letters.into_iter().collect::<String>());
            let [ours, once] = case.found(&query);
            prop_assert_eq!(once, ours, "{}", query);
            Ok(())
        })?;
    }
}

#[test]
fn fields_find_the_same_with_and_without_the_index() {
    CASES.with(|cases| {
        for case in cases {
            for query in [
                "",
                "actor:europol",
                "named:eu -actor:maoc-n",
                "(niger or benin) actor:eu",
                "text:\"illegale immigratie\"",
                "text:1.1",
                "1.1",
                "-europol is:open chapter:2..4",
                "mensnehandel",
                "text:mensnehandel or eurpol",
            ] {
                let [ours, once] = case.found(query);
                assert_eq!(ours, once, "{query}");
            }
        }
    });
}

#[test]
fn what_is_asked_for_with_a_tilde_is_found_beside_its_near_ones() {
    CASES.with(|[case, _]| {
        let [ours, once] = case.found("~politiek");
        assert_eq!(ours, once);
        let near = ["politie", "politieke"].map(str::to_owned).to_vec();
        assert_eq!(ours.taken, [("politiek".to_owned(), near)]);
        assert!(ours.ranks.contains(&MatchRank::Word) && ours.ranks.ends_with(&[MatchRank::Near]));
    });
}

/// What a word finds by its mere signs is left out by its negation too; what is
/// taken for a slip is not.
#[test]
fn a_negation_covers_the_forms_that_its_word_covers() {
    let mut declaration = builtin();
    let texts = ["De VS helpen.", "De V.S. helpen.", "Aujourd'hui.", "Aujourdhui."];
    for (point, text) in declaration.points.iter_mut().zip(texts) {
        point.text = text.into();
    }
    let case = Case::new(declaration);
    let points = |query: &str| {
        let [ours, once] = case.found(query);
        assert_eq!(ours, once, "{query}");
        ours.points
    };
    for (word, found) in [
        ("VS", vec![0, 1]),
        ("V.S.", vec![1, 0]),
        ("aujourdhui", vec![3, 2]),
        ("aujourd'hui", vec![2, 3]),
    ] {
        assert_eq!(points(word), found, "{word}");
        let others = points(&format!("-{word}"));
        assert_eq!(others.len(), case.declaration().points.len() - 2, "{word}");
        assert!(found.iter().all(|point| !others.contains(point)), "{word}: {others:?}");
    }
    assert_eq!(points("-\"VS\"").len(), case.declaration().points.len() - 1);
    assert!(!points("mensnehandel").is_empty());
    assert_eq!(points("-mensnehandel").len(), case.declaration().points.len());
}
