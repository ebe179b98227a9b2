//! Data folders with large journals.

use std::error::Error;
use std::path::Path;

use hertog::declaration::{Declaration, Fingerprint};
use hertog::review::{Mark, PendingEdit, PendingId};
use hertog::store::{self, Folders, Pending};

/// Who reviews in them.
pub(crate) const REVIEWER: &str = "bench";

/// Edits in one write.
const BATCH: usize = 10_000;

/// Writes a journal of one's own into a data folder: so many records, each a mark
/// on one point, round after round; the last round ends on reviewed.
///
/// # Errors
/// Where the folder cannot be written.
pub(crate) fn marks(
    data: &Path,
    declaration: &Declaration,
    records: usize,
) -> Result<(), Box<dyn Error>> {
    let folders = Folders::find(Some(data)).map_err(|problem| format!("{problem:?}"))?;
    let mut writer = store::open(&folders, &declaration.id, &REVIEWER.parse()?).writer;
    let judged: Vec<_> =
        declaration.points.iter().map(|point| (point.id, Fingerprint::of(&point.text))).collect();
    let at = jiff::Timestamp::now();
    let pending = |n: usize| {
        let rounds_left = (records - n).div_ceil(judged.len());
        let mark = if rounds_left % 2 == 1 { Mark::Reviewed } else { Mark::ComeBack };
        let draft = PendingEdit::Mark { points: vec![judged[n % judged.len()]], mark };
        Pending { pending_id: PendingId(n as u64), at, edition: declaration.edition.clone(), draft }
    };
    for first in (0..records).step_by(BATCH) {
        let batch: Vec<Pending> = (first..records.min(first + BATCH)).map(pending).collect();
        writer.append(&batch).map_err(|problem| format!("{problem:?}"))?;
    }
    Ok(())
}
