//! The thread that reads the terminal. It can be made to rest, so that another
//! program has the keys for a while.

use std::io::{self, PipeReader, PipeWriter, Read, Write};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use crossterm::event::{self, Event as Terminal};
use rustix::event::{PollFd, PollFlags, poll};

use super::Message;
use super::input::translate;
use super::signals::HANG_UP;

/// Longest time for the thread to come to rest. It does so at once, but for
/// a sequence of keys of which the rest has not come yet.
const REPLY_TIMEOUT: Duration = Duration::from_secs(2);

/// The thread, as the loop sees it.
pub(super) struct Keyboard {
    gate: Arc<Gate>,
    wake: PipeWriter,
}

/// The state of the thread.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Reads,
    /// Reads, and has been asked not to.
    Asked,
    Rests,
    /// Has ended: the terminal gives nothing any more.
    Gone,
}

struct Gate {
    state: Mutex<State>,
    changed: Condvar,
}

impl Gate {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn set(&self, state: State) {
        *self.state() = state;
        self.changed.notify_all();
    }

    /// Rests, where that was asked, until told to read again. What crossterm has
    /// read and not given yet is dropped: it was typed ahead, for the program that
    /// has the keys next.
    fn rest(&self) -> io::Result<()> {
        let mut state = self.state();
        if *state == State::Asked {
            while event::poll(Duration::ZERO)? {
                event::read()?;
            }
            *state = State::Rests;
            self.changed.notify_all();
        }
        while *state == State::Rests {
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        Ok(())
    }
}

impl Keyboard {
    /// Reads keys and pastes for as long as the terminal gives any. The thread is
    /// never joined: crossterm's read cannot be interrupted.
    pub(super) fn read(sender: Sender<Message>) -> io::Result<Self> {
        let (mut woken, wake) = io::pipe()?;
        let gate = Arc::new(Gate { state: Mutex::new(State::Reads), changed: Condvar::new() });
        let keyboard = Self { gate: Arc::clone(&gate), wake };
        thread::spawn(move || {
            loop {
                let message = match next(&gate, &mut woken) {
                    Ok(terminal) => translate(terminal),
                    Err(_) => Some(Message::End(HANG_UP)),
                };
                let gone = matches!(message, Some(Message::End(_)));
                if message.is_some_and(|message| sender.send(message).is_err()) || gone {
                    return gate.set(State::Gone);
                }
            }
        });
        Ok(keyboard)
    }

    /// Lets the thread rest: once this has returned, no key is read.
    ///
    /// # Errors
    /// It does not come to rest; it reads on then.
    pub(super) fn pause(&mut self) -> io::Result<()> {
        self.gate.set(State::Asked);
        self.wake.write_all(&[0])?;
        let asked = |state: &mut State| *state == State::Asked;
        let waited = self.gate.changed.wait_timeout_while(self.gate.state(), REPLY_TIMEOUT, asked);
        let (state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        if *state == State::Rests {
            return Ok(());
        }
        drop(state);
        self.resume();
        Err(io::Error::from(io::ErrorKind::TimedOut))
    }

    /// Lets the thread read again.
    pub(super) fn resume(&self) {
        if *self.gate.state() != State::Gone {
            self.gate.set(State::Reads);
        }
    }
}

/// The next event. crossterm waits for the moment at which something arrives,
/// and forgets what is left where a key comes together with a new size, or more
/// than 1,024 bytes at once: then nothing is heard until the next key. So this
/// waits for as long as there is nothing to read, and nudges where crossterm
/// does not see what there is.
fn next(gate: &Gate, woken: &mut PipeReader) -> io::Result<Terminal> {
    loop {
        gate.rest()?;
        if event::poll(Duration::ZERO)? {
            return event::read();
        }
        let stdin = io::stdin();
        let mut fds = [PollFd::new(&stdin, PollFlags::IN), PollFd::new(woken, PollFlags::IN)];
        let waited = poll(&mut fds, None).is_ok();
        let is_woken = waited && !fds[1].revents().is_empty();
        if is_woken {
            woken.read_exact(&mut [0])?;
        } else if waited && !event::poll(Duration::ZERO)? {
            super::screen::nudge()?;
        }
    }
}
