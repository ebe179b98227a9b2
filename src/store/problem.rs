//! Problems with files, for the user.

use std::fmt::Display;
use std::io;
use std::path::{Path, PathBuf};

use super::unix;
use crate::declaration::EditionId;
use crate::review::{Fault, Reviewer, Work};
use crate::wording::SystemFault;

/// One's own work in other editions than the one that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherEditions {
    /// The edition that is open.
    pub here: EditionId,
    /// The reviewer's work in the others.
    pub there: Box<[Work]>,
    /// True where the one with the most is the built-in one.
    pub built_in: bool,
    /// The command that opens it.
    pub command: String,
    /// The command that carries its work over; `None` where it is not at hand.
    pub carry: Option<String>,
}

/// The kind of a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
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
    /// The same, of a note that is being written.
    DraftRescued,
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
    /// The file of a declaration does not make sense.
    DeclarationUnread,
    /// The file of kept queries does not make sense.
    QueriesUnread,
    /// A note that was being written cannot be understood.
    DraftUnread,
    /// What people made of a document, or gave its declaration, cannot be
    /// understood: nothing is written over it.
    WorkUnread,
    /// The work on the import of a document was changed in another window since it was
    /// read: nothing is written over it.
    WorkElsewhere,
    /// A line of a journal does not hold; so many more do not either.
    Damaged(Fault, u64),
    /// The same, in the journal that was being written.
    Frozen(Fault, u64),
    /// The last line of one's own journal is not whole.
    Torn,
    /// The same in any other journal, or there is no line in it at all.
    Incomplete,
    /// Such a line was moved to the file that `cause` names.
    SetAside,
    /// A journal was written by a newer version.
    Newer(u32),
    /// A journal is about another declaration than its folder.
    Misplaced,
    /// One's own journal holds fewer records than were saved in it.
    Behind {
        /// Number of lines of records that there are, whole or not.
        holds: u64,
        /// Number of lines that there were.
        saved: u64,
    },
    /// The record of one's own journal that was the last to be saved, by its
    /// number, is another now: `line` or one before it was rewritten.
    Rewritten(u64),
    /// One's own journal, which had so many records, is gone.
    Missing(u64),
    /// One's own journal was gone, or had lost what was saved in it, while the
    /// program ran; it was written again.
    WrittenAgain,
    /// The state folder comes from another machine.
    OtherMachine,
    /// This device has journals, all of reviewers that `cause` names, and this
    /// one has none.
    OtherReviewer(Reviewer),
    /// The edition that is open has no marks, and others have. `cause` names the
    /// one of these with the most, `path` its file where that is known.
    OtherEditions(Box<OtherEditions>),
    /// So many files are copies of other journals and hold nothing of their own.
    Copies(u64),
    /// No time zone is known: the system has none, or not the one that `cause`
    /// names.
    NoZone,
    /// A file of settings is wrong as `cause` says, and in so many more places.
    Settings(u64),
    /// A file of settings is no such file, as `cause` says.
    NoSettings,
    /// Two files are the same journal; `cause` names the other.
    Twice,
    /// A file that may not be replaced stands where one was to be written.
    Exists,
    /// The edition and the language are those of the built-in declaration.
    BuiltIn,
    /// A file could not be written where the user wanted it.
    NotDelivered,
}

/// The category of a system's error, which decides what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorCategory {
    /// There is no room, or no more is allowed.
    Room,
    /// It is not allowed.
    Rights,
    /// Something of another sort stands there.
    InTheWay,
    /// Nothing can be locked there.
    NoLocks,
    /// Anything else.
    Other,
}

impl ErrorCategory {
    fn of(error: &io::Error) -> Self {
        use io::ErrorKind as E;
        match error.kind() {
            E::StorageFull | E::QuotaExceeded | E::FileTooLarge => Self::Room,
            E::PermissionDenied | E::ReadOnlyFilesystem => Self::Rights,
            E::NotADirectory | E::IsADirectory | E::AlreadyExists => Self::InTheWay,
            _ if unix::is_link(error) => Self::InTheWay,
            _ => Self::Other,
        }
    }
}

/// A problem with a file, or something that the user should know of it; said in
/// the interface language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The kind of a problem.
    pub kind: ProblemKind,
    /// Where.
    pub path: PathBuf,
    /// The line in that file, from 1, where there is one.
    pub line: Option<u64>,
    /// Why, as the parser says it; or what else is named.
    pub cause: Option<String>,
    /// Why, as the system says it.
    pub system: Option<Box<SystemFault>>,
    /// The category of the system's error, where there was one.
    pub error_category: Option<ErrorCategory>,
}

impl Problem {
    /// A problem with a file or folder.
    pub fn at(kind: ProblemKind, path: &Path) -> Self {
        Self {
            kind,
            path: path.to_owned(),
            line: None,
            cause: None,
            system: None,
            error_category: None,
        }
    }

    /// The same, with what it is about.
    #[must_use]
    pub fn named(self, name: &str) -> Self {
        self.because(&name)
    }

    pub(super) fn because(mut self, cause: &dyn Display) -> Self {
        self.cause = Some(cause.to_string());
        self
    }

    /// A problem that the system reports.
    pub(super) fn caused_by(self, error: &io::Error) -> Self {
        Self {
            error_category: Some(ErrorCategory::of(error)),
            system: Some(Box::new(error.into())),
            ..self
        }
    }

    pub(super) fn on_line(mut self, line: u64) -> Self {
        self.line = Some(line);
        self
    }
}
