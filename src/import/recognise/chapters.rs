//! The levels of the headings, and which of them is the chapters'.

use rustc_hash::FxHashMap;

use super::ids::Id;
use super::label::{Counter, Form};
use super::lexicon::Cue;
use super::work::{Head, Sign, Work};
use crate::import::Class;

/// The most levels of headings; what is deeper is taken as of the last.
const LEVELS: usize = 8;

/// Decides the classes of the headings.
pub(super) fn find(work: &mut Work) {
    deadlines(work);
    levels(work);
    let heads: Vec<usize> =
        (0..work.len()).filter(|at| work.heads[*at].is_some() && work.is_open(*at)).collect();
    let content = content(work, &heads);
    let chapter = chapter_level(work, &heads, &content);
    let mut outline = Outline { chapter, open: None };
    for (place, (&at, content)) in heads.iter().zip(&content).enumerate() {
        let next = heads.get(place + 1).and_then(|next| work.heads[*next]);
        let (class, rule) = outline.class(work, at, *content, next);
        let label = if class == Class::Label { 0 } else { work.label(at) };
        work.decide(at, class, rule, label);
        if matches!(class, Class::Chapter | Class::Part | Class::Annex) {
            outline.open = Some(class);
        }
    }
    steps_label(work, &heads);
    ask_for_gaps(work, &heads);
    for at in 1..work.len() {
        if work.lines[at]
            && let Some(above) = work.verdicts[at - 1]
        {
            work.join(at, above.class, Id::HeadingLine);
        }
    }
}

/// Asks about each chapter whose number does not follow that of the heading before it with
/// a number of its form. An extract may begin with any number behind a word (`Article 12`).
fn ask_for_gaps(work: &mut Work, heads: &[usize]) {
    let mut last: FxHashMap<Form, u32> = FxHashMap::default();
    for at in heads {
        let Some(number) = work.numbers[*at].filter(|number| !number.unordered) else { continue };
        let worded = matches!(number.form.counter, Counter::Word(_));
        let first = if worded { number.value } else { 0 };
        let before = last.insert(number.form, number.value).unwrap_or(first);
        if let Some(verdict) = &mut work.verdicts[*at]
            && verdict.class == Class::Chapter
            && number.value > before + 1
        {
            verdict.rule = Id::ChapterGap;
        }
    }
}

/// Headings that set a time for the points below them stand between points.
fn deadlines(work: &mut Work) {
    for at in 0..work.len() {
        if work.heads[at].is_some() && work.lexicon.heads_deadline(work.facts[at].text) {
            work.heads[at] = None;
            work.set(at, Class::Section, Id::DeadlineHeading);
        }
    }
}

/// The level of each heading: its sign's place among the signs of those above it.
fn levels(work: &mut Work) {
    let mut stack: Vec<Sign> = Vec::new();
    for head in work.heads.iter_mut().flatten() {
        let place = stack.iter().position(|sign| *sign == head.sign).or_else(|| match head.sign {
            Sign::Annex => Some(0),
            Sign::Style(level) => {
                stack.iter().position(|sign| matches!(sign, Sign::Style(other) if *other > level))
            }
            _ => None,
        });
        stack.truncate(place.unwrap_or(stack.len()).min(LEVELS - 1));
        head.level = stack.len();
        stack.push(head.sign);
    }
}

/// What stands right below a heading, before the next.
#[derive(Clone, Copy, Default)]
struct Content {
    items: usize,
    prose: usize,
    /// Paragraphs with a promise.
    promised: usize,
}

impl Content {
    /// Its points: items, and where there are none, paragraphs with a promise.
    fn points(self) -> usize {
        if self.items > 0 { self.items } else { self.promised }
    }
}

fn content(work: &Work, heads: &[usize]) -> Vec<Content> {
    let below = |(place, at): (usize, &usize)| {
        let end = heads.get(place + 1).copied().unwrap_or(work.len());
        let is_point =
            |at: usize| work.verdicts[at].is_some_and(|verdict| verdict.class == Class::Point);
        let kept = |at: &usize| (work.is_open(*at) || is_point(*at)) && !work.lines[*at];
        (at + 1..end).filter(kept).fold(Content::default(), |mut content, at| {
            let item = is_point(at) || work.is_item(at) || work.cue_alone(at) == Some(Cue::Next);
            content.items += usize::from(item);
            content.prose += usize::from(!item);
            content.promised += usize::from(!item && work.commits(at));
            content
        })
    };
    heads.iter().enumerate().map(below).collect()
}

/// The level whose headings hold most of the points; without any, most of the text.
fn chapter_level(work: &Work, heads: &[usize], content: &[Content]) -> usize {
    let mut points = [0; LEVELS];
    let mut prose = [0; LEVELS];
    for (at, content) in heads.iter().zip(content) {
        let Some(head) = work.heads[*at] else { continue };
        if head.sign == Sign::Annex || work.cue_alone(*at) == Some(Cue::Context) {
            continue;
        }
        points[head.level] += content.points();
        prose[head.level] += content.prose;
    }
    let counts = if points.iter().all(|count| *count == 0) { prose } else { points };
    let most = counts.iter().max().copied().unwrap_or(0);
    counts.iter().position(|count| *count == most).unwrap_or(0)
}

/// The headings decided so far.
struct Outline {
    /// The level of the chapters.
    chapter: usize,
    /// The class of the last chapter, part or annex.
    open: Option<Class>,
}

impl Outline {
    fn class(&self, work: &Work, at: usize, content: Content, next: Option<Head>) -> (Class, Id) {
        let Some(head) = work.heads[at] else { return (Class::Section, Id::HeadingSection) };
        let holds = next.is_some_and(|next| next.level > head.level);
        if head.sign == Sign::Annex {
            return annex(work, at, content.items, holds);
        }
        if self.open.is_none() && work.cue_alone(at) == Some(Cue::Context) {
            return (Class::Label, Id::LabelContext);
        }
        if head.level > self.chapter && self.open == Some(Class::Chapter) {
            return (Class::Section, Id::HeadingSection);
        }
        if head.level < self.chapter && holds && content.items == 0 {
            return (Class::Part, Id::HeadingPart);
        }
        (Class::Chapter, head.rule)
    }
}

/// An annex with lists is a chapter, one with headings a part.
fn annex(work: &Work, at: usize, items: usize, holds: bool) -> (Class, Id) {
    if work.lexicon.is_reference(work.facts[at].text) {
        (Class::Annex, Id::AnnexTitle)
    } else if items >= 2 {
        (Class::Chapter, Id::AnnexChapter)
    } else if holds {
        (Class::Part, Id::AnnexPart)
    } else {
        (Class::Annex, Id::AnnexTitle)
    }
}

/// The only part of a document, over its chapters, is a label.
fn steps_label(work: &mut Work, heads: &[usize]) {
    let is =
        |at: usize, class: Class| work.verdicts[at].is_some_and(|verdict| verdict.class == class);
    let parts: Vec<usize> =
        heads.iter().copied().filter(|at| is(*at, Class::Part)).take(2).collect();
    let [only] = parts[..] else { return };
    let before = heads.iter().any(|at| *at < only && is(*at, Class::Chapter));
    if !before && work.heads[only].is_some_and(|head| head.sign != Sign::Annex) {
        work.decide(only, Class::Label, Id::LabelSteps, 0);
    }
}
