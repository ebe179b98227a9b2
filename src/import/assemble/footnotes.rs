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

/// Writes the place of every note that is referred to into the file.
pub(super) fn place(file: &mut DeclarationFile, references: &[Reference], notes: &[Option<u32>]) {
    let mut first = HashMap::new();
    for reference in references {
        first.entry(reference.note).or_insert(reference);
    }
    for (at, note) in notes.iter().enumerate() {
        let Some(reference) = note.and_then(|note| first.get(&note)) else { continue };
        let under = reference.slot.name(file);
        let after = reference.slot.text(file).and_then(|text| before(text, reference.at));
        if let (Some(footnote), Some(after), false) =
            (file.footnotes.get_mut(at), after, under.is_empty())
        {
            (footnote.under, footnote.after) = (under, after);
        }
    }
}

/// The shortest words before a place whose first occurrence ends there; none where there is no word.
fn before(text: &str, at: usize) -> Option<String> {
    let head = text.get(..at)?.trim_end();
    let starts = head.char_indices().rev().filter(|(start, c)| {
        !c.is_whitespace() && head[..*start].chars().next_back().is_none_or(char::is_whitespace)
    });
    let candidates = starts.skip(WORDS - 1).map(|(start, _)| &head[start..]);
    let unique =
        |words: &&str| text.find(*words).is_some_and(|found| found + words.len() == head.len());
    let words = candidates.take(40).find(unique).unwrap_or(head);
    (!words.is_empty()).then(|| words.to_owned())
}

#[cfg(test)]
mod tests {
    use super::before;

    #[test]
    fn a_mark_stands_after_the_first_words_that_are_nowhere_before() {
        let text = "Beide landen zullen samen werken en zullen samen werken in Gent.";
        let at = text.rfind(" in").unwrap();
        // "landen zullen samen werken" ends in what three words less would say.
        assert_eq!(before(text, at).as_deref(), Some("werken en zullen samen werken"));
        assert_eq!(before(text, 5).as_deref(), Some("Beide"));
        assert_eq!(before(text, 0), None);
    }
}
