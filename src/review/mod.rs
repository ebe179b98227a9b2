//! Reviews: the records of a journal, their fold into marks, progress and notes, undo, and the
//! merging of several journals.
//!
//! Review sessions, which are remembered beside them, stand here too.
//!
//! This room must not know files, clocks, terminals or chance: it takes the
//! bytes of journals, times and random numbers from its callers.

mod author;
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
mod note;
mod notes;
mod order;
mod point_refs;
mod record;
mod records;
mod runs;
mod since;
mod sitting;
mod standing;
mod stretches;
mod tally;
mod undo;
mod unfinished;
mod union;
mod vocabulary;

pub use author::{Author, EntryId, Ticket};
pub use cells::{Marked, Stated};
pub use elsewhere::Work;
pub use entry::Entry;
pub use fault::{Damage, Fault, MOST_CLOCK};
pub use fold::Reviews;
pub use gap::{Gap, Lost};
pub use ids::{BadValue, DeviceId, LineHash, Nonce, RecordId, Reviewer};
pub use journal::{Head, Journal, Reader, Reading, SCHEMA, read, read_tail};
pub use note::{Level, Note, NoteBody, NoteId, NoteText, Source, SourceName, StatusWord};
pub use order::{Order, Why};
use point_refs::PointRefs;
pub use record::{
    Draft, Edit, Header, Judged, Mark, Record, header_line, record_line, whole_seconds,
};
pub use records::Records;
pub use sitting::{Fresh, Gauge, How, Sitting, Step};
pub use standing::Standing;
pub use tally::Tally;
pub use undo::{Deed, Undoable};
pub use unfinished::{NoteIds, Task, Unfinished};
pub use vocabulary::{Choice, Vocabulary};

#[cfg(test)]
mod tests;
