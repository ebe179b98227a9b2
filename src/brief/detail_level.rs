//! The detail that a brief gives of each point, where it is to go on a page.

use super::choices::{Section, TextAmount};
use super::form::BriefFormat;
use super::groups::groups;
use super::input::BriefInput;
use super::library::Brief;
use super::meta::incomplete;
use crate::declaration::{DateRole, PointIx};

/// The detail that a brief gives of each of its points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DetailLevel {
    /// Its wording.
    Worded,
    /// Its name, in a line; what has none is known by its wording.
    Named,
    /// Nothing: the points are counted.
    Counted,
}

/// Lines of a page below the cover and the counts, and letters of a line.
const LINES: usize = 33;
const LETTERS: usize = 90;
/// Lines that stand around a wording: its heading, what it is of, actors, mark.
const AROUND: usize = 6;
/// Lines that a lead-in or a footnote takes.
const BESIDE: usize = 3;
/// Lines that the heading of a group takes.
const GROUP: usize = 3;
/// Most dates that are told on a page.
const DATES: usize = 8;

impl Brief<'_> {
    /// The detail for each point. Without the wording there is no place for notes
    /// and questions.
    pub(super) fn detail_level(&self, for_people: bool) -> DetailLevel {
        let takes_place = self.shows(Section::Notes) || self.shows(Section::Questions);
        if takes_place || self.told().all(|of| of.points.is_empty()) {
            return DetailLevel::Worded;
        }
        match self.first().choices.wording {
            TextAmount::Full => DetailLevel::Worded,
            TextAmount::Heading => DetailLevel::Named,
            TextAmount::Page => self.detail_level_on_a_page(for_people),
        }
    }

    pub(super) fn detail_level_in(&self, form: BriefFormat) -> DetailLevel {
        self.detail_level(form.format(false).is_for_people())
    }

    /// True where the points are counted.
    pub(super) fn counts_only(&self, form: BriefFormat) -> bool {
        self.detail_level_in(form) == DetailLevel::Counted
    }

    fn detail_level_on_a_page(&self, for_people: bool) -> DetailLevel {
        let room = self.lines_for_points();
        let lines = |of: &dyn Fn(&BriefInput<'_>, PointIx) -> usize| -> usize {
            self.told().flat_map(|told| told.points.iter().map(move |p| of(told, *p))).sum()
        };
        if lines(&|of, point| of.worded_lines(point)) <= room {
            DetailLevel::Worded
        } else if for_people && lines(&|of, point| of.named_lines(point)) > room {
            DetailLevel::Counted
        } else {
            DetailLevel::Named
        }
    }

    /// Lines that are left for the points; none where these are too many whatever
    /// else there is.
    fn lines_for_points(&self) -> usize {
        if self.told().map(|of| of.points.len()).sum::<usize>() > LINES {
            return 0;
        }
        let own = usize::from(self.is_over_library());
        let headings: usize = self.told().map(|of| of.count_groups() + own).sum();
        let others: usize = self.told().map(BriefInput::lines_of_others).sum();
        LINES.saturating_sub(GROUP * headings + others)
    }
}

impl BriefInput<'_> {
    /// True where the brief is to go on a page; formats for programs have no pages.
    pub(super) fn is_paged(&self, for_people: bool) -> bool {
        for_people && self.choices.wording == TextAmount::Page
    }

    /// Number of dates there is room for.
    pub(super) fn room_for_dates(&self, for_people: bool) -> usize {
        if self.is_paged(for_people) { DATES } else { usize::MAX }
    }

    /// Number of groups with points of their own.
    fn count_groups(&self) -> usize {
        groups(self).into_iter().filter(|group| !group.points.is_empty()).count()
    }

    /// Lines of the dates, of what was searched, and of what could not be read.
    fn lines_of_others(&self) -> usize {
        let dates = self.points.iter().flat_map(|point| &self.declaration().points[*point].dates);
        let falling = dates.filter(|date| date.role != DateRole::Reference).count();
        let dates = if self.shows(Section::Figures) { falling.min(DATES) } else { 0 };
        let said = self.no_match_report().into_iter().chain(incomplete(&self.gaps(), self.lang));
        dates + said.map(|line| line.len().div_ceil(LETTERS)).sum::<usize>()
    }

    fn worded_lines(&self, point: PointIx) -> usize {
        let beside = BESIDE * self.quotes_beside(point);
        AROUND + beside + self.declaration().points[point].text.len().div_ceil(LETTERS)
    }

    fn named_lines(&self, point: PointIx) -> usize {
        if self.label(point).heading.is_some() { 1 } else { self.worded_lines(point) }
    }
}
