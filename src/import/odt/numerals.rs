//! The numbers of lists as they are written: `4`, `04`, `d`, `IV`.

use crate::import::numerals::{to_letters, to_repeated_letter, to_roman};

/// The digits or letters of a number (ODF 1.3, part 3, 20.314).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numerals {
    /// No number is shown.
    None,
    /// Digits, filled up with zeros to a width.
    Decimal { width: usize },
    /// Letters: `z` is followed by `aa`, and that by `bb` where they are in step, else by `ab`.
    Letters { upper: bool, in_step: bool },
    /// Roman numerals.
    Roman { upper: bool },
}

/// Letters that one number takes at most; a larger one is written in digits.
const MAX_LETTERS: u32 = 20;

impl Numerals {
    /// The numerals that `style:num-format` names, and true if there are no
    /// others so that digits stand in for them.
    pub(super) fn named(format: &str, in_step: bool) -> (Self, bool) {
        let found = match format {
            "" => Numerals::None,
            "1" => Numerals::Decimal { width: 1 },
            "a" | "A" => Numerals::Letters { upper: format == "A", in_step },
            "i" | "I" => Numerals::Roman { upper: format == "I" },
            // LibreOffice writes a series: `01, 02, 03, ...`.
            _ => match format.split_once(',').map(|(first, _)| first) {
                Some(first) if first.trim_start_matches('0') == "1" && first.len() < 10 => {
                    Numerals::Decimal { width: first.len() }
                }
                _ => return (Numerals::Decimal { width: 1 }, true),
            },
        };
        (found, false)
    }

    /// A number as it is written; none where none is shown.
    pub(super) fn write(self, number: u32) -> Option<String> {
        let (written, upper) = match self {
            Numerals::None => return None,
            Numerals::Decimal { width } => return Some(format!("{number:0width$}")),
            Numerals::Letters { upper, in_step: true } => {
                (to_repeated_letter(number, MAX_LETTERS), upper)
            }
            Numerals::Letters { upper, in_step: false } => (to_letters(number), upper),
            Numerals::Roman { upper } => (to_roman(number, MAX_LETTERS as usize), upper),
        };
        let written = written.unwrap_or_else(|| number.to_string());
        Some(if upper { written.to_ascii_uppercase() } else { written })
    }
}
