//! The shapes that a brief takes in JSON; docs/briefs.md describes them.

use serde::Serialize;

use crate::brief::part::{
    DatePart, Group, Label, MarkPart, NotePart, Passage, PointPart, StatusPart, Summary, Superseded,
};
use crate::declaration::{DateRole, Relation};
use crate::review::{ReviewState, Tally};

#[derive(Serialize)]
pub(super) struct CountsJson {
    points: usize,
    open: usize,
    reviewed: usize,
    come_back: usize,
    stale: usize,
}

impl From<Tally> for CountsJson {
    fn from(tally: Tally) -> Self {
        let Tally { open, reviewed, come_back, stale } = tally;
        Self { points: tally.total(), open, reviewed, come_back, stale }
    }
}

#[derive(Serialize)]
pub(super) struct FiguresJson<'a> {
    #[serde(flatten)]
    all: CountsJson,
    statuses: Vec<StatusCountJson<'a>>,
    chapters: Vec<ChapterJson<'a>>,
    actors: Vec<ActorCountsJson<'a>>,
    due: Vec<DueJson<'a>>,
}

#[derive(Serialize)]
pub(super) struct StatusCountJson<'a> {
    label: Option<&'a str>,
    points: usize,
}

#[derive(Serialize)]
pub(super) struct ChapterJson<'a> {
    number: u32,
    title: &'a str,
    #[serde(flatten)]
    counts: CountsJson,
}

#[derive(Serialize)]
pub(super) struct ActorCountsJson<'a> {
    name: &'a str,
    /// In the order of the chapters.
    points: &'a [usize],
}

#[derive(Serialize)]
pub(super) struct DueJson<'a> {
    point: String,
    #[serde(flatten)]
    date: DateJson<'a>,
}

impl<'a> FiguresJson<'a> {
    pub(super) fn of(summary: &'a Summary<'a>) -> Self {
        let statuses = summary.statuses.iter();
        let chapters = summary.chapters.iter();
        let due = summary.dates.shown.iter();
        Self {
            all: summary.all.into(),
            statuses: statuses
                .map(|(label, points)| StatusCountJson { label: label.as_deref(), points: *points })
                .collect(),
            chapters: chapters
                .map(|chapter| ChapterJson {
                    number: chapter.number,
                    title: chapter.title.text,
                    counts: chapter.tally.into(),
                })
                .collect(),
            actors: summary
                .matrix
                .iter()
                .map(|(name, points)| ActorCountsJson { name, points })
                .collect(),
            due: due
                .map(|(label, date)| DueJson {
                    point: label.id.to_string(),
                    date: DateJson::of(date),
                })
                .collect(),
        }
    }
}

#[derive(Serialize)]
pub(super) struct GroupJson<'a> {
    by: &'static str,
    chapter: Option<u32>,
    actor: Option<&'a str>,
    on: Option<String>,
    name: Option<&'a str>,
    evaluation: Vec<QuoteJson<'a>>,
}

#[derive(Serialize)]
pub(super) struct QuoteJson<'a> {
    cited: String,
    text: &'a str,
    language: &'a str,
    fingerprint: String,
}

impl<'a> QuoteJson<'a> {
    fn of((cited, text, fingerprint): Passage<'a>, language: &'a str) -> Self {
        let (cited, fingerprint) = (cited.to_string(), fingerprint.to_string());
        Self { cited, text, language, fingerprint }
    }
}

/// A footnote: its mark and its quote.
#[derive(Serialize)]
pub(super) struct FootnoteJson<'a> {
    mark: &'a str,
    #[serde(flatten)]
    quote: QuoteJson<'a>,
}

impl<'a> GroupJson<'a> {
    pub(super) fn of(group: &Group<'a>) -> Self {
        let quote = |passage| QuoteJson::of(passage, group.language());
        let evaluation: Vec<_> = group.passages().into_iter().map(quote).collect();
        let none = |by| Self { by, chapter: None, actor: None, on: None, name: None, evaluation };
        match group {
            Group::Chapter { number, title, .. } => {
                let (chapter, name) = (Some(*number), Some(title.text));
                Self { chapter, name, ..none("chapter") }
            }
            Group::Outside(..) => none("outside"),
            Group::Actor { id, name } => {
                Self { actor: Some(id), name: Some(name), ..none("actor") }
            }
            Group::Date(period) => Self { on: Some(period.to_string()), ..none("date") },
            Group::Rest(_) => none("rest"),
        }
    }
}

#[derive(Serialize)]
pub(super) struct PointJson<'a> {
    id: String,
    chapter: u32,
    heading: Option<&'a str>,
    /// None where only headings are shown.
    text: Option<&'a str>,
    language: &'a str,
    fingerprint: String,
    actors: Vec<ActorJson<'a>>,
    dates: Vec<DateJson<'a>>,
    mark: Option<&'static str>,
    marks: Vec<MarkJson<'a>>,
    statuses: Vec<StatusJson<'a>>,
    notes: Vec<NoteJson<'a>>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    traces: &'a [String],
    questions: &'a [String],
    lead_in: Vec<QuoteJson<'a>>,
    footnotes: Vec<FootnoteJson<'a>>,
}

impl<'a> PointJson<'a> {
    pub(super) fn of(point: &'a PointPart<'a>) -> Self {
        let Label { id, heading } = &point.label;
        let actors = point.actors.iter();
        let quote = |passage| QuoteJson::of(passage, point.language);
        Self {
            id: id.to_string(),
            chapter: point.chapter,
            heading: *heading,
            text: (!point.in_line).then_some(point.text),
            language: point.language,
            fingerprint: point.fingerprint.to_string(),
            actors: actors
                .map(|actor| {
                    let how = if actor.how == Relation::Named { "named" } else { "related" };
                    ActorJson { id: actor.id, name: actor.name, how }
                })
                .collect(),
            dates: point.dates.iter().map(DateJson::of).collect(),
            mark: point.review_state.map(ReviewState::as_str),
            marks: point.marks.iter().map(MarkJson::of).collect(),
            statuses: point.statuses.iter().map(StatusJson::of).collect(),
            notes: point.notes.iter().map(NoteJson::of).collect(),
            traces: &point.traces,
            questions: &point.questions,
            lead_in: point.lead_in.iter().copied().map(quote).collect(),
            footnotes: (point.footnotes.iter())
                .map(|(mark, passage)| FootnoteJson { mark, quote: quote(*passage) })
                .collect(),
        }
    }
}

#[derive(Serialize)]
pub(super) struct ActorJson<'a> {
    id: &'a str,
    name: &'a str,
    how: &'static str,
}

#[derive(Serialize)]
pub(super) struct DateJson<'a> {
    on: String,
    role: &'a str,
    past_due: bool,
}

impl DateJson<'_> {
    pub(super) fn of(date: &DatePart<'_>) -> Self {
        let role = match date.role {
            DateRole::Deadline => "deadline",
            DateRole::Event => "event",
            DateRole::Reference => "reference",
        };
        Self { on: date.on.to_string(), role, past_due: date.past_due }
    }
}

#[derive(Serialize)]
pub(super) struct MarkJson<'a> {
    by: &'a str,
    on: String,
    mark: &'static str,
    stale: bool,
    lang: Option<&'a str>,
}

impl<'a> MarkJson<'a> {
    pub(super) fn of(mark: &MarkPart<'a>) -> Self {
        let (by, on) = (mark.by.as_str(), mark.on.to_string());
        Self { by, on, mark: mark.mark.as_str(), stale: mark.stale, lang: mark.lang }
    }
}

#[derive(Serialize)]
pub(super) struct StatusJson<'a> {
    by: &'a str,
    on: String,
    status: &'a str,
    label: &'a str,
    stale: bool,
}

impl<'a> StatusJson<'a> {
    pub(super) fn of(status: &StatusPart<'a>) -> Self {
        Self {
            by: status.by.as_str(),
            on: status.on.to_string(),
            status: status.word.as_str(),
            label: status.label,
            stale: status.stale,
        }
    }
}

#[derive(Serialize)]
pub(super) struct NoteJson<'a> {
    id: String,
    by: &'a str,
    on: String,
    text: &'a str,
    level: &'a str,
    level_label: &'a str,
    source: Option<SourceJson<'a>>,
    evidence_for: Option<&'a str>,
    stale: bool,
}

#[derive(Serialize)]
pub(super) struct SourceJson<'a> {
    what: &'a str,
    on: Option<String>,
}

impl<'a> NoteJson<'a> {
    pub(super) fn of(note: &'a NotePart) -> Self {
        let source = note.body.source.as_ref().map(|source| SourceJson {
            what: source.what.as_str(),
            on: source.on.as_ref().map(ToString::to_string),
        });
        Self {
            id: note.body.id.to_string(),
            by: note.by.as_str(),
            on: note.on.to_string(),
            text: note.body.text.as_str(),
            level: note.level.as_str(),
            level_label: &note.level_label,
            source,
            evidence_for: note.evidence_for.as_deref(),
            stale: note.stale,
        }
    }
}

#[derive(Serialize)]
pub(super) struct StaleJson<'a> {
    id: String,
    heading: Option<&'a str>,
    #[serde(flatten)]
    mark: MarkJson<'a>,
    fingerprint_then: String,
    fingerprint_now: String,
}

impl<'a> StaleJson<'a> {
    pub(super) fn of(stale: &Superseded<'a>) -> Self {
        Self {
            id: stale.label.id.to_string(),
            heading: stale.label.heading,
            mark: MarkJson::of(&stale.mark),
            fingerprint_then: stale.then.to_string(),
            fingerprint_now: stale.now.to_string(),
        }
    }
}
