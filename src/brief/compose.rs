//! Walks what a query shows and hands it to a format, part by part.

use std::io::{self, Write};

use super::choices::{By, Section};
use super::counts::counts;
use super::detail_level::DetailLevel;
use super::groups::{PointGroup, groups};
use super::input::BriefInput;
use super::library::Brief;
use super::part::{BriefPart, Format, Group};
use super::points::point_part;
use super::summary::summary;
use crate::texts::brief as t;

/// Writes a brief of one declaration: see [`Brief::compose`].
///
/// # Errors
/// An error of `out`.
pub fn compose(
    brief_input: &BriefInput<'_>,
    format: &mut dyn Format,
    out: &mut dyn Write,
    told: &mut dyn FnMut(usize),
) -> io::Result<()> {
    Brief::one(brief_input).compose(format, out, told)
}

impl Brief<'_> {
    /// Writes the brief; `told` hears after every point how many are done.
    ///
    /// # Errors
    /// An error of `out`.
    pub fn compose(
        &self,
        format: &mut dyn Format,
        out: &mut dyn Write,
        told: &mut dyn FnMut(usize),
    ) -> io::Result<()> {
        let meta = self.meta();
        format.open(&meta, out)?;
        if self.shows(Section::Cover) {
            format.part(&BriefPart::Cover, out)?;
        }
        let detail_level = self.detail_level(format.is_for_people());
        let mut done = 0;
        for (brief_input, source) in self.told().zip(&meta.sources) {
            format.part(&BriefPart::Source(source), out)?;
            let before = done;
            let mut told = |n| {
                done = before + n;
                told(done);
            };
            write_declaration(brief_input, detail_level, format, out, &mut told)?;
        }
        if meta.sources.is_empty() {
            let nothing = vec![t::NOTHING.get(meta.lang).to_owned()];
            format.part(&BriefPart::NoMatchReport(nothing), out)?;
        }
        format.close(out)
    }
}

/// Writes what a brief tells of a declaration.
fn write_declaration(
    brief_input: &BriefInput<'_>,
    detail_level: DetailLevel,
    format: &mut dyn Format,
    out: &mut dyn Write,
    told: &mut dyn FnMut(usize),
) -> io::Result<()> {
    if brief_input.counts() && !brief_input.points.is_empty() {
        let room = brief_input.room_for_dates(format.is_for_people());
        format.part(&BriefPart::Figures(summary(brief_input, detail_level, room)), out)?;
    }
    if let Some(changes) = brief_input.changes {
        format.part(&BriefPart::Changes(changes), out)?;
    }
    if detail_level == DetailLevel::Counted {
        format.part(&BriefPart::Counts(counts(brief_input)), out)?;
        write_evaluations(brief_input, format, out)?;
    } else {
        write_points(brief_input, detail_level, format, out, told)?;
    }
    let passages = brief_input.passages();
    if !passages.is_empty() {
        let language = &brief_input.declaration().language;
        format.part(&BriefPart::Group(Group::Outside(passages, language)), out)?;
    }
    let stale =
        if brief_input.shows(Section::Stale) { brief_input.superseded() } else { Vec::new() };
    if !stale.is_empty() {
        format.part(&BriefPart::Stale(stale), out)?;
    }
    let lines = brief_input.no_match_report();
    if !lines.is_empty() {
        format.part(&BriefPart::NoMatchReport(lines), out)?;
    }
    Ok(())
}

fn write_points(
    brief_input: &BriefInput<'_>,
    detail_level: DetailLevel,
    format: &mut dyn Format,
    out: &mut dyn Write,
    told: &mut dyn FnMut(usize),
) -> io::Result<()> {
    let in_line = detail_level == DetailLevel::Named;
    let once = brief_input.is_paged(format.is_for_people());
    let mut done = 0;
    for PointGroup { group, points, again } in groups(brief_input) {
        if once && points.is_empty() {
            continue;
        }
        format.part(&BriefPart::Group(group), out)?;
        for point in points {
            format.part(&BriefPart::Point(point_part(brief_input, point, in_line)), out)?;
            done += 1;
            told(done);
        }
        if !again.is_empty() && !once {
            let labels = again.into_iter().map(|point| brief_input.label(point)).collect();
            format.part(&BriefPart::Again(labels), out)?;
        }
    }
    // The chapters' own groups have them already.
    if brief_input.choices.by == By::Chapter {
        Ok(())
    } else {
        write_evaluations(brief_input, format, out)
    }
}

/// The evaluations of the chapters in which there are points.
fn write_evaluations(
    brief_input: &BriefInput<'_>,
    format: &mut dyn Format,
    out: &mut dyn Write,
) -> io::Result<()> {
    if brief_input.shows(Section::Evaluations) {
        for chapter in brief_input.chapters() {
            format.part(&BriefPart::Group(brief_input.chapter_group(chapter, false)), out)?;
        }
    }
    Ok(())
}
