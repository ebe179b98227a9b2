//! The dates of a point in words.

use jiff::civil::Date;

use crate::declaration::DateRole;
use crate::text::texts::{overview, screens as t};
use crate::text::{Lang, Text, day, plural};

/// The word for what a date is to its point.
pub fn role_text(role: DateRole) -> &'static Text {
    match role {
        DateRole::Deadline => &t::DEADLINE,
        DateRole::Event => &t::EVENT,
        DateRole::Reference => &t::REFERENCE,
    }
}

/// How far off a deadline or event is, in words: "overdue since …".
pub fn due_words(last: Date, today: Date, lang: Lang) -> String {
    let days = today.until(last).map_or(0, |span| span.get_days());
    match usize::try_from(days) {
        Err(_) => overview::PAST_SINCE.with(lang, &[("day", &day(last, lang))]),
        Ok(0) => overview::DUE_TODAY.get(lang).to_owned(),
        Ok(n) => plural(lang, n, &overview::DUE_IN_ONE, &overview::DUE_IN).with(lang, &[("n", &n)]),
    }
}
