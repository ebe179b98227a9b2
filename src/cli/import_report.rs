//! `hertog import --report`: where every word of a document goes, in lines.

use std::collections::BTreeMap;
use std::process::ExitCode;

use super::common::Common;
use super::failure::Failure;
use super::import::Imported;
use super::output::Output;
use crate::declaration::DeclarationFile;
use crate::import::actors::FIRST_PLACES;
use crate::import::assemble::{Assembly, Report, hits};
use crate::text::{Lang, beginning};
use crate::texts::import as t;
use crate::texts::screens as st;
use crate::wording::{
    class_text, format_text, named_places, origin_words, reason_text, remark_words,
};

/// The account of the words in a line.
fn account(report: &Report, lang: Lang) -> String {
    t::account(lang, report.words, report.placed, report.aside())
}

/// Prints where every word goes.
pub(super) fn report(common: &Common, imported: &Imported) -> Result<ExitCode, Failure> {
    let lang = common.lang();
    let Assembly { file, report, proposals, .. } = &imported.assembly;
    let mut out = Output::new();
    let format = format_text(imported.document().format).get(lang);
    out.line(format!("{} ({format})", imported.path.display()))?;
    out.line(account(report, lang))?;
    out.line("")?;
    declaration_lines(file, lang).iter().try_for_each(|line| out.line(line))?;
    imported.edition_of.iter().try_for_each(|id| out.line(t::is_edition_of(lang, id)))?;
    if imported.assembly.points() == 0 {
        section(&mut out, &[t::NO_POINTS.get(lang).to_owned()])?;
    }
    section(&mut out, &asides(report, lang))?;
    section(&mut out, &remarks(report, lang))?;
    let doubts = doubts(imported, lang);
    let head = match report.doubts.len() {
        0 => t::NO_DOUBT.get(lang).to_owned(),
        n => t::n_doubts(lang, n),
    };
    section(&mut out, &[head])?;
    doubts.iter().try_for_each(|line| out.line(line))?;
    let all = hits(file, proposals);
    let named = |taken: bool| {
        let proposals = proposals.iter().zip(&all);
        let proposals = proposals.filter(move |(proposal, _)| proposal.taken == taken);
        let lines = proposals.map(|(proposal, hits)| {
            let name = proposal.actor.name.get(lang);
            let places = named_places(hits.iter().map(|hit| hit.place), lang).join(", ");
            let more = if proposal.count > FIRST_PLACES { ", …" } else { "" };
            format!("  {name}  {}: {places}{more}", t::n_hits(lang, proposal.count))
        });
        lines.collect::<Vec<_>>()
    };
    for (title, lines) in [(&t::ACTORS_FOUND, named(true)), (&t::NAMES_FOUND, named(false))] {
        if !lines.is_empty() {
            section(&mut out, &[title.get(lang).to_owned()])?;
            lines.iter().try_for_each(|line| out.line(line))?;
        }
    }
    out.done()
}

/// Lines after an empty one; nothing where there are none.
fn section(out: &mut Output, lines: &[String]) -> Result<(), Failure> {
    if !lines.is_empty() {
        out.line("")?;
        lines.iter().try_for_each(|line| out.line(line))?;
    }
    Ok(())
}

/// The declaration in a few lines.
fn declaration_lines(file: &DeclarationFile, lang: Lang) -> Vec<String> {
    let mut lines = vec![file.title.clone()];
    let parties = t::n_parties(lang, file.parties.len());
    let identity = format!("{} · {} · {} · {parties}", file.id, file.edition, file.language);
    lines.push(identity);
    lines.push(t::n_paragraphs(lang, file.context.len()));
    for chapter in &file.chapters {
        let points = st::n_points(lang, chapter.points.len());
        lines.push(format!("{} {}  {points}", chapter.number, beginning(&chapter.title, 60)));
    }
    let ends = [
        (file.footnotes.len(), t::n_footnotes(lang, file.footnotes.len())),
        (file.annexes.len(), t::n_annexes(lang, file.annexes.len())),
    ];
    let ends: Vec<String> =
        ends.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect();
    if !ends.is_empty() {
        lines.push(ends.join(" · "));
    }
    lines
}

/// Words that were set aside, a line a reason.
fn asides(report: &Report, lang: Lang) -> Vec<String> {
    let mut by_reason = BTreeMap::new();
    for aside in &report.asides {
        let (words, first) = by_reason.entry(aside.reason).or_insert((0, aside));
        *words += aside.words;
        let _ = first;
    }
    let line = |(reason, (words, first)): (_, (usize, &crate::import::assemble::Aside))| {
        let place = origin_words(first.origin, lang);
        let sample = beginning(&first.sample, 40);
        let reason = reason_text(reason).get(lang);
        format!("{}: {reason} ({place}: {sample})", t::words_aside(lang, words))
    };
    by_reason.into_iter().map(line).collect()
}

fn remarks(report: &Report, lang: Lang) -> Vec<String> {
    report.remarks.iter().map(|remark| remark_words(remark, lang)).collect()
}

/// The pieces that are a question, each with its place, class, beginning and question.
fn doubts(imported: &Imported, lang: Lang) -> Vec<String> {
    let line = |at: &usize| {
        let piece = &imported.pieces()[*at];
        let block = &imported.document().blocks[piece.block];
        let place = origin_words(block.origin, lang);
        let class = class_text(piece.class).get(lang);
        let text = beginning(&block.text[piece.range.clone()], 50);
        let rule = imported.outline.rules().get(piece.rule);
        let why = rule.map_or("", |rule| rule.explanation(lang));
        format!("  {place}: {class}: {text}\n    {why}")
    };
    imported
        .assembly
        .report
        .doubts
        .iter()
        .map(line)
        .flat_map(|lines| lines.split('\n').map(str::to_owned).collect::<Vec<_>>())
        .collect()
}
