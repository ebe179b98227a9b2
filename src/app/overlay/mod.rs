//! Overlays: lines to type in, lists that narrow, the help, notes.

mod drafts;
mod external_editor;
pub(super) mod help;
pub(super) mod note;
mod note_keys;
pub(super) mod note_list;
pub(super) mod picker;
mod query;
mod save_note;
pub(super) mod typing;

use crate::app::command::Scope;
use crate::app::{NoteList, Picker, QueryLine, TextInput, Writing};

/// A line, a list or a box over the screens.
#[derive(Clone, Debug)]
pub(crate) enum Overlay {
    /// The query that is being typed.
    Query(QueryLine),
    /// A list that narrows as one types.
    Picker(Picker),
    /// The help.
    Help(Help),
    /// The name for the file of a brief.
    FileName(TextInput),
    /// The path of a document to be imported.
    DocumentPath(TextInput),
    /// Id, edition and language of an import.
    ImportName(TextInput),
    /// The heading of a point of an import.
    PointHeading(TextInput),
    /// The name of an actor that an import names.
    ActorName(TextInput),
    /// The note that is being written.
    Note(Box<Writing>),
    /// A list of notes.
    Notes(NoteList),
}

/// The help, as it is on screen.
#[derive(Clone, Debug)]
pub struct Help {
    /// The text that narrows it.
    pub line: TextInput,
    /// The first row shown.
    pub top: usize,
}

impl Overlay {
    /// The scope of its keys.
    pub(crate) fn scope(&self) -> Scope {
        match self {
            Overlay::Query(_) => Scope::Query,
            Overlay::Picker(_) => Scope::Pick,
            Overlay::Help(_) => Scope::Help,
            Overlay::FileName(_)
            | Overlay::DocumentPath(_)
            | Overlay::ImportName(_)
            | Overlay::PointHeading(_)
            | Overlay::ActorName(_) => Scope::Name,
            Overlay::Note(_) => Scope::Write,
            Overlay::Notes(_) => Scope::Notes,
        }
    }
}
