//! What the reading pane says of a point, line by line, for a given width.
//!
//! It is made here and not in the drawing, since the state must know how many
//! lines there are to scroll.

use std::ops::Range;

use super::App;
use super::deeds::note_words;
use crate::declaration::{Concern, DateRole, How, PointIx};
use crate::review::{Mark, Marked, Standing};
use crate::search::{Elsewhere, Place, highlights, standing_text};
use crate::text::texts::screens as t;
use crate::text::{Lang, Text, clean, day, width, wrap};

/// How a piece of a line is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Official text, and what is said plainly.
    Plain,
    /// The point's id and heading.
    Strong,
    /// Labels, and what is secondary.
    Quiet,
    /// What the query asks for.
    Lit,
    /// What needs eyes.
    Alarm,
    /// What is not saved.
    Trouble,
}

/// A line: pieces of text, each with how it is meant.
pub type TonedLine = Vec<(Tone, String)>;

/// Columns that labels take.
const LABEL: usize = 12;

/// The lines for what is selected: a point, or a place elsewhere.
pub fn lines(app: &App, width: u16) -> Vec<TonedLine> {
    let mut page = Page { app, width, lines: Vec::new() };
    match (app.current(), app.current_elsewhere()) {
        (Some(point), _) => page.point(point),
        (None, Some(elsewhere)) => page.elsewhere(elsewhere),
        (None, None) => {}
    }
    page.lines
}

struct Page<'a> {
    app: &'a App,
    width: u16,
    lines: Vec<TonedLine>,
}

impl Page<'_> {
    fn point(&mut self, point: PointIx) {
        self.heading(point);
        self.text(&self.app.declaration().points[point].text, Tone::Plain);
        self.blank();
        self.concerns(point);
        self.dates(point);
        self.marks(point);
        self.progress(point);
        self.notes(point);
        self.evaluation(point);
    }

    fn elsewhere(&mut self, elsewhere: &Elsewhere) {
        let heading = elsewhere_words(elsewhere, self.app.lang);
        self.hanging("", Tone::Strong, &heading, Tone::Strong);
        self.blank();
        self.text(self.app.corpus.elsewhere_text(elsewhere), Tone::Plain);
    }

    fn say(&self, text: &Text) -> &'static str {
        text.get(self.app.lang)
    }

    fn blank(&mut self) {
        self.lines.push(Vec::new());
    }

    /// The project's own heading, never in quotes; wrapped beside the id.
    fn heading(&mut self, point: PointIx) {
        let app = self.app;
        let point = &app.declaration().points[point];
        let id = point.id.to_string();
        if let Some(heading) = &point.heading {
            let heading = clean(heading.get(app.lang));
            self.hanging(&format!("{id}  "), Tone::Strong, &heading, Tone::Strong);
        } else {
            self.lines.push(vec![(Tone::Strong, id)]);
        }
        self.blank();
    }

    /// A text with what the query asks for lit up.
    fn text(&mut self, text: &str, tone: Tone) {
        let text = clean(text);
        let lit = highlights(&self.app.corpus, &self.app.query, &self.app.taken, &text);
        for line in wrap(&text, self.width) {
            self.lines.push(pieces(&text, line, &lit, tone));
        }
    }

    /// A text whose lines stand to the right of what heads the first.
    fn hanging(&mut self, head: &str, head_tone: Tone, text: &str, tone: Tone) {
        let indent = width(head);
        let rest =
            u16::try_from(indent).map_or(1, |indent| self.width.saturating_sub(indent).max(1));
        for (place, line) in wrap(text, rest).into_iter().enumerate() {
            let head = if place == 0 { head.to_owned() } else { " ".repeat(indent) };
            self.lines.push(vec![(head_tone, head), (tone, text[line].to_owned())]);
        }
    }

    fn field(&mut self, label: &Text, value: &str, tone: Tone) {
        let label = self.say(label);
        let gap = LABEL.saturating_sub(width(label)).max(1);
        self.hanging(&format!("{label}{}", " ".repeat(gap)), Tone::Quiet, value, tone);
    }

    /// Who is named; who is related, and the words that show why.
    fn concerns(&mut self, point: PointIx) {
        let concerns = self.app.corpus.concerns(point);
        let name = |concern: &Concern| {
            clean(self.app.declaration().actors[concern.actor].name.get(self.app.lang)).into_owned()
        };
        let named: Vec<String> =
            concerns.iter().filter(|c| c.how == How::Named).map(name).collect();
        let related: Vec<String> = concerns
            .iter()
            .filter(|c| c.how == How::Related)
            .map(|c| format!("{} (“{}”)", name(c), clean(&c.quote)))
            .collect();
        if !named.is_empty() {
            self.field(&t::NAMED, &named.join(" · "), Tone::Plain);
        }
        for related in related {
            self.field(&t::RELATED, &related, Tone::Plain);
        }
    }

    fn dates(&mut self, point: PointIx) {
        for date in &self.app.declaration().points[point].dates {
            let value = format!("{} (“{}”)", date.on.in_words(self.app.lang), clean(&date.quote));
            self.field(role_text(date.role), &value, Tone::Plain);
        }
    }

    /// My own standing first, then what others decided.
    fn marks(&mut self, point: PointIx) {
        let app = self.app;
        let id = app.declaration().points[point].id;
        let standing = app.standing(point);
        let tone = if standing == Standing::Stale { Tone::Alarm } else { Tone::Plain };
        let mine = app.reviews.mine(&app.declaration().edition, id);
        let mut value = self.say(standing_text(standing)).to_owned();
        if let Some(marked) = mine {
            value = self.decided(standing, marked);
        }
        self.field(&t::MARK, &value, tone);
        for marked in app.reviews.marks(&app.declaration().edition, id) {
            if mine.is_none_or(|mine| mine.by != marked.by) {
                let standing = Standing::of(Some(marked), || app.corpus.fingerprint(point));
                let value = format!("{}: {}", marked.by, self.decided(standing, marked));
                self.field(&t::OTHERS, &value, Tone::Quiet);
            }
        }
    }

    /// A mark with its day; for a stale one also what had been decided.
    fn decided(&self, standing: Standing, marked: &Marked) -> String {
        let app = self.app;
        let on = day(app.local_day(marked.at), app.lang);
        let word = self.say(standing_text(standing));
        if standing == Standing::Stale {
            let was = self.say(mark_text(marked.mark));
            let print = marked.fingerprint.short();
            return t::STALE_SINCE
                .with(app.lang, &[("was", &was), ("day", &on), ("fingerprint", &print)]);
        }
        format!("{word}, {on}")
    }

    /// How far the work has come, as each says who said anything.
    fn progress(&mut self, point: PointIx) {
        let app = self.app;
        for stated in app.reviews.statuses(&app.declaration().edition, app.id(point)) {
            let Some(word) = &stated.status else { continue };
            let mut value = format!(
                "{}, {}",
                clean(app.vocabulary.status_label(word, app.lang)),
                day(app.local_day(stated.at), app.lang)
            );
            if stated.by != app.reviews.me().reviewer {
                value = format!("{}: {value}", stated.by);
            }
            if stated.fingerprint != app.corpus.fingerprint(point) {
                value = format!("{value} ({})", self.say(&t::SAID_OF_EARLIER));
            }
            self.field(&t::PROGRESS, &value, Tone::Plain);
        }
    }

    /// Every note under a line that says whose it is, when, and for whom.
    fn notes(&mut self, point: PointIx) {
        let app = self.app;
        for note in app.reviews.notes(&app.declaration().edition, app.id(point)) {
            self.blank();
            let on = day(app.local_day(note.at), app.lang);
            let head = [self.say(&t::NOTE).to_owned(), note.by.to_string(), on];
            let text = app.corpus.fingerprint(point);
            let about = note_words(&note, app.id(point), text, &app.vocabulary, app.lang);
            let head = head.into_iter().chain(about).collect::<Vec<_>>().join(" · ");
            self.hanging("", Tone::Quiet, &clean(&head), Tone::Quiet);
            for line in note.body.text.lines() {
                self.hanging("  ", Tone::Plain, line, Tone::Plain);
            }
        }
    }

    fn evaluation(&mut self, point: PointIx) {
        let app = self.app;
        let chapter = &app.declaration().chapters[app.declaration().chapter_of(point)];
        if chapter.evaluation.is_empty() {
            return;
        }
        self.blank();
        let title = t::EVALUATION_OF.with(app.lang, &[("n", &chapter.number)]);
        let line = format!("{title} · {}", clean(chapter.title(app.lang)));
        for part in wrap(&line, self.width) {
            self.lines.push(vec![(Tone::Quiet, line[part].to_owned())]);
        }
        for paragraph in &chapter.evaluation {
            self.text(paragraph, Tone::Plain);
        }
    }
}

/// A place outside the points, in words: "evaluation 6".
pub fn elsewhere_words(elsewhere: &Elsewhere, lang: Lang) -> String {
    let place = match elsewhere.place {
        Place::Title => &t::ELSEWHERE_TITLE,
        Place::Evaluation => &t::ELSEWHERE_EVALUATION,
        Place::Context => &t::ELSEWHERE_CONTEXT,
    };
    let chapter = elsewhere.chapter.map(|n| format!(" {n}")).unwrap_or_default();
    format!("{}{chapter}", place.get(lang))
}

/// The word for a mark.
pub fn mark_text(mark: Mark) -> &'static Text {
    match mark {
        Mark::Open => &t::OPEN,
        Mark::Reviewed => &t::REVIEWED,
        Mark::ComeBack => &t::COME_BACK,
    }
}

/// The word for what a date is to its point.
pub fn role_text(role: DateRole) -> &'static Text {
    match role {
        DateRole::Deadline => &t::DEADLINE,
        DateRole::Event => &t::EVENT,
        DateRole::Reference => &t::REFERENCE,
    }
}

/// The pieces of a line of text, cut where something is lit.
fn pieces(text: &str, line: Range<usize>, lit: &[Range<usize>], tone: Tone) -> TonedLine {
    let mut out = Vec::new();
    let mut at = line.start;
    let mut push = |range: Range<usize>, tone| {
        if !range.is_empty() {
            out.push((tone, text[range].to_owned()));
        }
    };
    for part in lit.iter().filter(|part| part.end > line.start && part.start < line.end) {
        let (start, end) = (part.start.max(at), part.end.min(line.end));
        push(at..start, tone);
        push(start..end, Tone::Lit);
        at = end;
    }
    push(at..line.end, tone);
    out
}
