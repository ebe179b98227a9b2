//! Which points a query finds, why, and which letters to light up.

use std::ops::Range;

use super::corpus::{Corpus, PointFolds};
use super::fold::Folded;
use super::query::{Query, Term, What};
use crate::declaration::{How, PointIx};
use crate::review::Standing;

/// What a query found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Points, in document order.
    pub points: Vec<PointIx>,
    /// Where else the words stand: titles, evaluations, context.
    pub elsewhere: Vec<Elsewhere>,
}

/// A place outside the points in which all words of a query stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// What sort of place.
    pub place: Place,
    /// The number of its chapter, if it has one.
    pub chapter: Option<u32>,
    /// The words around the first hit.
    pub quote: String,
}

/// A sort of place outside the points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The title of the declaration or of a chapter.
    Title,
    /// A chapter's evaluation.
    Evaluation,
    /// The context before the chapters.
    Context,
}

impl Place {
    /// Its word in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Place::Title => "title",
            Place::Evaluation => "evaluation",
            Place::Context => "context",
        }
    }
}

/// How exactly a word was found, best first; tiers are never mixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// It is the point's id.
    Id,
    /// It stands in the name of an actor of the point.
    Actor,
    /// It stands in a heading.
    Heading,
    /// It is a whole word of the text.
    Word,
    /// A word of the text begins with it.
    Start,
    /// It stands inside a word of the text.
    Inside,
}

impl Tier {
    /// Its word in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Tier::Id => "id",
            Tier::Actor => "actor",
            Tier::Heading => "heading",
            Tier::Word => "word",
            Tier::Start => "start",
            Tier::Inside => "inside",
        }
    }
}

/// Why a point was found by its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The tier of the worst word.
    pub tier: Tier,
    /// The words, folded.
    pub words: Vec<String>,
}

/// Finds the points for which every term of the query holds; `standing` says
/// how a point stands in the review.
pub fn search(corpus: &Corpus, query: &Query, standing: impl Fn(PointIx) -> Standing) -> Found {
    let holds = |point: &PointIx| {
        query.terms.iter().all(|term| term_holds(corpus, term, *point, &standing))
    };
    let points = (0..corpus.declaration().points.len()).filter(holds).collect();
    Found { points, elsewhere: elsewhere(corpus, query) }
}

fn term_holds(
    corpus: &Corpus,
    term: &Term,
    point: PointIx,
    standing: impl Fn(PointIx) -> Standing,
) -> bool {
    let id = || corpus.declaration().points[point].id;
    let holds = match &term.what {
        What::Word { folded, .. } => word_tier(corpus, point, folded).is_some(),
        What::Actor(actor, _) => corpus.concerns(point).iter().any(|c| c.actor == *actor),
        What::Named(actor, _) => {
            corpus.concerns(point).iter().any(|c| c.actor == *actor && c.how == How::Named)
        }
        What::Chapter { first, last } => (*first..=*last).contains(&id().chapter()),
        What::Id(wanted) => id() == *wanted,
        What::Is(wanted) => standing(point) == *wanted,
    };
    holds != term.negated
}

/// The best tier in which a point has a folded word, if it has it at all.
fn word_tier(corpus: &Corpus, point: PointIx, word: &str) -> Option<Tier> {
    // An id is written out only for what could be one.
    let number = word.starts_with(|c: char| c.is_ascii_digit());
    if number && corpus.declaration().points[point].id.to_string() == word {
        return Some(Tier::Id);
    }
    if corpus.concerns(point).iter().any(|c| corpus.folded_actor(c.actor).contains(word)) {
        return Some(Tier::Actor);
    }
    let PointFolds { text, headings } = corpus.folds(point);
    if headings.iter().any(|heading| heading.contains(word)) {
        return Some(Tier::Heading);
    }
    text.match_indices(word).map(|(at, _)| text_tier(text, at..at + word.len())).min()
}

/// Whether a hit in a text is a whole word, the start of one, or inside one.
fn text_tier(text: &str, hit: Range<usize>) -> Tier {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let before = letter(text[..hit.start].chars().next_back());
    let after = letter(text[hit.end..].chars().next());
    match (before, after) {
        (false, false) => Tier::Word,
        (false, true) => Tier::Start,
        (true, _) => Tier::Inside,
    }
}

/// Why a point is found by the words of a query; `None` where there are no
/// words, or one of them is not there.
pub fn hit(corpus: &Corpus, query: &Query, point: PointIx) -> Option<Hit> {
    let words: Vec<String> = query.words().map(str::to_owned).collect();
    let tiers =
        words.iter().map(|word| word_tier(corpus, point, word)).collect::<Option<Vec<_>>>()?;
    tiers.into_iter().max().map(|tier| Hit { tier, words })
}

/// Places outside the points in which all words of the query stand. A query
/// that also asks for something only points have finds none.
fn elsewhere(corpus: &Corpus, query: &Query) -> Vec<Elsewhere> {
    let words: Vec<&str> = query.words().collect();
    if words.is_empty() || words.len() != query.terms.len() {
        return Vec::new();
    }
    let found = |(place, chapter, text): (Place, Option<u32>, &str)| {
        let folded = Folded::of(text);
        let all = words.iter().all(|word| folded.text.contains(word));
        let at = folded.text.find(words[0]).filter(|_| all)?;
        let hit = folded.original(at..at + words[0].len());
        Some(Elsewhere { place, chapter, quote: around(text, hit) })
    };
    places(corpus).into_iter().filter_map(found).collect()
}

fn places(corpus: &Corpus) -> Vec<(Place, Option<u32>, &str)> {
    let declaration = corpus.declaration();
    let top =
        [&declaration.title, &declaration.subtitle].map(|text| (Place::Title, None, text.as_str()));
    let context = declaration.context.iter().map(|text| (Place::Context, None, text.as_str()));
    let chapters = declaration.chapters.iter().flat_map(|chapter| {
        let place = |place, text| (place, Some(chapter.number), text);
        let title = place(Place::Title, chapter.title.as_str());
        let evaluation =
            chapter.evaluation.iter().map(move |text| place(Place::Evaluation, text.as_str()));
        std::iter::once(title).chain(evaluation)
    });
    top.into_iter().chain(context).chain(chapters).collect()
}

/// Bytes of a text that are shown on either side of a hit.
const AROUND: usize = 40;

/// A hit with some whole words on either side.
fn around(text: &str, hit: Range<usize>) -> String {
    let start = text.floor_char_boundary(hit.start.saturating_sub(AROUND));
    let end = text.ceil_char_boundary((hit.end + AROUND).min(text.len()));
    let from = if start == 0 {
        0
    } else {
        text[start..hit.start].find(' ').map_or(hit.start, |gap| start + gap + 1)
    };
    let to = if end == text.len() {
        end
    } else {
        text[hit.end..end].rfind(' ').map_or(hit.end, |gap| hit.end + gap)
    };
    let (left, right) = (if from > 0 { "…" } else { "" }, if to < text.len() { "…" } else { "" });
    format!("{left}{}{right}", text[from..to].trim())
}

/// The parts of a shown text that a query asks for: names of its actors and its
/// words, in order and without overlap.
pub fn highlights(corpus: &Corpus, query: &Query, text: &str) -> Vec<Range<usize>> {
    let actors: Vec<_> = query.actors().collect();
    let mut parts: Vec<Range<usize>> = Vec::new();
    if !actors.is_empty() {
        let named = corpus.names().find(text);
        parts.extend(
            named
                .into_iter()
                .filter(|named| actors.contains(&named.actor))
                .map(|named| named.range),
        );
    }
    let folded = Folded::of(text);
    for word in query.words() {
        parts.extend(
            folded.text.match_indices(word).map(|(at, _)| folded.original(at..at + word.len())),
        );
    }
    merged(parts)
}

/// The parts in order, those that touch or overlap made one.
fn merged(mut parts: Vec<Range<usize>>) -> Vec<Range<usize>> {
    parts.sort_by_key(|part| (part.start, part.end));
    let mut out: Vec<Range<usize>> = Vec::new();
    for part in parts {
        match out.last_mut() {
            Some(last) if part.start <= last.end => last.end = last.end.max(part.end),
            _ => out.push(part),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::builtin;

    fn found(query: &str) -> (Vec<String>, Vec<(Place, Option<u32>)>) {
        let corpus = Corpus::new(builtin());
        let query = Query::parse(query, corpus.declaration()).unwrap();
        let found = search(&corpus, &query, |_| Standing::Open);
        let ids =
            found.points.iter().map(|ix| corpus.declaration().points[*ix].id.to_string()).collect();
        (ids, found.elsewhere.iter().map(|e| (e.place, e.chapter)).collect())
    }

    fn ids(query: &str) -> String {
        found(query).0.join(" ")
    }

    #[test]
    fn the_actors_of_the_declaration_are_found_where_the_text_has_them() {
        for (query, expected) in [
            ("named:europol", "3.1 3.4 5.3"),
            ("named:ccpd-doornik", "2.6"),
            ("actor:ccpd-doornik", "2.3 2.5 2.6"),
            ("named:maoc-n", "4.6"),
            ("named:frontex", "3.1"),
            ("named:eu", "2.3 3.4 3.7 3.9 4.2 5.10 6.3 6.5 6.6"),
            ("named:uk", "3.4"),
            ("europol", "3.1 3.4 5.3"),
            ("maoc", "4.6"),
            ("europol chapter:3", "3.1 3.4"),
            ("europol -chapter:3", "5.3"),
            ("-is:open", ""),
            ("id:2.6", "2.6"),
            ("EUROPOL named:eurojust", "3.1"),
            ("havens -drugs", ""), // 4.1 has drugshandel, 4.4 drugs
            ("havens -studiebezoek", "4.1"),
            ("\"foreign terrorist fighters\"", "5.4 5.7 5.8"),
        ] {
            assert_eq!(ids(query), expected, "{query}");
        }
    }

    #[test]
    fn words_that_stand_only_outside_points_are_found_elsewhere() {
        let (points, elsewhere) = found("sahel");
        assert!(points.is_empty());
        assert_eq!(elsewhere, [(Place::Title, Some(6)), (Place::Evaluation, Some(6))]);
        assert_eq!(found("navo").1, [(Place::Evaluation, Some(7))]);
        assert!(found("navo is:open").1.is_empty());
    }

    #[test]
    fn tiers_say_how_exactly_a_word_was_found() {
        let corpus = Corpus::new(builtin());
        let tier = |query: &str, id: &str| {
            let query = Query::parse(query, corpus.declaration()).unwrap();
            hit(&corpus, &query, corpus.declaration().position(id.parse().unwrap()).unwrap())
                .map(|hit| hit.tier)
        };
        assert_eq!(tier("2.6", "2.6"), Some(Tier::Id));
        assert_eq!(tier("europol", "3.1"), Some(Tier::Actor));
        assert_eq!(tier("smokkelaars", "3.1"), Some(Tier::Heading));
        assert_eq!(tier("netwerken", "3.1"), Some(Tier::Word));
        assert_eq!(tier("netwerk", "3.1"), Some(Tier::Start));
        assert_eq!(tier("etwerk", "3.1"), Some(Tier::Inside));
        assert_eq!(tier("europol etwerk", "3.1"), Some(Tier::Inside));
        assert_eq!(tier("europol niger", "3.1"), None);
        assert_eq!(tier("is:open", "3.1"), None);
    }

    #[test]
    fn highlights_are_names_and_words_of_the_shown_text() {
        let corpus = Corpus::new(builtin());
        let query = Query::parse("actor:europol belgie", corpus.declaration()).unwrap();
        let text = "Frankrijk en België, Europol-initiatieven en europolitiek";
        let lit: Vec<&str> =
            highlights(&corpus, &query, text).into_iter().map(|part| &text[part]).collect();
        assert_eq!(lit, ["België", "Europol"]);
    }
}
