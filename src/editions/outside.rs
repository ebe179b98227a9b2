//! The texts outside the points that changed: titles, context, evaluations, lead-ins and what
//! follows the chapters.

use super::chapters::Chapters;
use super::groups::groups;
use super::sides::Texts;
use super::{ChangeKind, TextChange, TextPart};
use crate::declaration::{Annex, Chapter, Declaration, Footnote, Section, Under};
use crate::text::SharedStr;

/// A list of texts in each of two editions.
type Lists = [Vec<String>; 2];

/// The texts outside the points that changed, in document order.
pub(super) fn texts(old: &Declaration, new: &Declaration, chapters: &Chapters) -> Vec<TextChange> {
    use TextPart::{Footnote, Paragraph, Signature, Subtitle, Title};
    let both = |of: fn(&Declaration) -> Vec<String>| [of(old), of(new)];
    let mut all = Vec::new();
    all.extend(changed(Under::Title, Title, both(|of| one(&of.title))));
    all.extend(changed(Under::Title, Subtitle, both(|of| one(&of.subtitle))));
    all.extend(changed(Under::Dateline, Paragraph, both(|of| one(&of.dateline))));
    all.extend(changed(Under::Context, Paragraph, both(|of| many(&of.context))));
    for (at, chapter) in new.chapters.iter().enumerate() {
        let before = chapters.old_of[at].map(|at| &old.chapters[at]);
        all.extend(of_chapter(before, Some(chapter)));
    }
    let gone = old.chapters.iter().zip(&chapters.new_of).filter(|(_, new)| new.is_none());
    all.extend(gone.flat_map(|(chapter, _)| of_chapter(Some(chapter), None)));
    all.extend(changed(Under::Closing, Paragraph, both(|of| many(&of.closing))));
    all.extend(changed(Under::Closing, Signature, both(|of| many(&of.signatures))));
    for at in 0..old.annexes.len().max(new.annexes.len()) {
        let place = Under::Annex(u32::try_from(at + 1).unwrap_or(u32::MAX));
        let annexes = [old.annexes.get(at), new.annexes.get(at)];
        let text =
            |of: fn(&Annex) -> Vec<String>| annexes.map(|annex| annex.map(of).unwrap_or_default());
        all.extend(changed(place, Title, text(|of| labelled(&of.label, &of.title))));
        all.extend(changed(place, Paragraph, text(|of| many(&of.text))));
    }
    all.extend(changed(Under::Closing, Footnote, both(footnotes)));
    all
}

fn of_chapter(old: Option<&Chapter>, new: Option<&Chapter>) -> Vec<TextChange> {
    use TextPart::{After, LeadIn, Paragraph, PartTitle, SectionTitle, Title};
    let Some(number) = new.or(old).map(|chapter| chapter.number) else { return Vec::new() };
    let place = Under::Chapter(number);
    let both = |of: fn(&Chapter) -> Vec<String>| {
        [old, new].map(|of_edition| of_edition.map(of).unwrap_or_default())
    };
    let mut all = changed(place, PartTitle, both(|of| one(&of.part)));
    all.extend(changed(place, Title, both(|of| labelled(&of.label, &of.title))));
    all.extend(changed(Under::Evaluation(number), Paragraph, both(|of| many(&of.evaluation))));
    all.extend(changed(place, LeadIn, both(|of| many(&of.lead_in))));
    all.extend(changed(
        place,
        SectionTitle,
        both(|of| sections(of, |section| labelled(&section.label, &section.title))),
    ));
    all.extend(changed(place, LeadIn, both(|of| sections(of, |section| many(&section.lead_in)))));
    all.extend(changed(place, After, both(|of| many(&of.after))));
    all
}

fn sections(chapter: &Chapter, of: fn(&Section) -> Vec<String>) -> Vec<String> {
    chapter.sections.iter().flat_map(of).collect()
}

fn footnotes(declaration: &Declaration) -> Vec<String> {
    let words = |of: &Footnote| format!("{} {}", of.mark, of.text);
    declaration.footnotes.iter().map(words).collect()
}

fn one(text: &str) -> Vec<String> {
    Vec::from_iter((!text.is_empty()).then(|| text.to_owned()))
}

fn labelled(label: &str, title: &str) -> Vec<String> {
    one(&crate::declaration::with_label(label, title))
}

fn many(texts: &[SharedStr]) -> Vec<String> {
    texts.iter().map(ToString::to_string).collect()
}

/// The changes of one list of texts. The only text of a place in both editions is one text,
/// however its words differ.
fn changed(place: Under, part: TextPart, [old, new]: Lists) -> Vec<TextChange> {
    let texts = |list: &[String], at: &[usize]| {
        let texts: Vec<&str> = at.iter().map(|at| list[*at].as_str()).collect();
        (!texts.is_empty()).then(|| texts.join("\n"))
    };
    let change = |kind, from: &[usize], to: &[usize]| TextChange {
        place,
        part,
        kind,
        old: texts(&old, from),
        new: texts(&new, to),
    };
    let mut found = groups(&listed(&old), &listed(&new));
    let is_alone = old.len() == 1 && new.len() == 1 && found.len() == 2;
    if is_alone {
        return vec![change(ChangeKind::Reworded, &[0], &[0])];
    }
    found.retain(|group| group.kind != ChangeKind::Same);
    found.sort_by_key(|group| {
        (group.new.first().or(group.old.first()).copied(), group.new.is_empty())
    });
    found.iter().map(|group| change(group.kind, &group.old, &group.new)).collect()
}

fn listed(list: &[String]) -> Texts<'_> {
    Texts { texts: list.iter().map(String::as_str).collect(), chapters: vec![0; list.len()] }
}
