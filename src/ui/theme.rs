//! Colours and signs.
//!
//! One accent, from the terminal's own 16 colours, so that it follows the
//! user's palette. Magenta and red are the two that can be read on a dark and
//! on a light ground alike in the usual palettes; all else is the terminal's
//! own foreground, bold, dim or reversed. Nothing is meant by colour alone.

use ratatui::style::{Color, Modifier, Style};

use crate::app::reading::Tone;
use crate::review::Standing;

/// How the screens look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Whether colours are used.
    pub color: bool,
    /// Whether only ASCII signs are used.
    pub ascii: bool,
}

/// What is chosen, lit up, or has the focus.
const ACCENT: Color = Color::Magenta;
/// What needs eyes now.
const ALARM: Color = Color::Red;

impl Look {
    fn tinted(self, color: Color, modifier: Modifier) -> Style {
        let style = Style::new().add_modifier(modifier);
        if self.color { style.fg(color) } else { style }
    }

    /// Secondary text and lines.
    pub fn quiet(self) -> Style {
        Style::new().add_modifier(Modifier::DIM)
    }

    /// Headings.
    pub fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// The selected row of the pane that has the focus.
    pub fn selected(self) -> Style {
        self.tinted(ACCENT, Modifier::BOLD)
    }

    /// Rows of a selected range.
    pub fn ranged(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// What the query asks for.
    pub fn lit(self) -> Style {
        self.tinted(ACCENT, Modifier::BOLD.union(Modifier::UNDERLINED))
    }

    /// What is no query in what is typed.
    pub fn broken(self) -> Style {
        self.tinted(ALARM, Modifier::BOLD.union(Modifier::UNDERLINED))
    }

    /// What needs eyes now.
    pub fn alarm(self) -> Style {
        self.tinted(ALARM, Modifier::BOLD)
    }

    /// What is not saved: it cannot be overlooked.
    pub fn trouble(self) -> Style {
        self.tinted(ALARM, Modifier::BOLD.union(Modifier::REVERSED))
    }

    /// The accent where it is not a selection: bars, the query.
    pub fn accent(self) -> Style {
        self.tinted(ACCENT, Modifier::empty())
    }

    /// The style of a piece of text.
    pub fn tone(self, tone: Tone) -> Style {
        match tone {
            Tone::Plain => Style::new(),
            Tone::Strong => self.strong(),
            Tone::Quiet => self.quiet(),
            Tone::Lit => self.lit(),
            Tone::Alarm => self.alarm(),
            Tone::Trouble => self.trouble(),
        }
    }

    /// Signs of this look.
    pub fn signs(self) -> &'static Signs {
        if self.ascii { &ASCII } else { &UNICODE }
    }

    /// The sign of a point that stands so.
    pub fn standing(self, standing: Standing) -> &'static str {
        let signs = self.signs();
        match standing {
            Standing::Open => signs.open,
            Standing::Reviewed => signs.reviewed,
            Standing::ComeBack => signs.come_back,
            Standing::Stale => signs.stale,
        }
    }
}

/// Signs with a meaning or a shape.
#[derive(Debug)]
pub struct Signs {
    /// An open point.
    pub open: &'static str,
    /// A reviewed point.
    pub reviewed: &'static str,
    /// A point to come back to.
    pub come_back: &'static str,
    /// A point whose mark is stale.
    pub stale: &'static str,
    /// A point whose mark is being saved.
    pub saving: &'static str,
    /// Before the selected row.
    pub cursor: &'static str,
    /// Where text was cut.
    pub more: &'static str,
    /// Between things in a line.
    pub dot: &'static str,
    /// A horizontal rule.
    pub rule: &'static str,
    /// A vertical rule.
    pub wall: &'static str,
    /// Where a vertical rule leaves the rule above.
    pub tee: &'static str,
    /// Where a vertical rule ends in the rule below.
    pub foot: &'static str,
    /// Filled part of a bar, then its eighths from one to seven, then the empty part.
    pub bar: &'static [&'static str],
    /// Empty part of a bar.
    pub bar_empty: &'static str,
    /// Corners of a box: upper left, upper right, lower left, lower right.
    pub corners: [&'static str; 4],
}

const UNICODE: Signs = Signs {
    open: "○",
    reviewed: "●",
    come_back: "◐",
    stale: "△",
    saving: "·",
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

const ASCII: Signs = Signs {
    open: "[ ]",
    reviewed: "[x]",
    come_back: "[~]",
    stale: "[!]",
    saving: "[.]",
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

impl Signs {
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
    fn the_two_colours_can_be_read_on_dark_and_on_light_ground() {
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
        assert_eq!(ACCENT, Color::Magenta);
        assert_eq!(ALARM, Color::Red);
    }
}
