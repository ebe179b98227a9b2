//! Counting again, in a slow and simple way, from what lies on the disk: the
//! data file, and the lines of the journal. What the program counts must agree.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use jiff::civil::Date;
use ron::extensions::Extensions;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

/// What this needs of a data file.
#[derive(Deserialize)]
#[serde(rename = "Declaration")]
pub(crate) struct File {
    pub(crate) actors: Vec<Actor>,
    pub(crate) chapters: Vec<Chapter>,
}

#[derive(Deserialize)]
pub(crate) struct Actor {
    pub(crate) id: String,
    pub(crate) name: Name,
    aliases: Vec<String>,
}

#[derive(Deserialize)]
pub(crate) struct Name {
    pub(crate) nl: String,
}

#[derive(Deserialize)]
pub(crate) struct Chapter {
    pub(crate) number: u32,
    points: Vec<Point>,
}

#[derive(Deserialize)]
struct Point {
    number: Option<String>,
    text: String,
    #[serde(default)]
    related: Vec<Related>,
    #[serde(default)]
    dates: Vec<PointDate>,
}

#[derive(Deserialize)]
struct Related {
    actor: String,
}

#[derive(Deserialize)]
struct PointDate {
    on: String,
    role: Role,
}

/// What a date is to its point.
#[derive(Deserialize, PartialEq)]
enum Role {
    Deadline,
    Event,
    Reference,
}

/// What this needs of a line of a journal.
#[derive(Deserialize)]
struct Line {
    n: u64,
    at: String,
    edit: EditSummary,
}

type PointVersions = Vec<(String, String)>;

#[derive(Deserialize)]
enum EditSummary {
    Mark { points: PointVersions, r#as: MarkWord },
    Note { points: PointVersions, note: Note },
    NoteEdit { replaces: String, points: PointVersions, note: Note },
    NoteGone { id: String },
    Status { points: PointVersions, status: Option<String>, evidence: Option<Note> },
    Undo { of: Vec<(String, u64)> },
}

#[derive(Deserialize, Clone, Copy, PartialEq)]
enum MarkWord {
    Open,
    Reviewed,
    ComeBack,
}

#[derive(Deserialize)]
struct Note {
    id: String,
}

/// Open, reviewed, come back, stale.
pub(crate) type Four = [usize; 4];

/// All counts, by the words under which JSON gives them.
#[derive(Default)]
pub(crate) struct Counts {
    pub(crate) all: Four,
    pub(crate) chapters: BTreeMap<u32, Four>,
    /// How many points name each actor, and how many concern it.
    pub(crate) how: BTreeMap<String, [usize; 2]>,
    pub(crate) actors: BTreeMap<String, Four>,
    pub(crate) matrix: BTreeMap<(String, u32), Four>,
    /// The points whose deadline or event has passed, and all dates.
    pub(crate) past_due: HashSet<String>,
    pub(crate) dates: usize,
    pub(crate) statuses: BTreeMap<Option<String>, usize>,
    pub(crate) notes: HashSet<String>,
    pub(crate) noted: HashSet<String>,
    pub(crate) days: BTreeMap<String, usize>,
}

pub(crate) fn file(source: &str) -> File {
    options().from_str(source).unwrap()
}

/// What may be left out need not be said to be there.
fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Counts the points that `wanted` picks by their id.
pub(crate) fn count(
    file: &File,
    journals: &Path,
    today: Date,
    wanted: impl Fn(&str) -> bool,
) -> Counts {
    let lines = counting_lines(journals);
    let mut counts = Counts::default();
    for chapter in &file.chapters {
        for (place, point) in chapter.points.iter().enumerate() {
            let number = point.number.clone().unwrap_or_else(|| (place + 1).to_string());
            let id = format!("{}.{number}", chapter.number);
            if wanted(&id) {
                count_point(&mut counts, file, (chapter.number, &id, point), (&lines, today));
            }
        }
    }
    for line in &lines {
        let of_note = |id: &str| noted_by(&lines, id);
        let points = match &line.edit {
            EditSummary::NoteGone { id } => of_note(id),
            edit => judged(edit).iter().map(|(point, _)| point.clone()).collect(),
        };
        if points.iter().any(|point| wanted(point)) {
            *counts.days.entry(line.at[..10].to_owned()).or_default() += 1;
        }
    }
    counts
}

fn count_point(
    counts: &mut Counts,
    file: &File,
    (chapter, id, point): (u32, &str, &Point),
    (lines, today): (&[Line], Date),
) {
    let review_state = review_state(lines, id, &point.text);
    let add = |four: &mut Four| four[review_state] += 1;
    add(&mut counts.all);
    add(counts.chapters.entry(chapter).or_default());
    for actor in &file.actors {
        let named = actor.aliases.iter().any(|alias| names(&point.text, alias));
        let related = point.related.iter().any(|related| related.actor == actor.id);
        if named || related {
            counts.how.entry(actor.id.clone()).or_default()[usize::from(!named)] += 1;
            add(counts.actors.entry(actor.id.clone()).or_default());
            add(counts.matrix.entry((actor.id.clone(), chapter)).or_default());
        }
    }
    for date in &point.dates {
        counts.dates += 1;
        if date.role != Role::Reference && end(&date.on) < today {
            counts.past_due.insert(id.to_owned());
        }
    }
    let last = lines.iter().rev().find_map(|line| match &line.edit {
        EditSummary::Status { points, status, .. } if has(points, id) => Some(status.clone()),
        _ => None,
    });
    *counts.statuses.entry(last.flatten()).or_default() += 1;
    let notes =
        lines.iter().filter(|line| has(judged(&line.edit), id)).filter_map(|line| note(&line.edit));
    for note in notes.filter(|note| !is_ended(lines, note)) {
        counts.notes.insert(note.to_owned());
        counts.noted.insert(id.to_owned());
    }
}

/// The lines that count: an undo that counts takes back those that it names.
fn counting_lines(journals: &Path) -> Vec<Line> {
    let mut files = std::fs::read_dir(journals).unwrap();
    let path = files.next().unwrap().unwrap().path();
    assert!(files.next().is_none(), "one journal is enough for counting");
    let text = std::fs::read_to_string(path).unwrap();
    let mut lines: Vec<Line> =
        text.lines().skip(1).map(|line| options().from_str(line).unwrap()).collect();
    let mut taken_back = HashSet::new();
    for line in lines.iter().rev() {
        if let (EditSummary::Undo { of }, false) = (&line.edit, taken_back.contains(&line.n)) {
            taken_back.extend(of.iter().map(|(_, n)| *n));
        }
    }
    lines.retain(|line| !taken_back.contains(&line.n));
    lines
}

fn judged(edit: &EditSummary) -> &[(String, String)] {
    match edit {
        EditSummary::Mark { points, .. }
        | EditSummary::Note { points, .. }
        | EditSummary::NoteEdit { points, .. }
        | EditSummary::Status { points, .. } => points,
        EditSummary::NoteGone { .. } | EditSummary::Undo { .. } => &[],
    }
}

fn has(points: &[(String, String)], id: &str) -> bool {
    points.iter().any(|(point, _)| point == id)
}

fn note(edit: &EditSummary) -> Option<&str> {
    match edit {
        EditSummary::Note { note, .. } | EditSummary::NoteEdit { note, .. } => Some(&note.id),
        EditSummary::Status { evidence, .. } => evidence.as_ref().map(|note| note.id.as_str()),
        _ => None,
    }
}

fn is_ended(lines: &[Line], note: &str) -> bool {
    lines.iter().any(|line| match &line.edit {
        EditSummary::NoteEdit { replaces, .. } => replaces == note,
        EditSummary::NoteGone { id } => id == note,
        _ => false,
    })
}

/// The points on which a note was written.
fn noted_by(lines: &[Line], id: &str) -> Vec<String> {
    let of = lines.iter().filter(|line| note(&line.edit) == Some(id));
    of.flat_map(|line| judged(&line.edit)).map(|(point, _)| point.clone()).collect()
}

/// The place among open, reviewed, come back, stale.
fn review_state(lines: &[Line], id: &str, text: &str) -> usize {
    let last = lines.iter().rev().find_map(|line| match &line.edit {
        EditSummary::Mark { points, r#as } => {
            let (_, print) = points.iter().find(|(point, _)| point == id)?;
            Some((*r#as, print))
        }
        _ => None,
    });
    match last {
        None | Some((MarkWord::Open, _)) => 0,
        Some((_, print)) if *print != fingerprint(text) => 3,
        Some((MarkWord::Reviewed, _)) => 1,
        Some((MarkWord::ComeBack, _)) => 2,
    }
}

fn spaced(text: &str) -> String {
    text.nfc().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn fingerprint(text: &str) -> String {
    let digits =
        |byte: &u8| [byte >> 4, byte & 15].map(|half| b"0123456789abcdef"[usize::from(half)]);
    Sha256::digest(spaced(text)).iter().flat_map(digits).map(char::from).collect()
}

/// Whether an alias stands in a text, not as a part of a word.
fn names(text: &str, alias: &str) -> bool {
    let (text, alias) = (spaced(text), spaced(alias));
    text.match_indices(&alias).any(|(at, _)| {
        let joins = |edge: Option<char>, beside: Option<char>| {
            edge.is_some_and(char::is_alphanumeric) && beside.is_some_and(char::is_alphanumeric)
        };
        let (before, after) = (&text[..at], &text[at + alias.len()..]);
        !joins(alias.chars().next(), before.chars().next_back())
            && !joins(alias.chars().next_back(), after.chars().next())
    })
}

/// The last day of `2024`, `2024-06`, `2024-06-05` or the second of two.
fn end(on: &str) -> Date {
    let last = on.split("..").last().unwrap();
    let parts: Vec<i16> = last.split('-').map(|part| part.parse().unwrap()).collect();
    let small = |n: i16| i8::try_from(n).unwrap();
    match parts[..] {
        [year] => jiff::civil::date(year, 12, 31),
        [year, month] => jiff::civil::date(year, small(month), 1).last_of_month(),
        [year, month, day] => jiff::civil::date(year, small(month), small(day)),
        _ => panic!("{on}"),
    }
}
