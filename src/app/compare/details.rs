//! What is said of the selected change: the words that differ, the facts that they touch,
//! my work on the older point.

use super::Compare;
use crate::app::reader::{StyledLine, TextStyle};
use crate::app::{App, Prompt};
use crate::declaration::{Declaration, PointIx};
use crate::editions::{ChangeKind, FactReader, PointChange, TextChange};
use crate::text::{Lang, clean, wrap};
use crate::texts::editions as t;
use crate::wording::{
    MarkedRun, carry_lines, change_ids, change_words, fact_words, is_after_word, kind_text,
    mark_text, marked_words, text_place,
};

impl App {
    /// The lines on the selected change, for a width in columns.
    pub(crate) fn change_lines(&self, open: &Compare, width: u16) -> Vec<StyledLine> {
        let mut page = Details { app: self, open, width, lines: Vec::new() };
        let is_asked = matches!(self.prompt.top(), Some(Prompt::Carry));
        if is_asked {
            page.plan();
            page.lines.push(Vec::new());
        }
        match (open.change(), open.text()) {
            (Some(change), _) => page.change(change),
            (None, Some(text)) => page.around(text),
            (None, None) => page.text(TextStyle::Quiet, t::NO_CHANGE_LISTED.get(self.context.lang)),
        }
        if !is_asked {
            page.lines.push(Vec::new());
            page.plan();
        }
        page.lines
    }
}

struct Details<'a> {
    app: &'a App,
    open: &'a Compare,
    width: u16,
    lines: Vec<StyledLine>,
}

impl Details<'_> {
    fn lang(&self) -> Lang {
        self.app.context.lang
    }

    /// My work that the older edition has and this one has not.
    fn plan(&mut self) {
        for line in carry_lines(&self.open.plan, &self.open.old, self.lang()) {
            self.text(TextStyle::Quiet, &line);
        }
    }

    fn change(&mut self, change: &PointChange) {
        let (old, new) = (&self.open.old, self.app.declaration());
        let ids = change_ids(change, old, new);
        self.text(TextStyle::Strong, &format!("{ids}  {}", change_words(change, self.lang())));
        if self.open.proposal().is_some() {
            self.text(TextStyle::Alarm, t::ASKS_FOR_YES.get(self.lang()));
        }
        self.lines.push(Vec::new());
        match (&change.old[..], &change.new[..]) {
            ([before], [after]) if change.kind != ChangeKind::Same => {
                self.words(&old.points[*before].text, &new.points[*after].text);
                self.facts(*before, *after);
            }
            _ => {
                let (olds, news) = change.sides();
                self.points(old, olds, TextStyle::Quiet);
                if change.kind != ChangeKind::Same {
                    self.points(new, news, TextStyle::Plain);
                }
            }
        }
        for point in &change.old {
            self.work(*point);
        }
    }

    /// A text around the points.
    fn around(&mut self, change: &TextChange) {
        let place = text_place(change.place, change.part, self.lang());
        let kind = kind_text(change.kind).get(self.lang());
        self.text(TextStyle::Strong, &format!("{place}  {kind}"));
        self.lines.push(Vec::new());
        match (&change.old, &change.new) {
            (Some(old), Some(new)) => self.words(old, new),
            (Some(text), None) => self.text(TextStyle::Quiet, text),
            (None, Some(text)) => self.text(TextStyle::Plain, text),
            (None, None) => {}
        }
    }

    /// Both texts in one: what was left out, and what was put in.
    fn words(&mut self, old: &str, new: &str) {
        let mut text = String::new();
        let mut styles: Vec<(usize, TextStyle)> = Vec::new();
        for (part, words) in marked_words(&clean(old), &clean(new)) {
            let (piece, style) = match part {
                MarkedRun::Kept => (words, TextStyle::Plain),
                MarkedRun::LeftOut => (format!("[-{words}-]"), TextStyle::Alarm),
                MarkedRun::PutIn => (format!("{{+{words}+}}"), TextStyle::Lit),
            };
            if !text.is_empty() && !text.ends_with(char::is_whitespace) && !is_after_word(&piece) {
                text.push(' ');
            }
            text.push_str(&piece);
            styles.push((text.len(), style));
        }
        for line in wrap(&text, self.width.max(1)) {
            let mut pieces = Vec::new();
            let mut from = line.start;
            for (end, style) in &styles {
                let to = (*end).min(line.end);
                if to > from {
                    pieces.push((*style, text[from..to].to_owned()));
                    from = to;
                }
            }
            self.lines.push(pieces);
        }
    }

    fn facts(&mut self, before: PointIx, after: PointIx) {
        let facts = FactReader::new(&self.open.old, self.app.declaration()).changes(before, after);
        if !facts.is_empty() {
            self.lines.push(Vec::new());
        }
        for fact in &facts {
            self.text(TextStyle::Strong, &fact_words(fact, self.lang()));
        }
    }

    fn points(&mut self, declaration: &Declaration, points: &[PointIx], style: TextStyle) {
        for point in points {
            let point = &declaration.points[*point];
            let id = format!("{} {}", declaration.edition, point.id);
            self.text(TextStyle::Strong, &id);
            self.text(style, &point.text);
        }
    }

    /// My mark and notes on a point of the older edition.
    fn work(&mut self, point: PointIx) {
        let (edition, id) = (&self.open.old.edition, self.open.old.points[point].id);
        let reviews = &self.app.context.reviews;
        let mark = reviews.mine(edition, id).map(|mine| mark_text(mine.mark).get(self.lang()));
        let notes = reviews.notes(edition, id);
        if mark.is_none() && notes.is_empty() {
            return;
        }
        self.lines.push(Vec::new());
        let there = format!("{edition} {id}");
        if let Some(mark) = mark {
            self.text(TextStyle::Quiet, &t::mark_there(self.lang(), &there, mark));
        }
        if !self.app.is_discreet() {
            for note in notes {
                let text = note.body.text.to_string();
                self.text(TextStyle::Quiet, &t::note_there(self.lang(), &there, &note.by, text));
            }
        }
    }

    fn text(&mut self, style: TextStyle, text: &str) {
        let text = clean(text).into_owned();
        for line in wrap(&text, self.width.max(1)) {
            self.lines.push(vec![(style, text[line].to_owned())]);
        }
    }
}
