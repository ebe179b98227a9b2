//! A pager of the user's, through which a long text is read.

use std::env::var_os;
use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use signal_hook::consts::{SIGINT, SIGQUIT};

use super::console;
use crate::text::is_blank;

/// Exit codes of a shell for a command that cannot be run, or is not there.
const NOT_RUN: [i32; 2] = [126, 127];

/// What `less` is told where nothing else is: to end by itself where the text fits
/// (F), to show colours (R), and to leave the text on the screen (X).
const LESS: &str = "FRX";

/// Shows a text in the pager; false where there is none, or it does not start.
pub(crate) fn show(text: &str) -> bool {
    let Some(mut pager) = pager() else { return false };
    // Until it ends, keys that send a signal are meant for the pager.
    for signal in [SIGINT, SIGQUIT] {
        let _ = signal_hook::flag::register(signal, Arc::new(AtomicBool::new(false)));
    }
    let Ok(mut child) = pager.stdin(Stdio::piped()).spawn() else { return false };
    if let Some(stdin) = child.stdin.take() {
        // A pager that is left before the end of the text has closed its end.
        let _ = console::to_stdout(stdin).write_all(text.as_bytes());
    }
    let code = child.wait().ok().map(|status| status.code());
    code.is_some_and(|code| code.is_none_or(|code| !NOT_RUN.contains(&code)))
}

/// The pager that `PAGER` names, as a line for the shell; none where it is empty or
/// `cat`; else `less`.
fn pager() -> Option<Command> {
    let Some(named) = var_os("PAGER") else {
        let mut less = Command::new("less");
        less.arg(format!("-{LESS}"));
        return Some(less);
    };
    let words = named.to_string_lossy();
    if is_blank(&words) || words.trim() == "cat" {
        return None;
    }
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(named);
    if var_os("LESS").is_none() {
        shell.env("LESS", LESS);
    }
    Some(shell)
}
