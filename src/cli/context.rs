//! The context of most commands: the declaration, the reviews, the
//! writer, and how to speak.

use std::path::Path;
use std::process::ExitCode;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::common::Common;
use super::failure::Failure;
use super::file;
use super::zone::Zone;
use crate::corpus::{IndexedDeclaration, ReviewView};
use crate::declaration::{Chapter, Declaration, EditionId, PointIx};
use crate::review::{Lost, PendingEdit, PendingId, ReviewState, Reviewer, Reviews, Vocabulary};
use crate::search::{Known, Query, search_once};
use crate::store::{self, Folders, Opener, Pending, Problem, ProblemKind, Saved, Writer};
use crate::text::{Lang, clean};
use crate::texts::screens as t;

/// Everything that a command works with.
pub(super) struct CommandContext {
    pub(super) corpus: IndexedDeclaration,
    pub(super) reviews: Reviews,
    pub(super) reviewer: Reviewer,
    pub(super) writer: Writer,
    pub(super) vocabulary: Vocabulary,
    pub(super) folders: Folders,
    pub(super) problems: Vec<Problem>,
    pub(super) lang: Lang,
    pub(super) zone: TimeZone,
    pub(super) today: Date,
}

impl CommandContext {
    /// Opens the declaration and reads its journals. Writes nothing.
    pub(super) fn open(common: &Common) -> Result<Self, Failure> {
        let zone = Zone::of_system();
        let declaration = file::declaration(common)?;
        let mut context = Self::traced(common, declaration, zone.rules.clone())?;
        context.problems.extend(zone.problem());
        let declaration = context.corpus.share();
        let opening = |file: &Path| common.options.hertog_on(Some(file), "");
        let carrying = |old: &EditionId| common.options.carry(old, &declaration.edition);
        let Self { folders, reviews, .. } = &context;
        let other = store::other_editions(folders, &declaration, reviews, opening, carrying);
        context.problems.extend(other);
        Ok(context)
    }

    /// The context of a declaration with what other declarations' journals say of it, work on
    /// other editions of it aside.
    pub(super) fn on(common: &Common, declaration: Declaration) -> Result<Self, Failure> {
        Self::traced(common, declaration, Zone::of_system().rules)
    }

    fn traced(common: &Common, declaration: Declaration, zone: TimeZone) -> Result<Self, Failure> {
        let opener = Opener::new(&common.folders()?, &common.reviewer()?);
        let file = common.options.file.as_deref();
        let versions = store::versions(opener.folders(), &declaration, file);
        Ok(Self::of(common, &opener, declaration, versions, zone).with_traces())
    }

    /// The same with what other declarations and their journals say of it.
    pub(super) fn with_traces(self) -> Self {
        let id = self.declaration().id.clone();
        let traces = store::foreign_traces(&self.folders, &id, &self.reviewer);
        let reviews = self.reviews.with_traces(traces);
        let changed = store::changed_points(&self.folders, reviews.traced_points());
        Self { reviews: reviews.with_changed(changed), ..self }
    }

    /// The same with the points that only the language of a brief's quotes has.
    pub(super) fn quoting(self, language: Option<&str>) -> Self {
        let wider = language.and_then(|language| self.corpus.with_points_in(language));
        Self { corpus: wider.unwrap_or(self.corpus), ..self }
    }

    /// The context of a declaration, by its own journals alone. `versions`: the edition in
    /// its other languages, and what could not be read of that.
    pub(super) fn of(
        common: &Common,
        opener: &Opener,
        declaration: Declaration,
        (versions, unread): (Vec<Declaration>, Vec<Problem>),
        zone: TimeZone,
    ) -> Self {
        let lang = common.lang();
        let (folders, reviewer) = (opener.folders().clone(), opener.reviewer().clone());
        let journals = opener.open(&declaration.id);
        let reviews = Reviews::fold(journals.author, journals.journals)
            .with_devices(journals.devices)
            .with_gaps(journals.writer.gaps());
        let mut problems = [common.settings.problems(), journals.problems].concat();
        // A reviewer who is named on the command line is the one meant.
        let named = common.options.reviewer.is_some();
        problems
            .retain(|problem| !(named && matches!(problem.kind, ProblemKind::OtherReviewer(_))));
        problems.extend(unread);
        let mut vocabulary = common.settings.config.vocabulary.clone();
        vocabulary.set_in_use(reviews.status_words());
        Self {
            corpus: IndexedDeclaration::new(declaration).with_versions(versions),
            reviews,
            reviewer,
            writer: journals.writer,
            vocabulary,
            folders,
            problems,
            lang,
            today: Timestamp::now().to_zoned_datetime(zone.clone()).date(),
            zone,
        }
    }

    /// Says on stderr what the user should know of the files.
    pub(super) fn warn(&self) {
        warn(&self.problems, self.lang);
    }

    pub(super) fn declaration(&self) -> &Declaration {
        self.corpus.declaration()
    }

    /// The chapter of a point.
    pub(super) fn chapter(&self, point: PointIx) -> &Chapter {
        &self.declaration().chapters[self.declaration().chapter_of(point)]
    }

    /// The interface language that is the declaration's own, for what must not
    /// change with the reader's.
    pub(super) fn own_lang(&self) -> Lang {
        Lang::of_locale(&self.declaration().language)
    }

    /// Reads a query given as arguments.
    pub(super) fn query(&self, words: &[String]) -> Result<Query, Failure> {
        let text = words.join(" ");
        let known = Known { declaration: self.declaration(), vocabulary: Some(&self.vocabulary) };
        Query::parse(&text, known).map_err(|fault| Failure::query(&fault, &text))
    }

    /// The view that queries look at.
    pub(super) fn review_view(&self) -> ReviewView<'_> {
        ReviewView {
            corpus: &self.corpus,
            reviews: &self.reviews,
            today: self.today,
            zone: &self.zone,
        }
    }

    /// The points that a query finds, in document order.
    pub(super) fn find(&self, query: &Query) -> Vec<PointIx> {
        let mut points = search_once(&self.review_view(), query).certain(query);
        points.sort_unstable();
        points
    }

    /// The points with these ids, in the order in which they are given.
    pub(super) fn points(&self, ids: &[String]) -> Result<Vec<PointIx>, Failure> {
        ids.iter().map(|id| self.point(id)).collect()
    }

    /// The point with this id.
    pub(super) fn point(&self, id: &str) -> Result<PointIx, Failure> {
        let known = id
            .parse()
            .map_err(|_| Failure::new(|lang| t::no_id(lang, id), &t::LIST_SHOWS_IDS).usage())?;
        let missing = || {
            Failure::new(|lang| t::no_point(lang, &self.declaration().id, id), &t::LIST_SHOWS_IDS)
        };
        self.declaration().position(known).ok_or_else(missing)
    }

    /// The exit code of a command that has printed what the journals say.
    pub(super) fn end(&self, done: Result<ExitCode, Failure>) -> Result<ExitCode, Failure> {
        ended(&self.reviews, done)
    }

    pub(super) fn review_state(&self, point: PointIx) -> ReviewState {
        self.review_view().review_state(point)
    }

    /// Saves an edit: when this returns, it is on the disk.
    pub(super) fn save(&mut self, draft: PendingEdit) -> Result<(), Failure> {
        let edition = self.declaration().edition.clone();
        self.save_in(edition, draft).map(drop)
    }

    /// The same for an edit of another edition; gives what was recorded.
    pub(super) fn save_in(
        &mut self,
        edition: EditionId,
        draft: PendingEdit,
    ) -> Result<Vec<Saved>, Failure> {
        let (pending_id, at) = (PendingId(0), Timestamp::now());
        let pending = Pending { pending_id, at, edition, draft };
        let done = self.writer.append(&[pending]);
        self.problems = self.writer.take_problems();
        self.warn();
        done.map_err(|problem| Failure::not_saved(&problem))
    }

    /// The day of a moment here.
    pub(super) fn day(&self, at: Timestamp) -> String {
        crate::text::day(at.to_zoned_datetime(self.zone.clone()).date(), self.lang)
    }
}

/// The exit code of a command that has said what the journals say: what could not be
/// read would be taken for what was never done.
pub(super) fn ended(
    reviews: &Reviews,
    done: Result<ExitCode, Failure>,
) -> Result<ExitCode, Failure> {
    let unread = reviews.gaps().iter().any(|gap| gap.lost == Lost::All);
    done.map(|code| if unread { ExitCode::FAILURE } else { code })
}

/// Says problems on stderr, each once.
pub(super) fn warn(problems: &[Problem], lang: Lang) {
    let mut said = Vec::new();
    for problem in problems {
        let (message, remedy) = (problem.message(lang), problem.remedy(lang));
        let words = format!("hertog: {}\n  {}", clean(&message), clean(&remedy));
        if !said.contains(&words) {
            eprintln_quietly(&words);
            said.push(words);
        }
    }
}

/// Says something on stderr, which the caller has cleaned.
pub(super) fn eprintln_quietly(line: &str) {
    use std::io::Write;
    // With stderr closed there is nobody to tell.
    let _ = writeln!(crate::tui::console::stderr(), "{line}");
}
