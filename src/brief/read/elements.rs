//! What HTML may hold in and around a quote whose words are to be judged: what is
//! known to show exactly its text, and nothing else.

use html5gum::StartTag;

use crate::declaration::Fingerprint;

/// How an element bears on the words in it and around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bearing {
    /// It shows its text and nothing else, also in a quote.
    Text,
    /// It may stand around a quote, or elsewhere, but not in one.
    Around,
    /// What is in it or beside it may be shown otherwise.
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
    "data-fingerprint", "datetime", "height", "href", "http-equiv", "id", "lang", "name", "rel", "role",
    "rowspan", "scope", "src", "start", "tabindex", "title", "type", "width", "xml:lang", "xmlns",
];

/// The style sheets of this program, by their fingerprints: with another, nobody
/// knows what a page shows. One that is replaced stays here.
const SHEETS: [&str; 1] = ["eb7de1c9f09827137d96c4600c4bc4be927839ce73042f874721577c7360ea12"];

/// What HTML calls it, in small letters.
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

/// Whether words run on on both sides of it; so they do beside what only may be
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
            "aria-hidden" => false,
            name => ATTRIBUTES.contains(&name) || name.starts_with("aria-"),
        };
        (!is_known).then_some(name)
    });
    strange.map(|name| {
        let everywhere = name == "style" || name.starts_with("on");
        (name, everywhere)
    })
}

/// Whether what a page says of itself may make it another: in another encoding, or
/// one that leads elsewhere.
pub(super) fn is_strange_meta(tag: &StartTag<()>) -> bool {
    let value = |name: &str| {
        let value = tag.attributes.get(name.as_bytes());
        value.map(|value| String::from_utf8_lossy(value).to_ascii_lowercase())
    };
    let is_utf8 = |text: String| text.contains("utf-8");
    match value("http-equiv").as_deref() {
        Some("content-type") => !value("content").is_some_and(is_utf8),
        Some("content-security-policy" | "content-language" | "x-ua-compatible") => false,
        Some(_) => true,
        None => !value("charset").is_none_or(is_utf8),
    }
}

/// Whether a style sheet is one of this program's own.
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
