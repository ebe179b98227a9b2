//! The places of footnotes: the text that refers to one, and its words before the mark.

use std::collections::HashMap;

use super::slot::Slot;
use crate::declaration::DeclarationFile;

/// A reference to a note, in a text of the file.
pub(super) struct Reference {
    /// The note's number.
    pub(super) note: u32,
    /// The text.
    pub(super) slot: Slot,
    /// Bytes of the text before the mark.
    pub(super) at: usize,
}

/// Fewest words that say where a mark stands.
const WORDS: usize = 3;

/// Most words that are tried.
const MOST_WORDS: usize = 40;

/// Bytes that are searched for the places of all notes, at most: those of a book.
const SEARCHED: usize = 256 << 20;

/// Writes the place of every note that is referred to into the file.
pub(super) fn place(file: &mut DeclarationFile, references: &[Reference], notes: &[Option<u32>]) {
    let mut first = HashMap::new();
    for reference in references {
        first.entry(reference.note).or_insert(reference);
    }
    let mut left = SEARCHED;
    for (at, note) in notes.iter().enumerate() {
        let Some(reference) = note.and_then(|note| first.get(&note)) else { continue };
        let under = reference.slot.name(file);
        let after =
            reference.slot.text(file).and_then(|text| before(text, reference.at, &mut left));
        if let (Some(footnote), Some(after), false) =
            (file.footnotes.get_mut(at), after, under.is_empty())
        {
            (footnote.under, footnote.after) = (under, after);
        }
    }
}

/// The shortest words before a place whose first occurrence ends there; none where there is no
/// word, where as many as are tried stand before it too, or where no bytes are `left` to search.
fn before(text: &str, at: usize, left: &mut usize) -> Option<String> {
    let head = text.get(..at)?.trim_end();
    let starts = head.char_indices().rev().filter(|(start, c)| {
        !c.is_whitespace() && head[..*start].chars().next_back().is_none_or(char::is_whitespace)
    });
    let starts: Vec<usize> = starts.map(|(start, _)| start).take(MOST_WORDS).collect();
    let fewest = starts.len().min(WORDS).checked_sub(1)?;
    let mut candidates = starts.get(fewest..)?.iter().map(|start| &head[*start..]);
    let is_first = |words: &&str| {
        let found = head.find(*words).unwrap_or(head.len()) + words.len();
        *left = left.saturating_sub(found);
        *left > 0 && found == head.len()
    };
    candidates.find(is_first).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{SEARCHED, before};

    #[test]
    fn a_mark_stands_after_the_first_words_that_are_nowhere_before() {
        let text = "Beide landen zullen samen werken en zullen samen werken in Gent.";
        let at = text.rfind(" in").unwrap();
        // "landen zullen samen werken" ends in what three words less would say.
        let place = |text, at| before(text, at, &mut SEARCHED.clone());
        assert_eq!(place(text, at).as_deref(), Some("werken en zullen samen werken"));
        assert_eq!(place(text, 5).as_deref(), Some("Beide"));
        assert_eq!(place(text, 0), None);
        // Where the same words go on and on no words tell the place.
        let again = "en zo voort ".repeat(40);
        assert_eq!(place(&again, again.len()), None);
        assert_eq!(before(text, at, &mut 0), None);
    }
}
