//! Saved edits are there again.

use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use super::*;
use crate::declaration::EditionId;

#[test]
fn opening_creates_nothing() {
    let fixture = Fixture::new();
    let opened = fixture.open();
    assert_eq!(opened.journals, []);
    assert_eq!(opened.problems, []);
    assert_eq!(std::fs::read_dir(fixture.dir.path()).unwrap().count(), 0);
}

#[test]
fn what_is_saved_is_read_again() {
    let mut fixture = Fixture::new();
    let saved = fixture.save_marks(3);
    assert_eq!(
        saved.iter().map(|s| (s.record.n, s.record.clock)).collect::<Vec<_>>(),
        [(1, 1), (2, 2), (3, 3)]
    );
    let opened = fixture.open();
    assert_eq!(opened.problems, []);
    assert_eq!(opened.author.device, saved[0].device);
    assert_eq!(reviewed(&opened), [1, 2, 3]);
    let records: Vec<_> = saved.into_iter().map(|s| (s.record, s.hash)).collect();
    assert_eq!(opened.journals[0].records.iter().collect::<Vec<_>>(), records);
}

#[test]
fn a_batch_may_take_back_what_it_has_just_done() {
    let mut fixture = Fixture::new();
    let mut opened = fixture.open();
    let first = fixture.mark("1.1", Mark::Reviewed);
    let second = fixture.mark("1.2", Mark::Reviewed);
    let undo = fixture.undo(EntryId::Pending(first.pending_id));
    opened.writer.append(&[first, second.clone(), undo]).unwrap();
    assert_eq!(reviewed(&fixture.open()), [2]);
    let undo = fixture.undo(EntryId::Pending(second.pending_id));
    opened.writer.append(&[undo]).unwrap();
    assert_eq!(reviewed(&fixture.open()), [] as [u32; 0]);
}

#[test]
fn files_are_for_their_owner_only() {
    let mut fixture = Fixture::new();
    fixture.save_marks(1);
    let mode = |path: &std::path::Path| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&fixture.journal()), 0o600);
    assert_eq!(mode(&fixture.folders.reviews(&declaration())), 0o700);
    assert_eq!(mode(&fixture.folders.device()), 0o600);
    std::fs::set_permissions(fixture.journal(), PermissionsExt::from_mode(0o640)).unwrap();
    fixture.save_marks(1);
    assert_eq!(mode(&fixture.journal()), 0o640);
}

#[test]
fn a_shell_can_check_the_chain() {
    let mut fixture = Fixture::new();
    fixture.save_marks(2);
    let script = r#"
        before=
        while IFS= read -r line; do
            text=${line%%, hash: \"*}
            stated=${line##*, hash: \"}
            computed=$(printf '%s%s' "$before" "$text" | sha256sum)
            [ "${computed%% *}" = "${stated%%\"*}" ] || exit 1
            before=${stated%%\"*}
        done < "$1""#;
    let check = |path: &std::path::Path| {
        Command::new("sh").arg("-c").arg(script).arg("sh").arg(path).status().unwrap().success()
    };
    assert!(check(&fixture.journal()));
    let text = std::fs::read_to_string(fixture.journal()).unwrap();
    std::fs::write(fixture.journal(), text.replace("Reviewed", "ComeBack")).unwrap();
    assert!(!check(&fixture.journal()));
}

#[test]
fn two_instances_side_by_side_lose_nothing() {
    let fixture = Fixture::new();
    let work = |chapter: u32| {
        let mut writer = fixture.open().writer;
        let folders = fixture.folders.clone();
        move || {
            let mut fixture = Fixture { dir: tempfile::tempdir().unwrap(), folders, next: 0 };
            for number in 1..=20 {
                let pending = fixture.mark(&format!("{chapter}.{number}"), Mark::Reviewed);
                writer.append(&[pending]).unwrap();
            }
            writer.refresh(true).map(|journals| journals.iter().map(|j| j.records.len()).sum())
        }
    };
    let threads = [work(1), work(2), work(3)].map(std::thread::spawn);
    while threads.iter().any(|thread| !thread.is_finished()) {
        // Whoever opens meanwhile may see a line on its way, but no damage.
        let problems = fixture.open().problems;
        assert!(kinds(&problems).iter().all(|kind| **kind == ProblemKind::Torn), "{problems:?}");
    }
    let seen: Vec<Option<usize>> = threads.into_iter().map(|t| t.join().unwrap()).collect();
    assert!(seen.contains(&Some(60)), "the last to end sees all: {seen:?}");
    let opened = fixture.open();
    assert_eq!(opened.problems, []);
    assert_eq!(opened.journals.len(), 1, "the second took the first one's journal");
    let clocks: Vec<u64> = opened.journals[0].records.iter().map(|(r, _)| r.clock).collect();
    assert_eq!(clocks, (1..=60).collect::<Vec<_>>());
    assert_eq!(reviewed(&opened), (1..=20).collect::<Vec<_>>());
}

#[test]
fn what_another_instance_writes_is_seen_once() {
    let mut fixture = Fixture::new();
    fixture.save_marks(1);
    let mut here = fixture.open().writer;
    assert_eq!(here.refresh(true), None);
    fixture.save_marks(1);
    assert_eq!(here.refresh(true).unwrap()[0].records.len(), 2);
    assert_eq!(here.refresh(true), None);
    fixture.save_marks(1);
    let pending = fixture.mark("1.9", Mark::Open);
    assert_eq!(here.append(&[pending]).unwrap()[0].record.n, 4);
    assert_eq!(
        here.refresh(true).unwrap()[0].records.len(),
        4,
        "also what was met while appending"
    );
    let pending = fixture.mark("1.9", Mark::Reviewed);
    here.append(&[pending]).unwrap();
    assert_eq!(here.refresh(true), None, "one's own writing is no news");
}

#[test]
fn only_files_that_have_changed_are_read_again() {
    let mut fixture = Fixture::new();
    fixture.save_marks(2);
    let mut others = fixture.open_as("Amélie").writer;
    let pending = fixture.mark("1.1", Mark::ComeBack);
    others.append(&[pending]).unwrap();
    let read = |known| journals::sources(&fixture.folders, &declaration(), known).unwrap();
    let mut known = read(Vec::new());
    let counts = |sources: &[journals::JournalFile]| -> Vec<usize> {
        sources.iter().map(|source| source.reading.records.len()).collect()
    };
    assert_eq!(counts(&known), [1, 2]);
    // The known records are not those of the files: so one sees whence they come.
    for source in &mut known {
        source.reading.records = crate::review::Records::default();
    }
    let known = read(known);
    assert_eq!(counts(&known), [0, 0]);
    let path = known[1].path.clone();
    let bytes = std::fs::read(&path).unwrap();
    std::fs::write(&path, [&*bytes, b"a line on its way"].concat()).unwrap();
    assert_eq!(counts(&read(known)), [0, 2]);
}

#[test]
fn several_reviewers_share_a_folder_and_a_clock() {
    let mut fixture = Fixture::new();
    fixture.save_marks(3);
    let mut amelie = fixture.open_as("Amélie");
    let pending = fixture.mark("1.1", Mark::ComeBack);
    let saved = amelie.writer.append(&[pending]).unwrap();
    assert_eq!((saved[0].record.n, saved[0].record.clock), (1, 4));
    let opened = fixture.open();
    assert_eq!(opened.problems, []);
    let reviews = folded(&opened);
    let point = "1.1".parse().unwrap();
    let marks: Vec<_> = reviews
        .marks(&"2023-05-05".parse().unwrap(), point)
        .iter()
        .map(|m| (m.by.as_str(), m.mark))
        .collect();
    assert_eq!(marks, [("Amélie", Mark::ComeBack), ("Zoë", Mark::Reviewed)]);
}

#[test]
fn names_that_meet_in_one_label_get_files_of_their_own() {
    let mut fixture = Fixture::new();
    let long = "é".repeat(60);
    for name in [long.clone() + "1", long + "2"] {
        let mut writer = fixture.open_as(&name).writer;
        let pending = fixture.mark("1.1", Mark::Reviewed);
        writer.append(&[pending]).unwrap();
        assert_eq!(fixture.open_as(&name).problems, []);
    }
    assert_eq!(fixture.journals().len(), 2);
}

fn edition() -> EditionId {
    "2023-05-05".parse().unwrap()
}

#[test]
fn a_declaration_opens_where_it_was_left() {
    let fixture = Fixture::new();
    assert_eq!(read_session(&fixture.folders, &declaration(), &edition()), None);
    let path = fixture.folders.session();
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, r#"{"benelux-2024": "what a later version writes"}"#).unwrap();
    let point: PointId = "2.6".parse().unwrap();
    write_session(&fixture.folders, &declaration(), &edition(), point).unwrap();
    assert_eq!(read_session(&fixture.folders, &declaration(), &edition()), Some(point));
    let next: EditionId = "2025-06-12".parse().unwrap();
    assert_eq!(read_session(&fixture.folders, &declaration(), &next), None);
    assert!(std::fs::read_to_string(&path).unwrap().contains("what a later version writes"));
    std::fs::write(&path, r#"{"hertoginnedal-2023": "3.1"}"#).unwrap();
    let earlier = read_session(&fixture.folders, &declaration(), &edition());
    assert_eq!(earlier, Some("3.1".parse().unwrap()), "as earlier versions wrote it");
    std::fs::write(&path, "{{{").unwrap();
    assert_eq!(read_session(&fixture.folders, &declaration(), &edition()), None);
    write_session(&fixture.folders, &declaration(), &edition(), point).unwrap();
    assert_eq!(read_session(&fixture.folders, &declaration(), &edition()), Some(point));
}

/// The thread's reports on some jobs, one word each.
fn said(writer: Writer, folders: &Folders, jobs: Vec<Job>) -> Vec<String> {
    let (tell, said) = std::sync::mpsc::channel();
    let report = move |report: Report| {
        let text = format!("{report:?}");
        tell.send(text.split(['(', ' ', '{']).next().unwrap().to_owned()).unwrap();
    };
    let (sender, thread) = spawn(writer, folders.clone(), report);
    for job in jobs {
        sender.send(job);
    }
    thread.join().unwrap();
    said.into_iter().collect()
}

#[test]
fn the_thread_saves_in_order_and_ends_when_told_to() {
    let mut fixture = Fixture::new();
    let edits: Vec<Job> =
        (1..=3).map(|n| Job::Append(fixture.mark(&format!("1.{n}"), Mark::Reviewed))).collect();
    let point = "1.3".parse().unwrap();
    let session =
        Job::Session(LastPosition { declaration: declaration(), edition: edition(), point });
    let jobs = edits.into_iter().chain([session, Job::Quit]).collect();
    let said = said(fixture.open().writer, &fixture.folders, jobs);
    assert_eq!(said, ["Saved", "Saved", "Saved"]);
    assert_eq!(reviewed(&fixture.open()), [1, 2, 3]);
    assert_eq!(read_session(&fixture.folders, &declaration(), &edition()), Some(point));
}

#[test]
fn what_cannot_be_saved_waits_and_is_saved_later() {
    let mut fixture = Fixture::new();
    // A file where the folder should be: no rights are asked of root.
    std::fs::create_dir_all(&fixture.folders.data).unwrap();
    let in_the_way = fixture.folders.data.join("reviews");
    std::fs::write(&in_the_way, "").unwrap();
    let (tell, said) = std::sync::mpsc::channel();
    let (sender, thread) = spawn(fixture.open().writer, fixture.folders.clone(), move |report| {
        tell.send(report).unwrap();
    });
    sender.send(Job::Append(fixture.mark("1.1", Mark::Reviewed)));
    let failed = said.iter().find(|report| matches!(report, Report::Failed(_))).unwrap();
    let Report::Failed(problem) = failed else { unreachable!() };
    assert_eq!(
        (&problem.kind, problem.error_category),
        (&ProblemKind::CannotRead, Some(ErrorCategory::InTheWay))
    );
    assert!(problem.remedy(crate::text::Lang::En).contains("move it away"));
    std::fs::remove_file(&in_the_way).unwrap();
    sender.send(Job::Append(fixture.mark("1.2", Mark::Reviewed)));
    sender.send(Job::Quit);
    thread.join().unwrap();
    let saved: Vec<Report> = said.into_iter().collect();
    assert!(matches!(saved[..], [.., Report::Saved(_), Report::Saved(_)]), "{saved:?}");
    assert_eq!(reviewed(&fixture.open()), [1, 2]);
}
