//! A declaration: its model, its RON, its checks, its fingerprints, and who is
//! named where.
//!
//! This module must not know files, clocks, terminals or reviewers: it turns text
//! into a [`Declaration`] and answers questions about it.

mod audit;
mod builtin;
mod capitals;
mod check;
mod dates;
mod edition;
mod fingerprint;
mod habits;
mod ids;
mod kept;
mod layout;
mod model;
mod naming;
mod normal;
mod number;
mod raw;
mod read;
mod under;
mod union;
mod write;

pub use audit::{Audit, NearMiss, Uncovered, audit};
pub(crate) use builtin::is_builtin;
pub use builtin::{BUILTIN, builtin};
pub(crate) use capitals::names as capitalised_names;
pub use check::check;
pub(crate) use check::{HEADING_LETTERS, check_on_opening, is_device};
pub use dates::Period;
pub(crate) use edition::compare_editions;
pub use fingerprint::Fingerprint;
pub use ids::{ActorId, BadId, DeclarationId, EditionId, PointId};
pub(crate) use ids::{as_text, parsed};
pub(crate) use kept::{keep, kept};
pub(crate) use layout::{LeadIn, with_label};
pub use model::{
    Actor, ActorKind, Annex, Chapter, Date, DateRole, Declaration, Footnote, Labels, Localized,
    Origin, Point, Printed, Related, Section, Source, Titles,
};
pub(crate) use model::{ActorIx, ChapterIx, PointIx};
pub use naming::{Concern, Named, Names, Relation};
pub use normal::normal;
pub(crate) use raw::SCHEMA;
pub(crate) use read::read_shared;
pub use read::{read, read_bytes};
pub use under::Under;
pub use write::{AnnexFile, ChapterFile, DeclarationFile, FootnoteFile, PointFile, SectionFile};

pub(crate) use crate::faults::decode_owned;
pub use crate::faults::{Fault, decode};
