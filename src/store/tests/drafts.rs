//! Notes that are being written, kept and found again.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::mpsc::channel;
use std::time::Duration;

use super::system::Panics;
use super::*;
use crate::review::{NoteBody, NoteDraft, NoteId, Task};

fn note_draft(n: u64, text: &str) -> NoteDraft {
    NoteDraft {
        id: NoteId::from_random(n),
        edition: "2023-05-05".parse().unwrap(),
        points: vec!["2.6".parse().unwrap(), "3.1".parse().unwrap()],
        task: Task::Evidence(Some("under-way".parse().unwrap())),
        at: "2026-11-24T08:15:02Z".parse().unwrap(),
        level: "restricted".parse().unwrap(),
        source: "verslag".into(),
        date: "binnenkort".into(),
        text: text.into(),
    }
}

fn zoe() -> Reviewer {
    "Zoë".parse().unwrap()
}

impl Fixture {
    fn keep(&self, note: &NoteDraft) {
        write_draft(&self.folders, &declaration(), &zoe(), note).unwrap();
    }

    fn found(&self) -> Vec<NoteDraft> {
        let Found { drafts, problems } = read_drafts(&self.folders, &declaration(), &zoe());
        assert_eq!(problems, []);
        drafts
    }

    fn drafts_folder(&self) -> std::path::PathBuf {
        self.folders.drafts(&declaration())
    }
}

fn mode(path: &Path) -> u32 {
    path.metadata().unwrap().permissions().mode() & 0o777
}

#[test]
fn a_draft_comes_back_as_it_was_typed_and_only_to_its_writer() {
    let fixture = Fixture::new();
    assert_eq!(fixture.found(), []);
    let [first, mut second] = [1, 2].map(|n| note_draft(n, "\u{1b}[2J 日本\n\n e\u{301}\t"));
    second.at = "2026-11-24T08:15:01Z".parse().unwrap();
    fixture.keep(&first);
    fixture.keep(&second);
    assert_eq!(fixture.found(), [second.clone(), first.clone()], "the oldest first");
    assert_eq!(mode(&fixture.drafts_folder().join(format!("{}.ron", first.id))), 0o600);
    assert_eq!(mode(&fixture.drafts_folder()), 0o700);
    let other = read_drafts(&fixture.folders, &declaration(), &"Amélie".parse().unwrap());
    assert_eq!(other.drafts, []);
    remove_draft(&fixture.folders, &declaration(), first.id).unwrap();
    remove_draft(&fixture.folders, &declaration(), first.id).unwrap();
    assert_eq!(fixture.found(), [second]);
}

#[test]
fn a_draft_that_makes_no_sense_is_named_and_left_alone() {
    let fixture = Fixture::new();
    fixture.keep(&note_draft(1, "Vraag"));
    let good =
        std::fs::read_to_string(fixture.drafts_folder().join("0000000000000001.ron")).unwrap();
    for (bad, n) in [
        ("", 2),
        ("half", 3),
        (&*good.replace("text:", "colour:"), 4),
        (&*good.replace("\"2.6\"", "\"../x\""), 5),
        (&*good.replace("\"restricted\"", "\"\\u{1b}\""), 6),
    ] {
        let path = fixture.drafts_folder().join(format!("000000000000000{n}.ron"));
        std::fs::write(&path, bad).unwrap();
        let found = read_drafts(&fixture.folders, &declaration(), &zoe());
        assert_eq!(found.drafts.len(), 1);
        assert_eq!(kinds(&found.problems), [&ProblemKind::DraftUnread], "{bad}");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), bad);
        std::fs::remove_file(path).unwrap();
    }
    std::fs::create_dir(fixture.drafts_folder().join("x.ron")).unwrap();
    assert_eq!(
        kinds(&read_drafts(&fixture.folders, &declaration(), &zoe()).problems),
        [&ProblemKind::NotPlain]
    );
}

#[test]
fn what_an_editor_leaves_is_taken_and_its_folder_goes() {
    let fixture = Fixture::new();
    let note = note_draft(1, "Vraag");
    let path = begin_edit(&fixture.folders, &declaration(), &zoe(), &note).unwrap();
    assert!(path.ends_with("0000000000000001/2.6.md"));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "Vraag\n");
    assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
    std::fs::write(&path, "Vraag het\n\n").unwrap();
    std::fs::write(path.with_extension("md~"), "Vraag\n").unwrap();
    // The program is killed here: the next start finds what the editor wrote.
    assert_eq!(fixture.found()[0].text, "Vraag het");
    assert_eq!(end_edit(&path).unwrap(), ("Vraag het".to_owned(), true));
    assert!(!path.parent().unwrap().exists());
    assert_eq!(fixture.found()[0].text, "Vraag", "the draft is as it was kept");
    let path = begin_edit(&fixture.folders, &declaration(), &zoe(), &note).unwrap();
    std::fs::write(&path, b"caf\xe9 \xc3\xa9\xff\n").unwrap();
    assert_eq!(end_edit(&path).unwrap(), ("café é\u{ff}".to_owned(), false), "no byte is lost");
    assert!(end_edit(&path).is_err(), "a file that is gone is no empty note");
    let path = begin_edit(&fixture.folders, &declaration(), &zoe(), &note).unwrap();
    remove_draft(&fixture.folders, &declaration(), note.id).unwrap();
    assert!(!path.exists() && fixture.found().is_empty());
}

#[test]
fn the_thread_keeps_the_last_version_until_the_note_is_saved() {
    let mut fixture = Fixture::new();
    let (said, reports) = channel();
    let (jobs, thread) = spawn(fixture.open().writer, fixture.folders.clone(), move |report| {
        said.send(report).unwrap()
    });
    for length in 1..=5 {
        jobs.send(Job::Draft(Box::new(note_draft(1, &"Vraag"[..length]))));
    }
    jobs.send(Job::Draft(Box::new(note_draft(2, "Een ander"))));
    // Drafts are kept before edits are saved.
    jobs.send(Job::Append(fixture.mark("2.6", Mark::Reviewed)));
    assert!(matches!(reports.recv().unwrap(), Report::Saved(_)));
    let texts: Vec<String> = fixture.found().into_iter().map(|note| note.text).collect();
    assert_eq!(texts, ["Vraag", "Een ander"]);

    // A file where the folder of locks should be: nothing can be saved.
    let locks = fixture.folders.locks();
    std::fs::remove_dir_all(&locks).unwrap();
    std::fs::write(&locks, "").unwrap();
    let points = vec![("2.6".parse().unwrap(), Fingerprint::of("De EU"))];
    let note = NoteBody {
        id: NoteId::from_random(1),
        text: "Vraag".parse().unwrap(),
        level: None,
        source: None,
    };
    let pending = fixture.draft(PendingEdit::Note { points, note });
    jobs.send(Job::Append(pending));
    while !matches!(reports.recv().unwrap(), Report::Failed(_)) {}
    assert_eq!(fixture.found().len(), 2, "what is not saved stays a draft");
    std::fs::remove_file(&locks).unwrap();
    jobs.send(Job::Retry);
    while !matches!(reports.recv().unwrap(), Report::Saved(_)) {}
    jobs.send(Job::DropDraft(NoteId::from_random(2)));
    jobs.send(Job::Quit);
    thread.join().unwrap();
    assert_eq!(fixture.found(), []);
}

#[test]
fn what_cannot_be_kept_is_said_once_and_kept_when_it_can_be() {
    let mut fixture = Fixture::new();
    let drafts = fixture.folders.state.join("drafts");
    std::fs::create_dir_all(&fixture.folders.state).unwrap();
    std::fs::write(&drafts, "").unwrap();
    let (said, reports) = channel();
    let (jobs, thread) = spawn(fixture.open().writer, fixture.folders.clone(), move |report| {
        said.send(report).unwrap()
    });
    for text in ["V", "Vr", "Vra"] {
        jobs.send(Job::Draft(Box::new(note_draft(1, text))));
        jobs.send(Job::Append(fixture.mark("2.6", Mark::Reviewed)));
        if text == "V" {
            let Report::Drafts(Err(problem)) = reports.recv().unwrap() else { panic!() };
            assert!(problem.path.starts_with(&drafts), "{problem:?}");
        }
        assert!(matches!(reports.recv().unwrap(), Report::Saved(_)), "said once");
    }
    std::fs::remove_file(&drafts).unwrap();
    jobs.send(Job::Retry);
    assert!(matches!(reports.recv().unwrap(), Report::Drafts(Ok(()))));
    jobs.send(Job::Quit);
    thread.join().unwrap();
    assert_eq!(fixture.found()[0].text, "Vra");
}

#[test]
fn what_came_of_keeping_a_query_is_said_in_either_case() {
    let fixture = Fixture::new();
    let (said, reports) = channel();
    let (jobs, thread) = spawn(fixture.open().writer, fixture.folders.clone(), move |report| {
        said.send(report).unwrap()
    });
    let keep = || {
        let (name, query) = ("Europol".to_owned(), Some("actor:europol".to_owned()));
        jobs.send(Job::Keep { name, query });
        let Report::Kept { name, done, .. } = reports.recv().unwrap() else { panic!() };
        assert_eq!(name, "Europol");
        done.map_err(|problem| problem.kind)
    };
    assert_eq!(keep(), Ok(()));
    std::fs::write(fixture.folders.kept_queries(), "by hand, and wrong").unwrap();
    assert_eq!(keep(), Err(ProblemKind::QueriesUnread));
    jobs.send(Job::Quit);
    thread.join().unwrap();
}

/// A draft that cannot be kept stands in a file beside the edits; a note that is
/// among these does not stand there twice.
#[test]
fn drafts_outlive_the_writer() {
    let mut fixture = Fixture::new();
    fixture.save_marks(1);
    let drafts = fixture.folders.state.join("drafts");
    std::fs::write(&drafts, "").unwrap();
    let mut writer = fixture.open().writer;
    writer.system = Box::new(Panics);
    let (jobs, thread) = spawn(writer, fixture.folders.clone(), |_| {});
    let [note, saved] = [note_draft(1, "Vraag het"), note_draft(2, "Af")];
    let points = vec![("2.6".parse().unwrap(), Fingerprint::of("De EU"))];
    let text = "Af".parse().unwrap();
    let body = NoteBody { id: saved.id, text, level: None, source: None };
    jobs.send(Job::Draft(Box::new(note.clone())));
    jobs.send(Job::Draft(Box::new(saved)));
    jobs.send(Job::Append(fixture.draft(PendingEdit::Note { points, note: body })));
    thread.join().unwrap_err();
    assert!(jobs.has_unkept());
    let aside = tempfile::tempdir().unwrap();
    let to = [drafts.join("missing"), aside.path().to_owned()];
    let said = jobs.last_resort(Duration::from_secs(20), &to).unwrap();
    assert_eq!(kinds(&said), [&ProblemKind::DraftRescued, &ProblemKind::Rescued]);
    assert_eq!((jobs.unsaved(), jobs.has_unkept()), (0, false));
    assert_eq!(std::fs::read_dir(aside.path()).unwrap().count(), 2);
    assert_eq!(mode(&said[0].path), 0o600);
    // It is taken up where such files are kept.
    std::fs::remove_file(drafts).unwrap();
    std::fs::create_dir_all(fixture.drafts_folder()).unwrap();
    let name = said[0].path.file_name().unwrap();
    std::fs::copy(&said[0].path, fixture.drafts_folder().join(name)).unwrap();
    assert_eq!(said[0].cause, Some(fixture.drafts_folder().display().to_string()));
    assert_eq!(fixture.found(), [note]);
}
