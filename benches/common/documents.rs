//! A declaration of some 300 pages as Word document and as text, always the same:
//! chapters with numbered headings, an evaluation, and lists of points.

use std::fmt::Write as _;
use std::fs::File;
use std::io::Write as _;
use std::path::Path;

use hertog::declaration::builtin;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::terminal::Outcome;

/// Copies of the built-in declaration's chapters: 300 pages of A4 in LibreOffice.
const COPIES: usize = 42;

const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// A paragraph: its style (`Heading1`, `Item` or none) and text.
fn paragraphs(copies: usize) -> Vec<(&'static str, String)> {
    let declaration = builtin();
    let mut all = vec![("Title", declaration.title.to_string())];
    all.extend(declaration.context.iter().map(|text| ("", text.to_string())));
    for copy in 1..=copies {
        for chapter in &declaration.chapters {
            all.push(("Heading1", format!("{} ({copy})", chapter.title)));
            let evaluation =
                chapter.evaluation.iter().map(|text| ("", format!("Evaluatie: {text}")));
            all.extend(evaluation.take(1));
            all.push(("", "Volgende stappen:".to_owned()));
            let points = declaration.points[chapter.points.clone()].iter();
            all.extend(points.map(|point| ("Item", format!("{} ({copy})", point.text))));
        }
    }
    all
}

/// Writes it as a Word document with automatic numbers.
///
/// # Errors
/// The file cannot be written.
pub(crate) fn docx(path: &Path) -> Outcome<()> {
    let mut body = String::new();
    for (style, text) in paragraphs(COPIES) {
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        let numbered =
            if style == "Item" { "<w:numPr><w:numId w:val=\"2\"/></w:numPr>" } else { "" };
        let style = if style.is_empty() { "Normal" } else { style };
        write!(
            body,
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{numbered}</w:pPr>\
             <w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>"
        )?;
    }
    let parts = [
        ("[Content_Types].xml", types()),
        ("_rels/.rels", relations(&[("officeDocument", "word/document.xml")])),
        (
            "word/_rels/document.xml.rels",
            relations(&[("styles", "styles.xml"), ("numbering", "numbering.xml")]),
        ),
        ("word/styles.xml", styles()),
        ("word/numbering.xml", numbering()),
        (
            "word/document.xml",
            format!("<w:document xmlns:w=\"{NAMESPACE}\"><w:body>{body}</w:body></w:document>"),
        ),
    ];
    let mut zip = ZipWriter::new(File::create(path)?);
    for (name, part) in parts {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(part.as_bytes())?;
    }
    zip.finish()?;
    Ok(())
}

fn types() -> String {
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let part = |name: &str| {
        let main = if name == "document" { ".main" } else { "" };
        format!("<Override PartName=\"/word/{name}.xml\" ContentType=\"{kind}.{name}{main}+xml\"/>")
    };
    let parts: String = ["document", "styles", "numbering"].map(part).concat();
    format!(
        "<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" \
         ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>{parts}</Types>"
    )
}

fn relations(to: &[(&str, &str)]) -> String {
    let relation = |(at, (kind, target)): (usize, &(&str, &str))| {
        format!("<Relationship Id=\"r{at}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>")
    };
    let all: String = to.iter().enumerate().map(relation).collect();
    format!("<Relationships xmlns=\"{PACKAGE}/relationships\">{all}</Relationships>")
}

fn styles() -> String {
    format!(
        "<w:styles xmlns:w=\"{NAMESPACE}\">\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/>\
         <w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"Item\"><w:name w:val=\"List Bullet\"/></w:style></w:styles>"
    )
}

fn numbering() -> String {
    let list = |id: u8, format: &str, text: &str| {
        format!(
            "<w:abstractNum w:abstractNumId=\"{id}\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>\
             <w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl></w:abstractNum>"
        )
    };
    let used =
        |id: u8| format!("<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{id}\"/></w:num>");
    format!(
        "<w:numbering xmlns:w=\"{NAMESPACE}\">{}{}{}{}</w:numbering>",
        list(1, "decimal", "%1."),
        list(2, "bullet", "•"),
        used(1),
        used(2)
    )
}

/// Writes it as text of about so many bytes.
///
/// # Errors
/// The file cannot be written.
pub(crate) fn text(path: &Path, bytes: usize) -> Outcome<()> {
    let once: usize = paragraphs(1).iter().map(|(_, text)| text.len() + 4).sum();
    let mut out = String::with_capacity(bytes + (1 << 20));
    let mut chapter = 0;
    for (style, text) in paragraphs(bytes.div_ceil(once)) {
        match style {
            "Heading1" => {
                chapter += 1;
                writeln!(out, "\n{chapter}. {text}")?;
            }
            "Item" => writeln!(out, "· {text}")?,
            _ => writeln!(out, "{text}")?,
        }
    }
    std::fs::write(path, out)?;
    Ok(())
}
