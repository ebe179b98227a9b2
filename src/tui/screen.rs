//! The terminal as a screen: taken over, given back, whole on every way out.

use std::io::{self, BufWriter, Stdout, Write};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crossterm::cursor::{Hide, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::style::{Print, ResetColor};
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, SetTitle, disable_raw_mode,
    enable_raw_mode,
};
use crossterm::{execute, queue};
use ratatui::backend::CrosstermBackend;
use ratatui::{Frame, Terminal};
use rustix::termios::{OptionalActions, tcgetattr, tcsetattr};

use super::console::{self, Content, Printer};
use super::display::Display;

/// True where the terminal is ours now, for every thread that may end that.
static TAKEN: Mutex<bool> = Mutex::new(false);

fn is_guarded() -> MutexGuard<'static, bool> {
    TAKEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Asks the terminal to keep its title, and to take it up again (xterm's stack
/// of titles; others ignore it).
const KEEP_TITLE: Print<&str> = Print("\x1b[22;2t");
const TITLE_AS_KEPT: Print<&str> = Print("\x1b[23;2t");

/// Standard output, in the characters that the terminal shows.
fn stdout() -> Printer<Stdout> {
    console::stdout(Content::Text)
}

/// A frame goes out in one piece where it can.
const FRAME: usize = 1 << 16;

type Backend = Display<BufWriter<GuardedStdout>>;

/// The terminal while it is ours; what is written to it afterwards goes nowhere.
/// ratatui shows the cursor once more when it is dropped, and panics where it
/// cannot say that this failed: after a hang-up it can do neither.
struct GuardedStdout(Printer<Stdout>);

impl Write for GuardedStdout {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if *is_guarded() { self.0.write(bytes) } else { Ok(bytes.len()) }
    }

    fn flush(&mut self) -> io::Result<()> {
        if *is_guarded() { self.0.flush() } else { Ok(()) }
    }
}

/// The terminal while it is ours. Dropping it gives the terminal back.
pub(super) struct Screen {
    terminal: Terminal<Backend>,
    title: String,
}

impl Screen {
    /// Takes the terminal over.
    pub(super) fn open(title: String) -> io::Result<Self> {
        let mut screen = Self { terminal: terminal()?, title };
        // If this fails half-way, the drop gives back what was taken.
        screen.take()?;
        Ok(screen)
    }

    /// Draws a frame where the terminal is ours: between a stop and what
    /// follows it, it is the shell's. `types` where letters are typed: then its
    /// cursor is seen.
    pub(super) fn draw(&mut self, types: bool, draw: impl FnOnce(&mut Frame)) -> io::Result<()> {
        if *is_guarded() {
            self.terminal.backend_mut().types = types;
            self.terminal.draw(draw)?;
        }
        Ok(())
    }

    /// The terminal, to write escape sequences to.
    pub(super) fn out(&mut self) -> &mut impl Write {
        &mut self.terminal.backend_mut().terminal
    }

    /// Takes the terminal over anew: after a stop that could not be caught the
    /// shell may have left it in any mode.
    pub(super) fn renew(&mut self) -> io::Result<()> {
        give_back();
        self.take()
    }

    /// Wipes the terminal, so that the next frame draws every cell. Before a
    /// resumed program takes it over it is the shell's.
    pub(super) fn redraw(&mut self) -> io::Result<()> {
        if !*is_guarded() {
            return Ok(());
        }
        self.terminal = terminal()?;
        execute!(stdout(), ResetColor, Clear(ClearType::All))
    }

    fn take(&mut self) -> io::Result<()> {
        let mut taken = is_guarded();
        *taken = true;
        enable_raw_mode()?;
        drop(taken);
        // A new one draws every cell. `Terminal::clear` would ask the terminal
        // where its cursor is, and the thread that reads keys keeps the answer.
        self.terminal = terminal()?;
        let title = SetTitle(&self.title);
        let mut out = stdout();
        queue!(out, KEEP_TITLE, title, EnterAlternateScreen, Clear(ClearType::All))?;
        execute!(out, EnableBracketedPaste, Hide)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

fn terminal() -> io::Result<Terminal<Backend>> {
    let out = BufWriter::with_capacity(FRAME, GuardedStdout(stdout()));
    Terminal::new(Display { terminal: CrosstermBackend::new(out), types: false })
}

/// Gives the terminal back as it was: what fails cannot be helped here.
pub(super) fn give_back() {
    let mut taken = is_guarded();
    if std::mem::take(&mut *taken) {
        let mut out = stdout();
        let _ = queue!(out, DisableBracketedPaste, LeaveAlternateScreen, Show, TITLE_AS_KEPT);
        let _ = out.flush();
        let _ = disable_raw_mode();
    }
}

/// Sets the terminal's modes to what they are, which makes the system say anew
/// that there is something to read.
pub(super) fn nudge() -> io::Result<()> {
    let taken = is_guarded();
    if *taken {
        let stdin = io::stdin();
        tcsetattr(&stdin, OptionalActions::Now, &tcgetattr(&stdin)?)?;
    }
    Ok(())
}
