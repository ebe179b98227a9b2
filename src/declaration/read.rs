//! Reading a declaration from RON: syntax, fields and numbers. What the words
//! mean is judged by [`check`](super::check()).

use ron::extensions::Extensions;
use serde::{Deserialize, Deserializer, de};

use super::explain::{SCHEMA, explain, wrong_schema};
use super::fault::Fault;
use super::model::{Actor, Date, Declaration, Labels, Localized, Related, Source, Titles};
use super::number::Numbered;
use super::{ActorId, DeclarationId, EditionId, locate, plain};

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
    let declaration = match plain::file(text.as_bytes()) {
        Some(file) => file.declaration(Ok),
        None => parse(text)?.declaration(Numbered::of),
    };
    declaration.map_err(|fault| locate::placed(text, vec![fault]).remove(0))
}

/// The data file as the general parser reads it.
pub(super) fn parse(text: &str) -> Result<File<Vec<FileChapter>>, Fault> {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    options.from_str(text).map_err(|error| explain(text, &error))
}

/// Reads a declaration from the bytes of a file.
///
/// # Errors
/// As [`read`] and [`decode`].
pub fn read_bytes(bytes: &[u8]) -> Result<Declaration, Fault> {
    let plain = plain::file(bytes.strip_prefix(MARK).unwrap_or(bytes));
    match plain.and_then(|file| file.declaration(Ok).ok()) {
        Some(declaration) => Ok(declaration),
        None => read(decode(bytes)?),
    }
}

/// A byte-order mark.
const MARK: &[u8] = &[0xef, 0xbb, 0xbf];

/// The text of a file's bytes, without a byte-order mark.
///
/// # Errors
/// Where the bytes are not UTF-8, or hold a NUL.
pub fn decode(bytes: &[u8]) -> Result<&str, Fault> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || is_wide(bytes) {
        return Err(Fault::new(
            "the file is in UTF-16: expected UTF-8",
            "save it as UTF-8 and try again",
        ));
    }
    let bytes = bytes.strip_prefix(MARK).unwrap_or(bytes);
    if let Some(at) = memchr::memchr(0, bytes) {
        return Err(Fault::new(
            "there is a NUL byte here: expected plain text",
            "check that this is the right file and not damaged",
        )
        .on_byte(bytes, at));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let byte = bytes.get(at).copied().unwrap_or_default();
        Fault::new(
            format!(
                "the byte {byte:#04x} is not UTF-8: the file may be in Latin-1 or Windows-1252"
            ),
            "save it as UTF-8 and try again",
        )
        .on_byte(bytes, at)
    })
}

/// UTF-16 without a mark: every other byte of the start is NUL.
fn is_wide(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(64)];
    let nul_from = |from| start.iter().skip(from).step_by(2).all(|byte| *byte == 0);
    start.len() >= 4 && (nul_from(0) != nul_from(1))
}

impl Fault {
    fn on_byte(self, bytes: &[u8], at: usize) -> Self {
        let before = String::from_utf8_lossy(&bytes[..at]);
        let (line, column) = locate::line_and_column(&before);
        self.on(line, column)
    }
}

/// A data file, field by field, its chapters as they are read.
#[derive(Deserialize)]
#[cfg_attr(test, derive(Debug, PartialEq, serde::Serialize))]
#[serde(rename = "Declaration", deny_unknown_fields)]
pub(super) struct File<C> {
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
    pub(super) chapters: C,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(Debug, PartialEq, serde::Serialize))]
#[serde(rename = "Chapter", deny_unknown_fields)]
pub(super) struct FileChapter {
    pub(super) number: u32,
    pub(super) title: String,
    #[serde(default)]
    pub(super) titles: Option<Titles>,
    #[serde(default)]
    pub(super) evaluation: Vec<String>,
    #[serde(default)]
    pub(super) points: Vec<FilePoint>,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(Debug, PartialEq, serde::Serialize))]
#[serde(rename = "Point", deny_unknown_fields)]
pub(super) struct FilePoint {
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
#[cfg_attr(test, derive(Debug, PartialEq))]
pub(super) struct Schema;

impl<'de> Deserialize<'de> for Schema {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match u32::deserialize(deserializer)? {
            SCHEMA => Ok(Self),
            other => Err(de::Error::custom(wrong_schema(&other.to_string()))),
        }
    }
}

impl<C> File<C> {
    /// The declaration, its chapters numbered.
    pub(super) fn declaration(
        self,
        number: impl FnOnce(C) -> Result<Numbered, Fault>,
    ) -> Result<Declaration, Fault> {
        let Self {
            schema: Schema,
            id,
            edition,
            language,
            title,
            subtitle,
            place,
            parties,
            source,
            labels,
            actors,
            context,
            chapters,
        } = self;
        let numbered = number(chapters)?;
        let by_id = numbered.by_id()?;
        let Numbered { chapters, points } = numbered;
        Ok(Declaration {
            id,
            edition,
            language,
            title,
            subtitle,
            place,
            parties,
            source,
            labels,
            actors,
            context,
            chapters,
            points,
            by_id,
        })
    }
}
