//! XML as it streams by: elements with their names by namespace, and text.

use std::io::BufRead;

use quick_xml::NsReader;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, NamespaceResolver, ResolveResult};

/// The vocabularies whose elements and attributes are told apart: each under the
/// names of both kinds of ECMA-376, transitional and strict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Vocabulary {
    /// Of word processing: `w`.
    Words,
    /// Of what Word added in 2010 to how letters look: `w14`.
    Looks,
    /// Of relations between parts.
    Relations,
    /// No namespace at all.
    None,
    /// Any other.
    Other,
}

impl Vocabulary {
    fn of(namespace: &ResolveResult<'_>) -> Self {
        let ResolveResult::Bound(Namespace(uri)) = namespace else {
            let none = matches!(namespace, ResolveResult::Unbound);
            return if none { Self::None } else { Self::Other };
        };
        match *uri {
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            | "http://purl.oclc.org/ooxml/wordprocessingml/main" => Self::Words,
            "http://schemas.microsoft.com/office/word/2010/wordml" => Self::Looks,
            "http://schemas.openxmlformats.org/package/2006/relationships" => Self::Relations,
            _ => Self::Other,
        }
    }
}

/// The start of an element.
pub(super) struct Tag<'t> {
    start: &'t BytesStart<'t>,
    resolver: &'t NamespaceResolver,
    /// Whose element it is.
    pub(super) of: Vocabulary,
}

impl Tag<'_> {
    /// Its name without a prefix.
    pub(super) fn name(&self) -> &str {
        self.start.name().local_name().into_inner()
    }

    /// Its name if it is an element of word processing; else empty.
    pub(super) fn word(&self) -> &str {
        if self.of == Vocabulary::Words { self.name() } else { "" }
    }

    /// Its name as it stands there, for people.
    pub(super) fn shown(&self) -> String {
        crate::text::beginning(&crate::text::clean(self.start.name().as_ref()), 40)
    }

    /// An attribute of word processing.
    pub(super) fn value(&self, name: &str) -> Option<String> {
        self.attribute(Vocabulary::Words, name)
    }

    /// An attribute of a vocabulary.
    pub(super) fn attribute(&self, of: Vocabulary, name: &str) -> Option<String> {
        let mut attributes = self.start.attributes().flatten();
        let found = attributes.find(|attribute| {
            let (namespace, local) = self.resolver.resolve_attribute(attribute.key);
            local.into_inner() == name && Vocabulary::of(&namespace) == of
        })?;
        Some(unescaped(&found.value))
    }

    /// Its setting for the blanks in it: `preserve` where they are shown.
    pub(super) fn space(&self) -> Option<String> {
        let mut attributes = self.start.attributes().flatten();
        attributes.find(|a| a.key.as_ref() == "xml:space").map(|a| a.value.into_owned())
    }

    /// True where an attribute switches something on: any value but those for off.
    pub(super) fn is_on(&self, name: &str) -> Option<bool> {
        self.value(name).map(|value| !matches!(&*value, "0" | "false" | "off"))
    }
}

fn unescaped(text: &str) -> String {
    quick_xml::escape::unescape(text).map_or_else(|_| "\u{fffd}".to_owned(), Into::into)
}

/// A receiver of XML.
pub(super) trait Sink {
    /// An element begins.
    fn start(&mut self, tag: &Tag<'_>);
    /// The innermost open element ends.
    fn end(&mut self);
    /// Text stands in the innermost open element.
    fn text(&mut self, _: &str) {}
}

/// It is no XML in UTF-8, ends too early, or brings entities of its own.
pub(super) struct Malformed;

/// Reads XML to its end.
///
/// # Errors
/// Input that is [`Malformed`].
pub(super) fn walk(source: impl BufRead, sink: &mut dyn Sink) -> Result<(), Malformed> {
    let mut reader = NsReader::from_reader(source);
    let (mut buffer, mut depth) = (Vec::new(), 0_usize);
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).map_err(|_| Malformed)?;
        let tag = |tag: &BytesStart<'_>, sink: &mut dyn Sink| start(tag, reader.resolver(), sink);
        match event {
            Event::Start(start) => {
                depth += 1;
                tag(&start, sink)?;
            }
            Event::Empty(start) => {
                tag(&start, sink)?;
                sink.end();
            }
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                sink.end();
            }
            Event::Text(text) => sink.text(&text),
            Event::CData(text) => sink.text(&text),
            Event::GeneralRef(name) => {
                let named = format!("&{};", &*name);
                sink.text(&quick_xml::escape::unescape(&named).map_err(|_| Malformed)?);
            }
            Event::Decl(declaration) => {
                let encoding = declaration.encoding().transpose().map_err(|_| Malformed)?;
                if encoding.is_some_and(|encoding| !encoding.eq_ignore_ascii_case("utf-8")) {
                    return Err(Malformed);
                }
            }
            Event::DocType(_) => return Err(Malformed),
            Event::Comment(_) | Event::PI(_) => {}
            // A document that was cut in two also ends without a word.
            Event::Eof if depth > 0 => return Err(Malformed),
            Event::Eof => return Ok(()),
        }
    }
}

fn start(
    tag: &BytesStart<'_>,
    resolver: &NamespaceResolver,
    sink: &mut dyn Sink,
) -> Result<(), Malformed> {
    tag.attributes().try_for_each(|a| a.map(|_| ())).map_err(|_| Malformed)?;
    let of = Vocabulary::of(&resolver.resolve_element(tag.name()).0);
    sink.start(&Tag { start: tag, resolver, of });
    Ok(())
}
