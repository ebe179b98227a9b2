//! The terminal as a screen: taken over, given back, whole on every way out.

use std::io::{self, BufWriter, Stdout, Write, stdout};
use std::sync::atomic::{AtomicBool, Ordering};

use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::cursor::{Hide, Show};
use ratatui::crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use ratatui::crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, SetTitle, disable_raw_mode, enable_raw_mode,
};
use ratatui::crossterm::{execute, queue};
use ratatui::{Frame, Terminal};

/// Whether the terminal is ours now, for the panic hook.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// More bytes than a frame has: each goes out in one write.
const FRAME: usize = 1 << 16;

/// The terminal while it is ours. Dropping it gives the terminal back.
pub(super) struct Screen {
    terminal: Terminal<CrosstermBackend<BufWriter<Stdout>>>,
}

impl Screen {
    /// Takes the terminal over.
    pub(super) fn open(title: &str) -> io::Result<Self> {
        take()?;
        execute!(stdout(), SetTitle(title))?;
        let out = BufWriter::with_capacity(FRAME, stdout());
        Ok(Self { terminal: Terminal::new(CrosstermBackend::new(out))? })
    }

    pub(super) fn draw(&mut self, draw: impl FnOnce(&mut Frame)) -> io::Result<()> {
        self.terminal.draw(draw).map(|_| ())
    }

    /// Where escape sequences can be written.
    pub(super) fn out(&mut self) -> &mut impl Write {
        self.terminal.backend_mut()
    }

    /// Gives the terminal back, stops until told to continue, and takes it over
    /// again.
    pub(super) fn suspend(&mut self) -> io::Result<()> {
        give_back();
        super::signals::stop()?;
        self.renew()
    }

    /// Takes the terminal over anew: after a stop that could not be caught the
    /// shell may have left it in any mode.
    pub(super) fn renew(&mut self) -> io::Result<()> {
        give_back();
        take()?;
        self.terminal.clear()
    }

    /// The terminal is gone: nothing is to be given back.
    pub(super) fn abandon(&mut self) {
        TAKEN.store(false, Ordering::SeqCst);
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

fn take() -> io::Result<()> {
    TAKEN.store(true, Ordering::SeqCst);
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste, Hide)
}

/// Gives the terminal back as it was: what fails cannot be helped here.
fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let mut out = stdout();
        let _ = queue!(out, DisableBracketedPaste, LeaveAlternateScreen, Show);
        let _ = out.flush();
        let _ = disable_raw_mode();
    }
}

/// On a panic, in whatever thread: gives the terminal back, says what happened,
/// and ends the program. Without the end, the loop would go on drawing over the
/// shell after a panic in another thread.
pub fn install_panic_hook() {
    let report = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        give_back();
        report(panic);
        std::process::exit(101);
    }));
}
