//! Colours and signs.
//!
//! The theme says which colour a role has; all else is the terminal's own
//! foreground, bold, dim or reversed. Nothing is meant by colour alone.

use ratatui::style::{Color as Paint, Modifier, Style};

use crate::app::Sign;
use crate::app::reader::TextStyle;
use crate::config::{Color, Role, Theme};
use crate::review::ReviewState;

/// The appearance of the screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RenderOptions {
    /// True where colours are used.
    pub color: bool,
    /// True where only ASCII signs are used.
    pub ascii: bool,
    /// The colours.
    pub theme: Theme,
}

impl RenderOptions {
    /// A look in the default theme.
    pub const fn new(color: bool, ascii: bool) -> Self {
        Self { color, ascii, theme: Theme::DEFAULT }
    }

    /// The colour of a role, where it has one and colours are used.
    fn paint(self, role: Role) -> Option<Paint> {
        self.theme.color(role).filter(|_| self.color).map(paint)
    }

    fn style(self, role: Role, modifier: Modifier) -> Style {
        let style = Style::new().add_modifier(modifier);
        self.paint(role).map_or(style, |color| style.fg(color))
    }

    /// Secondary text and lines: dim, unless it has a colour or nothing may be
    /// pale.
    pub fn quiet(self) -> Style {
        let is_pale = self.paint(Role::Quiet).is_none() && !self.theme.contrast;
        self.style(Role::Quiet, if is_pale { Modifier::DIM } else { Modifier::empty() })
    }

    /// Headings.
    pub(crate) fn strong(self) -> Style {
        self.style(Role::Strong, Modifier::BOLD)
    }

    /// The selected row of the pane that has the focus.
    pub fn selected(self) -> Style {
        let reversed = if self.theme.contrast { Modifier::REVERSED } else { Modifier::empty() };
        self.style(Role::Selected, Modifier::BOLD.union(reversed))
    }

    /// Rows of a selected range.
    pub(crate) fn ranged() -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// Hits of the query.
    pub fn highlighted(self) -> Style {
        self.style(Role::Lit, Modifier::BOLD.union(Modifier::UNDERLINED))
    }

    /// The faulty part of a typed query.
    pub fn broken(self) -> Style {
        self.style(Role::Alarm, Modifier::BOLD.union(Modifier::UNDERLINED))
    }

    /// Needs attention now.
    pub(crate) fn alarm(self) -> Style {
        self.style(Role::Alarm, Modifier::BOLD)
    }

    /// Not saved: it cannot be overlooked.
    pub(crate) fn save_error(self) -> Style {
        self.style(Role::Trouble, Modifier::BOLD.union(Modifier::REVERSED))
    }

    /// The accent where it is not a selection: bars, the query.
    pub fn accent(self) -> Style {
        self.style(Role::Accent, Modifier::empty())
    }

    /// The style of a piece of text.
    pub(crate) fn tone(self, tone: TextStyle) -> Style {
        match tone {
            TextStyle::Plain => Style::new(),
            TextStyle::Strong => self.strong(),
            TextStyle::Quiet => self.quiet(),
            TextStyle::Lit => self.highlighted(),
            TextStyle::Alarm => self.alarm(),
            TextStyle::Trouble => self.save_error(),
        }
    }

    /// Signs of this look.
    pub fn signs(self) -> &'static Symbols {
        if self.ascii { &ASCII } else { &UNICODE }
    }

    /// A sign that the help explains.
    pub fn sign(self, sign: Sign) -> &'static str {
        sign.shown(self.ascii)
    }

    /// The sign of a point that stands so.
    pub fn review_state(self, review_state: ReviewState) -> &'static str {
        self.sign(Sign::ReviewState(review_state))
    }
}

/// A colour as ratatui has it; the first sixteen by their names.
fn paint(color: Color) -> Paint {
    const NAMED: [Paint; 16] = [
        Paint::Black,
        Paint::Red,
        Paint::Green,
        Paint::Yellow,
        Paint::Blue,
        Paint::Magenta,
        Paint::Cyan,
        Paint::Gray,
        Paint::DarkGray,
        Paint::LightRed,
        Paint::LightGreen,
        Paint::LightYellow,
        Paint::LightBlue,
        Paint::LightMagenta,
        Paint::LightCyan,
        Paint::White,
    ];
    match color {
        Color::Own => Paint::Reset,
        Color::Index(index) => {
            NAMED.get(usize::from(index)).copied().unwrap_or(Paint::Indexed(index))
        }
        Color::Rgb([r, g, b]) => Paint::Rgb(r, g, b),
    }
}

/// Signs with a meaning or a shape.
#[derive(Debug)]
pub struct Symbols {
    /// Before the selected row.
    pub cursor: &'static str,
    /// The sign for text that was cut.
    pub more: &'static str,
    /// Between things in a line.
    pub dot: &'static str,
    /// A horizontal rule.
    pub rule: &'static str,
    /// A vertical rule.
    pub wall: &'static str,
    /// The junction of a vertical rule with the rule above.
    pub tee: &'static str,
    /// The junction of a vertical rule with the rule below.
    pub foot: &'static str,
    /// Filled part of a bar, then its eighths from one to seven, then the empty part.
    pub bar: &'static [&'static str],
    /// Empty part of a bar.
    pub bar_empty: &'static str,
    /// Corners of a box: upper left, upper right, lower left, lower right.
    pub corners: [&'static str; 4],
}

const UNICODE: Symbols = Symbols {
    cursor: "▸",
    more: "…",
    dot: "·",
    rule: "─",
    wall: "│",
    tee: "┬",
    foot: "┴",
    bar: &["█", "▏", "▎", "▍", "▌", "▋", "▊", "▉"],
    bar_empty: "·",
    corners: ["┌", "┐", "└", "┘"],
};

const ASCII: Symbols = Symbols {
    cursor: ">",
    more: "...",
    dot: "-",
    rule: "-",
    wall: "|",
    tee: "+",
    foot: "+",
    bar: &["#"],
    bar_empty: ".",
    corners: ["+", "+", "+", "+"],
};

impl Symbols {
    /// A bar of `width` columns of which `done` of `total` is filled.
    pub fn progress(&self, done: usize, total: usize, width: usize) -> (String, String) {
        let steps = self.bar.len();
        let filled = (done * width * steps).checked_div(total).unwrap_or(0);
        let (full, part) = (filled / steps, filled % steps);
        let part = if part > 0 { self.bar[part] } else { "" };
        let empty = width - full - usize::from(!part.is_empty());
        (self.bar[0].repeat(full) + part, self.bar_empty.repeat(empty))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_show_eighths_and_are_never_full_too_early() {
        let bar = |done, total| {
            let (full, empty) = UNICODE.progress(done, total, 9);
            full + &empty
        };
        assert_eq!(bar(12, 51), "██·······");
        assert_eq!(bar(13, 51), "██▎······");
        assert_eq!(bar(0, 51), "·········");
        assert_eq!(bar(51, 51), "█████████");
        assert_eq!(bar(0, 0), "·········");
        assert_ne!(bar(50, 51), bar(51, 51));
        assert_eq!(ASCII.progress(1, 2, 4), ("##".into(), "..".into()));
    }

    /// Relative luminance as WCAG 2 defines it.
    fn luminance([r, g, b]: [u8; 3]) -> f64 {
        let linear = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
    }

    fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn the_two_default_colours_can_be_read_on_dark_and_on_light_ground() {
        // Magenta and red as xterm, VGA and Terminal.app have them.
        let palettes = [
            [[205, 0, 205], [205, 0, 0]],
            [[170, 0, 170], [170, 0, 0]],
            [[178, 0, 178], [153, 0, 0]],
        ];
        for color in palettes.into_iter().flatten() {
            for ground in [[0, 0, 0], [255, 255, 255]] {
                // WCAG asks 3 of large and bold text; both colours are only used
                // bold or for bars.
                assert!(
                    contrast(color, ground) > 2.3,
                    "{color:?} on {ground:?}: {}",
                    contrast(color, ground)
                );
            }
        }
        let look = RenderOptions::new(true, false);
        assert_eq!(look.accent().fg, Some(Paint::Magenta));
        assert_eq!(look.alarm().fg, Some(Paint::Red));
    }

    #[test]
    fn the_other_themes_can_be_read_on_their_ground() {
        // Blue, red, bright cyan, bright red as xterm, VGA and Terminal.app have them.
        let light =
            [[[0, 0, 238], [205, 0, 0]], [[0, 0, 170], [170, 0, 0]], [[0, 0, 178], [153, 0, 0]]];
        let dark = [
            [[0, 255, 255], [255, 0, 0]],
            [[85, 255, 255], [255, 85, 85]],
            [[0, 230, 230], [230, 0, 0]],
        ];
        for (theme, palettes, ground, paints) in [
            ("light", light, [255, 255, 255], [Paint::Blue, Paint::Red]),
            ("dark", dark, [0, 0, 0], [Paint::LightCyan, Paint::LightRed]),
        ] {
            for color in palettes.into_iter().flatten() {
                assert!(contrast(color, ground) > 4.0, "{theme} {color:?}");
            }
            let look = RenderOptions {
                theme: Theme::built_in(theme).unwrap(),
                ..RenderOptions::new(true, false)
            };
            assert_eq!([look.accent(), look.alarm()].map(|style| style.fg), paints.map(Some));
        }
    }

    /// All styles of a look, each with its meaning.
    fn styles(look: RenderOptions) -> [Style; 8] {
        [
            look.accent(),
            look.selected(),
            look.highlighted(),
            look.alarm(),
            look.save_error(),
            look.quiet(),
            look.strong(),
            RenderOptions::ranged(),
        ]
    }

    #[test]
    fn without_colour_no_theme_has_any_and_high_contrast_is_never_pale() {
        for (name, _) in crate::config::THEMES {
            let theme = Theme::built_in(name).unwrap();
            let theme = theme.with(&[(Role::Quiet, Color::Rgb([1, 2, 3]))]);
            let look = RenderOptions { theme, ..RenderOptions::new(false, false) };
            assert!(styles(look).iter().all(|style| style.fg.is_none()), "{name}");
            let dim = look.quiet().add_modifier.contains(Modifier::DIM);
            assert_eq!(dim, name != "high-contrast", "{name}");
        }
        for name in ["mono", "high-contrast"] {
            let look = RenderOptions {
                theme: Theme::built_in(name).unwrap(),
                ..RenderOptions::new(true, false)
            };
            assert!(styles(look).iter().all(|style| style.fg.is_none()), "{name}");
        }
    }

    #[test]
    fn a_colour_of_its_own_takes_the_place_of_pale_letters() {
        let theme = Theme::DEFAULT.with(&[(Role::Quiet, Color::Index(244))]);
        let look = RenderOptions { theme, ..RenderOptions::new(true, false) };
        assert_eq!(look.quiet(), Style::new().fg(Paint::Indexed(244)));
    }
}
