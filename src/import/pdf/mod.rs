//! Reader of PDF, by way of the XML that poppler's `pdftohtml -xml` writes of it
//! (seen of 22.12): pieces of text with their place, size and weight.
//!
//! A PDF has no paragraphs, headings or notes; what is one is told by place,
//! type and recurrence. Pieces become segments, segments lines in reading
//! order, lines paragraphs.

mod blocks;
mod bookmarks;
mod columns;
mod contents;
mod furniture;
mod hyphens;
mod letters;
mod line;
mod notes;
mod paragraphs;
mod segment;
mod table;
mod xml;

#[cfg(test)]
mod tests;

use rustc_hash::FxHashMap;

use self::blocks::Blocks;
use self::bookmarks::Bookmarks;
use self::furniture::Sheet;
use self::hyphens::Spellings;
use self::line::Lines;
use self::notes::Notes;
use super::{Block, Document, Format, Kind, Origin, Refusal, Remark, RemarkKind};

/// Reads what `pdftohtml -xml` wrote.
///
/// # Errors
/// It is not that, cut short, too large, or has no text: [`Refusal::Scan`].
pub fn read(xml: &[u8]) -> Result<Document, Refusal> {
    let pages = xml::pages(xml)?;
    let mut remarks = empty_pages(&pages)?;
    let bookmarks = Bookmarks::of(&pages);
    let mut sheets: Vec<Sheet> = pages.into_iter().map(sheet).collect();
    let body = body_size(&sheets);
    furniture::set_apart(&mut sheets, body);
    let mut notes = Notes::default();
    let (mut reading, mut lines, mut furniture) = (Lines::default(), Vec::new(), Vec::new());
    for sheet in sheets {
        furniture.extend(furniture_blocks(&sheet));
        reading.turn(sheet.number);
        let spread = (sheet.width * 10 > sheet.height * 12).then_some(sheet.width / 2);
        for region in columns::arrange(sheet.segments, spread) {
            let follows = !reading.is_new_page();
            let mut region = reading.of(region);
            notes.take(&mut region, body, follows);
            lines.append(&mut region);
        }
    }
    line::measure(&mut lines, body);
    contents::mark(&mut lines);
    notes.refer_all(&mut lines);
    let paragraphs = paragraphs::paragraphs(lines, body, &bookmarks);
    let spellings = Spellings::of(&paragraphs);
    let mut blocks = Blocks::new(&spellings, body, &paragraphs);
    let mut text: Vec<Block> = paragraphs.iter().map(|lines| blocks.paragraph(lines)).collect();
    bookmarks.set_levels(&mut text);
    let notes =
        notes.all.iter().map(|note| blocks.block(&note.lines, Kind::Note(note.id))).collect();
    remarks.append(&mut blocks.remarks);
    Ok(Document { format: Format::Pdf, blocks: in_order(text, furniture, notes), remarks })
}

/// A remark on pages without text.
///
/// # Errors
/// No page has any.
fn empty_pages(pages: &[xml::Page]) -> Result<Vec<Remark>, Refusal> {
    let is_blank = |page: &&xml::Page| page.pieces.iter().all(xml::Piece::is_blank);
    let mut empty = pages.iter().filter(is_blank);
    let count = empty.clone().count();
    if count == pages.len() {
        return Err(if pages.is_empty() { Refusal::Empty } else { Refusal::Scan });
    }
    let first = empty.next().map(|page| Origin { page: Some(page.number), ..Origin::default() });
    let remark =
        |origin| Remark { kind: RemarkKind::PageWithoutText, count, origin, sample: String::new() };
    Ok(first.map(remark).into_iter().collect())
}

fn sheet(page: xml::Page) -> Sheet {
    let segments = segment::segments(page.pieces);
    Sheet {
        number: page.number,
        width: page.width,
        height: page.height,
        segments,
        furniture: Vec::new(),
    }
}

/// The size of most letters, in pixels.
fn body_size(sheets: &[Sheet]) -> i32 {
    let mut letters: FxHashMap<i32, usize> = FxHashMap::default();
    for segment in sheets.iter().flat_map(|sheet| &sheet.segments) {
        *letters.entry(segment.size).or_default() += segment.text.len();
    }
    letters.into_iter().max_by_key(|(size, count)| (*count, -size)).map_or(1, |(size, _)| size)
}

/// The furniture of a page, from top to bottom.
fn furniture_blocks(sheet: &Sheet) -> Vec<Block> {
    let mut furniture: Vec<_> = sheet.furniture.iter().collect();
    furniture.sort_by_key(|segment| (segment.middle(), segment.left));
    let origin = Origin { page: Some(sheet.number), ..Origin::default() };
    let block = |text| Block { kind: Kind::Furniture, text, origin, ..Block::default() };
    furniture.into_iter().map(|segment| block(segment.with_raised())).collect()
}

/// Furniture before the paragraphs that begin on its page, notes at the end.
fn in_order(text: Vec<Block>, furniture: Vec<Block>, notes: Vec<Block>) -> Vec<Block> {
    let mut furniture = furniture.into_iter().peekable();
    let mut blocks = Vec::with_capacity(text.len() + notes.len());
    for block in text {
        while let Some(piece) = furniture.next_if(|piece| piece.origin.page <= block.origin.page) {
            blocks.push(piece);
        }
        blocks.push(block);
    }
    blocks.extend(furniture);
    blocks.extend(notes);
    blocks
}
