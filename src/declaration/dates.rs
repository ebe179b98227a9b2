//! Dates as declarations give them: a year, a month, a day, or a range of these.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use super::ids::as_text;
use crate::text::{Lang, day, month};

/// A period of whole days, both ends included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// Its first day.
    pub first: Date,
    /// Its last day: what it names is due at the end of this day.
    pub last: Date,
    /// As the data file writes it.
    written: Box<str>,
}

impl Period {
    /// The period as people write it: "2024", "June 2024 – September 2024".
    pub(crate) fn in_words(&self, lang: Lang) -> String {
        let (from, to) = self.written.split_once("..").unwrap_or((&self.written, &self.written));
        let words = |written: &str, date: Date| match written.len() {
            4 => written.to_owned(),
            7 => month(date, lang),
            _ => day(date, lang),
        };
        let (first, last) = (words(from, self.first), words(to, self.last));
        if from == to { first } else { format!("{first} – {last}") }
    }
}

/// Why a text is no period.
const EXPECTED: &str = "a year, month or day, or two of these joined by '..', such as 2024, 2024-06 or 2024-06-05..2024-09";

impl FromStr for Period {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (from, to) = text.split_once("..").unwrap_or((text, text));
        let wrong =
            || format!("{:?} is no date: expected {EXPECTED}", crate::text::beginning(text, 40));
        let (first, _) = span(from).ok_or_else(wrong)?;
        let (_, last) = span(to).ok_or_else(wrong)?;
        if last < first {
            return Err(format!("{text:?} ends before it begins: expected the earlier date first"));
        }
        Ok(Self { first, last, written: text.into() })
    }
}

/// First and last day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
fn span(text: &str) -> Option<(Date, Date)> {
    let part = |from: usize, to: usize| -> Option<i16> {
        let digits = text.get(from..to)?;
        digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok())?
    };
    let small = |n: i16| i8::try_from(n).ok();
    let year = part(0, 4)?;
    let dashes = text.bytes().skip(4).step_by(3).all(|b| b == b'-');
    match (text.len(), dashes) {
        (4, _) => Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?)),
        (7, true) => {
            let first = Date::new(year, small(part(5, 7)?)?, 1).ok()?;
            Some((first, first.last_of_month()))
        }
        (10, true) => {
            let day = Date::new(year, small(part(5, 7)?)?, small(part(8, 10)?)?).ok()?;
            Some((day, day))
        }
        _ => None,
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.written)
    }
}

as_text!(Period);

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn periods_run_from_their_first_to_their_last_day() {
        for (text, first, last) in [
            ("2024", date(2024, 1, 1), date(2024, 12, 31)),
            ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
            ("1964-04-16", date(1964, 4, 16), date(1964, 4, 16)),
            ("2024-06..2024-09", date(2024, 6, 1), date(2024, 9, 30)),
            ("2023-06..2024", date(2023, 6, 1), date(2024, 12, 31)),
        ] {
            let period: Period = text.parse().unwrap();
            assert_eq!((period.first, period.last), (first, last), "{text}");
            assert_eq!(period.to_string(), text);
        }
    }

    #[test]
    fn periods_in_words() {
        for (text, words) in [
            ("2024", "2024"),
            ("1964-04-16", "16 april 1964"),
            ("2024-06..2024-09", "juni 2024 – september 2024"),
            ("2023-06..2024", "juni 2023 – 2024"),
        ] {
            assert_eq!(text.parse::<Period>().unwrap().in_words(Lang::Nl), words);
        }
    }

    #[test]
    fn what_is_no_period() {
        for text in [
            "",
            "24",
            "2024-13",
            "2024-02-30",
            "2024-6",
            "2024..",
            "..2024",
            "2024/06",
            "2024..2023",
            "+024",
            "2024-06-0é",
        ] {
            assert!(text.parse::<Period>().is_err(), "{text:?}");
        }
    }
}
