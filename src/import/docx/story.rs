//! Stories: the text of the document, of a note or of a text box, each with its own
//! paragraphs and fields.

use super::paragraph::Paragraph;

/// Bytes of a field's code that are kept.
const LONGEST_CODE: usize = 64;

/// An open field.
#[derive(Debug, Default)]
pub(super) struct Field {
    /// True from its separator on, where its stored result stands.
    pub(super) has_result: bool,
    code: String,
}

impl Field {
    /// Takes a piece of its code.
    pub(super) fn push_code(&mut self, text: &str) {
        let room = LONGEST_CODE.saturating_sub(self.code.len());
        self.code.extend(text.chars().take(room));
    }

    /// The name of the kind of field, in capitals.
    pub(super) fn name(&self) -> String {
        self.code.split_whitespace().next().unwrap_or_default().to_ascii_uppercase()
    }

    pub(super) fn is_contents(&self) -> bool {
        self.has_result && self.name() == "TOC"
    }
}

/// An open story.
#[derive(Debug, Default)]
pub(super) struct Story {
    /// Open paragraphs; more than one only in a file that breaks the rules.
    pub(super) open: Vec<Paragraph>,
    pub(super) fields: Vec<Field>,
    /// A paragraph whose mark is not shown: the next one goes on from it.
    pub(super) carried: Option<Paragraph>,
    /// The paragraphs of a text box, which wait for that of its anchor.
    pub(super) done: Vec<Paragraph>,
}
