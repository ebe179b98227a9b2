//! The look of points that are only counted.

use super::{counted, group_name, heading, named, numbered};
use crate::brief::block::{Block, Column, Span, Table};
use crate::brief::choices::By;
use crate::brief::part::{Counts, Group};
use crate::review::Tally;
use crate::text::{Lang, Text};
use crate::texts::brief as t;
use crate::texts::screens as s;
use crate::texts::session;
use crate::wording::review_state_text;

/// A table with a row for each group, and what needs attention by name.
pub(super) fn blocks<'a>(counts: &'a Counts<'a>, lang: Lang) -> Vec<Block<'a>> {
    let (title, first) = match counts.by {
        By::Chapter => (&t::COUNTED_BY_CHAPTER, &s::PICK_CHAPTER),
        By::Actor => (&t::COUNTED_BY_ACTOR, &t::ACTOR),
        By::Date => (&t::COUNTED_BY_DATE, &t::DATE),
    };
    let table = table(counts, (title, first), lang);
    let mut blocks = vec![heading(&t::POINTS_SHOWN, lang), Block::Table(table)];
    blocks.extend(and_more(counts.groups.more, lang).map(Block::Paragraph));
    if !counts.eyes.shown.is_empty() {
        let eyes = counts.eyes.shown.iter().map(|(label, review_state)| {
            let words = review_state_text(*review_state).get(lang);
            let point = named(label).map(|span| Span { to: None, ..span });
            point.chain([Span::plain(format!(" · {words}"))]).collect()
        });
        let eyes = eyes.chain(and_more(counts.eyes.more, lang)).collect();
        blocks.extend([heading(&t::NEEDS_ATTENTION, lang), Block::List(eyes)]);
    }
    blocks
}

/// "and 3 more", where there are.
pub(super) fn and_more(more: usize, lang: Lang) -> Option<Vec<Span<'static>>> {
    (more > 0).then(|| vec![Span::plain(session::sum_and_more(lang, more))])
}

fn row_name<'a>(group: &Group<'a>, lang: Lang) -> Span<'a> {
    match group {
        Group::Chapter { number, title, .. } => numbered(*number, *title),
        _ => group_name(group, lang),
    }
}

/// A column: what stands over it, and what it counts.
type Figure = (&'static Text, fn(&Tally) -> usize);

fn table<'a>(counts: &'a Counts<'a>, (title, first): (&Text, &Text), lang: Lang) -> Table<'a> {
    let figures: &[Figure] = &[
        (&t::POINTS_SHOWN, Tally::total),
        (&s::OPEN, |tally| tally.open),
        (&s::REVIEWED, |tally| tally.reviewed),
        (&s::COME_BACK, |tally| tally.come_back),
        (&s::STALE, |tally| tally.stale),
    ];
    let figures = if counts.marked { figures } else { &figures[..1] };
    let number = |(text, _): &Figure| Column { name: text.get(lang).into(), number: true };
    let row = |(group, tally): &'a (Group<'a>, Tally)| {
        let cells = figures.iter().map(|(_, count)| counted(count(tally)));
        std::iter::once(row_name(group, lang)).chain(cells).collect()
    };
    Table {
        caption: title.get(lang).to_owned(),
        columns: std::iter::once(Column { name: first.get(lang).into(), number: false })
            .chain(figures.iter().map(number))
            .collect(),
        rows: counts.groups.shown.iter().map(row).collect(),
    }
}
