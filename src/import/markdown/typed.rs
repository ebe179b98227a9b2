//! What people who type Markdown mean and `CommonMark` reads otherwise: lines that only look
//! blank, and bold type that nothing closes.

use std::borrow::Cow;

use crate::import::{Block, Kind};

/// A text in which lines that only look blank are so: those of no-break spaces, and of the
/// two stars of bold type that begins or ends there. No byte changes its place.
pub(super) fn with_blank_lines(text: &str) -> Cow<'_, str> {
    let is_blank = |line: &str| {
        let inner = line.trim();
        line.len() > 1 && (inner.is_empty() || inner == "**") && line.trim_matches(' ') != "\n"
    };
    if !text.split_inclusive('\n').any(is_blank) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        if is_blank(line) {
            out.extend(line.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        } else {
            out.push_str(line);
        }
    }
    Cow::Owned(out)
}

/// Takes away the stars of a line that is all bold but for a blank within them
/// (`**Defence **`), or that nothing closes, which are no bold type in `CommonMark`. What
/// nothing closes is bold as far as its line goes, and no sentence.
pub(super) fn untyped_bold(block: &mut Block) {
    let Some(open) = block.text.strip_prefix("**").filter(|_| block.kind == Kind::Paragraph) else {
        return;
    };
    let inner = open.strip_suffix("**").unwrap_or(open).trim_matches('*');
    let is_closed = inner.len() + 2 < block.text.len() && block.text.ends_with("**");
    let has_words = inner.contains(char::is_alphanumeric);
    if !has_words || inner.contains("**") || !is_closed && open.starts_with(char::is_whitespace) {
        return;
    }
    let is_line = is_closed || !inner.trim_end().ends_with(['.', ';', ',']);
    block.text = inner.trim().to_owned();
    block.emphasis.bold = if is_line { block.text.len() } else { 0 };
    block.notes.clear();
}
