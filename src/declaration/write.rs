//! A declaration as its data file is written: schema 2 of `docs/format.md`.

use std::io::{self, Write};

use ron::Options;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use ron::value::RawValue;
use serde::ser::Error;
use serde::{Serialize, Serializer};

use super::Declaration;
use super::model::{
    Actor, Annex, Chapter, Date, Footnote, Labels, Localized, Origin, Point, Related, Section,
    Source, Titles,
};
use crate::text::SharedStr;

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
    #[serde(serialize_with = "quoted")]
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

/// Writes a text as ron does, but quickly, for points are most of a file: few letters need an
/// escape.
fn quoted<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    let is_special = |c: char| !matches!(c, ' '..='~') || matches!(c, '"' | '\'' | '\\');
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for part in text.split_inclusive(is_special) {
        let plain = part.trim_end_matches(is_special);
        quoted.push_str(plain);
        quoted.extend(part[plain.len()..].chars().flat_map(char::escape_debug));
    }
    quoted.push('"');
    RawValue::from_ron(&quoted).map_err(S::Error::custom)?.serialize(serializer)
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
        let mut ron = Vec::new();
        self.write_ron(&mut ron)?;
        String::from_utf8(ron).map_err(ron::Error::custom)
    }

    /// Writes the file's text.
    ///
    /// # Errors
    /// As [`to_ron`](Self::to_ron), and what the writer says.
    pub fn write_ron(&self, out: &mut dyn Write) -> io::Result<()> {
        let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
        let pretty = PrettyConfig::default().indentor("  ").new_line("\n");
        out.write_all(b"Declaration")?;
        options.to_io_writer_pretty(&mut *out, self, pretty).map_err(io::Error::other)?;
        out.write_all(b"\n")
    }
}

/// The file of a declaration, always of schema 2.
impl From<&Declaration> for DeclarationFile {
    fn from(of: &Declaration) -> Self {
        Self {
            schema: 2,
            id: of.id.to_string(),
            edition: of.edition.to_string(),
            language: of.language.clone(),
            title: of.title.to_string(),
            subtitle: of.subtitle.to_string(),
            place: of.place.clone(),
            dateline: of.dateline.to_string(),
            parties: of.parties.iter().map(ToString::to_string).collect(),
            source: of.source.clone(),
            labels: of.labels.clone(),
            actors: of.actors.iter().map(Actor::to_strings).collect(),
            context: strings(&of.context),
            chapters: of.chapters.iter().map(|chapter| chapter_file(of, chapter)).collect(),
            closing: strings(&of.closing),
            signatures: strings(&of.signatures),
            annexes: of.annexes.iter().map(AnnexFile::from).collect(),
            footnotes: of.footnotes.iter().map(FootnoteFile::from).collect(),
        }
    }
}

fn strings(texts: &[SharedStr]) -> Vec<String> {
    texts.iter().map(ToString::to_string).collect()
}

fn localized(of: &Localized) -> Localized<String> {
    let [nl, en, fr] = [&of.nl, &of.en, &of.fr].map(ToString::to_string);
    Localized { nl, en, fr }
}

impl Actor {
    /// The actor as it is written.
    pub fn to_strings(&self) -> Actor<String> {
        let Self { id, kind, name, aliases } = self;
        Actor { id: id.clone(), kind: *kind, name: localized(name), aliases: strings(aliases) }
    }
}

fn chapter_file(declaration: &Declaration, of: &Chapter) -> ChapterFile {
    // The title of points before the first chapter is the declaration's.
    let own = of.number > 0 || of.title != declaration.title;
    let titles = of.titles.as_ref();
    ChapterFile {
        number: of.number,
        label: of.label.to_string(),
        part: of.part.to_string(),
        title: if own { of.title.to_string() } else { String::new() },
        titles: titles.map(|of| Titles { en: of.en.to_string(), fr: of.fr.to_string() }),
        evaluation: strings(&of.evaluation),
        lead_in: strings(&of.lead_in),
        sections: of.sections.iter().map(SectionFile::from).collect(),
        points: (1..).zip(&declaration.points[of.points.clone()]).map(point_file).collect(),
        after: strings(&of.after),
    }
}

fn point_file((place, of): (u32, &Point)) -> PointFile {
    let number = of.id.number();
    let printed = of.printed.as_deref();
    let related = |of: &Related| Related { actor: of.actor.clone(), quote: of.quote.to_string() };
    let date = |of: &Date| Date { on: of.on.clone(), role: of.role, quote: of.quote.to_string() };
    PointFile {
        number: if number == place.to_string() { String::new() } else { number },
        label: printed.map(|printed| printed.label.to_string()).unwrap_or_default(),
        text: of.text.to_string(),
        heading: of.heading.as_ref().map(localized),
        related: of.related.iter().map(related).collect(),
        dates: of.dates.iter().map(date).collect(),
        origin: printed.map(|printed| printed.origin).unwrap_or_default(),
    }
}

impl From<&Section> for SectionFile {
    fn from(of: &Section) -> Self {
        Self {
            before: of.before.clone(),
            label: of.label.to_string(),
            title: of.title.to_string(),
            lead_in: strings(&of.lead_in),
        }
    }
}

impl From<&Annex> for AnnexFile {
    fn from(of: &Annex) -> Self {
        Self { label: of.label.to_string(), title: of.title.to_string(), text: strings(&of.text) }
    }
}

impl From<&Footnote> for FootnoteFile {
    fn from(of: &Footnote) -> Self {
        Self {
            mark: of.mark.to_string(),
            text: of.text.to_string(),
            under: of.under.map(|under| under.to_string()).unwrap_or_default(),
            after: of.after.to_string(),
        }
    }
}

#[cfg(test)]
mod tests;
