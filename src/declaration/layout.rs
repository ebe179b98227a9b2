//! The texts of the layout that belong to a point: its section's title, the
//! lead-in that it is read with, its footnotes.

use super::model::{Chapter, Declaration, Footnote, FromSection, Point, PointIx, Section};
use super::{PointId, Under};
use crate::text::{Lang, SharedStr};

/// A lead-in: that of a section by its place from 1, or the chapter's own at 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct LeadIn<'d> {
    /// The chapter's number.
    pub(crate) chapter: u32,
    /// The section's place in its chapter, from 1; 0 for the chapter's own.
    pub(crate) section: usize,
    /// Its paragraphs; empty where there is no lead-in.
    pub(crate) paragraphs: &'d [SharedStr],
}

/// The sections of all chapters in the order of their points; one that stands
/// before no point is left out.
pub(super) fn sections(
    chapters: &[Chapter],
    position: impl Fn(PointId) -> Option<PointIx>,
) -> Vec<FromSection> {
    let mut all = Vec::new();
    for (chapter, of) in chapters.iter().enumerate() {
        let before =
            |section: &Section| position(PointId::in_chapter(of.number, &section.before).ok()?);
        let mut places: Vec<(PointIx, usize)> = (of.sections.iter().enumerate())
            .filter_map(|(at, section)| Some((before(section)?, at)))
            .collect();
        places.sort_unstable();
        let (mut titled, mut leading) = (None, None);
        for (point, at) in places {
            let section = &of.sections[at];
            titled = if section.title.is_empty() { titled } else { Some(at) };
            leading = if section.lead_in.is_empty() { leading } else { Some(at) };
            all.push(FromSection { point, chapter, titled, leading });
        }
    }
    all
}

impl Declaration {
    fn sections_before(&self, point: PointIx) -> Option<&FromSection> {
        let behind = self.sections.partition_point(|section| section.point <= point);
        let last = self.sections.get(behind.checked_sub(1)?)?;
        (last.chapter == self.chapter_of(point)).then_some(last)
    }

    /// The section with a title under which a point stands, if there is one.
    pub(crate) fn section_of(&self, point: PointIx) -> Option<&Section> {
        let at = self.sections_before(point)?.titled?;
        self.chapters[self.chapter_of(point)].sections.get(at)
    }

    /// The lead-in that a point is read with: the nearest before it in its chapter.
    pub(crate) fn lead_in(&self, point: PointIx) -> LeadIn<'_> {
        let of = &self.chapters[self.chapter_of(point)];
        let at = self.sections_before(point).and_then(|section| section.leading);
        let paragraphs = at.map_or(&of.lead_in, |at| &of.sections[at].lead_in);
        LeadIn { chapter: of.number, section: at.map_or(0, |at| at + 1), paragraphs }
    }

    /// True where anything follows the chapters.
    pub(crate) fn has_closing(&self) -> bool {
        let texts = [&self.closing, &self.signatures];
        texts.iter().any(|texts| !texts.is_empty())
            || !self.annexes.is_empty()
            || !self.footnotes.is_empty()
    }

    /// The footnotes of a text, each with its place among all, from 1.
    pub(crate) fn footnotes_under(&self, under: Under) -> impl Iterator<Item = (usize, &Footnote)> {
        (1..).zip(&self.footnotes).filter(move |(_, footnote)| footnote.under == Some(under))
    }
}

impl Point {
    /// Its label as printed; empty where that is its number or id.
    pub(crate) fn label(&self) -> &str {
        let label = self.printed.as_ref().map_or("", |printed| &printed.label);
        if label.trim_end_matches('.') == self.id.to_string() { "" } else { label }
    }
}

impl Chapter {
    /// Its number, with its label as printed where that is another; empty before
    /// the first chapter.
    pub(crate) fn number_words(&self) -> String {
        match (self.number, self.label.as_str()) {
            (0, label) => label.to_owned(),
            (number, "") => number.to_string(),
            (number, label) => format!("{number} ({label})"),
        }
    }

    /// Its number and title as one line.
    pub(crate) fn heading(&self, lang: Lang) -> String {
        with_label(&self.number_words(), self.title(lang))
    }
}

impl Section {
    /// Its label and title as one line.
    pub(crate) fn heading(&self) -> String {
        with_label(&self.label, &self.title)
    }
}

/// A label and what it stands before; either may be empty.
pub(crate) fn with_label(label: &str, text: &str) -> String {
    let gap = if label.is_empty() || text.is_empty() { "" } else { " " };
    format!("{label}{gap}{text}")
}

#[cfg(test)]
mod tests {
    use super::super::read;

    const FILE: &str = include_str!("../../tests/it/declaration/schemas/declaration-2.ron");

    #[test]
    fn a_point_is_read_with_the_nearest_lead_in_before_it_in_its_chapter() {
        let declaration = read(FILE).unwrap();
        let of = |id: &str| {
            let point = declaration.position(id.parse().unwrap()).unwrap();
            let lead_in = declaration.lead_in(point);
            let title = declaration.section_of(point).map(super::Section::heading);
            let last = lead_in.paragraphs.last().map(ToString::to_string);
            (title.unwrap_or_default(), lead_in.section, last.unwrap_or_default())
        };
        let texts = |title: &str, section, last: &str| (title.to_owned(), section, last.to_owned());
        assert_eq!(of("0.2"), texts("", 0, "The ministers:"));
        assert_eq!(of("1.1"), texts("", 0, "the ministers agree to:"));
        assert_eq!(of("1.2"), texts("B. Measuring", 1, "ask the Lake Office to:"));
        assert_eq!(of("1.2.2"), texts("B. Measuring", 1, "ask the Lake Office to:"));
        assert_eq!(of("1.3"), texts("C. Locks and sluices", 1, "ask the Lake Office to:"));
        assert_eq!(of("2.1"), texts("", 0, ""));
    }
}
