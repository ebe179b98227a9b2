//! Roles with a colour of their own, and the built-in themes.

use std::str::FromStr;

use super::color::{self, Color, Depth};
use crate::faults::{Fault, FileShape, LocatedEntry, LocatedValue};
use crate::text::nearest;

/// The role of a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Bars, the query, the frame of what has the focus.
    Accent,
    /// The selected row.
    Selected,
    /// The words that the query asks for.
    Lit,
    /// Things that need attention now.
    Alarm,
    /// Things that are not saved.
    Trouble,
    /// Secondary text and lines.
    Quiet,
    /// Headings and keys.
    Strong,
}

impl Role {
    /// Every role.
    pub const ALL: [Role; 7] = [
        Role::Accent,
        Role::Selected,
        Role::Lit,
        Role::Alarm,
        Role::Trouble,
        Role::Quiet,
        Role::Strong,
    ];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Role::Accent => "accent",
            Role::Selected => "selected",
            Role::Lit => "lit",
            Role::Alarm => "alarm",
            Role::Trouble => "trouble",
            Role::Quiet => "quiet",
            Role::Strong => "strong",
        }
    }

    /// Its meaning, as the commented configuration says it.
    pub(crate) fn meaning(self) -> &'static str {
        match self {
            Role::Accent => "bars, the query, the pane that has the focus",
            Role::Selected => "the selected row; without one, as accent",
            Role::Lit => "the words that the query asks for; without one, as accent",
            Role::Alarm => "what needs attention now",
            Role::Trouble => "what is not saved; without one, as alarm",
            Role::Quiet => "secondary text and lines; without one, dim",
            Role::Strong => "headings and keys",
        }
    }

    /// The role whose colour it has where it has none of its own.
    fn like(self) -> Option<Role> {
        match self {
            Role::Selected | Role::Lit => Some(Role::Accent),
            Role::Trouble => Some(Role::Alarm),
            _ => None,
        }
    }
}

/// The colours of all roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    colors: [Option<Color>; Role::ALL.len()],
    /// True where shapes must do what pale and coloured letters do elsewhere.
    pub contrast: bool,
}

/// The themes that are built in, and the ground that each is for.
pub(crate) const THEMES: [(&str, &str); 5] = [
    ("default", "magenta and red, to be read on a dark and on a light ground"),
    ("light", "blue and red, for a light ground"),
    ("dark", "bright cyan and bright red, for a dark ground"),
    ("high-contrast", "nothing pale: bold, underlined and reversed letters only"),
    ("mono", "no colours"),
];

const MAGENTA: Color = Color::Index(5);
const RED: Color = Color::Index(1);

impl Default for Theme {
    fn default() -> Self {
        Self::DEFAULT
    }
}

impl Theme {
    /// The theme where nothing else is asked for: the two colours that can be
    /// read on a dark and on a light ground alike in the usual palettes.
    pub const DEFAULT: Theme = Theme::of(Some(MAGENTA), Some(RED));

    const fn of(accent: Option<Color>, alarm: Option<Color>) -> Self {
        Self { colors: [accent, None, None, alarm, None, None, None], contrast: false }
    }

    /// A theme that is built in.
    pub fn built_in(name: &str) -> Option<Self> {
        Some(match name {
            "default" => Self::DEFAULT,
            "light" => Self::of(Some(Color::Index(4)), Some(RED)),
            "dark" => Self::of(Some(Color::Index(14)), Some(Color::Index(9))),
            "high-contrast" => Self { contrast: true, ..Self::of(None, None) },
            "mono" => Self::of(None, None),
            _ => return None,
        })
    }

    /// The colour of a role; none where it has the terminal's own.
    pub fn color(&self, role: Role) -> Option<Color> {
        let own = self.colors[role as usize];
        let color = own.or_else(|| role.like().and_then(|like| self.colors[like as usize]));
        color.filter(|color| *color != Color::Own)
    }

    /// The same theme with the nearest colours that a terminal has.
    #[must_use]
    pub fn at(mut self, depth: Depth) -> Self {
        self.colors = self.colors.map(|color| color.map(|color| color.at(depth)));
        self
    }

    /// The same theme with some colours in place of its own.
    #[must_use]
    pub fn with(mut self, colors: &[(Role, Color)]) -> Self {
        for (role, color) in colors {
            self.colors[*role as usize] = Some(*color);
        }
        self
    }
}

/// The name of a theme: it is part of a file's name and cannot leave its folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeName(String);

impl ThemeName {
    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ThemeName {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let letter = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        let is_name = (1..=64).contains(&text.len()) && text.bytes().all(letter);
        if is_name { Ok(Self(text.to_owned())) } else { Err(()) }
    }
}

pub(super) static FORM: FileShape = FileShape {
    name: "Theme",
    noun: "theme",
    begins: "Theme(accent: \"blue\", …)",
    check: "write the colours of a theme between Theme( and )",
};

/// Reads a theme's own file: `Theme(base: "light", accent: "blue")`. What is
/// wrong in it is left as in its base.
pub(super) fn read(mut fields: Vec<LocatedEntry>, faults: &mut Vec<Fault>) -> Theme {
    let at = fields.iter().position(|field| field.name == "base");
    let base = at.map(|at| self::base(&fields.remove(at).value)).transpose();
    let base = base.unwrap_or_else(|fault| {
        faults.push(fault);
        None
    });
    let colors = colors(fields, faults);
    base.unwrap_or_default().with(&colors)
}

fn base(value: &LocatedValue) -> Result<Theme, Fault> {
    let name = value.text()?;
    Theme::built_in(&name).ok_or_else(|| unknown(&value.location(), &name))
}

/// The fault of a theme that is neither built in nor a file.
pub(super) fn unknown(location: &super::SourceLocation, name: &str) -> Fault {
    let names = THEMES.map(|(name, _)| name);
    let message = format!("there is no theme {name:?}: expected {}", names.join(", "));
    match nearest(name, names) {
        Some(near) => location.fault(message, format!("write {near:?}")),
        None => location.fault(message, "write one of these, or make themes/NAME.ron"),
    }
}

/// The colours of roles; what is wrong is left out and said.
pub(super) fn colors(entries: Vec<LocatedEntry>, faults: &mut Vec<Fault>) -> Vec<(Role, Color)> {
    let mut colors: Vec<(Role, Color)> = Vec::new();
    for entry in entries {
        match role(&entry).and_then(|role| Ok((role, color(&entry.value)?))) {
            Ok((role, _)) if colors.iter().any(|(known, _)| *known == role) => {
                let message = format!("{:?} has a colour already", role.name());
                faults.push(entry.location.fault(message, "keep one of the two"));
            }
            Ok(found) => colors.push(found),
            Err(fault) => faults.push(fault),
        }
    }
    colors
}

fn role(entry: &LocatedEntry) -> Result<Role, Fault> {
    let names = Role::ALL.map(Role::name);
    let found = names.iter().position(|name| *name == entry.name);
    found.map(|at| Role::ALL[at]).ok_or_else(|| super::unknown(entry, "colour for", &names))
}

fn color(value: &LocatedValue) -> Result<Color, Fault> {
    if !value.begins('"') {
        return value.value().map(Color::Index).map_err(|_| not_a_color(value, None));
    }
    Color::parse(&value.text()?).map_err(|near| not_a_color(value, near))
}

fn not_a_color(value: &LocatedValue, near: Option<&str>) -> Fault {
    let remedy = near.map_or("write one of these".to_owned(), |near| format!("write {near:?}"));
    value.fault(format!("this is no colour: expected {}", color::EXPECTED), remedy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_theme_of_the_list_is_built_in_under_a_name_that_can_be_a_file() {
        for (name, _) in THEMES {
            assert!(Theme::built_in(name).is_some(), "{name}");
            assert_eq!(name.parse::<ThemeName>().unwrap().as_str(), name);
        }
        for name in ["", "..", "../x", "/etc/x", "a/b", "a.b", "A", "é", "a\0b", &"a".repeat(65)] {
            assert!(name.parse::<ThemeName>().is_err(), "{name:?}");
        }
    }

    #[test]
    fn roles_without_a_colour_have_that_of_the_role_they_are_like() {
        let blue = Color::Index(4);
        let theme = Theme::DEFAULT.with(&[(Role::Accent, blue), (Role::Lit, Color::Own)]);
        assert_eq!(theme.color(Role::Selected), Some(blue));
        assert_eq!(theme.color(Role::Lit), None);
        assert_eq!(theme.color(Role::Trouble), Some(RED));
        assert_eq!(theme.color(Role::Quiet), None);
    }

    #[test]
    fn a_theme_of_its_own_builds_on_another_and_says_what_is_wrong() {
        let mut faults = Vec::new();
        let source = "Theme(base: \"light\", lit: \"#003399\", alarm: 300, glow: 1, lit: 2)";
        let theme = read(LocatedValue::file(&FORM, source).unwrap(), &mut faults);
        assert_eq!(theme.color(Role::Lit), Some(Color::Rgb([0, 0x33, 0x99])));
        assert_eq!(theme.color(Role::Accent), Some(Color::Index(4)));
        assert_eq!(theme.color(Role::Alarm), Some(RED));
        let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert!(said[0].starts_with("line 1, column 45 (alarm): this is no colour"), "{said:?}");
        assert!(said[1].contains("(glow)") && said[1].contains("accent"), "{said:?}");
        assert!(said[2].contains("\"lit\" has a colour already"), "{said:?}");
        assert_eq!(said.len(), 3);
    }
}
