//! Notes that are not finished: what is said of them at the start, and those that
//! can only be read here, since their edition or a point of theirs is not open.

use crate::app::command::Command;
use crate::app::event::{Alert, Effect};
use crate::app::layout::note_box;
use crate::app::overlay::note_list::ago;
use crate::app::{App, NoteRow, Overlay};
use crate::declaration::PointId;
use crate::review::{NoteDraft, NoteId};
use crate::text::{clean_lines, is_blank, wrap};
use crate::texts::notes as t;

/// Most drafts that are named one by one where they are said not to be open.
const NAMED: usize = 4;

impl App {
    /// Takes over what was not finished at the last end, and says so. What is
    /// in a journal by now is finished.
    pub(in crate::app) fn offer_drafts(&mut self, drafts: Vec<NoteDraft>) {
        for draft in drafts {
            if self.context.reviews.has_written(draft.id) {
                self.effects.push(Effect::DropDraft(draft.id));
            } else if ![&draft.text, &draft.source, &draft.date]
                .into_iter()
                .all(|text| is_blank(text))
            {
                self.context.drafts.push(draft);
            }
        }
        let unfinished = self.context.drafts.iter().filter(|draft| !self.goes_on_here(draft));
        let ids: Vec<NoteId> = unfinished.map(|draft| draft.id).collect();
        if let Some(word) = self.offer(&ids) {
            self.alerts.queue.push(word.clone());
            self.alerts.offered = Some((word, ids));
        }
    }

    /// That notes are not finished, and which of them are not open here.
    fn offer(&self, ids: &[NoteId]) -> Option<Alert> {
        let known = self.context.drafts.iter().filter(|draft| ids.contains(&draft.id));
        let last = known.clone().next_back()?;
        let away: Vec<_> = known.filter(|draft| !self.is_at_home(draft)).collect();
        let (points, when) = (self.draft_points(last), ago(last.at, self.context.now, self));
        let mut message = t::notes_unfinished(self.context.lang, ids.len(), points, when);
        if ids.len() > 1 && !away.is_empty() {
            message += " ";
            message += &self.away_words(&away);
        }
        let key = self.context.keymap.name(Command::ListDrafts);
        let remedy = match away.len() == ids.len() {
            _ if self.is_discreet() => self.hidden_words(),
            true => t::away_remedy(self.context.lang, key),
            false => t::offer_remedy(self.context.lang, key),
        };
        Some(Alert { message, remedy })
    }

    fn away_words(&self, away: &[&NoteDraft]) -> String {
        let named = away.iter().take(NAMED).map(|draft| self.draft_points(draft));
        let more = away.len().checked_sub(NAMED).filter(|more| *more > 0);
        let more = more.map(|n| t::and_more(self.context.lang, n));
        let which = named.chain(more).collect::<Vec<_>>().join("; ");
        t::not_open(self.context.lang, &which)
    }

    /// Makes what was said of unfinished notes true again where some of them have
    /// been finished, thrown away or carried here.
    pub(in crate::app) fn settle_offer(&mut self) {
        let Some((word, mut ids)) = self.alerts.offered.take() else { return };
        let known = ids.len();
        let is_so = |draft: &&NoteDraft| !self.goes_on_here(draft);
        let unfinished: Vec<NoteId> =
            self.context.drafts.iter().filter(is_so).map(|draft| draft.id).collect();
        ids.retain(|id| unfinished.contains(id));
        if ids.len() == known {
            self.alerts.offered = Some((word, ids));
            return;
        }
        let Some(at) = self.alerts.queue.iter().position(|other| *other == word) else { return };
        match self.offer(&ids) {
            None => self.alerts.withdraw(&word),
            Some(offer) => {
                self.alerts.queue[at] = offer.clone();
                self.alerts.offered = Some((offer, ids));
            }
        }
    }

    /// True where one can go on with a draft here: its edition is open, with all of
    /// its points.
    pub(in crate::app) fn is_at_home(&self, draft: &NoteDraft) -> bool {
        self.is_open(&draft.edition) && self.missing(draft).next().is_none()
    }

    /// True where a draft of another edition has, or had until it was finished, a copy in the
    /// open one.
    pub(in crate::app) fn goes_on_here(&self, draft: &NoteDraft) -> bool {
        let here = &self.declaration().edition;
        let copy = draft.id_in(here);
        draft.edition != *here
            && (self.context.drafts.iter().any(|other| other.id == copy)
                || self.context.reviews.has_written(copy))
    }

    /// The points of a draft that are not in the declaration.
    fn missing<'a>(&'a self, draft: &'a NoteDraft) -> impl Iterator<Item = PointId> + 'a {
        let points = draft.points.iter().copied();
        points.filter(|id| self.declaration().position(*id).is_none())
    }

    /// On what a draft is, and where that is not open here, why.
    pub(in crate::app) fn draft_points(&self, draft: &NoteDraft) -> String {
        let points = self.ids_words(&draft.points);
        let missing: Vec<PointId> = self.missing(draft).collect();
        if !self.is_open(&draft.edition) {
            t::of_edition(self.context.lang, &points, &draft.edition)
        } else if missing.is_empty() {
            points
        } else {
            t::not_in_edition(self.context.lang, &points, self.ids_words(&missing))
        }
    }

    /// Shows the selected row whole, from a line on, or the list again.
    pub(in crate::app) fn read_whole(&mut self, from: Option<usize>) {
        if let Some(Overlay::Notes(list)) = self.overlay.top_mut() {
            list.reading = from;
        }
    }

    /// The first line shown of what is read, so that the box is full where it can be.
    pub(in crate::app) fn settled_reading(&self, top: usize, row: &NoteRow) -> Option<usize> {
        let room = note_box(self.areas()?.body);
        let lines = self.whole_lines(row, room.width).len();
        Some(top.min(lines.saturating_sub(room.height.into())))
    }

    /// A row of a list of notes, whole, in lines of at most so many columns.
    pub(crate) fn whole_lines(&self, row: &NoteRow, columns: u16) -> Vec<String> {
        let text = clean_lines(&self.whole_text(row));
        let lines = text.split('\n').map(|line| (line, wrap(line, columns)));
        lines
            .flat_map(|(line, parts)| parts.into_iter().map(|part| line[part].to_owned()))
            .collect()
    }

    /// The text of a row, and its source where it has one.
    fn whole_text(&self, row: &NoteRow) -> String {
        let (text, source) = match row {
            NoteRow::Draft(draft) => {
                let source = [draft.source.as_str(), draft.date.as_str()];
                let source = source.into_iter().filter(|part| !is_blank(part));
                (draft.text.as_str(), source.collect::<Vec<_>>().join(", "))
            }
            NoteRow::Note(note) => {
                let source = note.body.source.as_ref().map(ToString::to_string);
                (note.body.text.as_str(), source.unwrap_or_default())
            }
        };
        if source.is_empty() {
            return text.to_owned();
        }
        let head = t::SOURCE.get(self.context.lang);
        let source = t::draft_line(self.context.lang, head, &source);
        format!("{text}\n\n{source}")
    }

    /// Copies what a row says.
    pub(in crate::app) fn copy_note(&mut self, row: &NoteRow) {
        self.effects.push(Effect::Copy(self.whole_text(row)));
        self.alerts.notice = Some(t::NOTE_COPIED.get(self.context.lang).to_owned());
    }
}
