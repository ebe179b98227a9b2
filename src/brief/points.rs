//! What a brief tells of a point.

use super::choices::Section;
use super::compose::Matter;
use super::part::{ActorPart, DatePart, MarkPart, NotePart, PointPart, StatusPart};
use crate::declaration::{DateRole, How, Kind, PointIx};
use crate::review::Standing;
use crate::text::texts::brief as t;

/// A point with all that the choices show of it.
pub(super) fn point_part<'a>(matter: &Matter<'a>, ix: PointIx, in_line: bool) -> PointPart<'a> {
    let declaration = matter.declaration();
    let point = &declaration.points[ix];
    let marked = matter.shows(Section::Marks);
    let mut part = PointPart {
        label: matter.label(ix),
        chapter: point.id.chapter(),
        // What has no heading is known by its words.
        in_line: in_line && point.heading.is_some(),
        text: &point.text,
        language: &declaration.language,
        fingerprint: matter.fingerprint(ix),
        actors: actors(matter, ix),
        dates: dates(matter, ix),
        standing: marked.then(|| matter.lens.standing(ix)),
        marks: Vec::new(),
        statuses: Vec::new(),
        notes: if matter.shows(Section::Notes) { notes(matter, ix) } else { Vec::new() },
        questions: Vec::new(),
    };
    if marked {
        part.marks = matter.marks(ix).into_iter().map(|(mark, _)| mark).collect();
        part.statuses = statuses(matter, ix);
    }
    if matter.shows(Section::Questions) {
        part.questions = questions(matter, ix);
    }
    part
}

fn actors<'a>(matter: &Matter<'a>, ix: PointIx) -> Vec<ActorPart<'a>> {
    let actor = |concern: &crate::declaration::Concern| {
        let actor = &matter.declaration().actors[concern.actor];
        ActorPart { id: actor.id.as_str(), name: actor.name.get(matter.lang), how: concern.how }
    };
    matter.concerns(ix).iter().map(actor).collect()
}

fn dates<'a>(matter: &Matter<'a>, ix: PointIx) -> Vec<DatePart<'a>> {
    let part = |date: &'a crate::declaration::Date| DatePart {
        on: &date.on,
        role: date.role,
        past_due: date.is_past_due(matter.lens.today),
    };
    matter.declaration().points[ix].dates.iter().map(part).collect()
}

fn statuses<'a>(matter: &Matter<'a>, ix: PointIx) -> Vec<StatusPart<'a>> {
    let declaration = matter.declaration();
    let id = declaration.points[ix].id;
    let stated = matter.lens.reviews.statuses(&declaration.edition, id).into_iter();
    let part = |stated: &'a crate::review::Stated| {
        let word = stated.status.as_ref()?;
        Some(StatusPart {
            by: &stated.by,
            on: matter.day(stated.at),
            word,
            label: matter.vocabulary.status_label(word, matter.lang),
            stale: stated.fingerprint != matter.lens.corpus.fingerprint(ix),
        })
    };
    stated.filter_map(part).collect()
}

/// The notes that the level allows; nothing of the others.
fn notes(matter: &Matter<'_>, ix: PointIx) -> Vec<NotePart> {
    let declaration = matter.declaration();
    let id = declaration.points[ix].id;
    let notes = matter.lens.reviews.notes(&declaration.edition, id).into_iter();
    let words = matter.vocabulary;
    let text = matter.fingerprint(ix);
    let part = |note: crate::review::Note| NotePart {
        stale: note.is_on_earlier(id, text),
        on: matter.day(note.at),
        level: words.level_of(&note.body).clone(),
        level_label: words.level_label(words.level_of(&note.body), matter.lang).to_owned(),
        evidence_for: note
            .evidence_for
            .as_ref()
            .map(|word| words.status_label(word, matter.lang).to_owned()),
        by: note.by,
        body: note.body,
    };
    notes.filter(|note| matter.allows(note)).map(part).collect()
}

/// What to ask of a point: how far it has come, what has passed its date, what
/// was to be looked at again, and whom it is with.
fn questions(matter: &Matter<'_>, ix: PointIx) -> Vec<String> {
    let lang = matter.lang;
    let mut asked = vec![match matter.lens.status(ix) {
        None => t::ASK_STATUS.get(lang).to_owned(),
        Some(word) => {
            let label = matter.vocabulary.status_label(word, lang);
            t::ASK_SINCE.with(lang, &[("status", &label)])
        }
    }];
    for date in dates(matter, ix).iter().filter(|date| date.past_due) {
        let text = if date.role == DateRole::Event { &t::ASK_EVENT } else { &t::ASK_DUE };
        asked.push(text.with(lang, &[("date", &date.on.in_words(lang))]));
    }
    match matter.lens.standing(ix) {
        Standing::ComeBack => asked.push(t::ASK_COME_BACK.get(lang).to_owned()),
        Standing::Stale => asked.push(t::ASK_STALE.get(lang).to_owned()),
        Standing::Open | Standing::Reviewed => {}
    }
    let names = counterparts(matter, ix);
    if !names.is_empty() {
        asked.push(t::ASK_ACTORS.with(lang, &[("actors", &names.join(", "))]));
    }
    asked
}

/// Those named with whom something can be agreed.
fn counterparts<'a>(matter: &Matter<'a>, ix: PointIx) -> Vec<&'a str> {
    let concerns = matter.concerns(ix).into_iter().filter(|concern| concern.how == How::Named);
    let actors = concerns.map(|concern| &matter.declaration().actors[concern.actor]);
    let those = actors.filter(|actor| matches!(actor.kind, Kind::Agency | Kind::Body));
    those.map(|actor| actor.name.get(matter.lang)).collect()
}

impl MarkPart<'_> {
    /// How the point stands by this decision.
    pub fn standing(&self) -> Standing {
        if self.stale { Standing::Stale } else { self.mark.into() }
    }
}
