//! The events of the program, and the effects that it asks for.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;

use crate::app::brief::Written;
use crate::app::command::Command;
use crate::app::command::key::Key;
use crate::app::import::{Import, ImportSaved};
use crate::corpus::Index;
use crate::declaration::{DeclarationFile, DeclarationId, EditionId, PointId};
use crate::editions::Traced;
use crate::import::outline::Draft;
use crate::review::{
    DeviceId, LineHash, NoteBody, NoteDraft, NoteId, OtherPoint, PendingEdit, PendingId, Record,
    ReviewSession, StatusWord,
};

/// Something that happened.
#[derive(Debug)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted: text, never commands.
    Paste(String),
    /// The terminal has this many columns and rows now.
    Resize(u16, u16),
    /// An edit is on the disk.
    Saved(PendingId, Box<Record>, LineHash),
    /// Edits could not be saved; they are kept and tried again.
    Unsaved(Alert),
    /// Nothing is lost by leaving: what could not be saved or kept was written
    /// elsewhere, as these words say.
    Rescued(Vec<Alert>),
    /// The index of all points is made.
    Indexed(Box<Index>),
    /// Edits stand under another device from here on.
    Moved(DeviceId),
    /// The result of writing a brief.
    BriefWritten(Written),
    /// An editor of the user's is done with a note.
    Edited(Edited),
    /// A document was read to be imported, or could not be.
    Document(Result<Box<Import>, Alert>),
    /// The result of keeping the work on an import.
    ImportKept {
        /// SHA-256 of the document's file.
        hash: String,
        /// Why it is not kept, if so.
        trouble: Option<Alert>,
    },
    /// The result of saving an import.
    ImportSaved(ImportSaved),
    /// The declarations of the library.
    Library(Vec<LibraryRow>),
    /// What a query finds in all of them.
    FoundEverywhere(FoundEverywhere),
    /// The points of other declarations that may speak of the same promise as a point.
    Traced(PointId, Vec<Traced>),
    /// The result of keeping a query under a name, or no longer.
    Kept {
        /// The name.
        name: String,
        /// The query; none where it was to be forgotten.
        query: Option<String>,
        /// Why it could not be done, if so.
        trouble: Option<Alert>,
    },
    /// A note that an editor has in a window of its own, as it was saved there.
    SavedOutside(Box<NoteDraft>),
    /// Notes that are being written cannot be kept, as these words say; none
    /// where they can again.
    Unkept(Option<Alert>),
    /// Something the user should know.
    Alert(Alert),
    /// A command was given by its name, as where there are no keys.
    Command(Command),
    /// A note was written on the point on screen.
    Noted(Box<NoteBody>),
    /// So far has the work on the point on screen come; none to say nothing of it.
    Stated(Option<StatusWord>),
}

/// The result of an external editor on a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edited {
    /// The user has named none.
    NoEditor,
    /// It could not be started or the text not be read, with the reason.
    Failed(String),
    /// The text that it left, and how it ended.
    Text(String, Ended),
}

/// The end of an external editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// As one that is done.
    Well,
    /// Otherwise, as these words say.
    Badly(String),
    /// Well, but what it left is no text.
    Garbled,
    /// At once and with nothing changed: this editor has a window of its own, from
    /// which it may save the note later.
    AtOnce(String),
}

/// A declaration to be opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Target {
    /// Its file; none for the built-in one.
    pub file: Option<PathBuf>,
    /// The point to be selected; none for that at which it was left.
    pub at: Option<PointId>,
    /// Words that are said once it is open; empty for none.
    pub said: String,
}

/// What a query finds in all declarations of the library.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FoundEverywhere {
    /// The query as it was typed.
    pub typed: String,
    /// The first points, declaration by declaration.
    pub rows: Vec<FoundRow>,
    /// Number of points; one that is found in two languages of an edition is one.
    pub points: usize,
    /// Number of declarations with points, over all their editions and languages.
    pub found_in: usize,
    /// Number of the files of these.
    pub files: usize,
    /// Number of declarations.
    pub declarations: usize,
    /// Number of files that cannot be read.
    pub unread: usize,
    /// Why it is no query, if so.
    pub fault: Option<String>,
}

/// A point that a query finds.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundRow {
    /// The file of its declaration; none of the built-in one.
    pub file: Option<PathBuf>,
    /// The declaration.
    pub id: String,
    /// Its edition.
    pub edition: String,
    /// The languages in which it is found, the file's first.
    pub languages: Vec<String>,
    /// True where the edition is there in several files: the languages say in which.
    pub is_one_of_several: bool,
    /// The point.
    pub point: PointId,
    /// Its heading, or its first words.
    pub label: String,
}

/// A declaration of the library, as a list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct LibraryRow {
    /// Its file; none for the built-in one.
    pub file: Option<PathBuf>,
    /// The document, over all its editions; the name of its folder where it cannot be read.
    pub id: String,
    /// The edition.
    pub edition: String,
    /// The language of the text; empty where it cannot be read.
    pub language: String,
    /// Its title; empty where it cannot be read.
    pub title: String,
    /// The signatories, the place and the date, for finding it.
    pub others: Vec<String>,
    /// Number of points; one that is found in two languages of an edition is one.
    pub points: usize,
    /// What is wrong with it; none where all is well.
    pub fault: Option<String>,
    /// True where it cannot be opened.
    pub unreadable: bool,
}

/// Something the user should know: what, and what to do about it. Already in
/// the interface language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alert {
    /// The problem.
    pub message: String,
    /// The remedy.
    pub remedy: String,
}

/// Something the program asks of the world.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Append this edit to the journal.
    Append {
        /// By which the answer knows it.
        pending_id: PendingId,
        /// The time of the edit.
        at: Timestamp,
        /// The edit.
        draft: PendingEdit,
    },
    /// Try again to save what is not saved.
    Retry,
    /// Derive, in another thread, what is derived from all points.
    Index,
    /// Write what cannot be saved elsewhere.
    Rescue,
    /// Write the brief that is being prepared.
    WriteBrief {
        /// The file.
        path: PathBuf,
        /// True to replace a file that is there.
        replace: bool,
    },
    /// Read a document to be imported, in another thread: it may take a minute.
    ReadDocument(PathBuf),
    /// Keep the work on an import, so that no crash loses it.
    KeepImport {
        /// SHA-256 of the document's file, in hexadecimal digits.
        hash: String,
        /// The work as it was read.
        begun: Arc<Draft>,
        /// The work.
        draft: Box<Draft>,
    },
    /// Save an import into the library.
    SaveImport {
        /// The declaration.
        id: DeclarationId,
        /// The edition.
        edition: EditionId,
        /// Its file.
        file: Box<DeclarationFile>,
        /// True to replace the edition that is there; what people gave it stays.
        replace: bool,
    },
    /// End the screens, and open another declaration in their place.
    Open(Target),
    /// List the declarations of the library.
    ListLibrary,
    /// Look for what is typed in all of them.
    SearchEverywhere(String),
    /// Look for the same promise in other declarations.
    Trace {
        /// The point.
        point: PointId,
        /// Points of others on which a person has decided.
        decided: Vec<OtherPoint>,
    },
    /// Send this text to the terminal, for its clipboard.
    Copy(String),
    /// Remember that the reader is at this point.
    Remember(PointId),
    /// Remember whether notes and what others think stay off the screen.
    Discreet(bool),
    /// Remember the queries that were typed, the newest last.
    History(Vec<String>),
    /// Keep a query under a name, or no longer.
    Keep {
        /// The name.
        name: String,
        /// The query; none where it is to be forgotten.
        query: Option<String>,
    },
    /// Keep a note that is being written, so that no crash loses it.
    KeepDraft(Box<NoteDraft>),
    /// Forget such a note.
    DropDraft(NoteId),
    /// Open a note in the editor that the user has named, and keep it, blank or
    /// not: what the editor makes of it hangs on it.
    Edit(Box<NoteDraft>),
    /// Remember how a review session stands, once what it decided is saved.
    ReviewSession(Box<ReviewSession>),
    /// Forget a review session: it is done.
    SessionOver(Box<ReviewSession>),
    /// Give the terminal back to the shell until told to continue.
    Suspend,
    /// Draw every cell anew: something else wrote on the terminal.
    Redraw,
    /// End the program.
    Quit,
}
