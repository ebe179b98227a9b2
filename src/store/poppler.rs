//! The user's own poppler, which turns a PDF into XML: `pdftohtml -xml`, in a
//! process of its own with limits of time, memory and output.
//!
//! It writes into a file of a private folder that goes away: with `-stdout`,
//! version 22.12 mixes messages into the XML. Without `-q`, which keeps even a
//! wrong password quiet.

use std::fs::{self, DirBuilder, File};
use std::io::{self, Read};
use std::os::unix::fs::DirBuilderExt;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::Signal;

use super::device;
use crate::import::{Format, Refusal};
use crate::text::{Lang, Text};
use crate::texts::{import as t, screens};
use crate::wording::{SystemFault, refusal_words};

/// The program, as it is looked for on the user's `PATH`.
const PROGRAM: &str = "pdftohtml";
/// Longest time that it may take.
const TIMEOUT: Duration = Duration::from_mins(1);
/// Seconds of processor that any PDF may take, on Linux: a page takes hundredths of one,
/// a few bytes that unpack to gigabytes take minutes.
const CPU_SECONDS: u64 = 1;
/// Seconds more for each MiB of it.
const CPU_SECONDS_PER_MIB: u64 = 30;
/// Longest time between two looks at it.
const POLL_INTERVAL: Duration = Duration::from_millis(10);
/// Most bytes of XML that it may write.
const MAX_OUTPUT: u64 = 64 * 1024 * 1024;
/// Most bytes of memory that it may have, on Linux.
#[cfg(target_os = "linux")]
const MAX_MEMORY: u64 = 1024 * 1024 * 1024;
/// Most bytes of its messages that are read.
const MAX_MESSAGES: u64 = 64 * 1024;

/// Why a PDF could not be turned into XML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PopplerProblem {
    /// There is no `pdftohtml`. Debian and Ubuntu have it in `poppler-utils`,
    /// Fedora too, Homebrew in `poppler`; else the document can be saved as
    /// Word or text.
    Missing,
    /// It opens with a password only.
    Encrypted,
    /// It may be read, but its words may not be taken out.
    CopyForbidden,
    /// It is no PDF, or damaged so that poppler gives it up.
    Damaged,
    /// It took longer than so many seconds.
    TooSlow(u64),
    /// Its text takes more than so many MiB.
    TooLarge(u64),
    /// Poppler ended before it had done, for want of memory or by a fault.
    Ended,
    /// A file cannot be read or written, or the program not be run.
    System(io::ErrorKind),
}

impl PopplerProblem {
    /// The problem with a file and what to do.
    pub(super) fn words(self, file: &str, lang: Lang) -> (String, &'static Text) {
        match self {
            Self::Missing => (t::NO_POPPLER.get(lang).to_owned(), &t::GET_POPPLER),
            Self::Encrypted => refusal_words(Refusal::Encrypted, file, lang),
            Self::CopyForbidden => (t::copy_forbidden(lang, file), &t::ASK_FOR_IT),
            Self::Damaged => refusal_words(Refusal::Damaged(Format::Pdf), file, lang),
            Self::TooSlow(seconds) => (t::too_slow(lang, file, seconds), &t::SAVE_ANEW),
            Self::TooLarge(limit) => (t::too_large(lang, file, limit), &t::SAVE_ANEW),
            Self::Ended => (t::poppler_ended(lang, file), &t::SAVE_ANEW),
            Self::System(kind) => {
                let fault = SystemFault::from(&io::Error::from(kind));
                (screens::unreadable(lang, file, fault.words(lang)), &t::CAN_BE_READ)
            }
        }
    }
}

impl From<io::Error> for PopplerProblem {
    fn from(error: io::Error) -> Self {
        Self::System(error.kind())
    }
}

/// The XML that `pdftohtml -xml` makes of a PDF.
///
/// # Errors
/// The program is missing, or gave the file up, or went over a limit.
pub(super) fn pdf_to_xml(pdf: &Path) -> Result<Vec<u8>, PopplerProblem> {
    run(Path::new(PROGRAM), pdf, TIMEOUT)
}

/// Seconds of processor that a PDF of so many bytes may take.
fn cpu_seconds(bytes: u64) -> u64 {
    CPU_SECONDS + bytes * CPU_SECONDS_PER_MIB / (1024 * 1024)
}

/// Runs a program as `pdftohtml` for at most so long.
fn run(program: &Path, pdf: &Path, timeout: Duration) -> Result<Vec<u8>, PopplerProblem> {
    // An absolute path cannot be taken for an option, nor for `-`.
    let pdf = std::path::absolute(pdf)?;
    let metadata = fs::metadata(&pdf)?;
    if !metadata.is_file() {
        return Err(PopplerProblem::System(io::ErrorKind::InvalidInput));
    }
    let seconds = cpu_seconds(metadata.len());
    let folder = TemporaryFolder::new()?;
    let (xml, messages) = (folder.0.join("text.xml"), folder.0.join("messages"));
    let child = Command::new(program)
        .args(["-xml", "-i"])
        .args([&pdf, &folder.0.join("text")])
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(File::create_new(&messages)?)
        .spawn();
    let child = child.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => PopplerProblem::Missing,
        kind => PopplerProblem::System(kind),
    })?;
    limit(&child, seconds);
    let status = Running(child).wait(timeout, &[&xml, &messages])?;
    if status.signal() == Some(Signal::XCPU.as_raw()) {
        return Err(PopplerProblem::TooSlow(seconds));
    }
    if status.success() && xml.exists() {
        return Ok(fs::read(&xml)?);
    }
    let said = read_beginning(&messages, MAX_MESSAGES)?;
    Err(problem(status, &said))
}

/// What poppler's messages say.
fn problem(status: ExitStatus, messages: &str) -> PopplerProblem {
    if messages.contains("Incorrect password") {
        PopplerProblem::Encrypted
    } else if messages.contains("Copying of text from this document is not allowed") {
        PopplerProblem::CopyForbidden
    } else if status.code().is_some() && !messages.contains("Out of memory") {
        PopplerProblem::Damaged
    } else {
        PopplerProblem::Ended
    }
}

fn read_beginning(path: &Path, most: u64) -> io::Result<String> {
    let mut bytes = Vec::new();
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// A program that runs; it is ended and reaped when this goes.
struct Running(Child);

impl Running {
    /// Waits for its end, at most so long, while the files that it writes stay
    /// within their limit.
    fn wait(mut self, timeout: Duration, files: &[&Path]) -> Result<ExitStatus, PopplerProblem> {
        let end = Instant::now() + timeout;
        let mut pause = Duration::from_millis(1);
        loop {
            let ended = self.0.try_wait()?;
            let size = |file: &&Path| fs::metadata(file).map_or(0, |file| file.len());
            if files.iter().map(size).any(|size| size > MAX_OUTPUT) {
                return Err(PopplerProblem::TooLarge(MAX_OUTPUT / (1024 * 1024)));
            }
            if let Some(status) = ended {
                return Ok(status);
            }
            if Instant::now() >= end {
                return Err(PopplerProblem::TooSlow(timeout.as_secs()));
            }
            thread::sleep(pause);
            pause = (pause * 2).min(POLL_INTERVAL);
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // One that has ended and been reaped is left alone by both.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Limits the memory and the processor's seconds of a child, where the system can from
/// outside.
#[cfg(target_os = "linux")]
fn limit(child: &Child, seconds: u64) {
    use rustix::process::{Pid, Resource, Rlimit, prlimit};
    let most = |bytes| Rlimit { current: Some(bytes), maximum: Some(bytes) };
    let pid = i32::try_from(child.id()).ok().and_then(Pid::from_raw);
    if pid.is_some() {
        // A child that has ended already needs no limit.
        let _ = prlimit(pid, Resource::As, most(MAX_MEMORY));
        // The signal that says so comes first; one that goes on is killed a second later.
        let cpu = Rlimit { current: Some(seconds), maximum: Some(seconds + 1) };
        let _ = prlimit(pid, Resource::Cpu, cpu);
    }
}

#[cfg(not(target_os = "linux"))]
fn limit(_child: &Child, _seconds: u64) {}

/// A folder that nobody else can look into, and that goes away.
struct TemporaryFolder(PathBuf);

impl TemporaryFolder {
    fn new() -> io::Result<Self> {
        let name = format!("hertog-{:016x}", u64::from_ne_bytes(device::random()));
        let path = std::env::temp_dir().join(name);
        DirBuilder::new().mode(0o700).create(&path)?;
        Ok(Self(std::path::absolute(path)?))
    }
}

impl Drop for TemporaryFolder {
    fn drop(&mut self) {
        // What cannot be removed holds text that the user has anyway.
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    /// A program that does what the script says: its second last argument is
    /// the PDF, its last the XML without ending.
    fn program(folder: &Path, script: &str) -> PathBuf {
        let path = folder.join("program");
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o700)).unwrap();
        path
    }

    /// What comes of a run of such a program.
    fn result(script: &str) -> Result<Vec<u8>, PopplerProblem> {
        let folder = tempfile::tempdir().unwrap();
        let pdf = folder.path().join("-xml.pdf");
        fs::write(&pdf, "words").unwrap();
        let program = program(folder.path(), script);
        loop {
            let result = run(&program, &pdf, Duration::from_secs(1));
            // A thread that forks meanwhile may still hold the script open.
            if result != Err(PopplerProblem::System(io::ErrorKind::ExecutableFileBusy)) {
                return result;
            }
        }
    }

    #[test]
    fn the_xml_is_what_the_program_wrote_into_its_file() {
        let script = "echo noise; [ \"$1 $2\" = '-xml -i' ] && cp \"$3\" \"$4.xml\"";
        assert_eq!(result(script), Ok(b"words".to_vec()));
    }

    #[test]
    fn the_folder_is_private_and_goes_away() {
        let script = "f=$(dirname \"$4\"); { echo \"$f\"; stat -c %a \"$f\" 2>/dev/null || stat -f %Lp \"$f\"; } > \"$4.xml\"";
        let said = String::from_utf8(result(script).unwrap()).unwrap();
        let (folder, mode) = said.trim().split_once('\n').unwrap();
        assert_eq!(mode, "700");
        assert!(folder.starts_with('/') && !Path::new(folder).exists(), "{folder}");
    }

    #[test]
    fn messages_tell_why_a_file_was_given_up() {
        for (script, problem) in [
            (
                "echo 'Command Line Error: Incorrect password' >&2; exit 1",
                PopplerProblem::Encrypted,
            ),
            (
                "echo 'Permission Error: Copying of text from this document is not allowed.' >&2; exit 1",
                PopplerProblem::CopyForbidden,
            ),
            ("echo 'Syntax Error: x' >&2; exit 1", PopplerProblem::Damaged),
            ("exit 0", PopplerProblem::Damaged),
            ("kill -9 $$", PopplerProblem::Ended),
            ("exec sleep 60", PopplerProblem::TooSlow(1)),
            ("kill -XCPU $$", PopplerProblem::TooSlow(CPU_SECONDS)),
        ] {
            assert_eq!(result(script), Err(problem), "{script}");
        }
    }

    #[test]
    fn a_large_file_may_take_longer() {
        assert_eq!([2_000, 10 * 1024 * 1024].map(cpu_seconds), [1, 301]);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn the_processor_is_given_for_so_many_seconds() {
        // The limit is set a moment after the start.
        let script = "sleep 0.5; (ulimit -t; ulimit -Ht) > \"$4.xml\"";
        assert_eq!(result(script), Ok(b"1\n2\n".to_vec()));
    }

    #[test]
    fn too_much_is_stopped() {
        let script =
            "dd if=/dev/zero of=\"$4.xml\" bs=1 count=0 seek=70000000 2>/dev/null; exec sleep 60";
        assert_eq!(result(script), Err(PopplerProblem::TooLarge(64)));
    }

    #[test]
    fn a_missing_program_or_file_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let pdf = folder.path().join("a.pdf");
        let missing = folder.path().join("no-such-program");
        let run = |pdf: &Path| run(&missing, pdf, TIMEOUT);
        assert_eq!(run(&pdf), Err(PopplerProblem::System(io::ErrorKind::NotFound)));
        fs::write(&pdf, "x").unwrap();
        assert_eq!(run(&pdf), Err(PopplerProblem::Missing));
        assert_eq!(run(folder.path()), Err(PopplerProblem::System(io::ErrorKind::InvalidInput)));
    }
}
