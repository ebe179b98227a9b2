//! Markdown: CommonMark without extensions, so that every program shows it.
//!
//! Text is escaped so that nothing in it is markup, with backslashes, which
//! CommonMark takes before any ASCII punctuation. Official wording alone stands
//! in block quotes. CommonMark has no tables: those are set as plain text, in
//! columns.

use std::io::{self, Write};

use super::block::{Bar, Block, Document, NamedValue, Quote, Span, Table, TextStyle};
use super::meta::Meta;
use crate::text::width;

/// Writes Markdown.
#[derive(Clone, Copy, Debug, Default)]
pub struct Markdown;

impl Document for Markdown {
    fn open(&mut self, _: &Meta, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    fn block(&mut self, block: &Block<'_>, out: &mut dyn Write) -> io::Result<()> {
        match block {
            Block::Heading { level, text, .. } => {
                let text = spans(text);
                // The title comes first; every other heading follows something.
                let gap = if *level == 1 { "" } else { "\n" };
                writeln!(out, "{gap}{} {text}", "#".repeat((*level).into()))
            }
            Block::Paragraph(text) => writeln!(out, "\n{}", line(&spans(text))),
            Block::Quote(quote) => write_quote(quote, "", out),
            Block::Fields(fields) => items(fields.iter().map(field), out),
            Block::List(list) => items(list.iter().map(|item| spans(item)), out),
            Block::Questions(questions) => items(questions.iter().map(|text| escaped(text)), out),
            Block::Note { about, lines } => {
                writeln!(out, "\n*{}*", escaped(about.trim()))?;
                paragraphs(lines).try_for_each(|paragraph| writeln!(out, "\n{paragraph}"))
            }
            Block::Table(table) => write_table(table, out),
            Block::Bars { caption, bars } => write_bars(caption, bars, out),
            Block::Colophon(paragraphs) => {
                writeln!(out, "\n* * *")?;
                paragraphs.iter().try_for_each(|text| writeln!(out, "\n{}", line(&spans(text))))
            }
        }
    }

    fn close(&mut self, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}

/// Punctuation that CommonMark, or what is often added to it, may take for
/// markup inside a line.
const MARKUP: &[u8] = b"\\`*_[]<>&|~#$^";

/// Text of which nothing is markup inside a line.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| MARKUP.contains(&byte)) {
        out.push_str(&rest[..at]);
        out.push('\\');
        out.push_str(&rest[at..=at]);
        rest = &rest[at + 1..];
    }
    out + rest
}

/// Escaped text that may begin a line: what makes lists, headings and rules
/// there is escaped too, and blanks around it go.
fn line(text: &str) -> String {
    let text = text.trim_matches([' ', '\t']);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let numbers = digits > 0
        && text[digits..]
            .strip_prefix(['.', ')'])
            .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']));
    let at = if numbers { digits } else { 0 };
    if numbers || text.starts_with(['+', '-', '=', ':']) {
        format!("{}\\{}", &text[..at], &text[at..])
    } else {
        text.to_owned()
    }
}

fn spans(spans: &[Span<'_>]) -> String {
    spans.iter().map(span).collect()
}

fn span(span: &Span<'_>) -> String {
    let text = span.text.trim_matches(' ');
    let (Some(at), false) = (span.text.find(text), text.is_empty()) else {
        return span.text.clone().into_owned();
    };
    // Marks must stand against a letter, so blanks stay outside.
    let (before, after) = (&span.text[..at], &span.text[at + text.len()..]);
    match span.tone {
        TextStyle::Plain => format!("{before}{}{after}", escaped(text)),
        TextStyle::Strong => format!("{before}**{}**{after}", escaped(text)),
        TextStyle::Code => format!("{before}{}{after}", code(text)),
    }
}

/// Text as code, in as many backticks as it takes.
fn code(text: &str) -> String {
    let ticks = "`".repeat(longest_run(text, '`') + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{ticks}{pad}{text}{pad}{ticks}")
}

fn longest_run(text: &str, c: char) -> usize {
    text.split(|other| other != c).map(str::len).max().unwrap_or(0)
}

fn field(field: &NamedValue<'_>) -> String {
    format!("**{}** {}", escaped(field.name), spans(&field.value).trim())
}

fn items(items: impl Iterator<Item = String>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out)?;
    for item in items {
        writeln!(out, "- {}", line(&item))?;
    }
    Ok(())
}

/// The wording on one line, then what it is of, and more of its source.
pub(super) fn write_quote(quote: &Quote<'_>, more: &str, out: &mut dyn Write) -> io::Result<()> {
    let text = line(&escaped(&quote.text));
    writeln!(out, "\n> {text}\n>\n> {}{}", escaped(&quote.citation()), escaped(more))
}

/// Lines with breaks between them, parted where one is empty.
fn paragraphs(lines: &[impl AsRef<str>]) -> impl Iterator<Item = String> {
    let paragraphs = lines.split(|text| text.as_ref().trim().is_empty());
    let filled = paragraphs.filter(|paragraph| !paragraph.is_empty());
    filled.map(|paragraph| {
        let lines: Vec<String> =
            paragraph.iter().map(|text| line(&escaped(text.as_ref().trim()))).collect();
        lines.join("\\\n")
    })
}

/// Lines that are shown as they are.
fn preformatted(lines: &[String], out: &mut dyn Write) -> io::Result<()> {
    let ticks = lines.iter().map(|line| longest_run(line, '`')).max().unwrap_or(0);
    let fence = "`".repeat(ticks.max(2) + 1);
    writeln!(out, "\n{fence}text")?;
    lines.iter().try_for_each(|line| writeln!(out, "{}", line.trim_end()))?;
    writeln!(out, "{fence}")
}

fn write_table(table: &Table<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\n{}", line(&escaped(&table.caption)))?;
    let head = table.columns.iter().map(|column| &*column.name).collect();
    let body = table.rows.iter().map(|row| row.iter().map(|cell| &*cell.text).collect());
    let rows: Vec<Vec<&str>> = std::iter::once(head).chain(body).collect();
    let widest = |column: usize| rows.iter().map(|row| width(row[column])).max().unwrap_or(0);
    let widths: Vec<usize> = (0..table.columns.len()).map(widest).collect();
    let cell = |column: usize, text: &str| {
        let gap = " ".repeat(widths[column] - width(text));
        if table.columns[column].number { gap + text } else { format!("{text}{gap}") }
    };
    let row = |row: &Vec<&str>| {
        let cells: Vec<String> = row.iter().enumerate().map(|(at, text)| cell(at, text)).collect();
        cells.join("  ")
    };
    preformatted(&rows.iter().map(row).collect::<Vec<_>>(), out)
}

/// Cells of a bar.
const CELLS: usize = 20;

fn write_bars(caption: &str, bars: &[Bar<'_>], out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\n{}", line(&escaped(caption)))?;
    let count = |bar: &Bar<'_>| format!("{}/{}", bar.done, bar.total);
    let widest = bars.iter().map(|bar| count(bar).len()).max().unwrap_or(0);
    let row = |bar: &Bar<'_>| {
        let (full, count) = (bar.cells(CELLS), count(bar));
        let cells = format!("{}{}", "█".repeat(full), "·".repeat(CELLS - full));
        format!("{cells}  {count:>widest$}  {}", bar.name.text)
    };
    preformatted(&bars.iter().map(row).collect::<Vec<_>>(), out)
}
