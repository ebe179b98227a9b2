//! A data file field by field, as ron reads it; [`Numbered`](super::number::Numbered)
//! and [`read`](super::read()) make the model of it.

use serde::{Deserialize, Deserializer, de};

use super::model::{Actor, Date, Labels, Localized, Related, Source, Titles};
use super::read::{SCHEMA, wrong_schema};
use super::{ActorId, DeclarationId, EditionId};

/// A whole file.
#[derive(Deserialize)]
#[serde(rename = "Declaration", deny_unknown_fields)]
pub(super) struct RawDeclaration {
    pub(super) schema: Schema,
    pub(super) id: DeclarationId,
    pub(super) edition: EditionId,
    pub(super) language: String,
    pub(super) title: String,
    #[serde(default)]
    pub(super) subtitle: String,
    #[serde(default)]
    pub(super) place: String,
    #[serde(default)]
    pub(super) parties: Vec<ActorId>,
    pub(super) source: Source,
    #[serde(default)]
    pub(super) labels: Labels,
    #[serde(default)]
    pub(super) actors: Vec<Actor>,
    #[serde(default)]
    pub(super) context: Vec<String>,
    pub(super) chapters: Vec<RawChapter>,
}

/// A chapter, its points not numbered yet.
#[derive(Deserialize)]
#[serde(rename = "Chapter", deny_unknown_fields)]
pub(super) struct RawChapter {
    pub(super) number: u32,
    pub(super) title: String,
    #[serde(default)]
    pub(super) titles: Option<Titles>,
    #[serde(default)]
    pub(super) evaluation: Vec<String>,
    #[serde(default)]
    pub(super) points: Vec<RawPoint>,
}

/// A point; its number is none where it is its place in the list.
#[derive(Deserialize)]
#[serde(rename = "Point", deny_unknown_fields)]
pub(super) struct RawPoint {
    #[serde(default)]
    pub(super) number: Option<String>,
    pub(super) text: String,
    #[serde(default)]
    pub(super) heading: Option<Localized>,
    #[serde(default)]
    pub(super) related: Vec<Related>,
    #[serde(default)]
    pub(super) dates: Vec<Date>,
}

/// The schema's number; no other than [`SCHEMA`] is read.
pub(super) struct Schema;

impl<'de> Deserialize<'de> for Schema {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match u32::deserialize(deserializer)? {
            SCHEMA => Ok(Self),
            other => Err(de::Error::custom(wrong_schema(&other.to_string()))),
        }
    }
}
