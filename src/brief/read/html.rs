//! Quotes in HTML: `blockquote`s that say what they cite. Read as browsers do
//! where that matters here, so that a page that was saved again still is read.

use super::citation;
use super::entities::decoded;
use crate::brief::{Findings, Quoted, Seal};

/// Reads the quotes of a brief in HTML.
pub(in crate::brief) fn html(text: &str) -> Findings {
    let mut reader = Reader::default();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        reader.text(&rest[..at]);
        rest = reader.markup(&rest[at..]);
    }
    reader.text(rest);
    reader.end_quote();
    Findings { seal: Seal::find(&reader.prose), quotes: reader.quotes }
}

#[derive(Default)]
struct Reader {
    quotes: Vec<Quoted>,
    /// The open quote, and how many quotes stand open in it.
    open: Option<(Quoted, usize)>,
    /// The text outside quotes.
    prose: String,
    /// Where in it the open caption begins.
    caption: usize,
}

impl Reader {
    fn text(&mut self, text: &str) {
        let text = decoded(text);
        match &mut self.open {
            Some((quote, _)) => quote.text.push_str(&text),
            None => self.prose.push_str(&text),
        }
    }

    /// Takes what begins with `<`; gives what follows it.
    fn markup<'t>(&mut self, text: &'t str) -> &'t str {
        if let Some(comment) = text.strip_prefix("<!--") {
            return after(comment, "-->");
        }
        if text.starts_with("<!") || text.starts_with("<?") {
            return after(text, ">");
        }
        let Some(tag) = Tag::read(text) else {
            self.text("<");
            return &text[1..];
        };
        self.tag(&tag);
        if !tag.closes && matches!(&*tag.name, "script" | "style" | "title" | "textarea") {
            return past_raw(tag.rest, &tag.name);
        }
        tag.rest
    }

    fn tag(&mut self, tag: &Tag<'_>) {
        let is_quote = tag.name == "blockquote";
        if tag.name == "figcaption" && self.open.is_none() {
            self.caption(tag.closes);
        }
        match (&mut self.open, is_quote, tag.closes) {
            (Some((_, depth)), true, false) => *depth += 1,
            (Some((_, depth)), true, true) if *depth > 0 => *depth -= 1,
            (Some(_), true, true) => self.end_quote(),
            (None, true, false) => {
                let (cited, print) = (tag.value("data-cited"), tag.value("data-fingerprint"));
                let quote = Quoted { cited, fingerprint: print, text: String::new() };
                self.open = Some((quote, 0));
            }
            _ if !is_inline(&tag.name) => self.text(" "),
            _ => {}
        }
    }

    /// What a reader sees under a quote counts, where it says something else than
    /// the quote does itself.
    fn caption(&mut self, closes: bool) {
        if !closes {
            self.caption = self.prose.len();
        } else if let Some((cited, print)) = citation(&self.prose[self.caption..])
            && let Some(quote) = self.quotes.last_mut().filter(|quote| !quote.cited.is_empty())
        {
            (quote.cited, quote.fingerprint) = (cited, print);
        }
    }

    fn end_quote(&mut self) {
        self.quotes.extend(self.open.take().map(|(quote, _)| quote));
    }
}

/// Whether words on both sides of a tag run on.
fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "b"
            | "bdi"
            | "bdo"
            | "cite"
            | "code"
            | "em"
            | "font"
            | "i"
            | "mark"
            | "q"
            | "s"
            | "small"
            | "span"
            | "strong"
            | "sub"
            | "sup"
            | "u"
            | "wbr"
    )
}

fn after<'t>(text: &'t str, end: &str) -> &'t str {
    text.find(end).map_or("", |at| &text[at + end.len()..])
}

/// What follows the end of an element whose content is no markup.
fn past_raw<'t>(text: &'t str, name: &str) -> &'t str {
    let ends = |at: &usize| {
        let inner = &text.as_bytes()[at + 2..];
        inner.get(..name.len()).is_some_and(|end| end.eq_ignore_ascii_case(name.as_bytes()))
    };
    let end = text.match_indices("</").map(|(at, _)| at).find(ends);
    end.map_or("", |at| after(&text[at..], ">"))
}

/// A start or end tag.
struct Tag<'t> {
    name: String,
    closes: bool,
    attributes: Vec<(&'t str, &'t str)>,
    /// What follows it.
    rest: &'t str,
}

impl<'t> Tag<'t> {
    /// The tag with which a text begins; none where it is no tag.
    fn read(text: &'t str) -> Option<Self> {
        let inner = text.strip_prefix('<')?;
        let (closes, inner) = inner.strip_prefix('/').map_or((false, inner), |inner| (true, inner));
        let is_end = |c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/');
        let end = inner.find(is_end)?;
        let name = &inner[..end];
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let mut tag =
            Self { name: name.to_ascii_lowercase(), closes, attributes: Vec::new(), rest: "" };
        tag.attributes(&inner[end..]);
        Some(tag)
    }

    fn attributes(&mut self, text: &'t str) {
        let mut rest = text;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            if let Some(behind) = rest.strip_prefix('>') {
                self.rest = behind;
                return;
            }
            let is_end = |c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/' | '=');
            let Some(end) = rest.find(is_end) else { return };
            // An attribute may begin with `=`, so that this always goes on.
            let end = end.max(rest.chars().next().map_or(0, char::len_utf8));
            let (name, behind) = rest.split_at(end);
            let value = behind.trim_start().strip_prefix('=').map(str::trim_start);
            let (value, behind) = value.map_or(("", behind), value_of);
            self.attributes.push((name, value));
            rest = behind;
        }
    }

    fn value(&self, name: &str) -> String {
        let found = self.attributes.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| decoded(value)).unwrap_or_default()
    }
}

/// The value with which a text begins, in quotes or without, and what follows it.
fn value_of(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inner) = text.strip_prefix(quote) {
            return inner.split_once(quote).unwrap_or((inner, ""));
        }
    }
    let end = text.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(text.len());
    text.split_at(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_are_read_as_browsers_show_them() {
        let page = "<!DOCTYPE html><!-- <blockquote>nee</blockquote> --><STYLE>a > b { }</STYLE>\
            <script>'<blockquote>nee'</script><p>2 < 3 en <b>meer</b></p>\
            <BLOCKQUOTE lang=nl data-cited=\"3.1\" data-fingerprint='3fa9'><p>Blijven<br>werken \
            &amp; <em>sa</em>men</p></BLOCKQUOTE><blockquote>los <blockquote>in</blockquote> citaat</blockquote>";
        let found = html(page);
        let seen: Vec<(&str, &str, String)> = found
            .quotes
            .iter()
            .map(|q| {
                (
                    &*q.cited,
                    &*q.fingerprint,
                    q.text.split_whitespace().collect::<Vec<_>>().join(" "),
                )
            })
            .collect();
        assert_eq!(seen[0], ("3.1", "3fa9", "Blijven werken & samen".to_owned()));
        assert_eq!(seen[1], ("", "", "los in citaat".to_owned()));
        assert_eq!(seen.len(), 2);
    }

    #[test]
    fn a_page_cut_anywhere_is_read_to_its_end() {
        let page =
            "<p a=\"b\" c='d' =e f>x</p><blockquote data-cited=3.1>é<br/>&amp;</blockquote><!-- é";
        for end in (0..=page.len()).filter(|end| page.is_char_boundary(*end)) {
            assert!(html(&page[..end]).quotes.len() <= 1);
        }
    }
}
