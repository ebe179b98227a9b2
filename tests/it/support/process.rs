//! A home of its own, in which the real program runs.

use std::ffi::{OsStr, OsString};
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// The program under test.
pub(crate) const HERTOG: &str = env!("CARGO_BIN_EXE_hertog");

/// A home that goes away. The environment of what runs in it holds nothing of
/// whoever runs the tests but `PATH`.
pub(crate) struct Home {
    pub(crate) folder: TempDir,
}

impl Home {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The folder of journals on the built-in declaration.
    pub(crate) fn reviews(&self) -> PathBuf {
        self.path(".local/share/hertog/reviews/hertoginnedal-2023")
    }

    /// The folder of what belongs to this machine alone.
    pub(crate) fn state(&self) -> PathBuf {
        self.path(".local/state/hertog")
    }

    /// Paths and bytes of the journals, by name.
    pub(crate) fn journals(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let Ok(entries) = std::fs::read_dir(self.reviews()) else { return Vec::new() };
        let paths = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
        let mut all: Vec<_> =
            paths.map(|path| (path.clone(), std::fs::read(path).unwrap())).collect();
        all.sort();
        all
    }

    pub(crate) fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).unwrap();
    }

    /// Every variable that what runs here has.
    pub(crate) fn environment(&self) -> [(&'static str, OsString); 7] {
        let home = OsString::from(self.folder.path());
        [
            ("PATH", std::env::var_os("PATH").unwrap_or_default()),
            ("HOME", home.clone()),
            ("TMPDIR", home),
            ("USER", "analist".into()),
            ("LANG", "C.UTF-8".into()),
            ("TZ", "UTC".into()),
            ("TERM", "xterm-256color".into()),
        ]
    }

    fn in_this_home(&self, mut command: Command) -> Command {
        command.env_clear().envs(self.environment()).current_dir(self.folder.path());
        command.stdin(Stdio::null());
        command
    }

    /// The program with some arguments, to be changed before it runs.
    pub(crate) fn command<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Command {
        let mut command = self.in_this_home(Command::new(HERTOG));
        command.args(arguments);
        command
    }

    /// A line for `sh`, in which `$0` is the program.
    pub(crate) fn sh(&self, line: &str) -> Command {
        let mut command = self.in_this_home(Command::new("sh"));
        command.args(["-c", line, HERTOG]);
        command
    }

    pub(crate) fn run<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Output {
        Output::of(&mut self.command(arguments))
    }

    /// The same, with something typed; what is not read is lost.
    pub(crate) fn run_typing<A: AsRef<OsStr>>(&self, arguments: &[A], typed: &str) -> Output {
        let mut command = self.command(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // A command that does not read what is typed has closed its end.
        let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
        child.wait_with_output().unwrap().into()
    }

    /// What a command that must succeed prints, warnings aside.
    pub(crate) fn prints<A: AsRef<OsStr>>(&self, arguments: &[A]) -> String {
        let output = self.run(arguments);
        let line: Vec<_> = arguments.iter().map(AsRef::as_ref).collect();
        assert_eq!(output.code, Some(0), "{line:?}: {}", output.err);
        output.out
    }

    /// What a command that must succeed prints; it has nothing to complain of.
    pub(crate) fn says<A: AsRef<OsStr>>(&self, arguments: &[A]) -> String {
        let output = self.run(arguments);
        let line: Vec<_> = arguments.iter().map(AsRef::as_ref).collect();
        assert_eq!((output.code, &*output.err), (Some(0), ""), "{line:?}");
        output.out
    }

    /// Exit code and complaint of a command that must fail.
    pub(crate) fn fails<A: AsRef<OsStr>>(&self, arguments: &[A]) -> (i32, String) {
        let (code, _, err) = self.run(arguments).parts();
        assert_ne!(code, 0, "{err}");
        (code, err)
    }

    pub(crate) fn json(&self, arguments: &[&str]) -> Value {
        serde_json::from_str(&self.prints(arguments)).unwrap()
    }

    /// The ids of the points that `list` prints for a query.
    pub(crate) fn ids(&self, query: &[&str]) -> String {
        let all = self.says(&[&["list"], query].concat());
        let ids = all.lines().filter_map(|line| {
            line.split_whitespace().find(|word| word.contains('.') && word.parse::<f32>().is_ok())
        });
        ids.collect::<Vec<_>>().join(" ")
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

/// Exit code and texts of a command that has ended.
#[derive(Debug)]
pub(crate) struct Output {
    /// None where a signal ended it.
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Output {
    pub(crate) fn of(command: &mut Command) -> Self {
        command.output().unwrap().into()
    }

    /// Exit code, stdout and stderr.
    pub(crate) fn parts(self) -> (i32, String, String) {
        (self.code.unwrap(), self.out, self.err)
    }
}

impl From<std::process::Output> for Output {
    fn from(output: std::process::Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}
