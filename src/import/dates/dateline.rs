//! The line of a document that says where and when it was made.

use super::grammar::Grammar;
use super::moment::Moment;
use super::words::{Words, holds};
use crate::declaration::Period;

/// What may stand before the place.
const LEADS: [&str; 16] = [
    "Done at",
    "Done in",
    "Signed at",
    "Signed in",
    "Issued at",
    "Issued in",
    "Fait à",
    "Signé à",
    "Adopté à",
    "Adopted in",
    "Gedaan te",
    "Opgemaakt te",
    "Ondertekend te",
    "Geschehen zu",
    "Unterzeichnet in",
    "Ausgefertigt in",
];

/// What may stand between the place and the date.
const BETWEEN: [&str; 9] = ["on", "on the", "le", "op", "am", "den", "de", "this", "the"];

/// Days of the week.
const WEEKDAYS: &str = "monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi \
    jeudi vendredi samedi dimanche maandag dinsdag woensdag donderdag vrijdag zaterdag zondag montag \
    dienstag mittwoch donnerstag freitag samstag sonntag";

/// Bytes of a line of a place and a date, at most.
const LONGEST: usize = 200;

/// Begin the name of an authority or a region, which is no place where anything is signed.
const REGIONS: &str = "province provincie provinz région regio region gewest département departement \
    arrondissement canton kanton district gouvernement regering ministère ministerie";

/// Words of a place's name, at most.
const PLACE_WORDS: usize = 5;

/// Place and date of a document, if a text is nothing else: *Gent, 4 maart
/// 2025*, *(Paris, 15 mars 2021)*; behind *Done at* and the like more may
/// follow. The date is a day or a month.
pub fn dateline(text: &str) -> Option<(String, Period)> {
    let line =
        text.trim().trim_start_matches(['(', '[']).trim_end_matches([')', ']', '.', ',', ';']);
    let (line, is_led) = match LEADS.iter().find_map(|lead| line.strip_prefix(lead)) {
        Some(rest) => (rest.strip_prefix([' ', '\u{a0}'])?, true),
        None => (line, false),
    };
    let length = line.len().min(LONGEST);
    let beginning = line.get(..line.floor_char_boundary(length))?;
    if !is_led && beginning.len() < line.len() {
        return None;
    }
    Words::all().into_iter().find_map(|words| in_language(beginning, words, is_led))
}

fn in_language(line: &str, words: &'static Words, is_led: bool) -> Option<(String, Period)> {
    let grammar = Grammar::new(line, words);
    let (at, (moment, next)) =
        (1..grammar.tokens.len()).find_map(|at| Some((at, grammar.moment(at)?)))?;
    let range = grammar.tokens.range(at..next);
    if !is_led && range.end < line.len() {
        return None;
    }
    let place = place(line.get(..range.start)?, is_led)?;
    Some((place.to_owned(), period(moment)?))
}

fn period(moment: Moment) -> Option<Period> {
    moment.month.and_then(|_| moment.period())
}

/// The place in the words before a date: a name, a comma or a word that leads
/// to the date behind it. Empty for a region alone; one behind a comma is left out.
fn place(before: &str, is_led: bool) -> Option<&str> {
    let before = before.trim_end();
    let leads_to_date = |word: &str| {
        let word = word.trim_end_matches(',').to_lowercase();
        BETWEEN.contains(&&*word) || WEEKDAYS.split(' ').any(|day| day == word)
    };
    let mut rest = before;
    while let Some((front, last)) =
        rest.rsplit_once(char::is_whitespace).filter(|(_, last)| leads_to_date(last))
    {
        (rest, _) = (front.trim_end(), last);
    }
    let named = rest.trim_end_matches([',', ' ']);
    let has_comma = named.len() < rest.len();
    let place = match named.split_once(',') {
        Some((town, region)) if is_region(region) => town,
        _ => named,
    };
    let leads_on = is_led && rest.len() < before.len();
    let begins = place.starts_with(char::is_uppercase);
    let is_name = place.chars().all(|c| c.is_alphabetic() || " -'\u{2019}.".contains(c));
    let words = place.split_whitespace().count();
    let fits = (has_comma || leads_on) && begins && is_name && words <= PLACE_WORDS;
    fits.then_some(if is_region(place) { "" } else { place })
}

fn is_region(name: &str) -> bool {
    let first = name.split_whitespace().next().unwrap_or_default().to_lowercase();
    holds(REGIONS, &first)
}
