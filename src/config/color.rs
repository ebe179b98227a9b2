//! Colours as people write them, and what a terminal makes of them.

use crate::text::nearest;
use std::fmt;

/// A colour of letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Color {
    /// That of the terminal's own text.
    Own,
    /// One of the terminal's palette; the first sixteen follow the user's.
    Index(u8),
    /// Red, green and blue.
    Rgb([u8; 3]),
}

/// The number of colours of a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// The sixteen that have a name.
    Sixteen,
    /// 256.
    Palette,
    /// Any.
    Full,
}

/// The names of the first sixteen, and of none.
const NAMES: [&str; 17] = [
    "black",
    "red",
    "green",
    "yellow",
    "blue",
    "magenta",
    "cyan",
    "white",
    "bright-black",
    "bright-red",
    "bright-green",
    "bright-yellow",
    "bright-blue",
    "bright-magenta",
    "bright-cyan",
    "bright-white",
    "none",
];

/// The written forms of a colour.
pub(super) const EXPECTED: &str = "a name such as \"magenta\" or \"bright-blue\", \
     \"none\", a number from 0 to 255, or \"#rrggbb\"";

impl Color {
    /// Reads a name or `#rrggbb`; where it is neither, the name that was
    /// probably meant.
    pub(super) fn parse(text: &str) -> Result<Self, Option<&'static str>> {
        if let Some(digits) = text.strip_prefix('#') {
            return rgb(digits).map(Self::Rgb).ok_or(None);
        }
        match NAMES.iter().position(|name| *name == text).map(u8::try_from) {
            Some(Ok(16)) => Ok(Self::Own),
            Some(Ok(index)) => Ok(Self::Index(index)),
            _ => Err(nearest(&text.to_ascii_lowercase().replace(['_', ' '], "-"), NAMES)),
        }
    }

    /// The nearest colour that a terminal of this depth has.
    #[must_use]
    pub fn at(self, depth: Depth) -> Self {
        match (self, depth) {
            (Self::Rgb(rgb), Depth::Palette) => Self::Index(nearest_of(16..=255, rgb)),
            (Self::Rgb(rgb), Depth::Sixteen) => Self::Index(nearest_of(0..=15, rgb)),
            (Self::Index(index @ 16..), Depth::Sixteen) => {
                Self::Index(nearest_of(0..=15, style(index)))
            }
            _ => self,
        }
    }
}

impl fmt::Display for Color {
    /// As it can be read back.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Own => f.write_str("\"none\""),
            Self::Index(index) => match NAMES.get(usize::from(*index)).filter(|_| *index < 16) {
                Some(name) => write!(f, "{name:?}"),
                None => write!(f, "{index}"),
            },
            Self::Rgb([r, g, b]) => write!(f, "\"#{r:02x}{g:02x}{b:02x}\""),
        }
    }
}

fn rgb(digits: &str) -> Option<[u8; 3]> {
    let is_hex = digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    let [_, r, g, b] = u32::from_str_radix(digits, 16).ok().filter(|_| is_hex)?.to_be_bytes();
    Some([r, g, b])
}

/// Red, green and blue of a colour of the palette: sixteen as xterm has them, a
/// cube of 6 by 6 by 6, and 24 greys.
pub(super) fn style(index: u8) -> [u8; 3] {
    const NAMED: [[u8; 3]; 16] = [
        [0, 0, 0],
        [205, 0, 0],
        [0, 205, 0],
        [205, 205, 0],
        [0, 0, 238],
        [205, 0, 205],
        [0, 205, 205],
        [229, 229, 229],
        [127, 127, 127],
        [255, 0, 0],
        [0, 255, 0],
        [255, 255, 0],
        [92, 92, 255],
        [255, 0, 255],
        [0, 255, 255],
        [255, 255, 255],
    ];
    let side = |n: u8| if n == 0 { 0 } else { 55 + 40 * n };
    match index {
        0..16 => NAMED[usize::from(index)],
        16..232 => [(index - 16) / 36, (index - 16) / 6 % 6, (index - 16) % 6].map(side),
        232.. => [8 + 10 * (index - 232); 3],
    }
}

fn nearest_of(palette: std::ops::RangeInclusive<u8>, rgb: [u8; 3]) -> u8 {
    let distance = |index: &u8| -> u32 {
        let pairs = style(*index).into_iter().zip(rgb);
        pairs.map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
    };
    palette.min_by_key(distance).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_names_or_six_digits() {
        for (text, color) in [
            ("magenta", Color::Index(5)),
            ("bright-white", Color::Index(15)),
            ("none", Color::Own),
            ("#003399", Color::Rgb([0, 0x33, 0x99])),
            ("#FFcc00", Color::Rgb([255, 0xcc, 0])),
        ] {
            assert_eq!(Color::parse(text), Ok(color), "{text}");
            assert_eq!(color.to_string(), format!("{:?}", text.to_lowercase()));
        }
        for (text, meant) in [
            ("magneta", Some("magenta")),
            ("Bright Blue", Some("bright-blue")),
            ("bright_red", Some("bright-red")),
            ("chartreuse", None),
            ("", None),
            ("#", None),
            ("#12345", None),
            ("#+12345", None),
            ("#1234567", None),
            ("#éé", None),
        ] {
            assert_eq!(Color::parse(text), Err(meant), "{text}");
        }
    }

    #[test]
    fn a_terminal_of_few_colours_shows_the_nearest() {
        let blue = Color::Rgb([0, 0x33, 0x99]);
        assert_eq!(blue.at(Depth::Full), blue);
        assert_eq!(blue.at(Depth::Palette), Color::Index(24));
        assert_eq!(blue.at(Depth::Sixteen), Color::Index(4));
        assert_eq!(Color::Index(208).at(Depth::Sixteen), Color::Index(3));
        assert_eq!(Color::Index(208).at(Depth::Palette), Color::Index(208));
        for index in 0..=15 {
            assert_eq!(Color::Rgb(style(index)).at(Depth::Sixteen), Color::Index(index));
            assert_eq!(Color::Index(index).at(Depth::Sixteen), Color::Index(index));
        }
        assert_eq!(Color::Own.at(Depth::Sixteen), Color::Own);
    }
}
