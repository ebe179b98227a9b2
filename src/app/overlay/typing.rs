//! Typing: the query, lists that narrow, the help.

use std::collections::BTreeMap;

use crate::app::command::Command;
use crate::app::layout::popup;
use crate::app::overlay::help::help_rows;
use crate::app::overlay::picker::{Choice, Picker, PickerKind};
use crate::app::{App, Help, Outcome, Overlay, TextInput};
use crate::declaration::PointIx;
use crate::search::{Completions, Known, Query, QueryFault};
use crate::texts::screens as t;

/// A query being typed: what it finds is shown at once, and what was there
/// before comes back with Esc.
#[derive(Clone, Debug)]
pub(crate) struct QueryLine {
    /// The typed text.
    pub line: TextInput,
    /// Why it is no query, if so: what its good beginning finds stays.
    pub fault: Option<QueryFault>,
    /// The completions and the index of the one in the line, once asked for.
    pub completing: Option<(Completions, usize)>,
    pub(in crate::app) before: (Query, PointIx),
    /// The number of queries back in the history; 0 for the typed line.
    pub(in crate::app) back: usize,
    /// The lines at which the walk through the history was, as they were left.
    pub(in crate::app) left: BTreeMap<usize, TextInput>,
}

impl App {
    /// A command of the query, a list, the help or the name of a file.
    pub(in crate::app) fn typing_command(&mut self, command: Command) -> Outcome {
        match command {
            Command::Accept if self.has_fault() => {}
            Command::Accept | Command::Cancel => return Outcome::Choose(command),
            Command::ListDown | Command::ListTab => self.go(1),
            Command::ListUp => self.go(-1),
            Command::ListPageDown => self.go(self.list_page()),
            Command::ListPageUp => self.go(-self.list_page()),
            Command::DeleteBack => return self.backspace(),
            Command::Complete => self.complete(),
            Command::Earlier => self.recall(1),
            Command::Later => self.recall(-1),
            Command::Forget => self.forget(),
            Command::Evidence => return self.show_evidence(),
            command => match self.line().and_then(|line| edit(line, command)) {
                None => return Outcome::Ignored,
                Some(true) => self.typed(),
                Some(false) => {}
            },
        }
        Outcome::Done
    }

    fn line(&mut self) -> Option<&mut TextInput> {
        match self.overlay.top_mut() {
            Some(Overlay::Query(query)) => Some(&mut query.line),
            Some(Overlay::Picker(picker)) => Some(&mut picker.line),
            Some(
                Overlay::Help(Help { line, .. })
                | Overlay::FileName(line)
                | Overlay::DocumentPath(line)
                | Overlay::ImportName(line)
                | Overlay::PointHeading(line)
                | Overlay::ActorName(line),
            ) => Some(line),
            None | Some(Overlay::Note(_) | Overlay::Notes(_)) => None,
        }
    }

    /// Text that was typed into the line; outside of one it is nothing.
    pub(in crate::app) fn insert(&mut self, text: &str) {
        if self.writing().is_some() {
            return self.write_in(text);
        }
        if text == "/"
            && let Some(Overlay::Query(query)) = self.overlay.top()
            && (query.line.text().is_empty() || query.line.is_selected())
        {
            return self.search_everywhere();
        }
        if let Some(line) = self.line() {
            line.insert(text);
            self.typed();
        }
    }

    pub(in crate::app) fn paste(&mut self, text: &str) {
        if self.scope().types() {
            self.insert(text);
        } else {
            self.alerts.notice = Some(t::PASTE_NOWHERE.get(self.context.lang).to_owned());
        }
    }

    /// The consequences of a changed line.
    fn typed(&mut self) {
        if let Some(Overlay::Query(query)) = self.overlay.top_mut() {
            query.completing = None;
        }
        self.follow_line();
    }

    /// Shows what the line asks for.
    pub(in crate::app) fn follow_line(&mut self) {
        let target = match self.overlay.top() {
            Some(Overlay::Picker(picker)) => picker.target(self),
            _ => None,
        };
        match self.overlay.top_mut() {
            Some(Overlay::Picker(picker)) => {
                picker.narrow(target);
                self.ask_everywhere();
            }
            Some(Overlay::Help(help)) => help.top = 0,
            Some(Overlay::Query(query)) => {
                let known = Known {
                    declaration: self.context.corpus.declaration(),
                    vocabulary: Some(&self.context.vocabulary),
                };
                let text = query.line.text();
                let (parsed, fault) = match Query::parse(text, known) {
                    Ok(parsed) => (parsed, None),
                    Err(fault) => (beginning(text, &fault, known), Some(fault)),
                };
                query.fault = fault;
                // Found already: no letter of a long line costs a look for all of it.
                if parsed == self.browse.query {
                    return;
                }
                // Each result is chosen from anew, as seen from where one was.
                self.browse.selected = query.before.1;
                self.filter_by(parsed);
                self.select_best();
            }
            _ => {}
        }
    }

    /// Selects the best hit of a query with words.
    fn select_best(&mut self) {
        if let (false, Some(best)) =
            (self.browse.query.words().is_empty(), self.browse.view.points().first())
        {
            self.select(*best);
        }
    }

    /// Backspace in an empty line closes it.
    fn backspace(&mut self) -> Outcome {
        match self.line().map(TextInput::backspace) {
            Some(true) => self.typed(),
            Some(false) if self.line().is_some_and(|line| line.text().is_empty()) => {
                return Outcome::Choose(Command::Cancel);
            }
            _ => {}
        }
        Outcome::Done
    }

    fn go(&mut self, by: isize) {
        let rows = match self.overlay.top() {
            Some(Overlay::Help(Help { line, .. })) => {
                help_rows(&self.context.keymap, self.declaration(), self.context.lang, line.text())
                    .len()
            }
            _ => 0,
        };
        match self.overlay.top_mut() {
            Some(Overlay::Picker(picker)) => picker.go(by),
            Some(Overlay::Help(Help { top, .. })) => {
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

    /// True while the typed text is no query: its good beginning is not the query.
    fn has_fault(&self) -> bool {
        matches!(self.overlay.top(), Some(Overlay::Query(QueryLine { fault: Some(_), .. })))
    }

    /// Does what follows from the command with which an overlay has closed.
    pub(in crate::app) fn choose(&mut self, overlay: Overlay, command: Command) -> Outcome {
        match (overlay, command) {
            (Overlay::Query(QueryLine { before: (query, selected), .. }), Command::Cancel) => {
                self.browse.selected = selected;
                self.filter_by(query);
            }
            (Overlay::Query(query), Command::Accept) => {
                self.refilter();
                self.remember_query(query.line.text().trim().to_owned());
            }
            (Overlay::Picker(picker), Command::Accept) => return self.picked(&picker),
            (Overlay::Picker(picker), Command::Evidence) => {
                if let Some(Choice::Progress(status)) = picker.choice() {
                    return self.state(status, true);
                }
            }
            (Overlay::FileName(line), Command::Accept) => self.rename_brief(line.text()),
            (Overlay::DocumentPath(line), Command::Accept) => {
                return self.read_document(line.text());
            }
            (Overlay::ImportName(line), Command::Accept) => return self.name_import(line),
            (Overlay::PointHeading(line), Command::Accept) => return self.head_point(line),
            (Overlay::ActorName(line), Command::Accept) => return self.add_actor(line),
            _ => {}
        }
        Outcome::Done
    }

    fn picked(&mut self, picker: &Picker) -> Outcome {
        let typed = picker.line.text().trim();
        match (picker.kind, picker.choice()) {
            (_, Some(Choice::Point(point))) => self.go_to(point),
            (_, Some(Choice::Actor(actor))) => self.toggle_actor(actor),
            (_, Some(Choice::Chapter(chapter))) => self.toggle_chapter(chapter),
            (_, Some(Choice::Command(command))) => self.run(command),
            (_, Some(Choice::Progress(status))) => return self.state(status, false),
            (_, Some(Choice::Query(name))) => self.use_kept(&name),
            (_, Some(Choice::Declaration(row))) => self.open_declaration(row),
            (_, Some(Choice::Found(row))) => self.open_found(row),
            (_, Some(Choice::Document(None))) => return self.ask_document(),
            (_, Some(Choice::Document(Some(path)))) => return self.read_document(&path),
            (_, Some(Choice::Edition(place))) => {
                let edition = self.context.editions.get(place).cloned();
                return edition.map_or(Outcome::Done, |edition| self.compare_with(edition));
            }
            (PickerKind::Query, None) => self.keep_query(typed),
            (_, None) => {
                self.alerts.notice = Some(t::no_such_entry(self.context.lang, typed));
            }
        }
        Outcome::Done
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

/// Edits a line; returns whether its text may have changed, `None` where the
/// command edits no line.
pub(in crate::app) fn edit(line: &mut TextInput, command: Command) -> Option<bool> {
    match command {
        Command::LineLeft => line.left(),
        Command::LineRight => line.right(),
        Command::LineHome => line.home(),
        Command::LineEnd => line.end(),
        Command::DeleteHere => line.delete(),
        Command::DeleteWord => line.delete_word(),
        Command::DeleteLine => line.delete_all(),
        _ => return None,
    }
    Some(matches!(command, Command::DeleteHere | Command::DeleteWord | Command::DeleteLine))
}
