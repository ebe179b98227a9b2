//! Notes in words.

use crate::corpus::IndexedDeclaration;
use crate::declaration::PointIx;
use crate::review::{Note, NoteBody, NoteSource, NoteText, Vocabulary};
use crate::text::{Lang, beginning};
use crate::texts::screens as t;

/// Letters of a note that tell which it is.
const PREVIEW_CHARS: usize = 40;

/// The date of a note's source as it was read, where it has one.
pub(crate) fn source_date_words(note: &NoteBody, lang: Lang) -> String {
    let on = note.source.as_ref().and_then(|source| source.on.as_ref());
    on.map_or_else(String::new, |on| {
        let date = format!("{} ({on})", on.in_words(lang));
        format!(" {}", t::source_date_read(lang, &date))
    })
}

/// Remarks on a note on a point: its level, its source, what it shows, and what has
/// changed.
pub(crate) fn note_words(
    note: &Note,
    point: PointIx,
    corpus: &IndexedDeclaration,
    vocabulary: &Vocabulary,
    lang: Lang,
) -> Vec<String> {
    let level = vocabulary.level_label(vocabulary.level_of(&note.body), lang).to_owned();
    let evidence = note
        .evidence_for
        .as_ref()
        .map(|word| t::note_evidence(lang, vocabulary.status_label(word, lang)));
    let source = note.body.source.as_ref().map(|source| source_words(source, lang));
    let shared = (note.points.len() > 1).then(|| t::n_points(lang, note.points.len()));
    let edited = note.edited.then(|| t::NOTE_EDITED.get(lang).to_owned());
    let is_current = |judged| corpus.is_current(point, judged);
    let stale = note.is_on_earlier(corpus.declaration().points[point].id, is_current);
    let stale = stale.then(|| t::NOTE_STALE.get(lang).to_owned());
    [Some(level), evidence, source, shared, edited, stale].into_iter().flatten().collect()
}

/// The source of a note, and its day if that is given.
pub(crate) fn source_words(source: &NoteSource, lang: Lang) -> String {
    let on = source.on.as_ref().map(|on| format!(", {}", on.in_words(lang)));
    t::note_source(lang, format!("{}{}", source.what, on.unwrap_or_default()))
}

/// As much of a note as tells which it is, on one line.
pub(crate) fn first_line(text: &NoteText) -> String {
    beginning(
        text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim(),
        PREVIEW_CHARS,
    )
}
