//! What became of points between two editions, in words.

use crate::corpus::{ReviewView, is_later};
use crate::declaration::{Declaration, PointIx, Under};
use crate::editions::trace::{Reason, Shared};
use crate::editions::{
    CarryPlan, Certainty, ChangeKind, FactChange, FactKind, PlaceChange, PointChange, TextChange,
    TextPart, Traced, WordChange, word_changes,
};
use crate::review::Trace;
use crate::text::{Lang, Text, beginning, clean};
use crate::texts::{editions as t, screens};

/// The word for a change of words.
pub(crate) fn kind_text(kind: ChangeKind) -> &'static Text {
    match kind {
        ChangeKind::Same => &t::SAME,
        ChangeKind::Editorial => &t::EDITORIAL,
        ChangeKind::Reworded => &t::REWORDED,
        ChangeKind::Split => &t::SPLIT,
        ChangeKind::Merged => &t::MERGED,
        ChangeKind::Added => &t::ADDED,
        ChangeKind::Removed => &t::POINT_REMOVED,
    }
}

/// What became of a point: "reworded, moved", "reworded? look".
pub(crate) fn change_words(change: &PointChange, lang: Lang) -> String {
    let kind = match (change.kind, change.place) {
        (ChangeKind::Same, PlaceChange::Renumbered) => &t::RENUMBERED,
        (ChangeKind::Same, PlaceChange::Moved) => &t::CHAPTER_MOVED,
        (kind, _) => kind_text(kind),
    };
    let mut words = match change.certainty {
        Certainty::Sure => kind.get(lang).to_owned(),
        Certainty::Look => t::unsure(lang, kind.get(lang)),
    };
    if change.kind != ChangeKind::Same && change.place == PlaceChange::Moved {
        words = format!("{words}, {}", t::ALSO_MOVED.get(lang));
    }
    words
}

/// The ids on both sides of a change: "4.3 → 3.5, 3.6"; "4.3 → 3.5?" where it may be that.
pub(crate) fn change_ids(change: &PointChange, old: &Declaration, new: &Declaration) -> String {
    let (olds, news) = change.sides();
    let may = |words: String, is_sure: bool| if is_sure { words } else { format!("{words}?") };
    let before = may(ids(old, olds), !change.old.is_empty() || olds.is_empty());
    let after = may(ids(new, news), !change.new.is_empty() || news.is_empty());
    format!("{before} → {after}")
}

fn ids(declaration: &Declaration, points: &[PointIx]) -> String {
    let ids: Vec<String> =
        points.iter().map(|point| declaration.points[*point].id.to_string()).collect();
    if ids.is_empty() { "–".to_owned() } else { ids.join(", ") }
}

/// A fact that changed: "date: 2024 → 2025".
pub(crate) fn fact_words(fact: &FactChange, lang: Lang) -> String {
    let kind = match fact.kind {
        FactKind::Actor(_) => &t::FACT_ACTOR,
        FactKind::Date => &t::FACT_DATE,
        FactKind::Number => &t::FACT_NUMBER,
        FactKind::Commitment => &t::FACT_COMMITMENT,
    };
    let kind = kind.get(lang);
    match (&fact.old, &fact.new) {
        (Some(old), Some(new)) => t::fact_changed(lang, kind, old, new),
        (None, Some(new)) => t::fact_in(lang, kind, new),
        (Some(old), None) => t::fact_out(lang, kind, old),
        (None, None) => kind.to_owned(),
    }
}

/// The words of two texts in one row, each with its part in the change.
pub(crate) fn marked_words(old: &str, new: &str) -> Vec<(MarkedRun, String)> {
    let changes = word_changes(old, new).into_iter();
    let run = |change| match change {
        WordChange::Kept(_, new_range) => (MarkedRun::Kept, new[new_range].to_owned()),
        WordChange::LeftOut(range) => (MarkedRun::LeftOut, old[range].to_owned()),
        WordChange::PutIn(range) => (MarkedRun::PutIn, new[range].to_owned()),
    };
    changes.map(run).collect()
}

/// The part of a run of words in a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MarkedRun {
    /// In both texts.
    Kept,
    /// In the old text alone.
    LeftOut,
    /// In the new text alone.
    PutIn,
}

/// The words of a change in short: those that differ, or how the texts begin.
pub(crate) fn change_summary(
    change: &PointChange,
    old: &Declaration,
    new: &Declaration,
) -> Vec<String> {
    if let ([before], [after]) = (&change.old[..], &change.new[..])
        && change.kind != ChangeKind::Same
    {
        return vec![changed_words(&old.points[*before].text, &new.points[*after].text)];
    }
    let begin = |declaration: &Declaration, point: &PointIx| {
        let point = &declaration.points[*point];
        format!("{}: {}", point.id, beginning(&point.text, BEGINNING))
    };
    let before = change.old.iter().map(|point| begin(old, point));
    let after = change.new.iter().map(|point| begin(new, point));
    match change.kind {
        ChangeKind::Same => after.collect(),
        _ => before.chain(after).collect(),
    }
}

/// Letters of a text by which it is known.
const BEGINNING: usize = 90;

/// The changed words with a few around them, in one line: `[-left out-]`, `{+put in+}`.
pub(crate) fn changed_words(old: &str, new: &str) -> String {
    let runs = marked_words(old, new);
    let last = runs.len().saturating_sub(1);
    let pieces = runs.iter().enumerate().map(|(place, (part, words))| {
        let words = words.split_whitespace().collect::<Vec<_>>();
        match part {
            MarkedRun::LeftOut => format!("[-{}-]", words.join(" ")),
            MarkedRun::PutIn => format!("{{+{}+}}", words.join(" ")),
            MarkedRun::Kept => around(&words, place > 0, place < last),
        }
    });
    let mut line = String::new();
    for piece in pieces.filter(|piece| !piece.is_empty()) {
        if !line.is_empty() && !is_after_word(&piece) {
            line.push(' ');
        }
        line.push_str(&piece);
    }
    line
}

/// True for words that begin with a sign which stands at the word before.
pub(crate) fn is_after_word(words: &str) -> bool {
    words.starts_with(['.', ',', ')', ']'])
}

/// Words that stay beside a change, and how many of them are shown.
const AROUND: usize = 4;

/// Words that stay, without those that are far from a change.
fn around(words: &[&str], behind: bool, before: bool) -> String {
    let (first, last) = (if behind { AROUND } else { 0 }, if before { AROUND } else { 0 });
    if words.len() <= first + last {
        return words.join(" ");
    }
    let (start, end) = (&words[..first], &words[words.len() - last..]);
    [start, &["…"], end].concat().join(" ")
}

/// The words of a change outside the points in short: those that differ, or how the text
/// begins.
pub(crate) fn text_words(change: &TextChange) -> String {
    match (&change.old, &change.new) {
        (Some(old), Some(new)) => changed_words(old, new),
        (Some(text), None) | (None, Some(text)) => beginning(text, BEGINNING),
        (None, None) => String::new(),
    }
}

/// The place of a text outside the points: "chapter 3, lead-in".
pub(crate) fn text_place(place: Under, part: TextPart, lang: Lang) -> String {
    let whole = match place {
        Under::Title => screens::OTHER_MATCH_TITLE.get(lang).to_owned(),
        Under::Dateline => screens::OTHER_MATCH_DATELINE.get(lang).to_owned(),
        Under::Context => screens::OTHER_MATCH_CONTEXT.get(lang).to_owned(),
        Under::Chapter(number) => screens::chapter_n(lang, number),
        Under::Evaluation(number) => {
            format!("{} {number}", screens::OTHER_MATCH_EVALUATION.get(lang))
        }
        Under::Point(id) => id.to_string(),
        Under::Closing => screens::OTHER_MATCH_CLOSING.get(lang).to_owned(),
        Under::Annex(number) => format!("{} {number}", screens::OTHER_MATCH_ANNEX.get(lang)),
    };
    let part = match part {
        TextPart::Title if place != Under::Title => Some(&screens::OTHER_MATCH_TITLE),
        TextPart::Subtitle => Some(&t::SUBTITLE_PART),
        TextPart::PartTitle => Some(&screens::OTHER_MATCH_PART),
        TextPart::SectionTitle => Some(&screens::OTHER_MATCH_SECTION),
        TextPart::LeadIn => Some(&screens::OTHER_MATCH_LEAD_IN),
        TextPart::After => Some(&screens::OTHER_MATCH_AFTER),
        TextPart::Signature => Some(&screens::OTHER_MATCH_SIGNATURES),
        TextPart::Footnote => Some(&screens::OTHER_MATCH_FOOTNOTE),
        TextPart::Title | TextPart::Paragraph => None,
    };
    part.map_or_else(|| whole.clone(), |part| format!("{whole}, {}", part.get(lang)))
}

/// A plan to carry work, a line each: what is carried, what is asked, what stays behind.
pub(crate) fn carry_lines(plan: &CarryPlan, old: &Declaration, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    let mut count = |n: usize, words: fn(Lang, usize) -> String| {
        if n > 0 {
            lines.push(words(lang, n));
        }
    };
    count(plan.same.len(), t::carry_same);
    count(plan.respelled.len(), t::carry_respelled);
    count(plan.reworded.len(), t::carry_reworded);
    count(plan.stale.len(), t::carry_stale);
    count(plan.again, t::carry_again);
    count(plan.reopened.len(), t::carry_reopened);
    count(plan.unmarked.len(), t::carry_unmarked);
    count(plan.proposals.len(), t::carry_proposals);
    if plan.is_empty() {
        lines.push(t::CARRY_NOTHING.get(lang).to_owned());
    }
    if !plan.unsure.is_empty() {
        lines.push(t::carry_unsure(lang, plan.unsure.len(), ids(old, &plan.unsure)));
    }
    if !plan.left.is_empty() {
        lines.push(t::carry_left(lang, plan.left.len(), ids(old, &plan.left)));
    }
    lines
}

/// Why two points may speak of the same promise: "shared: Hazeldonk, drones, 2024-06".
pub(crate) fn reason_words(reasons: &[Reason], lang: Lang) -> String {
    if reasons.is_empty() {
        return String::new();
    }
    let words = reasons.iter().map(|reason| match reason {
        Reason::Word(shared) | Reason::Name(shared) => shared_words(shared),
        Reason::Actor(actor) => actor.to_string(),
        Reason::Date(period) => period.in_words(lang),
    });
    t::shared_words(lang, words.collect::<Vec<_>>().join(", "))
}

/// A confirmed trace from a point: "taken up again in 2023-05-05 2.6 (…)"; and that the
/// text here or there is another since, where that is so.
pub(crate) fn trace_words(
    trace: &Trace,
    view: ReviewView<'_>,
    point: PointIx,
    lang: Lang,
) -> String {
    let there = format!("{} {}", trace.other.edition, trace.other.point);
    let words = if is_later(&trace.other.edition, &trace.edition) {
        t::taken_up_as(lang, there, &trace.other.declaration)
    } else {
        t::takes_up(lang, there, &trace.other.declaration)
    };
    let changed = trace_changes(trace, view, point, lang);
    std::iter::once(words).chain(changed).collect::<Vec<_>>().join("; ")
}

/// Why nothing is known of a point that was decided on; none where it is there.
pub(crate) fn missing_words(row: &Traced, lang: Lang) -> Option<String> {
    let unread =
        row.unread.as_ref().map(|file| t::unread_there(lang, clean(&file.to_string_lossy())));
    row.is_gone.then(|| unread.unwrap_or_else(|| t::NOT_IN_LIBRARY.get(lang).to_owned()))
}

/// That the text here, or there, has changed since a decision on a trace.
pub(crate) fn trace_changes(
    trace: &Trace,
    view: ReviewView<'_>,
    point: PointIx,
    lang: Lang,
) -> Vec<String> {
    let here = view.is_trace_changed_here(trace, point).then_some(&t::TRACED_TEXT_CHANGED);
    let there = view.reviews.has_changed(&trace.other).then_some(&t::TRACED_TEXT_CHANGED_THERE);
    here.into_iter().chain(there).map(|words| words.get(lang).to_owned()).collect()
}

/// A word as both points write it.
fn shared_words(Shared { here, there }: &Shared) -> String {
    if here == there { here.clone() } else { format!("{here} ≈ {there}") }
}
