//! Text from files made fit to be shown: nothing in it moves the cursor, turns
//! the reading direction or hides.

use std::borrow::Cow;
use std::fmt::Write as _;

use unicode_normalization::char::is_combining_mark;

/// Most combining marks that one letter keeps.
const MOST_MARKS: usize = 8;

/// The treatment of a character that is shown.
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
        '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Fate::Space,
        '\u{200c}' | '\u{200d}' => Fate::Join,
        _ if c.is_control() || is_steering(c) || is_noncharacter(c) => Fate::Replace,
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

/// Code points that Unicode keeps from ever being letters; XML forbids some.
fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe
}

/// True for characters of no width that are no marks (Unicode's default ignorables), and
/// for letters that are blank.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180e}' | '\u{200b}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}'
        | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0080}'..='\u{e0fff}')
}

/// True for a letter that is not seen where it stands: two words that differ in such
/// letters alone look the same.
pub(crate) fn shows_nothing(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}') || is_invisible(c)
}

/// True if a joiner beside this letter can mean something: in scripts that join,
/// and between emoji, but not in Latin, Greek or Cyrillic.
fn joins(c: char) -> bool {
    let european = matches!(c, '\0'..='\u{58f}' | '\u{1e00}'..='\u{1fff}');
    let picture = matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}');
    picture || is_combining_mark(c) || (!european && c.is_alphabetic())
}

/// The text as one line that may be shown: without control, direction and
/// invisible characters. Borrowed where nothing had to go.
///
/// A line break or tab becomes a space (Word breaks lines by U+000B); another control character, a mark of
/// direction, a tag and a noncharacter become U+FFFD; what takes no room is left out, as are
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

/// Text of several lines that may be shown: every kind of line end becomes a
/// line feed, a tab four spaces, and each line is cleaned.
pub(crate) fn clean_lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\t', "    ");
    let breaks =
        |c: char| matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let lines: Vec<Cow<'_, str>> = text.split(breaks).map(clean).collect();
    lines.join("\n")
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
            Fate::Join => self.joiner = Some(c),
            Fate::Mark if self.marks < MOST_MARKS => {
                self.marks += 1;
                self.push(c);
            }
            Fate::Remove | Fate::Mark => {}
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

/// True if [`clean`] would leave the text as it is.
pub fn is_clean(text: &str) -> bool {
    matches!(clean(text), Cow::Borrowed(_))
}

/// True if the text, once cleaned, shows nothing.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || matches!(fate(c), Fate::Remove | Fate::Join))
}

/// Escapes what JSON leaves raw: C1, DEL, marks of direction, tags and line
/// separators, as `\uXXXX`. For a finished JSON document, in which these stand
/// in strings only.
pub(crate) fn escape_json(json: &str) -> Cow<'_, str> {
    let raw = |c: char| {
        let breaks_lines = matches!(c, '\u{2028}' | '\u{2029}');
        c > '~' && (c.is_control() || breaks_lines || is_steering(c))
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ordinary_text_is_borrowed() {
        for text in
            ["", "De EU-lidstaten (België): “Dublin”…", "Ελλάδα", "Україна", "日本", "\u{fffd}"]
        {
            assert!(matches!(clean(text), Cow::Borrowed(_)), "{text}");
        }
    }

    #[test]
    fn what_steers_is_seen_and_what_hides_goes() {
        for (text, cleaned) in [
            ("een\ntwee\tdrie\r\nvier", "een twee drie  vier"),
            ("een\u{2028}twee\u{2029}drie\u{b}vier\u{85}vijf", "een twee drie vier vijf"),
            ("\u{1b}[31mrood\u{7}", "\u{fffd}[31mrood\u{fffd}"),
            ("\u{9b}31m\u{7f}\0", "\u{fffd}31m\u{fffd}\u{fffd}"),
            ("a\u{202e}b\u{2069}c\u{200f}d\u{61c}", "a\u{fffd}b\u{fffd}c\u{fffd}d\u{fffd}"),
            ("Eu\u{200b}ro\u{ad}p\u{2060}ol\u{feff}", "Europol"),
            ("Eu\u{200d}ro\u{200c}pol", "Europol"),
            ("x\u{e0041}\u{fff9}", "x\u{fffd}\u{fffd}"),
            ("x\u{ffff}\u{1fffe}\u{fdd0}", "x\u{fffd}\u{fffd}\u{fffd}"),
            ("\u{3164}\u{115f}", ""),
        ] {
            assert_eq!(clean(text), cleaned, "{text:?}");
        }
    }

    #[test]
    fn joiners_stay_where_scripts_and_emoji_need_them() {
        for text in [
            "می\u{200c}خواهم",
            "क्\u{200d}ष",
            "👩\u{200d}🔬",
            "❤\u{fe0f}\u{200d}🔥",
            "🏳\u{fe0f}\u{200d}🌈",
        ] {
            assert!(is_clean(text), "{text:?}");
        }
        for text in
            ["\u{200d}👩", "👩\u{200d}", "👩\u{200d} 🔬", "e\u{301}\u{200d}e", "ا\u{200d}\u{200d}ب"]
        {
            assert!(!is_clean(text), "{text:?}");
        }
    }

    #[test]
    fn a_letter_keeps_eight_marks() {
        let marks = |n| format!("e{}n", "\u{301}".repeat(n));
        assert!(is_clean(&marks(8)));
        assert_eq!(clean(&marks(2000)), marks(8));
        assert_eq!(clean(&"e\u{301}\u{200b}".repeat(9)), "e\u{301}".repeat(9));
        assert_eq!(
            clean(&format!("e{}", "\u{301}\u{200b}".repeat(9))),
            "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}"
        );
    }

    #[test]
    fn what_shows_nothing_is_blank() {
        for text in ["", " \n", "\u{a0}", "\u{200b}\u{ad}", "\u{200d}"] {
            assert!(is_blank(text), "{text:?}");
        }
        for text in ["a", " .", "\u{1b}"] {
            assert!(!is_blank(text), "{text:?}");
        }
    }

    /// Letters of every fate, and any others.
    const ANY: &str = "([a é\u{0}-\u{9f}\u{ad}\u{301}\u{316}\u{600}-\u{61f}\u{200b}-\u{202f}\u{2060}-\u{206f}\u{915}\u{94d}\u{fe0f}\u{1f469}\u{1f52c}\u{e0041}]|\\PC){0,40}";

    proptest! {
        #[test]
        fn cleaning_leaves_nothing_that_steers_and_cleans_no_more(text in ANY) {
            let once = clean(&text);
            prop_assert!(!once.chars().any(|c| c.is_control() || is_steering(c) || is_invisible(c)));
            prop_assert!(is_clean(&once), "{:?} {:?}", text, once);
            prop_assert_eq!(is_clean(&text), once == text);
            prop_assert_eq!(is_blank(&text), is_blank(&once));
        }

        #[test]
        fn escaped_json_means_the_same_and_steers_nothing(text in ANY) {
            let json = serde_json::to_string(&text).unwrap();
            let escaped = escape_json(&json);
            prop_assert_eq!(serde_json::from_str::<String>(&escaped).unwrap(), text);
            prop_assert!(!escaped.chars().any(|c| c.is_control() || is_steering(c)));
            let breaks_lines = escaped.contains(['\u{2028}', '\u{2029}']);
            prop_assert!(!breaks_lines);
        }
    }

    #[test]
    fn a_document_keeps_its_line_ends() {
        let json = "{\n  \"text\": \"België\"\n}\n";
        assert!(matches!(escape_json(json), Cow::Borrowed(_)));
        assert_eq!(escape_json("\"\u{9b}\u{202e}\u{e0041}\""), r#""\u009b\u202e\udb40\udc41""#);
    }
}
