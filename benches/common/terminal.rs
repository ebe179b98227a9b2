//! A program in a pseudo-terminal, and when its screen shows what.

use std::error::Error;
use std::io::{Read, Write};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use vt100::Screen;

/// Whatever goes wrong while measuring.
pub(crate) type Outcome<T> = Result<T, Box<dyn Error>>;

/// How long a program may take to show something.
const TIMEOUT: Duration = Duration::from_secs(45);

const COLUMNS: u16 = 80;
const ROWS: u16 = 24;

/// A program in a pseudo-terminal.
pub(crate) struct Program {
    child: Box<dyn Child + Send + Sync>,
    keyboard: Box<dyn Write + Send>,
    output: Receiver<(Instant, Vec<u8>)>,
    screen: vt100::Parser,
    started: Instant,
    /// The terminal lives as long as this.
    _terminal: Box<dyn MasterPty + Send>,
}

impl Program {
    /// Starts a program.
    pub(crate) fn start(command: CommandBuilder) -> Outcome<Self> {
        let size = PtySize { rows: ROWS, cols: COLUMNS, ..PtySize::default() };
        let pair = native_pty_system().openpty(size)?;
        let mut reader = pair.master.try_clone_reader()?;
        let keyboard = pair.master.take_writer()?;
        let (sender, output) = channel();
        thread::spawn(move || {
            let mut buffer = vec![0; 1 << 16];
            // An error is how the end of the program shows.
            while let Ok(read @ 1..) = reader.read(&mut buffer) {
                let _ = sender.send((Instant::now(), buffer[..read].to_vec()));
            }
        });
        let started = Instant::now();
        let child = pair.slave.spawn_command(command)?;
        let screen = vt100::Parser::new(ROWS, COLUMNS, 0);
        Ok(Self { child, keyboard, output, screen, started, _terminal: pair.master })
    }

    /// Waits until the screen is as it should be; says when the program wrote
    /// what made it so.
    pub(crate) fn until(&mut self, done: impl Fn(&Screen) -> bool) -> Outcome<Instant> {
        let end = Instant::now() + TIMEOUT;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let Ok((at, bytes)) = self.output.recv_timeout(left) else {
                return Err(format!("the screen shows {}", self.screen.screen().contents()).into());
            };
            self.screen.process(&bytes);
            if done(self.screen.screen()) {
                return Ok(at);
            }
        }
    }

    /// From the start until the screen holds these words.
    pub(crate) fn shows(&mut self, words: &str) -> Outcome<Duration> {
        Ok(self.until(|screen| screen.contents().contains(words))? - self.started)
    }

    /// From the start until the screen holds these words and is drawn down to
    /// its last row.
    pub(crate) fn shows_all(&mut self, words: &str) -> Outcome<Duration> {
        let last = |screen: &Screen| screen.rows(0, COLUMNS).last().unwrap_or_default();
        let whole = |screen: &Screen| !last(screen).trim().is_empty();
        let done = |screen: &Screen| screen.contents().contains(words) && whole(screen);
        Ok(self.until(done)? - self.started)
    }

    /// Types.
    pub(crate) fn type_in(&mut self, keys: &str) -> Outcome<Instant> {
        let now = Instant::now();
        self.keyboard.write_all(keys.as_bytes())?;
        self.keyboard.flush()?;
        Ok(now)
    }

    /// The most memory it has had, in MiB.
    pub(crate) fn peak(&self) -> Outcome<f64> {
        let id = self.child.process_id().ok_or("the program has ended")?;
        let status = std::fs::read_to_string(format!("/proc/{id}/status"))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib: f64 =
            line.and_then(|l| l.trim().strip_suffix(" kB")).ok_or("no VmHWM")?.parse()?;
        Ok(kib / 1024.0)
    }

    /// Types `q` and waits for the end.
    pub(crate) fn quit(mut self) -> Outcome<()> {
        self.type_in("q")?;
        self.child.wait()?;
        Ok(())
    }

    /// Waits for the end.
    pub(crate) fn wait(mut self) -> Outcome<()> {
        self.child.wait()?;
        Ok(())
    }
}
