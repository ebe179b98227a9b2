//! `hertog trace`: a promise in the other declarations of the library.

use std::process::ExitCode;
use std::str::FromStr;

use clap::Args;
use serde::Serialize;

use super::common::Common;
use super::context::CommandContext;
use super::failure::Failure;
use super::json::SCHEMA;
use super::output::{self, Output};
use crate::declaration::{DeclarationId, EditionId, PointId, PointIx};
use crate::editions::Traced;
use crate::editions::trace::Reason;
use crate::review::{OtherPoint, PendingEdit, StatusWord, Trace, TraceDecision};
use crate::store::{self, Tracer};
use crate::text::{Text, beginning};
use crate::texts::editions as t;
use crate::wording::{first_line, missing_words, reason_words, review_state_text, trace_changes};

/// The arguments of `trace`.
#[derive(Debug, Args)]
pub(super) struct TraceArgs {
    /// The id of a point, such as 2.6.
    pub(super) id: String,
    /// This point of another declaration is the same promise: ID@EDITION:POINT.
    #[arg(long, value_name = "POINT", conflicts_with_all = ["refuse", "forget"])]
    pub(super) confirm: Option<Reference>,
    /// It is another promise.
    #[arg(long, value_name = "POINT", conflicts_with = "forget")]
    pub(super) refuse: Option<Reference>,
    /// Neither is said any more.
    #[arg(long, value_name = "POINT")]
    pub(super) forget: Option<Reference>,
    /// Print JSON.
    #[arg(long)]
    pub(super) json: bool,
}

/// A point of another declaration, as it is typed.
#[derive(Clone, Debug)]
pub(super) struct Reference {
    declaration: DeclarationId,
    edition: EditionId,
    point: PointId,
}

impl FromStr for Reference {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let expected = || {
            format!("{text:?} names no point: expected ID@EDITION:POINT, as hertog trace prints it")
        };
        let (declaration, rest) = text.split_once('@').ok_or_else(expected)?;
        let (edition, point) = rest.rsplit_once(':').ok_or_else(expected)?;
        let read = || {
            let (declaration, edition) = (declaration.parse().ok()?, edition.parse().ok()?);
            Some(Self { declaration, edition, point: point.parse().ok()? })
        };
        read().ok_or_else(expected)
    }
}

/// Runs the command.
pub(super) fn run(common: &Common, args: &TraceArgs) -> Result<ExitCode, Failure> {
    let mut context = CommandContext::open(common)?;
    context.warn();
    let point = context.point(&args.id)?;
    let decisions = [
        (&args.confirm, TraceDecision::Confirmed),
        (&args.refuse, TraceDecision::Refused),
        (&args.forget, TraceDecision::Undecided),
    ];
    for (reference, decision) in decisions {
        if let Some(reference) = reference {
            return decide(&mut context, point, reference, decision);
        }
    }
    let found = trace(&context, point);
    context.end(if args.json {
        json(&context, point, &found)
    } else {
        print(&context, point, &found)
    })
}

/// The decisions on traces of a point.
pub(super) fn traces(context: &CommandContext, point: PointIx) -> Vec<Trace> {
    let declaration = context.declaration();
    context.reviews.traces(&declaration.edition, declaration.points[point].id)
}

fn trace(context: &CommandContext, point: PointIx) -> Vec<Traced> {
    let decided: Vec<OtherPoint> =
        traces(context, point).into_iter().map(|trace| trace.other).collect();
    let declaration = context.declaration();
    let id = declaration.points[point].id;
    let tracer = Tracer::open(&context.folders, &context.corpus.share());
    tracer.trace(&context.folders, &context.reviewer, id, &decided)
}

fn decide(
    context: &mut CommandContext,
    point: PointIx,
    reference: &Reference,
    decision: TraceDecision,
) -> Result<ExitCode, Failure> {
    let other = match other_point(context, reference) {
        Ok(other) => other,
        // What is gone from the library can be decided on again, where it was before.
        Err(failure) => decided_on(context, point, reference).ok_or(failure)?,
    };
    let id = context.declaration().points[point].id;
    let named = format!("{}, {} {}", other.declaration, other.edition, other.point);
    let before = traces(context, point).into_iter().find(|trace| {
        trace.other == other && !context.review_view().is_trace_changed_here(trace, point)
    });
    let before = before.map_or(TraceDecision::Undecided, |trace| trace.decision);
    if before != decision {
        let points = context.corpus.judged([&point]);
        context.save(PendingEdit::Trace { points, other, decision })?;
    }
    let words = match decision {
        TraceDecision::Confirmed => t::edit_trace_confirmed(context.lang, named),
        TraceDecision::Refused => t::edit_trace_refused(context.lang, named),
        TraceDecision::Undecided => t::edit_trace_undecided(context.lang, named),
    };
    let mut out = Output::new();
    out.line(format!("{id}: {words}"))?;
    context.end(out.done())
}

/// The point that a reference names, as it was when it was decided on.
fn decided_on(
    context: &CommandContext,
    point: PointIx,
    reference: &Reference,
) -> Option<OtherPoint> {
    let Reference { declaration, edition, point: id } = reference;
    let mut decided = traces(context, point).into_iter().map(|trace| trace.other);
    decided.find(|of| (&of.declaration, &of.edition, &of.point) == (declaration, edition, id))
}

/// The point that a reference names, with its text as it is now.
fn other_point(context: &CommandContext, reference: &Reference) -> Result<OtherPoint, Failure> {
    let Reference { declaration, edition, point } = reference;
    let name = format!("{declaration}@{edition}:{point}");
    let unknown = || Failure::new(|lang| t::no_such_point(lang, &name), &t::TRACE_PRINTS);
    if *declaration == context.declaration().id {
        return Err(Failure::new(&t::TRACE_OF_SAME, &t::COMPARE_EDITIONS).usage());
    }
    let found = store::edition(
        &context.folders,
        declaration,
        edition,
        (None, &context.declaration().language),
    )
    .map_err(|problem| Failure::of(&problem))?
    .ok_or_else(unknown)?;
    let text = &found.point(*point).ok_or_else(unknown)?.text;
    Ok(OtherPoint {
        declaration: declaration.clone(),
        edition: edition.clone(),
        point: *point,
        fingerprint: crate::declaration::Fingerprint::of(text),
    })
}

fn print(context: &CommandContext, point: PointIx, found: &[Traced]) -> Result<ExitCode, Failure> {
    let lang = context.lang;
    let mut out = Output::new();
    let own = &context.declaration().points[point];
    out.line(format!("{}  {}", own.id, beginning(&own.text, 90)))?;
    for row in found {
        let OtherPoint { declaration, edition, point: id, .. } = &row.other;
        let decided = decided(context, point, &row.other);
        let decision = decision_text(decided.as_ref().map(|trace| trace.decision)).get(lang);
        out.line("")?;
        if let Some(missing) = missing_words(row, lang) {
            out.line(format!("  {declaration}@{edition}:{id}  {decision}"))?;
            // What comes back once its file is put right is not to be thrown away.
            let forget = row.unread.is_none().then(|| t::FORGET_DECISION.get(lang));
            let forget = forget.map(|forget| format!("; {forget}")).unwrap_or_default();
            out.line(format!("      {missing}{forget}"))?;
            continue;
        }
        let state = review_state_text(row.state).get(lang);
        let status = row.status.as_ref().map(|word| context.vocabulary.status_label(word, lang));
        let status = status.map(|label| format!(", {label}")).unwrap_or_default();
        out.line(format!("  {declaration}@{edition}:{id}  {decision}  {state}{status}"))?;
        for change in changes(context, point, decided.as_ref()) {
            out.line(format!("      {change}"))?;
        }
        let reasons = reason_words(&row.reasons, lang);
        if !reasons.is_empty() {
            out.line(format!("      {reasons}"))?;
        }
        out.line(format!("      {}", beginning(&row.text, 160)))?;
        for note in &row.notes {
            out.line(format!(
                "      {}",
                t::note_there(lang, id, &note.by, first_line(&note.body.text))
            ))?;
        }
    }
    if found.is_empty() {
        out.line(t::TRACE_NONE.get(lang))?;
    }
    out.done()
}

fn decision_text(decision: Option<TraceDecision>) -> &'static Text {
    match decision {
        Some(TraceDecision::Confirmed) => &t::TRACE_YES,
        Some(TraceDecision::Refused) => &t::TRACE_NO,
        Some(TraceDecision::Undecided) | None => &t::TRACE_OPEN,
    }
}

/// The decision on a point of another declaration, whatever its text was.
fn decided(context: &CommandContext, point: PointIx, other: &OtherPoint) -> Option<Trace> {
    traces(context, point).into_iter().find(|trace| trace.other.is_same_point(other))
}

/// What has changed since a decision, in words.
fn changes(context: &CommandContext, point: PointIx, decided: Option<&Trace>) -> Vec<String> {
    let view = context.review_view();
    decided.map_or(Vec::new(), |trace| trace_changes(trace, view, point, context.lang))
}

#[derive(Serialize)]
struct TraceJson<'a> {
    schema: u32,
    declaration: &'a str,
    edition: &'a str,
    point: String,
    found: Vec<FoundJson<'a>>,
    not_in_library: Vec<MissingJson<'a>>,
    /// Those whose file cannot be read.
    unread: Vec<MissingJson<'a>>,
}

#[derive(Serialize)]
struct MissingJson<'a> {
    declaration: &'a str,
    edition: &'a str,
    point: String,
    decision: TraceDecision,
}

impl<'a> MissingJson<'a> {
    fn of(row: &'a Traced, decided: &Trace) -> Self {
        Self {
            declaration: row.other.declaration.as_str(),
            edition: row.other.edition.as_str(),
            point: row.other.point.to_string(),
            decision: decided.decision,
        }
    }
}

#[derive(Serialize)]
struct FoundJson<'a> {
    declaration: &'a str,
    edition: &'a str,
    language: &'a str,
    point: String,
    text: &'a str,
    fingerprint: String,
    decision: Option<TraceDecision>,
    /// True where the text here, or there, has changed since the decision.
    changed_here: bool,
    changed_there: bool,
    state: &'static str,
    status: Option<&'a str>,
    note_count: usize,
    notes: Vec<&'a str>,
    shared: Vec<String>,
}

fn json<'t>(
    context: &CommandContext,
    point: PointIx,
    found: &'t [Traced],
) -> Result<ExitCode, Failure> {
    let declaration = context.declaration();
    let row = |row: &'_ Traced| -> Vec<String> { row.reasons.iter().map(reason).collect() };
    let (gone, found): (Vec<&Traced>, Vec<&Traced>) = found.iter().partition(|row| row.is_gone);
    let (unread, gone): (Vec<&Traced>, Vec<&Traced>) =
        gone.into_iter().partition(|row| row.unread.is_some());
    let missing =
        |row: &'t Traced| Some(MissingJson::of(row, &decided(context, point, &row.other)?));
    let view = context.review_view();
    let rows = found.into_iter().map(|traced| {
        let decided = decided(context, point, &traced.other);
        let has = |changed: &dyn Fn(&Trace) -> bool| decided.as_ref().is_some_and(changed);
        FoundJson {
            declaration: traced.other.declaration.as_str(),
            edition: traced.other.edition.as_str(),
            language: &traced.language,
            point: traced.other.point.to_string(),
            text: &traced.text,
            fingerprint: traced.other.fingerprint.to_string(),
            decision: decided.as_ref().map(|trace| trace.decision),
            changed_here: has(&|trace| view.is_trace_changed_here(trace, point)),
            changed_there: has(&|trace| view.reviews.has_changed(&trace.other)),
            state: traced.state.as_str(),
            status: traced.status.as_ref().map(StatusWord::as_str),
            note_count: traced.notes.len(),
            notes: traced.notes.iter().map(|note| note.body.text.as_str()).collect(),
            shared: row(traced),
        }
    });
    output::json(&TraceJson {
        schema: SCHEMA,
        declaration: declaration.id.as_str(),
        edition: declaration.edition.as_str(),
        point: declaration.points[point].id.to_string(),
        found: rows.collect(),
        not_in_library: gone.into_iter().filter_map(&missing).collect(),
        unread: unread.into_iter().filter_map(&missing).collect(),
    })
}

/// What two points have in common, as the asking point writes it.
fn reason(reason: &Reason) -> String {
    match reason {
        Reason::Word(shared) | Reason::Name(shared) => shared.here.clone(),
        Reason::Actor(actor) => actor.to_string(),
        Reason::Date(period) => period.to_string(),
    }
}
