//! The part of a brief about one point.

use super::choices::Section;
use super::input::BriefInput;
use super::part::{ActorPart, DatePart, MarkPart, NotePart, PointPart, StatusPart};
use crate::declaration::{ActorKind, DateRole, Fingerprint, PointIx, Relation};
use crate::review::{ReviewState, TraceDecision};
use crate::text::clean;
use crate::texts::brief as t;
use crate::wording::trace_words;

/// A point with all that the choices show of it.
pub(super) fn point_part<'a>(
    brief_input: &BriefInput<'a>,
    ix: PointIx,
    in_line: bool,
) -> PointPart<'a> {
    let point = &brief_input.declaration().points[ix];
    let (quoted, there) = brief_input.quoted_point(ix);
    let wording = &quoted.points[there].text;
    let marked = brief_input.shows(Section::Marks);
    let mut part = PointPart {
        label: brief_input.label(ix),
        chapter: point.id.chapter(),
        // A point without a heading is known by its words.
        in_line: in_line && point.heading.is_some(),
        lead_in: Vec::new(),
        text: wording,
        footnotes: Vec::new(),
        language: &quoted.language,
        fingerprint: Fingerprint::of(wording),
        actors: actors(brief_input, ix),
        dates: dates(brief_input, ix),
        review_state: marked.then(|| brief_input.review_view.review_state(ix)),
        marks: Vec::new(),
        statuses: Vec::new(),
        notes: if brief_input.shows(Section::Notes) { notes(brief_input, ix) } else { Vec::new() },
        traces: Vec::new(),
        questions: Vec::new(),
    };
    if !part.in_line {
        part.lead_in = brief_input.lead_in(ix);
        part.footnotes = brief_input.footnotes(ix);
    }
    if marked {
        part.marks = brief_input.marks(ix).into_iter().map(|(mark, _)| mark).collect();
        part.statuses = statuses(brief_input, ix);
        part.traces = traces(brief_input, ix);
    }
    if brief_input.shows(Section::Questions) {
        part.questions = questions(brief_input, ix);
    }
    part
}

fn actors<'a>(brief_input: &BriefInput<'a>, ix: PointIx) -> Vec<ActorPart<'a>> {
    let actor = |concern: &crate::declaration::Concern| {
        let actor = &brief_input.declaration().actors[concern.actor];
        ActorPart {
            id: actor.id.as_str(),
            name: actor.name.get(brief_input.lang),
            how: concern.how,
        }
    };
    brief_input.concerns(ix).iter().map(actor).collect()
}

fn dates<'a>(brief_input: &BriefInput<'a>, ix: PointIx) -> Vec<DatePart<'a>> {
    let part = |date: &'a crate::declaration::Date| DatePart {
        on: &date.on,
        role: date.role,
        past_due: date.is_past_due(brief_input.review_view.today),
    };
    brief_input.declaration().points[ix].dates.iter().map(part).collect()
}

fn statuses<'a>(brief_input: &BriefInput<'a>, ix: PointIx) -> Vec<StatusPart<'a>> {
    let declaration = brief_input.declaration();
    let id = declaration.points[ix].id;
    let stated = brief_input.review_view.reviews.statuses(&declaration.edition, id).into_iter();
    let part = |stated: &'a crate::review::StatusEntry| {
        let word = stated.status.as_ref()?;
        Some(StatusPart {
            by: &stated.by,
            on: brief_input.day(stated.at),
            word,
            label: brief_input.vocabulary.status_label(word, brief_input.lang),
            stale: !brief_input.review_view.corpus.is_current(ix, stated.fingerprint),
        })
    };
    stated.filter_map(part).collect()
}

/// The confirmed traces, in words.
fn traces(brief_input: &BriefInput<'_>, ix: PointIx) -> Vec<String> {
    let declaration = brief_input.declaration();
    let id = declaration.points[ix].id;
    let traces = brief_input.review_view.reviews.traces(&declaration.edition, id).into_iter();
    let confirmed = traces.filter(|trace| trace.decision == TraceDecision::Confirmed);
    let view = brief_input.review_view;
    confirmed.map(|trace| trace_words(&trace, view, ix, brief_input.lang)).collect()
}

/// The notes that the level allows; nothing of the others.
fn notes(brief_input: &BriefInput<'_>, ix: PointIx) -> Vec<NotePart> {
    let declaration = brief_input.declaration();
    let id = declaration.points[ix].id;
    let notes = brief_input.review_view.reviews.notes(&declaration.edition, id).into_iter();
    let words = brief_input.vocabulary;
    let is_current = |judged| brief_input.review_view.corpus.is_current(ix, judged);
    let part = |note: crate::review::Note| NotePart {
        stale: note.is_on_earlier(id, is_current),
        on: brief_input.day(note.at),
        level: words.level_of(&note.body).clone(),
        level_label: words.level_label(words.level_of(&note.body), brief_input.lang).to_owned(),
        evidence_for: note
            .evidence_for
            .as_ref()
            .map(|word| words.status_label(word, brief_input.lang).to_owned()),
        by: note.by,
        body: note.body,
    };
    notes.filter(|note| brief_input.allows(note)).map(part).collect()
}

/// Questions to ask of a point: on its progress, the dates that have passed,
/// what was to be looked at again, and whom it is with.
fn questions(brief_input: &BriefInput<'_>, ix: PointIx) -> Vec<String> {
    let lang = brief_input.lang;
    let mut asked = vec![match brief_input.review_view.status(ix) {
        None => t::ASK_STATUS.get(lang).to_owned(),
        Some(word) => {
            let label = brief_input.vocabulary.status_label(word, lang);
            t::ask_since(lang, label)
        }
    }];
    for date in dates(brief_input, ix).iter().filter(|date| date.past_due) {
        let on = date.on.in_words(lang);
        let is_event = date.role == DateRole::Event;
        asked.push(if is_event { t::ask_event(lang, on) } else { t::ask_due(lang, on) });
    }
    match brief_input.review_view.review_state(ix) {
        ReviewState::ComeBack => asked.push(t::ASK_COME_BACK.get(lang).to_owned()),
        ReviewState::Stale => asked.push(t::ASK_STALE.get(lang).to_owned()),
        ReviewState::Open | ReviewState::Reviewed => {}
    }
    let names = counterparts(brief_input, ix);
    if !names.is_empty() {
        asked.push(t::ask_actors(lang, names.join(", ")));
    }
    asked
}

/// Those named with whom something can be agreed.
fn counterparts<'a>(brief_input: &BriefInput<'a>, ix: PointIx) -> Vec<&'a str> {
    let concerns =
        brief_input.concerns(ix).into_iter().filter(|concern| concern.how == Relation::Named);
    let actors = concerns.map(|concern| &brief_input.declaration().actors[concern.actor]);
    let those = actors.filter(|actor| matches!(actor.kind, ActorKind::Agency | ActorKind::Body));
    those.map(|actor| actor.name.get(brief_input.lang)).collect()
}

impl MarkPart<'_> {
    /// The point's state by this decision.
    pub fn review_state(&self) -> ReviewState {
        if self.stale { ReviewState::Stale } else { self.mark.into() }
    }

    /// " (fr)", where a text in that language was judged and another is quoted; else empty.
    pub(super) fn other_language(&self, quoted: &str) -> String {
        let other = self.lang.filter(|lang| *lang != quoted);
        other.map(|lang| format!(" ({})", clean(lang))).unwrap_or_default()
    }
}
