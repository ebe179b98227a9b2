//! The HTML that may stand in and around a quote whose words are to be judged:
//! elements known to show exactly their text, and nothing else.

use html5gum::StartTag;

use crate::brief::Flaw;
use crate::declaration::Fingerprint;

/// The bearing of an element on the words in it and around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bearing {
    /// It shows its text and nothing else, also in a quote.
    Text,
    /// It may stand around a quote, or elsewhere, but not in one.
    Around,
    /// Words in it or beside it may be shown otherwise.
    Apart,
    /// It may change what any quote of the page shows.
    Strange,
}

/// Elements on both sides of which words run on.
#[rustfmt::skip]
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "ins", "kbd", "mark", "small",
    "span", "strong", "sub", "sup", "u", "wbr",
];

/// Around quotes, and beside them.
#[rustfmt::skip]
const AROUND: &[&str] = &[
    "html", "head", "body", "meta", "title", "main", "header", "footer", "nav", "section",
    "article", "aside", "div", "figure", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "ul",
    "ol", "li", "dl", "dt", "dd", "hr", "pre", "address", "center", "style",
];

/// Tables read in an order of their own; pictures show what they like.
#[rustfmt::skip]
const APART: &[&str] = &[
    "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td", "img",
    "q", "del", "s", "bdo", "input",
];

/// Elements without an end.
#[rustfmt::skip]
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

/// Attributes that neither hide words nor show others where nothing styles them.
#[rustfmt::skip]
const ATTRIBUTES: &[&str] = &[
    "align", "alt", "charset", "cite", "class", "colspan", "content", "data-cited",
    "data-fingerprint", "data-source", "datetime", "height", "href", "http-equiv", "id", "lang", "name", "rel",
    "rowspan", "scope", "src", "start", "tabindex", "type", "width", "xml:lang", "xmlns",
];

/// Roles in whose place their own text is read out, and nothing else: those that
/// programs which make pages of text give to notes, contents and sources.
#[rustfmt::skip]
const ROLES: &[&str] = &[
    "doc-backlink", "doc-biblioentry", "doc-bibliography", "doc-endnote", "doc-endnotes",
    "doc-footnote", "doc-noteref", "doc-toc",
];

/// Faults in a page over which all programs read on alike, those for XML too or
/// not at all.
#[rustfmt::skip]
const FAULTS: &[&str] = &[
    "abrupt-closing-of-empty-comment", "end-tag-with-attributes", "end-tag-with-trailing-solidus",
    "incorrectly-closed-comment", "invalid-first-character-of-tag-name", "missing-attribute-value",
    "missing-semicolon-after-character-reference", "missing-whitespace-between-attributes",
    "nested-comment", "unexpected-solidus-in-tag", "unknown-named-character-reference",
];

/// The style sheets of this program, by their fingerprints: with another, nobody
/// knows what a page shows. One that is replaced stays here.
const SHEETS: [&str; 1] = ["eb7de1c9f09827137d96c4600c4bc4be927839ce73042f874721577c7360ea12"];

/// Its name in HTML, in small letters.
pub(super) fn name(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

pub(super) fn bearing(name: &str) -> Bearing {
    match name {
        "p" | "br" | "blockquote" => Bearing::Text,
        name if INLINE.contains(&name) => Bearing::Text,
        name if AROUND.contains(&name) => Bearing::Around,
        name if APART.contains(&name) => Bearing::Apart,
        _ => Bearing::Strange,
    }
}

/// True where words run on on both sides of it; so they do beside what only may be
/// in a line.
pub(super) fn is_inline(name: &str) -> bool {
    INLINE.contains(&name) || matches!(name, "img" | "q" | "del" | "s" | "bdo" | "input")
}

pub(super) fn is_void(name: &str) -> bool {
    VOID.contains(&name)
}

/// The first attribute that is not known to leave the words alone, and whether it
/// bears on the whole page.
pub(super) fn strange_attribute(tag: &StartTag<()>) -> Option<(String, bool)> {
    let strange = tag.attributes.iter().find_map(|(key, value)| {
        let name = name(key);
        let is_known = match name.as_str() {
            "dir" => value.as_slice() == b"ltr",
            "role" => ROLES.iter().any(|role| value.as_slice() == role.as_bytes()),
            name => ATTRIBUTES.contains(&name),
        };
        (!is_known).then_some(name)
    });
    strange.map(|name| {
        let everywhere = name == "style" || name.starts_with("on");
        (name, everywhere)
    })
}

/// The flaw that a fault in a page is in all that it shows; none where it is none.
pub(super) fn flaw_of_error(fault: &str) -> Option<Flaw> {
    let holds = |what: &str| Some(Flaw::Holds(what.to_owned()));
    match fault {
        fault if FAULTS.contains(&fault) => None,
        "unexpected-question-mark-instead-of-tag-name" => holds("<? >"),
        "cdata-in-html-content" => holds("<![CDATA[ ]]>"),
        fault if fault.contains("doctype") => holds("<!DOCTYPE>"),
        _ => Some(Flaw::Tags),
    }
}

/// True where a page's data about itself may make it another: in another encoding,
/// or one that leads elsewhere.
pub(super) fn is_strange_meta(tag: &StartTag<()>) -> bool {
    let value = |name: &str| {
        let value = tag.attributes.get(name.as_bytes());
        value.map(|value| String::from_utf8_lossy(value).to_ascii_lowercase())
    };
    let is_utf8 = |label: &str| matches!(label.trim_ascii(), "utf-8" | "utf8");
    let is_other = value("charset").is_some_and(|label| !is_utf8(&label));
    is_other
        || match value("http-equiv").as_deref() {
            Some("content-type") => {
                !value("content").as_deref().and_then(charset).is_some_and(is_utf8)
            }
            Some("content-security-policy" | "content-language" | "x-ua-compatible") | None => {
                false
            }
            Some(_) => true,
        }
}

/// The encoding that a content type names, as HTML reads it: what stands behind
/// the first `charset` that an equals sign follows, in quotes or up to a blank or
/// a semicolon.
fn charset(content: &str) -> Option<&str> {
    let mut pieces = content.split("charset").skip(1).map(str::trim_ascii_start);
    let said = pieces.find_map(|piece| piece.strip_prefix('='))?.trim_ascii_start();
    let quoted = ['"', '\''].into_iter().find_map(|mark| Some((mark, said.strip_prefix(mark)?)));
    match quoted {
        Some((mark, inner)) => inner.split_once(mark).map(|(label, _)| label),
        None => said.split(|c: char| c == ';' || c.is_ascii_whitespace()).next(),
    }
}

/// True where a style sheet is one of this program's own.
pub(super) fn is_own_sheet(sheet: &str) -> bool {
    SHEETS.contains(&Fingerprint::of(sheet).to_string().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_that_is_written_is_known() {
        let sheet = include_str!("../../../assets/brief.css");
        assert!(is_own_sheet(sheet), "add {} to SHEETS", Fingerprint::of(sheet));
        assert!(!is_own_sheet(&format!("{sheet}p {{ display: none; }}")));
    }
}
