//! Tests of the reader of Word documents, over small packages made here.

mod fuzz;
mod numbers;
mod packages;
mod tables_and_notes;
mod text;

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::super::{Document, Kind, Refusal, RemarkKind};

/// Namespaces of the parts, of the transitional kind.
const NAMES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
 xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"
 xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:v="urn:schemas-microsoft-com:vml""#;
/// The beginning of the types of relationships.
const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// The content of a package to be made.
#[derive(Clone, Default)]
struct Made {
    body: String,
    /// Name of a part below `word/`, its root element and what stands in that.
    parts: Vec<(&'static str, &'static str, String)>,
}

/// A document of this body.
fn body(body: &str) -> Made {
    Made { body: body.to_owned(), ..Made::default() }
}

impl Made {
    /// Adds a part.
    fn with(mut self, name: &'static str, root: &'static str, content: &str) -> Self {
        self.parts.push((name, root, content.to_owned()));
        self
    }

    fn styles(self, content: &str) -> Self {
        self.with("styles", "styles", content)
    }

    fn numbering(self, content: &str) -> Self {
        self.with("numbering", "numbering", content)
    }

    fn bytes(&self) -> Vec<u8> {
        let main = format!("<w:document {NAMES}><w:body>{}</w:body></w:document>", self.body);
        let mut files = vec![
            ("[Content_Types].xml".to_owned(), "<Types/>".to_owned()),
            ("_rels/.rels".to_owned(), relationships(&[("officeDocument", "word/document.xml")])),
            ("word/document.xml".to_owned(), main),
        ];
        let mut links = Vec::new();
        for (name, root, content) in &self.parts {
            let xml = format!("<w:{root} {NAMES}>{content}</w:{root}>");
            files.push((format!("word/{name}.xml"), xml));
            links.push((*name, format!("{name}.xml")));
        }
        let links: Vec<_> = links.iter().map(|(name, target)| (*name, &**target)).collect();
        files.push(("word/_rels/document.xml.rels".to_owned(), relationships(&links)));
        zipped(&files)
    }

    fn read(&self) -> Document {
        super::read(&self.bytes()).expect("a document that can be read")
    }

    /// Labels and texts of its blocks.
    fn rows(&self) -> Vec<(String, String)> {
        let label = |block: &super::super::Block| {
            block.label.as_ref().map_or(String::new(), |label| label.shown.clone())
        };
        self.read().blocks.iter().map(|block| (label(block), block.text.clone())).collect()
    }

    fn texts(&self) -> Vec<String> {
        self.read().blocks.into_iter().map(|block| block.text).collect()
    }

    fn kinds(&self) -> Vec<Kind> {
        self.read().blocks.into_iter().map(|block| block.kind).collect()
    }

    /// How often something was told.
    fn told(&self, kind: RemarkKind) -> usize {
        let remarks = self.read().remarks;
        remarks.iter().find(|remark| remark.kind == kind).map_or(0, |remark| remark.count)
    }
}

fn relationships(links: &[(&str, &str)]) -> String {
    let link = |(kind, target): &(&str, &str)| {
        format!(r#"<Relationship Id="{kind}" Type="{TYPES}{kind}" Target="{target}"/>"#)
    };
    let links: String = links.iter().map(link).collect();
    let names = "http://schemas.openxmlformats.org/package/2006/relationships";
    format!(r#"<Relationships xmlns="{names}">{links}</Relationships>"#)
}

/// A zip archive of these files.
fn zipped(files: &[(String, String)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(&**name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A paragraph with these properties.
fn paragraph(properties: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// A paragraph without properties.
fn plain(text: &str) -> String {
    paragraph("", text)
}

/// A paragraph of a style.
fn styled(style: &str, text: &str) -> String {
    paragraph(&format!(r#"<w:pStyle w:val="{style}"/>"#), text)
}

/// A paragraph of a list.
fn item(list: u32, level: u8, text: &str) -> String {
    paragraph(&numbered(list, level), text)
}

fn numbered(list: u32, level: u8) -> String {
    format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>"#)
}

fn pairs(rows: &[(&str, &str)]) -> Vec<(String, String)> {
    rows.iter().map(|(label, text)| ((*label).to_owned(), (*text).to_owned())).collect()
}
