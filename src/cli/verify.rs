//! `hertog verify`: whether every quote of a brief still is what the declaration
//! says.

use std::io::Read;
use std::path::Path;
use std::process::ExitCode;

use serde::Serialize;

use super::args::Common;
use super::desk;
use super::failure::Failure;
use super::file;
use super::json::SCHEMA;
use super::output::{self, Output};
use crate::brief::{Checked, Cited, Findings, Form, Seal, Unreadable, Verdict, verify};
use crate::search::Corpus;
use crate::text::texts::brief as t;
use crate::text::{Lang, Text, beginning, plural};

#[derive(Serialize)]
struct VerifyJson<'a> {
    schema: u32,
    declaration: &'a str,
    edition: &'a str,
    edition_fingerprint: String,
    /// The edition that the brief says it quotes.
    quoted_edition: Option<String>,
    r#true: bool,
    quotes: Vec<QuoteJson<'a>>,
}

#[derive(Serialize)]
struct QuoteJson<'a> {
    cited: &'a str,
    verdict: &'static str,
    stands_at: Option<String>,
    text: &'a str,
    text_now: Option<&'a str>,
}

impl<'a> QuoteJson<'a> {
    fn of(checked: &'a Checked<'_>) -> Self {
        Self {
            cited: &checked.quoted.cited,
            verdict: checked.verdict.as_str(),
            stands_at: checked.stands_at.as_ref().map(Cited::to_string),
            text: &checked.quoted.text,
            text_now: checked.now,
        }
    }
}

/// Runs the command: exit 1 where any quote is not true, or there is none.
pub(super) fn run(common: &Common, brief: &Path, json: bool) -> Result<ExitCode, Failure> {
    let lang = desk::lang(common);
    let corpus = Corpus::new(file::declaration(common)?);
    let findings = findings(brief, lang)?;
    let seal = findings.seal.clone();
    same_declaration(&corpus, seal.as_ref(), brief)?;
    if findings.quotes.is_empty() {
        return Err(Failure::new(&t::NO_QUOTES, &t::GIVE_A_BRIEF, &[("file", &brief.display())]));
    }
    let checked = verify(&corpus, findings);
    let fine = checked.iter().all(|quote| quote.verdict == Verdict::True);
    if json {
        print_json(&corpus, seal.as_ref(), &checked, fine)?;
    } else {
        print(&corpus, seal.as_ref(), &checked, lang)?;
    }
    Ok(if fine { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn findings(brief: &Path, lang: Lang) -> Result<Findings, Failure> {
    let bytes =
        if brief == Path::new("-") { typed()? } else { file::bytes_of(brief, &t::GIVE_A_BRIEF)? };
    Form::of(&bytes).read(&bytes).map_err(|unreadable| {
        let why = match unreadable {
            Unreadable::NotText => t::NOT_TEXT.get(lang).to_owned(),
            Unreadable::Damaged(why) => why,
        };
        let values: &[(&str, &dyn std::fmt::Display)] =
            &[("file", &brief.display()), ("why", &why)];
        Failure::new(&t::NO_BRIEF, &t::GIVE_A_BRIEF, values)
    })
}

/// All of standard input that a brief could be.
fn typed() -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    std::io::stdin().lock().take(file::LARGEST).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A brief on another declaration would seem all wrong.
fn same_declaration(corpus: &Corpus, seal: Option<&Seal>, brief: &Path) -> Result<(), Failure> {
    let id = &corpus.declaration().id;
    match seal {
        Some(seal) if seal.declaration != *id => Err(Failure::new(
            &t::OTHER_DECLARATION,
            &t::GIVE_DECLARATION,
            &[("file", &brief.display()), ("quoted", &seal.declaration), ("declaration", id)],
        )),
        _ => Ok(()),
    }
}

fn print(
    corpus: &Corpus,
    seal: Option<&Seal>,
    checked: &[Checked<'_>],
    lang: Lang,
) -> Result<(), Failure> {
    let mut out = Output::new();
    for quote in checked.iter().filter(|quote| quote.verdict != Verdict::True) {
        lines(quote, lang).iter().try_for_each(|line| out.line(line))?;
    }
    let fine = checked.iter().filter(|quote| quote.verdict == Verdict::True).count();
    let count = plural(lang, checked.len(), &t::N_OF_M_TRUE_ONE, &t::N_OF_M_TRUE);
    out.line(count.with(lang, &[("n", &fine), ("m", &checked.len())]))?;
    out.line(against(corpus, seal, lang))?;
    out.done().map(|_| ())
}

/// Which edition the quotes were held against, and which the brief says it
/// quotes where that is another.
fn against(corpus: &Corpus, seal: Option<&Seal>, lang: Lang) -> String {
    let (edition, print) = (&corpus.declaration().edition, corpus.edition_fingerprint());
    let text = match seal {
        Some(seal) if seal.fingerprint == print => &t::AGAINST_SAME,
        Some(_) => &t::AGAINST_OTHER,
        None => &t::AGAINST_UNKNOWN,
    };
    let quoted = seal.map(|seal| format!("{}, {}", seal.edition, seal.fingerprint.short()));
    let quoted = quoted.unwrap_or_default();
    text.with(lang, &[("edition", edition), ("fingerprint", &print.short()), ("quoted", &quoted)])
}

/// What is wrong with a quote, and where the words part.
fn lines(quote: &Checked<'_>, lang: Lang) -> Vec<String> {
    let cited = match &*quote.quoted.cited {
        "" => format!("“{}”", beginning(quote.quoted.text.trim(), 40)),
        cited => beginning(cited, 40),
    };
    let mut lines = vec![format!("{cited}: {}", verdict_text(quote.verdict).get(lang))];
    if let (Some(now), Verdict::Altered | Verdict::Stale) = (quote.now, quote.verdict) {
        let (brief, now) = parting(&quote.quoted.text, now);
        lines.push(format!("    {}: {brief}", t::IN_BRIEF.get(lang)));
        lines.push(format!("    {}: {now}", t::IN_DECLARATION.get(lang)));
    }
    if let Some(at) = quote.stands_at {
        lines.push(format!("    {}", t::STANDS_AT.with(lang, &[("id", &at)])));
    }
    lines
}

fn verdict_text(verdict: Verdict) -> &'static Text {
    match verdict {
        Verdict::True => &t::IS_TRUE,
        Verdict::Altered => &t::IS_ALTERED,
        Verdict::Stale => &t::IS_STALE,
        Verdict::Gone => &t::IS_GONE,
        Verdict::Unplaced => &t::IS_UNPLACED,
        Verdict::Unjudged => &t::IS_UNJUDGED,
    }
}

/// Words that are shown before the first that differs, and from it on.
const BEFORE: usize = 4;
const FROM: usize = 8;

/// Where two texts part: a few words around the first that differs.
fn parting(one: &str, other: &str) -> (String, String) {
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let (one, other) = (words(one), words(other));
    let same = one.iter().zip(&other).take_while(|(a, b)| crate::brief::same(a, b)).count();
    let from = same.saturating_sub(BEFORE);
    let around = |words: &[String]| {
        let to = (same + FROM).min(words.len());
        let before = if from > 0 { "…" } else { "" };
        let after = if to < words.len() { "…" } else { "" };
        format!("“{before}{}{after}”", words[from.min(to)..to].join(" "))
    };
    (around(&one), around(&other))
}

fn print_json(
    corpus: &Corpus,
    seal: Option<&Seal>,
    checked: &[Checked<'_>],
    fine: bool,
) -> Result<(), Failure> {
    let declaration = corpus.declaration();
    output::json(&VerifyJson {
        schema: SCHEMA,
        declaration: declaration.id.as_str(),
        edition: declaration.edition.as_str(),
        edition_fingerprint: corpus.edition_fingerprint().to_string(),
        quoted_edition: seal.map(|seal| seal.edition.to_string()),
        r#true: fine,
        quotes: checked.iter().map(QuoteJson::of).collect(),
    })
    .map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_word_that_differs_is_shown_with_some_before_it() {
        let text = "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien";
        let (brief, now) = parting(&text.replace("zeven", "zevn"), text);
        assert_eq!(brief, "“…drie vier vijf zes zevn acht negen tien elf twaalf dertien veertien”");
        assert!(now.contains("zeven"));
        assert_eq!(parting("een", "een twee"), ("“een”".to_owned(), "“een twee”".to_owned()));
        assert_eq!(parting("", "een"), ("“”".to_owned(), "“een”".to_owned()));
    }
}
