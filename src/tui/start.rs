//! The start of the state: all as by default, and what the folders remember.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::app::{Keymap, LaunchPaths, Memory, Start};
use crate::declaration::Declaration;
use crate::review::{NoteIds, Order, ReviewSession, Reviewer, Vocabulary};
use crate::search::Query;
use crate::store::{
    Folders, Found, Kept, Problem, Siblings, read_discreet, read_drafts, read_history, read_kept,
    read_session, read_sessions, siblings,
};
use crate::text::Lang;

/// Columns and rows of a screen that is not drawn, or not yet.
const SIZE: (u16, u16) = (80, 24);

/// A start with nothing remembered: all points, in UTC, with the built-in keys.
pub fn fresh_start(lang: Lang, vocabulary: Vocabulary, now: Timestamp, note_ids: NoteIds) -> Start {
    Start {
        vocabulary,
        lang,
        size: SIZE,
        zone: TimeZone::UTC,
        at: None,
        query: Query::default(),
        paths: LaunchPaths::default(),
        now,
        keymap: Keymap::default(),
        memory: Memory::default(),
        drafts: Vec::new(),
        note_ids,
        citation: None,
        order: Order::default(),
        editions: Vec::new(),
        translations: Vec::new(),
    }
}

/// The start with what a reviewer's folders remember of a declaration, and what
/// of it cannot be read.
pub fn remembered(
    start: Start,
    folders: &Folders,
    declaration: &Declaration,
    reviewer: &Reviewer,
) -> (Start, Vec<Problem>) {
    let Declaration { id, edition, .. } = declaration;
    let Found { drafts, mut problems } = read_drafts(folders, id, reviewer);
    let kept = read_kept(folders).unwrap_or_else(|problem| {
        problems.push(problem);
        Kept::new()
    });
    let (here, sessions_elsewhere) = read_sessions(folders, id, reviewer)
        .into_iter()
        .partition(|review_session: &ReviewSession| review_session.edition == *edition);
    let by_query = |of: ReviewSession| (of.query.clone(), of);
    let here: Vec<ReviewSession> = here;
    let memory = Memory {
        history: read_history(folders),
        kept,
        review_sessions: here.into_iter().map(by_query).collect(),
        sessions_elsewhere,
        discreet: read_discreet(folders),
    };
    let Siblings { editions, translations, problems: unread } = siblings(folders, declaration);
    problems.extend(unread);
    let editions = editions.into_iter().map(Arc::new).collect();
    let at = read_session(folders, id, edition);
    (Start { at, memory, drafts, editions, translations, ..start }, problems)
}
