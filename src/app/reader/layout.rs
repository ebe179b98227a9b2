//! The wording of a point with the texts of the layout that it is read with, and
//! those of its chapter.

use super::{ReadingPage, TextStyle};
use crate::declaration::{Declaration, PointIx, Section, Under};
use crate::text::{SharedStr, clean};
use crate::texts::screens as t;
use crate::wording::origin_words;

impl ReadingPage<'_> {
    /// The section's title and the lead-in, the official wording, its footnotes.
    pub(super) fn wording(&mut self, point: PointIx) {
        let (declaration, point) = self.text_of(point);
        let section = declaration.section_of(point).map(Section::heading);
        let lead_in = declaration.lead_in(point).paragraphs;
        for text in section.as_deref().into_iter().chain(lead_in.iter().map(|text| &**text)) {
            self.text(text, TextStyle::Quiet);
        }
        if section.is_some() || !lead_in.is_empty() {
            self.blank();
        }
        self.text(&declaration.points[point].text, TextStyle::Plain);
        self.blank();
        self.footnotes(declaration, point);
    }

    fn footnotes(&mut self, declaration: &Declaration, point: PointIx) {
        let before = self.lines.len();
        for (_, footnote) in declaration.footnotes_under(Under::Point(declaration.points[point].id))
        {
            let (mark, text) = (clean(&footnote.mark), clean(&footnote.text));
            let highlighted = self.highlighted(&text);
            self.hanging(
                (TextStyle::Quiet, &format!("{mark}  ")),
                (TextStyle::Quiet, &text),
                &highlighted,
            );
        }
        if self.lines.len() > before {
            self.blank();
        }
    }

    /// The place in the source document.
    pub(super) fn origin(&mut self, point: PointIx) {
        let Some(printed) = &self.app.declaration().points[point].printed else { return };
        let words = origin_words(printed.origin, self.app.context.lang);
        if !words.is_empty() {
            self.field(&t::ORIGIN, &words, TextStyle::Quiet);
        }
    }

    /// The evaluation of a point's chapter, and the text after its points.
    pub(super) fn evaluation(&mut self, point: PointIx) {
        let app = self.app;
        let (declaration, point) = self.text_of(point);
        let chapter = &declaration.chapters[declaration.chapter_of(point)];
        if !chapter.evaluation.is_empty() {
            let title = t::evaluation_of(app.context.lang, chapter.number);
            let line = format!("{title} · {}", clean(chapter.title(app.context.lang)));
            self.titled(&line, &chapter.evaluation);
        }
        if !chapter.after.is_empty() {
            self.titled(self.say(&t::AFTER_POINTS), &chapter.after);
        }
    }

    /// A quiet line, and the paragraphs under it.
    pub(super) fn titled(&mut self, line: &str, paragraphs: &[SharedStr]) {
        self.blank();
        self.text(line, TextStyle::Quiet);
        for paragraph in paragraphs {
            self.text(paragraph, TextStyle::Plain);
        }
    }
}
