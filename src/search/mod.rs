//! Finding points: folding, the query language, matching, and the lists that
//! narrow as one types.
//!
//! This room must not know files, terminals or clocks. It reads a declaration
//! and its reviews, and changes neither.

mod citation;
mod corpus;
mod describe;
mod fold;
mod matching;
mod nearest;
pub mod picker;
mod query;
mod receipt;

pub use citation::citation;
pub use corpus::Corpus;
pub use describe::{describe, standing_text};
pub use fold::{Folded, fold};
pub use matching::{Elsewhere, Found, Hit, Place, Tier, highlights, hit, search};
pub use query::{FaultKind, Query, QueryFault, Term, What};
pub use receipt::receipt;
