//! How counts look.

use super::{heading, titled};
use crate::brief::block::{Bar, Block, Column, Span, Table};
use crate::brief::layout::point::due_line;
use crate::brief::part::{ChapterFigures, Summary};
use crate::text::texts::brief as t;
use crate::text::texts::screens as s;
use crate::text::{Lang, plural};

/// The counts that a brief shows.
pub(super) fn blocks<'a>(summary: &'a Summary<'a>, lang: Lang) -> Vec<Block<'a>> {
    let mut blocks = vec![heading(&t::FIGURES, lang)];
    if summary.counts {
        blocks.push(Block::List(counts(summary, lang)));
    }
    if summary.bars {
        let bars = summary.chapters.iter().map(bar).collect();
        blocks.push(Block::Bars { caption: t::REVIEWED_BY_CHAPTER.get(lang).to_owned(), bars });
    }
    if !summary.matrix.is_empty() {
        blocks.push(Block::Table(matrix(summary, lang)));
    }
    if !summary.dates.is_empty() {
        blocks.push(Block::Paragraph(super::said(&t::FALLING_DUE, lang)));
        let dates = summary.dates.iter().map(|(id, date)| due_line(*id, date, lang));
        blocks.push(Block::List(dates.collect()));
    }
    blocks
}

/// "3 points: 2 open, 1 reviewed", then how many have which word of progress.
fn counts(summary: &Summary<'_>, lang: Lang) -> Vec<Vec<Span<'static>>> {
    let all = summary.all;
    let standings = [
        (all.open, &s::OPEN),
        (all.reviewed, &s::REVIEWED),
        (all.come_back, &s::COME_BACK),
        (all.stale, &s::STALE),
    ];
    let standings = standings.iter().filter(|(n, _)| *n > 0);
    let standings: Vec<String> =
        standings.map(|(n, text)| format!("{n} {}", text.get(lang))).collect();
    let statuses = summary
        .statuses
        .iter()
        .map(|(label, n)| format!("{n} {}", label.as_deref().unwrap_or(s::NO_STATUS.get(lang))));
    let statuses: Vec<String> = statuses.collect();
    let points = plural(lang, all.total(), &t::N_POINTS_ONE, &s::N_POINTS);
    let points = points.with(lang, &[("n", &all.total())]);
    let line = |name: &str, counts: &[String]| {
        vec![Span::plain(format!("{name}: {}", counts.join(" · ")))]
    };
    vec![line(&points, &standings), line(s::PROGRESS.get(lang), &statuses)]
}

fn bar<'a>(chapter: &ChapterFigures<'a>) -> Bar<'a> {
    let title = titled(chapter.title);
    let name = Span { text: format!("{} {}", chapter.number, title.text).into(), ..title };
    Bar { name, done: chapter.tally.reviewed, total: chapter.tally.total() }
}

fn matrix<'a>(summary: &'a Summary<'a>, lang: Lang) -> Table<'a> {
    let numbers = summary
        .chapters
        .iter()
        .map(|chapter| Column { name: chapter.number.to_string().into(), number: true });
    let first = Column { name: t::ACTOR.get(lang).into(), number: false };
    let cell = |n: &usize| Span::plain(if *n == 0 { "·".to_owned() } else { n.to_string() });
    let row = |(name, cells): &'a (&'a str, Vec<usize>)| {
        std::iter::once(Span::plain(*name)).chain(cells.iter().map(cell)).collect()
    };
    Table {
        caption: t::ACTORS_BY_CHAPTER.get(lang).to_owned(),
        columns: std::iter::once(first).chain(numbers).collect(),
        rows: summary.matrix.iter().map(row).collect(),
    }
}
