//! Every edit in one order: places in the journals that were read, and the edits
//! of this run.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::Timestamp;
use rustc_hash::FxHashMap;

use super::entry::Entry;
use super::records::{Change, RecordRef, to_u32};
use super::{Author, DeviceId, Edit, EntryId, LineHash, RecordId, Records};
use crate::declaration::EditionId;

/// An edit of this run, saved or not.
#[derive(Debug)]
pub(super) struct RunEdit {
    pub(super) author: Arc<Author>,
    pub(super) id: EntryId,
    /// None while it is not saved.
    pub(super) clock: Option<u64>,
    pub(super) at: Timestamp,
    pub(super) edition: EditionId,
    pub(super) edit: Edit<EntryId>,
    /// None while it is not saved.
    pub(super) hash: Option<LineHash>,
}

/// The origin of an edit: a row of a journal, or a place among this run's edits.
#[derive(Clone, Copy, Debug)]
enum Origin {
    Journal { journal: u32, row: u32 },
    Run(u32),
}

#[derive(Debug)]
struct Slot {
    origin: Origin,
    /// The undos that count and name it.
    undone_by: u32,
    counts: bool,
}

/// Every edit; one is known by its place in the order, from 0.
#[derive(Debug, Default)]
pub(super) struct Entries {
    journals: Vec<(Arc<Author>, Records)>,
    run: Vec<RunEdit>,
    slots: Vec<Slot>,
    /// The places of the edits that an undo takes back, by its own place.
    targets: FxHashMap<usize, Vec<usize>>,
    /// Numbers and places of saved edits, by author, in order.
    numbers: HashMap<Arc<Author>, Vec<(u64, u32)>>,
}

/// The order of saved edits: clock, device, number, hash.
pub(super) type OrderKey = (u64, DeviceId, u64, LineHash);

impl Entries {
    /// Takes in the records of a journal that `is_new` accepts, out of order.
    pub(super) fn add_journal(
        &mut self,
        author: &Arc<Author>,
        records: Records,
        mut is_new: impl FnMut(&LineHash) -> bool,
    ) {
        let journal = to_u32(self.journals.len());
        let rows = (0..records.len()).filter(|row| is_new(&records.get(*row).hash));
        let origins = rows.map(|row| Origin::Journal { journal, row: to_u32(row) });
        self.slots.extend(origins.map(Slot::new));
        self.journals.push((author.clone(), records));
    }

    /// Adds an edit of this run as the last of all; gives its place.
    pub(super) fn push(&mut self, edit: RunEdit) -> usize {
        self.slots.push(Slot::new(Origin::Run(to_u32(self.run.len()))));
        self.run.push(edit);
        self.slots.len() - 1
    }

    pub(super) fn len(&self) -> usize {
        self.slots.len()
    }

    pub(super) fn iter(&self) -> impl DoubleEndedIterator<Item = Entry<'_>> + Clone {
        (0..self.len()).map(|place| self.get(place))
    }

    pub(super) fn get(&self, place: usize) -> Entry<'_> {
        let Slot { origin, counts, .. } = self.slots[place];
        match origin {
            Origin::Journal { journal, row } => {
                let (author, records) = &self.journals[journal as usize];
                let RecordRef { n, clock, at, hash, edition, change } = records.get(row as usize);
                let id = EntryId::Saved(RecordId { device: author.device, n });
                let (clock, hash) = (Some(clock), Some(hash));
                Entry { author, id, clock, at, edition, hash, counts, change, place }
            }
            Origin::Run(number) => {
                let RunEdit { author, id, clock, at, edition, edit, hash } =
                    &self.run[number as usize];
                let (id, clock, at, hash) = (*id, *clock, *at, *hash);
                let change = Change::of(edit);
                Entry { author, id, clock, at, edition, hash, counts, change, place }
            }
        }
    }

    /// The edit of this run at a place, to be changed; none where the one there
    /// was read from a journal.
    pub(super) fn run_edit(&mut self, place: usize) -> Option<&mut RunEdit> {
        match self.slots[place].origin {
            Origin::Run(number) => self.run.get_mut(number as usize),
            Origin::Journal { .. } => None,
        }
    }

    /// Takes out what is not saved, as it came.
    pub(super) fn take_pending(&mut self) -> impl Iterator<Item = RunEdit> + use<> {
        self.slots.retain(|slot| matches!(slot.origin, Origin::Journal { .. }));
        std::mem::take(&mut self.run).into_iter().filter(|edit| edit.hash.is_none())
    }

    pub(super) fn remove(&mut self, place: usize) {
        self.slots.remove(place);
    }

    /// The order key of the edit at a place; `None` if it is not saved.
    pub(super) fn order_key(&self, place: usize) -> Option<OrderKey> {
        order_key(&self.journals, &self.run, self.slots[place].origin)
    }

    /// Puts the edits in order, those that are not saved last, as they came. From
    /// then on each is found by its author and number.
    pub(super) fn sort(&mut self) {
        let Self { journals, run, slots, .. } = self;
        slots.sort_by_key(|slot| {
            let key = order_key(journals, run, slot.origin);
            (key.is_none(), key)
        });
        self.targets.clear();
        self.numbers.clear();
        let mut by_journal: Vec<Vec<(u64, u32)>> =
            self.journals.iter().map(|_| Vec::new()).collect();
        for (place, slot) in self.slots.iter().enumerate() {
            if let Origin::Journal { journal, row } = slot.origin {
                let records = &self.journals[journal as usize].1;
                by_journal[journal as usize].push((records.n(row as usize), to_u32(place)));
            }
        }
        for ((author, _), numbers) in self.journals.iter().zip(by_journal) {
            self.numbers.entry(author.clone()).or_default().extend(numbers);
        }
        self.numbers.values_mut().for_each(|numbers| numbers.sort_unstable());
        for place in 0..self.slots.len() {
            if matches!(self.slots[place].origin, Origin::Run(_)) {
                self.add_number(place);
            }
        }
    }

    /// Lets the edit at a place be found by its author and number, if it is saved.
    pub(super) fn add_number(&mut self, place: usize) {
        let entry = self.get(place);
        let Some(n) = entry.n() else { return };
        let author = Arc::new(entry.author.clone());
        let numbers = self.numbers.entry(author).or_default();
        let number = (n, to_u32(place));
        let at = numbers.partition_point(|known| *known < number);
        numbers.insert(at, number);
    }

    /// The places of an author's saved edits with a number, in order.
    pub(super) fn find(&self, author: &Author, n: u64) -> impl Iterator<Item = usize> + '_ {
        let numbers = self.numbers.get(author).map_or(&[][..], Vec::as_slice);
        let first = numbers.partition_point(|known| known.0 < n);
        let same = numbers[first..].iter().take_while(move |known| known.0 == n);
        same.map(|(_, place)| *place as usize)
    }

    /// The places of the edits that an undo takes back.
    pub(super) fn targets(&self, place: usize) -> &[usize] {
        self.targets.get(&place).map_or(&[], Vec::as_slice)
    }

    pub(super) fn set_targets(&mut self, place: usize, targets: Vec<usize>) {
        if !targets.is_empty() {
            self.targets.insert(place, targets);
        }
    }

    /// Forgets which edits were undone.
    pub(super) fn forget_undone(&mut self) {
        self.slots.iter_mut().for_each(|slot| slot.undone_by = 0);
    }

    /// True where the edit at a place counts.
    pub(super) fn counts(&self, place: usize) -> bool {
        self.slots[place].counts
    }

    /// Lets the edit at a place count if no undo that counts names it; says
    /// whether that is new.
    pub(super) fn update_counts(&mut self, place: usize) -> bool {
        let slot = &mut self.slots[place];
        let counts = slot.undone_by == 0;
        std::mem::replace(&mut slot.counts, counts) != counts
    }

    /// Adds the weight of the undo at a place to its targets if it counts, else
    /// takes it off; gives their places.
    pub(super) fn weigh(&mut self, place: usize) -> Vec<usize> {
        let counts = self.slots[place].counts;
        let targets = self.targets(place).to_vec();
        for target in &targets {
            let undone_by = &mut self.slots[*target].undone_by;
            *undone_by = if counts { *undone_by + 1 } else { undone_by.saturating_sub(1) };
        }
        targets
    }
}

impl Slot {
    fn new(origin: Origin) -> Self {
        Self { origin, undone_by: 0, counts: true }
    }
}

fn order_key(
    journals: &[(Arc<Author>, Records)],
    run: &[RunEdit],
    origin: Origin,
) -> Option<OrderKey> {
    match origin {
        Origin::Journal { journal, row } => {
            let (author, records) = &journals[journal as usize];
            let record = records.get(row as usize);
            Some((record.clock, author.device, record.n, record.hash))
        }
        Origin::Run(number) => {
            let RunEdit { author, id, clock, hash, .. } = &run[number as usize];
            let EntryId::Saved(RecordId { n, .. }) = *id else { return None };
            Some(((*clock)?, author.device, n, (*hash)?))
        }
    }
}
