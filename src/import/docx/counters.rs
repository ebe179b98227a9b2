//! The numbers that lists have come to, and labels as Word shows them.

use std::collections::{BTreeSet, HashMap};

use super::super::{Label, Mark};
use super::number_format::NumberFormat;
use super::numbering::{LEVELS, Level, Numbering, Place};
use super::properties::{Font, Language};
use super::symbols;

/// The number that a level has come to.
#[derive(Clone, Copy, Debug)]
struct Count {
    number: u32,
    /// True if no paragraph of the level was met: programs differ on its number.
    is_assumed: bool,
}

/// The numbers of all levels of a list; none where a level is yet to begin.
type Counts = [Option<Count>; LEVELS];

/// The counters of all lists: one set for each abstract list.
#[derive(Debug, Default)]
pub(super) struct Counters {
    counts: HashMap<i64, Counts>,
    /// Starts of lists that were used, each once.
    started: BTreeSet<(i64, u8)>,
    /// Abstract lists that programs number differently.
    differing: BTreeSet<i64>,
}

/// A label, and what is to be told of it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Counted {
    /// None where nothing is shown.
    pub(super) label: Option<Label>,
    /// False where a number is shown that is not known to be what Word shows.
    pub(super) is_certain: bool,
}

impl Counters {
    /// Counts a paragraph of a list and makes its label.
    pub(super) fn count(
        &mut self,
        numbering: &Numbering,
        place: Place,
        language: Option<Language>,
    ) -> Counted {
        if place.is_disputed {
            self.differing.insert(place.counted_by);
        }
        let counts = self.advance(numbering, place);
        let Some(level) = numbering.level(place, place.level) else {
            return Counted { label: None, is_certain: true };
        };
        let language = level.language().or(language);
        let shown = Shown { numbering, place, level, counts, language };
        if shown.has_assumed() {
            self.differing.insert(place.counted_by);
        }
        shown.label()
    }

    /// The number of lists so far that programs number differently.
    pub(super) fn differing(&self) -> usize {
        self.differing.len()
    }

    /// Takes one step in the counters that a list shares.
    fn advance(&mut self, numbering: &Numbering, place: Place) -> Counts {
        let Place { list, counted_by, level, .. } = place;
        let at = usize::from(level);
        let first = |level: u8| numbering.level(place, level).and_then(|level| level.start);
        let again = numbering.start(list, level).filter(|_| self.started.insert((list, level)));
        if again.is_some() && level > 0 && numbering.start(list, 0).is_none() {
            self.differing.insert(counted_by);
        }
        let counts = self.counts.entry(counted_by).or_default();
        for (above, count) in (0..level).zip(counts.iter_mut()) {
            let number = first(above).unwrap_or(1);
            count.get_or_insert(Count { number, is_assumed: true });
        }
        if let Some(count) = counts.get_mut(at) {
            let next = count.map(|count| count.number.saturating_add(1));
            let is_numbered = numbering.level(place, level).is_some_and(Level::is_numbered);
            if is_numbered && again.is_none() && count.is_some_and(|count| count.is_assumed) {
                self.differing.insert(counted_by);
            }
            let number = again.or(next).or_else(|| first(level)).unwrap_or(1);
            *count = Some(Count { number, is_assumed: false });
        }
        for (below, count) in (0_u8..).zip(counts.iter_mut()).skip(at + 1) {
            let restart = numbering.level(place, below).and_then(|level| level.restart);
            if restart.is_none_or(|restart| restart > usize::from(below) || at < restart) {
                *count = None;
            } else if count.is_some() {
                self.differing.insert(counted_by);
            }
        }
        *counts
    }
}

/// A label as it is made.
struct Shown<'n> {
    numbering: &'n Numbering,
    place: Place,
    level: &'n Level,
    counts: Counts,
    language: Option<Language>,
}

impl Shown<'_> {
    fn count(&self, level: usize) -> Option<Count> {
        self.counts.get(level).copied().flatten()
    }

    /// True if the label shows the number of a level of which no paragraph was met.
    fn has_assumed(&self) -> bool {
        let is_shown = |level: usize| self.level.text.contains(&format!("%{}", level + 1));
        let is_assumed = |level| self.count(level).is_some_and(|count| count.is_assumed);
        self.level.is_numbered() && (0..LEVELS).any(|level| is_assumed(level) && is_shown(level))
    }

    fn label(&self) -> Counted {
        let count = self.count(usize::from(self.place.level)).map(|count| count.number);
        let (shown, is_numbered, is_certain) = match self.level.format {
            _ if self.level.has_picture => ("•".to_owned(), false, true),
            Some(NumberFormat::Bullet) => {
                (bullet(&self.level.text, self.level.font()), false, true)
            }
            _ => self.numbered(),
        };
        let mark = count.filter(|_| is_numbered).map_or(Mark::Bullet, Mark::Number);
        let shown = shown.trim();
        let label = (!shown.is_empty()).then(|| Label {
            shown: shown.to_owned(),
            mark,
            depth: self.place.level,
            list: u32::try_from(self.place.counted_by).unwrap_or(u32::MAX),
        });
        Counted { label, is_certain }
    }

    /// The text of the level with its numbers; true if it has any; true if all of
    /// them are known to be what Word shows.
    fn numbered(&self) -> (String, bool, bool) {
        let mut shown = String::new();
        let (mut is_numbered, mut is_certain) = (false, true);
        let mut letters = self.level.text.chars().peekable();
        while let Some(letter) = letters.next() {
            let digit = letters.peek().and_then(|next| next.to_digit(10));
            match digit.filter(|digit| letter == '%' && *digit > 0) {
                Some(digit) => {
                    letters.next();
                    let (number, is_known) = self.number(digit - 1);
                    is_numbered |= !number.is_empty();
                    is_certain &= is_known;
                    shown.push_str(&number);
                }
                None => shown.push(plain(letter, self.level.font())),
            }
        }
        (shown, is_numbered, is_certain)
    }

    /// The number of a level as it is shown here; empty where it has none.
    fn number(&self, level: u32) -> (String, bool) {
        let count = self.count(usize::try_from(level).unwrap_or(usize::MAX));
        let Some(Count { number, .. }) = count else { return (String::new(), true) };
        let level = u8::try_from(level).ok().and_then(|at| self.numbering.level(self.place, at));
        let format = level.and_then(|level| level.format).unwrap_or(NumberFormat::Decimal);
        // Word leaves the zeros of `01` even where all numbers are to be decimal.
        let is_worded = !matches!(
            format,
            NumberFormat::Nothing | NumberFormat::Decimal | NumberFormat::Padded(_)
        );
        let format = if self.level.is_legal && is_worded { NumberFormat::Decimal } else { format };
        let shown = format.shown(number, self.language);
        let is_certain = shown.is_some();
        (shown.unwrap_or_else(|| number.to_string()), is_certain)
    }
}

/// A letter of a label in a font of pictures.
fn plain(letter: char, font: Font) -> char {
    let is_picture = symbols::is_moved(letter);
    let code = u32::from(letter);
    if is_picture { symbols::letter(font, code).unwrap_or('\u{fffd}') } else { letter }
}

/// A bullet, whose picture a font gives it; `•` where that is not known.
fn bullet(text: &str, font: Font) -> String {
    let shown = |letter: char| {
        let is_picture = font != Font::Other || symbols::is_moved(letter);
        if is_picture { symbols::letter(font, letter.into()).unwrap_or('•') } else { letter }
    };
    text.chars().map(shown).collect()
}
