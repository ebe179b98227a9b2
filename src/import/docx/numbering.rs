//! Lists as `numbering.xml` defines them: abstract lists with nine levels, and the
//! lists over them that paragraphs name.

use std::collections::HashMap;

use super::number_format::NumberFormat;
use super::properties::{Font, Language, ParagraphProperties, RunProperties, is_former};
use super::styles::Styles;
use super::xml::{Flow, Sink, Tag};

/// Levels of a list.
pub(super) const LEVELS: usize = 9;
/// Bytes that the text of a label may have; Word allows some 30.
const LONGEST_TEXT: usize = 256;

/// A level of a list.
#[derive(Clone, Debug, Default)]
pub(super) struct Level {
    /// Its first number; 0 where it is not said.
    pub(super) start: Option<u32>,
    pub(super) format: Option<NumberFormat>,
    /// The label, in which `%1` stands for the number of the first level.
    pub(super) text: String,
    /// True where all numbers in the label are decimal.
    pub(super) is_legal: bool,
    /// The level, from 1, that makes this one begin again; 0 for none does.
    pub(super) restart: Option<usize>,
    /// Id of the style of paragraphs that is tied to this level.
    style: Option<String>,
    pub(super) has_picture: bool,
    run: RunProperties,
}

impl Level {
    /// True if its label may show numbers.
    pub(super) fn is_numbered(&self) -> bool {
        !self.has_picture && self.format != Some(NumberFormat::Bullet)
    }

    /// The font that the label is shown in, if it is one of pictures.
    pub(super) fn font(&self) -> Font {
        self.run.font.unwrap_or(Font::Other)
    }

    /// The language that the label is spelled in, if the level says it.
    pub(super) fn language(&self) -> Option<Language> {
        self.run.language
    }

    /// Takes an element of `w:lvl`.
    fn take(&mut self, tag: &Tag<'_>) {
        match tag.word() {
            "start" => self.start = tag.number(),
            // A format of a later Word comes first, and an older one beside it.
            "numFmt" if self.format.is_none() => self.format = Some(NumberFormat::new(tag)),
            "lvlText" => {
                let text = tag.val().filter(|text| text.len() <= LONGEST_TEXT);
                self.text = text.unwrap_or_default().into();
            }
            "isLgl" => self.is_legal = tag.is_on(),
            "lvlRestart" => self.restart = tag.number(),
            "pStyle" => self.style = tag.val().map(Into::into),
            "lvlPicBulletId" => self.has_picture = true,
            _ => self.run.take(tag),
        }
    }
}

/// An abstract list.
#[derive(Debug, Default)]
struct Abstract {
    levels: HashMap<u8, Level>,
    /// Id of the style of lists that has the levels instead.
    link: Option<String>,
    /// Id of the style of lists whose levels these are.
    linked: Option<String>,
}

/// A list over an abstract one.
#[derive(Debug, Default)]
struct List {
    of: i64,
    starts: HashMap<u8, u32>,
    levels: HashMap<u8, Level>,
}

/// All lists of a document.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    abstracts: HashMap<i64, Abstract>,
    lists: HashMap<i64, List>,
}

/// The place of a paragraph in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// Id of the list.
    pub(super) list: i64,
    /// Id of the abstract list that has its counters.
    pub(super) counted_by: i64,
    pub(super) level: u8,
    /// True where a style says another level than the list does.
    pub(super) is_disputed: bool,
}

impl Numbering {
    /// The place of a paragraph; none where it is in no list, or in one that there
    /// is not.
    pub(super) fn place(&self, own: &ParagraphProperties, styles: &Styles) -> Option<Place> {
        let chain = || styles.chain(own.style.as_deref());
        let list = own.list.or_else(|| chain().find_map(|(_, style)| style.paragraph.list))?;
        let of = self.lists.get(&list)?.of;
        let counted_by = self.linked(of, styles);
        let levels = &self.abstracts.get(&counted_by)?.levels;
        let tied = |id: &str| {
            let mut tied = levels.iter().filter(|(_, level)| level.style.as_deref() == Some(id));
            tied.next().map(|(level, _)| *level)
        };
        let mut said = chain().filter_map(|(id, style)| {
            let (tied, written) = (tied(id), style.paragraph.level);
            let is_disputed = tied.is_some() && written.is_some() && tied != written;
            Some((tied.or(written)?, is_disputed))
        });
        let by_style = || said.next().unwrap_or((0, false));
        let (level, is_disputed) = own.level.map_or_else(by_style, |level| (level, false));
        Some(Place { list, counted_by, level, is_disputed })
    }

    /// The abstract list that has the levels of another, through a style of lists.
    fn linked(&self, id: i64, styles: &Styles) -> i64 {
        let Some(link) = self.abstracts.get(&id).and_then(|of| of.link.as_deref()) else {
            return id;
        };
        let by_style = styles.list(link).and_then(|list| Some(self.lists.get(&list)?.of));
        let by_name = || {
            let linked = |(_, of): &(&i64, &Abstract)| of.linked.as_deref() == Some(link);
            self.abstracts.iter().find(linked).map(|(id, _)| *id)
        };
        by_style.filter(|found| *found != id).or_else(by_name).unwrap_or(id)
    }

    /// A level of the list of a place.
    pub(super) fn level(&self, place: Place, level: u8) -> Option<&Level> {
        let own = self.lists.get(&place.list).and_then(|list| list.levels.get(&level));
        own.or_else(|| self.abstracts.get(&place.counted_by)?.levels.get(&level))
    }

    /// The number that a list begins a level with, instead of the level's own.
    pub(super) fn start(&self, list: i64, level: u8) -> Option<u32> {
        self.lists.get(&list)?.starts.get(&level).copied()
    }
}

/// The innermost element that has properties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    Abstract,
    List,
    Override,
    Level,
    Other,
}

/// The part as it is read.
#[derive(Default)]
pub(super) struct Reading {
    numbering: Numbering,
    open: Vec<Open>,
    id: i64,
    current: Abstract,
    list: List,
    /// The level whose override or definition is open.
    at: u8,
    level: Level,
}

impl Reading {
    pub(super) fn numbering(self) -> Numbering {
        self.numbering
    }

    fn id_of(tag: &Tag<'_>, name: &str) -> i64 {
        tag.value(name).and_then(|id| id.trim().parse().ok()).unwrap_or(-1)
    }

    /// Opens what has an id of its own.
    fn begin(&mut self, tag: &Tag<'_>) -> Option<Open> {
        match tag.word() {
            "abstractNum" => {
                self.id = Self::id_of(tag, "abstractNumId");
                Some(Open::Abstract)
            }
            "num" => {
                self.id = Self::id_of(tag, "numId");
                self.list.of = -1;
                Some(Open::List)
            }
            "lvlOverride" => {
                self.at = u8::try_from(Self::id_of(tag, "ilvl")).unwrap_or(u8::MAX);
                Some(Open::Override)
            }
            "lvl" => {
                self.at = u8::try_from(Self::id_of(tag, "ilvl")).unwrap_or(u8::MAX);
                Some(Open::Level)
            }
            _ => None,
        }
    }

    /// Takes a property of what is open.
    fn property(&mut self, tag: &Tag<'_>) {
        let innermost = self.open.iter().rev().find(|open| **open != Open::Other);
        match (innermost, tag.word()) {
            (Some(Open::Level), _) => self.level.take(tag),
            (Some(Open::Abstract), "numStyleLink") => {
                self.current.link = tag.val().map(Into::into);
            }
            (Some(Open::Abstract), "styleLink") => self.current.linked = tag.val().map(Into::into),
            (Some(Open::List), "abstractNumId") => self.list.of = tag.number().unwrap_or(-1),
            (Some(Open::Override), "startOverride") => {
                if let Some(start) = tag.number() {
                    self.list.starts.insert(self.at, start);
                }
            }
            _ => {}
        }
    }
}

impl Sink for Reading {
    fn start(&mut self, tag: &Tag<'_>) -> Flow {
        if is_former(tag.word()) {
            return Flow::Skip;
        }
        let open = self.begin(tag).unwrap_or_else(|| {
            self.property(tag);
            Open::Other
        });
        self.open.push(open);
        Flow::Enter
    }

    fn end(&mut self) {
        match self.open.pop() {
            Some(Open::Abstract) => {
                let current = std::mem::take(&mut self.current);
                self.numbering.abstracts.entry(self.id).or_insert(current);
            }
            Some(Open::List) => {
                let list = std::mem::take(&mut self.list);
                self.numbering.lists.entry(self.id).or_insert(list);
            }
            Some(Open::Level) => {
                let level = std::mem::take(&mut self.level);
                let overrides = self.open.contains(&Open::Override);
                let levels =
                    if overrides { &mut self.list.levels } else { &mut self.current.levels };
                if usize::from(self.at) < LEVELS {
                    levels.insert(self.at, level);
                }
            }
            _ => {}
        }
    }
}
