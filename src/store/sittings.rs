//! Unfinished review sessions, one file each: what is remembered of a session,
//! by declaration, edition, reviewer and query. Nothing but a convenience stands
//! in them (what was decided stands in the journals), so they are not synced,
//! and one that makes no sense holds nothing worth keeping.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::files::{self, Lasting};
use super::{Folders, Problem};
use crate::declaration::{DeclarationId, EditionId};
use crate::review::{Reviewer, Sitting};
use crate::text::write_hex;

/// A session as it is to be remembered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Of which declaration.
    pub declaration: DeclarationId,
    /// How it stands.
    pub sitting: Sitting,
    /// Whether it is over, and to be forgotten.
    pub over: bool,
}

/// The unfinished sessions of a reviewer on an edition, by their queries.
pub fn read_sittings(
    folders: &Folders,
    declaration: &DeclarationId,
    edition: &EditionId,
    reviewer: &Reviewer,
) -> BTreeMap<String, Sitting> {
    // All that was decided stands in the journals: without its steps a session begins anew.
    let paths = files::list(&folders.sittings(declaration)).unwrap_or_default().into_iter();
    paths
        .filter(|path| !files::is_hidden(path))
        .filter_map(|path| read(&path, edition, reviewer))
        .map(|sitting| (sitting.query.clone(), sitting))
        .collect()
}

/// The session in a file, if it is of this edition and reviewer.
fn read(path: &Path, edition: &EditionId, reviewer: &Reviewer) -> Option<Sitting> {
    let sitting: Sitting = files::read_ron(path).ok()??;
    let named = path.file_name()?.to_str()? == name(&sitting);
    (named && sitting.edition == *edition && sitting.reviewer == *reviewer).then_some(sitting)
}

/// Remembers a session, or forgets it where it is over.
///
/// # Errors
/// Where the file cannot be written or removed.
pub fn write_sitting(folders: &Folders, seat: &Seat) -> Result<(), Problem> {
    let path = path(folders, seat);
    if !seat.over {
        return files::put_ron(&path, &seat.sitting, Lasting::No);
    }
    files::remove(&path)
}

fn path(folders: &Folders, seat: &Seat) -> PathBuf {
    folders.sittings(&seat.declaration).join(name(&seat.sitting))
}

/// The edition, and the first 16 hex digits of a hash of reviewer and query:
/// a query may be long, and hold any letter.
fn name(sitting: &Sitting) -> String {
    struct Hex([u8; 8]);
    impl std::fmt::Display for Hex {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write_hex(&self.0, f)
        }
    }
    let hash = Sha256::new()
        .chain_update(sitting.reviewer.as_str())
        .chain_update([0])
        .chain_update(&sitting.query)
        .finalize();
    let mut start = [0; 8];
    start.copy_from_slice(&hash[..8]);
    format!("{}--{}", sitting.edition, Hex(start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::{How, Mark, Order, Step, Why};

    fn seat(query: &str) -> Seat {
        let at = "2026-11-24T08:15:02Z".parse().unwrap();
        let point = |id: &str| id.parse().unwrap();
        let sitting = Sitting {
            edition: "2023-05-05".parse().unwrap(),
            reviewer: "Zoë".parse().unwrap(),
            query: query.to_owned(),
            order: Order::Attention,
            started: at,
            since: 12,
            last: at,
            points: vec![(point("2.6"), Why::Stale), (point("1.1"), Why::Dated)],
            at: Some(point("1.1")),
            steps: vec![Step { point: point("2.6"), how: How::Decided(Mark::Reviewed), clock: 13 }],
            spent: BTreeMap::from([(2, 61_000)]),
            discreet: true,
        };
        Seat { declaration: "hertoginnedal-2023".parse().unwrap(), sitting, over: false }
    }

    fn read_all(folders: &Folders, seat: &Seat) -> BTreeMap<String, Sitting> {
        let Sitting { edition, reviewer, .. } = &seat.sitting;
        read_sittings(folders, &seat.declaration, edition, reviewer)
    }

    #[test]
    fn sessions_come_back_each_by_its_query_until_they_are_over() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(folder.path())).unwrap();
        let (all, europol) = (seat(""), seat("actor:europol \u{1b}[2J/../x"));
        for seat in [&all, &europol] {
            write_sitting(&folders, seat).unwrap();
        }
        let found = read_all(&folders, &all);
        assert_eq!(found.len(), 2);
        assert_eq!(found[&europol.sitting.query], europol.sitting);
        write_sitting(&folders, &Seat { over: true, ..all.clone() }).unwrap();
        write_sitting(&folders, &Seat { over: true, ..all.clone() }).unwrap();
        assert_eq!(
            read_all(&folders, &all).into_keys().collect::<Vec<_>>(),
            [europol.sitting.query]
        );
    }

    #[test]
    fn what_is_of_others_or_makes_no_sense_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(folder.path())).unwrap();
        let seat = seat("");
        write_sitting(&folders, &seat).unwrap();
        let other = "Ada".parse().unwrap();
        let Seat { declaration, sitting, .. } = &seat;
        assert!(read_sittings(&folders, declaration, &sitting.edition, &other).is_empty());
        let later = "2024-01-01".parse().unwrap();
        assert!(read_sittings(&folders, declaration, &later, &sitting.reviewer).is_empty());
        let path = path(&folders, &seat);
        let text = std::fs::read_to_string(&path).unwrap();
        std::fs::copy(&path, path.with_file_name("a-copy")).unwrap();
        for broken in ["", "(", &text[..text.len() / 2], "Sitting()", "\u{0}", &format!("{text}x")]
        {
            std::fs::write(&path, broken).unwrap();
            assert!(read_all(&folders, &seat).is_empty(), "{broken:?}");
        }
        std::fs::remove_file(&path).unwrap();
        std::fs::create_dir(&path).unwrap();
        assert!(read_all(&folders, &seat).is_empty());
    }
}
