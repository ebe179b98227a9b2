//! `hertog verify`: whether every quote of a brief still is what the declaration
//! says.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::common::Common;
use super::context::warn;
use super::failure::Failure;
use super::file;
use super::json::SCHEMA;
use super::output::{self, Output};
use crate::brief::{
    BriefFormat, BriefStamp, Checked, Cited, Findings, Flaw, Foreign, Listed, Unreadable, Verdict,
    missing, verify,
};
use crate::corpus::IndexedDeclaration;
use crate::declaration::Declaration;
use crate::store;
use crate::text::{Lang, Text, beginning};
use crate::texts::brief as t;
use crate::texts::{labelled, quoted};

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
    /// Number of quotes that the brief says it holds; none where it does not say.
    quotes_listed: Option<usize>,
    /// Those of them that are not in it.
    missing: Vec<String>,
    /// The parts that nobody looked at.
    not_looked_at: [&'static str; 7],
}

/// The content of a brief besides quotes, of which verify says nothing.
const NOT_LOOKED_AT: [&str; 7] =
    ["headings", "names", "marks", "progress", "notes", "figures", "looks"];

#[derive(Serialize)]
struct QuoteJson<'a> {
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
        Self {
            cited: &checked.quoted.cited,
            verdict: checked.verdict.as_str(),
            stands_at: checked.stands_at.as_ref().map(Cited::to_string),
            text: &checked.quoted.text,
            text_now: checked.now,
            why: checked.quoted.flaw.as_ref().map(|flaw| why(flaw, Lang::En)),
        }
    }
}

/// The result of checking a brief.
struct Outcome<'c> {
    corpus: &'c IndexedDeclaration,
    stamp: Option<BriefStamp>,
    listed: Listed,
    /// Why none of the quotes can be judged, where that is one thing for all.
    flaw: Option<Flaw>,
    checked: Vec<Checked<'c>>,
    missing: Vec<Cited>,
}

impl<'c> Outcome<'c> {
    fn of(corpus: &'c IndexedDeclaration, findings: Findings) -> Self {
        let (stamp, listed) = (findings.stamp.clone(), findings.listed.clone());
        let flaw = findings.flaw.clone();
        let checked = verify(corpus, findings);
        let missing = missing(&listed, &checked);
        Self { corpus, stamp, listed, flaw, checked, missing }
    }

    fn is_fine(&self) -> bool {
        self.missing.is_empty()
            && self.listed != Listed::Damaged
            && self.count_true() == self.checked.len()
    }

    fn count_true(&self) -> usize {
        self.checked.iter().filter(|quote| quote.verdict == Verdict::True).count()
    }
}

/// The arguments of `verify`.
#[derive(Debug, Args)]
pub(super) struct VerifyArgs {
    /// The brief; - reads standard input.
    pub(super) brief: PathBuf,
    /// Print JSON.
    #[arg(long)]
    pub(super) json: bool,
}

/// Runs the command: exit 1 where any quote is not true or is missing, or there is
/// none.
pub(super) fn run(common: &Common, args: &VerifyArgs) -> Result<ExitCode, Failure> {
    let (lang, brief) = (common.lang(), args.brief.as_path());
    let declaration = file::declaration(common)?;
    let (versions, problems) =
        store::versions(&common.folders()?, &declaration, common.options.file.as_deref());
    warn(&problems, lang);
    let corpus = IndexedDeclaration::new(declaration).with_versions(versions);
    let findings = findings(brief, lang)?;
    same_declaration(&corpus, findings.stamp.as_ref(), brief)?;
    let outcome = Outcome::of(&corpus, findings);
    if outcome.checked.is_empty() && outcome.missing.is_empty() {
        return Err(no_quotes(&outcome, brief));
    }
    if args.json {
        print_json(&outcome)?;
    } else {
        print(&outcome, lang)?;
    }
    Ok(if outcome.is_fine() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A brief by heading has none, nor one that found nothing; any other file is no
/// brief.
fn no_quotes(outcome: &Outcome<'_>, brief: &Path) -> Failure {
    let file = brief.display();
    if outcome.stamp.is_some() {
        return Failure::new(|lang| t::nothing_quoted(lang, &file), &t::BRIEF_IN_FULL);
    }
    let is_text = brief.extension().is_some_and(|end| end.eq_ignore_ascii_case("txt"));
    if is_text {
        other_kind(Foreign::PlainText, brief)
    } else {
        Failure::new(|lang| t::no_quotes(lang, &file), &t::GIVE_A_BRIEF)
    }
}

fn findings(brief: &Path, lang: Lang) -> Result<Findings, Failure> {
    let typed_in = brief == Path::new("-");
    let bytes = if typed_in { typed()? } else { file::bytes_of(brief, &t::GIVE_A_BRIEF)? };
    let name = brief.file_name().map(|name| name.to_string_lossy());
    let form = BriefFormat::of_file(name.as_deref().filter(|_| !typed_in), &bytes);
    form.and_then(|form| form.read(&bytes)).map_err(|cause| unreadable(cause, brief, lang))
}

fn unreadable(cause: Unreadable, brief: &Path, lang: Lang) -> Failure {
    let file = brief.display();
    let no_brief =
        |why: String| Failure::new(|lang| t::no_brief(lang, &file, &why), &t::GIVE_A_BRIEF);
    match cause {
        Unreadable::NotText => no_brief(t::NOT_TEXT.get(lang).to_owned()),
        Unreadable::Damaged(why) => no_brief(why),
        Unreadable::NoWord => no_brief(t::NO_WORD.get(lang).to_owned()),
        Unreadable::ManyStyles { most } => no_brief(t::too_many_styles(lang, most)),
        Unreadable::NoColumn(column) => no_brief(t::no_column(lang, names(column))),
        Unreadable::TwoColumns(column) => no_brief(t::two_columns(lang, names(column))),
        Unreadable::Large { mebibytes } => no_brief(t::unpacks_too_large(lang, mebibytes)),
        Unreadable::Empty => Failure::new(|lang| t::is_empty(lang, &file), &t::GIVE_A_BRIEF),
        Unreadable::Foreign(kind) => other_kind(kind, brief),
        Unreadable::Contradiction { ending, content } => Failure::new(
            |lang| t::contradiction(lang, &file, ending.word(), content.label().get(lang)),
            &t::NAME_IT_RIGHT,
        ),
        Unreadable::TwoAtOnce => Failure::new(|lang| t::two_at_once(lang, &file), &t::GIVE_A_BRIEF),
    }
}

/// The kind of a file that is no brief, and the format to save it as.
fn other_kind(kind: Foreign, brief: &Path) -> Failure {
    let (what, remedy) = match kind {
        Foreign::OtherText => (&t::OTHER_TEXT, &t::SAVE_AS_DOCX),
        Foreign::Spreadsheet => (&t::SPREADSHEET, &t::SAVE_AS_CSV),
        Foreign::Presentation => (&t::PRESENTATION, &t::GIVE_THE_SOURCE),
        Foreign::Xml => (&t::XML, &t::SAVE_AS_HTML),
        Foreign::Pdf => (&t::PDF, &t::GIVE_THE_SOURCE),
        Foreign::PlainText => (&t::PLAIN_TEXT, &t::GIVE_THE_SOURCE),
        Foreign::Archive => (&t::ARCHIVE, &t::GIVE_A_BRIEF),
        Foreign::Binary => (&t::BINARY, &t::GIVE_A_BRIEF),
    };
    Failure::new(|lang| t::is_other_kind(lang, brief.display(), what.get(lang)), remedy)
}

/// The names of a column in all languages, in any of which a table may be.
fn names(column: &Text) -> String {
    [column.en, column.nl, column.fr].join(" / ")
}

/// Mebibytes of a brief that is piped in; more is no brief, and may have no end.
const MOST_TYPED: u64 = 64;

/// All of standard input, if that can be a brief.
fn typed() -> Result<Vec<u8>, Failure> {
    let (mut bytes, most) = (Vec::new(), MOST_TYPED << 20);
    let read = std::io::stdin().lock().take(most + 1).read_to_end(&mut bytes)?;
    if read as u64 > most {
        let what = |lang| t::typed_too_large(lang, MOST_TYPED);
        return Err(Failure::new(what, &t::GIVE_A_BRIEF));
    }
    Ok(bytes)
}

/// A brief on another declaration would seem all wrong.
fn same_declaration(
    corpus: &IndexedDeclaration,
    stamp: Option<&BriefStamp>,
    brief: &Path,
) -> Result<(), Failure> {
    let id = &corpus.declaration().id;
    match stamp {
        Some(stamp) if stamp.declaration != *id => Err(Failure::new(
            |lang| t::other_declaration(lang, brief.display(), &stamp.declaration, id),
            &t::GIVE_DECLARATION,
        )),
        _ => Ok(()),
    }
}

fn print(outcome: &Outcome<'_>, lang: Lang) -> Result<(), Failure> {
    let Outcome { corpus, stamp, listed, flaw, checked, missing } = outcome;
    let mut out = Output::new();
    if let Some(flaw) = flaw {
        out.line(t::none_judged(lang, why_all(flaw, lang)))?;
    }
    let is_told = |quote: &Checked<'_>| {
        quote.verdict == Verdict::True || (flaw.is_some() && quote.quoted.flaw == *flaw)
    };
    for quote in checked.iter().filter(|quote| !is_told(quote)) {
        lines(quote, lang).iter().try_for_each(|line| out.line(line))?;
    }
    for cited in missing {
        out.line(labelled(lang, cited, t::IS_MISSING.get(lang)))?;
    }
    out.line(t::quotes_unchanged(lang, checked.len(), outcome.count_true()))?;
    out.line(against(corpus, stamp.as_ref(), lang))?;
    match listed {
        Listed::Quotes(_) => {}
        Listed::Unsaid => out.line(t::NOT_LISTED.get(lang))?,
        Listed::Damaged => out.line(t::LIST_DAMAGED.get(lang))?,
    }
    out.line(t::NOT_LOOKED_AT.get(lang))?;
    out.done().map(|_| ())
}

/// The edition that the quotes were held against, and the one that the brief says it
/// quotes where that is another.
fn against(corpus: &IndexedDeclaration, stamp: Option<&BriefStamp>, lang: Lang) -> String {
    let (edition, fingerprint) = (&corpus.declaration().edition, corpus.edition_fingerprint());
    let print = fingerprint.short();
    let is_of = |stamp: &BriefStamp, of: &Declaration| {
        corpus.fingerprint_in(&of.language) == stamp.fingerprint
    };
    match stamp {
        Some(stamp) if corpus.versions().all().any(|of| is_of(stamp, of)) => {
            t::against_same(lang, edition, stamp.fingerprint.short())
        }
        Some(stamp) => {
            let quoted = format!("{}, {}", stamp.edition, stamp.fingerprint.short());
            t::against_other(lang, edition, print, quoted)
        }
        None => t::against_unknown(lang, edition, print),
    }
}

/// The fault of a quote, and the place where the words part.
fn lines(quote: &Checked<'_>, lang: Lang) -> Vec<String> {
    let cited = match &*quote.quoted.cited {
        "" => quoted(lang, beginning(quote.quoted.text.trim(), 40)),
        cited => beginning(cited, 40),
    };
    let mut lines = vec![labelled(lang, cited, verdict(quote, lang))];
    if let (Some(now), Verdict::Altered | Verdict::Stale) = (quote.now, quote.verdict) {
        let (brief, now) = parting(&quote.quoted.text, now);
        let line = |label: &Text, words: &str| {
            format!("    {}", labelled(lang, label.get(lang), quoted(lang, words)))
        };
        lines.extend([line(&t::IN_BRIEF, &brief), line(&t::IN_DECLARATION, &now)]);
    }
    if let Some(at) = quote.stands_at.filter(|_| quote.verdict != Verdict::Relabelled) {
        lines.push(format!("    {}", t::stands_at(lang, at)));
    }
    lines
}

/// Why a quote cannot be judged.
fn why(flaw: &Flaw, lang: Lang) -> String {
    match flaw {
        Flaw::Holds(what) => t::why_holds(lang, what),
        Flaw::Tags => t::WHY_TAGS.get(lang).to_owned(),
        Flaw::Long => t::WHY_LONG.get(lang).to_owned(),
        Flaw::SeemsCited => t::WHY_SEEMS_CITED.get(lang).to_owned(),
    }
}

/// Why none of the quotes of a brief can be judged.
fn why_all(flaw: &Flaw, lang: Lang) -> String {
    match flaw {
        Flaw::Holds(what) => t::why_all_hold(lang, what),
        Flaw::Tags | Flaw::Long | Flaw::SeemsCited => why(flaw, lang),
    }
}

/// The verdict on a quote, in words.
fn verdict(quote: &Checked<'_>, lang: Lang) -> String {
    let text = match quote.verdict {
        Verdict::True => &t::IS_TRUE,
        Verdict::Altered => &t::IS_ALTERED,
        Verdict::Stale => &t::IS_STALE,
        Verdict::Gone => &t::IS_GONE,
        Verdict::Relabelled => {
            let id = quote.stands_at.map(|at| at.to_string());
            return t::is_relabelled(lang, id.unwrap_or_default());
        }
        Verdict::Unplaced => &t::IS_UNPLACED,
        Verdict::Unjudged => {
            let why = quote.quoted.flaw.as_ref().map(|flaw| why(flaw, lang));
            return t::is_unjudged(lang, why.unwrap_or_default());
        }
    };
    text.get(lang).to_owned()
}

/// Words that are shown before the first that differs, and from it on.
const BEFORE: usize = 4;
const FROM: usize = 8;

/// The place where two texts part: a few words around the first that differs.
fn parting(one: &str, other: &str) -> (String, String) {
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let (one, other) = (words(one), words(other));
    let same = one.iter().zip(&other).take_while(|(a, b)| crate::brief::same(a, b)).count();
    let from = same.saturating_sub(BEFORE);
    let around = |words: &[String]| {
        let to = (same + FROM).min(words.len());
        let before = if from > 0 { "…" } else { "" };
        let after = if to < words.len() { "…" } else { "" };
        format!("{before}{}{after}", words[from.min(to)..to].join(" "))
    };
    (around(&one), around(&other))
}

fn print_json(outcome: &Outcome<'_>) -> Result<(), Failure> {
    let declaration = outcome.corpus.declaration();
    let quotes_listed = match &outcome.listed {
        Listed::Quotes(manifest) => Some(manifest.count()),
        Listed::Unsaid | Listed::Damaged => None,
    };
    output::json(&VerifyJson {
        schema: SCHEMA,
        declaration: declaration.id.as_str(),
        edition: declaration.edition.as_str(),
        edition_fingerprint: outcome.corpus.edition_fingerprint().to_string(),
        quoted_edition: outcome.stamp.as_ref().map(|stamp| stamp.edition.to_string()),
        r#true: outcome.is_fine(),
        quotes: outcome.checked.iter().map(QuoteJson::of).collect(),
        quotes_listed,
        missing: outcome.missing.iter().map(Cited::to_string).collect(),
        not_looked_at: NOT_LOOKED_AT,
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
        assert_eq!(brief, "…drie vier vijf zes zevn acht negen tien elf twaalf dertien veertien");
        assert!(now.contains("zeven"));
        assert_eq!(parting("een", "een twee"), ("een".to_owned(), "een twee".to_owned()));
        assert_eq!(parting("", "een"), (String::new(), "een".to_owned()));
    }
}
