//! HTML: one file, without scripts and without anything from outside, which
//! prints well, in light and dark, and reads well aloud.
//!
//! It is written so that it is well-formed XML too (polyglot markup): a strict
//! parser of either kind reads it alike. Every quote carries what is cited and
//! the whole fingerprint as attributes.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::block::{
    Anchor, Bar, Block, Column, Document, NamedValue, Quote, Span, Table, TextStyle,
};
use super::meta::Meta;

/// Writes HTML.
#[derive(Clone, Copy, Debug, Default)]
pub struct Html;

/// Nothing in it may need escaping in HTML or XML.
const STYLE: &str = include_str!("../../assets/brief.css");

impl Document for Html {
    fn open(&mut self, meta: &Meta, out: &mut dyn Write) -> io::Result<()> {
        let (lang, title) = (meta.lang.code(), text(&meta.document_title()));
        let (by, date) = (text(meta.reviewer.as_str()), meta.date);
        write!(
            out,
            "<!DOCTYPE html>\n\
             <html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"{lang}\" xml:lang=\"{lang}\">\n\
             <head>\n\
             <meta charset=\"utf-8\"/>\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
             <meta name=\"color-scheme\" content=\"light dark\"/>\n\
             <meta name=\"author\" content=\"{by}\"/>\n\
             <meta name=\"date\" content=\"{date}\"/>\n\
             <meta name=\"generator\" content=\"hertog\"/>\n\
             <title>{title}</title>\n\
             <style>\n{STYLE}</style>\n\
             </head>\n\
             <body>\n\
             <main>\n"
        )
    }

    fn block(&mut self, block: &Block<'_>, out: &mut dyn Write) -> io::Result<()> {
        match block {
            Block::Heading { level, text, point } => {
                let id = point.map(|point| format!(" id=\"{}\"", anchor(point)));
                let id = id.unwrap_or_default();
                writeln!(out, "<h{level}{id}>{}</h{level}>", spans(text))
            }
            Block::Paragraph(text) => writeln!(out, "<p>{}</p>", spans(text)),
            Block::Quote(quote) => write_quote(quote, out),
            Block::Fields(fields) => write_fields(fields, out),
            Block::List(items) => {
                let items = items.iter().map(|item| spans(item));
                write_list("", items, out)
            }
            Block::Questions(questions) => {
                write_list(" class=\"ask\"", questions.iter().map(|words| text(words)), out)
            }
            Block::Note { about, lines } => {
                writeln!(out, "<div class=\"note\">\n<p class=\"about\">{}</p>", text(about))?;
                write_paragraphs(lines, out)?;
                writeln!(out, "</div>")
            }
            Block::Table(table) => write_table(table, out),
            Block::Bars { caption, bars } => write_bars(caption, bars, out),
            Block::Colophon(paragraphs) => {
                writeln!(out, "</main>\n<footer>")?;
                paragraphs.iter().try_for_each(|text| writeln!(out, "<p>{}</p>", spans(text)))?;
                writeln!(out, "</footer>")
            }
        }
    }

    fn close(&mut self, out: &mut dyn Write) -> io::Result<()> {
        write!(out, "</body>\n</html>\n")
    }
}

/// Text of which nothing is markup, in content and in attributes.
fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| b"&<>\"'".contains(&byte)) {
        out.push_str(&rest[..at]);
        out.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        });
        rest = &rest[at + 1..];
    }
    out + rest
}

/// The name of the heading over a point.
fn anchor(of: Anchor) -> String {
    format!("p{}-{}", of.declaration_word(), of.point)
}

/// The attributes of a language, for HTML and for XML.
fn lang(code: &str) -> String {
    let code = text(code);
    format!(" lang=\"{code}\" xml:lang=\"{code}\"")
}

fn spans(spans: &[Span<'_>]) -> String {
    spans.iter().map(span).collect()
}

fn span(span: &Span<'_>) -> String {
    let words = text(&span.text);
    if words.is_empty() {
        return words;
    }
    let words = match span.tone {
        TextStyle::Plain => words,
        TextStyle::Strong => format!("<strong>{words}</strong>"),
        TextStyle::Code => format!("<code>{words}</code>"),
    };
    let words = match span.to {
        Some(point) => format!("<a href=\"#{}\">{words}</a>", anchor(point)),
        None => words,
    };
    span.lang.map_or_else(|| words.clone(), |code| format!("<span{}>{words}</span>", lang(code)))
}

fn write_quote(quote: &Quote<'_>, out: &mut dyn Write) -> io::Result<()> {
    let (cited, print) = (quote.cited, quote.fingerprint);
    let source = quote.source_words().map(|words| format!(" data-source=\"{}\"", text(&words)));
    let source = source.unwrap_or_default();
    writeln!(
        out,
        "<figure>\n\
         <blockquote{} data-cited=\"{cited}\" data-fingerprint=\"{print}\"{source}><p>{}</p></blockquote>\n\
         <figcaption>{}</figcaption>\n\
         </figure>",
        lang(quote.lang),
        text(&quote.text),
        text(&quote.citation())
    )
}

fn write_fields(fields: &[NamedValue<'_>], out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "<dl>")?;
    for NamedValue { name, value } in fields {
        writeln!(out, "<div><dt>{}</dt> <dd>{}</dd></div>", text(name), spans(value))?;
    }
    writeln!(out, "</dl>")
}

fn write_list(
    class: &str,
    items: impl Iterator<Item = String>,
    out: &mut dyn Write,
) -> io::Result<()> {
    writeln!(out, "<ul{class}>")?;
    for item in items {
        writeln!(out, "<li>{item}</li>")?;
    }
    writeln!(out, "</ul>")
}

/// Lines with breaks between them, parted where one is empty.
fn write_paragraphs(lines: &[impl AsRef<str>], out: &mut dyn Write) -> io::Result<()> {
    let paragraphs = lines.split(|line| line.as_ref().trim().is_empty());
    for paragraph in paragraphs.filter(|paragraph| !paragraph.is_empty()) {
        let lines: Vec<String> = paragraph.iter().map(|line| text(line.as_ref())).collect();
        writeln!(out, "<p>{}</p>", lines.join("<br/>\n"))?;
    }
    Ok(())
}

fn write_table(table: &Table<'_>, out: &mut dyn Write) -> io::Result<()> {
    let head = |column: &Column<'_>| {
        format!("<th scope=\"col\"{}>{}</th>", class(column), text(&column.name))
    };
    let heads: String = table.columns.iter().map(head).collect();
    writeln!(
        out,
        "<section class=\"wide\" tabindex=\"0\" aria-label=\"{caption}\">\n\
         <table>\n<caption>{caption}</caption>\n<thead><tr>{heads}</tr></thead>\n<tbody>",
        caption = text(&table.caption)
    )?;
    for row in &table.rows {
        let mut cells = String::new();
        for (column, cell) in table.columns.iter().zip(row) {
            let first = std::ptr::eq(column, &raw const table.columns[0]);
            let (open, close) = if first { ("th scope=\"row\"", "th") } else { ("td", "td") };
            // Writing to a String cannot fail.
            let _ = write!(cells, "<{open}{}>{}</{close}>", class(column), span(cell));
        }
        writeln!(out, "<tr>{cells}</tr>")?;
    }
    writeln!(out, "</tbody>\n</table>\n</section>")
}

fn class(column: &Column<'_>) -> &'static str {
    if column.number { " class=\"n\"" } else { "" }
}

/// Cells of a bar, each five parts of a hundred wide.
const CELLS: usize = 20;

/// A table whose bars are only there for the eye: the numbers stand beside them.
fn write_bars(caption: &str, bars: &[Bar<'_>], out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "<table class=\"bars\">\n<caption>{}</caption>\n<tbody>", text(caption))?;
    for bar in bars {
        let full = bar.cells(CELLS);
        writeln!(
            out,
            "<tr><th scope=\"row\">{}</th><td aria-hidden=\"true\">{}{}</td><td class=\"n\">{}/{}</td></tr>",
            span(&bar.name),
            "█".repeat(full),
            "░".repeat(CELLS - full),
            bar.done,
            bar.total
        )?;
    }
    writeln!(out, "</tbody>\n</table>")
}
