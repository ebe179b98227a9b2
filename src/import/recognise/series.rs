//! Which labels count: a number is taken only as the next of its series.

use rustc_hash::FxHashMap;

use super::facts::{Fact, Unit};
use super::label::{Candidate, Counter, Form};

/// A number that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) value: u32,
    /// The series that it is in; a restart begins another.
    pub(super) series: usize,
    pub(super) form: Form,
    /// True if it does not follow the one before it in its series.
    pub(super) unordered: bool,
    /// True with `bis` behind it.
    pub(super) bis: bool,
}

/// The most series of one form that are open at a time.
const MOST_OPEN: usize = 8;
/// The most numbers that a gap may leave out.
const GAP: u32 = 4;

/// A series while it is read.
#[derive(Clone, Copy)]
struct Open {
    roman: bool,
    /// True if the last number was typed, false if the file generates it.
    typed: bool,
    prefix: u64,
    last: u32,
    series: usize,
}

/// The labels of one form, in order, with the index of their units.
type Labels = Vec<(usize, Candidate)>;

/// Finds the number of each unit, where it has one that counts. Units that are decided
/// already get none.
pub(super) fn number_all(
    facts: &[Fact],
    is_open: impl Fn(usize) -> bool,
    numbers: &mut [Option<Number>],
) {
    let mut forms: FxHashMap<Form, Labels> = FxHashMap::default();
    let mut order = Vec::new();
    for (at, fact) in facts.iter().enumerate().filter(|(at, _)| is_open(*at)) {
        let Some(label) = fact.candidate else { continue };
        let labels = forms.entry(label.form).or_insert_with(|| {
            order.push(label.form);
            Labels::new()
        });
        labels.push((at, label));
    }
    let mut series = 0;
    for form in order {
        let labels = forms.remove(&form).unwrap_or_default();
        let aside = series;
        series += 1;
        Reader {
            facts,
            labels: &labels,
            open: Vec::new(),
            ended: Vec::new(),
            series: &mut series,
            aside,
        }
        .read(numbers);
    }
}

/// The reading of the labels of one form.
struct Reader<'a, 'b> {
    facts: &'a [Fact<'b>],
    labels: &'a [(usize, Candidate)],
    open: Vec<Open>,
    /// The series that the last title with a number ended.
    ended: Vec<Open>,
    series: &'a mut usize,
    /// The series of the numbers that keep no order.
    aside: usize,
}

impl Reader<'_, '_> {
    fn read(&mut self, numbers: &mut [Option<Number>]) {
        let unordered = self.is_unordered();
        for (place, (at, label)) in self.labels.iter().enumerate() {
            let number =
                self.next(place).or_else(|| unordered.then(|| self.aside(label)).flatten());
            if let Some(slot) = numbers.get_mut(*at) {
                *slot = number;
            }
        }
    }

    /// The number at a place among the labels, if it counts there.
    fn next(&mut self, place: usize) -> Option<Number> {
        let (at, label) = self.labels[place];
        let sure = label.len == 0 || matches!(label.form.counter, Counter::Word(_));
        if self.begins_romans(place) {
            return Some(self.start(&label, true, 1));
        }
        if let Some(found) = self.follows(at, &label).or_else(|| self.resumes(at, &label)) {
            return Some(found);
        }
        let roman = label.value.is_none();
        let value = label.value.or(label.roman)?;
        if label.roman == Some(1) && sure {
            return Some(self.start(&label, true, 1));
        }
        if value == 1 && (sure || self.confirms(place, 1, roman) || self.stands_alone(at, &label)) {
            return Some(self.start(&label, roman, 1));
        }
        let confirmed = || sure || self.confirms(place, value, roman);
        if self.leaves_out_one(at, &label, roman, value)
            || self.leaves_gap(&label, roman, value) && confirmed()
        {
            return self.go_on(&label, roman, value);
        }
        let far = sure
            || self.confirms(place, value, roman) && self.confirms(place + 1, value + 1, roman);
        let begins =
            far && value < 1000 && (sure || self.open.iter().all(|open| open.last + 1 < value));
        begins.then(|| self.start(&label, roman, value))
    }

    /// True for an `i` that the Roman `ii` comes after.
    fn begins_romans(&self, place: usize) -> bool {
        let (_, label) = self.labels[place];
        let next = self.labels.get(place + 1).and_then(|(_, next)| next.roman);
        label.roman == Some(1) && next == Some(2)
    }

    /// The number, if it is the next of a series that is open: the innermost first,
    /// of those that fit one whose last number was typed as this, or generated as this.
    fn follows(&mut self, at: usize, label: &Candidate) -> Option<Number> {
        let fits = |open: &Open| is_next(open, label);
        let alike = |open: &Open| fits(open) && open.typed == is_typed(label);
        let alike = self.open.iter().rposition(alike);
        let found = alike.or_else(|| self.open.iter().rposition(fits))?;
        let inner = self.open.split_off(found + 1);
        if self.facts[at].is_titleish() {
            self.ended = inner;
        }
        let open = self.open.last_mut()?;
        open.last += u32::from(!label.bis);
        open.typed = is_typed(label);
        Some(number(label, open.last, open.series))
    }

    /// The number, if points that are counted through chapters go on with it below the
    /// number of a chapter.
    fn resumes(&mut self, at: usize, label: &Candidate) -> Option<Number> {
        let found = self.ended.iter().rposition(|ended| is_next(ended, label))?;
        if self.facts[at].is_titleish() || self.open.len() == MOST_OPEN {
            return None;
        }
        self.open.push(self.ended.swap_remove(found));
        self.follows(at, label)
    }

    /// True if the label after this one, those with `bis` left out, is the next number.
    fn confirms(&self, place: usize, value: u32, roman: bool) -> bool {
        let after = self.labels.iter().skip(place + 1).take(4);
        let Some((_, next)) = after.into_iter().find(|(_, next)| !next.bis) else { return false };
        let prefix = self.labels.get(place).is_some_and(|(_, label)| label.prefix == next.prefix);
        let next = if roman { next.roman } else { next.value };
        prefix && next == Some(value + 1)
    }

    /// True for a first figure that needs no second one.
    fn stands_alone(&self, at: usize, label: &Candidate) -> bool {
        let body = self.facts[at].text.get(label.len..).unwrap_or_default();
        let signed = label.form.close.is_some() || label.form.parts > 1;
        let first = body.chars().find(|c| c.is_alphanumeric());
        label.form.counter == Counter::Decimal && signed && first.is_none_or(char::is_alphabetic)
    }

    /// True if few numbers are missing between the last one and this one.
    fn leaves_gap(&self, label: &Candidate, roman: bool, value: u32) -> bool {
        self.open.iter().any(|open| is_near(open, label, roman, value))
    }

    /// True for a title with one number missing before it, which needs no second one.
    fn leaves_out_one(&self, at: usize, label: &Candidate, roman: bool, value: u32) -> bool {
        let near = |open: &Open| is_near(open, label, roman, value) && value - open.last == 2;
        let title = self.facts[at].is_titleish() && self.stands_alone(at, label);
        title && self.open.last().is_some_and(near)
    }

    fn go_on(&mut self, label: &Candidate, roman: bool, value: u32) -> Option<Number> {
        let found = self.open.iter().rposition(|open| is_near(open, label, roman, value))?;
        self.open.truncate(found + 1);
        let open = self.open.last_mut()?;
        open.last = value;
        open.typed = is_typed(label);
        Some(number(label, value, open.series))
    }

    fn start(&mut self, label: &Candidate, roman: bool, value: u32) -> Number {
        if self.open.len() == MOST_OPEN {
            self.open.remove(0);
        }
        let series = *self.series;
        *self.series += 1;
        let typed = is_typed(label);
        self.open.push(Open { roman, typed, prefix: label.prefix, last: value, series });
        number(label, value, series)
    }

    /// True for numbers such as `120.22` that keep no order, but share their beginning.
    fn is_unordered(&self) -> bool {
        let several = self.labels.iter().filter(|(_, label)| label.form.parts > 1);
        let mut prefixes: FxHashMap<u64, usize> = FxHashMap::default();
        several.for_each(|(_, label)| *prefixes.entry(label.prefix).or_default() += 1);
        prefixes.values().any(|count| *count >= 3 && 2 * count > self.labels.len())
    }

    fn aside(&mut self, label: &Candidate) -> Option<Number> {
        let found = number(label, label.value?, self.aside);
        Some(Number { unordered: true, ..found })
    }
}

/// True for the next number of a series, or its last with `bis`.
fn is_next(open: &Open, label: &Candidate) -> bool {
    let value = if open.roman { label.roman } else { label.value };
    let next = if label.bis { open.last } else { open.last + 1 };
    open.prefix == label.prefix && value == Some(next)
}

fn is_typed(label: &Candidate) -> bool {
    label.len > 0
}

fn is_near(open: &Open, label: &Candidate, roman: bool, value: u32) -> bool {
    let near = value > open.last && value - open.last <= GAP;
    near && open.roman == roman && open.prefix == label.prefix
}

fn number(label: &Candidate, value: u32, series: usize) -> Number {
    Number { value, series, form: label.form, unordered: false, bis: label.bis }
}

/// The units split where the numbers missing in a series stand within a text;
/// none if there are none.
pub(super) fn splits(facts: &[Fact], numbers: &[Option<Number>]) -> Option<Vec<Unit>> {
    let mut next: FxHashMap<usize, u32> = FxHashMap::default();
    let mut cuts: Vec<(usize, Vec<usize>)> = Vec::new();
    for (at, fact) in facts.iter().enumerate().rev() {
        let Some(number) = numbers[at] else { continue };
        let following = next.insert(number.series, number.value);
        let plain = number.form.counter == Counter::Decimal && number.form.parts == 1;
        if !plain || following == Some(number.value + 1) {
            continue;
        }
        let found = inner_numbers(fact.text, &number, following);
        if !found.is_empty() {
            cuts.push((at, found));
        }
    }
    if cuts.is_empty() {
        return None;
    }
    cuts.reverse();
    Some(cut(facts, cuts.into_iter(), false))
}

/// The units cut at offsets in the texts of some of them, in order; `title` says if
/// what stands before a cut is a title.
pub(super) fn cut(
    facts: &[Fact],
    cuts: impl Iterator<Item = (usize, Vec<usize>)>,
    title: bool,
) -> Vec<Unit> {
    let mut cuts = cuts.peekable();
    let mut units = Vec::with_capacity(facts.len());
    for (at, fact) in facts.iter().enumerate() {
        let Unit { block, range, title: whole } = fact.unit.clone();
        let offsets =
            cuts.next_if(|(cut, _)| *cut == at).map(|(_, offsets)| offsets).unwrap_or_default();
        let mut start = range.start;
        for end in offsets.into_iter().map(|offset| range.start + offset) {
            units.push(Unit { block, range: start..end, title });
            start = end;
        }
        units.push(Unit { block, range: start..range.end, title: whole });
    }
    units
}

/// The offsets of the numbers between this one and the `following` one, where all of
/// them stand in the text behind the end of a sentence; two at least where none follows.
fn inner_numbers(text: &str, number: &Number, following: Option<u32>) -> Vec<usize> {
    let close = number.form.close.map(String::from).unwrap_or_default();
    let open = if number.form.open { "(" } else { "" };
    let mut found = Vec::new();
    let (mut from, mut value) = (0, number.value + 1);
    if close.is_empty() {
        return found;
    }
    while following.is_none_or(|following| value < following) {
        let label = format!("{open}{value}{close}");
        let Some(at) = find_label(text, from, &label) else { break };
        found.push(at);
        (from, value) = (at + label.len(), value + 1);
    }
    let whole = match following {
        Some(following) => value == following,
        None => found.len() >= 2,
    };
    if whole { found } else { Vec::new() }
}

/// The offset of a label between the end of a sentence and a capital.
fn find_label(text: &str, from: usize, label: &str) -> Option<usize> {
    let rest = text.get(from..)?;
    let fits = |at: &usize| {
        let before = text[..from + at].trim_end();
        let after = &text[from + at + label.len()..];
        let body = after.trim_start();
        let parted =
            before.len() < from + at && before.ends_with(['.', ';', ':', '!', '?', '”', '"']);
        parted && body.len() < after.len() && body.starts_with(char::is_uppercase)
    };
    rest.match_indices(label).map(|(at, _)| at).find(fits).map(|at| from + at)
}
