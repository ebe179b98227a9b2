//! A data file field by field, as ron reads it; [`Numbered`](super::number::Numbered)
//! and [`read`](super::read()) make the model of it.

use std::borrow::Cow;
use std::fmt;
use std::mem::take;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, de};

use super::model::{Actor, Date, Labels, Localized, Related, Source, Titles};
use super::{ActorId, DeclarationId, EditionId};
use crate::text::SharedStr;

/// A whole file.
#[derive(Deserialize)]
#[serde(rename = "Declaration", deny_unknown_fields)]
pub(super) struct RawDeclaration<'s> {
    pub(super) schema: Schema,
    pub(super) id: DeclarationId,
    pub(super) edition: EditionId,
    pub(super) language: String,
    #[serde(borrow)]
    pub(super) title: RawText<'s>,
    #[serde(borrow, default)]
    pub(super) subtitle: RawText<'s>,
    #[serde(default)]
    pub(super) place: String,
    #[serde(default)]
    pub(super) parties: Vec<ActorId>,
    pub(super) source: Source,
    #[serde(default)]
    pub(super) labels: Labels,
    #[serde(borrow, default)]
    pub(super) actors: Vec<Actor<RawText<'s>>>,
    #[serde(borrow, default)]
    pub(super) context: Vec<RawText<'s>>,
    #[serde(borrow)]
    pub(super) chapters: RawChapters<'s>,
}

/// The chapters, and the points of all of them in one list: many small ones
/// would leave holes in memory.
#[derive(Default)]
pub(super) struct RawChapters<'s> {
    /// Each with the number of its points, which are taken out of it.
    pub(super) chapters: Vec<(RawChapter<'s>, usize)>,
    pub(super) points: Vec<RawPoint<'s>>,
}

impl<'de: 's, 's> Deserialize<'de> for RawChapters<'s> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(ChaptersVisitor)
    }
}

struct ChaptersVisitor;

impl<'de> de::Visitor<'de> for ChaptersVisitor {
    type Value = RawChapters<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of chapters")
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let mut all = RawChapters::default();
        while let Some(mut chapter) = items.next_element::<RawChapter>()? {
            let points = take(&mut chapter.points);
            all.chapters.push((chapter, points.len()));
            all.points.extend(points);
        }
        Ok(all)
    }
}

/// A chapter, its points not numbered yet.
#[derive(Deserialize)]
#[serde(rename = "Chapter", deny_unknown_fields)]
pub(super) struct RawChapter<'s> {
    pub(super) number: u32,
    #[serde(borrow)]
    pub(super) title: RawText<'s>,
    #[serde(borrow, default)]
    pub(super) titles: Option<Titles<RawText<'s>>>,
    #[serde(borrow, default)]
    pub(super) evaluation: Vec<RawText<'s>>,
    #[serde(borrow, default)]
    pub(super) points: Vec<RawPoint<'s>>,
}

/// A point; its number is none where it is its place in the list.
#[derive(Deserialize)]
#[serde(rename = "Point", deny_unknown_fields)]
pub(super) struct RawPoint<'s> {
    #[serde(default)]
    pub(super) number: Option<String>,
    #[serde(borrow)]
    pub(super) text: RawText<'s>,
    #[serde(borrow, default)]
    pub(super) heading: Option<Localized<RawText<'s>>>,
    #[serde(borrow, default)]
    pub(super) related: Vec<Related<RawText<'s>>>,
    #[serde(borrow, default)]
    pub(super) dates: Vec<Date<RawText<'s>>>,
}

/// The schema that this version reads.
pub(crate) const SCHEMA: u32 = 1;

/// The schema's number; no other than [`SCHEMA`] is read.
pub(super) struct Schema;

impl<'de> Deserialize<'de> for Schema {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match u32::deserialize(deserializer)? {
            SCHEMA => Ok(Self),
            other => Err(de::Error::custom(wrong_schema(&other.to_string()))),
        }
    }
}

/// The message about another schema.
pub(super) fn wrong_schema(found: &str) -> String {
    format!("the schema is {found}: this version of hertog reads schema {SCHEMA}")
}

/// A text: a part of the file where it has no escapes.
#[derive(Default)]
pub(super) struct RawText<'s>(Cow<'s, str>);

impl<'de: 's, 's> Deserialize<'de> for RawText<'s> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(TextVisitor).map(Self)
    }
}

struct TextVisitor;

impl<'de> de::Visitor<'de> for TextVisitor {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(text.into())
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(text.to_owned().into())
    }
}

/// A holder of texts of the file while it is read, shared afterwards.
pub(super) trait Shared {
    /// The same value in the model.
    type Model;

    /// The value with its texts as parts of the file, where they are that.
    fn shared(self, file: &Arc<String>) -> Self::Model;
}

impl Shared for RawText<'_> {
    type Model = SharedStr;

    fn shared(self, file: &Arc<String>) -> SharedStr {
        match self.0 {
            Cow::Borrowed(part) => SharedStr::of(file, part),
            Cow::Owned(text) => text.into(),
        }
    }
}

impl<T: Shared> Shared for Vec<T> {
    type Model = Vec<T::Model>;

    fn shared(self, file: &Arc<String>) -> Self::Model {
        self.into_iter().map(|item| item.shared(file)).collect()
    }
}

impl<T: Shared> Shared for Option<T> {
    type Model = Option<T::Model>;

    fn shared(self, file: &Arc<String>) -> Self::Model {
        self.map(|value| value.shared(file))
    }
}

impl<T: Shared> Shared for Actor<T> {
    type Model = Actor<T::Model>;

    fn shared(self, file: &Arc<String>) -> Self::Model {
        let Self { id, kind, name, aliases } = self;
        Actor { id, kind, name: name.shared(file), aliases: aliases.shared(file) }
    }
}

impl<T: Shared> Shared for Localized<T> {
    type Model = Localized<T::Model>;

    fn shared(self, file: &Arc<String>) -> Self::Model {
        let [nl, en, fr] = [self.nl, self.en, self.fr].map(|text| text.shared(file));
        Localized { nl, en, fr }
    }
}

impl<T: Shared> Shared for Titles<T> {
    type Model = Titles<T::Model>;

    fn shared(self, file: &Arc<String>) -> Self::Model {
        Titles { en: self.en.shared(file), fr: self.fr.shared(file) }
    }
}

impl<T: Shared> Shared for Related<T> {
    type Model = Related<T::Model>;

    fn shared(self, file: &Arc<String>) -> Self::Model {
        Related { actor: self.actor, quote: self.quote.shared(file) }
    }
}

impl<T: Shared> Shared for Date<T> {
    type Model = Date<T::Model>;

    fn shared(self, file: &Arc<String>) -> Self::Model {
        Date { on: self.on, role: self.role, quote: self.quote.shared(file) }
    }
}
