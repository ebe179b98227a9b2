//! Actors by chapter: how many points, in cells that can be entered.

use ratatui::Frame;
use ratatui::layout::{Constraint, Rect};
use ratatui::style::Style;
use ratatui::widgets::{Cell, Row, Table, Widget};

use crate::app::overview::OverviewPart;
use crate::text::{clean, fit, width};
use crate::texts::{overview as t, screens};
use crate::ui::overview::{OverviewPage, first_row};
use crate::ui::paint;

/// Most columns of the actors' names.
const NAME: usize = 48;

/// Draws the cells around the selected one, with that one in words below them.
pub(in crate::ui) fn draw(frame: &mut Frame, area: Rect, page: &OverviewPage) {
    let Some(height) = area.height.checked_sub(2) else { return };
    let window = Window::of(page, usize::from(area.width), usize::from(height));
    let rows = window.rows.clone().map(|row| window.row(page, row));
    let widths = std::iter::once(window.name)
        .chain(window.columns.clone().map(|column| window.cell_width(column)))
        .map(|width| Constraint::Length(u16::try_from(width).unwrap_or(u16::MAX)));
    let table = Table::new(rows, widths).header(window.header(page)).column_spacing(0);
    table.render(Rect { height: area.height - 1, ..area }, frame.buffer_mut());
    // Below the header.
    let here = page.overview.at(OverviewPart::Matrix) - window.rows.start + 1;
    if let (true, Some(row)) = (page.overview.part == OverviewPart::Matrix, paint::row(area, here))
    {
        paint::place_reader(frame, paint::skip(row, window.start(page.overview.column)));
    }
    let below = Rect { y: area.bottom() - 1, height: 1, ..area };
    let (words, aside) = (in_words(page), window.aside(page));
    paint::draw_left_right(
        frame,
        below,
        (&words, page.look.strong()),
        (&aside, page.look.quiet()),
        page.look,
    );
}

/// The selected cell: "Europol · chapter 3: 2 points, 1 to do".
fn in_words(page: &OverviewPage) -> String {
    let (app, overview) = (page.app, page.overview);
    let row = overview.at(OverviewPart::Matrix);
    let tally = overview.cell(row, overview.column);
    let actor = row.checked_sub(1).map(|row| {
        let actor = &app.declaration().actors[overview.actors[row]];
        clean(actor.name.get(app.context.lang)).into_owned()
    });
    let chapter = overview.column.checked_sub(1).map(|column| {
        let chapter = &app.declaration().chapters[overview.chapters[column]];
        screens::chapter_n(app.context.lang, chapter.number)
    });
    let parts: Vec<String> = actor.into_iter().chain(chapter).collect();
    let everything = || t::WHOLE_SELECTION.get(app.context.lang).to_owned();
    let what = if parts.is_empty() { everything() } else { parts.join(" · ") };
    let n = tally.total();
    let points = screens::n_points(app.context.lang, n);
    let to_do = tally.needs_attention();
    t::cell(app.context.lang, &what, &points, to_do)
}

/// The part of the matrix that is in sight.
struct Window {
    /// Columns of the screen that the names take, the cells of all chapters,
    /// and every other cell.
    name: usize,
    all: usize,
    cell: usize,
    /// The rows and columns of the matrix.
    rows: std::ops::Range<usize>,
    columns: std::ops::Range<usize>,
}

impl Window {
    fn of(page: &OverviewPage, width: usize, height: usize) -> Self {
        let overview = page.overview;
        let chapters = &page.app.declaration().chapters;
        let last = overview.chapters.last().map_or(0, |ix| chapters[*ix].number);
        let widest = [overview.figures.all.total().to_string(), last.to_string()];
        let cell = widest.iter().map(String::len).max().unwrap_or(0) + 2;
        let all = cell.max(self::width(t::ALL_COLUMN.get(page.app.context.lang)) + 2);
        let columns = overview.chapters.len() + 1;
        // The names have what the cells leave, but never less than a third.
        let name =
            width.saturating_sub(all + (columns - 1) * cell).clamp(width / 3, NAME.max(width / 3));
        // With the cells of all chapters in sight, one more may not be.
        let fits = 1 + (width - name).saturating_sub(all) / cell;
        let first = first_row(overview.column, columns, fits);
        let rows = overview.rows(OverviewPart::Matrix);
        let top = first_row(overview.at(OverviewPart::Matrix), rows, height);
        Self {
            name,
            all,
            cell,
            rows: top..(top + height).min(rows),
            columns: first..(first + fits).min(columns),
        }
    }

    fn cell_width(&self, column: usize) -> usize {
        if column == 0 { self.all } else { self.cell }
    }

    /// The column of a cell's first letter.
    fn start(&self, column: usize) -> usize {
        let before = self.columns.clone().take_while(|other| *other < column);
        let before: usize = before.map(|column| self.cell_width(column)).sum();
        self.name + before
    }

    /// A cell's text, with brackets around the selected one.
    fn text(&self, column: usize, words: &str, brackets: (&str, &str)) -> String {
        let gap = " ".repeat(self.cell_width(column).saturating_sub(width(words) + 2));
        format!("{gap}{}{words}{}", brackets.0, brackets.1)
    }

    fn header(&self, page: &OverviewPage) -> Row<'static> {
        let chapters = &page.app.declaration().chapters;
        let head = |column: usize| match column.checked_sub(1) {
            None => t::ALL_COLUMN.get(page.app.context.lang).to_owned(),
            Some(column) => chapters[page.overview.chapters[column]].number.to_string(),
        };
        let name = screens::CHAPTER_OF.get(page.app.context.lang);
        let name = format!("{}{name}", " ".repeat(self.name.saturating_sub(width(name))));
        let heads = self.columns.clone().map(|column| self.text(column, &head(column), (" ", " ")));
        Row::new(std::iter::once(name).chain(heads)).style(page.look.quiet())
    }

    fn row(&self, page: &OverviewPage, row: usize) -> Row<'static> {
        let (app, overview) = (page.app, page.overview);
        let (style, cursor) = page.row_style(OverviewPart::Matrix, row);
        let name = match row.checked_sub(1) {
            None => t::WHOLE_SELECTION.get(app.context.lang).into(),
            Some(row) => {
                clean(app.declaration().actors[overview.actors[row]].name.get(app.context.lang))
            }
        };
        let name = fit(&name, self.name.saturating_sub(3), page.look.signs().more);
        let name = Cell::from(format!("{cursor} {name}")).style(style);
        let cells = self.columns.clone().map(|column| self.cell(page, (row, column)));
        Row::new(std::iter::once(name).chain(cells))
    }

    fn cell(&self, page: &OverviewPage, (row, column): (usize, usize)) -> Cell<'static> {
        let count = page.overview.cell(row, column).total();
        let words = if count == 0 { page.look.signs().dot.to_owned() } else { count.to_string() };
        let (style, _) = page.row_style(OverviewPart::Matrix, row);
        let is_here = style != Style::new() && column == page.overview.column;
        let plain = if count == 0 { page.look.quiet() } else { Style::new() };
        let (brackets, style) =
            if is_here { (("[", "]"), page.look.selected()) } else { ((" ", " "), plain) };
        Cell::from(self.text(column, &words, brackets)).style(style)
    }

    /// The chapters in sight, where that is not all of them.
    fn aside(&self, page: &OverviewPage) -> String {
        let all = page.overview.chapters.len();
        if self.columns.len() > all {
            return String::new();
        }
        let number = |column: usize| {
            let chapters = &page.app.declaration().chapters;
            chapters[page.overview.chapters[column.max(1) - 1]].number
        };
        let (first, last) = (number(self.columns.start), number(self.columns.end - 1));
        t::columns_of(page.app.context.lang, first, last, all)
    }
}
