//! The pieces of a query: words with their fields, brackets, and the reserved
//! words.

use std::ops::Range;

use super::fault::{FaultKind, QueryFault};
use super::names::FIELDS;

/// One piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Its range in the text, in bytes.
    pub(super) at: Range<usize>,
    /// Its kind.
    pub(super) kind: TokenKind,
}

/// The kind of a piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
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
        /// The text before the colon, if that is a field's name.
        field: Option<String>,
        /// The word without its quotes.
        value: String,
        /// True where quotes stood around it, or a part of it.
        quoted: bool,
        /// True where `~` stood before it.
        near: bool,
    },
}

/// Punctuation of a sentence, which may stand behind what is meant.
const MARKS: [char; 7] = ['.', ',', ';', ':', '?', '!', '…'];

/// Separators of list items without a blank.
const PARTING: [char; 2] = [',', ';'];

/// Splits a query at blanks, brackets, operators and commas outside quotes.
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, QueryFault> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(skip) = text[at..].find(|c: char| !c.is_whitespace()) {
        let start = at + skip;
        let mut token = token(text, start + joining(&text[start..]))?;
        token.at.end += punctuation(&text[token.at.end..]).filter(|_| token.ends()).unwrap_or(0);
        at = token.at.end;
        tokens.push(token);
    }
    Ok(tokens)
}

impl Token {
    /// True if something ends here, behind which a sentence may go on.
    fn ends(&self) -> bool {
        matches!(self.kind, TokenKind::Close | TokenKind::Word { .. })
    }
}

/// Bytes of commas and pluses that stand right before what they join.
fn joining(text: &str) -> usize {
    let rest = text.trim_start_matches([',', ';', '+']);
    let joins = |c: char| c.is_alphabetic() || c == '(' || closing(c).is_some();
    if rest.starts_with(joins) { text.len() - rest.len() } else { 0 }
}

/// Bytes of punctuation with which a text goes on, if it ends a word.
fn punctuation(text: &str) -> Option<usize> {
    let rest = text.trim_start_matches(MARKS);
    let marks = &text[..text.len() - rest.len()];
    (rest.is_empty() || ends_word(rest) || marks.ends_with(PARTING)).then_some(marks.len())
}

/// Reads the piece that begins at `start`, where no blank stands.
fn token(text: &str, start: usize) -> Result<Token, QueryFault> {
    let rest = &text[start..];
    // Behind it a word would end too.
    let alone = |sign: &str| punctuation(&rest[sign.len()..]).is_some();
    let sign = |kind, sign: &str| Ok(Token { at: start..start + sign.len(), kind });
    let begun = |signs: &[&'static str]| signs.iter().copied().find(|sign| rest.starts_with(sign));
    if let Some(or) = begun(&["||", "|"]) {
        return sign(TokenKind::Or, or);
    }
    match begun(&["(", ")", "&&", "&", "+", "!", "-", "\u{2212}"]) {
        Some("(") => sign(TokenKind::Open, "("),
        Some(")") => sign(TokenKind::Close, ")"),
        Some("&&") => sign(TokenKind::And, "&&"),
        Some(and @ ("&" | "+")) if alone(and) => sign(TokenKind::And, and),
        Some("!") => sign(TokenKind::Not, "!"),
        Some(minus @ ("-" | "\u{2212}"))
            if !alone(minus) || rest[minus.len()..].starts_with('(') =>
        {
            sign(TokenKind::Not, minus)
        }
        _ => word(text, start),
    }
}

/// The reserved words: English ones, also with the one capital that keyboards of
/// phones put, and what other search engines take in the three languages, in
/// capitals, so that none of them is a word of a text.
fn reserved(word: &str) -> Option<TokenKind> {
    match word {
        "and" | "And" | "AND" | "ET" | "EN" => Some(TokenKind::And),
        "or" | "Or" | "OR" | "OU" | "OF" => Some(TokenKind::Or),
        "not" | "Not" | "NOT" | "NON" | "SAUF" | "NIET" => Some(TokenKind::Not),
        _ => None,
    }
}

/// The characters that close the phrase opened by `c`; `None` if it opens none. Straight
/// quotes close straight ones, typographic ones typographic ones.
fn closing(c: char) -> Option<&'static [char]> {
    match c {
        '"' => Some(&['"']),
        '“' | '”' | '„' => Some(&['”', '“']),
        '«' => Some(&['»']),
        '»' => Some(&['«']),
        '‹' => Some(&['›']),
        '›' => Some(&['‹']),
        '\'' => Some(&['\'']),
        '‘' | '’' | '‚' => Some(&['’', '‘']),
        _ => None,
    }
}

/// True for a quote that is an apostrophe too, as in `l'accord`.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '‘' | '’' | '‚')
}

/// Letters within which the second of two apostrophes is looked for.
const QUOTED: usize = 1_000;

/// The characters that close the phrase opened by the first letter of a text, if it opens
/// one. An apostrophe does where a word begins and another stands where one ends.
fn opened(text: &str, begins: bool) -> Option<&'static [char]> {
    let first = text.chars().next()?;
    let close = closing(first)?;
    let mut others = text.char_indices().skip(1).take(QUOTED);
    let closes = |(at, c): (usize, char)| closes(&text[at..], c, close);
    (!is_apostrophe(first) || (begins && others.any(closes))).then_some(close)
}

/// True if the first letter of a text closes a phrase.
fn closes(text: &str, first: char, close: &[char]) -> bool {
    close.contains(&first)
        && (!is_apostrophe(first) || punctuation(&text[first.len_utf8()..]).is_some())
}

fn is_field(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphabetic())
}

/// True if a word outside quotes ends before this text.
fn ends_word(rest: &str) -> bool {
    rest.starts_with(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '|'))
        || rest.starts_with("&&")
}

/// True if the first letter of a text is a comma that parts two words: none
/// between digits, as in `1,5`.
fn parts(text: &str, before: &str) -> bool {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let between = is_digit(before.chars().next_back()) && is_digit(text.chars().nth(1));
    text.starts_with(PARTING) && !between
}

/// A word without the punctuation of a sentence at its end; the two dots of a
/// field's open span stay.
fn bare<'a>(field: Option<&str>, word: &'a str) -> &'a str {
    let plain = word.trim_end_matches(MARKS).len();
    let takes_spans = matches!(field, Some("chapter" | "id" | "date" | "marked"));
    let is_open = takes_spans && word[plain..].starts_with("..");
    &word[..plain + if is_open { "..".len() } else { 0 }]
}

/// A word as far as it is read.
#[derive(Default)]
struct Reading {
    field: Option<String>,
    value: String,
    /// Bytes of the value that end with a quote: what follows may be punctuation.
    quoted: Option<usize>,
}

impl Reading {
    /// True if the part outside of quotes ends here.
    fn ends(&self, rest: &str) -> bool {
        let parted = self.field.is_none() && (self.quoted.is_some() || !self.value.is_empty());
        ends_word(rest) || (parted && parts(rest, &self.value))
    }

    /// The word as it is meant: without the punctuation of a sentence, and a field
    /// that is none and has no value is a word before a colon.
    fn finish(&mut self) {
        let firm = self.quoted.unwrap_or(0);
        let field = self.field.as_deref().filter(|_| self.quoted.is_none());
        let loose = bare(field, &self.value[firm..]).len();
        self.value.truncate(firm + loose);
        let is_word = |field: &mut String| !FIELDS.contains(&field.as_str());
        if self.value.is_empty() && self.quoted.is_none() {
            self.value = self.field.take_if(is_word).unwrap_or_default();
        }
    }
}

fn word(text: &str, start: usize) -> Result<Token, QueryFault> {
    let mut word = Reading::default();
    let mut end = text.len();
    let mut open: Option<(usize, &[char])> = None;
    let near = text[start..].starts_with('~')
        && text[start + 1..].starts_with(|c: char| !c.is_whitespace());
    let start_of_word = start + usize::from(near);
    for (offset, c) in text[start_of_word..].char_indices() {
        let at = start_of_word + offset;
        let rest = &text[at..];
        let begins = word.value.is_empty() && word.quoted.is_none();
        match (c, open) {
            (c, Some((_, close))) if closes(rest, c, close) => {
                (open, word.quoted) = (None, Some(word.value.len()));
            }
            (_, None) if word.ends(rest) => {
                end = at;
                break;
            }
            (_, None) if let Some(close) = opened(rest, begins) => {
                (open, word.quoted) = (Some((at, close)), Some(word.value.len()));
            }
            (':', None)
                if word.quoted.is_none() && word.field.is_none() && is_field(&word.value) =>
            {
                word.field = Some(std::mem::take(&mut word.value));
            }
            (c, _) => word.value.push(c),
        }
    }
    if let Some((at, _)) = open {
        return Err(QueryFault { at: at..text.len(), kind: FaultKind::Unclosed, nearest: None });
    }
    word.finish();
    let Reading { field, value, quoted } = word;
    let quoted = quoted.is_some();
    let kind = reserved(&value).filter(|_| field.is_none() && !quoted && !near);
    Ok(Token {
        at: start..end,
        kind: kind.unwrap_or(TokenKind::Word { field, value, quoted, near }),
    })
}
