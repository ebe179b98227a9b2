//! The lines of a text, without the white space around them.

use std::borrow::Cow;

use memchr::memmem::Finder;

use crate::import::block::{Origin, Remark, RemarkKind};

/// A line, or the part of one before or behind a page break.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    /// Its words, trimmed.
    pub text: &'a str,
    /// Columns of white space before them; a tab goes on to the next eighth.
    pub indent: usize,
    /// Offset in bytes of its end in the text.
    pub offset: usize,
    /// Where it stands.
    pub origin: Origin,
}

impl Line<'_> {
    /// Columns up to its end.
    pub(super) fn end(&self) -> usize {
        self.indent + self.text.chars().count()
    }
}

/// The lines of a text in order; pages are counted if it has page breaks.
pub(super) fn lines(text: &str) -> Lines<'_> {
    let bytes = text.as_bytes();
    let end = if memchr::memchr(b'\n', bytes).is_some() { b'\n' } else { b'\r' };
    let page = memchr::memchr(b'\x0c', bytes).map(|_| 1);
    Lines { text, start: Some(0), end, origin: Origin { page, paragraph: None, line: Some(1) } }
}

/// See [`lines`].
pub(super) struct Lines<'a> {
    text: &'a str,
    /// Where the next line begins; none behind the last one.
    start: Option<usize>,
    /// The byte that ends a line.
    end: u8,
    origin: Origin,
}

impl<'a> Iterator for Lines<'a> {
    type Item = Line<'a>;

    fn next(&mut self) -> Option<Line<'a>> {
        let (start, origin) = (self.start?, self.origin);
        let rest = self.text.get(start..)?;
        let length = memchr::memchr2(self.end, b'\x0c', rest.as_bytes());
        let breaks_page = length.is_some_and(|at| rest.as_bytes()[at] == b'\x0c');
        let count = if breaks_page { &mut self.origin.page } else { &mut self.origin.line };
        *count = count.map(|n| n.saturating_add(1));
        self.start = length.map(|length| start + length + 1);
        // Both ends are one byte, so that a letter ends before them.
        let line = &rest[..length.unwrap_or(rest.len())];
        let text = line.trim_start();
        let indent = columns(&line[..line.len() - text.len()]);
        Some(Line { text: text.trim_end(), indent, offset: start + line.len(), origin })
    }
}

/// Columns of white space.
fn columns(space: &str) -> usize {
    space.chars().fold(0, |at, c| if c == '\t' { (at / 8 + 1) * 8 } else { at + 1 })
}

/// How Word's bookmarks begin when they end up in a text.
const BOOKMARK: &str = "[bookmark: ";

/// What has to be taken out of a text, or begins that.
const SIGNS: [&str; 7] =
    ["\u{ad}", "\u{200b}", "\u{2060}", "\u{feff}", "\u{b}", "\u{2028}", BOOKMARK];

/// Takes out of lines what is not to be seen, and counts it.
pub(super) struct Cleaner<'a> {
    text: &'a str,
    /// Each of [`SIGNS`], and where it stands next.
    signs: [(Finder<'static>, usize); SIGNS.len()],
    /// Where the next of them stands.
    next: usize,
    invisible: Taken,
    bookmarks: Taken,
}

/// What was taken out.
#[derive(Default)]
struct Taken {
    count: usize,
    first: Origin,
    sample: String,
}

impl Taken {
    fn note(&mut self, origin: Origin, sample: &str) {
        if self.count == 0 {
            self.first = origin;
            self.sample = sample.chars().take(80).collect();
        }
        self.count += 1;
    }

    fn remark(self) -> Option<Remark> {
        let Taken { count, first: origin, sample } = self;
        (count > 0).then_some(Remark { kind: RemarkKind::Invisible, count, origin, sample })
    }
}

/// True for characters that show nothing between Latin letters.
pub(in crate::import) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

impl<'a> Cleaner<'a> {
    /// For the lines of this text.
    pub(super) fn new(text: &'a str) -> Self {
        let signs = SIGNS.map(|sign| (Finder::new(sign), 0));
        let (invisible, bookmarks) = Default::default();
        let mut cleaner = Self { text, signs, next: 0, invisible, bookmarks };
        cleaner.look_from(0);
        cleaner
    }

    /// Looks each sign up that was met before this offset.
    fn look_from(&mut self, at: usize) {
        let rest = self.text.as_bytes().get(at..).unwrap_or_default();
        for (finder, next) in self.signs.iter_mut().filter(|(_, next)| *next <= at) {
            *next = finder.find(rest).map_or(usize::MAX, |found| at + found);
        }
        self.next = self.signs.iter().map(|(_, next)| *next).min().unwrap_or(usize::MAX);
    }

    /// The words of the next line as a reader sees them.
    pub(super) fn clean(&mut self, line: &Line<'a>) -> Cow<'a, str> {
        if self.next >= line.offset {
            return Cow::Borrowed(line.text);
        }
        self.look_from(line.offset);
        let mut out = String::with_capacity(line.text.len());
        for c in self.without_bookmarks(line).chars() {
            match c {
                '\u{b}' | '\u{2028}' => out.push('\n'),
                c if is_invisible(c) => self.invisible.note(line.origin, ""),
                c => out.push(c),
            }
        }
        Cow::Owned(out.trim().to_owned())
    }

    fn without_bookmarks(&mut self, line: &Line<'_>) -> String {
        let (mut out, mut rest) = (String::with_capacity(line.text.len()), line.text);
        while let Some((before, name)) = rest.split_once(BOOKMARK) {
            out.push_str(before);
            let end = name.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(name.len());
            let (name, behind) = name.split_at(end);
            if let Some(behind) = behind.strip_prefix(']') {
                self.bookmarks.note(line.origin, &format!("{BOOKMARK}{name}]"));
                rest = behind;
            } else {
                out.push_str(BOOKMARK);
                out.push_str(name);
                rest = behind;
            }
        }
        out + rest
    }

    /// What was taken out.
    pub(super) fn remarks(self) -> impl Iterator<Item = Remark> {
        self.invisible.remark().into_iter().chain(self.bookmarks.remark())
    }
}
