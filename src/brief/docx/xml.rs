//! XML as it grows: elements are opened and closed by name, text is escaped.

use quick_xml::escape::escape;

/// The namespace of the elements of Word, for which `w:` stands.
pub(super) const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A stretch of XML.
#[derive(Debug, Default)]
pub(super) struct Xml(String);

impl Xml {
    /// A part of a package: what stands before its root.
    pub(super) fn part() -> Self {
        Self("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".to_owned())
    }

    /// The text so far.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// Takes another stretch behind this one.
    pub(super) fn append(&mut self, other: &Self) -> &mut Self {
        self.0.push_str(&other.0);
        self
    }

    pub(super) fn begin(&mut self, name: &str, attributes: &[(&str, &str)]) -> &mut Self {
        self.tag(name, attributes);
        self.0.push('>');
        self
    }

    pub(super) fn end(&mut self, name: &str) -> &mut Self {
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
        self
    }

    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> &mut Self {
        self.tag(name, attributes);
        self.0.push_str("/>");
        self
    }

    /// An element without anything.
    pub(super) fn skip(&mut self, name: &str) {
        self.empty(name, &[]);
    }

    /// An element that holds only text.
    pub(super) fn leaf(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        text: &str,
    ) -> &mut Self {
        self.begin(name, attributes).text(text).end(name)
    }

    /// XML that the program itself holds ready.
    pub(super) fn raw(&mut self, xml: &'static str) -> &mut Self {
        self.0.push_str(xml);
        self
    }

    /// Text; what XML cannot hold at all is shown as U+FFFD.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        let text = text.replace(|c| !is_xml(c), "\u{fffd}");
        self.0.push_str(&escape(text));
        self
    }

    /// Opens a paragraph of a style; of none where the style is empty.
    pub(super) fn paragraph(&mut self, style: &str) -> &mut Self {
        self.begin("w:p", &[]);
        if !style.is_empty() {
            self.begin("w:pPr", &[]).empty("w:pStyle", &[("w:val", style)]).end("w:pPr");
        }
        self
    }

    /// The start of a field, up to where its result begins.
    pub(super) fn field_start(&mut self, code: &str) {
        self.field_part("begin");
        self.begin("w:r", &[]).leaf("w:instrText", &[("xml:space", "preserve")], code).end("w:r");
        self.field_part("separate");
    }

    /// A boundary of a field: begin, separate or end.
    pub(super) fn field_part(&mut self, kind: &str) {
        self.begin("w:r", &[]).empty("w:fldChar", &[("w:fldCharType", kind)]).end("w:r");
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(name);
        for (name, value) in attributes {
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            self.text(value);
            self.0.push('"');
        }
    }
}

/// A language as word processors want it: with a region.
pub(super) fn locale(language: &str) -> &str {
    match language {
        "nl" => "nl-NL",
        "fr" => "fr-FR",
        "en" => "en-GB",
        "de" => "de-DE",
        other => other,
    }
}

/// True where XML 1.0 can hold a character.
fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{fffd}' | '\u{10000}'..='\u{10ffff}')
}
