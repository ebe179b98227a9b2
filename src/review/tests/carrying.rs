//! Work carried to newer editions, and traces between declarations.

use super::*;
use crate::declaration::DeclarationId;
use crate::review::{CarriedPoint, NoteId, Trace};

const EDITIONS: [&str; 3] = ["2023-05-05", "2025-06-12", "2026-01-31"];

/// One reviewer's edits in several editions, saved by nobody yet.
struct Work {
    reviews: Reviews,
    next: u64,
}

impl Work {
    fn new() -> Self {
        Self { reviews: Reviews::fold(author("Zoë", 1), Vec::new()), next: 0 }
    }

    fn draft(&mut self, edition: &str, edit: PendingEdit) {
        self.next += 1;
        let id = PendingId(self.next);
        self.reviews.draft(id, at(), &edition.parse().unwrap(), edit);
    }

    fn mark(&mut self, edition: &str, point: &str, mark: Mark) {
        let points = vec![(id(point), fingerprint(id(point)))];
        self.draft(edition, PendingEdit::Mark { points, mark });
    }

    fn note(&mut self, edition: &str, points: &[&str], text: &str) {
        let points = points.iter().map(|point| (id(point), fingerprint(id(point)))).collect();
        let id = NoteId::from_random(self.next);
        let note = NoteBody { id, text: text.parse().unwrap(), level: None, source: None };
        self.draft(edition, PendingEdit::Note { points, note });
    }

    fn carry(&mut self, [from, to]: [&str; 2], points: &[(&str, &str, Mark)]) {
        let carried = points.iter().map(|(there, here, mark)| CarriedPoint {
            there: id(there),
            here: id(here),
            fingerprint: fingerprint(id(there)),
            mark: *mark,
        });
        let from = from.parse().unwrap();
        let points = carried.collect();
        self.draft(to, PendingEdit::Carry { from, points, respelled: vec![id("3.6")] });
    }

    fn undo(&mut self, edition: &str) {
        let undoable = self.reviews.undoable(|of| of.as_str() == edition).unwrap();
        self.draft(edition, undoable.to_draft());
    }

    fn notes(&self, edition: &str, point: &str) -> Vec<(String, Vec<String>)> {
        let notes = self.reviews.notes(&edition.parse().unwrap(), id(point));
        let on = |note: &Note| note.points.iter().map(|(point, _)| point.to_string()).collect();
        notes.iter().map(|note| (note.body.text.to_string(), on(note))).collect()
    }

    fn mine(&self, edition: &str, point: &str) -> Option<&MarkEntry> {
        self.reviews.mine(&edition.parse().unwrap(), id(point))
    }
}

fn id(point: &str) -> PointId {
    point.parse().unwrap()
}

#[test]
fn marks_notes_and_progress_follow_and_come_back_with_one_undo() {
    let [old, new, _] = EDITIONS;
    let mut work = Work::new();
    work.mark(old, "2.6", Mark::Reviewed);
    work.note(old, &["2.6", "2.7"], "Vraag Europol om cijfers.");
    let points = vec![(id("2.7"), fingerprint(id("2.7")))];
    let status = Some("under-way".parse().unwrap());
    work.draft(old, PendingEdit::Status { points, status, evidence: None });
    work.carry([old, new], &[("2.6", "3.5", Mark::Reviewed), ("2.7", "3.6", Mark::Open)]);

    let carried = work.mine(new, "3.5").unwrap();
    assert_eq!((carried.mark, carried.fingerprint), (Mark::Reviewed, fingerprint(id("2.6"))));
    let from = carried.carried.as_ref().unwrap();
    assert_eq!((from.edition.as_str(), from.point, from.respelled), (old, id("2.6"), false));
    assert!(work.mine(new, "3.6").unwrap().carried.as_ref().unwrap().respelled);
    let note = ("Vraag Europol om cijfers.".to_owned(), vec!["3.5".to_owned(), "3.6".to_owned()]);
    assert_eq!(work.notes(new, "3.5"), std::slice::from_ref(&note));
    assert_eq!(work.notes(new, "3.6"), [note]);
    assert_eq!(work.notes(old, "2.6").len(), 1, "the older edition keeps it");
    let edition = new.parse().unwrap();
    assert_eq!(work.reviews.noted(&edition), [id("3.5"), id("3.6")]);
    let said = work.reviews.my_status(&edition, id("3.6")).unwrap();
    assert_eq!(said.status.as_ref().unwrap().as_str(), "under-way");
    assert!(work.reviews.my_status(&edition, id("3.5")).is_none());

    work.undo(new);
    assert_eq!(work.mine(new, "3.5"), None);
    assert_eq!(work.notes(new, "3.5"), []);
    assert!(work.reviews.my_status(&edition, id("3.6")).is_none());
    assert_eq!(work.mine(old, "2.6").unwrap().mark, Mark::Reviewed);
}

#[test]
fn what_is_decided_here_comes_before_what_was_carried() {
    let [old, new, _] = EDITIONS;
    let mut work = Work::new();
    work.carry([old, new], &[("2.6", "3.6", Mark::Reviewed)]);
    work.mark(new, "3.6", Mark::ComeBack);
    let mine = work.mine(new, "3.6").unwrap();
    assert_eq!((mine.mark, &mine.carried), (Mark::ComeBack, &None));
    let (points, here) = (vec![(id("3.6"), fingerprint(id("3.6")))], new.parse().unwrap());
    let before = vec![(id("2.6"), fingerprint(id("2.6")))];
    let done = Some("done".parse().unwrap());
    work.draft(old, PendingEdit::Status { points: before, status: done, evidence: None });
    assert!(work.reviews.my_status(&here, id("3.6")).is_some());
    work.draft(new, PendingEdit::Status { points, status: None, evidence: None });
    assert!(work.reviews.my_status(&here, id("3.6")).is_none(), "it was taken away here");
}

#[test]
fn of_two_words_of_progress_that_meet_the_last_one_stands() {
    let [old, new, _] = EDITIONS;
    for said in [["2.6", "2.7"], ["2.7", "2.6"]] {
        let mut work = Work::new();
        for (second, (point, word)) in (0..).zip(said.iter().zip(["done", "closed"])) {
            let points = vec![(id(point), fingerprint(id(point)))];
            let status = Some(word.parse().unwrap());
            work.next += 1;
            let at = at() + jiff::SignedDuration::from_secs(second);
            let edit = PendingEdit::Status { points, status, evidence: None };
            work.reviews.draft(PendingId(work.next), at, &old.parse().unwrap(), edit);
        }
        work.carry([old, new], &[("2.6", "3.5", Mark::Open), ("2.7", "3.5", Mark::Open)]);
        let stands = work.reviews.my_status(&new.parse().unwrap(), id("3.5")).unwrap();
        assert_eq!(stands.status.as_ref().unwrap().as_str(), "closed");
    }
}

#[test]
fn notes_follow_over_several_editions_and_never_in_a_circle() {
    let [first, second, third] = EDITIONS;
    let mut work = Work::new();
    work.note(first, &["2.6"], "Eerste.");
    work.carry([first, second], &[("2.6", "3.5", Mark::Open)]);
    work.note(second, &["3.5"], "Tweede.");
    work.carry([second, third], &[("3.5", "1.1", Mark::Open)]);
    work.carry([third, first], &[("1.1", "2.6", Mark::Open)]);
    let texts = |edition, point| -> Vec<String> {
        work.notes(edition, point).into_iter().map(|(text, _)| text).collect()
    };
    for (edition, point) in [(first, "2.6"), (second, "3.5"), (third, "1.1")] {
        assert_eq!(texts(edition, point), ["Eerste.", "Tweede."], "{edition}");
    }
    assert_eq!(work.notes(third, "1.1")[0].1, ["1.1"], "it stands on the point here");
    assert_eq!(texts(third, "2.6"), [""; 0], "the same id in another edition is another point");
}

#[test]
fn a_carried_note_that_is_changed_or_removed_stays_as_it_was_in_the_older_edition() {
    let [first, second, third] = EDITIONS;
    let mut work = Work::new();
    work.note(first, &["2.6"], "Vraag Europol om cijfers.");
    work.note(first, &["2.7"], "Wacht op Doornik.");
    let split =
        [("2.6", "3.5", Mark::Open), ("2.6", "3.6", Mark::Open), ("2.7", "3.7", Mark::Open)];
    work.carry([first, second], &split);
    let text = "Vraag Europol om cijfers.".to_owned();
    let both = vec!["3.5".to_owned(), "3.6".to_owned()];
    assert_eq!(work.notes(second, "3.5"), [(text.clone(), both)], "it stands on both parts");

    let of = |work: &Work, edition: &str, point| {
        let note = &work.reviews.notes(&edition.parse().unwrap(), id(point))[0];
        (note.body.id, note.points.clone())
    };
    let (replaces, points) = of(&work, second, "3.5");
    let note = NoteBody {
        id: NoteId::from_random(70),
        text: "Gevraagd in juni.".parse().unwrap(),
        level: None,
        source: None,
    };
    work.draft(second, PendingEdit::NoteEdit { replaces, points, note });
    let (gone, _) = of(&work, second, "3.7");
    work.draft(second, PendingEdit::NoteGone { id: gone });
    let texts = |work: &Work, edition, point| -> Vec<String> {
        work.notes(edition, point).into_iter().map(|(text, _)| text).collect()
    };
    for part in ["3.5", "3.6"] {
        assert_eq!(texts(&work, second, part), ["Gevraagd in juni."]);
    }
    assert_eq!(texts(&work, second, "3.7"), [""; 0]);
    assert_eq!(texts(&work, first, "2.6"), [text]);
    assert_eq!(texts(&work, first, "2.7"), ["Wacht op Doornik."]);

    let further = [("3.6", "1.1", Mark::Open), ("3.7", "1.2", Mark::Open)];
    work.carry([second, third], &further);
    assert_eq!(texts(&work, third, "1.1"), ["Gevraagd in juni."], "as it was carried from there");
    assert_eq!(texts(&work, third, "1.2"), [""; 0]);
}

#[test]
fn nobody_carries_the_work_of_another() {
    let [old, new, _] = EDITIONS;
    let carried = CarriedPoint {
        there: id("2.6"),
        here: id("3.5"),
        fingerprint: fingerprint(id("2.6")),
        mark: Mark::Reviewed,
    };
    let carry =
        Edit::Carry { from: new.parse().unwrap(), points: vec![carried], respelled: vec![] };
    let note = |number, text: &str| {
        let id = NoteId::from_random(number);
        let note = NoteBody { id, text: text.parse().unwrap(), level: None, source: None };
        Edit::Note { points: vec![(self::id("3.5"), fingerprint(self::id("2.6")))], note }
    };
    // Both carry within the edition of these journals, from one that holds nothing.
    let zoe = journal(&text(&author("Zoë", 1), 1, [(1, note(1, "Van Zoë.")), (2, carry)]));
    let amelie = journal(&text(&author("Amélie", 2), 2, [(1, note(2, "Van Amélie."))]));
    let reviews = Reviews::fold(author("Amélie", 2), vec![zoe, amelie]);
    let edition = old.parse().unwrap();
    assert!(reviews.mine(&edition, id("3.5")).is_none());
    assert_eq!(reviews.marks(&edition, id("3.5")).len(), 1);
    assert_eq!(reviews.notes(&edition, id("3.5")).len(), 2);
}

fn other(declaration: &str, point: &str) -> OtherPoint {
    OtherPoint {
        declaration: declaration.parse().unwrap(),
        edition: "2021-06-14".parse().unwrap(),
        point: id(point),
        fingerprint: fingerprint(id(point)),
    }
}

fn trace(point: &str, other: OtherPoint, decision: TraceDecision) -> PendingEdit {
    PendingEdit::Trace { points: vec![(id(point), fingerprint(id(point)))], other, decision }
}

#[test]
fn a_trace_holds_for_both_declarations_and_follows_to_newer_editions() {
    let [old, new, _] = EDITIONS;
    let mut work = Work::new();
    work.draft(old, trace("2.6", other("top-2021", "3.4"), TraceDecision::Confirmed));
    work.draft(old, trace("2.6", other("top-2021", "3.5"), TraceDecision::Refused));
    work.draft(old, trace("2.6", other("top-2019", "1.1"), TraceDecision::Confirmed));
    work.draft(old, trace("2.6", other("top-2019", "1.1"), TraceDecision::Undecided));
    let decisions = |reviews: &Reviews, edition: &str, point| -> Vec<(String, TraceDecision)> {
        let traces = reviews.traces(&edition.parse().unwrap(), id(point));
        let named = |trace: Trace| {
            (format!("{} {}", trace.other.declaration, trace.other.point), trace.decision)
        };
        traces.into_iter().map(named).collect()
    };
    let both = [
        ("top-2021 3.4".to_owned(), TraceDecision::Confirmed),
        ("top-2021 3.5".to_owned(), TraceDecision::Refused),
    ];
    assert_eq!(decisions(&work.reviews, old, "2.6"), both);
    work.carry([old, new], &[("2.6", "3.5", Mark::Open)]);
    assert_eq!(decisions(&work.reviews, new, "3.5"), both);

    let here: DeclarationId = "hertoginnedal-2023".parse().unwrap();
    let turned = work.reviews.traces_to(&here, &"top-2021".parse().unwrap());
    let there = Reviews::fold(author("Zoë", 1), Vec::new()).with_traces(turned);
    assert_eq!(
        decisions(&there, "2021-06-14", "3.4"),
        [("hertoginnedal-2023 2.6".to_owned(), TraceDecision::Confirmed)]
    );
    work.undo(new);
    work.undo(old);
    assert_eq!(decisions(&work.reviews, old, "2.6").len(), 3, "the decision before holds again");
}

#[test]
fn an_undo_names_the_points_of_a_carried_note_as_they_are_numbered_here() {
    let [old, new, newest] = EDITIONS;
    let mut work = Work::new();
    work.note(old, &["2.6"], "Vraag Europol om cijfers.");
    work.carry([old, new], &[("2.6", "3.5", Mark::Open)]);
    work.carry([new, newest], &[("3.5", "4.1", Mark::Open)]);
    let noted = work.reviews.notes(&newest.parse().unwrap(), id("4.1"));
    work.draft(newest, PendingEdit::NoteGone { id: noted[0].body.id });
    let here = newest.parse().unwrap();
    let undoable = work.reviews.undoable(|edition| *edition == here).unwrap();
    assert_eq!(undoable.points, [id("4.1")]);
    let first = work.reviews.entries().next().unwrap();
    assert_eq!(work.reviews.points_in(&here, &first), [id("4.1")]);
    assert_eq!(work.reviews.points_of(&first), [id("2.6")]);
}
