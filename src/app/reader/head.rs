//! The head of a point: its id, the language in which it is read, its heading, and the
//! texts with words of the query that nothing on the page has.

use super::{ReadingPage, StyledLine, TextStyle};
use crate::app::App;
use crate::declaration::{Declaration, PointIx};
use crate::search::{FieldMatch, Reading, unseen};
use crate::text::clean;

/// The lines of the selected point in the other language, where that stands beside it.
/// At least the first `most` of them where there are so many.
pub fn beside(app: &App, width: u16, most: usize) -> Vec<StyledLine> {
    let mut page = ReadingPage { app, width, most, beside: true, lines: Vec::new() };
    let other = app.other_language().filter(|_| app.is_side_by_side());
    if let (Some(other), Some(point)) = (other, app.current()) {
        page.id_and_heading(point, &format!(" ({})", other.language));
        if app.lacking_words(point).is_none() {
            page.wording(point);
            page.evaluation(point);
        }
    }
    page.lines
}

impl<'a> ReadingPage<'a> {
    /// The declaration in whose language the page shows a point, and its place there.
    pub(super) fn text_of(&self, point: PointIx) -> (&'a Declaration, PointIx) {
        let app = self.app;
        let other = app.other_language().filter(|_| self.beside);
        let there = other.and_then(|other| Some((other, other.position(app.id(point))?)));
        there.unwrap_or_else(|| app.read_in(point))
    }

    /// The point's id with its language, and its heading.
    pub(super) fn heading(&mut self, point: PointIx) {
        self.id_and_heading(point, &self.app.language_sign(point));
    }

    /// The project's own heading, never in quotes; wrapped beside the id. That a language
    /// lacks the point stands below.
    fn id_and_heading(&mut self, ix: PointIx, sign: &str) {
        let app = self.app;
        let point = &app.declaration().points[ix];
        let id = match clean(point.label()) {
            label if label.is_empty() => format!("{}{sign}", point.id),
            label => format!("{} · {label}{sign}", point.id),
        };
        if let Some(heading) = &point.heading {
            let heading = clean(heading.get(app.context.lang));
            let highlighted = self.highlighted(&heading);
            self.hanging(
                (TextStyle::Strong, &format!("{id}  ")),
                (TextStyle::Strong, &heading),
                &highlighted,
            );
        } else {
            self.lines.push(vec![(TextStyle::Strong, id)]);
        }
        self.lacking(ix);
        self.blank();
    }

    /// That the language which was asked for lacks the point.
    pub(super) fn lacking(&mut self, point: PointIx) {
        if let Some(words) = self.app.lacking_words(point) {
            self.hanging((TextStyle::Quiet, ""), (TextStyle::Quiet, &words), &[]);
        }
    }

    /// The fields with words that nothing else on the page has.
    pub(super) fn unseen(&mut self, point: PointIx) {
        let app = self.app;
        // The hits so far are those of another query.
        if app.browse.waiting {
            return;
        }
        let own = app.read_in(point).0.language.as_str();
        let beside = app.other_language().map(|other| other.language.as_str());
        let official: Vec<&str> =
            beside.filter(|_| app.is_side_by_side()).into_iter().chain([own]).collect();
        let reading = Reading { lang: app.context.lang, official: &official };
        let (query, corrections) = (&app.browse.query, &app.browse.corrections);
        let matches = unseen(&app.context.corpus, query, corrections, point, reading);
        for field_match in &matches {
            self.unseen_line(field_match);
        }
        if !matches.is_empty() {
            self.blank();
        }
    }

    fn unseen_line(&mut self, field_match: &FieldMatch) {
        let app = self.app;
        let words = field_match.words(&app.context.corpus, app.context.lang) + " ";
        let text = clean(&field_match.text);
        let highlighted = self.highlighted(&text).into_iter();
        let highlighted: Vec<_> =
            highlighted.map(|part| part.start + words.len()..part.end + words.len()).collect();
        let line = format!("{words}{text}");
        self.hanging((TextStyle::Quiet, ""), (TextStyle::Quiet, &line), &highlighted);
    }
}
