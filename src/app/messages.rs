//! What must stay on screen: what is not saved, what is wrong with files or the
//! query, and an open question. Wrapped, so that nothing of it is cut.

use super::commands::Command;
use super::reading::Tone;
use super::{App, Mode, QueryLine, Word};
use crate::text::texts::screens as t;
use crate::text::{clean, wrap};

/// Most lines that a message takes.
const MOST: usize = 4;

impl App {
    /// The lines of all that must stay on screen, the most urgent last.
    pub fn messages(&self) -> Vec<(Tone, String)> {
        let width = self.size.0.saturating_sub(2);
        let mut lines = Vec::new();
        let mut add = |tone: Tone, text: &str| {
            let text = clean(text);
            lines.extend(
                wrap(&text, width).into_iter().take(MOST).map(|line| (tone, text[line].to_owned())),
            );
        };
        if let Some(Word { message, remedy }) = self.words.first() {
            add(Tone::Alarm, message);
            add(Tone::Plain, &format!("{remedy} {}", self.more_words()));
        }
        if let Some(Word { message, remedy }) = &self.trouble {
            let unsaved = t::UNSAVED_N.with(self.lang, &[("n", &self.reviews.pending())]);
            let (key, again) =
                (Command::SaveAgain.row().keys[0], t::HINT_SAVE_AGAIN.get(self.lang));
            add(Tone::Trouble, &format!("{unsaved}. {message}"));
            add(Tone::Plain, &format!("{remedy} {key}: {again}."));
        }
        if let Mode::Query(QueryLine { line, fault: Some(fault), .. }) = &self.mode {
            let letter = line.text()[..fault.at.start].chars().count() + 1;
            let found = fault.found(self.lang);
            add(Tone::Alarm, &t::FAULT_AT.with(self.lang, &[("n", &letter), ("found", &found)]));
            add(Tone::Plain, &format!("{}.", fault.remedy(self.lang)));
        }
        if let Some(question) = &self.question {
            add(Tone::Strong, &self.question_words(question));
        }
        lines
    }

    /// How to be done with the word on screen, and how many wait behind it.
    fn more_words(&self) -> String {
        let key = Command::Back.row().keys[0];
        match self.words.len().saturating_sub(1) {
            0 => t::ACKNOWLEDGE.with(self.lang, &[("key", &key)]),
            more => t::ACKNOWLEDGE_MORE.with(self.lang, &[("key", &key), ("n", &more)]),
        }
    }
}
