//! Which list an item belongs to, and the numbers of all lists and of the headings.

use std::collections::HashMap;

use super::lists::{Counters, LEVELS, unstyled};
use super::styles::Styles;
use super::xml::{Space, Tag};
use crate::import::{Label, Mark};

/// A list that is open.
#[derive(Clone, Debug)]
pub(super) struct List {
    /// The counters that it uses: those of [`Label::list`].
    pub(super) counters: u32,
    pub(super) style: Option<String>,
    /// Levels above it, from 0.
    pub(super) level: usize,
}

/// An item, or a header, of a list.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) list: List,
    /// Its number, if the file sets it.
    start: Option<u32>,
    /// True for a header, which has no number.
    header: bool,
    /// True once its first paragraph or list stands: only one that comes first is labelled.
    used: bool,
    /// True once it holds a list.
    parent: bool,
}

impl Item {
    /// The item, or header, of a list that an element begins.
    pub(super) fn new(mut list: List, tag: &Tag<'_>, header: bool) -> Self {
        list.style = tag.get(Space::Text, "style-override").or(list.style);
        let start = tag.number(Space::Text, "start-value");
        Self { list, start, header, used: false, parent: false }
    }
}

/// The numbers of all lists and of the headings.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    counters: HashMap<u32, Counters>,
    headings: Counters,
    /// Lists by their id.
    ids: HashMap<String, u32>,
    /// Style and counters of the list before.
    last: Option<(Option<String>, u32)>,
    /// Counters given out; 0 is that of the headings.
    given: u32,
}

/// A label, and true if its numerals are not known here.
pub(super) type Labelled = (Label, bool);

/// What a paragraph is in its item.
#[derive(Debug)]
pub(super) enum Place {
    /// It begins the item, with its label.
    Labelled(Labelled),
    /// It begins the item, whose label has no letter, or stands over the list.
    Plain,
    /// It goes on in the item, or in the one before.
    GoesOn,
}

impl Numbers {
    /// The list that an element begins, in an item or on its own. No list goes on
    /// one of a note because it comes next.
    pub(super) fn list(&mut self, tag: &Tag<'_>, around: Option<&mut Item>, in_note: bool) -> List {
        let style = tag.get(Space::Text, "style-name");
        let goes_on = tag.truth(Space::Text, "continue-numbering");
        let Some(item) = around else {
            return self.root(tag, style, goes_on == Some(true), in_note);
        };
        let (counters, level) = (item.list.counters, item.list.level + 1);
        let again = goes_on.map_or(item.parent, |goes_on| !goes_on);
        (item.parent, item.used) = (true, true);
        if let Some(counters) = self.counters.get_mut(&counters).filter(|_| again) {
            counters.restart(level.min(LEVELS - 1));
        }
        List { counters, style: style.or_else(|| item.list.style.clone()), level }
    }

    fn root(&mut self, tag: &Tag<'_>, style: Option<String>, goes_on: bool, in_note: bool) -> List {
        let named = tag.get(Space::Text, "continue-list");
        let named = named.and_then(|id| self.ids.get(&id).copied());
        let last = self.last.as_ref().filter(|(last, _)| goes_on && !in_note && *last == style);
        let counters = named.or(last.map(|(_, counters)| *counters));
        let counters = counters.unwrap_or_else(|| self.fresh());
        if let Some(id) = tag.get(Space::Xml, "id").or_else(|| tag.get(Space::Text, "id")) {
            self.ids.insert(id, counters);
        }
        if !in_note {
            self.last = Some((style.clone(), counters));
        }
        List { counters, style, level: 0 }
    }

    /// The list of a paragraph that names its list and level itself.
    pub(super) fn numbered_paragraph(&mut self, tag: &Tag<'_>) -> List {
        let id = tag.get(Space::Text, "list-id").unwrap_or_default();
        let counters = self.ids.get(&id).copied().unwrap_or_else(|| self.fresh());
        self.ids.insert(id, counters);
        let level = tag.number(Space::Text, "level").unwrap_or(1_usize).saturating_sub(1);
        List { counters, style: tag.get(Space::Text, "style-name"), level }
    }

    fn fresh(&mut self) -> u32 {
        self.given = self.given.saturating_add(1);
        self.given
    }

    /// The place of the next paragraph in an item; the first one is counted.
    pub(super) fn item(&mut self, item: &mut Item, styles: &Styles) -> Place {
        let begun = self.counters.contains_key(&item.list.counters);
        if item.header || std::mem::replace(&mut item.used, true) {
            let over = item.header && item.list.level == 0 && !begun;
            return if over { Place::Plain } else { Place::GoesOn };
        }
        let level = item.list.level.min(LEVELS - 1);
        let style = item.list.style.as_deref().and_then(|name| styles.list(name));
        let counters = self.counters.entry(item.list.counters).or_default();
        counters.count(level, style, item.start);
        let shown = style.map_or_else(|| Some(unstyled(level)), |s| s.label(level, counters));
        shown.map_or(Place::Plain, |shown| Place::Labelled(label(shown, level, item.list.counters)))
    }

    /// Lets the headings of a level begin again.
    pub(super) fn restart_headings(&mut self, level: usize) {
        self.headings.restart(level);
    }

    /// The label of a heading that is in no list.
    pub(super) fn heading(
        &mut self,
        level: usize,
        start: Option<u32>,
        styles: &Styles,
    ) -> Option<Labelled> {
        let level = level.min(LEVELS - 1);
        self.headings.count(level, Some(&styles.outline), start);
        styles.outline.label(level, &self.headings).map(|shown| label(shown, level, 0))
    }
}

fn label((shown, mark, guessed): (String, Mark, bool), level: usize, list: u32) -> Labelled {
    let depth = u8::try_from(level).unwrap_or(u8::MAX);
    (Label { shown, mark, depth, list }, guessed)
}
