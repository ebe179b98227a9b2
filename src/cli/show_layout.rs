//! The layout around points as `hertog show` prints it: labels, lead-ins,
//! sections, footnotes.

use serde::Serialize;

use super::context::CommandContext;
use crate::declaration::{Footnote, Origin, PointIx, Section, Under};
use crate::text::{Lang, SharedStr, paragraphs};
use crate::texts::screens as t;

/// The layout of a point as `show --json` gives it.
#[derive(Serialize)]
pub(super) struct LayoutJson<'a> {
    label: &'a str,
    section: Option<SectionJson<'a>>,
    lead_in: &'a [SharedStr],
    footnotes: Vec<FootnoteJson<'a>>,
    origin: Option<Origin>,
    after: &'a [SharedStr],
}

/// A section as `show --json` gives it.
#[derive(Serialize)]
pub(super) struct SectionJson<'a> {
    before: &'a str,
    label: &'a str,
    title: &'a str,
    lead_in: &'a [SharedStr],
}

/// A footnote as `show --json` gives it; `under` is null where no text refers to it.
#[derive(Serialize)]
pub(super) struct FootnoteJson<'a> {
    mark: &'a str,
    text: &'a str,
    under: Option<Under>,
    after: &'a str,
}

impl<'a> SectionJson<'a> {
    pub(super) fn of(section: &'a Section) -> Self {
        let Section { before, label, title, lead_in } = section;
        Self { before, label, title, lead_in }
    }
}

impl<'a> FootnoteJson<'a> {
    pub(super) fn of(footnote: &'a Footnote) -> Self {
        let Footnote { mark, text, under, after } = footnote;
        Self { mark, text, under: *under, after }
    }
}

/// The layout of a point.
pub(super) fn layout_json(context: &CommandContext, ix: PointIx) -> LayoutJson<'_> {
    let declaration = context.declaration();
    let point = &declaration.points[ix];
    let footnotes = declaration.footnotes_under(Under::Point(point.id));
    LayoutJson {
        label: point.label(),
        section: declaration.section_of(ix).map(SectionJson::of),
        lead_in: declaration.lead_in(ix).paragraphs,
        footnotes: footnotes.map(|(_, footnote)| FootnoteJson::of(footnote)).collect(),
        origin: point.printed.as_ref().map(|printed| printed.origin),
        after: &context.chapter(ix).after,
    }
}

/// The section's title and the lead-in of a point, its text, its footnotes; each
/// with an empty line behind it.
pub(super) fn wording_lines(context: &CommandContext, ix: PointIx) -> Vec<String> {
    let declaration = context.declaration();
    let point = &declaration.points[ix];
    let mut lines: Vec<String> =
        declaration.section_of(ix).map(Section::heading).into_iter().collect();
    lines.extend(declaration.lead_in(ix).paragraphs.iter().map(ToString::to_string));
    if !lines.is_empty() {
        lines.push(String::new());
    }
    for paragraph in paragraphs(&point.text) {
        lines.extend([paragraph.to_owned(), String::new()]);
    }
    for (_, footnote) in declaration.footnotes_under(Under::Point(point.id)) {
        lines.extend([footnote_line(footnote, context.lang), String::new()]);
    }
    lines
}

/// A footnote on one line, with its mark.
pub(super) fn footnote_line(footnote: &Footnote, lang: Lang) -> String {
    format!("{:<12} {}", t::footnote_label(lang, &footnote.mark), footnote.text)
}
