//! What became of points, as JSON.

use serde::Serialize;

use crate::brief::part::{ChangeRow, Changes};

/// What became of points since another edition.
#[derive(Serialize)]
pub(super) struct ChangesJson<'a> {
    since: &'a str,
    points: Vec<ChangeJson<'a>>,
}

#[derive(Serialize)]
struct ChangeJson<'a> {
    ids: &'a str,
    kind: &'a str,
    words: &'a str,
}

impl<'a> ChangesJson<'a> {
    pub(super) fn of(changes: &'a Changes) -> Self {
        let row = |row: &'a ChangeRow| {
            let ChangeRow { ids, kind, words } = row;
            ChangeJson { ids, kind, words }
        };
        Self { since: &changes.since, points: changes.rows.iter().map(row).collect() }
    }
}
