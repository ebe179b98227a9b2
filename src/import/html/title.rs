//! The title of a page.

use crate::import::block::{Block, Kind};

/// Blocks at the start that the title of the window is looked for in.
const LOOKED_AT: usize = 12;

/// Shortest text that the window's title may begin with to be the same title, in letters.
const LONG: usize = 12;

/// Finds the title: by its style; the only heading of the first level if no other comes
/// before it; the block that the window's title repeats. Where there is none of these the
/// window's title becomes a block.
pub(super) fn settle(window: &str, blocks: &mut Vec<Block>) {
    let article = |block: &&mut Block| !matches!(block.kind, Kind::Furniture | Kind::Note(_));
    if blocks.iter_mut().filter(article).any(|block| block.kind == Kind::Title) {
        return;
    }
    let mut headings: Vec<&mut Block> = blocks
        .iter_mut()
        .filter(article)
        .filter(|block| matches!(block.kind, Kind::Heading(_)))
        .collect();
    let first = headings.iter().filter(|block| block.kind == Kind::Heading(1)).count();
    match headings.first_mut() {
        Some(heading) if first == 1 && heading.kind == Kind::Heading(1) => {
            heading.kind = Kind::Title;
        }
        _ if first == 0 => settle_by_window(window, blocks),
        _ => {}
    }
}

fn settle_by_window(window: &str, blocks: &mut Vec<Block>) {
    let text = window.split_whitespace().collect::<Vec<_>>().join(" ");
    let repeats = |block: &&mut Block| {
        let words = block.text.split_whitespace().collect::<Vec<_>>().join(" ");
        words == text || (words.chars().count() >= LONG && text.starts_with(&words))
    };
    let article = blocks.iter_mut().filter(|block| block.kind != Kind::Furniture);
    if let Some(block) = article.take(LOOKED_AT).find(repeats) {
        block.kind = Kind::Title;
    } else if !text.is_empty() {
        blocks.insert(0, Block { kind: Kind::Title, text, ..Block::default() });
    }
}
