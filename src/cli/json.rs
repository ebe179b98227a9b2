//! The shapes of JSON that several commands print. They are a promise: fields
//! are added, never renamed.

use serde::Serialize;

use super::context::CommandContext;
use crate::declaration::{
    Concern, Date, DateRole, Declaration, Fingerprint, Localized, Point, PointIx, Relation,
};
use crate::review::{Mark, MarkEntry, Note, ReviewState, StatusEntry, Tally};
use crate::search::{FieldMatch, Found, MatchRank, Query, SearchField, field_matches};

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
    texts: Vec<TextJson<'a>>,
    actors: Vec<ActorJson<'a>>,
    mark: &'static str,
    stale: bool,
    note_count: usize,
    status: Option<String>,
    hit: Option<HitJson<'a>>,
}

/// The official text of a point in another language.
#[derive(Serialize)]
struct TextJson<'a> {
    lang: &'a str,
    text: &'a str,
    fingerprint: String,
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
    /// The language of the text that was judged; null where it stands no longer.
    lang: Option<String>,
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

/// The source of a note.
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
pub(super) fn point<'a>(
    context: &'a CommandContext,
    ix: PointIx,
    hit: Option<HitJson<'a>>,
) -> PointJson<'a> {
    let point = &context.declaration().points[ix];
    let marked = context.reviews.mine(&context.declaration().edition, point.id);
    PointJson {
        id: point.id.to_string(),
        chapter: point.id.chapter(),
        number: point.id.number(),
        headings: point.heading.as_ref(),
        text: &point.text,
        fingerprint: context.corpus.fingerprint(ix).to_string(),
        texts: texts(context, point),
        actors: context.corpus.concerns(ix).iter().map(|concern| actor(context, concern)).collect(),
        mark: marked.map_or(Mark::Open, |marked| marked.mark).as_str(),
        stale: context.review_state(ix) == ReviewState::Stale,
        note_count: context.review_view().note_count(ix),
        status: context.review_view().status(ix).map(ToString::to_string),
        hit,
    }
}

/// The text of a point in every other language at hand.
fn texts<'a>(context: &'a CommandContext, point: &Point) -> Vec<TextJson<'a>> {
    let text = |(of, point): (&'a Declaration, &'a Point)| TextJson {
        lang: &of.language,
        text: &point.text,
        fingerprint: Fingerprint::of(&point.text).to_string(),
    };
    context.corpus.versions().others_of(point.id).map(text).collect()
}

/// Why a query found a point at a tier.
pub(super) fn hit<'a>(
    context: &'a CommandContext,
    query: &Query,
    found: &Found,
    (point, tier): (PointIx, MatchRank),
) -> HitJson<'a> {
    let field = |field_match: FieldMatch<'a>| {
        let actor = match field_match.field {
            SearchField::Actor(actor) => Some(context.declaration().actors[actor].id.as_str()),
            _ => None,
        };
        FieldJson { field: field_match.field.as_str(), lang: field_match.lang, actor }
    };
    let mut fields: Vec<FieldJson> =
        field_matches(&context.corpus, query, &found.taken, point).into_iter().map(field).collect();
    fields.dedup();
    HitJson { tier: tier.as_str(), words: found.words(query), fields }
}

fn actor<'a>(context: &'a CommandContext, concern: &Concern) -> ActorJson<'a> {
    let how = match concern.how {
        Relation::Named => "named",
        Relation::Related => "related",
    };
    ActorJson {
        id: context.declaration().actors[concern.actor].id.as_str(),
        how,
        quote: concern.quote.clone(),
    }
}

/// A mark on a point.
pub(super) fn mark(context: &CommandContext, ix: PointIx, marked: &MarkEntry) -> MarkJson {
    let lang = context.corpus.language_of(ix, marked.fingerprint);
    MarkJson {
        lang: lang.map(str::to_owned),
        by: marked.by.to_string(),
        at: marked.at.to_string(),
        mark: marked.mark.as_str(),
        fingerprint: marked.fingerprint.to_string(),
    }
}

/// Completeness of the records, and what is missing.
#[derive(Serialize)]
pub(super) struct WholeJson {
    complete: bool,
    reasons: Vec<String>,
}

/// Completeness of the records.
pub(super) fn whole(context: &CommandContext) -> WholeJson {
    let reasons: Vec<String> =
        context.reviews.gaps().iter().map(|gap| gap.words(context.lang)).collect();
    WholeJson { complete: reasons.is_empty(), reasons }
}

/// A note.
pub(super) fn note(context: &CommandContext, note: &Note) -> NoteJson {
    let source = note.body.source.as_ref().map(|source| SourceJson {
        what: source.what.to_string(),
        on: source.on.as_ref().map(ToString::to_string),
    });
    NoteJson {
        id: note.body.id.to_string(),
        by: note.by.to_string(),
        at: note.at.to_string(),
        text: note.body.text.to_string(),
        level: context.vocabulary.level_of(&note.body).to_string(),
        source,
        evidence_for: note.evidence_for.as_ref().map(ToString::to_string),
        edited: note.edited,
        points: note.points.iter().map(|(id, _)| id.to_string()).collect(),
    }
}

/// A status.
pub(super) fn status(stated: &StatusEntry) -> StatusJson {
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
