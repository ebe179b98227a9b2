//! Lists that narrow as one types: actors, chapters, commands.

use crate::app::command::{COMMANDS, Command, Scope};
use crate::app::input::text_input::TextInput;
use crate::app::{App, FoundRow, LibraryRow, Session};
use crate::declaration::{ActorIx, ChapterIx, Declaration, Localized, PointIx};
use crate::review::StatusWord;
use crate::search::picker::{Narrowed, narrow};
use crate::text::{Lang, beginning, clean, width};
use crate::texts::{notes, screens as t};
use crate::wording::status_words;

/// Letters of a point's heading, or text, that a list has room for.
const SHOWN: usize = 80;

/// The kind of entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PickerKind {
    /// An actor to filter by.
    Actor,
    /// A chapter to filter by.
    Chapter,
    /// A command to run, or a point to go to.
    Command,
    /// A kept query, or a name under which to keep one.
    Query,
    /// The status of the work.
    Progress,
    /// A declaration of the library, a document to be imported, an edition to compare.
    Library,
    /// Points of all declarations that a query finds.
    Everywhere,
}

/// The meaning of an entry.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    /// A point to go to.
    Point(PointIx),
    /// An actor.
    Actor(ActorIx),
    /// A chapter.
    Chapter(ChapterIx),
    /// A command.
    Command(Command),
    /// A kept query, by its name.
    Query(String),
    /// A word of progress, or none.
    Progress(Option<StatusWord>),
    /// A declaration of the library.
    Declaration(LibraryRow),
    /// A document to be imported, by its path; none where that is still to be typed.
    Document(Option<String>),
    /// A point of any declaration.
    Found(FoundRow),
    /// The comparison with another edition, by its place among those at hand.
    Edition(usize),
}

impl Choice {
    /// True for what only does something with a thing that is an entry itself.
    fn is_about_another(&self) -> bool {
        matches!(self, Self::Edition(_) | Self::Document(_))
    }
}

/// An entry of a list.
#[derive(Clone, Debug)]
pub(crate) struct PickerEntry {
    /// Its meaning.
    pub choice: Choice,
    /// The key that does the same, shown before the label.
    pub key: String,
    /// The label.
    pub label: String,
    /// Other names by which it is found, also those in the other languages.
    pub(in crate::app) others: Vec<String>,
    /// Shown at the right: counts or keys.
    pub aside: String,
}

/// A list being narrowed.
#[derive(Clone, Debug)]
pub(crate) struct Picker {
    /// The kind of entries.
    pub kind: PickerKind,
    /// The typed text.
    pub line: TextInput,
    /// Everything that can be picked; where an id is typed, what has it is last.
    pub entries: Vec<PickerEntry>,
    /// The number of entries that do not depend on the typed text.
    own: usize,
    /// The entries that fit what was typed, best first.
    pub narrowed: Vec<Narrowed>,
    /// The index of the selected one among the narrowed entries.
    pub at: usize,
    /// Words that stand beside its title; empty for none.
    pub said: String,
}

impl Picker {
    pub(in crate::app) fn new(kind: PickerKind, entries: Vec<PickerEntry>) -> Self {
        let own = entries.len();
        let line = TextInput::default();
        let mut picker =
            Self { kind, line, entries, own, narrowed: Vec::new(), at: 0, said: String::new() };
        picker.narrow(None);
        picker
    }

    /// Every actor, with how many points name it, concern it, and are still open.
    pub(crate) fn actors(app: &App) -> Self {
        let declaration = app.declaration();
        let index = app.context.corpus.index();
        let count = |actor: ActorIx| {
            let (named, related) = (index.named(actor), index.related(actor));
            let to_do = |point: &&u32| app.review_state(**point as usize).needs_attention();
            let open = named.iter().chain(related).filter(to_do).count();
            [named.len(), related.len(), open]
        };
        let counts: Vec<[usize; 3]> = (0..declaration.actors.len()).map(count).collect();
        let words = |[named, related, open]: &[usize; 3]| {
            let related =
                if *related > 0 { t::n_related(app.context.lang, related) } else { String::new() };
            [related, t::n_named(app.context.lang, named), t::n_open(app.context.lang, open)]
        };
        let asides = columns(&counts.iter().map(words).collect::<Vec<_>>());
        let keys = actor_keys(app, declaration.actors.len());
        let entry = |(ix, aside): (usize, String)| {
            let actor = &declaration.actors[ix];
            let label = clean(actor.name.get(app.context.lang)).into_owned();
            let key = format!("{} ", keys[ix]);
            let others =
                in_all_languages(&actor.name).chain(actor.aliases.iter().map(ToString::to_string));
            PickerEntry { choice: Choice::Actor(ix), key, label, others: others.collect(), aside }
        };
        let mut entries: Vec<(bool, PickerEntry)> = asides
            .into_iter()
            .enumerate()
            .map(|(ix, aside)| (counts[ix][..2] == [0, 0], entry((ix, aside))))
            .collect();
        // Those of no point come last.
        entries.sort_by_key(|(idle, _)| *idle);
        Self::new(PickerKind::Actor, entries.into_iter().map(|(_, entry)| entry).collect())
    }

    /// Every chapter, with its progress.
    pub(crate) fn chapters(app: &App) -> Self {
        let entry = |(ix, chapter): (usize, &crate::declaration::Chapter)| {
            let label = clean(&chapter.heading(app.context.lang)).into_owned();
            let tally = app.tally(ix);
            let aside = format!("{}/{}", tally.reviewed, tally.total());
            let others = Lang::ALL.map(|lang| chapter.title(lang).to_owned()).into();
            PickerEntry { choice: Choice::Chapter(ix), key: String::new(), label, others, aside }
        };
        Self::new(
            PickerKind::Chapter,
            app.declaration().chapters.iter().enumerate().map(entry).collect(),
        )
    }

    /// Every command of the panes, or of a review session.
    pub(crate) fn commands(app: &App) -> Self {
        let scope = app.screens.session().map_or(Scope::Browse, Session::scope);
        let here = COMMANDS
            .iter()
            .filter(move |row| row.scopes.contains(&scope) && row.command != Command::Palette);
        let entry = |row: &crate::app::command::Row| {
            let does = actor_named(row.command, app.declaration(), app.context.lang)
                .unwrap_or(row.does.get(app.context.lang).to_owned());
            let label = format!("{}  {does}", row.name);
            let does = Lang::ALL.map(|lang| row.does.get(lang).to_owned());
            PickerEntry {
                choice: Choice::Command(row.command),
                key: String::new(),
                label,
                others: std::iter::once(row.name.to_owned()).chain(does).collect(),
                aside: app.keymap().names(row.command),
            }
        };
        Self::new(PickerKind::Command, here.map(entry).collect())
    }

    /// Every kept query.
    pub(crate) fn queries(app: &App) -> Self {
        let entry = |(name, query): (&String, &String)| PickerEntry {
            choice: Choice::Query(name.clone()),
            key: String::new(),
            label: clean(name).into_owned(),
            others: Vec::new(),
            aside: clean(query).into_owned(),
        };
        Self::new(PickerKind::Query, app.context.memory.kept.iter().map(entry).collect())
    }

    /// The words of progress, and none. For one point, the word that it has is
    /// selected.
    pub(crate) fn progress(app: &App) -> Self {
        let words =
            app.context.vocabulary.statuses().iter().map(|choice| Some(choice.word.clone()));
        let now = match app.targets().as_slice() {
            [point] if !app.is_discreet() => app.review_view().status(*point).cloned(),
            _ => None,
        };
        let entry = |word: Option<StatusWord>| PickerEntry {
            label: match &word {
                Some(word) => status_words(Some(word), &app.context.vocabulary, app.context.lang),
                None => t::NO_STATUS.get(app.context.lang).to_owned(),
            },
            others: word.iter().flat_map(|word| progress_names(app, word)).collect(),
            aside: if word.is_some() && now == word {
                notes::NOW.get(app.context.lang)
            } else {
                ""
            }
            .into(),
            choice: Choice::Progress(word),
            key: String::new(),
        };
        let entries: Vec<PickerEntry> = words.chain([None]).map(entry).collect();
        let here = entries.iter().position(|entry| !entry.aside.is_empty()).unwrap_or(0);
        Self { at: here, ..Self::new(PickerKind::Progress, entries) }
    }

    /// The text to look for: among commands, also after a second colon.
    fn typed(&self) -> &str {
        let typed = self.line.text().trim();
        if self.kind == PickerKind::Command { typed.trim_start_matches(':') } else { typed }
    }

    /// The point or chapter whose id is typed among the commands, or the document whose path
    /// is typed in the library.
    pub(crate) fn target(&self, app: &App) -> Option<PickerEntry> {
        if self.kind == PickerKind::Library {
            return app.document_entry(self.line.text().trim());
        }
        let typed = self.typed().replace(',', ".");
        let typed = typed.trim_end_matches('.');
        let declaration = app.declaration();
        let of_chapter = |number: u32| {
            let mut chapters = declaration.chapters.iter();
            let chapter = chapters.find(|chapter| chapter.number == number)?;
            Some((
                chapter.points.clone().next()?,
                chapter.number.to_string(),
                chapter.title(app.context.lang),
            ))
        };
        let of_point = || {
            let point = declaration.position(typed.parse().ok()?)?;
            let item = &declaration.points[point];
            let heading =
                item.heading.as_ref().map_or(&*item.text, |heading| heading.get(app.context.lang));
            Some((point, item.id.to_string(), heading))
        };
        let (point, id, title) = typed.parse().ok().and_then(of_chapter).or_else(of_point)?;
        (self.kind == PickerKind::Command).then(|| PickerEntry {
            choice: Choice::Point(point),
            key: String::new(),
            label: format!("{id}  {}", clean(&beginning(title, SHOWN))),
            others: Vec::new(),
            aside: String::new(),
        })
    }

    /// Other entries, which are shown as they come.
    pub(in crate::app) fn fill(&mut self, entries: Vec<PickerEntry>) {
        self.own = entries.len();
        self.entries = entries;
        self.narrow(None);
    }

    /// Narrows to what is typed; what has the typed id goes before all.
    pub(crate) fn narrow(&mut self, target: Option<PickerEntry>) {
        if self.kind == PickerKind::Everywhere {
            let all = 0..self.entries.len();
            self.narrowed = all.map(|item| Narrowed { item, letters: Vec::new() }).collect();
            self.at = 0;
            return;
        }
        self.entries.truncate(self.own);
        let items = self.entries.iter().map(|entry| {
            (entry.label.as_str(), entry.others.as_slice(), entry.choice.is_about_another())
        });
        self.narrowed = narrow(items, self.typed());
        if let Some(target) = target {
            self.narrowed.insert(0, Narrowed { item: self.own, letters: Vec::new() });
            self.entries.push(target);
        }
        self.at = 0;
    }

    /// Moves the selection, at most to either end.
    pub(crate) fn go(&mut self, by: isize) {
        self.at = self.at.saturating_add_signed(by).min(self.narrowed.len().saturating_sub(1));
    }

    /// The selected choice.
    pub(crate) fn choice(&self) -> Option<Choice> {
        self.narrowed.get(self.at).map(|narrowed| self.entries[narrowed.item].choice.clone())
    }
}

/// The keys that filter by each actor, all as wide as the widest.
fn actor_keys(app: &App, actors: usize) -> Vec<String> {
    let key = |actor: usize| {
        let row = COMMANDS.iter().find(|row| row.command.actor() == Some(actor));
        row.map(|row| app.keymap().name(row.command)).unwrap_or_default()
    };
    let keys: Vec<String> = (0..actors).map(key).collect();
    let widest = keys.iter().map(|key| width(key)).max().unwrap_or(0);
    keys.into_iter().map(|key| key.clone() + &" ".repeat(widest - width(&key))).collect()
}

fn in_all_languages(text: &Localized) -> impl Iterator<Item = String> + '_ {
    Lang::ALL.into_iter().map(|lang| text.get(lang).to_owned())
}

/// A word of progress and its labels.
fn progress_names(app: &App, word: &StatusWord) -> Vec<String> {
    let labels = Lang::ALL.map(|lang| app.context.vocabulary.status_label(word, lang).to_owned());
    labels.into_iter().chain([word.to_string()]).collect()
}

/// Words of several rows set in columns, each as wide as it must be.
fn columns<const N: usize>(rows: &[[String; N]]) -> Vec<String> {
    let widest = |column: usize| rows.iter().map(|row| width(&row[column])).max().unwrap_or(0);
    let widths: Vec<usize> = (0..N).map(widest).collect();
    let set = |row: &[String; N]| -> String {
        let cell =
            |(word, wide): (&String, &usize)| format!("  {}{word}", " ".repeat(wide - width(word)));
        row.iter().zip(&widths).map(cell).collect()
    };
    rows.iter().map(set).collect()
}

/// The meaning of a digit key, with the actor's name; `None` for other commands.
pub(crate) fn actor_named(
    command: Command,
    declaration: &Declaration,
    lang: Lang,
) -> Option<String> {
    let place = command.actor()?;
    let actor = declaration.actors.get(place)?;
    Some(t::only_actor(lang, clean(actor.name.get(lang))))
}
