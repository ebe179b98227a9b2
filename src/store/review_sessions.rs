//! Unfinished review sessions, one file each: what is remembered of a session,
//! by declaration, edition, reviewer and query. Nothing but a convenience stands
//! in them (what was decided stands in the journals), so they are not synced,
//! and one that makes no sense holds nothing worth keeping.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::files::{self, Durability};
use super::{Folders, Problem};
use crate::declaration::DeclarationId;
use crate::review::{ReviewSession, Reviewer};
use crate::text::to_hex;

/// A session as it is to be remembered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SessionUpdate {
    /// Of which declaration.
    pub(crate) declaration: DeclarationId,
    /// Its state.
    pub(crate) review_session: ReviewSession,
    /// True where it is over, and to be forgotten.
    pub(crate) over: bool,
}

/// The unfinished sessions of a reviewer on a declaration, in all its editions.
pub(crate) fn read_sessions(
    folders: &Folders,
    declaration: &DeclarationId,
    reviewer: &Reviewer,
) -> Vec<ReviewSession> {
    // All that was decided stands in the journals: without its steps a session begins anew.
    let paths = files::list(&folders.review_sessions(declaration)).unwrap_or_default().into_iter();
    paths.filter(|path| !files::is_hidden(path)).filter_map(|path| read(&path, reviewer)).collect()
}

/// The session in a file, if it is of this reviewer.
fn read(path: &Path, reviewer: &Reviewer) -> Option<ReviewSession> {
    let review_session: ReviewSession = files::read_ron(path).ok()??;
    let named = path.file_name()?.to_str()? == name(&review_session);
    (named && review_session.reviewer == *reviewer).then_some(review_session)
}

/// Remembers a session, or forgets it where it is over.
///
/// # Errors
/// The file cannot be written or removed.
pub(crate) fn write_session_line(
    folders: &Folders,
    session_update: &SessionUpdate,
) -> Result<(), Problem> {
    let path = path(folders, session_update);
    if !session_update.over {
        return files::put_ron(&path, &session_update.review_session, Durability::No);
    }
    files::remove(&path)
}

fn path(folders: &Folders, session_update: &SessionUpdate) -> PathBuf {
    folders.review_sessions(&session_update.declaration).join(name(&session_update.review_session))
}

/// The edition, and the first 16 hex digits of a hash of reviewer and query:
/// a query may be long, and hold any letter.
fn name(review_session: &ReviewSession) -> String {
    let hash = Sha256::new()
        .chain_update(review_session.reviewer.as_str())
        .chain_update([0])
        .chain_update(&review_session.query)
        .finalize();
    let mut start = [0; 8];
    start.copy_from_slice(&hash[..8]);
    format!("{}--{}", review_session.edition, to_hex(&start))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::review::{Mark, Order, OrderReason, Step, StepOutcome};

    fn session_update(query: &str) -> SessionUpdate {
        let at = "2026-11-24T08:15:02Z".parse().unwrap();
        let point = |id: &str| id.parse().unwrap();
        let review_session = ReviewSession {
            edition: "2023-05-05".parse().unwrap(),
            reviewer: "Zoë".parse().unwrap(),
            query: query.to_owned(),
            order: Order::Attention,
            started: at,
            since: 12,
            last: at,
            points: vec![(point("2.6"), OrderReason::Stale), (point("1.1"), OrderReason::Dated)],
            at: Some(point("1.1")),
            steps: vec![Step {
                point: point("2.6"),
                how: StepOutcome::Decided(Mark::Reviewed),
                clock: 13,
            }],
            spent: BTreeMap::from([(2, 61_000)]),
            discreet: true,
        };
        SessionUpdate {
            declaration: "hertoginnedal-2023".parse().unwrap(),
            review_session,
            over: false,
        }
    }

    fn read_all(folders: &Folders, session_update: &SessionUpdate) -> Vec<ReviewSession> {
        let reviewer = &session_update.review_session.reviewer;
        read_sessions(folders, &session_update.declaration, reviewer)
    }

    #[test]
    fn sessions_come_back_each_by_its_query_until_they_are_over() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(folder.path())).unwrap();
        let (all, europol) = (session_update(""), session_update("actor:europol \u{1b}[2J/../x"));
        for session_update in [&all, &europol] {
            write_session_line(&folders, session_update).unwrap();
        }
        let found = read_all(&folders, &all);
        assert_eq!(found.len(), 2);
        assert!(found.contains(&europol.review_session));
        write_session_line(&folders, &SessionUpdate { over: true, ..all.clone() }).unwrap();
        write_session_line(&folders, &SessionUpdate { over: true, ..all.clone() }).unwrap();
        assert_eq!(read_all(&folders, &all), [europol.review_session]);
    }

    #[test]
    fn what_is_of_others_or_makes_no_sense_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(folder.path())).unwrap();
        let session_update = session_update("");
        write_session_line(&folders, &session_update).unwrap();
        let other = "Ada".parse().unwrap();
        let SessionUpdate { declaration, .. } = &session_update;
        assert!(read_sessions(&folders, declaration, &other).is_empty());
        let path = path(&folders, &session_update);
        let text = std::fs::read_to_string(&path).unwrap();
        std::fs::copy(&path, path.with_file_name("a-copy")).unwrap();
        for broken in ["", "(", &text[..text.len() / 2], "Sitting()", "\u{0}", &format!("{text}x")]
        {
            std::fs::write(&path, broken).unwrap();
            assert!(read_all(&folders, &session_update).is_empty(), "{broken:?}");
        }
        std::fs::remove_file(&path).unwrap();
        std::fs::create_dir(&path).unwrap();
        assert!(read_all(&folders, &session_update).is_empty());
    }
}
