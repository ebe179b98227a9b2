//! The real program in a real pseudo-terminal, with an emulator at its other
//! end. Nothing here sleeps and hopes: every wait is for something that can be
//! seen, and ends with a picture of the screen where it does not come.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, SlavePty, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

/// How long anything may take on a machine that is busy with other things.
pub(crate) const TIMEOUT: Duration = Duration::from_secs(20);

/// The program under test.
pub(crate) const HERTOG: &str = env!("CARGO_BIN_EXE_hertog");

/// The emulator itself fails below this size.
const SMALLEST: u16 = 4;

/// What stands on the screen of the shell before the program starts.
pub(crate) const PROMPT: &str = "$ hertog";

/// A home of its own for each test.
pub(crate) struct Home {
    pub(crate) folder: TempDir,
}

impl Home {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn environment(&self) -> HashMap<&'static str, String> {
        let folder = |name: &str| self.folder.path().join(name).display().to_string();
        HashMap::from([
            ("PATH", std::env::var("PATH").unwrap_or_default()),
            ("HOME", self.folder.path().display().to_string()),
            ("XDG_DATA_HOME", folder("xdg-data")),
            ("XDG_STATE_HOME", folder("xdg-state")),
            ("XDG_CONFIG_HOME", folder("xdg-config")),
            ("HERTOG_DATA_DIR", folder("hertog")),
            ("LANG", "C.UTF-8".to_owned()),
            ("TERM", "xterm-256color".to_owned()),
            ("USER", "reviewer".to_owned()),
        ])
    }

    /// The screens in a terminal of so many columns and rows.
    pub(crate) fn start(&self, size: (u16, u16)) -> Pty {
        self.start_with(size, &[], &[])
    }

    pub(crate) fn start_with(&self, size: (u16, u16), args: &[&str], env: &[(&str, &str)]) -> Pty {
        let mut command = CommandBuilder::new(HERTOG);
        command.args(args);
        self.spawn(size, command, env)
    }

    /// Any program in a terminal.
    pub(crate) fn spawn(
        &self,
        size: (u16, u16),
        mut command: CommandBuilder,
        env: &[(&str, &str)],
    ) -> Pty {
        command.env_clear();
        command.cwd(self.folder.path());
        self.environment().iter().for_each(|(name, value)| command.env(name, value));
        for (name, value) in env {
            command.env(name, value);
        }
        Pty::spawn(size, command)
    }

    /// The program without a terminal.
    pub(crate) fn command(&self, args: &[impl AsRef<OsStr>]) -> Command {
        let mut command = Command::new(HERTOG);
        command.args(args).env_clear().envs(self.environment()).stdin(Stdio::null());
        command
    }

    /// What the program says without a terminal; it succeeds, and complains of nothing.
    pub(crate) fn run(&self, args: &[&str]) -> String {
        let Output { status, stdout, stderr } = self.command(args).output().unwrap();
        let stderr = String::from_utf8(stderr).unwrap();
        assert!(status.success() && stderr.is_empty(), "{args:?}: {status} {stderr}");
        String::from_utf8(stdout).unwrap()
    }
}

/// The line between the program and its terminal.
struct Line {
    master: Box<dyn MasterPty + Send>,
    slave: Box<dyn SlavePty + Send>,
    keys: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
}

/// A running program and the terminal in which it runs.
pub(crate) struct Pty {
    line: Option<Line>,
    child: Box<dyn Child + Send + Sync>,
    emulator: vt100::Parser,
    /// All that the program has sent.
    pub(crate) raw: Vec<u8>,
    modes: String,
}

impl Pty {
    fn spawn((cols, rows): (u16, u16), command: CommandBuilder) -> Self {
        let size = PtySize { rows, cols, ..PtySize::default() };
        let pair = native_pty_system().openpty(size).unwrap();
        let modes = format!("{:?}", pair.master.get_termios());
        let reader = pair.master.try_clone_reader().unwrap();
        let keys = pair.master.take_writer().unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        let line = Line { master: pair.master, slave: pair.slave, keys, output: read(reader) };
        let mut emulator = vt100::Parser::new(rows.max(SMALLEST), cols.max(SMALLEST), 0);
        emulator.process(PROMPT.as_bytes());
        emulator.process(b"\r\n");
        Self { line: Some(line), child, emulator, raw: Vec::new(), modes }
    }

    pub(crate) fn screen(&self) -> &vt100::Screen {
        self.emulator.screen()
    }

    pub(crate) fn text(&self) -> String {
        self.screen().contents()
    }

    pub(crate) fn send(&mut self, keys: &str) {
        let line = self.line.as_mut().expect("the line is there");
        line.keys.write_all(keys.as_bytes()).unwrap();
        line.keys.flush().unwrap();
    }

    /// Another program writes on the terminal.
    pub(crate) fn scribble(&mut self, bytes: &str) {
        self.emulator.process(bytes.as_bytes());
    }

    /// Takes one piece of output; says whether there was one in time.
    fn take(&mut self, deadline: Instant) -> bool {
        let line = self.line.as_ref().expect("the line is there");
        let left = deadline.saturating_duration_since(Instant::now());
        let Ok(bytes) = line.output.recv_timeout(left) else { return false };
        self.emulator.process(&bytes);
        self.raw.extend(bytes);
        true
    }

    /// Waits until the screen is as wanted.
    pub(crate) fn wait(&mut self, what: &str, wanted: impl Fn(&vt100::Screen) -> bool) {
        let deadline = Instant::now() + TIMEOUT;
        while !wanted(self.screen()) {
            let came = self.take(deadline);
            let ended = self.child.try_wait();
            assert!(came, "waited for {what}; ended: {ended:?}; the screen:\n{}", self.text());
        }
    }

    /// Waits until a text stands on the screen.
    pub(crate) fn see(&mut self, text: &str) {
        self.wait(text, |screen| screen.contents().contains(text));
    }

    pub(crate) fn resize(&mut self, cols: u16, rows: u16) {
        self.emulator.screen_mut().set_size(rows.max(SMALLEST), cols.max(SMALLEST));
        let size = PtySize { rows, cols, ..PtySize::default() };
        self.line.as_ref().expect("the line is there").master.resize(size).unwrap();
    }

    pub(crate) fn pid(&self) -> Pid {
        let id = i32::try_from(self.child.process_id().unwrap()).unwrap();
        Pid::from_raw(id).unwrap()
    }

    /// The process group that has the terminal, which is that of its leader.
    pub(crate) fn foreground(&self) -> Pid {
        let line = self.line.as_ref().expect("the line is there");
        Pid::from_raw(line.master.process_group_leader().unwrap()).unwrap()
    }

    pub(crate) fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).unwrap();
    }

    /// The modes of the line now, and as they were before the start.
    pub(crate) fn modes(&self) -> (String, String) {
        let line = self.line.as_ref().expect("the line is there");
        (format!("{:?}", line.master.get_termios()), self.modes.clone())
    }

    /// Waits for the end of the program, and for all that it had to say.
    pub(crate) fn exit(mut self) -> Exit {
        let deadline = Instant::now() + TIMEOUT;
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            self.take(Instant::now() + Duration::from_millis(5));
            assert!(Instant::now() < deadline, "it does not end; the screen:\n{}", self.text());
        };
        let modes = self.modes();
        // With the last hold on the terminal's near end gone, the far end is
        // read to its end.
        let Line { master, slave, keys, output } = self.line.take().expect("the line is there");
        drop(slave);
        for bytes in &output {
            self.emulator.process(&bytes);
            self.raw.extend(bytes);
        }
        drop((master, keys));
        let code = status.signal().is_none().then(|| status.exit_code());
        let text = self.text();
        Exit { code, signal: status.signal().map(str::to_owned), modes, text, pty: self }
    }

    /// The signal by which it ended, once it has.
    pub(crate) fn ended_by(&mut self) -> Option<String> {
        self.child.wait().unwrap().signal().map(str::to_owned)
    }

    /// Hangs up: nobody holds the far end any more. A key is sent first so that
    /// the reading thread wakes up and lets go of it, and dropping the keyboard
    /// sends two more; what is drawn for them must not be what notices the end.
    pub(crate) fn hang_up(&mut self) {
        self.send("j");
        let Line { master, slave, keys, output } = self.line.take().expect("the line is there");
        drop((output, keys));
        await_rest(self.pid());
        drop((slave, master));
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Reads the terminal's far end. Pieces are handed over one by one: while
/// nobody waits for them, nobody reads, and the terminal fills up.
fn read(mut reader: Box<dyn Read + Send>) -> Receiver<Vec<u8>> {
    let (sender, output) = sync_channel(0);
    thread::spawn(move || {
        let mut bytes = vec![0; 1 << 16];
        while let Ok(len @ 1..) = reader.read(&mut bytes) {
            if sender.send(bytes[..len].to_vec()).is_err() {
                return;
            }
        }
    });
    output
}

/// How a program ended, and how it left its terminal.
pub(crate) struct Exit {
    /// None where a signal ended it.
    pub(crate) code: Option<u32>,
    pub(crate) signal: Option<String>,
    pub(crate) text: String,
    modes: (String, String),
    pty: Pty,
}

impl Exit {
    pub(crate) fn raw(&self) -> &[u8] {
        &self.pty.raw
    }

    /// The terminal is as it was: its modes, its screen, and the line.
    pub(crate) fn assert_whole(&self) {
        self.assert_modes();
        assert_eq!(self.text.trim_end(), PROMPT, "something was left on the screen");
        assert_eq!(self.pty.screen().cursor_position(), (1, 0));
    }

    /// The modes are as they were; something may stand on the screen.
    pub(crate) fn assert_modes(&self) {
        assert_eq!(last(self.raw(), "1049"), Some('l'), "alternate screen");
        assert_eq!(last(self.raw(), "25"), Some('h'), "cursor");
        assert_eq!(last(self.raw(), "2004"), Some('l'), "bracketed paste");
        for mode in ["1000", "1002", "1003", "1004", "1005", "1006", "1015", "2026"] {
            assert_ne!(last(self.raw(), mode), Some('h'), "mode {mode}");
        }
        let sent = |sequence: &[u8]| {
            self.raw().windows(sequence.len()).filter(|bytes| *bytes == sequence).count()
        };
        assert_eq!(sent(b"\x1b[22;2t"), sent(b"\x1b[23;2t"), "titles kept and taken up again");
        let (after, before) = &self.modes;
        assert_eq!(after, before, "modes of the line");
    }
}

/// Whether a private mode was last set (`h`) or reset (`l`).
pub(crate) fn last(raw: &[u8], mode: &str) -> Option<char> {
    let wanted = format!("\x1b[?{mode}");
    let at = raw.windows(wanted.len()).rposition(|bytes| bytes == wanted.as_bytes())?;
    Some(char::from(raw[at + wanted.len()]))
}

/// State and processor time, in ticks, of a process: `/proc/<pid>/stat`. A
/// process that has ended keeps its time until it is waited for.
pub(crate) fn stat(pid: Pid) -> (char, u64) {
    let path = Path::new("/proc").join(pid.as_raw_nonzero().to_string()).join("stat");
    let stat = std::fs::read_to_string(path).unwrap();
    let fields: Vec<&str> = stat.rsplit(") ").next().unwrap().split(' ').collect();
    let time = |field: usize| fields[field].parse::<u64>().unwrap();
    (fields[0].chars().next().unwrap(), time(11) + time(12))
}

/// Waits until a process is in a state, such as `T` (stopped) or `Z` (ended).
pub(crate) fn await_state(pid: Pid, state: char) {
    let deadline = Instant::now() + TIMEOUT;
    while stat(pid).0 != state {
        assert!(Instant::now() < deadline, "{pid:?} is {}, not {state}", stat(pid).0);
        thread::sleep(Duration::from_millis(2));
    }
}

/// Waits until a process has done nothing for a while.
fn await_rest(pid: Pid) {
    let deadline = Instant::now() + TIMEOUT;
    let mut quiet = 0;
    let mut last = switches(pid);
    while quiet < 20 {
        assert!(Instant::now() < deadline, "{pid:?} does not come to rest");
        thread::sleep(Duration::from_millis(5));
        let now = switches(pid);
        quiet = if now == last { quiet + 1 } else { 0 };
        last = now;
    }
}

/// How often the threads of a process went to sleep or were put to it.
fn switches(pid: Pid) -> Vec<String> {
    let tasks = Path::new("/proc").join(pid.as_raw_nonzero().to_string()).join("task");
    let tasks = std::fs::read_dir(tasks).unwrap();
    let status = tasks.map(|task| std::fs::read_to_string(task.unwrap().path().join("status")));
    let lines = status.filter_map(Result::ok);
    lines
        .flat_map(|s| {
            s.lines().filter(|l| l.contains("ctxt")).map(str::to_owned).collect::<Vec<_>>()
        })
        .collect()
}
