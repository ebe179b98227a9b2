//! Moving about: rows, pages, panes, chapters, points that need eyes.

use ratatui::layout::Rect;

use crate::app::command::Scope;
use crate::app::layout::{Pane, above, column, large, review_session, side_by_side, writing};
use crate::app::reader::TextStyle;
use crate::app::{App, Body, ListRow, Selection, reader};
use crate::declaration::{PointId, PointIx};
use crate::texts::screens as t;

impl App {
    /// Makes a point the selected one, its text shown from the top.
    pub(in crate::app) fn select(&mut self, point: PointIx) {
        if self.browse.selected != point {
            self.scroll_to(0);
        }
        self.browse.selected = point;
        self.browse.other_match = None;
    }

    /// The first line shown of the text, in a review session or in the panes.
    pub(crate) fn scroll(&self) -> usize {
        self.screens.session().map_or(self.browse.scroll, |session| session.scroll)
    }

    pub(in crate::app) fn scroll_to(&mut self, line: usize) {
        match self.screens.session_mut() {
            Some(session) => session.scroll = line,
            None => self.browse.scroll = line,
        }
    }

    pub(in crate::app) fn scroll_by(&mut self, by: isize) {
        self.scroll_to(self.scroll().saturating_add_signed(by));
    }

    pub(in crate::app) fn page(&self) -> isize {
        let rows = self.areas().map_or(1, |areas| areas.body.height.saturating_sub(2).max(1));
        isize::try_from(rows).unwrap_or(1)
    }

    /// Selects a point of the start, if it is there, and brings it in sight.
    pub(crate) fn begin_at(&mut self, id: PointId) {
        if let Some(point) = self.declaration().position(id) {
            self.show_list();
            self.select(point);
            self.settle();
        }
    }

    pub(in crate::app) fn step_points(&mut self, by: isize) {
        if let Some(place) = self.place() {
            self.go_to_place(place.saturating_add_signed(by).min(self.browse.view.len() - 1));
        }
    }

    /// Selects a place of the list: a point, or a place elsewhere.
    pub(in crate::app) fn go_to_place(&mut self, place: usize) {
        if let Some(point) = self.browse.view.points().get(place) {
            return self.select(*point);
        }
        self.scroll_to(0);
        self.browse.other_match = Some(place - self.browse.view.points().len());
    }

    /// To the first row of the next group, or of the one before; further where
    /// there are more steps.
    pub(in crate::app) fn step_groups(&mut self, by: isize) {
        for _ in 0..by.unsigned_abs().min(self.browse.view.rows().len()) {
            let Some(next) = self.place().and_then(|place| self.browse.view.group(place, by > 0))
            else {
                return;
            };
            if self.browse.selection == Selection::All {
                self.browse.selection = Selection::One;
            }
            self.go_to_place(next);
        }
    }

    /// Scrolls the text to the next or previous line with something lit up.
    pub(in crate::app) fn step_highlighted(&mut self, forward: bool) {
        let Some(area) = self.text_area() else { return };
        let lines = reader::lines(self, area.width, usize::MAX);
        let highlighted =
            |line: &&usize| lines[**line].iter().any(|(tone, _)| *tone == TextStyle::Lit);
        let all: Vec<usize> = (0..lines.len()).collect();
        let bottom = (self.scroll() + usize::from(area.height)).min(lines.len());
        let next = if forward {
            all[bottom..].iter().find(highlighted)
        } else {
            all[..self.scroll().min(lines.len())].iter().rfind(highlighted)
        };
        match next {
            // A third of the way down, so that what leads to it is seen too.
            Some(line) => self.scroll_to(line.saturating_sub(usize::from(area.height) / 3)),
            None => {
                self.alerts.notice = Some(t::NO_FURTHER_WORDS.get(self.context.lang).to_owned());
            }
        }
    }

    /// The area of the text, if it is on screen.
    pub(crate) fn text_area(&self) -> Option<Rect> {
        let areas = self.areas()?;
        match (self.overlay_scope(), self.reader_scope()) {
            (Some(Scope::Write), Scope::Session) => {
                Some(above(review_session(&areas).text, writing(areas.body).frame))
            }
            (Some(Scope::Write), _) => Some(writing(areas.body).point),
            (_, Scope::Session) => Some(review_session(&areas).text),
            (_, Scope::Large) if self.is_side_by_side() => Some(side_by_side(areas.body)[0]),
            (_, Scope::Large) => Some(large(areas.body)),
            _ => areas.text.map(column),
        }
    }

    /// Shows the list where there is room for one pane.
    pub(in crate::app) fn see_list(&mut self) {
        if self.areas().is_some_and(|areas| areas.points.is_none()) {
            self.browse.focus = Pane::Points;
        }
    }

    /// Shows the list, no point large.
    pub(in crate::app) fn show_list(&mut self) {
        self.browse.large = false;
        self.see_list();
    }

    /// Brings what follows from the rest in line: the selected row is in view,
    /// the text is not scrolled past its end, the focus is on a pane there is.
    pub(in crate::app) fn settle(&mut self) {
        if let Body::Overview(_) = self.body()
            && let Some(overview) = self.screens.overview_mut()
        {
            overview.settle(self.browse.view.points(), &self.context);
        }
        if let Some(compare) = self.screens.compare_mut() {
            compare.settle(&self.context);
        }
        self.settle_brief();
        self.settle_import();
        let Some(areas) = self.areas() else { return };
        if !areas.panes().contains(&self.browse.focus) {
            self.browse.focus = Pane::Points;
        }
        self.fit_note();
        self.settle_notes();
        let height = usize::from(areas.body.height);
        if let Some(place) = self.place() {
            let row = self.browse.view.row(place);
            // A heading is kept in sight with the first row below it.
            let above = row.checked_sub(1).map(|above| self.browse.view.rows()[above]);
            let headed = matches!(
                above,
                Some(ListRow::Chapter(_) | ListRow::MatchRank(_) | ListRow::OtherMatch)
            );
            let first = row - usize::from(headed);
            self.browse.top = self.browse.top.min(first).max((row + 1).saturating_sub(height));
        }
        self.browse.top = self.browse.top.min(self.browse.view.rows().len().saturating_sub(height));
        if let (Some(area), true) = (self.text_area(), self.scroll() > 0) {
            let height = usize::from(area.height);
            let most = self.scroll() + height;
            let lines = reader::lines(self, area.width, most).len();
            let lines = lines.max(reader::beside(self, area.width, most).len());
            self.scroll_to(self.scroll().min(lines.saturating_sub(height)));
        }
    }
}
