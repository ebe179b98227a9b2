//! A app for tests: the state, the real store in a folder of its own, and a
//! screen that is a buffer. Keys go in, text comes out.
use std::path::{Path, PathBuf};
use std::rc::Rc;

use hertog::app::{Alert, App, Effect, Event, Key, Keymap, LaunchPaths, Start};
use hertog::corpus::IndexedDeclaration;
use hertog::declaration::{Declaration, builtin};
use hertog::review::{NoteBody, Order, PendingEdit, PendingId, Reviewer, Reviews, Vocabulary};
use hertog::search::Query;
use hertog::store::{self, Folders, Pending};
use hertog::text::Lang;
use hertog::tui::{SyncRunner, fresh_start, remembered};
use hertog::ui::RenderOptions;
use jiff::{SignedDuration, Timestamp};
use tempfile::TempDir;

use super::process::{Home, Output};

/// What a app starts with.
pub(crate) struct Setting {
    pub(crate) size: (u16, u16),
    pub(crate) lang: Lang,
    pub(crate) look: RenderOptions,
    pub(crate) query: &'static str,
    pub(crate) declaration: Declaration,
    /// The same edition in other languages.
    pub(crate) versions: Vec<Declaration>,
    pub(crate) keymap: Keymap,
    pub(crate) order: Order,
    pub(crate) now: &'static str,
    /// Whether the program is started in the folder of its data; else in one that
    /// is not there.
    pub(crate) in_folder: bool,
}

impl Default for Setting {
    fn default() -> Self {
        let look = RenderOptions::new(true, false);
        Self {
            size: (80, 24),
            lang: Lang::En,
            look,
            query: "",
            declaration: builtin(),
            versions: Vec::new(),
            keymap: Keymap::default(),
            order: Order::default(),
            now: "2026-11-24T08:15:00Z",
            in_folder: false,
        }
    }
}

pub(crate) struct Harness {
    pub(crate) state: App,
    pub(crate) effects: Vec<Effect>,
    /// Started in a folder that is not there.
    pub(crate) runner: SyncRunner,
    folder: Rc<TempDir>,
    pub(super) look: RenderOptions,
    lang: Lang,
    now: Timestamp,
    /// Whether the disk takes edits.
    pub(crate) disk: Disk,
    /// Whether steps of review sessions are remembered.
    pub(crate) remembers: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Disk {
    Works,
    /// Takes its time: nothing is answered yet.
    Slow,
    Full,
}

pub(crate) fn build_app() -> Harness {
    Setting::default().open()
}

impl Setting {
    pub(crate) fn open(self) -> Harness {
        let folder = Rc::new(tempfile::tempdir().unwrap());
        let now = self.now.parse().unwrap();
        self.open_in(folder, now)
    }

    fn open_in(self, folder: Rc<TempDir>, now: Timestamp) -> Harness {
        let folders = folders(folder.path());
        let reviewer = reviewer();
        let opened = store::open(&folders, &self.declaration.id, &reviewer);
        let query = Query::parse(self.query, &self.declaration).unwrap();
        let start = Start {
            size: self.size,
            query,
            keymap: self.keymap,
            order: self.order,
            ..fresh_start(self.lang, Vocabulary::default(), now, store::new_note_ids())
        };
        let (start, _) = remembered(start, &folders, &self.declaration, &reviewer);
        let corpus = IndexedDeclaration::new(self.declaration).with_versions(self.versions);
        let reviews = Reviews::fold(opened.author, opened.journals)
            .with_devices(opened.devices)
            .with_gaps(opened.writer.gaps());
        let started = if self.in_folder { folder.path() } else { Path::new("/home/analist/werk") };
        let paths = LaunchPaths {
            folder: started.to_owned(),
            home: Some("/home/analist".into()),
            declaration: None,
        };
        let start = Start { paths, ..start };
        let state = App::new(corpus, reviews, start);
        Harness {
            state,
            effects: Vec::new(),
            runner: SyncRunner { writer: opened.writer, folders },
            folder,
            look: self.look,
            lang: self.lang,
            now,
            disk: Disk::Works,
            remembers: true,
        }
    }
}

fn reviewer() -> Reviewer {
    "Analist".parse().unwrap()
}

fn folders(path: &Path) -> Folders {
    Folders::find(Some(path)).unwrap()
}

impl Harness {
    /// Presses keys, written as in the command table and parted by blanks.
    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            let key: Key = key.parse().unwrap();
            self.send(Event::Key(key));
        }
        self
    }

    /// Types a text, letter by letter.
    pub(crate) fn type_in(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            self.send(Event::Key(Key::plain(hertog::app::Code::Char(letter))));
        }
        self
    }

    pub(crate) fn send(&mut self, event: Event) -> &mut Self {
        self.now += SignedDuration::from_secs(1);
        self.effects = self.tell(event);
        self
    }

    /// Tells the state what happened, and carries out what it asks for.
    fn tell(&mut self, event: Event) -> Vec<Effect> {
        let effects = self.state.handle(event, self.now);
        effects.iter().cloned().for_each(|effect| self.carry_out(effect));
        effects
    }

    fn carry_out(&mut self, effect: Effect) {
        let full = || Alert { message: "the disk is full".into(), remedy: "make room".into() };
        let events = match (effect, self.disk) {
            (Effect::Append { .. } | Effect::KeepDraft(_), Disk::Slow) => Vec::new(),
            (Effect::Append { .. }, Disk::Full) => vec![Event::Unsaved(full())],
            (Effect::KeepDraft(_), Disk::Full) => vec![Event::Unkept(Some(full()))],
            (Effect::Keep { name, query }, Disk::Full) => {
                vec![Event::Kept { name, query, trouble: Some(full()) }]
            }
            (Effect::ReviewSession(_), _) if !self.remembers => Vec::new(),
            (effect, _) => self.runner.carry_out(&self.state, effect).unwrap(),
        };
        for event in events {
            self.tell(event);
        }
    }

    /// The files of notes that are not finished.
    pub(crate) fn drafts(&self) -> Vec<PathBuf> {
        let folder = folders(self.folder.path()).drafts(&self.state.declaration().id);
        let entries = std::fs::read_dir(folder).into_iter().flatten();
        entries.map(|entry| entry.unwrap().path()).collect()
    }

    /// Time goes by.
    pub(crate) fn wait(&mut self, minutes: i64) -> &mut Self {
        self.now += SignedDuration::from_mins(minutes);
        self
    }

    /// The texts of the notes on a point.
    pub(crate) fn notes(&self, id: &str) -> Vec<String> {
        let review_view = self.state.review_view();
        let notes =
            review_view.reviews.notes(&self.state.declaration().edition, id.parse().unwrap());
        notes.iter().map(|note| note.body.text.to_string()).collect()
    }

    /// The word of progress on a point.
    pub(crate) fn status(&self, id: &str) -> Option<String> {
        let point = self.state.declaration().position(id.parse().unwrap()).unwrap();
        self.state.review_view().status(point).map(ToString::to_string)
    }

    /// Writes a note on a point at the app's own hour, as another command
    /// would: on the disk, and not on the screen before the files are read.
    pub(crate) fn note_elsewhere(&mut self, id: &str, level: &str, text: &str) {
        let point = self.state.declaration().position(id.parse().unwrap()).unwrap();
        let judged = (id.parse().unwrap(), self.state.review_view().corpus.fingerprint(point));
        let (level, text) = (Some(level.parse().unwrap()), text.parse().unwrap());
        let note = NoteBody { id: store::new_note(), text, level, source: None };
        let draft = PendingEdit::Note { points: vec![judged], note };
        let edition = self.state.declaration().edition.clone();
        let pending = Pending { pending_id: PendingId(u64::MAX), at: self.now, edition, draft };
        self.runner.writer.append(&[pending]).unwrap();
    }

    /// Another window of the same reviewer, on the same files.
    pub(crate) fn beside(&self) -> Harness {
        let setting = Setting { lang: self.lang, look: self.look, ..Setting::default() };
        setting.open_in(Rc::clone(&self.folder), self.now)
    }

    /// Reads the journals again, as after a key where others may have written.
    pub(crate) fn reread(&mut self) {
        let journals = self.runner.writer.refresh(true).unwrap_or_default();
        let mut fresh = Reviews::fold(self.runner.writer.author().clone(), journals)
            .with_gaps(self.runner.writer.gaps());
        self.state.adopt(&mut fresh);
    }

    /// Ends as a kill would end it: nothing more is said or remembered.
    pub(crate) fn kill(&mut self) -> Harness {
        self.restart_with(builtin())
    }

    pub(crate) fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.send(Event::Resize(columns, rows))
    }

    /// Lets time pass.
    pub(crate) fn later(&mut self, now: &str) -> &mut Self {
        self.now = now.parse().unwrap();
        self
    }

    /// The folder of its data.
    pub(crate) fn data_dir(&self) -> &Path {
        self.folder.path()
    }

    /// The folder of its journals.
    pub(crate) fn journals(&self) -> PathBuf {
        folders(self.data_dir()).data.join("reviews").join(self.state.declaration().id.as_str())
    }

    /// Takes in the journals as they lie on the disk now.
    pub(crate) fn read_again(&mut self) {
        let declaration = &self.state.declaration().id;
        let reviewer = "Analist".parse().unwrap();
        let opened = store::open(&folders(self.data_dir()), declaration, &reviewer);
        let reviews = Reviews::fold(opened.author, opened.journals);
        self.state.adopt(&mut reviews.with_gaps(opened.writer.gaps()));
    }

    /// Quits and starts again, at the remembered point and on the same files.
    pub(crate) fn restart(&mut self) -> Harness {
        self.press("Ctrl-c");
        self.restart_with(builtin())
    }

    /// The same, on a declaration that may have changed meanwhile.
    pub(crate) fn restart_with(&mut self, declaration: Declaration) -> Harness {
        let size = self.app_size();
        let (lang, look) = (self.lang, self.look);
        self.restart_in(Setting { size, lang, look, declaration, ..Setting::default() })
    }

    /// Starts again with other settings, on the same files.
    pub(crate) fn restart_in(&self, setting: Setting) -> Harness {
        setting.open_in(Rc::clone(&self.folder), self.now)
    }

    fn app_size(&self) -> (u16, u16) {
        let buffer = self.buffer();
        (buffer.area.width, buffer.area.height)
    }

    /// The ids of the points in the list, as the screen shows them.
    pub(crate) fn shown(&self) -> Vec<String> {
        let points = self.state.shown().iter();
        points.map(|ix| self.state.declaration().points[*ix].id.to_string()).collect()
    }

    /// The id of the selected point.
    pub(crate) fn at(&self) -> String {
        self.state.reader_at().to_string()
    }

    /// The standing of a point, as its word in queries.
    pub(crate) fn review_state(&self, id: &str) -> &'static str {
        let point = self.state.declaration().position(id.parse().unwrap()).unwrap();
        self.state.review_state(point).as_str()
    }
}

/// What a command prints that works on the files of a harness.
pub(crate) fn says(data_dir: &Path, arguments: &[&str]) -> String {
    let output = run(data_dir, arguments);
    assert_eq!(output.code, Some(0), "{arguments:?}: {}", output.err);
    output.out
}

/// Runs a command on these data.
pub(crate) fn run(data_dir: &Path, arguments: &[&str]) -> Output {
    let home = Home::new();
    let mut command = home.command(arguments);
    command.env("HERTOG_DATA_DIR", data_dir).env("HERTOG_REVIEWER", "Analist");
    Output::of(&mut command)
}

/// The built-in declaration without its last point, 7.3.
pub(crate) fn without_the_last() -> Declaration {
    let last = hertog::declaration::BUILTIN.rfind("        // 7.3").unwrap();
    hertog::declaration::read(&format!(
        "{}      ],\n    ),\n  ],\n)\n",
        &hertog::declaration::BUILTIN[..last]
    ))
    .unwrap()
}
