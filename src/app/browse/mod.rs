//! The panes: the query, the points that it finds, the selection among them.

mod attention;
mod filtering;
mod marking;
mod navigation;
mod progress;
pub(super) mod view;

use crate::app::command::{Command, Scope};
use crate::app::layout::Pane;
use crate::app::{App, Outcome, View};
use crate::declaration::PointIx;
use crate::search::{OtherMatch, Query};

/// The selection beside the point under the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Selection {
    /// Only that point.
    One,
    /// All that is shown from this point to that one.
    From(PointIx),
    /// All that is shown.
    All,
}

/// The panes.
pub(crate) struct Browse {
    pub(crate) query: Query,
    /// The query that was set aside, if one was.
    pub(in crate::app) suspended: Option<Query>,
    /// True while the query waits for the index.
    pub(crate) waiting: bool,
    /// The points that are shown, and their rows.
    pub(crate) view: View,
    /// Places outside the points that the query found.
    pub(crate) other_matches: Vec<OtherMatch>,
    /// Words of the query, each with those that were taken for it.
    pub(crate) corrections: Vec<(String, Vec<String>)>,
    /// The point of the reader, also while it is not shown.
    pub(in crate::app) selected: PointIx,
    /// The selected place among the other matches; `None` on a point.
    pub(in crate::app) other_match: Option<usize>,
    pub(crate) selection: Selection,
    pub(crate) focus: Pane,
    /// True while one point is read large.
    pub(crate) large: bool,
    /// The first row shown of the points.
    pub(crate) top: usize,
    /// The first line shown of the text.
    pub(crate) scroll: usize,
}

impl Browse {
    pub(in crate::app) fn new(query: Query, selected: PointIx) -> Self {
        Self {
            query,
            suspended: None,
            waiting: false,
            view: View::default(),
            other_matches: Vec::new(),
            corrections: Vec::new(),
            selected,
            other_match: None,
            selection: Selection::One,
            focus: Pane::Points,
            large: false,
            top: 0,
            scroll: 0,
        }
    }

    pub(in crate::app) fn scope(&self) -> Scope {
        if self.large { Scope::Large } else { Scope::Browse }
    }

    /// The pane whose keys count: the text while it is read large.
    fn pane(&self) -> Pane {
        if self.large { Pane::Text } else { self.focus }
    }
}

impl App {
    /// A command of the panes.
    pub(in crate::app) fn browse_command(&mut self, command: Command) -> Outcome {
        match command {
            Command::Down => self.step(1),
            Command::Up => self.step(-1),
            Command::PageDown => self.step(self.page()),
            Command::PageUp => self.step(-self.page()),
            Command::First => self.step(isize::MIN / 2),
            Command::Last => self.step(isize::MAX / 2),
            Command::NextPane => self.next_pane(1),
            Command::PreviousPane => self.next_pane(-1),
            Command::NextPoint => self.step_points(1),
            Command::PreviousPoint => self.step_points(-1),
            Command::NextChapter => self.step_groups(1),
            Command::PreviousChapter => self.step_groups(-1),
            Command::NextAttention => self.step_attention(true),
            Command::PreviousAttention => self.step_attention(false),
            Command::NextLit => self.step_highlighted(true),
            Command::PreviousLit => self.step_highlighted(false),
            Command::Read => self.read(),
            Command::Quit if self.browse.large => self.leave_browse(),
            Command::Back => self.leave_browse(),
            Command::SelectRange => self.select_range(),
            Command::SelectAll => self.select_all(),
            _ => return Outcome::Ignored,
        }
        Outcome::Done
    }

    /// Moves in the pane whose keys count.
    fn step(&mut self, by: isize) {
        match self.browse.pane() {
            Pane::Chapters => self.step_groups(by),
            Pane::Points => self.step_points(by),
            Pane::Text => self.browse.scroll = self.browse.scroll.saturating_add_signed(by),
        }
    }

    /// Reads the selected point large; from another match, goes to its chapter.
    fn read(&mut self) {
        if let Some(first) = self.points_of_other_match() {
            self.go_to(first);
        } else if self.place().is_some() {
            (self.browse.scroll, self.browse.large) = (0, true);
        }
    }

    /// Back from large reading, else from a selection, else to the list.
    fn leave_browse(&mut self) {
        if self.browse.large {
            (self.browse.scroll, self.browse.large) = (0, false);
        } else if self.browse.selection != Selection::One {
            self.browse.selection = Selection::One;
        } else {
            self.browse.focus = Pane::Points;
        }
    }

    fn next_pane(&mut self, by: isize) {
        let Some(areas) = self.areas() else { return };
        let panes = areas.panes();
        let here = panes.iter().position(|pane| *pane == self.browse.focus).unwrap_or(0);
        self.browse.focus = panes[here.saturating_add_signed(by).min(panes.len() - 1)];
    }
}
