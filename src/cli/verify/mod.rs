//! `hertog verify`: whether every quote of a brief still is what the declaration
//! says.

mod json;
mod outcome;
mod read;
mod words;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::common::Common;
use super::context::warn;
use super::failure::Failure;
use super::file;
use super::output::Output;
use crate::brief::{BriefStamp, Checked, Findings, Foreign, Listed, SourceName, Verdict};
use crate::corpus::IndexedDeclaration;
use crate::declaration::Declaration;
use crate::store::{self, Problem};
use crate::text::{Lang, clean};
use crate::texts::brief as t;
use crate::texts::labelled;
use outcome::{Held, Outcome};
use words::{lines, of_source, shown, why_all};

/// The arguments of `verify`.
#[derive(Debug, Args)]
pub(super) struct VerifyArgs {
    /// The brief; - reads standard input.
    pub(super) brief: PathBuf,
    /// Print JSON.
    #[arg(long)]
    pub(super) json: bool,
}

/// Runs the command: exit 1 where any quote is not true or is missing, or there is
/// none.
pub(super) fn run(common: &Common, args: &VerifyArgs) -> Result<ExitCode, Failure> {
    let (lang, brief) = (common.lang(), args.brief.as_path());
    let findings = read::findings(brief, lang)?;
    let is_brief = findings.stamp().is_some();
    let (held, findings): (Vec<Held>, Vec<Findings>) = if findings.is_over_several() {
        let each = findings.by_source().into_iter();
        let each = each.map(|(name, findings)| Ok((in_library(common, name)?, findings)));
        each.collect::<Result<Vec<_>, Failure>>()?.into_iter().unzip()
    } else {
        (vec![of_one(common, findings.stamp(), brief)?], vec![findings])
    };
    let outcomes: Vec<Outcome<'_>> =
        held.iter().zip(findings).map(|(held, findings)| Outcome::of(held, findings)).collect();
    if outcomes.iter().all(Outcome::is_empty) {
        return Err(no_quotes(is_brief, brief));
    }
    if args.json {
        json::print(&outcomes)?;
    } else {
        print(&outcomes, lang)?;
    }
    let is_fine = outcomes.iter().all(Outcome::is_fine);
    Ok(if is_fine { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The declaration that a brief of one is held against: the open one, or that of the library
/// where none was asked for and the brief is of another.
fn of_one(common: &Common, stamp: Option<&BriefStamp>, brief: &Path) -> Result<Held, Failure> {
    let open = file::declaration(common)?;
    let Some(stamp) = stamp.filter(|stamp| stamp.declaration != open.id) else {
        return Ok(Held { name: None, corpus: Some(indexed(common, open)?), unread: None });
    };
    let in_library = match common.options.file {
        None => {
            found(common, &SourceName::from(stamp))?.map_err(|problem| Failure::of(&problem))?
        }
        Some(_) => None,
    };
    match in_library {
        Some(corpus) => Ok(Held { name: None, corpus: Some(corpus), unread: None }),
        // A brief on another declaration would seem all wrong.
        None => Err(Failure::new(
            |lang| t::other_declaration(lang, brief.display(), &stamp.declaration, &open.id),
            &t::GIVE_DECLARATION,
        )),
    }
}

/// The declaration of a name that stands with each quote; a file of it that cannot be read
/// is said.
fn in_library(common: &Common, name: Option<SourceName>) -> Result<Held, Failure> {
    let (corpus, unread) = match name.as_ref().map(|name| found(common, name)).transpose()? {
        Some(Ok(corpus)) => (corpus, None),
        Some(Err(problem)) => {
            let path = problem.path.clone();
            warn(&[problem], common.lang());
            (None, Some(path))
        }
        None => (None, None),
    };
    Ok(Held { name, corpus, unread })
}

/// A declaration of the library in the edition that is named, else in its newest; none where
/// it is not there, the problem where it cannot be read.
fn found(
    common: &Common,
    name: &SourceName,
) -> Result<Result<Option<IndexedDeclaration>, Problem>, Failure> {
    let Ok(id) = name.declaration.parse() else { return Ok(Ok(None)) };
    let found = match store::edition_or_newest(&common.folders()?, &id, &name.edition) {
        Ok(found) => found,
        Err(problem) => return Ok(Err(problem)),
    };
    found.map(|declaration| indexed(common, declaration)).transpose().map(Ok)
}

/// A declaration with its text in other languages.
fn indexed(common: &Common, declaration: Declaration) -> Result<IndexedDeclaration, Failure> {
    let (versions, problems) =
        store::versions(&common.folders()?, &declaration, common.options.file.as_deref());
    warn(&problems, common.lang());
    Ok(IndexedDeclaration::new(declaration).with_versions(versions))
}

/// A brief by heading has none, nor one that found nothing; any other file is no
/// brief.
fn no_quotes(is_brief: bool, brief: &Path) -> Failure {
    let file = brief.display();
    if is_brief {
        return Failure::new(|lang| t::nothing_quoted(lang, &file), &t::BRIEF_IN_FULL);
    }
    let is_text = brief.extension().is_some_and(|end| end.eq_ignore_ascii_case("txt"));
    if is_text {
        read::other_kind(Foreign::PlainText, brief)
    } else {
        Failure::new(|lang| t::no_quotes(lang, &file), &t::GIVE_A_BRIEF)
    }
}

fn print(outcomes: &[Outcome<'_>], lang: Lang) -> Result<(), Failure> {
    let mut out = Output::new();
    if let Some(flaw) = outcomes.iter().find_map(|outcome| outcome.flaw.as_ref()) {
        out.line(t::none_judged(lang, why_all(flaw, lang)))?;
    }
    for line in outcomes.iter().flat_map(|outcome| faults(outcome, lang)) {
        out.line(line)?;
    }
    let of: usize = outcomes.iter().map(|outcome| outcome.checked.len()).sum();
    let unchanged: usize = outcomes.iter().map(Outcome::count_true).sum();
    out.line(t::quotes_unchanged(lang, of, unchanged))?;
    for line in outcomes.iter().filter_map(|outcome| against(outcome, lang)) {
        out.line(line)?;
    }
    let is_listed = |listed: &Listed| outcomes.iter().any(|outcome| outcome.listed == *listed);
    if is_listed(&Listed::Unsaid) {
        out.line(t::NOT_LISTED.get(lang))?;
    }
    if is_listed(&Listed::Damaged) {
        out.line(t::LIST_DAMAGED.get(lang))?;
    }
    out.line(t::NOT_LOOKED_AT.get(lang))?;
    out.done().map(|_| ())
}

/// What is wrong with the quotes of a declaration, and which are missing.
fn faults(outcome: &Outcome<'_>, lang: Lang) -> Vec<String> {
    let Outcome { name, flaw, checked, missing, .. } = outcome;
    let is_told = |quote: &Checked<'_>| {
        quote.verdict == Verdict::True || (flaw.is_some() && quote.quoted.flaw == *flaw)
    };
    let faults = checked.iter().filter(|quote| !is_told(quote));
    let missing = missing
        .iter()
        .map(|cited| labelled(lang, of_source(*name, &cited.to_string()), t::IS_MISSING.get(lang)));
    faults.flat_map(|quote| lines(quote, lang)).chain(missing).collect()
}

/// The edition that the quotes were held against, and the one that the brief says it
/// quotes where that is another; the declaration too, of several. None where quotes do not
/// say of which they are.
fn against(outcome: &Outcome<'_>, lang: Lang) -> Option<String> {
    match (outcome.name, outcome.corpus) {
        (None, corpus) => corpus.map(|corpus| edition(corpus, outcome.stamp.as_ref(), lang)),
        (Some(name), Some(corpus)) => {
            let words = edition(corpus, outcome.stamp.as_ref(), lang);
            Some(labelled(lang, shown(name), words))
        }
        (Some(name), None) => Some(match outcome.unread {
            Some(file) => t::against_unread(lang, shown(name), clean(&file.to_string_lossy())),
            None => t::against_none(lang, shown(name)),
        }),
    }
}

fn edition(corpus: &IndexedDeclaration, stamp: Option<&BriefStamp>, lang: Lang) -> String {
    let (edition, fingerprint) = (&corpus.declaration().edition, corpus.edition_fingerprint());
    let print = fingerprint.short();
    let is_of = |stamp: &BriefStamp, of: &Declaration| {
        corpus.fingerprint_in(&of.language) == stamp.fingerprint
    };
    match stamp {
        Some(stamp) if corpus.versions().all().any(|of| is_of(stamp, of)) => {
            t::against_same(lang, edition, stamp.fingerprint.short())
        }
        Some(stamp) => {
            let quoted = format!("{}, {}", stamp.edition, stamp.fingerprint.short());
            t::against_other(lang, edition, print, quoted)
        }
        None => t::against_unknown(lang, edition, print),
    }
}
