//! What two instances planned at once is recorded once.

use super::*;
use crate::declaration::EditionId;
use crate::review::{CarriedPoint, OtherPoint, TraceDecision};

fn carried(fixture: &mut Fixture, points: &[(&str, Mark)]) -> Pending {
    let carried = points.iter().map(|(point, mark)| {
        let (there, here) = (point.parse().unwrap(), point.parse().unwrap());
        let fingerprint = Fingerprint::of("De EU-lidstaten werken samen met Europol.");
        CarriedPoint { there, here, fingerprint, mark: *mark }
    });
    let points = carried.collect();
    let from = "2021-11-22".parse().unwrap();
    fixture.draft(PendingEdit::Carry { from, points, respelled: Vec::new() })
}

fn traced(fixture: &mut Fixture, decision: TraceDecision) -> Pending {
    let text = Fingerprint::of("De EU-lidstaten werken samen met Europol.");
    let other = OtherPoint {
        declaration: "gent-2025".parse().unwrap(),
        edition: "2025-03".parse().unwrap(),
        point: "2.7".parse().unwrap(),
        fingerprint: text,
    };
    let points = vec![("2.6".parse().unwrap(), text)];
    fixture.draft(PendingEdit::Trace { points, other, decision })
}

fn edition() -> EditionId {
    "2023-05-05".parse().unwrap()
}

fn kinds_of(fixture: &Fixture) -> Vec<String> {
    let journals = fixture.open().journals;
    journals[0].records.iter().map(|(record, _)| record.edit.kind().to_owned()).collect()
}

#[test]
fn what_two_threads_carry_at_once_stands_once_and_one_undo_takes_it_back() {
    let mut fixture = Fixture::new();
    fixture.save_marks(1);
    let points = [("1.2", Mark::Reviewed), ("1.3", Mark::Open)];
    let edit = carried(&mut fixture, &points);
    let barrier = std::sync::Barrier::new(4);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            let mut writer = fixture.open().writer;
            let (edit, barrier) = (&edit, &barrier);
            scope.spawn(move || {
                barrier.wait();
                let saved = writer.append(std::slice::from_ref(edit)).unwrap();
                assert_eq!((saved[0].pending_id, saved[0].record.n), (edit.pending_id, 2));
            });
        }
    });
    assert_eq!(kinds_of(&fixture), ["Mark", "Carry"]);
    let mut opened = fixture.open();
    assert_eq!(reviewed(&opened), [1, 2]);
    let undo = folded(&opened).undoable(|_| true).unwrap().to_draft();
    let undo = fixture.draft(undo);
    opened.writer.append(&[undo]).unwrap();
    assert_eq!(reviewed(&fixture.open()), [1]);
    // What was taken back can be carried again.
    let again = Pending { pending_id: PendingId(90), ..edit };
    assert!(fixture.open().writer.append(&[again]).unwrap()[0].is_new);
    assert_eq!(reviewed(&fixture.open()), [1, 2]);
}

#[test]
fn of_a_plan_that_is_carried_in_part_the_rest_is_and_a_decision_made_since_stays() {
    let mut fixture = Fixture::new();
    let mut late = fixture.open().writer;
    let mut first = fixture.open().writer;
    first.append(&[carried(&mut fixture, &[("1.1", Mark::Reviewed)])]).unwrap();
    first.append(&[fixture.mark("1.2", Mark::ComeBack)]).unwrap();
    let plan = [("1.1", Mark::Reviewed), ("1.2", Mark::Reviewed), ("1.3", Mark::Reviewed)];
    let saved = late.append(&[carried(&mut fixture, &plan)]).unwrap();
    let rest: Vec<String> =
        saved[0].record.edit.carried().iter().map(|point| point.here.to_string()).collect();
    assert_eq!(rest, ["1.2", "1.3"]);
    assert_eq!(reviewed(&fixture.open()), [1, 3]);
    let decided = folded(&fixture.open());
    assert_eq!(decided.mine(&edition(), PointId::new(1, 2)).unwrap().mark, Mark::ComeBack);
}

#[test]
fn a_trace_that_two_instances_decide_on_stands_once() {
    let mut fixture = Fixture::new();
    let (mut first, mut late) = (fixture.open().writer, fixture.open().writer);
    let confirmed = traced(&mut fixture, TraceDecision::Confirmed);
    first.append(&[confirmed]).unwrap();
    let confirmed = traced(&mut fixture, TraceDecision::Confirmed);
    let saved = late.append(std::slice::from_ref(&confirmed)).unwrap();
    assert_eq!((saved[0].is_new, saved[0].record.n), (false, 1));
    // Its own undo and another decision in one batch.
    let undo = fixture.undo(EntryId::Pending(confirmed.pending_id));
    let again = traced(&mut fixture, TraceDecision::Confirmed);
    let refused = traced(&mut fixture, TraceDecision::Refused);
    let back = traced(&mut fixture, TraceDecision::Confirmed);
    late.append(&[undo, again, refused, back]).unwrap();
    assert_eq!(kinds_of(&fixture), ["Trace", "Undo", "Trace", "Trace", "Trace"]);
}
