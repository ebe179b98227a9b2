//! The styles of a document: what they are for and what they do to text, each with
//! all that it inherits.
//!
//! Ids say nothing: word processors make them anew in each language. Names of
//! built-in styles are English in every language's files.

use std::collections::HashMap;

use super::properties::{ParagraphProperties, RunProperties, is_former};
use super::xml::{Flow, Sink, Tag};

/// Most styles from one to the last that it is based on; a chain may be a circle.
const LONGEST: usize = 32;

/// The purpose of a style, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    Title,
    Subtitle,
    /// With the level, from 1.
    Heading(u8),
    Contents,
    /// A paragraph that goes on from a list item.
    Continuation,
}

impl Purpose {
    fn of(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        let level = |start: &str| name.strip_prefix(start)?.trim().parse::<u8>().ok();
        match name.as_str() {
            "title" => Some(Self::Title),
            "subtitle" => Some(Self::Subtitle),
            "toc heading" | "toa heading" | "index heading" | "contents heading"
            | "table of figures" => Some(Self::Contents),
            _ if name.starts_with("list continue") => Some(Self::Continuation),
            _ if level("toc").or_else(|| level("contents")).is_some() => Some(Self::Contents),
            _ => level("heading").filter(|level| (1..=9).contains(level)).map(Self::Heading),
        }
    }
}

/// A style as it is written.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    name: String,
    based_on: Option<String>,
    pub(super) paragraph: ParagraphProperties,
    run: RunProperties,
}

/// All styles by their ids.
#[derive(Debug, Default)]
pub(super) struct Styles {
    all: HashMap<String, Style>,
    /// Properties of runs by the id of the style, with those inherited.
    runs: HashMap<String, RunProperties>,
    /// The style of paragraphs that name none.
    usual: Option<String>,
    /// Properties of all runs.
    pub(super) defaults: RunProperties,
}

impl Styles {
    /// A style and those that it is based on, from near to far; the usual one for
    /// paragraphs that name none, or none that there is.
    pub(super) fn chain<'s>(
        &'s self,
        id: Option<&'s str>,
    ) -> impl Iterator<Item = (&'s str, &'s Style)> {
        let known = |id: &'s str| Some((id, self.all.get(id)?));
        let first = id.and_then(known).or_else(|| known(self.usual.as_deref()?));
        let next = move |(_, style): &(&'s str, &'s Style)| known(style.based_on.as_deref()?);
        std::iter::successors(first, next).take(LONGEST)
    }

    /// The purpose of a paragraph's style.
    pub(super) fn purpose(&self, id: Option<&str>) -> Option<Purpose> {
        self.chain(id).find_map(|(_, style)| Purpose::of(&style.name))
    }

    /// Properties that a paragraph's style gives to its runs.
    pub(super) fn of_paragraph(&self, id: Option<&str>) -> Option<&RunProperties> {
        self.chain(id).next().and_then(|(id, _)| self.runs.get(id))
    }

    /// Properties that a style of letters gives to a run.
    pub(super) fn of_run(&self, id: &str) -> Option<&RunProperties> {
        self.runs.get(id)
    }

    /// The list that a style of lists stands for.
    pub(super) fn list(&self, id: &str) -> Option<i64> {
        self.all.get(id)?.paragraph.list
    }

    fn add(&mut self, id: String, style: Style) {
        self.all.entry(id).or_insert(style);
    }

    /// Works out what each style inherits.
    fn finish(&mut self) {
        let inherited = |id: &str| {
            let mut run = RunProperties::default();
            self.chain(Some(id)).for_each(|(_, style)| run.inherit(&style.run));
            run
        };
        self.runs = self.all.keys().map(|id| (id.clone(), inherited(id))).collect();
    }
}

/// The part of a style that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Style,
    Paragraph,
    Run,
    Other,
}

/// The part as it is read.
#[derive(Default)]
pub(super) struct Reading {
    styles: Styles,
    open: Vec<Place>,
    /// Id of the style that is open; none in the defaults.
    id: Option<String>,
    style: Style,
}

impl Reading {
    pub(super) fn styles(mut self) -> Styles {
        self.styles.finish();
        self.styles
    }

    fn begin(&mut self, tag: &Tag<'_>) {
        let id = tag.value("styleId").unwrap_or_default().into_owned();
        let is_default = tag.value("default").is_some_and(|on| matches!(&*on, "1" | "true" | "on"));
        let is_paragraph = tag.value("type").is_none_or(|kind| kind == "paragraph");
        if is_default && is_paragraph {
            self.styles.usual.get_or_insert_with(|| id.clone());
        }
        self.id = Some(id);
    }

    fn property(&mut self, place: Place, tag: &Tag<'_>) {
        match (place, tag.word()) {
            (Place::Style, "name") => self.style.name = tag.val().unwrap_or_default().into(),
            (Place::Style, "basedOn") => self.style.based_on = tag.val().map(Into::into),
            (Place::Paragraph, _) => self.style.paragraph.take(tag),
            (Place::Run, _) if self.id.is_some() => self.style.run.take(tag),
            (Place::Run, _) => self.styles.defaults.take(tag),
            _ => {}
        }
    }
}

impl Sink for Reading {
    fn start(&mut self, tag: &Tag<'_>) -> Flow {
        let above = self.open.last().copied().unwrap_or(Place::Other);
        let place = match tag.word() {
            // Their properties hold for parts of a table only.
            "tblStylePr" => return Flow::Skip,
            word if is_former(word) => return Flow::Skip,
            "style" => {
                self.begin(tag);
                Place::Style
            }
            "pPr" => Place::Paragraph,
            "rPr" => Place::Run,
            _ => {
                self.property(above, tag);
                // The list of a paragraph lies one level deeper.
                if above == Place::Paragraph { Place::Paragraph } else { Place::Other }
            }
        };
        self.open.push(place);
        Flow::Enter
    }

    fn end(&mut self) {
        if self.open.pop() == Some(Place::Style)
            && let Some(id) = self.id.take()
        {
            let style = std::mem::take(&mut self.style);
            self.styles.add(id, style);
        }
    }
}
