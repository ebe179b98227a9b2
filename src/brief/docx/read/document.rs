//! The main part of a Word document: its paragraphs, and whether a reader sees
//! exactly their text.

use super::super::super::read::{Citation, Paragraphs, Role, citation};
use super::super::super::{Findings, Flaw};
use super::events::{Sink, Tag};
use super::looks::{self, Effect};
use super::styles::{Purpose, Styles};

/// The kind of an open element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// The document, or its body: paragraphs stand in it.
    Blocks,
    /// A table or a control, or a piece of one: its paragraphs are read, but may
    /// be shown otherwise.
    Around,
    Paragraph,
    /// Text put in with changes tracked: it is shown.
    Inserted,
    Run,
    /// Text, and whether the blanks at its ends are shown.
    Text(bool),
    /// The properties of a paragraph, or of letters.
    OfParagraph,
    OfLetters,
    /// Something of which nothing is shown, whatever is in it.
    Silent,
    /// Something in which nothing else can stand.
    Empty,
    /// Anything else: what is in it may be shown, or something in its place.
    Strange,
}

impl Place {
    /// True where marks may stand in it. Blanks in it are shown as its texts say, not
    /// as it says itself.
    fn has_marks(self) -> bool {
        matches!(self, Self::Blocks | Self::Around | Self::Paragraph | Self::Inserted | Self::Run)
    }
}

/// Elements that show nothing: bookmarks, proofing marks, and where what was
/// moved here begins and ends.
#[rustfmt::skip]
const MARKS: &[&str] = &[
    "bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd", "moveToRangeStart",
    "moveToRangeEnd", "lastRenderedPageBreak",
];

/// Elements that may stand around paragraphs, and those for their look.
const AROUND: &[&str] = &["tbl", "tr", "tc", "sdt", "sdtContent", "customXml"];
#[rustfmt::skip]
const OF_AROUND: &[&str] = &[
    "tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "sdtPr", "sdtEndPr", "customXmlPr",
];

/// Elements that bring in another document, wherever they stand.
const BRINGING_IN: &[&str] = &["altChunk", "subDoc"];

/// A paragraph that is open.
#[derive(Default)]
struct Open {
    style: Option<String>,
    text: String,
    flaw: Option<String>,
}

/// The part as it is read.
pub(super) struct Document<'s> {
    styles: &'s Styles,
    done: Paragraphs,
    /// True where its root is that of a Word document.
    is_words: bool,
    places: Vec<Place>,
    /// Paragraphs that are open: a text box is a paragraph in one.
    open: Vec<Open>,
    /// The outermost strange element that is open: its depth and its name.
    strange: Option<(usize, String)>,
    /// The text that is open.
    text: String,
    /// The quote of which the last paragraph was a part.
    quote: Option<Role>,
    /// Number of open fields, which may go on over paragraphs.
    fields: usize,
}

impl<'s> Document<'s> {
    pub(super) fn new(styles: &'s Styles) -> Self {
        Self {
            styles,
            done: Paragraphs::default(),
            is_words: false,
            places: Vec::new(),
            open: Vec::new(),
            strange: None,
            text: String::new(),
            quote: None,
            fields: 0,
        }
    }

    /// The findings; none where it was no Word document.
    pub(super) fn findings(self) -> Option<Findings> {
        self.is_words.then(|| self.done.findings())
    }

    /// The kind of an element where it stands.
    fn place(&mut self, tag: &Tag<'_>) -> Place {
        let word = tag.word();
        match (self.places.last().copied(), word) {
            (None, "document") => {
                self.is_words = true;
                Place::Blocks
            }
            (Some(Place::Silent), _) | (Some(Place::Blocks), "sectPr" | "background") => {
                Place::Silent
            }
            (Some(Place::OfParagraph | Place::Run | Place::Strange), "rPr") => Place::OfLetters,
            (Some(Place::OfParagraph), _) => self.property(looks::of_paragraph(tag), true),
            (Some(Place::OfLetters), _) => self.property(looks::of_letters(tag), false),
            (Some(Place::Blocks), "body") => Place::Blocks,
            (Some(Place::Paragraph | Place::Strange), "pPr") => Place::OfParagraph,
            (Some(Place::Blocks | Place::Around), word) if AROUND.contains(&word) => Place::Around,
            (Some(Place::Around), word) if OF_AROUND.contains(&word) => Place::Silent,
            (Some(Place::Blocks | Place::Around | Place::Strange), "p") => Place::Paragraph,
            (Some(Place::Paragraph | Place::Inserted | Place::Strange), "r") => Place::Run,
            (Some(Place::Paragraph | Place::Inserted), "ins" | "moveTo") => Place::Inserted,
            (Some(Place::Run | Place::Strange), "t") => {
                Place::Text(tag.space().as_deref() == Some("preserve"))
            }
            (Some(Place::Run), "tab") => self.sign("\t"),
            (Some(Place::Run), "br" | "cr") => self.sign("\n"),
            (Some(Place::Run), "noBreakHyphen") => self.sign("-"),
            (Some(Place::Run), "softHyphen") => Place::Empty,
            (Some(place), word) if place.has_marks() && MARKS.contains(&word) => Place::Empty,
            (Some(Place::Blocks | Place::Around), word)
                if word.ends_with("RangeStart") || word.ends_with("RangeEnd") =>
            {
                Place::Empty
            }
            _ => Place::Strange,
        }
    }

    /// A sign that stands for itself.
    fn sign(&mut self, text: &str) -> Place {
        if let Some(open) = self.open.last_mut() {
            open.text.push_str(text);
        }
        Place::Empty
    }

    /// A property of a paragraph, or of letters in one.
    fn property(&mut self, effect: Effect, of_paragraph: bool) -> Place {
        let Some(open) = self.open.last_mut() else { return Place::Silent };
        match effect {
            Effect::Strange(what) => drop(open.flaw.get_or_insert(what)),
            Effect::Style(id) if of_paragraph => open.style = Some(id),
            Effect::Style(id) => {
                let flaw = self.styles.flaw(Some(&id)).map(str::to_owned);
                open.flaw = open.flaw.take().or(flaw);
            }
            Effect::Looks | Effect::Silent => {}
        }
        Place::Silent
    }

    /// From here on, up to the end of this element, nobody knows what is shown.
    fn estrange(&mut self, tag: &Tag<'_>) {
        match self.open.last_mut() {
            Some(open) => drop(open.flaw.get_or_insert_with(|| tag.shown())),
            // It may show words where it stands.
            None if self.strange.is_none() => {
                self.push(Role::Plain, String::new(), Some(tag.shown()));
            }
            None => {}
        }
        self.strange.get_or_insert_with(|| (self.places.len(), tag.shown()));
    }

    /// Records a flaw where an element may show a quote, with its citation, unread.
    fn look_for_others(&mut self, tag: &Tag<'_>) {
        let among_blocks = matches!(self.places.last(), Some(Place::Blocks | Place::Around));
        if among_blocks || BRINGING_IN.contains(&tag.word()) {
            self.done.spoil(Flaw::Holds(tag.shown()));
        }
        match tag.value("fldCharType").as_deref() {
            Some("begin") => self.fields += 1,
            Some("end") => self.fields = self.fields.saturating_sub(1),
            _ => {}
        }
    }

    fn push(&mut self, role: Role, text: String, flaw: Option<String>) {
        self.quote = self.quote.filter(|quote| *quote == role);
        self.done.push(role, text, flaw.map(Flaw::Holds));
    }

    /// Ends a paragraph, whose kind follows from its style; under a quote, a
    /// citation may be set as the quote itself.
    fn paragraph(&mut self) {
        let Some(Open { style, text, flaw }) = self.open.pop() else { return };
        let style = style.as_deref();
        let flaw = flaw.or_else(|| self.styles.flaw(style).map(str::to_owned));
        if crate::text::is_blank(&text) && flaw.is_none() {
            return;
        }
        let role = match self.styles.purpose(style) {
            Some(Purpose::Quote) if self.quote.is_some() && citation(&text).is_some() => {
                Role::Caption
            }
            Some(Purpose::Quote) => {
                *self.quote.get_or_insert_with(|| self.done.quote(Citation::default()))
            }
            Some(Purpose::Reference) => Role::Caption,
            Some(Purpose::Own) => Role::Aside,
            None => Role::Plain,
        };
        self.push(role, text, flaw);
    }
}

impl Sink for Document<'_> {
    fn start(&mut self, tag: &Tag<'_>) {
        let place = self.place(tag);
        if place == Place::Strange {
            self.look_for_others(tag);
        }
        let says_space = place.has_marks() && tag.space().is_some();
        if says_space || matches!(place, Place::Strange | Place::Around) {
            self.estrange(tag);
        }
        match place {
            Place::Paragraph => {
                let strange = self.strange.as_ref().map(|(_, name)| name.clone());
                let flaw = strange.or((self.fields > 0).then(|| "w:fldChar".to_owned()));
                self.open.push(Open { flaw, ..Open::default() });
            }
            Place::Text(_) => self.text.clear(),
            _ => {}
        }
        self.places.push(place);
    }

    fn end(&mut self) {
        match self.places.pop() {
            Some(Place::Paragraph) => self.paragraph(),
            Some(Place::Text(keeps)) => {
                let text = std::mem::take(&mut self.text);
                let shown = if keeps { &*text } else { text.trim_ascii() };
                if let Some(open) = self.open.last_mut() {
                    open.text.push_str(shown);
                }
            }
            _ => {}
        }
        let depth = self.places.len();
        self.strange = self.strange.take().filter(|(at, _)| *at < depth);
    }

    fn text(&mut self, text: &str) {
        if matches!(self.places.last(), Some(Place::Text(_))) {
            self.text.push_str(text);
        }
    }
}
