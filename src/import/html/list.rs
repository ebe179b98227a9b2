//! The labels that browsers put before the items of lists.

use super::events::Tag;
use super::style::Style;
use crate::import::block::{Block, Label, Mark};
use crate::import::numerals::{to_letters, to_roman};

/// How the items of a list are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Marker {
    None,
    Bullet(char),
    Decimal,
    Letters { capitals: bool },
    Roman { capitals: bool },
}

impl Marker {
    /// By the `type` of a list or item.
    fn of_type(name: &str) -> Option<Self> {
        match name {
            "1" => Some(Self::Decimal),
            "a" => Some(Self::Letters { capitals: false }),
            "A" => Some(Self::Letters { capitals: true }),
            "i" => Some(Self::Roman { capitals: false }),
            "I" => Some(Self::Roman { capitals: true }),
            _ => Self::of_style(&name.to_ascii_lowercase()),
        }
    }

    /// By a value of `list-style-type`.
    fn of_style(name: &str) -> Option<Self> {
        match name {
            "none" => Some(Self::None),
            "disc" => Some(Self::Bullet('•')),
            "circle" => Some(Self::Bullet('◦')),
            "square" => Some(Self::Bullet('▪')),
            "decimal" | "decimal-leading-zero" => Some(Self::Decimal),
            "lower-alpha" | "lower-latin" => Some(Self::Letters { capitals: false }),
            "upper-alpha" | "upper-latin" => Some(Self::Letters { capitals: true }),
            "lower-roman" => Some(Self::Roman { capitals: false }),
            "upper-roman" => Some(Self::Roman { capitals: true }),
            _ => None,
        }
    }

    fn of(tag: &Tag, style: &Style) -> Option<Self> {
        let by_style = style.marker.as_deref().and_then(Self::of_style);
        by_style.or_else(|| tag.get("type").and_then(Self::of_type))
    }

    /// The sign, or the number as it is shown; numbers that letters cannot show are figures.
    fn show(self, number: i32) -> String {
        let positive = u32::try_from(number).ok().filter(|n| *n > 0);
        match (self, positive) {
            (Self::None, _) => String::new(),
            (Self::Bullet(sign), _) => sign.to_string(),
            (Self::Letters { capitals }, Some(n)) => cased(to_letters(n), capitals, n) + ".",
            (Self::Roman { capitals }, Some(n)) => cased(roman(n), capitals, n) + ".",
            (Self::Decimal | Self::Letters { .. } | Self::Roman { .. }, _) => format!("{number}."),
        }
    }
}

/// Most of a number in Romans; larger ones are figures.
const MOST_ROMAN: u32 = 3999;

/// Small letters, or capitals of them; figures where there are none.
fn cased(small: Option<String>, capitals: bool, number: u32) -> String {
    match small {
        Some(letters) if capitals => letters.to_ascii_uppercase(),
        Some(letters) => letters,
        None => number.to_string(),
    }
}

fn roman(number: u32) -> Option<String> {
    Some(number).filter(|n| *n <= MOST_ROMAN).and_then(|n| to_roman(n, usize::MAX))
}

/// A list that is open.
#[derive(Debug)]
pub(super) struct List {
    /// Which list of the page, from 1.
    id: u32,
    /// Lists around it.
    pub depth: u8,
    marker: Marker,
    next: i32,
    step: i32,
    /// True if it counts down to 1, so that the numbers are known at its end.
    downward: bool,
    items: i32,
}

/// True for an element that holds items.
pub(super) fn is_list(name: &str) -> bool {
    matches!(name, "ol" | "ul" | "menu" | "dir")
}

impl List {
    pub(super) fn of(tag: &Tag, style: &Style, id: u32, depth: usize) -> Self {
        let usual = match (tag.name.as_str(), depth) {
            ("ol", _) => Marker::Decimal,
            (_, 0) => Marker::Bullet('•'),
            (_, 1) => Marker::Bullet('◦'),
            _ => Marker::Bullet('▪'),
        };
        let reversed = tag.get("reversed").is_some();
        Self {
            id,
            depth: u8::try_from(depth).unwrap_or(u8::MAX),
            marker: Marker::of(tag, style).unwrap_or(usual),
            next: tag.number("start").unwrap_or(1),
            step: if reversed { -1 } else { 1 },
            downward: reversed && tag.number("start").is_none(),
            items: 0,
        }
    }

    /// The label of the next item; none if the list shows none.
    pub(super) fn item(&mut self, tag: &Tag, style: &Style) -> Option<Label> {
        let marker = Marker::of(tag, style).unwrap_or(self.marker);
        self.items = self.items.saturating_add(1);
        let number =
            if self.downward { self.items } else { tag.number("value").unwrap_or(self.next) };
        self.next = number.saturating_add(self.step);
        let mark = match marker {
            Marker::None => return None,
            Marker::Bullet(_) => Mark::Bullet,
            _ => Mark::Number(u32::try_from(number).unwrap_or_default()),
        };
        Some(Label { shown: marker.show(number), mark, depth: self.depth, list: self.id })
    }

    /// Numbers the items of a list that counts down, once they are all there.
    pub(super) fn settle(&self, blocks: &mut [Block]) {
        if !self.downward {
            return;
        }
        let labels = blocks.iter_mut().filter_map(|block| block.label.as_mut());
        for label in labels.filter(|label| label.list == self.id) {
            if let Mark::Number(place) = label.mark {
                let number = self.items.saturating_sub_unsigned(place).saturating_add(1);
                label.mark = Mark::Number(u32::try_from(number).unwrap_or_default());
                label.shown = self.marker.show(number);
            }
        }
    }
}
