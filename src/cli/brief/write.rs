//! A brief on its way out: to standard output or into a file.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::super::context::eprintln_quietly;
use super::super::failure::Failure;
use super::super::output::Output;
use crate::brief::{Brief, BriefFormat};
use crate::store::write_file_atomic;
use crate::text::Lang;
use crate::texts::brief as t;
use crate::tui::console::{self, Content};

/// The place and the form of a brief.
pub(super) struct Target {
    pub(super) form: BriefFormat,
    /// True where CSV begins with a byte-order mark.
    pub(super) bom: bool,
    /// The file; none for standard output.
    pub(super) file: Option<PathBuf>,
    /// True where a file that is there is replaced.
    pub(super) force: bool,
    pub(super) lang: Lang,
}

impl Target {
    /// Writes the brief there.
    pub(super) fn take(&self, brief: &Brief<'_>) -> Result<ExitCode, Failure> {
        match &self.file {
            None => self.print(brief),
            Some(file) => self.write_file(brief, file),
        }
    }

    /// Writes the brief, once nothing stands in its way; what it leaves out is said
    /// first.
    fn write(&self, brief: &Brief<'_>, out: &mut dyn Write) -> io::Result<()> {
        if let Some(words) = brief.left_out(&"--level") {
            eprintln_quietly(&format!("hertog: {words}"));
        }
        let mut progress = Progress::new(brief.count_points());
        let mut format = self.form.format(self.bom);
        let done = brief.compose(&mut *format, out, &mut |n| progress.tell(n));
        progress.end();
        done
    }

    fn print(&self, brief: &Brief<'_>) -> Result<ExitCode, Failure> {
        if !self.form.is_text() && io::stdout().is_terminal() {
            let form = self.form.label().get(self.lang);
            return Err(
                Failure::new(|lang| t::not_for_terminal(lang, form), &t::GIVE_OUTPUT).usage()
            );
        }
        let mut out = BufWriter::with_capacity(1 << 16, console::stdout(content(self.form)));
        self.write(brief, &mut out)?;
        out.flush()?;
        Ok(ExitCode::SUCCESS)
    }

    fn write_file(&self, brief: &Brief<'_>, file: &Path) -> Result<ExitCode, Failure> {
        write_file_atomic(file, self.force, |out| self.write(brief, out))
            .map_err(|problem| Failure::of(&problem))?;
        let mut out = Output::new();
        out.line(brief.written(self.form, &file.display()))?;
        out.done()
    }
}

/// The content of a format on standard output. There, as all that is printed, it may
/// have to be in ASCII; a file never is.
fn content(form: BriefFormat) -> Content {
    match form {
        BriefFormat::Markdown | BriefFormat::Csv => Content::Text,
        BriefFormat::Html => Content::Html,
        BriefFormat::Json => Content::Json,
        BriefFormat::Docx => Content::Bytes,
    }
}

/// A line on a terminal that says how far a long brief has come.
struct Progress {
    total: usize,
    shown: bool,
}

/// Points from which on a brief takes long enough to say so, and between words.
const REPORT_ABOVE: usize = 20_000;
const STEP: usize = 5_000;

impl Progress {
    fn new(total: usize) -> Self {
        Self { total, shown: total >= REPORT_ABOVE && io::stderr().is_terminal() }
    }

    fn tell(&mut self, done: usize) {
        if self.shown && done.is_multiple_of(STEP) {
            // With stderr closed there is nobody to tell.
            let _ = write!(console::stderr(), "\r{done} / {}", self.total);
        }
    }

    fn end(&mut self) {
        if self.shown {
            let _ = write!(console::stderr(), "\r\u{1b}[K");
        }
    }
}
