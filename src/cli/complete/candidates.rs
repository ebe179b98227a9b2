//! The values of each argument, with what they mean in the language of the interface.

use std::ffi::OsStr;
use std::sync::Arc;

use clap::CommandFactory;
use clap_complete::engine::{CompletionCandidate, ValueCompleter};

use super::source::Source;
use crate::brief::{BriefFormat, By, Section, Template, TextAmount};
use crate::cli::args::Cli;
use crate::cli::common::Common;
use crate::cli::hyphens::MINUS;
use crate::cli::{part, status};
use crate::declaration::{Chapter, Declaration, Point};
use crate::pages::PAGES;
use crate::review::{Mark, Order, ReviewState, Vocabulary};
use crate::search::{self, Completions, Known, field_meanings};
use crate::store::{LibraryFile, library_files};
use crate::text::{Lang, Text, beginning};
use crate::texts::screens as t;
use crate::wording::{language_name, mark_text, review_state_text};

/// Letters of a point's text where it has no heading.
const FIRST_LETTERS: usize = 60;

/// A kind of values that an argument takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Values {
    Query,
    /// Points, chapters and the context.
    Parts,
    Points,
    Marks,
    /// A point, behind which anything may stand.
    Note,
    /// Points, behind which a word of progress stands.
    Status,
    Levels,
    Langs,
    Orders,
    Edition,
    Declarations,
    Templates,
    Formats,
    Groups,
    Amounts,
    Sections,
    /// Commands and the topics of help.
    Help,
    Files,
}

impl Values {
    /// The kind that an argument of a command takes; none where it is not known, or
    /// clap knows the values.
    pub(super) fn of(command: &str, argument: &str) -> Option<Self> {
        Some(match (command, argument) {
            (_, "query") => Self::Query,
            ("show", "ids") => Self::Parts,
            ("mark", "ids") | ("trace", "id") | ("carry", "confirm") => Self::Points,
            ("mark", "mark") => Self::Marks,
            ("note", "words") => Self::Note,
            ("status", "words") => Self::Status,
            (_, "level") => Self::Levels,
            (_, "lang" | "text_lang") | ("import", "language") => Self::Langs,
            (_, "order") => Self::Orders,
            (_, "edition") => Self::Edition,
            (_, "declaration")
            | ("compare" | "carry", "old" | "new")
            | ("brief", "since")
            | ("trace", "confirm" | "refuse" | "forget") => Self::Declarations,
            (_, "template") => Self::Templates,
            (_, "format") => Self::Formats,
            ("brief", "by") => Self::Groups,
            ("brief", "text") => Self::Amounts,
            (_, "with" | "without") => Self::Sections,
            ("help", "name") => Self::Help,
            (_, "file" | "data_dir" | "output" | "document")
            | ("verify", "brief")
            | ("check", "source")
            | ("man", "folder") => Self::Files,
            _ => return None,
        })
    }
}

/// The values of one argument.
pub(super) struct Completer {
    pub(super) values: Values,
    pub(super) source: Arc<Source>,
}

impl ValueCompleter for Completer {
    fn complete(&self, typed: &OsStr) -> Vec<CompletionCandidate> {
        let (Some(typed), Some(common)) = (typed.to_str(), &self.source.common) else {
            return Vec::new();
        };
        let words = Words { source: &self.source, common, lang: common.lang() };
        let all = words.of(self.values, typed);
        let begins = all.into_iter().filter(|(value, _)| begins(value, typed));
        begins
            .map(|(value, help)| {
                CompletionCandidate::new(value).help((!help.is_empty()).then(|| help.into()))
            })
            .collect()
    }
}

/// Names that `hertog help` knows, in the language of the help.
fn help() -> Vec<Meant> {
    let cli = Cli::command();
    let about = |command: &clap::Command| {
        let about = command.get_about().map(ToString::to_string);
        (command.get_name().to_owned(), about.unwrap_or_default())
    };
    let pages = PAGES.iter().map(|page| (page.name.to_owned(), page.about.to_owned()));
    cli.get_subcommands().map(about).chain(pages).collect()
}

/// Whether a value begins with what was typed, in letters of any case.
fn begins(value: &str, typed: &str) -> bool {
    value.to_lowercase().starts_with(&typed.to_lowercase())
}

/// A value and its meaning.
type Meant = (String, String);

/// Values and their meanings in a language.
struct Words<'a> {
    source: &'a Source,
    common: &'a Common,
    lang: Lang,
}

impl Words<'_> {
    fn of(&self, values: Values, typed: &str) -> Vec<Meant> {
        match values {
            Values::Query => self.query(typed),
            Values::Parts => self.parts(),
            Values::Points => self.points(),
            Values::Marks => self.words(&Mark::ALL, |mark| (mark.as_str(), mark_text(mark))),
            Values::Note => self.noted(),
            Values::Status => self.status(),
            Values::Levels => self.levels(),
            Values::Langs => self.words(&Lang::ALL, |lang| (lang.code(), language_name(lang))),
            Values::Orders => [Order::Document, Order::Attention]
                .map(|order| (order.to_string(), String::new()))
                .into(),
            Values::Edition => self.edition(),
            Values::Declarations => self.declarations(),
            Values::Templates => {
                self.words(Template::ALL, |choice| (choice.word(), choice.label()))
            }
            Values::Formats => {
                self.words(BriefFormat::ALL, |choice| (choice.word(), choice.label()))
            }
            Values::Groups => self.words(By::ALL, |choice| (choice.word(), choice.label())),
            Values::Amounts => {
                self.words(TextAmount::ALL, |choice| (choice.word(), choice.label()))
            }
            Values::Sections => self.words(Section::ALL, |choice| (choice.word(), choice.label())),
            Values::Help => help(),
            Values::Files => {
                self.source.want_files();
                Vec::new()
            }
        }
    }

    /// Words that the program knows by itself.
    fn words<T: Copy>(
        &self,
        all: &[T],
        of: impl Fn(T) -> (&'static str, &'static Text),
    ) -> Vec<Meant> {
        let meant = |(word, text): (&str, &Text)| (word.to_owned(), text.get(self.lang).to_owned());
        all.iter().map(|choice| meant(of(*choice))).collect()
    }

    /// The declarations of the library, each with its path.
    fn declarations(&self) -> Vec<Meant> {
        let Ok(folders) = self.common.folders() else { return Vec::new() };
        let built_in = || t::BUILT_IN.get(self.lang).to_owned();
        let meant = |file: LibraryFile| {
            let path = file.path.as_ref().map_or_else(built_in, |path| path.display().to_string());
            (format!("{}@{}", file.id, file.edition_name()), path)
        };
        library_files(&folders).0.into_iter().map(meant).collect()
    }

    fn vocabulary(&self) -> &Vocabulary {
        &self.common.settings.config.vocabulary
    }

    /// What could stand at the end of a query: fields and their values; then, in
    /// place of all of it, the queries that were kept.
    fn query(&self, typed: &str) -> Vec<Meant> {
        let kept = self.source.kept().into_iter();
        let kept = kept.map(|(name, query)| (plain_minus(query), name));
        let Some(declaration) = self.source.declaration() else { return Vec::new() };
        let known = Known { declaration, vocabulary: Some(self.vocabulary()) };
        let Completions { start, mut words } = search::complete(typed, known);
        let (before, piece) = typed.split_at(start);
        if piece.starts_with("id:") {
            words = declaration.points.iter().map(|point| format!("id:{}", point.id)).collect();
        }
        let meant = |word: String| {
            let meaning = self.meaning(declaration, &word);
            (format!("{before}{word}"), meaning)
        };
        words.into_iter().map(meant).chain(kept).collect()
    }

    /// The meaning of a field, or of a field with a value.
    fn meaning(&self, declaration: &Declaration, word: &str) -> String {
        let (field, value) = word.split_once(':').unwrap_or((word, ""));
        let found = match (field, value) {
            (_, "") => {
                field_meanings(self.lang).find(|(name, _)| *name == field).map(|(_, text)| text)
            }
            ("actor" | "named", id) => {
                let mut actors = declaration.actors.iter();
                let found = actors.find(|actor| actor.id.as_str() == id);
                found.map(|actor| actor.name.get(self.lang).to_owned())
            }
            ("chapter", number) => {
                let mut chapters = declaration.chapters.iter();
                let found = chapters.find(|chapter| chapter.number.to_string() == number);
                found.map(|chapter| chapter.title(self.lang).to_owned())
            }
            ("id", id) => {
                let mut points = declaration.points.iter();
                points.find(|point| point.id.to_string() == id).map(|point| self.title(point))
            }
            ("is", word) => {
                let found = ReviewState::ALL.into_iter().find(|state| state.as_str() == word);
                found.map(|state| review_state_text(state).get(self.lang).to_owned())
            }
            ("status", word) => {
                self.statuses().into_iter().find(|(known, _)| known == word).map(|(_, label)| label)
            }
            _ => None,
        };
        found.unwrap_or_default()
    }

    /// Every point in the order of the document.
    fn points(&self) -> Vec<Meant> {
        let points = self.source.declaration().map_or(&[][..], |declaration| &declaration.points);
        points.iter().map(|point| self.point(point)).collect()
    }

    fn point(&self, point: &Point) -> Meant {
        (point.id.to_string(), self.title(point))
    }

    /// The heading of a point, else how its text begins.
    fn title(&self, point: &Point) -> String {
        let heading = point.heading.as_ref().map(|heading| heading.get(self.lang).to_owned());
        heading.unwrap_or_else(|| beginning(&point.text, FIRST_LETTERS))
    }

    /// Every chapter with its points behind it, the context before them, and what
    /// follows them if anything does.
    fn parts(&self) -> Vec<Meant> {
        let Some(declaration) = self.source.declaration() else { return Vec::new() };
        let context = (part::CONTEXT.to_owned(), t::OTHER_MATCH_CONTEXT.get(self.lang).to_owned());
        let chapter = |chapter: &Chapter| {
            let head = (chapter.number.to_string(), chapter.title(self.lang).to_owned());
            let points = declaration.points[chapter.points.clone()].iter();
            std::iter::once(head).chain(points.map(|point| self.point(point))).collect::<Vec<_>>()
        };
        let chapters = declaration.chapters.iter().flat_map(chapter);
        let closing = (part::CLOSING.to_owned(), t::OTHER_MATCH_CLOSING.get(self.lang).to_owned());
        let closing = declaration.has_closing().then_some(closing);
        std::iter::once(context).chain(chapters).chain(closing).collect()
    }

    /// The point of a new note.
    fn noted(&self) -> Vec<Meant> {
        let given = ["words", "query", "edit"].map(|argument| self.source.given(argument));
        if given == [0; 3] { self.points() } else { Vec::new() }
    }

    /// Words of progress once it is said of what, then points.
    fn status(&self) -> Vec<Meant> {
        let [points, query] = ["words", "query"].map(|argument| self.source.given(argument));
        let words = if points + query > 0 { self.statuses() } else { Vec::new() };
        let points = if query == 0 { self.points() } else { Vec::new() };
        words.into_iter().chain(points).collect()
    }

    /// The words of progress, and the one for none.
    fn statuses(&self) -> Vec<Meant> {
        let choices = self.vocabulary().statuses().iter();
        let words =
            choices.map(|choice| (choice.word.to_string(), choice.label.get(self.lang).to_owned()));
        let none = (status::NONE.to_owned(), t::NO_STATUS.get(self.lang).to_owned());
        words.chain([none]).collect()
    }

    /// The handling levels, the lowest first.
    fn levels(&self) -> Vec<Meant> {
        let choices = self.vocabulary().levels().iter();
        choices
            .map(|choice| (choice.word.to_string(), choice.label.get(self.lang).to_owned()))
            .collect()
    }

    /// The edition that is open.
    fn edition(&self) -> Vec<Meant> {
        let declaration = self.source.declaration();
        declaration
            .map(|declaration| (declaration.edition.to_string(), String::new()))
            .into_iter()
            .collect()
    }
}

/// A kept query as clap is to see it, if it begins with a hyphen.
fn plain_minus(query: String) -> String {
    match query.strip_prefix('-') {
        Some(rest) => format!("{MINUS}{rest}"),
        None => query,
    }
}
