//! Standard output and standard error, in the characters that their reader
//! shows. All that the program prints or draws goes through here.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::io::{self, IsTerminal, Stderr, Stdout, Write};
use std::sync::OnceLock;

use crate::text::{self, push_ascii, shows_utf8};

/// The streams that get ASCII only; chosen once, as the locale is.
static ASCII: OnceLock<Streams> = OnceLock::new();

#[derive(Clone, Copy, Debug, Default)]
struct Streams {
    output: bool,
    error: bool,
}

fn streams() -> Streams {
    ASCII.get().copied().unwrap_or_default()
}

/// Chooses ASCII or UTF-8: as asked, else ASCII for a terminal that shows no
/// more. Pipes and files get UTF-8 then, in any locale.
pub(crate) fn choose(asked: Option<bool>) {
    let by_itself = |is_terminal: bool| is_terminal && !terminal_shows_utf8();
    let streams = Streams {
        output: asked.unwrap_or_else(|| by_itself(io::stdout().is_terminal())),
        error: asked.unwrap_or_else(|| by_itself(io::stderr().is_terminal())),
    };
    // A second choice would contradict what has been printed.
    let _ = ASCII.set(streams);
}

/// True where the terminal shows UTF-8, by its name and the locale.
pub(crate) fn terminal_shows_utf8() -> bool {
    shows_utf8(&locale("LC_CTYPE"), &variable("TERM").unwrap_or_default().to_string_lossy())
}

/// True where the terminal, by its name, can do nothing but print.
pub(crate) fn is_dumb() -> bool {
    text::is_dumb(&variable("TERM").unwrap_or_default().to_string_lossy())
}

/// The locale of a category, such as `LC_MESSAGES`; empty where none is set.
pub(crate) fn locale(category: &str) -> String {
    let set = |name| variable(name)?.into_string().ok();
    ["LC_ALL", category, "LANG"].into_iter().find_map(set).unwrap_or_default()
}

/// The value of a variable; `None` where it is not set, or set to nothing.
pub(crate) fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

/// True where standard output gets ASCII only.
pub(crate) fn is_ascii() -> bool {
    streams().output
}

/// The kind of what is written, by which ASCII can stand for the rest of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Content {
    /// Text for people: the nearest ASCII form.
    Text,
    /// JSON, in which it can be escaped.
    Json,
    /// HTML, in which it can be referred to.
    Html,
    /// No text at all: written as it is.
    Bytes,
}

/// Standard output for content of a kind.
pub(crate) fn stdout(content: Content) -> Printer<Stdout> {
    Printer::new(io::stdout(), content, streams().output)
}

/// Another way to where standard output goes.
pub(super) fn to_stdout<W: Write>(out: W) -> Printer<W> {
    Printer::new(out, Content::Text, streams().output)
}

/// Standard error.
pub(crate) fn stderr() -> Printer<Stderr> {
    Printer::new(io::stderr(), Content::Text, streams().error)
}

/// A stream, with ASCII in place of all else where its reader needs that.
pub(crate) struct Printer<W> {
    out: W,
    content: Content,
    ascii: bool,
    /// The start of a character whose end was not written yet.
    torn: Vec<u8>,
}

impl<W: Write> Printer<W> {
    fn new(out: W, content: Content, ascii: bool) -> Self {
        Self { out, content, ascii: ascii && content != Content::Bytes, torn: Vec::new() }
    }

    /// The ASCII form of what was torn and of `bytes`, but for a character that
    /// is torn at their end.
    fn converted(&mut self, bytes: &[u8]) -> String {
        let bytes = [std::mem::take(&mut self.torn), bytes.to_vec()].concat();
        let mut converted = String::with_capacity(bytes.len());
        let mut rest = bytes.as_slice();
        loop {
            match std::str::from_utf8(rest) {
                Ok(text) => {
                    self.push(text, &mut converted);
                    return converted;
                }
                Err(error) => {
                    let (text, beyond) = rest.split_at(error.valid_up_to());
                    self.push(std::str::from_utf8(text).unwrap_or_default(), &mut converted);
                    let Some(broken) = error.error_len() else {
                        self.torn = beyond.to_vec();
                        return converted;
                    };
                    self.push("\u{fffd}", &mut converted);
                    rest = &beyond[broken..];
                }
            }
        }
    }

    fn push(&self, text: &str, out: &mut String) {
        for c in text.chars() {
            // Writing to a String cannot fail.
            match self.content {
                _ if c < '\u{7f}' => out.push(c),
                Content::Text | Content::Bytes => push_ascii(out, c),
                Content::Html => drop(write!(out, "&#x{:x};", u32::from(c))),
                Content::Json => {
                    for unit in c.encode_utf16(&mut [0; 2]) {
                        let _ = write!(out, "\\u{unit:04x}");
                    }
                }
            }
        }
    }
}

impl<W: Write> Write for Printer<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if !self.ascii {
            return self.out.write(bytes);
        }
        let converted = self.converted(bytes);
        self.out.write_all(converted.as_bytes())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn printed(content: Content, pieces: &[&[u8]]) -> Vec<u8> {
        let mut printer = Printer::new(Vec::new(), content, true);
        for piece in pieces {
            printer.write_all(piece).unwrap();
        }
        printer.out
    }

    #[test]
    fn each_content_has_its_own_ascii() {
        let text = "“é” œ 👩\x1b[K";
        for (content, expected) in [
            (Content::Text, "\"e\" oe ?\x1b[K"),
            (Content::Json, "\\u201c\\u00e9\\u201d \\u0153 \\ud83d\\udc69\x1b[K"),
            (Content::Html, "&#x201c;&#xe9;&#x201d; &#x153; &#x1f469;\x1b[K"),
            (Content::Bytes, text),
        ] {
            assert_eq!(printed(content, &[text.as_bytes()]), expected.as_bytes(), "{content:?}");
        }
        assert_eq!(printed(Content::Text, &[b"a\xffb"]), b"a?b");
    }

    proptest! {
        #[test]
        fn pieces_say_what_the_whole_says(bytes in any::<Vec<u8>>(), text in "\\PC*", at in 0..40_usize) {
            let whole = [text.as_bytes(), &bytes].concat();
            let (one, two) = whole.split_at(at.min(whole.len()));
            let printed_whole = printed(Content::Text, &[&whole]);
            prop_assert_eq!(&printed(Content::Text, &[one, two]), &printed_whole);
            prop_assert!(printed_whole.iter().all(|byte| *byte <= b'~'));
        }

        #[test]
        fn escaped_json_means_the_same(text in "\\PC*") {
            let json = serde_json::to_string(&text).unwrap();
            let ascii = printed(Content::Json, &[json.as_bytes()]);
            prop_assert_eq!(serde_json::from_slice::<String>(&ascii).unwrap(), text);
        }
    }
}
