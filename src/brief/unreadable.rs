//! Why nothing could be read from a file.

use super::BriefFormat;
use crate::text::Text;

/// Why nothing could be read from a brief.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is no text in UTF-8.
    NotText,
    /// It is not what its kind of file must be: why.
    Damaged(String),
    /// It is no Word document, or a damaged one.
    NoWord,
    /// A Word document with more styles than any has.
    ManyStyles {
        /// At how many reading stopped.
        most: usize,
    },
    /// It unpacks to more than a document of its size could need.
    Large {
        /// At how much of it reading stopped.
        mebibytes: u64,
    },
    /// There is nothing in it.
    Empty,
    /// It is of a kind in which no brief is written.
    Foreign(Foreign),
    /// Its name ends in one format and its content is of another.
    Contradiction {
        /// The format by the end of the name.
        ending: BriefFormat,
        /// The format by the content.
        content: BriefFormat,
    },
    /// It is of two formats at once: what one program shows is not what another
    /// does.
    TwoAtOnce,
    /// A table without this column.
    NoColumn(&'static Text),
    /// A table with more than one of this column.
    TwoColumns(&'static Text),
}

/// A kind of file in which no brief is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// A text of another word processor, or of an old one.
    OtherText,
    /// Rows and columns, with more than words in them.
    Spreadsheet,
    /// Slides.
    Presentation,
    /// A page, or anything else, for readers of XML: they follow declarations and
    /// style sheets that those of HTML do not.
    Xml,
    /// Laid out for paper.
    Pdf,
    /// Text that is no brief.
    PlainText,
    /// Of files, or of parts that nobody knows.
    Archive,
    /// Bytes.
    Binary,
}
