//! Paragraphs, notes and text boxes as they end, and the blocks that they become.

use super::super::{Block, Cell, Document, Format, Kind, Label, Mark, Origin, RemarkKind};
use super::body::Body;
use super::counters::Counted;
use super::paragraph::Paragraph;
use super::remarks::WordCount;
use super::story::Story;
use super::styles::Purpose;
use super::table::Table;
use super::xml::Tag;

impl Body<'_> {
    pub(super) fn begin_paragraph(&mut self) {
        self.remarks.break_off();
        let cell = self.tables.last().map(Table::cell);
        let Some(story) = self.stories.last_mut() else { return };
        let carried = story.carried.take().map(|carried| carried.continued(cell));
        story.open.push(carried.unwrap_or_else(|| Paragraph { cell, ..Paragraph::default() }));
    }

    pub(super) fn end_paragraph(&mut self) {
        self.remarks.break_off();
        let Some(paragraph) = self.stories.last_mut().and_then(|story| story.open.pop()) else {
            return;
        };
        let style = paragraph.properties.style.as_deref();
        let by_style = self.definitions.styles.of_paragraph(style).and_then(|run| run.hidden);
        let is_hidden = paragraph.mark.hidden.or(by_style).unwrap_or(false);
        let goes_on = paragraph.is_part_of_next() || (is_hidden && !paragraph.mark.runs_in);
        match self.stories.last_mut() {
            Some(story) if goes_on => story.carried = Some(paragraph),
            _ => self.deliver(paragraph),
        }
    }

    /// Ends a paragraph whose mark is not shown, where none follows to take it up.
    pub(super) fn end_carried(&mut self) {
        let carried = self.stories.last_mut().and_then(|story| story.carried.take());
        if let Some(mut paragraph) = carried {
            if paragraph.is_blank() {
                // It has gone, number and all.
                paragraph.properties.list = Some(0);
                paragraph.auto_number = None;
            }
            self.deliver(paragraph);
        }
    }

    /// Hands a paragraph on: to the text box that it is in, or as a block.
    fn deliver(&mut self, mut paragraph: Paragraph) {
        let boxes = std::mem::take(&mut paragraph.boxes);
        let all = std::iter::once(paragraph).chain(boxes);
        match self.stories.as_mut_slice() {
            [_, .., story] => {
                story.done.extend(all);
                self.charge(size_of::<Paragraph>());
            }
            _ => all.for_each(|paragraph| self.emit(&paragraph)),
        }
    }

    /// Ends the innermost story; its fields end with it.
    pub(super) fn end_story(&mut self) {
        while self.stories.last().is_some_and(|story| !story.open.is_empty()) {
            self.end_paragraph();
        }
        self.end_carried();
        while let Some(field) = self.stories.last_mut().and_then(|story| story.fields.pop()) {
            self.end_field(&field);
        }
    }

    /// Ends a text box: its paragraphs follow the one that it is anchored in.
    pub(super) fn end_text_box(&mut self) {
        self.end_story();
        let done = self.stories.pop().map(|story: Story| story.done).unwrap_or_default();
        if done.iter().any(|paragraph| !paragraph.is_blank()) {
            self.remark(RemarkKind::TextBox, "");
        }
        match self.stories.last_mut().and_then(|story| story.open.last_mut()) {
            Some(anchor) => anchor.boxes.extend(done),
            None => done.into_iter().for_each(|paragraph| self.deliver(paragraph)),
        }
    }

    /// Begins a note; false if it is not to be read.
    pub(super) fn begin_note(&mut self, tag: &Tag<'_>) -> bool {
        let kind = if tag.word() == "footnote" { "footnote" } else { "endnote" };
        let id = tag.value("id").unwrap_or_default().into_owned();
        self.note = self.notes.get(&(kind, id)).copied();
        let is_text = tag.value("type").is_none_or(|kind| kind == "normal");
        if self.note.is_none() && is_text {
            self.remark(RemarkKind::NoteWithoutMark, "");
        }
        self.note.is_some()
    }

    pub(super) fn end_note(&mut self) {
        self.end_story();
        self.note = None;
    }

    /// Makes a block of a paragraph and counts it in its list.
    fn emit(&mut self, paragraph: &Paragraph) {
        let mut block = paragraph.block();
        block.label = self.label(paragraph);
        let stands_alone =
            block.label.as_ref().is_some_and(|label| matches!(label.mark, Mark::Number(_)));
        if block.text.is_empty() && !stands_alone {
            return;
        }
        block.kind = self.kind(paragraph, block.label.as_ref(), paragraph.cell);
        if paragraph.cell.is_some() && self.tables.len() == 1 {
            let kind = self.kind(paragraph, block.label.as_ref(), None);
            self.framed.push((self.blocks.len(), kind));
        }
        block.origin = self.origin();
        self.paragraphs = self.paragraphs.saturating_add(1);
        let label = block.label.as_ref().map_or(0, |label| label.shown.len());
        self.charge(size_of::<Block>() + label);
        self.blocks.push(block);
    }

    /// Ends the innermost table; the text of one that is no more than a frame is no
    /// table's.
    pub(super) fn end_table(&mut self) {
        let table = self.tables.pop();
        if !self.tables.is_empty() {
            return;
        }
        for (at, kind) in std::mem::take(&mut self.framed) {
            if let Some(block) = self.blocks.get_mut(at)
                && table.as_ref().is_some_and(Table::is_frame)
            {
                block.kind = kind;
            }
        }
    }

    fn label(&mut self, paragraph: &Paragraph) -> Option<Label> {
        if let Some(number) = paragraph.auto_number {
            let shown = format!("{number}.");
            return Some(Label { shown, mark: Mark::Number(number), depth: 0, list: u32::MAX });
        }
        let definitions = self.definitions;
        let place = definitions.numbering.place(&paragraph.properties, &definitions.styles)?;
        let language = paragraph.language().or(definitions.styles.defaults.language);
        let Counted { label, is_certain } =
            self.counters.count(&definitions.numbering, place, language);
        // Programs differ on a number in an empty paragraph that ends a section.
        if !is_certain || (paragraph.ends_section && paragraph.is_blank() && label.is_some()) {
            let shown = label.as_ref().map_or("", |label| &label.shown);
            self.remark(RemarkKind::Number, shown);
        }
        label
    }

    fn kind(&self, paragraph: &Paragraph, label: Option<&Label>, cell: Option<Cell>) -> Kind {
        let styles = &self.definitions.styles;
        let style = paragraph.properties.style.as_deref();
        let purpose = styles.purpose(style);
        let written = |outline: Option<u8>| outline.filter(|outline| *outline < 9);
        let outline = || match paragraph.properties.outline {
            None => styles.chain(style).find_map(|(_, style)| style.paragraph.outline),
            own => own,
        };
        let item = || label.map(|label| Kind::Item { depth: label.depth });
        match (self.note, cell, purpose) {
            (Some(note), ..) => Kind::Note(note),
            (.., Some(Purpose::Contents)) => Kind::Contents,
            _ if paragraph.is_contents => Kind::Contents,
            (_, Some(cell), _) => Kind::Cell(cell),
            (.., Some(Purpose::Title)) => Kind::Title,
            (.., Some(Purpose::Subtitle)) => Kind::Subtitle,
            (.., Some(Purpose::Heading(level))) => Kind::Heading(level),
            (.., purpose) => match (written(outline()), purpose) {
                (Some(level), _) => Kind::Heading(level + 1),
                (None, Some(Purpose::Continuation)) => item().unwrap_or(Kind::Item { depth: 0 }),
                (None, _) => item().unwrap_or(Kind::Paragraph),
            },
        }
    }

    /// The document that was read, given the words in its headers and footers.
    pub(super) fn document(mut self, headers: &WordCount) -> Document {
        let nowhere = Origin::default();
        self.remarks.add(RemarkKind::PageHeader, headers.words, nowhere, &headers.sample);
        let differing = self.counters.differing();
        self.remarks.add(RemarkKind::NumbersDiffer, differing, nowhere, "");
        let note = |block: &Block| match block.kind {
            Kind::Note(note) => note,
            _ => 0,
        };
        self.blocks.sort_by_key(note);
        Document { format: Format::Docx, blocks: self.blocks, remarks: self.remarks.finish() }
    }
}
