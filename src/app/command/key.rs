//! Keys as the command table writes them: `j`, `G`, `Ctrl-r`, `Shift-Tab`.

use std::fmt;
use std::str::FromStr;

use crate::text::{Lang, Text, text};

/// A key that was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// True where Ctrl was held.
    pub ctrl: bool,
    /// True where Alt was held.
    pub alt: bool,
    /// The key; a letter already has its shift in it.
    pub code: Code,
}

/// A key without its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Code {
    /// A letter, digit or sign, as it would be typed.
    Char(char),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift and Tab.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
}

/// Keys that have a name: the English one is written in files and on the command
/// line, and each language shows its own.
const NAMED: [(Text, Code); 15] = [
    (text! { en: "Enter", nl: "Enter", fr: "Entrée" }, Code::Enter),
    (text! { en: "Esc", nl: "Esc", fr: "Échap" }, Code::Esc),
    (text! { en: "Tab", nl: "Tab", fr: "Tab" }, Code::Tab),
    (text! { en: "Shift-Tab", nl: "Shift-Tab", fr: "Maj-Tab" }, Code::BackTab),
    (text! { en: "Backspace", nl: "Backspace", fr: "RetArr" }, Code::Backspace),
    (text! { en: "Delete", nl: "Delete", fr: "Suppr" }, Code::Delete),
    (text! { en: "Up", nl: "Omhoog", fr: "Haut" }, Code::Up),
    (text! { en: "Down", nl: "Omlaag", fr: "Bas" }, Code::Down),
    (text! { en: "Left", nl: "Links", fr: "Gauche" }, Code::Left),
    (text! { en: "Right", nl: "Rechts", fr: "Droite" }, Code::Right),
    (text! { en: "Home", nl: "Home", fr: "Début" }, Code::Home),
    (text! { en: "End", nl: "End", fr: "Fin" }, Code::End),
    (text! { en: "PageUp", nl: "PageUp", fr: "PgPréc" }, Code::PageUp),
    (text! { en: "PageDown", nl: "PageDown", fr: "PgSuiv" }, Code::PageDown),
    (text! { en: "Space", nl: "Spatie", fr: "Espace" }, Code::Char(' ')),
];

/// Other names by which keys are known.
const ALSO_NAMED: [(&str, Code); 5] = [
    ("Escape", Code::Esc),
    ("Return", Code::Enter),
    ("Del", Code::Delete),
    ("PgUp", Code::PageUp),
    ("PgDn", Code::PageDown),
];

fn begins(text: &str, name: &str) -> bool {
    text.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
}

impl Key {
    /// A key without Ctrl and Alt.
    pub fn plain(code: Code) -> Self {
        Self { ctrl: false, alt: false, code }
    }

    /// The key that somebody meant who writes `ctrl+r`, `Shift-a` or `escape`.
    pub fn meant(text: &str) -> Option<Self> {
        let (mut rest, mut held) = (text.replace('+', "-"), [false; 3]);
        while let Some((at, name)) = ["ctrl-", "alt-", "shift-"]
            .into_iter()
            .enumerate()
            .find(|(_, name)| begins(&rest, name))
        {
            held[at] = true;
            rest.drain(..name.len());
        }
        let [ctrl, alt, shift] = held;
        let mut known = NAMED.iter().map(|(name, code)| (name.en, *code)).chain(ALSO_NAMED);
        let named = known.find(|(name, _)| name.eq_ignore_ascii_case(&rest));
        let mut letters = rest.chars();
        let letter = letters.next().filter(|_| letters.next().is_none());
        let code = match (named.map(|(_, code)| code), letter) {
            (Some(Code::Tab), _) if shift => Code::BackTab,
            (Some(code), _) if !shift => code,
            (None, Some(letter)) if shift => Code::Char(letter.to_uppercase().next()?),
            (None, Some(letter)) => Code::Char(letter),
            _ => return None,
        };
        Some(Self { ctrl, alt, code })
    }

    /// The key as people who read this language know it.
    pub fn name(self, lang: Lang) -> String {
        let held = [(self.ctrl, "Ctrl-"), (self.alt, "Alt-")];
        let held = held.into_iter().filter(|(is, _)| *is).map(|(_, name)| name);
        let own = match (NAMED.iter().find(|(_, code)| *code == self.code), self.code) {
            (Some((name, _)), _) => name.get(lang).to_owned(),
            (None, Code::Char(c)) => c.to_string(),
            (None, _) => String::new(),
        };
        held.collect::<String>() + &own
    }

    /// The letter this key types, if it types one.
    pub fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }
}

impl FromStr for Key {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (ctrl, rest) = text.strip_prefix("Ctrl-").map_or((false, text), |rest| (true, rest));
        let (alt, rest) = rest.strip_prefix("Alt-").map_or((false, rest), |rest| (true, rest));
        let named = NAMED.iter().find(|(name, _)| name.en == rest).map(|(_, code)| *code);
        let mut letters = rest.chars();
        let letter = letters.next().filter(|_| letters.next().is_none()).map(Code::Char);
        let code = named.or(letter).ok_or_else(|| {
            format!("{text:?} is no key: expected a letter or a name such as Enter or Ctrl-r")
        })?;
        Ok(Self { ctrl, alt, code })
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.name(Lang::En))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn keys_are_written_as_they_are_read() {
        for text in
            ["j", "G", "é", "Ctrl-r", "Alt-b", "Enter", "Shift-Tab", "Space", "PageDown", "-", "["]
        {
            assert_eq!(text.parse::<Key>().unwrap().to_string(), text);
        }
        for text in ["", "Ctrl-", "enter", "F1", "jj"] {
            assert!(text.parse::<Key>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn each_language_has_its_names_of_keys() {
        for (key, names) in [
            ("Esc", ["Esc", "Esc", "Échap"]),
            ("Ctrl-Down", ["Ctrl-Down", "Ctrl-Omlaag", "Ctrl-Bas"]),
            ("Space", ["Space", "Spatie", "Espace"]),
            ("Alt-b", ["Alt-b"; 3]),
        ] {
            let key: Key = key.parse().unwrap();
            assert_eq!(Lang::ALL.map(|lang| key.name(lang)), names);
        }
        for lang in Lang::ALL {
            let names: HashSet<&str> = NAMED.iter().map(|(name, _)| name.get(lang)).collect();
            assert_eq!(names.len(), NAMED.len(), "{lang}: a name of its own for each key");
            assert!(names.iter().all(|name| !name.contains(char::is_whitespace)), "{lang}");
        }
    }

    #[test]
    fn what_other_programs_write_is_understood_well_enough_to_say_it_right() {
        for (text, meant) in [
            ("ctrl+r", "Ctrl-r"),
            ("CTRL-ALT-x", "Ctrl-Alt-x"),
            ("Alt-Ctrl-x", "Ctrl-Alt-x"),
            ("shift-a", "A"),
            ("shift+tab", "Shift-Tab"),
            ("escape", "Esc"),
            ("pagedown", "PageDown"),
            ("space", "Space"),
        ] {
            assert_eq!(Key::meant(text).map(|key| key.to_string()).as_deref(), Some(meant));
        }
        for text in ["", "F1", "Ctrl-", "shift-enter", "jj"] {
            assert_eq!(Key::meant(text), None, "{text:?}");
        }
    }
}
