//! The help: every command with its keys, the fields of a query, and the signs.

use crate::app::command::{COMMANDS, Group, Row};
use crate::app::overlay::picker::actor_named;
use crate::app::{App, Help, Key, Keymap, Outcome, Overlay, TextInput};
use crate::corpus::fold;
use crate::declaration::Declaration;
use crate::review::ReviewState;
use crate::search::field_meanings;
use crate::text::{Lang, Text};
use crate::texts::screens as t;
use crate::wording::review_state_text;

/// A row of the help.
pub(crate) enum HelpRow {
    /// The heading of rows that belong together.
    Heading(Text),
    /// A command: its keys and what it does.
    Command(&'static Row, String),
    /// A field of the query and what it takes.
    Field(&'static str, String),
    /// A sign and what it says.
    Sign(Sign, String),
}

/// A sign on the screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// The review state of a point.
    ReviewState(ReviewState),
    /// A mark is being saved.
    Saving,
    /// Before the number of notes.
    Notes,
}

/// The signs, in the order in which they are explained.
const SIGNS: [Sign; 6] = [
    Sign::ReviewState(ReviewState::Open),
    Sign::ReviewState(ReviewState::Reviewed),
    Sign::ReviewState(ReviewState::ComeBack),
    Sign::ReviewState(ReviewState::Stale),
    Sign::Saving,
    Sign::Notes,
];

/// The rows of the help that have what is typed: a single letter is a key, more
/// letters stand in a key's or field's name, the command's name or a meaning, or
/// begin a word of the heading; signs are found as they are.
pub(crate) fn help_rows(
    keymap: &Keymap,
    declaration: &Declaration,
    lang: Lang,
    typed: &str,
) -> Vec<HelpRow> {
    let wanted = Wanted::new(keymap, typed.trim());
    let mut rows = Vec::new();
    for group in Group::ALL {
        let of = COMMANDS.iter().filter(|row| row.group == group);
        let meant = of.map(|row| {
            let does = actor_named(row.command, declaration, lang);
            (row, does.unwrap_or_else(|| row.does.get(lang).to_owned()))
        });
        let title = group.title();
        let all = wanted.heading(title.get(lang));
        let fitting = meant.filter(|(row, does)| all || wanted.command(row, does));
        add(&mut rows, title, fitting.map(|(row, does)| HelpRow::Command(row, does)));
        if group == Group::Filter {
            add(&mut rows, t::HELP_FIELDS, wanted.fields(lang));
        }
        if group == Group::Review {
            add(&mut rows, t::HELP_SIGNS, wanted.signs(lang));
        }
    }
    rows
}

/// Adds rows under a heading, where there are any.
fn add(rows: &mut Vec<HelpRow>, heading: Text, of: impl Iterator<Item = HelpRow>) {
    let mut of = of.peekable();
    if of.peek().is_some() {
        rows.push(HelpRow::Heading(heading));
        rows.extend(of);
    }
}

impl Sign {
    /// The characters on the screen, in ASCII or not.
    pub const fn shown(self, ascii: bool) -> &'static str {
        let (unicode, plain) = match self {
            Sign::ReviewState(ReviewState::Open) => ("○", "[ ]"),
            Sign::ReviewState(ReviewState::Reviewed) => ("●", "[x]"),
            Sign::ReviewState(ReviewState::ComeBack) => ("◐", "[~]"),
            Sign::ReviewState(ReviewState::Stale) => ("△", "[!]"),
            Sign::Saving => ("·", "[.]"),
            Sign::Notes => ("✎", "n"),
        };
        if ascii { plain } else { unicode }
    }

    fn meaning(self, lang: Lang) -> String {
        let word = |state| review_state_text(state).get(lang);
        match self {
            Sign::ReviewState(state @ ReviewState::Open) => t::sign_open(lang, word(state)),
            Sign::ReviewState(state @ ReviewState::Reviewed) => word(state).to_owned(),
            Sign::ReviewState(state @ ReviewState::ComeBack) => {
                t::sign_come_back(lang, word(state))
            }
            Sign::ReviewState(state @ ReviewState::Stale) => t::sign_stale(lang, word(state)),
            Sign::Saving => t::SIGN_SAVING.get(lang).to_owned(),
            Sign::Notes => t::SIGN_NOTES.get(lang).to_owned(),
        }
    }
}

/// The text that narrows the help.
struct Wanted<'a> {
    keymap: &'a Keymap,
    /// The key that a single letter is.
    key: Option<Key>,
    folded: String,
}

impl<'a> Wanted<'a> {
    fn new(keymap: &'a Keymap, typed: &str) -> Self {
        let key = typed.parse().ok().filter(|_| typed.chars().count() == 1);
        let is_known =
            |key: &Key| COMMANDS.iter().any(|row| keymap.keys(row.command).contains(key));
        Self { keymap, key: key.filter(is_known), folded: fold(typed) }
    }

    fn command(&self, row: &Row, does: &str) -> bool {
        let keys = self.keymap.keys(row.command);
        if let Some(key) = self.key {
            return keys.contains(&key);
        }
        let english = keys.iter().map(Key::to_string).collect::<Vec<_>>().join(" ");
        self.words(&[&self.keymap.names(row.command), &english, does, row.name])
    }

    /// The fields, as they are typed.
    fn fields(&self, lang: Lang) -> impl Iterator<Item = HelpRow> {
        let all = self.heading(t::HELP_FIELDS.get(lang));
        let fitting = field_meanings(lang)
            .filter(move |(name, does)| all || self.words(&[&format!("{name}:"), does]));
        fitting.map(|(name, does)| HelpRow::Field(name, does))
    }

    fn signs(&self, lang: Lang) -> impl Iterator<Item = HelpRow> {
        let all = self.heading(t::HELP_SIGNS.get(lang));
        let meant = SIGNS.into_iter().map(move |sign| (sign, sign.meaning(lang)));
        let fitting = meant.filter(move |(sign, does)| {
            all || self.words(&[sign.shown(false), sign.shown(true), does])
        });
        fitting.map(|(sign, does)| HelpRow::Sign(sign, does))
    }

    /// True where a word of a heading begins with the typed text.
    fn heading(&self, heading: &str) -> bool {
        self.key.is_none() && fold(heading).split(' ').any(|word| word.starts_with(&self.folded))
    }

    /// True where one of these texts contains the typed text.
    fn words(&self, texts: &[&str]) -> bool {
        self.key.is_none() && texts.iter().any(|text| fold(text).contains(&self.folded))
    }
}

impl App {
    /// Shows the help over what is shown.
    pub(in crate::app) fn open_help(&mut self) -> Outcome {
        Outcome::Open(Overlay::Help(Help { line: TextInput::default(), top: self.help_top() }))
    }

    /// The row at which the help opens: at the keys of where one is.
    fn help_top(&self) -> usize {
        let title = Group::of(self.scope()).title();
        let is_here = |row: &HelpRow| matches!(row, HelpRow::Heading(text) if *text == title);
        let rows = help_rows(&self.context.keymap, self.declaration(), self.context.lang, "");
        rows.iter().position(is_here).unwrap_or(0)
    }
}
