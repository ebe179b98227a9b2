//! The reader of Word documents (`.docx`, `.docm` and templates; ECMA-376,
//! transitional and strict): a walk over the events of the parts of the package.
//!
//! Text comes as Word shows it with tracked changes accepted: numbers of lists are
//! computed, fields show their stored results, hidden words stay out, and what
//! stays out is told.

mod blocks;
mod body;
mod counters;
mod inline;
mod number_format;
mod numbering;
mod package;
mod paragraph;
mod properties;
mod remarks;
mod run;
mod spelled;
mod story;
mod styles;
mod symbols;
mod table;
#[cfg(test)]
mod tests;
mod xml;

use self::body::{Body, Definitions};
use self::package::{LIMITS, Limits, Package, Relationships};
use self::remarks::WordCount;
use super::{Document, Format, Refusal};

/// Reads a Word document.
///
/// Headers and footers of pages are counted in words but not read; pages are not
/// known, since Word makes them anew each time.
/// A table of one cell is a frame around text, not a table.
///
/// # Errors
/// A file that is empty or has no word, no Word document, an old or encrypted one,
/// damaged, larger than 64 MiB in a part or as text, nested deeper than 200 levels,
/// or that declares entities.
pub fn read(bytes: &[u8]) -> Result<Document, Refusal> {
    read_within(bytes, LIMITS)
}

fn read_within(bytes: &[u8], limits: Limits) -> Result<Document, Refusal> {
    let mut package = Package::open(bytes, limits)?;
    let main = main_part(&mut package)?;
    let relationships = package.relationships(&main)?;
    let definitions = definitions(&mut package, relationships)?;
    let mut body = Body::new(&definitions, limits.blocks);
    package.walk(&main, &mut body)?;
    if !body.is_document() {
        return Err(Refusal::NotThisFormat(Format::Docx));
    }
    body.end_story();
    for kind in ["footnotes", "endnotes"] {
        if let Some(part) = definitions.relationships.target(kind) {
            package.walk(&part, &mut body)?;
        }
    }
    let words = header_words(&mut package, &definitions.relationships)?;
    let document = body.document(&words);
    if document.words() == 0 { Err(Refusal::Empty) } else { Ok(document) }
}

/// The name of the part that the package is about.
fn main_part(package: &mut Package<'_>) -> Result<String, Refusal> {
    let main = package.relationships("")?.target("officeDocument");
    main.filter(|name| package.has(name)).ok_or(if package.has("[Content_Types].xml") {
        Refusal::Damaged(Format::Docx)
    } else {
        Refusal::NotThisFormat(Format::Docx)
    })
}

/// Reads styles and lists.
fn definitions(
    package: &mut Package<'_>,
    relationships: Relationships,
) -> Result<Definitions, Refusal> {
    let mut styles = styles::Reading::default();
    if let Some(part) = relationships.target("styles") {
        package.walk(&part, &mut styles)?;
    }
    let mut numbering = numbering::Reading::default();
    if let Some(part) = relationships.target("numbering") {
        package.walk(&part, &mut numbering)?;
    }
    Ok(Definitions { styles: styles.styles(), numbering: numbering.numbering(), relationships })
}

/// The number of words in headers and footers, and the first of them.
fn header_words(
    package: &mut Package<'_>,
    relationships: &Relationships,
) -> Result<WordCount, Refusal> {
    let mut words = WordCount::default();
    for part in relationships.targets("header").chain(relationships.targets("footer")) {
        if package.has(&part) {
            package.walk(&part, &mut words)?;
        }
    }
    Ok(words)
}
