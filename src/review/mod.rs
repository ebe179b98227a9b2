//! Reviews: the records of a journal, their fold into marks, progress and notes, undo, and the
//! merging of several journals.
//!
//! Review sessions, which are remembered beside them, stand here too.
//!
//! This module must not know files, clocks, terminals or chance: it takes the
//! bytes of journals, times and random numbers from its callers.

mod author;
mod carried;
mod cells;
mod elsewhere;
mod entries;
mod entry;
mod fault;
mod fold;
mod gap;
#[macro_use]
mod ids;
mod journal;
mod line;
mod links;
mod mark;
mod note;
mod note_draft;
mod notes;
mod order;
mod planned;
mod point_refs;
mod record;
mod record_parser;
mod records;
mod renumbered;
mod review_session;
mod review_state;
mod runs;
mod shown_notes;
mod shown_traces;
mod since;
mod stretches;
mod tally;
mod traces;
mod undo;
mod union;
mod vocabulary;

pub use author::{Author, EntryId, PendingId};
pub use carried::{CarriedPoint, OtherPoint, TraceDecision};
pub use cells::{CarriedFrom, MarkEntry, StatusEntry};
pub use elsewhere::Work;
pub use entry::Entry;
pub(crate) use fault::MOST_CLOCK;
pub use fault::{Damage, Fault};
pub use fold::Reviews;
pub use gap::{Gap, Lost};
pub use ids::{BadValue, DeviceId, LineHash, Nonce, RecordId, Reviewer};
pub use journal::{Head, Journal, Reading, SCHEMA, read};
pub(crate) use journal::{Reader, read_tail};
pub use mark::Mark;
pub use note::{Level, Note, NoteBody, NoteId, NoteSource, NoteText, SourceName, StatusWord};
pub use note_draft::{NoteDraft, NoteIds, Task};
pub use order::{Order, OrderReason};
use point_refs::PointRefs;
pub(crate) use record::whole_seconds;
pub use record::{Edit, Header, PendingEdit, PointVersions, Record, header_line, record_line};
pub use records::Records;
pub(crate) use renumbered::renumbered;
pub(crate) use review_session::Fresh;
pub use review_session::{ReviewSession, SessionProgress, Step, StepOutcome};
pub use review_state::ReviewState;
pub use tally::Tally;
pub use traces::Trace;
pub(crate) use undo::{EditSummary, Undoable};
pub use vocabulary::{Choice, Vocabulary};

#[cfg(test)]
mod tests;
