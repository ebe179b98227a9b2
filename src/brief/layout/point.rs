//! The look of a point.

use std::borrow::Cow;

use super::{field, named};
use crate::brief::Cited;
use crate::brief::block::{Block, NamedValue, Quote, Span, cleaned};
use crate::brief::part::{DatePart, Label, MarkPart, NotePart, Passage, PointPart, StatusPart};
use crate::brief::read::seeming_citation;
use crate::declaration::{DateRole, Relation};
use crate::review::ReviewState;
use crate::text::{Lang, Text, clean, day, is_blank};
use crate::texts::languages as l;
use crate::texts::{editions, screens as s};
use crate::wording::{review_state_text, role_text, source_words};

/// A point with its heading and wording; its language where that is not `asked`, the one
/// of the brief's quotes.
pub(super) fn blocks<'a>(point: &'a PointPart<'a>, asked: &str, lang: Lang) -> Vec<Block<'a>> {
    let id = point.label.id;
    let mut text = vec![Span::plain(id.to_string())];
    text.extend(point.label.heading.map(|heading| Span::plain(format!(" {heading}"))));
    let mut blocks = vec![Block::Heading { level: 3, text, point: Some(id.into()) }];
    let quote = |(cited, text, fingerprint): Passage<'a>| {
        let (text, lang) = (cleaned(text.into()), point.language);
        Block::Quote(Quote { cited, fingerprint, text, lang, source: None })
    };
    blocks.extend(point.lead_in.iter().copied().map(quote));
    blocks.push(quote((Cited::Point(id), point.text, point.fingerprint)));
    for (mark, footnote) in &point.footnotes {
        blocks.push(Block::Paragraph(vec![Span::plain(s::footnote_label(lang, mark))]));
        blocks.push(quote(*footnote));
    }
    let only = (clean(point.language) != asked).then(|| l::only_in(lang, point.language));
    let only = only.map(|words| field(&l::TEXT_LANGUAGE, lang, vec![Span::plain(words)]));
    let fields: Vec<NamedValue> = only.into_iter().chain(fields(point, lang)).collect();
    if !fields.is_empty() {
        blocks.push(Block::Fields(fields));
    }
    blocks.extend(point.notes.iter().map(|note| note_block(note, lang)));
    if !point.questions.is_empty() {
        blocks.push(Block::Questions(point.questions.clone()));
    }
    blocks
}

/// A point as a line among others: what it is, how it stands, when it is due.
pub(super) fn line(point: &PointPart<'_>, lang: Lang) -> Vec<Span<'static>> {
    let mut spans: Vec<Span<'static>> = named(&point.label).map(owned).collect();
    // There is no place to lead to: the line is all there is.
    for span in &mut spans {
        span.to = None;
    }
    let review_state =
        point.review_state.map(|review_state| review_state_text(review_state).get(lang).to_owned());
    let statuses = point.statuses.iter().map(|status| status.label.to_owned());
    for words in review_state.into_iter().chain(statuses) {
        spans.push(Span::plain(format!(" · {words}")));
    }
    for date in point.dates.iter().filter(|date| date.role != DateRole::Reference) {
        let role = role_text(date.role).get(lang).to_lowercase();
        spans.push(Span::plain(format!(" · {role} ")));
        spans.extend(date_words(date, lang));
    }
    spans
}

fn owned(span: Span<'_>) -> Span<'static> {
    Span { text: Cow::Owned(span.text.into_owned()), tone: span.tone, lang: None, to: span.to }
}

fn fields<'a>(point: &PointPart<'a>, lang: Lang) -> Vec<NamedValue<'a>> {
    let those = |how: Relation, label: &Text| {
        let actors = point.actors.iter().filter(move |actor| actor.how == how);
        let names: Vec<&str> = actors.map(|actor| actor.name).collect();
        (!names.is_empty()).then(|| field(label, lang, vec![Span::plain(names.join(" · "))]))
    };
    let actors = [those(Relation::Named, &s::NAMED), those(Relation::Related, &s::RELATED)];
    let dates = point.dates.iter().map(|date| {
        let words = date_words(date, lang).into_iter().collect();
        field(role_text(date.role), lang, words)
    });
    let mut fields: Vec<NamedValue> = actors.into_iter().flatten().chain(dates).collect();
    if point.review_state == Some(ReviewState::Open) && point.marks.is_empty() {
        fields.push(field(&s::MARK, lang, vec![Span::plain(s::OPEN.get(lang))]));
    }
    let marks = point.marks.iter().map(|mark| (mark, mark.other_language(point.language)));
    let marks = marks.map(|(mark, sign)| field(&s::MARK, lang, mark_words(mark, &sign, lang)));
    fields.extend(marks);
    let statuses = point.statuses.iter();
    fields.extend(statuses.map(|status| field(&s::PROGRESS, lang, status_words(status, lang))));
    let traces = point.traces.iter().map(|words| vec![Span::plain(words.clone())]);
    fields.extend(traces.map(|words| field(&editions::TRACE_LABEL, lang, words)));
    fields
}

/// When, and in strong words that it has passed.
pub(super) fn date_words(date: &DatePart<'_>, lang: Lang) -> [Span<'static>; 2] {
    let late = if date.past_due { format!(" ({})", s::PAST_DUE.get(lang)) } else { String::new() };
    [Span::plain(date.on.in_words(lang)), Span::strong(late)]
}

/// A mark with its day, the sign of the language that was judged where that is another than
/// the quote's, and whose it is.
fn mark_words(mark: &MarkPart<'_>, sign: &str, lang: Lang) -> Vec<Span<'static>> {
    let words = review_state_text(mark.review_state()).get(lang);
    let words = if mark.stale { Span::strong(words) } else { Span::plain(words) };
    vec![words, Span::plain(format!(", {}{sign} ({})", day(mark.on, lang), mark.by))]
}

fn status_words(status: &StatusPart<'_>, lang: Lang) -> Vec<Span<'static>> {
    let stale = status.stale.then(|| format!(", {}", s::SAID_OF_EARLIER.get(lang)));
    let (day, stale) = (day(status.on, lang), stale.unwrap_or_default());
    vec![Span::plain(format!("{}, {day} ({}){stale}", status.label, status.by))]
}

fn note_block(note: &NotePart, lang: Lang) -> Block<'_> {
    let evidence = note.evidence_for.as_ref().map(|word| s::note_evidence(lang, word));
    let source = note.body.source.as_ref().map(|source| source_words(source, lang));
    let about = [s::NOTE.get(lang).to_owned(), note.by.to_string(), day(note.on, lang)]
        .into_iter()
        .chain([note.level_label.clone()])
        .chain(evidence)
        .chain(source)
        .chain(note.stale.then(|| s::NOTE_STALE.get(lang).to_owned()))
        .collect::<Vec<_>>()
        .join(" · ");
    let lines: Vec<Cow<'_, str>> =
        note.body.text.lines().map(|line| cleaned(line.into())).collect();
    let lines = uncited(&lines);
    Block::Note { about: cleaned(about.into()).into_owned(), lines }
}

/// Most lines over which a citation can be broken: it has so many words.
const WORDS: usize = 6;

/// Lines of which none can be taken for what says where a quote stands, whatever
/// becomes of how they are set: one that could be stands in quotation marks.
fn uncited<'a>(lines: &[Cow<'a, str>]) -> Vec<Cow<'a, str>> {
    let cites = |place: usize| {
        let ends = place + 1..=lines.len().min(place + WORDS);
        ends.into_iter().any(|end| seeming_citation(&lines[place..end].join(" ")).is_some())
    };
    let line = |(place, line): (usize, &Cow<'a, str>)| {
        if !is_blank(line) && cites(place) {
            format!("“{}”", line.trim()).into()
        } else {
            line.clone()
        }
    };
    lines.iter().enumerate().map(line).collect()
}

/// A date as it comes due, and the point that gives it, to which the line leads
/// where it stands further down.
pub(super) fn due_line<'a>(
    label: &Label<'a>,
    date: &DatePart<'a>,
    leads: bool,
    lang: Lang,
) -> Vec<Span<'a>> {
    let role = role_text(date.role).get(lang).to_lowercase();
    let [when, late] = date_words(date, lang);
    let point = named(label).map(|span| Span { to: span.to.filter(|_| leads), ..span });
    [when, late, Span::plain(format!(" · {role} · "))].into_iter().chain(point).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_seems_a_citation_in_a_note_is_quoted_and_what_is_blank_parts_its_paragraphs() {
        let lines = ["Zie", "", "— 3.1 • 3fa9c0d1e2f3", "— 3.1", "· 3fa9c0d1e2f3"].map(Into::into);
        let expected = ["Zie", "", "“— 3.1 • 3fa9c0d1e2f3”", "“— 3.1”", "· 3fa9c0d1e2f3"];
        assert_eq!(uncited(&lines), expected);
    }
}
