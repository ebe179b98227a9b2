//! The configuration to start from: every setting with what it does, made from
//! the tables that the program itself uses. Each setting is switched off by
//! `//` right before it, and stands as it is by default, so that the file sets
//! nothing until somebody switches a line on. What holds single settings is
//! open and empty; lists of words are switched on as a whole.

use std::fmt::Write;

use crate::app::command::{COMMANDS, Group, Row};
use crate::config::{Color, Role, THEMES, Theme};
use crate::declaration::Localized;
use crate::review::Vocabulary;

/// The file.
pub(super) fn default() -> String {
    let mut out = HEAD.to_owned();
    out.push_str(LANGUAGE);
    themes(&mut out);
    out.push_str(SESSION);
    words(&mut out);
    out.push_str(CITATION);
    out.push_str(KEYBOARD);
    keys(&mut out);
    out.push_str(")\n");
    out
}

const HEAD: &str = "\
// The configuration of hertog. `hertog config` says whether it is right, and
// hertog never writes it. What is wrong in it stays as by default, and is said.
//
// Lines that begin with // and no space are settings, as they are by default:
// take the // away to change one. Every other // is a remark.
Config(
";

const LANGUAGE: &str = "  // Language of the interface: auto (that of the locale), en, nl or fr.
  // --lang on the command line goes before it.
  //language: \"auto\",

";

const SESSION: &str =
    "  // In which order a review session takes the points: Document, or Attention
  // (what needs attention first).
  //session: (order: Document),

";

const CITATION: &str =
    "  // How a point is cited by y and by show --cite: auto, or a text in which {id},
  // {heading}, {text}, {title}, {edition} and {fingerprint} are filled in, such as
  //   \"{title}, {id}: {text} ({fingerprint})\"
  //citation: \"auto\",

";

const KEYBOARD: &str =
    "  // The keyboard, for the unshifted twins of digits: azerty-fr, on which - and _ are
  // those of 6 and 8; other; or auto: the French one in a locale of France.
  //keyboard: \"auto\",

";

fn themes(out: &mut String) {
    out.push_str("  // Colours. Themes that are built in:\n");
    // Writing to a String cannot fail.
    for (name, meaning) in THEMES {
        let _ = writeln!(out, "  //   {name:<14} {meaning}");
    }
    out.push_str(
        "  // or the NAME of a file themes/NAME.ron beside this one, such as\n  \
         //   Theme(base: \"light\", accent: \"#003399\")\n  \
         //theme: \"default\",\n\n  \
         // Single colours in place of the theme's: a name (black, red, green, yellow,\n  \
         // blue, magenta, cyan, white, bright-red, …), none (the terminal's own), a\n  \
         // number from 0 to 255, or \"#rrggbb\". NO_COLOR goes before all of it.\n  \
         colors: (\n",
    );
    for role in Role::ALL {
        let color = Theme::DEFAULT.color(role).unwrap_or(Color::Own);
        let setting = format!("{}: {color},", role.name());
        let _ = writeln!(out, "    //{setting:<24} // {}", role.meaning());
    }
    out.push_str("  ),\n\n");
}

fn words(out: &mut String) {
    let words = Vocabulary::default();
    out.push_str(
        "  // Words of progress, in the order in which they are offered. On the left what\n  \
         // stands in files and queries (a-z, 0-9 and -), on the right what people see:\n  \
         // one text, or one for each language. Words in records that are no longer here\n  \
         // go on showing as themselves. Switch on all lines of the list, then change it.\n  \
         //statuses: {\n",
    );
    for choice in words.statuses() {
        word(out, choice.word.as_str(), &choice.label);
    }
    out.push_str(
        "  //},\n\n  \
         // Who may read a note: handling levels, the lowest first. A new note has the\n  \
         // middle one, of two the higher. Switch on all lines of the list, then change it.\n  \
         //levels: {\n",
    );
    for choice in words.levels() {
        word(out, choice.word.as_str(), &choice.label);
    }
    out.push_str("  //},\n\n");
}

fn word(out: &mut String, word: &str, label: &Localized) {
    let Localized { en, nl, fr } = label;
    let _ = writeln!(out, "    //{word:?}: (en: {en:?}, nl: {nl:?}, fr: {fr:?}),");
}

fn keys(out: &mut String) {
    out.push_str(
        "  // The keys of each command, in place of those that it has; the first is the one\n  \
         // that hints show. A key is a letter or sign as it is typed (j, J, é, ?), or\n  \
         // Enter, Esc, Tab, Shift-Tab, Space, Backspace, Delete, Up, Down, Left, Right,\n  \
         // Home, End, PageUp, PageDown; with Ctrl- or Alt- in front where wanted.\n  \
         // A key may be taken from another command, as long as that one keeps a key or\n  \
         // is given another here; [] leaves a command without a key (: still finds it,\n  \
         // but where one types).\n  \
         // Ctrl-c always quits.\n  \
         keys: {\n",
    );
    for group in Group::ALL {
        let _ = writeln!(out, "    // {}", group.title().en);
        COMMANDS.iter().filter(|row| row.group == group).for_each(|row| key(out, row));
    }
    out.push_str("  },\n");
}

fn key(out: &mut String, row: &Row) {
    let setting = format!("{:?}: {:?},", row.name, row.keys);
    let _ = writeln!(out, "    //{setting:<44} // {}", row.does.en);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Keymap;
    use crate::config::{Config, Keyboard, read};

    /// The file with every setting switched on.
    fn switched_on() -> String {
        let on = |line: &str| match line.split_once("//") {
            Some((indent, setting)) if indent.trim().is_empty() && !setting.starts_with(' ') => {
                format!("{indent}{setting}\n")
            }
            _ => format!("{line}\n"),
        };
        default().lines().map(on).collect()
    }

    #[test]
    fn the_default_file_sets_nothing_and_its_settings_are_the_defaults() {
        assert_eq!(read(default().as_bytes()), (Config::default(), Vec::new()));
        let (on, faults) = read(switched_on().as_bytes());
        assert_eq!(faults, []);
        let (keymap, faults) = Keymap::rebound(&on.keys, Keyboard::default());
        assert_eq!((on.keys.len(), faults), (COMMANDS.len(), Vec::new()));
        assert_eq!(keymap, Keymap::default());
        assert_eq!(on.vocabulary, Vocabulary::default());
        assert_eq!((on.lang, on.order), (None, crate::review::Order::default()));
        assert_eq!((on.citation, on.keyboard), (None, None));
        assert_eq!(
            on.theme_name.map(|(name, _)| name.as_str().to_owned()).as_deref(),
            Some("default")
        );
        assert_eq!(on.colors.len(), Role::ALL.len());
        let theme = Theme::DEFAULT.with(&on.colors);
        assert!(Role::ALL.iter().all(|role| theme.color(*role) == Theme::DEFAULT.color(*role)));
    }
}
