//! The walk over the document's main part and its notes: what is open, and what
//! each element does.

use std::collections::HashMap;

use super::super::{Block, Kind, Origin, Refusal, RemarkKind};
use super::counters::Counters;
use super::numbering::Numbering;
use super::package::{LIMITS, Relationships, TOO_MUCH_TEXT};
use super::properties::is_former;
use super::remarks::Remarks;
use super::run::Run;
use super::story::Story;
use super::styles::Styles;
use super::table::Table;
use super::xml::{Flow, Sink, Tag, Vocabulary};

/// What the other parts of the package say about the text.
pub(super) struct Definitions {
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
    pub(super) relationships: Relationships,
}

/// The kind of an open element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Paragraph,
    ParagraphProperties,
    /// Properties of the mark at the end of a paragraph.
    MarkProperties,
    Run,
    RunProperties,
    /// Text, and whether the blanks at its ends are shown.
    Text(bool),
    DeletedText,
    Code,
    Deleted,
    Inserted,
    MovedFrom,
    MovedTo,
    TextBox,
    Table,
    Row,
    RowProperties,
    Cell,
    CellProperties,
    /// A content control, and whether it holds no more than a hint at what to fill in.
    Control(bool),
    ControlProperties,
    Note,
    /// Anything else: what is in it counts as if it stood around it.
    Other,
}

/// How many elements are open that decide over the text in them.
#[derive(Debug, Default)]
pub(super) struct Depths {
    pub(super) deleted: usize,
    pub(super) inserted: usize,
    pub(super) moved_from: usize,
    pub(super) moved_to: usize,
    /// Cells that are shown as part of another.
    pub(super) cells_out: usize,
    /// Content controls that are not filled in.
    pub(super) hints: usize,
    /// Fields whose stored result has not begun.
    pub(super) codes: usize,
    /// Fields of contents whose stored result is open.
    pub(super) contents: usize,
}

/// The text as it is read.
pub(super) struct Body<'d> {
    pub(super) definitions: &'d Definitions,
    pub(super) counters: Counters,
    pub(super) remarks: Remarks,
    places: Vec<Place>,
    pub(super) depths: Depths,
    /// The innermost last; the first is that of the part.
    pub(super) stories: Vec<Story>,
    pub(super) runs: Vec<Run>,
    pub(super) tables: Vec<Table>,
    tables_met: u32,
    /// Blocks of the outermost table, with the kind that each has if that is a frame.
    pub(super) framed: Vec<(usize, Kind)>,
    /// The text of the innermost element that holds text.
    pub(super) text: String,
    /// The note whose text is open, by its number.
    pub(super) note: Option<u32>,
    /// Numbers of notes by the name of their element and their id.
    pub(super) notes: HashMap<(&'static str, String), u32>,
    pub(super) auto_numbers: u32,
    pub(super) blocks: Vec<Block>,
    /// Paragraphs so far that were not empty.
    pub(super) paragraphs: u32,
    /// Bytes that the blocks may still take.
    pub(super) room: usize,
    pub(super) progress: usize,
    is_document: bool,
    pub(super) refusal: Option<Refusal>,
}

impl<'d> Body<'d> {
    pub(super) fn new(definitions: &'d Definitions, most: usize) -> Self {
        Self {
            definitions,
            counters: Counters::default(),
            remarks: Remarks::default(),
            places: Vec::new(),
            depths: Depths::default(),
            stories: vec![Story::default()],
            runs: Vec::new(),
            tables: Vec::new(),
            tables_met: 0,
            framed: Vec::new(),
            text: String::new(),
            note: None,
            notes: HashMap::new(),
            auto_numbers: 0,
            blocks: Vec::new(),
            paragraphs: 0,
            room: most,
            progress: 0,
            is_document: false,
            refusal: None,
        }
    }

    /// True if the part was that of a Word document.
    pub(super) fn is_document(&self) -> bool {
        self.is_document
    }

    /// The place of what is being read.
    pub(super) fn origin(&self) -> Origin {
        Origin { paragraph: Some(self.paragraphs.saturating_add(1)), ..Origin::default() }
    }

    /// Takes room for what is kept of the text.
    pub(super) fn charge(&mut self, bytes: usize) {
        match self.room.checked_sub(bytes) {
            Some(room) => self.room = room,
            None => self.refusal = Some(TOO_MUCH_TEXT),
        }
    }

    /// Counts something that is to be told.
    pub(super) fn remark(&mut self, kind: RemarkKind, sample: &str) {
        self.progress += 1;
        let origin = self.origin();
        self.remarks.add(kind, 1, origin, sample);
    }

    /// The place of an element of word processing; none if it is skipped.
    fn place(&mut self, tag: &Tag<'_>) -> Option<Place> {
        let above = self.places.last().copied().unwrap_or(Place::Other);
        let word = tag.word();
        match (above, word) {
            (_, "rt" | "rubyPr" | "tblPr" | "tblGrid" | "tblPrEx" | "sdtEndPr" | "ffData") => None,
            (_, word) if is_former(word) => None,
            (_, "sectPr") => {
                self.paragraph(|paragraph| paragraph.ends_section = true);
                None
            }
            (
                Place::ParagraphProperties
                | Place::MarkProperties
                | Place::RunProperties
                | Place::RowProperties
                | Place::CellProperties
                | Place::ControlProperties,
                _,
            ) => Some(self.property(above, tag)),
            (Place::Paragraph, "pPr") => Some(Place::ParagraphProperties),
            (Place::Run, "rPr") => Some(Place::RunProperties),
            (Place::Row, "trPr") => Some(Place::RowProperties),
            (Place::Cell, "tcPr") => Some(Place::CellProperties),
            (Place::Control(_), "sdtPr") => Some(Place::ControlProperties),
            (Place::Run, _) if self.inline(tag) => Some(Place::Other),
            (_, "footnote" | "endnote") => self.begin_note(tag).then_some(Place::Note),
            _ => Some(self.structure(tag)),
        }
    }

    /// Takes a property of what is open.
    fn property(&mut self, above: Place, tag: &Tag<'_>) -> Place {
        match (above, tag.word()) {
            (Place::ParagraphProperties, "rPr") => return Place::MarkProperties,
            (Place::ParagraphProperties, "numPr") => return Place::ParagraphProperties,
            (Place::ParagraphProperties, _) => self.paragraph(|paragraph| {
                if !paragraph.is_settled {
                    paragraph.properties.take(tag);
                }
            }),
            (Place::MarkProperties, word) => self.paragraph(|paragraph| match word {
                "del" | "moveFrom" => paragraph.mark.deleted = true,
                "vanish" => paragraph.mark.hidden = Some(tag.is_on()),
                "specVanish" => paragraph.mark.runs_in = tag.is_on(),
                _ => {}
            }),
            (Place::RunProperties, _) => {
                if let Some(run) = self.runs.last_mut() {
                    run.properties.take(tag);
                }
            }
            (Place::RowProperties, _) => self.in_table(|table| table.row_property(tag)),
            (Place::CellProperties, _) => self.in_table(|table| table.cell_property(tag)),
            (Place::ControlProperties, "showingPlcHdr") if tag.is_on() => self.mark_hint(),
            _ => {}
        }
        Place::Other
    }

    /// Marks the content control whose properties are open as not filled in.
    fn mark_hint(&mut self) {
        let control = self.places.iter_mut().rev().nth(1);
        if let Some(place) = control.filter(|place| **place == Place::Control(false)) {
            *place = Place::Control(true);
            self.depths.hints += 1;
            self.remark(RemarkKind::Placeholder, "");
        }
    }

    /// Changes the innermost table.
    fn in_table(&mut self, change: impl FnOnce(&mut Table)) {
        let Some(table) = self.tables.last_mut() else { return };
        let before = (table.is_row_deleted, table.is_cell_out);
        change(table);
        let Depths { deleted, cells_out, .. } = &mut self.depths;
        *deleted = *deleted + usize::from(table.is_row_deleted) - usize::from(before.0);
        *cells_out = *cells_out + usize::from(table.is_cell_out) - usize::from(before.1);
    }

    /// Opens an element that holds others.
    fn structure(&mut self, tag: &Tag<'_>) -> Place {
        match tag.word() {
            "document" if self.places.is_empty() => {
                self.is_document = true;
                Place::Other
            }
            "p" => {
                self.begin_paragraph();
                Place::Paragraph
            }
            "r" => {
                self.runs.push(Run::default());
                Place::Run
            }
            "t" => Place::Text(tag.keeps_blanks()),
            "delText" => {
                self.depths.deleted += 1;
                Place::DeletedText
            }
            "instrText" | "delInstrText" => Place::Code,
            "tbl" => {
                self.end_carried();
                self.tables_met = self.tables_met.saturating_add(1);
                self.tables.push(Table::new(self.tables_met));
                Place::Table
            }
            "tr" if !self.tables.is_empty() => {
                self.in_table(Table::begin_row);
                Place::Row
            }
            "tc" if !self.tables.is_empty() => {
                self.in_table(Table::begin_cell);
                Place::Cell
            }
            "txbxContent" => {
                self.stories.push(Story::default());
                Place::TextBox
            }
            "sdt" => Place::Control(false),
            "altChunk" | "subDoc" => {
                self.embedded(tag);
                Place::Other
            }
            word => self.tracked(word),
        }
    }

    /// Opens an element that holds tracked changes, or any other.
    fn tracked(&mut self, word: &str) -> Place {
        let (place, depth) = match word {
            "del" => (Place::Deleted, &mut self.depths.deleted),
            "ins" => (Place::Inserted, &mut self.depths.inserted),
            "moveFrom" => (Place::MovedFrom, &mut self.depths.moved_from),
            "moveTo" => (Place::MovedTo, &mut self.depths.moved_to),
            _ => return Place::Other,
        };
        *depth += 1;
        place
    }

    /// Looks at an element of another vocabulary.
    fn foreign(&mut self, tag: &Tag<'_>) -> Place {
        match (tag.of, tag.name()) {
            (Vocabulary::Math, "t") => return Place::Text(true),
            (Vocabulary::Other, "OLEObject" | "relIds" | "chart") => self.embedded(tag),
            (Vocabulary::Other, "pic" | "imagedata") if self.is_shown() => {
                self.remark(RemarkKind::Picture, "");
            }
            (Vocabulary::Other, "symEx") => self.symbol(tag),
            _ => {}
        }
        Place::Other
    }

    /// Tells of a document in the document, by the name of its part.
    fn embedded(&mut self, tag: &Tag<'_>) {
        if self.is_shown() {
            let target = tag.any("id").and_then(|id| self.definitions.relationships.by_id(&id));
            self.remark(RemarkKind::Embedded, target.unwrap_or_default());
        }
    }

    fn end_cell(&mut self) {
        self.end_carried();
        self.in_table(Table::end_cell);
    }
}

impl Sink for Body<'_> {
    fn start(&mut self, tag: &Tag<'_>) -> Flow {
        let place = match tag.of {
            Vocabulary::Word => self.place(tag),
            _ => Some(self.foreign(tag)),
        };
        let Some(place) = place else { return Flow::Skip };
        self.places.push(place);
        Flow::Enter
    }

    fn end(&mut self) {
        match self.places.pop() {
            Some(Place::Paragraph) => self.end_paragraph(),
            Some(Place::Run) => drop(self.runs.pop()),
            Some(Place::Text(keeps_blanks)) => self.end_text(keeps_blanks),
            Some(Place::DeletedText) => {
                self.end_text(true);
                self.depths.deleted -= 1;
            }
            Some(Place::Deleted) => self.depths.deleted -= 1,
            Some(Place::Inserted) => self.depths.inserted -= 1,
            Some(Place::MovedFrom) => self.depths.moved_from -= 1,
            Some(Place::MovedTo) => self.depths.moved_to -= 1,
            Some(Place::TextBox) => self.end_text_box(),
            Some(Place::Table) => self.end_table(),
            Some(Place::Row) => self.in_table(Table::end_row),
            Some(Place::Cell) => self.end_cell(),
            Some(Place::Control(is_hint)) => self.depths.hints -= usize::from(is_hint),
            Some(Place::Note) => self.end_note(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        self.charge(text.len());
        match self.places.last() {
            Some(Place::Text(_) | Place::DeletedText) => self.text.push_str(text),
            Some(Place::Code) => self.push_code(text),
            _ => {}
        }
    }

    fn progress(&self) -> usize {
        self.progress
    }

    fn most_elements(&self) -> usize {
        LIMITS.elements
    }

    fn refusal(&self) -> Option<Refusal> {
        self.refusal
    }
}
