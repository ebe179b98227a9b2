//! The words of a page become blocks.

use std::mem;

use super::events::Tag;
use super::inline::{Inline, Mark};
use super::notes::{self, Places};
use super::open::{Change, Open, Role};
use super::style::{Font, Style};
use super::word::{self, WordLists};
use crate::import::block::{Block, Emphasis, Kind, Label, Origin, Remark, RemarkKind, words};
use crate::import::plain::{self, in_capitals, is_invisible};

/// Most references to notes that are taken for such.
const MARKS: usize = 20_000;

/// The words of a page so far.
#[derive(Default)]
pub(super) struct Words {
    pub blocks: Vec<Block>,
    inline: Inline,
    /// Words whose line ends count.
    kept: String,
    /// The label of the next block.
    pub label: Option<Label>,
    word_lists: WordLists,
    word_headings: WordLists,
    lists: u32,
    pub marks: Vec<Mark>,
    pub places: Places,
    /// The title of the window.
    pub window: String,
    pub remarks: Vec<Remark>,
}

/// How the words of the innermost element are set.
struct Setting<'a> {
    change: Change,
    bold: bool,
    font: Font,
    language: Option<&'a str>,
    kept: bool,
}

impl<'a> Setting<'a> {
    fn of(elements: &'a [Open]) -> Self {
        let mut setting = Self {
            change: Change::None,
            bold: false,
            font: Font::Letters,
            language: None,
            kept: false,
        };
        for open in elements {
            if matches!(setting.change, Change::None | Change::Inserted)
                && open.change != Change::None
            {
                setting.change = open.change;
            }
            setting.bold = open.style.bold.unwrap_or(setting.bold);
            setting.font = open.style.font.unwrap_or(setting.font);
            setting.language = open.language.as_deref().or(setting.language);
            setting.kept |= open.name == "pre";
        }
        setting
    }
}

impl Words {
    /// Adds words in the innermost of these elements.
    pub(super) fn add(&mut self, text: &str, elements: &[Open]) {
        let setting = Setting::of(elements);
        match setting.change {
            Change::Silent => {
                if self.window.is_empty()
                    && elements.last().is_some_and(|open| open.name == "title")
                {
                    text.clone_into(&mut self.window);
                }
                return;
            }
            Change::Hidden => return self.tally(RemarkKind::Hidden, words(text), text),
            Change::PageHeader => return self.tally(RemarkKind::PageHeader, words(text), text),
            Change::Deleted => return self.tally(RemarkKind::Deleted, words(text), text),
            Change::Inserted => self.tally(RemarkKind::Inserted, words(text), text),
            Change::None => {}
        }
        if setting.kept {
            self.kept.push_str(text);
            return;
        }
        for c in text.chars() {
            if is_invisible(c) {
                self.tally(RemarkKind::Invisible, 1, "");
                continue;
            }
            let sign = word::sign(setting.font, c);
            if sign == char::REPLACEMENT_CHARACTER && sign != c {
                self.tally(RemarkKind::Symbol, 1, "");
            }
            self.inline.push(sign, setting.bold);
        }
        if let Some(language) = setting.language {
            self.inline.count(language, text.trim().len());
        }
    }

    /// Counts what is to be told; the first is told with its place.
    pub(super) fn tally(&mut self, kind: RemarkKind, count: usize, sample: &str) {
        if count == 0 {
            return;
        }
        if let Some(remark) = self.remarks.iter_mut().find(|remark| remark.kind == kind) {
            remark.count += count;
            return;
        }
        let sample = sample.trim().chars().take(80).collect();
        self.remarks.push(Remark { kind, count, origin: self.here(), sample });
    }

    fn here(&self) -> Origin {
        let paragraph = u32::try_from(self.blocks.len() + 1).ok();
        Origin { paragraph, ..Origin::default() }
    }

    pub(super) fn break_line(&mut self, elements: &mut [Open]) {
        if elements.iter().any(|open| open.name == "pre") {
            self.kept.push('\n');
        } else if !self.inline.break_line() {
            self.flush(elements);
        }
    }

    /// The number of a new list.
    pub(super) fn fresh_list(&mut self) -> u32 {
        self.lists = self.lists.saturating_add(1);
        self.lists
    }

    /// A link that may refer to a note: by the name that it leads to, or as it is raised.
    pub(super) fn link(&self, tag: &Tag, raised: bool) -> Option<Mark> {
        let target = tag.get("href")?.strip_prefix('#')?.to_owned();
        let refers = (raised || notes::is_note(&target)) && self.marks.len() < MARKS;
        let (block, at, spaced) = (self.blocks.len(), self.inline.text.len(), self.inline.space);
        refers.then_some(Mark { block, at, target, words: String::new(), spaced })
    }

    /// Takes a reference to a note out of the words.
    pub(super) fn end_link(&mut self, mut mark: Mark) {
        let Some(words) = self.inline.text.get(mark.at..) else { return };
        if mark.block != self.blocks.len() || !notes::is_mark(words) {
            return;
        }
        words.trim().clone_into(&mut mark.words);
        self.inline.cut(mark.at, mark.spaced);
        self.marks.push(mark);
    }

    /// Takes the words so far as the label that was generated for their paragraph; in an
    /// item they are what its label looks like.
    pub(super) fn take_label(&mut self, elements: &[Open]) {
        let Some(shown) = self.inline.take_label() else { return };
        if let Some(label) = &mut self.label {
            let is_number = shown.contains(char::is_alphanumeric);
            label.shown = if is_number { shown } else { mem::take(&mut label.shown) };
            return;
        }
        let paragraph = elements.iter().rfind(|open| open.is_block);
        let none = Style::default();
        let style = paragraph.map_or(&none, |open| &open.style);
        let (lists, level) = match paragraph.map(|open| open.role) {
            Some(Role::Heading(level)) => (&mut self.word_headings, Some(level.saturating_sub(1))),
            _ => (&mut self.word_lists, None),
        };
        self.label = Some(lists.label(shown, level, style, &mut self.lists));
    }

    /// Ends the block, if it has words.
    pub(super) fn flush(&mut self, elements: &mut [Open]) {
        let inline = mem::take(&mut self.inline);
        let kept = mem::take(&mut self.kept);
        if !kept.trim().is_empty() {
            self.keep_lines(&kept, Setting::of(elements).language);
        }
        let text = inline.text.trim_end();
        if text.is_empty() {
            return;
        }
        let label = self.label.take();
        let place = Place::of(elements);
        let numbered = label.as_ref().map(|label| Kind::Item { depth: label.depth });
        let kind = place.kind.or(numbered).unwrap_or_default();
        if matches!(kind, Kind::Heading(_)) {
            self.word_lists.begin_again();
        }
        let bold = inline.bold.min(text.len());
        let emphasis = Emphasis { bold, capitals: in_capitals(text) };
        let (language, origin) = (inline.language(), self.here());
        if let Some((row, column)) = place.cell
            && let Some(table) = elements.iter_mut().rev().find_map(|open| open.table.as_mut())
        {
            table.cells.push((self.blocks.len(), row, column));
        }
        let text = text.to_owned();
        self.blocks.push(Block {
            kind,
            text,
            label,
            emphasis,
            language,
            origin,
            notes: Vec::new(),
        });
    }

    /// Lines that stand as they were typed are read as a plain text.
    fn keep_lines(&mut self, kept: &str, language: Option<&str>) {
        for mut block in plain::blocks(kept, &mut self.remarks) {
            block.origin = self.here();
            block.language = language.map(str::to_owned);
            self.blocks.push(block);
        }
    }
}

/// Where a block stands.
#[derive(Default)]
struct Place {
    kind: Option<Kind>,
    /// Row and column.
    cell: Option<(u32, u32)>,
}

impl Place {
    fn of(elements: &[Open]) -> Self {
        let mut place = Self::default();
        let mut item = false;
        for open in elements.iter().rev() {
            let kind = match open.role {
                Role::None => None,
                Role::Title => Some(Kind::Title),
                Role::Subtitle => Some(Kind::Subtitle),
                Role::Heading(level) => Some(Kind::Heading(level)),
                Role::Contents => {
                    place.kind = None;
                    Some(Kind::Contents)
                }
                Role::Item(shown) => {
                    item |= shown;
                    None
                }
                Role::Cell(row, column) => {
                    place.cell = place.cell.or(Some((row, column)));
                    None
                }
            };
            place.kind = place.kind.or(kind);
            if let Some(list) = open.list.as_ref().filter(|_| mem::take(&mut item)) {
                place.kind = place.kind.or(Some(Kind::Item { depth: list.depth }));
            }
            if open.table.is_some() && place.cell.is_some() {
                break;
            }
        }
        place
    }
}
