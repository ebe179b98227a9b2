//! The parts of a declaration that `hertog show` prints: points, chapters, the
//! context. Where `list` finds something elsewhere, it is read here whole.

use serde::Serialize;

use super::context::CommandContext;
use super::failure::Failure;
use super::show_layout::{FootnoteJson, SectionJson, footnote_line};
use crate::declaration::{Chapter, ChapterIx, Footnote, PointIx, Titles, Under, with_label};
use crate::text::{SharedStr, Text};
use crate::texts::screens as t;

/// A part of a declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ShowPart {
    /// A point: `2.6`.
    Point(PointIx),
    /// A chapter's title and evaluation: `6`.
    Chapter(ChapterIx),
    /// The text before the chapters: `context`.
    Context,
    /// The text after the chapters: `closing`.
    Closing,
}

/// The word for what stands before the chapters.
pub(super) const CONTEXT: &str = "context";

/// The word for what stands after the chapters.
pub(super) const CLOSING: &str = "closing";

/// A chapter as `show --json` gives it.
#[derive(Serialize)]
pub(super) struct ChapterJson<'a> {
    number: u32,
    title: &'a str,
    titles: Option<&'a Titles>,
    evaluation: &'a [SharedStr],
    points: Vec<String>,
    label: &'a str,
    part: &'a str,
    lead_in: &'a [SharedStr],
    sections: Vec<SectionJson<'a>>,
    after: &'a [SharedStr],
    footnotes: Vec<FootnoteJson<'a>>,
}

/// The text before the chapters, as `show --json` gives it.
#[derive(Serialize)]
pub(super) struct ContextJson<'a> {
    title: &'a str,
    subtitle: &'a str,
    paragraphs: &'a [SharedStr],
    dateline: &'a str,
}

/// The text after the chapters, as `show --json` gives it; with all footnotes.
#[derive(Serialize)]
pub(super) struct ClosingJson<'a> {
    paragraphs: &'a [SharedStr],
    signatures: &'a [SharedStr],
    annexes: Vec<AnnexJson<'a>>,
    footnotes: Vec<FootnoteJson<'a>>,
}

#[derive(Serialize)]
struct AnnexJson<'a> {
    label: &'a str,
    title: &'a str,
    text: &'a [SharedStr],
}

impl ShowPart {
    /// The part that is called so.
    pub(super) fn named(context: &CommandContext, name: &str) -> Result<Self, Failure> {
        if name == CONTEXT {
            return Ok(Self::Context);
        }
        if name == CLOSING {
            return Ok(Self::Closing);
        }
        let Ok(number) = name.parse::<u32>() else {
            let words = |failure| if name.contains('.') { failure } else { no_part(name) };
            return context.point(name).map(Self::Point).map_err(words);
        };
        let chapters = &context.declaration().chapters;
        let found = chapters.iter().position(|chapter| chapter.number == number);
        let declaration = &context.declaration().id;
        found.map(Self::Chapter).ok_or_else(|| {
            let what = |lang| t::no_chapter(lang, declaration, number);
            Failure::new(what, &t::STATS_SHOWS_CHAPTERS)
        })
    }
}

fn no_part(name: &str) -> Failure {
    Failure::new(|lang| t::no_part(lang, name), &t::LIST_SHOWS_IDS).usage()
}

/// A chapter in plain lines: its part, its label, its official title, the
/// project's own in other languages, its evaluation, its lead-in, its sections, the
/// ids of its points, what follows them, and the footnotes of all of these.
pub(super) fn chapter_lines(context: &CommandContext, ix: ChapterIx) -> Vec<String> {
    let chapter = &context.declaration().chapters[ix];
    let lang = context.lang;
    let mut lines = vec![format!("{}  {}", chapter.number_words(), chapter.title)];
    if chapter.number == 0 {
        lines = vec![chapter.title.to_string()];
    }
    if !chapter.part.is_empty() {
        lines.insert(0, chapter.part.to_string());
    }
    if let Some(titles) = &chapter.titles {
        let title = t::OTHER_MATCH_TITLE.get(context.lang);
        let own = [("en", &titles.en), ("fr", &titles.fr)];
        lines.extend(own.map(|(lang, own)| field(&format!("{title} ({lang})"), own)));
    }
    lines.push(String::new());
    let evaluation = t::EVALUATION.get(context.lang);
    lines.extend(chapter.evaluation.iter().map(|paragraph| field(evaluation, paragraph)));
    let some = |label: &Text, texts: &[SharedStr]| -> Vec<String> {
        texts.iter().map(|text| field(label.get(lang), text)).collect()
    };
    lines.extend(some(&t::LEAD_IN_LABEL, &chapter.lead_in));
    for section in &chapter.sections {
        let before = format!("{}.{}", chapter.number, section.before);
        let heading = format!("{} ({before})", section.heading());
        lines.push(field(t::SECTION_LABEL.get(lang), heading.trim_start()));
        lines.extend(some(&t::LEAD_IN_LABEL, &section.lead_in));
    }
    lines.push(field(t::POINTS.get(context.lang), &ids(context, chapter).join(" ")));
    lines.extend(some(&t::AFTER_POINTS, &chapter.after));
    lines.extend(footnotes(context, chapter).map(|footnote| footnote_line(footnote, lang)));
    lines
}

/// The text before the chapters, in plain lines.
pub(super) fn context_lines(context: &CommandContext) -> Vec<String> {
    let declaration = context.declaration();
    let text = ToString::to_string;
    let titles = [&declaration.title, &declaration.subtitle].into_iter().filter(|t| !t.is_empty());
    let (titles, context) = (titles.map(text), declaration.context.iter().map(text));
    let dateline = Some(declaration.dateline.to_string()).filter(|line| !line.is_empty());
    titles.chain(dateline).chain([String::new()]).chain(context).collect()
}

/// The text after the chapters, in plain lines: closing, signatures, annexes, and
/// all footnotes.
pub(super) fn closing_lines(context: &CommandContext) -> Vec<String> {
    let declaration = context.declaration();
    let texts = |texts: &[SharedStr]| texts.iter().map(ToString::to_string).collect();
    let mut parts: Vec<Vec<String>> =
        vec![texts(&declaration.closing), texts(&declaration.signatures)];
    for annex in &declaration.annexes {
        let mut lines = vec![with_label(&annex.label, &annex.title)];
        lines.extend(annex.text.iter().map(ToString::to_string));
        parts.push(lines);
    }
    let footnotes = declaration.footnotes.iter();
    parts.push(footnotes.map(|footnote| footnote_line(footnote, context.lang)).collect());
    parts.retain(|lines| !lines.is_empty());
    parts.join(&String::new())
}

/// The footnotes of a chapter's evaluation and of what stands around its points.
fn footnotes<'a>(
    context: &'a CommandContext,
    chapter: &Chapter,
) -> impl Iterator<Item = &'a Footnote> {
    let under = [Under::Evaluation(chapter.number), Under::Chapter(chapter.number)];
    let of = |under| context.declaration().footnotes_under(under).map(|(_, footnote)| footnote);
    under.into_iter().flat_map(of)
}

fn field(label: &str, value: &str) -> String {
    format!("{label:<12} {value}")
}

fn ids(context: &CommandContext, chapter: &Chapter) -> Vec<String> {
    let points = context.declaration().points[chapter.points.clone()].iter();
    points.map(|point| point.id.to_string()).collect()
}

/// A chapter.
pub(super) fn chapter_json(context: &CommandContext, ix: ChapterIx) -> ChapterJson<'_> {
    let chapter = &context.declaration().chapters[ix];
    ChapterJson {
        number: chapter.number,
        title: &chapter.title,
        titles: chapter.titles.as_ref(),
        evaluation: &chapter.evaluation,
        points: ids(context, chapter),
        label: &chapter.label,
        part: &chapter.part,
        lead_in: &chapter.lead_in,
        sections: chapter.sections.iter().map(SectionJson::of).collect(),
        after: &chapter.after,
        footnotes: footnotes(context, chapter).map(FootnoteJson::of).collect(),
    }
}

/// The text before the chapters.
pub(super) fn context_json(context: &CommandContext) -> ContextJson<'_> {
    let declaration = context.declaration();
    ContextJson {
        title: &declaration.title,
        subtitle: &declaration.subtitle,
        paragraphs: &declaration.context,
        dateline: &declaration.dateline,
    }
}

/// The text after the chapters.
pub(super) fn closing_json(context: &CommandContext) -> ClosingJson<'_> {
    let declaration = context.declaration();
    let annexes = declaration.annexes.iter().map(|annex| AnnexJson {
        label: &annex.label,
        title: &annex.title,
        text: &annex.text,
    });
    ClosingJson {
        paragraphs: &declaration.closing,
        signatures: &declaration.signatures,
        annexes: annexes.collect(),
        footnotes: declaration.footnotes.iter().map(FootnoteJson::of).collect(),
    }
}
