//! Merging: the union of the records of all journals found, whatever the order
//! in which they are given and however many copies there are of each.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use super::entries::Entries;
use super::{Author, Edit, Journal, LineHash};

/// The targets of an undo whose journal exists in several versions, where one
/// number can name several records: the lines of its own version, by its hash.
pub(super) type Forks = HashMap<LineHash, HashSet<LineHash>>;

/// Every record once.
///
/// A line's hash covers all lines before it, the header's nonce too, so records
/// with the same hash are the same record.
pub(super) fn union(journals: Vec<Journal>) -> (Entries, Forks) {
    let mut authors: BTreeMap<Author, Vec<Journal>> = BTreeMap::new();
    for journal in journals {
        authors.entry(journal.header.author()).or_default().push(journal);
    }
    let mut entries = Entries::default();
    let mut forks = Forks::new();
    for (author, journals) in authors {
        let author = Arc::new(author);
        let several = journals.len() > 1;
        let mut seen = HashSet::new();
        for journal in journals {
            if several {
                add_targets(&journal, &mut forks);
            }
            entries.add_journal(&author, journal.records, |hash| !several || seen.insert(*hash));
        }
    }
    (entries, forks)
}

/// Notes for each undo of a journal which of the journal's lines it names.
fn add_targets(journal: &Journal, forks: &mut Forks) {
    let mut lines = HashMap::new();
    for (record, hash) in journal.records.iter() {
        if let Edit::Undo { of } = &record.edit {
            let own = of.iter().filter(|id| id.device == journal.header.device);
            let named = own.filter_map(|id| lines.get(&id.n));
            forks.entry(hash).or_default().extend(named.copied());
        }
        lines.insert(record.n, hash);
    }
}
