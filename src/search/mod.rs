//! Finding points: the query language, matching, the order of hits, and the lists
//! that narrow as one types.
//!
//! No files, terminals or clocks. It reads a corpus and its reviews, and changes
//! neither.

mod complete;
mod elsewhere;
mod fault;
mod field;
mod highlight;
mod matching;
mod misspelled;
mod parse;
pub mod picker;
mod query;
mod respelled;
mod scan;
mod spot;
mod tier;
mod token;

pub use complete::{Completions, complete};
pub use elsewhere::Elsewhere;
pub(crate) use elsewhere::elsewhere;
pub use fault::{FaultKind, QueryFault};
pub use field::field_meanings;
pub use highlight::{highlights, note_highlights};
pub use matching::{Found, search, search_once};
pub use parse::Known;
pub use query::{Query, Span, Term, What, Word};
pub use spot::{Field, Spot, spots, unseen};
pub use tier::Tier;
