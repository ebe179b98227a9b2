//! What `verify --json` prints.

use serde::Serialize;

use super::super::failure::Failure;
use super::super::json::SCHEMA;
use super::super::output;
use super::outcome::Outcome;
use super::words::why;
use crate::brief::{Checked, Cited, Listed};
use crate::corpus::IndexedDeclaration;
use crate::text::Lang;

#[derive(Serialize)]
struct VerifyJson<'a> {
    schema: u32,
    /// What the quotes of a brief of one declaration were held against.
    #[serde(flatten)]
    against: Option<AgainstJson<'a>>,
    r#true: bool,
    quotes: Vec<QuoteJson<'a>>,
    /// Number of quotes that the brief says it holds; none where it does not say.
    quotes_listed: Option<usize>,
    /// Those of them that are not in it.
    missing: Vec<String>,
    /// Those of a brief over several declarations.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    declarations: Vec<SourceJson<'a>>,
    /// The parts that nobody looked at.
    not_looked_at: [&'static str; 7],
}

/// The content of a brief besides quotes, of which verify says nothing.
const NOT_LOOKED_AT: [&str; 7] =
    ["headings", "names", "marks", "progress", "notes", "figures", "looks"];

/// A declaration of several, as the brief names it.
#[derive(Serialize)]
struct SourceJson<'a> {
    quoted_declaration: Option<&'a str>,
    #[serde(flatten)]
    against: AgainstJson<'a>,
    r#true: bool,
    quotes_listed: Option<usize>,
    missing: Vec<String>,
}

/// The edition that quotes were held against; none where it is not at hand.
#[derive(Serialize)]
struct AgainstJson<'a> {
    declaration: Option<&'a str>,
    edition: Option<&'a str>,
    edition_fingerprint: Option<String>,
    /// The edition that the brief says it quotes.
    quoted_edition: Option<String>,
}

#[derive(Serialize)]
struct QuoteJson<'a> {
    /// The declaration that it says it is of, and its edition; none in a brief of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    declaration: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    edition: Option<&'a str>,
    cited: &'a str,
    verdict: &'static str,
    stands_at: Option<String>,
    text: &'a str,
    text_now: Option<&'a str>,
    /// Why it cannot be judged, in English.
    why: Option<String>,
}

impl<'a> QuoteJson<'a> {
    fn of(checked: &'a Checked<'_>) -> Self {
        let source = checked.quoted.source.as_ref();
        Self {
            declaration: source.map(|source| source.declaration.as_str()),
            edition: source.map(|source| source.edition.as_str()),
            cited: &checked.quoted.cited,
            verdict: checked.verdict.as_str(),
            stands_at: checked.stands_at.as_ref().map(Cited::to_string),
            text: &checked.quoted.text,
            text_now: checked.now,
            why: checked.quoted.flaw.as_ref().map(|flaw| why(flaw, Lang::En)),
        }
    }
}

impl<'a> AgainstJson<'a> {
    fn of(outcome: &Outcome<'a>) -> Self {
        let declaration = outcome.corpus.map(IndexedDeclaration::declaration);
        let stamped = outcome.stamp.as_ref().map(|stamp| stamp.edition.to_string());
        Self {
            declaration: declaration.map(|of| of.id.as_str()),
            edition: declaration.map(|of| of.edition.as_str()),
            edition_fingerprint: outcome.corpus.map(|of| of.edition_fingerprint().to_string()),
            quoted_edition: stamped.or_else(|| outcome.name.map(|name| name.edition.clone())),
        }
    }
}

impl<'a> SourceJson<'a> {
    fn of(outcome: &Outcome<'a>) -> Self {
        Self {
            quoted_declaration: outcome.name.map(|name| name.declaration.as_str()),
            against: AgainstJson::of(outcome),
            r#true: outcome.is_fine(),
            quotes_listed: listed(outcome),
            missing: missing(outcome).collect(),
        }
    }
}

/// Number of quotes that the brief says it holds.
fn listed(outcome: &Outcome<'_>) -> Option<usize> {
    match &outcome.listed {
        Listed::Quotes(manifest) => Some(manifest.count()),
        Listed::Unsaid | Listed::Damaged => None,
    }
}

fn missing(outcome: &Outcome<'_>) -> impl Iterator<Item = String> {
    outcome.missing.iter().map(Cited::to_string)
}

/// Prints the outcomes: of a brief of one declaration one, without a name.
pub(super) fn print(outcomes: &[Outcome<'_>]) -> Result<(), Failure> {
    let only = match outcomes {
        [only] if only.name.is_none() => Some(only),
        _ => None,
    };
    let several = outcomes.iter().filter(|_| only.is_none());
    output::json(&VerifyJson {
        schema: SCHEMA,
        against: only.map(AgainstJson::of),
        r#true: outcomes.iter().all(Outcome::is_fine),
        quotes: outcomes.iter().flat_map(|of| &of.checked).map(QuoteJson::of).collect(),
        quotes_listed: outcomes.iter().map(listed).sum(),
        missing: outcomes.iter().flat_map(missing).collect(),
        declarations: several.map(SourceJson::of).collect(),
        not_looked_at: NOT_LOOKED_AT,
    })
    .map(|_| ())
}
