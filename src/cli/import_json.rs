//! `hertog import --json`. Fields are added, never renamed.

use serde::Serialize;

use super::import::Imported;
use super::json::SCHEMA;
use crate::declaration::{DeclarationId, Origin};
use crate::import::Class;
use crate::import::actors::Proposal;
use crate::import::assemble::{Hit, hits};
use crate::text::Lang;
use crate::wording::{format_text, named_places, reason_text, remark_words};

#[derive(Serialize)]
pub(super) struct ImportJson<'a> {
    schema: u32,
    file: String,
    sha256: &'a str,
    format: &'static str,
    words: usize,
    placed: usize,
    set_aside: usize,
    asides: Vec<AsideJson<'a>>,
    doubts: Vec<DoubtJson<'a>>,
    remarks: Vec<RemarkJson<'a>>,
    declaration: DeclarationJson<'a>,
    actors: Vec<ActorJson<'a>>,
}

#[derive(Serialize)]
struct AsideJson<'a> {
    reason: &'static str,
    words: usize,
    #[serde(flatten)]
    origin: Origin,
    sample: &'a str,
}

#[derive(Serialize)]
struct DoubtJson<'a> {
    rule: &'a str,
    why: &'a str,
    class: Class,
    #[serde(flatten)]
    origin: Origin,
    text: &'a str,
}

#[derive(Serialize)]
struct RemarkJson<'a> {
    what: String,
    count: usize,
    #[serde(flatten)]
    origin: Origin,
    sample: &'a str,
}

#[derive(Serialize)]
struct DeclarationJson<'a> {
    id: &'a str,
    edition: &'a str,
    language: &'a str,
    title: &'a str,
    /// The declaration of the library that has the same title, whose id it takes.
    edition_of: Option<&'a str>,
    parties: &'a [String],
    chapters: Vec<ChapterJson<'a>>,
}

#[derive(Serialize)]
struct ChapterJson<'a> {
    number: u32,
    title: &'a str,
    points: usize,
}

#[derive(Serialize)]
struct ActorJson<'a> {
    id: &'a str,
    name: &'a str,
    known: bool,
    /// True for an actor of the declaration.
    taken: bool,
    count: usize,
    /// The first of the places that name it.
    places: Vec<String>,
}

impl<'a> ImportJson<'a> {
    pub(super) fn new(imported: &'a Imported) -> Self {
        let assembly = &imported.assembly;
        let (file, report) = (&assembly.file, &assembly.report);
        let chapters = file.chapters.iter();
        Self {
            schema: SCHEMA,
            file: imported.path.display().to_string(),
            sha256: &imported.hash,
            format: format_text(imported.document().format).get(Lang::En),
            words: report.words,
            placed: report.placed,
            set_aside: report.aside(),
            asides: report.asides.iter().map(aside).collect(),
            doubts: report.doubts.iter().map(|at| doubt(imported, *at)).collect(),
            remarks: report.remarks.iter().map(remark).collect(),
            declaration: DeclarationJson {
                id: &file.id,
                edition: &file.edition,
                language: &file.language,
                title: &file.title,
                edition_of: imported.edition_of.as_ref().map(DeclarationId::as_str),
                parties: &file.parties,
                chapters: chapters
                    .map(|of| ChapterJson {
                        number: of.number,
                        title: &of.title,
                        points: of.points.len(),
                    })
                    .collect(),
            },
            actors: assembly
                .proposals
                .iter()
                .zip(hits(file, &assembly.proposals))
                .map(actor)
                .collect(),
        }
    }
}

fn aside(of: &crate::import::assemble::Aside) -> AsideJson<'_> {
    let reason = reason_text(of.reason).get(Lang::En);
    AsideJson { reason, words: of.words, origin: of.origin, sample: &of.sample }
}

fn doubt(imported: &Imported, at: usize) -> DoubtJson<'_> {
    let piece = &imported.pieces()[at];
    let block = &imported.document().blocks[piece.block];
    let rule = imported.outline.rules().get(piece.rule);
    DoubtJson {
        rule: piece.rule,
        why: rule.map_or("", |rule| rule.explanation(Lang::En)),
        class: piece.class,
        origin: block.origin,
        text: &block.text[piece.range.clone()],
    }
}

fn remark(of: &crate::import::Remark) -> RemarkJson<'_> {
    let what = remark_words(of, Lang::En);
    RemarkJson { what, count: of.count, origin: of.origin, sample: &of.sample }
}

fn actor<'a>((of, hits): (&'a Proposal, Vec<Hit>)) -> ActorJson<'a> {
    ActorJson {
        id: of.actor.id.as_str(),
        name: of.actor.name.get(Lang::En),
        known: of.known,
        count: of.count,
        taken: of.taken,
        places: named_places(hits.iter().map(|hit| hit.place), Lang::En),
    }
}
