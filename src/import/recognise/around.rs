//! The text outside the chapters: before the first, below the title of a part, of an
//! annex, and of a document without titles.

use super::bodies::Chapter;
use super::facts::Ending;
use super::ids::Id;
use super::lexicon::Cue;
use super::work::Work;
use crate::import::Class;

/// Text that is all of one class.
pub(super) fn plain_text(work: &mut Work, start: usize, end: usize, class: Class, rule: Id) {
    for at in (start..end).filter(|at| work.is_open(*at)).collect::<Vec<_>>() {
        if work.facts[at].goes_on() {
            work.join(at, class, Id::Continuation);
        } else {
            work.set(at, class, rule);
        }
    }
}

/// The text before the first chapter: context, and points from the first whose numbers go on
/// in chapters.
pub(super) fn before(work: &mut Work, start: usize, end: usize, last: &[usize]) {
    let runs_on = |at: &usize| {
        let number = work.numbers[*at].filter(|_| work.is_open(*at) && work.is_item(*at));
        number.is_some_and(|number| last[number.series] >= end)
    };
    let numbered: Vec<usize> = (start..end).filter(runs_on).collect();
    let first = numbered.first().copied().unwrap_or(end);
    for at in numbered {
        work.set(at, Class::Point, Id::PointNumber);
    }
    for at in (start..first).filter(|at| work.is_open(*at)).collect::<Vec<_>>() {
        context(work, at);
    }
    Chapter::new(work, first, end, last).running_on().read();
}

fn context(work: &mut Work, at: usize) {
    let fact = &work.facts[at];
    if work.cue_alone(at) == Some(Cue::Context) {
        work.decide(at, Class::Label, Id::LabelContext, 0);
    } else if fact.goes_on() {
        work.join(at, Class::Context, Id::Continuation);
    } else if is_recital(work, at) {
        work.set(at, Class::Context, Id::Recital);
    } else if work.is_item(at) {
        work.set(at, Class::Context, Id::ContextItem);
    } else {
        work.decide(at, Class::Context, Id::ContextText, 0);
    }
}

fn is_recital(work: &Work, at: usize) -> bool {
    let fact = &work.facts[at];
    let body = fact.text.get(work.label(at)..).unwrap_or_default();
    fact.ending == Ending::Comma && work.lexicon.is_recital(body)
}

/// A document without a chapter's title: context up to the first lead-in, item or
/// promise, then one chapter.
pub(super) fn untitled(work: &mut Work, start: usize, end: usize, last: &[usize]) {
    let open = |at: &usize| work.is_open(*at);
    let item = (start..end).filter(open).find(|at| work.is_item(*at) && !is_recital(work, *at));
    let promises = |at: &usize| work.commits(*at);
    let promise = || (start..end).filter(open).filter(|at| !is_recital(work, *at)).find(promises);
    let label = |at: &usize| matches!(work.facts[*at].cue, Some(cue) if matches!(cue.cue, Cue::Evaluation | Cue::Next));
    let labelled = (start..end).filter(open).find(label);
    let lead = item
        .and_then(|item| (start..item).rev().find(open))
        .filter(|at| work.facts[*at].ending == Ending::Colon && !is_recital(work, *at));
    let first =
        [labelled, lead.or(item)].into_iter().flatten().min().or_else(promise).unwrap_or(end);
    for at in (start..first).filter(|at| work.is_open(*at)).collect::<Vec<_>>() {
        context(work, at);
    }
    separators(work, first, end);
    Chapter::new(work, first, end, last).read();
}

/// Separators between the parts of a text without titles.
fn separators(work: &mut Work, start: usize, end: usize) {
    let is = |at: &usize| work.verdicts[*at].is_some_and(|verdict| verdict.rule == Id::Separator);
    for at in (start..end).filter(is).collect::<Vec<_>>() {
        if work.next_open(at + 1, end).is_some() {
            work.decide(at, Class::Furniture, Id::SeparatorBreak, 0);
        }
    }
}
