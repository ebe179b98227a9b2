//! Putting text on the clipboard through the terminal.
//!
//! The way depends on what stands between the program and its terminal: tmux drops the
//! sequence (OSC 52) from programs unless told otherwise, but has a command for
//! it; GNU screen shows a long one as text, but hands on what comes in device
//! control strings.

use std::io::{self, Write};
use std::process::{Command, Stdio};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

/// Most bytes of a device control string: GNU screen takes 768 at most, older
/// ones 256.
const PIECE: usize = 200;
const PIECE_BEGINS: &str = "\x1bP";
const PIECE_ENDS: &str = "\x1b\\";

/// The surroundings of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Inside {
    Tmux,
    Screen,
    Terminal,
}

impl Inside {
    /// Found out from the environment. Over ssh only the name of the terminal
    /// tells of a GNU screen.
    fn of(set: impl Fn(&str) -> Option<String>) -> Self {
        let is_set = |name: &str| set(name).is_some_and(|value| !value.is_empty());
        if is_set("TMUX") {
            Inside::Tmux
        } else if is_set("STY") || set("TERM").is_some_and(|term| term.starts_with("screen")) {
            Inside::Screen
        } else {
            Inside::Terminal
        }
    }
}

/// Sends a text to the terminal, for its clipboard. It travels in base64, so
/// nothing in it can act on the terminal; one that does not know the sequence
/// ignores it.
///
/// # Errors
/// The terminal cannot be written to.
pub(super) fn copy(out: &mut impl Write, text: &str) -> io::Result<()> {
    let inside = Inside::of(|name| std::env::var(name).ok());
    if inside == Inside::Tmux && load_buffer(text) {
        return Ok(());
    }
    out.write_all(sequence(text, inside).as_bytes())?;
    out.flush()
}

/// Hands a text to tmux, which gives it to its terminal; says whether it took it.
fn load_buffer(text: &str) -> bool {
    let mut command = Command::new("tmux");
    command.args(["load-buffer", "-w", "-"]).stdin(Stdio::piped());
    let Ok(mut tmux) = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn() else {
        return false;
    };
    let written = tmux.stdin.take().is_some_and(|mut pipe| pipe.write_all(text.as_bytes()).is_ok());
    tmux.wait().is_ok_and(|status| status.success()) && written
}

fn sequence(text: &str, inside: Inside) -> String {
    let whole = format!("\x1b]52;c;{}\x07", BASE64_STANDARD.encode(text));
    if inside != Inside::Screen {
        return whole;
    }
    let mut rest = whole.as_str();
    let mut pieces = String::new();
    while !rest.is_empty() {
        // The sequence is ASCII: it can be cut anywhere.
        let (piece, after) =
            rest.split_at(rest.len().min(PIECE - PIECE_BEGINS.len() - PIECE_ENDS.len()));
        pieces.extend([PIECE_BEGINS, piece, PIECE_ENDS]);
        rest = after;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sequence_is_osc_52_and_nothing_else() {
        let sequence = sequence("“België”\u{1b}[2J", Inside::Terminal);
        assert_eq!(sequence, "\x1b]52;c;4oCcQmVsZ2nDq+KAnRtbMko=\x07");
    }

    #[test]
    fn screen_gets_it_in_short_pieces() {
        for length in [0, 10, 140, 141, 142, 600, 5_000] {
            let text = "é".repeat(length);
            let pieces = sequence(&text, Inside::Screen);
            let pieces = pieces.split_inclusive(PIECE_ENDS).collect::<Vec<_>>();
            assert!(pieces.iter().all(|piece| piece.len() <= PIECE), "{length}");
            let inside = |piece: &&str| {
                piece.strip_prefix(PIECE_BEGINS)?.strip_suffix(PIECE_ENDS).map(str::to_owned)
            };
            let joined = pieces.iter().map(|piece| inside(piece).unwrap()).collect::<String>();
            assert_eq!(joined, sequence(&text, Inside::Terminal));
        }
    }

    #[test]
    fn the_environment_tells_what_the_program_runs_in() {
        for (set, inside) in [
            (&[("TMUX", "/tmp/tmux-0/default,1,0"), ("TERM", "screen")][..], Inside::Tmux),
            (&[("STY", "1.pts-0.desk"), ("TERM", "xterm")], Inside::Screen),
            (&[("TERM", "screen.xterm-256color")], Inside::Screen),
            (&[("TMUX", ""), ("TERM", "xterm-256color")], Inside::Terminal),
            (&[], Inside::Terminal),
        ] {
            let value = |name: &str| {
                set.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
            };
            assert_eq!(Inside::of(value), inside, "{set:?}");
        }
    }
}
