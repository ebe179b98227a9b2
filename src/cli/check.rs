//! `hertog check`: checks a data file.

use std::path::Path;
use std::process::ExitCode;

use super::args::Common;
use super::context;
use super::failure::Failure;
use super::file;
use super::output::Output;
use crate::declaration::{
    self, ActorIx, Audit, BUILTIN, Declaration, Fault, Names, NearMiss, Uncovered,
};
use crate::text::texts::overview::N_POINTS_ONE;
use crate::text::texts::screens as t;
use crate::text::{Lang, plural};

/// Runs the command: every fault on a line, or what was found sound.
pub(super) fn run(common: &Common, file: Option<&Path>) -> Result<ExitCode, Failure> {
    let path = file.or(common.file.as_deref());
    let checked = match path {
        Some(file) => check(&file::bytes(file)?),
        None => check(BUILTIN.as_bytes()),
    };
    let name =
        path.map_or_else(|| "hertoginnedal-2023.ron".to_owned(), |file| file.display().to_string());
    let mut out = Output::new();
    match checked {
        Ok(declaration) => {
            let lang = context::lang(common);
            out.line(sound(&name, &declaration, lang))?;
            audit(&declaration, lang).iter().try_for_each(|line| out.line(line))?;
        }
        Err(faults) => {
            for fault in &faults {
                out.line(format!("{name}: {fault}"))?;
            }
            out.done()?;
            return Err(Failure::new(
                &t::FAULTS,
                &t::MEND,
                &[("file", &name), ("n", &faults.len())],
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

/// What the audit of the aliases found, a line each.
fn audit(declaration: &Declaration, lang: Lang) -> Vec<String> {
    let Audit { uncovered, forms, unused, near, cut } =
        declaration::audit(declaration, &Names::new(declaration));
    let id = |actor: ActorIx| &declaration.actors[actor].id;
    let near = near.iter().map(|NearMiss { actor, meant, found, place }| {
        t::AUDIT_NEAR.with(
            lang,
            &[("found", found), ("place", place), ("meant", meant), ("actor", id(*actor))],
        )
    });
    let unused = unused.iter().map(|(actor, alias)| {
        t::AUDIT_UNUSED.with(lang, &[("alias", alias), ("actor", id(*actor))])
    });
    let uncovered = uncovered.iter().map(|Uncovered { name, places }| {
        t::AUDIT_UNCOVERED.with(lang, &[("name", name), ("places", &places.join(" "))])
    });
    let form = |(actor, Uncovered { name, places }): &(ActorIx, Uncovered)| {
        format!("{name}, {} ({})", id(*actor), places.join(" "))
    };
    let all: Vec<String> = forms.iter().map(form).collect();
    let forms = t::AUDIT_FORMS.with(lang, &[("forms", &all.join("; "))]);
    let forms = (!all.is_empty()).then_some(forms);
    let cut = (!cut.is_empty()).then(|| t::AUDIT_CUT.with(lang, &[("places", &cut.join(" "))]));
    near.chain(unused).chain(uncovered).chain(forms).chain(cut).collect()
}

fn sound(name: &str, declaration: &Declaration, lang: Lang) -> String {
    let Declaration { id, edition, chapters, points, actors, .. } = declaration;
    let n = |n: usize, one, many| plural(lang, n, one, many).with(lang, &[("n", &n)]);
    t::SOUND.with(
        lang,
        &[
            ("file", &name),
            ("id", id),
            ("edition", edition),
            ("chapters", &n(chapters.len(), &t::N_CHAPTERS_ONE, &t::N_CHAPTERS)),
            ("points", &n(points.len(), &N_POINTS_ONE, &t::N_POINTS)),
            ("actors", &n(actors.len(), &t::N_ACTORS_ONE, &t::N_ACTORS)),
        ],
    )
}
