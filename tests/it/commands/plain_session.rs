//! `hertog session --plain`: a review session line by line, for whom a screen is silent.
use std::io::Write;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// A home of its own, in which commands run one after the other.
struct Shell {
    home: TempDir,
}

impl Shell {
    fn new() -> Self {
        Self { home: tempfile::tempdir().unwrap() }
    }

    fn run(&self, arguments: &[&str], typed: &str) -> Output {
        let mut child = Command::new(env!("CARGO_BIN_EXE_hertog"))
            .args(arguments)
            .env_clear()
            .env("HOME", self.home.path())
            .env("LANG", "C.UTF-8")
            .env("TZ", "UTC")
            .env("USER", "analist")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A command that does not read what is typed has closed its end.
        let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
        child.wait_with_output().unwrap()
    }

    /// What a session says to these answers; it succeeds, and complains of nothing.
    fn session(&self, arguments: &[&str], answers: &str) -> String {
        let all = [&["session", "--plain"], arguments].concat();
        let output = self.run(&all, answers);
        let stderr = text(&output.stderr);
        assert!(output.status.success() && stderr.is_empty(), "{arguments:?}: {stderr}");
        text(&output.stdout)
    }

    fn ids(&self, query: &str) -> String {
        let list = text(&self.run(&["list", query], "").stdout);
        let ids = list.lines().filter_map(|line| {
            line.split_whitespace().find(|word| word.contains('.') && word.parse::<f32>().is_ok())
        });
        ids.collect::<Vec<_>>().join(" ")
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn points_are_read_and_answered_line_by_line() {
    let shell = Shell::new();
    let said = shell.session(&["chapter:1"], "r\nb\nskip\nR\n");
    assert!(said.starts_with("4 points, document order.\n"), "{said}");
    assert_eq!(said.matches("Answers: r reviewed").count(), 1, "listed once: {said}");
    let point = &hertog::declaration::builtin().points[0];
    assert!(said.contains(&format!("\n{}\n", point.text)), "on one line: {said}");
    assert!(said.contains("\n1.1: reviewed.\n") && said.contains("\n1.3: skipped.\n"), "{said}");
    assert!(said.contains("End of the session") && said.contains("Skipped    1 · 1.3"), "{said}");
    assert!(
        said.ends_with(
            "Paused: 3 done · 0 left · 1 skipped. hertog session --plain chapter:1 resumes.\n"
        ),
        "{said}"
    );
    assert_eq!((shell.ids("is:reviewed"), shell.ids("is:come-back")), ("1.1".into(), "1.2".into()));
}

#[test]
fn a_session_is_resumed_or_begun_anew_and_both_are_asked_for() {
    let shell = Shell::new();
    shell.session(&["chapter:1"], "r\nr\n");
    let said = shell.session(&["chapter:1"], "r\ny\nq\n");
    assert!(said.contains("unfinished: 2 done · 2 left."), "{said}");
    assert!(said.contains("Not understood: r."), "no decision behind a question: {said}");
    assert!(said.contains("\n1.3 · 1 Follow-up"), "{said}");
    let said = shell.session(&["chapter:1"], "n\nb\n");
    assert!(said.contains("4 points, 2 of them reviewed already: all will come up."), "{said}");
    assert!(said.contains("So far      reviewed"), "{said}");
    assert_eq!(shell.ids("is:come-back"), "1.1");
    let said = shell.session(&["chapter:1"], "q\n");
    assert!(said.ends_with("Answers: y resume, n begin anew, q not now.\n"), "{said}");
    let said = shell.session(&["chapter:2"], "q\n");
    assert!(said.starts_with("10 points"), "another query is another session: {said}");
}

#[test]
fn the_command_that_is_named_at_the_end_resumes_that_session() {
    let shell = Shell::new();
    let query = "-drugs (europol or \"illegale immigratie\")";
    let said = shell.session(&[query], "r\nq\n");
    let (_, command) = said.trim_end().rsplit_once("left. ").unwrap();
    let command = command.strip_suffix(" resumes.").unwrap();
    let program = env!("CARGO_BIN_EXE_hertog");
    let typed = command.replacen("hertog", &format!("'{program}'"), 1);
    let output = Command::new("sh")
        .args(["-c", &typed])
        .env_clear()
        .envs([("HOME", shell.home.path().to_str().unwrap()), ("USER", "analist")])
        .env("LANG", "C.UTF-8")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(text(&output.stdout).contains("unfinished: 1 done"), "{command}: {output:?}");
}

#[test]
fn all_51_points_in_51_answers() {
    let shell = Shell::new();
    let said = shell.session(&[], &"r\n".repeat(51));
    assert!(said.contains("Reviewed  51\n"), "{said}");
    assert_eq!(shell.ids("is:reviewed").split(' ').count(), 51);
    let said = shell.session(&["is:come-back"], "r\n");
    assert_eq!(said, "No point is shown, so there is nothing to go through.\n");
}

#[test]
fn back_undo_notes_and_the_rest() {
    let shell = Shell::new();
    let answers = "note Ask \u{1b}[2J Europol\nE\nP\nr\nback\nu\nredo\nnext\nwhat\n\n?\nnote\n";
    let said = shell.session(&["chapter:3", "--order", "attention"], answers);
    assert!(!said.contains('\u{1b}'), "{said:?}");
    assert!(said.contains("[2J Europol"), "{said}");
    assert!(said.contains("Why now     event: 2024"), "{said}");
    assert!(said.contains("Evaluation of chapter 3"), "{said}");
    assert!(said.contains("Hidden      notes, progress"), "{said}");
    assert!(said.contains("Taken back: reviewed · 3.7.") && said.contains("Done again: reviewed"));
    assert!(said.contains("Not understood: what.") && said.contains("Not understood: note."));
    assert_eq!((shell.ids("is:reviewed"), shell.ids("is:noted")), ("3.7".into(), "3.7".into()));
}

#[test]
fn how_far_the_work_has_come_is_an_answer_too() {
    let shell = Shell::new();
    let answers = "status under-way\nstatus dnoe\nstatus\nstatus none\nstatus done\nr\n";
    let said = shell.session(&["chapter:1"], answers);
    assert!(said.contains("status WORD"), "{said}");
    assert!(said.contains("\n1.1: under way.") && said.contains("\n1.1: not recorded."), "{said}");
    let words = "not-started, under-way, done, done-in-part, closed, unknown, none";
    assert_eq!(said.matches(&format!("Expected one of: {words}.")).count(), 2, "{said}");
    assert_eq!((shell.ids("status:done"), shell.ids("is:reviewed")), ("1.1".into(), "1.1".into()));
}

#[test]
fn undo_over_restarts_asks_first() {
    let shell = Shell::new();
    shell.session(&["chapter:1"], "r\n");
    let said = shell.session(&["chapter:1"], "y\nu\nx\ny\n");
    assert!(said.contains("Take back “reviewed · 1.1”, from earlier or elsewhere"), "{said}");
    assert!(
        said.contains("Answers: y yes, n no.") && said.contains("Not understood: x."),
        "{said}"
    );
    assert_eq!(shell.ids("is:reviewed"), "");
}

#[test]
fn without_a_terminal_it_says_what_to_do() {
    let output = Shell::new().run(&["session"], "rrr");
    assert_eq!(output.status.code(), Some(2));
    let stderr = text(&output.stderr);
    assert!(stderr.contains("needs a terminal") && stderr.contains("session --plain"), "{stderr}");
    let output = Shell::new().run(&["session", "--order", "random"], "");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("expected document or attention"));
}

#[test]
fn what_cannot_be_saved_ends_it_with_the_reason() {
    let shell = Shell::new();
    let folder = shell.home.path().join("full");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("data"), "a file where a folder should be").unwrap();
    let folder = folder.display().to_string();
    let output = shell.run(&["session", "--plain", "--data-dir", &folder], "r\nr\n");
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    assert!(!text(&output.stdout).contains("1.1: reviewed."), "nothing is said to be done");
}

#[test]
fn a_sessions_file_that_makes_no_sense_is_no_session() {
    let shell = Shell::new();
    shell.session(&[], "r\nb\n");
    let folder = shell.home.path().join(".local/state/hertog/sittings/hertoginnedal-2023");
    let files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|e| e.unwrap().path()).collect();
    let [file] = files.as_slice() else { panic!("{files:?}") };
    let good = std::fs::read_to_string(file).unwrap();
    let damaged = [
        "\u{0}".repeat(good.len()),
        good[..good.len() / 3].to_owned(),
        good.replace("\"1.2\"", "\"9.9\"").replace("1.1..1.4", "9.1..9.4 1.1 1.1"),
        good.replace("since: 0", "since: 18446744073709551615"),
        good.replace("Document", "Wherever"),
    ];
    for damaged in damaged {
        std::fs::write(file, damaged).unwrap();
        let said = shell.session(&[], "q\n");
        let session_progress = said.contains("0 done · 51 left") || said.contains("unfinished: ");
        assert!(session_progress, "{said}");
    }
}
