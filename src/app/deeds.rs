//! What an edit did, in words.

use crate::declaration::{Fingerprint, PointId};
use crate::review::{Deed, Note, NoteBody, NoteText, StatusWord, Vocabulary};
use crate::text::texts::screens as t;
use crate::text::{Lang, beginning, clean};

use super::reading::mark_text;

/// Letters of a note that tell which it is.
const ENOUGH: usize = 40;

/// What an edit did: "reviewed", "progress: done", "note “Ask Europol…”".
pub fn deed_words(deed: &Deed, vocabulary: &Vocabulary, lang: Lang) -> String {
    quoting(deed, vocabulary, lang, first_line)
}

/// The same with no word of a note, nor of progress: others look on.
pub(super) fn discreet_words(deed: &Deed, vocabulary: &Vocabulary, lang: Lang) -> String {
    if let Deed::Status(..) = deed {
        return t::DEED_STATUS.with(lang, &[("status", &"…")]);
    }
    quoting(deed, vocabulary, lang, |_| "…".to_owned())
}

fn quoting(
    deed: &Deed,
    vocabulary: &Vocabulary,
    lang: Lang,
    quote: impl Fn(&NoteText) -> String,
) -> String {
    match deed {
        Deed::Mark(mark) => mark_text(*mark).get(lang).to_owned(),
        Deed::Status(word, evidence) => {
            let status = word.as_ref().map_or_else(
                || t::DEED_NO_STATUS.get(lang).to_owned(),
                |word| {
                    t::DEED_STATUS.with(lang, &[("status", &vocabulary.status_label(word, lang))])
                },
            );
            let note =
                evidence.as_ref().map(|text| t::DEED_NOTE.with(lang, &[("text", &quote(text))]));
            [Some(status), note].into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
        Deed::Note(text) => t::DEED_NOTE.with(lang, &[("text", &quote(text))]),
        Deed::NoteEdit(text) => t::DEED_NOTE_EDIT.with(lang, &[("text", &quote(text))]),
        Deed::NoteGone(text) => {
            let text = text.as_ref().map_or_else(|| "…".to_owned(), quote);
            t::DEED_NOTE_GONE.with(lang, &[("text", &text)])
        }
    }
}

/// A word of progress, or that there is none.
pub fn status_words(word: Option<&StatusWord>, vocabulary: &Vocabulary, lang: Lang) -> String {
    let label = |word| vocabulary.status_label(word, lang);
    clean(word.map_or(t::NO_STATUS.get(lang), label)).into_owned()
}

/// The date of a note's source as it was read, where it has one.
pub fn source_date_words(note: &NoteBody, lang: Lang) -> String {
    let on = note.source.as_ref().and_then(|source| source.on.as_ref());
    on.map_or_else(String::new, |on| {
        let date = format!("{} ({on})", on.in_words(lang));
        format!(" {}", t::SOURCE_DATE_READ.with(lang, &[("date", &date)]))
    })
}

/// What else is to be said of a note on a point whose text now has this
/// fingerprint: its level, its source, what it shows, and what has changed.
pub fn note_words(
    note: &Note,
    point: PointId,
    text: Fingerprint,
    vocabulary: &Vocabulary,
    lang: Lang,
) -> Vec<String> {
    let level = vocabulary.level_label(vocabulary.level_of(&note.body), lang).to_owned();
    let evidence = note.evidence_for.as_ref().map(|word| {
        t::NOTE_EVIDENCE.with(lang, &[("status", &vocabulary.status_label(word, lang))])
    });
    let source = note.body.source.as_ref().map(|source| {
        let on = source.on.as_ref().map(|on| format!(", {}", on.in_words(lang)));
        let source = format!("{}{}", source.what, on.unwrap_or_default());
        t::NOTE_SOURCE.with(lang, &[("source", &source)])
    });
    let shared =
        (note.points.len() > 1).then(|| t::N_POINTS.with(lang, &[("n", &note.points.len())]));
    let edited = note.edited.then(|| t::NOTE_EDITED.get(lang).to_owned());
    let stale = note.is_on_earlier(point, text).then(|| t::NOTE_STALE.get(lang).to_owned());
    [Some(level), evidence, source, shared, edited, stale].into_iter().flatten().collect()
}

/// As much of a note as tells which it is, on one line.
pub fn first_line(text: &NoteText) -> String {
    beginning(text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim(), ENOUGH)
}
