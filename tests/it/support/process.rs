//! A home of its own, in which the real program runs.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

pub(crate) struct Shell {
    pub(crate) home: TempDir,
}

impl Shell {
    pub(crate) fn new() -> Self {
        Self { home: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Where journals on the built-in declaration are.
    pub(crate) fn reviews(&self) -> PathBuf {
        self.path(".local/share/hertog/reviews/hertoginnedal-2023")
    }

    /// Where this machine's own files are.
    pub(crate) fn state(&self) -> PathBuf {
        self.path(".local/state/hertog")
    }

    /// What is in the folder of journals, by name.
    pub(crate) fn journals(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let Ok(entries) = std::fs::read_dir(self.reviews()) else { return Vec::new() };
        let paths = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
        let mut all: Vec<_> =
            paths.map(|path| (path.clone(), std::fs::read(path).unwrap())).collect();
        all.sort();
        all
    }

    fn in_this_home(&self, command: &mut Command) {
        command.env_clear().env("HOME", self.home.path()).env("USER", "analist");
        command
            .env("TZ", "UTC")
            .env("LANG", "C.UTF-8")
            .env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("TMPDIR", self.home.path()).current_dir(self.home.path());
        command.stdin(Stdio::null());
    }

    pub(crate) fn command<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Command {
        let mut command = Command::new(program());
        self.in_this_home(&mut command);
        command.args(arguments);
        command
    }

    /// A line for `sh`, in which `$0` is the program.
    pub(crate) fn sh(&self, line: &str) -> Command {
        let mut command = Command::new("sh");
        self.in_this_home(&mut command);
        command.arg("-c").arg(line).arg(program());
        command
    }

    /// What a command that must succeed prints; warnings are allowed.
    pub(crate) fn says<A: AsRef<OsStr>>(&self, arguments: &[A]) -> String {
        let output = self.command(arguments).output().unwrap();
        let line: Vec<_> = arguments.iter().map(AsRef::as_ref).collect();
        assert!(output.status.success(), "{line:?}: {}", Said::from(output).err);
        String::from_utf8(output.stdout).unwrap()
    }

    pub(crate) fn json(&self, arguments: &[&str]) -> Value {
        serde_json::from_str(&self.says(arguments)).unwrap()
    }

    pub(crate) fn run<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Said {
        self.command(arguments).output().unwrap().into()
    }

    /// The mark of every point, in the order of the declaration.
    pub(crate) fn marks(&self) -> Vec<(String, String)> {
        let list = self.json(&["list", "--json"]);
        let points = list["points"].as_array().unwrap().iter();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        points.map(|point| (text(&point["id"]), text(&point["mark"]))).collect()
    }

    pub(crate) fn mark(&self, id: &str) -> String {
        self.marks().into_iter().find(|(point, _)| point == id).unwrap().1
    }
}

pub(crate) fn program() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_hertog"))
}

/// How a command ended and what it said.
#[derive(Debug)]
pub(crate) struct Said {
    /// None where a signal ended it.
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}
