//! The changes to a text, to be taken back and done again in pieces that
//! people remember: a word, a run of letters wiped, a paste.

/// Text that was put in place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::app) struct Change {
    /// Where, in bytes.
    pub(in crate::app) at: usize,
    /// The text before the change.
    pub(in crate::app) removed: String,
    /// The text after the change.
    pub(in crate::app) inserted: String,
}

/// All changes, and those that were taken back.
#[derive(Clone, Debug, Default)]
pub(in crate::app) struct Past {
    done: Vec<Change>,
    undone: Vec<Change>,
    /// True while the last change can grow.
    open: bool,
}

impl Past {
    /// Takes a change that was made.
    pub(in crate::app) fn push(&mut self, change: Change) {
        self.undone.clear();
        let grown = self.open && self.done.last_mut().is_some_and(|last| last.grow(&change));
        if !grown {
            self.done.push(change);
        }
        self.open = true;
    }

    /// Makes the next change one of its own.
    pub(in crate::app) fn close(&mut self) {
        self.open = false;
    }

    /// The change to take back.
    pub(in crate::app) fn undo(&mut self) -> Option<Change> {
        self.close();
        let change = self.done.pop()?;
        self.undone.push(change.clone());
        Some(change)
    }

    /// The change to do again.
    pub(in crate::app) fn redo(&mut self) -> Option<Change> {
        self.close();
        let change = self.undone.pop()?;
        self.done.push(change.clone());
        Some(change)
    }
}

impl Change {
    /// Takes in the next change where both are one to people: letters of a word
    /// and the blanks behind it, or letters wiped one after the other.
    fn grow(&mut self, next: &Change) -> bool {
        let typed = self.removed.is_empty() && next.removed.is_empty();
        let wiped = self.inserted.is_empty() && next.inserted.is_empty();
        let blank = |text: &str| text.ends_with(char::is_whitespace);
        let new_word = blank(&self.inserted) && !blank(&next.inserted);
        if typed && next.at == self.at + self.inserted.len() && !new_word && is_short(next) {
            self.inserted.push_str(&next.inserted);
        } else if wiped && next.at + next.removed.len() == self.at {
            self.at = next.at;
            self.removed.insert_str(0, &next.removed);
        } else if wiped && next.at == self.at {
            self.removed.push_str(&next.removed);
        } else {
            return false;
        }
        true
    }
}

/// Typed by one key, not pasted.
fn is_short(change: &Change) -> bool {
    change.inserted.chars().count() == 1 && change.inserted != "\n"
}
