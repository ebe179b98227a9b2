//! A page as its tags come by: which elements are open, and what begins and ends with them.

use super::article::{self, Region};
use super::events::{Event, Tag};
use super::list::{List, is_list};
use super::open::{self, Open, Role};
use super::table::Table;
use super::words::Words;
use super::{DEEPEST, LONGEST, title};
use crate::import::block::{Block, Kind, MOST_BLOCKS, Refusal, Remark, RemarkKind, are_too_many};

/// A page that is read.
#[derive(Default)]
pub(super) struct Page {
    open: Vec<Open>,
    words: Words,
    regions: Vec<Region>,
    /// Tables of data so far.
    tables: u32,
    /// True for a document that a word processor saved: there is nothing around it.
    is_document: bool,
}

/// What word processors call themselves.
const WORD_PROCESSORS: [&str; 5] =
    ["microsoft word", "libreoffice", "openoffice", "pandoc", "abiword"];

/// Elements that an end tag does not reach out of.
const WALLS: [&str; 4] = ["table", "td", "th", "caption"];

const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

impl Page {
    /// Takes in the next tag or text.
    ///
    /// # Errors
    /// Refuses what is nested too deep, or has more blocks than are read.
    pub(super) fn take(&mut self, event: Event) -> Result<(), Refusal> {
        match event {
            Event::Start(tag) => self.start(&tag)?,
            Event::End(name) => self.end(&name),
            Event::Text(text) if text.len() > (LONGEST as usize) << 20 => {
                return Err(Refusal::TooLarge(LONGEST));
            }
            Event::Text(text) => self.words.add(&text, &self.open),
        }
        if are_too_many(self.words.blocks.len()) {
            return Err(Refusal::TooManyParagraphs(MOST_BLOCKS));
        }
        Ok(())
    }

    fn start(&mut self, tag: &Tag) -> Result<(), Refusal> {
        match tag.name.as_str() {
            "br" => self.words.break_line(&mut self.open),
            "hr" => self.words.flush(&mut self.open),
            "meta" => self.is_document |= is_document(tag),
            "img" => self.words.tally(RemarkKind::Picture, 1, ""),
            _ => {}
        }
        if open::is_void(&tag.name) {
            return Ok(());
        }
        self.end_what_this_ends(&tag.name);
        if self.open.len() >= DEEPEST as usize {
            return Err(Refusal::TooDeep(DEEPEST));
        }
        let mut new = Open::of(tag);
        if new.is_block {
            self.words.flush(&mut self.open);
        }
        self.begin(tag, &mut new);
        self.open.push(new);
        if tag.closed {
            self.close_from(self.open.len() - 1);
        }
        Ok(())
    }

    /// What an element does as it begins.
    fn begin(&mut self, tag: &Tag, new: &mut Open) {
        new.start = self.words.blocks.len();
        for name in [tag.get("id"), tag.get("name")].into_iter().flatten() {
            self.words.places.begin(name, new.start);
        }
        match tag.name.as_str() {
            name if is_list(name) => {
                let depth = self.open.iter().filter(|open| open.list.is_some()).count();
                let id = self.words.fresh_list();
                new.list = Some(List::of(tag, &new.style, id, depth));
            }
            "li" => {
                let list = self.open.iter_mut().rev().find_map(|open| open.list.as_mut());
                self.words.label = list.and_then(|list| list.item(tag, &new.style));
                new.role = Role::Item(self.words.label.is_some());
            }
            "table" => {
                if let Some(outer) = self.table() {
                    outer.holds_more = true;
                }
                new.table = Some(Box::new(Table::of(tag)));
            }
            "tr" => self.table().into_iter().for_each(Table::begin_row),
            "td" | "th" => {
                if let Some((row, column)) = self.table().map(|table| table.begin_cell(tag)) {
                    new.role = Role::Cell(row, column);
                }
            }
            // Those of an article are its own.
            "header" | "footer" => {
                new.part.chrome &=
                    !self.open.iter().any(|open| open.part.main || open.part.article);
            }
            "a" => new.link = self.words.link(tag, self.open.iter().any(|open| open.name == "sup")),
            name if HEADINGS.contains(&name) => {
                self.table().into_iter().for_each(|table| table.holds_more = true);
            }
            _ => {}
        }
        if new.style.word_space {
            self.words.take_label(&self.open);
        }
    }

    fn table(&mut self) -> Option<&mut Table> {
        self.open.iter_mut().rev().find_map(|open| open.table.as_deref_mut())
    }

    /// The innermost element of these names that no wall stands before.
    fn find(&self, names: &[&str], walls: &[&str]) -> Option<usize> {
        let has = |names: &[&str], open: &Open| names.contains(&open.name.as_str());
        let at = self.open.iter().rposition(|open| has(names, open) || has(walls, open))?;
        self.open.get(at).filter(|open| has(names, open)).map(|_| at)
    }

    /// Ends the elements that end where one of this name begins.
    fn end_what_this_ends(&mut self, name: &str) {
        let ended = match name {
            "li" => self.find(&["li"], &["ol", "ul", "menu", "dir", "table", "td", "th"]),
            "dt" | "dd" => self.find(&["dt", "dd"], &["dl", "table", "td", "th"]),
            "td" | "th" => self.find(&["td", "th"], &["tr", "table"]),
            "tr" => self.find(&["tr"], &["table"]),
            "thead" | "tbody" | "tfoot" => self.find(&["thead", "tbody", "tfoot"], &["table"]),
            "option" | "optgroup" => self.find(&["option"], &["select"]),
            "body" => self.find(&["head"], &[]),
            "a" => self.find(&["a"], &WALLS),
            name if HEADINGS.contains(&name) => {
                self.find(&HEADINGS, &["div", "section", "td", "th", "li"])
            }
            _ => None,
        };
        match ended {
            Some(at) if name == "a" => self.close(at),
            Some(at) => self.close_from(at),
            None => {}
        }
        if open::is_block(name)
            && let Some(at) = self.find(&["p"], &WALLS)
        {
            self.close_from(at);
        }
    }

    fn end(&mut self, name: &str) {
        let at = match name {
            // Words behind them still are the page's.
            "body" | "html" => None,
            "li" => self.find(&["li"], &["ol", "ul", "menu", "dir", "table", "td", "th"]),
            "table" => self.find(&["table"], &[]),
            "tr" | "thead" | "tbody" | "tfoot" | "td" | "th" | "caption" => {
                self.find(&[name], &["table"])
            }
            _ if HEADINGS.contains(&name) => self.find(&HEADINGS, &WALLS),
            _ => self.find(&[name], &WALLS),
        };
        match at {
            Some(at) if open::is_block(name) => self.close_from(at),
            // Bold type, say, may end before what began in it.
            Some(at) => self.close(at),
            None => {}
        }
    }

    fn close_from(&mut self, at: usize) {
        if self.open.iter().skip(at).any(|open| open.is_block) {
            self.words.flush(&mut self.open);
        }
        while self.open.len() > at {
            self.close(self.open.len() - 1);
        }
    }

    fn close(&mut self, at: usize) {
        let open = self.open.remove(at);
        let end = self.words.blocks.len();
        if let Some(link) = open.link {
            self.words.end_link(link);
        }
        if open.style.word_label && open.start == end {
            self.words.take_label(&self.open);
        }
        let inside = self.words.blocks.get_mut(open.start..).unwrap_or_default();
        if let Some(list) = open.list {
            list.settle(inside);
        }
        if let Some(table) = open.table
            && table.is_data(&self.words.blocks)
        {
            self.tables += 1;
            table.settle(self.tables, &mut self.words.blocks);
        }
        if open.name == "li" {
            self.words.label = None;
        }
        if open.is_block {
            Region { start: open.start, end, part: open.part, holds: open.holds }
                .add(&mut self.regions);
            if open.named {
                self.words.places.end(open.start, end);
            }
        }
    }

    /// The blocks of the page, and what had to be done for them.
    pub(super) fn finish(mut self) -> (Vec<Block>, Vec<Remark>) {
        self.words.flush(&mut self.open);
        self.close_from(0);
        let Words { mut blocks, marks, places, window, remarks, .. } = self.words;
        places.resolve(&marks, &mut blocks);
        if !self.is_document {
            article::set_furniture_apart(&self.regions, &mut blocks);
            title::settle(&window, &mut blocks);
        }
        let (notes, mut blocks): (Vec<Block>, Vec<Block>) =
            blocks.into_iter().partition(|block| matches!(block.kind, Kind::Note(_)));
        blocks.extend(notes);
        (blocks, remarks)
    }
}

/// True for what a word processor says of itself.
fn is_document(tag: &Tag) -> bool {
    let generator = tag.get("name").is_some_and(|name| name.eq_ignore_ascii_case("generator"));
    let content = tag.get("content").unwrap_or_default().to_ascii_lowercase();
    generator && WORD_PROCESSORS.iter().any(|name| content.contains(name))
}
