//! The forms of dates.

use std::ops::Range;

use super::moment::{Moment, last_day};
use super::tokens::Tokens;
use super::words::{Words, holds};
use crate::declaration::Period;

/// A date in a text's words.
pub(super) struct Found {
    pub(super) on: Period,
    /// The last day, where the date names the end of a year or month.
    pub(super) last_day: Option<Period>,
    /// The words that give it.
    pub(super) tokens: Range<usize>,
    pub(super) form: Form,
}

/// What a date's words are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A day, with its month and year.
    Day,
    /// A year behind a word that makes it one, which is the first of its words.
    LedYear,
    /// Any other.
    Other,
}

/// What a part of a date says, and the word behind it.
type Part<T> = Option<(T, usize)>;

/// Two years of a range are at most so far apart.
const YEARS: i16 = 30;

/// Words that may link the parts of a date, at most.
const LINKS: usize = 3;

/// Finds dates at the words of a text.
pub(super) struct Grammar<'t> {
    pub(super) tokens: Tokens<'t>,
    pub(super) words: &'static Words,
}

impl<'t> Grammar<'t> {
    pub(super) fn new(text: &'t str, words: &'static Words) -> Self {
        Self { tokens: Tokens::new(text), words }
    }

    /// The date that begins at a word.
    pub(super) fn date(&self, at: usize) -> Option<Found> {
        if !self.words.may_begin_date(self.tokens.lower(at)) {
            return None;
        }
        let (found, form) = self
            .led(at)
            .map(|part| (part, Form::Other))
            .or_else(|| Some((self.days(at).or_else(|| self.years(at))?, Form::Other)))
            .or_else(|| {
                let (moment, next) = self.moment(at)?;
                let form = if moment.day.is_some() { Form::Day } else { Form::Other };
                Some(((moment.period()?, next), form))
            })
            .or_else(|| Some((self.led_year(at)?, Form::LedYear)))?;
        let (on, next) = found;
        let is_end = holds(self.words.end, self.tokens.lower(at));
        let last_day = is_end.then(|| last_day(&on)).flatten();
        let found = Found { on, last_day, tokens: at..next, form };
        self.tokens.stand_alone(found.tokens.clone()).then_some(found)
    }

    /// A date that a word of its own opens: *end of 2024*, *summer 2024*, *first
    /// quarter of 2024*, *between 2023 and 2025*.
    fn led(&self, at: usize) -> Part<Period> {
        self.third(at)
            .or_else(|| self.quarter(at))
            .or_else(|| self.season(at))
            .or_else(|| self.between(at))
    }

    /// The beginning, middle or end of a year or month.
    fn third(&self, at: usize) -> Part<Period> {
        let of = [self.words.start, self.words.middle, self.words.end];
        let which = of.iter().position(|list| holds(list, self.tokens.lower(at)))?;
        let hyphen = self.tokens.gap(at) == "-";
        let next = if hyphen { at + 1 } else { self.linked(at)? };
        let (moment, next) = self.month_year(next).or_else(|| {
            let (year, next) = self.year(next)?;
            Some((Moment::year(year), next))
        })?;
        let Some(month) = moment.month else {
            let (first, last) = [(1, 3), (5, 8), (10, 12)][which];
            return Some((Moment::months(moment.year, first, last)?, next));
        };
        let (first, last) = [(1, 10), (11, 20), (21, last_of(moment.year, month)?)][which];
        let day = |day| Moment { day: Some(day), ..moment };
        Some((day(first).until(day(last))?, next))
    }

    /// A quarter or half of a year.
    fn quarter(&self, at: usize) -> Part<Period> {
        let (ordinal, months, next) = self.short_quarter(at).or_else(|| {
            let ordinal = (1..)
                .zip(self.words.ordinals)
                .find(|(_, list)| holds(list, self.tokens.lower(at)))?
                .0;
            let next = self.tokens.lower(at + 1);
            let gap = self.tokens.gap(at).trim();
            let months = if holds(self.words.quarter, next) { 3 } else { 6 };
            let known = months == 3 || holds(self.words.half, next) && ordinal <= 2;
            (known && matches!(gap, "" | ".")).then_some((ordinal, months, at + 1))
        })?;
        let (year, next) = self.year(self.linked(next)?)?;
        let last = ordinal * months;
        Some((Moment::months(year, last - months + 1, last)?, next))
    }

    /// A quarter as *Q1* (also *K1*, *T1*): its number, its months and itself.
    fn short_quarter(&self, at: usize) -> Option<(i8, i8, usize)> {
        let is_known = !self.words.quarter.is_empty();
        let number = self.tokens.word(at).strip_prefix(['Q', 'K', 'T']).filter(|_| is_known)?;
        let ordinal = ["1", "2", "3", "4"].iter().zip(1..).find(|(digit, _)| **digit == number)?.1;
        Some((ordinal, 3, at))
    }

    /// A season; the French summer, which is also *been*, behind an apostrophe.
    fn season(&self, at: usize) -> Part<Period> {
        let word = self.tokens.lower(at);
        let which = self.words.seasons.iter().position(|list| holds(list, word))?;
        let behind_apostrophe = || {
            at.checked_sub(1)
                .is_some_and(|before| matches!(self.tokens.gap(before), "'" | "\u{2019}"))
        };
        if word == "été" && !behind_apostrophe() {
            return None;
        }
        let (year, next) = self.year(self.linked(at)?)?;
        let (first, last) = [(3, 6), (6, 9), (9, 12)][which];
        Some((Moment::months(year, first, last)?, next))
    }

    /// Two years that words join.
    fn between(&self, at: usize) -> Part<Period> {
        let opens = holds(self.words.between, self.tokens.lower(at)) && self.tokens.is_spaced(at);
        let (first, next) = self.year(at + 1).filter(|_| opens)?;
        let word = self.tokens.lower(next);
        let joins = holds(self.words.to, word) || holds(self.words.and, word);
        let spaced = self.tokens.is_spaced(next - 1) && self.tokens.is_spaced(next);
        let (last, next) = self.year(next + 1).filter(|_| joins && spaced)?;
        Some((Moment::year(first).until(Moment::year(last))?, next))
    }

    /// Two years with a dash between.
    fn years(&self, at: usize) -> Part<Period> {
        let (first, next) = self.year(at)?;
        let (last, next) = self.year(next).filter(|_| is_dash(self.tokens.gap(at)))?;
        let fits = last > first && last - first <= YEARS;
        Some((fits.then(|| Moment::year(first).until(Moment::year(last)))??, next))
    }

    /// A year behind a word that makes it a date, not *the 2030 Agenda*.
    fn led_year(&self, at: usize) -> Part<Period> {
        let word = self.tokens.lower(at);
        let is_deadline = || self.tokens.phrase_before(self.words.deadlines, at + 1).is_some();
        let leads = holds(self.words.leads, word) || is_deadline() || self.dates_agreement(at);
        let (year, next) = self.year(self.linked(at).filter(|_| leads)?)?;
        let is_label = matches!(self.tokens.lower(next - 2), "the" | "het")
            || self.tokens.lower(next) == "agenda";
        if is_label {
            return None;
        }
        let following = self.year(next + 1).filter(|(last, _)| {
            *last == year + 1 && holds(self.words.and, self.tokens.lower(next))
        });
        if let Some((last, next)) = following {
            return Some((Moment::year(year).until(Moment::year(last))?, next));
        }
        Some((Moment::year(year).period()?, next))
    }

    /// True if a word ties what follows to an agreement just before it.
    pub(super) fn dates_agreement(&self, at: usize) -> bool {
        let before = at.saturating_sub(5)..at;
        holds(self.words.of, self.tokens.lower(at))
            && before.into_iter().any(|at| holds(self.words.agreements, self.tokens.lower(at)))
    }

    /// A period of days or months: *5-6 May 2023*, *June to September 2024*.
    fn days(&self, at: usize) -> Part<Period> {
        let (first, next) = self.beginning(at)?;
        let (joint, begins) = self.joint(first, next)?;
        let (last, next) = self.moment(begins)?;
        let same_parts = last.day.is_some() == first.day.is_some();
        let month = first.month.or(last.month);
        let first = Moment { year: first.year.unwrap_or(last.year), month, day: first.day };
        let next_day = first.day.zip(last.day).is_some_and(|(a, b)| a + 1 == b);
        let fits = same_parts && (joint == Joint::To || next_day);
        Some((fits.then(|| first.until(last))??, next))
    }

    /// What may begin a period: a day, a month, or both, with or without a year.
    fn beginning(&self, at: usize) -> Part<Beginning> {
        if let Some((Moment { year, month, day }, next)) = self.moment(at) {
            return Some((Beginning { year: Some(year), month, day }, next));
        }
        if let Some((month, next)) = self.month(at) {
            return Some((Beginning { year: None, month: Some(month), day: None }, next));
        }
        let (day, next) = self.day(at)?;
        match self.month_of_day(next) {
            Some((month, next)) => {
                Some((Beginning { year: None, month: Some(month), day: Some(day) }, next))
            }
            None => Some((Beginning { year: None, month: None, day: Some(day) }, next)),
        }
    }

    /// What joins the first of a period, which ends before `next`, and the last:
    /// a dash or a word.
    fn joint(&self, first: Beginning, next: usize) -> Part<Joint> {
        let gap = self.tokens.gap(next.checked_sub(1)?);
        let is_bare = first.month.is_none();
        if is_dash(gap) || !is_bare && is_dash(gap.trim()) {
            return Some((Joint::To, next));
        }
        let word = self.tokens.lower(next);
        let spaced = matches!(gap.trim(), "" | ".") && self.tokens.is_spaced(next);
        let begins =
            if holds(self.words.links, self.tokens.lower(next + 1)) { next + 2 } else { next + 1 };
        if spaced && holds(self.words.to, word) {
            return Some((Joint::To, begins));
        }
        (spaced && is_bare && holds(self.words.and, word)).then_some((Joint::And, begins))
    }

    /// A day or month with its year.
    pub(super) fn moment(&self, at: usize) -> Part<Moment> {
        self.digits(at)
            .or_else(|| {
                let (day, next) = self.day(at)?;
                let (month, next) = self.month_of_day(next)?;
                self.with_year(month, Some(day), next)
            })
            .or_else(|| self.month_first(at))
            .or_else(|| self.month_year(at))
            .filter(|(moment, _)| moment.period().is_some())
    }

    /// *May 5, 2023*.
    fn month_first(&self, at: usize) -> Part<Moment> {
        let (month, next) = self.month(at).filter(|_| self.words.month_first)?;
        let (day, next) = self.day(next).filter(|_| self.tokens.is_spaced(at))?;
        self.with_year(month, Some(day), next)
    }

    fn month_year(&self, at: usize) -> Part<Moment> {
        let (month, next) = self.month(at)?;
        self.with_year(month, None, next)
    }

    fn with_year(&self, month: i8, day: Option<i8>, next: usize) -> Part<Moment> {
        let last = next.checked_sub(1)?;
        let comma = self.tokens.gap(last).trim_end() == ",";
        let (year, next) = self.year(if comma { next } else { self.linked(last)? })?;
        Some((Moment { year, month: Some(month), day }, next))
    }

    /// A day in digits: 2023-05-05, 5/5/2023, 05.05.2023.
    fn digits(&self, at: usize) -> Part<Moment> {
        let sign = self.tokens.gap(at);
        if sign != self.tokens.gap(at + 1) || !matches!(sign, "/" | "." | "-") {
            return None;
        }
        let number = |at| self.number(at);
        if let (Some(year), "-") = (self.year(at), sign) {
            let part = |at| number(at).filter(|_| self.tokens.word(at).len() == 2);
            let moment = Moment { year: year.0, month: part(at + 1), day: part(at + 2) };
            return Some((moment, at + 3))
                .filter(|(moment, _)| moment.day.is_some() && moment.month.is_some());
        }
        let (first, second) = (number(at)?, number(at + 1)?);
        let (year, next) = self.year(at + 2)?;
        let (day, month) = match self.words.month_first {
            true if second > 12 => (second, first),
            true if first <= 12 && first != second => return None,
            _ => (first, second),
        };
        Some((Moment { year, month: Some(month), day: Some(day) }, next))
    }

    fn day(&self, at: usize) -> Part<i8> {
        let word = self.tokens.lower(at);
        let digits = word.trim_end_matches(char::is_alphabetic);
        let ending = word.get(digits.len()..)?;
        let day = small_number(digits).filter(|day| (1..=31).contains(day))?;
        (ending.is_empty() || holds(self.words.day_endings, ending)).then_some((day, at + 1))
    }

    /// The month of a day that stands before it.
    fn month_of_day(&self, at: usize) -> Part<i8> {
        let day = at.checked_sub(1)?;
        let linked = holds(self.words.links, self.tokens.lower(at));
        let fits = |gap: &str| matches!(gap.trim(), "" | ".") && !gap.is_empty();
        if linked && self.tokens.is_spaced(at) {
            return self.month(at + 1).filter(|_| fits(self.tokens.gap(day)));
        }
        self.month(at).filter(|_| fits(self.tokens.gap(day)))
    }

    /// A month by its name, with a capital where the language has one.
    fn month(&self, at: usize) -> Part<i8> {
        let word = self.tokens.lower(at);
        let month = (1..).zip(self.words.months).find(|(_, forms)| holds(forms, word))?.0;
        let has_capital = self.tokens.word(at).starts_with(char::is_uppercase);
        (has_capital || !self.words.capital_months).then_some((month, at + 1))
    }

    /// True for a word that may be a year, as every date has one.
    pub(super) fn is_year(&self, at: usize) -> bool {
        self.year(at).is_some()
    }

    fn year(&self, at: usize) -> Part<i16> {
        let word = self.tokens.word(at);
        let is_year = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
        let year = word.parse().ok().filter(|year| is_year && (1900..=2100).contains(year))?;
        Some((year, at + 1))
    }

    fn number(&self, at: usize) -> Option<i8> {
        small_number(self.tokens.word(at))
    }

    /// The word behind this one and the links that follow it; none if a sign
    /// comes between.
    fn linked(&self, mut at: usize) -> Option<usize> {
        // A short form of a month: *Sept. 2024*.
        let is_short = self.month(at).is_some() && self.tokens.gap(at).trim_end() == ".";
        if !self.tokens.is_linked(at) && !is_short {
            return None;
        }
        for _ in 0..LINKS {
            at += 1;
            if !holds(self.words.links, self.tokens.lower(at)) || !self.tokens.is_linked(at) {
                return Some(at);
            }
        }
        Some(at + 1)
    }
}

/// The first of a period, as far as it is written.
#[derive(Clone, Copy)]
struct Beginning {
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
}

/// What joins the first and the last of a period.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    To,
    And,
}

fn is_dash(gap: &str) -> bool {
    matches!(gap, "-" | "\u{2013}" | "\u{2014}")
}

fn small_number(word: &str) -> Option<i8> {
    let is_number = (1..=2).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
    word.parse().ok().filter(|_| is_number)
}

/// The last day of a month.
fn last_of(year: i16, month: i8) -> Option<i8> {
    Some(Moment::month(year, month).period()?.last.day())
}
