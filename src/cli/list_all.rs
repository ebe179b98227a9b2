//! `hertog list --all`: a line a point, of every declaration of the library.

use std::process::ExitCode;

use serde::Serialize;
use serde_json::value::RawValue;

use super::common::Common;
use super::context::{eprintln_quietly, warn};
use super::failure::Failure;
use super::json::SCHEMA;
use super::list::ListArgs;
use super::output::{self, Output};
use super::search_all::{Answer, Content, Group, Search, Unread};
use crate::search::QueryFault;
use crate::store::{Problem, in_threads};
use crate::text::{Lang, clean};
use crate::texts::library as t;

#[derive(Serialize)]
struct ListAllJson {
    schema: u32,
    query: String,
    complete: bool,
    declarations: Vec<Box<RawValue>>,
    unread: Vec<Unread>,
}

/// Runs the command.
pub(super) fn run(common: &Common, args: &ListArgs) -> Result<ExitCode, Failure> {
    let (lang, text) = (common.lang(), args.query.join(" "));
    let search = Search::new(common, &text, args.json)?;
    let all: Vec<usize> = (0..search.count()).collect();
    let answers = in_threads(&all, || (), |(), ix| search.answer(*ix));
    let mut all = All::default();
    for answer in answers {
        all.take(answer?);
    }
    if let Some(fault) = all.unknown.filter(|_| all.searched == 0) {
        return Err(Failure::query(&fault, &text));
    }
    all.unread.extend(search.problems().iter().map(|problem| Unread {
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
    unread: Vec<Unread>,
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

fn print(groups: &[Group], unread: &[Unread], of: usize, lang: Lang) -> Result<ExitCode, Failure> {
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
    for Unread { path, fault } in unread {
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
