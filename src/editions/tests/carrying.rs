//! What a new edition takes over of the work on an older one.

use super::{edited, point};
use crate::declaration::{Declaration, DeclarationFile, Fingerprint, PointId, builtin};
use crate::editions::{CarryPlan, EditionTexts, carried_to, compare, judged_text};
use crate::review::{
    Author, CarriedPoint, DeviceId, Mark, NoteBody, NoteId, PendingEdit, PendingId, Reviews,
};

const NEW: &str = "2025-06-12";

/// One reviewer's edits in several editions.
struct Work {
    reviews: Reviews,
    next: u64,
}

impl Work {
    fn new() -> Self {
        let device = DeviceId::from_random(1);
        let me = Author { reviewer: "Zoë".parse().unwrap(), device };
        Self { reviews: Reviews::fold(me, Vec::new()), next: 0 }
    }

    fn draft(&mut self, edition: &Declaration, edit: PendingEdit) {
        self.next += 1;
        let at = "2026-11-24T08:15:02Z".parse().unwrap();
        self.reviews.draft(PendingId(self.next), at, &edition.edition, edit);
    }

    fn mark(&mut self, edition: &Declaration, point: &str, mark: Mark) {
        let points = vec![(id(point), fingerprint(edition, point))];
        self.draft(edition, PendingEdit::Mark { points, mark });
    }

    fn note(&mut self, edition: &Declaration, point: &str) {
        let points = vec![(id(point), fingerprint(edition, point))];
        let text = "Vraag Europol om cijfers.".parse().unwrap();
        let id = NoteId::from_random(self.next);
        let note = NoteBody { id, text, level: None, source: None };
        self.draft(edition, PendingEdit::Note { points, note });
    }

    fn plan(&self, old: &Declaration, new: &Declaration) -> CarryPlan {
        let texts = |compared| EditionTexts { compared, others: &[] };
        CarryPlan::new(texts(old), texts(new), &compare(old, new), &self.reviews, &[])
    }

    /// Carries all that is proposed, and gives what that was.
    fn carry(&mut self, old: &Declaration, new: &Declaration) -> Vec<CarriedPoint> {
        let plan = self.plan(old, new);
        let all: Vec<usize> = (0..plan.proposals.len()).collect();
        let Some(edit) = plan.to_edit(&all) else { return Vec::new() };
        let PendingEdit::Carry { points, .. } = &edit else { unreachable!() };
        let points = points.clone();
        self.draft(new, edit);
        points
    }

    fn mark_on(&self, edition: &Declaration, point: &str) -> Mark {
        self.reviews.mine(&edition.edition, id(point)).map_or(Mark::Open, |mine| mine.mark)
    }

    fn undo(&mut self, edition: &Declaration) {
        let undoable = self.reviews.undoable(|of| *of == edition.edition).unwrap();
        self.draft(edition, undoable.to_draft());
    }

    /// The words that the mark on a point is of.
    fn judged(&self, editions: &[&Declaration], edition: &Declaration, point: &str) -> String {
        let here = (&edition.edition, id(point));
        let found = judged_text(editions, &self.reviews, here);
        found.map_or(String::new(), |(_, text)| text.to_string())
    }
}

fn id(point: &str) -> PointId {
    point.parse().unwrap()
}

fn text<'a>(edition: &'a Declaration, point: &str) -> &'a str {
    &edition.point(id(point)).unwrap().text
}

fn fingerprint(edition: &Declaration, point: &str) -> Fingerprint {
    Fingerprint::of(text(edition, point))
}

/// The built-in declaration as a later edition, after an edit of its file.
fn later(edition: &str, edit: impl Fn(&mut DeclarationFile)) -> Declaration {
    edited(|file| {
        edition.clone_into(&mut file.edition);
        edit(file);
    })
}

/// An edition in which 2.1 and 2.2 are one point.
fn merged() -> Declaration {
    later(NEW, |file| {
        let second = file.chapters[1].points.remove(1);
        let first = &mut file.chapters[1].points[0].text;
        *first = format!("{first} {}", second.text);
    })
}

#[test]
fn a_mark_follows_a_point_that_was_carried_for_its_note() {
    let (old, new) = (builtin(), later(NEW, |_| {}));
    let mut work = Work::new();
    work.note(&old, "1.1");
    assert_eq!(work.carry(&old, &new).len(), 1);
    assert_eq!(work.carry(&old, &new), []);
    work.mark(&old, "1.1", Mark::Reviewed);
    assert_eq!(work.carry(&old, &new).len(), 1);
    assert_eq!(work.mark_on(&new, "1.1"), Mark::Reviewed);
    assert_eq!(work.carry(&old, &new), []);
    work.undo(&new);
    assert_eq!(work.mark_on(&new, "1.1"), Mark::Open);
}

#[test]
fn a_point_that_was_opened_again_stays_open() {
    let (old, new) = (builtin(), later(NEW, |_| {}));
    let mut work = Work::new();
    work.note(&old, "1.1");
    work.carry(&old, &new);
    for mark in [Mark::ComeBack, Mark::Open] {
        work.mark(&new, "1.1", mark);
        work.mark(&new, "1.2", mark);
    }
    for _ in 0..2 {
        work.mark(&old, "1.1", Mark::Reviewed);
        work.mark(&old, "1.2", Mark::Reviewed);
        work.carry(&old, &new);
        assert_eq!(work.mark_on(&new, "1.1"), Mark::Open);
        assert_eq!(work.mark_on(&new, "1.2"), Mark::Open);
    }
}

#[test]
fn a_mark_that_is_newer_than_the_carried_one_follows_once() {
    let (old, new) = (builtin(), later(NEW, |_| {}));
    let mut work = Work::new();
    for point in ["1.1", "1.2", "1.3"] {
        work.mark(&old, point, Mark::Reviewed);
    }
    assert_eq!(work.carry(&old, &new).len(), 3);
    assert!(!work.reviews.has_newer_marks(&old.edition, &new.edition));
    work.mark(&old, "1.1", Mark::ComeBack);
    work.mark(&old, "1.2", Mark::Open);
    work.mark(&old, "1.3", Mark::Reviewed);
    assert!(work.reviews.has_newer_marks(&old.edition, &new.edition));
    let plan = work.plan(&old, &new);
    assert_eq!((plan.same.len(), plan.again, plan.reopened.len()), (1, 1, 1), "{plan:?}");
    assert!(plan.unmarked.is_empty(), "1.3 has the mark that it had: {plan:?}");
    assert_eq!(work.carry(&old, &new).len(), 2);
    assert_eq!(work.mark_on(&new, "1.1"), Mark::ComeBack);
    assert_eq!(work.mark_on(&new, "1.2"), Mark::Open);
    assert_eq!(work.carry(&old, &new), []);
    assert!(!work.reviews.has_newer_marks(&old.edition, &new.edition));
    work.undo(&new);
    assert_eq!(work.mark_on(&new, "1.1"), Mark::Reviewed, "as it was carried first");
    // A decision in the new edition is never written over.
    work.mark(&new, "1.1", Mark::Reviewed);
    work.mark(&old, "1.1", Mark::ComeBack);
    work.carry(&old, &new);
    assert_eq!(work.mark_on(&new, "1.1"), Mark::Reviewed);
}

#[test]
fn a_newer_mark_goes_by_the_words_and_over_several_editions() {
    let later_still = |file: &mut DeclarationFile| file.chapters[0].points[1].text += " Nu.";
    let (old, new, newest) = (builtin(), later(NEW, |_| {}), later("2026-01-01", later_still));
    let mut work = Work::new();
    work.mark(&old, "1.1", Mark::Reviewed);
    work.mark(&old, "1.2", Mark::Reviewed);
    work.carry(&old, &new);
    work.carry(&new, &newest);
    work.mark(&old, "1.1", Mark::ComeBack);
    work.mark(&old, "1.2", Mark::ComeBack);
    assert!(work.plan(&new, &newest).is_empty(), "they are not in that edition yet");
    assert_eq!(work.plan(&old, &new).again, 2);
    work.carry(&old, &new);
    let plan = work.plan(&new, &newest);
    assert_eq!((plan.same.len(), plan.reworded.len(), plan.again), (1, 1, 2), "{plan:?}");
    work.carry(&new, &newest);
    assert_eq!(work.mark_on(&newest, "1.2"), Mark::ComeBack);
    assert!(work.plan(&new, &newest).is_empty());
}

#[test]
fn each_point_of_a_merger_keeps_the_text_that_was_judged() {
    let (old, new) = (builtin(), merged());
    for (first, second) in [(Mark::Reviewed, Mark::ComeBack), (Mark::ComeBack, Mark::Reviewed)] {
        let mut work = Work::new();
        work.mark(&old, "2.1", first);
        work.mark(&old, "2.2", second);
        for CarriedPoint { there, here, fingerprint: judged, mark } in work.carry(&old, &new) {
            assert_eq!((here, mark), (id("2.1"), Mark::ComeBack));
            assert_eq!(judged, fingerprint(&old, &there.to_string()));
        }
        let to_come_back = if first == Mark::ComeBack { "2.1" } else { "2.2" };
        assert_eq!(work.judged(&[&old], &new, "2.1"), text(&old, to_come_back));
    }
    let mut work = Work::new();
    work.mark(&old, "2.1", Mark::Reviewed);
    work.note(&old, "2.2");
    work.carry(&old, &new);
    assert_eq!(work.mark_on(&new, "2.1"), Mark::Reviewed, "of the half that was judged");
    assert_eq!(work.judged(&[&old], &new, "2.1"), text(&old, "2.1"));
}

#[test]
fn the_words_that_were_judged_are_found_over_several_editions() {
    let old = builtin();
    let split = |file: &mut DeclarationFile| {
        let text = file.chapters[4].points[0].text.clone();
        let (first, second) = text.split_once(" Informatie en expertise").unwrap();
        let second = format!("Informatie en expertise{second}");
        file.chapters[4].points.splice(0..1, [point(first), point(&second)]);
    };
    let (new, last) = (later(NEW, split), later("2026-01-31", split));
    let mut work = Work::new();
    work.mark(&old, "5.1", Mark::Reviewed);
    work.carry(&old, &new);
    work.carry(&new, &last);
    assert_eq!(work.mark_on(&last, "5.2"), Mark::Reviewed);
    assert_eq!(work.judged(&[&new, &old], &last, "5.2"), text(&old, "5.1"));
    assert_eq!(work.judged(&[&new], &last, "5.2"), "", "that edition is not at hand");
}

#[test]
fn a_plan_says_which_marks_hold_and_which_do_not() {
    let old = builtin();
    let respelled = |at: usize| {
        move |file: &mut DeclarationFile| {
            let text = &mut file.chapters[0].points[at].text;
            *text = text.replace('.', " .");
        }
    };
    let new = later(NEW, |file| {
        respelled(0)(file);
        respelled(1)(file);
    });
    let mut work = Work::new();
    for point in ["1.1", "1.2", "1.4", "2.1"] {
        work.mark(&old, point, Mark::Reviewed);
    }
    let judged = vec![(id("1.3"), Fingerprint::of("Een vroegere tekst."))];
    work.draft(&old, PendingEdit::Mark { points: judged, mark: Mark::Reviewed });
    work.note(&old, "2.2");
    work.mark(&new, "1.2", Mark::Reviewed);
    work.mark(&new, "2.1", Mark::ComeBack);
    let plan = work.plan(&old, &new);
    let ids = |points: &[CarriedPoint]| -> Vec<String> {
        points.iter().map(|point| point.here.to_string()).collect()
    };
    assert_eq!(ids(&plan.same), ["1.4"]);
    assert_eq!(ids(&plan.respelled), ["1.1"], "1.2 is judged in the new spelling");
    assert_eq!(ids(&plan.stale), ["1.3"]);
    assert_eq!(ids(&plan.unmarked), ["1.2", "2.1", "2.2"]);
    work.carry(&old, &new);
    let is_respelled = |point: &str| {
        let mine = work.reviews.mine(&new.edition, id(point)).unwrap();
        mine.carried.as_ref().is_some_and(|carried| carried.respelled)
    };
    assert!(is_respelled("1.1"));
    assert!(!is_respelled("1.2"));
    assert_eq!(work.judged(&[&old], &new, "1.1"), text(&old, "1.1"));
}

#[test]
fn a_merger_is_one_point() {
    let (old, new) = (builtin(), merged());
    let mut work = Work::new();
    work.mark(&old, "2.1", Mark::Reviewed);
    work.mark(&old, "2.2", Mark::Reviewed);
    assert_eq!(carried_to(&work.carry(&old, &new)), 1);
    let undoable = work.reviews.undoable(|of| *of == new.edition).unwrap();
    assert_eq!(undoable.points, [id("2.1")]);
}

#[test]
fn a_point_that_may_be_another_is_asked_and_can_be_carried() {
    let opening = "De Federale Politie en de Police grand-ducale zullen gezamenlijk";
    let before = format!("{opening} toezien op de wapenhandel langs de Moezel.");
    let after = format!("{opening} jongeren opleiden die zich als vrijwilliger melden.");
    let old = edited(|file| file.chapters[1].points[2] = point(&before));
    let new = later(NEW, |file| file.chapters[1].points[2] = point(&after));
    let mut work = Work::new();
    work.mark(&old, "2.3", Mark::Reviewed);
    work.mark(&old, "2.4", Mark::Reviewed);
    let plan = work.plan(&old, &new);
    assert_eq!((plan.left.len(), plan.unsure.len(), plan.same.len()), (0, 0, 1));
    let asked: Vec<String> =
        plan.proposals[0].points.iter().map(|of| format!("{} {}", of.there, of.here)).collect();
    assert_eq!(asked, ["2.3 2.3"]);
    work.carry(&old, &new);
    assert_eq!(work.judged(&[&old], &new, "2.3"), before);
}
