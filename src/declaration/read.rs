//! Reading a declaration from RON: syntax, fields and numbers. What the words
//! mean is judged by [`check`](super::check()).

use ron::error::SpannedError;
use ron::extensions::Extensions;

use super::Declaration;
use super::number::Numbered;
use super::raw::{RawDeclaration, Schema};
use crate::faults::{Fault, FileShape, decode, explain, field, locate};

/// The schema that this version reads.
pub(super) const SCHEMA: u32 = 1;

const SHAPE: FileShape = FileShape {
    name: "Declaration",
    noun: "declaration",
    begins: "Declaration(schema: 1, …)",
    check: "check that this is a declaration's .ron file",
};

/// Reads a declaration from RON text: parses it and numbers its points. A
/// byte-order mark in front is passed over.
///
/// # Errors
/// The first fault of syntax or fields, or a point's id that is wrong or that
/// two points share.
pub fn read(source: &str) -> Result<Declaration, Fault> {
    let text = source.strip_prefix('\u{feff}').unwrap_or(source);
    if text.trim().is_empty() {
        return Err(Fault::new(
            "the file is empty: expected Declaration(schema: 1, …)",
            "see docs/format.md for a complete example",
        ));
    }
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let raw = options.from_str(text).map_err(|error| unreadable(text, &error))?;
    declaration(raw).map_err(|fault| locate(text, vec![fault]).remove(0))
}

/// Reads a declaration from the bytes of a file.
///
/// # Errors
/// As [`read`] and [`decode`].
pub fn read_bytes(bytes: &[u8]) -> Result<Declaration, Fault> {
    read(decode(bytes)?)
}

/// The declaration, its points numbered.
fn declaration(raw: RawDeclaration) -> Result<Declaration, Fault> {
    let Schema = raw.schema;
    let numbered = Numbered::of(raw.chapters)?;
    let by_id = numbered.by_id()?;
    let Numbered { chapters, points } = numbered;
    Ok(Declaration {
        id: raw.id,
        edition: raw.edition,
        language: raw.language,
        title: raw.title,
        subtitle: raw.subtitle,
        place: raw.place,
        parties: raw.parties,
        source: raw.source,
        labels: raw.labels,
        actors: raw.actors,
        context: raw.context,
        chapters,
        points,
        by_id,
    })
}

/// What is wrong with a file that ron does not read.
fn unreadable(text: &str, error: &SpannedError) -> Fault {
    // A newer file may hold fields unknown here before its schema is reached.
    let schema = field(text, "schema").filter(|schema| is_other(schema));
    let Some(schema) = schema else { return explain(&SHAPE, text, error) };
    let remedy =
        if schema == "0" { "write schema: 1" } else { "update hertog to read newer files" };
    locate(text, vec![Fault::new(wrong_schema(schema), remedy).at("schema")]).remove(0)
}

/// Whether a schema is a number, and not ours; what is no number ron says better.
fn is_other(schema: &str) -> bool {
    schema.parse::<u32>().is_ok_and(|schema| schema != SCHEMA)
}

/// What is wrong with another schema.
pub(super) fn wrong_schema(found: &str) -> String {
    format!("the schema is {found}: this version of hertog reads schema {SCHEMA}")
}
