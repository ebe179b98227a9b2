//! Properties of paragraphs and runs, as the document, its styles and its lists
//! set them.

use std::borrow::Cow;

use super::xml::Tag;

/// The short code of a language, such as `nl`; padded with a blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Language([u8; 3]);

impl Language {
    /// The language of a tag such as `nl-BE`; none for one that names none.
    pub(super) fn new(tag: &str) -> Option<Self> {
        let code = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        match *code.as_bytes() {
            [a, b] if code.bytes().all(|byte| byte.is_ascii_lowercase()) => {
                Some(Self([a, b, b' ']))
            }
            [a, b, c] if code.bytes().all(|byte| byte.is_ascii_lowercase()) => {
                Some(Self([a, b, c]))
            }
            _ => None,
        }
    }

    pub(super) fn code(self) -> String {
        String::from_utf8_lossy(&self.0).trim_end().to_owned()
    }
}

/// A font whose letters are pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Font {
    Symbol,
    Wingdings,
    /// A font of letters, or one that is not known here.
    Other,
}

impl Font {
    pub(super) fn new(name: &str) -> Self {
        match name.trim().to_ascii_lowercase().as_str() {
            "symbol" => Self::Symbol,
            "wingdings" => Self::Wingdings,
            _ => Self::Other,
        }
    }
}

/// Properties of a run of letters; what is not said is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct RunProperties {
    /// Id of the style of letters.
    pub(super) style: Option<String>,
    pub(super) bold: Option<bool>,
    pub(super) capitals: Option<bool>,
    pub(super) hidden: Option<bool>,
    pub(super) language: Option<Language>,
    pub(super) font: Option<Font>,
}

impl RunProperties {
    /// Takes an element of `w:rPr`.
    pub(super) fn take(&mut self, tag: &Tag<'_>) {
        match tag.word() {
            "rStyle" => self.style = tag.val().map(Into::into),
            "b" => self.bold = Some(tag.is_on()),
            "caps" => self.capitals = Some(tag.is_on()),
            "vanish" => self.hidden = Some(tag.is_on()),
            "lang" => self.language = tag.val().and_then(|tag| Language::new(&tag)),
            "rFonts" => {
                // A font of the theme comes before one that is named.
                let theme = tag.value("asciiTheme").map(|_| Cow::Borrowed("theme"));
                let name = theme.or_else(|| tag.value("ascii")).or_else(|| tag.value("hAnsi"));
                self.font = name.map(|name| Font::new(&name)).or(self.font);
            }
            _ => {}
        }
    }

    /// Fills what is not said from the properties of a style that this one is based on.
    pub(super) fn inherit(&mut self, base: &Self) {
        self.bold = self.bold.or(base.bold);
        self.capitals = self.capitals.or(base.capitals);
        self.hidden = self.hidden.or(base.hidden);
        self.language = self.language.or(base.language);
        self.font = self.font.or(base.font);
    }
}

/// Properties of a paragraph; what is not said is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ParagraphProperties {
    /// Id of the style.
    pub(super) style: Option<String>,
    /// Id of the list; 0 for none.
    pub(super) list: Option<i64>,
    /// Level of the list, from 0 to 8.
    pub(super) level: Option<u8>,
    /// Level of the outline, from 0; 9 for the text below it.
    pub(super) outline: Option<u8>,
    /// True for a large first letter of the next paragraph.
    pub(super) is_drop_cap: bool,
}

impl ParagraphProperties {
    /// Takes an element of `w:pPr`.
    pub(super) fn take(&mut self, tag: &Tag<'_>) {
        match tag.word() {
            "pStyle" => self.style = tag.val().map(Into::into),
            "numId" => self.list = tag.number(),
            "ilvl" => self.level = tag.number().map(|level: u8| level.min(8)),
            "outlineLvl" => self.outline = tag.number(),
            "framePr" => self.is_drop_cap = tag.value("dropCap").is_some_and(|how| how != "none"),
            _ => {}
        }
    }
}

/// Elements that hold how things were before changes were tracked.
pub(super) fn is_former(word: &str) -> bool {
    word.ends_with("PrChange") || matches!(word, "tblGridChange" | "numberingChange")
}
