//! Quotes in HTML: `blockquote`s with what they cite under them. Taken apart as
//! browsers do, so that a page that was saved again still is read.

use html5gum::{DefaultEmitter, HtmlString, StartTag, Token, Tokenizer};

use super::paragraphs::{Paragraphs, Role};
use crate::brief::Findings;

/// Reads the quotes of a brief in HTML.
pub(in crate::brief) fn html(text: &str) -> Findings {
    let mut paragraphs = Paragraphs::default();
    walk(text, Role::Plain, &mut paragraphs);
    paragraphs.findings()
}

/// Takes a page or a piece of one apart, which stands in something of this role.
pub(super) fn walk(text: &str, role: Role, into: &mut Paragraphs) {
    let mut emitter = DefaultEmitter::<()>::default();
    emitter.naively_switch_states(true);
    let mut walk =
        Walk { into, role, open: Vec::new(), opened: [0; 3], text: String::new(), unseen: false };
    for token in Tokenizer::new_with_emitter(text, emitter) {
        match token {
            Ok(Token::StartTag(tag)) => walk.start(&tag),
            Ok(Token::EndTag(tag)) => walk.end(&tag.name),
            Ok(Token::String(words)) if !walk.unseen => {
                walk.text.push_str(&String::from_utf8_lossy(&words));
            }
            // Errors are passed over as browsers do; reading from memory has none.
            Ok(_) | Err(_) => {}
        }
    }
    walk.flush();
}

struct Walk<'p> {
    into: &'p mut Paragraphs,
    /// What stands outside every element below.
    role: Role,
    /// The open elements that give what is in them a role.
    open: Vec<(Kind, Role)>,
    /// How many of each kind are open.
    opened: [usize; 3],
    text: String,
    /// Whether what follows is shown nowhere in the page.
    unseen: bool,
}

impl Walk<'_> {
    fn start(&mut self, tag: &StartTag<()>) {
        self.part(&tag.name);
        self.unseen = matches!(tag.name.as_slice(), b"script" | b"style" | b"title");
        let value = |name: &str| {
            let value = tag.attributes.get(name.as_bytes());
            value.map(|value| String::from_utf8_lossy(value).into_owned()).unwrap_or_default()
        };
        if is_strange(&tag.name) {
            self.text.push(STRANGE);
        }
        let Some(kind) = kind(&tag.name) else { return };
        let is_note = value("class").split_whitespace().any(|class| class == "note");
        let role = match (kind, self.innermost()) {
            // All that is in a quote is one with it.
            (_, quote @ Role::Quote(_)) => quote,
            (Kind::Quote, _) => self.into.quote((value("data-cited"), value("data-fingerprint"))),
            (Kind::Caption, _) => Role::Caption,
            (Kind::Box, _) if is_note => Role::Aside,
            // Counted, so that its end is not taken for that of another.
            (Kind::Box, role) => role,
        };
        self.open.push((kind, role));
        self.opened[kind as usize] += 1;
    }

    fn end(&mut self, name: &HtmlString) {
        self.part(name);
        self.unseen = false;
        let Some(kind) = kind(name) else { return };
        // Where none is open there is nothing to look for, however much else is.
        while self.opened[kind as usize] > 0
            && let Some((last, _)) = self.open.pop()
        {
            self.opened[last as usize] -= 1;
            if last == kind {
                break;
            }
        }
    }

    fn innermost(&self) -> Role {
        self.open.last().map_or(self.role, |(_, role)| *role)
    }

    /// A tag parts words, or paragraphs, or nothing.
    fn part(&mut self, name: &[u8]) {
        if name == b"br" {
            self.text.push(' ');
        } else if !INLINE.contains(&name) {
            self.flush();
        }
    }

    fn flush(&mut self) {
        let role = self.innermost();
        self.into.push(role, std::mem::take(&mut self.text));
    }
}

/// Elements that give what is in them a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Quote,
    Caption,
    Box,
}

fn kind(name: &[u8]) -> Option<Kind> {
    match name {
        b"blockquote" => Some(Kind::Quote),
        b"figcaption" => Some(Kind::Caption),
        b"div" => Some(Kind::Box),
        _ => None,
    }
}

/// Stands for what is shown and is not read: no official wording has it.
pub(super) const STRANGE: char = '\u{fffd}';

/// Whether an element shows words that are not its text, or its text in another
/// order.
pub(super) fn is_strange(name: &[u8]) -> bool {
    matches!(name, b"input" | b"svg" | b"math" | b"bdo" | b"iframe" | b"object" | b"select")
}

/// Elements on both sides of which words run on.
const INLINE: [&[u8]; 24] = [
    b"a", b"abbr", b"b", b"bdi", b"bdo", b"cite", b"code", b"del", b"em", b"font", b"i", b"ins",
    b"kbd", b"mark", b"q", b"s", b"small", b"span", b"strong", b"sub", b"sup", b"u", b"var",
    b"wbr",
];

#[cfg(test)]
mod tests {
    use super::*;

    /// What each quote says that it is of, its fingerprint and its words.
    fn seen(page: &str) -> Vec<(String, String, String)> {
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let quotes = html(page).quotes.into_iter();
        quotes.map(|q| (q.cited, q.fingerprint, words(&q.text))).collect()
    }

    fn quote(cited: &str, print: &str, text: &str) -> (String, String, String) {
        (cited.to_owned(), print.to_owned(), text.to_owned())
    }

    #[test]
    fn quotes_are_read_as_browsers_show_them() {
        let page = "<!DOCTYPE html><!-- <blockquote>nee</blockquote> --><STYLE>a > b { }</STYLE>\
            <script>'<blockquote>nee'</script><p>2 < 3 en <b>meer</b></p>\
            <BLOCKQUOTE lang=nl data-cited=\"3.1\" data-fingerprint='3fa9'><p>Blijven<br>werken \
            &amp; <em>sa</em>m<ins>en</ins> Belgi&euml;</p></BLOCKQUOTE>\
            <blockquote>los <blockquote>in</blockquote> citaat</blockquote>";
        let expected =
            [quote("3.1", "3fa9", "Blijven werken & samen België"), quote("", "", "los in citaat")];
        assert_eq!(seen(page), expected);
    }

    #[test]
    fn what_stands_under_a_quote_goes_before_what_its_markup_says() {
        let print = "3fa9c0d1e2f3";
        let page = |caption: &str| {
            format!(
                "<blockquote data-cited=3.1 data-fingerprint=3fa9><p>Tekst</p></blockquote>\n{caption}"
            )
        };
        let under = |line: &str| page(&format!("<figcaption>{line}</figcaption>"));
        assert_eq!(seen(&under(&format!("— 3.2 · {print}"))), [quote("3.2", print, "Tekst")]);
        assert_eq!(seen(&under("— 3.2 (3fa9c0d1e2f3)")), [quote("", "", "Tekst")]);
        assert_eq!(seen(&page("<p>Verder.</p>")), [quote("3.1", "3fa9", "Tekst")]);
        let bare = format!("<blockquote>Tekst</blockquote><p>— 3.1 · {print}</p>");
        assert_eq!(seen(&bare), [quote("3.1", print, "Tekst")]);
        let unquoted = format!("<div><p>Tekst</p></div><figcaption>— 3.1 · {print}</figcaption>");
        assert_eq!(seen(&unquoted), [quote("3.1", print, "Tekst")]);
        let noted = format!("<div class=\"note\"><p>Tekst</p><p>— 3.1 · {print}</p></div>");
        assert_eq!(seen(&noted), []);
    }

    #[test]
    fn what_browsers_show_is_not_taken_for_a_comment_or_left_out() {
        for shown in
            ["<!-->NIET <!-- -->", "<!-- x --!>NIET <!-- -->", "<textarea>NIET </textarea>"]
        {
            let page = format!("<blockquote data-cited=3.1>{shown}werken</blockquote>");
            assert_eq!(seen(&page), [quote("3.1", "", "NIET werken")], "{shown}");
        }
    }

    #[test]
    fn whatever_is_in_a_quote_is_of_it() {
        let print = "3fa9c0d1e2f3";
        for (inside, read) in [
            ("<figcaption>NIET</figcaption><p>Tekst</p>", "NIET Tekst"),
            ("<div class=\"note\">NIET</div><p>Tekst</p>", "NIET Tekst"),
            ("<p>Tekst <input value=\"NIET\"></p>", "Tekst \u{fffd}"),
            ("<math><mtext><![CDATA[NIET ]]></mtext></math><p>Tekst</p>", "\u{fffd} Tekst"),
            ("<svg><style><p>NIET</p></style></svg><p>Tekst</p>", "\u{fffd} Tekst"),
            ("<p><bdo dir=rtl>Tekst</bdo></p>", "\u{fffd}Tekst"),
        ] {
            let page = format!(
                "<blockquote>{inside}</blockquote><figcaption>— 3.1 · {print}</figcaption>"
            );
            assert_eq!(seen(&page), [quote("3.1", print, read)], "{inside}");
        }
        // As programs make a page of Markdown.
        let page = format!("<blockquote><p>Tekst</p><p>— 3.1 · {print}</p></blockquote>");
        assert_eq!(seen(&page), [quote("3.1", print, "Tekst")]);
        let alone = format!("<blockquote><p>— 3.1 · {print}</p></blockquote>");
        assert_eq!(seen(&alone)[0].0, "");
    }

    /// Ends of what is not open are passed over without a look at all that is.
    #[test]
    fn a_page_of_open_elements_is_read_to_its_end() {
        let open = "<blockquote>".repeat(200_000);
        assert_eq!(html(&format!("{open}{}", "</p></div>".repeat(200_000))).quotes.len(), 0);
        let boxes = format!("{}{}", "<div>".repeat(100_000), "<p>x</p>".repeat(100_000));
        assert_eq!(html(&boxes).quotes.len(), 0);
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
