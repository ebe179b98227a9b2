//! The terminal: threads, the one channel, and the only loop.
//!
//! A thread reads the terminal, one waits for signals, one watches for a
//! hang-up, and the store's writer saves: all of them put events on one channel,
//! on which the loop blocks. Nothing ticks and nothing works while nobody types.
//! This is the only room that touches the terminal and the clock of the screens.

mod clipboard;
mod input;
mod screen;
mod signals;

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use jiff::Timestamp;

use screen::Screen;
pub use screen::install_panic_hook;

use crate::app::{App, Effect, Event, Word};
use crate::declaration::{Declaration, PointId};
use crate::search::Index;
use crate::store::{Folders, Job, Pending, Problem, Report, Session, Writer};
use crate::text::Lang;
use crate::ui::{Look, draw};

/// What arrives on the channel.
enum Message {
    /// Something for the state.
    Event(Event),
    /// The system asks for the end of the program.
    End,
    /// The system asks to be let into the shell.
    Stop,
    /// The program goes on after a stop.
    Continue,
    /// The terminal is gone.
    HungUp,
    /// All that was asked of the writer is done.
    Drained,
}

/// How long the end of the program waits for the disk.
const PATIENCE: Duration = Duration::from_secs(10);

/// How the loop ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// The user quit.
    Quit,
    /// A signal asked for it, or the terminal is gone.
    Asked,
}

/// What the loop needs beside the state.
pub struct Shell {
    /// Where files are.
    pub folders: Folders,
    /// Saves edits.
    pub writer: Writer,
    /// Language of what is said.
    pub lang: Lang,
    /// How the screens look.
    pub look: Look,
}

/// Runs the screens until the user quits or the terminal goes. Gives what is to
/// be said once the terminal is the shell's again.
///
/// # Errors
/// Where the terminal cannot be set up or drawn on.
pub fn run(mut app: App, shell: Shell) -> io::Result<Option<Word>> {
    let (sender, messages) = channel();
    let mut screen = Screen::open(&title(&app))?;
    signals::listen(sender.clone())?;
    // Before the other threads start, which would take the processor from it.
    screen.draw(|frame| draw(frame, &app, shell.look))?;
    input::watch_hang_up(sender.clone());
    input::read(sender.clone());
    let Shell { folders, writer, lang, look } = shell;
    let (jobs, thread) = crate::store::spawn(writer, folders, reporter(sender.clone(), lang));
    let mut world = World { jobs, sender, declaration: app.share(), remembered: None };
    app.take_effects().into_iter().for_each(|effect| world.ask(effect));
    let end = turn(&mut app, &mut screen, &messages, &mut world, look);
    world.remember(app.reader_at());
    world.finish(&mut app, &messages, thread);
    drop(screen);
    end.map(|_| app.last_word().cloned())
}

fn title(app: &App) -> String {
    format!("hertog: {}", crate::text::clean(&app.declaration().title))
}

/// The loop: draw, wait, handle all that has come, draw again.
fn turn(
    app: &mut App,
    screen: &mut Screen,
    messages: &Receiver<Message>,
    world: &mut World,
    look: Look,
) -> io::Result<End> {
    loop {
        screen.draw(|frame| draw(frame, app, look))?;
        // The senders live in threads that do not end: there is always one.
        let Ok(first) = messages.recv() else { return Ok(End::Asked) };
        for message in std::iter::once(first).chain(messages.try_iter()) {
            match message {
                Message::Event(event) => {
                    // What other instances and reviewers did is looked for when a
                    // key is pressed, and never while nobody types.
                    if matches!(event, Event::Key(_)) {
                        world.send(Job::Refresh);
                    }
                    let effects = app.handle(event, Timestamp::now());
                    for effect in effects {
                        match effect {
                            Effect::Quit if world.drain(app, messages) => return Ok(End::Quit),
                            Effect::Quit => {}
                            Effect::Suspend => screen.suspend()?,
                            Effect::Copy(text) => clipboard::copy(screen.out(), &text)?,
                            effect => world.ask(effect),
                        }
                    }
                }
                Message::Stop => screen.suspend()?,
                Message::Continue => screen.renew()?,
                Message::End | Message::HungUp => {
                    if matches!(message, Message::HungUp) {
                        screen.abandon();
                    }
                    return Ok(End::Asked);
                }
                Message::Drained => {}
            }
        }
    }
}

/// The writer, as the loop sees it.
struct World {
    jobs: Sender<Job>,
    sender: Sender<Message>,
    declaration: Arc<Declaration>,
    remembered: Option<PointId>,
}

impl World {
    fn ask(&mut self, effect: Effect) {
        let job = match effect {
            Effect::Append { ticket, at, draft } => Job::Append(Pending {
                ticket,
                at,
                edition: self.declaration.edition.clone(),
                draft,
            }),
            Effect::Retry => Job::Retry,
            Effect::Rescue => Job::Rescue,
            Effect::Remember(point) => return self.remember(point),
            Effect::Index => return self.index(),
            Effect::Copy(_) | Effect::Suspend | Effect::Quit => return,
        };
        self.send(job);
    }

    /// Derives in another thread what is derived from all points.
    fn index(&self) {
        let (declaration, sender) = (Arc::clone(&self.declaration), self.sender.clone());
        std::thread::spawn(move || {
            let index = Box::new(Index::new(&declaration));
            let _ = sender.send(Message::Event(Event::Indexed(index)));
        });
    }

    fn remember(&mut self, point: PointId) {
        if self.remembered.replace(point) != Some(point) {
            self.send(Job::Session(Session { declaration: self.declaration.id.clone(), point }));
        }
    }

    /// The writer ends only when told to: a send that fails comes after that.
    fn send(&self, job: Job) {
        let _ = self.jobs.send(job);
    }

    /// Waits until all edits are saved; says whether the program may end. Where
    /// saving fails the state is told, which asks the user next time.
    fn drain(&mut self, app: &mut App, messages: &Receiver<Message>) -> bool {
        if !app.may_leave() {
            self.send(Job::Flush);
        }
        while !app.may_leave() {
            match messages.recv_timeout(PATIENCE) {
                Ok(Message::Event(event)) => {
                    let failed = matches!(event, Event::Unsaved(_));
                    app.handle(event, Timestamp::now());
                    if failed {
                        return false;
                    }
                }
                Ok(Message::End | Message::HungUp) => return true,
                Ok(_) => {}
                Err(_) => return false,
            }
        }
        true
    }

    /// Lets the writer end its work, for as long as patience lasts. What cannot
    /// be saved is written elsewhere, unless the user has given it up.
    fn finish(self, app: &mut App, messages: &Receiver<Message>, thread: JoinHandle<()>) {
        if !app.may_leave() {
            self.send(Job::Rescue);
        }
        self.send(Job::Quit);
        let mut last = false;
        while !last && let Ok(message) = messages.recv_timeout(PATIENCE) {
            last = matches!(message, Message::Drained | Message::Event(Event::Unsaved(_)));
            listen(app, message);
        }
        if last {
            let _ = thread.join();
        }
        for message in messages.try_iter() {
            listen(app, message);
        }
    }
}

/// At the end, the one event that still matters.
fn listen(app: &mut App, message: Message) {
    if let Message::Event(event @ Event::Rescued(_)) = message {
        app.handle(event, Timestamp::now());
    }
}

/// Turns the writer's reports into messages.
fn reporter(sender: Sender<Message>, lang: Lang) -> impl FnMut(Report) + Send + 'static {
    move |report| {
        let message = match report {
            Report::Saved(saved) => {
                Message::Event(Event::Saved(saved.ticket, saved.record, saved.hash))
            }
            Report::Failed(problem) => Message::Event(Event::Unsaved(word(&problem, lang))),
            Report::Reread(journals) => Message::Event(Event::Reread(journals)),
            Report::Problem(problem) => Message::Event(Event::Word(word(&problem, lang))),
            Report::Moved(device) => Message::Event(Event::Moved(device)),
            Report::Rescued(said) => Message::Event(Event::Rescued(word(&said, lang))),
            Report::Drained => Message::Drained,
        };
        // Nobody listens any more once the loop has ended.
        let _ = sender.send(message);
    }
}

/// A problem in the interface language.
pub fn word(problem: &Problem, lang: Lang) -> Word {
    Word { message: problem.message(lang), remedy: problem.remedy(lang) }
}
