//! The end of the loop: what waits to be saved is waited for, for as long as patience
//! lasts.

use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::{End, Message, Tui};
use crate::app::{Alert, Event};
use crate::store::Job;

/// Longest wait for the disk at the end of the program.
pub(super) const CLOSE_TIMEOUT: Duration = Duration::from_secs(10);

impl Tui {
    /// Waits until all edits are saved; says whether the program may end. Where
    /// saving fails the state is told, which asks the user next time. Keys are
    /// dropped: they were meant for a screen that nobody has seen.
    pub(super) fn drain(&mut self) -> bool {
        if !self.app.may_leave() {
            self.effect_runner.send(Job::Retry);
        }
        let deadline = Instant::now() + CLOSE_TIMEOUT;
        while !self.app.may_leave() && self.end.is_none() {
            match self.next(deadline) {
                None => return false,
                Some(Message::End(signal)) if self.is_for_an_editor(signal) => {}
                Some(Message::End(signal)) => self.end = Some(End::Asked(signal)),
                Some(Message::Event(event)) => {
                    let failed = matches!(event, Event::Unsaved(_));
                    self.report(event);
                    if failed {
                        return false;
                    }
                }
                Some(Message::Edited(ended)) => self.late = Some(ended),
                Some(Message::Reread(fresh)) => self.adopt(fresh),
                Some(Message::Stop | Message::Continue | Message::Resized | Message::Written) => {}
            }
        }
        true
    }

    /// Tells the state what the writer reports; that asks for nothing.
    pub(super) fn report(&mut self, event: Event) {
        if !matches!(event, Event::Key(_) | Event::Paste(_)) {
            self.app.handle(event, Timestamp::now());
        }
    }

    /// Lets the writer end its work, for as long as patience lasts. What cannot
    /// be saved or kept is written elsewhere, unless the user has given it up. Gives what
    /// came too late for the screen.
    pub(super) fn finish(&mut self) -> Vec<Alert> {
        let mut late = Vec::new();
        self.effect_runner.remember(self.app.reader_at());
        if !self.app.has_given_up() {
            self.effect_runner.send(Job::Rescue);
        }
        self.effect_runner.send(Job::Quit);
        let deadline = Instant::now() + CLOSE_TIMEOUT;
        while let Some(message) = self.next(deadline) {
            match message {
                Message::Written => break,
                Message::Event(Event::Alert(word)) => late.push(word),
                Message::Event(event) => self.report(event),
                Message::Reread(_)
                | Message::End(_)
                | Message::Stop
                | Message::Continue
                | Message::Resized
                | Message::Edited(_) => {}
            }
        }
        late
    }

    /// The next message, if one comes in time.
    fn next(&self, deadline: Instant) -> Option<Message> {
        self.messages.recv_timeout(deadline.saturating_duration_since(Instant::now())).ok()
    }
}
