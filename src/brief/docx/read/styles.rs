//! The styles of a document: what they are for, by their names or by what they
//! are based on, and what they do to words.
//!
//! Their ids say nothing: word processors make them anew from the names.

use std::collections::HashMap;

use super::super::super::Unreadable;
use super::archive::Archive;
use super::events::{Sink, Tag};
use super::looks::{self, Effect};

/// What a paragraph's style is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Official wording.
    Quote,
    /// What stands under it.
    Reference,
    /// Something else of this program's, such as a note.
    Own,
}

/// Most styles that are gone through from one to what it is based on.
const DEEPEST: usize = 32;

#[derive(Debug, Default)]
struct Style {
    name: String,
    based: String,
    flaw: Option<String>,
}

/// All styles by their ids.
#[derive(Debug, Default)]
pub(super) struct Styles {
    all: HashMap<String, Style>,
    /// The style of paragraphs that name none.
    usual: String,
    /// What all text has that is not known to show exactly its words.
    flaw: Option<String>,
}

impl Styles {
    /// # Errors
    /// Where the part cannot be read.
    pub(super) fn read(archive: &mut Archive<'_>, part: &str) -> Result<Self, Unreadable> {
        let mut reading = Reading::default();
        archive.walk(part, &mut reading)?;
        Ok(reading.styles)
    }

    /// What a paragraph of this style is for; of the usual one where it names
    /// none.
    pub(super) fn purpose(&self, id: Option<&str>) -> Option<Purpose> {
        self.chain(id.unwrap_or(&self.usual)).find_map(|style| purpose(&style.name))
    }

    /// What a paragraph's or a run's style brings that is not known to show
    /// exactly the words.
    pub(super) fn flaw(&self, id: Option<&str>) -> Option<&str> {
        let own = self.chain(id.unwrap_or(&self.usual)).find_map(|style| style.flaw.as_deref());
        own.or(self.flaw.as_deref())
    }

    fn chain<'s>(&'s self, id: &str) -> impl Iterator<Item = &'s Style> {
        let based = |style: &&'s Style| self.all.get(&style.based);
        std::iter::successors(self.all.get(id), based).take(DEEPEST)
    }
}

/// Names of built-in styles are English in every language's files.
fn purpose(name: &str) -> Option<Purpose> {
    let name = name.trim().to_lowercase();
    match name.as_str() {
        "hertog quote" | "quote" | "intense quote" | "block text" | "quotations" => {
            Some(Purpose::Quote)
        }
        "hertog reference" => Some(Purpose::Reference),
        own if own.starts_with("hertog ") => Some(Purpose::Own),
        _ => None,
    }
}

/// What the elements of the part are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Style,
    Paragraph,
    Letters,
    Other,
}

/// The part as it is read.
#[derive(Default)]
struct Reading {
    styles: Styles,
    open: Vec<Place>,
    id: Option<String>,
    style: Style,
}

impl Reading {
    fn property(&mut self, effect: Effect) -> Place {
        if let Effect::Strange(what) = effect {
            let flaw = if self.id.is_some() { &mut self.style.flaw } else { &mut self.styles.flaw };
            flaw.get_or_insert(what);
        }
        Place::Other
    }

    fn begin(&mut self, tag: &Tag<'_>) -> Place {
        self.id = Some(tag.value("styleId").unwrap_or_default());
        let is_usual = tag.value("default").is_some_and(|value| value == "1" || value == "true");
        if is_usual && tag.value("type").as_deref() == Some("paragraph") {
            self.styles.usual = self.id.clone().unwrap_or_default();
        }
        Place::Style
    }
}

impl Sink for Reading {
    fn start(&mut self, tag: &Tag<'_>) {
        let place = match (self.open.last(), tag.word()) {
            (Some(Place::Paragraph), "rPr") => Place::Letters,
            (Some(Place::Paragraph), _) => self.property(looks::of_paragraph(tag)),
            (Some(Place::Letters), _) => self.property(looks::of_letters(tag)),
            (Some(Place::Style), "name") => {
                self.style.name = tag.value("val").unwrap_or_default();
                Place::Other
            }
            (Some(Place::Style), "basedOn") => {
                self.style.based = tag.value("val").unwrap_or_default();
                Place::Other
            }
            (_, "pPr") => Place::Paragraph,
            (_, "rPr") => Place::Letters,
            (_, "style") => self.begin(tag),
            _ => Place::Other,
        };
        self.open.push(place);
    }

    fn end(&mut self) {
        if self.open.pop() == Some(Place::Style)
            && let Some(id) = self.id.take()
        {
            self.styles.all.insert(id, std::mem::take(&mut self.style));
        }
    }
}
