//! Lines with a number or bullet that are headings: decided for all alike lines at once.

use std::hash::Hash;

use rustc_hash::FxHashMap;

use super::facts::Ending;
use super::headings::{is_inner_label, number_sign};
use super::ids::Id;
use super::label::Counter;
use super::work::{Head, Sign, Work};
use crate::import::Kind;

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
pub(super) fn by_number(work: &mut Work, others: usize) {
    // Numbers such as 120.22 count recommendations, not chapters.
    let ordered = |at: usize| work.numbers[at].filter(|number| !number.unordered);
    let key = |at: usize| Some((at, ordered(at)?.series));
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
pub(super) fn title_line(work: &Work, at: usize) -> Option<usize> {
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
    work.facts[at].ending == Ending::Colon && work.commits(at)
}

/// True if the second is an item below the first rather than text behind a title.
fn is_below(work: &Work, at: usize, next: usize, others: usize) -> bool {
    let (fact, below) = (&work.facts[at], &work.facts[next]);
    if !work.is_item(next) || below.cue.is_some() {
        return false;
    }
    match (fact.kind(), below.kind()) {
        (Kind::Item { depth }, Kind::Item { depth: deeper }) => deeper > depth,
        _ if parts(work, next) > parts(work, at) => false,
        (Kind::Item { .. }, _) | (_, Kind::Item { .. }) => false,
        _ => others >= 2,
    }
}

/// Numbers in the label: 2 for `1.3`.
fn parts(work: &Work, at: usize) -> u8 {
    work.numbers[at].map_or(0, |number| number.form.parts)
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
pub(super) fn by_bullet(work: &mut Work) {
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
