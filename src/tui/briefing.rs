//! Writes the brief that is being prepared to its file.

use std::path::PathBuf;

use crate::app::{App, Event, Written};
use crate::brief::compose;
use crate::store::{ProblemKind, write_file_atomic};

/// Writes the brief; `replace` puts it in place of a file that is there. `None` where
/// no brief is being prepared.
pub fn write(app: &App, path: PathBuf, replace: bool) -> Option<Event> {
    let brief_input = app.brief_input()?;
    // Spreadsheets, which open tables written from the screen, look for the mark.
    let mut format = app.sheet().format.format(true);
    let done = write_file_atomic(&path, replace, |out| {
        compose(&brief_input, &mut *format, out, &mut |_| {})
    });
    Some(Event::BriefWritten(match done {
        Ok(()) => Written::Done(path),
        Err(problem) if problem.kind == ProblemKind::Exists => Written::Exists(path),
        Err(problem) => Written::Failed(super::word(&problem, app.context.lang)),
    }))
}
