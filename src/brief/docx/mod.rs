//! Word documents, as ECMA-376 lays them down, with headings, lists and a table of
//! contents that word processors know as such.
//!
//! The text is kept until the document is closed, since its contents list stands
//! before it. What every document has in common stands in `package`.

mod package;
mod read;
mod style_sheet;
mod xml;

use std::io::{self, Write};

use super::block::Anchor;
use super::{Bar, Block, Document, Meta, NamedValue, Quote, Span, Table, TextStyle};
use crate::texts::brief as t;
pub(super) use read::read;
use xml::Xml;

/// A document with more letters than this goes over more than a page, and has a
/// contents list.
const PAGE: usize = 2500;

/// Deepest level of the headings in the contents list.
const LISTED: u8 = 3;

/// Cells of a bar.
const CELLS: usize = 10;

/// An entry of a contents list: level, text, bookmark.
struct ContentsEntry {
    level: u8,
    text: String,
    mark: String,
}

/// A Word document as it grows.
#[derive(Default)]
pub struct Docx {
    meta: Option<Meta>,
    /// The part before the contents list: up to the first heading of level 2.
    head: Xml,
    body: Xml,
    contents: Vec<ContentsEntry>,
    /// Number of bookmarks; each has its number.
    marks: usize,
    letters: usize,
}

impl Document for Docx {
    fn open(&mut self, meta: &Meta, _: &mut dyn Write) -> io::Result<()> {
        self.meta = Some(meta.clone());
        Ok(())
    }

    fn block(&mut self, block: &Block<'_>, _: &mut dyn Write) -> io::Result<()> {
        match block {
            Block::Heading { level, text, point } => self.heading(*level, text, *point),
            Block::Paragraph(spans) => self.paragraph("", spans),
            Block::Quote(quote) => self.quote(quote),
            Block::Fields(fields) => fields.iter().for_each(|field| self.field(field)),
            Block::List(items) => {
                for item in items {
                    self.paragraph("ListBullet", item);
                }
            }
            Block::Questions(questions) => questions.iter().for_each(|q| self.question(q)),
            Block::Note { about, lines } => {
                self.paragraph("HertogNoteAbout", &[Span::plain(about.as_str())]);
                for line in lines {
                    self.paragraph("HertogNote", &[Span::plain(line.as_ref())]);
                }
            }
            Block::Table(table) => self.table(table),
            Block::Bars { caption, bars } => self.bars(caption, bars),
            Block::Colophon(paragraphs) => {
                for text in paragraphs {
                    self.paragraph("HertogColophon", text);
                }
            }
        }
        Ok(())
    }

    fn close(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let Some(meta) = self.meta.take() else { return Ok(()) };
        let mut document = std::mem::take(&mut self.head);
        if self.letters > PAGE {
            contents(&mut document, &meta, &self.contents);
        }
        document.append(&std::mem::take(&mut self.body));
        out.write_all(&package::pack(&meta, &document)?)
    }
}

impl Docx {
    /// The place of the next block.
    fn here(&mut self) -> &mut Xml {
        if self.contents.is_empty() { &mut self.head } else { &mut self.body }
    }

    fn heading(&mut self, level: u8, text: &[Span], point: Option<Anchor>) {
        if level == 1 {
            return self.paragraph("Title", text);
        }
        self.marks += 1;
        let (id, number) = (self.marks.to_string(), self.marks);
        let mark = point.map_or_else(|| format!("_Toc{number:08}"), bookmark);
        let words: String = text.iter().map(|span| span.text.as_ref()).collect();
        if level <= LISTED {
            self.contents.push(ContentsEntry { level, text: words, mark: mark.clone() });
        }
        let style = format!("Heading{}", level - 1);
        let xml = self.here();
        xml.paragraph(&style);
        xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &mark)]);
        spans(xml, text);
        xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
        xml.end("w:p");
    }

    fn paragraph(&mut self, style: &str, text: &[Span]) {
        self.letters += text.iter().map(|span| span.text.len()).sum::<usize>();
        let xml = self.here();
        xml.paragraph(style);
        spans(xml, text);
        xml.end("w:p");
    }

    /// The words, said to be of their language, and under them where they stand.
    fn quote(&mut self, quote: &Quote) {
        self.paragraph("HertogQuote", &[Span::plain(quote.text.as_ref()).of(quote.lang)]);
        self.paragraph("HertogReference", &[Span::code(quote.citation())]);
    }

    fn field(&mut self, field: &NamedValue) {
        let xml = self.here();
        xml.paragraph("HertogField");
        run(xml, &Span::strong(field.name));
        xml.begin("w:r", &[]).empty("w:tab", &[]).end("w:r");
        spans(xml, &field.value);
        xml.end("w:p");
    }

    /// A question, and a ruled line for its answer.
    fn question(&mut self, question: &str) {
        self.paragraph("ListNumber", &[Span::plain(question)]);
        self.paragraph("HertogAnswer", &[]);
    }

    fn table(&mut self, table: &Table) {
        self.paragraph("Caption", &[Span::plain(table.caption.as_str())]);
        let xml = self.here();
        open_table(xml, table.columns.len());
        open_row(xml, true);
        for column in &table.columns {
            cell(xml, column.number, &[Span::strong(column.name.as_ref())]);
        }
        xml.end("w:tr");
        for row in &table.rows {
            open_row(xml, false);
            for (span, column) in row.iter().zip(&table.columns) {
                cell(xml, column.number, std::slice::from_ref(span));
            }
            xml.end("w:tr");
        }
        close_table(xml);
    }

    fn bars(&mut self, caption: &str, bars: &[Bar]) {
        self.paragraph("Caption", &[Span::plain(caption)]);
        let xml = self.here();
        open_table(xml, 3);
        for bar in bars {
            let full = bar.cells(CELLS);
            let drawn = "█".repeat(full) + &"░".repeat(CELLS - full);
            open_row(xml, false);
            cell(xml, false, std::slice::from_ref(&bar.name));
            cell(xml, false, &[Span::code(drawn)]);
            cell(xml, true, &[Span::plain(format!("{}/{}", bar.done, bar.total))]);
            xml.end("w:tr");
        }
        close_table(xml);
    }
}

fn open_table(xml: &mut Xml, columns: usize) {
    xml.begin("w:tbl", &[]).begin("w:tblPr", &[]);
    xml.empty("w:tblStyle", &[("w:val", "TableGrid")]);
    xml.empty("w:tblW", &[("w:w", "0"), ("w:type", "auto")]);
    xml.empty("w:tblLook", &[("w:firstRow", "1"), ("w:firstColumn", "1")]);
    xml.end("w:tblPr").begin("w:tblGrid", &[]);
    (0..columns).for_each(|_| xml.skip("w:gridCol"));
    xml.end("w:tblGrid");
}

/// A table cannot be the last thing in a document, nor touch another.
fn close_table(xml: &mut Xml) {
    xml.end("w:tbl").paragraph("");
    xml.end("w:p");
}

fn open_row(xml: &mut Xml, heads: bool) {
    xml.begin("w:tr", &[]).begin("w:trPr", &[]).empty("w:cantSplit", &[]);
    if heads {
        xml.skip("w:tblHeader");
    }
    xml.end("w:trPr");
}

fn cell(xml: &mut Xml, number: bool, text: &[Span]) {
    xml.begin("w:tc", &[]).begin("w:tcPr", &[]);
    xml.empty("w:tcW", &[("w:w", "0"), ("w:type", "auto")]).end("w:tcPr");
    xml.paragraph(if number { "HertogNumber" } else { "HertogCell" });
    spans(xml, text);
    xml.end("w:p").end("w:tc");
}

/// The name of the bookmark over a point.
fn bookmark(of: Anchor) -> String {
    format!("point{}_{}", of.declaration_word(), of.point.to_string().replace('.', "_"))
}

fn spans(xml: &mut Xml, spans: &[Span]) {
    for span in spans {
        match span.to {
            None => run(xml, span),
            Some(point) => {
                xml.begin("w:hyperlink", &[("w:anchor", &bookmark(point)), ("w:history", "1")]);
                run(xml, span);
                xml.end("w:hyperlink");
            }
        }
    }
}

fn run(xml: &mut Xml, span: &Span) {
    xml.begin("w:r", &[]).begin("w:rPr", &[]);
    match span.tone {
        TextStyle::Plain => {}
        TextStyle::Strong => xml.skip("w:b"),
        TextStyle::Code => {
            xml.empty("w:rStyle", &[("w:val", "HertogCode")]).empty("w:noProof", &[]);
        }
    }
    if let Some(lang) = span.lang {
        xml.empty("w:lang", &[("w:val", xml::locale(lang))]);
    }
    xml.end("w:rPr").begin("w:t", &[("xml:space", "preserve")]).text(&span.text);
    xml.end("w:t").end("w:r");
}

/// A contents list without page numbers, which nobody knows before the pages
/// are laid out: so it reads right at once, and can be made anew with them.
fn contents(xml: &mut Xml, meta: &Meta, entries: &[ContentsEntry]) {
    xml.begin("w:sdt", &[]).begin("w:sdtPr", &[]).begin("w:docPartObj", &[]);
    xml.empty("w:docPartGallery", &[("w:val", "Table of Contents")]).empty("w:docPartUnique", &[]);
    xml.end("w:docPartObj").end("w:sdtPr").begin("w:sdtContent", &[]);
    xml.paragraph("TOCHeading");
    run(xml, &Span::plain(t::CONTENTS.get(meta.lang)));
    xml.end("w:p");
    for (place, entry) in entries.iter().enumerate() {
        xml.paragraph(if entry.level == 2 { "TOC1" } else { "TOC2" });
        if place == 0 {
            xml.field_start(r#" TOC \o "1-2" \n \h \z \u "#);
        }
        xml.begin("w:hyperlink", &[("w:anchor", &entry.mark), ("w:history", "1")]);
        run(xml, &Span::plain(entry.text.as_str()));
        xml.end("w:hyperlink");
        if place + 1 == entries.len() {
            xml.field_part("end");
        }
        xml.end("w:p");
    }
    xml.end("w:sdtContent").end("w:sdt");
}

#[cfg(test)]
mod tests;
