//! `hertog status`: says how far the work on points has come.

use std::process::ExitCode;

use clap::Args;

use super::common::Common;
use super::context::CommandContext;
use super::failure::Failure;
use super::note::{NoteParts, body};
use super::output::Output;
use crate::declaration::PointIx;
use crate::review::{PendingEdit, StatusWord, Vocabulary};
use crate::text::Lang;
use crate::texts::quoted;
use crate::texts::screens as t;
use crate::wording::source_date_words;

/// The word that takes a status away.
pub(super) const NONE: &str = "none";

/// The arguments of `status`.
#[derive(Debug, Args)]
#[command(
    override_usage = "hertog status [OPTIONS] ID... WORD\n       hertog status [OPTIONS] --query QUERY WORD"
)]
pub(super) struct StatusArgs {
    /// Ids of points, such as 2.6, and the word: not-started, under-way, done, done-in-part, closed, unknown (or those of config.ron) or none.
    #[arg(value_name = "WORD", required = true)]
    pub(super) words: Vec<String>,
    /// Say it of all points that this query finds.
    #[arg(long)]
    pub(super) query: Option<String>,
    /// A note that shows it; - reads it from standard input.
    #[arg(long, value_name = "TEXT")]
    pub(super) note: Option<String>,
    #[command(flatten)]
    pub(super) parts: NoteParts,
}

/// Runs the command.
pub(super) fn run(common: &Common, args: &StatusArgs) -> Result<ExitCode, Failure> {
    let mut context = CommandContext::open(common)?;
    context.warn();
    let Some((word, ids)) = args.words.split_last() else {
        return Err(no_word("", &status_words(&context.vocabulary), context.lang));
    };
    let status =
        status(&context.vocabulary, word).map_err(|words| no_word(word, &words, context.lang))?;
    let points = match &args.query {
        Some(query) => {
            let query = context.query(std::slice::from_ref(query))?;
            context.find(&query)
        }
        None if ids.is_empty() => {
            return Err(Failure::new(&t::NO_POINT_GIVEN, &t::GIVE_POINTS).usage());
        }
        None => context.points(ids)?,
    };
    let evidence = match &args.note {
        Some(text) => Some(body(&context, std::slice::from_ref(text), &args.parts)?),
        None => None,
    };
    let dated = evidence.as_ref().map(|note| source_date_words(note, context.lang));
    let dated = dated.unwrap_or_default();
    let points = changes(&context, points, status.as_ref(), evidence.is_some());
    if !points.is_empty() {
        let points = context.corpus.judged(&points);
        context.save(PendingEdit::Status { points, status: status.clone(), evidence })?;
    }
    say(&context, &points, status.as_ref(), &dated)
}

/// Says what was recorded of each point, with the date of what shows it.
fn say(
    context: &CommandContext,
    points: &[PointIx],
    status: Option<&StatusWord>,
    dated: &str,
) -> Result<ExitCode, Failure> {
    let label = match status {
        Some(word) => context.vocabulary.status_label(word, context.lang),
        None => t::NO_STATUS.get(context.lang),
    };
    let mut out = Output::new();
    for point in points {
        let id = context.declaration().points[*point].id;
        out.line(t::status_set(context.lang, id, label) + dated)?;
    }
    out.line(t::points_changed(context.lang, points.len()))?;
    out.done()
}

/// The points, each once, on which this says something new.
fn changes(
    context: &CommandContext,
    mut points: Vec<PointIx>,
    status: Option<&StatusWord>,
    evidence: bool,
) -> Vec<PointIx> {
    points.sort_unstable();
    points.dedup();
    points.retain(|point| evidence || context.review_view().says_anew(*point, status));
    points
}

/// The status of a word, none for the word that takes it away.
///
/// # Errors
///
/// It is none of the words that can be given, which are listed.
pub(super) fn status(vocabulary: &Vocabulary, word: &str) -> Result<Option<StatusWord>, String> {
    if word == NONE {
        return Ok(None);
    }
    let mut known = vocabulary.statuses().iter().map(|choice| &choice.word);
    let found = known.find(|known| known.as_str() == word).cloned();
    found.map(Some).ok_or_else(|| status_words(vocabulary))
}

/// The words that can be given.
fn status_words(vocabulary: &Vocabulary) -> String {
    let known = vocabulary.statuses().iter().map(|choice| choice.word.as_str());
    known.chain([NONE]).collect::<Vec<_>>().join(", ")
}

fn no_word(word: &str, words: &str, lang: Lang) -> Failure {
    let word = quoted(lang, word);
    let what = |lang| t::no_status_word(lang, &word);
    Failure::new(what, |lang| t::expected_words(lang, words)).usage()
}
