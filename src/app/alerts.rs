//! Messages that must stay on screen: edits not saved, faults of files or the
//! query, and an open question. Wrapped, so that nothing of it is cut.

use crate::app::command::Command;
use crate::app::layout::{most_messages, session_columns};
use crate::app::reader::TextStyle;
use crate::app::{Alert, App, Overlay, QueryLine, Screen};
use crate::review::NoteId;
use crate::text::{clean, width, wrap};
use crate::texts::{notes, screens as t};

/// Fewest rows in which a part of a word is shown.
const FEWEST: usize = 3;

/// Most lines of what was found wrong in a query: it quotes what was typed.
const MOST_OF_FAULT: usize = 3;

/// Lines of a message with their tone.
type Lines = Vec<(TextStyle, String)>;

/// Messages to the user.
#[derive(Default)]
pub(crate) struct Alerts {
    /// The last thing said; gone with the next key.
    pub(crate) notice: Option<String>,
    /// Alerts to be acknowledged, the first on screen.
    pub(super) queue: Vec<Alert>,
    /// Lines of the first of them that were read.
    pub(super) lines_read: usize,
    /// The alert about unfinished notes of the start, and their ids.
    pub(super) offered: Option<(Alert, Vec<NoteId>)>,
    /// The alert about a document that could not be read, until another is read.
    pub(super) unread: Option<Alert>,
    /// The reason why edits cannot be saved, until they are.
    pub(crate) save_error: Option<Alert>,
    /// The reason why notes that are being written cannot be kept, if so.
    pub(crate) draft_error: Option<Alert>,
    /// True where the user would rather leave than keep unsaved edits.
    pub(super) abandoned: bool,
    /// The alerts that say where unsaved edits were written instead, if they were.
    pub(super) rescued: Option<Vec<Alert>>,
}

impl Alerts {
    /// Adds an alert to those to be read, once.
    pub(super) fn queue(&mut self, alert: Alert) {
        if !self.queue.contains(&alert) {
            self.queue.push(alert);
        }
    }

    /// Takes an alert out of those to be read: another place says it.
    pub(super) fn withdraw(&mut self, alert: &Alert) {
        if self.queue.first() == Some(alert) {
            self.lines_read = 0;
        }
        self.queue.retain(|known| known != alert);
    }
}

impl App {
    /// Says something until the next key.
    pub fn say(&mut self, words: String) {
        self.alerts.notice = Some(words);
    }

    /// The lines of all that must stay on screen, the most urgent last: what does
    /// not fit beside what cannot wait is shown in parts, or waits.
    pub(crate) fn messages(&self) -> Lines {
        let (mut lines, _) = self.alert_part();
        lines.extend(self.urgent());
        lines
    }

    /// The remedy for edits that cannot be saved, where there is hardly
    /// any room.
    pub(crate) fn unsaved_briefly(&self) -> Option<String> {
        self.unsaved()?;
        let (unsaved, again) = (self.unsaved_words(), self.save_again_words());
        Some(format!("{unsaved} {again} {}", t::LARGER_TO_QUIT.get(self.context.lang)))
    }

    /// Goes on in the alert on screen, or to the next; returns whether there was one.
    pub(super) fn read_alert(&mut self) -> bool {
        let (part, ends) = self.alert_part();
        if part.is_empty() {
            return false;
        }
        if ends {
            self.alerts.queue.remove(0);
            self.alerts.lines_read = 0;
        } else {
            self.alerts.lines_read += part.len() - 1;
        }
        true
    }

    /// Unsaved edits, and the question that waits. Where there is no room for
    /// all, the end of the cause gives way.
    fn urgent(&self) -> Lines {
        let mut after = Lines::new();
        let mut cause = Lines::new();
        if let Some(Alert { message, remedy }) = &self.alerts.draft_error {
            let words = format!("{} {message}", notes::DRAFT_NOT_KEPT.get(self.context.lang));
            cause = self.wrapped(TextStyle::Trouble, &words);
            after = self.wrapped(TextStyle::Plain, &sentence(remedy));
        }
        if let Some(Alert { message, remedy }) = &self.alerts.save_error {
            let draft = self
                .draft_error()
                .map(|_| notes::DRAFT_NOT_KEPT.get(self.context.lang))
                .unwrap_or_default();
            let words = [&self.unsaved_words(), draft, message];
            let words: Vec<_> = words.into_iter().filter(|words| !words.is_empty()).collect();
            cause = self.wrapped(TextStyle::Trouble, &words.join(" "));
            // While a question waits, this key answers it.
            let key = self.prompt.top().is_none().then(|| self.save_again_words());
            let remedy = format!("{} {}", sentence(remedy), key.unwrap_or_default());
            after = self.wrapped(TextStyle::Plain, &remedy);
        }
        after.extend(self.fault());
        if let Some(notice) =
            self.alerts.notice.as_deref().filter(|_| self.short_notice().is_none())
        {
            after.extend(self.wrapped(TextStyle::Plain, notice));
        }
        if let Some(question) = self.prompt.top() {
            after.extend(self.wrapped(TextStyle::Strong, &self.prompt_words(question)));
        }
        cause.truncate(most_messages(self.context.size.1).saturating_sub(after.len()));
        cause.extend(after);
        cause
    }

    /// The last notice, where there is room for it in one line; else it is
    /// among the messages, so that nothing of it is cut.
    pub(crate) fn short_notice(&self) -> Option<&str> {
        let columns = match (self.screens.top(), self.overlay.top()) {
            (Some(Screen::Session(_)), None) => session_columns(self.context.size.0),
            _ => self.context.size.0.saturating_sub(2),
        };
        self.alerts.notice.as_deref().filter(|notice| width(&clean(notice)) <= usize::from(columns))
    }

    /// The fault of the query that is being typed.
    fn fault(&self) -> Lines {
        let Some(Overlay::Query(QueryLine { line, fault: Some(fault), .. })) = self.overlay.top()
        else {
            return Lines::new();
        };
        let letter = line.text()[..fault.at.start].chars().count() + 1;
        let found = fault.found(self.context.lang);
        let found = t::fault_at(self.context.lang, letter, &found);
        let mut lines = self.wrapped(TextStyle::Alarm, &found);
        lines.truncate(MOST_OF_FAULT);
        lines.extend(
            self.wrapped(TextStyle::Plain, &format!("{}.", fault.remedy(self.context.lang))),
        );
        lines
    }

    /// As much of the first word, from where it was read, as there is room for;
    /// and whether that is its end.
    fn alert_part(&self) -> (Lines, bool) {
        let room = most_messages(self.context.size.1).saturating_sub(self.urgent().len());
        let Some(Alert { message, remedy }) = self.alerts.queue.first().filter(|_| room >= FEWEST)
        else {
            return (Lines::new(), false);
        };
        let mut lines = self.wrapped(TextStyle::Alarm, message);
        lines.extend(
            self.wrapped(TextStyle::Plain, &format!("{} {}", sentence(remedy), self.more_words())),
        );
        lines.drain(..self.alerts.lines_read.min(lines.len() - 1));
        let ends = lines.len() <= room;
        if !ends {
            lines.truncate(room - 1);
            let key = self.context.keymap.name(Command::Back);
            lines.push((TextStyle::Plain, t::further(self.context.lang, &key)));
        }
        (lines, ends)
    }

    fn wrapped(&self, tone: TextStyle, text: &str) -> Lines {
        let text = clean(text);
        let lines = wrap(&text, self.context.size.0.saturating_sub(2)).into_iter();
        lines.map(|line| (tone, text[line].to_owned())).collect()
    }

    fn unsaved_words(&self) -> String {
        t::unsaved_n(self.context.lang, self.context.reviews.pending()) + "."
    }

    fn save_again_words(&self) -> String {
        t::save_again(self.context.lang, self.context.keymap.name(Command::SaveAgain))
    }

    /// The key that acknowledges the alert on screen, and the number of those behind it.
    fn more_words(&self) -> String {
        let key = self.context.keymap.name(Command::Back);
        match self.alerts.queue.len().saturating_sub(1) {
            0 => t::acknowledge(self.context.lang, &key),
            more => t::acknowledge_more(self.context.lang, &key, more),
        }
    }
}

/// A remedy as a sentence among others.
pub(super) fn sentence(remedy: &str) -> String {
    let mut letters = remedy.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str().trim_end_matches('.') + "."
}
