//! The pieces of a document, which Markdown, HTML, Word and the preview each
//! write in their own way.
//!
//! All text in a block is cleaned: no control character, mark of direction or
//! noncharacter is left in it, and none of it is markup. A format has only to
//! escape what it would take for its own.

use std::borrow::Cow;
use std::io::{self, Write};

use super::{Cited, Meta, Source};
use crate::declaration::{Fingerprint, PointId};

/// A piece of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block<'a> {
    /// A heading. The only one of level 1 is the title, which comes first; no
    /// level is skipped on the way down.
    Heading {
        /// From 1 to 3; to 4 in a brief over several declarations.
        level: u8,
        /// Its text.
        text: Vec<Span<'a>>,
        /// The point over which it stands: links to that point lead here.
        point: Option<Anchor>,
    },
    /// A paragraph.
    Paragraph(Vec<Span<'a>>),
    /// Official wording, to the letter, with what is needed to check it again.
    Quote(Quote<'a>),
    /// Names and their values, a line each.
    Fields(Vec<NamedValue<'a>>),
    /// A list without numbers.
    List(Vec<Vec<Span<'a>>>),
    /// Questions, each with room for an answer where the format can give it.
    Questions(Vec<String>),
    /// A note that a reviewer wrote.
    Note {
        /// Whose it is, of when, its level and source.
        about: String,
        /// Its lines; an empty one parts paragraphs.
        lines: Vec<Cow<'a, str>>,
    },
    /// A table.
    Table(Table<'a>),
    /// Progress, a bar each.
    Bars {
        /// Caption.
        caption: String,
        /// The bars.
        bars: Vec<Bar<'a>>,
    },
    /// The end of the document, set apart from its contents: paragraphs, the
    /// last of which holds its [`BriefStamp`](super::BriefStamp).
    Colophon(Vec<Vec<Span<'a>>>),
}

/// Words that are meant and written alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Span<'a> {
    /// The words.
    pub text: Cow<'a, str>,
    /// Style.
    pub tone: TextStyle,
    /// Their language as a short BCP 47 code; none where it is the brief's own
    /// or not known.
    pub lang: Option<&'a str>,
    /// The point to whose heading they lead, if they lead anywhere.
    pub to: Option<Anchor>,
}

/// A point over which a heading stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// The point.
    pub point: PointId,
    /// The place of its declaration in the brief, from 0.
    pub declaration: usize,
}

impl From<PointId> for Anchor {
    fn from(point: PointId) -> Self {
        Self { point, declaration: 0 }
    }
}

impl Anchor {
    /// A word by which it is told from the same point of an earlier declaration; empty in
    /// the first.
    pub(super) fn declaration_word(self) -> String {
        match self.declaration {
            0 => String::new(),
            earlier => (earlier + 1).to_string(),
        }
    }
}

/// Style of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextStyle {
    /// Plainly.
    Plain,
    /// Weightily: what needs attention.
    Strong,
    /// For machines: ids and fingerprints.
    Code,
}

/// A name and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedValue<'a> {
    /// The name, in the brief's language.
    pub name: &'static str,
    /// The value.
    pub value: Vec<Span<'a>>,
}

/// Official wording. A format writes all four: the reader of that format, for
/// `verify`, gives them back as a [`Quoted`](super::Quoted).
#[derive(Clone, Debug, PartialEq)]
pub struct Quote<'a> {
    /// The quoted place.
    pub cited: Cited,
    /// The fingerprint of what is quoted; on paper its first 12 digits do.
    pub fingerprint: Fingerprint,
    /// The words.
    pub text: Cow<'a, str>,
    /// Their language as a short BCP 47 code.
    pub lang: &'a str,
    /// The declaration that is quoted; none in a brief of one.
    pub source: Option<&'a Source>,
}

impl Quote<'_> {
    /// The line that stands under a quote, the same in every language and
    /// format, so that it can be found again: "— 3.1 · 3fa9c0d1e2f3"; in a brief over
    /// several declarations "— 3.1 · 3fa9c0d1e2f3 · hertoginnedal-2023, 2023-05-05, nl".
    pub fn citation(&self) -> String {
        let source = self.source_words().map(|words| format!(" · {words}"));
        let source = source.unwrap_or_default();
        format!("— {} · {}{source}", self.cited, self.fingerprint.short())
    }

    /// The declaration, its edition and its language, in a brief over several.
    pub(super) fn source_words(&self) -> Option<String> {
        let words = format!("{}, {}", self.source?.name(), self.lang);
        Some(cleaned(words.into()).into_owned())
    }
}

/// A table; the first cell of a row names it.
#[derive(Clone, Debug, PartialEq)]
pub struct Table<'a> {
    /// Caption.
    pub caption: String,
    /// The columns; the first is that of the rows' names.
    pub columns: Vec<Column<'a>>,
    /// The rows, each as long as there are columns.
    pub rows: Vec<Vec<Span<'a>>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column<'a> {
    /// Heading; that of the first may be empty.
    pub name: Cow<'a, str>,
    /// True where its cells are numbers, which stand to the right.
    pub number: bool,
}

/// Progress of one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar<'a> {
    /// What.
    pub name: Span<'a>,
    /// Number done.
    pub done: usize,
    /// Of how much; never 0.
    pub total: usize,
}

impl Bar<'_> {
    /// Number of full cells out of some: all only where all is done, none only
    /// where nothing is.
    pub fn cells(&self, of: usize) -> usize {
        let full = self.done.saturating_mul(of) / self.total.max(1);
        full.clamp(usize::from(self.done > 0), of - usize::from(self.done < self.total))
    }
}

impl<'a> Span<'a> {
    /// Words that are meant plainly, cleaned.
    pub fn plain(text: impl Into<Cow<'a, str>>) -> Self {
        Self { text: cleaned(text.into()), tone: TextStyle::Plain, lang: None, to: None }
    }

    /// Words that weigh.
    pub(crate) fn strong(text: impl Into<Cow<'a, str>>) -> Self {
        Self { tone: TextStyle::Strong, ..Self::plain(text) }
    }

    /// An id or a fingerprint.
    pub fn code(text: impl Into<Cow<'a, str>>) -> Self {
        Self { tone: TextStyle::Code, ..Self::plain(text) }
    }

    /// The same words, said to be of a language.
    #[must_use]
    pub fn of(self, lang: &'a str) -> Self {
        Self { lang: Some(lang), ..self }
    }

    /// The same words, leading to a point.
    #[must_use]
    pub fn to(self, point: PointId) -> Self {
        Self { to: Some(point.into()), ..self }
    }
}

/// Text fit for a document: see [`crate::text::clean`].
pub(super) fn cleaned(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => crate::text::clean(text),
        Cow::Owned(text) if crate::text::is_clean(&text) => Cow::Owned(text),
        Cow::Owned(text) => Cow::Owned(crate::text::clean(&text).into_owned()),
    }
}

/// A format that shows blocks to people: Markdown, HTML, Word, the preview.
///
/// It writes as it goes where it can, so that a brief of any length takes no
/// more memory than its longest block. The first block is the title, the last
/// the [`Block::Colophon`].
pub trait Document {
    /// The document begins.
    ///
    /// # Errors
    /// An error of `out`; so for the others.
    fn open(&mut self, meta: &Meta, out: &mut dyn Write) -> io::Result<()>;

    /// The next block.
    ///
    /// # Errors
    /// As [`Document::open`].
    fn block(&mut self, block: &Block<'_>, out: &mut dyn Write) -> io::Result<()>;

    /// The document ends.
    ///
    /// # Errors
    /// As [`Document::open`].
    fn close(&mut self, out: &mut dyn Write) -> io::Result<()>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_full_or_empty_only_where_that_is_so() {
        let cells = |done, total| Bar { name: Span::plain(""), done, total }.cells(10);
        assert_eq!([cells(0, 51), cells(1, 51), cells(50, 51), cells(51, 51)], [0, 1, 9, 10]);
        assert_eq!([cells(1, 1), cells(0, 1), cells(5, 10)], [10, 0, 5]);
    }

    #[test]
    fn no_span_carries_what_steers() {
        for text in ["a\u{202e}b", "a\u{1b}[2J", "a\u{ffff}b", "a\u{fdd0}"] {
            let span = Span::plain(text);
            assert!(span.text.contains('\u{fffd}'), "{text:?}");
            assert_eq!(Span::strong(text.to_owned()).text, span.text);
        }
    }
}
