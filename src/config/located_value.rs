//! Pieces of a RON text: a value, where it stands, and what stands in it. ron
//! cuts the text; what is wrong inside one located_value is said of that located_value alone,
//! so that all the others can count.

use std::borrow::Cow;
use std::fmt;
use std::rc::Rc;

use ron::value::RawValue;
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, MapAccess, Visitor};

use crate::declaration::{Fault, FileShape, explain_as, in_words, past_blanks};
use crate::text::beginning;

/// Letters of a wrong value that a fault shows.
const SHOWN: usize = 40;

/// A place in a file, for what is found wrong there later.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceLocation {
    path: String,
    line: usize,
    column: usize,
}

impl SourceLocation {
    /// What is wrong there, and how to mend it.
    pub fn fault(&self, message: impl Into<String>, remedy: impl Into<String>) -> Fault {
        Fault::new(message, remedy).at(&self.path).on(self.line, self.column)
    }
}

/// A whole file.
struct Source<'s> {
    form: &'static FileShape,
    text: &'s str,
    /// Where its lines begin.
    lines: Vec<usize>,
}

impl<'s> Source<'s> {
    fn new(form: &'static FileShape, text: &'s str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let lines = std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect();
        Self { form, text, lines }
    }

    /// Line and column at which a part of the text begins, both from 1.
    fn place(&self, part: &str) -> (usize, usize) {
        let offset = part.as_ptr().addr().saturating_sub(self.text.as_ptr().addr());
        let offset = past_blanks(self.text, offset.min(self.text.len()));
        let line = self.lines.partition_point(|start| *start <= offset);
        (line, self.text[self.lines[line - 1]..offset].chars().count() + 1)
    }
}

/// A value in a file.
#[derive(Clone)]
pub(super) struct LocatedValue<'s> {
    source: Rc<Source<'s>>,
    /// The value's own text, a part of the file's.
    ron: &'s str,
    path: String,
}

/// A field or an entry of a map.
pub(super) struct ConfigEntry<'s> {
    pub(super) name: Cow<'s, str>,
    /// Where the name stands.
    pub(super) location: SourceLocation,
    pub(super) value: LocatedValue<'s>,
}

impl<'s> LocatedValue<'s> {
    /// The fields of a whole file.
    pub(super) fn file(
        form: &'static FileShape,
        text: &'s str,
    ) -> Result<Vec<ConfigEntry<'s>>, Fault> {
        let pairs = ron::Options::default().from_str_seed(text, Shape::Fields(form.name));
        let pairs = pairs.map_err(|error| explain_as(form, text, &error))?;
        let source = Rc::new(Source::new(form, text));
        let file = Self { source, ron: text, path: String::new() };
        Ok(pairs.into_iter().map(|(name, value)| file.entry(name, value)).collect())
    }

    /// The fields between round brackets.
    pub(super) fn fields(&self) -> Result<Vec<ConfigEntry<'s>>, Fault> {
        self.entries(Shape::Fields(""), "expected fields in round brackets, such as (name: …)")
    }

    /// The entries of a map, in their order. That a name occurs twice is left
    /// to whoever reads them: ron would keep the last.
    pub(super) fn map(&self) -> Result<Vec<ConfigEntry<'s>>, Fault> {
        self.entries(Shape::Map, "expected entries in braces, such as { \"name\": … }")
    }

    fn entries(&self, shape: Shape, expected: &str) -> Result<Vec<ConfigEntry<'s>>, Fault> {
        let pairs = ron::Options::default().from_str_seed(self.ron, shape);
        let pairs = pairs.map_err(|_| self.unexpected(expected))?;
        Ok(pairs.into_iter().map(|(name, value)| self.entry(name, value)).collect())
    }

    fn entry(&self, name: &'s str, value: &'s RawValue) -> ConfigEntry<'s> {
        let name = &name[past_blanks(name, 0)..];
        let unquoted = name.starts_with(['"', 'r']).then(|| ron::from_str(name).ok()).flatten();
        let plain = name.strip_prefix("r#").unwrap_or(name);
        let called = unquoted.map_or(Cow::Borrowed(plain), Cow::Owned);
        let dot = if self.path.is_empty() { "" } else { "." };
        let path = format!("{}{dot}{}", self.path, beginning(&called, SHOWN));
        let value = Self { ron: value.get_ron(), path, ..self.clone() };
        ConfigEntry { location: value.location_of(name), name: called, value }
    }

    /// The value as a type that says itself what is wrong with it.
    pub(super) fn value<T: DeserializeOwned>(&self) -> Result<T, Fault> {
        ron::from_str(self.ron).map_err(|error| {
            let (message, remedy) = in_words(self.source.form, &error.code);
            self.fault(message, remedy)
        })
    }

    /// A text, whatever is in it.
    pub(super) fn text(&self) -> Result<String, Fault> {
        ron::from_str(self.ron).map_err(|_| self.unexpected("expected a text in double quotes"))
    }

    /// A list of texts.
    pub(super) fn texts(&self) -> Result<Vec<String>, Fault> {
        let expected = "expected texts in square brackets, such as [\"r\", \"Ctrl-r\"]";
        ron::from_str(self.ron).map_err(|_| self.unexpected(expected))
    }

    /// Whether the value begins so.
    pub(super) fn begins(&self, sign: char) -> bool {
        self.ron[past_blanks(self.ron, 0)..].starts_with(sign)
    }

    pub(super) fn location(&self) -> SourceLocation {
        self.location_of(self.ron)
    }

    /// What is wrong with this located_value.
    pub(super) fn fault(&self, message: impl Into<String>, remedy: impl Into<String>) -> Fault {
        self.location().fault(message, remedy)
    }

    fn unexpected(&self, expected: &str) -> Fault {
        let found: String = beginning(&self.ron[past_blanks(self.ron, 0)..], SHOWN);
        let found = found.split_whitespace().collect::<Vec<_>>().join(" ");
        self.fault(format!("{expected}, but found {found}"), "correct this value")
    }

    /// Where a part of the file stands.
    fn location_of(&self, part: &str) -> SourceLocation {
        let (line, column) = self.source.place(part);
        SourceLocation { path: self.path.clone(), line, column }
    }
}

/// What names and values stand in.
#[derive(Clone, Copy)]
enum Shape {
    /// `Name(a: 1)`, or `(a: 1)`.
    Fields(&'static str),
    /// `{ "a": 1 }`, whose names are values too.
    Map,
}

/// Names and values as they stand in the source.
type Pairs<'s> = Vec<(&'s str, &'s RawValue)>;

impl<'de> DeserializeSeed<'de> for Shape {
    type Value = Pairs<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Pairs<'de>, D::Error> {
        match self {
            Shape::Fields(name) => deserializer.deserialize_struct(name, &[], self),
            Shape::Map => deserializer.deserialize_map(self),
        }
    }
}

impl<'de> Visitor<'de> for Shape {
    type Value = Pairs<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("names and values")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs<'de>, A::Error> {
        let mut pairs = Vec::new();
        loop {
            let name = match self {
                Shape::Fields(_) => map.next_key::<&str>()?,
                Shape::Map => map.next_key::<&RawValue>()?.map(RawValue::get_ron),
            };
            let Some(name) = name else { return Ok(pairs) };
            pairs.push((name, map.next_value()?));
        }
    }
}
