//! Labels that are typed at the start of a text: bullets, numbers, letters,
//! Romans, and words that count (`Artikel 3`). A label found here is a candidate;
//! `series` decides if it counts.

use crate::import::numerals::to_roman;

/// A way of counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Counter {
    /// Figures.
    Decimal,
    /// Capital letters or Romans.
    Upper,
    /// Small letters or Romans.
    Lower,
    /// Behind a word that counts, by its place in the word list.
    Word(u16),
}

/// The form of a label: labels of one series share it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Form {
    /// The way of counting.
    pub(super) counter: Counter,
    /// True with a bracket before it.
    pub(super) open: bool,
    /// The sign behind it; none for a blank.
    pub(super) close: Option<char>,
    /// Numbers in it: 2 for `1.3`.
    pub(super) parts: u8,
}

/// A label that may be part of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    /// Bytes of the label with the white space behind it; 0 if it is generated.
    pub(super) len: usize,
    /// Its form.
    pub(super) form: Form,
    /// The numbers before the last one, as one: 1002 for `1.2.7`.
    pub(super) prefix: u64,
    /// Its value as a number, or as a letter.
    pub(super) value: Option<u32>,
    /// Its value as a Roman, where it can be one.
    pub(super) roman: Option<u32>,
    /// True with `bis` or a letter behind the number.
    pub(super) bis: bool,
}

/// Bullets that need no blank behind them.
const BULLETS: &str = "•·◦▪●‣∙■□○➢➤►✓✔❖⁃";
/// Signs that are bullets with a blank behind them only.
const DASHES: &str = "-–—*o+>§";

/// A bullet at the start of the text: its sign and bytes with the blanks behind it.
pub(super) fn bullet(text: &str) -> Option<(char, usize)> {
    let sign = text.chars().next()?;
    let rest = &text[sign.len_utf8()..];
    let body = rest.trim_start();
    let private = matches!(sign, '\u{e000}'..='\u{f8ff}' | '\u{fffd}');
    let spaced = body.len() < rest.len() && (private || DASHES.contains(sign));
    let is_bullet = BULLETS.contains(sign) || spaced;
    (is_bullet && !body.is_empty()).then(|| (sign, text.len() - body.len()))
}

/// The label at the start of a text, if it can be one. `counted` are the words
/// that count, in small letters.
pub(super) fn candidate(text: &str, counted: &[String]) -> Option<Candidate> {
    word_label(text, counted).or_else(|| plain_label(text))
}

/// `Artikel 3`, `MEDIDA 12`, `Part II –`.
fn word_label(text: &str, counted: &[String]) -> Option<Candidate> {
    let (word, rest) = text.split_once([' ', '\u{a0}'])?;
    if word.len() > 20 || !word.chars().next()?.is_uppercase() {
        return None;
    }
    let word = word.to_lowercase();
    let place = counted.iter().position(|known| *known == word)?;
    let rest = rest.trim_start();
    let token = Token::read(rest)?;
    let behind = &rest[token.len..];
    let ends = behind.chars().next().is_none_or(|c| !c.is_alphanumeric());
    let signs = |c: char| c.is_whitespace() || ".:)-–—".contains(c);
    let body = behind.trim_start_matches(signs);
    let form = Form {
        counter: Counter::Word(u16::try_from(place).ok()?),
        open: false,
        close: None,
        parts: token.parts,
    };
    let sentence = body.len() + 1 >= behind.len() && body.starts_with(char::is_lowercase);
    (ends && !sentence).then(|| token.candidate(text.len() - body.len(), form))
}

/// `1.`, `24.We`, `(a)`, `IV –`, `1.2`.
fn plain_label(text: &str) -> Option<Candidate> {
    let inner = text.strip_prefix('(');
    let open = inner.is_some();
    let start = inner.unwrap_or(text);
    let token = Token::read(start)?;
    let behind = start.get(token.len..)?;
    let (close, signs) = closing(behind);
    let after = behind.get(signs..)?;
    let body = after.trim_start();
    let spaced = body.len() < after.len() || body.is_empty();
    let glued = match token.counter {
        Counter::Decimal => {
            close.is_some() && body.starts_with(|c: char| c.is_uppercase() || "«“\"".contains(c))
        }
        // `I.Context`, as LibreOffice writes a label without a blank behind it.
        Counter::Upper => close == Some('.') && token.roman.is_some() && begins_word(body),
        _ => false,
    };
    if open && close != Some(')') || !(spaced || glued) || !token.may_close(close, body) {
        return None;
    }
    if open && token.goes_on_in(body) {
        return None;
    }
    let raised = body.trim_start_matches(['¹', '²', '³']).trim_start();
    let form = Form { counter: token.counter, open, close, parts: token.parts };
    Some(token.candidate(text.len() - raised.len(), form))
}

/// True for a capital before a small letter: no initial of a name follows.
fn begins_word(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}

/// The sign that closes a label, and its bytes.
fn closing(text: &str) -> (Option<char>, usize) {
    let bytes = text.as_bytes();
    match bytes {
        [b'.', b')', ..] => (Some(')'), 2),
        [b'.', b'-', ..] => (Some('.'), 2),
        [sign @ (b'.' | b')' | b':'), ..] => (Some(char::from(*sign)), 1),
        _ => {
            let dash = text.trim_start();
            let sign = dash.chars().next().filter(|c| "-–—".contains(*c));
            let spaced = dash.chars().nth(1).is_some_and(char::is_whitespace);
            match sign {
                Some(sign) if spaced => (Some('-'), text.len() - dash.len() + sign.len_utf8()),
                _ if text.starts_with('°') => (Some('°'), '°'.len_utf8()),
                _ => (None, 0),
            }
        }
    }
}

/// The counting part of a label.
struct Token {
    len: usize,
    counter: Counter,
    parts: u8,
    prefix: u64,
    value: Option<u32>,
    roman: Option<u32>,
    bis: bool,
}

impl Token {
    fn read(text: &str) -> Option<Self> {
        match text.as_bytes().first()? {
            b'0'..=b'9' => Self::figures(text),
            b'a'..=b'z' | b'A'..=b'Z' => Self::letters(text),
            _ => None,
        }
    }

    fn figures(text: &str) -> Option<Self> {
        let (mut at, mut parts, mut prefix, mut value) = (0, 0, 0_u64, 0_u32);
        loop {
            let digits = text[at..].bytes().take_while(u8::is_ascii_digit).count();
            if digits == 0 || digits > 4 || parts == 4 {
                break;
            }
            prefix = if parts == 0 { 0 } else { prefix * 10_000 + u64::from(value) };
            value = text[at..at + digits].parse().ok()?;
            (at, parts) = (at + digits, parts + 1);
            match text.as_bytes().get(at..at + 2) {
                Some([b'.', b'0'..=b'9']) => at += 1,
                _ => break,
            }
        }
        // `1.0` counts as 1.
        let zero = parts == 2 && value == 0;
        let (parts, value) = if zero { (1, u32::try_from(prefix).ok()?) } else { (parts, value) };
        let prefix = if zero { 0 } else { prefix };
        let whole = text.as_bytes().get(at.wrapping_sub(1)).is_some_and(u8::is_ascii_digit);
        let (bis, behind) = addition(&text[at..]);
        let read = Self {
            len: at + behind,
            counter: Counter::Decimal,
            parts,
            prefix,
            value: Some(value),
            roman: None,
            bis,
        };
        whole.then_some(read)
    }

    fn letters(text: &str) -> Option<Self> {
        let len = text.bytes().take_while(u8::is_ascii_alphabetic).take(10).count();
        let word = &text[..len];
        let upper = word.bytes().all(|b| b.is_ascii_uppercase());
        let lower = word.bytes().all(|b| b.is_ascii_lowercase());
        let value = letter_value(word);
        let roman = roman_value(word);
        let counter = if upper { Counter::Upper } else { Counter::Lower };
        let counts = (upper || lower) && (value.is_some() || roman.is_some());
        counts.then_some(Self { len, counter, parts: 1, prefix: 0, value, roman, bis: false })
    }

    /// True if a label may end so: letters need a sign, a bare figure a capital.
    fn may_close(&self, close: Option<char>, body: &str) -> bool {
        let capital = body.chars().next().is_none_or(char::is_uppercase);
        match (self.counter, close) {
            (Counter::Decimal, None | Some('-' | ':')) => capital,
            (Counter::Upper, None) => body.is_empty() && self.roman.is_some(),
            (Counter::Lower, None | Some('-' | ':')) => false,
            _ => true,
        }
    }

    /// True for a first number whose next one stands in the text behind it, which enumerates
    /// in a sentence: "(1) free media, (2) reforms".
    fn goes_on_in(&self, body: &str) -> bool {
        let next = match self.counter {
            Counter::Decimal => " (2) ",
            Counter::Lower => " (b) ",
            _ => return false,
        };
        self.value == Some(1) && body.contains(next)
    }

    fn candidate(&self, len: usize, form: Form) -> Candidate {
        let Token { prefix, value, roman, bis, .. } = *self;
        Candidate { len, form, prefix, value, roman, bis }
    }
}

/// `bis`, `ter`, or one small letter behind a number: if there is one, and its bytes.
fn addition(text: &str) -> (bool, usize) {
    let blank = usize::from(text.starts_with(' '));
    let word = &text[blank..];
    for known in ["bis", "ter", "quater"] {
        if word.starts_with(known) && !word[known.len()..].starts_with(char::is_alphanumeric) {
            return (true, blank + known.len());
        }
    }
    let letter = matches!(text.as_bytes(), [b'a'..=b'h', b'.' | b')', ..]);
    (letter, usize::from(letter))
}

/// `c` is 3, `aa` is 27: one letter, once or several times.
pub(super) fn letter_value(word: &str) -> Option<u32> {
    let first = word.bytes().next()?.to_ascii_lowercase();
    let alike = word.bytes().all(|b| b.eq_ignore_ascii_case(&first));
    let turns = u32::try_from(word.len()).ok()?.checked_sub(1)?;
    (alike && turns < 3).then(|| turns * 26 + u32::from(first - b'a') + 1)
}

/// The value of a Roman number below 400, written as is usual.
pub(super) fn roman_value(word: &str) -> Option<u32> {
    let digit = |b: u8| match b.to_ascii_lowercase() {
        b'i' => Some(1),
        b'v' => Some(5),
        b'x' => Some(10),
        b'l' => Some(50),
        b'c' => Some(100),
        _ => None,
    };
    let (mut sum, mut last) = (0_u32, 0);
    for b in word.bytes().rev() {
        let value = digit(b)?;
        sum = if value < last { sum.checked_sub(value)? } else { sum + value };
        last = last.max(value);
    }
    let usual = to_roman(sum, 16).filter(|_| sum < 400)?;
    usual.eq_ignore_ascii_case(word).then_some(sum)
}
