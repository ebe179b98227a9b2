//! Counts over the points of a brief, with the names of the things counted.

use super::choices::Section;
use super::detail_level::DetailLevel;
use super::input::BriefInput;
use super::part::{ChapterFigures, DatePart, Label, Summary, Truncated};
use crate::declaration::{ChapterIx, DateRole};
use crate::figures::{DateFigure, Figures};

/// The counts that the choices show, with as many dates as there is room for.
pub(super) fn summary<'a>(
    brief_input: &BriefInput<'a>,
    detail_level: DetailLevel,
    room: usize,
) -> Summary<'a> {
    let figures = Figures::of(&brief_input.review_view, brief_input.points, brief_input.vocabulary);
    let chapters = brief_input.chapters();
    let counts = brief_input.shows(Section::Figures);
    let chapter = |ix: &ChapterIx| {
        let chapter = &brief_input.declaration().chapters[*ix];
        let tally = figures.chapters[*ix];
        ChapterFigures { number: chapter.number, title: brief_input.title(chapter), tally }
    };
    Summary {
        all: figures.all,
        counts,
        statuses: if counts { statuses(brief_input, &figures) } else { Vec::new() },
        dates: Truncated::of(
            due(
                brief_input,
                if counts { &figures.dates } else { &[] },
                detail_level == DetailLevel::Counted,
            ),
            room,
        ),
        leads: detail_level == DetailLevel::Worded,
        matrix: if brief_input.shows(Section::Matrix) {
            matrix(brief_input, &figures, &chapters)
        } else {
            Vec::new()
        },
        bars: brief_input.shows(Section::Bars),
        chapters: chapters.iter().map(chapter).collect(),
    }
}

/// Number of points with each word of progress that any has.
fn statuses(brief_input: &BriefInput<'_>, figures: &Figures) -> Vec<(Option<String>, usize)> {
    let used = figures.statuses.iter().filter(|status| status.points > 0);
    let label = |status: &crate::figures::StatusFigure| {
        let word = status.status.as_ref()?;
        Some(brief_input.vocabulary.status_label(word, brief_input.lang).to_owned())
    };
    used.map(|status| (label(status), status.points)).collect()
}

fn matrix<'a>(
    brief_input: &BriefInput<'a>,
    figures: &Figures,
    chapters: &[ChapterIx],
) -> Vec<(&'a str, Vec<usize>)> {
    let actors = brief_input.declaration().actors.iter().zip(&figures.actors);
    let busy = actors.filter(|(_, counts)| !counts.is_idle());
    busy.map(|(actor, counts)| {
        let cells = chapters.iter().map(|chapter| counts.in_chapter(*chapter).total());
        (actor.name.get(brief_input.lang), cells.collect())
    })
    .collect()
}

/// The dates that fall due, the first first; with the names of their points where
/// nothing else in the brief has these.
fn due<'a>(
    brief_input: &BriefInput<'a>,
    figures: &[DateFigure],
    named: bool,
) -> impl Iterator<Item = (Label<'a>, DatePart<'a>)> {
    let declaration = brief_input.declaration();
    let part = move |figure: &DateFigure| {
        let date = figure.date(declaration);
        let part = DatePart { on: &date.on, role: date.role, past_due: figure.past_due };
        let label = brief_input.label(figure.point);
        (Label { heading: label.heading.filter(|_| named), ..label }, part)
    };
    let falling = |figure: &&DateFigure| figure.date(declaration).role != DateRole::Reference;
    figures.iter().filter(falling).map(part)
}
