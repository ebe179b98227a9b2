//! A declaration with reviews, and briefs of it.

use std::io::{Cursor, Read};

use hertog::brief::{BriefFormat, BriefInput, Checked, Choices, Template, compose, verify};
use hertog::corpus::{IndexedDeclaration, ReviewView};
use hertog::declaration::{Declaration, Fingerprint, PointId, builtin};
use hertog::review::{
    Author, DeviceId, Mark, NoteBody, NoteId, NoteSource, PendingEdit, PendingId, Reviews,
    Vocabulary,
};
use hertog::search::{Query, search};
use hertog::text::Lang;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;

/// A declaration, what was said of it, and how a brief of it is wanted.
pub(crate) struct BriefHarness {
    pub(crate) corpus: IndexedDeclaration,
    pub(crate) reviews: Reviews,
    pub(crate) vocabulary: Vocabulary,
    pub(crate) lang: Lang,
    pub(crate) today: Date,
    pending_ids: u64,
}

impl BriefHarness {
    /// The built-in declaration in a fresh review.
    pub(crate) fn new() -> Self {
        Self::of(builtin())
    }

    /// A declaration in a fresh review.
    pub(crate) fn of(declaration: Declaration) -> Self {
        let me = Author { reviewer: "analist".parse().unwrap(), device: DeviceId::from_random(1) };
        Self {
            corpus: IndexedDeclaration::new(declaration),
            reviews: Reviews::fold(me, Vec::new()),
            vocabulary: Vocabulary::default(),
            lang: Lang::En,
            today: date(2026, 11, 24),
            pending_ids: 0,
        }
    }

    fn print(&self, id: PointId) -> Fingerprint {
        Fingerprint::of(&self.corpus.declaration().point(id).unwrap().text)
    }

    fn draft(&mut self, draft: PendingEdit) {
        self.pending_ids += 1;
        let at: Timestamp = "2026-11-12T09:00:00Z".parse().unwrap();
        let edition = self.corpus.declaration().edition.clone();
        self.reviews.draft(PendingId(self.pending_ids), at, &edition, draft);
    }

    /// Marks a point of which the text was this.
    pub(crate) fn mark_as_it_read(&mut self, id: &str, mark: Mark, text: &str) {
        let points = vec![(id.parse().unwrap(), Fingerprint::of(text))];
        self.draft(PendingEdit::Mark { points, mark });
    }

    pub(crate) fn mark(&mut self, id: &str, mark: Mark) {
        let id: PointId = id.parse().unwrap();
        let points = vec![(id, self.print(id))];
        self.draft(PendingEdit::Mark { points, mark });
    }

    fn body(&self, text: &str, level: Option<&str>, source: Option<&str>) -> NoteBody {
        NoteBody {
            id: NoteId::from_random(self.pending_ids),
            text: text.parse().unwrap(),
            level: level.map(|level| level.parse().unwrap()),
            source: source.map(|what| NoteSource { what: what.parse().unwrap(), on: None }),
        }
    }

    pub(crate) fn note(&mut self, id: &str, text: &str, level: Option<&str>, source: Option<&str>) {
        let id: PointId = id.parse().unwrap();
        let note = self.body(text, level, source);
        self.draft(PendingEdit::Note { points: vec![(id, self.print(id))], note });
    }

    pub(crate) fn status(&mut self, id: &str, word: &str, evidence: Option<(&str, &str)>) {
        let id: PointId = id.parse().unwrap();
        let evidence = evidence.map(|(text, level)| self.body(text, Some(level), None));
        let status = Some(word.parse().unwrap());
        self.draft(PendingEdit::Status { points: vec![(id, self.print(id))], status, evidence });
    }

    /// What a brief is made of.
    pub(crate) fn with<T>(
        &self,
        query: &str,
        choices: &Choices,
        then: impl FnOnce(&BriefInput<'_>) -> T,
    ) -> T {
        let review_view = ReviewView {
            corpus: &self.corpus,
            reviews: &self.reviews,
            today: self.today,
            zone: &TimeZone::UTC,
        };
        let query = Query::parse(query, self.corpus.declaration()).unwrap();
        let mut points = search(&review_view, &query).points;
        points.sort_unstable();
        then(&BriefInput {
            review_view,
            vocabulary: &self.vocabulary,
            query: &query,
            points: &points,
            choices,
            changes: None,
            lang: self.lang,
        })
    }

    /// A brief as it is written.
    pub(crate) fn bytes(&self, query: &str, form: BriefFormat, choices: &Choices) -> Vec<u8> {
        let mut out = Vec::new();
        self.with(query, choices, |brief_input| {
            compose(brief_input, &mut *form.format(false), &mut out, &mut |_| {}).unwrap();
        });
        out
    }

    /// A brief as text; of an archive all that is in it.
    pub(crate) fn brief(&self, query: &str, form: BriefFormat, choices: &Choices) -> String {
        let bytes = self.bytes(query, form, choices);
        if form == BriefFormat::Docx { unpacked(&bytes) } else { String::from_utf8(bytes).unwrap() }
    }

    /// A brief as a template gives it.
    pub(crate) fn template(&self, query: &str, form: BriefFormat, template: Template) -> String {
        self.brief(query, form, &self.choices(template))
    }

    pub(crate) fn choices(&self, template: Template) -> Choices {
        template.choices(&self.vocabulary)
    }

    /// What verifying a brief says of its quotes.
    pub(crate) fn check(&self, brief: impl AsRef<[u8]>, form: BriefFormat) -> Vec<Checked<'_>> {
        let brief = brief.as_ref();
        assert_eq!(BriefFormat::of(brief), form);
        verify(&self.corpus, form.read(brief).unwrap())
    }
}

/// The formats that are text; a Word document is an archive, and has tests of
/// its own.
pub(crate) const TEXTS: [BriefFormat; 4] =
    [BriefFormat::Markdown, BriefFormat::Html, BriefFormat::Csv, BriefFormat::Json];

/// The names and contents of all parts of an archive.
fn unpacked(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut all = String::from_utf8_lossy(archive.comment()).into_owned();
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).unwrap();
        all.push_str(part.name());
        part.read_to_string(&mut all).unwrap();
    }
    all
}
