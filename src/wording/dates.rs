//! The dates of a point in words.

use jiff::civil::Date;

use crate::declaration::DateRole;
use crate::text::{Lang, Text, day};
use crate::texts::{overview, screens as t};

/// The word for what a date is to its point.
pub(crate) fn role_text(role: DateRole) -> &'static Text {
    match role {
        DateRole::Deadline => &t::DEADLINE,
        DateRole::Event => &t::EVENT,
        DateRole::Reference => &t::REFERENCE,
    }
}

/// The distance of a deadline or event, in words: "overdue since …".
pub(crate) fn due_words(last: Date, today: Date, lang: Lang) -> String {
    let days = today.until(last).map_or(0, |span| span.get_days());
    match usize::try_from(days) {
        Err(_) => overview::past_since(lang, day(last, lang)),
        Ok(0) => overview::DUE_TODAY.get(lang).to_owned(),
        Ok(n) => overview::due_in(lang, n),
    }
}
