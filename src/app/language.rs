//! The official language in which points are read, where there is more than one.

use crate::app::command::Command;
use crate::app::layout::SIDE_BY_SIDE;
use crate::app::{App, Outcome};
use crate::declaration::{Declaration, Fingerprint, PointIx};
use crate::review::PointVersions;
use crate::texts::languages as t;

impl App {
    /// Reads points in the next language, after the last in that of the open declaration.
    pub(in crate::app) fn switch_language(&mut self) -> Outcome {
        let others = self.context.corpus.versions().others().len();
        if others == 0 {
            let language = &self.declaration().language;
            let key = self.context.keymap.name(Command::Library);
            let said = t::only_language(self.context.lang, language, key);
            self.alerts.notice = Some(said);
            return Outcome::Done;
        }
        let next = self.context.other_language.map_or(0, |shown| shown + 1);
        self.context.other_language = (next < others).then_some(next);
        Outcome::Done
    }

    /// The other language that was asked for.
    pub(crate) fn other_language(&self) -> Option<&Declaration> {
        self.context.corpus.versions().others().get(self.context.other_language?)
    }

    /// True where a point is read large in two languages, side by side.
    pub(crate) fn is_side_by_side(&self) -> bool {
        self.other_language().is_some()
            && self.browse.large
            && self.screens.top().is_none()
            && self.context.size.0 >= SIDE_BY_SIDE
    }

    /// The declaration in whose language a point is read, and its place there: the other
    /// one where that was asked for, has the point, and does not stand beside it.
    pub(crate) fn read_in(&self, point: PointIx) -> (&Declaration, PointIx) {
        let other = self.other_language().filter(|_| !self.is_side_by_side());
        let there = other.and_then(|other| Some((other, other.position(self.id(point))?)));
        there.unwrap_or((self.declaration(), point))
    }

    /// " (fr)", to stand behind the id of a point that is read in that language; empty
    /// where there is one language only.
    pub(crate) fn language_sign(&self, point: PointIx) -> String {
        if self.context.corpus.versions().others().is_empty() {
            return String::new();
        }
        format!(" ({})", self.read_in(point).0.language)
    }

    /// The languages that have a point, said where the one that was asked for has not.
    pub(crate) fn lacking_words(&self, point: PointIx) -> Option<String> {
        let (other, id) = (self.other_language()?, self.id(point));
        if other.position(id).is_some() {
            return None;
        }
        let with = self.context.corpus.versions().all().filter(|of| of.position(id).is_some());
        let codes: Vec<&str> = with.map(|of| of.language.as_str()).collect();
        Some(t::only_in(self.context.lang, codes.join(", ")))
    }

    /// Points as an edit names them: each with the fingerprint of the text that is read.
    pub(in crate::app) fn judged<'a>(
        &self,
        points: impl IntoIterator<Item = &'a PointIx>,
    ) -> PointVersions {
        let judged = |point: &PointIx| match self.read_in(*point) {
            (of, there) if of.language != self.declaration().language => {
                (self.id(*point), Fingerprint::of(&of.points[there].text))
            }
            _ => (self.id(*point), self.context.corpus.fingerprint(*point)),
        };
        points.into_iter().map(judged).collect()
    }
}
