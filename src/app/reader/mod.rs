//! The text of the reading pane, line by line, for a given width.
//!
//! It is made here and not in the drawing, since the state must know how many
//! lines there are to scroll.

mod earlier;
mod head;
mod layout;
mod session;

use std::ops::Range;

pub use head::beside;

use crate::app::App;
use crate::declaration::{Concern, PointIx, Relation};
use crate::review::{MarkEntry, ReviewState};
use crate::search::{OtherMatch, highlights, note_highlights};
use crate::text::{Text, clean, day, paragraphs, row_end, rows, width, wrap};
use crate::texts::quoted;
use crate::texts::screens as t;
use crate::wording::{mark_text, no_match_report, note_words, review_state_text, role_text};

/// The role of a piece of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextStyle {
    /// Official text, and what is said plainly.
    Plain,
    /// The point's id and heading.
    Strong,
    /// Labels, and what is secondary.
    Quiet,
    /// Hits of the query.
    Lit,
    /// Needs attention.
    Alarm,
    /// Not saved.
    Trouble,
}

/// A line: pieces of text, each with how it is meant.
pub(crate) type StyledLine = Vec<(TextStyle, String)>;

/// Columns that labels take.
const LABEL: usize = 12;

/// The lines for what is selected: a point, or a place elsewhere; in a review
/// session its point, or its summary. At least the first `most` of them where
/// there are so many: a long note costs no more than what is seen of it.
pub fn lines(app: &App, width: u16, most: usize) -> Vec<StyledLine> {
    let mut page = ReadingPage { app, width, most, beside: false, lines: Vec::new() };
    match (app.screens.session(), app.current(), app.current_other_match()) {
        (Some(session), ..) => page.review_session(session),
        (None, Some(point), _) => page.point(point),
        (None, None, Some(other_matches)) => page.other_matches(other_matches),
        (None, None, None) => {}
    }
    page.lines
}

struct ReadingPage<'a> {
    app: &'a App,
    width: u16,
    most: usize,
    /// True for the other language that stands beside the page.
    beside: bool,
    lines: Vec<StyledLine>,
}

impl<'a> ReadingPage<'a> {
    fn point(&mut self, point: PointIx) {
        self.heading(point);
        self.unseen(point);
        self.wording(point);
        self.concerns(point);
        self.dates(point);
        self.origin(point);
        self.my_mark(&t::MARK, point);
        self.traced(point);
        self.private(point);
        self.judged(point);
        self.evaluation(point);
    }

    fn other_matches(&mut self, other_matches: &OtherMatch) {
        let heading = other_matches.words(&self.app.context.corpus, self.app.context.lang);
        self.hanging((TextStyle::Strong, ""), (TextStyle::Strong, &heading), &[]);
        self.blank();
        self.text(other_matches.text(&self.app.context.corpus), TextStyle::Plain);
        if self.app.browse.view.points().is_empty() {
            self.blank();
            for line in no_match_report(
                &self.app.context.corpus,
                &self.app.browse.query,
                &self.app.browse.corrections,
                self.app.context.lang,
            ) {
                self.text(&line, TextStyle::Quiet);
            }
        }
    }

    fn say(&self, text: &Text) -> &'static str {
        text.get(self.app.context.lang)
    }

    fn blank(&mut self) {
        self.lines.push(Vec::new());
    }

    /// A text with what the query asks for lit up, its paragraphs apart.
    fn text(&mut self, text: &str, tone: TextStyle) {
        for (place, paragraph) in paragraphs(text).enumerate() {
            if place > 0 {
                self.blank();
            }
            let paragraph = clean(paragraph);
            let highlighted = self.highlighted(&paragraph);
            self.hanging((tone, ""), (tone, &paragraph), &highlighted);
        }
    }

    /// The hits of the query in a text.
    fn highlighted(&self, text: &str) -> Vec<Range<usize>> {
        highlights(
            &self.app.context.corpus,
            &self.app.browse.query,
            &self.app.browse.corrections,
            text,
        )
    }

    /// A text whose lines stand to the right of what heads the first; parts of
    /// it lit up.
    fn hanging(
        &mut self,
        (head_tone, head): (TextStyle, &str),
        (tone, text): (TextStyle, &str),
        highlighted: &[Range<usize>],
    ) {
        let indent = width(head);
        let rest =
            u16::try_from(indent).map_or(1, |indent| self.width.saturating_sub(indent).max(1));
        for (place, line) in wrap(text, rest).into_iter().enumerate() {
            let head = if place == 0 { head.to_owned() } else { " ".repeat(indent) };
            let mut pieces = pieces(text, line, highlighted, tone);
            if indent > 0 {
                pieces.insert(0, (head_tone, head));
            }
            self.lines.push(pieces);
        }
    }

    fn field(&mut self, label: &Text, value: &str, tone: TextStyle) {
        self.lit_field(label, value, tone, &[]);
    }

    fn lit_field(
        &mut self,
        label: &Text,
        value: &str,
        tone: TextStyle,
        highlighted: &[Range<usize>],
    ) {
        let label = self.say(label);
        let gap = LABEL.saturating_sub(width(label)).max(1);
        self.hanging(
            (TextStyle::Quiet, &format!("{label}{}", " ".repeat(gap))),
            (tone, value),
            highlighted,
        );
    }

    /// The actors named; those related, with the words that show why.
    fn concerns(&mut self, point: PointIx) {
        let concerns = self.app.context.corpus.concerns(point);
        let name = |concern: &Concern| {
            clean(self.app.declaration().actors[concern.actor].name.get(self.app.context.lang))
                .into_owned()
        };
        let named: Vec<String> =
            concerns.iter().filter(|c| c.how == Relation::Named).map(name).collect();
        let related: Vec<String> = concerns
            .iter()
            .filter(|c| c.how == Relation::Related)
            .map(|c| format!("{} ({})", name(c), quoted(self.app.context.lang, clean(&c.quote))))
            .collect();
        if !named.is_empty() {
            let named = named.join(" · ");
            let highlighted = self.highlighted(&named);
            self.lit_field(&t::NAMED, &named, TextStyle::Plain, &highlighted);
        }
        for related in related {
            let highlighted = self.highlighted(&related);
            self.lit_field(&t::RELATED, &related, TextStyle::Plain, &highlighted);
        }
    }

    fn dates(&mut self, point: PointIx) {
        for date in &self.app.declaration().points[point].dates {
            let mut when = date.on.in_words(self.app.context.lang);
            if date.is_past_due(self.app.context.today) {
                when = format!("{when}, {}", self.say(&t::PAST_DUE));
            }
            let value = format!("{when} ({})", quoted(self.app.context.lang, clean(&date.quote)));
            self.field(role_text(date.role), &value, TextStyle::Plain);
        }
    }

    fn my_mark(&mut self, label: &Text, point: PointIx) {
        let app = self.app;
        let review_state = app.review_state(point);
        let tone =
            if review_state == ReviewState::Stale { TextStyle::Alarm } else { TextStyle::Plain };
        let value = match app.review_view().mine(point) {
            Some(marked) => self.decided(point, review_state, marked),
            None => self.say(review_state_text(review_state)).to_owned(),
        };
        self.field(label, &value, tone);
    }

    fn others(&mut self, point: PointIx) {
        for marked in self.marks_of_others(point) {
            let is_current = |judged| self.app.context.corpus.is_current(point, judged);
            let review_state = ReviewState::of(Some(marked), is_current);
            let decided = self.decided(point, review_state, marked);
            self.field(
                &t::OTHERS,
                &t::one_decided(self.app.context.lang, &marked.by, &decided),
                TextStyle::Quiet,
            );
        }
    }

    fn marks_of_others(&self, point: PointIx) -> Vec<&'a MarkEntry> {
        let app = self.app;
        let mut marks = app.context.reviews.marks(&app.declaration().edition, app.id(point));
        marks.retain(|marked| marked.by != app.context.reviews.me().reviewer);
        marks
    }

    /// A mark with its day, and the language that was judged where that is not the open
    /// declaration's; for a stale one what had been decided.
    fn decided(&self, point: PointIx, review_state: ReviewState, marked: &MarkEntry) -> String {
        let app = self.app;
        let on = day(app.local_day(marked.at), app.context.lang);
        let word = self.say(review_state_text(review_state));
        if review_state == ReviewState::Stale {
            let was = self.say(mark_text(marked.mark));
            return t::stale_since(app.context.lang, was, &on, marked.fingerprint.short());
        }
        match app.context.corpus.other_language(point, marked.fingerprint) {
            Some(language) => format!("{word}, {on} ({language})"),
            None => format!("{word}, {on}"),
        }
    }

    /// The status of the work, by each reviewer who has set one.
    fn progress(&mut self, point: PointIx) {
        let app = self.app;
        for stated in app.context.reviews.statuses(&app.declaration().edition, app.id(point)) {
            let Some(word) = &stated.status else { continue };
            let mut value = format!(
                "{}, {}",
                clean(app.context.vocabulary.status_label(word, app.context.lang)),
                day(app.local_day(stated.at), app.context.lang)
            );
            if stated.by != app.context.reviews.me().reviewer {
                value = t::one_decided(app.context.lang, &stated.by, &value);
            }
            if !app.context.corpus.is_current(point, stated.fingerprint) {
                value = format!("{value} ({})", self.say(&t::SAID_OF_EARLIER));
            }
            self.field(&t::PROGRESS, &value, TextStyle::Plain);
        }
    }

    /// Every note under a line that says whose it is, when, and for whom.
    fn notes(&mut self, point: PointIx) {
        let app = self.app;
        for note in app.context.reviews.notes(&app.declaration().edition, app.id(point)) {
            self.blank();
            let on = day(app.local_day(note.at), app.context.lang);
            let head = [self.say(&t::NOTE).to_owned(), note.by.to_string(), on];
            let (corpus, vocabulary) = (&app.context.corpus, &app.context.vocabulary);
            let about = note_words(&note, point, corpus, vocabulary, app.context.lang);
            let head = head.into_iter().chain(about).collect::<Vec<_>>().join(" · ");
            self.hanging((TextStyle::Quiet, ""), (TextStyle::Quiet, &clean(&head)), &[]);
            note.body.text.lines().for_each(|line| self.note_line(line));
        }
        // While one is being written, what was kept of it is no news.
        let drafts = if app.writing().is_some() { Vec::new() } else { app.drafts_on(point) };
        for draft in drafts {
            self.blank();
            self.hanging((TextStyle::Strong, ""), (TextStyle::Strong, &draft), &[]);
        }
    }

    /// A line of a note, with what the query asks of notes lit up.
    fn note_line(&mut self, line: &str) {
        let highlighted = note_highlights(&self.app.browse.query, line);
        let width = self.width.saturating_sub(2).max(1);
        for start in rows(line, 0, width) {
            if self.lines.len() >= self.most {
                return;
            }
            let row = &line[start..row_end(line, start, width)];
            let mut toned = vec![(TextStyle::Plain, "  ".to_owned())];
            toned.extend(pieces(
                line,
                start..start + row.trim_end().len(),
                &highlighted,
                TextStyle::Plain,
            ));
            self.lines.push(toned);
        }
    }
}

/// The pieces of a line of text, cut where something is lit. What is lit stands in
/// order, so that a line costs no more in a text with many hits.
fn pieces(
    text: &str,
    line: Range<usize>,
    highlighted: &[Range<usize>],
    tone: TextStyle,
) -> StyledLine {
    let mut out = Vec::new();
    let mut at = line.start;
    let mut push = |range: Range<usize>, tone| {
        if !range.is_empty() {
            out.push((tone, text[range].to_owned()));
        }
    };
    // They are in order: a text of many lines with many parts is gone through once.
    let highlighted = &highlighted[highlighted.partition_point(|part| part.end <= line.start)..];
    for part in highlighted.iter().take_while(|part| part.start < line.end) {
        let (start, end) = (part.start.max(at), part.end.min(line.end));
        push(at..start, tone);
        push(start..end, TextStyle::Lit);
        at = end;
    }
    push(at..line.end, tone);
    out
}
