//! The terminal is whole again after every way out.

use std::path::{Path, PathBuf};
use std::time::Duration;

use hertog::app::Event;
use hertog::corpus::{Index, Versions};
use hertog::declaration::builtin;
use hertog::store::Folders;
use portable_pty::CommandBuilder;
use rustix::process::Signal;

use crate::support::proc::{await_state, stat};
use crate::support::process::{HERTOG, Home};
use crate::support::pty::{Pty, TIMEOUT, last};

fn started(home: &Home) -> Pty {
    let mut pty = home.start((80, 24));
    pty.see("51 points");
    let (now, before) = pty.modes();
    assert_ne!(now, before, "the line is in raw mode");
    assert!(pty.screen().alternate_screen() && pty.screen().bracketed_paste());
    pty
}

#[test]
fn by_the_keys_to_quit() {
    let home = Home::new();
    // From the panes; from anywhere; from a question.
    for keys in ["q", "\x03", "/europol\x03", "?\x03", "*r\x03"] {
        let mut pty = started(&home);
        pty.send(keys);
        let exit = pty.exit();
        assert_eq!(exit.code, Some(0), "{keys:?}");
        exit.assert_whole();
    }
}

#[test]
fn by_signals_that_ask_for_the_end() {
    let home = Home::new();
    let signals = [(Signal::TERM, 15), (Signal::HUP, 1), (Signal::INT, 2), (Signal::QUIT, 3)];
    for (signal, number) in signals {
        let mut pty = started(&home);
        pty.send("r");
        pty.see("▸●");
        pty.send("R");
        pty.see("▸○");
        pty.signal(signal);
        let exit = pty.exit();
        exit.assert_whole();
        // Whoever sent it sees that it was heard: a shell says 128 and the number.
        assert_eq!((exit.code, exit.signal), (None, Some(name(number))));
    }
}

/// The system's own words for a signal.
fn name(signal: i32) -> String {
    use std::os::unix::process::ExitStatusExt;

    let status = portable_pty::ExitStatus::from(std::process::ExitStatus::from_raw(signal));
    status.signal().unwrap().to_owned()
}

#[test]
fn by_a_signal_at_any_moment_of_the_start() {
    let home = Home::new();
    for wait in 0..12 {
        let pty = home.start((80, 24));
        std::thread::sleep(Duration::from_millis(wait * 3));
        pty.signal(Signal::TERM);
        let exit = pty.exit();
        if last(exit.raw(), "1049").is_some() {
            exit.assert_whole();
        }
    }
}

#[test]
fn an_edit_made_right_before_a_signal_is_saved() {
    let home = Home::new();
    let mut pty = started(&home);
    pty.send("r");
    pty.see("1.1: reviewed.");
    pty.signal(Signal::TERM);
    pty.exit().assert_whole();
    assert!(home.says(&["list", "is:reviewed"]).contains("1 of 51 points"));
}

#[test]
fn where_nothing_can_be_saved_the_end_still_comes() {
    let home = Home::new();
    // A file where the folder should be: nothing can be made in it.
    std::fs::write(home.path(".local"), "in the way").unwrap();
    let mut pty = started(&home);
    pty.send("r");
    pty.see("NOT SAVED: 1");
    pty.send("q");
    pty.see("Lose it?");
    pty.send("y");
    let exit = pty.exit();
    assert_eq!(exit.code, Some(1));
    exit.assert_modes();
    assert!(exit.text.contains("1 edit was not saved and is lost: "), "{}", exit.text);

    let mut pty = started(&home);
    pty.send("r");
    pty.see("NOT SAVED: 1");
    pty.signal(Signal::TERM);
    let exit = pty.exit();
    exit.assert_modes();
    // The last word of it stands in the shell.
    assert!(exit.text.contains("what could not be saved stands in "), "{}", exit.text);
}

/// A shell with job control that starts the program, says when it is back, and
/// continues it after a line.
pub(crate) fn shell(home: &Home, env: &[(&str, &str)]) -> Pty {
    let mut command = CommandBuilder::new("sh");
    let script = "set -m; \"$0\"; echo \"shell: $(stty -a | grep -ow -e '-\\?icanon')\"; \
                  read line; fg >/dev/null; echo done $?";
    command.args(["-c", script, HERTOG]);
    let mut pty = home.spawn((80, 24), command, env);
    pty.see("51 points");
    pty
}

#[test]
fn by_ctrl_z_and_back() {
    let home = Home::new();
    let mut pty = shell(&home, &[]);
    pty.send("r\x1a");
    pty.see("shell: icanon");
    assert!(!pty.screen().alternate_screen() && !pty.screen().hide_cursor());
    assert!(!pty.screen().bracketed_paste());
    // Saved before the stop: no lock is held while it lasts.
    assert!(home.says(&["list", "is:reviewed"]).contains("1 of 51 points"));
    home.says(&["mark", "reviewed", "2.6"]);

    pty.raw.clear();
    pty.send("\r");
    pty.wait("the screen", |screen| {
        screen.alternate_screen() && screen.contents().contains("▸● 1.1")
    });
    assert!(pty.screen().bracketed_paste());
    pty.send("j");
    pty.see("▸○ 1.2");
    // It asks the terminal nothing: an answer would arrive as keys.
    assert!(!pty.raw.windows(4).any(|bytes| bytes == b"\x1b[6n"));
    pty.send("q");
    pty.see("done 0");
    pty.exit().assert_modes();
}

#[test]
fn by_a_stop_signal_and_back_at_another_size() {
    let home = Home::new();
    let mut pty = shell(&home, &[]);
    let program = pty.foreground();
    rustix::process::kill_process(program, Signal::TSTP).unwrap();
    pty.see("shell: icanon");
    await_state(program, 'T');
    // Those in the background hear nothing of a new size.
    pty.resize(100, 30);
    pty.send("\r");
    pty.wait("the new size", |screen| {
        screen.rows(0, 100).nth(29).is_some_and(|row| row.contains("? help"))
    });
    pty.send("j");
    pty.see("▸○ 1.2");
    pty.send("q");
    pty.see("done 0");
    pty.exit().assert_modes();
}

#[test]
fn a_stop_that_cannot_be_caught_is_mended_afterwards() {
    let home = Home::new();
    let mut pty = shell(&home, &[]);
    let program = pty.foreground();
    rustix::process::kill_process(program, Signal::STOP).unwrap();
    await_state(program, 'T');
    pty.see("-icanon");
    // The line is still raw: Enter is no line end there.
    pty.send("\n");
    pty.wait("the screen", |screen| {
        screen.contents().contains("▸○ 1.1") && !screen.contents().contains("-icanon")
    });
    pty.send("jq");
    pty.see("done 0");
    pty.exit().assert_modes();
}

#[test]
fn where_nobody_could_continue_it_ctrl_z_stops_nothing() {
    let home = Home::new();
    // Here the program is what the terminal was opened for, as with
    // `xterm -e hertog`: no shell would ever say `fg`.
    let mut pty = started(&home);
    pty.send("\x1aj");
    pty.see("▸○ 1.2");
    assert!(pty.screen().alternate_screen());
    pty.signal(Signal::TSTP);
    pty.send("j");
    pty.see("▸○ 1.3");
    pty.send("q");
    pty.exit().assert_whole();
}

#[test]
fn by_an_error_at_the_start() {
    let home = Home::new();
    for (args, code) in [(vec!["wat:europol"], 2), (vec!["--file", "no such file.ron"], 1)] {
        let exit = home.start_with((80, 24), &args, &[]).exit();
        assert_eq!(exit.code, Some(code), "{}", exit.text);
        assert!(exit.text.contains("hertog: "), "{}", exit.text);
        assert_eq!(last(exit.raw(), "1049"), None, "the screen was never taken");
    }
}

/// Starts the program below; gives the file at which a thread of it panics.
fn about_to_panic(home: &Home) -> (Pty, PathBuf) {
    let sign = home.path("now");
    let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
    command.args([
        "--exact",
        "terminal::ways_out::a_program_that_panics",
        "--ignored",
        "--nocapture",
    ]);
    let data = home.path("hertog").display().to_string();
    let env = [("HERTOG_TEST_PANIC", sign.to_str().unwrap()), ("HERTOG_DATA_DIR", &data)];
    let mut pty = home.spawn((80, 24), command, &env);
    pty.see("51 points");
    assert!(pty.screen().alternate_screen());
    (pty, sign)
}

#[test]
fn by_a_panic_in_another_thread() {
    let home = Home::new();
    let (mut pty, sign) = about_to_panic(&home);
    pty.send("r");
    pty.see("1.1: reviewed.");
    std::fs::write(&sign, "").unwrap();
    let exit = pty.exit();
    exit.assert_modes();
    assert_eq!(exit.code, Some(101));
    assert!(exit.text.contains("panicked at"), "{}", exit.text);
    assert!(exit.text.contains("on purpose"), "{}", exit.text);
    assert!(!exit.text.contains("not saved"), "{}", exit.text);
    assert!(home.says(&["--data-dir", "hertog", "list", "is:reviewed"]).contains("1 of 51 points"));
}

/// What could not be saved stands in a file that counts among the journals,
/// whichever thread panics: another one, or the one with the loop.
#[test]
fn by_a_panic_with_edits_that_are_not_saved() {
    for in_the_loop in [false, true] {
        let home = Home::new();
        let folders = Folders::find(Some(&home.path("hertog"))).unwrap();
        let reviews = folders.data.join("reviews");
        std::fs::create_dir_all(&folders.data).unwrap();
        std::fs::write(&reviews, "in the way").unwrap();
        std::fs::create_dir_all(&folders.state).unwrap();
        std::fs::write(folders.state.join("drafts"), "in the way").unwrap();
        let (mut pty, sign) = about_to_panic(&home);
        pty.send("rjb");
        pty.see("NOT SAVED: 2.");
        pty.send("mA long note");
        pty.see("A long note");
        pty.send("\x1b");
        pty.see("nor kept on disk");
        if in_the_loop {
            // The program below has a query that cannot be answered.
            pty.send("1");
        } else {
            std::fs::write(&sign, "").unwrap();
        }
        let exit = pty.exit();
        exit.assert_modes();
        assert_eq!(exit.code, Some(101));
        let text: String = exit.text.split('\n').collect();
        assert!(text.contains("panicked at") && text.contains("stands in "), "{text}");
        let left = |sort: &str| {
            let files = std::fs::read_dir(home.folder.path()).unwrap();
            let files = files.map(|entry| entry.unwrap().path());
            let files = files.filter(|path| path.extension().is_some_and(|end| end == sort));
            let [file] = &files.collect::<Vec<_>>()[..] else { panic!("one file") };
            file.clone()
        };
        let draft = left("ron");
        assert!(std::fs::read_to_string(&draft).unwrap().contains("A long note"));
        assert!(text.contains(draft.file_name().unwrap().to_str().unwrap()), "{text}");
        let file = &left("journal");
        let name = file.file_name().unwrap();
        assert!(text.contains(name.to_str().unwrap()), "{text}");
        std::fs::remove_file(&reviews).unwrap();
        let home_of_journals = reviews.join("hertoginnedal-2023");
        std::fs::create_dir_all(&home_of_journals).unwrap();
        std::fs::copy(file, home_of_journals.join(name)).unwrap();
        let reviewed = home.says(&["--data-dir", "hertog", "list", "is:reviewed or is:come-back"]);
        assert!(reviewed.contains("2 of 51 points"), "{reviewed}");
    }
}

/// Not a test: the program of the tests above. A thread of it panics when a file
/// is there, and its loop where the first actor is asked for: the index knows none.
#[test]
#[ignore = "a program that another test starts"]
fn a_program_that_panics() {
    let Some(sign) = std::env::var_os("HERTOG_TEST_PANIC") else { return };
    hertog::tui::install_panic_hook();
    std::thread::spawn(move || {
        while !Path::new(&sign).exists() {
            std::thread::sleep(Duration::from_millis(2));
        }
        panic!("on purpose");
    });
    let data_dir = std::env::var_os("HERTOG_DATA_DIR").unwrap();
    let (mut app, shell) = super::screens(Path::new(&data_dir));
    let mut without_actors = builtin();
    without_actors.actors.clear();
    let index = Box::new(Index::new(&Versions::new(without_actors, Vec::new())));
    app.handle(Event::Indexed(index), jiff::Timestamp::now());
    let _ = hertog::tui::run(app, shell);
}

/// Waits for the end of a program that nobody can see any more, and looks how
/// much it worked meanwhile.
fn assert_ends_quietly(mut pty: Pty) {
    let (_, before) = stat(pty.pid());
    pty.hang_up();
    await_state(pty.pid(), 'Z');
    let (_, after) = stat(pty.pid());
    // In ticks of 10 ms. A program that spins until patience ends has far more.
    let most = u64::try_from(TIMEOUT.as_millis()).unwrap() / 10 / 10;
    assert!(after - before < most, "{} ticks of work", after - before);
    assert_eq!(pty.ended_by().as_deref(), Some("Hangup"));
}

#[test]
fn by_a_terminal_that_goes_away() {
    let home = Home::new();
    let mut pty = started(&home);
    pty.send("r");
    pty.see("1.1: reviewed.");
    assert_ends_quietly(pty);
    assert!(home.says(&["list", "is:reviewed"]).contains("1 of 51 points"));
}

#[test]
fn by_a_terminal_that_goes_away_without_a_word() {
    // A terminal that does not control the program sends it no signal.
    let home = Home::new();
    let mut command = CommandBuilder::new(HERTOG);
    command.set_controlling_tty(false);
    let mut pty = home.spawn((80, 24), command, &[]);
    pty.see("51 points");
    pty.send("r");
    pty.see("1.1: reviewed.");
    assert_ends_quietly(pty);
    assert!(home.says(&["list", "is:reviewed"]).contains("1 of 51 points"));
}
