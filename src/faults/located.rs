//! Values of a RON text and where they stand. ron cuts the text; what is wrong
//! inside one value is said of that value alone, so that all the others can count.

use std::borrow::Cow;
use std::fmt;

use ron::value::RawValue;
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, MapAccess, Visitor};

use super::explain::in_words;
use super::{Fault, FileShape, Position, explain, offset};
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
    fn new(path: &str, position: Position) -> Self {
        let Position { line, column, .. } = position;
        Self { path: path.to_owned(), line, column }
    }

    /// A fault at this place, with its remedy.
    pub fn fault(&self, message: impl Into<String>, remedy: impl Into<String>) -> Fault {
        Fault::new(message, remedy).at(&self.path).on(self.line, self.column)
    }
}

/// A value in a file.
#[derive(Clone)]
pub(crate) struct LocatedValue<'s> {
    shape: &'static FileShape,
    /// The text of the whole file.
    file: &'s str,
    /// The value's own text, a part of the file's.
    ron: &'s str,
    /// The beginning of that.
    position: Position,
    path: String,
}

/// A field or an entry of a map.
pub(crate) struct LocatedEntry<'s> {
    pub(crate) name: Cow<'s, str>,
    /// The place of the name.
    pub(crate) location: SourceLocation,
    pub(crate) value: LocatedValue<'s>,
}

impl<'s> LocatedValue<'s> {
    /// The fields of a whole file.
    pub(crate) fn file(
        shape: &'static FileShape,
        text: &'s str,
    ) -> Result<Vec<LocatedEntry<'s>>, Fault> {
        let pairs = ron::Options::default().from_str_seed(text, Shape::Fields(shape.name));
        let pairs = pairs.map_err(|error| explain(shape, text, &error))?;
        let position = Position::START;
        let file = Self { shape, file: text, ron: text, position, path: String::new() };
        Ok(file.locate(pairs))
    }

    /// The fields between round brackets.
    pub(crate) fn fields(&self) -> Result<Vec<LocatedEntry<'s>>, Fault> {
        self.entries(Shape::Fields(""), "expected fields in round brackets, such as (name: …)")
    }

    /// The entries of a map, in their order. That a name occurs twice is left
    /// to whoever reads them: ron would keep the last.
    pub(crate) fn map(&self) -> Result<Vec<LocatedEntry<'s>>, Fault> {
        self.entries(Shape::Map, "expected entries in braces, such as { \"name\": … }")
    }

    fn entries(&self, shape: Shape, expected: &str) -> Result<Vec<LocatedEntry<'s>>, Fault> {
        let pairs = ron::Options::default().from_str_seed(self.ron, shape);
        let pairs = pairs.map_err(|_| self.unexpected(expected))?;
        Ok(self.locate(pairs))
    }

    /// The entries of this value in their order, in one pass over its text.
    fn locate(&self, pairs: Pairs<'s>) -> Vec<LocatedEntry<'s>> {
        let mut before = self.position;
        let entry = |(name, value)| {
            let entry = self.entry(name, value, before);
            before = entry.value.position;
            entry
        };
        pairs.into_iter().map(entry).collect()
    }

    /// An entry that stands behind `before`.
    fn entry(&self, name: &'s str, value: &'s RawValue, before: Position) -> LocatedEntry<'s> {
        let unquoted = name.starts_with(['"', 'r']).then(|| ron::from_str(name).ok()).flatten();
        let plain = name.strip_prefix("r#").unwrap_or(name);
        let called = unquoted.map_or(Cow::Borrowed(plain), Cow::Owned);
        let dot = if self.path.is_empty() { "" } else { "." };
        let path = format!("{}{dot}{}", self.path, beginning(&called, SHOWN));
        let ron = value.trim().get_ron();
        let name = before.forward(self.file, offset(self.file, name));
        let position = name.forward(self.file, offset(self.file, ron));
        let location = SourceLocation::new(&path, name);
        let value = Self { ron, position, path, ..self.clone() };
        LocatedEntry { name: called, location, value }
    }

    /// The value as a type that says itself what is wrong with it.
    pub(crate) fn value<T: DeserializeOwned>(&self) -> Result<T, Fault> {
        ron::from_str(self.ron).map_err(|error| {
            let (message, remedy) = in_words(self.shape, &error.code);
            self.fault(message, remedy)
        })
    }

    /// A text, whatever is in it.
    pub(crate) fn text(&self) -> Result<String, Fault> {
        ron::from_str(self.ron).map_err(|_| self.unexpected("expected a text in double quotes"))
    }

    /// A list of texts.
    pub(crate) fn texts(&self) -> Result<Vec<String>, Fault> {
        let expected = "expected texts in square brackets, such as [\"r\", \"Ctrl-r\"]";
        ron::from_str(self.ron).map_err(|_| self.unexpected(expected))
    }

    /// True if the value begins with this character.
    pub(crate) fn begins(&self, sign: char) -> bool {
        self.ron.starts_with(sign)
    }

    /// The place at which the value begins.
    pub(crate) fn location(&self) -> SourceLocation {
        SourceLocation::new(&self.path, self.position)
    }

    /// A fault of this value.
    pub(crate) fn fault(&self, message: impl Into<String>, remedy: impl Into<String>) -> Fault {
        self.location().fault(message, remedy)
    }

    fn unexpected(&self, expected: &str) -> Fault {
        let found: String = beginning(self.ron, SHOWN);
        let found = found.split_whitespace().collect::<Vec<_>>().join(" ");
        self.fault(format!("{expected}, but found {found}"), "correct this value")
    }
}

/// The brackets around names and values.
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
                Shape::Map => map.next_key::<&RawValue>()?.map(|name| name.trim().get_ron()),
            };
            let Some(name) = name else { return Ok(pairs) };
            pairs.push((name, map.next_value()?));
        }
    }
}
