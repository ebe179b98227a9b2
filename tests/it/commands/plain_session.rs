//! `hertog session --plain`: a review session line by line, for whom a screen is silent.

use crate::support::process::{HERTOG, Home, Output};

impl Home {
    /// What a session says to these answers; it succeeds, and complains of nothing.
    fn session(&self, arguments: &[&str], answers: &str) -> String {
        let all = [&["session", "--plain"], arguments].concat();
        let output = self.run_typing(&all, answers);
        assert_eq!((output.code, &*output.err), (Some(0), ""), "{arguments:?}");
        output.out
    }
}

#[test]
fn points_are_read_and_answered_line_by_line() {
    let home = Home::new();
    let said = home.session(&["chapter:1"], "r\nb\nskip\nR\n");
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
    assert_eq!(
        (home.ids(&["is:reviewed"]), home.ids(&["is:come-back"])),
        ("1.1".into(), "1.2".into())
    );
}

#[test]
fn a_session_is_resumed_or_begun_anew_and_both_are_asked_for() {
    let home = Home::new();
    home.session(&["chapter:1"], "r\nr\n");
    let said = home.session(&["chapter:1"], "r\ny\nq\n");
    assert!(said.contains("unfinished: 2 done · 2 left."), "{said}");
    assert!(said.contains("Not understood: r."), "no decision behind a question: {said}");
    assert!(said.contains("\n1.3 · 1 Follow-up"), "{said}");
    let said = home.session(&["chapter:1"], "n\nb\n");
    assert!(said.contains("4 points, 2 of them reviewed already: all will come up."), "{said}");
    assert!(said.contains("So far      reviewed"), "{said}");
    assert_eq!(home.ids(&["is:come-back"]), "1.1");
    let said = home.session(&["chapter:1"], "q\n");
    assert!(said.ends_with("Answers: y resume, n begin anew, q not now.\n"), "{said}");
    let said = home.session(&["chapter:2"], "q\n");
    assert!(said.starts_with("10 points"), "another query is another session: {said}");
}

#[test]
fn the_command_that_is_named_at_the_end_resumes_that_session() {
    let home = Home::new();
    let query = "-drugs (europol or \"illegale immigratie\")";
    let said = home.session(&[query], "r\nq\n");
    let (_, command) = said.trim_end().rsplit_once("left. ").unwrap();
    let command = command.strip_suffix(" resumes.").unwrap();
    let typed = command.replacen("hertog", &format!("'{HERTOG}'"), 1);
    let output = Output::of(&mut home.sh(&typed));
    assert!(output.out.contains("unfinished: 1 done"), "{command}: {output:?}");
}

#[test]
fn all_51_points_in_51_answers() {
    let home = Home::new();
    let said = home.session(&[], &"r\n".repeat(51));
    assert!(said.contains("Reviewed  51\n"), "{said}");
    assert_eq!(home.ids(&["is:reviewed"]).split(' ').count(), 51);
    let said = home.session(&["is:come-back"], "r\n");
    assert_eq!(said, "No point is shown, so there is nothing to go through.\n");
}

#[test]
fn back_undo_notes_and_the_rest() {
    let home = Home::new();
    let answers = "note Ask \u{1b}[2J Europol\nE\nP\nr\nback\nu\nredo\nnext\nwhat\n\n?\nnote\n";
    let said = home.session(&["chapter:3", "--order", "attention"], answers);
    assert!(!said.contains('\u{1b}'), "{said:?}");
    assert!(said.contains("[2J Europol"), "{said}");
    assert!(said.contains("Why now     event: 2024"), "{said}");
    assert!(said.contains("Evaluation of chapter 3"), "{said}");
    assert!(said.contains("Hidden      notes, progress"), "{said}");
    assert!(said.contains("Taken back: reviewed · 3.7.") && said.contains("Done again: reviewed"));
    assert!(said.contains("Not understood: what.") && said.contains("Not understood: note."));
    assert_eq!((home.ids(&["is:reviewed"]), home.ids(&["is:noted"])), ("3.7".into(), "3.7".into()));
}

#[test]
fn how_far_the_work_has_come_is_an_answer_too() {
    let home = Home::new();
    let answers = "status under-way\nstatus dnoe\nstatus\nstatus none\nstatus done\nr\n";
    let said = home.session(&["chapter:1"], answers);
    assert!(said.contains("status WORD"), "{said}");
    assert!(said.contains("\n1.1: under way.") && said.contains("\n1.1: not recorded."), "{said}");
    let words = "not-started, under-way, done, done-in-part, closed, unknown, none";
    assert_eq!(said.matches(&format!("Expected one of: {words}.")).count(), 2, "{said}");
    assert_eq!(
        (home.ids(&["status:done"]), home.ids(&["is:reviewed"])),
        ("1.1".into(), "1.1".into())
    );
}

#[test]
fn undo_over_restarts_asks_first() {
    let home = Home::new();
    home.session(&["chapter:1"], "r\n");
    let said = home.session(&["chapter:1"], "y\nu\nx\ny\n");
    assert!(said.contains("Take back “reviewed · 1.1”, from earlier or elsewhere"), "{said}");
    assert!(
        said.contains("Answers: y yes, n no.") && said.contains("Not understood: x."),
        "{said}"
    );
    assert_eq!(home.ids(&["is:reviewed"]), "");
}

#[test]
fn without_a_terminal_it_says_what_to_do() {
    let output = Home::new().run_typing(&["session"], "rrr");
    assert_eq!(output.code, Some(2));
    let stderr = &output.err;
    assert!(stderr.contains("needs a terminal") && stderr.contains("session --plain"), "{stderr}");
    let output = Home::new().run(&["session", "--order", "random"]);
    assert_eq!(output.code, Some(2));
    assert!(output.err.contains("expected document or attention"));
}

#[test]
fn what_cannot_be_saved_ends_it_with_the_reason() {
    let home = Home::new();
    let folder = home.folder.path().join("full");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("data"), "a file where a folder should be").unwrap();
    let folder = folder.display().to_string();
    let output = home.run_typing(&["session", "--plain", "--data-dir", &folder], "r\nr\n");
    assert_eq!(output.code, Some(1), "{}", output.err);
    assert!(!output.out.contains("1.1: reviewed."), "nothing is said to be done");
}

#[test]
fn a_sessions_file_that_makes_no_sense_is_no_session() {
    let home = Home::new();
    home.session(&[], "r\nb\n");
    let folder = home.folder.path().join(".local/state/hertog/sittings/hertoginnedal-2023");
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
        let said = home.session(&[], "q\n");
        let session_progress = said.contains("0 done · 51 left") || said.contains("unfinished: ");
        assert!(session_progress, "{said}");
    }
}
