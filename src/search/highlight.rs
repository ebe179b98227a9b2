//! Highlighted letters of a shown text, for a query.

use std::ops::Range;

use super::query::{Query, Word};
use crate::corpus::{Folded, IndexedDeclaration, is_word};
use crate::text::words_at;

/// The parts of a shown text that a query asks for: names of its actors, its
/// words, and the words taken for what was typed; in order and without overlap.
pub(crate) fn highlights(
    corpus: &IndexedDeclaration,
    query: &Query,
    taken: &[(String, Vec<String>)],
    text: &str,
) -> Vec<Range<usize>> {
    let actors = query.actors();
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
    let words = query.words();
    if !words.is_empty() {
        let folded = Folded::of(text);
        parts.extend(review_state(&folded, &words));
        parts.extend(near(&folded, taken));
    }
    merged(parts)
}

/// The parts of a note that a query asks for, in order and without overlap.
pub(crate) fn note_highlights(query: &Query, text: &str) -> Vec<Range<usize>> {
    let words = query.note_words();
    if words.is_empty() { Vec::new() } else { merged(review_state(&Folded::of(text), &words)) }
}

/// All byte ranges of these words in a text.
fn review_state(folded: &Folded, words: &[&Word]) -> Vec<Range<usize>> {
    let hits = |word: &&Word| {
        let length = word.folded.len();
        let hits = folded.text.match_indices(&word.folded);
        hits.map(|(at, _)| folded.original(at..at + length)).collect::<Vec<_>>()
    };
    words.iter().flat_map(hits).collect()
}

/// The whole words that were taken for what was typed.
fn near(folded: &Folded, taken: &[(String, Vec<String>)]) -> Vec<Range<usize>> {
    if taken.is_empty() {
        return Vec::new();
    }
    let is_taken =
        |word: &str| taken.iter().any(|(_, words)| words.iter().any(|near| near == word));
    let words = words_at(&folded.text).filter(|(_, word)| is_taken(word));
    // A text with signs in it is not one word.
    let parted = taken.iter().flat_map(|(_, words)| words).filter(|near| !is_word(near));
    let parted = parted.flat_map(|near| folded.text.match_indices(near.as_str()));
    words.chain(parted).map(|(at, word)| folded.original(at..at + word.len())).collect()
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

    #[test]
    fn highlights_are_names_and_words_of_the_shown_text() {
        let corpus = IndexedDeclaration::new(builtin());
        let query = Query::parse("actor:europol belgie -politiek", corpus.declaration()).unwrap();
        let text = "Frankrijk en België, Europol-initiatieven en europolitiek, eruopese";
        let taken = [("europsee".to_owned(), vec!["eruopese".to_owned()])];
        let highlighted: Vec<&str> =
            highlights(&corpus, &query, &taken, text).into_iter().map(|part| &text[part]).collect();
        assert_eq!(highlighted, ["België", "Europol", "eruopese"]);
    }
}
