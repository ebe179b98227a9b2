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
mod fingerprint;
mod habits;
mod ids;
mod model;
mod naming;
mod normal;
mod number;
mod raw;
mod read;

pub use audit::{Audit, NearMiss, Uncovered, audit};
pub use builtin::{BUILTIN, builtin};
pub use check::check;
pub use dates::Period;
pub use fingerprint::Fingerprint;
pub use ids::{ActorId, BadId, DeclarationId, EditionId, PointId};
pub(crate) use ids::{as_text, parsed};
pub use model::{
    Actor, ActorKind, Chapter, Date, DateRole, Declaration, Labels, Localized, Point, Related,
    Source, Titles,
};
pub(crate) use model::{ActorIx, ChapterIx, PointIx};
pub use naming::{Concern, Named, Names, Relation};
pub use normal::normal;
pub(crate) use raw::SCHEMA;
pub(crate) use read::read_shared;
pub use read::{read, read_bytes};

pub(crate) use crate::faults::decode_owned;
pub use crate::faults::{Fault, decode};
