//! Requirements on what schema 2 adds: the printed layout around the points.

use super::super::model::{Chapter, Footnote, Origin, Section};
use super::super::normal::normal;
use super::super::{PointId, Under};
use super::{Check, shortened};
use crate::text::{SharedStr, is_blank};

impl Check<'_> {
    /// What stands outside the chapters.
    pub(super) fn layout(&mut self) {
        let declaration = self.declaration;
        self.shown_if_any(&declaration.dateline, || "dateline".to_owned());
        self.prose("closing", &declaration.closing);
        self.prose("signatures", &declaration.signatures);
        for (at, annex) in declaration.annexes.iter().enumerate() {
            let path = format!("annexes[{at}]");
            self.shown_if_any(&annex.label, || format!("{path}.label"));
            self.shown_if_any(&annex.title, || format!("{path}.title"));
            self.prose(&format!("{path}.text"), &annex.text);
            if annex.label.is_empty() && annex.title.is_empty() {
                let remedy = "give the annex its label or title as printed";
                self.fault(path, "the annex has neither label nor title", remedy);
            }
        }
        for (at, footnote) in declaration.footnotes.iter().enumerate() {
            self.footnote(footnote, &format!("footnotes[{at}]"));
        }
    }

    /// What stands around the points of a chapter.
    pub(super) fn chapter_layout(&mut self, chapter: &Chapter, path: &str) {
        self.shown_if_any(&chapter.label, || format!("{path}.label"));
        self.shown_if_any(&chapter.part, || format!("{path}.part"));
        self.prose(&format!("{path}.lead_in"), &chapter.lead_in);
        self.prose(&format!("{path}.after"), &chapter.after);
        for (at, section) in chapter.sections.iter().enumerate() {
            self.section(chapter, section, &format!("{path}.sections[{at}]"));
        }
    }

    fn section(&mut self, chapter: &Chapter, section: &Section, path: &str) {
        let id = PointId::in_chapter(chapter.number, &section.before).ok();
        if id.is_none_or(|id| self.declaration.position(id).is_none()) {
            let message =
                format!("chapter {} has no point {:?}", chapter.number, shortened(&section.before));
            let remedy = "name the number of the point before which it stands";
            self.fault(format!("{path}.before"), message, remedy);
        }
        self.shown_if_any(&section.label, || format!("{path}.label"));
        self.shown_if_any(&section.title, || format!("{path}.title"));
        self.prose(&format!("{path}.lead_in"), &section.lead_in);
        if section.title.is_empty() && section.lead_in.is_empty() {
            let remedy = "give it a title or a lead-in, or remove it";
            self.fault(path.to_owned(), "the section says nothing", remedy);
        }
    }

    fn footnote(&mut self, footnote: &Footnote, path: &str) {
        self.shown(&footnote.mark, || format!("{path}.mark"));
        self.shown(&footnote.text, || format!("{path}.text"));
        let Some(under) = footnote.under else {
            if !footnote.after.is_empty() {
                let remedy = "name the text that holds them, or remove them";
                self.fault(format!("{path}.after"), "these words are of no text", remedy);
            }
            return;
        };
        let texts = self.texts_under(under);
        if texts.is_empty() {
            let message = format!("there is no {under} here");
            let remedy = "name a text of this declaration";
            return self.fault(format!("{path}.under"), message, remedy);
        }
        let words = normal(&footnote.after);
        if is_blank(&words) || !texts.iter().any(|text| normal(text).contains(&*words)) {
            let message = format!("{under} does not hold {:?}", shortened(&footnote.after));
            let remedy = "copy the words just before the mark, letter by letter";
            self.fault(format!("{path}.after"), message, remedy);
        }
    }

    /// The place of a point in the source: counted from 1.
    pub(super) fn origin(&mut self, origin: Origin, path: impl FnOnce() -> String) {
        if [origin.page, origin.paragraph, origin.line].contains(&Some(0)) {
            let remedy = "count from 1, or leave it out";
            self.fault(path(), "there is no page, paragraph or line 0", remedy);
        }
    }

    /// The texts that a footnote's place names; none where there is no such text.
    fn texts_under(&self, under: Under) -> Vec<&str> {
        let declaration = self.declaration;
        let chapter = |number| declaration.chapters.iter().find(|chapter| chapter.number == number);
        let texts: Vec<&SharedStr> = match under {
            Under::Title => vec![&declaration.title, &declaration.subtitle],
            Under::Dateline => vec![&declaration.dateline],
            Under::Context => declaration.context.iter().collect(),
            Under::Closing => declaration.closing.iter().chain(&declaration.signatures).collect(),
            Under::Point(id) => {
                declaration.point(id).map(|point| &point.text).into_iter().collect()
            }
            Under::Evaluation(number) => chapter(number)
                .map(|chapter| chapter.evaluation.iter().collect())
                .unwrap_or_default(),
            Under::Chapter(number) => {
                chapter(number).map(Chapter::layout_texts).unwrap_or_default()
            }
            Under::Annex(place) => {
                let annex =
                    (place as usize).checked_sub(1).and_then(|at| declaration.annexes.get(at));
                let texts =
                    annex.map(|annex| [&annex.label, &annex.title].into_iter().chain(&annex.text));
                texts.map(Iterator::collect).unwrap_or_default()
            }
        };
        texts.into_iter().map(SharedStr::as_str).filter(|text| !text.is_empty()).collect()
    }

    pub(super) fn shown_if_any(&mut self, text: &str, path: impl FnOnce() -> String) {
        if !text.is_empty() {
            self.shown(text, path);
        }
    }
}
