//! The terminal: threads, the one channel, and the only loop.
//!
//! A thread reads the terminal, one waits for signals, one watches for a
//! hang-up, and the store's writer saves: all of them put events on one channel,
//! on which the loop blocks. Nothing ticks and nothing works while nobody types.
//! This is the only room that touches the terminal and the clock of the screens.

pub mod briefing;
mod clipboard;
pub(crate) mod console;
mod display;
mod editor;
mod effect_runner;
mod ending;
mod everywhere;
pub mod importing;
mod input;
mod keyboard;
mod last_words;
mod library;
pub(crate) mod pager;
mod panic;
mod screen;
mod signals;
mod start;
mod sync_runner;
mod tracing;
mod watch;

use std::io;
use std::process::ExitStatus;
use std::sync::mpsc::{Receiver, channel};
use std::time::Instant;

use jiff::Timestamp;

use editor::Editing;
pub use effect_runner::word;
use effect_runner::{EffectRunner, reporter};
use keyboard::Keyboard;
use last_words::{lost, say};
pub use panic::install_panic_hook;
use screen::Screen;
pub use start::{fresh_start, remembered};
pub use sync_runner::SyncRunner;
use watch::Watches;

use crate::app::{App, Effect, Event, Target};
use crate::review::Reviews;
use crate::store::{Folders, Job, Writer, import_path};
use crate::text::{Lang, clean};
use crate::ui::{RenderOptions, draw};

/// A message on the channel.
enum Message {
    /// Something for the state.
    Event(Event),
    /// The journals were read again.
    Reread(Box<Reviews>),
    /// A signal asks for the end of the program, or says that the terminal is gone.
    End(i32),
    /// The system asks to be let into the shell.
    Stop,
    /// The program goes on after a stop.
    Continue,
    /// The terminal has another size.
    Resized,
    /// The writer has ended.
    Written,
    /// An editor of the user's has ended.
    Edited(io::Result<ExitStatus>),
}

/// Why the loop ends.
#[derive(Clone, Copy)]
enum End {
    /// The user quits.
    Quit,
    /// A signal asks for it.
    Asked(i32),
}

/// The surroundings of the loop, beside the state.
pub struct Shell {
    /// The folders of files.
    pub folders: Folders,
    /// Saves edits.
    pub writer: Writer,
    /// Language of what is said.
    pub lang: Lang,
    /// Options of drawing.
    pub look: RenderOptions,
}

/// The outcome of the screens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// True if every edit is saved and every draft kept, or written elsewhere.
    pub nothing_lost: bool,
    /// The declaration that is to be opened next, if any.
    pub open: Option<Target>,
}

/// Runs the screens until the user quits, opens another declaration, or the terminal
/// goes. Where a signal asked for the end, the program ends as that signal would have
/// ended it.
///
/// # Errors
/// The terminal cannot be set up or drawn on.
pub fn run(mut app: App, shell: Shell) -> io::Result<Outcome> {
    let Shell { folders, writer, lang, look } = shell;
    let (sender, messages) = channel();
    let signals = signals::catch()?;
    let mut screen = Screen::open(title(&app))?;
    // Threads start behind the first frame; what happens meanwhile waits for them.
    let mut effects = show(&mut screen, &mut app, look)?;
    signals::listen(signals, sender.clone());
    input::watch_hang_up(sender.clone());
    let keyboard = Keyboard::read(sender.clone())?;
    // Its end is a message; to join it would be to wait longer than patience lasts.
    let (jobs, _) = crate::store::spawn(writer, folders.clone(), reporter(sender.clone(), lang));
    panic::arm(jobs.clone(), lang);
    let reviewer = app.context.reviews.me().reviewer.clone();
    let declaration = app.share();
    let (watches, remembered) = (Watches::default(), None);
    let effect_runner = EffectRunner {
        jobs,
        sender,
        declaration,
        folders,
        reviewer,
        lang,
        remembered,
        watches,
        everywhere: None,
        tracing: None,
    };
    effects.extend(app.take_effects());
    let mut tui = Tui {
        app,
        screen,
        look,
        messages,
        effect_runner,
        keyboard,
        editing: None,
        edited: None,
        late: None,
        end: None,
        open: None,
    };
    let begun = effects.into_iter().try_for_each(|effect| tui.carry_out(effect));
    let result = begun.and_then(|()| tui.next_event());
    if tui.open.is_some() {
        // Else it would take a key from the screens that come next.
        let _ = tui.keyboard.pause();
    }
    let late = tui.finish();
    panic::disarm();
    let Tui { app, screen, end, open, .. } = tui;
    drop(screen);
    let (lost, left) = (lost(&app), app.import_left());
    late.iter().chain(app.last_words().unwrap_or_default()).chain(&left).chain(&lost).for_each(say);
    if let Some(End::Asked(signal)) = end {
        signals::end(signal)?;
    }
    result.map(|()| Outcome { nothing_lost: lost.is_empty(), open })
}

fn title(app: &App) -> String {
    format!("hertog: {}", clean(&app.declaration().title))
}

/// Draws a frame. It finds out the size itself: signals of new ones are lost
/// while the program is stopped, and several become one. Says what the state asks
/// for then.
fn show(screen: &mut Screen, app: &mut App, look: RenderOptions) -> io::Result<Vec<Effect>> {
    let mut effects = Vec::new();
    screen.draw(app.scope().types(), |frame| {
        let size = (frame.area().width, frame.area().height);
        if app.context.size != size {
            effects = app.handle(Event::Resize(size.0, size.1), Timestamp::now());
        }
        draw(frame, app, look);
    })?;
    Ok(effects)
}

/// The loop, with all that it needs.
struct Tui {
    app: App,
    screen: Screen,
    look: RenderOptions,
    messages: Receiver<Message>,
    effect_runner: EffectRunner,
    keyboard: Keyboard,
    /// The editor that has the terminal, if one has.
    editing: Option<Editing>,
    /// Time at which the last one ended.
    edited: Option<Instant>,
    /// Its exit status, where it ended while the loop waited for something else.
    late: Option<io::Result<ExitStatus>>,
    end: Option<End>,
    /// The declaration that is to be opened next, if any.
    open: Option<Target>,
}

impl Tui {
    /// The loop: wait, handle all that has come, draw.
    fn next_event(&mut self) -> io::Result<()> {
        // The senders live in threads that do not end: there is always one.
        while let Ok(first) = self.messages.recv() {
            self.take(first)?;
            while self.end.is_none()
                && let Ok(next) = self.messages.try_recv()
            {
                self.take(next)?;
            }
            if let Some(ended) = self.late.take() {
                self.edited(ended)?;
            }
            if self.end.is_some() {
                break;
            }
            self.show()?;
        }
        Ok(())
    }

    /// Draws a frame, and another where the first has asked for something.
    fn show(&mut self) -> io::Result<()> {
        let effects = self.app.take_effects();
        effects.into_iter().try_for_each(|effect| self.carry_out(effect))?;
        let effects = show(&mut self.screen, &mut self.app, self.look)?;
        if effects.is_empty() {
            return Ok(());
        }
        effects.into_iter().try_for_each(|effect| self.carry_out(effect))?;
        show(&mut self.screen, &mut self.app, self.look).map(drop)
    }

    fn take(&mut self, message: Message) -> io::Result<()> {
        match message {
            Message::Event(event) => {
                // The work of other instances and reviewers is looked for when a key is
                // pressed, and never while nobody types.
                if matches!(event, Event::Key(_)) {
                    self.effect_runner.send(Job::Refresh);
                }
                return self.tell(event);
            }
            Message::Edited(ended) => return self.edited(ended),
            Message::End(signal) if self.is_for_an_editor(signal) => {}
            Message::Continue if self.editing.is_some() => {}
            Message::Reread(fresh) => self.adopt(fresh),
            Message::Stop => return self.suspend(),
            Message::Continue => return self.screen.renew(),
            Message::End(signal) => {
                if let Some(editing) = &self.editing {
                    editing.end();
                }
                self.end = Some(End::Asked(signal));
            }
            Message::Resized | Message::Written => {}
        }
        Ok(())
    }

    fn carry_out(&mut self, effect: Effect) -> io::Result<()> {
        let runner = &mut self.effect_runner;
        match effect {
            Effect::Append { pending_id, at, draft } => runner.append(pending_id, at, draft),
            Effect::Retry => runner.send(Job::Retry),
            Effect::Rescue => runner.send(Job::Rescue),
            Effect::Index => runner.index(self.app.context.corpus.versions().clone()),
            Effect::Discreet(discreet) => runner.send(Job::Discreet(discreet)),
            Effect::History(history) => runner.send(Job::History(history)),
            Effect::Keep { name, query } => runner.send(Job::Keep { name, query }),
            Effect::Remember(point) => runner.remember(point),
            Effect::KeepDraft(note) => runner.send(Job::Draft(note)),
            Effect::DropDraft(id) => runner.send(Job::DropDraft(id)),
            Effect::ReviewSession(session) => runner.session_update(*session, false),
            Effect::SessionOver(session) => runner.session_update(*session, true),
            Effect::Quit => {
                if self.drain() {
                    self.end.get_or_insert(End::Quit);
                }
            }
            Effect::ReadDocument(path) => importing::read_aside(path, runner),
            Effect::KeepImport { hash, begun, draft } => {
                runner.send(Job::Import { hash, begun, draft });
            }
            Effect::SaveImport { id, edition, file, replace } => {
                let path = import_path(&runner.folders, &id, &edition, &file.language);
                let saved = {
                    let work = (&runner.folders, &runner.reviewer);
                    importing::save(path, *file, replace, work, runner.lang)
                };
                return self.tell(Event::ImportSaved(saved));
            }
            Effect::ListLibrary => library::list_aside(runner),
            Effect::SearchEverywhere(text) => everywhere::ask(text, runner),
            Effect::Trace { point, decided } => tracing::ask((point, decided), runner),
            Effect::Open(target) => {
                if self.drain() {
                    self.open = Some(target);
                    self.end.get_or_insert(End::Quit);
                }
            }
            Effect::Suspend => return self.suspend(),
            Effect::Redraw => return self.screen.redraw(),
            Effect::WriteBrief { path, replace } => {
                // A long one takes a while: that it is being written is seen first.
                self.show()?;
                let written = briefing::write(&self.app, path, replace);
                return written.map_or(Ok(()), |written| self.tell(written));
            }
            Effect::Copy(text) => return clipboard::copy(self.screen.out(), &text),
            Effect::Edit(note) => return self.edit(&note),
        }
        Ok(())
    }

    fn tell(&mut self, event: Event) -> io::Result<()> {
        let effects = self.app.handle(event, Timestamp::now());
        effects.into_iter().try_for_each(|effect| self.carry_out(effect))
    }

    /// Lets the user into the shell, where one could continue the program;
    /// [`Message::Continue`] follows then. First what is being saved is saved:
    /// a program that is stopped must not keep others waiting for its lock.
    fn suspend(&mut self) -> io::Result<()> {
        if signals::may_stop() {
            self.drain();
            if self.end.is_none() {
                screen::give_back();
                return signals::stop();
            }
        }
        Ok(())
    }

    /// Shows what the journals hold now; the writer is rid of what was there.
    fn adopt(&mut self, mut fresh: Box<Reviews>) {
        self.app.adopt(&mut fresh);
        self.effect_runner.send(Job::Discard(fresh));
    }
}
