//! Numbers of list items and headings, computed as `LibreOffice` shows them from
//! list styles (ODF 1.3, part 3, 16.30 to 16.34 and 19.880).

use super::numerals::Numerals;
use super::xml::{Space, Tag};
use crate::import::Mark;

/// Levels of a list style.
pub(super) const LEVELS: usize = 10;
/// Letters of a prefix, a suffix or a bullet that are kept: labels are repeated
/// at every item, so that a long one would fill the memory.
const MAX_AFFIX: usize = 40;

/// A list style, or the style of the numbers of headings.
#[derive(Clone, Debug, Default)]
pub(super) struct ListStyle {
    levels: Vec<(usize, Level)>,
}

#[derive(Clone, Debug)]
struct Level {
    look: Look,
    /// Number of its first item.
    start: u32,
    /// True if its numerals are not known here.
    guessed: bool,
}

#[derive(Clone, Debug)]
enum Look {
    Bullet(String),
    /// Numerals, and the label with `%2%` for the number of the second level.
    Number(Numerals, String),
}

impl Level {
    fn plain(level: usize) -> Self {
        let pattern = format!("%{}%.", level + 1);
        Self {
            look: Look::Number(Numerals::Decimal { width: 1 }, pattern),
            start: 1,
            guessed: false,
        }
    }

    /// A level of the style of `tag`; none if that is no level.
    fn read(level: usize, tag: &Tag<'_>) -> Option<Self> {
        let (guessed, look) = match tag.name().1 {
            "list-level-style-number" | "outline-level-style" => {
                let format = tag.get(Space::Style, "num-format").unwrap_or_else(|| "1".to_owned());
                let in_step = tag.truth(Space::Style, "num-letter-sync").unwrap_or(false);
                let (numerals, guessed) = Numerals::named(format.trim(), in_step);
                (guessed, Look::Number(numerals, pattern(level, tag)))
            }
            "list-level-style-bullet" => {
                let bullet = tag.get(Space::Text, "bullet-char").map(short);
                let bullet = bullet.filter(|bullet| !bullet.trim().is_empty());
                (false, Look::Bullet(bullet.map_or_else(|| BULLETS[0].to_owned(), |b| known(&b))))
            }
            "list-level-style-image" => (false, Look::Bullet(BULLETS[0].to_owned())),
            _ => return None,
        };
        let start = tag.number(Space::Text, "start-value").unwrap_or(1);
        Some(Self { look, start, guessed })
    }
}

/// The label of a level as a pattern: that which `LibreOffice` writes, else one
/// made of prefix, suffix and the number of levels shown.
fn pattern(level: usize, tag: &Tag<'_>) -> String {
    if let Some(pattern) = tag.get(Space::Loext, "num-list-format") {
        return pattern.chars().take(3 * MAX_AFFIX).collect();
    }
    let affix = |name| tag.get(Space::Style, name).map(short).unwrap_or_default();
    let shown = tag.number(Space::Text, "display-levels").unwrap_or(1_usize).max(1);
    let first = (level + 1).saturating_sub(shown);
    let numbers: Vec<String> = (first..=level).map(|level| format!("%{}%", level + 1)).collect();
    format!("{}{}{}", affix("num-prefix"), numbers.join("."), affix("num-suffix"))
}

fn short(text: String) -> String {
    if text.len() <= MAX_AFFIX { text } else { text.chars().take(MAX_AFFIX).collect() }
}

/// The bullets of a list without a style.
const BULLETS: [&str; 3] = ["•", "◦", "▪"];

/// A bullet that a symbol font keeps in the private area, as a letter that every font has.
fn known(bullet: &str) -> String {
    match bullet {
        "\u{f0a7}" | "\u{e00a}" => "▪".to_owned(),
        "\u{f0d8}" => "➢".to_owned(),
        "\u{f0fc}" => "✓".to_owned(),
        "\u{f0a8}" => "◊".to_owned(),
        _ if bullet.chars().all(|c| ('\u{e000}'..='\u{f8ff}').contains(&c)) => {
            BULLETS[0].to_owned()
        }
        _ => bullet.trim().to_owned(),
    }
}

impl ListStyle {
    /// Takes up a level that the element describes, if it describes one.
    pub(super) fn add(&mut self, tag: &Tag<'_>) {
        let level = tag.number(Space::Text, "level").and_then(|level: usize| level.checked_sub(1));
        let Some(level) = level.filter(|level| *level < LEVELS) else { return };
        let Some(read) = Level::read(level, tag) else { return };
        self.levels.retain(|(known, _)| *known != level);
        self.levels.push((level, read));
    }

    /// A level; one that the style leaves out has plain numbers.
    fn level(&self, level: usize) -> Level {
        let found = self.levels.iter().find(|(known, _)| *known == level);
        found.map_or_else(|| Level::plain(level), |(_, level)| level.clone())
    }

    /// The label of the item that was counted last, as it is shown, and true
    /// if its numerals are not known here; none if nothing is shown.
    pub(super) fn label(&self, level: usize, counters: &Counters) -> Option<(String, Mark, bool)> {
        let found = self.level(level);
        let (shown, mark) = match &found.look {
            Look::Bullet(bullet) => (bullet.clone(), Mark::Bullet),
            Look::Number(_, pattern) => {
                (self.fill(pattern, counters), Mark::Number(counters.at(level)))
            }
        };
        let shown = shown.trim();
        (!shown.is_empty()).then(|| (shown.to_owned(), mark, found.guessed))
    }

    /// A pattern with its numbers filled in. A level without a number takes
    /// the text up to the next number with it.
    fn fill(&self, pattern: &str, counters: &Counters) -> String {
        let mut pieces = pattern.split('%');
        let mut shown = pieces.next().unwrap_or_default().to_owned();
        let mut pieces = pieces.peekable();
        while let Some(level) = pieces.next() {
            let between = pieces.next().unwrap_or_default();
            let Some(level) = level.parse().ok().and_then(|level: usize| level.checked_sub(1))
            else {
                continue;
            };
            match self.level(level).look {
                Look::Bullet(_) => shown.push_str(between),
                Look::Number(numerals, _) => match numerals.write(counters.at(level)) {
                    Some(number) => {
                        shown.push_str(&number);
                        shown.push_str(between);
                    }
                    None if pieces.peek().is_none() => shown.push_str(between),
                    None => {}
                },
            }
        }
        shown
    }
}

/// The label of an item whose list has no style: the bullets of `LibreOffice`.
pub(super) fn unstyled(level: usize) -> (String, Mark, bool) {
    (BULLETS[level % BULLETS.len()].to_owned(), Mark::Bullet, false)
}

/// The numbers of one list, or of the headings, level by level.
#[derive(Clone, Debug, Default)]
pub(super) struct Counters {
    levels: [Option<u32>; LEVELS],
}

impl Counters {
    /// Counts an item: levels below it begin again, levels above it that were
    /// not met yet count as begun.
    pub(super) fn count(&mut self, level: usize, style: Option<&ListStyle>, start: Option<u32>) {
        let first = |level| style.map_or(1, |style| style.level(level).start);
        for (at, number) in self.levels.iter_mut().enumerate() {
            *number = match (at.cmp(&level), *number) {
                (std::cmp::Ordering::Less, None) => Some(first(at)),
                (std::cmp::Ordering::Less, number) => number,
                (std::cmp::Ordering::Equal, number) => Some(start.unwrap_or_else(|| {
                    number.map_or_else(|| first(at), |number| number.saturating_add(1))
                })),
                (std::cmp::Ordering::Greater, _) => None,
            };
        }
    }

    /// Lets a level and those below it begin again.
    pub(super) fn restart(&mut self, level: usize) {
        self.levels.iter_mut().skip(level).for_each(|number| *number = None);
    }

    fn at(&self, level: usize) -> u32 {
        self.levels.get(level).copied().flatten().unwrap_or(0)
    }
}
