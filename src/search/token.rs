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
    /// `and`, which says no more than a blank does.
    And,
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

/// Splits a query at blanks, brackets and operators outside quotes.
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
    let followed =
        |sign: &str| rest[sign.len()..].starts_with(|c: char| !c.is_whitespace() && c != ')');
    let sign = |kind, sign: &str| Ok(Token { at: start..start + sign.len(), kind });
    let begun = |signs: &[&'static str]| signs.iter().copied().find(|sign| rest.starts_with(sign));
    if let Some(or) = begun(&["||", "|"]) {
        return sign(Kind::Or, or);
    }
    match begun(&["(", ")", "&&", "&", "!", "-", "\u{2212}"]) {
        Some("(") => sign(Kind::Open, "("),
        Some(")") => sign(Kind::Close, ")"),
        Some("&&") => sign(Kind::And, "&&"),
        Some("&") if !followed("&") => sign(Kind::And, "&"),
        Some("!") => sign(Kind::Not, "!"),
        Some(minus @ ("-" | "\u{2212}")) if followed(minus) => sign(Kind::Not, minus),
        _ => word(text, start),
    }
}

/// The reserved words: English ones, and what other search engines take in the
/// three languages, in capitals, so that none of them is a word of a text.
fn reserved(word: &str) -> Option<Kind> {
    match word {
        "and" | "AND" | "ET" | "EN" => Some(Kind::And),
        "or" | "OR" | "OU" | "OF" => Some(Kind::Or),
        "not" | "NOT" | "SAUF" | "NIET" => Some(Kind::Not),
        _ => None,
    }
}

/// Whether `c` opens a phrase, and what closes it: straight quotes close
/// straight ones, typographic ones typographic ones.
fn closing(c: char) -> Option<&'static [char]> {
    match c {
        '"' => Some(&['"']),
        '“' | '”' | '„' => Some(&['”', '“']),
        '«' => Some(&['»']),
        '»' => Some(&['«']),
        _ => None,
    }
}

fn is_field(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphabetic())
}

/// Whether a word outside quotes ends before this text.
fn ends_word(rest: &str) -> bool {
    rest.starts_with(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '|'))
        || rest.starts_with("&&")
}

/// A word without the punctuation of a sentence at its end; the two dots of a
/// field's open span stay.
fn bare<'a>(field: Option<&str>, word: &'a str) -> &'a str {
    const MARKS: [char; 7] = ['.', ',', ';', ':', '?', '!', '…'];
    let takes_spans = !matches!(field, None | Some("text" | "note"));
    let trimmed = word.trim_end_matches(&MARKS[1..]);
    if takes_spans && trimmed.ends_with("..") { trimmed } else { trimmed.trim_end_matches(MARKS) }
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
            (_, None) if ends_word(&text[at..]) => {
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
    if !quoted {
        value.truncate(bare(field.as_deref(), &value).len());
    }
    let kind = reserved(&value).filter(|_| field.is_none() && !quoted && !near);
    Ok(Token { at: start..end, kind: kind.unwrap_or(Kind::Word { field, value, quoted, near }) })
}
