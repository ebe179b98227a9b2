//! The quality of the search, held against a table that was written from the
//! declaration's text.
use super::quality_table::EXACT;
use super::quality_words::{
    ABSENT, HABITS, MISSPELLED_SEED_WORDS, NEAR, NEAR_ELSEWHERE, NEARER, RANKS,
};
use hertog::corpus::{IndexedDeclaration, ReviewView};
use hertog::declaration::builtin;
use hertog::review::{Author, DeviceId, Reviews};
use hertog::search::{Found, MatchRank, Query, search};
use jiff::civil::date;
use jiff::tz::TimeZone;

/// The built-in declaration in a fresh review.
struct Finder {
    corpus: IndexedDeclaration,
    reviews: Reviews,
}

impl Finder {
    fn new() -> Self {
        let me = Author { reviewer: "analist".parse().unwrap(), device: DeviceId::from_random(1) };
        Self { corpus: IndexedDeclaration::new(builtin()), reviews: Reviews::fold(me, Vec::new()) }
    }

    fn find(&self, query: &str) -> Found {
        let review_view = ReviewView {
            corpus: &self.corpus,
            reviews: &self.reviews,
            today: date(2026, 11, 24),
            zone: &TimeZone::UTC,
        };
        let query = Query::parse(query, self.corpus.declaration())
            .unwrap_or_else(|fault| panic!("{query}: {fault:?}"));
        search(&review_view, &query)
    }

    fn ids(&self, found: &Found) -> Vec<String> {
        self.ids_of(found.points.clone())
    }

    /// The points that have the words themselves.
    fn exact_ids(&self, found: &Found) -> Vec<String> {
        let exact = found.ranks.partition_point(|rank| *rank != MatchRank::Near);
        let all = if found.ranks.is_empty() { found.points.len() } else { exact };
        self.ids_of(found.points[..all].to_vec())
    }

    fn ids_of(&self, mut points: Vec<usize>) -> Vec<String> {
        points.sort_unstable();
        points.iter().map(|point| self.corpus.declaration().points[*point].id.to_string()).collect()
    }
}

fn other_matches(found: &Found) -> String {
    let place = |e: &hertog::search::OtherMatch| {
        format!("{} {}", e.place.as_str(), e.chapter.map(|n| n.to_string()).unwrap_or_default())
    };
    let mut places: Vec<String> =
        found.other_matches.iter().map(|e| place(e).trim().to_owned()).collect();
    places.dedup();
    places.join(", ")
}

#[test]
fn every_exact_hit_is_found_and_none_is_wrong() {
    let finder = Finder::new();
    let mut wrong = Vec::new();
    for (query, ids, places) in EXACT {
        let found = finder.find(query);
        let (mine, mine_elsewhere) = (finder.exact_ids(&found).join(" "), other_matches(&found));
        let places_differ = *places != "-" && mine_elsewhere != *places && found.taken.is_empty();
        if mine != *ids || places_differ {
            wrong.push(format!(
                "{query}: {ids} | {places}\n    but: {mine} | {mine_elsewhere} {:?}",
                found.taken
            ));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), EXACT.len(), wrong.join("\n"));
    assert!(EXACT.len() >= 60);
}

#[test]
fn misspelled_words_find_their_word_and_say_so() {
    let finder = Finder::new();
    for (typed, meant, ids) in NEAR {
        let found = finder.find(typed);
        let mine = finder.ids(&found);
        assert!(
            ids.split_whitespace().all(|id| mine.iter().any(|found| found == id)),
            "{typed}: {ids}, but {mine:?}"
        );
        assert!(found.ranks.iter().all(|rank| *rank == MatchRank::Near), "{typed}");
        assert!(
            found.taken[0].1.iter().any(|word| *word == hertog::corpus::fold(meant)),
            "{typed}: {:?}",
            found.taken
        );
    }
}

#[test]
fn other_habits_ask_the_same() {
    let finder = Finder::new();
    for (typed, meant) in HABITS {
        let (typed_found, found) = (finder.find(typed), finder.find(meant));
        assert_eq!(finder.ids(&typed_found), finder.ids(&found), "{typed}");
        assert!(!found.points.is_empty() || !found.other_matches.is_empty(), "{meant}");
    }
}

#[test]
fn words_near_one_that_stands_are_taken_where_there_are_more_of_them() {
    let finder = Finder::new();
    for (typed, taken) in NEARER {
        let found = finder.find(typed);
        let words: Vec<&str> =
            found.taken.iter().flat_map(|(_, words)| words).map(String::as_str).collect();
        assert_eq!(words.join(" "), *taken, "{typed}");
        assert!(found.ranks.is_sorted(), "{typed}: near ones stand below");
        assert_eq!(finder.find(&format!("\"{typed}\"")).taken, [], "quoted it is literal");
    }
}

#[test]
fn misspelled_words_of_titles_and_evaluations_are_found_there() {
    let finder = Finder::new();
    for (typed, places) in NEAR_ELSEWHERE {
        let found = finder.find(typed);
        assert_eq!((other_matches(&found).as_str(), found.points.len()), (*places, 0), "{typed}");
        assert!(!found.taken.is_empty(), "{typed}");
    }
}

#[test]
fn what_is_absent_is_not_found() {
    let finder = Finder::new();
    for word in ABSENT {
        let found = finder.find(word);
        assert!(found.points.is_empty() && found.taken.is_empty(), "{word}: {found:?}");
    }
}

#[test]
fn tiers_are_those_of_the_best_place_of_the_worst_word() {
    let finder = Finder::new();
    let rank = |query: &str, id: &str| {
        let found = finder.find(query);
        let point = finder.corpus.declaration().position(id.parse().unwrap()).unwrap();
        found
            .points
            .iter()
            .position(|found| *found == point)
            .map(|place| found.ranks[place].as_str())
    };
    for (word, id, expected) in RANKS {
        assert_eq!(rank(word, id), Some(*expected), "{word} in {id}");
    }
    assert_eq!(rank("europol netwerken", "3.1"), Some("word"));
    assert_eq!(rank("europol etwerken", "3.1"), Some("inside"));
}

#[test]
fn every_exact_hit_comes_before_any_near_one() {
    let finder = Finder::new();
    for query in
        ["europol or ~terorisme", "~handel", "~europol", "mensnehandel or havens", "~landen"]
    {
        let ranks = finder.find(query).ranks;
        assert!(ranks.is_sorted(), "{query}: {ranks:?}");
        assert!(!ranks.is_empty(), "{query}");
    }
}

#[test]
fn a_query_that_some_points_meet_without_a_word_stays_in_document_order() {
    let finder = Finder::new();
    let found = finder.find("europol or chapter:1");
    assert_eq!(finder.ids(&found).join(" "), "1.1 1.2 1.3 1.4 3.1 3.4 5.3");
    assert!(found.points.is_sorted() && found.ranks.is_empty(), "{found:?}");
    let found = finder.find("europol chapter:3");
    assert_eq!(found.ranks.len(), found.points.len());
}

/// The four ways in which a word is misspelled: a letter dropped, doubled,
/// swapped with the next, wrong.
fn misspellings(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let at = letters.len() / 2;
    let edited = |edit: fn(&mut Vec<char>, usize)| {
        let mut letters = letters.clone();
        edit(&mut letters, at);
        letters.into_iter().collect::<String>()
    };
    vec![
        edited(|letters, at| {
            letters.remove(at);
        }),
        edited(|letters, at| letters.insert(at, letters[at])),
        edited(|letters, at| letters.swap(at - 1, at)),
        edited(|letters, at| letters[at] = 'x'),
    ]
}

#[test]
fn of_a_hundred_misspellings_ninety_five_find_their_word() {
    let finder = Finder::new();
    let (mut all, mut good) = (0, 0);
    for word in MISSPELLED_SEED_WORDS {
        let right = finder.find(&format!("\"{word}\""));
        for typed in misspellings(word).into_iter().filter(|typed| typed != word) {
            all += 1;
            let found = finder.find(&typed);
            let meant = hertog::corpus::fold(word);
            good += usize::from(
                found.taken.iter().any(|(_, words)| words.contains(&meant))
                    && !right.points.is_empty(),
            );
        }
    }
    println!("{good} of {all} misspellings find their word");
    assert!(good * 100 >= all * 95, "{good} of {all}");
}
