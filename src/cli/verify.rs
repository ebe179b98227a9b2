//! `hertog verify`: whether every quote of a brief still is what the declaration
//! says.

use std::io::Read;
use std::path::Path;
use std::process::ExitCode;

use serde::Serialize;

use super::args::Common;
use super::context;
use super::failure::Failure;
use super::file;
use super::json::SCHEMA;
use super::output::{self, Output};
use crate::brief::{
    BriefFormat, BriefStamp, Checked, Cited, Findings, Flaw, Foreign, Listed, Unreadable, Verdict,
    missing, verify,
};
use crate::corpus::IndexedDeclaration;
use crate::text::texts::brief as t;
use crate::text::{Lang, Text, beginning, labelled, plural, quoted};

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
    /// How many quotes the brief says it holds; none where it does not say.
    quotes_listed: Option<usize>,
    /// Those of them that are not in it.
    missing: Vec<String>,
    /// What nobody looked at.
    not_looked_at: [&'static str; 7],
}

/// What a brief holds besides quotes, and what verify therefore says nothing of.
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

/// What checking a brief came to.
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

/// Runs the command: exit 1 where any quote is not true or is missing, or there is
/// none.
pub(super) fn run(common: &Common, brief: &Path, json: bool) -> Result<ExitCode, Failure> {
    let lang = context::lang(common);
    let corpus = IndexedDeclaration::new(file::declaration(common)?);
    let findings = findings(brief, lang)?;
    same_declaration(&corpus, findings.stamp.as_ref(), brief)?;
    let outcome = Outcome::of(&corpus, findings);
    if outcome.checked.is_empty() && outcome.missing.is_empty() {
        return Err(no_quotes(&outcome, brief, lang));
    }
    if json {
        print_json(&outcome)?;
    } else {
        print(&outcome, lang)?;
    }
    Ok(if outcome.is_fine() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A brief by heading has none, nor one that found nothing; any other file is no
/// brief.
fn no_quotes(outcome: &Outcome<'_>, brief: &Path, lang: Lang) -> Failure {
    let file = brief.display();
    if outcome.stamp.is_some() {
        return Failure::new(&t::NOTHING_QUOTED, &t::BRIEF_IN_FULL, &[("file", &file)]);
    }
    let is_text = brief.extension().is_some_and(|end| end.eq_ignore_ascii_case("txt"));
    if is_text {
        other_kind(Foreign::PlainText, brief, lang)
    } else {
        Failure::new(&t::NO_QUOTES, &t::GIVE_A_BRIEF, &[("file", &file)])
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
    let no_brief = |why: String| {
        Failure::new(&t::NO_BRIEF, &t::GIVE_A_BRIEF, &[("file", &file), ("why", &why)])
    };
    match cause {
        Unreadable::NotText => no_brief(t::NOT_TEXT.get(lang).to_owned()),
        Unreadable::Damaged(why) => no_brief(why),
        Unreadable::NoWord => no_brief(t::NO_WORD.get(lang).to_owned()),
        Unreadable::ManyStyles { most } => no_brief(t::TOO_MANY_STYLES.with(lang, &[("n", &most)])),
        Unreadable::NoColumn(column) => {
            no_brief(t::NO_COLUMN.with(lang, &[("names", &names(column))]))
        }
        Unreadable::TwoColumns(column) => {
            no_brief(t::TWO_COLUMNS.with(lang, &[("names", &names(column))]))
        }
        Unreadable::Large { mebibytes } => {
            no_brief(t::UNPACKS_TOO_LARGE.with(lang, &[("n", &mebibytes)]))
        }
        Unreadable::Empty => Failure::new(&t::IS_EMPTY, &t::GIVE_A_BRIEF, &[("file", &file)]),
        Unreadable::Foreign(kind) => other_kind(kind, brief, lang),
        Unreadable::Contradiction { ending, content } => Failure::new(
            &t::CONTRADICTION,
            &t::NAME_IT_RIGHT,
            &[("file", &file), ("ending", &ending.word()), ("content", &content.label().get(lang))],
        ),
        Unreadable::TwoAtOnce => {
            Failure::new(&t::TWO_AT_ONCE, &t::GIVE_A_BRIEF, &[("file", &file)])
        }
    }
}

/// What a file of another kind is, and what to save it as.
fn other_kind(kind: Foreign, brief: &Path, lang: Lang) -> Failure {
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
    let values: [(&'static str, &dyn std::fmt::Display); 2] =
        [("file", &brief.display()), ("what", &what.get(lang))];
    Failure::new(&t::IS_OTHER_KIND, remedy, &values)
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
        let values: [(&'static str, &dyn std::fmt::Display); 1] = [("most", &MOST_TYPED)];
        return Err(Failure::new(&t::TYPED_TOO_LARGE, &t::GIVE_A_BRIEF, &values));
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
            &t::OTHER_DECLARATION,
            &t::GIVE_DECLARATION,
            &[("file", &brief.display()), ("quoted", &stamp.declaration), ("declaration", id)],
        )),
        _ => Ok(()),
    }
}

fn print(outcome: &Outcome<'_>, lang: Lang) -> Result<(), Failure> {
    let Outcome { corpus, stamp, listed, flaw, checked, missing } = outcome;
    let mut out = Output::new();
    if let Some(flaw) = flaw {
        out.line(t::NONE_JUDGED.with(lang, &[("why", &why_all(flaw, lang))]))?;
    }
    let is_told = |quote: &Checked<'_>| {
        quote.verdict == Verdict::True || (flaw.is_some() && quote.quoted.flaw == *flaw)
    };
    for quote in checked.iter().filter(|quote| !is_told(quote)) {
        lines(quote, lang).iter().try_for_each(|line| out.line(line))?;
    }
    for cited in missing {
        out.line(labelled(&cited, &t::IS_MISSING.get(lang), lang))?;
    }
    let count = plural(lang, checked.len(), &t::N_OF_M_TRUE_ONE, &t::N_OF_M_TRUE);
    out.line(count.with(lang, &[("n", &outcome.count_true()), ("m", &checked.len())]))?;
    out.line(against(corpus, stamp.as_ref(), lang))?;
    match listed {
        Listed::Quotes(_) => {}
        Listed::Unsaid => out.line(t::NOT_LISTED.get(lang))?,
        Listed::Damaged => out.line(t::LIST_DAMAGED.get(lang))?,
    }
    out.line(t::NOT_LOOKED_AT.get(lang))?;
    out.done().map(|_| ())
}

/// Which edition the quotes were held against, and which the brief says it
/// quotes where that is another.
fn against(corpus: &IndexedDeclaration, stamp: Option<&BriefStamp>, lang: Lang) -> String {
    let (edition, print) = (&corpus.declaration().edition, corpus.edition_fingerprint());
    let text = match stamp {
        Some(stamp) if stamp.fingerprint == print => &t::AGAINST_SAME,
        Some(_) => &t::AGAINST_OTHER,
        None => &t::AGAINST_UNKNOWN,
    };
    let quoted = stamp.map(|stamp| format!("{}, {}", stamp.edition, stamp.fingerprint.short()));
    let quoted = quoted.unwrap_or_default();
    text.with(lang, &[("edition", edition), ("fingerprint", &print.short()), ("quoted", &quoted)])
}

/// What is wrong with a quote, and where the words part.
fn lines(quote: &Checked<'_>, lang: Lang) -> Vec<String> {
    let cited = match &*quote.quoted.cited {
        "" => quoted(&beginning(quote.quoted.text.trim(), 40), lang),
        cited => beginning(cited, 40),
    };
    let why = quote.quoted.flaw.as_ref().map(|flaw| why(flaw, lang)).unwrap_or_default();
    let id = quote.stands_at.map(|at| at.to_string()).unwrap_or_default();
    let verdict = verdict_text(quote.verdict).with(lang, &[("why", &why), ("id", &id)]);
    let mut lines = vec![labelled(&cited, &verdict, lang)];
    if let (Some(now), Verdict::Altered | Verdict::Stale) = (quote.now, quote.verdict) {
        let (brief, now) = parting(&quote.quoted.text, now);
        let line = |label: &Text, words: &str| {
            format!("    {}", labelled(&label.get(lang), &quoted(&words, lang), lang))
        };
        lines.extend([line(&t::IN_BRIEF, &brief), line(&t::IN_DECLARATION, &now)]);
    }
    if let Some(at) = quote.stands_at.filter(|_| quote.verdict != Verdict::Relabelled) {
        lines.push(format!("    {}", t::STANDS_AT.with(lang, &[("id", &at)])));
    }
    lines
}

/// Why a quote cannot be judged.
fn why(flaw: &Flaw, lang: Lang) -> String {
    match flaw {
        Flaw::Holds(what) => t::WHY_HOLDS.with(lang, &[("what", what)]),
        Flaw::Tags => t::WHY_TAGS.get(lang).to_owned(),
        Flaw::Long => t::WHY_LONG.get(lang).to_owned(),
        Flaw::SeemsCited => t::WHY_SEEMS_CITED.get(lang).to_owned(),
    }
}

/// Why none of the quotes of a brief can be judged.
fn why_all(flaw: &Flaw, lang: Lang) -> String {
    match flaw {
        Flaw::Holds(what) => t::WHY_ALL_HOLD.with(lang, &[("what", what)]),
        Flaw::Tags | Flaw::Long | Flaw::SeemsCited => why(flaw, lang),
    }
}

fn verdict_text(verdict: Verdict) -> &'static Text {
    match verdict {
        Verdict::True => &t::IS_TRUE,
        Verdict::Altered => &t::IS_ALTERED,
        Verdict::Stale => &t::IS_STALE,
        Verdict::Gone => &t::IS_GONE,
        Verdict::Relabelled => &t::IS_RELABELLED,
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
