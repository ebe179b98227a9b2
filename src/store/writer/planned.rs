//! Edits that two instances planned at once: the second finds under the lock that the first
//! has recorded them.

use super::Writer;
use crate::review::{EntryId, PendingEdit, PendingId, RecordId, Reviews};
use crate::store::batch::{Pending, Saved};
use crate::store::journals::journals;

impl Writer {
    /// The edits that stand in the journal already, and what is still to be written. Only
    /// under the lock, once one's own journal is up to date.
    pub(super) fn without_known(&mut self, drafts: Vec<Pending>) -> (Vec<Saved>, Vec<Pending>) {
        if !drafts.iter().any(|pending| pending.draft.is_planned()) {
            return (Vec::new(), drafts);
        }
        // What cannot be read is said where the journals are opened.
        let _ = self.scan();
        let read = journals(self.sources.iter().cloned());
        let mut reviews = Reviews::fold(self.author.clone(), read);
        let (mut known, mut rest) = (Vec::new(), Vec::new());
        for mut pending in drafts {
            let (pending_id, at) = (pending.pending_id, pending.at);
            match reviews.still_to_record(&pending.edition, pending.draft.clone()) {
                Ok(draft) => {
                    reviews.draft(pending_id, at, &pending.edition, self.named(draft.clone()));
                    pending.draft = draft;
                    rest.push(pending);
                }
                Err(id) => match self.recorded(id, pending_id) {
                    Some(saved) => known.push(saved),
                    None => rest.push(pending),
                },
            }
        }
        (known, rest)
    }

    /// An edit that names what this run has saved as the journal does.
    fn named(&self, draft: PendingEdit) -> PendingEdit {
        let saved = |id| match id {
            EntryId::Pending(pending) => {
                Some(self.pending_ids.get(&pending).map_or(id, |saved| EntryId::Saved(*saved)))
            }
            EntryId::Saved(_) => Some(id),
        };
        draft.map(saved)
    }

    /// A record of one's own journal, as what became of an edit.
    fn recorded(&self, RecordId { device, n }: RecordId, pending_id: PendingId) -> Option<Saved> {
        let own = self.own.as_ref()?;
        let mut records = self
            .sources
            .iter()
            .filter(|source| source.is(&own.header))
            .flat_map(|source| source.reading.records.iter());
        let (record, hash) = records.find(|(record, _)| record.n == n)?;
        Some(Saved { pending_id, device, record, hash, is_new: false })
    }
}
