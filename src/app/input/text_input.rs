//! One line of text being typed.

use unicode_segmentation::UnicodeSegmentation;

use crate::text::clean;

/// A line of text with a cursor, edited by letters as people see them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextInput {
    text: String,
    cursor: usize,
    /// True where typing replaces the whole text.
    selected: bool,
}

impl TextInput {
    /// A line with the cursor at its end.
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { cursor: text.len(), text, selected: false }
    }

    /// A line whose whole text is selected: typing replaces it, moving the cursor
    /// keeps it.
    pub fn selected(text: impl Into<String>) -> Self {
        let line = Self::new(text);
        Self { selected: !line.text.is_empty(), ..line }
    }

    /// True while the whole text is selected.
    pub(crate) fn is_selected(&self) -> bool {
        self.selected
    }

    /// The typed text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The cursor's place, in bytes.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// Inserts what was typed or pasted, cleaned of what must not be shown.
    pub fn insert(&mut self, typed: &str) {
        let typed = clean(typed);
        self.remove_selected();
        self.text.insert_str(self.cursor, &typed);
        self.cursor += typed.len();
    }

    /// Removes the letter before the cursor; says whether there was one.
    pub(crate) fn backspace(&mut self) -> bool {
        if self.remove_selected() {
            return true;
        }
        let start = self.before();
        self.remove(start)
    }

    /// Removes the letter under the cursor.
    pub(crate) fn delete(&mut self) {
        self.remove_selected();
        let end = self.after();
        self.text.replace_range(self.cursor..end, "");
    }

    /// Removes the word before the cursor.
    pub(crate) fn delete_word(&mut self) {
        self.remove_selected();
        let kept = self.text[..self.cursor].trim_end();
        let start = kept
            .rfind(char::is_whitespace)
            .map_or(0, |gap| gap + kept[gap..].chars().next().map_or(1, char::len_utf8));
        self.remove(start);
    }

    /// Removes everything before the cursor.
    pub(crate) fn delete_all(&mut self) {
        self.remove_selected();
        self.remove(0);
    }

    /// Puts a text in place of what stands between a byte and the cursor.
    pub(crate) fn replace_back_to(&mut self, start: usize, text: &str) {
        self.selected = false;
        self.text.replace_range(start..self.cursor, text);
        self.cursor = start + text.len();
    }

    /// Moves the cursor a letter to the left.
    pub fn left(&mut self) {
        (self.cursor, self.selected) = (self.before(), false);
    }

    /// Moves the cursor a letter to the right.
    pub fn right(&mut self) {
        (self.cursor, self.selected) = (self.after(), false);
    }

    /// Moves the cursor to the start.
    pub fn home(&mut self) {
        (self.cursor, self.selected) = (0, false);
    }

    /// Moves the cursor to the end.
    pub fn end(&mut self) {
        (self.cursor, self.selected) = (self.text.len(), false);
    }

    /// Removes the text where it is selected; says whether it was.
    fn remove_selected(&mut self) -> bool {
        let selected = std::mem::take(&mut self.selected);
        if selected {
            self.text.clear();
            self.cursor = 0;
        }
        selected
    }

    fn remove(&mut self, start: usize) -> bool {
        let removed = start < self.cursor;
        self.text.replace_range(start..self.cursor, "");
        self.cursor = start;
        removed
    }

    fn before(&self) -> usize {
        self.text[..self.cursor].grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn after(&self) -> usize {
        self.cursor + self.text[self.cursor..].graphemes(true).next().map_or(0, str::len)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn editing_goes_by_letters_as_people_see_them() {
        let mut line = TextInput::new("Belgie\u{308}");
        assert!(line.backspace());
        assert_eq!(line.text(), "Belgi");
        line.insert("ë en");
        line.delete_word();
        assert_eq!(line.text(), "België ");
        line.home();
        line.delete();
        line.right();
        line.insert("x");
        assert_eq!((line.text(), line.cursor()), ("exlgië ", 2));
        line.end();
        line.delete_all();
        assert!(!line.backspace());
    }

    #[test]
    fn a_selected_text_is_replaced_by_typing_and_kept_by_moving() {
        let mut line = TextInput::selected("europol ");
        line.insert("h");
        assert_eq!((line.text(), line.is_selected()), ("h", false));
        let mut line = TextInput::selected("europol ");
        assert!(line.backspace() && line.text().is_empty());
        for keep in [TextInput::left, TextInput::right, TextInput::home, TextInput::end] {
            let mut line = TextInput::selected("europol ");
            keep(&mut line);
            line.insert("x");
            assert_eq!(line.text().len(), 9, "{line:?}");
        }
        assert!(!TextInput::selected("").is_selected());
    }

    #[test]
    fn pasted_control_characters_are_text_or_nothing() {
        let mut line = TextInput::default();
        line.insert("euro\npol\u{1b}[2J\u{202e}");
        assert!(
            line.text().chars().all(|c| !c.is_control() && c != '\u{202e}'),
            "{:?}",
            line.text()
        );
    }
}
