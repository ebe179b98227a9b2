//! Quotes in JSON: the wording of points, and the paragraphs of evaluations. Each
//! object may have the fields that are known of it; what another holds, a reader
//! could take for the wording.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{self, DeserializeOwned, Deserializer, MapAccess, SeqAccess, Visitor};

use super::is_alike;
use crate::brief::{BriefStamp, Claim, Findings, Flaw, Listed, Quoted, SourceName, Unreadable};

/// A brief's data about itself, and its quotes; or those of one of the declarations that it
/// is over.
#[derive(Default)]
struct BriefJson {
    declaration: Option<String>,
    edition: Option<String>,
    edition_fingerprint: Option<String>,
    groups: Option<Vec<Object<GroupJson>>>,
    quotes: Option<String>,
    declarations: Option<Vec<Object<BriefJson>>>,
}

#[derive(Default)]
struct GroupJson {
    evaluation: Option<Vec<Object<QuoteJson>>>,
    points: Option<Vec<Object<PointJson>>>,
}

/// A point, and the quotes that stand with it.
#[derive(Default)]
struct PointJson {
    own: QuoteJson,
    lead_in: Option<Vec<Object<QuoteJson>>>,
    footnotes: Option<Vec<Object<QuoteJson>>>,
}

/// A quote: of a point, or of a paragraph of an evaluation or another text.
#[derive(Default)]
struct QuoteJson {
    cited: Option<String>,
    /// The words, or null where the brief has none of them.
    text: Option<JsonText>,
    fingerprint: Option<String>,
}

#[derive(Deserialize)]
struct JsonText(Option<String>);

/// The fields of a kind of object.
trait Shape: Default {
    /// Those that no brief's quotes are read from.
    const UNREAD: &'static [&'static str];

    /// Takes in the field that comes if it is read; whether it is. Each may stand
    /// there once.
    fn read<'de, A: MapAccess<'de>>(&mut self, name: &str, map: &mut A) -> Result<bool, A::Error>;
}

impl Shape for BriefJson {
    #[rustfmt::skip]
    const UNREAD: &'static [&'static str] = &[
        "schema", "kind", "title", "subtitle", "language", "lang", "date", "reviewer", "query",
        "query_words", "level", "notes_left_out", "complete", "reasons", "count", "total",
        "figures", "changes", "stale", "receipt", "searched",
    ];

    fn read<'de, A: MapAccess<'de>>(&mut self, name: &str, map: &mut A) -> Result<bool, A::Error> {
        match name {
            "declaration" => once(&mut self.declaration, map, "declaration"),
            "edition" => once(&mut self.edition, map, "edition"),
            "edition_fingerprint" => {
                once(&mut self.edition_fingerprint, map, "edition_fingerprint")
            }
            "groups" => once(&mut self.groups, map, "groups"),
            "quotes" => once(&mut self.quotes, map, "quotes"),
            "declarations" => once(&mut self.declarations, map, "declarations"),
            _ => Ok(false),
        }
    }
}

impl Shape for GroupJson {
    const UNREAD: &'static [&'static str] = &["by", "chapter", "actor", "on", "name", "again"];

    fn read<'de, A: MapAccess<'de>>(&mut self, name: &str, map: &mut A) -> Result<bool, A::Error> {
        match name {
            "evaluation" => once(&mut self.evaluation, map, "evaluation"),
            "points" => once(&mut self.points, map, "points"),
            _ => Ok(false),
        }
    }
}

impl Shape for QuoteJson {
    #[rustfmt::skip]
    const UNREAD: &'static [&'static str] = &[
        "chapter", "heading", "language", "actors", "dates", "mark", "marks", "statuses", "notes",
        "traces", "questions",
    ];

    fn read<'de, A: MapAccess<'de>>(&mut self, name: &str, map: &mut A) -> Result<bool, A::Error> {
        match name {
            "cited" | "id" => once(&mut self.cited, map, "cited"),
            "text" => once(&mut self.text, map, "text"),
            "fingerprint" => once(&mut self.fingerprint, map, "fingerprint"),
            _ => Ok(false),
        }
    }
}

impl Shape for PointJson {
    const UNREAD: &'static [&'static str] = QuoteJson::UNREAD;

    fn read<'de, A: MapAccess<'de>>(&mut self, name: &str, map: &mut A) -> Result<bool, A::Error> {
        match name {
            "lead_in" => once(&mut self.lead_in, map, "lead_in"),
            "footnotes" => once(&mut self.footnotes, map, "footnotes"),
            _ => self.own.read(name, map),
        }
    }
}

impl Object<PointJson> {
    /// The quotes in their order: the lead-in, the point's, the footnotes.
    fn quotes(self) -> impl Iterator<Item = Object<QuoteJson>> {
        let Self { read: PointJson { own, lead_in, footnotes }, strange } = self;
        let own = Object { read: own, strange };
        let (lead_in, footnotes) = (lead_in.unwrap_or_default(), footnotes.unwrap_or_default());
        lead_in.into_iter().chain([own]).chain(footnotes)
    }
}

fn once<'de, T: DeserializeOwned, A: MapAccess<'de>>(
    field: &mut Option<T>,
    map: &mut A,
    name: &'static str,
) -> Result<bool, A::Error> {
    if field.replace(map.next_value()?).is_some() {
        return Err(de::Error::duplicate_field(name));
    }
    Ok(true)
}

/// An object, and the first of its fields because of which nobody can say what a
/// reader takes for the wording.
struct Object<T> {
    read: T,
    strange: Option<String>,
}

impl<'de, T: Shape> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Fields(T::default()))
    }
}

struct Fields<T>(T);

impl<'de, T: Shape> Visitor<'de> for Fields<T> {
    type Value = Object<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of a brief")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object<T>, A::Error> {
        let (mut read, mut strange) = (self.0, None);
        while let Some(name) = map.next_key::<Cow<'de, str>>()? {
            if read.read(&name, &mut map)? {
                continue;
            }
            let unread: Unread = map.next_value()?;
            let is_known = T::UNREAD.contains(&&*name);
            if !is_known && (unread.has_words || !name.is_ascii() || is_alike(&name)) {
                strange.get_or_insert_with(|| name.into_owned());
            }
        }
        Ok(Object { read, strange })
    }
}

/// A value that is not read: whether it has words.
#[derive(Default)]
struct Unread {
    has_words: bool,
}

impl<'de> Deserialize<'de> for Unread {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Words)
    }
}

struct Words;

impl<'de> Visitor<'de> for Words {
    type Value = Unread;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<Unread, E> {
        Ok(Unread::default())
    }

    fn visit_bool<E>(self, _: bool) -> Result<Unread, E> {
        Ok(Unread::default())
    }

    fn visit_i64<E>(self, _: i64) -> Result<Unread, E> {
        Ok(Unread::default())
    }

    fn visit_u64<E>(self, _: u64) -> Result<Unread, E> {
        Ok(Unread::default())
    }

    fn visit_f64<E>(self, _: f64) -> Result<Unread, E> {
        Ok(Unread::default())
    }

    fn visit_str<E>(self, words: &str) -> Result<Unread, E> {
        Ok(Unread { has_words: !words.is_empty() })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Unread, A::Error> {
        let mut has_words = false;
        while let Some(value) = seq.next_element::<Unread>()? {
            has_words |= value.has_words;
        }
        Ok(Unread { has_words })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Unread, A::Error> {
        let mut has_words = false;
        while let Some((_, value)) = map.next_entry::<Cow<'de, str>, Unread>()? {
            has_words |= value.has_words;
        }
        Ok(Unread { has_words })
    }
}

/// Reads the quotes of a brief in JSON.
///
/// # Errors
/// A text that is no brief, or is damaged.
pub(in crate::brief) fn json(text: &str) -> Result<Findings, Unreadable> {
    let damaged = |error: &dyn fmt::Display| Unreadable::Damaged(error.to_string());
    let brief: Object<BriefJson> = serde_json::from_str(text).map_err(|error| damaged(&error))?;
    let mut findings = Findings::default();
    let strange = brief.take_into(&mut findings, false).map_err(|field| damaged(&field))?;
    Ok(findings.spoiled(strange.map(Flaw::Holds)))
}

impl Object<BriefJson> {
    /// Takes in what it quotes; the first field that is strange. `named`: every quote says
    /// of which declaration it is.
    fn take_into(self, findings: &mut Findings, named: bool) -> Result<Option<String>, String> {
        let Self { read: mut brief, mut strange } = self;
        if let Some(declarations) = brief.declarations.take() {
            if brief.groups.is_some() {
                strange.get_or_insert_with(|| "groups".to_owned());
            }
            for declaration in declarations {
                let found = declaration.take_into(findings, true)?;
                strange = strange.or(found);
            }
            return Ok(strange);
        }
        let claim = brief.claim().map_err(|field| format!("missing field `{field}`"))?;
        let source = claim.source.clone().filter(|_| named);
        for group in brief.groups.unwrap_or_default() {
            strange = strange.or(group.strange);
            let (evaluation, points) = (group.read.evaluation, group.read.points);
            let points = points.into_iter().flatten().flat_map(Object::quotes);
            let all = evaluation.into_iter().flatten().chain(points);
            let quotes = all.filter_map(|quote| quoted(quote, &claim.listed));
            findings.quotes.extend(quotes.map(|q| Quoted { source: source.clone(), ..q }));
        }
        findings.claims.push(claim);
        Ok(strange)
    }
}

impl BriefJson {
    /// What it says that it quotes; the name of what it does not say of it.
    fn claim(&self) -> Result<Claim, &'static str> {
        let declaration = self.declaration.as_ref().ok_or("declaration")?;
        let edition = self.edition.as_ref().ok_or("edition")?;
        let fingerprint = self.edition_fingerprint.as_ref().ok_or("edition_fingerprint")?;
        let read = |quotes: &str| quotes.parse().map_or(Listed::Damaged, Listed::Quotes);
        Ok(Claim {
            stamp: BriefStamp::of(declaration, edition, fingerprint),
            source: Some(SourceName { declaration: declaration.clone(), edition: edition.clone() }),
            listed: self.quotes.as_deref().map_or(Listed::Unsaid, read),
        })
    }
}

/// The quote of a point. One without words is none where the brief says itself
/// what it quotes: a heading. Elsewhere nobody knows what it shows.
fn quoted(point: Object<QuoteJson>, listed: &Listed) -> Option<Quoted> {
    let Object { read: QuoteJson { cited, text, fingerprint }, mut strange } = point;
    let text = text.and_then(|text| text.0);
    if text.is_none() && !matches!(listed, Listed::Quotes(_)) {
        strange.get_or_insert_with(|| "\"text\": null".to_owned());
    }
    (text.is_some() || strange.is_some()).then(|| Quoted {
        cited: cited.unwrap_or_default(),
        fingerprint: fingerprint.unwrap_or_default(),
        text: text.unwrap_or_default(),
        flaw: strange.map(Flaw::Holds),
        source: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = r#"{"declaration":"d","edition":"e","edition_fingerprint":"f""#;

    fn read(point: &str) -> Result<Vec<Quoted>, Unreadable> {
        json(&format!("{HEAD},\"groups\":[{{\"points\":[{point}]}}]}}")).map(|found| found.quotes)
    }

    #[test]
    fn with_a_field_that_is_like_another_a_quote_cannot_be_judged() {
        let point =
            r#"{"id":"3.1","text":"x","fingerprint":"3fa9","heading":"h","notes":[{"text":"y"}]"#;
        assert_eq!(read(&format!("{point}}}")).unwrap()[0].flaw, None);
        for other in [
            "Text",
            "text ",
            "full_text",
            "TEXT_NL",
            "wording",
            "Id",
            "quote",
            "woordelijk",
            "tехt",
            "x",
        ] {
            let quotes = read(&format!("{point},\"{other}\":\"NIET\"}}")).unwrap();
            assert_eq!(quotes[0].flaw, Some(Flaw::Holds(other.to_owned())), "{other}");
        }
        for twice in ["text", "id", "cited", "fingerprint"] {
            assert!(read(&format!("{point},\"{twice}\":\"NIET\"}}")).is_err(), "{twice}");
        }
        let numbers = format!("{point},\"x\":[1,null,{{\"y\":true}},\"\"]}}");
        assert_eq!(read(&numbers).unwrap()[0].flaw, None);
    }

    #[test]
    fn beside_a_field_that_no_brief_has_none_of_the_quotes_can_be_judged() {
        let point = r#"{"id":"3.1","text":"x"}"#;
        for (top, group, name) in [
            (
                "\"Groups\":[{\"points\":[{\"id\":\"3.1\",\"text\":\"NIET\"}]}]",
                "\"by\":\"chapter\"",
                "Groups",
            ),
            ("\"schema\":1", "\"punten\":[{\"id\":\"3.1\",\"text\":\"NIET\"}]", "punten"),
            ("\"quote\":\"NIET\"", "\"by\":\"chapter\"", "quote"),
            ("\"schema\":1", "\"text\":\"NIET\"", "text"),
            ("\"tехt\":1", "\"by\":\"chapter\"", "tехt"),
        ] {
            let text = format!("{HEAD},{top},\"groups\":[{{{group},\"points\":[{point}]}}]}}");
            let found = json(&text).unwrap();
            let flaw = Some(Flaw::Holds(name.to_owned()));
            assert_eq!((&found.flaw, &found.quotes[0].flaw), (&flaw, &flaw), "{name}");
        }
    }

    #[test]
    fn a_point_without_words_is_a_heading_only_where_the_brief_says_what_it_quotes() {
        let found = |point: &str, list: &str| {
            let text = format!("{HEAD},\"groups\":[{{\"points\":[{point}]}}]{list}}}");
            json(&text).unwrap().quotes.into_iter().map(|quote| quote.flaw).collect::<Vec<_>>()
        };
        let (point, list) = (r#"{"id":"3.1","text":null}"#, ",\"quotes\":\"hertog-quotes/1 0\"");
        assert_eq!(found(point, list), []);
        assert_eq!(found(point, ""), [Some(Flaw::Holds("\"text\": null".to_owned()))]);
        let beside = r#"{"id":"3.1","text":null,"text_nl":"NIET"}"#;
        assert_eq!(found(beside, list), [Some(Flaw::Holds("text_nl".to_owned()))]);
    }
}
