//! The table of contents: lines that end in page numbers, with leaders, or with
//! titles that come back as lines of the text.

use rustc_hash::FxHashSet;

use super::letters;
use super::line::Line;

/// Letters of a title that are compared.
const COMPARED: usize = 24;
/// Most lines between two rows that belong to them.
const BETWEEN: usize = 2;
/// Fewest rows that make a table of contents without leaders.
const FEWEST: usize = 3;

/// A line that may be a row.
struct Row {
    at: usize,
    page: u32,
    title: String,
    leader: bool,
}

/// Marks the rows of tables of contents.
pub(super) fn mark(lines: &mut [Line]) {
    let rows: Vec<Row> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.cell.is_none())
        .filter_map(|(at, line)| row(at, &line.words.text))
        .collect();
    let runs: Vec<&[Row]> = rows
        .chunk_by(|one, next| next.at - one.at <= BETWEEN + 1 && one.page <= next.page)
        .collect();
    if runs.iter().all(|run| run.len() < FEWEST && !run.iter().any(|row| row.leader)) {
        return;
    }
    let titles: FxHashSet<String> = lines
        .iter()
        .filter(|line| row(0, &line.words.text).is_none())
        .map(|line| key(&line.words.text))
        .collect();
    for run in runs {
        let (Some(first), Some(last)) = (run.first(), run.last()) else { continue };
        let recurring = run.iter().filter(|row| titles.contains(&row.title)).count();
        let leaders = run.iter().filter(|row| row.leader).count();
        if leaders * 2 > run.len() || (run.len() >= FEWEST && recurring * 2 >= run.len()) {
            for line in lines.get_mut(first.at..=last.at).unwrap_or_default() {
                line.contents = true;
            }
        }
    }
}

/// A line with a title and a page number at its end.
fn row(at: usize, text: &str) -> Option<Row> {
    let title = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let page =
        text.get(title.len()..).filter(|figures| (1..=3).contains(&figures.len()))?.parse().ok()?;
    let bare =
        title.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '…' | '_' | '·'));
    let leader = title.get(bare.len()..)?.chars().filter(|c| !c.is_whitespace()).count();
    let titled = bare.chars().any(char::is_alphabetic)
        && (leader > 0 || title.ends_with(char::is_whitespace));
    titled.then(|| Row {
        at,
        page,
        title: key(bare),
        leader: leader >= 4 || bare.len() + 2 < title.len() && title.contains('…'),
    })
}

/// The first letters of a title.
fn key(title: &str) -> String {
    letters::outline(title).chars().take(COMPARED).collect()
}
