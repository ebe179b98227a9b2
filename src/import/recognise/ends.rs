//! The beginning and the end of the text: title, place and date, close, signatures,
//! annexes.

use super::facts::{Ending, Fact};
use super::ids::Id;
use super::work::{Head, Sign, Work};
use crate::import::{Class, Kind};

/// The most units before the title.
const BEFORE: usize = 40;

/// The most units of a close.
const CLOSE: usize = 60;

/// Finds the title with what stands around it, the annexes and the close.
pub(super) fn find(work: &mut Work) {
    cover(work);
    if let Some(title) = title(work) {
        below_title(work, title);
    }
    annexes(work);
    close(work);
    issued(work);
}

/// The day of issue, where no other line says when the text was made.
fn issued(work: &mut Work) {
    let dated = |at: usize| {
        let class = work.verdicts[at].map(|verdict| verdict.class);
        class == Some(Class::Dateline)
            || class == Some(Class::Closing) && work.lexicon.has_date(work.facts[at].text)
    };
    let set_aside = |at: &usize| {
        let rule = work.verdicts[*at].map(|verdict| verdict.rule);
        rule == Some(Id::SiteChrome) && work.lexicon.is_issued(work.facts[*at].text)
    };
    if !(0..work.len()).any(dated)
        && let Some(at) = (0..work.len()).find(set_aside)
    {
        work.decide(at, Class::Dateline, Id::Dateline, 0);
    }
}

/// The note of another institution around the text, up to its line "ANNEX".
fn cover(work: &mut Work) {
    let end = work.len().min(BEFORE);
    let alone =
        |at: &usize| work.facts[*at].words <= 3 && work.lexicon.is_annex(work.facts[*at].text);
    let Some(annex) = (0..end).find(alone) else { return };
    let senders = (0..annex).filter(|at| work.lexicon.is_cover(work.facts[*at].text)).count();
    if senders < 2 {
        return;
    }
    for at in (0..=annex).filter(|at| work.is_open(*at)).collect::<Vec<_>>() {
        work.decide(at, Class::Furniture, Id::CoverNote, 0);
    }
}

/// Decides the title; its index.
fn title(work: &mut Work) -> Option<usize> {
    let (title, rule) = find_title(work)?;
    for at in (0..title).filter(|at| work.is_open(*at)).collect::<Vec<_>>() {
        if is_dateline(work, at) {
            work.decide(at, Class::Dateline, Id::Dateline, 0);
        } else {
            let rule = if is_body(work, at) { Id::BeforeTitleText } else { Id::BeforeTitle };
            work.decide(at, Class::Furniture, rule, 0);
        }
    }
    work.decide(title, Class::Title, rule, 0);
    Some(title)
}

fn find_title(work: &Work) -> Option<(usize, Id)> {
    let open = |at: &usize| work.is_open(*at);
    let near = work.len().min(BEFORE);
    if let Some(at) = (0..near).filter(open).find(|at| work.facts[*at].kind() == Kind::Title) {
        return Some((at, Id::TitleKind));
    }
    let first = (0..work.len()).find(open)?;
    let end = work.len().min(first + BEFORE);
    let heading = |at: &usize| work.facts[*at].kind() == Kind::Heading(1);
    let styled: Vec<usize> = (first..work.len()).filter(open).filter(heading).take(2).collect();
    let only = match styled[..] {
        [only] if only < end && !has_label(&work.facts[only]) => Some(only),
        _ => None,
    };
    let end = only.map_or(end, |only| only.min(end));
    let named = (first..end).filter(open).take_while(|at| !is_body(work, *at)).find(|at| {
        is_title_line(&work.facts[*at]) && work.lexicon.names_document(work.facts[*at].text)
    });
    if let Some(only) = only.filter(|_| named.is_none()) {
        return Some((only, Id::TitleKind));
    }
    if let Some(named) = named {
        return Some(
            fuller_title(work, named).map_or((named, Id::TitleWord), |at| (at, Id::TitleFirst)),
        );
    }
    let fact = &work.facts[first];
    let before_heading = fact.cue.is_none() && !has_label(fact) && !is_dateline(work, first);
    (is_title_line(fact) && before_heading).then_some((first, Id::TitleFirst))
}

/// The line above a line that names nothing but the kind of document, if it can be the
/// title itself.
fn fuller_title(work: &Work, named: usize) -> Option<usize> {
    let above = (0..named).rev().find(|at| work.is_open(*at))?;
    let fact = &work.facts[above];
    let title = is_title_line(fact) && fact.cue.is_none() && !is_dateline(work, above);
    (work.facts[named].words <= 4 && fact.words >= 4 && title).then_some(above)
}

fn is_title_line(fact: &Fact) -> bool {
    let line = matches!(fact.ending, Ending::Open) && fact.words < 40;
    line && !fact.has_bullet() && !matches!(fact.kind(), Kind::Cell(_) | Kind::Item { .. })
}

fn has_label(fact: &Fact) -> bool {
    fact.candidate.is_some() || fact.has_bullet()
}

/// True for a paragraph of the text itself, behind which no title comes.
fn is_body(work: &Work, at: usize) -> bool {
    let fact = &work.facts[at];
    fact.words >= 25 && fact.ending == Ending::Stop || work.numbers[at].is_some()
}

/// True for a short line with a date: no heading, item or sentence.
fn is_dateline(work: &Work, at: usize) -> bool {
    let fact = &work.facts[at];
    let short = fact.words <= 10 && fact.text.len() <= 90 && work.numbers[at].is_none();
    let line = matches!(fact.kind(), Kind::Paragraph | Kind::Subtitle);
    let leads = fact.ending == Ending::Colon;
    short && line && !leads && !fact.has_bullet() && work.lexicon.has_date(fact.text)
}

/// Further lines of the title, the subtitle, place and date.
fn below_title(work: &mut Work, title: usize) {
    let mut subtitle = false;
    // One line of place and date; a second is a sentence of the preamble.
    let mut dated = false;
    for at in title + 1..work.len().min(title + 6) {
        if !work.is_open(at) {
            continue;
        }
        let fact = &work.facts[at];
        let free = fact.cue.is_none() && work.numbers[at].is_none() && !fact.has_bullet();
        let same = fact.kind() == Kind::Title && work.facts[title].kind() == Kind::Title;
        if is_dateline(work, at) && !dated {
            work.decide(at, Class::Dateline, Id::Dateline, 0);
            dated = true;
        } else if same && !subtitle {
            work.join(at, Class::Title, Id::TitleLine);
        } else if fact.kind() == Kind::Subtitle {
            work.decide(at, Class::Subtitle, Id::SubtitleKind, 0);
            subtitle = true;
        } else if free && !subtitle && is_subtitle(work, title, at) {
            work.decide(at, Class::Subtitle, Id::SubtitleLine, 0);
            subtitle = true;
        } else {
            break;
        }
    }
}

/// True for a line below the title that is no heading of what follows.
fn is_subtitle(work: &Work, title: usize, at: usize) -> bool {
    let fact = &work.facts[at];
    let line = is_title_line(fact) && matches!(fact.kind(), Kind::Paragraph | Kind::Heading(_));
    let above = &work.facts[title];
    let like_title = fact.is_bold() == above.is_bold() && fact.kind() == above.kind();
    let named = work.lexicon.names_document(fact.text);
    let next = work.next_open(at + 1, work.len()).map(|next| &work.facts[next]);
    let heads = next.is_some_and(|next| next.words > 2 * fact.words && next.ending == Ending::Stop);
    line && (named || like_title && !heads && fact.words >= 2)
}

/// Lines that begin an annex.
fn annexes(work: &mut Work) {
    for at in 0..work.len() {
        let fact = &work.facts[at];
        let line = fact.is_titleish() && fact.words <= 20 && !matches!(fact.kind(), Kind::Cell(_));
        let item = fact.has_bullet()
            || work.numbers[at].is_some() && fact.candidate.is_some_and(|label| label.len == 0);
        if work.is_open(at) && line && !item && work.lexicon.is_annex(fact.text) {
            work.heads[at] = Some(Head { sign: Sign::Annex, level: 0, rule: Id::AnnexTitle });
        }
    }
}

/// The closing formula and the signatures, before the first annex.
fn close(work: &mut Work) {
    let end = (0..work.len()).find(|at| work.heads[*at].is_some()).unwrap_or(work.len());
    let start = work.len() / 3;
    let plain = |work: &Work, at: usize| work.is_open(at) && work.is_plain(at) && !work.is_item(at);
    let late = start.max(end.saturating_sub(CLOSE));
    // Behind a close there are names, no headings and numbers.
    let goes_on = |at: &usize| {
        work.numbers[*at].is_some() || matches!(work.facts[*at].kind(), Kind::Heading(_))
    };
    let late = (late..end).rev().find(goes_on).map_or(late, |at| at + 1);
    let formula =
        (late..end).find(|at| plain(work, *at) && work.lexicon.is_closing(work.facts[*at].text));
    let first = formula.or_else(|| signatures(work, start, end));
    let Some(first) = first else { return };
    for at in (first..end).filter(|at| work.is_open(*at)).collect::<Vec<_>>() {
        let rule = if formula == Some(at) { Id::ClosingFormula } else { Id::Signature };
        let class = if is_dateline(work, at) && formula != Some(at) {
            Class::Dateline
        } else {
            Class::Closing
        };
        let rule = if class == Class::Dateline { Id::Dateline } else { rule };
        work.decide(at, class, rule, 0);
    }
}

/// The first of the short lines at the end, if a place and date is among them.
fn signatures(work: &Work, start: usize, end: usize) -> Option<usize> {
    let mut first = None;
    let mut dated = false;
    for at in (start..end).rev().filter(|at| work.is_open(*at)) {
        let fact = &work.facts[at];
        let line = work.is_plain(at) && fact.words <= 12 && !work.is_item(at) && fact.cue.is_none();
        let dateline = is_dateline(work, at);
        if !line || fact.ending != Ending::Open && !dateline {
            break;
        }
        dated |= dateline;
        first = Some(at);
    }
    first.filter(|_| dated)
}
