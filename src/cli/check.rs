//! `hertog check`: checks a data file.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::common::Common;
use super::failure::Failure;
use super::file;
use super::output::Output;
use crate::declaration::{
    self, ActorIx, Audit, BUILTIN, Declaration, Fault, Names, NearMiss, Uncovered,
};
use crate::text::Lang;
use crate::texts::screens as t;

/// The arguments of `check`.
#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    /// The file; without it the declaration in use.
    pub(super) file: Option<PathBuf>,
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
