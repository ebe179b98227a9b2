//! `hertog note`: writes, changes and removes notes.

use std::io::{self, Read};
use std::process::ExitCode;

use clap::Args;

use super::common::Common;
use super::context::CommandContext;
use super::failure::Failure;
use super::hyphens::as_typed;
use super::output::Output;
use crate::declaration::Period;
use crate::review::{Level, Note, NoteBody, NoteSource, NoteText, PendingEdit};
use crate::text::{Text, beginning, is_blank};
use crate::texts::quoted;
use crate::texts::{notes as n, screens as t};
use crate::wording::{SystemFault, first_line, source_date_words};

/// The arguments of `note`.
#[derive(Debug, Args)]
#[command(
    override_usage = "hertog note [OPTIONS] ID TEXT\n       hertog note [OPTIONS] ID -\n       hertog note [OPTIONS] --query QUERY TEXT\n       hertog note --edit NOTE TEXT\n       hertog note --remove NOTE"
)]
pub(super) struct NoteArgs {
    /// The id of a point and the text of the note; - reads it from standard input.
    #[arg(value_name = "TEXT", required_unless_present = "remove", allow_hyphen_values = false)]
    pub(super) words: Vec<String>,
    /// One note for all points that this query finds.
    #[arg(long, conflicts_with_all = ["edit", "remove"])]
    pub(super) query: Option<String>,
    /// Give this note of mine a new text.
    #[arg(long, value_name = "NOTE", conflicts_with = "remove")]
    pub(super) edit: Option<String>,
    /// Remove this note of mine; the record of it stays.
    #[arg(long, value_name = "NOTE", conflicts_with = "words")]
    pub(super) remove: Option<String>,
    #[command(flatten)]
    pub(super) parts: NoteParts,
}

/// The arguments for what may go with a note.
#[derive(Debug, Args)]
pub(super) struct NoteParts {
    /// Who may read it: its handling level (public, internal, restricted, or those of config.ron).
    #[arg(long, value_name = "LEVEL")]
    pub(super) level: Option<String>,
    /// Where it is from: a document or a link.
    #[arg(long, value_name = "SOURCE")]
    pub(super) source: Option<String>,
    /// Of when the source is: 2026, March 2026, 12/03/2026 (the day first), 2026-03-12 or 2025..2026.
    #[arg(long, value_name = "DATE", requires = "source")]
    pub(super) source_date: Option<String>,
}

/// Runs the command.
pub(super) fn run(common: &Common, args: &NoteArgs) -> Result<ExitCode, Failure> {
    let mut context = CommandContext::open(common)?;
    context.warn();
    let said = match (&args.remove, &args.edit) {
        (Some(id), _) => remove(&mut context, id)?,
        (None, Some(id)) => edit(&mut context, id, &args.words, &args.parts)?,
        (None, None) => write(&mut context, args)?,
    };
    let mut out = Output::new();
    out.line(said)?;
    out.done()
}

fn write(context: &mut CommandContext, args: &NoteArgs) -> Result<String, Failure> {
    let (points, words) = if let Some(query) = &args.query {
        let query = context.query(std::slice::from_ref(query))?;
        (context.find(&query), args.words.as_slice())
    } else {
        let (id, words) = args.words.split_first().ok_or_else(no_text)?;
        (context.points(std::slice::from_ref(id))?, words)
    };
    let note = body(context, words, &args.parts)?;
    let (id, dated) = (note.id.short(), source_date_words(&note, context.lang));
    let n = points.len();
    if n > 0 {
        context.save(PendingEdit::Note { points: context.corpus.judged(&points), note })?;
    }
    let written = match points.as_slice() {
        [point] => {
            let point = context.declaration().points[*point].id;
            t::note_written(context.lang, &id, point)
        }
        _ => t::note_written_many(context.lang, &id, n),
    };
    Ok(written + &dated)
}

/// A new version; its level and source stay where no others are given.
fn edit(
    context: &mut CommandContext,
    id: &str,
    words: &[String],
    parts: &NoteParts,
) -> Result<String, Failure> {
    let old = mine(context, id)?;
    let mut note = body(context, words, parts)?;
    note.level = note.level.filter(|_| parts.level.is_some()).or(old.body.level);
    note.source = note.source.or(old.body.source);
    let (was, new) = (old.body.id.short(), note.id.short());
    let dated = source_date_words(&note, context.lang);
    let ids: Vec<String> = old.points.iter().map(|(id, _)| id.to_string()).collect();
    let points = context.corpus.judged(&context.points(&ids)?);
    context.save(PendingEdit::NoteEdit { replaces: old.body.id, points, note })?;
    Ok(t::note_changed(context.lang, &was, &new) + &dated)
}

fn remove(context: &mut CommandContext, id: &str) -> Result<String, Failure> {
    let old = mine(context, id)?;
    context.save(PendingEdit::NoteGone { id: old.body.id })?;
    let (id, text) = (old.body.id.short(), first_line(&old.body.text));
    Ok(t::note_removed(context.lang, &id, &text))
}

/// My note with an id, or whose id begins so.
fn mine(context: &CommandContext, id: &str) -> Result<Note, Failure> {
    let mut found = context.reviews.find_note(&context.declaration().edition, id);
    let note = match found.len() {
        1 => found.remove(0),
        0 => return Err(Failure::new(|lang| t::no_note(lang, id), &t::SHOW_SHOWS_NOTES)),
        _ => return Err(Failure::new(|lang| t::many_notes(lang, id), &t::SHOW_SHOWS_NOTES)),
    };
    if note.by != context.reviewer {
        let what = |lang| t::not_my_note(lang, id, &note.by);
        return Err(Failure::new(what, &t::SHOW_SHOWS_NOTES));
    }
    Ok(note)
}

/// A note of words, or of standard input where the only word is `-`.
pub(super) fn body(
    context: &CommandContext,
    words: &[String],
    parts: &NoteParts,
) -> Result<NoteBody, Failure> {
    let text = match words {
        [word] if word == "-" => typed()?,
        words => words.iter().map(|word| as_typed(word)).collect::<Vec<_>>().join(" "),
    };
    let unfit = |text: &'static Text| Failure::new(text, &t::GIVE_NOTE_TEXT);
    let text = note_text(&text).map_err(unfit)?;
    let (level, source) = (level(context, parts)?, source(context, parts)?);
    Ok(NoteBody { id: crate::store::new_note(), text, level: Some(level), source })
}

/// The text of a note, else the reason why this is none.
pub(super) fn note_text(text: &str) -> Result<NoteText, &'static Text> {
    text.parse().map_err(|_| if is_blank(text) { &t::NO_NOTE_TEXT } else { &n::NOTE_TOO_LONG })
}

/// All of standard input that a note could hold.
fn typed() -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let most = NoteText::LONGEST as u64 + 1;
    std::io::stdin().lock().take(most).read_to_end(&mut bytes).map_err(|why| unread(&why))?;
    String::from_utf8(bytes).map_err(|_| unread(&io::ErrorKind::InvalidData.into()))
}

fn level(context: &CommandContext, parts: &NoteParts) -> Result<Level, Failure> {
    let word = parts.level.as_ref();
    word.map_or_else(|| Ok(context.vocabulary.middle().clone()), |word| known_level(context, word))
}

/// The handling level that a word names.
pub(super) fn known_level(context: &CommandContext, word: &str) -> Result<Level, Failure> {
    let known = context.vocabulary.levels().iter().map(|choice| &choice.word);
    let words: Vec<&str> = known.clone().map(Level::as_str).collect();
    known.clone().find(|level| level.as_str() == word).cloned().ok_or_else(|| {
        let (word, words) = (quoted(context.lang, word), words.join(", "));
        let what = |lang| t::no_level(lang, &word);
        Failure::new(what, |lang| t::expected_words(lang, &words)).usage()
    })
}

fn source(context: &CommandContext, parts: &NoteParts) -> Result<Option<NoteSource>, Failure> {
    let Some(what) = &parts.source else { return Ok(None) };
    let unfit = if is_blank(what) { &t::NO_SOURCE } else { &n::SOURCE_TOO_LONG };
    let what = what.parse().map_err(|_| Failure::new(unfit, &t::GIVE_SOURCE))?;
    let no_date = |date: &str| {
        let date = quoted(context.lang, beginning(date, 40));
        Failure::new(|lang| t::no_source_date(lang, &date), &t::GIVE_SOURCE)
    };
    let on = parts.source_date.as_ref();
    let on = on.map(|on| Period::from_habit(on).map_err(|_| no_date(on))).transpose()?;
    Ok(Some(NoteSource { what, on }))
}

fn unread(why: &io::Error) -> Failure {
    let cause = SystemFault::from(why);
    Failure::new(|lang| t::note_unread(lang, cause.words(lang)), &t::GIVE_NOTE_TEXT)
}

fn no_text() -> Failure {
    Failure::new(&t::NO_NOTE_TEXT, &t::GIVE_NOTE_TEXT).usage()
}
