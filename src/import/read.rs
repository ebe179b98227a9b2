//! The one way from a file's bytes to its blocks, but for PDF, which poppler
//! turns into XML first.

use super::{
    Block, Document, Format, MOST_BLOCKS, Refusal, Remark, RemarkKind, are_too_many, docx, html,
    markdown, odt, pdf, plain,
};

/// Reads a document of a format; `bytes` are the file's, or poppler's XML of a PDF.
///
/// # Errors
/// Why it cannot be read; a document without a word is refused too.
pub fn read(bytes: Vec<u8>, format: Format) -> Result<Document, Refusal> {
    let mut document = match format {
        Format::Docx => docx::read(&bytes)?,
        Format::Odt => odt::read(&bytes)?,
        Format::Html => html::read(bytes)?,
        Format::Pdf => pdf::read(&bytes)?,
        Format::Text => plain::read(bytes)?,
        Format::Markdown => {
            let (text, remarks) = plain::text(bytes)?;
            let mut document = markdown::read(&text);
            document.remarks.splice(0..0, remarks);
            document
        }
    };
    if are_too_many(document.blocks.len()) {
        return Err(Refusal::TooManyParagraphs(MOST_BLOCKS));
    }
    without_controls(&mut document);
    let is_blank = |block: &Block| block.text.trim().is_empty();
    if document.blocks.iter().all(is_blank) { Err(Refusal::Empty) } else { Ok(document) }
}

/// True for a control character that shows nothing and is no white space.
fn is_control(letter: char) -> bool {
    letter.is_control() && !letter.is_whitespace()
}

/// Takes control characters out of every text: no reader of the document sees them.
fn without_controls(document: &mut Document) {
    let (mut count, mut first) = (0, None);
    for block in &mut document.blocks {
        let found = take_controls_out(block);
        count += found;
        first = first.or((found > 0).then_some(block.origin));
    }
    let Some(origin) = first else { return };
    document.blocks.retain(|block| block.label.is_some() || !block.text.is_empty());
    let kind = RemarkKind::Invisible;
    match document.remarks.iter_mut().find(|remark| remark.kind == kind) {
        Some(remark) => remark.count += count,
        None => document.remarks.push(Remark { kind, count, origin, sample: String::new() }),
    }
}

/// Their number in a block.
fn take_controls_out(block: &mut Block) -> usize {
    let found = block.text.chars().filter(|letter| is_control(*letter)).count();
    if found == 0 {
        return 0;
    }
    let kept = |text: &str| text.replace(is_control, "");
    let lead = |text: &str| text.len() - text.trim_start().len();
    let text = kept(&block.text);
    let moved = |at: usize| {
        let before = block.text.get(..at).map_or(0, |before| kept(before).len());
        before.saturating_sub(lead(&text)).min(text.trim().len())
    };
    block.emphasis.bold = moved(block.emphasis.bold);
    block.notes.iter_mut().for_each(|mark| mark.at = moved(mark.at));
    text.trim().clone_into(&mut block.text);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A promise of the built-in declaration with a control character in it.
    const LINE: &str = "Beide landen zullen\u{7} samenwerken in de Sahel\u{9d} en in Gent.";

    #[test]
    fn control_characters_are_taken_out_of_every_format_and_counted() {
        let clean = LINE.replace(['\u{7}', '\u{9d}'], "");
        let page = format!("<p>{}</p>", LINE.replace('\u{7}', "&#7;"));
        for (source, format) in
            [(LINE, Format::Text), (LINE, Format::Markdown), (&*page, Format::Html)]
        {
            let document = read(source.into(), format).unwrap();
            let texts: Vec<&str> = document.blocks.iter().map(|block| &*block.text).collect();
            assert_eq!(texts, [&*clean], "{format:?}");
            let told: Vec<(RemarkKind, usize)> =
                document.remarks.iter().map(|remark| (remark.kind, remark.count)).collect();
            assert_eq!(told, [(RemarkKind::Invisible, 2)], "{format:?}");
        }
    }

    #[test]
    fn what_stood_behind_a_control_character_stays_where_it_was() {
        let note =
            "Gezamenlijke verklaring van de eerste ministers van beide landen, Parijs, 5 mei 2023.";
        let source = format!("\u{7}**De \u{1}Sahel.** Zie[^1] hier.\n\n\u{3}\n\n[^1]: {note}");
        let document = read(source.into(), Format::Markdown).unwrap();
        let first = &document.blocks[0];
        assert_eq!(first.text, "De Sahel. Zie hier.");
        assert_eq!(&first.text[..first.emphasis.bold], "De Sahel.");
        assert_eq!(&first.text[..first.notes[0].at], "De Sahel. Zie");
        assert_eq!(document.blocks.len(), 2);
    }

    #[test]
    fn what_is_nothing_but_control_characters_is_empty_or_no_text() {
        assert_eq!(read("<p>\u{9d}</p>".into(), Format::Html), Err(Refusal::Empty));
        for format in [Format::Text, Format::Markdown, Format::Html] {
            assert_eq!(read(vec![7; 100], format), Err(Refusal::Unknown), "{format:?}");
            assert_eq!(read("tekst\0tekst".into(), format), Err(Refusal::Unknown), "{format:?}");
        }
    }
}
