//! Quotes in JSON: the wording of points, and the paragraphs of evaluations.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{self, Deserializer, IgnoredAny, MapAccess, Visitor};

use crate::brief::{Findings, Flaw, Listed, Quoted, Seal, Unreadable};

// Only what is checked; a brief of a later version may have more.
#[derive(Deserialize)]
struct BriefJson {
    declaration: String,
    edition: String,
    edition_fingerprint: String,
    #[serde(default)]
    groups: Vec<GroupJson>,
    quotes: Option<String>,
}

#[derive(Deserialize)]
struct GroupJson {
    #[serde(default)]
    evaluation: Vec<QuoteJson>,
    #[serde(default)]
    points: Vec<QuoteJson>,
}

/// The words, or null where the brief has none of them.
#[derive(Deserialize)]
struct Wording(Option<String>);

/// A point, or a paragraph of an evaluation: the fields that are checked, and
/// another that is like one of them. Each of them may stand there once.
#[derive(Default)]
struct QuoteJson {
    cited: Option<String>,
    text: Option<Wording>,
    fingerprint: Option<String>,
    alike: Option<String>,
}

impl<'de> Deserialize<'de> for QuoteJson {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Fields)
    }
}

struct Fields;

impl<'de> Visitor<'de> for Fields {
    type Value = QuoteJson;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a quote")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<QuoteJson, A::Error> {
        let mut quote = QuoteJson::default();
        while let Some(name) = map.next_key::<Cow<'de, str>>()? {
            match &*name {
                "cited" | "id" => once(&mut quote.cited, map.next_value()?, "cited")?,
                "text" => once(&mut quote.text, map.next_value()?, "text")?,
                "fingerprint" => once(&mut quote.fingerprint, map.next_value()?, "fingerprint")?,
                other => {
                    if is_alike(other) {
                        quote.alike = Some(other.to_owned());
                    }
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(quote)
    }
}

fn once<T, E: de::Error>(field: &mut Option<T>, value: T, name: &'static str) -> Result<(), E> {
    if field.replace(value).is_some() { Err(E::duplicate_field(name)) } else { Ok(()) }
}

/// Whether a field could be taken for one of those that are checked.
fn is_alike(name: &str) -> bool {
    let letters: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
    let letters = letters.to_lowercase();
    letters == "id"
        || ["text", "cited", "fingerprint", "quote", "wording"].iter().any(|n| letters.contains(n))
}

/// Reads the quotes of a brief in JSON.
///
/// # Errors
/// Where it is no brief, or is damaged.
pub(in crate::brief) fn json(text: &str) -> Result<Findings, Unreadable> {
    let brief: BriefJson =
        serde_json::from_str(text).map_err(|error| Unreadable::Damaged(error.to_string()))?;
    let seal = || {
        Some(Seal {
            declaration: brief.declaration.parse().ok()?,
            edition: brief.edition.parse().ok()?,
            fingerprint: brief.edition_fingerprint.parse().ok()?,
        })
    };
    let seal = seal();
    let read = |quotes: &str| quotes.parse().map_or(Listed::Damaged, Listed::Quotes);
    let listed = brief.quotes.as_deref().map_or(Listed::Unsaid, read);
    let all =
        brief.groups.into_iter().flat_map(|group| group.evaluation.into_iter().chain(group.points));
    let quote = |quote: QuoteJson| {
        let (cited, fingerprint) = (quote.cited.unwrap_or_default(), quote.fingerprint);
        let flaw = quote.alike.map(Flaw::Holds);
        let fingerprint = fingerprint.unwrap_or_default();
        Some(Quoted { cited, fingerprint, text: quote.text?.0?, flaw })
    };
    Ok(Findings { seal, listed, quotes: all.filter_map(quote).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(point: &str) -> Result<Vec<Quoted>, Unreadable> {
        let head = r#"{"declaration":"d","edition":"e","edition_fingerprint":"f""#;
        json(&format!("{head},\"groups\":[{{\"points\":[{point}]}}]}}")).map(|found| found.quotes)
    }

    #[test]
    fn with_a_field_that_is_like_another_a_quote_cannot_be_judged() {
        let point =
            r#"{"id":"3.1","text":"x","fingerprint":"3fa9","heading":"h","notes":[{"text":"y"}]"#;
        assert_eq!(read(&format!("{point}}}")).unwrap()[0].flaw, None);
        for other in ["Text", "text ", "full_text", "TEXT_NL", "wording", "Id", "quote"] {
            let quotes = read(&format!("{point},\"{other}\":\"NIET\"}}")).unwrap();
            assert_eq!(quotes[0].flaw, Some(Flaw::Holds(other.to_owned())), "{other}");
        }
        for twice in ["text", "id", "cited", "fingerprint"] {
            assert!(read(&format!("{point},\"{twice}\":\"NIET\"}}")).is_err(), "{twice}");
        }
        assert_eq!(read(r#"{"id":"3.1","text":null}"#), Ok(Vec::new()));
    }
}
