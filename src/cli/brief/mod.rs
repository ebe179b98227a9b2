//! `hertog brief`: a briefing of what a query shows.

mod all;
mod write;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use jiff::civil::Date;

use super::common::Common;
use super::context::CommandContext;
use super::editions::named;
use super::failure::Failure;
use super::hyphens::as_typed;
use super::note::known_level;
use crate::app::changes_since;
use crate::brief::{
    Brief, BriefFormat, BriefInput, By, Changes, Choices, Section, Template, TextAmount,
};
use crate::text::Lang;
use crate::texts::brief as t;
use crate::texts::languages as l;
use write::Target;

/// The arguments of `brief`.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(super) struct BriefArgs {
    /// What to brief on; everything where nothing is given.
    query: Vec<String>,
    /// Over every declaration of the library in which something is found.
    #[arg(long)]
    all: bool,
    /// file (everything), minister (one page) or meeting (questions).
    #[arg(long, value_name = "TEMPLATE", default_value = "file")]
    template: Template,
    /// md, html, docx, csv or json; else what FILE ends in, else md.
    #[arg(long, value_name = "FORMAT")]
    format: Option<BriefFormat>,
    /// Where to write it; - is standard output.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Replace FILE where it exists.
    #[arg(long)]
    force: bool,
    /// Put points together by chapter, actor or date.
    #[arg(long, value_name = "BY")]
    by: Option<By>,
    /// full, heading, or page (full where it goes on one page).
    #[arg(long, value_name = "TEXT")]
    text: Option<TextAmount>,
    /// Parts to add: cover, figures, bars, matrix, evaluations, marks, notes, withheld, questions, stale, receipts.
    #[arg(long, value_name = "PART,PART", value_delimiter = ',')]
    with: Vec<Section>,
    /// Parts to leave out, but for those to add.
    #[arg(long, value_name = "PART,PART", value_delimiter = ',')]
    without: Vec<Section>,
    /// Notes up to this handling level; the lowest where this is not given.
    #[arg(long, value_name = "LEVEL")]
    level: Option<String>,
    /// Quote in this language where the edition is at hand in it; a point that it lacks in that of the declaration.
    #[arg(long, value_name = "CODE")]
    text_lang: Option<String>,
    /// The day of the brief (2026-11-24); today where this is not given.
    #[arg(long, value_name = "DATE")]
    date: Option<Date>,
    /// Add a table of what became of each point since this edition: an edition of the declaration, a file, or ID@EDITION.
    #[arg(long, value_name = "EDITION")]
    since: Option<String>,
    /// In that table: actors, dates, numbers and verbs of commitment that changed.
    #[arg(long, requires = "since")]
    facts: bool,
    /// Begin CSV with a byte-order mark, by which Excel knows UTF-8.
    #[arg(long)]
    bom: bool,
}

/// Runs the command.
pub(super) fn run(common: &Common, args: &BriefArgs) -> Result<ExitCode, Failure> {
    if args.all {
        return all::run(common, args);
    }
    let context = CommandContext::open(common)?;
    context.warn();
    let language =
        args.text_lang.as_ref().map(|code| known_language(&context, code)).transpose()?;
    let open = context.corpus.share();
    let mut context = context.quoting(language.as_deref());
    context.today = args.date.unwrap_or(context.today);
    let query = context.query(&args.query)?;
    let points = context.find(&query);
    let choices = Choices { language, ..choices(&context, args)? };
    let changes = args.since.as_ref().map(|since| -> Result<Changes, Failure> {
        // The older edition is in the open language: what it lacks of another is not told.
        let old = named(common, since)?;
        let points = context.corpus.points_in(&open, &points);
        Ok(changes_since(&old, (&open, &points), args.facts, context.lang))
    });
    let changes = changes.transpose()?;
    let input = BriefInput {
        review_view: context.review_view(),
        vocabulary: &context.vocabulary,
        query: &query,
        points: &points,
        choices: &choices,
        changes: changes.as_ref(),
        lang: context.lang,
    };
    let target = target(args, context.lang)?;
    context.end(target.take(&Brief::one(&input)))
}

/// The place and the form that were asked for.
fn target(args: &BriefArgs, lang: Lang) -> Result<Target, Failure> {
    let typed = |file: &Path| file.to_str().map_or_else(|| file.to_owned(), |f| as_typed(f).into());
    let file = args.output.as_deref().map(typed).filter(|file: &PathBuf| *file != *"-");
    let form = form(args, file.as_deref())?;
    if args.bom && form != BriefFormat::Csv {
        let form = form.label().get(lang);
        return Err(Failure::new(|lang| t::bom_is_for_csv(lang, form), &t::LEAVE_OUT_BOM).usage());
    }
    if args.since.is_some() && form == BriefFormat::Csv {
        return Err(Failure::new(&t::SINCE_IS_NOT_FOR_CSV, &t::ASK_ANOTHER_FORMAT).usage());
    }
    Ok(Target { form, bom: args.bom, file, force: args.force, lang })
}

/// The format that was asked for, or in which the file's name ends. A name that
/// ends otherwise would only mislead whoever gets the file.
fn form(args: &BriefArgs, file: Option<&Path>) -> Result<BriefFormat, Failure> {
    let name = file.and_then(Path::file_name).and_then(|name| name.to_str()).unwrap_or_default();
    let named = BriefFormat::of_name(name);
    let ending = Path::new(name).extension().is_some();
    match (args.format, named) {
        (Some(asked), Some(named)) if asked != named => Err(misnamed(name, asked.word())),
        (Some(asked), _) => Ok(asked),
        (None, Some(named)) => Ok(named),
        (None, None) if ending => {
            let words: Vec<&str> = BriefFormat::ALL.iter().map(|form| form.word()).collect();
            Err(misnamed(name, &words.join(", ")))
        }
        (None, None) => Ok(BriefFormat::Markdown),
    }
}

fn misnamed(name: &str, expected: &str) -> Failure {
    Failure::new(|lang| t::misnamed(lang, name), |lang| t::name_or_format(lang, expected)).usage()
}

fn choices(context: &CommandContext, args: &BriefArgs) -> Result<Choices, Failure> {
    let mut choices = args.template.choices(&context.vocabulary);
    choices.by = args.by.unwrap_or(choices.by);
    choices.wording = args.text.unwrap_or(choices.wording);
    args.without.iter().for_each(|section| choices.switch(*section, false));
    args.with.iter().for_each(|section| choices.switch(*section, true));
    if let Some(word) = &args.level {
        choices.level = known_level(context, word)?;
    }
    Ok(choices)
}

/// A language in which the edition is at hand.
fn known_language(context: &CommandContext, code: &str) -> Result<String, Failure> {
    let edition = &context.declaration().edition;
    one_of(&languages(context), code, |lang| l::no_text_in(lang, code, edition))
}

/// The languages in which an edition is at hand.
fn languages(context: &CommandContext) -> Vec<&str> {
    context.corpus.versions().all().map(|of| of.language.as_str()).collect()
}

/// A language that is one of some; what is said where it is not.
fn one_of(
    languages: &[&str],
    code: &str,
    missing: impl Fn(Lang) -> String,
) -> Result<String, Failure> {
    if languages.contains(&code) {
        return Ok(code.to_owned());
    }
    Err(Failure::new(missing, |lang| l::languages_are(lang, languages.join(", "))).usage())
}
