//! `hertog check`: checks a data file.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::common::Common;
use super::context::warn;
use super::failure::Failure;
use super::file;
use super::import;
use super::output::Output;
use crate::declaration::{
    self, ActorIx, Audit, BUILTIN, Declaration, Fault, Names, NearMiss, PointId, Uncovered,
};
use crate::import::compare::{Comparison, Difference, compare};
use crate::store;
use crate::text::{Lang, beginning};
use crate::texts::{import as it, labelled, languages as l, screens as t};
use crate::wording::origin_words;

/// The arguments of `check`.
#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    /// The file; without it the declaration in use.
    pub(super) file: Option<PathBuf>,
    /// The document that the declaration came from: is every word of it still the same?
    #[arg(long, value_name = "DOCUMENT")]
    pub(super) source: Option<PathBuf>,
}

/// Runs the command: every fault on a line, or what was found sound.
pub(super) fn run(common: &Common, args: &CheckArgs) -> Result<ExitCode, Failure> {
    let path = args.file.as_deref().or(common.options.file.as_deref());
    let checked = match path {
        Some(file) => check(&file::bytes(file)?),
        None => check(BUILTIN.as_bytes()),
    };
    let name =
        path.map_or_else(|| "hertoginnedal-2023.ron".to_owned(), |file| file.display().to_string());
    let mut out = Output::new();
    match checked {
        Ok(declaration) => {
            let lang = common.lang();
            out.line(sound(&name, &declaration, lang))?;
            audit(&declaration, lang).iter().try_for_each(|line| out.line(line))?;
            languages(common, &declaration, path)?.iter().try_for_each(|line| out.line(line))?;
            if let Some(source) = &args.source {
                return against(common, &declaration, source, out);
            }
        }
        Err(faults) if path.is_some_and(file::is_named_as_document) => {
            return Err(file::faulty(Path::new(&name), &faults));
        }
        Err(faults) => {
            for fault in &faults {
                out.line(format!("{name}: {fault}"))?;
            }
            out.done()?;
            return Err(Failure::new(
                |lang| t::faults(lang, &name, faults.len()),
                &t::CORRECT_DECLARATION,
            )
            .in_english());
        }
    }
    out.done()
}

/// Most letters of a difference that are printed.
const LONGEST: usize = 300;

/// Compares the declaration with the document that it came from: every difference
/// on a line, exit code 1 if there is one.
fn against(
    common: &Common,
    declaration: &Declaration,
    source: &Path,
    mut out: Output,
) -> Result<ExitCode, Failure> {
    let lang = common.lang();
    let (made, places) = import::declaration_of(common, source)?;
    let Comparison { words, differences } = compare(&made, &places, declaration);
    for Difference { document, declaration, origin } in &differences {
        let sides = [(document, &it::ONLY_DOCUMENT), (declaration, &it::ONLY_DECLARATION)];
        for (words, side) in sides.into_iter().filter(|(words, _)| !words.is_empty()) {
            let line = labelled(lang, side.get(lang), beginning(words, LONGEST));
            let place = origin_words(*origin, lang);
            out.line(if place.is_empty() { line } else { labelled(lang, place, line) })?;
        }
    }
    if differences.is_empty() {
        out.line(it::source_same(lang, words))?;
        return out.done();
    }
    out.done()?;
    let found = differences.len();
    Err(Failure::new(|lang| it::source_differs(lang, found), &it::CORRECT_EITHER))
}

fn check(bytes: &[u8]) -> Result<Declaration, Vec<Fault>> {
    let source = declaration::decode(bytes).map_err(|fault| vec![fault])?;
    let read = declaration::read(source).map_err(|fault| vec![fault])?;
    let faults = declaration::check(&read, source);
    if faults.is_empty() { Ok(read) } else { Err(faults) }
}

/// The findings of the audit of the aliases, a line each.
fn audit(declaration: &Declaration, lang: Lang) -> Vec<String> {
    let Audit { uncovered, forms, unused, near, cut } =
        declaration::audit(declaration, &Names::new(declaration));
    let id = |actor: ActorIx| &declaration.actors[actor].id;
    let near = near.iter().map(|NearMiss { actor, meant, found, place }| {
        t::audit_near(lang, found, place, meant, id(*actor))
    });
    let unused = unused.iter().map(|(actor, alias)| t::audit_unused(lang, alias, id(*actor)));
    let uncovered = uncovered
        .iter()
        .map(|Uncovered { name, places }| t::audit_uncovered(lang, name, places.join(" ")));
    let form = |(actor, Uncovered { name, places }): &(ActorIx, Uncovered)| {
        format!("{name}, {} ({})", id(*actor), places.join(" "))
    };
    let all: Vec<String> = forms.iter().map(form).collect();
    let forms = t::audit_forms(lang, all.join("; "));
    let forms = (!all.is_empty()).then_some(forms);
    let cut = (!cut.is_empty()).then(|| t::audit_cut(lang, cut.join(" ")));
    near.chain(unused).chain(uncovered).chain(forms).chain(cut).collect()
}

/// The structure of the edition in its other languages at hand, a finding a line.
fn languages(
    common: &Common,
    declaration: &Declaration,
    path: Option<&Path>,
) -> Result<Vec<String>, Failure> {
    let lang = common.lang();
    let (versions, problems) = store::versions(&common.folders()?, declaration, path);
    warn(&problems, lang);
    Ok(versions.iter().flat_map(|other| differences(declaration, other, lang)).collect())
}

/// The differences between the structure of a declaration and of its other language, a
/// line each; that there are none.
fn differences(here: &Declaration, there: &Declaration, lang: Lang) -> Vec<String> {
    let chapter = |of: &Declaration, id| {
        of.position(id).map(|point| of.chapters[of.chapter_of(point)].number)
    };
    let ids = |of: &Declaration, holds: &dyn Fn(PointId) -> bool| -> Option<String> {
        let ids: Vec<String> = of
            .points
            .iter()
            .filter(|point| holds(point.id))
            .map(|point| point.id.to_string())
            .collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    };
    let (n, m) = (here.chapters.len(), there.chapters.len());
    let chapters = (n != m).then(|| l::other_chapters(lang, &here.language, n, &there.language, m));
    let only = |of: &Declaration, other: &Declaration| {
        let ids = ids(of, &|id| other.position(id).is_none())?;
        Some(l::points_only_in(lang, &of.language, ids))
    };
    let moved =
        ids(here, &|id| chapter(there, id).is_some_and(|number| chapter(here, id) != Some(number)));
    let moved = moved.map(|ids| l::other_chapter(lang, &there.language, ids));
    let found: Vec<String> =
        [chapters, only(here, there), only(there, here), moved].into_iter().flatten().collect();
    if found.is_empty() {
        return vec![l::same_structure(lang, &here.language, &there.language)];
    }
    found
}

fn sound(name: &str, declaration: &Declaration, lang: Lang) -> String {
    let Declaration { id, edition, chapters, points, actors, .. } = declaration;
    t::sound(
        lang,
        name,
        id,
        edition,
        t::n_chapters(lang, chapters.len()),
        t::n_points(lang, points.len()),
        t::n_actors(lang, actors.len()),
    )
}
