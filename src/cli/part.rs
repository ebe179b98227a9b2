//! The parts of a declaration that `hertog show` prints: points, chapters, the
//! context. Where `list` finds something elsewhere, it is read here whole.

use serde::Serialize;

use super::context::CommandContext;
use super::failure::Failure;
use crate::declaration::{Chapter, ChapterIx, PointIx, Titles};
use crate::text::SharedStr;
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
}

/// The word for what stands before the chapters.
pub(super) const CONTEXT: &str = "context";

/// A chapter as `show --json` gives it.
#[derive(Serialize)]
pub(super) struct ChapterJson<'a> {
    number: u32,
    title: &'a str,
    titles: Option<&'a Titles>,
    evaluation: &'a [SharedStr],
    points: Vec<String>,
}

/// The text before the chapters, as `show --json` gives it.
#[derive(Serialize)]
pub(super) struct ContextJson<'a> {
    title: &'a str,
    subtitle: &'a str,
    paragraphs: &'a [SharedStr],
}

impl ShowPart {
    /// The part that is called so.
    pub(super) fn named(context: &CommandContext, name: &str) -> Result<Self, Failure> {
        if name == CONTEXT {
            return Ok(Self::Context);
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

/// A chapter in plain lines: its official title, the project's own in other
/// languages, its evaluation and the ids of its points.
pub(super) fn chapter_lines(context: &CommandContext, ix: ChapterIx) -> Vec<String> {
    let chapter = &context.declaration().chapters[ix];
    let mut lines = vec![format!("{}  {}", chapter.number, chapter.title)];
    if let Some(titles) = &chapter.titles {
        let title = t::OTHER_MATCH_TITLE.get(context.lang);
        let own = [("en", &titles.en), ("fr", &titles.fr)];
        lines.extend(own.map(|(lang, own)| field(&format!("{title} ({lang})"), own)));
    }
    lines.push(String::new());
    let evaluation = t::EVALUATION.get(context.lang);
    lines.extend(chapter.evaluation.iter().map(|paragraph| field(evaluation, paragraph)));
    lines.push(field(t::POINTS.get(context.lang), &ids(context, chapter).join(" ")));
    lines
}

/// The text before the chapters, in plain lines.
pub(super) fn context_lines(context: &CommandContext) -> Vec<String> {
    let declaration = context.declaration();
    let text = ToString::to_string;
    let titles = [&declaration.title, &declaration.subtitle].into_iter().filter(|t| !t.is_empty());
    let (titles, context) = (titles.map(text), declaration.context.iter().map(text));
    titles.chain([String::new()]).chain(context).collect()
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
    }
}

/// The text before the chapters.
pub(super) fn context_json(context: &CommandContext) -> ContextJson<'_> {
    let declaration = context.declaration();
    ContextJson {
        title: &declaration.title,
        subtitle: &declaration.subtitle,
        paragraphs: &declaration.context,
    }
}
