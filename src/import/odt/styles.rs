//! Styles of paragraphs, of letters and of lists, resolved from an automatic
//! style to its parents (ODF 1.3, part 3, 16).

use std::collections::HashMap;
use std::rc::Rc;

use super::MAX_PART;
use super::lists::ListStyle;
use super::xml::{Space, Tag};
use crate::import::{Kind, Refusal};

/// Styles that a document may have.
const MAX_STYLES: usize = 100_000;
/// Styles that a style may be based on, one on the other.
const MAX_PARENTS: usize = 32;

/// How letters look.
#[derive(Clone, Debug, Default)]
pub(in crate::import) struct Look {
    pub(in crate::import) bold: bool,
    /// True if they are shown as capitals, however they are written.
    pub(in crate::import) upper: bool,
    pub(in crate::import) hidden: bool,
    /// Language as a short code; none where the file does not say it.
    pub(in crate::import) language: Option<Rc<str>>,
}

/// What a style says itself, without its parents.
#[derive(Clone, Debug, Default)]
struct Style {
    parent: Option<String>,
    /// Its name as people see it, where it differs.
    display: Option<String>,
    /// The level of its headings, from 1; 0 where it says that it is for none.
    outline: Option<u8>,
    /// True if it names a list style, be it an empty one.
    lists: bool,
    automatic: bool,
    bold: Option<bool>,
    upper: Option<bool>,
    hidden: Option<bool>,
    language: Option<Rc<str>>,
}

/// Families of styles that say something of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Family {
    Paragraph,
    Letters,
}

type Key = (Family, String);

/// All styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_name: HashMap<Key, Style>,
    lists: HashMap<String, ListStyle>,
    /// Numbers of headings.
    pub(super) outline: ListStyle,
    open: Option<Open>,
}

/// The style whose parts are read.
#[derive(Debug)]
enum Open {
    Style(Key),
    List(String),
    Outline,
}

/// The key of the style that stands below all paragraphs.
fn default_key() -> Key {
    (Family::Paragraph, String::new())
}

impl Styles {
    /// Takes up an element of `office:styles` or `office:automatic-styles`.
    ///
    /// # Errors
    /// More styles than any document has.
    pub(super) fn element(&mut self, tag: &Tag<'_>, automatic: bool) -> Result<(), Refusal> {
        match tag.name() {
            (Space::Style, "style" | "default-style") => self.open(tag, automatic),
            (Space::Style, "text-properties") => self.letters(tag),
            (Space::Text, "list-style") => {
                let name = tag.get(Space::Style, "name").unwrap_or_default();
                self.lists.insert(name.clone(), ListStyle::default());
                self.open = Some(Open::List(name));
            }
            (Space::Text, "outline-style") => self.open = Some(Open::Outline),
            (Space::Text, _) => match &self.open {
                Some(Open::List(name)) => {
                    if let Some(list) = self.lists.get_mut(name) {
                        list.add(tag);
                    }
                }
                Some(Open::Outline) => self.outline.add(tag),
                _ => {}
            },
            _ => {}
        }
        let many = self.by_name.len() + self.lists.len() > MAX_STYLES;
        if many { Err(Refusal::TooLarge(MAX_PART)) } else { Ok(()) }
    }

    fn open(&mut self, tag: &Tag<'_>, automatic: bool) {
        let family = match tag.get(Space::Style, "family").as_deref() {
            Some("paragraph") => Family::Paragraph,
            Some("text") => Family::Letters,
            _ => {
                self.open = None;
                return;
            }
        };
        let key = (family, tag.get(Space::Style, "name").unwrap_or_default());
        let outline = tag.get(Space::Style, "default-outline-level");
        let style = Style {
            parent: tag.get(Space::Style, "parent-style-name"),
            display: tag.get(Space::Style, "display-name"),
            outline: outline.map(|level| level.parse().unwrap_or(0)),
            lists: tag.get(Space::Style, "list-style-name").is_some(),
            automatic,
            ..Style::default()
        };
        self.by_name.insert(key.clone(), style);
        self.open = Some(Open::Style(key));
    }

    fn letters(&mut self, tag: &Tag<'_>) {
        let Some(Open::Style(key)) = &self.open else { return };
        let Some(style) = self.by_name.get_mut(key) else { return };
        style.bold = tag.get(Space::Fo, "font-weight").map(|weight| is_bold(&weight));
        style.upper = tag.get(Space::Fo, "text-transform").map(|how| how == "uppercase");
        style.hidden = tag.get(Space::Text, "display").map(|how| how == "none");
        style.language = tag.get(Space::Fo, "language").and_then(|code| language(&code));
    }

    /// A style and those that it is based on, the nearest first.
    fn chain(&self, family: Family, name: &str) -> impl Iterator<Item = (&str, &Style)> {
        let get = move |name: &str| self.by_name.get_key_value(&(family, name.to_owned()));
        std::iter::successors(get(name), move |(_, style)| get(style.parent.as_ref()?))
            .take(MAX_PARENTS)
            .map(|((_, name), style)| (name.as_str(), style))
    }

    /// The look of letters in a style, on the look around them.
    pub(super) fn look(&self, family: Family, name: &str, around: &Look) -> Look {
        let mut chain: Vec<&Style> = self.chain(family, name).map(|(_, style)| style).collect();
        if family == Family::Paragraph {
            chain.extend(self.by_name.get(&default_key()));
        }
        let first = |said: fn(&Style) -> Option<bool>| chain.iter().find_map(|style| said(style));
        let language = chain.iter().find_map(|style| style.language.clone());
        Look {
            bold: first(|style| style.bold).unwrap_or(around.bold),
            upper: first(|style| style.upper).unwrap_or(around.upper),
            hidden: around.hidden || first(|style| style.hidden).unwrap_or(false),
            language: language.or_else(|| around.language.clone()),
        }
    }

    /// The kind of a paragraph by its style: a title, a heading, or none of them.
    pub(super) fn kind(&self, name: &str) -> Option<Kind> {
        let found = self.chain(Family::Paragraph, name).find_map(|(name, style)| {
            let shown = style.display.as_deref().unwrap_or(name).replace("_20_", " ");
            match (style.outline, titled(&shown.to_lowercase())) {
                (_, Some(title @ (Kind::Title | Kind::Subtitle))) => Some(Some(title)),
                (Some(0), _) => Some(None),
                (Some(level), _) => Some(Some(Kind::Heading(level))),
                (None, titled) => titled.map(Some),
            }
        });
        found.flatten()
    }

    /// The outline level, from 1, of a paragraph that is no heading by its tag: by
    /// the style that it was given, not by those which that is based on.
    pub(super) fn outline_level(&self, name: &str) -> Option<u8> {
        let mut chain = self.chain(Family::Paragraph, name);
        let (_, given) = chain.find(|(_, style)| !style.automatic)?;
        given.outline.filter(|level| *level > 0)
    }

    /// True if the paragraph itself is taken out of the numbers of headings.
    pub(super) fn leaves_outline(&self, name: &str) -> bool {
        let own = self.by_name.get(&(Family::Paragraph, name.to_owned()));
        own.is_some_and(|style| style.automatic && style.lists)
    }

    /// A list style by its name.
    pub(super) fn list(&self, name: &str) -> Option<&ListStyle> {
        self.lists.get(name)
    }
}

fn is_bold(weight: &str) -> bool {
    weight == "bold" || weight.parse().is_ok_and(|weight: u16| weight >= 600)
}

fn language(code: &str) -> Option<Rc<str>> {
    let code = code.trim();
    let known = (2..=3).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_alphabetic());
    (known && code != "zxx").then(|| code.to_ascii_lowercase().into())
}

/// Titles and headings by the names that word processors give their styles.
fn titled(name: &str) -> Option<Kind> {
    match name {
        "title" | "titel" | "titre" => Some(Kind::Title),
        "subtitle" | "ondertitel" | "untertitel" | "sous-titre" => Some(Kind::Subtitle),
        _ => {
            let level = name.strip_prefix("heading ")?.trim().parse().ok()?;
            (1..=10).contains(&level).then_some(Kind::Heading(level))
        }
    }
}
