//! CSV after RFC 4180: a row for each quote, every cell in quotes, lines ending
//! in CR LF.
//!
//! Spreadsheets take a cell that begins with `=`, `+`, `-` or `@` (or a tab or
//! line end before one) for a formula. Such a cell gets an apostrophe in front,
//! as does one that begins with apostrophes and then a formula, so that what was
//! there can be told from what was put.

use std::borrow::Cow;
use std::io::{self, Write};

use super::Cited;
use super::meta::Meta;
use super::part::{ActorPart, Format, Group, NotePart, Part, PointPart};
use crate::declaration::{DateRole, How};
use crate::text::clean;

/// Writes CSV.
#[derive(Clone, Debug, Default)]
pub struct Csv {
    /// Whether a byte-order mark comes first, by which Excel knows UTF-8.
    pub bom: bool,
    /// The cells that are the same in every row.
    edition: [String; 3],
    /// What the points that come belong to.
    group: String,
    language: String,
}

/// The columns, in order. A promise: columns are added at the end, never
/// renamed.
pub(super) const COLUMNS: [&str; 19] = [
    "declaration",
    "edition",
    "edition_fingerprint",
    "group",
    "cited",
    "chapter",
    "heading",
    "text",
    "language",
    "fingerprint",
    "named",
    "related",
    "dates",
    "past_due",
    "mark",
    "marks",
    "progress",
    "notes",
    "questions",
];

/// The cells of a row after those that are the same in every row of its group.
type Cells<'a> = [Cow<'a, str>; COLUMNS.len() - 4];

impl Csv {
    /// With a byte-order mark, or without.
    pub fn new(bom: bool) -> Self {
        Self { bom, ..Self::default() }
    }

    fn row(&self, cells: &Cells<'_>, out: &mut dyn Write) -> io::Result<()> {
        let same = self.edition.iter().chain([&self.group]).map(String::as_str);
        write_row(same.chain(cells.iter().map(AsRef::as_ref)), out)
    }
}

impl Format for Csv {
    fn is_for_people(&self) -> bool {
        false
    }

    fn open(&mut self, meta: &Meta, out: &mut dyn Write) -> io::Result<()> {
        self.edition =
            [meta.declaration.to_string(), meta.edition.to_string(), meta.fingerprint.to_string()];
        self.language.clone_from(&meta.language);
        if self.bom {
            out.write_all("\u{feff}".as_bytes())?;
        }
        write_row(COLUMNS.into_iter(), out)?;
        let Some(incomplete) = meta.incomplete() else { return Ok(()) };
        self.group = incomplete;
        self.row(&Cells::default(), out)
    }

    fn part(&mut self, part: &Part<'_>, out: &mut dyn Write) -> io::Result<()> {
        match part {
            Part::Point(point) => self.row(&point_cells(point), out),
            Part::Group(group) => {
                self.group = name(group);
                let Group::Chapter { number, evaluation, .. } = group else { return Ok(()) };
                evaluation.iter().zip(1..).try_for_each(|((text, fingerprint), paragraph)| {
                    let mut cells = Cells::default();
                    cells[0] = Cited::Evaluation { chapter: *number, paragraph }.to_string().into();
                    cells[1] = number.to_string().into();
                    cells[3] = clean(text);
                    cells[4] = self.language.as_str().into();
                    cells[5] = fingerprint.to_string().into();
                    self.row(&cells, out)
                })
            }
            // What is not about one point has no row; what stood already has one.
            Part::Cover
            | Part::Figures(_)
            | Part::Counts(_)
            | Part::Again(_)
            | Part::Stale(_)
            | Part::Receipt(_) => Ok(()),
        }
    }

    fn close(&mut self, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}

/// What a group is, in a cell.
fn name(group: &Group<'_>) -> String {
    match group {
        Group::Chapter { number, title, .. } => {
            clean(&format!("{number} {}", title.text)).into_owned()
        }
        Group::Actor { name, .. } => clean(name).into_owned(),
        Group::Date(period) => period.to_string(),
        Group::Rest(_) => String::new(),
    }
}

fn point_cells<'a>(point: &'a PointPart<'a>) -> Cells<'a> {
    let names = |how: How| {
        let those = point.actors.iter().filter(move |actor| actor.how == how);
        join(those.map(|actor: &ActorPart| clean(actor.name)), "; ")
    };
    let due = point.dates.iter().filter(|date| date.role != DateRole::Reference);
    let late = point.dates.iter().filter(|date| date.past_due);
    let marks = point
        .marks
        .iter()
        .map(|mark| format!("{} {} {}", mark.standing().as_str(), mark.on, mark.by));
    let statuses = point.statuses.iter();
    let progress = statuses.map(|status| format!("{} {} {}", status.word, status.on, status.by));
    let wording = if point.in_line { Cow::default() } else { clean(point.text) };
    [
        point.label.id.to_string().into(),
        point.chapter.to_string().into(),
        clean(point.label.heading.unwrap_or_default()),
        wording,
        clean(point.language),
        point.fingerprint.to_string().into(),
        names(How::Named).into(),
        names(How::Related).into(),
        join(due.map(|date| date.on.to_string()), "; ").into(),
        join(late.map(|date| date.on.to_string()), "; ").into(),
        point.standing.map_or("", crate::review::Standing::as_str).into(),
        join(marks, "; ").into(),
        join(progress, "; ").into(),
        join(point.notes.iter().map(note), "\n\n").into(),
        join(point.questions.iter().map(|question| clean(question)), "\n").into(),
    ]
}

/// A note's lines, then whose it is.
fn note(note: &NotePart) -> String {
    let source = note.body.source.as_ref().map(|source| format!(", {source}")).unwrap_or_default();
    let text: Vec<Cow<'_, str>> = note.body.text.lines().map(clean).collect();
    format!(
        "{}\n({} {}, {}{}{})",
        text.join("\n"),
        note.by,
        note.on,
        note.level_label,
        clean(&source),
        if note.stale { ", stale" } else { "" }
    )
}

fn join(parts: impl Iterator<Item = impl AsRef<str>>, by: &str) -> String {
    let mut out = String::new();
    for part in parts {
        if !out.is_empty() {
            out.push_str(by);
        }
        out.push_str(part.as_ref());
    }
    out
}

fn write_row<'a>(cells: impl Iterator<Item = &'a str>, out: &mut dyn Write) -> io::Result<()> {
    for (place, cell) in cells.enumerate() {
        let comma = if place > 0 { "," } else { "" };
        let guard = if is_formula(cell) { "'" } else { "" };
        let cell =
            if cell.contains('"') { cell.replace('"', "\"\"").into() } else { Cow::from(cell) };
        write!(out, "{comma}\"{guard}{cell}\"")?;
    }
    out.write_all(b"\r\n")
}

/// Whether a spreadsheet could take a cell for a formula, or for one that was
/// guarded: what comes after apostrophes and blanks decides.
pub(super) fn is_formula(cell: &str) -> bool {
    let inner = cell.trim_start_matches('\'');
    let sign = |c: char| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
    inner.starts_with(['\t', '\r', '\n']) || inner.trim_start().starts_with(sign)
}
