//! The shapes of JSON that several commands print. They are a promise: fields
//! are added, never renamed.

use serde::Serialize;

use super::desk::Desk;
use crate::declaration::{Concern, Date, DateRole, How, Localized, PointIx};
use crate::review::{Mark, Marked, Note, Standing, Stated, Tally};
use crate::search::{Field, Found, Query, Spot, Tier, spots};

/// Version of every JSON shape.
pub(super) const SCHEMA: u32 = 1;

/// A point as `list --json` gives it.
#[derive(Serialize)]
pub(super) struct PointJson<'a> {
    id: String,
    chapter: u32,
    number: String,
    headings: Option<&'a Localized>,
    text: &'a str,
    fingerprint: String,
    actors: Vec<ActorJson<'a>>,
    mark: &'static str,
    stale: bool,
    note_count: usize,
    status: Option<String>,
    hit: Option<HitJson<'a>>,
}

#[derive(Serialize)]
struct ActorJson<'a> {
    id: &'a str,
    how: &'static str,
    quote: String,
}

/// Why a point was found: how exactly its worst word was, and the words.
#[derive(Serialize)]
pub(super) struct HitJson<'a> {
    tier: &'static str,
    words: Vec<String>,
    fields: Vec<FieldJson<'a>>,
}

/// A text in which words of the query stand; `lang` is null for ids and aliases.
#[derive(PartialEq, Serialize)]
struct FieldJson<'a> {
    field: &'static str,
    lang: Option<&'a str>,
    actor: Option<&'a str>,
}

/// A mark as `show --json` gives it.
#[derive(Serialize)]
pub(super) struct MarkJson {
    by: String,
    at: String,
    mark: &'static str,
    fingerprint: String,
}

/// A note as `show --json` gives it.
#[derive(Serialize)]
pub(super) struct NoteJson {
    id: String,
    by: String,
    at: String,
    text: String,
    level: String,
    source: Option<SourceJson>,
    evidence_for: Option<String>,
    edited: bool,
    points: Vec<String>,
}

/// Where a note is from.
#[derive(Serialize)]
struct SourceJson {
    what: String,
    on: Option<String>,
}

/// A status as `show --json` gives it.
#[derive(Serialize)]
pub(super) struct StatusJson {
    by: String,
    at: String,
    status: Option<String>,
    fingerprint: String,
}

/// A date as `show --json` gives it.
#[derive(Serialize)]
pub(super) struct DateJson<'a> {
    on: String,
    role: &'static str,
    quote: &'a str,
}

/// Counts of how points stand.
#[derive(Serialize)]
pub(super) struct TallyJson {
    points: usize,
    open: usize,
    reviewed: usize,
    come_back: usize,
    stale: usize,
}

impl From<Tally> for TallyJson {
    fn from(tally: Tally) -> Self {
        let Tally { open, reviewed, come_back, stale } = tally;
        Self { points: tally.total(), open, reviewed, come_back, stale }
    }
}

/// A point, and why it was found, if for words.
pub(super) fn point<'a>(desk: &'a Desk, ix: PointIx, hit: Option<HitJson<'a>>) -> PointJson<'a> {
    let point = &desk.declaration().points[ix];
    let marked = desk.reviews.mine(&desk.declaration().edition, point.id);
    PointJson {
        id: point.id.to_string(),
        chapter: point.id.chapter(),
        number: point.id.number(),
        headings: point.heading.as_ref(),
        text: &point.text,
        fingerprint: desk.corpus.fingerprint(ix).to_string(),
        actors: desk.corpus.concerns(ix).iter().map(|concern| actor(desk, concern)).collect(),
        mark: marked.map_or(Mark::Open, |marked| marked.mark).as_str(),
        stale: desk.standing(ix) == Standing::Stale,
        note_count: desk.lens().note_count(ix),
        status: desk.lens().status(ix).map(ToString::to_string),
        hit,
    }
}

/// Why a query found a point at a tier.
pub(super) fn hit<'a>(
    desk: &'a Desk,
    query: &Query,
    found: &Found,
    (point, tier): (PointIx, Tier),
) -> HitJson<'a> {
    let field = |spot: Spot<'a>| {
        let actor = match spot.field {
            Field::Actor(actor) => Some(desk.declaration().actors[actor].id.as_str()),
            _ => None,
        };
        FieldJson { field: spot.field.as_str(), lang: spot.lang, actor }
    };
    let mut fields: Vec<FieldJson> =
        spots(&desk.corpus, query, &found.taken, point).into_iter().map(field).collect();
    fields.dedup();
    HitJson { tier: tier.as_str(), words: found.words(query), fields }
}

fn actor<'a>(desk: &'a Desk, concern: &Concern) -> ActorJson<'a> {
    let how = match concern.how {
        How::Named => "named",
        How::Related => "related",
    };
    ActorJson {
        id: desk.declaration().actors[concern.actor].id.as_str(),
        how,
        quote: concern.quote.clone(),
    }
}

/// A mark.
pub(super) fn mark(marked: &Marked) -> MarkJson {
    MarkJson {
        by: marked.by.to_string(),
        at: marked.at.to_string(),
        mark: marked.mark.as_str(),
        fingerprint: marked.fingerprint.to_string(),
    }
}

/// Whether all that was recorded could be used; if not, what is missing.
#[derive(Serialize)]
pub(super) struct WholeJson {
    complete: bool,
    reasons: Vec<String>,
}

/// Whether all that was recorded could be used.
pub(super) fn whole(desk: &Desk) -> WholeJson {
    let reasons: Vec<String> = desk.reviews.gaps().iter().map(|gap| gap.words(desk.lang)).collect();
    WholeJson { complete: reasons.is_empty(), reasons }
}

/// A note.
pub(super) fn note(desk: &Desk, note: &Note) -> NoteJson {
    let source = note.body.source.as_ref().map(|source| SourceJson {
        what: source.what.to_string(),
        on: source.on.as_ref().map(ToString::to_string),
    });
    NoteJson {
        id: note.body.id.to_string(),
        by: note.by.to_string(),
        at: note.at.to_string(),
        text: note.body.text.to_string(),
        level: desk.vocabulary.level_of(&note.body).to_string(),
        source,
        evidence_for: note.evidence_for.as_ref().map(ToString::to_string),
        edited: note.edited,
        points: note.points.iter().map(|(id, _)| id.to_string()).collect(),
    }
}

/// A status.
pub(super) fn status(stated: &Stated) -> StatusJson {
    StatusJson {
        by: stated.by.to_string(),
        at: stated.at.to_string(),
        status: stated.status.as_ref().map(ToString::to_string),
        fingerprint: stated.fingerprint.to_string(),
    }
}

/// A date that a point names.
pub(super) fn date(date: &Date) -> DateJson<'_> {
    let role = match date.role {
        DateRole::Deadline => "deadline",
        DateRole::Event => "event",
        DateRole::Reference => "reference",
    };
    DateJson { on: date.on.to_string(), role, quote: &date.quote }
}
