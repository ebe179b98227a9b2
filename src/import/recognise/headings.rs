//! Headings: by style, by type, by number, by bullet, by the table, or by being short.

use std::hash::Hash;

use rustc_hash::FxHashMap;

use super::facts::Ending;
use super::ids::Id;
use super::label::Counter;
use super::lexicon::Cue;
use super::work::{Head, Sign, Work};
use crate::import::{Class, Kind};

/// The most words of a heading that only its style, or nothing, tells.
const STYLED_WORDS: usize = 36;
const SHORT_WORDS: usize = 15;

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
fn is_inner_label(work: &Work, at: usize) -> bool {
    let Some(label) = work.facts[at].cue else { return false };
    let inner = matches!(label.cue, Cue::Evaluation | Cue::Next);
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
        let before_list = work.next_open(at + 1, work.len()).is_some_and(|next| work.is_item(next));
        let short = fact.words <= SHORT_WORDS && fact.ending != Ending::Stop && fact.cue.is_none();
        work.is_open(*at)
            && short
            && !work.is_item(*at)
            && before_list
            && fact.source.label.is_none()
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
    for at in 0..work.len() {
        let Kind::Heading(level) = work.facts[at].kind() else { continue };
        let fact = &work.facts[at];
        let body = fact.words > STYLED_WORDS || fact.words > 20 && fact.ending == Ending::Stop;
        if work.is_open(at) && work.heads[at].is_none() && !body && !is_inner_label(work, at) {
            work.heads[at] =
                Some(Head { sign: Sign::Style(level), level: 0, rule: Id::HeadingStyle });
        }
    }
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
    let leads = fact.ending == Ending::Colon && work.lexicon.commits(fact.text);
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

fn number_sign(work: &Work, at: usize) -> Option<Sign> {
    let form = work.numbers[at]?.form;
    Some(Sign::Number(form.counter, form.close, form.parts))
}

/// What the members of a group of alike labels look like.
#[derive(Default)]
struct Vote {
    members: usize,
    titles: usize,
    /// Members with prose, or a list that is not below them, behind them.
    bodies: usize,
    /// Members with a list below them.
    nested: usize,
    /// Members in bold, capitals or with capital Romans.
    emphatic: usize,
    /// Members that the file says are list items.
    items: usize,
}

/// Groups in the order of their first members.
pub(super) fn groups<K: Hash + Eq + Copy>(
    keys: impl Iterator<Item = (usize, K)>,
) -> Vec<Vec<usize>> {
    let mut places: FxHashMap<K, usize> = FxHashMap::default();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (at, key) in keys {
        let place = *places.entry(key).or_insert_with(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        groups[place].push(at);
    }
    groups
}

/// Numbered lines: headings where most of a series look so.
fn by_number(work: &mut Work, others: usize) {
    let key = |at: usize| Some((at, work.numbers[at]?.series));
    let mut groups = groups((0..work.len()).filter(|at| work.is_open(*at)).filter_map(key));
    groups.push(lone_titles(work, &groups));
    for members in groups {
        if members.is_empty() {
            continue;
        }
        let vote = vote(work, &members, others);
        let most = |count: usize| count * 10 >= vote.members * 6;
        let all = vote.bodies + vote.nested;
        let single = vote.members == 1 && vote.items == 1 && vote.emphatic == 0;
        let heads = most(vote.titles)
            && (most(vote.bodies)
                || most(all) && (others < 2 && vote.items == 0 || most(vote.emphatic)))
            && !single;
        if !heads {
            continue;
        }
        for at in members {
            let fact = &work.facts[at];
            let short = fact.words <= 30 && !is_inner_label(work, at);
            if work.heads[at].is_none() && short && !matches!(fact.kind(), Kind::Cell(_)) {
                let rule = if vote.items > 0 { Id::HeadingItem } else { Id::HeadingNumber };
                let sign = number_sign(work, at).unwrap_or(Sign::Type(false, false));
                work.heads[at] = Some(Head { sign, level: 0, rule });
            }
        }
    }
}

/// Short first items, each a list of its own, with another list of such numbers behind
/// it: titles, where there are several.
fn lone_titles(work: &Work, groups: &[Vec<usize>]) -> Vec<usize> {
    let form = |at: usize| work.numbers[at].map(|number| (number.form, number.value));
    let title = |members: &Vec<usize>| {
        let [only] = members[..] else { return None };
        let next = work.next_open(only + 1, work.len())?;
        let (own, below) = (form(only)?, form(next)?);
        let begins = below.1 == 1 && below.0 == own.0;
        (begins && title_line(work, only) == Some(only)).then_some(only)
    };
    let mut lone: Vec<usize> = groups.iter().filter_map(title).collect();
    lone.sort_unstable();
    if lone.len() >= 2 { lone } else { Vec::new() }
}

fn vote(work: &Work, members: &[usize], others: usize) -> Vote {
    let mut vote = Vote { members: members.len(), ..Vote::default() };
    for (place, &at) in members.iter().enumerate() {
        let fact = &work.facts[at];
        let title = title_line(work, at);
        vote.titles += usize::from(title.is_some());
        vote.items += usize::from(matches!(fact.kind(), Kind::Item { .. }));
        let roman = work.numbers[at].is_some_and(|number| number.form.counter == Counter::Upper);
        vote.emphatic += usize::from(fact.is_bold() || fact.capitals || roman);
        let end = members.get(place + 1).copied().unwrap_or(work.len());
        match work.next_open(title.unwrap_or(at) + 1, end) {
            Some(next) if is_below(work, at, next, others) => vote.nested += 1,
            Some(next) if !same_label(work, at, next) || begins_anew(work, at, next) => {
                vote.bodies += 1;
            }
            _ => {}
        }
    }
    vote
}

/// The last unit of the title that the unit begins, if it begins one: itself, or the
/// line below a label that stands alone.
fn title_line(work: &Work, at: usize) -> Option<usize> {
    let fact = &work.facts[at];
    let body = fact.text.get(work.label(at)..).unwrap_or_default();
    if !body.trim().is_empty() {
        return (fact.is_titleish() && !leads_list(work, at)).then_some(at);
    }
    let next = at + 1;
    let below = work.facts.get(next).filter(|_| work.is_open(next))?;
    let title = below.is_titleish() && work.numbers[next].is_none() && !below.has_bullet();
    title.then_some(next)
}

/// True for a sentence that ends in a colon with a promise in it.
fn leads_list(work: &Work, at: usize) -> bool {
    work.facts[at].ending == Ending::Colon && work.lexicon.commits(work.facts[at].text)
}

/// True if the second is an item below the first rather than text behind a title.
fn is_below(work: &Work, at: usize, next: usize, others: usize) -> bool {
    let (fact, below) = (&work.facts[at], &work.facts[next]);
    if !work.is_item(next) || below.cue.is_some() {
        return false;
    }
    match (fact.kind(), below.kind()) {
        (Kind::Item { depth }, Kind::Item { depth: deeper }) => deeper > depth,
        (Kind::Item { .. }, _) | (_, Kind::Item { .. }) => false,
        _ => others >= 2,
    }
}

/// True if both have a label of one form.
fn same_label(work: &Work, at: usize, next: usize) -> bool {
    let form = |at: usize| work.numbers[at].map(|number| number.form);
    form(at).is_some() && form(at) == form(next)
}

/// True if the second is the first of another series.
fn begins_anew(work: &Work, at: usize, next: usize) -> bool {
    let number = |at: usize| work.numbers[at];
    number(at)
        .zip(number(next))
        .is_some_and(|(own, next)| own.series != next.series && next.value == 1)
}

/// Bulleted lines with prose behind nearly each of them.
fn by_bullet(work: &mut Work) {
    let key = |at: usize| {
        let fact = &work.facts[at];
        let shown = fact.source.label.as_ref().and_then(|label| label.shown.chars().next());
        let sign = fact.bullet.map(|(sign, _)| sign).or(shown)?;
        fact.has_bullet().then_some((at, (sign, fact.depth())))
    };
    let groups = groups((0..work.len()).filter(|at| work.is_open(*at)).filter_map(key));
    for members in groups {
        let prose = |at: usize| {
            let next = work.facts.get(at + 1).filter(|_| work.is_open(at + 1));
            next.is_some_and(|next| {
                work.is_plain(at + 1) && !work.is_item(at + 1) && next.words > work.facts[at].words
            })
        };
        let is_head = |at: &&usize| {
            let fact = &work.facts[**at];
            fact.is_titleish() && fact.cue.is_none() && prose(**at)
        };
        let heads = members.iter().filter(is_head).count();
        if members.len() < 2 || heads * 10 < members.len() * 8 {
            continue;
        }
        for at in members {
            let sign = work.facts[at].bullet.map_or('•', |(sign, _)| sign);
            let head = Head { sign: Sign::Bullet(sign), level: 0, rule: Id::HeadingItem };
            work.heads[at].get_or_insert(head);
        }
    }
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
    let Some(next) = work.next_open(at + 1, work.len()).filter(|_| line) else { return false };
    if is_inner_label(work, at) {
        return false;
    }
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
