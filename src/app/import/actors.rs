//! The actors that a document seems to name: taken into the declaration, or left out.

use std::ops::Range;

use super::{Env, Import, Summary};
use crate::app::Outcome;
use crate::app::command::Command;
use crate::declaration::Under;
use crate::import::assemble::{Hit, hits};
use crate::import::outline::Edit;
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
        self.assembly = self.outline.assemble(&self.identity);
        self.summary = Summary::new(&self.assembly, self.outline.pieces(), env.lang());
        let hits = hits(&self.assembly.file, &self.assembly.proposals);
        let named = |hits: Vec<Hit>| hits.into_iter().map(Named::new).collect();
        let hits: Vec<Vec<Named>> = hits.into_iter().map(named).collect();
        if hits.is_empty() {
            env.say(t::NOBODY_NAMED.get(env.lang()));
        } else {
            self.actors = Some(ActorList { at: 0, top: 0, hits });
        }
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
            Command::Back | Command::Quit => self.actors = None,
            _ => return Outcome::Ignored,
        }
        Outcome::Done
    }

    /// Takes the selected actor, or leaves it out where it is taken.
    fn take_actor(&mut self, env: &mut Env<'_>) {
        let at = self.actors.as_ref().map_or(0, |list| list.at);
        let Some(proposal) = self.assembly.proposals.get(at) else { return };
        self.outline.apply(Edit::Actor(proposal.actor.id.clone(), !proposal.taken));
        self.outline.decide(&mut self.assembly);
        self.summary = Summary::new(&self.assembly, self.outline.pieces(), env.lang());
        self.saved = None;
        self.keep(env);
    }
}
