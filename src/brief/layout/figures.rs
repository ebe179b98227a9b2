//! The look of counts.

use super::counts::and_more;
use super::{counted, field, heading, numbered};
use crate::brief::block::{Bar, Block, Column, NamedValue, Span, Table};
use crate::brief::layout::point::due_line;
use crate::brief::part::{ChapterFigures, Summary};
use crate::text::Lang;
use crate::texts::brief as t;
use crate::texts::screens as s;

/// The counts that a brief shows.
pub(super) fn blocks<'a>(summary: &'a Summary<'a>, lang: Lang) -> Vec<Block<'a>> {
    let mut blocks = vec![heading(&t::FIGURES, lang)];
    if summary.counts {
        blocks.push(Block::Fields(counts(summary, lang)));
    }
    if summary.bars {
        let bars = summary.chapters.iter().map(bar).collect();
        blocks.push(Block::Bars { caption: t::REVIEWED_BY_CHAPTER.get(lang).to_owned(), bars });
    }
    if !summary.matrix.is_empty() {
        blocks.push(Block::Table(matrix(summary, lang)));
    }
    if !summary.dates.shown.is_empty() {
        blocks.push(Block::Paragraph(super::said(&t::FALLING_DUE, lang)));
        let dates = summary.dates.shown.iter();
        let dates = dates.map(|(label, date)| due_line(label, date, summary.leads, lang));
        blocks.push(Block::List(dates.chain(and_more(summary.dates.more, lang)).collect()));
    }
    blocks
}

/// Number of points in each state, and number with each word of progress.
fn counts(summary: &Summary<'_>, lang: Lang) -> Vec<NamedValue<'static>> {
    let all = summary.all;
    let review_states = [
        (&s::OPEN, all.open),
        (&s::REVIEWED, all.reviewed),
        (&s::COME_BACK, all.come_back),
        (&s::STALE, all.stale),
    ];
    let review_states = review_states.iter().map(|(text, n)| (text.get(lang), *n));
    let statuses = summary.statuses.iter();
    let statuses =
        statuses.map(|(label, n)| (label.as_deref().unwrap_or(s::NO_STATUS.get(lang)), *n));
    [(&t::REVIEW_HEADING, tallied(review_states)), (&s::PROGRESS, tallied(statuses))]
        .map(|(name, words)| field(name, lang, vec![Span::plain(words)]))
        .into()
}

/// "open 2 · reviewed 1", which reads the same for any number.
fn tallied<'t>(counts: impl Iterator<Item = (&'t str, usize)>) -> String {
    let words = counts.filter(|(_, n)| *n > 0).map(|(label, n)| format!("{label} {n}"));
    words.collect::<Vec<_>>().join(" · ")
}

fn bar<'a>(chapter: &ChapterFigures<'a>) -> Bar<'a> {
    let name = numbered(chapter.number, chapter.title);
    Bar { name, done: chapter.tally.reviewed, total: chapter.tally.total() }
}

fn matrix<'a>(summary: &'a Summary<'a>, lang: Lang) -> Table<'a> {
    let numbers = summary
        .chapters
        .iter()
        .map(|chapter| Column { name: chapter.number.to_string().into(), number: true });
    let first = Column { name: t::ACTOR.get(lang).into(), number: false };
    let cell = |n: &usize| counted(*n);
    let row = |(name, cells): &'a (&'a str, Vec<usize>)| {
        std::iter::once(Span::plain(*name)).chain(cells.iter().map(cell)).collect()
    };
    Table {
        caption: t::ACTORS_BY_CHAPTER.get(lang).to_owned(),
        columns: std::iter::once(first).chain(numbers).collect(),
        rows: summary.matrix.iter().map(row).collect(),
    }
}
