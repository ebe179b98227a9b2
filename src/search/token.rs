//! The pieces of a query: words with their fields, brackets, and the reserved
//! words.

use std::ops::Range;

use super::fault::{FaultKind, QueryFault};

/// One piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Where it stands, in bytes.
    pub(super) at: Range<usize>,
    /// What it is.
    pub(super) kind: Kind,
}

/// What a piece is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `(`.
    Open,
    /// `)`.
    Close,
    /// `or`.
    Or,
    /// `not`, or `-` right before something.
    Not,
    /// A word or phrase, perhaps with a field.
    Word {
        /// What stands before the colon, if that is a field's name.
        field: Option<String>,
        /// The word without its quotes.
        value: String,
        /// Whether quotes stood around it, or a part of it.
        quoted: bool,
        /// Whether `~` stood before it.
        near: bool,
    },
}

/// Splits a query at blanks and brackets outside quotes.
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, QueryFault> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(skip) = text[at..].find(|c: char| !c.is_whitespace()) {
        let token = token(text, at + skip)?;
        at = token.at.end;
        tokens.push(token);
    }
    Ok(tokens)
}

/// Reads the piece that begins at `start`, where no blank stands.
fn token(text: &str, start: usize) -> Result<Token, QueryFault> {
    let rest = &text[start..];
    let mut letters = rest.chars();
    let first = letters.next();
    let followed = letters.next().is_some_and(|c| !c.is_whitespace() && c != ')');
    let sign = |kind, length: usize| Ok(Token { at: start..start + length, kind });
    match first {
        Some('(') => sign(Kind::Open, 1),
        Some(')') => sign(Kind::Close, 1),
        Some('-') if followed => sign(Kind::Not, 1),
        Some('\u{2212}') if followed => sign(Kind::Not, '\u{2212}'.len_utf8()),
        _ => word(text, start),
    }
}

/// Whether `c` opens a phrase, and what closes it: straight quotes close
/// straight ones, typographic ones typographic ones.
fn closing(c: char) -> Option<&'static [char]> {
    match c {
        '"' => Some(&['"']),
        '“' | '”' | '„' => Some(&['”', '“']),
        _ => None,
    }
}

fn is_field(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphabetic())
}

fn word(text: &str, start: usize) -> Result<Token, QueryFault> {
    let (mut field, mut value, mut quoted) = (None, String::new(), false);
    let mut end = text.len();
    let mut open: Option<(usize, &[char])> = None;
    let near = text[start..].starts_with('~')
        && text[start + 1..].starts_with(|c: char| !c.is_whitespace());
    let start_of_word = start + usize::from(near);
    for (offset, c) in text[start_of_word..].char_indices() {
        let at = start_of_word + offset;
        match (c, open) {
            (c, Some((_, close))) if close.contains(&c) => open = None,
            (c, None) if closing(c).is_some() => {
                quoted = true;
                open = closing(c).map(|close| (at, close));
            }
            (c, None) if c.is_whitespace() || c == ')' || (c == '(' && value.is_empty()) => {
                end = at;
                break;
            }
            (':', None) if !quoted && field.is_none() && is_field(&value) => {
                field = Some(std::mem::take(&mut value));
            }
            (c, _) => value.push(c),
        }
    }
    if let Some((at, _)) = open {
        return Err(QueryFault { at: at..text.len(), kind: FaultKind::Unclosed, nearest: None });
    }
    let kind = match value.as_str() {
        "or" if field.is_none() && !quoted && !near => Kind::Or,
        "not" if field.is_none() && !quoted && !near => Kind::Not,
        _ => Kind::Word { field, value, quoted, near },
    };
    Ok(Token { at: start..end, kind })
}
