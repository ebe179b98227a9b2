//! A declaration with what is derived from it: folded texts, an index of words, who
//! is named where, how points stand in my review, and how a point is cited.
//!
//! No files, terminals or clocks: the day is passed in. Queries are of `search`.

mod citation;
mod fold;
mod index;
mod indexed;
mod occurrence;
mod outside;
mod review_view;
mod threads;
mod versions;
mod words;

pub use citation::{CitationForm, citation};
pub use fold::fold;
pub(crate) use fold::{Folded, fold_onto};
pub use index::Index;
pub(crate) use index::{folded_names, in_all_languages};
pub use indexed::IndexedDeclaration;
pub(crate) use occurrence::Occurrence;
pub use outside::Place;
pub(crate) use outside::{OtherText, places_in, places_of};
pub use review_view::ReviewView;
pub(crate) use review_view::is_later;
pub(crate) use threads::each;
pub use versions::Versions;
pub(crate) use words::{Words, WordsBuilder, is_word, words_of};
