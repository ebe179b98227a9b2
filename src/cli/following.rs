//! What goes with carried work and stands in no journal, for the commands.

use jiff::Timestamp;

use super::context::{CommandContext, warn};
use super::failure::Failure;
use crate::app::{Following, Successor, TakenBack};
use crate::declaration::{Declaration, EditionId};
use crate::editions::{Comparison, DraftChanges, carried_to, compare, follow_drafts};
use crate::review::{CarriedPoint, NoteDraft, PendingEdit, PendingId, ReviewSession};
use crate::search::Known;
use crate::store::{self, Found, Kept, Problem, Saved, SessionUpdate};
use crate::texts::editions as t;

/// Carries work over; at the first time from an edition, what stands in no journal goes with
/// it. Gives the number of points to which this carried, and says what has followed; none
/// where another instance has carried it all meanwhile.
pub(super) fn carry(
    context: &mut CommandContext,
    old: &Declaration,
    comparison: &Comparison,
    edit: PendingEdit,
) -> Result<Option<(usize, Vec<String>)>, Failure> {
    let here = context.declaration().edition.clone();
    let is_first = !context.reviews.has_carried_from(&old.edition, &here);
    let (saved, drafts) = save(context, &here, edit)?;
    let carried = saved.iter().filter(|saved| saved.is_new);
    let carried: Vec<CarriedPoint> =
        carried.flat_map(|saved| saved.record.edit.carried().iter().copied()).collect();
    if carried.is_empty() {
        return Ok(None);
    }
    let mut said = Vec::from_iter(drafts);
    if is_first {
        said.extend(sessions_and_queries(context, old, comparison)?);
    }
    Ok(Some((carried_to(&carried), said)))
}

/// Takes back, or does again, an edit that carried work to an edition; what stands in no
/// journal follows where that was the only one, or is the first. Says what does.
pub(super) fn reverse(
    context: &mut CommandContext,
    (from, here): (&EditionId, &EditionId),
    edit: PendingEdit,
) -> Result<Vec<String>, Failure> {
    let was_carried = context.reviews.has_carried_from(from, here);
    let (_, drafts) = save(context, here, edit)?;
    let mut said = Vec::from_iter(drafts);
    let is_carried = context.reviews.has_carried_from(from, here);
    let new = context.declaration();
    if is_carried == was_carried || new.edition != *here {
        return Ok(said);
    }
    let languages = (None, &*new.language);
    let old = store::edition(&context.folders, &new.id, from, languages);
    let Some(old) = old.map_err(|problem| Failure::of(&problem))? else { return Ok(said) };
    let comparison = compare(&old, new);
    said.extend(if is_carried {
        sessions_and_queries(context, &old, &comparison)?
    } else {
        take_back(context, &old, &comparison)?
    });
    Ok(said)
}

/// Saves an edit that carries work over or takes that back, and lets unfinished notes agree
/// with it; gives what was recorded, and says how many have followed.
pub(super) fn save(
    context: &mut CommandContext,
    here: &EditionId,
    edit: PendingEdit,
) -> Result<(Vec<Saved>, Option<String>), Failure> {
    let saved = context.save_in(here.clone(), edit.clone())?;
    context.reviews.draft(PendingId(0), Timestamp::now(), here, edit);
    let drafts = unfinished(context);
    let DraftChanges { add, drop } = follow_drafts(&context.reviews, here, &drafts);
    let CommandContext { folders, reviewer, lang, .. } = context;
    let id = &context.corpus.declaration().id;
    let added = add.iter().try_for_each(|of| store::write_draft(folders, id, reviewer, of));
    let dropped = || drop.iter().try_for_each(|of| store::remove_draft(folders, id, *of));
    added.and_then(|()| dropped()).map_err(|problem| Failure::of(&problem))?;
    Ok((saved, (!add.is_empty()).then(|| t::drafts_follow(*lang, add.len()))))
}

/// The reviewer's unfinished notes, of all editions.
pub(super) fn unfinished(context: &CommandContext) -> Vec<NoteDraft> {
    let id = &context.declaration().id;
    let Found { drafts, problems } = store::read_drafts(&context.folders, id, &context.reviewer);
    warn(&problems, context.lang);
    drafts
}

/// Lets review sessions and kept queries follow from an older edition; says which did.
fn sessions_and_queries(
    context: &CommandContext,
    old: &Declaration,
    comparison: &Comparison,
) -> Result<Vec<String>, Failure> {
    let (sessions, kept) = remembered(context);
    let (new, reviews) = (context.declaration(), &context.reviews);
    let successor = successor(context, old, comparison);
    let is_here = |query: &str| {
        sessions.iter().any(|session| session.edition == new.edition && session.query == query)
    };
    let following = successor.following(sessions.iter(), is_here, &kept, reviews.clock());
    write(context, &following).map_err(|problem| Failure::of(&problem))?;
    Ok(following.said)
}

/// Lets the copies of sessions and kept queries go that were not changed since; says which do.
fn take_back(
    context: &CommandContext,
    old: &Declaration,
    comparison: &Comparison,
) -> Result<Vec<String>, Failure> {
    let (sessions, kept) = remembered(context);
    let new = context.declaration();
    let of_query = |query: &str| {
        sessions.iter().find(|session| session.edition == new.edition && session.query == query)
    };
    let back = successor(context, old, comparison).taken_back(sessions.iter(), of_query, &kept);
    forget(context, &back).map_err(|problem| Failure::of(&problem))?;
    Ok(back.said)
}

fn forget(context: &CommandContext, back: &TakenBack) -> Result<(), Problem> {
    let (folders, declaration) = (&context.folders, &context.declaration().id);
    for review_session in back.sessions.iter().cloned() {
        let declaration = declaration.clone();
        let update = SessionUpdate { declaration, review_session, over: true };
        store::write_session_line(folders, &update)?;
    }
    back.queries.iter().try_for_each(|name| store::keep_query(folders, name.clone(), None))
}

/// The unfinished sessions of all editions, and the kept queries.
fn remembered(context: &CommandContext) -> (Vec<ReviewSession>, Kept) {
    let CommandContext { folders, reviewer, lang, .. } = context;
    let sessions = store::read_sessions(folders, &context.declaration().id, reviewer);
    let kept = store::read_kept(folders).unwrap_or_else(|problem| {
        warn(&[problem], *lang);
        Kept::new()
    });
    (sessions, kept)
}

fn successor<'a>(
    context: &'a CommandContext,
    old: &'a Declaration,
    comparison: &'a Comparison,
) -> Successor<'a> {
    let vocabulary = Some(&context.vocabulary);
    let known = Known { declaration: context.declaration(), vocabulary };
    Successor { old, comparison, known, lang: context.lang }
}

fn write(context: &CommandContext, following: &Following) -> Result<(), Problem> {
    let (folders, declaration) = (&context.folders, &context.declaration().id);
    for review_session in following.sessions.iter().cloned() {
        let declaration = declaration.clone();
        let update = SessionUpdate { declaration, review_session, over: false };
        store::write_session_line(folders, &update)?;
    }
    following
        .queries
        .iter()
        .try_for_each(|(name, query)| store::keep_query(folders, name.clone(), Some(query.clone())))
}
