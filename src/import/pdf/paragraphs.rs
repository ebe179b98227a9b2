//! Lines put together into paragraphs: by the space between them, their type,
//! their indents, labels, and how far the line before goes.

use rustc_hash::FxHashMap;

use super::bookmarks::Bookmarks;
use super::letters;
use super::line::Line;

/// Most lines of one column of signatures.
const MOST_NAMES: usize = 8;

/// The distance between the lines of a paragraph, by the size of type.
struct Leading(FxHashMap<i32, i32>);

impl Leading {
    fn of(lines: &[Line]) -> Self {
        let mut counts: FxHashMap<i32, FxHashMap<i32, usize>> = FxHashMap::default();
        for pair in lines.windows(2) {
            let [line, next] = pair else { continue };
            if let Some(pitch) = pitch(line, next).filter(|_| line.words.size == next.words.size) {
                let near = (1..=line.words.height() * 19 / 10).contains(&pitch);
                if near {
                    *counts.entry(line.words.size).or_default().entry(pitch).or_default() += 1;
                }
            }
        }
        let commonest = |pitches: FxHashMap<i32, usize>| {
            pitches
                .into_iter()
                .max_by_key(|(pitch, count)| (*count, -pitch))
                .map_or(0, |(pitch, _)| pitch)
        };
        Self(counts.into_iter().map(|(size, pitches)| (size, commonest(pitches))).collect())
    }

    /// True if there is more space between two lines than within a paragraph.
    fn is_apart(&self, line: &Line, next: &Line, pitch: i32) -> bool {
        let usual = self.0.get(&line.words.size).copied().unwrap_or(line.words.height());
        let next_usual = self.0.get(&next.words.size).copied().unwrap_or(usual);
        pitch > usual.max(next_usual) * 23 / 20 + 1
    }
}

/// Pixels from one line down to the next of the same column; none if the next
/// stands in another or above.
fn pitch(line: &Line, next: &Line) -> Option<i32> {
    let pitch = next.words.middle() - line.words.middle();
    (line.page == next.page && line.column == next.column && pitch > 0).then_some(pitch)
}

/// The paragraphs that the lines make.
pub(super) fn paragraphs(lines: Vec<Line>, body: i32, bookmarks: &Bookmarks) -> Vec<Vec<Line>> {
    let leading = Leading::of(&lines);
    let signatures = signatures(&lines, body);
    let mut paragraphs: Vec<Vec<Line>> = Vec::new();
    for (line, is_signature) in lines.into_iter().zip(signatures) {
        match paragraphs.last_mut() {
            Some(paragraph)
                if !is_signature
                    && goes_on(paragraph, &line, &leading, body)
                    && !bookmarks.is_whole(paragraph) =>
            {
                paragraph.push(line);
            }
            _ => paragraphs.push(vec![line]),
        }
    }
    paragraphs
}

/// True for each line of two columns that hold as many names and offices, side by side.
fn signatures(lines: &[Line], body: i32) -> Vec<bool> {
    let mut signatures = vec![false; lines.len()];
    let mut end = 0;
    let mut above: &[Line] = &[];
    for column in lines.chunk_by(|one, next| (one.page, one.column) == (next.page, next.column)) {
        let start = end;
        end += column.len();
        if are_beside(above, column) && [above, column].iter().all(|one| are_names(one, body)) {
            let both = signatures.get_mut(start - above.len()..end);
            both.unwrap_or_default().fill(true);
        }
        above = column;
    }
    signatures
}

/// True for columns of one page with their first and last lines side by side.
fn are_beside(left: &[Line], right: &[Line]) -> bool {
    let beside = |one: Option<&Line>, other: Option<&Line>| {
        one.zip(other)
            .is_some_and(|(one, other)| one.page == other.page && one.words.beside(&other.words))
    };
    left.len() == right.len()
        && beside(left.first(), right.first())
        && beside(left.last(), right.last())
}

/// True for a few short lines that each begin with a capital and end without a stop.
fn are_names(lines: &[Line], body: i32) -> bool {
    let is_name = |line: &Line| {
        let text = &line.words.text;
        letters::begins_great(text)
            && !letters::ends_with_stop(text)
            && letters::label(text).is_none()
            && line.words.size <= body + 1
            && line.cell.is_none()
    };
    lines.len() <= MOST_NAMES && lines.iter().all(is_name)
}

/// True if a line goes on the paragraph before it.
fn goes_on(paragraph: &[Line], next: &Line, leading: &Leading, body: i32) -> bool {
    let (Some(first), Some(last)) = (paragraph.first(), paragraph.last()) else { return false };
    if last.cell != next.cell
        || last.contents
        || next.contents
        || letters::begins_with_bullet(&next.words.text)
    {
        return false;
    }
    if (last.words.size - next.words.size).abs() > last.words.size / 12 {
        return false;
    }
    let pitch = pitch(last, next);
    if pitch.is_some_and(|pitch| leading.is_apart(last, next, pitch)) {
        return false;
    }
    let short = is_short(last, next);
    let ended = short && ends(last, next);
    if next.words.size > body + body / 12 {
        return pitch.is_some() && letters::label(&next.words.text).is_none() && !is_item(first);
    }
    if is_whole_bold(last) != is_whole_bold(next)
        && (short || is_whole_bold(first) && is_whole_bold(last))
    {
        return false;
    }
    if is_whole_bold(first) && is_whole_bold(next) && pitch.is_some() {
        return letters::label(&next.words.text).is_none();
    }
    let moved = pitch.is_some() && is_moved(last, next);
    if moved || is_run_out(last, next) || is_lead_in(last, next) {
        return false;
    }
    !ended && !begins_anew(paragraph, first, last, next, short)
}

fn is_item(line: &Line) -> bool {
    line.words.hang.is_some() || letters::begins_with_bullet(&line.words.text)
}

fn is_whole_bold(line: &Line) -> bool {
    line.words.bold == line.words.text.len()
}

/// True if one of two lines is set to the right, as a place and date are: it begins
/// more than a quarter of their column behind the other.
fn is_moved(line: &Line, next: &Line) -> bool {
    let flush = |line: &Line| line.to - line.words.right <= line.words.size;
    let shift = (line.words.left - next.words.left).abs();
    let right = if line.words.left > next.words.left { line } else { next };
    line.cell.is_none() && flush(right) && shift * 4 > line.to - line.from
}

/// True for a line in italics without a stop, before a sentence in upright type.
fn is_run_out(line: &Line, next: &Line) -> bool {
    let turns = line.words.italic && !next.words.italic;
    turns && !letters::ends_with_stop(&line.words.text) && letters::begins_great(&next.words.text)
}

/// True for a line that leads to a list, behind the end of a sentence: where that
/// fills its line, nothing else tells.
fn is_lead_in(line: &Line, next: &Line) -> bool {
    let text = next.words.text.trim_end();
    text.ends_with(':') && letters::begins_great(text) && letters::ends_with_stop(&line.words.text)
}

/// True if the next line's first word had found room on this line.
fn is_short(line: &Line, next: &Line) -> bool {
    line.to - line.words.right > next.words.first_word() + line.words.size * 3 / 2
}

/// True if a short line is the last of its paragraph.
fn ends(line: &Line, next: &Line) -> bool {
    let room = (line.to - line.from).max(1);
    let very_short = (line.words.right - line.from) * 10 < room * 7;
    let small = letters::begins_small(&next.words.text);
    match (letters::ends_with_stop(&line.words.text), small) {
        (true, false) => true,
        (true, true) | (false, false) => very_short,
        (false, true) => false,
    }
}

/// True if the next line's label or indent begins another paragraph.
fn begins_anew(paragraph: &[Line], first: &Line, last: &Line, next: &Line, short: bool) -> bool {
    let stop = short || letters::ends_with_stop(&last.words.text);
    let left = |line: &Line| line.words.left - line.from;
    let slack = next.words.size * 2 / 5;
    let labelled = letters::label(&first.words.text).is_some();
    if letters::label(&next.words.text).is_some() {
        let outdented = paragraph.len() > 1 && left(next) < left(last) - slack;
        return next.words.hang.is_some() || outdented || stop;
    }
    let usual = match first.words.hang {
        Some(hang) => hang - first.from,
        None if paragraph.len() > 1 => left(last),
        None if labelled => left(next).clamp(left(first), left(first) + 6 * first.words.size),
        None => left(first).min(left(next)),
    };
    (left(next) - usual).abs() > slack && stop
}
