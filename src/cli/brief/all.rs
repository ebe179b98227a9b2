//! `hertog brief --all`: a briefing over every declaration of the library.

use std::process::ExitCode;

use super::super::common::Common;
use super::super::context::{CommandContext, ended, warn};
use super::super::failure::Failure;
use super::super::search_all::{Answers, EditionName, Hit, Search, once_each, say_unread};
use super::{BriefArgs, choices, languages, one_of, target};
use crate::brief::{Brief, BriefInput, Choices, Searched};
use crate::declaration::{Declaration, PointIx};
use crate::search::Query;
use crate::store::{Counted, LibraryFile, Problem};
use crate::texts::brief as t;
use crate::texts::languages as l;
use crate::texts::library;

/// A declaration that is kept until the brief is written.
struct Kept {
    context: CommandContext,
    query: Query,
    points: Vec<PointIx>,
}

impl Kept {
    fn of((context, query): (CommandContext, Query), args: &BriefArgs) -> Self {
        let mut context = context.with_traces().quoting(args.text_lang.as_deref());
        context.today = args.date.unwrap_or(context.today);
        let points = context.find(&query);
        Self { context, query, points }
    }

    fn input<'a>(&'a self, choices: &'a Choices) -> BriefInput<'a> {
        BriefInput {
            review_view: self.context.review_view(),
            vocabulary: &self.context.vocabulary,
            query: &self.query,
            points: &self.points,
            choices,
            changes: None,
            lang: self.context.lang,
        }
    }
}

/// Runs the command.
pub(super) fn run(common: &Common, args: &BriefArgs) -> Result<ExitCode, Failure> {
    if args.since.is_some() {
        return Err(Failure::new(&t::NOT_OVER_ALL, &t::LEAVE_OUT_SINCE).usage());
    }
    let (text, lang) = (args.query.join(" "), common.lang());
    let search = Search::new(common, &text)?;
    let Answers { found, unread, read, new, .. } = search.answers(|hit| Ok(Place::of(&hit)))?;
    let found_in = Counted::of(found.iter().filter(|of| of.has_points).map(|of| &of.file));
    // Of the built-in declaration and a file of it, the file; its others stand beside a text.
    let found = once_each(found, |of| &of.name, |_, before| before.file.path.is_none());
    let mut kept = Vec::new();
    for Place { file, .. } in &found {
        kept.extend(search.open(file).map(|opened| Kept::of(opened, args)));
    }
    // Where nothing is found, any declaration has the words for that.
    for file in search.files() {
        if kept.is_empty() {
            kept.extend(search.open(file).map(|opened| Kept::of(opened, args)));
        }
    }
    let problems: Vec<Problem> = kept.iter().flat_map(|of| of.context.problems.clone()).collect();
    warn(&problems, lang);
    say_unread(&unread, lang);
    let target = target(args, lang)?;
    let nothing = || Failure::new(&t::NOTHING, &library::LIBRARY_LISTS);
    let first = kept.first().ok_or_else(nothing)?;
    let mut choices = choices(&first.context, args)?;
    choices.language =
        args.text_lang.as_ref().map(|code| known_language(&kept, code)).transpose()?;
    let inputs: Vec<BriefInput<'_>> = kept.iter().map(|of| of.input(&choices)).collect();
    let searched = Searched {
        declarations: read.declarations,
        found: found_in.declarations,
        files: found_in.files,
        unread: unread.len(),
    };
    let brief = Brief::over(&inputs, searched).ok_or_else(nothing)?;
    let done = target.take(&brief);
    let done = kept.iter().fold(done, |done, of| ended(&of.context.reviews, done));
    search.keep(&new);
    done.map(|code| if unread.is_empty() { code } else { ExitCode::FAILURE })
}

/// The file of a declaration, and what it holds.
struct Place {
    file: LibraryFile,
    name: EditionName,
    has_points: bool,
}

impl Place {
    fn of(hit: &Hit<'_>) -> Self {
        let Declaration { id, edition, .. } = hit.context.declaration();
        let has_points = !hit.found.points.is_empty();
        let name = (id.clone(), edition.clone());
        Self { file: hit.file.clone(), name, has_points }
    }
}

/// A language in which any of them is at hand.
fn known_language(kept: &[Kept], code: &str) -> Result<String, Failure> {
    let mut all: Vec<&str> = kept.iter().flat_map(|of| languages(&of.context)).collect();
    all.sort_unstable();
    all.dedup();
    one_of(&all, code, |lang| l::no_text_in_any(lang, code))
}
