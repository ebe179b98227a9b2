//! The few properties of CSS in `style` attributes that text depends on.

/// A font whose letters are signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Font {
    /// A font of letters.
    Letters,
    /// Adobe's Symbol.
    Symbol,
    /// Microsoft's Wingdings, also 2 and 3.
    Wingdings,
}

/// What a `style` attribute says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    pub bold: Option<bool>,
    pub font: Option<Font>,
    /// True for what is not shown.
    pub hidden: bool,
    /// Left margin in twentieths of a point.
    pub margin: Option<i32>,
    /// The value of `list-style-type`.
    pub marker: Option<String>,
    /// Word's list and level, from 0, as `mso-list` has them.
    pub word_list: Option<(u32, u8)>,
    /// True for a label that Word generated.
    pub word_label: bool,
    /// True for the space that Word puts behind a label it generated.
    pub word_space: bool,
}

impl Style {
    /// Of the value of a `style` attribute.
    pub(super) fn of(style: &str) -> Self {
        let mut out = Self::default();
        for declaration in style.to_ascii_lowercase().split(';') {
            if let Some((name, value)) = declaration.split_once(':') {
                out.set(name.trim(), value.trim());
            }
        }
        out
    }

    fn set(&mut self, name: &str, value: &str) {
        let first = value.split_ascii_whitespace().next().unwrap_or_default();
        match name {
            "font-weight" => self.bold = weight(first).or(self.bold),
            "font-family" => self.font = Some(font(value)),
            "font" => {
                self.bold = value.split_ascii_whitespace().find_map(weight).or(self.bold);
                self.word_space = value.contains("7.0pt") && value.contains("times new roman");
            }
            "display" => self.hidden |= first == "none",
            "visibility" => self.hidden |= first == "hidden",
            "mso-hide" => self.hidden |= first == "all",
            "margin-left" => self.margin = length(first),
            "margin" => {
                self.margin =
                    value.split_ascii_whitespace().nth(3).and_then(length).or(self.margin);
            }
            "list-style-type" | "list-style" => self.marker = Some(first.to_owned()),
            "mso-list" if first == "ignore" => self.word_label = true,
            "mso-list" => self.word_list = word_list(value),
            _ => {}
        }
    }
}

/// True for a weight that is bold.
fn weight(word: &str) -> Option<bool> {
    match word {
        "bold" | "bolder" => Some(true),
        "normal" | "lighter" => Some(false),
        // Lengths have a unit.
        _ => word.parse::<u16>().ok().map(|weight| weight >= 600),
    }
}

/// The first font of a list of them.
pub(super) fn font(families: &str) -> Font {
    let first = families.split(',').next().unwrap_or_default();
    let first = first.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\''));
    match first.to_ascii_lowercase().as_str() {
        "symbol" => Font::Symbol,
        name if name.starts_with("wingdings") => Font::Wingdings,
        _ => Font::Letters,
    }
}

/// Twentieths of a point.
#[expect(clippy::cast_possible_truncation, reason = "a cast from floating point saturates")]
fn length(value: &str) -> Option<i32> {
    let unit = value.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(value.len());
    let (number, unit) = value.split_at(unit);
    let points = match unit {
        "pt" => 1.0,
        "px" | "" => 0.75,
        "in" => 72.0,
        "cm" => 28.35,
        "mm" => 2.835,
        "em" | "rem" | "pc" => 12.0,
        _ => return None,
    };
    Some((number.parse::<f32>().ok()? * points * 20.0) as i32)
}

/// `l0 level2 lfo1`: the list and the level, from 0.
fn word_list(value: &str) -> Option<(u32, u8)> {
    let mut words = value.split_ascii_whitespace();
    let list = words.next()?.strip_prefix('l')?.parse().ok()?;
    let level: u8 = words.next()?.strip_prefix("level")?.parse().ok()?;
    Some((list, level.saturating_sub(1)))
}
