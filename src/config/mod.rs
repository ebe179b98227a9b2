//! User settings: `config.ron` and the files of themes, as text in, settings
//! and faults out.
//!
//! This module must not know files, terminals or screens, nor what a key does: it
//! reads the names of commands and keys, and the keymap judges them. Any bytes
//! give settings that can be used: a syntax fault leaves all as by default, a
//! fault in a field that field, and each is said with its place and remedy.

mod color;
mod keyboard;
#[cfg(test)]
mod tests;
mod theme;
mod words;

pub use crate::faults::SourceLocation;
pub use color::{Color, Depth};
pub use keyboard::Keyboard;
pub(crate) use theme::THEMES;
pub use theme::{Role, Theme, ThemeName};

use crate::corpus::CitationForm;
use crate::faults::{Fault, FileShape, LocatedEntry, LocatedValue, decode};
use crate::review::{Order, Vocabulary};
use crate::text::{Lang, nearest};

/// Most bytes that a configuration or a theme may have.
pub(crate) const LARGEST: u64 = 64 << 10;

/// User settings; a default for each one that is not set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// Language of the interface; none where the locale decides.
    pub lang: Option<Lang>,
    /// The theme, once it is found.
    pub theme: Theme,
    /// The name of the theme that is asked for, and where that stands.
    pub theme_name: Option<(ThemeName, SourceLocation)>,
    /// Colours in place of the theme's.
    pub colors: Vec<(Role, Color)>,
    /// Words of progress and of handling.
    pub vocabulary: Vocabulary,
    /// In which order a review session takes the points.
    pub order: Order,
    /// The form of citations; `None` for the usual one.
    pub citation: Option<CitationForm>,
    /// The keyboard; none where the locale decides.
    pub keyboard: Option<Keyboard>,
    /// Commands and the keys that they have in place of their own.
    pub keys: Vec<Rebinding>,
}

/// The keys that a command has in place of its own, as they were written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rebinding {
    /// The command's name.
    pub command: String,
    /// Its keys, the one to show first.
    pub keys: Vec<String>,
    /// Its place in the file.
    pub location: SourceLocation,
}

static FORM: FileShape = FileShape {
    name: "Config",
    noun: "configuration",
    begins: "Config(…)",
    check: "see hertog config --default for a complete one",
};

const FIELDS: [&str; 9] = [
    "language", "theme", "colors", "session", "statuses", "levels", "citation", "keyboard", "keys",
];

/// Reads a configuration from the bytes of a file. What is right in it counts.
pub fn read(bytes: &[u8]) -> (Config, Vec<Fault>) {
    let (mut config, mut faults) = (Config::default(), Vec::new());
    match fields(&FORM, bytes) {
        Ok(fields) => Reader { config: &mut config, faults: &mut faults }.read(fields),
        Err(fault) => faults.push(fault),
    }
    in_order(&mut faults);
    (config, faults)
}

/// Reads a theme from the bytes of its own file. What is right in it counts.
pub(crate) fn read_theme(bytes: &[u8]) -> (Theme, Vec<Fault>) {
    let mut faults = Vec::new();
    let fields = fields(&theme::FORM, bytes).unwrap_or_else(|fault| {
        faults.push(fault);
        Vec::new()
    });
    let theme = theme::read(fields, &mut faults);
    in_order(&mut faults);
    (theme, faults)
}

/// The fault of asking for a theme that there is not.
pub(crate) fn no_theme(name: &ThemeName, location: &SourceLocation) -> Fault {
    theme::unknown(location, name.as_str())
}

/// Puts faults in the order of the file.
pub(crate) fn in_order(faults: &mut [Fault]) {
    faults.sort_by_key(|fault| (fault.line, fault.column));
}

/// The fields of a file; a blank one has none.
fn fields<'s>(form: &'static FileShape, bytes: &'s [u8]) -> Result<Vec<LocatedEntry<'s>>, Fault> {
    let source = decode(bytes)?;
    if source.trim().is_empty() { Ok(Vec::new()) } else { LocatedValue::file(form, source) }
}

/// The fault of an unknown name, with the one probably meant.
fn unknown(entry: &LocatedEntry, what: &str, known: &[&'static str]) -> Fault {
    let name = crate::text::beginning(&entry.name, 40);
    let message = format!("there is no {what} {name:?}: expected {}", known.join(", "));
    match nearest(&entry.name, known.iter().copied()) {
        Some(near) => entry.location.fault(message, format!("write {near}")),
        None => entry.location.fault(message, "correct its name or remove it"),
    }
}

/// Reads field after field, each on its own.
struct Reader<'a> {
    config: &'a mut Config,
    faults: &'a mut Vec<Fault>,
}

impl Reader<'_> {
    fn read(mut self, fields: Vec<LocatedEntry>) {
        let mut known: Vec<&'static str> = Vec::new();
        for field in fields {
            let name = FIELDS.into_iter().find(|name| *name == field.name);
            let done = match name {
                None => Err(unknown(&field, "setting", &FIELDS)),
                Some(name) if known.contains(&name) => {
                    let message = format!("{name:?} occurs twice: the first one counts");
                    Err(field.location.fault(message, "keep one of the two"))
                }
                Some(name) => {
                    known.push(name);
                    self.field(name, &field.value)
                }
            };
            self.faults.extend(done.err());
        }
    }

    fn field(&mut self, name: &str, value: &LocatedValue) -> Result<(), Fault> {
        let config = &mut *self.config;
        match name {
            "language" => config.lang = lang(value)?,
            "theme" => config.theme_name = Some(theme_name(value)?),
            "colors" => config.colors = theme::colors(value.fields()?, self.faults),
            "session" => self.session(value)?,
            "statuses" => config.vocabulary.set_statuses(words::statuses(value)?),
            "levels" => config.vocabulary.set_levels(words::levels(value)?),
            "citation" => config.citation = citation(value)?,
            "keyboard" => config.keyboard = keyboard(value)?,
            _ => self.keys(value)?,
        }
        Ok(())
    }

    fn session(&mut self, value: &LocatedValue) -> Result<(), Fault> {
        for field in value.fields()? {
            if field.name == "order" {
                self.config.order = field.value.value()?;
            } else {
                self.faults.push(unknown(&field, "setting of sessions", &["order"]));
            }
        }
        Ok(())
    }

    fn keys(&mut self, value: &LocatedValue) -> Result<(), Fault> {
        for entry in value.map()? {
            match entry.value.texts() {
                Ok(keys) => self.config.keys.push(Rebinding {
                    command: entry.name.into_owned(),
                    keys,
                    location: entry.location,
                }),
                Err(fault) => self.faults.push(fault),
            }
        }
        Ok(())
    }
}

fn lang(value: &LocatedValue) -> Result<Option<Lang>, Fault> {
    match value.text()?.as_str() {
        "auto" => Ok(None),
        text => text.parse().map(Some).map_err(|_| {
            let message = format!("{text:?} is no interface language");
            value.fault(message, "write \"auto\", \"en\", \"nl\" or \"fr\"")
        }),
    }
}

fn keyboard(value: &LocatedValue) -> Result<Option<Keyboard>, Fault> {
    match value.text()?.as_str() {
        "auto" => Ok(None),
        text => text.parse().map(Some).map_err(|()| {
            let text = crate::text::beginning(text, 40);
            let message = format!("{text:?} is no keyboard that is known");
            value.fault(message, "write \"auto\", \"azerty-fr\" or \"other\"")
        }),
    }
}

fn citation(value: &LocatedValue) -> Result<Option<CitationForm>, Fault> {
    match value.text()?.as_str() {
        "auto" => Ok(None),
        text => text.parse().map(Some).map_err(|why: String| {
            value.fault(why, "correct the name in braces, or write \"auto\"")
        }),
    }
}

fn theme_name(value: &LocatedValue) -> Result<(ThemeName, SourceLocation), Fault> {
    let text = value.text()?;
    let name = text.parse().map_err(|()| {
        let text = crate::text::beginning(&text, 40);
        let message =
            format!("{text:?} cannot be the name of a theme: expected 1 to 64 of a-z, 0-9 and -");
        value.fault(message, "name a theme that is built in, or a file themes/NAME.ron by its NAME")
    })?;
    Ok((name, value.location()))
}
