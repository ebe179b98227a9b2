//! Bullets and numbers at the beginning of a line.

use crate::import::numerals::to_roman;

/// Signs that are nothing but bullets.
const BULLETS: &str = "·•◦▪▫■□●○‣⁃∙➢➤►▶✓✔❖♦◆◊⮚";

/// Signs that are bullets where they stand before a space and recur.
const DASHES: &str = "-–—−*+o§";

/// A sign before an item of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bullet {
    /// The sign.
    pub sign: char,
    /// False where it may be a dash of the sentence.
    pub certain: bool,
}

/// The bullet that a line begins with, if any.
pub(super) fn bullet(text: &str) -> Option<Bullet> {
    let mut letters = text.chars();
    let sign = letters.next()?;
    let next = letters.next();
    let stands_apart = next.is_none_or(char::is_whitespace);
    // Bullets of Word's fonts lie where Unicode has nothing.
    if matches!(sign, '\u{f000}'..='\u{f0ff}') || (BULLETS.contains(sign) && next != Some(sign)) {
        return Some(Bullet { sign, certain: true });
    }
    // "- 1 -" is the number of a page.
    let is_page = text.len() > 1 && text.ends_with(sign);
    let wide = sign != 'o' || letters.next().is_some_and(char::is_whitespace) || next == Some('\t');
    (DASHES.contains(sign) && stands_apart && wide && !is_page)
        .then_some(Bullet { sign, certain: false })
}

/// How a typed number is written: two that belong to one series are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Style {
    letters: bool,
    bracket: bool,
    /// The sign behind it; none is a space.
    end: Option<char>,
}

/// Most numbers in one label.
const PARTS: usize = 4;

/// A typed number with all that it can mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Label {
    style: Style,
    /// Its numbers from the left; a letter can be a Roman number too.
    readings: Vec<Vec<u32>>,
    /// Its length in bytes.
    pub length: usize,
}

impl Label {
    /// True if it can begin a series.
    pub(super) fn is_first(&self) -> bool {
        self.readings.iter().any(|reading| reading.ends_with(&[1]))
    }
}

/// The number that a line begins with, if any: `1.`, `(a)`, `IV.`, `2.3`, `1)`.
pub(super) fn label(text: &str) -> Option<Label> {
    let bracket = text.starts_with('(');
    let inner = text.strip_prefix('(').unwrap_or(text);
    let core = &inner
        [..inner.find(|c: char| !c.is_ascii_alphanumeric() && c != '.').unwrap_or(inner.len())];
    let core = typed(core)?;
    let behind = &inner[core.len()..];
    let end = behind.chars().next().filter(|c| matches!(c, '.' | ')' | ':' | '°' | '\u{ba}'));
    let several = core.contains('.');
    if (end.is_none() && !several) || (bracket && end != Some(')')) {
        return None;
    }
    let length = text.len() - behind.len() + end.map_or(0, char::len_utf8);
    let style = Style { letters: !core.starts_with(|c: char| c.is_ascii_digit()), bracket, end };
    Some(Label { style, readings: readings(core)?, length })
}

/// The part of a word that can be a number: figures with stops between them, or letters.
fn typed(word: &str) -> Option<&str> {
    let figures = word.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(word.len());
    let letters = word.find('.').unwrap_or(word.len());
    let core = if figures > 0 { &word[..figures] } else { &word[..letters] };
    let core = core.trim_end_matches('.');
    (!core.is_empty() && core.len() <= 12).then_some(core)
}

fn readings(core: &str) -> Option<Vec<Vec<u32>>> {
    if core.starts_with(|c: char| c.is_ascii_digit()) {
        let small = |part: &str| part.parse().ok().filter(|_| part.len() <= 3);
        let parts: Option<Vec<u32>> = core.split('.').map(small).collect();
        return parts.filter(|parts| parts.len() <= PARTS).map(|parts| vec![parts]);
    }
    let mut readings = Vec::new();
    if let [letter] = core.as_bytes() {
        readings.push(vec![u32::from(letter.to_ascii_lowercase() - b'a') + 1]);
    }
    readings.extend(roman(core).map(|n| vec![n]));
    (!readings.is_empty()).then_some(readings)
}

/// The value of a Roman number up to 3999, in capitals or small letters but not both.
pub(in crate::import) fn roman(text: &str) -> Option<u32> {
    let capitals = text.to_ascii_uppercase();
    if capitals != text && text.to_ascii_lowercase() != text {
        return None;
    }
    let value = |c| match c {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        'C' => Some(100),
        'D' => Some(500),
        'M' => Some(1000),
        _ => None,
    };
    let values: Vec<u32> = capitals.chars().map(value).collect::<Option<_>>()?;
    let next = values.iter().skip(1).chain([&0]);
    let (add, take) = values.iter().zip(next).fold((0, 0), |(add, take), (now, next)| {
        if now < next { (add, take + now) } else { (add + now, take) }
    });
    // Written again it must be the same: IIX and VX are words.
    let number = u32::checked_sub(add, take)?;
    let again = to_roman(number, usize::MAX).filter(|_| number <= 3999)?;
    again.eq_ignore_ascii_case(text).then_some(number)
}

/// The last labels of each way of writing numbers.
#[derive(Default)]
pub(super) struct Series {
    last: Vec<(Style, Vec<u32>)>,
}

/// Most ways of writing numbers that are remembered.
const STYLES: usize = 16;

impl Series {
    /// True if the label is the next of its series.
    pub(super) fn goes_on(&self, label: &Label) -> bool {
        self.next(label).is_some()
    }

    /// The reading of a label that comes next in its series.
    fn next<'a>(&self, label: &'a Label) -> Option<&'a Vec<u32>> {
        let is_next = |reading: &&Vec<u32>| {
            self.last.iter().any(|(style, last)| *style == label.style && follows(last, reading))
        };
        label.readings.iter().find(is_next)
    }

    /// Remembers a label that a line does begin with.
    pub(super) fn take(&mut self, label: &Label) {
        let first = || label.readings.iter().find(|reading| reading.ends_with(&[1]));
        let reading = self.next(label).or_else(first).or(label.readings.first());
        let Some(reading) = reading.cloned() else { return };
        self.last.retain(|(style, _)| *style != label.style);
        self.last.truncate(STYLES - 1);
        self.last.insert(0, (label.style, reading));
    }
}

/// True if a number comes behind the last: `2.3` is followed by `2.4`, `2.3.1`, `3` and `3.1`.
fn follows(last: &[u32], number: &[u32]) -> bool {
    let Some((end, start)) = number.split_last() else { return false };
    let advanced = last.get(start.len()).and_then(|n| n.checked_add(1)) == Some(*end);
    // At most as often as a label has parts.
    (advanced && last.starts_with(start)) || (*end == 1 && (last == start || follows(last, start)))
}

/// True if a line is nothing but a label: its words stand on the next line.
pub(super) fn stands_alone(text: &str) -> bool {
    bullet(text).is_some_and(|bullet| text.len() == bullet.sign.len_utf8())
        || label(text).is_some_and(|label| label.length == text.len())
}
