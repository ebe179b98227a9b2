//! The line of bash as readline sees it. Bash cuts words at colons and equals signs
//! and gives them with their quotes; so the line is read here, and the answer is what
//! is to stand in place of what readline takes for the word.

use std::ffi::OsString;

use super::answer::number;
use super::{Candidate, FILES, Found, find};
use crate::text::{fit, width};

/// Columns of a terminal that does not say.
const COLUMNS: usize = 80;

/// A line taken apart.
#[derive(Debug, Default, PartialEq, Eq)]
struct Line {
    /// The words without their quotes; the last is the one at the cursor.
    words: Vec<String>,
    /// Bytes of the last word that readline leaves as they are.
    kept: usize,
    /// The quote that is open at the cursor.
    quote: Option<char>,
}

impl Line {
    /// Takes a line apart up to the cursor; readline parts words at `breaks` too.
    fn read(line: &str, breaks: &str) -> Self {
        let mut read = Self { words: vec![String::new()], ..Self::default() };
        let mut before_quote = 0;
        let mut letters = line.chars().peekable();
        while let Some(c) = letters.next() {
            match (read.quote, c) {
                (None, '\\') => read.put(letters.next()),
                (Some('"'), '\\') if letters.peek().is_some_and(|c| "\"\\$`".contains(*c)) => {
                    read.put(letters.next());
                }
                (None, '"' | '\'') => {
                    before_quote = read.kept;
                    (read.quote, read.kept) = (Some(c), read.word().len());
                }
                (Some(open), c) if c == open => (read.quote, read.kept) = (None, before_quote),
                (None, ' ' | '\t' | '\n') => read.next_word(),
                (None, c) if breaks.contains(c) => {
                    read.put(Some(c));
                    read.kept = read.word().len();
                }
                (_, c) => read.put(Some(c)),
            }
        }
        read
    }

    fn word(&self) -> &str {
        self.words.last().map_or("", String::as_str)
    }

    fn put(&mut self, letter: Option<char>) {
        if let Some(word) = self.words.last_mut() {
            word.extend(letter);
        }
    }

    /// Goes on behind blanks.
    fn next_word(&mut self) {
        if !self.word().is_empty() {
            self.words.push(String::new());
        }
        self.kept = 0;
    }
}

/// What is printed for a line, given up to the cursor and from it, and the exit code.
pub(super) fn answer(arguments: &[OsString]) -> (String, u8) {
    let text = |place: usize| arguments.get(place).map(|text| text.to_string_lossy());
    let breaks = std::env::var("HERTOG_COMPLETE_BREAKS").unwrap_or_default();
    let mut line = Line::read(&text(0).unwrap_or_default(), &breaks);
    let rest = Line::read(&text(1).unwrap_or_default(), &breaks).words;
    let index = line.words.len() - 1;
    let kept = line.word()[..line.kept].to_owned();
    // What follows the cursor without a blank is the end of the same word.
    let words = line.words.drain(..).chain(rest.into_iter().skip(1)).map(OsString::from).collect();
    match find(words, index) {
        Found::Files => (String::new(), FILES),
        Found::Candidates(candidates) => {
            let of_word = candidates
                .iter()
                .filter_map(|candidate| Some((candidate.value.strip_prefix(&kept)?, candidate)));
            (written(&of_word.collect::<Vec<_>>(), line.quote), 0)
        }
    }
}

/// The answers, each with its end of the word: alone as they are to stand on the
/// line, and where bash will list them with what they mean.
fn written(answers: &[(&str, &Candidate)], quote: Option<char>) -> String {
    // As `COMP_TYPE` says: `?` after successive tabs, `!` and `@` at the first.
    let listed = matches!(number("HERTOG_COMPLETE_TYPE"), Some(63 | 33 | 64)) && answers.len() > 1;
    let columns = number("HERTOG_COMPLETE_COLUMNS").unwrap_or(COLUMNS);
    let widest = answers.iter().map(|(end, _)| width(end)).max().unwrap_or_default();
    let line = |(end, candidate): &(&str, &Candidate)| match (listed, quote) {
        (true, _) => {
            let gap = " ".repeat(widest - width(end));
            let line = format!("{end}{gap}  {}", candidate.help);
            fit(line.trim_end(), columns.saturating_sub(1), "…").into_owned()
        }
        (false, None) if candidate.is_whole() => quoted(end, quote) + " ",
        (false, _) => quoted(end, quote),
    };
    answers.iter().map(|answer| line(answer) + "\n").collect()
}

/// A text as it stands on a line, within the quote that is open.
fn quoted(text: &str, quote: Option<char>) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/._-+=:@%,".contains(c);
    let letter = |c: char| match quote {
        Some('\'') if c == '\'' => r"'\''".to_owned(),
        Some('"') if "\"\\$`".contains(c) => format!("\\{c}"),
        None if !plain(c) => format!("\\{c}"),
        _ => c.to_string(),
    };
    text.chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_as_bash_reads_it() {
        let breaks = " \"'=:";
        for (line, words, kept, quote) in [
            ("h  a b", &["h", "a", "b"][..], "", None),
            ("h a ", &["h", "a", ""], "", None),
            (r"h two\ w", &["h", "two w"], "", None),
            ("h 'two w", &["h", "two w"], "", Some('\'')),
            (r#"h "a\"b\c"#, &["h", r#"a"b\c"#], "", Some('"')),
            ("h --a=b:c", &["h", "--a=b:c"], "--a=b:", None),
            ("h x:'a:b", &["h", "x:a:b"], "x:", Some('\'')),
            ("h x:'a:b'c", &["h", "x:a:bc"], "x:", None),
        ] {
            let read = Line::read(line, breaks);
            assert_eq!(
                (read.words.clone(), read.quote),
                (words.iter().map(ToString::to_string).collect(), quote),
                "{line}"
            );
            assert_eq!(&read.word()[..read.kept], kept, "{line}");
        }
    }
}
