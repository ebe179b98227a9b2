//! The actors that a document seems to name: taken into the declaration, or left out.

use std::ops::Range;

use super::{Env, Import, Summary};
use crate::app::command::Command;
use crate::app::{App, Outcome, Overlay, TextInput};
use crate::declaration::{Under, normal};
use crate::import::actors::{ActorKey, Proposal};
use crate::import::assemble::{Hit, hits, is_named};
use crate::import::outline::Edit;
use crate::text::clean;
use crate::texts::import as t;

/// Bytes of a text that are kept before a name and behind it.
const AROUND: usize = 240;

/// The proposed actors on screen; they stand in the assembly.
#[derive(Clone, Debug)]
pub(crate) struct ActorList {
    /// The place of the selected one.
    pub(crate) at: usize,
    /// The place of the first in sight.
    pub(crate) top: usize,
    /// The first places that name each.
    pub(crate) hits: Vec<Vec<Named>>,
}

/// A name with the words around it.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    pub(crate) place: Under,
    pub(crate) before: String,
    pub(crate) name: String,
    pub(crate) behind: String,
}

impl Named {
    fn new(hit: Hit) -> Self {
        let Hit { place, text, range } = hit;
        let from = text.ceil_char_boundary(range.start.saturating_sub(AROUND));
        let to = text.floor_char_boundary(range.end + AROUND);
        let part = |range: Range<usize>| text.get(range).unwrap_or_default().to_owned();
        let (before, behind) = (part(from..range.start), part(range.end..to));
        Self { place, before, name: part(range), behind }
    }
}

impl Import {
    /// Lists the actors that the document names as it is now.
    pub(super) fn open_actors(&mut self, env: &mut Env<'_>) {
        self.assemble(env);
        let hits = hits(&self.assembly.file, &self.assembly.proposals);
        let named = |hits: Vec<Hit>| hits.into_iter().map(Named::new).collect();
        let hits: Vec<Vec<Named>> = hits.into_iter().map(named).collect();
        if hits.is_empty() {
            let key = env.context.keymap.name(Command::AddActor);
            env.say(t::nobody_named(env.lang(), key));
        }
        self.actors = Some(ActorList { at: 0, top: 0, hits });
    }

    /// A command while they are listed; `page` in rows.
    pub(super) fn actors_command(
        &mut self,
        command: Command,
        page: isize,
        env: &mut Env<'_>,
    ) -> Outcome {
        let Some(list) = &mut self.actors else { return Outcome::Ignored };
        if let Some(rows) = command.rows(page) {
            list.at = list.at.saturating_add_signed(rows).min(list.hits.len().saturating_sub(1));
            return Outcome::Done;
        }
        match command {
            Command::TakeActor => self.take_actor(env),
            Command::AddActor => {
                return Outcome::Open(Overlay::ActorName(TextInput::new(String::new())));
            }
            Command::Undo => {
                self.undo(env);
                self.list_again(env);
            }
            Command::Redo => {
                self.redo(env);
                self.list_again(env);
            }
            Command::Back | Command::Quit => self.actors = None,
            _ => return Outcome::Ignored,
        }
        Outcome::Done
    }

    /// Lists the actors of the pieces as they are now, the same row selected.
    fn list_again(&mut self, env: &mut Env<'_>) {
        let before = self.actors.take();
        self.open_actors(env);
        if let Some((list, before)) = self.actors.as_mut().zip(before) {
            list.at = before.at.min(list.hits.len().saturating_sub(1));
            list.top = before.top;
        }
    }

    /// Takes a name that the text holds as an actor, whether it was listed or not.
    ///
    /// # Errors
    /// The reason why it cannot be one.
    fn add_actor(&mut self, typed: &str, env: &mut Env<'_>) -> Result<(), String> {
        let name = normal(typed);
        let has_name =
            |proposal: &Proposal| proposal.actor.aliases.iter().any(|alias| alias.as_str() == name);
        let place = |import: &Self| import.assembly.proposals.iter().position(has_name);
        let listed = place(self);
        if listed.is_none() && !is_named(&self.assembly.file, &name) {
            return Err(t::not_named(env.lang(), clean(&name)));
        }
        if listed.is_none() {
            self.outline.apply(Edit::Actor(ActorKey::New(name.clone().into_owned()), true));
            self.list_again(env);
            self.saved = None;
            self.keep(env);
        }
        let at = place(self);
        if let (Some(at), Some(list)) = (at, &mut self.actors) {
            list.at = at;
        }
        if at.is_some_and(|at| !self.assembly.proposals[at].taken) {
            self.take_actor(env);
        }
        Ok(())
    }

    /// Takes the selected actor, or leaves it out where it is taken.
    fn take_actor(&mut self, env: &mut Env<'_>) {
        let at = self.actors.as_ref().map_or(0, |list| list.at);
        let Some(proposal) = self.assembly.proposals.get(at) else { return };
        self.outline.apply(Edit::Actor(proposal.key(), !proposal.taken));
        self.outline.decide(&mut self.assembly);
        self.summary = Summary::new(&self.assembly, self.outline.pieces(), env.lang());
        self.saved = None;
        self.keep(env);
    }
}

impl App {
    /// Takes the name that was typed; where it can be no actor, it can be corrected.
    pub(in crate::app) fn add_actor(&mut self, line: TextInput) -> Outcome {
        let typed = line.text().trim().to_owned();
        if typed.is_empty() {
            return Outcome::Done;
        }
        self.in_import(|import, env| match import.add_actor(&typed, env) {
            Ok(()) => Outcome::Done,
            Err(reason) => {
                env.say(reason);
                Outcome::Open(Overlay::ActorName(line))
            }
        })
    }
}
