//! Finding points: folding, the query language, matching, and the lists that
//! narrow as one types.
//!
//! This room must not know files, terminals or clocks. It reads a declaration
//! and its reviews, and changes neither; the day is passed in.

mod citation;
mod complete;
mod corpus;
mod describe;
mod elsewhere;
mod fault;
mod field;
mod fold;
mod highlight;
mod index;
mod matching;
mod misspelled;
mod nearest;
mod parse;
pub mod picker;
mod query;
mod receipt;
mod respelled;
mod scan;
mod spot;
mod tier;
mod token;
mod words;

pub use citation::{CitationForm, citation};
pub use complete::{Completions, complete};
pub use corpus::Corpus;
pub use describe::{describe, standing_text};
pub use elsewhere::{Elsewhere, Place};
pub use fault::{FaultKind, QueryFault};
pub use field::field_meanings;
pub use fold::{Folded, fold};
pub use highlight::{highlights, note_highlights};
pub use index::Index;
pub use matching::{Found, Lens, search, search_once};
pub(crate) use nearest::nearest;
pub use parse::Known;
pub use query::{Query, Span, Term, What, Word};
pub use receipt::receipt;
pub use spot::{Field, Spot, spots, unseen};
pub use tier::Tier;
