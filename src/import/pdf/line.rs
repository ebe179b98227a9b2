//! Lines of a page in reading order, and the sides of their columns.

use rustc_hash::FxHashMap;

use super::columns::Region;
use super::segment::Segment;

/// A line of a page.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    /// The words with their place.
    pub(super) words: Segment,
    /// Page, from 1.
    pub(super) page: u32,
    /// Which line of the page in reading order, from 1.
    pub(super) number: u32,
    /// Column, 0 for the whole width.
    pub(super) column: u32,
    /// Left side of its column in pixels.
    pub(super) from: i32,
    /// Right side of its column in pixels.
    pub(super) to: i32,
    /// True for a row of a table of contents.
    pub(super) contents: bool,
}

/// The lines of a region: what stands beside each other is one line.
pub(super) fn lines(region: Region, page: u32, before: u32) -> Vec<Line> {
    let mut rows: Vec<Vec<Segment>> = Vec::new();
    for segment in region.segments {
        match rows.last_mut() {
            Some(row) if row.first().is_some_and(|first| first.beside(&segment)) => {
                row.push(segment)
            }
            _ => rows.push(vec![segment]),
        }
    }
    let mut lines = Vec::with_capacity(rows.len());
    for (number, mut row) in (before + 1..).zip(rows) {
        row.sort_by_key(|segment| segment.left);
        let mut row = row.into_iter();
        let Some(mut words) = row.next() else { continue };
        row.for_each(|segment| words.append(segment));
        lines.push(Line { words, page, number, column: region.column, ..Line::default() });
    }
    lines
}

/// The sides of a column: over all pages, even and odd ones apart.
#[derive(Clone, Copy)]
struct Sides {
    from: i32,
    to: i32,
}

/// Gives every line the sides of its column.
pub(super) fn measure(lines: &mut [Line], body: i32) {
    let mut columns: FxHashMap<(u32, u32), (Vec<i32>, Vec<i32>)> = FxHashMap::default();
    for line in lines.iter().filter(|line| (line.words.size - body).abs() <= 1) {
        let (lefts, rights) = columns.entry((line.column, line.page % 2)).or_default();
        lefts.push(line.words.left);
        rights.push(line.words.right);
    }
    let sides: FxHashMap<(u32, u32), Sides> = columns
        .into_iter()
        .map(|(column, (lefts, rights))| {
            (column, Sides { from: ends(lefts).0, to: ends(rights).1 })
        })
        .collect();
    for line in lines {
        let own = sides.get(&(line.column, line.page % 2));
        let facing = sides.get(&(line.column, (line.page + 1) % 2));
        let sides = match (own, facing) {
            (Some(own), Some(facing)) if !is_shifted(own, facing) => {
                Sides { from: own.from.min(facing.from), to: own.to.max(facing.to) }
            }
            (Some(own), _) => *own,
            (None, Some(facing)) => *facing,
            (None, None) => Sides { from: line.words.left, to: line.words.right },
        };
        (line.from, line.to) = (sides.from, sides.to);
    }
}

/// True if odd pages stand beside even ones, as in a bound book.
fn is_shifted(own: &Sides, facing: &Sides) -> bool {
    let (from, to) = (own.from - facing.from, own.to - facing.to);
    from.abs() > 4 && (from - to).abs() <= 3
}

/// Two of the sorted values: so many from the least, as many from the greatest.
fn ends(mut values: Vec<i32>) -> (i32, i32) {
    values.sort_unstable();
    let aside = values.len() / 20;
    let value = |at: usize| values.get(at).copied().unwrap_or(0);
    (value(aside), value(values.len().saturating_sub(aside + 1)))
}
