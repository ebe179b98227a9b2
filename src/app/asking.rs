//! What may be asked of the state: what is on screen, what is selected, how it
//! stands. Nothing here changes it.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::layout::Areas;
use super::{App, Keymap, ListRow, Selection, Session};
use crate::corpus::ReviewView;
use crate::declaration::{ChapterIx, Declaration, PointId, PointIx};
use crate::review::{ReviewState, Tally};
use crate::search::{Known, OtherMatch};

impl App {
    /// The declaration on screen, to be read in another thread.
    pub fn share(&self) -> Arc<Declaration> {
        self.corpus.share()
    }

    /// The declaration on screen.
    pub fn declaration(&self) -> &Declaration {
        self.corpus.declaration()
    }

    /// The areas of the screen; `None` where it is too small.
    pub fn areas(&self) -> Option<Areas> {
        Areas::of(self.size, self.focus, self.messages().len())
    }

    /// Which keys mean what.
    pub fn keymap(&self) -> &Keymap {
        &self.keymap
    }

    /// The selected point, where one is shown and selected; in a review session
    /// the point on screen.
    pub fn current(&self) -> Option<PointIx> {
        if let Some(session) = &self.session {
            return session.review_session.at.and_then(|id| self.declaration().position(id));
        }
        self.view.place(self.selected).filter(|_| self.outside.is_none()).map(|_| self.selected)
    }

    /// The review session that fills the screen: one that is going on, unless a
    /// brief of it is being prepared.
    pub fn seated(&self) -> Option<&Session> {
        self.session.as_ref().filter(|_| self.briefing.is_none())
    }

    /// The place outside the points that is selected, if one is.
    pub fn current_other_match(&self) -> Option<&OtherMatch> {
        self.outside.and_then(|place| self.other_matches.get(place))
    }

    /// Whether a row of the list is the selected one.
    pub(crate) fn is_here(&self, row: ListRow) -> bool {
        match row {
            ListRow::Point(point) => self.current() == Some(point),
            ListRow::Place(place) => self.outside == Some(place),
            ListRow::Chapter(_)
            | ListRow::MatchRank(_)
            | ListRow::Nothing
            | ListRow::OtherMatch
            | ListRow::Leads => false,
        }
    }

    /// The chapter of the place outside the points that is selected, or of the
    /// first that has one.
    pub fn chapter_of_other_match(&self) -> Option<u32> {
        match self.current_other_match() {
            Some(other_matches) => other_matches.chapter,
            None => self.other_matches.iter().find_map(|other_matches| other_matches.chapter),
        }
    }

    /// The first point of the chapter of the selected place outside the points.
    pub(super) fn points_of_other_match(&self) -> Option<PointIx> {
        let number = self.current_other_match()?.chapter?;
        let mut chapters = self.declaration().chapters.iter();
        let points = &chapters.find(|chapter| chapter.number == number)?.points;
        points.clone().next()
    }

    /// The selected place in the list.
    pub(crate) fn place(&self) -> Option<usize> {
        match self.outside {
            Some(place) => Some(self.view.points().len() + place),
            None => self.view.place(self.selected),
        }
    }

    /// The points that are shown, in document order.
    pub fn shown(&self) -> &[PointIx] {
        self.view.points()
    }

    /// Columns and rows of the screen.
    pub fn size(&self) -> (u16, u16) {
        self.size
    }

    /// The point at which the reader is, shown or not.
    pub fn reader_at(&self) -> PointId {
        self.id(self.selected)
    }

    /// What queries look at.
    pub fn review_view(&self) -> ReviewView<'_> {
        ReviewView {
            corpus: &self.corpus,
            reviews: &self.reviews,
            today: self.today,
            zone: &self.zone,
        }
    }

    /// The names that a query may use.
    pub fn known(&self) -> Known<'_> {
        Known { declaration: self.corpus.declaration(), vocabulary: Some(&self.vocabulary) }
    }

    /// How a point stands in my review.
    pub fn review_state(&self, point: PointIx) -> ReviewState {
        self.review_view().review_state(point)
    }

    /// How a chapter's points stand.
    pub fn tally(&self, chapter: ChapterIx) -> Tally {
        self.tallies[chapter]
    }

    /// How all points stand.
    pub fn progress(&self) -> Tally {
        self.tallies.iter().copied().sum()
    }

    /// The day of a moment where the reader is.
    pub fn local_day(&self, at: Timestamp) -> Date {
        at.to_zoned_datetime(self.zone.clone()).date()
    }

    /// Whether a point is in the selected range.
    pub fn is_selected(&self, point: PointIx) -> bool {
        match self.selection {
            Selection::One => Some(point) == self.current(),
            Selection::From(anchor) => {
                let places = [anchor, self.selected, point].map(|point| self.view.place(point));
                let [Some(anchor), Some(here), Some(place)] = places else { return false };
                (anchor.min(here)..=anchor.max(here)).contains(&place)
            }
            Selection::All => true,
        }
    }

    pub(super) fn id(&self, point: PointIx) -> PointId {
        self.declaration().points[point].id
    }
}
