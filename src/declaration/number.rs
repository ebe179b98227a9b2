//! Every point of a data file gets its id: its chapter's number, then its own or
//! its place in the list.

use std::sync::Arc;

use super::PointId;
use super::model::{Chapter, Origin, Point, PointIx, Printed};
use super::raw::{RawChapter, RawChapters, RawPoint, RawText, Shared};
use crate::faults::Fault;

/// Highest number of a chapter: the most that a [`PointId`] reads back.
const LAST_CHAPTER: u32 = 999_999_999;

/// Chapters in the order of the file, and the points of all of them.
#[derive(Default)]
pub(super) struct Numbered {
    pub(super) chapters: Vec<Chapter>,
    pub(super) points: Vec<Point>,
}

impl Numbered {
    /// Numbers the chapters of a file.
    pub(super) fn of<'s>(
        raw: RawChapters<'s>,
        title: &RawText<'s>,
        file: &Arc<String>,
    ) -> Result<Self, Fault> {
        let mut numbered = Self::default();
        numbered.points.reserve_exact(raw.points.len());
        let mut points = raw.points.into_iter();
        for (chapter, count) in raw.chapters {
            numbered.push(chapter, points.by_ref().take(count), title, file)?;
        }
        Ok(numbered)
    }

    /// Numbers the next chapter.
    fn push<'s>(
        &mut self,
        mut chapter: RawChapter<'s>,
        points: impl Iterator<Item = RawPoint<'s>>,
        title: &RawText<'s>,
        file: &Arc<String>,
    ) -> Result<(), Fault> {
        let at = self.chapters.len();
        let number = chapter.number;
        let is_before = number == 0 && at == 0;
        if !is_before && !(1..=LAST_CHAPTER).contains(&number) {
            return Err(Fault::new(
                format!("the chapter's number is {number}: expected 1 to {LAST_CHAPTER}"),
                "number chapters as the source does; 0 is for points before the first",
            )
            .at(format!("chapters[{at}].number")));
        }
        if chapter.title.is_none() && !is_before {
            return Err(Fault::new("the field \"title\" is missing", "write the chapter's title")
                .at(format!("chapters[{at}].number")));
        }
        let title = chapter.title.take().unwrap_or_else(|| title.clone());
        let first = self.points.len();
        for (place, point) in points.enumerate() {
            let path = || format!("chapters[{at}].points[{place}].number");
            let point = point.number(number, place, file).map_err(|fault| fault.at(path()))?;
            self.points.push(point);
        }
        let points = first..self.points.len();
        self.chapters.push(Chapter {
            number,
            label: chapter.label.shared(file),
            part: chapter.part.shared(file),
            title: title.shared(file),
            titles: chapter.titles.shared(file),
            evaluation: chapter.evaluation.shared(file),
            lead_in: chapter.lead_in.shared(file),
            sections: chapter.sections.shared(file),
            after: chapter.after.shared(file),
            points,
        });
        Ok(())
    }

    /// Places of all points, sorted by their ids.
    pub(super) fn by_id(&self) -> Result<Vec<u32>, Fault> {
        let id = |place: u32| self.points[place as PointIx].id;
        // No file holds more points than that.
        let mut by_id: Vec<u32> = (0..).take(self.points.len()).collect();
        by_id.sort_unstable_by_key(|place| (id(*place), *place));
        match by_id.windows(2).find(|pair| id(pair[0]) == id(pair[1])) {
            Some(pair) => Err(twice(&self.chapters, pair[0], pair[1], id(pair[0]))),
            None => Ok(by_id),
        }
    }
}

impl RawPoint<'_> {
    /// The point at a place in its chapter's list.
    fn number(self, chapter: u32, place: usize, file: &Arc<String>) -> Result<Point, Fault> {
        let Self { number, text, heading, related, dates, label, origin } = self;
        let id = match number {
            // No file holds more points than that.
            None => PointId::new(chapter, u32::try_from(place + 1).unwrap_or(u32::MAX)),
            Some(number) => PointId::in_chapter(chapter, &number).map_err(|_| {
                let number: String = number.chars().take(20).collect();
                Fault::new(
                    format!("{number:?} is no point number"),
                    "write one to three numbers from 1 joined by dots, such as \"6\" or \"6.1\"",
                )
            })?,
        };
        Ok(Point {
            id,
            text: text.shared(file),
            heading: heading.shared(file),
            related: related.shared(file),
            dates: dates.shared(file),
            printed: printed(label, origin, file),
        })
    }
}

/// The print of a point, if the file gives any of it.
fn printed(
    label: Option<Box<RawText>>,
    origin: Option<Box<Origin>>,
    file: &Arc<String>,
) -> Option<Box<Printed>> {
    if label.is_none() && origin.is_none() {
        return None;
    }
    let label = label.map(|label| *label).unwrap_or_default().shared(file);
    Some(Box::new(Printed { label, origin: origin.map(|origin| *origin).unwrap_or_default() }))
}

/// The fault of two points that share an id.
fn twice(chapters: &[Chapter], first: u32, second: u32, id: PointId) -> Fault {
    let (first, second) = (first as PointIx, second as PointIx);
    let chapter_of = |point| chapters.partition_point(|chapter| chapter.points.end <= point);
    let (of_first, of_second) = (chapter_of(first), chapter_of(second));
    if of_first != of_second {
        return Fault::new(
            format!("chapter number {} occurs twice", id.chapter()),
            "give every chapter its own number",
        )
        .at(format!("chapters[{of_second}].number"));
    }
    let place = second - chapters[of_second].points.start;
    Fault::new(
        format!("point {id} occurs twice: expected a number of its own"),
        "change or remove its number (without one it has its place in the list)",
    )
    .at(format!("chapters[{of_second}].points[{place}].number"))
}
