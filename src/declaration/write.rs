//! A declaration as its data file is written: schema 2 of `docs/format.md`.

use ron::Options;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::Serialize;

use super::model::{Actor, Date, Labels, Localized, Origin, Related, Source, Titles};

/// A whole file; what is empty is left out.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename = "Declaration")]
pub struct DeclarationFile {
    /// The schema's number: 2.
    pub schema: u32,
    /// The document over all its editions, as a slug.
    pub id: String,
    /// This edition of it, as a slug.
    pub edition: String,
    /// Short BCP 47 code of the official words.
    pub language: String,
    /// Official title.
    pub title: String,
    /// Official subtitle.
    #[serde(skip_serializing_if = "is_default")]
    pub subtitle: String,
    /// The place of signature.
    #[serde(skip_serializing_if = "is_default")]
    pub place: String,
    /// The line of place and date as it is printed.
    #[serde(skip_serializing_if = "is_default")]
    pub dateline: String,
    /// Ids of the actors that signed.
    #[serde(skip_serializing_if = "is_default")]
    pub parties: Vec<String>,
    /// The source of the text.
    pub source: Source,
    /// Headings and lead-ins of the official layout.
    #[serde(skip_serializing_if = "is_default")]
    pub labels: Labels,
    /// Actors; the first nine are under the digit keys.
    #[serde(skip_serializing_if = "is_default")]
    pub actors: Vec<Actor<String>>,
    /// Paragraphs before the first chapter.
    #[serde(skip_serializing_if = "is_default")]
    pub context: Vec<String>,
    /// Chapters in document order.
    pub chapters: Vec<ChapterFile>,
    /// Paragraphs after the last chapter.
    #[serde(skip_serializing_if = "is_default")]
    pub closing: Vec<String>,
    /// Lines of the signatures.
    #[serde(skip_serializing_if = "is_default")]
    pub signatures: Vec<String>,
    /// Annexes that hold no points.
    #[serde(skip_serializing_if = "is_default")]
    pub annexes: Vec<AnnexFile>,
    /// Footnotes in the order of their marks.
    #[serde(skip_serializing_if = "is_default")]
    pub footnotes: Vec<FootnoteFile>,
}

/// A chapter as it is written.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ChapterFile {
    /// Its number, from 1; 0 for points before the first chapter.
    pub number: u32,
    /// Its label as printed (`IV`).
    #[serde(skip_serializing_if = "is_default")]
    pub label: String,
    /// The title of the part that begins with it.
    #[serde(skip_serializing_if = "is_default")]
    pub part: String,
    /// Official title; empty for points before the first chapter.
    #[serde(skip_serializing_if = "is_default")]
    pub title: String,
    /// The project's own titles.
    #[serde(skip_serializing_if = "is_default")]
    pub titles: Option<Titles<String>>,
    /// Paragraphs of the evaluation.
    #[serde(skip_serializing_if = "is_default")]
    pub evaluation: Vec<String>,
    /// Paragraphs that lead to its points.
    #[serde(skip_serializing_if = "is_default")]
    pub lead_in: Vec<String>,
    /// Titles and lead-ins between its points.
    #[serde(skip_serializing_if = "is_default")]
    pub sections: Vec<SectionFile>,
    /// Its points.
    #[serde(skip_serializing_if = "is_default")]
    pub points: Vec<PointFile>,
    /// Paragraphs after its points.
    #[serde(skip_serializing_if = "is_default")]
    pub after: Vec<String>,
}

/// A title, a lead-in, or both, before one of a chapter's points.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct SectionFile {
    /// The number of the point before which it stands.
    pub before: String,
    /// Its label as printed (`A.`).
    #[serde(skip_serializing_if = "is_default")]
    pub label: String,
    /// Its title.
    #[serde(skip_serializing_if = "is_default")]
    pub title: String,
    /// Paragraphs that lead to the points behind it.
    #[serde(skip_serializing_if = "is_default")]
    pub lead_in: Vec<String>,
}

/// A point as it is written.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PointFile {
    /// Its number in the chapter; empty where that is its place in the list.
    #[serde(skip_serializing_if = "is_default")]
    pub number: String,
    /// Its label as printed (`a)`).
    #[serde(skip_serializing_if = "is_default")]
    pub label: String,
    /// Official words, paragraphs joined by line breaks.
    pub text: String,
    /// The project's own short label.
    #[serde(skip_serializing_if = "is_default")]
    pub heading: Option<Localized<String>>,
    /// Actors that it concerns without naming them.
    #[serde(skip_serializing_if = "is_default")]
    pub related: Vec<Related<String>>,
    /// Dates that it gives.
    #[serde(skip_serializing_if = "is_default")]
    pub dates: Vec<Date<String>>,
    /// Its place in the source document.
    #[serde(skip_serializing_if = "is_default")]
    pub origin: Origin,
}

/// An annex that holds no points.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct AnnexFile {
    /// Its label as printed (`Annex II`).
    #[serde(skip_serializing_if = "is_default")]
    pub label: String,
    /// Its title.
    #[serde(skip_serializing_if = "is_default")]
    pub title: String,
    /// Its paragraphs.
    #[serde(skip_serializing_if = "is_default")]
    pub text: Vec<String>,
}

/// A footnote.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FootnoteFile {
    /// Its mark as printed (`1`, `*`).
    pub mark: String,
    /// Its words.
    pub text: String,
    /// The text that refers to it: a point's id, or words such as `evaluation 2`.
    #[serde(skip_serializing_if = "is_default")]
    pub under: String,
    /// The words of that text just before the mark.
    #[serde(skip_serializing_if = "is_default")]
    pub after: String,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl DeclarationFile {
    /// The file's text.
    ///
    /// # Errors
    /// What ron says where a value cannot be written; no value here is one.
    pub fn to_ron(&self) -> Result<String, ron::Error> {
        let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
        let pretty = PrettyConfig::default().indentor("  ").new_line("\n");
        Ok(format!("Declaration{}\n", options.to_string_pretty(self, pretty)?))
    }
}
