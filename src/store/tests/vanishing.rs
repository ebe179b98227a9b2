//! Files that go away, or are replaced, while the program runs.

use super::damage::{three, wrongs};
use super::*;

#[test]
fn an_older_copy_over_it_is_noticed() {
    let mut fixture = Fixture::new();
    fixture.save_marks(1);
    let path = fixture.journal();
    let copy = std::fs::read(&path).unwrap();
    let mut running = fixture.open();
    fixture.save_marks(2);
    std::fs::write(&path, copy).unwrap();
    let behind = ProblemKind::Behind { holds: 1, saved: 3 };
    assert_eq!(kinds(&fixture.open().problems), [&behind]);
    let pending = fixture.mark("1.50", Mark::Reviewed);
    let saved = running.writer.append(&[pending]).unwrap();
    assert_eq!(running.writer.take_moved(), Some(saved[0].device));
    assert_ne!(saved[0].device, running.author.device);
    assert_eq!(kinds(&running.writer.take_problems()), [&behind]);
    assert_eq!(reviewed(&fixture.open()), [1, 50]);
}

#[test]
fn the_same_bytes_in_another_file_are_the_same_journal() {
    let (mut fixture, path, bytes) = three();
    let mut running = fixture.open();
    std::fs::remove_file(&path).unwrap();
    std::fs::write(&path, bytes).unwrap();
    let pending = fixture.mark("1.50", Mark::Reviewed);
    running.writer.append(&[pending]).unwrap();
    assert_eq!(running.writer.take_problems(), []);
    assert_eq!(fixture.journal(), path);
}

/// The folder goes away while the program runs: a file of which the program has
/// a hold is there as long as it runs, and is written again byte for byte.
#[test]
fn a_journal_that_vanishes_while_running_is_written_again() {
    for folders in
        [|f: &Folders| vec![f.data.clone()], |f: &Folders| vec![f.data.clone(), f.state.clone()]]
    {
        let (mut fixture, path, bytes) = three();
        let mut running = fixture.open();
        let fourth = fixture.mark("1.4", Mark::Reviewed);
        running.writer.append(&[fourth]).unwrap();
        let before = std::fs::read(&path).unwrap();
        for folder in folders(&fixture.folders) {
            std::fs::remove_dir_all(folder).unwrap();
        }
        let pending = fixture.mark("1.50", Mark::Reviewed);
        let saved = running.writer.append(&[pending]).unwrap();
        assert_eq!(kinds(&running.writer.take_problems()), [&ProblemKind::WrittenAgain]);
        assert_eq!((saved[0].record.n, running.writer.take_moved()), (5, None));
        assert!(std::fs::read(&path).unwrap().starts_with(&before));
        let opened = fixture.open();
        assert_eq!((reviewed(&opened), opened.problems), (vec![1, 2, 3, 4, 50], vec![]));
        assert_eq!(wrongs(&fixture), []);
        std::fs::write(path.with_file_name("back again.journal"), bytes).unwrap();
        let opened = fixture.open();
        assert_eq!(folded(&opened).entries().count(), 5, "nothing counts twice");
        assert_eq!(kinds(&opened.problems), [&ProblemKind::Twice]);
    }
}

/// Nobody has to save anything for that: a look is enough.
#[test]
fn a_journal_that_vanishes_is_written_again_at_the_next_look() {
    let (mut fixture, path, bytes) = three();
    let mut running = fixture.open();
    std::fs::remove_file(&path).unwrap();
    assert_eq!(running.writer.refresh(false).unwrap()[0].records.len(), 3);
    assert_eq!(kinds(&running.writer.take_problems()), [&ProblemKind::WrittenAgain]);
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
    assert_eq!(running.writer.refresh(true), None);
    std::fs::remove_file(&path).unwrap();
    let pending = fixture.mark("1.50", Mark::Reviewed);
    running.writer.append(&[pending]).unwrap();
    assert_eq!(reviewed(&fixture.open()), [1, 2, 3, 50], "and again");
}

/// As a synchroniser puts it there: by renaming.
#[test]
fn an_older_copy_in_its_place_has_the_newer_one_written_beside_it() {
    let (mut fixture, path, bytes) = three();
    let mut running = fixture.open();
    fixture.save_marks(1);
    let newest = std::fs::read(&path).unwrap();
    std::fs::remove_file(&path).unwrap();
    std::fs::write(&path, &bytes).unwrap();
    let pending = fixture.mark("1.50", Mark::Reviewed);
    let saved = running.writer.append(&[pending]).unwrap();
    let problems = running.writer.take_problems();
    assert_eq!(kinds(&problems), [&ProblemKind::WrittenAgain, &ProblemKind::Twice]);
    assert_eq!(saved[0].record.n, 5);
    assert_eq!(std::fs::read(&path).unwrap(), bytes, "what was put there is left alone");
    assert!(std::fs::read(&problems[0].path).unwrap().starts_with(&newest));
    assert_eq!(reviewed(&fixture.open()), [1, 2, 3, 50]);
    assert_eq!(wrongs(&fixture), []);
}

/// Two that run side by side write it again once.
#[test]
fn two_instances_write_a_journal_that_vanished_again_once() {
    let (mut fixture, path, _) = three();
    let mut writers = [fixture.open().writer, fixture.open().writer];
    std::fs::remove_dir_all(&fixture.folders.data).unwrap();
    for (number, writer) in (50..).zip(&mut writers) {
        let pending = fixture.mark(&format!("1.{number}"), Mark::Reviewed);
        writer.append(&[pending]).unwrap();
    }
    assert_eq!(fixture.journal(), path);
    let opened = fixture.open();
    assert_eq!((reviewed(&opened), opened.problems), (vec![1, 2, 3, 50, 51], vec![]));
}

/// A file that is damaged, or was cut in place, is not spread.
#[test]
fn a_file_that_was_harmed_before_it_vanished_is_not_written_again() {
    let (mut fixture, path, bytes) = three();
    let mut running = fixture.open();
    std::fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
    std::fs::remove_file(&path).unwrap();
    let pending = fixture.mark("1.50", Mark::Reviewed);
    running.writer.append(&[pending]).unwrap();
    assert_eq!(kinds(&running.writer.take_problems()), [&ProblemKind::Missing(3)]);
    assert_eq!(reviewed(&fixture.open()), [50]);
}
