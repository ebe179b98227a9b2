//! The styles of a document: what they are for, by their names or by what they
//! are based on, and what they do to words.
//!
//! Their ids say nothing: word processors make them anew from the names.

use std::collections::HashMap;

use super::super::super::Unreadable;
use super::archive::Archive;
use super::events::{Sink, Tag};
use super::looks::{self, Effect};

/// The purpose of a paragraph's style.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Official wording.
    Quote,
    /// The text under it.
    Reference,
    /// Something else of this program's, such as a note.
    Own,
}

/// Most styles that are gone through from one to what it is based on.
const DEEPEST: usize = 32;
/// Most styles: documents have some hundreds.
const MOST: usize = 10_000;

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
    /// The style of paragraphs that name none, and of letters.
    usual: String,
    usual_letters: String,
    /// The property of all text that is not known to show exactly its words.
    flaw: Option<String>,
}

impl Styles {
    /// # Errors
    /// A part that cannot be read, or has more styles than any document.
    pub(super) fn read(archive: &mut Archive<'_>, part: &str) -> Result<Self, Unreadable> {
        let mut reading = Reading::default();
        archive.walk(part, &mut reading)?;
        if reading.too_many {
            return Err(Unreadable::ManyStyles { most: MOST });
        }
        Ok(reading.styles)
    }

    /// The purpose of a paragraph of this style; of the usual one where it names
    /// none.
    pub(super) fn purpose(&self, id: Option<&str>) -> Option<Purpose> {
        self.chain(id.unwrap_or(&self.usual)).find_map(|style| purpose(&style.name))
    }

    /// The property of a paragraph's or a run's style that is not known to show
    /// exactly the words; those of the usual styles count for all.
    pub(super) fn flaw(&self, id: Option<&str>) -> Option<&str> {
        let mut all = id.into_iter().chain([&*self.usual, &self.usual_letters]);
        all.find_map(|id| self.flaw_of(id)).or(self.flaw.as_deref())
    }

    /// A chain without an end in sight cannot be judged.
    fn flaw_of(&self, id: &str) -> Option<&str> {
        let own = self.chain(id).find_map(|style| style.flaw.as_deref());
        own.or_else(|| (self.chain(id).count() > DEEPEST).then_some("w:basedOn"))
    }

    fn chain<'s>(&'s self, id: &str) -> impl Iterator<Item = &'s Style> {
        let based = |style: &&'s Style| self.all.get(&style.based);
        std::iter::successors(self.all.get(id), based).take(DEEPEST + 1)
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

/// The kinds of elements of the part.
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
    too_many: bool,
}

impl Reading {
    fn property(&mut self, effect: Effect) -> Place {
        if let Effect::Strange(what) = effect {
            let flaw = if self.id.is_some() { &mut self.style.flaw } else { &mut self.styles.flaw };
            flaw.get_or_insert(what);
        }
        Place::Other
    }

    /// Takes what may be said once: programs differ on which of two counts.
    fn only(&mut self, tag: &Tag<'_>, place: fn(&mut Self) -> &mut String, value: String) {
        let old = std::mem::replace(place(self), value);
        if !old.is_empty() {
            self.property(Effect::Strange(tag.shown()));
        }
    }

    fn begin(&mut self, tag: &Tag<'_>) -> Place {
        self.id = Some(tag.value("styleId").unwrap_or_default());
        let id = self.id.clone().unwrap_or_default();
        if tag.is_on("default") == Some(true) {
            match tag.value("type").as_deref() {
                Some("paragraph") => self.only(tag, |reading| &mut reading.styles.usual, id),
                Some("character") => {
                    self.only(tag, |reading| &mut reading.styles.usual_letters, id);
                }
                _ => {}
            }
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
                let name = tag.value("val").unwrap_or_default();
                self.only(tag, |reading| &mut reading.style.name, name);
                Place::Other
            }
            (Some(Place::Style), "basedOn") => {
                let based = tag.value("val").unwrap_or_default();
                self.only(tag, |reading| &mut reading.style.based, based);
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
            let style = std::mem::take(&mut self.style);
            let is_new = !self.styles.all.contains_key(&id);
            self.too_many |= is_new && self.styles.all.len() >= MOST;
            if self.too_many {
                return;
            }
            let kept = self.styles.all.entry(id).or_insert(style);
            if !is_new {
                kept.flaw.get_or_insert_with(|| "w:styleId".to_owned());
            }
        }
    }
}
