//! Titles in front of their text in one paragraph: `1. Energy: we will …`, **Energy.** We will …

use super::facts::{Fact, Unit};
use super::labelled::{groups, title_line};
use super::lexicon::{Cue, beginning};
use super::series;
use super::work::Work;

/// The most words of a title in front of its text.
const TITLE_WORDS: usize = 8;
/// Bytes of a title that may fill its line, with the label behind it.
const FULL_TITLE: usize = 240;
/// The most words of such a label, a sign behind a blank counted as one.
const LABEL_WORDS: usize = 4;

/// The units with such titles split off; none if there are none. A title is split off
/// only where all its siblings have one and text or a list of their own behind them.
pub(super) fn splits(work: &Work) -> Option<Vec<Unit>> {
    let full = full_titles(work);
    if !full.is_empty() {
        return Some(series::cut(&work.facts, full.into_iter(), false));
    }
    let mut cuts: Vec<(usize, Vec<usize>)> = Vec::new();
    let numbered = |at: usize| Some((at, work.numbers[at]?.series));
    for members in
        groups((0..work.len()).filter_map(numbered)).iter().filter(|members| members.len() >= 2)
    {
        let ends: Vec<(usize, usize)> =
            members.iter().filter_map(|at| Some((*at, title_end(work, *at)?))).collect();
        let bodied = members.windows(2).filter(|pair| pair[1] > pair[0] + 1).count();
        if ends.len() == members.len() && bodied * 10 >= (members.len() - 1) * 6 {
            cuts.extend(ends.into_iter().map(|(at, end)| (at, vec![end])));
        }
    }
    if cuts.is_empty() {
        cuts = bold_titles(work);
    }
    cuts.sort_unstable();
    (!cuts.is_empty()).then(|| series::cut(&work.facts, cuts.into_iter(), true))
}

/// The ends of numbered titles that took in the label and text below them, as titles that
/// fill their line do: their siblings are titles, and the label stands in other places too.
fn full_titles(work: &Work) -> Vec<(usize, Vec<usize>)> {
    let numbered = |at: usize| Some((at, work.numbers[at]?.series));
    let mut full: Vec<(usize, usize, Cue)> = Vec::new();
    for members in groups((0..work.len()).filter_map(numbered)) {
        let found = members.iter().filter_map(|at| {
            let (end, cue) = before_label(work, *at)?;
            Some((*at, end, cue))
        });
        let found: Vec<_> = found.collect();
        let titles = members.iter().filter(|at| title_line(work, **at).is_some()).count();
        if titles * 10 >= members.len().saturating_sub(found.len()) * 6 {
            full.extend(found);
        }
    }
    let places = |cue: Cue| {
        let begun = work.facts.iter().filter_map(|fact| fact.cue.map(|label| label.cue));
        begun.chain(full.iter().map(|found| found.2)).filter(|other| *other == cue).count()
    };
    let recurs = [Cue::Evaluation, Cue::Next].map(|cue| (cue, places(cue) >= 2));
    full.retain(|found| recurs.contains(&(found.2, true)));
    let mut cuts: Vec<_> = full.into_iter().map(|(at, end, _)| (at, vec![end])).collect();
    cuts.sort_unstable();
    cuts
}

/// The end of a title in front of the label of evaluation or next steps, and the label's cue.
fn before_label(work: &Work, at: usize) -> Option<(usize, Cue)> {
    let fact = &work.facts[at];
    let number = work.label(at);
    let start = beginning(fact.text.get(number..)?, FULL_TITLE);
    let colon = start.find(':')?;
    start.get(..colon)?.rmatch_indices(' ').take(LABEL_WORDS).find_map(|(blank, _)| {
        let (title, label) = (start.get(..blank)?, start.get(blank + 1..=colon)?);
        let cue =
            work.lexicon.cue(label).filter(|cue| [Cue::Evaluation, Cue::Next].contains(cue))?;
        let ends = |end: &str| title.contains(end);
        let sentence = [". ", "; ", "? "].into_iter().any(ends) || title.ends_with(['.', ',', ';']);
        let fits = !sentence && !title.trim().is_empty() && label.starts_with(char::is_uppercase);
        fits.then_some((number + blank + 1, cue))
    })
}

/// The end of the title in front of a numbered text, with the blanks behind it.
fn title_end(work: &Work, at: usize) -> Option<usize> {
    let fact = &work.facts[at];
    let label = work.label(at);
    let bold = (fact.bold > label && !fact.is_bold()).then_some(fact.bold);
    let colon = || fact.text.get(label..)?.find(':').map(|place| label + place + 1);
    end_of(fact, label, bold.or_else(colon)?)
}

/// The end of a title of so many bytes, if it is short and text stands behind it.
fn end_of(fact: &Fact, label: usize, end: usize) -> Option<usize> {
    let title = fact.text.get(label..end)?;
    let rest = fact.text.get(end..)?;
    let body = rest.trim_start_matches(|c: char| c.is_whitespace() || ".:–".contains(c));
    let words = title.split_whitespace().take(TITLE_WORDS + 1).count();
    let short = words <= TITLE_WORDS && !title.trim_end_matches(['.', ':']).contains(". ");
    (short && words > 0 && !body.is_empty() && fact.cue.is_none())
        .then(|| fact.text.len() - body.len())
}

/// The bold beginnings of paragraphs without other headings, where three or more have one.
fn bold_titles(work: &Work) -> Vec<(usize, Vec<usize>)> {
    let heading =
        |fact: &Fact| matches!(fact.kind(), crate::import::Kind::Heading(_)) || fact.is_bold();
    if work.facts.iter().filter(|fact| heading(fact)).take(3).count() > 2 {
        return Vec::new();
    }
    let title = |at: usize| {
        let fact = &work.facts[at];
        let plain = work.is_plain(at) && work.is_open(at) && !work.is_item(at) && fact.bold > 0;
        let ends = fact.text.get(..fact.bold)?.trim_end().ends_with(['.', ':']);
        let end = end_of(fact, 0, fact.bold).filter(|_| plain && ends)?;
        Some((at, vec![end]))
    };
    let found: Vec<(usize, Vec<usize>)> = (0..work.len()).filter_map(title).collect();
    if found.len() >= 3 { found } else { Vec::new() }
}
