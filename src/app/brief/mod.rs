//! The brief that is being prepared of what is shown: its choices, a preview of
//! it, and what came of writing it.
//!
//! What a brief looks like is not known here: the choices are data, and the state
//! asks for a preview with [`Effect::Preview`] whenever what it would show has
//! changed, never for a frame.

pub(super) mod sheet;

use jiff::civil::Date;

use crate::app::alerts::sentence;
use crate::app::brief::sheet::{Sheet, SheetRow};
use crate::app::command::Command;
use crate::app::layout::{BriefAreas, column};
use crate::app::reader::{StyledLine, TextStyle};
use crate::app::{Alert, App, Effect, Outcome, Overlay, Prompt, Screen, Selection, TextInput};
use crate::declaration::PointIx;
use crate::review::ReviewSession;
use crate::search::{Condition, Query, Term, search};
use crate::text::{clean, wrap};
use crate::texts::briefing as t;
use crate::texts::screens;

/// The brief that is being prepared.
#[derive(Clone, Debug)]
pub struct Briefing {
    /// What it is about: the query, narrowed to what was selected.
    pub query: Query,
    /// The points that it finds, in document order.
    pub points: Vec<PointIx>,
    /// The day that all of it is of: points, preview and the file's name.
    pub day: Date,
    /// The selected row of the choices.
    pub at: usize,
    /// The first row of the choices that is in sight.
    pub top: usize,
    /// Whether the preview has the focus.
    pub reading: bool,
    /// The first line of the preview that is in sight.
    pub scroll: usize,
    /// The preview, as it was last made.
    pub preview: Previewed,
    /// What came of writing it.
    said: Vec<(TextStyle, String)>,
    /// The revision of the context at which the points were found.
    revision: Option<u64>,
    /// Whether the preview is of these points and choices.
    made: bool,
}

/// A preview.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Previewed {
    /// For how many columns it was made.
    pub columns: u16,
    /// Its lines.
    pub lines: Vec<StyledLine>,
    /// What is to be known of the brief before it is written.
    pub facts: Vec<(TextStyle, String)>,
    /// The file that would be written, as one finds it.
    pub file: String,
}

/// What came of writing a brief.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// It is there: where, and how it is checked again.
    Done(Alert),
    /// This file is there already.
    Exists(String),
    /// It could not be written.
    Failed(Alert),
}

impl App {
    /// The brief of what is shown, to be opened. The choices are those of the last
    /// one, but for the level: that is the lowest until it is raised.
    pub(super) fn open_brief(&mut self) -> Outcome {
        if !self.is_ready() {
            self.alerts.notice = Some(screens::INDEXING.get(self.context.lang).to_owned());
            return Outcome::Done;
        }
        let query = self.briefed_query();
        self.context.sheet.lower_all();
        self.date_file();
        Outcome::Push(Screen::Brief(Box::new(Briefing {
            query,
            points: Vec::new(),
            day: self.context.today,
            at: 0,
            top: 0,
            reading: false,
            scroll: 0,
            preview: Previewed::default(),
            said: Vec::new(),
            revision: None,
            made: false,
        })))
    }

    /// Names the file after the day, unless a name was typed.
    fn date_file(&mut self) {
        if !self.context.sheet.named {
            let (stem, end) = (t::STEM.get(self.context.lang), self.context.sheet.format.word());
            self.context.sheet.file =
                TextInput::new(format!("{stem}-{}.{end}", self.context.today));
        }
    }

    /// The query, for the points of the selected range only; in a session, for
    /// its points.
    fn briefed_query(&self) -> Query {
        if let Some(session) = self.screens.session() {
            return self.session_query(&session.review_session);
        }
        let Selection::From(_) = self.browse.selection else { return self.browse.query.clone() };
        let mut points = self.targets();
        points.sort_unstable();
        let (Some(first), Some(last)) = (points.first(), points.last()) else {
            return self.browse.query.clone();
        };
        let between = |point: &&PointIx| (first..=last).contains(point);
        let (first, last) = (self.id(*first), self.id(*last));
        let term = if self.browse.view.points().iter().filter(between).count() > points.len() {
            // By tiers, what lies between is not all selected.
            self.these(&points)
        } else if first == last {
            Term::One(Condition::Id(first))
        } else {
            Term::One(Condition::Ids { first, last })
        };
        self.browse.query.narrowed(&term)
    }

    /// The query of a session where it still finds the points that were gone
    /// through; else, as after `is:open`, those points by their ids.
    fn session_query(&self, review_session: &ReviewSession) -> Query {
        let mut points: Vec<PointIx> = review_session
            .points
            .iter()
            .filter_map(|(id, _)| self.declaration().position(*id))
            .collect();
        points.sort_unstable();
        let finds_them = |query: &Query| {
            let mut found = search(&self.review_view(), query).certain(query);
            found.sort_unstable();
            found == points
        };
        let asked = Query::parse(&review_session.query, self.known()).ok().filter(finds_them);
        asked.unwrap_or_else(|| Query::default().narrowed(&self.these(&points)))
    }

    /// These points and no others, in document order, runs of them as one.
    fn these(&self, points: &[PointIx]) -> Term {
        let runs = points.chunk_by(|before, next| before + 1 == *next);
        let mut terms: Vec<Term> = runs
            .filter_map(|run| Some((self.id(*run.first()?), self.id(*run.last()?))))
            .map(|(first, last)| {
                let one = first == last;
                Term::One(if one { Condition::Id(first) } else { Condition::Ids { first, last } })
            })
            .collect();
        if terms.len() == 1 { terms.remove(0) } else { Term::Any(terms) }
    }

    /// A command of the screen with a brief.
    pub(super) fn brief_command(&mut self, command: Command) -> Outcome {
        let page = self.preview_page();
        let Some(briefing) = self.screens.brief_mut() else { return Outcome::Ignored };
        match command {
            Command::Down => self.step_briefing(1),
            Command::Up => self.step_briefing(-1),
            Command::First => self.step_briefing(isize::MIN / 2),
            Command::Last => self.step_briefing(isize::MAX / 2),
            Command::PreviewDown => self.scroll_preview(page),
            Command::PreviewUp => self.scroll_preview(-page),
            Command::Toggle if briefing.reading => self.scroll_preview(page),
            Command::Toggle | Command::ChooseNext => return self.change_choice(true),
            Command::ChoosePrevious => return self.change_choice(false),
            Command::OtherPart => briefing.reading ^= true,
            Command::RaiseLevel => self.change_level(true),
            Command::LowerLevel => self.change_level(false),
            Command::NameFile => return self.name_file(),
            Command::WriteBrief => self.write_brief(false),
            Command::Back | Command::Quit | Command::Brief => return Outcome::Close,
            _ => return Outcome::Ignored,
        }
        Outcome::Done
    }

    /// Lines of the preview that are in sight, but for one.
    fn preview_page(&self) -> isize {
        let rows = self.brief_areas().map_or(0, |areas| areas.preview.height.saturating_sub(1));
        isize::try_from(rows).unwrap_or(1).max(1)
    }

    fn step_briefing(&mut self, by: isize) {
        let Some(briefing) = self.screens.brief_mut() else { return };
        if briefing.reading {
            return self.scroll_preview(by);
        }
        briefing.at = briefing.at.saturating_add_signed(by).min(self.context.sheet.rows() - 1);
    }

    fn scroll_preview(&mut self, by: isize) {
        if let Some(briefing) = self.screens.brief_mut() {
            briefing.scroll = briefing.scroll.saturating_add_signed(by);
        }
    }

    /// The row of the choices that is selected; none while the preview is read.
    fn chosen_row(&self) -> Option<SheetRow> {
        let briefing = self.screens.brief().filter(|briefing| !briefing.reading)?;
        Some(self.context.sheet.row(briefing.at))
    }

    fn change_choice(&mut self, forward: bool) -> Outcome {
        let Some(row) = self.chosen_row() else {
            if let Some(briefing) = self.screens.brief_mut() {
                briefing.reading &= forward;
            }
            return Outcome::Done;
        };
        match row {
            SheetRow::File => return self.name_file(),
            SheetRow::Level if forward => {
                let key = self.context.keymap.name(Command::RaiseLevel);
                self.alerts.notice = Some(t::level_key(self.context.lang, &key));
            }
            row if self.context.sheet.change(row, forward) => self.choices_changed(),
            _ => {}
        }
        Outcome::Done
    }

    fn change_level(&mut self, up: bool) {
        let changed = if up { self.context.sheet.raise() } else { self.context.sheet.lower() };
        if changed {
            self.choices_changed();
        } else {
            let text = if up { &t::IS_HIGHEST } else { &t::IS_LOWEST };
            self.alerts.notice = Some(text.get(self.context.lang).to_owned());
        }
    }

    fn choices_changed(&mut self) {
        if let Some(briefing) = self.screens.brief_mut() {
            briefing.made = false;
            briefing.said.clear();
        }
    }

    fn name_file(&mut self) -> Outcome {
        if let Some(briefing) = self.screens.brief_mut() {
            (briefing.at, briefing.reading) = (Sheet::FILE, false);
        }
        Outcome::Open(Overlay::FileName(self.context.sheet.file.clone()))
    }

    /// Takes the name that was typed.
    pub(super) fn rename_brief(&mut self, name: &str) {
        self.context.sheet.rename(name);
        self.choices_changed();
    }

    /// Asks for the file, in place of another where `replace` says so.
    pub(super) fn write_brief(&mut self, replace: bool) {
        if let Some(briefing) = self.screens.brief_mut() {
            let writing = t::writing(self.context.lang, briefing.points.len());
            briefing.said = vec![(TextStyle::Plain, writing)];
            self.effects.push(Effect::WriteBrief { replace });
        }
    }

    /// What came of writing it: the choices stay as they are.
    pub(super) fn brief_written(&mut self, written: Written) -> Outcome {
        let Some(briefing) = self.screens.brief_mut() else { return Outcome::Done };
        briefing.said = match written {
            Written::Done(Alert { message, remedy }) => {
                vec![(TextStyle::Strong, message), (TextStyle::Plain, remedy)]
            }
            Written::Failed(Alert { message, remedy }) => {
                vec![(TextStyle::Alarm, sentence(&message)), (TextStyle::Plain, sentence(&remedy))]
            }
            Written::Exists(file) => {
                briefing.said.clear();
                return Outcome::Ask(Prompt::ReplaceBrief(file));
            }
        };
        Outcome::Done
    }

    /// Takes a preview.
    pub(super) fn previewed(&mut self, preview: Previewed) {
        if let Some(briefing) = self.screens.brief_mut() {
            (briefing.preview, briefing.made) = (preview, true);
        }
    }

    /// Asks for a preview where what it would show has changed; keeps what is
    /// selected and read in sight.
    pub(super) fn settle_brief(&mut self) {
        let Some(areas) = self.brief_areas() else { return };
        if self.screens.brief().is_some_and(|briefing| briefing.day != self.context.today) {
            self.date_file();
        }
        let Some(briefing) = self.screens.brief_mut() else { return };
        let revision = Some(self.context.revision());
        if briefing.day != self.context.today || briefing.revision != revision {
            let found = search(&self.context.review_view(), &briefing.query);
            briefing.points = found.certain(&briefing.query);
            briefing.points.sort_unstable();
            (briefing.day, briefing.revision) = (self.context.today, revision);
            briefing.made = false;
        }
        briefing.made &= briefing.preview.columns == column(areas.preview).width;
        if !briefing.made && !self.effects.contains(&Effect::Preview) {
            self.effects.push(Effect::Preview);
        }
        let (rows, height) = (self.context.sheet.rows(), usize::from(areas.choices.height));
        let highest = (briefing.at + 1).saturating_sub(height);
        briefing.top = briefing.top.clamp(highest, briefing.at).min(rows.saturating_sub(height));
        if briefing.made {
            let below = briefing.preview.lines.len().saturating_sub(areas.preview.height.into());
            briefing.scroll = briefing.scroll.min(below);
        }
    }

    /// Where the parts of the screen with a brief are, while it is open.
    pub fn brief_areas(&self) -> Option<BriefAreas> {
        let briefing = self.screens.brief()?;
        let body = self.areas()?.body;
        Some(BriefAreas::of(body, briefing.reading, self.brief_facts().len()))
    }

    /// What came of writing the brief, else what is to be known of it, that its
    /// level is raised in any case; wrapped.
    pub fn brief_facts(&self) -> Vec<(TextStyle, String)> {
        let Some(briefing) = self.screens.brief() else { return Vec::new() };
        let mut facts = briefing.said.clone();
        let known = briefing.preview.facts.iter();
        let wanted = |(tone, _): &&(TextStyle, String)| {
            briefing.said.is_empty() || *tone == TextStyle::Alarm
        };
        facts.extend(known.filter(wanted).cloned());
        if briefing.said.is_empty() {
            let (key, file) =
                (self.context.keymap.name(Command::WriteBrief), &briefing.preview.file);
            let words = t::writes(self.context.lang, &key, file);
            facts.push((TextStyle::Plain, words));
        }
        let room = self.context.size.0.saturating_sub(2);
        let lines = |(tone, words): (TextStyle, String)| {
            let words = clean(&words).into_owned();
            let lines: Vec<_> = wrap(&words, room).into_iter().collect();
            lines.into_iter().map(move |line| (tone, words[line].to_owned()))
        };
        facts.into_iter().flat_map(lines).collect()
    }

    /// The choices for briefs.
    pub fn sheet(&self) -> &Sheet {
        &self.context.sheet
    }

    /// The arguments of `hertog brief` that say the same as the choices.
    pub fn brief_arguments(&self) -> Vec<String> {
        self.context.sheet.arguments()
    }

    /// The brief that is being prepared, while that screen is open.
    pub fn briefing(&self) -> Option<&Briefing> {
        self.screens.brief()
    }
}
