//! The columns of a page: segments brought into reading order.

use super::segment::Segment;

/// Columns within columns that are looked for.
const DEEPEST: u32 = 4;
/// Fewest lines that make a column.
const FEWEST: usize = 3;
/// Narrowest column in pixels.
const NARROWEST: i32 = 90;
/// Left sides that are tried as the side of a column.
const MOST_SIDES: usize = 12;

/// Segments of one column or of the whole width, from top to bottom.
#[derive(Debug, Default)]
pub(super) struct Region {
    /// Which column it is, from 1; 0 for the whole width.
    pub(super) column: u32,
    /// Its segments, by their middle.
    pub(super) segments: Vec<Segment>,
}

/// The regions of a page in reading order. `spread` is the middle of a sheet
/// that may hold two pages, in pixels.
pub(super) fn arrange(mut segments: Vec<Segment>, spread: Option<i32>) -> Vec<Region> {
    segments.sort_by_key(|segment| (segment.middle(), segment.left));
    let mut regions = Vec::new();
    match spread.filter(|&middle| !segments.iter().any(|segment| crosses(segment, middle))) {
        Some(middle) => {
            let (right, left) = segments.into_iter().partition(|one| one.left >= middle - 2);
            split(left, 1, DEEPEST, &mut regions);
            split(right, 2, DEEPEST, &mut regions);
        }
        None => split(segments, 0, DEEPEST, &mut regions),
    }
    regions
}

/// Splits the segments at their best gutter, if there is one.
fn split(segments: Vec<Segment>, column: u32, deeper: u32, regions: &mut Vec<Region>) {
    let side = if deeper == 0 { None } else { best_side(&segments) };
    let Some(side) = side else {
        regions.push(Region { column, segments });
        return;
    };
    for band in bands(segments, side) {
        match band {
            Band::Columns(left, right) => {
                split(left, column * 2 + 1, deeper - 1, regions);
                split(right, column * 2 + 2, deeper - 1, regions);
            }
            Band::Whole(segments) => regions.push(Region { column, segments }),
        }
    }
}

/// A part of the page between segments that cross the gutter.
enum Band {
    /// Two columns of prose.
    Columns(Vec<Segment>, Vec<Segment>),
    /// Anything else.
    Whole(Vec<Segment>),
}

/// The left side that parts most lines of prose from others; none if no side does.
fn best_side(segments: &[Segment]) -> Option<i32> {
    let sides = sides(segments);
    let rated = sides.into_iter().map(|side| (parted(segments, side), side));
    rated
        .filter(|(lines, _)| *lines > 0)
        .max_by_key(|(lines, side)| (*lines, -side))
        .map(|(_, side)| side)
}

/// The commonest left sides that have segments at their left.
fn sides(segments: &[Segment]) -> Vec<i32> {
    let Some(first) = segments.iter().map(|segment| segment.left).min() else { return Vec::new() };
    let mut lefts: Vec<i32> = segments.iter().map(|segment| segment.left).collect();
    lefts.sort_unstable();
    let runs = lefts.chunk_by(|one, next| next - one <= 2);
    let mut sides: Vec<(usize, i32)> = runs
        .filter(|run| run.len() >= FEWEST && run.first().is_some_and(|&left| left > first + 100))
        .filter_map(|run| Some((run.len(), *run.first()?)))
        .collect();
    sides.sort_unstable_by_key(|(count, left)| (std::cmp::Reverse(*count), *left));
    sides.into_iter().take(MOST_SIDES).map(|(_, left)| left).collect()
}

/// Lines in columns if the page is split at this side.
fn parted(segments: &[Segment], side: i32) -> usize {
    let mut lines = 0;
    let mut band = Vec::new();
    let mut rate = |band: &mut Vec<&Segment>| {
        if is_prose_on_both(band, side) {
            lines += band.len();
        }
        band.clear();
    };
    for segment in segments {
        if crosses(segment, side) {
            rate(&mut band);
        } else {
            band.push(segment);
        }
    }
    rate(&mut band);
    lines
}

fn crosses(segment: &Segment, side: i32) -> bool {
    segment.left < side - 2 && segment.right > side
}

/// The parts of a page between segments that cross the gutter.
fn bands(segments: Vec<Segment>, side: i32) -> Vec<Band> {
    let mut bands = Vec::new();
    let mut band = Vec::new();
    let mut whole = Vec::new();
    for segment in segments {
        if crosses(&segment, side) {
            close(&mut band, &mut whole, side, &mut bands);
            whole.push(segment);
        } else {
            band.push(segment);
        }
    }
    close(&mut band, &mut whole, side, &mut bands);
    if !whole.is_empty() {
        bands.push(Band::Whole(whole));
    }
    bands
}

/// Ends a band: as columns, or added to what takes the whole width.
fn close(band: &mut Vec<Segment>, whole: &mut Vec<Segment>, side: i32, bands: &mut Vec<Band>) {
    let refs: Vec<&Segment> = band.iter().collect();
    if !is_prose_on_both(&refs, side) {
        whole.append(band);
        return;
    }
    if !whole.is_empty() {
        bands.push(Band::Whole(std::mem::take(whole)));
    }
    let (right, left) =
        std::mem::take(band).into_iter().partition(|segment| segment.left >= side - 2);
    bands.push(Band::Columns(left, right));
}

fn is_prose_on_both(band: &[&Segment], side: i32) -> bool {
    let (right, left): (Vec<&Segment>, Vec<&Segment>) =
        band.iter().partition(|segment| segment.left >= side - 2);
    is_prose(&left) && is_prose(&right)
}

/// True for lines that follow each other closely and mostly fill their column.
fn is_prose(lines: &[&Segment]) -> bool {
    let left = lines.iter().map(|line| line.left).min().unwrap_or(0);
    let right = lines.iter().map(|line| line.right).max().unwrap_or(0);
    let rows = lines.chunk_by(|one, next| one.beside(next)).count();
    let close = lines
        .windows(2)
        .filter(|pair| matches!(pair, [one, next] if next.middle() - one.middle() <= one.height() * 8 / 5))
        .count();
    let filled: i64 = lines.iter().map(|line| i64::from(line.right - line.left)).sum();
    let room = i64::try_from(rows).unwrap_or(i64::MAX).saturating_mul(i64::from(right - left));
    right - left >= NARROWEST
        && rows >= FEWEST
        && close * 5 >= lines.len() * 3
        && filled * 2 >= room
}
