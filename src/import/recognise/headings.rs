//! Headings: by style, by type, by number, by bullet, by the table, or by being short.

use super::facts::Ending;
use super::ids::Id;
use super::labelled::{by_bullet, by_number, groups, title_line};
use super::lexicon::Cue;
use super::work::{Head, Sign, Work};
use crate::import::{Class, Kind};

/// The most words of a heading that only its style, or nothing, tells.
const STYLED_WORDS: usize = 36;
const SHORT_WORDS: usize = 15;
/// The most words of a heading with a sentence in it.
const SENTENCE_WORDS: usize = 10;

/// Finds the headings.
pub(super) fn find(work: &mut Work) {
    work.labelled = labelled(work);
    repeated_labels(work);
    by_style(work);
    run_in(work);
    by_type(work);
    let others = work.heads.iter().flatten().filter(|head| head.sign != Sign::Annex).count();
    by_number(work, others);
    by_bullet(work);
    if work.heads.iter().flatten().filter(|head| head.sign != Sign::Annex).count() < 2 {
        by_length(work);
    }
    further_lines(work);
}

/// True if labels of evaluation or next steps recur, or stand side by side.
fn labelled(work: &Work) -> bool {
    let count = |cue: Cue| {
        let is_cue = |at: &usize| {
            work.is_open(*at) && work.facts[*at].cue.is_some_and(|label| label.cue == cue)
        };
        (0..work.len()).filter(is_cue).count()
    };
    let (evaluation, next) = (count(Cue::Evaluation), count(Cue::Next));
    next >= 2 || evaluation >= 2 || next + evaluation >= 2
}

/// True for a label within a chapter, which is no heading.
pub(super) fn is_inner_label(work: &Work, at: usize) -> bool {
    let Some(label) = work.facts[at].cue else { return false };
    let fact = &work.facts[at];
    // "The way forward: a partnership" in the type of a heading is a title.
    let is_title = matches!(fact.kind(), Kind::Heading(_)) || fact.is_bold() && fact.is_titleish();
    let inner = matches!(label.cue, Cue::Evaluation | Cue::Next) && (label.alone || !is_title);
    let sign = work.facts[at].ending == Ending::Colon || !label.alone;
    inner && (work.labelled || sign) && !holds_chapters(work, at) || label.cue == Cue::Topics
}

/// True for a styled heading with a heading of a lower level right below it.
fn holds_chapters(work: &Work, at: usize) -> bool {
    let Kind::Heading(level) = work.facts[at].kind() else { return false };
    let next = work.next_open(at + 1, work.len()).map(|next| work.facts[next].kind());
    matches!(next, Some(Kind::Heading(below)) if below > level)
}

/// Titles split off the text behind them.
fn run_in(work: &mut Work) {
    for at in (0..work.len())
        .filter(|at| work.facts[*at].unit.title && work.is_open(*at))
        .collect::<Vec<_>>()
    {
        let sign = number_sign(work, at).unwrap_or(Sign::Type(false, true));
        let head = Head { sign, level: 0, rule: Id::HeadingRunIn };
        work.heads[at].get_or_insert(head);
    }
}

/// A line that stands before three lists or more.
fn repeated_labels(work: &mut Work) {
    let line = |at: &usize| {
        let fact = &work.facts[*at];
        let short = fact.words <= SHORT_WORDS && fact.ending != Ending::Stop && fact.cue.is_none();
        let before_list =
            || work.next_open(at + 1, work.len()).is_some_and(|next| work.is_item(next));
        // Only what is open looks ahead, so that a long run of notes is passed once.
        work.is_open(*at)
            && short
            && !work.is_item(*at)
            && fact.source.label.is_none()
            && before_list()
    };
    let lines = (0..work.len()).filter(line).map(|at| (at, work.facts[at].text));
    for places in groups(lines).into_iter().filter(|places| places.len() >= 3) {
        for at in places
            .into_iter()
            .filter(|at| !matches!(work.facts[*at].kind(), Kind::Cell(_)))
            .collect::<Vec<_>>()
        {
            work.decide(at, Class::Label, Id::LabelRepeated, 0);
        }
    }
}

fn by_style(work: &mut Work) {
    let sentences = sentence_levels(work);
    for at in 0..work.len() {
        let Some(level) = style_level(work, at).filter(|_| work.is_open(at)) else { continue };
        let fact = &work.facts[at];
        let body = fact.words > STYLED_WORDS
            || fact.words > SENTENCE_WORDS && is_running_text(work, at)
            || fact.ending == Ending::Stop && (fact.words > 20 || sentences.contains(&level));
        if work.heads[at].is_none() && !body && !is_inner_label(work, at) {
            let sign = Sign::Style(level);
            work.heads[at] = Some(Head { sign, level: 0, rule: Id::HeadingStyle });
        }
    }
}

/// True for a text with a sentence that ends within it, or for a promise that goes on behind it.
fn is_running_text(work: &Work, at: usize) -> bool {
    let fact = &work.facts[at];
    let ends = |(stop, _): (usize, &str)| {
        let last = fact.text[..stop].rsplit(' ').next().unwrap_or_default();
        let next = fact.text[stop + 2..].chars().next();
        last.chars().filter(|c| c.is_alphabetic()).count() > 3
            && next.is_some_and(char::is_uppercase)
    };
    fact.text.match_indices(". ").any(ends) || fact.ending == Ending::Comma && work.commits(at)
}

/// The level of a heading's style; titles and subtitles within the text have one too.
fn style_level(work: &Work, at: usize) -> Option<u8> {
    match work.facts[at].kind() {
        Kind::Heading(level) => Some(level),
        Kind::Title => Some(0),
        Kind::Subtitle => Some(9),
        _ => None,
    }
}

/// The levels of heading styles that are put on sentences: most of them end in a stop.
fn sentence_levels(work: &Work) -> Vec<u8> {
    let mut counts: Vec<(u8, usize, usize)> = Vec::new();
    for at in (0..work.len()).filter(|at| work.is_open(*at)) {
        let Some(level) = style_level(work, at) else { continue };
        let fact = &work.facts[at];
        let stop = usize::from(fact.ending == Ending::Stop && fact.words >= 6);
        match counts.iter_mut().find(|(known, ..)| *known == level) {
            Some((_, all, stops)) => (*all, *stops) = (*all + 1, *stops + stop),
            None => counts.push((level, 1, stop)),
        }
    }
    let most = |(level, all, stops): (u8, usize, usize)| {
        (stops * 10 >= all * 6 && all >= 3).then_some(level)
    };
    counts.into_iter().filter_map(most).collect()
}

/// Whole paragraphs in bold type or capitals, where most are not.
fn by_type(work: &mut Work) {
    let open = || (0..work.len()).filter(|at| work.is_open(*at));
    let all = open().count();
    let bold = open().filter(|at| work.facts[*at].is_bold()).count() * 2 <= all;
    let capitals = open().filter(|at| work.facts[*at].capitals).count() * 2 <= all;
    let open = || open().filter(|at| work.is_plain(*at));
    let found: Vec<(usize, Head)> =
        open().filter_map(|at| Some((at, type_head(work, at, bold, capitals)?))).collect();
    for (at, head) in found {
        work.heads[at] = Some(head);
    }
}

fn type_head(work: &Work, at: usize, bold: bool, capitals: bool) -> Option<Head> {
    let fact = &work.facts[at];
    let is_bold = bold && fact.is_bold();
    let is_capitals = capitals && fact.capitals;
    let is_sentence = work.commits(at) || work.lexicon.has_subject(fact.text);
    let leads = fact.ending == Ending::Colon && is_sentence;
    let free =
        work.heads[at].is_none() && !fact.has_bullet() && !leads && !is_inner_label(work, at);
    let last = work.next_open(at + 1, work.len()).is_none();
    if !(is_bold || is_capitals) || !fact.is_titleish() || !free || last {
        return None;
    }
    let rule = if is_bold { Id::HeadingBold } else { Id::HeadingCapitals };
    Some(Head {
        sign: number_sign(work, at).unwrap_or(Sign::Type(is_capitals, is_bold)),
        level: 0,
        rule,
    })
}

pub(super) fn number_sign(work: &Work, at: usize) -> Option<Sign> {
    let form = work.numbers[at]?.form;
    Some(Sign::Number(form.counter, form.close, form.parts))
}

/// Short lines with a longer paragraph or a list behind them.
fn by_length(work: &mut Work) {
    let found: Vec<usize> = (0..work.len()).filter(|at| is_short_head(work, *at)).collect();
    for at in found {
        work.heads[at] =
            Some(Head { sign: Sign::Type(false, false), level: 0, rule: Id::HeadingShort });
    }
}

fn is_short_head(work: &Work, at: usize) -> bool {
    let fact = &work.facts[at];
    let line = work.is_open(at)
        && work.is_plain(at)
        && work.heads[at].is_none()
        && fact.ending == Ending::Open
        && fact.words <= SHORT_WORDS
        && !work.is_item(at)
        && !fact.begins_small(0)
        && fact.text.chars().any(char::is_alphabetic);
    if !line || is_inner_label(work, at) {
        return false;
    }
    let Some(next) = work.next_open(at + 1, work.len()) else { return false };
    let below = &work.facts[next];
    let longer = below.words >= 12 && below.words >= 2 * fact.words && below.ending != Ending::Open;
    longer || work.is_item(next) || is_inner_label(work, next) || below.ending == Ending::Colon
}

/// Second lines of headings: below a label alone, or of the same type.
fn further_lines(work: &mut Work) {
    for at in 1..work.len() {
        let (above, fact) = (&work.facts[at - 1], &work.facts[at]);
        let Some(head) = work.heads[at - 1].filter(|_| work.is_open(at)) else { continue };
        let bare = above.text.get(work.label(at - 1)..).is_some_and(|body| body.trim().is_empty());
        let untitled = bare && title_line(work, at - 1) == Some(at);
        let alike = matches!(head.sign, Sign::Type(capitals, bold) if capitals || bold)
            && work.heads[at].is_some_and(|below| below.sign == head.sign)
            && work.numbers[at].is_none()
            && above.ending == Ending::Open
            && !fact.text.is_empty()
            && work.cue_alone(at).is_none()
            && work.cue_alone(at - 1).is_none()
            && !work.lines[at - 1];
        if untitled || alike {
            work.heads[at] = None;
            work.lines[at] = true;
        }
    }
}
