//! A declaration: its model, its RON, its checks, its fingerprints, and who is
//! named where.
//!
//! This room must not know files, clocks, terminals or reviewers: it turns text
//! into a [`Declaration`] and answers questions about it.

mod dates;
mod fingerprint;
mod ids;
mod model;
mod normal;

pub use dates::Period;
pub use fingerprint::Fingerprint;
pub(crate) use ids::parsed;
pub use ids::{ActorId, BadId, DeclarationId, EditionId, PointId};
pub use model::{
    Actor, ActorIx, Chapter, ChapterIx, Date, DateRole, Declaration, Kind, Labels, Localized,
    Point, PointIx, Related, Source, Titles,
};
pub use normal::normal;
