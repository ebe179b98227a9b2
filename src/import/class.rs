//! What the parts of a document are: the recogniser's answer for each, which a
//! person can change.

use std::ops::Range;

/// What a piece of the document is in the declaration.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum Class {
    /// The document's title.
    Title,
    /// What stands under the title.
    Subtitle,
    /// Place and date.
    Dateline,
    /// A label of the official layout: over the context, over the chapters,
    /// before evaluations, before points.
    Label,
    /// A paragraph before the first chapter.
    Context,
    /// The title of a part that holds chapters.
    Part,
    /// A chapter's title.
    Chapter,
    /// A title between the points of a chapter.
    Section,
    /// What was done: a paragraph before a chapter's points.
    Evaluation,
    /// A sentence that leads to a list of points.
    LeadIn,
    /// A point.
    Point,
    /// A point below the point before it.
    SubPoint,
    /// A paragraph after a chapter's points.
    After,
    /// A paragraph after the last chapter: the close and the signatures.
    Closing,
    /// The title of an annex.
    Annex,
    /// A paragraph of an annex.
    AnnexText,
    /// A footnote.
    Footnote,
    /// A row of the table of contents: set aside.
    Contents,
    /// A running head, page number, or furniture of a site: set aside.
    Furniture,
    /// Set aside by a person, or as a repetition.
    Aside,
}

/// How sure the recogniser is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum Certainty {
    /// A question for the person.
    Doubt,
    /// Most likely.
    Likely,
    /// Certain.
    Sure,
}

/// A block of the document, or a part of one, with what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The index of its block.
    pub block: usize,
    /// Its part of the block's text, in bytes.
    pub range: Range<usize>,
    /// What it is.
    pub class: Class,
    /// Bytes at the start of the range that are a typed label (`1.`, `·`,
    /// `Evaluatie:`) with the white space behind it.
    pub label: usize,
    /// What its label counts, typed or generated; none without a number. A
    /// chapter `IV` has 4, a point `12 bis` has 12.
    pub number: Option<u32>,
    /// True if that need not be more than the number before it: `12 bis`, or a series
    /// without order.
    pub unordered: bool,
    /// True if it goes on the piece before it.
    pub joined: bool,
    /// The id of the rule that decided, in `assets/recognise.ron`; a person's
    /// decision is `person`.
    pub rule: &'static str,
    /// How sure that is.
    pub certainty: Certainty,
}
