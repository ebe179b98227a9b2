//! Hyphens at line ends: dropped where the document spells the word without
//! elsewhere, else kept, and told in either case.

use rustc_hash::FxHashMap;

use super::line::Line;

/// A word over a line end.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Broken<'a> {
    /// The letters before the hyphen; none where a quotation mark or bracket stands.
    head: &'a str,
    /// The letters on the next line; none where something else stands.
    tail: &'a str,
    /// True for a hyphen that is there for the line end alone.
    soft: bool,
}

/// What becomes of a line end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineEnd {
    /// A space.
    Space,
    /// The hyphen goes, and nothing comes between.
    Dropped,
    /// The hyphen stays, and nothing comes between.
    Kept,
}

/// How often the document spells the words in question, within lines.
#[derive(Debug, Default)]
pub(super) struct Spellings(FxHashMap<String, u32>);

impl Spellings {
    /// Counts the spellings of every word that is broken between two lines of a paragraph.
    pub(super) fn of(paragraphs: &[Vec<Line>]) -> Self {
        let mut counts = FxHashMap::default();
        let pairs = paragraphs.iter().flat_map(|lines| lines.windows(2));
        for broken in
            pairs.filter_map(|pair| broken(&pair.first()?.words.text, &pair.get(1)?.words.text))
        {
            counts.insert(broken.joined(), 0);
            counts.insert(broken.hyphenated(), 0);
        }
        let mut spellings = Self(counts);
        if !spellings.0.is_empty() {
            for lines in paragraphs {
                spellings.count(lines);
            }
        }
        spellings
    }

    fn count(&mut self, lines: &[Line]) {
        let mut before = "";
        for line in lines {
            let text = line.words.text.as_str();
            let skipped = broken(before, text).map_or(0, |broken| broken.tail.len());
            for word in text.get(skipped..).unwrap_or_default().split(|c: char| !is_word(c)) {
                // A head at the line end still has its hyphen, and is no key.
                if let Some(count) = self.0.get_mut(&word.to_lowercase()) {
                    *count += 1;
                }
            }
            before = text;
        }
    }

    /// What becomes of the end of a line before another.
    pub(super) fn line_end(&self, line: &str, next: &str) -> (LineEnd, Option<String>) {
        let Some(broken) = broken(line, next) else { return (LineEnd::Space, None) };
        let count = |word: String| self.0.get(&word).copied().unwrap_or(0);
        let whole = !broken.head.is_empty() && !broken.tail.is_empty();
        let joined = if whole { count(broken.joined()) } else { 0 };
        let hyphenated = count(broken.hyphenated());
        if broken.soft || joined > hyphenated {
            return (LineEnd::Dropped, Some(format!("{}{}", broken.head, broken.tail)));
        }
        if hyphenated == 0 && is_conjunction(broken.tail) {
            return (LineEnd::Space, None);
        }
        (LineEnd::Kept, Some(format!("{}-{}", broken.head, broken.tail)))
    }
}

impl Broken<'_> {
    fn joined(&self) -> String {
        format!("{}{}", self.head, self.tail).to_lowercase()
    }

    fn hyphenated(&self) -> String {
        format!("{}-{}", self.head, self.tail).to_lowercase()
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '-'
}

/// The word that is broken between two lines; none if none is.
fn broken<'a>(line: &'a str, next: &'a str) -> Option<Broken<'a>> {
    let before = line.strip_suffix(['-', '\u{ad}', '\u{2010}', '\u{2011}'])?;
    let dash = before.ends_with(|c: char| c.is_whitespace() || c == '-') || before.is_empty();
    let head = before.rsplit(|c: char| !is_word(c)).next().unwrap_or_default();
    let tail = next.split(|c: char| !is_word(c)).next().unwrap_or_default();
    (!dash).then_some(Broken { head, tail, soft: line.ends_with('\u{ad}') })
}

/// A word before which a hyphen stands for one that follows: `in- en uitvoer`.
fn is_conjunction(word: &str) -> bool {
    matches!(word, "en" | "of" | "et" | "ou" | "and" | "or" | "und" | "oder" | "tot" | "bis" | "to")
}
