//! Keys as the command table writes them: `j`, `G`, `Ctrl-r`, `Shift-Tab`.

use std::fmt;
use std::str::FromStr;

/// A key that was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// Whether Ctrl was held.
    pub ctrl: bool,
    /// Whether Alt was held.
    pub alt: bool,
    /// Which key; a letter already has its shift in it.
    pub code: Code,
}

/// Which key.
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

/// Keys that have a name. Where two names stand for one key the first is shown.
const NAMED: [(&str, Code); 15] = [
    ("Enter", Code::Enter),
    ("Esc", Code::Esc),
    ("Tab", Code::Tab),
    ("Shift-Tab", Code::BackTab),
    ("Backspace", Code::Backspace),
    ("Delete", Code::Delete),
    ("Up", Code::Up),
    ("Down", Code::Down),
    ("Left", Code::Left),
    ("Right", Code::Right),
    ("Home", Code::Home),
    ("End", Code::End),
    ("PageUp", Code::PageUp),
    ("PageDown", Code::PageDown),
    ("Space", Code::Char(' ')),
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
        let named =
            NAMED.into_iter().chain(ALSO_NAMED).find(|(name, _)| name.eq_ignore_ascii_case(&rest));
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
        let named = NAMED.iter().find(|(name, _)| *name == rest).map(|(_, code)| *code);
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
        let mut out = String::new();
        out.push_str(if self.ctrl { "Ctrl-" } else { "" });
        out.push_str(if self.alt { "Alt-" } else { "" });
        match (NAMED.iter().find(|(_, code)| *code == self.code), self.code) {
            (Some((name, _)), _) => out.push_str(name),
            (None, Code::Char(c)) => out.push(c),
            (None, _) => {}
        }
        f.pad(&out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
