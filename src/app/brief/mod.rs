//! The brief that is being prepared of what is shown: its choices, a preview of
//! it, and the result of writing it.
//!
//! The preview is made when what it shows has changed, never for a frame.

mod changes;
mod file;
mod preview;
mod query;
pub(super) mod sheet;

use std::path::PathBuf;
use std::rc::Rc;

use jiff::civil::Date;
use ratatui::layout::Rect;

use changes::ChangeChoice;
pub(crate) use changes::changes_since;
pub use file::LaunchPaths;
use preview::{BriefPreview, Fact};

use crate::app::alerts::sentence;
use crate::app::brief::sheet::{Sheet, SheetRow};
use crate::app::command::Command;
use crate::app::context::Context;
use crate::app::layout::{BriefAreas, column};
use crate::app::reader::TextStyle;
use crate::app::{Alert, App, Effect, Outcome, Overlay, Prompt, Screen, TextInput};
use crate::brief::{BriefInput, Changes};
use crate::corpus::{IndexedDeclaration, ReviewView};
use crate::declaration::PointIx;
use crate::search::{Query, search_once};
use crate::text::{Lang, clean, wrap};
use crate::texts::briefing as t;
use crate::texts::screens;

/// The brief that is being prepared.
#[derive(Clone, Debug)]
pub struct Briefing {
    /// The query, narrowed to what was selected.
    pub(crate) query: Query,
    /// The points that it finds, in document order.
    pub(crate) points: Vec<PointIx>,
    /// The declaration with the points that only the language of the quotes has; `None`
    /// where that has no more.
    wider: Option<Rc<IndexedDeclaration>>,
    /// The language of the quotes for which the points were found; `None` for the open one.
    language: Option<String>,
    /// The day of points, preview and file name.
    day: Date,
    /// The place of the selected row.
    pub(crate) at: usize,
    /// The place of the first row in sight.
    pub(crate) top: usize,
    /// True where the preview has the focus.
    pub(crate) reading: bool,
    /// The first line of the preview in sight.
    pub(crate) scroll: usize,
    /// What became of the points since the edition that was chosen, and for which choices
    /// that was made; `None` where none is chosen.
    changes: Option<(ChangeChoice, Changes)>,
    /// The preview, as it was last made.
    pub preview: BriefPreview,
    /// The result of writing the brief; empty before, and after a change.
    said: Vec<Fact>,
    /// The revision of the context at which the points were found; `None` before.
    revision: Option<u64>,
    /// True where the preview is of these points and choices.
    made: bool,
}

/// The result of writing a brief.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// It stands in this file.
    Done(PathBuf),
    /// This file exists already.
    Exists(PathBuf),
    /// It could not be written.
    Failed(Alert),
}

/// The parts of the App that the screen with a brief changes.
struct Env<'a> {
    context: &'a mut Context,
    notice: &'a mut Option<String>,
    effects: &'a mut Vec<Effect>,
}

impl Context {
    /// Names the file after the day, unless a name was typed.
    fn date_file(&mut self) {
        if !self.sheet.named {
            let (stem, end) = (t::STEM.get(self.lang), self.sheet.format.word());
            self.sheet.file = TextInput::new(format!("{stem}-{}.{end}", self.today));
        }
    }
}

impl Briefing {
    fn new(query: Query, day: Date) -> Self {
        Self {
            query,
            points: Vec::new(),
            wider: None,
            language: None,
            day,
            at: 0,
            top: 0,
            reading: false,
            scroll: 0,
            changes: None,
            preview: BriefPreview::default(),
            said: Vec::new(),
            revision: None,
            made: false,
        }
    }

    /// The view of the declaration that is briefed on.
    fn review_view<'a>(&'a self, context: &'a Context) -> ReviewView<'a> {
        let view = context.review_view();
        ReviewView { corpus: self.wider.as_deref().unwrap_or(view.corpus), ..view }
    }

    /// The brief as it is composed, in a language.
    fn brief_input<'a>(&'a self, context: &'a Context, lang: Lang) -> BriefInput<'a> {
        BriefInput {
            review_view: self.review_view(context),
            vocabulary: &context.vocabulary,
            query: &self.query,
            points: &self.points,
            choices: &context.sheet.choices,
            changes: self.changes.as_ref().map(|(_, changes)| changes),
            lang,
        }
    }

    /// A command; `page` is the number of lines by which the preview is paged.
    fn command(&mut self, command: Command, page: isize, env: &mut Env<'_>) -> Outcome {
        match command {
            Command::Down => self.step(1, env),
            Command::Up => self.step(-1, env),
            Command::First => self.step(isize::MIN / 2, env),
            Command::Last => self.step(isize::MAX / 2, env),
            Command::PreviewDown => self.scroll_by(page),
            Command::PreviewUp => self.scroll_by(-page),
            Command::Toggle if self.reading => self.scroll_by(page),
            Command::Toggle | Command::ChooseNext => return self.change_choice(true, env),
            Command::ChoosePrevious => return self.change_choice(false, env),
            Command::OtherPart => self.reading ^= true,
            Command::RaiseLevel => self.change_level(true, env),
            Command::LowerLevel => self.change_level(false, env),
            Command::NameFile => return self.name_file(env),
            Command::WriteBrief => self.write(false, env),
            Command::Back | Command::Quit | Command::Brief => return Outcome::Close,
            _ => return Outcome::Ignored,
        }
        Outcome::Done
    }

    fn step(&mut self, by: isize, env: &Env<'_>) {
        if self.reading {
            self.scroll_by(by);
        } else {
            let last = env.context.sheet.row_count().saturating_sub(1);
            self.at = self.at.saturating_add_signed(by).min(last);
        }
    }

    fn scroll_by(&mut self, by: isize) {
        self.scroll = self.scroll.saturating_add_signed(by);
    }

    fn change_choice(&mut self, forward: bool, env: &mut Env<'_>) -> Outcome {
        let context = &mut *env.context;
        let row = context.sheet.rows().nth(self.at);
        match row {
            _ if self.reading => self.reading = forward,
            Some(SheetRow::File) => return self.name_file(env),
            Some(SheetRow::Level) if forward => {
                let key = context.keymap.name(Command::RaiseLevel);
                *env.notice = Some(t::level_key(context.lang, &key));
            }
            Some(row) if context.sheet.change(row, forward, &context.vocabulary) => self.outdate(),
            _ => {}
        }
        Outcome::Done
    }

    fn change_level(&mut self, up: bool, env: &mut Env<'_>) {
        let Context { sheet, vocabulary, lang, .. } = &mut *env.context;
        if if up { sheet.raise(vocabulary) } else { sheet.lower(vocabulary) } {
            self.outdate();
        } else {
            let text = if up { &t::IS_HIGHEST } else { &t::IS_LOWEST };
            *env.notice = Some(text.get(*lang).to_owned());
        }
    }

    /// Lets the preview be made again, since the choices have changed.
    fn outdate(&mut self) {
        self.made = false;
        self.said.clear();
    }

    fn name_file(&mut self, env: &Env<'_>) -> Outcome {
        (self.at, self.reading) = (env.context.sheet.file_row(), false);
        Outcome::Open(Overlay::FileName(env.context.sheet.file.clone()))
    }

    /// Asks for the file, in place of another where `replace` says so.
    fn write(&mut self, replace: bool, env: &mut Env<'_>) {
        // Written on the day of the key: nothing has settled since midnight.
        env.context.date_file();
        match env.context.brief_path() {
            Ok(path) => {
                let writing = t::writing(env.context.lang, self.points.len());
                self.said = vec![(TextStyle::Plain, writing)];
                env.effects.push(Effect::WriteBrief { path, replace });
            }
            Err(alert) => self.failed(&alert),
        }
    }

    fn failed(&mut self, Alert { message, remedy }: &Alert) {
        self.said =
            vec![(TextStyle::Alarm, sentence(message)), (TextStyle::Plain, sentence(remedy))];
    }

    /// Takes the result of writing the brief; the choices stay as they are.
    fn written(&mut self, written: Written, context: &Context) -> Outcome {
        match written {
            Written::Done(path) => {
                let (lang, sheet) = (context.lang, &context.sheet);
                let brief_input = self.brief_input(context, lang);
                let done = brief_input.written(sheet.format, &path.display());
                let command = context.paths.check_command(sheet.file.text());
                self.said = vec![
                    (TextStyle::Strong, t::brief_written(lang, &done)),
                    (TextStyle::Plain, t::check_later(lang, &command)),
                ];
            }
            Written::Failed(alert) => self.failed(&alert),
            Written::Exists(path) => {
                self.said.clear();
                return Outcome::Ask(Prompt::ReplaceBrief(path.display().to_string()));
            }
        }
        Outcome::Done
    }

    fn areas(&self, body: Rect, context: &Context) -> BriefAreas {
        BriefAreas::of(body, self.reading, self.facts(context).len())
    }

    /// The result of writing the brief, else the facts about it; a raised level in
    /// any case. Wrapped.
    fn facts(&self, context: &Context) -> Vec<Fact> {
        let mut facts = self.said.clone();
        let is_shown = |(style, _): &&Fact| self.said.is_empty() || *style == TextStyle::Alarm;
        facts.extend(self.preview.facts.iter().filter(is_shown).cloned());
        if self.said.is_empty() {
            let key = context.keymap.name(Command::WriteBrief);
            let file = context.paths.shown(context.sheet.file.text(), context.lang);
            facts.push((TextStyle::Plain, t::writes(context.lang, &key, &file)));
        }
        let room = context.size.0.saturating_sub(2);
        let lines = |(style, words): Fact| {
            let words = clean(&words).into_owned();
            let lines: Vec<_> = wrap(&words, room).into_iter().collect();
            lines.into_iter().map(move |line| (style, words[line].to_owned()))
        };
        facts.into_iter().flat_map(lines).collect()
    }

    /// Makes points and preview again where they are out of date; keeps what is
    /// selected and read in sight.
    fn settle(&mut self, body: Rect, context: &mut Context) {
        let revision = Some(context.revision());
        self.settle_language(context);
        if self.day != context.today {
            context.date_file();
        }
        if self.day != context.today || self.revision != revision {
            self.points = search_once(&self.review_view(context), &self.query).certain(&self.query);
            self.points.sort_unstable();
            (self.day, self.revision, self.made) = (context.today, revision, false);
        }
        self.settle_changes(context);
        let columns = column(self.areas(body, context).preview).width;
        if !self.made || self.preview.columns != columns {
            let brief_input = self.brief_input(context, context.sheet.lang);
            self.preview = BriefPreview::new(&brief_input, columns, context);
            self.made = true;
        }
        let areas = self.areas(body, context);
        let height = usize::from(areas.choices.height);
        let highest = (self.at + 1).saturating_sub(height);
        let lowest = context.sheet.row_count().saturating_sub(height);
        self.top = self.top.clamp(highest, self.at).min(lowest);
        let below = self.preview.lines.len().saturating_sub(areas.preview.height.into());
        self.scroll = self.scroll.min(below);
    }
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
        let context = &mut self.context;
        context.sheet.choices.level = context.vocabulary.lowest().clone();
        context.date_file();
        Outcome::Push(Screen::Brief(Box::new(Briefing::new(query, context.today))))
    }

    /// A command of the screen with a brief.
    pub(super) fn brief_command(&mut self, command: Command) -> Outcome {
        let rows = self.brief_areas().map_or(0, |areas| areas.preview.height.saturating_sub(1));
        let page = isize::try_from(rows).unwrap_or(1).max(1);
        self.in_brief(|briefing, env| briefing.command(command, page, env))
    }

    /// Hands the brief that is being prepared what it may change; where there is
    /// none, nothing happens.
    fn in_brief(&mut self, act: impl FnOnce(&mut Briefing, &mut Env<'_>) -> Outcome) -> Outcome {
        let Some(briefing) = self.screens.brief_mut() else { return Outcome::Ignored };
        let Self { context, alerts, effects, .. } = self;
        act(briefing, &mut Env { context, notice: &mut alerts.notice, effects })
    }

    /// Takes the name that was typed.
    pub(super) fn rename_brief(&mut self, name: &str) {
        self.context.sheet.rename(name);
        if let Some(briefing) = self.screens.brief_mut() {
            briefing.outdate();
        }
    }

    /// Writes the brief in place of the file that is there.
    pub(super) fn replace_brief(&mut self) {
        self.in_brief(|briefing, env| {
            briefing.write(true, env);
            Outcome::Done
        });
    }

    /// Takes the result of writing the brief.
    pub(super) fn brief_written(&mut self, written: Written) -> Outcome {
        self.in_brief(|briefing, env| briefing.written(written, env.context))
    }

    pub(super) fn settle_brief(&mut self) {
        let Some(areas) = self.areas() else { return };
        if let Some(briefing) = self.screens.brief_mut() {
            briefing.settle(areas.body, &mut self.context);
        }
    }

    /// The parts of the screen with a brief; `None` while it is closed.
    pub fn brief_areas(&self) -> Option<BriefAreas> {
        Some(self.screens.brief()?.areas(self.areas()?.body, &self.context))
    }

    /// The lines below choices and preview; empty while that screen is closed.
    pub fn brief_facts(&self) -> Vec<(TextStyle, String)> {
        self.screens.brief().map_or_else(Vec::new, |briefing| briefing.facts(&self.context))
    }

    /// The choices for briefs.
    pub(crate) fn sheet(&self) -> &Sheet {
        &self.context.sheet
    }

    /// The arguments of `hertog brief` that say the same as the choices.
    pub fn brief_arguments(&self) -> Vec<String> {
        self.context.sheet.arguments()
    }

    /// The brief that is being prepared; `None` while that screen is closed.
    pub fn briefing(&self) -> Option<&Briefing> {
        self.screens.brief()
    }

    /// The same, as it is composed.
    pub(crate) fn brief_input(&self) -> Option<BriefInput<'_>> {
        let context = &self.context;
        Some(self.screens.brief()?.brief_input(context, context.sheet.lang))
    }
}
