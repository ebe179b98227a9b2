//! Words that were cut at the end of a line.

use rustc_hash::FxHashMap;

use super::lines::lines;

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
        let mut spellings = Self::default();
        let mut before = "";
        for line in lines(text) {
            if let Some((start, end)) = cut(before, line.text) {
                spellings.met.insert(format!("{start}{end}").to_lowercase(), false);
                spellings.met.insert(format!("{start}-{end}").to_lowercase(), false);
            }
            before = line.text;
        }
        if !spellings.met.is_empty() {
            spellings.look_up(text);
        }
        spellings
    }

    fn look_up(&mut self, text: &str) {
        let shortest = self.met.keys().map(String::len).min().unwrap_or_default();
        let parts = |c: char| c.is_ascii() && !is_of_word(c) && c != '-';
        for word in text.split(parts).filter(|word| word.len() >= shortest) {
            // Quotes and dashes beyond ASCII.
            let word = word.trim_matches(|c| !is_of_word(c));
            let met = if word.contains(char::is_uppercase) {
                self.met.get_mut(&word.to_lowercase())
            } else {
                self.met.get_mut(word)
            };
            if let Some(met) = met {
                *met = true;
            }
        }
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
