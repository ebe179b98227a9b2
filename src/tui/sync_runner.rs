//! Effects carried out one after another, each done when the call returns: for a
//! review session line by line and for tests, where there is no terminal.

use super::everywhere::Everywhere;
use super::{briefing, importing, library, word};
use crate::app::{App, Effect, Event};
use crate::corpus::Index;
use crate::import::assemble::Identity;
use crate::review::ReviewSession;
use crate::store::{
    Folders, Pending, Problem, SessionUpdate, Tracer, Writer, import_path, keep_query,
    remove_draft, write_discreet, write_draft, write_history, write_import_draft, write_session,
    write_session_line,
};

/// The files behind a state that has no terminal.
pub struct SyncRunner {
    /// The writer of edits.
    pub writer: Writer,
    /// The folders of all other files.
    pub folders: Folders,
}

impl SyncRunner {
    /// Carries out an effect; gives the events that came of it, which the state is
    /// to be told.
    ///
    /// # Errors
    /// A file cannot be written: nothing is queued, and nothing tried again.
    pub fn carry_out(&mut self, app: &App, effect: Effect) -> Result<Vec<Event>, Problem> {
        let declaration = app.declaration();
        match effect {
            Effect::Append { pending_id, at, draft } => {
                let edition = declaration.edition.clone();
                return self.save(Pending { pending_id, at, edition, draft });
            }
            Effect::Index => {
                let index = Index::new(app.context.corpus.versions());
                return Ok(vec![Event::Indexed(Box::new(index))]);
            }
            Effect::Keep { name, query } => {
                let kept = keep_query(&self.folders, name.clone(), query.clone());
                let trouble = kept.err().map(|problem| word(&problem, app.context.lang));
                return Ok(vec![Event::Kept { name, query, trouble }]);
            }
            Effect::WriteBrief { path, replace } => {
                return Ok(Vec::from_iter(briefing::write(app, path, replace)));
            }
            Effect::ReadDocument(path) => {
                let (folders, lang) = (&self.folders, app.context.lang);
                let read = importing::document(&path, Identity::default(), folders, lang);
                return Ok(vec![Event::Document(read.map(Box::new))]);
            }
            Effect::SaveImport { id, edition, file, replace } => {
                let path = import_path(&self.folders, &id, &edition, &file.language);
                let saved = {
                    let work = (&self.folders, &self.writer.author().reviewer);
                    importing::save(path, *file, replace, work, app.context.lang)
                };
                return Ok(vec![Event::ImportSaved(saved)]);
            }
            Effect::SearchEverywhere(text) => {
                let reviewer = &self.writer.author().reviewer;
                let search = Everywhere::open(&self.folders, reviewer, app.context.lang);
                return Ok(vec![Event::FoundEverywhere(search.find(&text))]);
            }
            Effect::ListLibrary => {
                return Ok(vec![Event::Library(library::rows(&self.folders, app.context.lang))]);
            }
            Effect::Trace { point, decided } => {
                let reviewer = &self.writer.author().reviewer;
                let tracer = Tracer::open(&self.folders, &app.share());
                let found = tracer.trace(&self.folders, reviewer, point, &decided);
                return Ok(vec![Event::Traced(point, found)]);
            }
            Effect::KeepImport { hash, begun, draft } => {
                let kept = write_import_draft(&self.folders, &hash, &begun, &draft);
                let trouble = kept.err().map(|problem| word(&problem, app.context.lang));
                return Ok(vec![Event::ImportKept { hash, trouble }]);
            }
            Effect::ReviewSession(session) => self.session_update(app, *session, false),
            Effect::SessionOver(session) => self.session_update(app, *session, true),
            Effect::Remember(point) => {
                write_session(&self.folders, &declaration.id, &declaration.edition, point)
            }
            Effect::Discreet(discreet) => write_discreet(&self.folders, discreet),
            Effect::History(history) => write_history(&self.folders, &history),
            // An editor needs a terminal: the note is kept, and stays as it is.
            Effect::KeepDraft(note) | Effect::Edit(note) => {
                let reviewer = &self.writer.author().reviewer;
                write_draft(&self.folders, &declaration.id, reviewer, &note)
            }
            Effect::DropDraft(id) => remove_draft(&self.folders, &declaration.id, id),
            // Refused: nothing waits that could be saved again, for a failure is an error
            // at once; there is no terminal with a clipboard, a shell or cells; and the
            // end of the program is the caller's, as is what it opens next.
            Effect::Retry
            | Effect::Rescue
            | Effect::Copy(_)
            | Effect::Suspend
            | Effect::Redraw
            | Effect::Open { .. }
            | Effect::Quit => Ok(()),
        }
        .map(|()| Vec::new())
    }

    /// Saves an edit; a note that is saved is a draft no more.
    fn save(&mut self, pending: Pending) -> Result<Vec<Event>, Problem> {
        let mut events = Vec::new();
        for saved in self.writer.append(&[pending])? {
            if let Some(note) = saved.record.edit.note() {
                remove_draft(&self.folders, self.writer.declaration(), note.id)?;
            }
            events.push(Event::Saved(saved.pending_id, Box::new(saved.record), saved.hash));
        }
        Ok(events)
    }

    fn session_update(
        &self,
        app: &App,
        review_session: ReviewSession,
        over: bool,
    ) -> Result<(), Problem> {
        let declaration = app.declaration().id.clone();
        let session_update = SessionUpdate { declaration, review_session, over };
        write_session_line(&self.folders, &session_update)
    }
}
