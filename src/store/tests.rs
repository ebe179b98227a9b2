//! The store on real folders.

mod atomic_writes;
mod damage;
mod drafts;
mod planned;
mod saving;
mod system;
mod tracing;
mod vanishing;

use std::path::PathBuf;

use super::*;
use crate::declaration::{DeclarationId, Fingerprint, PointId};
use crate::review::{EntryId, Mark, PendingEdit, PendingId, Reviewer, Reviews};

/// Folders that go away, and one reviewer's work in them.
struct Fixture {
    dir: tempfile::TempDir,
    folders: Folders,
    next: u64,
}

impl Fixture {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(dir.path())).unwrap();
        Self { dir, folders, next: 0 }
    }

    fn open(&self) -> Opened {
        self.open_as("Zoë")
    }

    fn open_as(&self, reviewer: &str) -> Opened {
        open(&self.folders, &declaration(), &reviewer.parse::<Reviewer>().unwrap())
    }

    /// An edit that waits: `mark` on `point`.
    fn mark(&mut self, point: &str, mark: Mark) -> Pending {
        let point: PointId = point.parse().unwrap();
        let text = Fingerprint::of("De EU-lidstaten werken samen met Europol.");
        self.draft(PendingEdit::Mark { points: vec![(point, text)], mark })
    }

    fn undo(&mut self, of: EntryId) -> Pending {
        self.draft(PendingEdit::Undo { of: vec![of] })
    }

    fn draft(&mut self, draft: PendingEdit) -> Pending {
        self.next += 1;
        let at = "2026-11-24T08:15:02Z".parse().unwrap();
        Pending {
            pending_id: PendingId(self.next),
            at,
            edition: "2023-05-05".parse().unwrap(),
            draft,
        }
    }

    /// Saves marks on points 1.1, 1.2 … one by one.
    fn save_marks(&mut self, n: u32) -> Vec<Saved> {
        let mut writer = self.open().writer;
        (1..=n)
            .flat_map(|number| {
                let pending = self.mark(&format!("1.{number}"), Mark::Reviewed);
                writer.append(&[pending]).unwrap()
            })
            .collect()
    }

    /// The journal files, by name.
    fn journals(&self) -> Vec<PathBuf> {
        let Ok(entries) = std::fs::read_dir(self.folders.reviews(&declaration())) else {
            return Vec::new();
        };
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        paths
    }

    /// The only journal file.
    fn journal(&self) -> PathBuf {
        let journals = self.journals();
        assert_eq!(journals.len(), 1, "{journals:?}");
        journals[0].clone()
    }
}

fn declaration() -> DeclarationId {
    "hertoginnedal-2023".parse().unwrap()
}

fn folded(opened: &Opened) -> Reviews {
    Reviews::fold(opened.author.clone(), opened.journals.clone())
}

/// The points of chapter 1 that are reviewed.
fn reviewed(opened: &Opened) -> Vec<u32> {
    let reviews = folded(opened);
    let edition = "2023-05-05".parse().unwrap();
    let is = |n: &u32| {
        reviews.mine(&edition, PointId::new(1, *n)).is_some_and(|m| m.mark == Mark::Reviewed)
    };
    (1..=60).filter(is).collect()
}

fn kinds(problems: &[Problem]) -> Vec<&ProblemKind> {
    problems.iter().map(|problem| &problem.kind).collect()
}
