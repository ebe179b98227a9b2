//! The screens of the real program, in a pseudo-terminal.

use std::io::{Read, Write};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use crate::support::process::{Shell, program};

const TIMEOUT: Duration = Duration::from_secs(20);

pub(crate) struct Pty {
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    screen: Arc<Mutex<vt100::Parser>>,
    /// Dropping it hangs up.
    _master: Box<dyn MasterPty + Send>,
}

impl Pty {
    /// Starts the screens, tall enough for every point, and waits for them.
    pub(crate) fn start(shell: &Shell) -> Self {
        Self::start_as(shell, &[])
    }

    pub(crate) fn start_as(shell: &Shell, arguments: &[&str]) -> Self {
        let size = PtySize { rows: 84, cols: 120, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(program());
        command.args(["--ascii", "--lang", "en"]);
        command.args(arguments);
        command.env_clear();
        command.env("HOME", shell.home.path());
        command.env("TMPDIR", shell.home.path());
        command.env("USER", "analist");
        command.env("TERM", "xterm-256color");
        command.cwd(shell.home.path());
        let child = pair.slave.spawn_command(command).unwrap();
        let screen = Arc::new(Mutex::new(vt100::Parser::new(size.rows, size.cols, 0)));
        let keys = pair.master.take_writer().unwrap();
        draw(pair.master.try_clone_reader().unwrap(), Arc::clone(&screen));
        let pty = Self { child, keys, screen, _master: pair.master };
        pty.until("the points", |screen| screen.contains(" 7.3 "));
        pty
    }

    pub(crate) fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    pub(crate) fn screen(&self) -> String {
        self.screen.lock().unwrap().screen().contents()
    }

    /// Waits until the screen is so; sentences are also looked for as if they
    /// stood on one line.
    pub(crate) fn until(&self, what: &str, is: impl Fn(&str) -> bool) -> String {
        let start = Instant::now();
        loop {
            let screen = self.screen();
            let words = screen.split_whitespace().collect::<Vec<_>>().join(" ");
            if is(&screen) || is(&words) {
                return screen + "\n" + &words;
            }
            assert!(start.elapsed() < TIMEOUT, "waited for {what}:\n{screen}");
            thread::sleep(Duration::from_millis(2));
        }
    }

    /// The sign before each point on the screen: `x`, `~`, `.` while it is being
    /// saved, or a blank.
    pub(crate) fn signs(&self) -> Vec<(String, char)> {
        signs(&self.screen())
    }

    /// Ends the program as a loss of power would end it.
    pub(crate) fn kill(mut self) {
        let id = self.child.process_id().unwrap();
        let id = rustix::process::Pid::from_raw(id.try_into().unwrap()).unwrap();
        rustix::process::kill_process(id, rustix::process::Signal::KILL).unwrap();
        self.child.wait().unwrap();
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Waits for the end; gives the last screen.
    pub(crate) fn ended(self) -> String {
        self.ended_with().1
    }

    /// The same, with the exit code.
    pub(crate) fn ended_with(mut self) -> (u32, String) {
        let start = Instant::now();
        let code = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status.exit_code();
            }
            assert!(start.elapsed() < TIMEOUT, "it does not end:\n{}", self.screen());
            thread::sleep(Duration::from_millis(2));
        };
        // What it said last may still be on its way.
        thread::sleep(Duration::from_millis(50));
        (code, self.screen())
    }
}

fn draw(mut from: Box<dyn Read + Send>, screen: Arc<Mutex<vt100::Parser>>) {
    thread::spawn(move || {
        let mut bytes = [0; 1 << 12];
        while let Ok(read @ 1..) = from.read(&mut bytes) {
            screen.lock().unwrap().process(&bytes[..read]);
        }
    });
}

pub(crate) fn signs(screen: &str) -> Vec<(String, char)> {
    let point = |line: &str| {
        let mut parts = line.match_indices('[').filter_map(|(at, _)| {
            let rest = line[at + 1..].strip_prefix(['x', '~', '.', ' ', '!'])?;
            let id = rest.strip_prefix("] ")?.split(' ').next()?;
            let is_id = id.contains('.') && id.split('.').all(|n| n.parse::<u32>().is_ok());
            is_id.then(|| (id.to_owned(), line[at + 1..].chars().next().unwrap_or_default()))
        });
        parts.next()
    };
    screen.lines().filter_map(point).collect()
}
