//! Printing: cleaned lines, and JSON.

use std::io::{self, BufWriter, Stdout, Write};
use std::process::ExitCode;

use serde::Serialize;

use super::failure::Failure;
use crate::text::{clean, escape_json};
use crate::tui::console::{self, Content, Printer};

/// Standard output, to which only cleaned text goes.
pub(super) struct Output {
    out: BufWriter<Printer<Stdout>>,
}

impl Output {
    pub(super) fn new() -> Self {
        Self { out: BufWriter::new(console::stdout(Content::Text)) }
    }

    /// Prints a line, cleaned of what must not reach a terminal.
    pub(super) fn line(&mut self, line: impl AsRef<str>) -> io::Result<()> {
        writeln!(self.out, "{}", clean(line.as_ref()))
    }

    /// Ends the printing.
    pub(super) fn done(mut self) -> Result<ExitCode, Failure> {
        self.out.flush()?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Prints a value as one line of JSON.
pub(super) fn json(value: &impl Serialize) -> Result<ExitCode, Failure> {
    let mut out = BufWriter::new(EscapedJson(console::stdout(Content::Json)));
    serde_json::to_writer(&mut out, value).map_err(io::Error::from)?;
    out.write_all(b"\n")?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// Escapes what JSON leaves raw, as it is written. A write holds whole characters:
/// the serializer writes no less, and a buffer before it parts no write.
struct EscapedJson<W>(W);

impl<W: Write> Write for EscapedJson<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let text = std::str::from_utf8(bytes).map_err(io::Error::other)?;
        self.0.write_all(escape_json(text).as_bytes())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
