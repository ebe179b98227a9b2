//! Putting text on the clipboard through the terminal, by OSC 52.

use std::io::{self, Write};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

/// Sends a text to the terminal's clipboard. It travels in base64, so nothing
/// in it can act on the terminal; a terminal that does not know the sequence
/// ignores it.
pub(super) fn copy(out: &mut impl Write, text: &str) -> io::Result<()> {
    write!(out, "\x1b]52;c;{}\x07", BASE64_STANDARD.encode(text))?;
    out.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sequence_is_osc_52_and_nothing_else() {
        let mut out = Vec::new();
        copy(&mut out, "“België”\u{1b}[2J").unwrap();
        assert_eq!(out, b"\x1b]52;c;4oCcQmVsZ2nDq+KAnRtbMko=\x07");
    }
}
