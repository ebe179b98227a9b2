//! CSV after RFC 4180: a row for each quote, every cell in quotes, lines ending
//! in CR LF.
//!
//! Spreadsheets take a cell that begins with `=`, `+`, `-` or `@` (or a tab or
//! line end before one) for a formula. Such a cell gets an apostrophe in front,
//! as does one that begins with apostrophes and then a formula, so that what was
//! there can be told from what was put.

use std::borrow::Cow;
use std::io::{self, Write};

use super::columns::CsvColumn;
use super::manifest::Manifest;
use super::meta::Meta;
use super::part::{ActorPart, BriefPart, Format, Group, NotePart, Passage, PointPart};
use super::source::Source;
use crate::declaration::{DateRole, Fingerprint, Relation};
use crate::text::{Lang, clean};
use crate::texts::brief as t;
use crate::texts::screens as s;
use crate::wording::review_state_text;

/// Writes CSV.
#[derive(Clone, Debug, Default)]
pub struct Csv {
    /// True where a byte-order mark comes first, by which Excel knows UTF-8.
    pub bom: bool,
    /// The language of the names and words.
    lang: Lang,
    /// The declaration, its edition, and the fingerprint of that.
    edition: [String; 3],
    /// The group of the points that come.
    group: String,
    /// The rows of an evaluation, which follow the points of its chapter.
    held: Vec<u8>,
    /// True where a declaration has begun, and what is quoted of it.
    begun: bool,
    quotes: Manifest,
}

/// A row by its columns; a cell that was not set is empty.
#[derive(Default)]
struct Row<'a>([Cow<'a, str>; CsvColumn::COUNT]);

impl<'a> Row<'a> {
    fn set(&mut self, column: CsvColumn, cell: impl Into<Cow<'a, str>>) {
        self.0[column as usize] = cell.into();
    }

    fn quote(&mut self, text: &'a str, language: &'a str, fingerprint: Fingerprint) {
        self.set(CsvColumn::Text, clean(text));
        self.set(CsvColumn::Language, clean(language));
        self.set(CsvColumn::Fingerprint, fingerprint.to_string());
    }
}

impl Csv {
    /// With a byte-order mark, or without.
    pub fn new(bom: bool) -> Self {
        Self { bom, ..Self::default() }
    }

    /// Writes a row with the cells that every row of its group has.
    fn row<'a>(&'a self, mut row: Row<'a>, out: &mut dyn Write) -> io::Result<()> {
        let [declaration, edition, fingerprint] = &self.edition;
        row.set(CsvColumn::Group, &*self.group);
        row.set(CsvColumn::Declaration, &**declaration);
        row.set(CsvColumn::Edition, &**edition);
        row.set(CsvColumn::EditionFingerprint, &**fingerprint);
        write_row(row.0.iter().map(AsRef::as_ref), out)
    }

    /// The rows of what a group quotes itself.
    fn passages(&self, group: &Group<'_>) -> io::Result<Vec<u8>> {
        let mut rows = Vec::new();
        let language = group.language();
        group
            .passages()
            .into_iter()
            .try_for_each(|quote| self.passage(quote, language, &mut rows))?;
        Ok(rows)
    }

    /// A row of a quote that is no point.
    fn passage(
        &self,
        (cited, text, fingerprint): Passage<'_>,
        language: &str,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let mut row = Row::default();
        row.set(CsvColumn::Cited, cited.to_string());
        row.set(CsvColumn::Kind, cited.kind().get(self.lang));
        row.set(CsvColumn::Chapter, cited.chapter().map(|n| n.to_string()).unwrap_or_default());
        row.quote(text, language, fingerprint);
        self.row(row, out)
    }

    fn release(&mut self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(&std::mem::take(&mut self.held))
    }

    /// The row that lists what was quoted of a declaration, where one has begun.
    fn end_declaration(&mut self, out: &mut dyn Write) -> io::Result<()> {
        self.release(out)?;
        self.group.clear();
        if !std::mem::take(&mut self.begun) {
            return Ok(());
        }
        let mut row = Row::default();
        row.set(CsvColumn::Kind, t::KIND_LIST.get(self.lang));
        row.set(CsvColumn::Quotes, std::mem::take(&mut self.quotes).to_string());
        self.row(row, out)
    }

    fn point<'a>(&self, point: &'a PointPart<'a>) -> Row<'a> {
        let mut row = Row::default();
        row.set(CsvColumn::Cited, point.label.id.to_string());
        row.set(CsvColumn::Kind, t::KIND_POINT.get(self.lang));
        row.set(CsvColumn::Chapter, point.chapter.to_string());
        row.set(CsvColumn::Heading, clean(point.label.heading.unwrap_or_default()));
        let text = if point.in_line { "" } else { point.text };
        row.quote(text, point.language, point.fingerprint);
        let names = |how: Relation| {
            let those = point.actors.iter().filter(move |actor| actor.how == how);
            join(those.map(|actor: &ActorPart| clean(actor.name)), "; ")
        };
        row.set(CsvColumn::Named, names(Relation::Named));
        row.set(CsvColumn::Related, names(Relation::Related));
        let due = point.dates.iter().filter(|date| date.role != DateRole::Reference);
        let late = point.dates.iter().filter(|date| date.past_due);
        row.set(CsvColumn::Dates, join(due.map(|date| date.on.to_string()), "; "));
        row.set(CsvColumn::PastDue, join(late.map(|date| date.on.to_string()), "; "));
        self.decisions(&mut row, point);
        row.set(CsvColumn::Traces, join(point.traces.iter().map(|trace| clean(trace)), "; "));
        let notes = point.notes.iter().map(|note| self.note(note));
        row.set(CsvColumn::Notes, join(notes, "\n\n"));
        let questions = point.questions.iter().map(|question| clean(question));
        row.set(CsvColumn::Questions, join(questions, "\n"));
        row
    }

    /// The state of a point, and everybody's marks and words of progress.
    fn decisions(&self, row: &mut Row<'_>, point: &PointPart<'_>) {
        let Some(review_state) = point.review_state else { return };
        let lang = self.lang;
        row.set(CsvColumn::Mark, review_state_text(review_state).get(lang));
        let marks = point.marks.iter().map(|mark| {
            let state = review_state_text(mark.review_state()).get(lang);
            format!("{state} {}{} {}", mark.on, mark.other_language(point.language), mark.by)
        });
        row.set(CsvColumn::Marks, join(marks, "; "));
        let progress = point
            .statuses
            .iter()
            .map(|status| format!("{} {} {}", clean(status.label), status.on, status.by));
        let progress = join(progress, "; ");
        let unsaid = s::NO_STATUS.get(lang);
        row.set(
            CsvColumn::Progress,
            if progress.is_empty() { unsaid.into() } else { Cow::from(progress) },
        );
    }

    /// A note's lines, then whose it is.
    fn note(&self, note: &NotePart) -> String {
        let source = note.body.source.as_ref().map(|source| format!(", {source}"));
        let source = source.unwrap_or_default();
        let stale = note.stale.then(|| format!(", {}", s::NOTE_STALE.get(self.lang)));
        let text: Vec<Cow<'_, str>> = note.body.text.lines().map(clean).collect();
        format!(
            "{}\n({} {}, {}{}{})",
            text.join("\n"),
            note.by,
            note.on,
            note.level_label,
            clean(&source),
            stale.unwrap_or_default()
        )
    }
}

impl Format for Csv {
    fn is_for_people(&self) -> bool {
        false
    }

    fn open(&mut self, meta: &Meta, out: &mut dyn Write) -> io::Result<()> {
        self.lang = meta.lang;
        if self.bom {
            out.write_all("\u{feff}".as_bytes())?;
        }
        write_row(CsvColumn::ALL.iter().map(|column| column.name(meta.lang)), out)?;
        if let Some(only) = meta.only() {
            self.edition = cells(only);
        }
        let Some(incomplete) = meta.incomplete() else { return Ok(()) };
        let mut row = Row::default();
        row.set(CsvColumn::Heading, incomplete);
        self.row(row, out)
    }

    fn part(&mut self, part: &BriefPart<'_>, out: &mut dyn Write) -> io::Result<()> {
        self.quotes.note(part);
        match part {
            BriefPart::Source(source) => {
                self.end_declaration(out)?;
                self.edition = cells(source);
                self.begun = true;
                Ok(())
            }
            BriefPart::Point(point) => {
                let language = point.language;
                point.lead_in.iter().try_for_each(|quote| self.passage(*quote, language, out))?;
                self.row(self.point(point), out)?;
                let mut footnotes = point.footnotes.iter();
                footnotes.try_for_each(|(_, quote)| self.passage(*quote, language, out))
            }
            BriefPart::Group(group) => {
                self.release(out)?;
                self.group = name(group);
                self.held = self.passages(group)?;
                Ok(())
            }
            // A part that is not about one point has no row; a text above already has one.
            BriefPart::Cover
            | BriefPart::Figures(_)
            | BriefPart::Changes(_)
            | BriefPart::Counts(_)
            | BriefPart::Again(_)
            | BriefPart::Stale(_)
            | BriefPart::NoMatchReport(_) => Ok(()),
        }
    }

    fn close(&mut self, out: &mut dyn Write) -> io::Result<()> {
        self.end_declaration(out)
    }
}

/// The cells of a declaration.
fn cells(source: &Source) -> [String; 3] {
    let Source { declaration, edition, fingerprint, .. } = source;
    [declaration.to_string(), edition.to_string(), fingerprint.to_string()]
}

/// Name of a group, in a cell.
fn name(group: &Group<'_>) -> String {
    match group {
        Group::Chapter { number: 0, title, .. } => clean(title.text).into_owned(),
        Group::Chapter { number, title, .. } => {
            clean(&format!("{number} {}", title.text)).into_owned()
        }
        Group::Actor { name, .. } => clean(name).into_owned(),
        Group::Date(period) => period.to_string(),
        Group::Outside(..) | Group::Rest(_) => String::new(),
    }
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

/// True where a spreadsheet could take a cell for a formula, or for one that was
/// guarded: the text after apostrophes and blanks decides.
pub(super) fn is_formula(cell: &str) -> bool {
    let inner = cell.trim_start_matches('\'');
    let sign = |c: char| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
    inner.starts_with(['\t', '\r', '\n']) || inner.trim_start().starts_with(sign)
}
