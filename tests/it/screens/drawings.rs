//! The drawings in the documentation are the program's own frames, in their
//! colours. To write them anew: `HERTOG_WRITE_DOCS=1 cargo test --test it screens`.

use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

use crate::support::harness::{Harness, Setting};
use crate::support::repository::{in_repository, writes_documents};

/// Checks a drawing, or writes it if so asked.
fn holds(name: &str, app: &Harness) {
    let path = in_repository("docs/pictures").join(format!("{name}.svg"));
    let drawn = drawing(&app.buffer());
    if writes_documents() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        return std::fs::write(path, drawn).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == drawn,
        "docs/pictures/{name}.svg is not what the program shows: write it anew with HERTOG_WRITE_DOCS=1 cargo test --test it screens"
    );
}

/// Width and height of a cell, in the drawing's own units.
const CELL: (usize, usize) = (9, 18);

/// A frame as a drawing of what a dark terminal shows. Each stretch of one style
/// is set to the width of its cells, so that nothing moves in another font.
fn drawing(buffer: &Buffer) -> String {
    let (columns, rows) = (usize::from(buffer.area.width), usize::from(buffer.area.height));
    let (width, height) = (columns * CELL.0 + 2 * CELL.1, rows * CELL.1 + CELL.1);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         font-family=\"ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" \
         font-size=\"15\" xml:space=\"preserve\">\n\
         <rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\"#1b1b1f\"/>\n"
    );
    for (y, row) in buffer.content.chunks(columns).enumerate() {
        let mut x = 0;
        while x < columns {
            let same = |cell: &&Cell| {
                (cell.fg, cell.bg, cell.modifier) == (row[x].fg, row[x].bg, row[x].modifier)
            };
            let length = row[x..].iter().take_while(same).count();
            stretch(&mut out, (x, y), &row[x..x + length]);
            x += length;
        }
    }
    out + "</svg>\n"
}

/// Cells of one style: their ground where they have one, then their words.
fn stretch(out: &mut String, (x, y): (usize, usize), cells: &[Cell]) {
    let style = &cells[0];
    let reversed = style.modifier.contains(Modifier::REVERSED);
    let (mut ink, mut ground) =
        (color(style.fg), (style.bg != Color::Reset).then(|| color(style.bg)));
    if reversed {
        (ink, ground) = ("#1b1b1f", Some(color(style.fg)));
    }
    let (left, top) = (x * CELL.0 + CELL.1, y * CELL.1 + CELL.1 / 2);
    if let Some(ground) = ground {
        let width = cells.len() * CELL.0;
        writeln!(
            out,
            "<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{}\" fill=\"{ground}\"/>",
            CELL.1
        )
        .unwrap();
    }
    let text = crate::support::screen::text(cells);
    let words = text.trim();
    if words.is_empty() {
        return;
    }
    let before = hertog::text::width(&text[..text.len() - text.trim_start().len()]);
    let (left, length) = (left + before * CELL.0, hertog::text::width(words) * CELL.0);
    let words = words.replace('&', "&amp;").replace('<', "&lt;");
    let style = weight(style.modifier);
    writeln!(out, "<text x=\"{left}\" y=\"{}\" textLength=\"{length}\" lengthAdjust=\"spacingAndGlyphs\" fill=\"{ink}\"{style}>{words}</text>", top + 14).unwrap();
}

/// What a style is beside its colours.
fn weight(modifier: Modifier) -> String {
    let mut out = String::new();
    for (part, attribute) in [
        (Modifier::BOLD, " font-weight=\"bold\""),
        (Modifier::DIM, " opacity=\"0.65\""),
        (Modifier::ITALIC, " font-style=\"italic\""),
        (Modifier::UNDERLINED, " text-decoration=\"underline\""),
    ] {
        out.push_str(if modifier.contains(part) { attribute } else { "" });
    }
    out
}

/// The colours of the palette, as light on a dark ground.
fn color(color: Color) -> &'static str {
    match color {
        Color::Reset | Color::White | Color::Gray => "#e6e6e6",
        Color::Black => "#1b1b1f",
        Color::DarkGray => "#8a8a92",
        Color::Red | Color::LightRed => "#ff6e6e",
        Color::Green | Color::LightGreen => "#7bd88f",
        Color::Yellow | Color::LightYellow => "#fce566",
        Color::Blue | Color::LightBlue => "#6fb3ff",
        Color::Magenta | Color::LightMagenta => "#e08cf0",
        Color::Cyan | Color::LightCyan => "#5ad4e6",
        other => panic!("{other:?} is not of the palette"),
    }
}

fn app(size: (u16, u16), keys: &str) -> Harness {
    let mut app = Setting { size, ..Setting::default() }.open();
    app.press("r j b ] j j j j j r").press(keys);
    app
}

#[test]
fn the_drawings_show_what_the_program_shows() {
    holds("browse", &app((100, 26), "1"));
    holds("brief", &app((120, 30), "1 B"));
    holds("session", &app((100, 26), "1 S r"));
    holds("overview", &app((160, 42), "x D"));
    holds("wide", &app((160, 32), "/ m e n s n e h a n d e l Enter"));
}

#[test]
fn a_drawing_has_every_word_of_its_screen() {
    let app = app((80, 24), "1");
    let drawn = drawing(&app.buffer());
    assert!(drawn.starts_with("<svg ") && drawn.ends_with("</svg>\n"));
    for word in app.screen().split_whitespace().filter(|word| word.chars().all(char::is_alphabetic))
    {
        assert!(drawn.contains(word), "{word}");
    }
}
