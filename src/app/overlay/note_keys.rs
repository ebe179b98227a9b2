//! The commands that edit the text and the lines of a note.

use crate::app::command::{Command, Group};
use crate::app::{Outcome, TextArea, TextInput};

pub(super) fn edit_text(editor: &mut TextArea, command: Command) -> Outcome {
    match command {
        Command::NewLine => editor.insert("\n"),
        Command::LineLeft => editor.left(),
        Command::LineRight => editor.right(),
        Command::WordLeft => editor.word_left(),
        Command::WordRight => editor.word_right(),
        Command::RowUp => editor.step(-1),
        Command::RowDown => editor.step(1),
        Command::RowPageUp => editor.page(-1),
        Command::RowPageDown => editor.page(1),
        Command::LineHome => editor.home(),
        Command::LineEnd => editor.end(),
        Command::NoteStart => editor.first(),
        Command::NoteEnd => editor.last(),
        Command::DeleteBack => editor.backspace(),
        Command::DeleteHere => editor.delete(),
        Command::DeleteWord => editor.delete_word(),
        Command::DeleteNextWord => editor.delete_next_word(),
        Command::DeleteToEnd => editor.delete_to_end(),
        Command::UndoTyping => drop(editor.undo()),
        Command::RedoTyping => drop(editor.redo()),
        _ => return Outcome::Ignored,
    }
    Outcome::Done
}

/// In a line there is nothing above or below, and no undo: there the key wipes
/// what stands before, as in every other line.
pub(super) fn edit_line(line: &mut TextInput, command: Command) -> Outcome {
    match command {
        Command::DeleteBack => drop(line.backspace()),
        Command::UndoTyping => line.delete_all(),
        command if super::typing::edit(line, command).is_some() => {}
        command if command.row().group == Group::Notes => {}
        _ => return Outcome::Ignored,
    }
    Outcome::Done
}
