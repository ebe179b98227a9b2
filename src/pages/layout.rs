//! Markdown as lines for reading: nothing is left of its marks.

use std::mem::take;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::columns::Table;
use super::line::{Line, Style};
use super::page;

/// The lines of a Markdown text of at most so many columns, but for those of
/// blocks of code.
pub fn lines(markdown: &str, columns: u16) -> Vec<Line> {
    let mut layout = Layout { columns: columns.into(), ..Layout::default() };
    Parser::new_ext(markdown, Options::ENABLE_TABLES).for_each(|event| layout.event(event));
    layout.lines
}

#[derive(Default)]
struct Layout {
    columns: usize,
    lines: Vec<Line>,
    /// The paragraph, heading or cell that is being read.
    open: Line,
    styles: Vec<Style>,
    /// A blank line stands before what comes next.
    is_apart: bool,
    margins: Vec<Margin>,
    /// The number of the next item of each open list; none where they have dots.
    numbers: Vec<Option<u64>>,
    table: Table,
    /// The address of the open link.
    link: String,
    /// Where the words of the open link begin.
    link_start: usize,
    in_image: bool,
    /// The lines of the open block of code.
    block: Option<String>,
}

/// What stands left of every line of an item or a quote.
struct Margin {
    /// On the next line.
    next: String,
    /// On those behind it.
    rest: String,
}

impl Layout {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(words) => match &mut self.block {
                Some(block) => block.push_str(&words),
                None => self.words(self.style(), &words),
            },
            Event::Code(words) => self.words(Style::Code, &words),
            Event::SoftBreak => self.words(self.style(), " "),
            Event::HardBreak => self.flush(),
            Event::Rule => self.rule("─", self.room()),
            // Comments, and marks that only a browser needs.
            _ => {}
        }
    }

    fn style(&self) -> Style {
        self.styles.last().copied().unwrap_or_default()
    }

    /// Columns between the margin and the right edge.
    fn room(&self) -> usize {
        let margin = self.margins.iter().map(|margin| crate::text::width(&margin.rest));
        self.columns.saturating_sub(margin.sum())
    }

    fn words(&mut self, style: Style, words: &str) {
        if !self.in_image {
            self.open.push(style, words);
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { .. } => self.styles.push(Style::Heading),
            Tag::Emphasis => self.styles.push(Style::Emphasis),
            Tag::Strong | Tag::TableHead => self.styles.push(Style::Strong),
            Tag::Link { dest_url, .. } => {
                self.link = dest_url.into_string();
                self.link_start = self.open.text().len();
            }
            Tag::Image { .. } => self.in_image = true,
            Tag::CodeBlock(_) => {
                self.flush();
                self.block = Some(String::new());
            }
            Tag::BlockQuote(_) => self.margin("│ ", "│ "),
            Tag::List(first) => {
                self.flush();
                self.numbers.push(first);
            }
            Tag::Item => self.item(),
            Tag::TableRow => self.table.rows.push(Vec::new()),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.block_end(),
            TagEnd::Heading(level) => self.heading(level),
            TagEnd::Strong | TagEnd::Emphasis | TagEnd::TableHead => drop(self.styles.pop()),
            TagEnd::Link => self.link(),
            TagEnd::Image => self.in_image = false,
            TagEnd::CodeBlock => self.code_block(),
            TagEnd::BlockQuote(_) | TagEnd::Item => {
                self.flush();
                self.margins.pop();
            }
            TagEnd::List(_) => {
                self.numbers.pop();
                self.is_apart |= self.numbers.is_empty();
            }
            TagEnd::TableCell => self.cell(),
            TagEnd::Table => self.table(),
            _ => {}
        }
    }

    fn margin(&mut self, next: &str, rest: &str) {
        self.flush();
        self.margins.push(Margin { next: next.to_owned(), rest: rest.to_owned() });
    }

    fn item(&mut self) {
        let mark = match self.numbers.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{}. ", *number - 1)
            }
            _ => "• ".to_owned(),
        };
        self.margin(&mark, &" ".repeat(mark.chars().count()));
    }

    /// Puts a line down behind the margin.
    fn put(&mut self, line: &Line) {
        if take(&mut self.is_apart) && !self.lines.is_empty() {
            self.lines.push(Line::default());
        }
        if line.spans.is_empty() {
            return self.lines.push(Line::default());
        }
        let mut whole = Line::default();
        for margin in &mut self.margins {
            let rest = margin.rest.clone();
            whole.push(Style::Plain, &std::mem::replace(&mut margin.next, rest));
        }
        whole.append(line);
        self.lines.push(whole);
    }

    /// Puts down the words that were read, if any.
    fn flush(&mut self) {
        let open = take(&mut self.open);
        if !open.spans.is_empty() {
            open.wrapped(self.room()).iter().for_each(|line| self.put(line));
        }
    }

    /// Ends a block: what comes next stands apart.
    fn block_end(&mut self) {
        self.flush();
        self.is_apart = true;
    }

    fn rule(&mut self, sign: &str, columns: usize) {
        self.put(&Line::of(Style::Plain, &sign.repeat(columns)));
        self.is_apart = true;
    }

    /// A heading, the first two levels underlined.
    fn heading(&mut self, level: HeadingLevel) {
        self.styles.pop();
        let columns = self.open.width().min(self.room());
        self.is_apart = true;
        self.block_end();
        let sign = match level {
            HeadingLevel::H1 => "═",
            HeadingLevel::H2 => "─",
            _ => return,
        };
        self.is_apart = false;
        self.rule(sign, columns);
    }

    /// A link to a page becomes the command that prints it; of another the address
    /// follows; one within the page is its words.
    fn link(&mut self) {
        let link = take(&mut self.link);
        let words = self.open.text().split_off(self.link_start);
        let file = link.split('#').next().unwrap_or_default();
        if let Some(page) = file.strip_suffix(".md").and_then(page) {
            let command = format!("hertog help {}", page.name);
            if words == file {
                self.open = self.open.part(&(0..self.link_start));
                self.open.push(Style::Code, &command);
            } else {
                self.open.push(Style::Plain, " (");
                self.open.push(Style::Code, &command);
                self.open.push(Style::Plain, ")");
            }
        } else if link.contains("://") && words != link {
            self.open.push(Style::Plain, &format!(" ({link})"));
        }
    }

    /// A block of code as it stands, set in where it has room for that.
    fn code_block(&mut self) {
        let block = take(&mut self.block).unwrap_or_default();
        let lines: Vec<Line> = block.lines().map(|line| Line::of(Style::Block, line)).collect();
        let widest = lines.iter().map(Line::width).max().unwrap_or_default();
        let indent = if widest + 2 <= self.room() { "  " } else { "" };
        for line in lines {
            let mut set_in = Line::of(Style::Plain, indent);
            set_in.append(&line);
            self.put(if line.spans.is_empty() { &line } else { &set_in });
        }
        self.is_apart = true;
    }

    fn cell(&mut self) {
        let cell = take(&mut self.open);
        match self.table.rows.last_mut() {
            Some(row) => row.push(cell),
            None => self.table.head.push(cell),
        }
    }

    fn table(&mut self) {
        let lines = take(&mut self.table).lines(self.room());
        for line in &lines {
            self.put(line);
        }
        self.is_apart = true;
    }
}
