//! XML as it streams by: elements with their names by namespace, and text.

use std::borrow::Cow;
use std::io::BufRead;

use quick_xml::NsReader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::{Namespace, NamespaceResolver, ResolveResult};

use super::super::{Format, Refusal};
use super::package::TOO_MANY_ELEMENTS;

/// Most levels of elements in a part.
const MOST_LEVELS: usize = 200;

/// The vocabularies that are told apart, each under the names of both kinds of
/// ECMA-376, transitional and strict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Vocabulary {
    /// Of word processing: `w`.
    Word,
    /// Of formulas: `m`.
    Math,
    /// Of choices between vocabularies: `mc`.
    Compatibility,
    /// Of relationships between the parts of a package.
    Relationships,
    /// No namespace at all.
    Unbound,
    /// Any other.
    Other,
}

impl Vocabulary {
    fn of(namespace: &ResolveResult<'_>) -> Self {
        let ResolveResult::Bound(Namespace(uri)) = namespace else {
            let is_unbound = matches!(namespace, ResolveResult::Unbound);
            return if is_unbound { Self::Unbound } else { Self::Other };
        };
        match *uri {
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            | "http://purl.oclc.org/ooxml/wordprocessingml/main" => Self::Word,
            "http://schemas.openxmlformats.org/officeDocument/2006/math"
            | "http://purl.oclc.org/ooxml/officeDocument/math" => Self::Math,
            "http://schemas.openxmlformats.org/markup-compatibility/2006" => Self::Compatibility,
            "http://schemas.openxmlformats.org/package/2006/relationships" => Self::Relationships,
            _ => Self::Other,
        }
    }
}

/// The start of an element.
pub(super) struct Tag<'t> {
    start: &'t BytesStart<'t>,
    resolver: &'t NamespaceResolver,
    /// The vocabulary of its name.
    pub(super) of: Vocabulary,
}

impl Tag<'_> {
    /// Its name without a prefix.
    pub(super) fn name(&self) -> &str {
        self.start.name().local_name().into_inner()
    }

    /// Its name if it is an element of word processing; else empty.
    pub(super) fn word(&self) -> &str {
        if self.of == Vocabulary::Word { self.name() } else { "" }
    }

    /// An attribute of word processing, or one without a namespace.
    pub(super) fn value(&self, name: &str) -> Option<Cow<'_, str>> {
        self.find(name, |of| matches!(of, Vocabulary::Word | Vocabulary::Unbound))
    }

    /// An attribute by its name without a prefix, of any vocabulary.
    pub(super) fn any(&self, name: &str) -> Option<Cow<'_, str>> {
        self.find(name, |_| true)
    }

    fn find(&self, name: &str, is_right: fn(Vocabulary) -> bool) -> Option<Cow<'_, str>> {
        let found = self.start.attributes().flatten().find(|attribute| {
            attribute.key.local_name().into_inner() == name
                && is_right(Vocabulary::of(&self.resolver.resolve_attribute(attribute.key).0))
        })?;
        let value = quick_xml::escape::unescape(&found.value).ok()?;
        Some(Cow::Owned(value.into_owned()))
    }

    /// Its `val`.
    pub(super) fn val(&self) -> Option<Cow<'_, str>> {
        self.value("val")
    }

    /// Its `val` as a number.
    pub(super) fn number<N: std::str::FromStr>(&self) -> Option<N> {
        self.val()?.trim().parse().ok()
    }

    /// True where it switches something on: any `val` but those for off, or none.
    pub(super) fn is_on(&self) -> bool {
        self.val().is_none_or(|value| !matches!(&*value, "0" | "false" | "off"))
    }

    /// True where the blanks at the ends of its text are shown.
    pub(super) fn keeps_blanks(&self) -> bool {
        let mut attributes = self.start.attributes().flatten();
        attributes.any(|a| a.key.as_ref() == "xml:space" && &*a.value == "preserve")
    }
}

/// The way on from the start of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flow {
    /// Its content follows, then its end.
    Enter,
    /// Neither its content nor its end is told.
    Skip,
}

/// A receiver of XML.
pub(super) trait Sink {
    /// An element begins.
    fn start(&mut self, tag: &Tag<'_>) -> Flow;
    /// The innermost open element ends.
    fn end(&mut self) {}
    /// Text stands in the innermost open element.
    fn text(&mut self, _: &str) {}
    /// A figure that grows with all that is read: of two forms of the same thing
    /// the second is read only if the first left it as it was.
    fn progress(&self) -> usize {
        0
    }
    /// Most elements that a part may have: parts that hold no text are small.
    fn most_elements(&self) -> usize {
        300_000
    }
    /// The reason to stop, if any.
    fn refusal(&self) -> Option<Refusal> {
        None
    }
}

/// A choice between forms of the same thing (`mc:AlternateContent`).
#[derive(Default)]
struct Choice {
    before: usize,
    is_made: bool,
}

/// An open element, as the walk sees it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    /// The sink was told of it.
    Told,
    /// It is skipped, and all that is in it.
    Skipped,
    /// It holds a choice.
    Alternatives,
    /// It holds one of the forms.
    Form,
}

/// A walk over a part.
struct Walk<'s> {
    sink: &'s mut dyn Sink,
    open: Vec<Open>,
    choices: Vec<Choice>,
    elements: usize,
}

impl Walk<'_> {
    fn start(&mut self, start: &BytesStart<'_>, resolver: &NamespaceResolver) {
        self.elements += 1;
        let of = Vocabulary::of(&resolver.resolve_element(start.name()).0);
        let tag = Tag { start, resolver, of };
        let open = match of {
            _ if self.is_skipping() => Open::Skipped,
            Vocabulary::Compatibility => self.alternative(tag.name()),
            _ if self.sink.start(&tag) == Flow::Skip => Open::Skipped,
            _ => Open::Told,
        };
        self.open.push(open);
    }

    fn alternative(&mut self, name: &str) -> Open {
        match (name, self.choices.last_mut()) {
            ("AlternateContent", _) => {
                self.choices.push(Choice::default());
                Open::Alternatives
            }
            ("Choice" | "Fallback", Some(choice)) if !choice.is_made => {
                choice.before = self.sink.progress();
                Open::Form
            }
            _ => Open::Skipped,
        }
    }

    fn end(&mut self) {
        match self.open.pop() {
            Some(Open::Told) => self.sink.end(),
            Some(Open::Alternatives) => drop(self.choices.pop()),
            Some(Open::Form) => {
                if let Some(choice) = self.choices.last_mut() {
                    choice.is_made = self.sink.progress() != choice.before;
                }
            }
            Some(Open::Skipped) | None => {}
        }
    }

    fn is_skipping(&self) -> bool {
        self.open.last() == Some(&Open::Skipped)
    }

    fn text(&mut self, text: &str) {
        if self.open.last() == Some(&Open::Told) {
            self.sink.text(text);
        }
    }

    fn reference(&mut self, reference: &BytesRef<'_>) -> Result<(), Refusal> {
        let named = format!("&{};", &**reference);
        let text = quick_xml::escape::unescape(&named).map_err(|_| DAMAGED)?;
        self.text(&text);
        Ok(())
    }
}

const DAMAGED: Refusal = Refusal::Damaged(Format::Docx);

/// Reads XML to its end and gives the number of its elements.
///
/// # Errors
/// XML that is damaged, nested too deep, has too many elements or declares entities,
/// and what the sink refuses.
pub(super) fn walk(source: impl BufRead, sink: &mut dyn Sink) -> Result<usize, Refusal> {
    let mut reader = NsReader::from_reader(source);
    let mut walk = Walk { sink, open: Vec::new(), choices: Vec::new(), elements: 0 };
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|_| DAMAGED)? {
            Event::Start(_) if walk.open.len() >= MOST_LEVELS => {
                return Err(Refusal::TooDeep(u32::try_from(MOST_LEVELS).unwrap_or(u32::MAX)));
            }
            Event::Start(start) => walk.start(&start, reader.resolver()),
            Event::Empty(start) => {
                walk.start(&start, reader.resolver());
                walk.end();
            }
            Event::End(_) => walk.end(),
            Event::Text(text) => walk.text(&text),
            Event::CData(text) => walk.text(&text),
            Event::GeneralRef(reference) => walk.reference(&reference)?,
            Event::DocType(_) => return Err(Refusal::Entities),
            Event::Decl(_) | Event::Comment(_) | Event::PI(_) => {}
            // A part that was cut in two also ends without a word.
            Event::Eof if !walk.open.is_empty() => return Err(DAMAGED),
            Event::Eof => return Ok(walk.elements),
        }
        if walk.elements > walk.sink.most_elements() {
            return Err(TOO_MANY_ELEMENTS);
        }
        if let Some(refusal) = walk.sink.refusal() {
            return Err(refusal);
        }
    }
}
