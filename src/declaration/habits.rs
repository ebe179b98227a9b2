//! Dates as people write them, in English, Dutch and French: the day stands
//! before the month.

use super::dates::Period;
use crate::text::month_number;

impl Period {
    /// Reads a date as people write it: `12/03/2025`, `12-3-2025`, `03/2025`,
    /// `12 mars 2025`, `1er mai 2025`, `March 12, 2025`, `maart 2025`, or as data
    /// files have it; or two of these joined by `..`.
    ///
    /// # Errors
    /// The expected form, if the text is none.
    pub(crate) fn from_habit(text: &str) -> Result<Self, String> {
        let (from, to) = text.split_once("..").map_or((text, None), |(from, to)| (from, Some(to)));
        let written = match (iso(from), to.map(iso)) {
            (Some(day), None) => day,
            (Some(first), Some(Some(last))) => format!("{first}..{last}"),
            _ => text.trim().to_owned(),
        };
        written.parse()
    }
}

/// A date as data files have it; whether there is such a day is not looked at.
fn iso(text: &str) -> Option<String> {
    let parts = |c: char| c.is_whitespace() || matches!(c, '/' | '-' | '.' | ',');
    let words: Vec<&str> = text.split(parts).filter(|word| !word.is_empty()).collect();
    let (day, month, year) = match *words.as_slice() {
        [year] => return year_of(year).map(str::to_owned),
        [year, month] if year_of(year).is_some() => (None, month, year),
        [month, year] => (None, month, year),
        [year, month, day] if year_of(year).is_some() => (Some(day), month, year),
        [month, day, year] if month_number(month).is_some() => (Some(day), month, year),
        [day, month, year] => (Some(day), month, year),
        _ => return None,
    };
    let month = month_number(month).or_else(|| small(month))?;
    let date = format!("{}-{month:02}", year_of(year)?);
    day.map_or(Some(date.clone()), |day| Some(format!("{date}-{:02}", small(ordinal(day))?)))
}

fn year_of(word: &str) -> Option<&str> {
    Some(word).filter(|word| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A day without what makes it an ordinal.
fn ordinal(word: &str) -> &str {
    let endings = ["er", "e", "ste", "de", "st", "nd", "rd", "th"];
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    if endings.contains(&&word[digits.len()..]) { digits } else { word }
}

/// A number of one digit or two.
fn small(word: &str) -> Option<i8> {
    let digits = (1..=2).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    word.parse().ok().filter(|_| digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Lang, day, month};
    use jiff::civil::Date;
    use proptest::prelude::*;

    #[test]
    fn dates_are_read_in_the_habits_of_three_languages() {
        for (text, read) in [
            ("12/03/2025", "2025-03-12"),
            ("12-03-2025", "2025-03-12"),
            ("12-3-2025", "2025-03-12"),
            (" 3.12.2025 ", "2025-12-03"),
            ("12 mars 2025", "2025-03-12"),
            ("12 maart 2025", "2025-03-12"),
            ("12 March 2025", "2025-03-12"),
            ("March 12, 2025", "2025-03-12"),
            ("12 mrt. 2025", "2025-03-12"),
            ("1er mai 2025", "2025-05-01"),
            ("3rd May 2025", "2025-05-03"),
            ("1 août 2025", "2025-08-01"),
            ("1 AOUT 2025", "2025-08-01"),
            ("juil. 2025", "2025-07"),
            ("March 2025", "2025-03"),
            ("mars 2025", "2025-03"),
            ("03/2025", "2025-03"),
            ("2025/03/12", "2025-03-12"),
            ("2025", "2025"),
            ("2025-03-12", "2025-03-12"),
            ("12/03/2025..15/03/2025", "2025-03-12..2025-03-15"),
            ("juni 2024 .. septembre 2024", "2024-06..2024-09"),
        ] {
            assert_eq!(Period::from_habit(text).unwrap().to_string(), read, "{text:?}");
        }
    }

    #[test]
    fn what_could_be_two_dates_or_none_is_refused() {
        for text in [
            "",
            "12/03/25",
            "03/13/2025",
            "31/02/2025",
            "12 jui 2025",
            "12 ma 2025",
            "12 brumaire 2025",
            "12 mars",
            "mars",
            "12x mars 2025",
            "12/03/2025..",
            "15/03/2025..12/03/2025",
            "+1/03/2025",
            "١٢/03/2025",
            "12/03/2025/1",
        ] {
            assert!(Period::from_habit(text).is_err(), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_read_is_what_data_files_can_hold(text in "([0-9]{1,4}|[/. ,-]|\\.\\.|mars|Août|mei|er|\\PC){0,9}") {
            if let Ok(period) = Period::from_habit(&text) {
                prop_assert_eq!(period.to_string().parse::<Period>().unwrap(), period);
            }
        }

        #[test]
        fn a_day_in_words_is_read_again(year in 1000_i16..9999, month_of in 1_i8..=12, day_of in 1_i8..=28) {
            let date = Date::new(year, month_of, day_of).unwrap();
            for lang in Lang::ALL {
                let read = Period::from_habit(&day(date, lang)).unwrap();
                prop_assert_eq!((read.first, read.last), (date, date));
                let read = Period::from_habit(&month(date, lang)).unwrap();
                prop_assert_eq!((read.first, read.last), (date.first_of_month(), date.last_of_month()));
            }
            let read = Period::from_habit(&format!("{day_of}/{month_of}/{year}")).unwrap();
            prop_assert_eq!(read.to_string(), date.to_string());
        }
    }
}
