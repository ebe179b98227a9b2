//! The state at the start, and the part of it that outlives the program.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::app::{Keymap, LaunchPaths};
use crate::corpus::CitationForm;
use crate::declaration::{Declaration, PointId};
use crate::review::{NoteDraft, NoteIds, Order, ReviewSession, Vocabulary};
use crate::search::Query;
use crate::text::Lang;

/// The settings and data of the start.
pub struct Start {
    /// Language of the interface.
    pub lang: Lang,
    /// Columns and rows of the screen.
    pub size: (u16, u16),
    /// The time zone, by which days begin and end.
    pub zone: TimeZone,
    /// The point at which it was left.
    pub at: Option<PointId>,
    /// The query at the start.
    pub query: Query,
    /// The time of the start.
    pub now: Timestamp,
    /// The words of progress and handling that can be chosen.
    pub vocabulary: Vocabulary,
    /// The keymap.
    pub keymap: Keymap,
    /// Queries and review sessions of before.
    pub memory: Memory,
    /// The paths from which names of files are taken.
    pub paths: LaunchPaths,
    /// Notes that were not finished.
    pub drafts: Vec<NoteDraft>,
    /// The ids of new notes.
    pub note_ids: NoteIds,
    /// The form of citations; `None` for the usual one.
    pub citation: Option<CitationForm>,
    /// The order of a review session where no other is asked for.
    pub order: Order,
    /// Other editions of the declaration, by edition.
    pub editions: Vec<Arc<Declaration>>,
    /// The same in other languages.
    pub translations: Vec<Declaration>,
}

/// Queries and review sessions that are there again after a restart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memory {
    /// Those that were typed, the newest last.
    pub history: Vec<String>,
    /// Those that were kept, by their names.
    pub kept: BTreeMap<String, String>,
    /// Unfinished review sessions of the open edition, by their queries.
    pub review_sessions: BTreeMap<String, ReviewSession>,
    /// Those of other editions.
    pub sessions_elsewhere: Vec<ReviewSession>,
    /// True where notes and the opinions of others were kept off the screen.
    pub discreet: bool,
}
