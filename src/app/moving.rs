//! Moving about: rows, pages, panes, chapters, points that need eyes.

use ratatui::layout::Rect;

use super::commands::Command;
use super::layout::{Pane, above, column, large, review_session, writing};
use super::reading::TextStyle;
use super::{App, ListRow, Selection, reading};
use crate::declaration::PointIx;
use crate::texts::screens as t;

impl App {
    pub(super) fn travel(&mut self, command: Command) {
        if self.briefing.is_some() {
            return self.prepare(command);
        }
        if self.overview.is_some() {
            return self.tour(command);
        }
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
            Command::NextChapter => self.step_groups(1),
            Command::PreviousChapter => self.step_groups(-1),
            Command::NextAttention => self.step_attention(true),
            Command::PreviousAttention => self.step_attention(false),
            Command::NextLit => self.step_lit(true),
            Command::PreviousLit => self.step_lit(false),
            Command::Read if let Some(first) = self.points_of_other_match() => self.go_to(first),
            Command::Read if self.place().is_some() => self.read_large(),
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
        self.outside = None;
    }

    pub(super) fn step(&mut self, by: isize) {
        match self.pane() {
            Pane::Chapters => self.step_groups(by),
            Pane::Points => self.step_points(by),
            Pane::Text => self.scroll = self.scroll.saturating_add_signed(by),
        }
    }

    /// The pane whose keys count: the text while it is read large.
    fn pane(&self) -> Pane {
        if self.large || self.session.is_some() { Pane::Text } else { self.focus }
    }

    pub(super) fn page(&self) -> isize {
        let rows = self.areas().map_or(1, |areas| areas.body.height.saturating_sub(2).max(1));
        isize::try_from(rows).unwrap_or(1)
    }

    fn step_points(&mut self, by: isize) {
        if let Some(place) = self.place() {
            self.go_to_place(place.saturating_add_signed(by).min(self.view.len() - 1));
        }
    }

    /// Selects a place of the list: a point, or a place elsewhere.
    pub(super) fn go_to_place(&mut self, place: usize) {
        if let Some(point) = self.view.points().get(place) {
            return self.select(*point);
        }
        self.scroll = 0;
        self.outside = Some(place - self.view.points().len());
    }

    /// To the first row of the next group, or of the one before; further where
    /// there are more steps.
    fn step_groups(&mut self, by: isize) {
        for _ in 0..by.unsigned_abs().min(self.view.rows().len()) {
            let Some(next) = self.place().and_then(|place| self.view.group(place, by > 0)) else {
                return;
            };
            if self.selection == Selection::All {
                self.selection = Selection::One;
            }
            self.go_to_place(next);
        }
    }

    /// Scrolls the text to the next or previous line with something lit up.
    fn step_lit(&mut self, forward: bool) {
        let Some(area) = self.text_area() else { return };
        let lines = reading::lines(self, area.width, usize::MAX);
        let highlighted =
            |line: &&usize| lines[**line].iter().any(|(tone, _)| *tone == TextStyle::Lit);
        let all: Vec<usize> = (0..lines.len()).collect();
        let bottom = (self.scroll + usize::from(area.height)).min(lines.len());
        let next = if forward {
            all[bottom..].iter().find(highlighted)
        } else {
            all[..self.scroll.min(lines.len())].iter().rfind(highlighted)
        };
        match next {
            // A third of the way down, so that what leads to it is seen too.
            Some(line) => self.scroll = line.saturating_sub(usize::from(area.height) / 3),
            None => self.notice = Some(t::NO_FURTHER_WORDS.get(self.lang).to_owned()),
        }
    }

    /// Where the text is, if it is on screen.
    pub(crate) fn text_area(&self) -> Option<Rect> {
        let areas = self.areas()?;
        match (self.writing(), &self.session, self.large) {
            (Some(_), Some(_), _) => {
                Some(above(review_session(&areas).text, writing(areas.body).frame))
            }
            (Some(_), None, _) => Some(writing(areas.body).point),
            (None, Some(_), _) => Some(review_session(&areas).text),
            (None, None, true) => Some(large(areas.body)),
            (None, None, false) => areas.text.map(column),
        }
    }

    /// Where there is room for one pane, what is shown anew is the list.
    pub(super) fn see_list(&mut self) {
        if self.areas().is_some_and(|areas| areas.points.is_none()) {
            self.focus = Pane::Points;
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
        self.large = true;
    }

    /// Back: from a word that was read, from a session, from the overview, from
    /// large reading, from a selection, to the list.
    pub(super) fn back(&mut self) {
        if self.read_on() {
            return;
        }
        if self.seated().is_some() {
            self.stand_up();
        } else if self.briefing.is_some() {
            self.briefing = None;
        } else if self.overview.is_some() {
            self.overview = None;
        } else if self.large {
            self.scroll = 0;
            self.large = false;
        } else if self.selection != Selection::One {
            self.selection = Selection::One;
        } else {
            self.focus = Pane::Points;
        }
    }

    /// Brings what follows from the rest in line: the selected row is in view,
    /// the text is not scrolled past its end, the focus is on a pane there is.
    pub(super) fn settle(&mut self) {
        self.refresh_overview();
        self.settle_briefing();
        let Some(areas) = self.areas() else { return };
        if !areas.panes().contains(&self.focus) {
            self.focus = Pane::Points;
        }
        self.fit_note();
        self.settle_notes();
        let height = usize::from(areas.body.height);
        if let Some(place) = self.place() {
            let row = self.view.row(place);
            // A heading is kept in sight with the first row below it.
            let above = row.checked_sub(1).map(|above| self.view.rows()[above]);
            let headed = matches!(
                above,
                Some(ListRow::Chapter(_) | ListRow::MatchRank(_) | ListRow::OtherMatch)
            );
            let first = row - usize::from(headed);
            self.top = self.top.min(first).max((row + 1).saturating_sub(height));
        }
        self.top = self.top.min(self.view.rows().len().saturating_sub(height));
        if let (Some(area), true) = (self.text_area(), self.scroll > 0) {
            let height = usize::from(area.height);
            let lines = reading::lines(self, area.width, self.scroll + height).len();
            self.scroll = self.scroll.min(lines.saturating_sub(height));
        }
    }
}
