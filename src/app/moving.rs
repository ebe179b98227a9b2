//! Moving about: rows, pages, panes, chapters, points that need eyes.

use super::commands::Command;
use super::layout::{Pane, column, large};
use super::{App, Mode, Selection, reading};
use crate::declaration::{ChapterIx, PointIx};
use crate::text::texts::screens as t;

impl App {
    pub(super) fn travel(&mut self, command: Command) {
        match command {
            Command::Down => self.step(1),
            Command::Up => self.step(-1),
            Command::PageDown => self.step(self.page()),
            Command::PageUp => self.step(-self.page()),
            Command::First => self.step(isize::MIN / 2),
            Command::Last => self.step(isize::MAX / 2),
            Command::NextPane => self.turn(1),
            Command::PreviousPane => self.turn(-1),
            Command::NextPoint => self.step_points(1),
            Command::PreviousPoint => self.step_points(-1),
            Command::NextChapter => self.step_chapters(1),
            Command::PreviousChapter => self.step_chapters(-1),
            Command::NextAttention => self.step_attention(true),
            Command::PreviousAttention => self.step_attention(false),
            Command::Read if self.current().is_some() => self.read_large(),
            Command::Back => self.back(),
            _ => {}
        }
    }

    /// Makes a point the selected one, its text shown from the top.
    pub(super) fn select(&mut self, point: PointIx) {
        if self.selected != point {
            self.scroll = 0;
        }
        self.selected = point;
    }

    fn step(&mut self, by: isize) {
        match self.pane() {
            Pane::Chapters => self.step_chapters(by),
            Pane::Points => self.step_points(by),
            Pane::Text => self.scroll = self.scroll.saturating_add_signed(by),
        }
    }

    /// The pane whose keys count: the text while it is read large.
    fn pane(&self) -> Pane {
        if matches!(self.mode, Mode::Large) { Pane::Text } else { self.focus }
    }

    fn page(&self) -> isize {
        let rows = self.areas().map_or(1, |areas| areas.body.height.saturating_sub(2).max(1));
        isize::try_from(rows).unwrap_or(1)
    }

    fn step_points(&mut self, by: isize) {
        let Some(place) = self.view.place(self.selected) else { return };
        let last = self.view.points().len() - 1;
        self.select(self.view.points()[place.saturating_add_signed(by).min(last)]);
    }

    /// To the first shown point of another chapter that has any.
    fn step_chapters(&mut self, by: isize) {
        let chapters = self.shown_chapters();
        let here = self.declaration().chapter_of(self.selected);
        let Some(place) = chapters.iter().position(|(chapter, _)| *chapter == here) else { return };
        let (_, first) = chapters[place.saturating_add_signed(by).min(chapters.len() - 1)];
        self.selection =
            if self.selection == Selection::All { Selection::One } else { self.selection };
        self.select(first);
    }

    /// The chapters of the shown points, each with its first shown point.
    fn shown_chapters(&self) -> Vec<(ChapterIx, PointIx)> {
        let points = self.view.points();
        let first = |points: &[PointIx], from: PointIx| {
            points.get(points.partition_point(|p| *p < from)).copied()
        };
        let chapters = self.declaration().chapters.iter().enumerate();
        let shown = |(ix, chapter): (ChapterIx, &crate::declaration::Chapter)| {
            let point = first(points, chapter.points.start)
                .filter(|point| chapter.points.contains(point))?;
            Some((ix, point))
        };
        chapters.filter_map(shown).collect()
    }

    /// To the next shown point that needs eyes, with how many there are.
    fn step_attention(&mut self, forward: bool) {
        let needs: Vec<PointIx> =
            self.view.points().iter().copied().filter(|p| self.standing(*p).needs_eyes()).collect();
        let next = if forward {
            needs.iter().find(|point| **point > self.selected)
        } else {
            needs.iter().rev().find(|point| **point < self.selected)
        };
        self.notice = Some(match next {
            Some(_) => t::N_NEED_EYES.with(self.lang, &[("n", &needs.len())]),
            None if needs.is_empty() => t::NONE_NEEDS_EYES.get(self.lang).to_owned(),
            None => t::NO_FURTHER.with(self.lang, &[("n", &needs.len())]),
        });
        if let Some(next) = next {
            self.select(*next);
        }
    }

    fn turn(&mut self, by: isize) {
        let Some(areas) = self.areas() else { return };
        let panes = areas.panes();
        let here = panes.iter().position(|pane| *pane == self.focus).unwrap_or(0);
        self.focus = panes[here.saturating_add_signed(by).min(panes.len() - 1)];
    }

    fn read_large(&mut self) {
        self.scroll = 0;
        self.mode = Mode::Large;
    }

    fn back(&mut self) {
        match self.mode {
            Mode::Large => {
                self.scroll = 0;
                self.mode = Mode::Browse;
            }
            _ if self.selection != Selection::One => self.selection = Selection::One,
            _ => self.focus = Pane::Points,
        }
    }

    /// Brings what follows from the rest in line: the selected row is in view,
    /// the text is not scrolled past its end, the focus is on a pane there is.
    pub(super) fn settle(&mut self) {
        let Some(areas) = self.areas() else { return };
        if !areas.panes().contains(&self.focus) {
            self.focus = Pane::Points;
        }
        let height = usize::from(areas.body.height);
        if let Some(place) = self.view.place(self.selected) {
            let row = self.view.row(place);
            // A chapter's heading is kept in sight with its first point.
            let first = if matches!(
                self.view.rows().get(row.wrapping_sub(1)),
                Some(super::ListRow::Chapter(_))
            ) {
                row - 1
            } else {
                row
            };
            self.top = self.top.min(first).max((row + 1).saturating_sub(height));
        }
        self.top = self.top.min(self.view.rows().len().saturating_sub(height));
        let area = if matches!(self.mode, Mode::Large) {
            Some(large(areas.body))
        } else {
            areas.text.map(column)
        };
        if let (Some(area), Some(point), true) = (area, self.current(), self.scroll > 0) {
            let lines = reading::lines(self, point, area.width).len();
            self.scroll = self.scroll.min(lines.saturating_sub(usize::from(area.height)));
        }
    }
}
