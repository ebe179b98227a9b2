//! What went wrong with a file, or what the user should know of it.

use std::fmt::Display;
use std::path::{Path, PathBuf};

use crate::review::Fault;
use crate::text::clean;
use crate::text::texts::files as texts;
use crate::text::{Lang, Text};

/// What sort of problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// There is no home to keep files in.
    NoHome,
    /// A file or folder cannot be read.
    CannotRead,
    /// A file or folder cannot be written.
    CannotWrite,
    /// Edits could not be saved; they are kept to be tried again.
    NotSaved,
    /// Edits that could not be saved were written to a file that is no journal
    /// yet; `cause` names the folder where it becomes one.
    Rescued,
    /// A journal changed at the moment of writing; the edits are kept.
    Changing,
    /// Another program holds the lock.
    Locked,
    /// A link, folder or device stands where a file should.
    NotPlain,
    /// A file is larger than any journal can be.
    TooLarge,
    /// A file of the state folder does not make sense.
    NotUnderstood,
    /// A line of a journal does not hold; so many more do not either.
    Damaged(Fault, u64),
    /// The same, in the journal that was being written.
    Frozen(Fault, u64),
    /// The last line of one's own journal is not whole.
    Torn,
    /// Such a line was moved to the file that `cause` names.
    SetAside,
    /// A journal was written by a newer version.
    Newer(u32),
    /// A journal is about another declaration than its folder.
    Misplaced,
    /// One's own journal holds less than it did.
    Behind,
    /// One's own journal is gone.
    Missing,
    /// The state folder comes from another machine.
    OtherMachine,
    /// Two files are the same journal; `cause` names the other.
    Twice,
    /// A file that may not be replaced stands where one was to be written.
    Exists,
    /// A file could not be written where the user wanted it.
    NotDelivered,
}

impl Kind {
    /// What it says, and what to do.
    fn texts(&self) -> (&'static Text, &'static Text) {
        match self {
            Kind::NoHome => (&texts::NO_HOME, &texts::GIVE_A_FOLDER),
            Kind::CannotRead => (&texts::CANNOT_READ, &texts::CHECK_RIGHTS),
            Kind::CannotWrite => (&texts::CANNOT_WRITE, &texts::CHECK_ROOM),
            Kind::NotSaved => (&texts::NOT_SAVED, &texts::TRY_AGAIN),
            Kind::Rescued => (&texts::RESCUED, &texts::COPY_IT_THERE),
            Kind::Changing => (&texts::CHANGING, &texts::TRY_AGAIN),
            Kind::Locked => (&texts::LOCKED, &texts::END_THE_OTHER),
            Kind::NotPlain => (&texts::NOT_PLAIN, &texts::PUT_A_FILE),
            Kind::TooLarge => (&texts::TOO_LARGE, &texts::TAKE_AWAY),
            Kind::NotUnderstood => (&texts::NOT_UNDERSTOOD, &texts::REMOVE_STATE),
            Kind::Damaged(..) => (&texts::DAMAGED, &texts::GET_A_COPY),
            Kind::Frozen(..) => (&texts::FROZEN, &texts::GET_A_COPY),
            Kind::Torn => (&texts::TORN, &texts::TORN_WAITS),
            Kind::SetAside => (&texts::SET_ASIDE, &texts::LOOK_AT_IT),
            Kind::Newer(_) => (&texts::NEWER, &texts::UPDATE),
            Kind::Misplaced => (&texts::MISPLACED, &texts::MOVE_IT),
            Kind::Behind => (&texts::BEHIND, &texts::RESTORE),
            Kind::Missing => (&texts::MISSING, &texts::RESTORE),
            Kind::OtherMachine => (&texts::OTHER_MACHINE, &texts::NOTHING_TO_DO),
            Kind::Twice => (&texts::TWICE, &texts::KEEP_ONE),
            Kind::Exists => (&texts::EXISTS, &texts::FORCE_IT),
            Kind::NotDelivered => (&texts::CANNOT_WRITE, &texts::CHECK_FOLDER),
        }
    }
}

/// What went wrong with a file, or what the user should know of it; said in
/// the interface language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What sort of problem.
    pub kind: Kind,
    /// Where.
    pub path: PathBuf,
    /// The line in that file, from 1, where there is one.
    pub line: Option<u64>,
    /// Why, as the system or the parser says it.
    pub cause: Option<String>,
}

impl Problem {
    /// A problem with a file or folder.
    pub fn at(kind: Kind, path: &Path) -> Self {
        Self { kind, path: path.to_owned(), line: None, cause: None }
    }

    pub(super) fn because(mut self, cause: &dyn Display) -> Self {
        self.cause = Some(cause.to_string());
        self
    }

    pub(super) fn on_line(mut self, line: u64) -> Self {
        self.line = Some(line);
        self
    }

    /// One line: what went wrong, and where.
    pub fn message(&self, lang: Lang) -> String {
        let path = self.path.display();
        let line = self.line.unwrap_or_default();
        let cause = self.cause(lang);
        let schema = if let Kind::Newer(schema) = self.kind { schema } else { 0 };
        let values: &[(&str, &dyn Display)] =
            &[("path", &path), ("line", &line), ("cause", &cause), ("schema", &schema)];
        clean(&self.kind.texts().0.with(lang, values)).into_owned()
    }

    /// One line: what to do.
    pub fn remedy(&self, lang: Lang) -> String {
        self.kind.texts().1.get(lang).to_owned()
    }

    fn cause(&self, lang: Lang) -> String {
        let (Kind::Damaged(fault, more) | Kind::Frozen(fault, more)) = &self.kind else {
            return self.cause.clone().unwrap_or_default();
        };
        let why = match fault {
            Fault::Hash => texts::FAULT_HASH.get(lang).to_owned(),
            Fault::Unreadable(cause) => texts::FAULT_UNREADABLE.with(lang, &[("cause", cause)]),
            Fault::Count { expected, found } => {
                texts::FAULT_COUNT.with(lang, &[("expected", expected), ("found", found)])
            }
            Fault::Clock(clock) => texts::FAULT_CLOCK.with(lang, &[("clock", clock)]),
        };
        match more {
            0 => why,
            1 => why + texts::AND_ONE_LINE.get(lang),
            more => why + &texts::AND_LINES.with(lang, &[("more", more)]),
        }
    }
}
