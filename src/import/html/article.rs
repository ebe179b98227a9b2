//! The article of a page, and what stands around it.

use super::open::Part;
use crate::import::block::{Block, Kind, words};

/// An element that may hold the article, or furniture, as the blocks in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Region {
    pub start: usize,
    pub end: usize,
    pub part: Part,
    /// True if it may be the article.
    pub holds: bool,
}

impl Region {
    /// Adds a region; one with the same blocks as the last is put together with it.
    pub(super) fn add(self, regions: &mut Vec<Self>) {
        if self.start == self.end || (self.part == Part::default() && !self.holds) {
            return;
        }
        match regions.last_mut() {
            Some(last) if (last.start, last.end) == (self.start, self.end) => {
                last.part.main |= self.part.main;
                last.part.article |= self.part.article;
                last.part.chrome |= self.part.chrome;
                last.holds |= self.holds;
            }
            _ => regions.push(self),
        }
    }

    fn holds(&self, other: &Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// Words of a page, to be counted quickly in any part of it.
struct Count {
    /// The words before each block, furniture not counted.
    before: Vec<usize>,
}

impl Count {
    fn of(&self, region: &Region) -> usize {
        let at = |index: usize| self.before.get(index).copied().unwrap_or_default();
        at(region.end).saturating_sub(at(region.start))
    }
}

/// Makes furniture of the blocks that stand around the article.
pub(super) fn set_furniture_apart(regions: &[Region], blocks: &mut [Block]) {
    let chrome = chrome(regions, blocks);
    let mut before = vec![0];
    for (block, chrome) in blocks.iter().zip(&chrome) {
        let count = if *chrome { 0 } else { words(&block.text) };
        before.push(before.last().copied().unwrap_or_default() + count);
    }
    let count = Count { before };
    let article = article(regions, blocks, &chrome, &count);
    let inside = |index: usize| (article.start..article.end).contains(&index);
    // The title may stand over the article.
    let mut titles = (0..blocks.len()).filter(|index| is_title(&blocks[*index]) && !chrome[*index]);
    let title = titles.next().filter(|index| !inside(*index) && titles.next().is_none());
    for (index, (block, chrome)) in blocks.iter_mut().zip(chrome).enumerate() {
        let stays = inside(index) || title == Some(index) || matches!(block.kind, Kind::Note(_));
        if chrome || !stays {
            block.kind = Kind::Furniture;
            block.label = None;
        }
    }
}

fn is_title(block: &Block) -> bool {
    matches!(block.kind, Kind::Title | Kind::Heading(1))
}

/// Which blocks are in elements of furniture; one with the title or half of all words is none.
fn chrome(regions: &[Region], blocks: &[Block]) -> Vec<bool> {
    let counts: Vec<usize> = blocks.iter().map(|block| words(&block.text)).collect();
    let sum = |region: &Region| {
        counts.get(region.start..region.end).map_or(0, |part| part.iter().sum::<usize>())
    };
    let all: usize = counts.iter().sum();
    let mut chrome = vec![false; blocks.len()];
    // Of elements inside each other the outer one comes later.
    let mut done = Region { start: usize::MAX, end: 0, part: Part::default(), holds: false };
    for region in regions.iter().rev().filter(|region| region.part.chrome) {
        if done.holds(region) {
            continue;
        }
        let inside = blocks.get(region.start..region.end).unwrap_or_default();
        if sum(region) * 2 >= all || inside.iter().any(is_title) {
            continue;
        }
        chrome.get_mut(region.start..region.end).unwrap_or_default().fill(true);
        done = *region;
    }
    chrome
}

/// The element that is the article: `main`, an `article` with half of its words, or the
/// smallest one with the title and most of the words, if there is furniture at all.
fn article(regions: &[Region], blocks: &[Block], chrome: &[bool], count: &Count) -> Region {
    let page = Region { start: 0, end: blocks.len(), part: Part::default(), holds: true };
    let most = |wanted: fn(&Part) -> bool, base: &Region| {
        let inside = regions.iter().filter(|region| wanted(&region.part) && base.holds(region));
        inside.copied().max_by_key(|region| count.of(region))
    };
    let main = most(|part| part.main, &page).filter(|main| count.of(main) > 0);
    let base = main.unwrap_or(page);
    let has_title = |region: &Region| {
        let blocks = blocks.get(region.start..region.end).unwrap_or_default();
        let chrome = chrome.get(region.start..region.end).unwrap_or_default();
        blocks.iter().zip(chrome).any(|(block, chrome)| is_title(block) && !chrome)
    };
    let titled = has_title(&base);
    let enough = |region: &Region, of: usize| {
        count.of(region) * 10 >= count.of(&base) * of && (!titled || has_title(region))
    };
    if let Some(article) = most(|part| part.article, &base).filter(|article| enough(article, 5)) {
        return article;
    }
    if main.is_some() || !titled || !chrome.contains(&true) {
        return base;
    }
    let holders = regions.iter().filter(|region| region.holds && enough(region, 7));
    holders.copied().min_by_key(|region| region.end - region.start).unwrap_or(base)
}
