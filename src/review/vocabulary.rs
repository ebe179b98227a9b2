//! The words a reviewer may choose from: of progress, and of handling. A
//! configuration can put its own in their place.

use super::{Level, NoteBody, StatusWord};
use crate::declaration::Localized;
use crate::text::Lang;

/// A word and what people see for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice<W> {
    /// The word in files, queries and on the command line.
    pub word: W,
    /// The word in each interface language.
    pub label: Localized,
}

/// All words that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vocabulary {
    statuses: Vec<Choice<StatusWord>>,
    levels: Vec<Choice<Level>>,
    /// Words of progress that are not offered, but stand in journals.
    in_use: Vec<StatusWord>,
}

/// The default words of progress: word, English, Dutch, French.
const STATUSES: [[&str; 4]; 6] = [
    ["not-started", "not started", "niet begonnen", "pas commencé"],
    ["under-way", "under way", "aan de gang", "en cours"],
    ["done", "done", "uitgevoerd", "réalisé"],
    ["done-in-part", "done in part", "deels uitgevoerd", "réalisé en partie"],
    ["closed", "closed without being done", "afgesloten zonder uitvoering", "clos sans suite"],
    ["unknown", "unknown", "onbekend", "inconnu"],
];

/// The default handling levels, the lowest first.
const LEVELS: [[&str; 4]; 3] = [
    ["public", "public", "openbaar", "public"],
    ["internal", "internal", "intern", "interne"],
    ["restricted", "restricted", "beperkt", "restreint"],
];

impl Default for Vocabulary {
    fn default() -> Self {
        #[expect(clippy::expect_used, reason = "a test makes the default vocabulary")]
        Self::new(choices(&STATUSES), choices(&LEVELS)).expect("the default words are words")
    }
}

fn choices<W: std::str::FromStr>(rows: &[[&str; 4]]) -> Vec<Choice<W>> {
    let choice = |[word, en, nl, fr]: &[&str; 4]| {
        let label = Localized { nl: (*nl).into(), en: (*en).into(), fr: (*fr).into() };
        Some(Choice { word: word.parse().ok()?, label })
    };
    rows.iter().filter_map(choice).collect()
}

impl Vocabulary {
    /// Words of progress, and handling levels from the lowest to the highest;
    /// nothing where there is no level, since each note has one.
    pub fn new(statuses: Vec<Choice<StatusWord>>, levels: Vec<Choice<Level>>) -> Option<Self> {
        (!levels.is_empty()).then_some(Self { statuses, levels, in_use: Vec::new() })
    }

    /// Puts other words of progress in place of these.
    pub(crate) fn set_statuses(&mut self, statuses: Vec<Choice<StatusWord>>) {
        self.statuses = statuses;
    }

    /// Puts other handling levels in place of these, the lowest first. Without
    /// any, these stay: each note has one.
    pub(crate) fn set_levels(&mut self, levels: Vec<Choice<Level>>) {
        if !levels.is_empty() {
            self.levels = levels;
        }
    }

    /// The words of progress, in the order in which they are offered.
    pub fn statuses(&self) -> &[Choice<StatusWord>] {
        &self.statuses
    }

    /// Lets words that stand in journals be asked for, though they are not offered.
    pub(crate) fn set_in_use<'a>(&mut self, words: impl IntoIterator<Item = &'a StatusWord>) {
        let offered = |word: &&StatusWord| self.statuses.iter().any(|of| of.word == **word);
        self.in_use = words.into_iter().filter(|word| !offered(word)).cloned().collect();
    }

    /// The words of progress that can be asked for: those that are offered, then
    /// the others that stand in journals.
    pub(crate) fn askable(&self) -> impl Iterator<Item = &StatusWord> {
        self.statuses.iter().map(|choice| &choice.word).chain(&self.in_use)
    }

    /// The handling levels, the lowest first.
    pub fn levels(&self) -> &[Choice<Level>] {
        &self.levels
    }

    /// The level of what is written for everybody.
    pub(crate) fn lowest(&self) -> &Level {
        &self.levels[0].word
    }

    /// The level that a new note has: the middle one, of two the higher.
    pub fn middle(&self) -> &Level {
        &self.levels[self.levels.len() / 2].word
    }

    /// The level of a note.
    pub(crate) fn level_of<'a>(&'a self, note: &'a NoteBody) -> &'a Level {
        note.level.as_ref().unwrap_or_else(|| self.middle())
    }

    /// True if a note may stand in a document written for a level. A level that
    /// is not known here is above all others; nothing is written for it.
    pub(crate) fn allows(&self, note: &NoteBody, up_to: &Level) -> bool {
        let rank = |level: &Level| self.levels.iter().position(|choice| choice.word == *level);
        match (rank(self.level_of(note)), rank(up_to)) {
            (Some(note), Some(most)) => note <= most,
            _ => false,
        }
    }

    /// The label of a status; the word itself where it is not known.
    pub(crate) fn status_label<'a>(&'a self, word: &'a StatusWord, lang: Lang) -> &'a str {
        label(&self.statuses, word, lang).unwrap_or(word.as_str())
    }

    /// The label of a level; the word itself where it is not known.
    pub(crate) fn level_label<'a>(&'a self, word: &'a Level, lang: Lang) -> &'a str {
        label(&self.levels, word, lang).unwrap_or(word.as_str())
    }
}

fn label<'a, W: PartialEq>(choices: &'a [Choice<W>], word: &W, lang: Lang) -> Option<&'a str> {
    choices.iter().find(|choice| choice.word == *word).map(|choice| choice.label.get(lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(level: Option<&str>) -> NoteBody {
        NoteBody {
            id: crate::review::NoteId::from_random(1),
            text: "Europol vraagt cijfers.".parse().unwrap(),
            level: level.map(|level| level.parse().unwrap()),
            source: None,
        }
    }

    #[test]
    fn a_note_is_read_up_to_its_level_and_an_unknown_one_by_nobody() {
        let words = Vocabulary::default();
        assert_eq!((words.statuses().len(), words.levels().len()), (6, 3));
        let allowed = |level: Option<&str>| {
            ["public", "internal", "restricted", "secret"]
                .map(|most| words.allows(&note(level), &most.parse().unwrap()))
        };
        assert_eq!(allowed(Some("public")), [true, true, true, false]);
        assert_eq!(allowed(None), [false, true, true, false]);
        assert_eq!(allowed(Some("restricted")), [false, false, true, false]);
        assert_eq!(allowed(Some("secret")), [false; 4]);
    }

    #[test]
    fn words_have_labels_and_unknown_ones_are_their_own() {
        let words = Vocabulary::default();
        assert_eq!(words.status_label(&"under-way".parse().unwrap(), Lang::Nl), "aan de gang");
        assert_eq!(words.status_label(&"stuck".parse().unwrap(), Lang::Nl), "stuck");
        assert_eq!(words.level_label(words.middle(), Lang::Fr), "interne");
    }
}
