//! The elements of a text document, one by one (ODF 1.3, part 3, 5 to 10).

use super::body::{Fate, Frame, Open, Walker};
use super::draft::{Draft, Hidden};
use super::numbers::{Item, Labelled, Place};
use super::styles::{Family, Look};
use super::xml::{Space, Tag};
use super::{TEXT_TYPE, WRONG};
use crate::import::{Cell, Kind, Label, Mark, Refusal, RemarkKind};

impl Walker {
    /// An element begins whose text belongs to the document.
    pub(super) fn element(&mut self, tag: &Tag<'_>, frame: &mut Frame) -> Result<(), Refusal> {
        let hidden = frame.look.hidden;
        match tag.name() {
            (Space::Text, name) => self.text_element(name, tag, frame),
            (Space::Table, name) => self.table_element(name, tag, frame),
            (Space::Draw, name) => self.draw_element(name, frame),
            (Space::Office, "document") => {
                let mimetype = tag.get(Space::Office, "mimetype");
                if mimetype.is_some_and(|mimetype| !mimetype.starts_with(TEXT_TYPE)) {
                    return Err(WRONG);
                }
            }
            (Space::Office, "text") => self.is_text = true,
            (Space::Office, "styles") => frame.open = Open::Styles(false),
            (Space::Office, "automatic-styles") if self.common => frame.fate = Fate::Drop,
            (Space::Office, "automatic-styles") => frame.open = Open::Styles(true),
            _ => {}
        }
        if frame.look.hidden && !hidden {
            self.tally.gap(RemarkKind::Hidden);
        }
        Ok(())
    }

    fn text_element(&mut self, name: &str, tag: &Tag<'_>, frame: &mut Frame) {
        match name {
            "p" | "h" => self.begin_paragraph(name == "h", tag, frame),
            "list" => {
                let in_note = self.in_note();
                let list = self.numbers.list(tag, item(&mut self.frames), in_note);
                frame.open = Open::List(list);
            }
            "list-item" | "list-header" => {
                if let Some(Frame { open: Open::List(list), .. }) = self.frames.last() {
                    let item = Item::new(list.clone(), tag, name == "list-header");
                    frame.open = Open::Item(Box::new(item));
                }
            }
            "numbered-paragraph" => {
                let list = self.numbers.numbered_paragraph(tag);
                frame.open = Open::Item(Box::new(Item::new(list, tag, false)));
            }
            "span" => {
                let style = tag.get(Space::Text, "style-name").unwrap_or_default();
                frame.look = self.styles.look(Family::Letters, &style, &frame.look);
            }
            "s" => self.gap(' ', tag.number(Space::Text, "c").unwrap_or(1), frame),
            "tab" => self.gap('\t', 1, frame),
            "line-break" => self.gap('\n', 1, frame),
            "note" => self.note(frame),
            "note-body" => frame.part(Open::Note(self.note)),
            "section" | "hidden-text" => {
                let display = tag.get(Space::Text, "display");
                let hidden = tag.truth(Space::Text, "is-hidden") == Some(true);
                frame.look.hidden |= hidden || display.is_some_and(|display| display == "none");
            }
            "hidden-paragraph" if tag.truth(Space::Text, "is-hidden") == Some(true) => {
                if let Some(draft) = self.draft(frame.paragraph) {
                    draft.hidden = Hidden::Whole;
                }
            }
            "table-of-content" | "illustration-index" | "table-index" | "object-index"
            | "user-index" | "alphabetical-index" => frame.open = Open::Contents,
            _ => self.change_element(name, tag, frame),
        }
    }

    /// Tracked changes.
    fn change_element(&mut self, name: &str, tag: &Tag<'_>, frame: &mut Frame) {
        let paragraph = self.paragraph();
        let change = || tag.get(Space::Text, "change-id").unwrap_or_default();
        match name {
            "changed-region" => {
                let id = tag.get(Space::Xml, "id").or_else(|| tag.get(Space::Text, "id"));
                frame.open = Open::Change(id.unwrap_or_default());
            }
            "insertion" => {
                if let Some(Frame { open: Open::Change(id), .. }) = self.frames.last() {
                    self.insertions.insert(id.clone());
                }
            }
            "change-start" if self.insertions.contains(&change()) => {
                self.inserting += 1;
                self.tally.place(RemarkKind::Inserted, paragraph);
                self.tally.gap(RemarkKind::Inserted);
            }
            "change-end" if self.insertions.contains(&change()) => {
                self.inserting = self.inserting.saturating_sub(1);
            }
            "change" if self.deletions.contains(&change()) => {
                self.tally.place(RemarkKind::Deleted, paragraph);
            }
            _ => {}
        }
    }

    fn table_element(&mut self, name: &str, tag: &Tag<'_>, frame: &mut Frame) {
        let repeated = |name| tag.number(Space::Table, name).unwrap_or(1_u32).max(1);
        match name {
            "table" => {
                self.tables = self.tables.saturating_add(1);
                frame.part(Open::Table(Cell { table: self.tables, row: 0, column: 0 }));
            }
            "table-row" => {
                if let Some(last) = table(&mut self.frames) {
                    last.row = last.row.saturating_add(repeated("number-rows-repeated"));
                    last.column = 0;
                }
            }
            "table-cell" | "covered-table-cell" => {
                let Some(last) = table(&mut self.frames) else { return };
                let cell = Cell { column: last.column.saturating_add(1), ..*last };
                last.column = last.column.saturating_add(repeated("number-columns-repeated"));
                frame.part(Open::Cell(cell));
                if name == "covered-table-cell" {
                    frame.fate = Fate::Count(RemarkKind::Hidden);
                }
            }
            _ => {}
        }
    }

    fn draw_element(&mut self, name: &str, frame: &mut Frame) {
        match name {
            "a" => {}
            "g" => frame.part(Open::Plain),
            "frame" => frame.part(Open::Frame(None)),
            "image" | "object" | "object-ole" | "applet" | "plugin" | "floating-frame" => {
                let embedded = name != "image";
                if let Some(Frame { open: Open::Frame(shows), .. }) = self.frames.last_mut() {
                    let kind = if embedded { RemarkKind::Embedded } else { RemarkKind::Picture };
                    *shows = shows.filter(|_| !embedded).or(Some(kind));
                }
                frame.part(Open::Plain);
                if embedded {
                    frame.fate = Fate::Drop;
                }
            }
            _ => {
                let before = self.target().len();
                frame.part(Open::Drawing(before));
            }
        }
    }

    fn gap(&mut self, space: char, count: usize, frame: &Frame) {
        let shown = !frame.look.hidden;
        if self.inserting > 0 {
            self.tally.gap(RemarkKind::Inserted);
        }
        if let Some(draft) = self.draft(frame.paragraph).filter(|_| shown) {
            self.size += draft.gap(space, count);
        }
    }

    fn note(&mut self, frame: &mut Frame) {
        if frame.look.hidden {
            frame.fate = Fate::Count(RemarkKind::Hidden);
            return;
        }
        self.note = self.note.saturating_add(1);
        let note = self.note;
        if let Some(draft) = self.draft(frame.paragraph) {
            draft.refer(note);
        }
    }

    fn begin_paragraph(&mut self, heading: bool, tag: &Tag<'_>, frame: &mut Frame) {
        let style = tag.get(Space::Text, "style-name").unwrap_or_default();
        frame.look = self.styles.look(
            Family::Paragraph,
            &style,
            &Look { hidden: frame.look.hidden, ..Look::default() },
        );
        let by_style = self.styles.kind(&style);
        let level = if heading {
            Some(tag.number(Space::Text, "outline-level").unwrap_or(1_u8).max(1))
        } else {
            self.styles.outline_level(&style)
        };
        let own = match (by_style, level) {
            (Some(kind @ (Kind::Title | Kind::Subtitle)), _) => kind,
            (_, Some(level)) => Kind::Heading(level),
            (by_style, None) => by_style.unwrap_or_default(),
        };
        let (own, labelled) = match item(&mut self.frames) {
            Some(item) => {
                let depth = u8::try_from(item.list.level).unwrap_or(u8::MAX);
                let place = self.numbers.item(item, &self.styles);
                let own = match place {
                    Place::Labelled(_) | Place::GoesOn if own == Kind::Paragraph => {
                        Kind::Item { depth }
                    }
                    _ => own,
                };
                (own, if let Place::Labelled(labelled) = place { Some(labelled) } else { None })
            }
            None => (own, level.and_then(|level| self.heading_label(level, &style, tag))),
        };
        let label = labelled.map(|labelled| self.said(labelled));
        let kind = around(&self.frames).unwrap_or(own);
        let at = self.target().len();
        let mut draft = Draft::new(kind, label, at);
        if frame.look.hidden {
            draft.hidden = Hidden::Part;
        }
        self.part_words(frame.look.hidden);
        frame.open = Open::Paragraph(Box::new(draft));
        frame.paragraph = Some(self.frames.len());
    }

    /// Keeps counted words of two paragraphs apart.
    fn part_words(&mut self, hidden: bool) {
        let paragraph = self.paragraph();
        if self.inserting > 0 {
            self.tally.gap(RemarkKind::Inserted);
        }
        if hidden {
            self.tally.gap(RemarkKind::Hidden);
            self.tally.place(RemarkKind::Hidden, paragraph);
        }
    }

    fn heading_label(&mut self, level: u8, style: &str, tag: &Tag<'_>) -> Option<Labelled> {
        let header = tag.truth(Space::Text, "is-list-header") == Some(true);
        if header || self.styles.leaves_outline(style) {
            return None;
        }
        let restarts = tag.truth(Space::Text, "restart-numbering") == Some(true);
        let start = tag.number(Space::Text, "start-value").filter(|_| restarts);
        let level = usize::from(level) - 1;
        if restarts {
            self.numbers.restart_headings(level);
        }
        let labelled = self.numbers.heading(level, start, &self.styles);
        // LibreOffice 7.4 shows 0 here.
        if let Some((label, _)) = labelled.as_ref().filter(|_| restarts && start.is_none()) {
            let paragraph = self.paragraph();
            self.tally.once(RemarkKind::NumbersDiffer, paragraph, &label.shown);
        }
        labelled
    }

    /// A label; one in numerals that are not known here is told of.
    fn said(&mut self, (label, guessed): Labelled) -> Label {
        if guessed && label.mark != Mark::Bullet {
            let paragraph = self.paragraph();
            self.tally.once(RemarkKind::Number, paragraph, &label.shown);
        }
        label
    }
}

/// The item that a paragraph or list directly below these frames belongs to.
fn item(frames: &mut [Frame]) -> Option<&mut Item> {
    let mut open = frames.iter_mut().rev().map(|frame| &mut frame.open);
    let found = open.find(|open| !matches!(open, Open::Plain | Open::List(_) | Open::Contents));
    match found {
        Some(Open::Item(item)) => Some(item),
        _ => None,
    }
}

/// The table that a row or cell belongs to: the place of its last cell.
fn table(frames: &mut [Frame]) -> Option<&mut Cell> {
    frames.iter_mut().rev().find_map(|frame| match &mut frame.open {
        Open::Table(last) => Some(last),
        _ => None,
    })
}

/// The kind that a paragraph has by what stands around it, whatever it is itself.
fn around(frames: &[Frame]) -> Option<Kind> {
    let mut kinds = frames.iter().rev().filter_map(|frame| match frame.open {
        Open::Note(note) => Some(Kind::Note(note)),
        Open::Contents => Some(Kind::Contents),
        Open::Cell(cell) => Some(Kind::Cell(cell)),
        _ => None,
    });
    let innermost = kinds.next()?;
    Some(kinds.find(|kind| matches!(kind, Kind::Note(_))).unwrap_or(innermost))
}
