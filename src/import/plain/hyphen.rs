//! Words that were cut at the end of a line.

use aho_corasick::AhoCorasick;
use rustc_hash::FxHashMap;

/// Words behind which a hyphen stands for a part that comes later: "politie- en douanediensten".
const PARTNERS: [&str; 14] = [
    "en", "of", "tot", "und", "oder", "bis", "sowie", "et", "ou", "and", "or", "to", "als", "noch",
];

/// What becomes of the end of a line that is a hyphen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Join {
    /// No hyphen that cuts a word: a space is put between the lines.
    Space,
    /// The hyphen is part of the word.
    Keep,
    /// The hyphen goes.
    Drop,
}

/// The words cut at the ends of lines, and if the text has them elsewhere.
#[derive(Default)]
pub(super) struct Spellings {
    /// By the word in small letters.
    met: FxHashMap<String, bool>,
}

impl Spellings {
    /// Of a text whose lines are cut.
    pub(super) fn of(text: &str) -> Self {
        let mut met = FxHashMap::default();
        for end in ["-\n", "-\r\n", "\u{2010}\n", "\u{2010}\r\n"] {
            for at in memchr::memmem::find_iter(text.as_bytes(), end) {
                let (line, next) = text.split_at(at + end.trim_end().len());
                if let Some((start, end)) = cut(line, next.trim_start()) {
                    met.insert(format!("{start}{end}").to_lowercase(), false);
                    met.insert(format!("{start}-{end}").to_lowercase(), false);
                }
            }
        }
        look_up(&mut met, text);
        Self { met }
    }

    /// How the end of a line and the next one are joined, with the word that they make.
    ///
    /// The hyphen goes only if the text has the word without it elsewhere, and not with it.
    pub(super) fn join(&self, line: &str, next: &str) -> (Join, String) {
        let Some((start, end)) = cut(line, next) else { return (Join::Space, String::new()) };
        let (without, with) = (format!("{start}{end}"), format!("{start}-{end}"));
        let met = |word: &str| self.met.get(&word.to_lowercase()) == Some(&true);
        if met(&without) && !met(&with) { (Join::Drop, without) } else { (Join::Keep, with) }
    }
}

/// Notes the words that stand whole somewhere in the text.
fn look_up(met: &mut FxHashMap<String, bool>, text: &str) {
    let words: Vec<&String> = met.keys().collect();
    // The bytes that a prefilter would take for rare stand in every line.
    let finder = AhoCorasick::builder().ascii_case_insensitive(true).prefilter(false).build(words);
    let Some(finder) = finder.ok().filter(|_| !met.is_empty()) else { return };
    let stands_apart = |c: char| !is_of_word(c) && c != '-';
    for found in finder.find_overlapping_iter(text) {
        let before = text.get(..found.start()).and_then(|text| text.chars().next_back());
        let behind = text.get(found.end()..).and_then(|text| text.chars().next());
        let apart = before.is_none_or(stands_apart) && behind.is_none_or(stands_apart);
        let word = text.get(found.range()).filter(|_| apart).map(str::to_lowercase);
        if let Some(met) = word.and_then(|word| met.get_mut(&word)) {
            *met = true;
        }
    }
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '’' | '\'')
}

/// The parts of a word that is cut by a hyphen between two lines, if one is.
fn cut<'a>(line: &'a str, next: &'a str) -> Option<(&'a str, &'a str)> {
    let line = line.strip_suffix(['-', '\u{2010}'])?;
    let start = line.rsplit(|c: char| !is_of_word(c) && c != '-').next().unwrap_or_default();
    let end = next.split(|c: char| !is_of_word(c)).next().unwrap_or_default();
    let parted = start.ends_with(char::is_alphanumeric) && end.starts_with(char::is_alphanumeric);
    (parted && !PARTNERS.contains(&end)).then_some((start, end))
}
