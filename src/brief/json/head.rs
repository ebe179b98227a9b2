//! What a brief is, and which declarations it quotes, in JSON; docs/briefs.md describes it.

use serde::Serialize;

use crate::brief::meta::{Asked, Meta};
use crate::brief::source::Source;

/// Version of the shape.
const SCHEMA: u32 = 1;
/// By which a file is known for a brief.
const KIND: &str = "hertog-brief";

#[derive(Serialize)]
pub(super) struct HeadJson<'a> {
    schema: u32,
    kind: &'static str,
    /// None in a brief over a library.
    #[serde(flatten)]
    source: Option<SourceJson<'a>>,
    lang: &'static str,
    date: String,
    reviewer: &'a str,
    query: Option<&'a str>,
    query_words: Option<&'a str>,
    level: &'a str,
    notes_left_out: Option<usize>,
    complete: bool,
    reasons: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    searched: Option<usize>,
    count: usize,
    total: usize,
}

/// Which declaration is quoted.
#[derive(Serialize)]
pub(super) struct SourceJson<'a> {
    title: &'a str,
    subtitle: &'a str,
    declaration: &'a str,
    edition: &'a str,
    edition_fingerprint: String,
    language: &'a str,
}

impl<'a> SourceJson<'a> {
    pub(super) fn of(source: &'a Source) -> Self {
        Self {
            title: &source.title,
            subtitle: &source.subtitle,
            declaration: source.declaration.as_str(),
            edition: source.edition.as_str(),
            edition_fingerprint: source.fingerprint.to_string(),
            language: &source.language,
        }
    }
}

impl<'a> HeadJson<'a> {
    pub(super) fn of(meta: &'a Meta) -> Self {
        let (query, query_words) = match &meta.asked {
            Asked::Everything => (Some(""), Some("")),
            Asked::Query { typed, words } => (Some(typed.as_str()), Some(words.as_str())),
            Asked::Withheld => (None, None),
        };
        Self {
            schema: SCHEMA,
            kind: KIND,
            source: meta.only().map(SourceJson::of),
            lang: meta.lang.code(),
            date: meta.date.to_string(),
            reviewer: meta.reviewer.as_str(),
            query,
            query_words,
            level: meta.level.as_str(),
            notes_left_out: meta.withheld,
            complete: meta.gaps.is_empty(),
            reasons: &meta.gaps,
            searched: meta.searched.map(|library| library.declarations),
            count: meta.count(),
            total: meta.total(),
        }
    }
}
