//! Problems in words.

use super::problem::{ErrorCategory, OtherEditions, Problem, ProblemKind as Kind};
use crate::declaration::{Declaration, builtin};
use crate::review::{Fault, Work};
use crate::text::{Lang, Text, clean};
use crate::texts::{config, files as t, import, screens};

impl Problem {
    /// One line: what went wrong, and where.
    pub fn message(&self, lang: Lang) -> String {
        clean(&self.message_in(self.lang(lang))).into_owned()
    }

    /// One line: what to do.
    pub fn remedy(&self, lang: Lang) -> String {
        let lang = self.lang(lang);
        let system = matches!(self.kind, Kind::CannotRead | Kind::CannotWrite | Kind::NotSaved);
        let remedy = match self.error_category.filter(|_| system) {
            Some(category) => category.remedy().get(lang).to_owned(),
            None => self.remedy_in(lang),
        };
        clean(&remedy).into_owned()
    }

    /// The language in which it can be said whole: a parser speaks English only.
    fn lang(&self, lang: Lang) -> Lang {
        match &self.kind {
            Kind::Settings(_) | Kind::NoSettings if self.system.is_none() => Lang::En,
            Kind::NotUnderstood
            | Kind::DeclarationUnread
            | Kind::QueriesUnread
            | Kind::DraftUnread
            | Kind::WorkUnread
            | Kind::Damaged(Fault::Unreadable(_), _)
            | Kind::Frozen(Fault::Unreadable(_), _) => Lang::En,
            _ => lang,
        }
    }

    fn message_in(&self, lang: Lang) -> String {
        let (path, cause) = (&self.path.display(), self.cause(lang));
        let line = self.line.unwrap_or_default();
        match &self.kind {
            Kind::NoHome => t::NO_HOME.get(lang).to_owned(),
            Kind::CannotRead => t::cannot_read(lang, path, cause),
            Kind::CannotWrite | Kind::NotDelivered => t::cannot_write(lang, path, cause),
            Kind::NotSaved => t::save_failed(lang, cause, path),
            Kind::Rescued => t::rescued(lang, path, cause),
            Kind::DraftRescued => t::draft_rescued(lang, path, cause),
            Kind::Changing => t::changing(lang, path),
            Kind::Locked => t::locked(lang, path),
            Kind::NotPlain => t::not_plain(lang, path),
            Kind::TooLarge => t::journal_too_large(lang, path),
            Kind::NotUnderstood | Kind::DeclarationUnread => t::not_understood(lang, path, cause),
            Kind::QueriesUnread => t::queries_unread(lang, path, cause),
            Kind::DraftUnread => t::draft_unread(lang, path, cause),
            Kind::WorkUnread => t::work_unread(lang, path, cause),
            Kind::WorkElsewhere => import::WORK_ELSEWHERE.get(lang).to_owned(),
            Kind::Damaged(..) => t::damaged(lang, path, line, cause),
            Kind::Frozen(..) => t::frozen(lang, path, line, cause),
            Kind::Torn => t::torn(lang, path),
            Kind::Incomplete => t::unfinished(lang, path),
            Kind::SetAside => t::set_aside(lang, path, cause),
            Kind::Newer(schema) => t::newer(lang, path, schema),
            Kind::Misplaced => t::misplaced(lang, path, cause),
            Kind::Behind { holds, saved } => t::behind(lang, path, holds, saved),
            Kind::Rewritten(_) => t::rewritten(lang, path, line),
            Kind::Missing(records) => t::missing(lang, path, records),
            Kind::WrittenAgain => t::written_again(lang, path),
            Kind::OtherMachine => t::other_machine(lang, path),
            Kind::Copies(files) => t::copies(lang, path, files),
            Kind::NoZone => t::no_zone(lang, cause),
            Kind::OtherEditions(other) => {
                t::other_editions(lang, &other.here, works(&other.there, lang))
            }
            Kind::OtherReviewer(me) => t::other_reviewer(lang, cause, me),
            Kind::Settings(_) | Kind::NoSettings => config::config_faulty(lang, path, cause),
            Kind::Twice => t::twice(lang, path, cause),
            Kind::Exists => t::exists(lang, path),
            Kind::BuiltIn => built_in(lang),
        }
    }

    fn remedy_in(&self, lang: Lang) -> String {
        let cause = self.cause(lang);
        let text = match &self.kind {
            Kind::Behind { .. } | Kind::Missing(_) => return t::restore(lang, cause),
            Kind::Rewritten(_) => return t::restore_it(lang, cause),
            Kind::OtherEditions(other) => return other_editions(other, &cause, lang),
            Kind::Settings(more @ 1..) => return config::more_config_faults(lang, more),
            Kind::NoHome => &t::GIVE_A_FOLDER,
            Kind::CannotRead | Kind::CannotWrite | Kind::NotSaved => &t::LOOK_THERE,
            Kind::Rescued => &t::COPY_IT_THERE,
            Kind::DraftRescued => &t::COPY_THE_DRAFT,
            Kind::Changing => &t::TRY_AGAIN,
            Kind::Locked => &t::END_THE_OTHER,
            Kind::NotPlain => &t::PUT_A_FILE,
            Kind::TooLarge => &t::TAKE_AWAY,
            Kind::NotUnderstood => &t::REMOVE_STATE,
            Kind::DeclarationUnread => &t::CHECK_DECLARATION,
            Kind::QueriesUnread => &t::CORRECT_QUERIES,
            Kind::DraftUnread => &t::LOOK_INTO_IT,
            Kind::WorkUnread => &t::CORRECT_OR_MOVE,
            Kind::WorkElsewhere => &import::LEAVE_ONE,
            Kind::Damaged(..) | Kind::Frozen(..) => &t::GET_A_COPY,
            Kind::Torn => &t::TORN_WAITS,
            Kind::Incomplete => &t::ON_ITS_WAY,
            Kind::SetAside => &t::LOOK_AT_IT,
            Kind::Newer(_) => &t::UPDATE,
            Kind::Misplaced => &t::MOVE_IT,
            Kind::WrittenAgain => &t::ALL_IS_THERE,
            Kind::OtherMachine => &t::NOTHING_TO_DO,
            Kind::Copies(_) => &t::DELETE_COPIES,
            Kind::NoZone => &t::SET_ZONE,
            Kind::OtherReviewer(_) => &t::NAME_YOURSELF,
            Kind::Settings(0) => &config::REST_COUNTS,
            Kind::NoSettings => &config::NOTHING_COUNTS,
            Kind::Twice => &t::KEEP_ONE,
            Kind::Exists => &t::FORCE_IT,
            Kind::BuiltIn => &import::ANOTHER_EDITION,
            Kind::NotDelivered => &t::CHECK_FOLDER,
        };
        text.get(lang).to_owned()
    }

    fn cause(&self, lang: Lang) -> String {
        if let Some(system) = &self.system {
            return system.words(lang);
        }
        let (Kind::Damaged(fault, more) | Kind::Frozen(fault, more)) = &self.kind else {
            return self.cause.clone().unwrap_or_default();
        };
        let why = match fault {
            Fault::Hash => t::FAULT_HASH.get(lang).to_owned(),
            Fault::Unreadable(cause) => t::fault_unreadable(lang, cause),
            Fault::Count { expected, found } => t::fault_count(lang, expected, found),
            Fault::Clock(clock) => t::fault_clock(lang, clock),
        };
        match usize::try_from(*more).unwrap_or(usize::MAX) {
            0 => why,
            more => why + &t::and_lines(lang, more),
        }
    }
}

impl ErrorCategory {
    fn remedy(self) -> &'static Text {
        match self {
            Self::Room => &t::MAKE_ROOM,
            Self::Rights => &t::CHECK_RIGHTS,
            Self::InTheWay => &t::MOVE_AWAY,
            Self::NoLocks => &t::OTHER_DISK,
            Self::Other => &t::LOOK_THERE,
        }
    }
}

/// How to open another edition, and how to carry the work on it over.
fn other_editions(other: &OtherEditions, edition: &str, lang: Lang) -> String {
    let opened = if other.built_in {
        t::open_built_in(lang, edition)
    } else {
        t::open_edition(lang, edition, &other.command)
    };
    match &other.carry {
        Some(command) => t::or_carry(lang, opened, command),
        None => opened,
    }
}

/// The amount of work in each of some editions.
fn works(there: &[Work], lang: Lang) -> String {
    let words = |work: &Work| {
        let (marks, notes) = (t::n_marks(lang, work.marks), screens::n_notes(lang, work.notes));
        format!("{} ({marks}, {notes})", work.edition)
    };
    there.iter().map(words).collect::<Vec<_>>().join("; ")
}

/// That an edition is built in.
fn built_in(lang: Lang) -> String {
    let Declaration { id, edition, .. } = builtin();
    import::edition_is_built_in(lang, id, edition)
}
