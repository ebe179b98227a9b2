//! `hertog session`: goes through points one by one, on the screen or line by
//! line. Both are the same state; here answers stand in for keys.

use std::io::{BufRead, Write};
use std::process::ExitCode;

use clap::Args;
use jiff::Timestamp;

use super::common::Common;
use super::context::{CommandContext, ended, warn};
use super::failure::Failure;
use super::note::note_text;
use super::screens::{self, Opening};
use super::status::status;
use crate::app::command::{Command, Scope};
use crate::app::{App, Effect, Event, reader};
use crate::declaration::PointId;
use crate::review::{Level, NoteBody, Order, Reviews};
use crate::text::{clean, shell_word};
use crate::texts::quoted;
use crate::texts::{screens as said, session as t};
use crate::tui::SyncRunner;
use crate::tui::console::{self, Content};
use crate::wording::session_progress_words;

/// The screen that the state takes itself to be on; nothing is drawn on it.
const SCREEN: (u16, u16) = (80, 24);
/// Columns of a line: as good as no edge, so nothing is wrapped.
const NO_EDGE: u16 = u16::MAX;

/// The arguments of `session`.
#[derive(Debug, Args)]
pub(super) struct SessionArgs {
    /// Which points to go through; all of them where this is not given.
    pub(super) query: Vec<String>,
    /// In which order: document, or attention (what needs attention first).
    #[arg(long, value_name = "ORDER", value_parser = order)]
    pub(super) order: Option<Order>,
    /// Keep notes, progress and what others decided off the screen.
    #[arg(long)]
    pub(super) discreet: bool,
    /// Ask line by line, without a screen.
    #[arg(long)]
    pub(super) plain: bool,
}

fn order(text: &str) -> Result<Order, String> {
    text.parse().map_err(|_| format!("{text:?} is no order: expected document or attention"))
}

/// Runs the command.
pub(super) fn run(common: &Common, args: &SessionArgs) -> Result<ExitCode, Failure> {
    let opening = Opening { order: args.order, discreet: args.discreet };
    if args.plain {
        return plain(common, &args.query, opening);
    }
    if !screens::possible() {
        return Err(Failure::new(&t::NO_SCREEN, &t::PLAIN_ASKS).usage());
    }
    screens::run(common, &args.query, Some(opening))
}

fn plain(common: &Common, words: &[String], opening: Opening) -> Result<ExitCode, Failure> {
    let context = CommandContext::open(common)?;
    context.warn();
    let query = context.query(words)?;
    let level = context.vocabulary.middle().clone();
    // Nothing is derived in another thread here: what the query needs is made now.
    context.corpus.index();
    let (mut app, writer, folders, _) = screens::stage(common, context, query, SCREEN);
    opening.open(&mut app);
    let again = again(common, &app.browse.query.to_string());
    let runner = SyncRunner { writer, folders };
    let mut plain = PlainSession { app, runner, level, again, explained: None };
    let asked = plain.app.take_effects();
    asked.into_iter().try_for_each(|effect| plain.carry_out(effect))?;
    plain.talk()?;
    ended(&plain.app.context.reviews, Ok(ExitCode::SUCCESS))
}

/// The command that opens a session of this query again, on the same data.
fn again(common: &Common, query: &str) -> String {
    let query = (!query.is_empty()).then(|| format!(" {}", shell_word(&clean(query))));
    common.options.hertog(&format!("session --plain{}", query.unwrap_or_default()))
}

/// A session line by line.
struct PlainSession {
    app: App,
    runner: SyncRunner,
    level: Level,
    /// The command that resumes it.
    again: String,
    /// The scope in which the answers were last listed.
    explained: Option<Scope>,
}

/// The meaning of an answer.
enum Answer {
    Command(Command),
    Note(String),
    Status(String),
    Again,
    Answers,
    Leave,
}

impl PlainSession {
    /// Asks until the answers end or the session is left.
    fn talk(&mut self) -> Result<(), Failure> {
        self.said()?;
        if self.app.scope() == Scope::Browse {
            return Ok(());
        }
        self.show()?;
        for line in std::io::stdin().lock().lines() {
            let typed = line?;
            self.look_around();
            match answer(self.app.scope(), typed.trim()) {
                Some(Answer::Leave) => break,
                Some(Answer::Command(command)) => self.command(command)?,
                Some(Answer::Note(text)) => self.note(&text)?,
                Some(Answer::Status(word)) => self.state(&word)?,
                Some(Answer::Again) => self.show()?,
                Some(Answer::Answers) => say(&[self.answers().to_owned()])?,
                None => {
                    let typed = clean(&typed);
                    say(&[t::answer_not_understood(self.app.context.lang, &typed)])?;
                }
            }
            if self.app.scope() == Scope::Browse {
                return Ok(());
            }
        }
        self.leave()
    }

    /// Leaves the session, which says how it is resumed unless it is finished.
    fn leave(&mut self) -> Result<(), Failure> {
        let review_session =
            self.app.screens.session().map(|session| session.review_session.clone());
        self.tell(Event::Command(Command::Back))?;
        let unfinished = review_session.filter(|review_session| !review_session.is_finished());
        let said = unfinished.map(|review_session| {
            let session_progress =
                session_progress_words(review_session.session_progress(), self.app.context.lang);
            t::paused(self.app.context.lang, &session_progress, &self.again)
        });
        say(&said.into_iter().collect::<Vec<_>>())
    }

    /// Runs a command, says what came of it, and shows what is new.
    fn command(&mut self, command: Command) -> Result<(), Failure> {
        let before = self.place();
        self.tell(Event::Command(command))?;
        self.said()?;
        let anew = matches!(command, Command::Evaluation | Command::Discreet);
        let here = self.place();
        if here.0 != Scope::Browse && (anew || here != before) { self.show() } else { Ok(()) }
    }

    fn place(&self) -> (Scope, Option<PointId>) {
        (self.app.scope(), self.app.screens.session().and_then(|session| session.review_session.at))
    }

    fn note(&mut self, text: &str) -> Result<(), Failure> {
        match note_text(text) {
            Ok(text) => {
                let level = Some(self.level.clone());
                let note = NoteBody { id: crate::store::new_note(), text, level, source: None };
                self.tell(Event::Noted(Box::new(note)))?;
                self.said()
            }
            Err(why) => say(&[why.get(self.app.context.lang).to_owned()]),
        }
    }

    fn state(&mut self, word: &str) -> Result<(), Failure> {
        let lang = self.app.context.lang;
        match status(&self.app.context.vocabulary, word) {
            Ok(status) => {
                self.tell(Event::Stated(status))?;
                self.said()
            }
            Err(words) => say(&[
                said::no_status_word(lang, quoted(lang, word)),
                said::expected_words(lang, &words),
            ]),
        }
    }

    /// The last notice, printed.
    fn said(&self) -> Result<(), Failure> {
        say(&self.app.alerts.notice.iter().cloned().collect::<Vec<_>>())
    }

    /// The question, the point or the summary that is up, and the answers that it
    /// takes where the one before took others.
    fn show(&mut self) -> Result<(), Failure> {
        let app = &self.app;
        let mut lines = vec![String::new()];
        match (app.prompt.top(), app.screens.session()) {
            (Some(question), _) => lines.push(app.prompt_words(question)),
            (None, Some(session)) => {
                lines.push(session_progress_words(
                    session.review_session.session_progress(),
                    app.context.lang,
                ));
                lines.extend(self.heading());
                let text = reader::lines(app, NO_EDGE, usize::MAX);
                lines.extend(
                    text.into_iter()
                        .map(|line| line.into_iter().map(|(_, piece)| piece).collect::<String>()),
                );
            }
            (None, None) => {}
        }
        if self.explained.replace(app.scope()) != Some(app.scope()) {
            lines.push(self.answers().to_owned());
        }
        say(&lines)
    }

    /// The point's id and its chapter.
    fn heading(&self) -> Option<String> {
        let (declaration, point) = (self.app.declaration(), self.app.current()?);
        let chapter = &declaration.chapters[declaration.chapter_of(point)];
        let title = chapter.heading(self.app.context.lang);
        Some(format!("{} · {title}", declaration.points[point].id))
    }

    /// The answers that can be given here.
    fn answers(&self) -> &'static str {
        let text = match self.app.scope() {
            Scope::Resume => &t::PLAIN_RESUME,
            Scope::Confirm => &t::PLAIN_YES_NO,
            Scope::Summary => &t::PLAIN_END,
            _ => &t::PLAIN_KEYS,
        };
        text.get(self.app.context.lang)
    }

    /// Takes in what other windows and reviewers did meanwhile.
    fn look_around(&mut self) {
        let writer = &mut self.runner.writer;
        if let Some(journals) = writer.refresh(true) {
            let mut fresh =
                Reviews::fold(writer.author().clone(), journals).with_gaps(writer.gaps());
            self.app.adopt(&mut fresh);
        }
    }

    /// Tells the state what happened, and does what it asks for: each edit is on
    /// the disk before the next answer is read.
    fn tell(&mut self, event: Event) -> Result<(), Failure> {
        let effects = self.app.handle(event, Timestamp::now());
        effects.into_iter().try_for_each(|effect| self.carry_out(effect))
    }

    /// Carries out an effect and tells the state what came of it; problems are said.
    fn carry_out(&mut self, effect: Effect) -> Result<(), Failure> {
        let done = self.runner.carry_out(&self.app, effect);
        if let Some(device) = self.runner.writer.take_moved() {
            self.tell(Event::Moved(device))?;
        }
        warn(&self.runner.writer.take_problems(), self.app.context.lang);
        let events = done.map_err(|problem| Failure::of(&problem))?;
        events.into_iter().try_for_each(|event| self.tell(event))
    }
}

/// The answer that was typed; none where it is none.
fn answer(scope: Scope, typed: &str) -> Option<Answer> {
    let command = match (scope, typed) {
        (_, "?" | "help") => return Some(Answer::Answers),
        (_, "again" | "") => return Some(Answer::Again),
        (Scope::Confirm, "y" | "o" | "yes") => Command::Yes,
        (Scope::Confirm, "n" | "no") => Command::No,
        (Scope::Resume, "y" | "o" | "yes") => Command::Resume,
        (Scope::Resume, "n" | "no") => Command::BeginAnew,
        (Scope::Resume, "q" | "quit") => Command::NotNow,
        (_, "q" | "quit") => return Some(Answer::Leave),
        (Scope::Confirm | Scope::Resume, _) => return None,
        (_, "back") => Command::SessionPrevious,
        (_, "u" | "undo") => Command::Undo,
        (_, "redo") => Command::Redo,
        (Scope::Summary, "s" | "skipped") => Command::TheSkipped,
        (Scope::Summary, _) => return None,
        (_, "r" | "reviewed") => Command::MarkReviewed,
        (_, "b" | "come-back") => Command::MarkComeBack,
        (_, "R" | "open") => Command::MarkOpen,
        (_, "s" | "skip") => Command::Skip,
        (_, "next") => Command::SessionNext,
        (_, "e" | "E" | "evaluation") => Command::Evaluation,
        (_, "P" | "discreet") => Command::Discreet,
        (_, "o" | "order") => Command::SwitchOrder,
        (_, "status") => return Some(Answer::Status(String::new())),
        (_, typed) => {
            let note = typed.strip_prefix("note ").map(|text| Answer::Note(text.to_owned()));
            let word = || typed.strip_prefix("status ").map(|word| word.trim().to_owned());
            return note.or_else(|| word().map(Answer::Status));
        }
    };
    Some(Answer::Command(command))
}

/// Prints lines, cleaned, at once: somebody waits for them.
fn say(lines: &[String]) -> Result<(), Failure> {
    let mut out = console::stdout(Content::Text);
    for line in lines {
        writeln!(out, "{}", clean(line))?;
    }
    Ok(out.flush()?)
}
