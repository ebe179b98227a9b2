//! The preview: a brief drawn into the lines of a pane, as far as anybody will
//! scroll. It stops composing there, so that a brief of any length is previewed
//! in the same time.
//!
//! Formats for people are drawn from their blocks; of formats for programs the
//! preview shows the text itself.

use std::borrow::Cow;
use std::io::{self, Write};

use super::block::{Bar, Block, Document, NamedValue, Quote, Span, Table, TextStyle};
use super::compose::compose;
use super::form::BriefFormat;
use super::input::BriefInput;
use super::layout::DocumentAdapter;
use super::meta::Meta;
use super::part::{BriefPart, Format};
use crate::text::{clean, fit, width, wrap};

/// Most lines, and most points, that a preview shows.
const LINES: usize = 5_000;
const POINTS: usize = 2_000;

/// Style of a piece of a preview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PreviewStyle {
    /// Plainly.
    Plain,
    /// Headings, and what needs attention.
    Strong,
    /// Labels, and what stands around the text.
    Quiet,
}

/// A line of a preview, cleaned.
pub(crate) type PreviewLine = Vec<(PreviewStyle, String)>;

/// A brief as far as it is previewed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Its lines.
    pub lines: Vec<PreviewLine>,
    /// True where that is all of it.
    pub whole: bool,
}

/// Draws a brief for a pane of `columns` columns.
pub fn preview(brief_input: &BriefInput<'_>, form: BriefFormat, columns: u16) -> Preview {
    let mut page = PreviewPage { columns: columns.max(MARGIN), lines: Vec::new() };
    let whole = match form {
        BriefFormat::Markdown | BriefFormat::Html | BriefFormat::Docx => {
            let mut laid = DocumentAdapter::new(&mut page);
            let mut format = Enough { format: &mut laid, points: POINTS };
            let whole = compose(brief_input, &mut format, &mut io::sink(), &mut |_| {}).is_ok();
            // Of a list that is not complete, what there is of it. Drawing cannot
            // fail but by having enough.
            let _ = laid.list_lines(&mut io::sink());
            whole
        }
        BriefFormat::Csv | BriefFormat::Json => {
            let mut text = Capped(Vec::new());
            let mut written = form.format(false);
            let mut format = Enough { format: &mut *written, points: POINTS };
            let whole = compose(brief_input, &mut format, &mut text, &mut |_| {}).is_ok();
            for line in String::from_utf8_lossy(&text.0).lines() {
                page.flow("", "", &[(PreviewStyle::Plain, clean(line))]);
            }
            whole
        }
    };
    let whole = whole && page.lines.len() <= LINES;
    page.lines.truncate(LINES);
    Preview { lines: page.lines, whole }
}

/// The error that stops composing, which nobody sees.
fn enough() -> io::Error {
    io::Error::other("the preview has enough")
}

/// A format that gets so many points and no more.
struct Enough<'a> {
    format: &'a mut dyn Format,
    points: usize,
}

impl Format for Enough<'_> {
    fn is_for_people(&self) -> bool {
        self.format.is_for_people()
    }

    fn open(&mut self, meta: &Meta, out: &mut dyn Write) -> io::Result<()> {
        self.format.open(meta, out)
    }

    fn part(&mut self, part: &BriefPart<'_>, out: &mut dyn Write) -> io::Result<()> {
        if matches!(part, BriefPart::Point(_)) {
            self.points = self.points.checked_sub(1).ok_or_else(enough)?;
        }
        self.format.part(part, out)
    }

    fn close(&mut self, out: &mut dyn Write) -> io::Result<()> {
        self.format.close(out)
    }
}

/// Text of which no more is written than can be shown.
struct Capped(Vec<u8>);

impl Write for Capped {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let room = (LINES * usize::from(MARGIN)).saturating_sub(self.0.len());
        if room == 0 {
            return Err(enough());
        }
        self.0.extend_from_slice(&bytes[..bytes.len().min(room)]);
        Ok(bytes.len().min(room))
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Fewest columns on which anything is drawn.
const MARGIN: u16 = 16;
/// Fewest columns that labels take, and those of bars.
const LABEL: usize = 12;
const BAR: usize = 10;

/// The page on which blocks are drawn.
struct PreviewPage {
    columns: u16,
    lines: Vec<PreviewLine>,
}

impl Document for &mut PreviewPage {
    fn open(&mut self, _: &Meta, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    fn block(&mut self, block: &Block<'_>, _: &mut dyn Write) -> io::Result<()> {
        if self.lines.len() >= LINES {
            return Err(enough());
        }
        if !self.lines.is_empty() {
            self.lines.push(Vec::new());
        }
        match block {
            Block::Heading { level, text, .. } => self.heading(*level, text),
            Block::Paragraph(text) => self.flow("", "", &pieces(text)),
            Block::Quote(quote) => self.quote(quote),
            Block::Fields(fields) => self.fields(fields),
            Block::List(items) => items.iter().for_each(|item| self.item(&pieces(item))),
            Block::Questions(questions) => {
                for text in questions {
                    self.item(&[(PreviewStyle::Plain, text.into())]);
                }
            }
            Block::Note { about, lines } => {
                self.flow("  ", "  ", &[(PreviewStyle::Quiet, about.into())]);
                for line in lines {
                    self.flow("  ", "  ", &[(PreviewStyle::Plain, line.clone())]);
                }
            }
            Block::Table(table) => self.table(table),
            Block::Bars { caption, bars } => {
                self.flow("", "", &[(PreviewStyle::Plain, caption.into())]);
                for bar in bars {
                    self.bar(bar);
                }
            }
            Block::Colophon(paragraphs) => {
                self.rule("─");
                for text in paragraphs {
                    let quiet = text.iter().map(|span| (PreviewStyle::Quiet, span.text.clone()));
                    self.flow("", "", &quiet.collect::<Vec<_>>());
                }
            }
        }
        Ok(())
    }

    fn close(&mut self, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}

/// A piece of text with how it is meant.
type StyledText<'a> = (PreviewStyle, Cow<'a, str>);

fn pieces<'a>(spans: &'a [Span<'_>]) -> Vec<StyledText<'a>> {
    let style = |tone| match tone {
        TextStyle::Plain => PreviewStyle::Plain,
        TextStyle::Strong => PreviewStyle::Strong,
        TextStyle::Code => PreviewStyle::Quiet,
    };
    spans.iter().map(|span| (style(span.tone), Cow::from(&*span.text))).collect()
}

fn words(spans: &[Span<'_>]) -> String {
    spans.iter().map(|span| &*span.text).collect()
}

impl PreviewPage {
    fn heading(&mut self, level: u8, text: &[Span<'_>]) {
        self.flow("", "", &[(PreviewStyle::Strong, words(text).into())]);
        match level {
            1 => self.rule("═"),
            2 => self.rule("─"),
            _ => {}
        }
    }

    fn rule(&mut self, sign: &str) {
        self.lines.push(vec![(PreviewStyle::Quiet, sign.repeat(self.columns.into()))]);
    }

    fn quote(&mut self, quote: &Quote<'_>) {
        self.flow("│ ", "│ ", &[(PreviewStyle::Plain, quote.text.clone())]);
        self.flow("│ ", "│ ", &[(PreviewStyle::Quiet, quote.citation().into())]);
    }

    /// Fields with their values in one column, behind the widest name.
    fn fields(&mut self, fields: &[NamedValue<'_>]) {
        let widest = fields.iter().map(|field| width(field.name) + 2).max().unwrap_or(0);
        let label = widest.min(usize::from(self.columns) / 2).max(LABEL);
        for field in fields {
            let head = format!(
                "{}{}",
                field.name,
                " ".repeat(label.saturating_sub(width(field.name)).max(1))
            );
            self.flow(&head, &" ".repeat(width(&head)), &pieces(&field.value));
        }
    }

    fn item(&mut self, text: &[StyledText<'_>]) {
        self.flow("– ", "  ", text);
    }

    fn table(&mut self, table: &Table<'_>) {
        self.flow("", "", &[(PreviewStyle::Plain, (&table.caption).into())]);
        let cells = |row: &[Span<'_>]| row.iter().map(|cell| cell.text.to_string()).collect();
        let names: Vec<String> =
            table.columns.iter().map(|column| column.name.to_string()).collect();
        let rows: Vec<Vec<String>> = table.rows.iter().map(|row| cells(row)).collect();
        let all = || rows.iter().chain([&names]);
        let widest = |column: usize| all().map(|row| width(&row[column])).max().unwrap_or(0);
        let mut widths: Vec<usize> = (0..names.len()).map(widest).collect();
        let rest: usize = widths.iter().skip(1).map(|width| width + 2).sum();
        if let Some(first) = widths.first_mut() {
            *first = (*first).min(usize::from(self.columns).saturating_sub(rest).max(LABEL));
        }
        let head = (PreviewStyle::Quiet, &names);
        for (style, row) in
            std::iter::once(head).chain(rows.iter().map(|row| (PreviewStyle::Plain, row)))
        {
            let line = row_line(row, &widths, |place| table.columns[place].number);
            let line = fit(&line, self.columns.into(), "…").into_owned();
            self.lines.push(vec![(style, line)]);
        }
    }

    fn bar(&mut self, bar: &Bar<'_>) {
        let full = bar.cells(BAR);
        let count = format!(" {}/{}", bar.done, bar.total);
        let room = usize::from(self.columns).saturating_sub(BAR + 1 + width(&count));
        let name = fit(&bar.name.text, room, "…");
        let gap = " ".repeat(room - width(&name) + 1);
        self.lines.push(vec![
            (PreviewStyle::Plain, format!("{name}{gap}{}", "█".repeat(full))),
            (PreviewStyle::Quiet, "·".repeat(BAR - full)),
            (PreviewStyle::Plain, count),
        ]);
    }

    /// Text in lines, the first behind one head and the others behind another of
    /// the same width.
    fn flow(&mut self, head: &str, rest: &str, text: &[StyledText<'_>]) {
        let all: String = text.iter().map(|(_, words)| &**words).collect();
        let room = usize::from(self.columns).saturating_sub(width(head)).max(1);
        let lines = wrap(&all, u16::try_from(room).unwrap_or(u16::MAX));
        for (place, line) in lines.into_iter().enumerate() {
            let head = if place == 0 { head } else { rest };
            let mut pieces = Vec::new();
            if !head.is_empty() {
                pieces.push((PreviewStyle::Quiet, head.to_owned()));
            }
            let mut at = 0;
            for (style, words) in text {
                let (start, end) = (at.max(line.start), (at + words.len()).min(line.end));
                if start < end {
                    pieces.push((*style, all[start..end].to_owned()));
                }
                at += words.len();
            }
            self.lines.push(pieces);
        }
    }
}

/// Cells in their columns, numbers to the right.
fn row_line(row: &[String], widths: &[usize], is_number: impl Fn(usize) -> bool) -> String {
    let mut out = String::new();
    for (place, (cell, column)) in row.iter().zip(widths).enumerate() {
        let cell = fit(cell, *column, "…");
        let gap = " ".repeat(column.saturating_sub(width(&cell)));
        let between = if place > 0 { "  " } else { "" };
        let cell = if is_number(place) { format!("{gap}{cell}") } else { format!("{cell}{gap}") };
        out.push_str(between);
        out.push_str(&cell);
    }
    out.trim_end().to_owned()
}
