//! The texts outside the points: titles, lead-ins, evaluations, context, and what
//! stands around the chapters.

use super::versions::Versions;
use crate::declaration::{Annex, Chapter, Declaration, Section};
use crate::text::{Lang, SharedStr};

/// A sort of place outside the points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// The title of the declaration or of a chapter.
    Title,
    /// The line of place and date.
    Dateline,
    /// The context before the chapters.
    Context,
    /// The title of the part that begins with a chapter.
    Part,
    /// A chapter's evaluation.
    Evaluation,
    /// A lead-in of a chapter or of one of its sections.
    LeadIn,
    /// The title of a section between points.
    Section,
    /// The text after a chapter's points.
    After,
    /// The text after the last chapter.
    Closing,
    /// The signatures.
    Signatures,
    /// An annex without points.
    Annex,
    /// A footnote.
    Footnote,
    /// A point that the open declaration lacks: it stands in another language alone.
    Point,
}

impl Place {
    /// Its word in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Place::Title => "title",
            Place::Dateline => "dateline",
            Place::Context => "context",
            Place::Part => "part",
            Place::Evaluation => "evaluation",
            Place::LeadIn => "lead-in",
            Place::Section => "section",
            Place::After => "after",
            Place::Closing => "closing",
            Place::Signatures => "signatures",
            Place::Annex => "annex",
            Place::Footnote => "footnote",
            Place::Point => "point",
        }
    }
}

/// A text outside the points, and where it stands.
pub(crate) struct OtherText<'a> {
    pub(crate) place: Place,
    pub(crate) chapter: Option<u32>,
    /// The section's place in its chapter, from 1; 0 where it is of none.
    pub(crate) section: usize,
    /// Its place among the texts of its sort, from 1; of annexes, footnotes and points,
    /// theirs. 0 of a title.
    pub(crate) paragraph: usize,
    /// Its language, as a short BCP 47 code; `None` for that of the open declaration.
    pub(crate) lang: Option<&'a str>,
    /// True for official wording, false for a title of the project's own.
    pub(crate) official: bool,
    pub(crate) text: &'a str,
}

/// A text of the declaration's own.
fn official(place: Place, chapter: Option<u32>, text: &str) -> OtherText<'_> {
    OtherText { place, chapter, section: 0, paragraph: 0, lang: None, official: true, text }
}

/// Paragraphs that follow one another, from 1.
fn paragraphs(
    place: Place,
    chapter: Option<u32>,
    texts: &[SharedStr],
) -> impl Iterator<Item = OtherText<'_>> {
    let paragraph =
        move |(text, paragraph)| OtherText { paragraph, ..official(place, chapter, text) };
    texts.iter().map(SharedStr::as_str).zip(1..).map(paragraph)
}

/// Every text outside the points, in document order; titles in each language
/// that has one. Behind them those of the other languages at hand, and the points that these
/// alone have.
pub(crate) fn places_of(versions: &Versions) -> Vec<OtherText<'_>> {
    let others = versions.others().iter().flat_map(|other| {
        let own = places_in(other).into_iter().filter(|place| place.lang.is_none());
        let own = own.chain(points_beyond(versions.open(), other));
        own.map(|place| OtherText { lang: Some(&other.language), ..place })
    });
    places_in(versions.open()).into_iter().chain(others).collect()
}

/// The points of a declaration in another language that the open one lacks.
fn points_beyond<'a>(
    open: &'a Declaration,
    other: &'a Declaration,
) -> impl Iterator<Item = OtherText<'a>> {
    let points = other.points.iter().zip(1..);
    points.filter(|(point, _)| open.point(point.id).is_none()).map(|(point, paragraph)| OtherText {
        paragraph,
        ..official(Place::Point, Some(point.id.chapter()), &point.text)
    })
}

/// Every text of a declaration outside its points, in document order.
pub(crate) fn places_in(declaration: &Declaration) -> Vec<OtherText<'_>> {
    let top = [
        (Place::Title, &declaration.title),
        (Place::Title, &declaration.subtitle),
        (Place::Dateline, &declaration.dateline),
    ]
    .map(|(place, text)| official(place, None, text));
    let context = paragraphs(Place::Context, None, &declaration.context);
    let chapters = declaration.chapters.iter().flat_map(|chapter| of_chapter(declaration, chapter));
    let closing = paragraphs(Place::Closing, None, &declaration.closing);
    let signatures = paragraphs(Place::Signatures, None, &declaration.signatures);
    let annexes = declaration.annexes.iter().zip(1..).flat_map(of_annex);
    let footnotes = declaration.footnotes.iter().zip(1..);
    let footnotes = footnotes.map(|(footnote, paragraph)| OtherText {
        paragraph,
        ..official(Place::Footnote, None, &footnote.text)
    });
    let below = closing.chain(signatures).chain(annexes).chain(footnotes);
    let all = top.into_iter().chain(context).chain(chapters).chain(below);
    all.filter(|place| !place.text.is_empty()).collect()
}

fn of_chapter<'a>(
    declaration: &'a Declaration,
    chapter: &'a Chapter,
) -> impl Iterator<Item = OtherText<'a>> {
    let number = Some(chapter.number);
    // Points before the first chapter stand under the declaration's title.
    let is_own = chapter.number > 0 || chapter.title != declaration.title;
    let title = is_own.then(|| official(Place::Title, number, &chapter.title));
    let titles = chapter.titles.iter().flat_map(move |titles| {
        [(Lang::En, &titles.en), (Lang::Fr, &titles.fr)].map(|(lang, text)| OtherText {
            lang: Some(lang.code()),
            official: false,
            ..official(Place::Title, number, text)
        })
    });
    let sections = chapter.sections.iter().zip(1..);
    std::iter::once(official(Place::Part, number, &chapter.part))
        .chain(title)
        .chain(titles)
        .chain(paragraphs(Place::Evaluation, number, &chapter.evaluation))
        .chain(paragraphs(Place::LeadIn, number, &chapter.lead_in))
        .chain(sections.flat_map(move |(section, place)| of_section(number, section, place)))
        .chain(paragraphs(Place::After, number, &chapter.after))
}

fn of_section(
    chapter: Option<u32>,
    section: &Section,
    place: usize,
) -> impl Iterator<Item = OtherText<'_>> {
    let title = std::iter::once(official(Place::Section, chapter, &section.title));
    let lead_in = paragraphs(Place::LeadIn, chapter, &section.lead_in);
    title.chain(lead_in).map(move |text| OtherText { section: place, ..text })
}

fn of_annex((annex, paragraph): (&Annex, usize)) -> impl Iterator<Item = OtherText<'_>> {
    let texts = [&annex.label, &annex.title].into_iter().chain(&annex.text);
    texts.map(move |text| OtherText { paragraph, ..official(Place::Annex, None, text) })
}
