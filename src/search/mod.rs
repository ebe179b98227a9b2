//! Finding points: the query language, matching, the order of hits, and the lists
//! that narrow as one types.
//!
//! No files, terminals or clocks. It reads a corpus and its reviews, and changes
//! neither.

mod around;
mod complete;
mod fault;
mod field;
mod field_match;
mod highlight;
pub mod library;
mod matching;
mod misspelled;
mod names;
mod other_matches;
mod parse;
pub mod picker;
mod query;
mod rank;
mod renumber;
mod respelled;
mod scan;
mod token;

pub use complete::{Completions, complete};
pub use fault::{FaultKind, QueryFault};
pub(crate) use field_match::{FieldMatch, Reading, SearchField, field_matches, unseen};
pub(crate) use highlight::{highlights, note_highlights};
pub use matching::{Found, search, search_once};
pub use names::Known;
pub(crate) use names::field_meanings;
pub use other_matches::OtherMatch;
pub(crate) use other_matches::other_matches;
pub use query::{Condition, Query, Span, Term, Word};
pub use rank::MatchRank;
pub(crate) use renumber::Named;
