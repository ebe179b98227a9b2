//! Days as people write them.

use jiff::civil::Date;

use super::{Lang, push_ascii};

const MONTHS: [[&str; 12]; 3] = [
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
];

/// A day in words: "12 November 2026", "12 november 2026", "1er mai 2026".
pub fn day(date: Date, lang: Lang) -> String {
    let first = if lang == Lang::Fr && date.day() == 1 { "er" } else { "" };
    format!("{}{first} {} {}", date.day(), month_name(date, lang), date.year())
}

/// A month in words: "June 2024".
pub fn month(date: Date, lang: Lang) -> String {
    format!("{} {}", month_name(date, lang), date.year())
}

/// The number of the month that a word names in any interface language, whole
/// or by its first letters, three at least. Case and accents do not count.
pub(crate) fn month_number(word: &str) -> Option<i8> {
    let wanted = plain(word);
    // The one usual abbreviation that is no beginning.
    if wanted == "mrt" {
        return Some(3);
    }
    let months = MONTHS.iter().flat_map(|names| names.iter().zip(1..));
    let mut meant = months.filter(|(name, _)| plain(name).starts_with(&wanted)).map(|(_, n)| n);
    let first = meant.next().filter(|_| wanted.len() >= 3)?;
    meant.all(|other| other == first).then_some(first)
}

fn plain(word: &str) -> String {
    let mut ascii = String::new();
    word.chars().for_each(|c| push_ascii(&mut ascii, c));
    ascii.make_ascii_lowercase();
    ascii
}

fn month_name(date: Date, lang: Lang) -> &'static str {
    let names = match lang {
        Lang::En => &MONTHS[0],
        Lang::Nl => &MONTHS[1],
        Lang::Fr => &MONTHS[2],
    };
    names[usize::from(date.month().unsigned_abs()) - 1]
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_in_words() {
        assert_eq!(day(date(2026, 11, 12), Lang::Nl), "12 november 2026");
        assert_eq!(day(date(2026, 8, 1), Lang::Fr), "1er août 2026");
        assert_eq!(day(date(2024, 12, 31), Lang::En), "31 December 2024");
    }
}
