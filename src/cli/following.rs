//! What goes with carried work and stands in no journal, for the commands.

use jiff::Timestamp;

use super::context::{CommandContext, warn};
use super::failure::Failure;
use crate::app::{Following, Successor};
use crate::declaration::{Declaration, EditionId};
use crate::editions::{Comparison, DraftChanges, carried_to, follow_drafts};
use crate::review::{CarriedPoint, NoteDraft, PendingEdit, PendingId};
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
    let CommandContext { folders, reviewer, reviews, vocabulary, lang, .. } = context;
    let new = context.declaration();
    let sessions = store::read_sessions(folders, &new.id, reviewer);
    let kept = store::read_kept(folders).unwrap_or_else(|problem| {
        warn(&[problem], *lang);
        Kept::new()
    });
    let known = Known { declaration: new, vocabulary: Some(vocabulary) };
    let successor = Successor { old, comparison, known, lang: *lang };
    let is_here = |query: &str| {
        sessions.iter().any(|session| session.edition == new.edition && session.query == query)
    };
    let following = successor.following(sessions.iter(), is_here, &kept, reviews.clock());
    write(context, &following).map_err(|problem| Failure::of(&problem))?;
    Ok(following.said)
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
