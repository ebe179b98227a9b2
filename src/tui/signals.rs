//! Signals, as messages.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;

use nix::sys::signal::{SigSet, SigmaskHow};
use rustix::process::{Signal, getpgrp, getsid, kill_current_process_group};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use super::Message;

/// The signal that says that the terminal is gone.
pub(super) const HANG_UP: i32 = SIGHUP;

/// Catches every signal that concerns the screen. Those that come before
/// [`listen`] wait for it.
///
/// signal-hook sets a handler first and writes down what it is to do afterwards:
/// a signal between the two would be lost, and the program would not end. So they
/// are held back meanwhile. No other thread runs yet that could get them instead.
pub(super) fn catch() -> io::Result<Signals> {
    let before = SigSet::all().thread_swap_mask(SigmaskHow::SIG_SETMASK)?;
    let signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH]);
    before.thread_set_mask()?;
    signals
}

/// Puts a message on the channel for every signal.
pub(super) fn listen(mut signals: Signals, sender: Sender<Message>) {
    thread::spawn(move || {
        for signal in signals.forever() {
            let message = match signal {
                SIGTSTP => Message::Stop,
                SIGCONT => Message::Continue,
                SIGWINCH => Message::Resized,
                signal => Message::End(signal),
            };
            if sender.send(message).is_err() {
                return;
            }
        }
    });
}

/// True where somebody could continue the program. Nobody watches over the group
/// of a session's first process, as in `xterm -e hertog`: where that stops, it
/// stays so. (For the same reason the system lets Ctrl-Z do nothing there.)
pub(super) fn may_stop() -> bool {
    getsid(None).is_ok_and(|session| session != getpgrp())
}

/// Stops the program and who waits for it in its group (`sh -c hertog`), as
/// Ctrl-Z does elsewhere: only so does the shell notice.
pub(super) fn stop() -> io::Result<()> {
    Ok(kill_current_process_group(Signal::STOP)?)
}

/// Ends the program as the signal would have done, so that whoever waits for it
/// knows why it ended.
pub(super) fn end(signal: i32) -> io::Result<()> {
    emulate_default_handler(signal)
}
