//! The package around a document: a zip archive of the parts that every Word
//! document has. Times in it are fixed, so that the same brief is the same bytes.

use std::io::{self, Cursor, Write};

use zip::write::{SimpleFileOptions, ZipWriter};

use super::super::Meta;
use super::style_sheet::styles;
use super::xml::{W, Xml, locale};
use crate::texts::brief as t;

const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const CORE: &str = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const EXTENDED: &str = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

/// The parts that have a content type of their own.
const CONTENT: [(&str, &str); 7] = [
    (
        "/word/document.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    ),
    (
        "/word/styles.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
    ),
    (
        "/word/numbering.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
    ),
    (
        "/word/settings.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml",
    ),
    (
        "/word/footer1.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml",
    ),
    ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
];

/// The whole document as the bytes of its archive.
///
/// # Errors
/// An archive that cannot be made, as one over 4 GiB.
pub(super) fn pack(meta: &Meta, body: &Xml) -> io::Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in [
        ("[Content_Types].xml", content_types()),
        (
            "_rels/.rels",
            relations(&[
                (
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
                    "word/document.xml",
                ),
                (
                    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                    "docProps/core.xml",
                ),
                (
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties",
                    "docProps/app.xml",
                ),
            ]),
        ),
        (
            "word/_rels/document.xml.rels",
            relations(&[
                (
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer",
                    "footer1.xml",
                ),
                (
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles",
                    "styles.xml",
                ),
                (
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering",
                    "numbering.xml",
                ),
                (
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings",
                    "settings.xml",
                ),
            ]),
        ),
        ("docProps/core.xml", core(meta)),
        ("docProps/app.xml", app()),
        ("word/document.xml", document(body)),
        ("word/styles.xml", styles(meta)),
        ("word/numbering.xml", numbering()),
        ("word/settings.xml", settings(meta)),
        ("word/footer1.xml", footer(meta)),
    ] {
        archive.start_file(name, SimpleFileOptions::default())?;
        archive.write_all(part.as_str().as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

fn content_types() -> Xml {
    let mut xml = Xml::part();
    let relations = "application/vnd.openxmlformats-package.relationships+xml";
    xml.begin("Types", &[("xmlns", TYPES)]);
    xml.empty("Default", &[("Extension", "rels"), ("ContentType", relations)]);
    xml.empty("Default", &[("Extension", "xml"), ("ContentType", "application/xml")]);
    for (part, kind) in CONTENT {
        xml.empty("Override", &[("PartName", part), ("ContentType", kind)]);
    }
    xml.end("Types");
    xml
}

/// Relations to other parts, by number: rId1, rId2 …
fn relations(targets: &[(&str, &str)]) -> Xml {
    let mut xml = Xml::part();
    xml.begin("Relationships", &[("xmlns", RELATIONS)]);
    for ((kind, target), number) in targets.iter().zip(1..) {
        let id = format!("rId{number}");
        xml.empty("Relationship", &[("Id", &id), ("Type", kind), ("Target", target)]);
    }
    xml.end("Relationships");
    xml
}

/// Title, author, day and language.
fn core(meta: &Meta) -> Xml {
    let mut xml = Xml::part();
    xml.begin(
        "cp:coreProperties",
        &[
            ("xmlns:cp", CORE),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    let by = meta.reviewer.as_str();
    let at = format!("{}T00:00:00Z", meta.date);
    let time = [("xsi:type", "dcterms:W3CDTF")];
    xml.leaf("dc:title", &[], &meta.document_title());
    xml.leaf("dc:creator", &[], by).leaf("cp:lastModifiedBy", &[], by);
    xml.leaf("dc:language", &[], locale(meta.lang.code()));
    xml.leaf("dcterms:created", &time, &at).leaf("dcterms:modified", &time, &at);
    xml.end("cp:coreProperties");
    xml
}

fn app() -> Xml {
    let mut xml = Xml::part();
    xml.begin("Properties", &[("xmlns", EXTENDED)]).leaf("Application", &[], "hertog");
    xml.end("Properties");
    xml
}

/// A4, with margins that leave lines of about 80 letters.
fn document(body: &Xml) -> Xml {
    let mut xml = Xml::part();
    xml.begin("w:document", &[("xmlns:w", W), ("xmlns:r", R)]).begin("w:body", &[]);
    xml.append(body).begin("w:sectPr", &[]);
    xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", "rId1")]);
    xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
    xml.empty(
        "w:pgMar",
        &[
            ("w:top", "1418"),
            ("w:right", "1418"),
            ("w:bottom", "1418"),
            ("w:left", "1418"),
            ("w:header", "709"),
            ("w:footer", "709"),
            ("w:gutter", "0"),
        ],
    );
    xml.end("w:sectPr").end("w:body").end("w:document");
    xml
}

/// Title and level of the document, and the page of all pages.
fn footer(meta: &Meta) -> Xml {
    let mut xml = Xml::part();
    xml.begin("w:ftr", &[("xmlns:w", W), ("xmlns:r", R)]).paragraph("Footer");
    let of = meta.only().map(|only| format!("{} · {}", only.declaration, only.edition));
    let of = of.unwrap_or_else(|| meta.title().to_owned());
    let words = format!("{of} · {}", meta.level_label);
    xml.begin("w:r", &[]).leaf("w:t", &[("xml:space", "preserve")], &words).end("w:r");
    xml.begin("w:r", &[]).empty("w:tab", &[]);
    xml.leaf("w:t", &[("xml:space", "preserve")], &format!("{} ", t::PAGE.get(meta.lang)));
    xml.end("w:r");
    for (code, between) in [(" PAGE ", "/"), (" NUMPAGES ", "")] {
        xml.field_start(code);
        xml.begin("w:r", &[]).leaf("w:t", &[], "1").end("w:r");
        xml.field_part("end");
        xml.begin("w:r", &[]).leaf("w:t", &[], between).end("w:r");
    }
    xml.end("w:p").end("w:ftr");
    xml
}

fn settings(meta: &Meta) -> Xml {
    let mut xml = Xml::part();
    xml.begin("w:settings", &[("xmlns:w", W)]);
    xml.empty("w:defaultTabStop", &[("w:val", "708")]).begin("w:compat", &[]);
    xml.empty(
        "w:compatSetting",
        &[
            ("w:name", "compatibilityMode"),
            ("w:uri", "http://schemas.microsoft.com/office/word"),
            ("w:val", "15"),
        ],
    );
    xml.end("w:compat");
    xml.empty("w:themeFontLang", &[("w:val", locale(meta.lang.code()))]);
    xml.end("w:settings");
    xml
}

/// A bulleted list (1) and a numbered one (2).
fn numbering() -> Xml {
    let mut xml = Xml::part();
    xml.begin("w:numbering", &[("xmlns:w", W)]);
    for (id, kind, text) in [("1", "bullet", "•"), ("2", "decimal", "%1.")] {
        xml.begin("w:abstractNum", &[("w:abstractNumId", id)]);
        xml.empty("w:multiLevelType", &[("w:val", "singleLevel")])
            .begin("w:lvl", &[("w:ilvl", "0")]);
        xml.empty("w:start", &[("w:val", "1")]).empty("w:numFmt", &[("w:val", kind)]);
        xml.empty("w:lvlText", &[("w:val", text)]).empty("w:lvlJc", &[("w:val", "left")]);
        xml.begin("w:pPr", &[]).empty("w:ind", &[("w:left", "425"), ("w:hanging", "425")]);
        xml.end("w:pPr").end("w:lvl").end("w:abstractNum");
    }
    for id in ["1", "2"] {
        xml.begin("w:num", &[("w:numId", id)])
            .empty("w:abstractNumId", &[("w:val", id)])
            .end("w:num");
    }
    xml.end("w:numbering");
    xml
}
