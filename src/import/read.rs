//! The one way from a file's bytes to its blocks, but for PDF, which poppler
//! turns into XML first.

use super::{
    Document, Format, MOST_BLOCKS, Refusal, are_too_many, docx, html, markdown, odt, pdf, plain,
};

/// Reads a document of a format; `bytes` are the file's, or poppler's XML of a PDF.
///
/// # Errors
/// Why it cannot be read; a document without a word is refused too.
pub fn read(bytes: Vec<u8>, format: Format) -> Result<Document, Refusal> {
    let document = match format {
        Format::Docx => docx::read(&bytes)?,
        Format::Odt => odt::read(&bytes)?,
        Format::Html => html::read(bytes)?,
        Format::Pdf => pdf::read(&bytes)?,
        Format::Text => plain::read(bytes)?,
        Format::Markdown => {
            let (text, remarks) = plain::decode(bytes);
            let mut document = markdown::read(&text);
            document.remarks.splice(0..0, remarks);
            document
        }
    };
    if are_too_many(document.blocks.len()) {
        return Err(Refusal::TooManyParagraphs(MOST_BLOCKS));
    }
    if document.words() == 0 { Err(Refusal::Empty) } else { Ok(document) }
}
