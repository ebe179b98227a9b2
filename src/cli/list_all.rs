//! `hertog list --all`: a line a point, of every declaration of the library.

use std::process::ExitCode;

use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};

use super::common::Common;
use super::context::warn;
use super::failure::Failure;
use super::json::SCHEMA;
use super::list::{ListArgs, ListJson, elsewhere, hits};
use super::output::{self, Output};
use super::search_all::{Answers, EditionName, Hit, Search, Unread, once_each, say_unread};
use crate::declaration::{Declaration, builtin};
use crate::review::Lost;
use crate::search::Query;
use crate::store::{Counted, Problem};
use crate::text::Lang;
use crate::texts::{library as t, screens as st};
use crate::wording::{describe, with_files};

#[derive(Serialize)]
struct ListAllJson {
    schema: u32,
    query: String,
    complete: bool,
    declarations: Vec<Box<RawValue>>,
    unread: Vec<Unread>,
}

/// What is said of one edition, in all its languages.
struct Group {
    name: EditionName,
    language: String,
    points: usize,
    content: Content,
    problems: Vec<Problem>,
    /// True where not all of its reviews could be read.
    incomplete: bool,
}

enum Content {
    /// A heading, and the lines of `list`.
    Lines(Vec<String>),
    /// What `list --json` prints.
    Json(Box<RawValue>),
}

impl Group {
    fn of(hit: Hit<'_>, json: bool) -> Result<Self, Failure> {
        let Hit { context, query, found, .. } = hit;
        context.corpus.foresee(&found.points);
        let content = if json {
            let json = to_raw_value(&ListJson::new(&context, &query, &found));
            Content::Json(json.map_err(std::io::Error::from)?)
        } else {
            let lines = hits(&context, &query, &found).chain(elsewhere(&context, &found));
            Content::Lines(std::iter::once(heading(context.declaration())).chain(lines).collect())
        };
        let incomplete = context.reviews.gaps().iter().any(|gap| gap.lost == Lost::All);
        let Declaration { id, edition, language, .. } = context.declaration();
        let (name, language) = ((id.clone(), edition.clone()), language.clone());
        let (points, problems) = (found.points.len(), context.problems);
        Ok(Self { name, language, points, content, problems, incomplete })
    }
}

/// Id, edition, language and title.
fn heading(declaration: &Declaration) -> String {
    let Declaration { id, edition, language, title, .. } = declaration;
    format!("{id}  {edition}  {language}  {title}")
}

/// Runs the command.
pub(super) fn run(common: &Common, args: &ListArgs) -> Result<ExitCode, Failure> {
    let (lang, text) = (common.lang(), args.query.join(" "));
    let search = Search::new(common, &text)?;
    let Answers { found, unread, found_in, read, new } =
        search.answers(|hit| Group::of(hit, args.json))?;
    // In the user's language where that is there: each was searched with the others beside it.
    let found = once_each(found, |of| &of.name, |of, _| of.language == lang.code());
    let problems: Vec<Problem> = found.iter().flat_map(|group| group.problems.clone()).collect();
    warn(&problems, lang);
    let incomplete = !unread.is_empty() || found.iter().any(|group| group.incomplete);
    let code = if args.json {
        json(text.clone(), found, unread, !incomplete)
    } else {
        print(&text, &found, &unread, (found_in, read), lang)
    }?;
    search.keep(&new);
    Ok(if incomplete { ExitCode::FAILURE } else { code })
}

fn print(
    text: &str,
    groups: &[Group],
    unread: &[Unread],
    (found_in, of): (Counted, Counted),
    lang: Lang,
) -> Result<ExitCode, Failure> {
    let mut out = Output::new();
    for group in groups {
        if let Content::Lines(lines) = &group.content {
            lines.iter().try_for_each(|line| out.line(line))?;
            out.line("")?;
        }
    }
    if groups.is_empty() {
        let known = builtin();
        let query = Query::parse(text, &known).ok();
        let query = query.map(|query| describe(&query, &known, lang));
        out.line(st::none_found(lang, query.as_deref().unwrap_or(text)))?;
    }
    let points = groups.iter().map(|group| group.points).sum();
    let counted = t::points_in_all(lang, points, found_in.declarations, of.declarations);
    out.line(with_files(&counted, found_in.both(), lang))?;
    out.done()?;
    say_unread(unread, lang);
    Ok(ExitCode::SUCCESS)
}

fn json(
    query: String,
    groups: Vec<Group>,
    unread: Vec<Unread>,
    complete: bool,
) -> Result<ExitCode, Failure> {
    let json = |group: Group| match group.content {
        Content::Json(json) => Some(json),
        Content::Lines(_) => None,
    };
    let declarations = groups.into_iter().filter_map(json).collect();
    output::json(&ListAllJson { schema: SCHEMA, query, complete, declarations, unread })
}
