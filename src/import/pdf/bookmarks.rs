//! The outline that a PDF brings along: where its headings end and how deep they stand,
//! which their type alone does not say.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::line::Line;
use super::xml::Page;
use crate::import::block::bare_letters;
use crate::import::{Block, Kind};

/// How deep each heading of an outline stands, by its page and letters.
pub(super) struct Bookmarks(FxHashMap<(u32, String), u8>);

impl Bookmarks {
    /// The outline of a file; of two entries alike the first.
    pub(super) fn of(pages: &[Page]) -> Self {
        let mut depths = FxHashMap::default();
        for page in pages {
            for bookmark in &page.bookmarks {
                let key = (page.number, bare_letters(&bookmark.title));
                depths.entry(key).or_insert(bookmark.depth);
            }
        }
        Self(depths)
    }

    /// True for lines that are a whole heading of the outline.
    pub(super) fn is_whole(&self, lines: &[Line]) -> bool {
        if self.0.is_empty() {
            return false;
        }
        let text: String = lines.iter().map(|line| bare_letters(&line.words.text)).collect();
        lines.first().is_some_and(|first| self.0.contains_key(&(first.page, text)))
    }

    /// Puts headings of one size at as many levels as the outline has them at; what it does
    /// not list stays at the highest of these.
    pub(super) fn set_levels(&self, blocks: &mut [Block]) {
        let mut depths: BTreeMap<u8, BTreeSet<u8>> = BTreeMap::new();
        for (level, depth) in blocks.iter().filter_map(|block| self.place(block)) {
            depths.entry(level).or_default().extend(depth);
        }
        for block in blocks {
            let Some((level, depth)) = self.place(block) else { continue };
            let above = depths.range(..level).map(|(_, depths)| depths.len().max(1)).sum::<usize>();
            let among = depths.get(&level).map_or(0, |all| all.range(..depth.unwrap_or(0)).count());
            block.kind = Kind::Heading(u8::try_from(above + among + 1).unwrap_or(u8::MAX));
        }
    }

    /// The level of a heading by its size, and its depth in the outline.
    fn place(&self, block: &Block) -> Option<(u8, Option<u8>)> {
        let Kind::Heading(level) = block.kind else { return None };
        let page = block.origin.page.unwrap_or(0);
        Some((level, self.0.get(&(page, bare_letters(&block.text))).copied()))
    }
}
