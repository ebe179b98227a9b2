//! Quotes in JSON: the wording of points, and the paragraphs of evaluations.

use serde::Deserialize;

use crate::brief::{Findings, Quoted, Seal, Unreadable};

// Only what is checked; a brief of a later version may have more.
#[derive(Deserialize)]
struct BriefJson {
    declaration: String,
    edition: String,
    edition_fingerprint: String,
    #[serde(default)]
    groups: Vec<GroupJson>,
}

#[derive(Deserialize)]
struct GroupJson {
    #[serde(default)]
    evaluation: Vec<QuoteJson>,
    #[serde(default)]
    points: Vec<QuoteJson>,
}

#[derive(Deserialize)]
struct QuoteJson {
    #[serde(alias = "id", default)]
    cited: String,
    text: Option<String>,
    #[serde(default)]
    fingerprint: String,
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
    let all =
        brief.groups.into_iter().flat_map(|group| group.evaluation.into_iter().chain(group.points));
    let quote = |quote: QuoteJson| {
        let QuoteJson { cited, text, fingerprint } = quote;
        Some(Quoted { cited, fingerprint, text: text?, flaw: None })
    };
    Ok(Findings { seal, quotes: all.filter_map(quote).collect(), ..Findings::default() })
}
