//! The words of a block as they come in: white space put together, the bold run
//! at the start measured, references to notes taken out.

/// A reference to a note, or one back from it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Mark {
    /// The block that it stands in.
    pub block: usize,
    /// Offset in bytes in the block's text.
    pub at: usize,
    /// The name of what it leads to.
    pub target: String,
    /// Its words: a number or a sign.
    pub words: String,
    /// True if white space stands before it.
    pub spaced: bool,
}

/// Longest label that Word generated, in bytes.
const LABEL: usize = 24;

/// Most languages of one block that are told apart.
const LANGUAGES: usize = 8;

/// The words of an open block.
#[derive(Debug, Default)]
pub(super) struct Inline {
    pub text: String,
    /// End of the bold run at the start.
    pub bold: usize,
    /// True behind the first letter that is not bold.
    pub bold_ended: bool,
    /// True if white space came last.
    pub space: bool,
    /// Letters of each language.
    pub languages: Vec<(String, usize)>,
}

impl Inline {
    /// Adds a letter or white space.
    pub(super) fn push(&mut self, c: char, bold: bool) {
        if matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c') {
            self.space = true;
            return;
        }
        if c.is_whitespace() && self.text.is_empty() {
            return;
        }
        if std::mem::take(&mut self.space) && !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push(' ');
        }
        self.text.push(c);
        if !c.is_whitespace() && !self.bold_ended {
            self.bold_ended = !bold;
            self.bold = if bold { self.text.len() } else { self.bold };
        }
    }

    /// Counts letters of a language.
    pub(super) fn count(&mut self, language: &str, letters: usize) {
        if let Some((_, count)) = self.languages.iter_mut().find(|(name, _)| name == language) {
            *count += letters;
        } else if self.languages.len() < LANGUAGES {
            self.languages.push((language.to_owned(), letters));
        }
    }

    /// The language of most letters.
    pub(super) fn language(&self) -> Option<String> {
        self.languages.iter().max_by_key(|(_, count)| *count).map(|(name, _)| name.clone())
    }

    /// Breaks the line; false if there is a break already, so that a paragraph ends.
    pub(super) fn break_line(&mut self) -> bool {
        self.space = false;
        let end = self.text.trim_end_matches([' ', '\u{a0}']).len();
        if self.text[..end].ends_with('\n') {
            return false;
        }
        self.text.truncate(end);
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        true
    }

    /// Takes away the words from an offset; `space` if white space stood before them.
    pub(super) fn cut(&mut self, at: usize, space: bool) {
        self.text.truncate(at);
        self.bold = self.bold.min(at);
        self.bold_ended &= at > 0;
        self.space |= space;
    }

    /// The words so far if they can be a label that Word generated; they go.
    pub(super) fn take_label(&mut self) -> Option<String> {
        let label = self.text.trim();
        let fits = !label.is_empty() && label.len() <= LABEL;
        let label = fits.then(|| label.to_owned())?;
        *self = Self::default();
        Some(label)
    }
}
