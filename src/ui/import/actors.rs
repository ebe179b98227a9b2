//! The actors that a document seems to name, those of the declaration ticked; below
//! them the places that name the selected one.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::{ActorList, Import, Named};
use crate::editions::TextPart;
use crate::import::actors::Proposal;
use crate::text::{Lang, clean, fit, letter_from, width};
use crate::texts::import as t;
use crate::ui::{RenderOptions, paint};
use crate::wording::{actor_kind_text, named_places, text_place};

/// Columns of the kind of an actor.
const KIND: usize = 14;
/// Columns of the number of places.
const COUNT: usize = 12;

/// How many are taken, in words.
pub(super) fn status(import: &Import, lang: Lang) -> String {
    let all = &import.assembly.proposals;
    let taken = all.iter().filter(|proposal| proposal.taken).count();
    t::actors_taken(lang, taken, all.len())
}

/// The list of them.
pub(super) fn rows(
    frame: &mut Frame,
    area: Rect,
    import: &Import,
    list: &ActorList,
    lang: Lang,
    look: RenderOptions,
) {
    let all = import.assembly.proposals.iter().zip(&list.hits).enumerate().skip(list.top);
    for (place, (at, (proposal, hits))) in all.take(area.height.into()).enumerate() {
        let Some(row) = paint::row(area, place) else { return };
        let row = paint::inset(row);
        let here = at == list.at;
        let style = match proposal {
            _ if here => look.selected(),
            Proposal { taken: true, .. } => Style::new(),
            _ => look.quiet(),
        };
        if here {
            paint::place_reader(frame, row);
        }
        let cursor = if here { look.signs().cursor } else { " " };
        let tick = if proposal.taken { "[x]" } else { "[ ]" };
        let left = format!("{cursor} {tick} {}", clean(proposal.actor.name.get(lang)));
        let right = right(proposal, hits, lang, usize::from(row.width) / 2, look);
        paint::put(frame, row, &" ".repeat(row.width.into()), style);
        paint::draw_left_right(frame, row, (&left, style), (&right, style), look);
    }
}

/// The kind of an actor, the number of places that name it, and the first of them.
fn right(
    proposal: &Proposal,
    hits: &[Named],
    lang: Lang,
    room: usize,
    look: RenderOptions,
) -> String {
    let kind = if proposal.known { actor_kind_text(proposal.actor.kind) } else { &t::NEW_NAME };
    let kind = kind.get(lang);
    let count = t::n_hits(lang, proposal.count);
    let places = named_places(hits.iter().map(|hit| hit.place), lang).join(", ");
    let rest = room.saturating_sub(KIND + COUNT + 4);
    let columns = [(kind, KIND), (&*count, COUNT), (&*places, rest)];
    let padded = |(words, columns): (&str, usize)| {
        let words = fit(words, columns, look.signs().more);
        let gap = " ".repeat(columns.saturating_sub(width(&words)));
        format!("{words}{gap}")
    };
    columns.map(padded).join("  ")
}

/// The places that name the selected one, a line each, the name in the middle of its words.
pub(super) fn places(
    frame: &mut Frame,
    area: Rect,
    list: &ActorList,
    lang: Lang,
    look: RenderOptions,
) {
    let Some(hits) = list.hits.get(list.at) else { return };
    let place = |hit: &Named| text_place(hit.place, TextPart::Paragraph, lang);
    let label = hits.iter().map(|hit| width(&place(hit))).max().unwrap_or(0) + 2;
    for (at, hit) in hits.iter().enumerate() {
        let Some(row) = paint::row(area, at) else { return };
        paint::put(frame, row, &place(hit), look.quiet());
        let row = paint::skip(row, label);
        let [before, name, behind] = [&hit.before, &hit.name, &hit.behind].map(|text| clean(text));
        let room = usize::from(row.width) / 3;
        let (from, _) = letter_from(&before, width(&before).saturating_sub(room));
        let before = match before[from..].split_once(' ') {
            Some((_, whole_words)) if from > 0 => whole_words,
            _ => &before[from..],
        };
        let left = usize::from(row.width).saturating_sub(width(before) + width(&name));
        let behind = fit(&behind, left, look.signs().more);
        let pieces = [(before, Style::new()), (&*name, look.strong()), (&*behind, Style::new())];
        paint::put_all(frame, row, pieces);
    }
}
