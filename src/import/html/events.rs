//! Tags and text of a page, with the few attributes that are asked for: a tag with
//! millions of others takes no memory.

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

/// The attributes that are kept.
const KEPT: [&str; 18] = [
    "class", "colspan", "content", "face", "hidden", "href", "id", "lang", "name", "reversed",
    "role", "rowspan", "start", "style", "title", "type", "value", "xml:lang",
];

/// Longest attribute that is kept, in bytes.
const LONGEST: usize = 8 * 1024;

/// A start tag.
#[derive(Debug, Default)]
pub(super) struct Tag {
    /// In small letters.
    pub name: String,
    attributes: Vec<(usize, String)>,
    /// True if it ends with `/>`.
    pub closed: bool,
}

impl Tag {
    /// The value of an attribute of [`KEPT`]; empty if it has none.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(at, _)| KEPT[*at] == name).map(|(_, value)| value.as_str())
    }

    /// The value of an attribute that is a number.
    pub(super) fn number(&self, name: &str) -> Option<i32> {
        self.get(name)?.trim().parse().ok()
    }

    fn name_attribute(&mut self, name: &[u8]) {
        let at = KEPT.iter().position(|kept| kept.as_bytes() == name);
        // The first of two with the same name counts; `KEPT.len()` stands for the others.
        let known = at.filter(|at| self.attributes.iter().all(|(other, _)| other != at));
        self.attributes.retain(|(at, _)| *at < KEPT.len());
        self.attributes.push((known.unwrap_or(KEPT.len()), String::new()));
    }

    fn set_value(&mut self, value: &[u8]) {
        if let Some((at, last)) = self.attributes.last_mut()
            && *at < KEPT.len()
            && value.len() <= LONGEST
        {
            *last = String::from_utf8_lossy(value).into_owned();
        }
    }
}

/// A piece of a page.
#[derive(Debug)]
pub(super) enum Event {
    /// A start tag.
    Start(Tag),
    /// The name of an end tag.
    End(String),
    /// Text with its entities resolved.
    Text(String),
}

/// The tags and texts of a page in order.
pub(super) fn events(text: &str) -> impl Iterator<Item = Event> {
    let mut tag = Tag::default();
    let string = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let callback = move |event: CallbackEvent<'_>, _: Span<()>| match event {
        CallbackEvent::OpenStartTag { name } => {
            tag = Tag { name: string(name), ..Tag::default() };
            None
        }
        CallbackEvent::AttributeName { name } => {
            tag.name_attribute(name);
            None
        }
        CallbackEvent::AttributeValue { value } => {
            tag.set_value(value);
            None
        }
        CallbackEvent::CloseStartTag { self_closing } => {
            tag.attributes.retain(|(at, _)| *at < KEPT.len());
            tag.closed = self_closing;
            Some(Event::Start(std::mem::take(&mut tag)))
        }
        CallbackEvent::EndTag { name } => Some(Event::End(string(name))),
        CallbackEvent::String { value } => Some(Event::Text(string(value))),
        CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {
            None
        }
    };
    let mut emitter = CallbackEmitter::new(callback);
    // The words of scripts and styles are no tags.
    emitter.naively_switch_states(true);
    // Reading from memory has no errors.
    Tokenizer::new_with_emitter(text, emitter).flatten()
}
