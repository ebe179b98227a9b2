//! A document as its reader found it: blocks of text in reading order, with what
//! the file says of each.

pub use crate::declaration::Origin;

/// A document as its reader found it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The kind of file that it was read from.
    pub format: Format,
    /// Its blocks in reading order; notes stand at the end.
    pub blocks: Vec<Block>,
    /// What was left out, repaired or could not be told while it was read.
    pub remarks: Vec<Remark>,
}

impl Document {
    /// The number of words in all blocks.
    pub fn words(&self) -> usize {
        self.blocks.iter().map(|block| words(&block.text)).sum()
    }
}

/// Most blocks of one document: twenty times those of the longest declaration, and each
/// takes up to a kilobyte while it is recognised and placed.
pub(super) const MOST_BLOCKS: u32 = 200_000;

/// True for more blocks than a document may have.
pub(super) fn are_too_many(blocks: usize) -> bool {
    blocks > MOST_BLOCKS as usize
}

/// The letters and digits of a text in lower case: what two ways of setting the same
/// words have in common.
pub(super) fn bare_letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The number of words of a text: runs of characters that are not white space.
pub fn words(text: &str) -> usize {
    words_behind(text, true)
}

/// The number of words that begin in a text; `blank` is false where it goes on a word.
pub(super) fn words_behind(text: &str, mut blank: bool) -> usize {
    let mut begins = |is_blank: bool| std::mem::replace(&mut blank, is_blank) && !is_blank;
    if text.is_ascii() {
        let is_blank = |byte: u8| byte == b' ' || matches!(byte, b'\t'..=b'\r');
        return text.bytes().filter(|byte| begins(is_blank(*byte))).count();
    }
    text.chars().filter(|letter| begins(letter.is_whitespace())).count()
}

/// A kind of file that can be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Word (`.docx`, `.docm`).
    Docx,
    /// OpenDocument text (`.odt`, `.fodt`).
    Odt,
    /// HTML, also as Word saves it.
    Html,
    /// The XML that poppler makes of a PDF.
    Pdf,
    /// Markdown.
    Markdown,
    /// Plain text.
    Text,
}

/// One paragraph, heading, list item, table cell or note.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    /// What the file says it is.
    pub kind: Kind,
    /// Its words as a reader of the document sees them: without a label that the
    /// file generates, with one that is typed; a line break is `\n`, outer white
    /// space is trimmed. Never blank, but where a label stands alone.
    pub text: String,
    /// The label that the file generates, if any.
    pub label: Option<Label>,
    /// Bold type and capitals.
    pub emphasis: Emphasis,
    /// Language of its words as a short code (`nl`), if the file says it.
    pub language: Option<String>,
    /// Where it stands.
    pub origin: Origin,
    /// References to notes in its text, in order.
    pub notes: Vec<NoteMark>,
}

/// What the file says that a block is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// The title of the document, by style or tag.
    Title,
    /// The subtitle of the document, by style or tag.
    Subtitle,
    /// A heading with its level, from 1.
    Heading(u8),
    /// A paragraph.
    #[default]
    Paragraph,
    /// A list item; one without a label goes on from the item before it.
    Item {
        /// Levels above it, from 0.
        depth: u8,
    },
    /// A paragraph of a table's cell.
    Cell(Cell),
    /// A footnote or endnote, by the number that refers to it.
    Note(u32),
    /// A row of a table of contents.
    Contents,
    /// A running head, page number or other furniture of pages and sites.
    Furniture,
}

/// A place in a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Which table of the document, from 1.
    pub table: u32,
    /// Row, from 1.
    pub row: u32,
    /// First column, from 1; merged cells are taken once.
    pub column: u32,
}

/// A label that the file generates rather than spells out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// As it is shown, without the space behind it: `IV.`, `a)`, `•`.
    pub shown: String,
    /// What it counts.
    pub mark: Mark,
    /// Levels above it in its list, from 0.
    pub depth: u8,
    /// The list that it belongs to: lists that share a counter share this.
    pub list: u32,
}

/// What a label counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing.
    Bullet,
    /// Its place in the series of its level.
    Number(u32),
}

/// The bold type and capitals of a block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Emphasis {
    /// Length in bytes of the bold run at the start of the text: 0 for none, the
    /// whole length where all of it is bold.
    pub bold: usize,
    /// True if every letter is shown as a capital, and there are two at least.
    pub capitals: bool,
}

/// A reference to a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoteMark {
    /// Offset in bytes in the block's text, behind the word that it stands at.
    pub at: usize,
    /// The note's number: that of [`Kind::Note`].
    pub note: u32,
}

/// Something that the reader of a document must tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What happened.
    pub kind: RemarkKind,
    /// How often, or how many words, as the kind says; at least 1.
    pub count: usize,
    /// Where it was first met.
    pub origin: Origin,
    /// The words or name concerned, at most 80 letters; empty where there are none.
    pub sample: String,
}

/// What a reader left out, repaired or could not tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RemarkKind {
    /// Words deleted with tracked changes: left out; in words.
    Deleted,
    /// Words inserted with tracked changes: taken; in words.
    Inserted,
    /// Words moved with tracked changes: taken once; in words.
    Moved,
    /// Hidden words: left out; in words.
    Hidden,
    /// Headers and footers of pages: left out; in words.
    PageHeader,
    /// Comments: left out; their number.
    Comment,
    /// Another document is embedded and was not read; their number.
    Embedded,
    /// Text boxes, read after the paragraph that they are anchored in; their number.
    TextBox,
    /// Empty fields to be filled in: left out; their number.
    Placeholder,
    /// A symbol of a font that has no letter known here: left as `\u{fffd}`; their number.
    Symbol,
    /// A number that the file leaves to the program that shows it and that
    /// could not be computed for certain; their number.
    Number,
    /// A list of which programs show the numbers differently; their number.
    NumbersDiffer,
    /// Taken as Windows-1252, since it is not UTF-8: `origin` is the first such line.
    Windows1252,
    /// Taken as UTF-16.
    Utf16,
    /// Halves of UTF-16 letters, left as `\u{fffd}`: `origin` is the first such line; their
    /// number.
    Broken,
    /// Invisible characters taken out (byte-order marks, soft hyphens, zero-width spaces); their number.
    Invisible,
    /// A word put together over a line end, with its hyphen dropped; one remark each.
    HyphenDropped,
    /// A word put together over a line end, with its hyphen kept; one remark each.
    HyphenKept,
    /// Numbers of a list that begin again without a new heading: counted on; their number.
    Restarted,
    /// The same paragraph twice on end: one was set aside; their number.
    Repeated,
    /// A page without any text, perhaps a picture of one; their number.
    PageWithoutText,
    /// Notes that nothing refers to; their number.
    NoteWithoutMark,
    /// Pictures, left out; their number.
    Picture,
}

/// Why a file cannot be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The file is empty, or has no word.
    Empty,
    /// It is not what its ending or its beginning says.
    NotThisFormat(Format),
    /// A kind of file that is not read: an old Word file, a picture, a program.
    Unknown,
    /// It is the data file of a declaration.
    Declaration,
    /// It is cut short or damaged.
    Damaged(Format),
    /// It is closed by a password.
    Encrypted,
    /// A part of it is larger than the limit, in MiB.
    TooLarge(u32),
    /// It has more paragraphs than the limit.
    TooManyParagraphs(u32),
    /// It has more elements, that is tags or parts of its layout, than the limit.
    TooManyElements(u32),
    /// It is nested deeper than the limit, in levels.
    TooDeep(u32),
    /// It declares entities, which are not expanded.
    Entities,
    /// Its pages are pictures without text.
    Scan,
}
