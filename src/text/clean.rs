//! Text from files made fit to be shown: nothing in it moves the cursor, turns
//! the reading direction or hides.

use std::borrow::Cow;
use std::fmt::Write as _;

use unicode_normalization::char::is_combining_mark;

/// Most combining marks that one letter keeps.
const MOST_MARKS: usize = 8;

/// What becomes of a character that is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Keep,
    /// A line break: shown as a space.
    Space,
    /// It would steer the terminal or the reader: shown as U+FFFD.
    Replace,
    /// It shows nothing: left out.
    Remove,
    /// Joins or parts its neighbours: kept where the script needs it.
    Join,
    /// Stands on the letter before it.
    Mark,
}

fn fate(c: char) -> Fate {
    match c {
        ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' => Fate::Keep,
        '\n' | '\t' | '\r' | '\u{2028}' | '\u{2029}' => Fate::Space,
        '\u{200c}' | '\u{200d}' => Fate::Join,
        _ if c.is_control() || is_steering(c) => Fate::Replace,
        _ if is_invisible(c) => Fate::Remove,
        _ if is_combining_mark(c) => Fate::Mark,
        _ => Fate::Keep,
    }
}

/// Marks of direction, of annotations, and tags.
fn is_steering(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// What takes no room and is no mark (Unicode's default ignorables), and letters
/// that are blank.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180e}' | '\u{200b}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}'
        | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0080}'..='\u{e0fff}')
}

/// Whether a joiner beside this letter can mean something: in scripts that join,
/// and between emoji, but not in Latin, Greek or Cyrillic.
fn joins(c: char) -> bool {
    let european = matches!(c, '\0'..='\u{58f}' | '\u{1e00}'..='\u{1fff}');
    let picture = matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}');
    picture || is_combining_mark(c) || (!european && c.is_alphabetic())
}

/// The text as one line that may be shown: without control, direction and
/// invisible characters. Borrowed where nothing had to go.
///
/// A line break or tab becomes a space; another control character, a mark of
/// direction and a tag become U+FFFD; what takes no room is left out, as are
/// marks beyond the eighth on a letter.
pub fn clean(text: &str) -> Cow<'_, str> {
    let Some(first) = text.find(|c| fate(c) != Fate::Keep) else { return Cow::Borrowed(text) };
    let mut line = Line::default();
    line.out.reserve(text.len());
    line.out.push_str(&text[..first]);
    line.last = line.out.chars().next_back();
    text[first..].chars().for_each(|c| line.put(c));
    if line.out == text { Cow::Borrowed(text) } else { Cow::Owned(line.out) }
}

/// A cleaned line as it grows.
#[derive(Default)]
struct Line {
    out: String,
    last: Option<char>,
    marks: usize,
    joiner: Option<char>,
}

impl Line {
    fn put(&mut self, c: char) {
        match fate(c) {
            Fate::Keep => self.letter(c),
            Fate::Space => self.letter(' '),
            Fate::Replace => self.letter(char::REPLACEMENT_CHARACTER),
            Fate::Remove => {}
            Fate::Join => self.joiner = Some(c),
            Fate::Mark if self.marks < MOST_MARKS => {
                self.marks += 1;
                self.push(c);
            }
            Fate::Mark => {}
        }
    }

    fn letter(&mut self, c: char) {
        self.marks = 0;
        self.push(c);
    }

    fn push(&mut self, c: char) {
        if let Some(joiner) = self.joiner.take()
            && self.last.is_some_and(joins)
            && joins(c)
        {
            self.out.push(joiner);
        }
        self.out.push(c);
        self.last = Some(c);
    }
}

/// Whether [`clean`] would leave the text as it is.
pub fn is_clean(text: &str) -> bool {
    matches!(clean(text), Cow::Borrowed(_))
}

/// Whether the text, once cleaned, shows nothing.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || matches!(fate(c), Fate::Remove | Fate::Join))
}

/// Escapes what JSON leaves raw: C1, DEL, marks of direction, tags and line
/// separators, as `\uXXXX`. For a finished JSON document, in which these stand
/// in strings only.
pub fn escape_json(json: &str) -> Cow<'_, str> {
    let raw = |c: char| match c {
        '\0'..='~' => false,
        '\u{2028}' | '\u{2029}' | '\u{feff}' => true,
        _ => fate(c) == Fate::Replace,
    };
    let Some(first) = json.find(raw) else { return Cow::Borrowed(json) };
    let mut out = String::with_capacity(json.len() + 16);
    out.push_str(&json[..first]);
    for c in json[first..].chars() {
        if raw(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}
