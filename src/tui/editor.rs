//! An editor of the user's, which has the terminal while a note is written in it.

use std::ffi::{OsStr, OsString};
use std::io::{self, Write, stdin};
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use rustix::process::{Pid, Signal, kill_process};
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};
use signal_hook::consts::{SIGINT, SIGQUIT};

use super::console::{self, Content};
use super::{EffectRunner, End, Message, Tui, screen};
use crate::app::{Edited, Ended, Event};
use crate::review::NoteDraft;
use crate::store::{begin_edit, end_edit, read_edit};
use crate::text::{Lang, clean, is_blank};
use crate::texts::notes as t;

/// Longest time for an interrupt that an editor got to come here.
const REPLY_TIMEOUT: Duration = Duration::from_secs(3);

/// An editor that ends sooner, well and with its file untouched, has left it to a
/// window of its own: to look at a note and close it takes a person longer, and
/// such a command rarely as long, also where it first starts the window.
const AT_ONCE: Duration = Duration::from_secs(3);

/// Exit code of a shell that does not find a command.
const NOT_FOUND: i32 = 127;

impl Tui {
    /// Lets the user's editor have the terminal and the keys. The loop goes on
    /// meanwhile: it saves, and shows nothing.
    pub(super) fn edit(&mut self, note: &NoteDraft) -> io::Result<()> {
        if let Err(error) = self.keyboard.pause() {
            return self.tell(Event::Edited(Edited::Failed(error.to_string())));
        }
        self.drop_keys();
        self.effect_runner.watches.end(note.id);
        match Editing::begin(note, &self.effect_runner) {
            Ok(editing) => self.editing = Some(editing),
            Err(edited) => return self.come_back(edited),
        }
        Ok(())
    }

    /// The editor has ended: the screen and the keys are ours again.
    pub(super) fn edited(&mut self, ended: io::Result<ExitStatus>) -> io::Result<()> {
        let Some(editing) = self.editing.take() else { return Ok(()) };
        self.edited = Some(Instant::now());
        let edited = editing.conclude(ended, &mut self.effect_runner);
        self.come_back(edited)
    }

    /// True where a signal is meant for an editor: an interrupt from the keyboard
    /// reaches the program that waits for it too, and on a busy machine only
    /// after the editor has ended of it. While the screen is ours no key sends one.
    pub(super) fn is_for_an_editor(&self, signal: i32) -> bool {
        let now_or_just_now =
            || self.editing.is_some() || self.edited.is_some_and(|at| at.elapsed() < REPLY_TIMEOUT);
        matches!(signal, SIGINT | SIGQUIT) && now_or_just_now()
    }

    fn come_back(&mut self, edited: Edited) -> io::Result<()> {
        self.screen.renew()?;
        self.keyboard.resume();
        self.tell(Event::Edited(edited))
    }

    /// Drops keys that were typed ahead: they were meant for the editor, and
    /// must not decide anything here.
    fn drop_keys(&mut self) {
        while let Ok(message) = self.messages.try_recv() {
            match message {
                Message::Event(event) => self.report(event),
                Message::End(signal) => self.end = Some(End::Asked(signal)),
                Message::Reread(_)
                | Message::Stop
                | Message::Continue
                | Message::Resized
                | Message::Written
                | Message::Edited(_) => {}
            }
        }
    }
}

/// An editor at work.
pub(super) struct Editing {
    editor: OsString,
    id: Option<Pid>,
    note: NoteDraft,
    path: PathBuf,
    /// Time of the last change of the file before it.
    written: Option<SystemTime>,
    begun: Instant,
    /// The modes of the terminal before it.
    modes: Option<Termios>,
}

impl Editing {
    /// Gives the terminal back and starts the editor that the user has named.
    /// Its end is a message.
    ///
    /// # Errors
    /// There is none, or it does not start.
    pub(super) fn begin(
        note: &NoteDraft,
        EffectRunner { folders, declaration, reviewer, lang, sender, .. }: &EffectRunner,
    ) -> Result<Self, Edited> {
        let editor = named().ok_or(Edited::NoEditor)?;
        let path = begin_edit(folders, &declaration.id, reviewer, note)
            .map_err(|problem| Edited::Failed(problem.message(*lang)))?;
        let written = changed_at(&path);
        screen::give_back();
        let modes = tcgetattr(stdin()).ok();
        say_waiting(&editor, *lang);
        let mut child = command(&editor, &path)
            .spawn()
            .map_err(|why| Edited::Failed(format!("{}: {why}", editor.display())))?;
        let id = i32::try_from(child.id()).ok().and_then(Pid::from_raw);
        let sender = sender.clone();
        thread::spawn(move || drop(sender.send(Message::Edited(child.wait()))));
        let (note, begun) = (note.clone(), Instant::now());
        Ok(Self { editor, id, note, path, written, begun, modes })
    }

    /// Asks the editor to end: the program has to.
    pub(super) fn end(&self) {
        if let Some(id) = self.id {
            // Once it has ended by itself there is nobody to ask.
            let _ = kill_process(id, Signal::TERM);
        }
    }

    /// The text that it has left, once it has ended. Where it has only handed the note to
    /// a window, that is watched.
    pub(super) fn conclude(
        self,
        ended: io::Result<ExitStatus>,
        effect_runner: &mut EffectRunner,
    ) -> Edited {
        unsay_waiting();
        if let Some(modes) = &self.modes {
            let _ = tcsetattr(stdin(), OptionalActions::Now, modes);
        }
        let lang = effect_runner.lang;
        let status = match ended {
            Ok(status) => status,
            Err(why) => return Edited::Failed(why.to_string()),
        };
        let handed_on = self.has_handed_on(status);
        let left = if handed_on { read_edit(&self.path) } else { end_edit(&self.path) };
        match left {
            Err(problem) => Edited::Failed(problem.message(lang)),
            Ok((text, _)) if handed_on => {
                let note = NoteDraft { text: text.clone(), ..self.note };
                effect_runner.watches.begin(note, self.path, effect_runner.sender.clone());
                Edited::Text(text, Ended::AtOnce(self.editor.display().to_string()))
            }
            Ok((text, sound)) => Edited::Text(text, how_ended(status, sound, &self.editor, lang)),
        }
    }

    fn has_handed_on(&self, status: ExitStatus) -> bool {
        status.success() && self.begun.elapsed() < AT_ONCE && changed_at(&self.path) == self.written
    }
}

fn changed_at(path: &Path) -> Option<SystemTime> {
    path.metadata().ok()?.modified().ok()
}

fn how_ended(status: ExitStatus, sound: bool, editor: &OsStr, lang: Lang) -> Ended {
    match (status.code(), status.signal()) {
        (Some(0), _) if sound => Ended::Well,
        (Some(0), _) => Ended::Garbled,
        (Some(NOT_FOUND), _) => {
            let name = editor.display().to_string();
            Ended::Badly(t::editor_not_found(lang, clean(&name)))
        }
        (Some(code), _) => Ended::Badly(t::exit_code(lang, code)),
        (None, signal) => {
            let signal = signal.unwrap_or_default();
            Ended::Badly(t::exit_signal(lang, signal))
        }
    }
}

/// The editor that the user has named.
fn named() -> Option<OsString> {
    let set = |name| std::env::var_os(name).filter(|value| !is_blank(&value.to_string_lossy()));
    set("VISUAL").or_else(|| set("EDITOR"))
}

/// The command that opens a file. What is named may be a program, blanks in its
/// path and all; else it is a line for the shell, as other programs take it.
fn command(editor: &OsStr, file: &Path) -> Command {
    if Path::new(editor).is_file() {
        let mut command = Command::new(editor);
        command.arg(file);
        return command;
    }
    let mut line = editor.to_owned();
    line.push(" \"$@\"");
    let mut command = Command::new("sh");
    command.arg("-c").arg(line).arg(editor).arg(file);
    command
}

/// Says on the shell's screen what is waited for: an editor may have a window
/// of its own.
fn say_waiting(editor: &OsStr, lang: Lang) {
    let name = editor.display().to_string();
    let mut out = console::stdout(Content::Text);
    let _ = write!(out, "{}", t::waiting(lang, clean(&name)));
    let _ = out.flush();
}

/// Takes that away again.
fn unsay_waiting() {
    let mut out = console::stdout(Content::Text);
    let _ = write!(out, "\r\x1b[K");
    let _ = out.flush();
}
