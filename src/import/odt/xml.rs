//! XML as it streams by: elements and attributes with the namespaces of
//! `OpenDocument` told apart, under whatever prefix.

use std::borrow::Cow;
use std::io::BufRead;

use quick_xml::NsReader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, NamespaceResolver, ResolveResult};

use super::{DAMAGED, MAX_DEPTH};
use crate::import::Refusal;

/// A namespace whose names mean something to the reader (ODF 1.3, part 3, 1.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Space {
    Office,
    Style,
    Text,
    Table,
    Draw,
    Svg,
    Fo,
    Math,
    Manifest,
    Xlink,
    Xml,
    /// What `LibreOffice` adds ahead of the standard.
    Loext,
    Other,
}

impl Space {
    fn of(namespace: &ResolveResult<'_>) -> Self {
        let ResolveResult::Bound(Namespace(uri)) = namespace else { return Space::Other };
        let named = uri.strip_prefix("urn:oasis:names:tc:opendocument:xmlns:");
        match named.and_then(|name| name.strip_suffix(":1.0")) {
            Some("office") => Space::Office,
            Some("style") => Space::Style,
            Some("text") => Space::Text,
            Some("table") => Space::Table,
            Some("drawing") => Space::Draw,
            Some("svg-compatible") => Space::Svg,
            Some("xsl-fo-compatible") => Space::Fo,
            Some("manifest") => Space::Manifest,
            _ => match *uri {
                "http://www.w3.org/1999/xlink" => Space::Xlink,
                "http://www.w3.org/1998/Math/MathML" => Space::Math,
                "http://www.w3.org/XML/1998/namespace" => Space::Xml,
                "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" => {
                    Space::Loext
                }
                _ => Space::Other,
            },
        }
    }
}

/// The start of an element.
pub(super) struct Tag<'t> {
    start: &'t BytesStart<'t>,
    resolver: &'t NamespaceResolver,
    space: Space,
}

impl Tag<'_> {
    /// Its namespace and its name without a prefix.
    pub(super) fn name(&self) -> (Space, &str) {
        (self.space, self.start.name().local_name().into_inner())
    }

    /// An attribute's value.
    pub(super) fn get(&self, space: Space, name: &str) -> Option<String> {
        let mut attributes = self.start.attributes();
        let found = attributes.with_checks(false).flatten().find(|attribute| {
            attribute.key.local_name().into_inner() == name
                && Space::of(&self.resolver.resolve_attribute(attribute.key).0) == space
        })?;
        Some(unescape(&found.value).map_or_else(|_| found.value.to_string(), Cow::into_owned))
    }

    /// An attribute's value as a number; none where it is missing or is no number.
    pub(super) fn number<N: std::str::FromStr>(&self, space: Space, name: &str) -> Option<N> {
        self.get(space, name)?.trim().parse().ok()
    }

    /// An attribute's value as a truth; none where it is missing.
    pub(super) fn truth(&self, space: Space, name: &str) -> Option<bool> {
        self.get(space, name).map(|value| value.trim() == "true")
    }
}

/// A receiver of XML.
pub(super) trait Sink {
    /// An element begins.
    ///
    /// # Errors
    /// A document that goes over a limit, or is no text document.
    fn start(&mut self, tag: &Tag<'_>) -> Result<(), Refusal>;

    /// The innermost open element ends.
    fn end(&mut self);

    /// Text stands in the innermost open element.
    fn text(&mut self, text: &str);
}

/// Reads XML in UTF-8 to its end.
///
/// # Errors
/// XML that is torn or malformed, nested too deep, or declares entities, and
/// what the receiver refuses.
pub(super) fn walk(source: impl BufRead, sink: &mut dyn Sink) -> Result<(), Refusal> {
    let mut reader = NsReader::from_reader(source);
    let (mut buffer, mut depth, mut any) = (Vec::new(), 0_u32, false);
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|_| DAMAGED)? {
            Event::Start(start) => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Err(Refusal::TooDeep(MAX_DEPTH));
                }
                begin(&start, reader.resolver(), sink)?;
                any = true;
            }
            Event::Empty(start) => {
                begin(&start, reader.resolver(), sink)?;
                sink.end();
            }
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                sink.end();
            }
            Event::Text(text) => sink.text(&text),
            Event::CData(text) => sink.text(&text),
            Event::GeneralRef(name) => match name.resolve_char_ref().map_err(|_| DAMAGED)? {
                Some(letter) => sink.text(letter.encode_utf8(&mut [0; 4])),
                None => sink.text(resolve_predefined_entity(&name).ok_or(DAMAGED)?),
            },
            Event::Decl(declaration) => {
                let encoding = declaration.encoding().transpose().map_err(|_| DAMAGED)?;
                if encoding.is_some_and(|encoding| !encoding.eq_ignore_ascii_case("utf-8")) {
                    return Err(DAMAGED);
                }
            }
            // Only an internal subset declares entities; an external one is never loaded.
            Event::DocType(subset) if subset.contains('[') => return Err(Refusal::Entities),
            Event::DocType(_) | Event::Comment(_) | Event::PI(_) => {}
            Event::Eof if depth > 0 || !any => return Err(DAMAGED),
            Event::Eof => return Ok(()),
        }
    }
}

fn begin(
    start: &BytesStart<'_>,
    resolver: &NamespaceResolver,
    sink: &mut dyn Sink,
) -> Result<(), Refusal> {
    let space = Space::of(&resolver.resolve_element(start.name()).0);
    sink.start(&Tag { start, resolver, space })
}
