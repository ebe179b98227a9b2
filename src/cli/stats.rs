//! `hertog stats`: the overview in plain lines, or as JSON.

use std::io;
use std::process::ExitCode;

use clap::Args;

use super::common::Common;
use super::context::CommandContext;
use super::failure::Failure;
use super::output::{self, Output};
use super::stats_json;
use crate::declaration::{Actor, DateRole};
use crate::figures::{ActorFigures, DateFigure, Figures};
use crate::review::Tally;
use crate::search::Query;
use crate::text::{Text, day, width};
use crate::texts::labelled;
use crate::texts::{editions, overview as t, screens};
use crate::wording::{
    describe, due_words, no_match_report, notes_words, review_state_text, role_text,
};

/// The arguments of `stats`.
#[derive(Debug, Args)]
pub(super) struct StatsArgs {
    /// Only points that this finds.
    pub(super) query: Vec<String>,
    /// Print JSON.
    #[arg(long)]
    pub(super) json: bool,
}

/// Runs the command.
pub(super) fn run(common: &Common, args: &StatsArgs) -> Result<ExitCode, Failure> {
    let context = CommandContext::open(common)?;
    context.warn();
    let query = context.query(&args.query)?;
    let figures = Figures::of(&context.review_view(), &context.find(&query), &context.vocabulary);
    if args.json {
        return context.end(output::json(&stats_json::stats(&context, &query, &figures)));
    }
    let mut page = StatsPage { context: &context, figures: &figures, out: Output::new() };
    page.all(&query)?;
    context.end(page.out.done())
}

/// Rows of a table: the first cell is a name, the rest are counts.
type Rows = Vec<Vec<String>>;

struct StatsPage<'a> {
    context: &'a CommandContext,
    figures: &'a Figures,
    out: Output,
}

impl StatsPage<'_> {
    fn all(&mut self, query: &Query) -> io::Result<()> {
        self.about(query)?;
        if self.figures.all.total() == 0 {
            let no_match_report =
                no_match_report(&self.context.corpus, query, &[], self.context.lang);
            return no_match_report.iter().try_for_each(|line| self.out.line(line));
        }
        self.chapters()?;
        self.actors()?;
        self.matrix()?;
        self.dates()?;
        self.implementation()?;
        self.activity()
    }

    fn say(&self, text: &Text) -> &'static str {
        text.get(self.context.lang)
    }

    fn title(&mut self, text: &Text) -> io::Result<()> {
        self.out.line("")?;
        self.out.line(self.say(text))
    }

    /// The query and the count, and the day by which dates are judged.
    fn about(&mut self, query: &Query) -> io::Result<()> {
        let lang = self.context.lang;
        let (n, m) = (self.figures.all.total(), self.figures.declared);
        let known = crate::search::Known {
            declaration: self.context.declaration(),
            vocabulary: Some(&self.context.vocabulary),
        };
        let words = describe(query, known, lang);
        let count = screens::n_of_m_points(lang, n, m);
        let parts = [words, count, day(self.context.today, lang)];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        self.out.line(parts.join(" · "))
    }

    fn heads(&self) -> Vec<String> {
        let heads = [
            &screens::POINTS,
            &screens::OPEN,
            &screens::REVIEWED,
            &screens::COME_BACK,
            &screens::STALE,
        ];
        heads.map(|text| self.say(text).to_owned()).to_vec()
    }

    fn chapters(&mut self) -> io::Result<()> {
        let lang = self.context.lang;
        let mut rows: Rows = vec![
            row(String::new(), self.heads()),
            row(self.say(&screens::ALL).to_owned(), counts(&self.figures.all)),
        ];
        let chapters = self.context.declaration().chapters.iter().zip(&self.figures.chapters);
        rows.extend(chapters.map(|(chapter, tally)| row(chapter.heading(lang), counts(tally))));
        self.out.line("")?;
        table(&mut self.out, &rows)
    }

    /// The actors that points name or concern.
    fn named_actors(&self) -> Vec<(&Actor, &ActorFigures)> {
        let actors = self.context.declaration().actors.iter().zip(&self.figures.actors);
        actors.filter(|(_, figures)| !figures.is_idle()).collect()
    }

    fn actors(&mut self) -> io::Result<()> {
        let lang = self.context.lang;
        let named = [&screens::NAMED, &screens::RELATED].map(|text| text.get(lang).to_lowercase());
        let mut rows: Rows = vec![row(String::new(), [self.heads(), named.to_vec()].concat())];
        rows.extend(self.named_actors().into_iter().map(|(actor, figures)| {
            let how = [figures.named, figures.related].map(|n| n.to_string()).to_vec();
            let name = format!("{} ({})", actor.name.get(lang), actor.id);
            row(name, [counts(&figures.tally), how].concat())
        }));
        self.out.line("")?;
        if rows.len() == 1 {
            return self.out.line(self.say(&t::NO_ACTORS));
        }
        table(&mut self.out, &rows)
    }

    /// Every cell of the matrix that is not empty, in words: a table of many
    /// columns cannot be followed by ear.
    fn matrix(&mut self) -> io::Result<()> {
        let lang = self.context.lang;
        let actors = self.named_actors().into_iter().map(|(actor, figures)| {
            let cell = |cell: &crate::figures::Cell| {
                let chapter = self.context.declaration().chapters[cell.chapter].number;
                t::in_chapter(lang, cell.tally.total(), chapter)
            };
            let cells: Vec<String> = figures.cells().iter().map(cell).collect();
            labelled(lang, actor.name.get(lang), cells.join(", "))
        });
        let lines: Vec<String> = actors.collect();
        if lines.is_empty() {
            return Ok(());
        }
        self.title(&t::MATRIX)?;
        lines.iter().try_for_each(|line| self.out.line(line))
    }

    fn dates(&mut self) -> io::Result<()> {
        let declaration = self.context.declaration();
        self.title(&t::DEADLINES_AND_EVENTS)?;
        let figures = self.figures;
        let (references, falling): (Vec<DateFigure>, Vec<DateFigure>) = figures
            .dates
            .iter()
            .partition(|figure| figure.date(declaration).role == DateRole::Reference);
        for figure in &falling {
            self.out.line(self.date(*figure))?;
        }
        if falling.is_empty() {
            self.out.line(self.say(&t::NO_DATES))?;
        } else {
            self.out.line(t::n_past_due(self.context.lang, figures.past_due))?;
        }
        if !references.is_empty() {
            self.out.line(t::n_references(self.context.lang, references.len()))?;
        }
        Ok(())
    }

    /// "2.2 Deadline 2024: overdue since 31 December 2024; open".
    fn date(&self, figure: DateFigure) -> String {
        let (lang, declaration) = (self.context.lang, self.context.declaration());
        let date = figure.date(declaration);
        let when = due_words(date.on.last, self.context.today, lang);
        let review_state = self.say(review_state_text(self.context.review_state(figure.point)));
        let id = declaration.points[figure.point].id;
        let role = self.say(role_text(date.role)).to_lowercase();
        format!("{id} · {role} {} · {when} · {review_state}", date.on.in_words(lang))
    }

    fn implementation(&mut self) -> io::Result<()> {
        self.title(&t::IMPLEMENTATION)?;
        let rows: Rows = self
            .figures
            .statuses
            .iter()
            .map(|figure| {
                let label = match &figure.status {
                    Some(word) => self.context.vocabulary.status_label(word, self.context.lang),
                    None => self.say(&screens::NO_STATUS),
                };
                row(label.to_owned(), vec![figure.points.to_string()])
            })
            .collect();
        table(&mut self.out, &rows)?;
        let lang = self.context.lang;
        let (notes, points) = (self.figures.notes, self.figures.noted);
        let points = screens::n_points(lang, points);
        self.title(&t::NOTES)?;
        self.out.line(t::n_notes_on(lang, notes_words(notes, lang), points))?;
        let changed = self.figures.changed_traces.filter(|changed| *changed > 0);
        let rows =
            [(&editions::UNTRACED, self.figures.untraced), (&editions::CHANGED_TRACES, changed)];
        let rows = rows.map(|(label, points)| Some((label, points?)));
        if rows.iter().any(Option::is_some) {
            self.title(&editions::TRACES)?;
        }
        for (label, points) in rows.into_iter().flatten() {
            let points = screens::n_points(lang, points);
            self.out.line(format!("{}: {points}", label.get(lang)))?;
        }
        Ok(())
    }

    fn activity(&mut self) -> io::Result<()> {
        self.title(&t::EDITS_BY_DAY)?;
        if self.figures.days.is_empty() {
            let all = self.figures.are_of_all();
            return self.out.line(self.say(if all { &t::NO_EDITS } else { &t::NO_EDITS_HERE }));
        }
        let figures = self.figures.days.iter();
        let rows: Rows = figures
            .map(|figure| row(day(figure.day, self.context.lang), vec![figure.edits.to_string()]))
            .collect();
        table(&mut self.out, &rows)
    }
}

fn row(name: String, counts: Vec<String>) -> Vec<String> {
    [vec![name], counts].concat()
}

fn counts(tally: &Tally) -> Vec<String> {
    [tally.total(), tally.open, tally.reviewed, tally.come_back, tally.stale]
        .map(|n| n.to_string())
        .to_vec()
}

/// Prints rows in columns as wide as they must be: names to the left, counts to
/// the right.
fn table(out: &mut Output, rows: &Rows) -> io::Result<()> {
    let columns = rows.first().map_or(0, Vec::len);
    let widest = |column: usize| rows.iter().map(|row| width(&row[column])).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(widest).collect();
    for row in rows {
        let gap = |column: usize| " ".repeat(widths[column] - width(&row[column]));
        let counts: Vec<String> = (1..columns).map(|column| gap(column) + &row[column]).collect();
        out.line(format!("{}{}  {}", row[0], gap(0), counts.join("  ")))?;
    }
    Ok(())
}
