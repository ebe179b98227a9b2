//! The fields of a data file and nothing else: what a program has to read that
//! only parses it.

use hertog::declaration::{
    Actor, ActorId, Date, DeclarationId, EditionId, Labels, Localized, Related, Source, Titles,
};
use ron::extensions::Extensions;
use serde::Deserialize;

/// A data file, field by field.
#[derive(Deserialize)]
#[serde(rename = "Declaration", deny_unknown_fields)]
#[expect(dead_code, reason = "only read, to be measured")]
pub(crate) struct File {
    schema: u32,
    id: DeclarationId,
    edition: EditionId,
    language: String,
    title: String,
    #[serde(default)]
    subtitle: String,
    #[serde(default)]
    place: String,
    #[serde(default)]
    parties: Vec<ActorId>,
    source: Source,
    #[serde(default)]
    labels: Labels,
    #[serde(default)]
    actors: Vec<Actor<String>>,
    #[serde(default)]
    context: Vec<String>,
    chapters: Vec<Chapter>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only read, to be measured")]
struct Chapter {
    number: u32,
    title: String,
    #[serde(default)]
    titles: Option<Titles<String>>,
    #[serde(default)]
    evaluation: Vec<String>,
    #[serde(default)]
    points: Vec<Point>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only read, to be measured")]
struct Point {
    #[serde(default)]
    number: Option<String>,
    text: String,
    #[serde(default)]
    heading: Option<Localized<String>>,
    #[serde(default)]
    related: Vec<Related<String>>,
    #[serde(default)]
    dates: Vec<Date<String>>,
}

/// Parses a data file with ron, as a user of ron would.
///
/// # Errors
/// Where ron finds one.
pub(crate) fn parse(text: &str) -> Result<File, ron::error::SpannedError> {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME).from_str(text)
}
