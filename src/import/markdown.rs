//! The reader of Markdown, as `CommonMark` 0.31 says, with its tables, notes and
//! front matter.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use rustc_hash::FxHashMap;

use super::odt::draft::Draft;
use super::odt::styles::Look;
use super::{Block, Cell, Document, Format, Kind, Label, Mark, Origin, Remark, RemarkKind};

mod front_matter;
#[cfg(test)]
mod tests;
mod typed;

use typed::{untyped_bold, with_blank_lines};

/// Quotes in quotes beyond which a text is none of a person: each costs memory.
const MAX_QUOTES: usize = 200;

/// Reads Markdown.
pub fn read(text: &str) -> Document {
    let text = &*with_blank_lines(text);
    let mut reader = Reader::new(text);
    if text.lines().any(|line| quotes(line) > MAX_QUOTES) {
        text.lines().for_each(|line| reader.paragraph(Kind::Paragraph, line));
    } else {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
        for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
            reader.event(event, &range);
        }
    }
    reader.finish()
}

/// Number of quotes, one in the other, that a line stands in.
fn quotes(line: &str) -> usize {
    line.chars().take_while(|c| matches!(c, '>' | ' ' | '\t')).filter(|c| *c == '>').count()
}

/// A list that is open.
struct List {
    id: u32,
    /// Number of the item before; none where items are not numbered.
    number: Option<u32>,
}

struct Reader<'t> {
    source: &'t str,
    blocks: Vec<Block>,
    remarks: Vec<Remark>,
    draft: Option<Draft>,
    /// The lines of an open block of HTML.
    html: String,
    /// Front matter at the start, as it is typed; empty where there is none.
    front: &'t str,
    /// The line of the source at an offset, as far as lines were counted.
    line: (u32, usize),
    look: Look,
    /// Open marks of strong emphasis.
    strong: usize,
    lists: Vec<List>,
    given: u32,
    /// The label of an item that has no text yet.
    label: Option<Label>,
    /// The kind that paragraphs have where they stand, unless they are items.
    kind: Option<Kind>,
    cell: Cell,
    /// The numbers of notes by their names: the order of their marks, from 1.
    marks: FxHashMap<String, usize>,
    /// Notes with their names and paragraphs.
    notes: Vec<(String, Vec<Block>)>,
    in_note: bool,
}

impl<'t> Reader<'t> {
    fn new(source: &'t str) -> Self {
        Self {
            source,
            blocks: Vec::new(),
            remarks: Vec::new(),
            draft: None,
            html: String::new(),
            front: "",
            line: (1, 0),
            look: Look::default(),
            strong: 0,
            lists: Vec::new(),
            given: 0,
            label: None,
            kind: None,
            cell: Cell::default(),
            marks: FxHashMap::default(),
            notes: Vec::new(),
            in_note: false,
        }
    }

    fn event(&mut self, event: Event<'_>, range: &Range<usize>) {
        self.count_lines(range.start);
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(end) => self.end(end),
            Event::Text(words) | Event::Code(words) => self.lines(&words),
            Event::SoftBreak => self.write(" "),
            Event::HardBreak => self.line_break(),
            Event::InlineHtml(tag) => self.tag(&tag),
            Event::Html(line) => self.html.push_str(&line),
            Event::FootnoteReference(name) => self.refer(&name),
            Event::Rule => {
                let rule = self.source.get(range.clone()).unwrap_or_default();
                self.paragraph(Kind::Paragraph, rule);
            }
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::TaskListMarker(_) => {}
        }
    }

    /// Counts lines up to an offset.
    fn count_lines(&mut self, offset: usize) {
        let (line, counted) = self.line;
        let passed = self.source.as_bytes().get(counted..offset).unwrap_or_default();
        let breaks = memchr::memchr_iter(b'\n', passed).count();
        self.line = (line.saturating_add(breaks.try_into().unwrap_or(0)), counted.max(offset));
    }

    fn start(&mut self, tag: Tag<'_>, range: &Range<usize>) {
        match tag {
            Tag::Strong => self.strong += 1,
            Tag::Emphasis | Tag::Link { .. } => {}
            Tag::Image { .. } => self.remark(RemarkKind::Picture),
            _ => self.close(),
        }
        match tag {
            Tag::Heading { level, .. } => self.kind = Some(Kind::Heading(number(level))),
            // Code of another format, which only that format shows.
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) if info.starts_with("{=") => {
                self.kind = Some(Kind::Furniture);
            }
            Tag::MetadataBlock(_) => {
                self.kind = Some(Kind::Furniture);
                self.front = self.source.get(range.clone()).unwrap_or_default();
            }
            Tag::List(first) => {
                self.given += 1;
                let before = first.map(|first| u32::try_from(first).unwrap_or(u32::MAX));
                let number = before.map(|first| first.saturating_sub(1));
                self.lists.push(List { id: self.given, number });
            }
            Tag::Item => self.item(range),
            Tag::Table(_) => {
                self.cell = Cell { table: self.cell.table.saturating_add(1), row: 0, column: 0 };
            }
            Tag::TableHead | Tag::TableRow => {
                self.cell = Cell { row: self.cell.row + 1, column: 0, ..self.cell };
            }
            Tag::TableCell => {
                self.cell.column += 1;
                self.kind = Some(Kind::Cell(self.cell));
            }
            Tag::FootnoteDefinition(name) => {
                self.notes.push((name.into_string(), Vec::new()));
                self.in_note = true;
            }
            _ => {}
        }
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Emphasis | TagEnd::Link | TagEnd::Image => {}
            _ => self.close(),
        }
        match end {
            TagEnd::Heading(_)
            | TagEnd::MetadataBlock(_)
            | TagEnd::TableCell
            | TagEnd::CodeBlock => self.kind = None,
            TagEnd::HtmlBlock => self.html_block(),
            TagEnd::Item => self.label_alone(),
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::FootnoteDefinition => self.in_note = false,
            _ => {}
        }
    }

    /// An item begins: its number as it is typed where that goes up, else the next one.
    fn item(&mut self, range: &Range<usize>) {
        self.label_alone();
        let source = self.source.get(range.clone()).unwrap_or_default().trim_start();
        let marker = source.split_whitespace().next().unwrap_or_default();
        let digits = marker.trim_end_matches(['.', ')']);
        let depth = u8::try_from(self.lists.len().saturating_sub(1)).unwrap_or(u8::MAX);
        let Some(list) = self.lists.last_mut() else { return };
        let (shown, mark) = match list.number {
            None => (marker.chars().take(1).collect(), Mark::Bullet),
            Some(before) => {
                let typed = digits.parse().ok().filter(|typed| *typed > before);
                let number = typed.unwrap_or(before.saturating_add(1));
                list.number = Some(number);
                let sign = marker.get(digits.len()..).filter(|sign| !sign.is_empty());
                (format!("{number}{}", sign.unwrap_or(".")), Mark::Number(number))
            }
        };
        self.label = Some(Label { shown, mark, depth, list: list.id });
    }

    /// Makes a block of a number without text.
    fn label_alone(&mut self) {
        if self.label.as_ref().is_some_and(|label| label.mark != Mark::Bullet) {
            self.draft();
            self.close();
        }
        self.label = None;
    }

    /// The paragraph that text goes to, begun if there is none.
    fn draft(&mut self) -> &mut Draft {
        self.look.bold = self.strong > 0;
        let depth = u8::try_from(self.lists.len()).unwrap_or(u8::MAX);
        let plain = depth.checked_sub(1).map_or(Kind::Paragraph, |depth| Kind::Item { depth });
        let kind = self.kind.unwrap_or(plain);
        let label = &mut self.label;
        self.draft.get_or_insert_with(|| Draft::new(kind, label.take(), 0))
    }

    fn write(&mut self, text: &str) {
        self.look.bold = self.strong > 0;
        let look = self.look.clone();
        let invisible = self.draft().write(text, &look);
        (0..invisible).for_each(|_| self.remark(RemarkKind::Invisible));
    }

    fn line_break(&mut self) {
        self.draft().gap('\n', 1);
    }

    /// Text whose line ends stay.
    fn lines(&mut self, text: &str) {
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.line_break();
            }
            if !line.is_empty() {
                self.write(line);
            }
        }
    }

    /// A tag of HTML among words.
    fn tag(&mut self, tag: &str) {
        let name = tag.trim_matches(['<', '>', '/']).split([' ', '/', '\n']).next();
        match name.unwrap_or_default().to_ascii_lowercase().as_str() {
            "br" => self.line_break(),
            "b" | "strong" if tag.starts_with("</") => self.strong = self.strong.saturating_sub(1),
            "b" | "strong" => self.strong += 1,
            _ => {}
        }
    }

    /// A block of HTML: its words, parted by every tag that is not among words.
    fn html_block(&mut self) {
        let html = std::mem::take(&mut self.html);
        for token in html5gum::Tokenizer::new(html.as_str()) {
            match token {
                Ok(html5gum::Token::String(words)) => {
                    let words = String::from_utf8_lossy(&words);
                    if self.draft.is_some() || !words.trim().is_empty() {
                        self.write(&words);
                    }
                }
                Ok(html5gum::Token::StartTag(tag)) if parts(&tag.name) => self.close(),
                Ok(html5gum::Token::EndTag(tag)) if parts(&tag.name) => self.close(),
                _ => {}
            }
        }
        self.close();
    }

    fn refer(&mut self, name: &str) {
        let (note, _) = self.number_of(name);
        self.draft().refer(u32::try_from(note).unwrap_or(u32::MAX));
    }

    /// The number of a note, and true if it was not met before.
    fn number_of(&mut self, name: &str) -> (usize, bool) {
        if let Some(number) = self.marks.get(name) {
            return (*number, false);
        }
        let number = self.marks.len() + 1;
        self.marks.insert(name.to_owned(), number);
        (number, true)
    }

    /// A paragraph of its own.
    fn paragraph(&mut self, kind: Kind, text: &str) {
        self.close();
        let mut draft = Draft::new(kind, None, 0);
        draft.write(text, &Look::default());
        self.draft = Some(draft);
        self.close();
    }

    /// Ends the paragraph that is open.
    fn close(&mut self) {
        let Some(draft) = self.draft.take() else { return };
        let mut block = draft.block();
        if block.text.is_empty() && block.label.is_none() {
            return;
        }
        block.origin = self.origin();
        untyped_bold(&mut block);
        match self.notes.last_mut().filter(|_| self.in_note) {
            Some((_, blocks)) => blocks.push(block),
            None => self.blocks.push(block),
        }
    }

    fn origin(&self) -> Origin {
        Origin { line: Some(self.line.0), ..Origin::default() }
    }

    fn remark(&mut self, kind: RemarkKind) {
        let origin = self.origin();
        match self.remarks.iter_mut().find(|remark| remark.kind == kind) {
            Some(remark) => remark.count += 1,
            None => self.remarks.push(Remark { kind, count: 1, origin, sample: String::new() }),
        }
    }

    /// The document, with its notes at the end by the order of their marks.
    fn finish(mut self) -> Document {
        self.close();
        let mut numbered: Vec<(usize, Vec<Block>)> = Vec::new();
        for (name, blocks) in std::mem::take(&mut self.notes) {
            let (number, is_new) = self.number_of(&name);
            if is_new {
                self.remark(RemarkKind::NoteWithoutMark);
            }
            numbered.push((number, blocks));
        }
        numbered.sort_by_key(|(number, _)| *number);
        for (number, mut blocks) in numbered {
            let note = Kind::Note(u32::try_from(number).unwrap_or(u32::MAX));
            for block in &mut blocks {
                block.kind = note;
            }
            self.blocks.append(&mut blocks);
        }
        let heading = |block: &&Block| matches!(block.kind, Kind::Heading(1));
        if self.blocks.iter().filter(heading).count() != 1 {
            let invisible = front_matter::take_title(self.front, &mut self.blocks);
            (0..invisible).for_each(|_| self.remark(RemarkKind::Invisible));
        }
        Document { format: Format::Markdown, blocks: self.blocks, remarks: self.remarks }
    }
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

/// True for tags of HTML that part paragraphs.
fn parts(name: &[u8]) -> bool {
    !matches!(
        name,
        b"a" | b"b" | b"em" | b"i" | b"small" | b"span" | b"strong" | b"sub" | b"sup" | b"u"
    )
}
