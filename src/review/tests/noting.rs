//! Notes and progress: which versions are shown, whatever two devices did.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::review::{EditSummary, NoteId};

fn body(id: u64, text: &str) -> NoteBody {
    let source =
        NoteSource { what: "Verslag".parse().unwrap(), on: Some("2026-10".parse().unwrap()) };
    NoteBody {
        id: NoteId::from_random(id),
        text: text.parse().unwrap(),
        level: id.is_multiple_of(2).then(|| "restricted".parse().unwrap()),
        source: id.is_multiple_of(3).then_some(source),
    }
}

fn on(numbers: &[u32]) -> PointVersions {
    let points = numbers.iter().map(|number| PointId::new(2, *number));
    points.map(|point| (point, fingerprint(point))).collect()
}

fn note(id: u64, text: &str) -> Edit {
    Edit::Note { points: on(&[6]), note: body(id, text) }
}

fn edit(replaces: u64, id: u64, text: &str) -> Edit {
    Edit::NoteEdit {
        replaces: NoteId::from_random(replaces),
        points: on(&[6]),
        note: body(id, text),
    }
}

fn gone(id: u64) -> Edit {
    Edit::NoteGone { id: NoteId::from_random(id) }
}

fn state(word: &str, evidence: Option<NoteBody>) -> Edit {
    let status = (!word.is_empty()).then(|| word.parse().unwrap());
    Edit::Status { points: on(&[6]), status, evidence }
}

fn fold(journals: &[Journal]) -> Reviews {
    Reviews::fold(author("Zoë", 1), journals.to_vec())
}

fn work(author: &Author, nonce: u8, edits: impl IntoIterator<Item = (u64, Edit)>) -> Journal {
    journal(&text(author, nonce, edits))
}

fn shown(reviews: &Reviews) -> Vec<String> {
    let notes = reviews.notes(&edition(), PointId::new(2, 6));
    notes.iter().map(|note| format!("{}: {}", note.by, note.body.text)).collect()
}

#[test]
fn an_edit_takes_the_place_of_its_version_and_two_edits_are_both_kept() {
    let home =
        work(&author("Zoë", 1), 1, [(1, note(1, "Cijfers?")), (2, edit(1, 2, "Cijfers 2025?"))]);
    assert_eq!(shown(&fold(std::slice::from_ref(&home))), ["Zoë: Cijfers 2025?"]);
    let away = work(&author("Zoë", 2), 2, [(2, edit(1, 3, "Cijfers 2026?"))]);
    assert_eq!(
        shown(&fold(&[home.clone(), away.clone()])),
        ["Zoë: Cijfers 2025?", "Zoë: Cijfers 2026?"]
    );
    let removed = work(&author("Zoë", 3), 3, [(2, gone(1)), (3, gone(2))]);
    assert_eq!(shown(&fold(&[home, away, removed])), ["Zoë: Cijfers 2026?"]);
}

#[test]
fn nobody_ends_the_note_of_another() {
    let zoe = work(&author("Zoë", 1), 1, [(1, note(1, "Van Zoë"))]);
    let amelie = work(&author("Amélie", 9), 2, [(2, gone(1)), (3, edit(1, 4, "Van Amélie"))]);
    assert_eq!(shown(&fold(&[zoe, amelie])), ["Zoë: Van Zoë", "Amélie: Van Amélie"]);
}

#[test]
fn undo_and_redo_reach_notes_and_progress() {
    let mut reviews = fold(&[]);
    let drafts = [
        PendingEdit::Note { points: on(&[6, 7]), note: body(1, "Cijfers?") },
        PendingEdit::Status {
            points: on(&[6]),
            status: "under-way".parse().ok(),
            evidence: Some(body(2, "Vergadering")),
        },
        PendingEdit::NoteGone { id: NoteId::from_random(1) },
    ];
    for (pending_id, draft) in (1..).zip(drafts) {
        reviews.draft(PendingId(pending_id), at(), &edition(), draft);
    }
    let status = |reviews: &Reviews| {
        reviews
            .my_status(&edition(), PointId::new(2, 6))
            .map(|s| s.status.clone().unwrap().to_string())
    };
    assert_eq!(
        (shown(&reviews), status(&reviews)),
        (vec!["Zoë: Vergadering".into()], Some("under-way".into()))
    );
    assert_eq!(reviews.noted(&edition()), [PointId::new(2, 6)]);
    let mut seen = Vec::new();
    for pending_id in 4..7 {
        let undoable = reviews.undoable(|_| true).unwrap();
        reviews.draft(PendingId(pending_id), at(), &edition(), undoable.to_draft());
        seen.push((undoable.edit_summary, undoable.points));
    }
    let both = vec![PointId::new(2, 6), PointId::new(2, 7)];
    let text = |text: &str| text.parse().unwrap();
    assert_eq!(
        seen,
        [
            (EditSummary::NoteGone(Some(text("Cijfers?"))), both.clone()),
            (
                EditSummary::Status("under-way".parse().ok(), Some(text("Vergadering"))),
                vec![PointId::new(2, 6)]
            ),
            (EditSummary::Note(text("Cijfers?")), both),
        ]
    );
    assert_eq!((shown(&reviews), status(&reviews)), (vec![], None));
    let redo = reviews.redoable(|_| true).unwrap();
    assert_eq!(redo.edit_summary, EditSummary::Note(text("Cijfers?")));
    reviews.draft(PendingId(9), at(), &edition(), redo.to_draft());
    assert_eq!(shown(&reviews), ["Zoë: Cijfers?"]);
}

#[test]
fn a_status_holds_with_its_evidence_until_the_next() {
    let zoe = author("Zoë", 1);
    let edits =
        [(1, state("under-way", Some(body(2, "Vergadering in maart")))), (2, state("", None))];
    let reviews = fold(&[work(&zoe, 1, edits.clone())]);
    assert_eq!(reviews.my_status(&edition(), PointId::new(2, 6)), None);
    assert_eq!(reviews.statuses(&edition(), PointId::new(2, 6)), Vec::<&StatusEntry>::new());
    let first = fold(&[work(&zoe, 1, edits.into_iter().take(1))]);
    assert_eq!(first.statuses(&edition(), PointId::new(2, 6)).len(), 1);
    let notes = first.notes(&edition(), PointId::new(2, 6));
    assert_eq!(notes[0].evidence_for.as_ref().unwrap().as_str(), "under-way");
    assert_eq!(first.find_note(&edition(), &notes[0].body.id.short()), notes);
}

#[test]
fn evidence_that_is_changed_stays_evidence_and_a_circle_ends() {
    let zoe = author("Zoë", 1);
    let evidence = (1, state("under-way", Some(body(2, "Vergadering in maart"))));
    let edits =
        [evidence, (2, edit(2, 3, "Vergadering op 3 maart")), (3, edit(3, 4, "Op 4 maart"))];
    let notes = fold(&[work(&zoe, 1, edits)]).notes(&edition(), PointId::new(2, 6));
    assert_eq!(notes.len(), 1);
    assert_eq!(notes[0].evidence_for.as_ref().unwrap().as_str(), "under-way");
    let circle =
        [(1, edit(6, 5, "Cijfers?")), (2, edit(5, 6, "Cijfers?")), (3, edit(7, 7, "Zelf"))];
    assert_eq!(shown(&fold(&[work(&zoe, 1, circle)])), Vec::<String>::new());
}

#[test]
fn notes_of_other_editions_stay_there() {
    let reviews = fold(&[work(&author("Zoë", 1), 1, [(1, note(1, "Cijfers?"))])]);
    let later = "2025-06-12".parse().unwrap();
    assert_eq!(reviews.note_count(&edition(), PointId::new(2, 6)), 1);
    assert_eq!(reviews.note_count(&later, PointId::new(2, 6)), 0);
    assert_eq!(reviews.noted(&later), []);
}

/// One random edit: of notes 0 to 5, or progress, or an undo some edits back.
fn acts() -> impl Strategy<Value = Vec<(usize, u64, u64, u64)>> {
    prop::collection::vec((0..3_usize, 0..6_u64, 0..6_u64, 0..3_u64), 0..30)
}

/// Journals of one reviewer on two devices, and of another.
fn journals(acts: &[(usize, u64, u64, u64)]) -> Vec<Journal> {
    let authors = [author("Zoë", 1), author("Zoë", 2), author("Amélie", 3)];
    let mut edits: [Vec<(u64, Edit)>; 3] = Default::default();
    for (at, (who, kind, a, b)) in acts.iter().enumerate() {
        let id = at as u64 + 10;
        let device = authors[*who].device;
        let edit = match kind {
            0 | 1 => note(*a, "Cijfers?"),
            2 => edit(*a, id, "Cijfers 2026?"),
            3 => gone(*a),
            4 => state(["", "done", "under-way"][usize::try_from(*b).unwrap()], None),
            _ => Edit::Undo { of: vec![RecordId { device, n: a + 1 }] },
        };
        edits[*who].push((at as u64 + 1 + b, edit));
    }
    for edits in &mut edits {
        let mut clock = 0;
        for (at, _) in edits.iter_mut() {
            clock = clock.max(*at) + 1;
            *at = clock;
        }
    }
    authors.iter().zip(1..).zip(edits).map(|((a, nonce), edits)| work(a, nonce, edits)).collect()
}

proptest! {
    /// A version is shown when its record counts and no record of its writer
    /// that counts ends it: in whatever order the journals come, however often.
    #[test]
    fn notes_fold_to_the_same_in_any_order(acts in acts()) {
        let journals = journals(&acts);
        let one = fold(&journals);
        let mut turned: Vec<Journal> = journals.iter().rev().cloned().collect();
        turned.extend(journals.clone());
        prop_assert_eq!(shown(&fold(&turned)), shown(&one));
        let counting: Vec<Entry> = one.entries().filter(|entry| entry.counts).collect();
        let ended: BTreeSet<(String, NoteId)> = counting
            .iter()
            .filter_map(|entry| Some((entry.author.reviewer.to_string(), entry.ends()?)))
            .collect();
        let by_the_rules = counting.iter().filter(|entry| {
            let key = |note: &NoteBody| (entry.author.reviewer.to_string(), note.id);
            entry.note().is_some_and(|note| !ended.contains(&key(note)))
        });
        prop_assert_eq!(shown(&one).len(), by_the_rules.count());
    }

    /// Whatever a note holds, its line reads back as it was written.
    #[test]
    fn a_note_is_read_as_it_was_written(id in any::<u64>(), typed in "(\\PC|[\r\n\t\u{1b}\"\\\\]){1,60}", replaced in any::<bool>()) {
        let Ok(text) = typed.parse::<NoteText>() else { return Ok(()) };
        let note = NoteBody { text, ..body(id, "x") };
        let edit = if replaced {
            Edit::NoteEdit { replaces: NoteId::from_random(id), points: on(&[1, 6]), note }
        } else {
            Edit::Status { points: on(&[6]), status: "done".parse().ok(), evidence: Some(note) }
        };
        let written = journal(&super::text(&author("Zoë", 1), 1, [(1, edit.clone())]));
        prop_assert_eq!(written.records.iter().next().unwrap().0.edit, edit);
    }
}
