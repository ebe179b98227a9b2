//! Quotes in HTML: `blockquote`s with what they cite under them. Taken apart as
//! browsers do, so that a page that was saved again still is read; and with what
//! is not known to show exactly its text in or around it, a quote cannot be judged.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use super::Citation;
use super::elements::{self, Bearing, bearing};
use super::paragraphs::{Paragraphs, Role};
use crate::brief::{Findings, Flaw, SourceName};

/// Reads the quotes of a brief in HTML.
pub(in crate::brief) fn html(text: &str) -> Findings {
    let (mut paragraphs, mut page) = (Paragraphs::default(), HtmlPage::default());
    page.feed(text, &mut paragraphs);
    page.finish(&mut paragraphs);
    paragraphs.findings()
}

/// A page, or the tags in a text of another kind, as they come by.
#[derive(Default)]
pub(super) struct HtmlPage {
    /// The role of text outside every element below.
    pub(super) outside: Role,
    open: Vec<Open>,
    /// Words of the open paragraph, and why nobody knows what it shows.
    pub(super) text: String,
    flaw: Option<String>,
    /// The words of an element that shows none, such as a style sheet.
    unseen: Option<String>,
}

/// An element that is open.
struct Open {
    name: String,
    role: Role,
    flaw: Option<String>,
}

/// Most elements up that an end tag is looked for: browsers go further, but no page
/// that was written by a program needs it.
const DEEP: usize = 64;

impl HtmlPage {
    /// Takes in a page, or a piece of one.
    pub(super) fn feed(&mut self, text: &str, into: &mut Paragraphs) {
        let mut emitter = DefaultEmitter::<()>::default();
        emitter.naively_switch_states(true);
        for token in Tokenizer::new_with_emitter(text, emitter) {
            match token {
                Ok(Token::StartTag(tag)) => self.start(&tag, into),
                Ok(Token::EndTag(tag)) => self.end(&elements::name(&tag.name), into),
                Ok(Token::String(words)) => self.words(&String::from_utf8_lossy(&words)),
                Ok(Token::Error(error)) => {
                    if let Some(flaw) = elements::flaw_of_error(error.value.as_str()) {
                        into.spoil(flaw);
                    }
                }
                // Reading from memory has no errors.
                Ok(Token::Comment(_) | Token::Doctype(_)) | Err(_) => {}
            }
        }
    }

    /// Words that are shown, unless their element shows none.
    pub(super) fn words(&mut self, words: &str) {
        if let Some(unseen) = &mut self.unseen {
            unseen.push_str(words);
            return;
        }
        self.text.push_str(words);
        if let Some(flaw) = self.open.last().and_then(|open| open.flaw.as_ref())
            && !crate::text::is_blank(words)
        {
            self.flaw.get_or_insert_with(|| flaw.clone());
        }
    }

    /// The open paragraph cannot be judged.
    pub(super) fn mar(&mut self, what: &str) {
        self.flaw.get_or_insert_with(|| what.to_owned());
    }

    /// The open paragraph is over.
    pub(super) fn flush(&mut self, into: &mut Paragraphs) {
        let flaw = self.flaw.take().map(Flaw::Holds);
        into.push(self.innermost(), std::mem::take(&mut self.text), flaw);
    }

    /// The page is over. What shows none of its words and never ended, such as a
    /// style sheet, may still have its effect.
    pub(super) fn finish(&mut self, into: &mut Paragraphs) {
        self.flush(into);
        if self.unseen.is_some() {
            into.spoil(Flaw::Tags);
        }
    }

    /// Number of open elements.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// Closes the elements opened from this depth on, though nothing said so.
    pub(super) fn close_to(&mut self, depth: usize, into: &mut Paragraphs) {
        if self.open.len() != depth {
            into.spoil(Flaw::Tags);
            self.open.truncate(depth);
        }
    }

    fn innermost(&self) -> Role {
        self.open.last().map_or(self.outside, |open| open.role)
    }

    fn start(&mut self, tag: &StartTag<()>, into: &mut Paragraphs) {
        let name = elements::name(&tag.name);
        self.part(&name, into);
        self.close_before(&name);
        let role = self.role_of(&name, tag, into);
        let flaw = self.flaw_of(&name, tag, into);
        if let Some(flaw) =
            flaw.as_ref().filter(|_| elements::is_inline(&name) || elements::is_void(&name))
        {
            self.mar(flaw);
        }
        if matches!(name.as_str(), "title" | "style" | "script") {
            self.unseen = Some(String::new());
        }
        if !elements::is_void(&name) {
            let flaw = flaw.or_else(|| self.open.last().and_then(|open| open.flaw.clone()));
            self.open.push(Open { name, role, flaw });
        }
    }

    /// The role of the contents of an element: its own, or that of the text around it.
    fn role_of(&self, name: &str, tag: &StartTag<()>, into: &mut Paragraphs) -> Role {
        let value = |name: &str| {
            let value = tag.attributes.get(name.as_bytes());
            value.map(|value| String::from_utf8_lossy(value).into_owned()).unwrap_or_default()
        };
        let is_note = || value("class").split_whitespace().any(|class| class == "note");
        match (name, self.innermost()) {
            // All that is in a quote is one with it.
            (_, quote @ Role::Quote(_)) => quote,
            ("blockquote", _) => into.quote(Citation {
                cited: value("data-cited"),
                fingerprint: value("data-fingerprint"),
                source: SourceName::of_citation(&value("data-source")),
            }),
            ("figcaption", _) => Role::Caption,
            ("div", _) if is_note() => Role::Aside,
            (_, role) => role,
        }
    }

    /// Why what is in an element cannot be judged; what bears on the whole page
    /// spoils all of it.
    fn flaw_of(&self, name: &str, tag: &StartTag<()>, into: &mut Paragraphs) -> Option<String> {
        let shown = || crate::text::beginning(&crate::text::clean(&format!("<{name}>")), 40);
        let in_quote = matches!(self.innermost(), Role::Quote(_));
        let bears = bearing(name);
        if bears == Bearing::Strange || (name == "meta" && elements::is_strange_meta(tag)) {
            into.spoil(Flaw::Holds(shown()));
        }
        if bears == Bearing::Strange
            || bears == Bearing::Apart
            || (bears == Bearing::Around && in_quote)
        {
            return Some(shown());
        }
        let (attribute, everywhere) = elements::strange_attribute(tag)?;
        let shown =
            crate::text::beginning(&crate::text::clean(&format!("<{name} {attribute}>")), 40);
        if everywhere {
            into.spoil(Flaw::Holds(shown.clone()));
        }
        Some(shown)
    }

    /// Ends that HTML lets be left out: of a paragraph before what is no part of
    /// one, and of an item before the next.
    fn close_before(&mut self, name: &str) {
        let last = self.open.last().map(|open| open.name.as_str());
        let closes = match last {
            Some("p") => !elements::is_inline(name) && !elements::is_void(name),
            Some(last @ ("li" | "tr" | "td" | "th")) => last == name,
            Some("dt" | "dd") => matches!(name, "dt" | "dd"),
            _ => false,
        };
        if closes {
            self.open.pop();
        }
    }

    fn end(&mut self, name: &str, into: &mut Paragraphs) {
        self.part(name, into);
        if let Some(sheet) = self.unseen.take()
            && name == "style"
            && !elements::is_own_sheet(&sheet)
        {
            into.spoil(Flaw::Holds("<style>".to_owned()));
        }
        if elements::is_void(name) {
            return;
        }
        let near = self.open.iter().rev().take(DEEP);
        let above = near.take_while(|open| open.name != name);
        let names: Vec<&str> = above.map(|open| open.name.as_str()).collect();
        let Some(at) = self.open.len().checked_sub(names.len() + 1) else {
            return into.spoil(Flaw::Tags);
        };
        let optional = |name: &&str| {
            matches!(*name, "p" | "li" | "dt" | "dd" | "tr" | "td" | "th" | "tbody" | "thead")
        };
        if !names.iter().all(optional) || self.open[at].name != name {
            into.spoil(Flaw::Tags);
        }
        if self.open[at].name == name {
            self.open.truncate(at);
        }
    }

    /// A tag parts words, or paragraphs, or nothing.
    fn part(&mut self, name: &str, into: &mut Paragraphs) {
        if name == "br" {
            self.text.push('\n');
        } else if !elements::is_inline(name) {
            self.flush(into);
        }
    }
}

#[cfg(test)]
mod tests;
