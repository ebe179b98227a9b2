//! The comparison of two editions, as data.

use std::ops::Range;

use crate::declaration::{ChapterIx, PointIx, Under};

/// The comparison of an edition with the one before it.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// Every point of both editions once: in the order of the new edition, what was
    /// removed behind the point that it stood behind.
    pub points: Vec<PointChange>,
    /// The texts outside the points that changed, in document order.
    pub texts: Vec<TextChange>,
    /// The chapter of the new edition that corresponds to each of the old one; `None` where
    /// none does.
    pub chapters: Vec<Option<ChapterIx>>,
}

/// Points of the old edition, and what became of them in the new one.
#[derive(Clone, Debug, PartialEq)]
pub struct PointChange {
    /// The change of the words.
    pub kind: ChangeKind,
    /// The change of place, from the first old point to the first new one; `Stays`
    /// where there is but one side.
    pub place: PlaceChange,
    /// Points of the old edition: none if added, several if merged.
    pub old: Vec<PointIx>,
    /// Points of the new edition: none if removed, several if split.
    pub new: Vec<PointIx>,
    /// Where a point was removed or added and that is a question: the points of the other
    /// edition that it may be, without a partner of their own, the likest first.
    pub like: Vec<PointIx>,
    /// Certainty that these belong together, or that a point belongs to none.
    pub certainty: Certainty,
    /// Likeness of the words of both sides, 0 to 1; 0 where there is but one side.
    pub similarity: f32,
}

impl PointChange {
    /// The points of both editions that are to be looked at together: where one side is
    /// empty, those that may belong there.
    pub fn sides(&self) -> (&[PointIx], &[PointIx]) {
        match self.kind {
            ChangeKind::Removed => (&self.old, &self.like),
            ChangeKind::Added => (&self.like, &self.new),
            _ => (&self.old, &self.new),
        }
    }

    /// True where the words are the same, if in another spelling.
    pub(super) fn has_same_words(&self) -> bool {
        matches!(self.kind, ChangeKind::Same | ChangeKind::Editorial)
    }

    /// True where only a person says whether these belong together.
    pub(crate) fn is_question(&self) -> bool {
        let is_sure = self.certainty == Certainty::Sure;
        !(self.has_same_words() || is_sure && self.kind == ChangeKind::Reworded)
    }

    /// The name of the change in JSON: that of the place where the words are the same.
    pub fn as_str(&self) -> &'static str {
        match (self.kind, self.place) {
            (ChangeKind::Same, PlaceChange::Renumbered) => "renumbered",
            (ChangeKind::Same, PlaceChange::Moved) => "moved",
            (kind, _) => kind.as_str(),
        }
    }
}

/// The change of a text's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChangeKind {
    /// The same but for white space.
    Same,
    /// Another punctuation, spelling of signs and accents, or capitals.
    Editorial,
    /// Other words.
    Reworded,
    /// One text became several.
    Split,
    /// Several texts became one.
    Merged,
    /// In the new edition alone.
    Added,
    /// In the old edition alone.
    Removed,
}

impl ChangeKind {
    /// Its name in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Editorial => "editorial",
            Self::Reworded => "reworded",
            Self::Split => "split",
            Self::Merged => "merged",
            Self::Added => "added",
            Self::Removed => "removed",
        }
    }
}

/// The change of a point's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PlaceChange {
    /// The same id, in the chapter that corresponds.
    Stays,
    /// Another id, in the chapter that corresponds.
    Renumbered,
    /// Another chapter.
    Moved,
}

impl PlaceChange {
    /// Its name in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stays => "stays",
            Self::Renumbered => "renumbered",
            Self::Moved => "moved",
        }
    }
}

/// The certainty of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Certainty {
    /// The words leave no other answer.
    Sure,
    /// A question for a person, never a verdict.
    Look,
}

/// A text outside the points that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextChange {
    /// The place of the text in the new edition; in the old one if it was removed.
    pub place: Under,
    /// The part of that place.
    pub part: TextPart,
    /// The change of its words.
    pub kind: ChangeKind,
    /// The old words, paragraphs joined by line breaks; `None` if added.
    pub old: Option<String>,
    /// The new words, paragraphs joined by line breaks; `None` if removed.
    pub new: Option<String>,
}

/// The part of a place to which a text belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextPart {
    /// The title of a declaration, chapter or annex, with its label.
    Title,
    /// The title below it.
    Subtitle,
    /// The title of the part that begins with a chapter.
    PartTitle,
    /// The title of a section between points, with its label.
    SectionTitle,
    /// A lead-in to points.
    LeadIn,
    /// A paragraph behind the points of a chapter.
    After,
    /// A paragraph of any other place.
    Paragraph,
    /// A line of the signatures.
    Signature,
    /// A footnote.
    Footnote,
}

impl TextPart {
    /// Its name in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Subtitle => "subtitle",
            Self::PartTitle => "part-title",
            Self::SectionTitle => "section-title",
            Self::LeadIn => "lead-in",
            Self::After => "after",
            Self::Paragraph => "paragraph",
            Self::Signature => "signature",
            Self::Footnote => "footnote",
        }
    }
}

/// A run of words of two texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WordChange {
    /// In both texts: bytes of the old one, and of the new one.
    Kept(Range<usize>, Range<usize>),
    /// In the old text alone: its bytes.
    LeftOut(Range<usize>),
    /// In the new text alone: its bytes.
    PutIn(Range<usize>),
}

/// A fact that two texts give differently, in the words of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactChange {
    /// The kind of fact.
    pub kind: FactKind,
    /// The words of the old text; `None` where only the new one gives it.
    pub old: Option<String>,
    /// The words of the new text; `None` where only the old one gives it.
    pub new: Option<String>,
}

/// A kind of fact that a change of words may touch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FactKind {
    /// An actor that is named, by its id.
    Actor(crate::declaration::ActorId),
    /// A date.
    Date,
    /// A number that is no date.
    Number,
    /// A verb of commitment: *will*, *consider*.
    Commitment,
}

impl FactKind {
    /// Its name in JSON.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Actor(_) => "actor",
            Self::Date => "date",
            Self::Number => "number",
            Self::Commitment => "commitment",
        }
    }
}
