//! The parts of the state that have a name of their own, and how it begins.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Keymap, NoteList, Picker, QueryLine, Sheet, TextInput, Writing};
use crate::corpus::CitationForm;
use crate::declaration::{PointId, PointIx};
use crate::review::{
    Mark, Note, NoteDraft, NoteId, NoteIds, Order, ReviewSession, StatusWord, Task, Undoable,
    Vocabulary,
};
use crate::search::Query;
use crate::text::Lang;

/// What the screen is doing.
#[derive(Clone, Debug)]
pub enum Mode {
    /// Showing the panes, or one point large.
    Browse,
    /// Taking a query.
    Query(QueryLine),
    /// Narrowing a list.
    Pick(Picker),
    /// Showing the help, narrowed to what is typed, from a first row; over a list of
    /// notes, where it was opened there.
    Help(TextInput, usize, Option<NoteList>),
    /// Taking a name for the file of a brief.
    Name(TextInput),
    /// Taking a note.
    Write(Box<Writing>),
    /// Listing notes.
    Notes(NoteList),
}

/// A question that wants yes or no before anything happens.
#[derive(Clone, Debug)]
pub enum Question {
    /// Mark these many points?
    MarkMany(Mark, Vec<PointIx>),
    /// Write or change one note on these many points? In an editor of the user's?
    NoteMany(Task, Vec<PointIx>, bool),
    /// Remove a note from these many points?
    RemoveMany(Box<Note>),
    /// Say so of these many points? With a note that shows it?
    StateMany(Option<StatusWord>, Vec<PointIx>, bool),
    /// Give up a note that is not finished?
    Discard(NoteId),
    /// Take back an edit made before this start, in another window, or in another
    /// edition?
    UndoEarlier(Undoable),
    /// Do again what was taken back in another edition?
    RedoElsewhere(Undoable),
    /// Quit although edits are not saved, or a note that is being written is not
    /// kept?
    QuitUnsaved,
    /// Write a brief in place of this file?
    ReplaceBrief(String),
    /// Take this review session up again, or begin one anew in this order?
    Resume(Box<ReviewSession>, Order),
}

/// What is selected beside the point under the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Selection {
    /// Only that point.
    One,
    /// All that is shown from this point to that one.
    From(PointIx),
    /// All that is shown.
    All,
}

/// How the program starts.
pub struct Start {
    /// Language of the interface.
    pub lang: Lang,
    /// Columns and rows of the screen.
    pub size: (u16, u16),
    /// Where days begin and end.
    pub zone: TimeZone,
    /// The point at which it was left.
    pub at: Option<PointId>,
    /// What to show.
    pub query: Query,
    /// When that is.
    pub now: Timestamp,
    /// The words of progress and handling that can be chosen.
    pub vocabulary: Vocabulary,
    /// Which keys mean what.
    pub keymap: Keymap,
    /// Queries and review sessions of before.
    pub memory: Memory,
    /// The choices for briefs.
    pub sheet: Sheet,
    /// Notes that were not finished.
    pub drafts: Vec<NoteDraft>,
    /// The ids of new notes.
    pub note_ids: NoteIds,
    /// How points are cited, where not as usual.
    pub citation: Option<CitationForm>,
    /// The order of a review session where no other is asked for.
    pub order: Order,
}

/// Queries and review sessions that are there again after a restart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memory {
    /// Those that were typed, the newest last.
    pub history: Vec<String>,
    /// Those that were kept, by their names.
    pub kept: BTreeMap<String, String>,
    /// Unfinished review sessions, by their queries.
    pub review_sessions: BTreeMap<String, ReviewSession>,
    /// Whether notes and what others think were kept off the screen.
    pub discreet: bool,
}
