//! Reading a declaration from RON: syntax, fields and numbers. What the words
//! mean is judged by [`check`](super::check()).

use std::sync::Arc;

use ron::error::SpannedError;
use ron::extensions::Extensions;

use super::Declaration;
use super::number::Numbered;
use super::raw::{RawDeclaration, SCHEMA, Schema, Shared, wrong_schema};
use crate::faults::{Fault, FileShape, decode, explain, field, locate};

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
    read_shared(&Arc::new(source.to_owned()))
}

/// The same of a text of which the points' texts become parts.
///
/// # Errors
/// As [`read`].
pub(crate) fn read_shared(source: &Arc<String>) -> Result<Declaration, Fault> {
    let text = source.strip_prefix('\u{feff}').unwrap_or(source);
    if text.trim().is_empty() {
        return Err(Fault::new(
            "the file is empty: expected Declaration(schema: 1, …)",
            "see hertog help format for a complete example",
        ));
    }
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let raw = options.from_str(text).map_err(|error| unreadable(text, &error))?;
    declaration(raw, source).map_err(|fault| locate(text, vec![fault]).remove(0))
}

/// Reads a declaration from the bytes of a file.
///
/// # Errors
/// As [`read`] and [`decode`].
pub fn read_bytes(bytes: &[u8]) -> Result<Declaration, Fault> {
    read(decode(bytes)?)
}

/// The declaration, its points numbered.
fn declaration(raw: RawDeclaration, source: &Arc<String>) -> Result<Declaration, Fault> {
    let Schema = raw.schema;
    let numbered = Numbered::of(raw.chapters, source)?;
    let by_id = numbered.by_id()?;
    let Numbered { chapters, points } = numbered;
    Ok(Declaration {
        id: raw.id,
        edition: raw.edition,
        language: raw.language,
        title: raw.title.shared(source),
        subtitle: raw.subtitle.shared(source),
        place: raw.place,
        parties: raw.parties,
        source: raw.source,
        labels: raw.labels,
        actors: raw.actors.shared(source),
        context: raw.context.shared(source),
        chapters,
        points,
        by_id,
    })
}

/// The fault of a file that ron does not read.
fn unreadable(text: &str, error: &SpannedError) -> Fault {
    // A newer file may hold fields unknown here before its schema is reached.
    let schema = field(text, "schema").filter(|schema| is_other(schema));
    let Some(schema) = schema else { return explain(&SHAPE, text, error) };
    let remedy =
        if schema == "0" { "write schema: 1" } else { "update hertog to read newer files" };
    locate(text, vec![Fault::new(wrong_schema(schema), remedy).at("schema")]).remove(0)
}

/// True for a schema that is a number, and not ours; ron reports better what is no number.
fn is_other(schema: &str) -> bool {
    schema.parse::<u32>().is_ok_and(|schema| schema != SCHEMA)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::declaration::BUILTIN;

    #[test]
    fn texts_without_escapes_are_parts_of_the_file() {
        let source = Arc::new(BUILTIN.to_owned());
        let declaration = read_shared(&source).unwrap();
        for point in &declaration.points {
            let is_part = source.as_bytes().as_ptr_range().contains(&point.text.as_ptr());
            assert_eq!(is_part, !point.text.contains('"'), "{}", point.id);
        }
    }

    /// A text, and the same as it stands in a file: with escapes or raw.
    fn texts() -> impl Strategy<Value = (String, String)> {
        let text = prop_oneof!["\\PC{0,12}", "[\"\\\\'\n\r\t\0{}u#/*,()é\u{301}\u{1f600}]{0,12}"];
        (text, any::<bool>()).prop_map(|(text, raw)| {
            let escaped = ron::to_string(&text).unwrap();
            let is_raw = raw && !text.contains("\"##");
            let written = if is_raw { format!("r##\"{text}\"##") } else { escaped };
            (text, written)
        })
    }

    proptest! {
        #[test]
        fn every_text_is_read_as_it_is_written(
            texts in prop::collection::vec(texts(), 5),
            space in prop::sample::select(vec!["", " ", "\r\n\t", "// \" ( /* \n", "/* , \" ) // ** */"]),
        ) {
            let (texts, written): (Vec<String>, Vec<String>) = texts.into_iter().unzip();
            let [title, evaluation, text, nl, quote] = &written[..] else { unreachable!() };
            let source = format!(
                "Declaration(schema: 1, id: \"a\", edition: \"1\", language: \"nl\", title: \"T\", \
                 source: (name: \"S\"), chapters: [{space}(number: 2, title: {title}, \
                 evaluation: [{evaluation}], points: [(text:{space}{text}{space}, heading: \
                 Some((nl: {nl}, en: \"e\", fr: \"f\")), dates: [(on: \"2024\", role: Event, \
                 quote: {quote}{space})])])])"
            );
            let declaration = read(&source).unwrap();
            let (chapter, point) = (&declaration.chapters[0], &declaration.points[0]);
            let heading = point.heading.as_ref().unwrap();
            let read = [&chapter.title, &chapter.evaluation[0], &point.text, &heading.nl, &point.dates[0].quote];
            prop_assert_eq!(&read.map(crate::text::SharedStr::as_str)[..], &texts[..]);
        }
    }
}
