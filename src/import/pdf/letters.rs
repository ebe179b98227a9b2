//! Letters and words as lines of a page hold them: bullets, labels, stops,
//! spaced capitals, and the characters of symbol fonts.

use crate::text::shows_nothing;

/// True for a font that is bold by its name.
pub(super) fn is_bold_font(family: &str) -> bool {
    let family = family.to_ascii_lowercase();
    ["bold", "black", "heavy", "cmbx"].iter().any(|word| family.contains(word))
}

/// True for a font of symbols.
pub(super) fn is_symbol_font(family: &str) -> bool {
    let family = family.to_ascii_lowercase();
    ["symbol", "wingdings", "dingbats", "webdings"].iter().any(|word| family.contains(word))
}

/// True for a text of which nothing is seen.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c.is_control() || shows_nothing(c))
}

/// True for a character that a font has for itself.
pub(super) fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}')
}

/// The sign for a bullet of a symbol font; none if it is no usual one.
pub(super) fn symbol(c: char) -> Option<char> {
    match u32::from(c) {
        0xf0b7 | 0xf06c | 0xf09f | 0xf0a7 | 0xf06e | 0xf0d8 | 0xf076 | 0xf071 | 0xf02d => Some('•'),
        0xf0fc => Some('✓'),
        0xf0e0 => Some('→'),
        _ => None,
    }
}

/// The letters of a ligature that is one character; none for any other.
pub(super) fn ligature(c: char) -> Option<&'static str> {
    match c {
        '\u{fb00}' => Some("ff"),
        '\u{fb01}' => Some("fi"),
        '\u{fb02}' => Some("fl"),
        '\u{fb03}' => Some("ffi"),
        '\u{fb04}' => Some("ffl"),
        '\u{fb05}' | '\u{fb06}' => Some("st"),
        _ => None,
    }
}

/// True for a sign that stands before the items of a list.
pub(super) fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '•' | '◦'
            | '▪'
            | '▫'
            | '·'
            | '‣'
            | '●'
            | '○'
            | '■'
            | '□'
            | '➢'
            | '➔'
            | '→'
            | '✓'
            | '❖'
            | '❑'
            | '∙'
            | '⁃'
            | '◆'
            | '►'
            | '▶'
    )
}

/// True for a dash, which may be a bullet too.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '\u{2212}')
}

/// Bytes of the label that a line begins with, without the space behind it;
/// none where it begins with none: a bullet, a dash, `12.`, `1.2`, `(a)`, `iv)`.
pub(super) fn label(line: &str) -> Option<usize> {
    let word = line.split_whitespace().next()?;
    let mut letters = word.chars();
    let first = letters.next()?;
    let alone = letters.next().is_none();
    if is_bullet(first) || (alone && is_dash(first)) {
        return Some(first.len_utf8());
    }
    is_typed_label(word).then_some(word.len())
}

/// True for a bullet that can be nothing else, at the beginning of a line.
pub(super) fn begins_with_bullet(line: &str) -> bool {
    line.chars().next().is_some_and(is_bullet)
}

/// True for `12.`, `1.2`, `1.2.3.`, `(a)`, `b)`, `iv.`, `III.`.
fn is_typed_label(word: &str) -> bool {
    let inner = word.trim_start_matches('(').trim_end_matches([')', '.', ':']);
    let closed = inner.len() < word.len() && word.ends_with([')', '.', ':']);
    if inner.is_empty() || word.len() > 12 {
        return false;
    }
    let figures = inner.split('.').all(|part| {
        (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    });
    let roman = inner.bytes().all(|byte| b"ivxlIVXL".contains(&byte)) && inner.len() <= 6;
    let letter = inner.len() == 1 && inner.bytes().all(|byte| byte.is_ascii_alphabetic());
    (figures && (closed || inner.contains('.'))) || (closed && (roman || letter))
}

/// True if the text ends a sentence or leads to a list, quotation marks and
/// brackets aside.
pub(super) fn ends_with_stop(text: &str) -> bool {
    let text = text.trim_end_matches(['"', '”', '’', '»', ')', ']', '\'', ' ']);
    text.ends_with(['.', '!', '?', ':', ';', '…'])
}

/// True if the first letter of the text is a small one.
pub(super) fn begins_small(text: &str) -> bool {
    text.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase)
}

/// True if the text begins with a capital.
pub(super) fn begins_great(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_uppercase)
}

/// True if there are two letters at least, and every one is a capital.
pub(super) fn is_capitals(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphabetic());
    letters.clone().nth(1).is_some() && letters.all(char::is_uppercase)
}

/// Capitals that are set apart letter by letter, put together; none for any
/// other text. Words are parted by more than one space.
pub(super) fn unspaced(text: &str) -> Option<String> {
    let single = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(|c| c.is_uppercase() || is_apostrophe(c) || c == '-')
            && letters.next().is_none()
    };
    let letters = text.split_whitespace();
    if letters.clone().count() < 4 || !letters.clone().all(single) {
        return None;
    }
    let wide = text.trim().split("  ").filter(|word| !word.trim().is_empty());
    let words: Vec<String> = wide.map(|word| word.split_whitespace().collect()).collect();
    Some(words.join(" "))
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// A line as it is compared with others: small letters and figures only, each
/// run of figures as one `#`.
pub(super) fn outline(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_digit() {
            if !out.ends_with('#') {
                out.push('#');
            }
        } else if !c.is_whitespace() {
            out.extend(c.to_lowercase());
        }
    }
    out
}

/// The text behind its first character.
pub(super) fn behind_first(text: &str) -> &str {
    let mut letters = text.chars();
    letters.next();
    letters.as_str()
}
