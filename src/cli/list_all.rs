//! `hertog list --all`: a line a point, of every declaration of the library.

use std::process::ExitCode;

use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};

use super::common::Common;
use super::context::{CommandContext, eprintln_quietly, warn};
use super::failure::Failure;
use super::json::SCHEMA;
use super::list::{ListArgs, ListJson, elsewhere, hits};
use super::output::{self, Output};
use crate::declaration::Declaration;
use crate::review::Lost;
use crate::search::{Known, Query, QueryFault, search_once};
use crate::store::{LibraryFile, Problem, in_threads, library_files};
use crate::text::{Lang, clean};
use crate::texts::library as t;

#[derive(Serialize)]
struct ListAllJson {
    schema: u32,
    query: String,
    complete: bool,
    declarations: Vec<Box<RawValue>>,
    unread: Vec<UnreadJson>,
}

#[derive(Serialize)]
struct UnreadJson {
    path: String,
    fault: String,
}

/// What a declaration of the library answers.
enum Answer {
    /// It cannot be read.
    Unread(UnreadJson),
    /// It does not know what the query names.
    Unknown(QueryFault),
    /// What was found in it; none where nothing was.
    Searched(Option<Group>),
}

/// What was found in one declaration.
struct Group {
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

/// Runs the command.
pub(super) fn run(common: &Common, args: &ListArgs) -> Result<ExitCode, Failure> {
    let (lang, text) = (common.lang(), args.query.join(" "));
    let (files, folders_unread) = library_files(&common.folders()?);
    let search = |(): &mut (), file: &LibraryFile| answer(common, file, &text, args.json);
    let answers = in_threads(&files, || (), search);
    let mut all = All::default();
    for answer in answers {
        all.take(answer?);
    }
    if let Some(fault) = all.unknown.filter(|_| all.searched == 0) {
        return Err(Failure::query(&fault, &text));
    }
    all.unread.extend(folders_unread.iter().map(|problem| UnreadJson {
        path: problem.path.display().to_string(),
        fault: problem.message(lang),
    }));
    let problems: Vec<Problem> = all.groups.iter().flat_map(|g| g.problems.clone()).collect();
    warn(&problems, lang);
    let incomplete = !all.unread.is_empty() || all.groups.iter().any(|group| group.incomplete);
    let of = all.searched + all.unknowing;
    if args.json {
        json(text, all.groups, all.unread, !incomplete)
    } else {
        print(&all.groups, &all.unread, of, lang)
    }
    .map(|code| if incomplete { ExitCode::FAILURE } else { code })
}

/// The answers of all declarations.
#[derive(Default)]
struct All {
    groups: Vec<Group>,
    unread: Vec<UnreadJson>,
    /// Number of declarations that were searched.
    searched: usize,
    /// Number of those that do not know what the query names.
    unknowing: usize,
    /// The first fault of these.
    unknown: Option<QueryFault>,
}

impl All {
    fn take(&mut self, answer: Answer) {
        match answer {
            Answer::Unread(unread) => self.unread.push(unread),
            Answer::Unknown(fault) => {
                self.unknowing += 1;
                self.unknown.get_or_insert(fault);
            }
            Answer::Searched(group) => {
                self.searched += 1;
                self.groups.extend(group);
            }
        }
    }
}

/// What one declaration answers.
fn answer(common: &Common, file: &LibraryFile, text: &str, json: bool) -> Result<Answer, Failure> {
    match file.read() {
        Ok(declaration) => search(common, declaration, text, json),
        Err(fault) => {
            let path = file.path.as_ref().map(|path| path.display().to_string());
            let fault = fault.words(common.lang());
            Ok(Answer::Unread(UnreadJson { path: path.unwrap_or_default(), fault }))
        }
    }
}

fn search(
    common: &Common,
    declaration: Declaration,
    text: &str,
    json: bool,
) -> Result<Answer, Failure> {
    let context = CommandContext::of(common, declaration)?;
    let known = Known { declaration: context.declaration(), vocabulary: Some(&context.vocabulary) };
    let query = match Query::parse(text, known) {
        Ok(query) => query,
        Err(fault) => return Ok(Answer::Unknown(fault)),
    };
    let found = search_once(&context.review_view(), &query);
    if found.points.is_empty() && found.other_matches.is_empty() {
        return Ok(Answer::Searched(None));
    }
    context.corpus.foresee(&found.points);
    let content = if json {
        let json = to_raw_value(&ListJson::new(&context, &query, &found));
        Content::Json(json.map_err(std::io::Error::from)?)
    } else {
        let lines = hits(&context, &query, &found).chain(elsewhere(&context, &found));
        Content::Lines(std::iter::once(heading(context.declaration())).chain(lines).collect())
    };
    let incomplete = context.reviews.gaps().iter().any(|gap| gap.lost == Lost::All);
    let (points, problems) = (found.points.len(), context.problems);
    Ok(Answer::Searched(Some(Group { points, content, problems, incomplete })))
}

/// Id, edition, language and title.
fn heading(declaration: &Declaration) -> String {
    let Declaration { id, edition, language, title, .. } = declaration;
    format!("{id}  {edition}  {language}  {title}")
}

fn print(
    groups: &[Group],
    unread: &[UnreadJson],
    of: usize,
    lang: Lang,
) -> Result<ExitCode, Failure> {
    let mut out = Output::new();
    for group in groups {
        if let Content::Lines(lines) = &group.content {
            lines.iter().try_for_each(|line| out.line(line))?;
            out.line("")?;
        }
    }
    let points = groups.iter().map(|group| group.points).sum();
    out.line(t::points_in_all(lang, points, groups.len(), of))?;
    out.done()?;
    for UnreadJson { path, fault } in unread {
        eprintln_quietly(&format!("hertog: {}: {}", clean(path), clean(fault)));
    }
    if !unread.is_empty() {
        eprintln_quietly(&format!("  {}", t::n_unread(lang, unread.len())));
    }
    Ok(ExitCode::SUCCESS)
}

fn json(
    query: String,
    groups: Vec<Group>,
    unread: Vec<UnreadJson>,
    complete: bool,
) -> Result<ExitCode, Failure> {
    let json = |group: Group| match group.content {
        Content::Json(json) => Some(json),
        Content::Lines(_) => None,
    };
    let declarations = groups.into_iter().filter_map(json).collect();
    output::json(&ListAllJson { schema: SCHEMA, query, complete, declarations, unread })
}
