//! What can be counted over the points of a brief, with the names of what is
//! counted.

use super::choices::Section;
use super::compose::Matter;
use super::extent::Extent;
use super::part::{Beginning, ChapterFigures, DatePart, Label, Summary};
use crate::declaration::{ChapterIx, DateRole};
use crate::figures::{DateFigure, Figures};

/// The counts that the choices show, with as many dates as there is room for.
pub(super) fn summary<'a>(matter: &Matter<'a>, extent: Extent, room: usize) -> Summary<'a> {
    let figures = Figures::of(&matter.lens, matter.points, matter.vocabulary);
    let chapters = matter.chapters();
    let counts = matter.shows(Section::Figures);
    let chapter = |ix: &ChapterIx| {
        let chapter = &matter.declaration().chapters[*ix];
        let tally = figures.chapters[*ix];
        ChapterFigures { number: chapter.number, title: matter.title(chapter), tally }
    };
    Summary {
        all: figures.all,
        counts,
        statuses: if counts { statuses(matter, &figures) } else { Vec::new() },
        dates: Beginning::of(
            due(matter, if counts { &figures.dates } else { &[] }, extent == Extent::Counted),
            room,
        ),
        leads: extent == Extent::Worded,
        matrix: if matter.shows(Section::Matrix) {
            matrix(matter, &figures, &chapters)
        } else {
            Vec::new()
        },
        bars: matter.shows(Section::Bars),
        chapters: chapters.iter().map(chapter).collect(),
    }
}

/// How many points have each word of progress that any has.
fn statuses(matter: &Matter<'_>, figures: &Figures) -> Vec<(Option<String>, usize)> {
    let used = figures.statuses.iter().filter(|status| status.points > 0);
    let label = |status: &crate::figures::StatusFigure| {
        let word = status.status.as_ref()?;
        Some(matter.vocabulary.status_label(word, matter.lang).to_owned())
    };
    used.map(|status| (label(status), status.points)).collect()
}

fn matrix<'a>(
    matter: &Matter<'a>,
    figures: &Figures,
    chapters: &[ChapterIx],
) -> Vec<(&'a str, Vec<usize>)> {
    let actors = matter.declaration().actors.iter().zip(&figures.actors);
    let busy = actors.filter(|(_, counts)| !counts.is_idle());
    busy.map(|(actor, counts)| {
        let cells = chapters.iter().map(|chapter| counts.in_chapter(*chapter).total());
        (actor.name.get(matter.lang), cells.collect())
    })
    .collect()
}

/// The dates that fall due, the first first; with the names of their points where
/// nothing else in the brief has these.
fn due<'a>(
    matter: &Matter<'a>,
    figures: &[DateFigure],
    named: bool,
) -> impl Iterator<Item = (Label<'a>, DatePart<'a>)> {
    let declaration = matter.declaration();
    let part = move |figure: &DateFigure| {
        let date = figure.date(declaration);
        let part = DatePart { on: &date.on, role: date.role, past_due: figure.past_due };
        let label = matter.label(figure.point);
        (Label { heading: label.heading.filter(|_| named), ..label }, part)
    };
    let falling = |figure: &&DateFigure| figure.date(declaration).role != DateRole::Reference;
    figures.iter().filter(falling).map(part)
}
