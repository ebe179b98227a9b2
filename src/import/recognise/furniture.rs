//! What is no part of the text: notes, pages' and sites' furniture, tables of
//! contents, repetitions, separators, other languages.

use rustc_hash::{FxHashMap, FxHashSet};

use super::facts::Ending;
use super::ids::Id;
use super::lexicon::{Cue, TOLD};
use super::work::Work;
use crate::import::block::bare_letters;
use crate::import::{Class, Kind};

/// The most bytes of a line that recurs on pages.
const LINE: usize = 100;
/// The fewest words of a paragraph whose second copy is set aside.
const REPEATED_WORDS: usize = 12;

/// Sets aside what is no part of the text.
pub(super) fn set_aside(work: &mut Work) {
    by_kind(work);
    typed_notes(work);
    signs(work);
    contents(work);
    recurring(work);
    repeated(work);
    other_language(work);
}

fn by_kind(work: &mut Work) {
    for at in 0..work.len() {
        match work.facts[at].kind() {
            Kind::Note(_) => work.decide(at, Class::Footnote, Id::Note, 0),
            Kind::Contents => work.decide(at, Class::Contents, Id::ContentsKind, 0),
            Kind::Furniture => work.decide(at, Class::Furniture, Id::FurnitureKind, 0),
            _ => {}
        }
    }
}

/// Separators, page numbers, phrases of sites.
fn signs(work: &mut Work) {
    for at in 0..work.len() {
        let fact = &work.facts[at];
        if !work.is_open(at) || fact.text.len() > LINE || matches!(fact.kind(), Kind::Cell(_)) {
            continue;
        }
        if is_separator(fact.text) {
            work.decide(at, Class::Furniture, Id::Separator, 0);
        } else if work.lexicon.is_page_number(fact.text) || is_lone_page(work, at) {
            work.decide(at, Class::Furniture, Id::PageNumber, 0);
        } else if fact.cue.is_none() && work.lexicon.is_chrome(fact.text) {
            work.decide(at, Class::Furniture, Id::SiteChrome, 0);
        }
    }
}

/// Notes that the text spells out: behind its only asterisk, and rows `[1] …` at the end.
fn typed_notes(work: &mut Work) {
    let star = |at: &usize| work.facts[*at].bullet.is_some_and(|(sign, _)| sign == '*');
    let stars: Vec<usize> = (0..work.len()).filter(star).take(2).collect();
    if let [only] = stars[..]
        && only > work.len() / 3
        && !is_separator(work.facts[only].text)
    {
        work.decide(only, Class::Footnote, Id::NoteTyped, 0);
    }
    for at in (0..work.len()).rev() {
        if !work.is_open(at) {
            continue;
        }
        let text = work.facts[at].text;
        let note = text.strip_prefix('[').and_then(|rest| rest.split_once(']'));
        let number =
            note.and_then(|(number, body)| Some((number.parse::<u32>().ok()?, body.trim_start())));
        let Some((number, body)) = number.filter(|(_, body)| !body.is_empty()) else { return };
        work.decide(at, Class::Footnote, Id::NoteTyped, text.len() - body.len());
        if let Some(verdict) = &mut work.verdicts[at] {
            verdict.number = Some(number);
        }
    }
}

/// True for a row of stars, dashes or crosses alone.
fn is_separator(text: &str) -> bool {
    let sign = |c: char| "*#_-–—=~•⁂".contains(c);
    let seen = text.chars().filter(|c| !c.is_whitespace()).take(2);
    seen.filter(|c| sign(*c)).count() == 2 && text.chars().all(|c| sign(c) || c.is_whitespace())
}

/// True for a bare figure within a sentence that goes on behind it.
fn is_lone_page(work: &Work, at: usize) -> bool {
    let text = work.facts[at].text;
    let figure = !text.is_empty() && text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit());
    if !figure || at == 0 || at + 1 >= work.len() {
        return false;
    }
    work.facts[at - 1].ending == Ending::Open && work.facts[at + 1].begins_small(0)
}

/// The rows below a heading "Contents" that recur as headings or end in a page number.
fn contents(work: &mut Work) {
    let Some(head) = (0..work.len()).find(|at| work.cue_alone(*at) == Some(Cue::Contents)) else {
        return;
    };
    if !work.is_open(head) {
        return;
    }
    let short = |at: &usize| work.facts[*at].text.len() <= 2 * LINE;
    let later: FxHashMap<String, usize> = (head + 1..work.len())
        .filter(short)
        .map(|at| (title_key(work.facts[at].text), at))
        .collect();
    let mut rows = Vec::new();
    for at in head + 1..work.len() {
        let text = work.facts[at].text;
        let again = later.get(&title_key(text)).is_some_and(|last| *last > at);
        let row = again || has_leader(text);
        if work.is_open(at) && !(short(&at) && row) {
            break;
        }
        rows.push(at);
    }
    if !rows.is_empty() {
        work.decide(head, Class::Contents, Id::ContentsHeading, 0);
    }
    for at in rows.into_iter().filter(|at| work.verdicts[*at].is_none()).collect::<Vec<_>>() {
        work.decide(at, Class::Contents, Id::ContentsRow, 0);
    }
}

/// True for dots, or a wide gap, before a page number.
fn has_leader(text: &str) -> bool {
    let words = text.trim_end_matches(|c: char| c.is_ascii_digit());
    words.len() < text.len() && (words.trim_end().ends_with("..") || words.ends_with(['\t', '…']))
}

/// The letters of a title, without its page number.
fn title_key(text: &str) -> String {
    let title = text.trim_end_matches(|c: char| c.is_ascii_digit() || ". \t…".contains(c));
    bare_letters(title)
}

/// Short lines that recur: running heads, unless they are labels before lists.
fn recurring(work: &mut Work) {
    let mut places: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for at in 0..work.len() {
        let fact = &work.facts[at];
        let line = work.is_plain(at) && fact.cue.is_none() && fact.ending == Ending::Open;
        if line && work.is_open(at) && fact.text.len() <= LINE && fact.candidate.is_none() {
            places.entry(fact.text).or_default().push(at);
        }
    }
    let mut heads: Vec<usize> = Vec::new();
    for places in
        places.into_values().filter(|places| places.len() >= 3 && places[0] * 2 <= work.len())
    {
        let before_list = |at: &&usize| {
            work.facts
                .get(**at + 1)
                .is_some_and(|next| next.has_bullet() || next.candidate.is_some())
        };
        if places.iter().filter(before_list).count() * 2 < places.len() {
            heads.extend(places);
        }
    }
    heads.sort_unstable();
    for at in heads {
        work.decide(at, Class::Furniture, Id::RunningHead, 0);
    }
}

/// The second copy of a paragraph, and a block that is the same as the one before it.
fn repeated(work: &mut Work) {
    let mut seen: FxHashSet<&str> = FxHashSet::default();
    let mut again = Vec::new();
    for at in 0..work.len() {
        let fact = &work.facts[at];
        let prose = work.is_plain(at) && fact.bullet.is_none() && fact.candidate.is_none();
        if work.is_open(at) && prose && fact.words >= REPEATED_WORDS && !seen.insert(fact.text) {
            again.push(at);
        }
    }
    for at in again {
        work.decide(at, Class::Aside, Id::Repeated, 0);
    }
}

/// Paragraphs in a second language, where the document has a good part of them.
fn other_language(work: &mut Work) {
    let step = (work.len() / 400).max(1);
    let language = |at: usize| work.lexicon.language(work.facts[at].text);
    let mut counts = [0_usize; TOLD];
    let open: Vec<usize> = (0..work.len()).filter(|at| work.is_open(*at)).collect();
    for found in open.iter().step_by(step).filter_map(|at| language(*at)) {
        counts[found] += 1;
    }
    let all: usize = counts.iter().sum();
    let Some(most) = counts.iter().max().copied() else { return };
    let Some(main) = counts.iter().position(|count| *count == most) else { return };
    let others = all - most;
    if others < 3 || others * 5 < all {
        return;
    }
    let foreign =
        |at: &usize| language(*at).is_some_and(|found| found != main && counts[found] >= 3);
    for at in open.iter().copied().filter(foreign).collect::<Vec<_>>() {
        work.decide(at, Class::Aside, Id::OtherLanguage, 0);
    }
}
