//! The texts outside the points: titles, evaluations, context.

use crate::declaration::Declaration;
use crate::text::{Lang, SharedStr};

/// A sort of place outside the points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The title of the declaration or of a chapter.
    Title,
    /// A chapter's evaluation.
    Evaluation,
    /// The context before the chapters.
    Context,
}

impl Place {
    /// Its word in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Place::Title => "title",
            Place::Evaluation => "evaluation",
            Place::Context => "context",
        }
    }
}

/// A text outside the points, and where it stands.
pub(crate) struct OtherText<'a> {
    pub(crate) place: Place,
    pub(crate) chapter: Option<u32>,
    pub(crate) paragraph: usize,
    /// The language of a title of the project's own.
    pub(crate) lang: Option<Lang>,
    pub(crate) text: &'a str,
}

/// A text of the declaration's own.
fn official(place: Place, chapter: Option<u32>, text: &str) -> OtherText<'_> {
    OtherText { place, chapter, paragraph: 0, lang: None, text }
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
/// that has one.
pub(crate) fn places_of(declaration: &Declaration) -> Vec<OtherText<'_>> {
    let top = [&declaration.title, &declaration.subtitle]
        .map(|text| official(Place::Title, None, text.as_str()));
    let context = paragraphs(Place::Context, None, &declaration.context);
    let chapters = declaration.chapters.iter().flat_map(|chapter| {
        let number = Some(chapter.number);
        let own = chapter.titles.iter().flat_map(move |titles| {
            [(Lang::En, &titles.en), (Lang::Fr, &titles.fr)].map(|(lang, text)| OtherText {
                lang: Some(lang),
                ..official(Place::Title, number, text)
            })
        });
        let evaluation = paragraphs(Place::Evaluation, number, &chapter.evaluation);
        std::iter::once(official(Place::Title, number, &chapter.title)).chain(own).chain(evaluation)
    });
    top.into_iter().chain(context).chain(chapters).collect()
}
