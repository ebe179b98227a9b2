//! The names that a query may use: fields, what each takes, and the words of progress.

use crate::declaration::Declaration;
use crate::review::Vocabulary;
use crate::text::{Lang, Text};
use crate::texts::screens as t;

/// The fields with what they take, in the order in which errors, completions and
/// the help list them.
const TAKES: [(&str, Takes); 11] = [
    ("actor", Takes::Text(&t::FIELD_ACTOR)),
    ("named", Takes::Text(&t::FIELD_NAMED)),
    ("chapter", Takes::Text(&t::FIELD_CHAPTER)),
    ("id", Takes::Text(&t::FIELD_ID)),
    ("is", Takes::States),
    ("text", Takes::Text(&t::FIELD_TEXT)),
    ("note", Takes::Text(&t::FIELD_NOTE)),
    ("status", Takes::Text(&t::FIELD_STATUS)),
    ("date", Takes::Text(&t::FIELD_DATE)),
    ("marked", Takes::Text(&t::FIELD_MARKED)),
    ("by", Takes::Text(&t::FIELD_BY)),
];

/// The values that a field takes.
enum Takes {
    Text(&'static Text),
    States,
}

/// The names of the fields.
pub(super) const FIELDS: [&str; TAKES.len()] = {
    let mut names = [""; TAKES.len()];
    let mut at = 0;
    while at < names.len() {
        names[at] = TAKES[at].0;
        at += 1;
    }
    names
};

/// The fields as they are typed, each with what it takes.
pub(crate) fn field_meanings(lang: Lang) -> impl Iterator<Item = (&'static str, String)> {
    TAKES.into_iter().flat_map(move |(name, takes)| match takes {
        Takes::Text(text) => vec![(name, text.get(lang).to_owned())],
        // More than one row of the help holds.
        Takes::States => STATES.chunks(5).map(|states| (name, states.join(" "))).collect(),
    })
}

/// The values that `is:` takes.
pub(super) const STATES: [&str; 8] =
    ["open", "reviewed", "come-back", "stale", "noted", "due", "upcoming", "untraced"];

/// The names that a query may use: those of a declaration, and words of progress.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// Whose actors, chapters and points are known.
    pub declaration: &'a Declaration,
    /// The words of progress that are known; the default ones where none is given.
    pub vocabulary: Option<&'a Vocabulary>,
}

impl<'a> From<&'a Declaration> for Known<'a> {
    fn from(declaration: &'a Declaration) -> Self {
        Self { declaration, vocabulary: None }
    }
}

impl Known<'_> {
    /// The words of progress.
    pub(super) fn statuses(&self) -> Vec<String> {
        let words =
            |vocabulary: &Vocabulary| vocabulary.askable().map(ToString::to_string).collect();
        self.vocabulary.map_or_else(|| words(&Vocabulary::default()), words)
    }
}
