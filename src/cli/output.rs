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
    let json = serde_json::to_string(value)
        .map_err(|error| Failure::from(std::io::Error::other(error)))?;
    let mut out = BufWriter::new(console::stdout(Content::Json));
    out.write_all(escape_json(&json).as_bytes())?;
    out.write_all(b"\n")?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
