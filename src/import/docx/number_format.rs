//! Numbers as a level of a list shows them (ECMA-376 part 1, `ST_NumberFormat`).

use super::properties::Language;
use super::spelled;
use super::xml::Tag;
use crate::import::numerals::{to_repeated_letter, to_roman};

/// The format of numbers of a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NumberFormat {
    Decimal,
    /// Decimal with at least this many digits.
    Padded(usize),
    /// Letters; true for capitals.
    Letter(bool),
    /// Roman numerals; true for capitals.
    Roman(bool),
    /// `1st`.
    Ordinal,
    /// `One`.
    CardinalText,
    /// `First`.
    OrdinalText,
    /// `* † ‡ §`, then each twice.
    Chicago,
    /// `- 1 -`.
    Dashed,
    Bullet,
    /// No number.
    Nothing,
    /// One that is not known here: shown as decimal.
    Unknown,
}

/// Largest number that is shown in letters, as in Word.
const MOST_LETTERS: u32 = 780;
/// Largest number that is shown in Roman numerals, as in Word.
const MOST_ROMAN: u32 = 32_767;

impl NumberFormat {
    /// The format that `w:numFmt` names.
    pub(super) fn new(tag: &Tag<'_>) -> Self {
        match &*tag.val().unwrap_or_default() {
            "decimal" | "decimalHalfWidth" | "decimalFullWidth" => Self::Decimal,
            "decimalZero" => Self::Padded(2),
            "lowerLetter" => Self::Letter(false),
            "upperLetter" => Self::Letter(true),
            "lowerRoman" => Self::Roman(false),
            "upperRoman" => Self::Roman(true),
            "ordinal" => Self::Ordinal,
            "cardinalText" => Self::CardinalText,
            "ordinalText" => Self::OrdinalText,
            "chicago" => Self::Chicago,
            "numberInDash" => Self::Dashed,
            "bullet" => Self::Bullet,
            "none" => Self::Nothing,
            "custom" => custom(&tag.value("format").unwrap_or_default()),
            _ => Self::Unknown,
        }
    }

    /// A number as it is shown; none where that is not known here.
    pub(super) fn shown(self, number: u32, language: Option<Language>) -> Option<String> {
        match self {
            Self::Decimal | Self::Bullet => Some(number.to_string()),
            Self::Padded(digits) => Some(format!("{number:0digits$}")),
            Self::Letter(capital) => letter(number, capital),
            Self::Roman(capital) => roman(number, capital),
            Self::Ordinal => spelled::ordinal(number, language?),
            Self::CardinalText => spelled::cardinal_text(number, language?),
            Self::OrdinalText => spelled::ordinal_text(number, language?),
            Self::Chicago => chicago(number),
            Self::Dashed => Some(format!("- {number} -")),
            Self::Nothing => Some(String::new()),
            Self::Unknown => None,
        }
    }
}

/// A custom format such as `001, 002, 003, ...`.
fn custom(format: &str) -> NumberFormat {
    let first = format.split(',').next().unwrap_or_default().trim();
    let digits = first.len();
    let is_padded = first.strip_suffix('1').is_some_and(|zeros| zeros.bytes().all(|b| b == b'0'));
    if is_padded && digits <= 6 { NumberFormat::Padded(digits) } else { NumberFormat::Unknown }
}

/// Letters, which are repeated past the last: `z`, `aa`, `bb`.
fn letter(number: u32, capital: bool) -> Option<String> {
    to_repeated_letter(number, MOST_LETTERS / 26).map(|shown| cased(shown, capital))
}

fn roman(number: u32, capital: bool) -> Option<String> {
    let number = Some(number).filter(|number| *number <= MOST_ROMAN)?;
    let shown = to_roman(number, usize::MAX)?;
    Some(cased(shown, capital))
}

fn cased(shown: String, capital: bool) -> String {
    if capital { shown.to_ascii_uppercase() } else { shown }
}

fn chicago(number: u32) -> Option<String> {
    let place = usize::try_from(number.checked_sub(1).filter(|_| number <= MOST_LETTERS)?).ok()?;
    let sign = ["*", "†", "‡", "§"].get(place % 4)?;
    Some(sign.repeat(place / 4 + 1))
}
