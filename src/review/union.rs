//! Merging: the union of the records of all journals found, whatever the order
//! in which they are given and however many copies there are of each.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use super::{Author, Edit, Entry, EntryId, Journal, LineHash, Record, RecordId};

/// What an undo means whose journal exists in several versions, where one
/// number can name several records: the lines of its own version, by its hash.
pub(super) type Forks = HashMap<LineHash, HashSet<LineHash>>;

/// Every record once, in order.
///
/// A line's hash covers all lines before it, the header's nonce too, so records
/// with the same hash are the same record.
pub(super) fn union(journals: Vec<Journal>) -> (Vec<Entry>, Forks) {
    let mut authors: BTreeMap<Author, Vec<Journal>> = BTreeMap::new();
    for journal in journals {
        authors.entry(journal.header.author()).or_default().push(journal);
    }
    let mut entries = Vec::new();
    let mut forks = Forks::new();
    for (author, journals) in authors {
        let author = Arc::new(author);
        let several = journals.len() > 1;
        let mut seen = HashSet::new();
        for journal in journals {
            if several {
                add_targets(&journal, &mut forks);
            }
            let new =
                journal.records.into_iter().filter(|(_, hash)| !several || seen.insert(*hash));
            entries.extend(new.map(|(record, hash)| entry(&author, record, hash)));
        }
    }
    entries.sort_by_key(Entry::order);
    (entries, forks)
}

/// Notes for each undo of a journal which of the journal's lines it names.
fn add_targets(journal: &Journal, forks: &mut Forks) {
    let mut lines = HashMap::new();
    for (record, hash) in &journal.records {
        if let Edit::Undo { of } = &record.edit {
            let own = of.iter().filter(|id| id.device == journal.header.device);
            let named = own.filter_map(|id| lines.get(&id.n));
            forks.entry(*hash).or_default().extend(named.copied());
        }
        lines.insert(record.n, *hash);
    }
}

fn entry(author: &Arc<Author>, record: Record, hash: LineHash) -> Entry {
    Entry {
        author: author.clone(),
        id: EntryId::Saved(RecordId { device: author.device, n: record.n }),
        clock: Some(record.clock),
        at: record.at,
        edition: record.edition,
        edit: record.edit.map(|id| Some(EntryId::Saved(id))),
        hash: Some(hash),
        counts: true,
        targets: Vec::new(),
        undone_by: 0,
    }
}
