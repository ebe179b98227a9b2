//! Typing: the query, lists that narrow, the help.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::commands::Command;
use super::help::help_rows;
use super::layout::popup;
use super::picker::{Choice, Picker, PickerKind};
use super::{App, Mode, TextInput};
use crate::declaration::PointIx;
use crate::search::{Completions, Known, Query, QueryFault};
use crate::texts::screens as t;

/// A query being typed: what it finds is shown at once, and what was there
/// before comes back with Esc.
#[derive(Clone, Debug)]
pub struct QueryLine {
    /// What has been typed.
    pub line: TextInput,
    /// Why it is no query, if so: what its good beginning finds stays.
    pub fault: Option<QueryFault>,
    /// What could stand at the end, and which of it does, once asked for.
    pub completing: Option<(Completions, usize)>,
    pub(super) before: (Query, PointIx),
    /// How many queries back in the history the line is; at 0 stands what was typed.
    pub(super) back: usize,
    /// The lines at which the walk through the history was, as they were left.
    pub(super) left: BTreeMap<usize, TextInput>,
}

impl App {
    /// A command of a scope in which one types.
    pub(super) fn typing(&mut self, command: Command, now: Timestamp) {
        match command {
            Command::Accept => self.accept(now),
            Command::Cancel => self.cancel(),
            Command::ListDown | Command::ListTab => self.go(1),
            Command::ListUp => self.go(-1),
            Command::ListPageDown => self.go(self.list_page()),
            Command::ListPageUp => self.go(-self.list_page()),
            Command::DeleteBack => self.backspace(),
            Command::Complete => self.complete(),
            Command::Earlier => self.recall(1),
            Command::Later => self.recall(-1),
            Command::Forget => self.forget(),
            command => {
                let Some(line) = self.line() else { return };
                let changed = edit(line, command);
                if changed {
                    self.typed();
                }
            }
        }
    }

    fn line(&mut self) -> Option<&mut TextInput> {
        match &mut self.mode {
            Mode::Query(query) => Some(&mut query.line),
            Mode::Pick(picker) => Some(&mut picker.line),
            Mode::Help(line, ..) | Mode::Name(line) => Some(line),
            Mode::Browse | Mode::Write(_) | Mode::Notes(_) => None,
        }
    }

    /// Text that was typed into the line; outside of one it is nothing.
    pub(super) fn insert(&mut self, text: &str) {
        if self.writing().is_some() {
            return self.write_in(text);
        }
        if let Some(line) = self.line() {
            line.insert(text);
            self.typed();
        }
    }

    pub(super) fn paste(&mut self, text: &str) {
        if self.question.is_none() && self.scope().types() {
            self.insert(text);
        } else {
            self.notice = Some(t::PASTE_NOWHERE.get(self.lang).to_owned());
        }
    }

    /// What follows from a line that has changed.
    fn typed(&mut self) {
        if let Mode::Query(query) = &mut self.mode {
            query.completing = None;
        }
        self.follow_line();
    }

    /// Shows what the line asks for.
    pub(super) fn follow_line(&mut self) {
        let target = match &self.mode {
            Mode::Pick(picker) => picker.target(self),
            _ => None,
        };
        match &mut self.mode {
            Mode::Pick(picker) => picker.narrow(target),
            Mode::Help(_, top, _) => *top = 0,
            Mode::Query(query) => {
                let known = Known {
                    declaration: self.corpus.declaration(),
                    vocabulary: Some(&self.vocabulary),
                };
                let text = query.line.text();
                let (parsed, fault) = match Query::parse(text, known) {
                    Ok(parsed) => (parsed, None),
                    Err(fault) => (beginning(text, &fault, known), Some(fault)),
                };
                query.fault = fault;
                // Found already: no letter of a long line costs a look for all of it.
                if parsed == self.query {
                    return;
                }
                // Each result is chosen from anew, as seen from where one was.
                self.selected = query.before.1;
                self.apply(parsed);
                self.select_best();
            }
            Mode::Browse | Mode::Name(_) | Mode::Write(_) | Mode::Notes(_) => {}
        }
    }

    /// What is found by words is read from its best hit on.
    fn select_best(&mut self) {
        if let (false, Some(best)) = (self.query.words().is_empty(), self.view.points().first()) {
            self.select(*best);
        }
    }

    /// Backspace in an empty line closes it.
    fn backspace(&mut self) {
        match self.line().map(TextInput::backspace) {
            Some(true) => self.typed(),
            Some(false) if self.line().is_some_and(|line| line.text().is_empty()) => self.cancel(),
            _ => {}
        }
    }

    fn go(&mut self, by: isize) {
        let rows = match &self.mode {
            Mode::Help(line, ..) => {
                help_rows(&self.keymap, self.declaration(), self.lang, line.text()).len()
            }
            _ => 0,
        };
        match &mut self.mode {
            Mode::Pick(picker) => picker.go(by),
            Mode::Help(_, top, _) => {
                *top = top.saturating_add_signed(by).min(rows.saturating_sub(1));
            }
            _ => {}
        }
    }

    /// Rows of a list or of the help that are in sight, but for one.
    fn list_page(&self) -> isize {
        let rows = self.areas().map_or(0, |areas| popup(areas.body).height.saturating_sub(4));
        isize::try_from(rows).unwrap_or(1).max(1)
    }

    fn accept(&mut self, now: Timestamp) {
        match &self.mode {
            Mode::Query(query) if query.fault.is_none() => {
                let typed = query.line.text().trim().to_owned();
                self.mode = Mode::Browse;
                self.refilter();
                self.remember_query(typed);
            }
            Mode::Pick(picker) => {
                let picker = picker.clone();
                self.mode = Mode::Browse;
                self.picked(&picker, now);
            }
            Mode::Help(_, _, list) => self.mode = list.map_or(Mode::Browse, Mode::Notes),
            Mode::Name(line) => {
                let name = line.text().to_owned();
                self.mode = Mode::Browse;
                self.rename_brief(&name);
            }
            _ => {}
        }
    }

    fn picked(&mut self, picker: &Picker, now: Timestamp) {
        let typed = picker.line.text().trim();
        match (picker.kind, picker.choice()) {
            (_, Some(Choice::Point(point))) => self.go_to(point),
            (_, Some(Choice::Actor(actor))) => self.toggle_actor(actor),
            (_, Some(Choice::Chapter(chapter))) => self.toggle_chapter(chapter),
            (_, Some(Choice::Command(command))) => self.run(command, now),
            (_, Some(Choice::Progress(status))) => self.state(status, false),
            (_, Some(Choice::Query(name))) => self.use_kept(&name),
            (PickerKind::Query, None) => self.keep_query(typed),
            (_, None) => {
                self.notice = Some(t::no_such_entry(self.lang, typed));
            }
        }
    }

    fn cancel(&mut self) {
        let mode = std::mem::replace(&mut self.mode, Mode::Browse);
        match mode {
            Mode::Query(QueryLine { before: (query, selected), .. }) => {
                self.selected = selected;
                self.apply(query);
            }
            Mode::Help(_, _, Some(list)) => self.mode = Mode::Notes(list),
            _ => {}
        }
    }
}

/// The longest beginning of a text, by its words, that is a query: what had
/// been typed before the word at which it is none.
fn beginning(text: &str, fault: &QueryFault, known: Known) -> Query {
    let mut end = fault.at.start;
    loop {
        end = text[..end].rfind(char::is_whitespace).unwrap_or(0);
        match Query::parse(&text[..end], known) {
            Err(_) if end > 0 => {}
            parsed => return parsed.unwrap_or_default(),
        }
    }
}

/// Edits a line; says whether its text may have changed.
pub(super) fn edit(line: &mut TextInput, command: Command) -> bool {
    match command {
        Command::LineLeft => line.left(),
        Command::LineRight => line.right(),
        Command::LineHome => line.home(),
        Command::LineEnd => line.end(),
        Command::DeleteHere => line.delete(),
        Command::DeleteWord => line.delete_word(),
        Command::DeleteLine => line.delete_all(),
        _ => return false,
    }
    matches!(command, Command::DeleteHere | Command::DeleteWord | Command::DeleteLine)
}
