//! All that the screens work with: the declaration, the reviews, the settings, the
//! clock. What is on screen stands elsewhere.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::app::session::SessionOptions;
use crate::app::start::{Memory, Start};
use crate::app::{Keymap, LaunchPaths, Sheet};
use crate::corpus::{CitationForm, IndexedDeclaration, ReviewView};
use crate::declaration::{ChapterIx, Declaration, EditionId, PointId, PointIx};
use crate::review::{
    EntryId, NoteDraft, NoteId, NoteIds, PendingId, ReviewState, Reviews, Tally, Vocabulary,
};
use crate::search::Known;
use crate::text::Lang;

/// Points up to which the index is made at its first use; beyond, in another
/// thread.
const INDEXED_AT_ONCE: usize = 10_000;

/// The declaration, the reviews, the settings and the clock.
pub(crate) struct Context {
    pub(crate) corpus: IndexedDeclaration,
    pub(crate) reviews: Reviews,
    /// The language of the interface.
    pub(crate) lang: Lang,
    /// The words of progress and handling levels on offer.
    pub(crate) vocabulary: Vocabulary,
    /// Columns and rows of the screen.
    pub(crate) size: (u16, u16),
    /// The time of the last event.
    pub(crate) now: Timestamp,
    /// Its day where the reader is.
    pub(super) today: Date,
    pub(super) zone: TimeZone,
    pub(super) keymap: Keymap,
    /// Queries and review sessions that outlive the program.
    pub(super) memory: Memory,
    /// The options of review sessions where nothing else is asked for.
    pub(super) options: SessionOptions,
    /// The choices for briefs.
    pub(crate) sheet: Sheet,
    /// The paths from which names of files are taken.
    pub(super) paths: LaunchPaths,
    /// The form of citations; `None` for the usual one.
    pub(super) citation: Option<CitationForm>,
    /// Unfinished notes, the newest last.
    pub(super) drafts: Vec<NoteDraft>,
    /// Those of them that an external editor may still save from its own window.
    pub(super) outside_notes: BTreeSet<NoteId>,
    pub(super) note_ids: NoteIds,
    /// Other editions of the declaration, by edition.
    pub(crate) editions: Vec<Arc<Declaration>>,
    /// The same in other languages.
    pub(super) translations: Vec<Declaration>,
    /// The other language in which points are read, by its place among those at hand;
    /// `None` for that of the open declaration.
    pub(super) other_language: Option<usize>,
    /// The earlier edit that the user refused to take back.
    pub(super) declined: Option<EntryId>,
    /// Review states by chapter.
    pub(super) tallies: Vec<Tally>,
    /// The number of the next pending edit.
    pub(super) pending_ids: u64,
    /// The number of changes so far to what can be counted or briefed.
    revision: u64,
}

impl Context {
    pub(super) fn new(corpus: IndexedDeclaration, reviews: Reviews, start: Start) -> Self {
        let languages = corpus.versions().all().map(|of| of.language.clone()).collect();
        let editions = start.editions.iter().map(|of| of.edition.clone()).collect();
        let sheet = Sheet::new(&start.vocabulary, start.lang).with(languages, editions);
        let mut context = Self {
            corpus,
            reviews,
            lang: start.lang,
            sheet,
            vocabulary: start.vocabulary,
            size: start.size,
            today: start.now.to_zoned_datetime(start.zone.clone()).date(),
            now: start.now,
            options: SessionOptions { order: start.order, discreet: start.memory.discreet },
            memory: start.memory,
            paths: start.paths,
            citation: start.citation,
            drafts: Vec::new(),
            outside_notes: BTreeSet::new(),
            note_ids: start.note_ids,
            editions: start.editions,
            translations: start.translations,
            other_language: None,
            declined: None,
            tallies: Vec::new(),
            keymap: start.keymap.named_in(start.lang),
            zone: start.zone,
            pending_ids: 0,
            revision: 0,
        };
        context.recount();
        context
    }

    pub(super) fn set_time(&mut self, now: Timestamp) {
        (self.today, self.now) = (self.local_day(now), now);
    }

    pub(crate) fn declaration(&self) -> &Declaration {
        self.corpus.declaration()
    }

    pub(super) fn id(&self, point: PointIx) -> PointId {
        self.declaration().points[point].id
    }

    /// The declaration, the reviews and the day, as queries take them.
    pub(crate) fn review_view(&self) -> ReviewView<'_> {
        ReviewView {
            corpus: &self.corpus,
            reviews: &self.reviews,
            today: self.today,
            zone: &self.zone,
        }
    }

    /// The names that a query may use.
    pub(crate) fn known(&self) -> Known<'_> {
        Known { declaration: self.declaration(), vocabulary: Some(&self.vocabulary) }
    }

    pub(crate) fn review_state(&self, point: PointIx) -> ReviewState {
        self.review_view().review_state(point)
    }

    /// The day of a moment where the reader is.
    pub(crate) fn local_day(&self, at: Timestamp) -> Date {
        at.to_zoned_datetime(self.zone.clone()).date()
    }

    pub(super) fn is_open(&self, edition: &EditionId) -> bool {
        *edition == self.declaration().edition
    }

    /// True where the index is there, or quickly made.
    pub(super) fn is_ready(&self) -> bool {
        self.corpus.is_indexed() || self.declaration().points.len() <= INDEXED_AT_ONCE
    }

    /// True while notes and the opinions of others stay off the screen.
    pub(crate) fn is_discreet(&self) -> bool {
        self.options.discreet
    }

    /// The number of changes so far to what can be counted or briefed: whatever was
    /// derived at another number is out of date.
    pub(super) fn revision(&self) -> u64 {
        self.revision
    }

    pub(super) fn revise(&mut self) {
        self.revision += 1;
    }

    /// An id for an edit until it has its place in a journal.
    pub(super) fn next_pending_id(&mut self) -> PendingId {
        self.pending_ids += 1;
        PendingId(self.pending_ids - 1)
    }

    pub(super) fn recount(&mut self) {
        let chapters = 0..self.declaration().chapters.len();
        self.tallies = chapters.map(|chapter| self.count(chapter)).collect();
    }

    /// Counts only the chapters of these points: a mark changes no others, and
    /// its cost must not grow with the declaration.
    pub(super) fn recount_of(&mut self, points: impl Iterator<Item = PointId>) {
        let declaration = self.corpus.declaration();
        let points = points.filter_map(|id| declaration.position(id));
        let chapters: BTreeSet<_> = points.map(|point| declaration.chapter_of(point)).collect();
        for chapter in chapters {
            self.tallies[chapter] = self.count(chapter);
        }
    }

    fn count(&self, chapter: ChapterIx) -> Tally {
        let points = self.declaration().chapters[chapter].points.clone();
        points.map(|point| self.review_state(point)).collect()
    }
}
