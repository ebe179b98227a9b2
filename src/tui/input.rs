//! Events of the terminal, as messages; and watching for its end.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;

use crossterm::event::{Event as Terminal, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use rustix::event::{PollFd, PollFlags, poll};

use super::Message;
use super::signals::HANG_UP;
use crate::app::{Code, Event, Key};

/// The message for an event of the terminal, if it means anything.
pub(super) fn translate(terminal: Terminal) -> Option<Message> {
    let event = match terminal {
        Terminal::Key(key) => Event::Key(translate_key(key)?),
        Terminal::Paste(text) => Event::Paste(text),
        // A frame finds out its size itself.
        Terminal::Resize(..) | Terminal::FocusGained | Terminal::FocusLost | Terminal::Mouse(_) => {
            return None;
        }
    };
    Some(Message::Event(event))
}

fn translate_key(key: KeyEvent) -> Option<Key> {
    if key.kind == KeyEventKind::Release {
        return None;
    }
    let code = match key.code {
        KeyCode::Char(c) => Code::Char(c),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => Code::BackTab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        _ => return None,
    };
    let held = |modifier| key.modifiers.contains(modifier);
    Some(Key { ctrl: held(KeyModifiers::CONTROL), alt: held(KeyModifiers::ALT), code })
}

/// Waits until the terminal hangs up. crossterm's read spins for ever once its
/// terminal is gone (and a hang-up signal does not reach an orphan), so this
/// thread polls for the hang-up alone, without reading.
pub(super) fn watch_hang_up(sender: Sender<Message>) {
    thread::spawn(move || {
        let stdin = io::stdin();
        loop {
            // No events are asked for: only errors and hang-ups are reported.
            let mut fds = [PollFd::new(&stdin, PollFlags::empty())];
            match poll(&mut fds, None) {
                Err(rustix::io::Errno::INTR) => {}
                Ok(_) if fds[0].revents().is_empty() => {}
                _ => break,
            }
        }
        let _ = sender.send(Message::End(HANG_UP));
    });
}
