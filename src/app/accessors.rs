//! Questions about the state: the point on screen, the selection, how it
//! stands. Nothing here changes it.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::app::command::{HintLine, Scope};
use crate::app::layout::Areas;
use crate::app::{App, Keymap, ListRow, NoteList, Overlay, PickerKind, Selection};
use crate::corpus::ReviewView;
use crate::declaration::{ChapterIx, Declaration, EditionId, PointId, PointIx};
use crate::review::{ReviewState, Tally};
use crate::search::{Known, OtherMatch};

impl App {
    /// The declaration on screen, to be read in another thread.
    pub fn share(&self) -> Arc<Declaration> {
        self.context.corpus.share()
    }

    /// The declaration on screen.
    pub fn declaration(&self) -> &Declaration {
        self.context.declaration()
    }

    /// The areas of the screen; `None` where it is too small.
    pub fn areas(&self) -> Option<Areas> {
        Areas::of(self.context.size, self.browse.focus, self.messages().len())
    }

    /// The keymap.
    pub fn keymap(&self) -> &Keymap {
        &self.context.keymap
    }

    /// The selected point, where one is shown and selected; in a review session
    /// the point on screen.
    pub fn current(&self) -> Option<PointIx> {
        if let Some(session) = self.screens.session() {
            return session.review_session.at.and_then(|id| self.declaration().position(id));
        }
        self.browse
            .view
            .place(self.browse.selected)
            .filter(|_| self.browse.other_match.is_none())
            .map(|_| self.browse.selected)
    }

    /// The place outside the points that is selected, if one is.
    pub(crate) fn current_other_match(&self) -> Option<&OtherMatch> {
        self.browse.other_match.and_then(|place| self.browse.other_matches.get(place))
    }

    /// True for the selected row of the list.
    pub(crate) fn is_here(&self, row: ListRow) -> bool {
        match row {
            ListRow::Point(point) => self.current() == Some(point),
            ListRow::Place(place) => self.browse.other_match == Some(place),
            ListRow::Chapter(_)
            | ListRow::MatchRank(_)
            | ListRow::Nothing
            | ListRow::OtherMatch
            | ListRow::Leads => false,
        }
    }

    /// The chapter of the place outside the points that is selected, or of the
    /// first that has one.
    pub(crate) fn chapter_of_other_match(&self) -> Option<u32> {
        match self.current_other_match() {
            Some(other_matches) => other_matches.chapter,
            None => {
                self.browse.other_matches.iter().find_map(|other_matches| other_matches.chapter)
            }
        }
    }

    /// The first point of the chapter of the selected place outside the points.
    pub(super) fn points_of_other_match(&self) -> Option<PointIx> {
        let number = self.current_other_match()?.chapter?;
        let mut chapters = self.declaration().chapters.iter();
        let points = &chapters.find(|chapter| chapter.number == number)?.points;
        points.clone().next()
    }

    /// The chapter of the selected point, or of the selected place outside the points; `None`
    /// where neither is in one.
    pub(crate) fn current_chapter(&self) -> Option<ChapterIx> {
        let point = self.current().or_else(|| self.points_of_other_match())?;
        Some(self.declaration().chapter_of(point))
    }

    /// The selected place in the list.
    pub(crate) fn place(&self) -> Option<usize> {
        match self.browse.other_match {
            Some(place) => Some(self.browse.view.points().len() + place),
            None => self.browse.view.place(self.browse.selected),
        }
    }

    /// The points that are shown, in document order.
    pub fn shown(&self) -> &[PointIx] {
        self.browse.view.points()
    }

    /// Columns and rows of the screen.
    pub fn size(&self) -> (u16, u16) {
        self.context.size
    }

    /// The point at which the reader is, shown or not.
    pub fn reader_at(&self) -> PointId {
        self.id(self.browse.selected)
    }

    /// The declaration, the reviews and the day, as queries take them.
    pub fn review_view(&self) -> ReviewView<'_> {
        self.context.review_view()
    }

    /// The names that a query may use.
    pub fn known(&self) -> Known<'_> {
        self.context.known()
    }

    /// The state of a point in my review.
    pub fn review_state(&self, point: PointIx) -> ReviewState {
        self.context.review_state(point)
    }

    /// The review states of a chapter's points.
    pub fn tally(&self, chapter: ChapterIx) -> Tally {
        self.context.tallies[chapter]
    }

    /// The review states of all points.
    pub fn progress(&self) -> Tally {
        self.context.tallies.iter().copied().sum()
    }

    /// The day of a moment where the reader is.
    pub(crate) fn local_day(&self, at: Timestamp) -> Date {
        self.context.local_day(at)
    }

    /// True for a point in the selected range.
    pub(crate) fn is_selected(&self, point: PointIx) -> bool {
        match self.browse.selection {
            Selection::One => Some(point) == self.current(),
            Selection::From(anchor) => {
                let places = [anchor, self.browse.selected, point]
                    .map(|point| self.browse.view.place(point));
                let [Some(anchor), Some(here), Some(place)] = places else { return false };
                (anchor.min(here)..=anchor.max(here)).contains(&place)
            }
            Selection::All => true,
        }
    }

    pub(super) fn id(&self, point: PointIx) -> PointId {
        self.context.id(point)
    }

    /// True for the edition that is open.
    pub(super) fn is_open(&self, edition: &EditionId) -> bool {
        self.context.is_open(edition)
    }

    /// True where the index is there, or quickly made.
    pub(super) fn is_ready(&self) -> bool {
        self.context.is_ready()
    }

    /// True while notes and the opinions of others stay off the screen.
    pub(crate) fn is_discreet(&self) -> bool {
        self.context.is_discreet()
    }

    /// The hint line of what is on top.
    pub(crate) fn hint_line(&self) -> HintLine {
        match (self.scope(), self.overlay.top()) {
            (Scope::Browse, _) if self.browse.selection != Selection::One => HintLine::Selecting,
            (Scope::Pick, Some(Overlay::Picker(picker))) if picker.kind == PickerKind::Progress => {
                HintLine::Stating
            }
            (Scope::Notes, Some(Overlay::Notes(NoteList { reading: Some(_), .. }))) => {
                HintLine::Reading
            }
            (scope, _) => HintLine::In(scope),
        }
    }
}
