//! The places that the pieces of each class open.

use super::super::{Block, Class, Kind, Piece};
use super::builder::{Builder, LabelUse, Words, push};
use super::numbers::{Numbers, printed};
use super::slot::Slot;
use crate::declaration::{AnnexFile, ChapterFile, FootnoteFile, PointFile, SectionFile};

/// True where a label of the layout is none yet, or the same.
fn fits(label: &str, words: &str) -> bool {
    label.is_empty() || label == words
}

/// Puts the words of a label where they are to be written: emptied, since they
/// are appended.
fn again(label: &mut String, slot: Slot) -> Slot {
    label.clear();
    slot
}

impl Builder {
    /// A label of the official layout, by what stands around it.
    pub(super) fn label(&mut self, words: &Words, next: Option<Class>, more: bool) -> Slot {
        let whole = words.whole();
        let Some(chapter) = self.file.chapters.last() else {
            return self.early_label(&whole, next);
        };
        let before_points = chapter.points.is_empty();
        let labels = &mut self.file.labels;
        let evaluated = next == Some(Class::Evaluation);
        if evaluated && before_points && fits(&labels.evaluation, &whole) {
            return again(&mut labels.evaluation, Slot::EvaluationLabel);
        }
        if !evaluated && fits(&labels.next, &whole) {
            return again(&mut labels.next, Slot::NextLabel);
        }
        self.between(more)
    }

    /// A label before the first chapter.
    fn early_label(&mut self, whole: &str, next: Option<Class>) -> Slot {
        let labels = &mut self.file.labels;
        let over_context = next == Some(Class::Context) && self.file.context.is_empty();
        if over_context && fits(&labels.context, whole) {
            return again(&mut labels.context, Slot::ContextLabel);
        }
        // Over points that no chapter holds yet.
        if next == Some(Class::Point) {
            return Slot::Chapter(self.add_chapter(ChapterFile::default()));
        }
        if fits(&labels.steps, whole) {
            return again(&mut labels.steps, Slot::StepsLabel);
        }
        Slot::Part(0)
    }

    pub(super) fn context(&mut self) -> Slot {
        Slot::Context(push(&mut self.file.context))
    }

    /// The number of the next chapter: as printed where it ascends.
    pub(super) fn next_chapter(&self, printed: Option<u32>) -> u32 {
        let last = self.file.chapters.last().map_or(0, |chapter| chapter.number);
        let last_possible = 999_999_999;
        printed.filter(|printed| (last + 1..last_possible).contains(printed)).unwrap_or(last + 1)
    }

    /// Begins a chapter; its index.
    pub(super) fn add_chapter(&mut self, mut chapter: ChapterFile) -> usize {
        chapter.part = std::mem::take(&mut self.part);
        chapter.evaluation = std::mem::take(&mut self.coming);
        self.numbers = Numbers::default();
        self.file.chapters.push(chapter);
        self.file.chapters.len() - 1
    }

    pub(super) fn chapter(&mut self, piece: &Piece, words: &Words) -> Slot {
        let number = self.next_chapter(piece.number);
        let is_alone = words.text().is_empty();
        let label =
            if is_alone { String::new() } else { printed(&words.label, &number.to_string()) };
        Slot::Chapter(self.add_chapter(ChapterFile { number, label, ..ChapterFile::default() }))
    }

    /// The chapter that is open, with its index; one without a title where there is none.
    fn current(&mut self) -> (usize, &mut ChapterFile) {
        if self.file.chapters.is_empty() {
            self.add_chapter(ChapterFile::default());
        }
        let at = self.file.chapters.len() - 1;
        (at, &mut self.file.chapters[at])
    }

    /// A title between points; text after the points where none follows.
    pub(super) fn section(&mut self, words: &Words, more: bool) -> (Slot, LabelUse) {
        if !more {
            return (self.between(false), LabelUse::Written);
        }
        let (chapter, open) = self.current();
        let label = printed(&words.label, "");
        open.sections.push(SectionFile { label, ..SectionFile::default() });
        (Slot::Section(chapter, open.sections.len() - 1), LabelUse::Kept)
    }

    /// A paragraph of the evaluation, the label before it apart where it is the same in all chapters.
    pub(super) fn evaluation(&mut self, piece: &Piece, words: &Words) -> (Slot, LabelUse) {
        let typed = piece.label > 0 && words.label.contains(char::is_alphabetic);
        let apart = typed && fits(&self.file.labels.evaluation, &words.label);
        if apart {
            self.file.labels.evaluation.clone_from(&words.label);
        }
        let (chapter, open) = self.current();
        let slot = Slot::Evaluation(chapter, push(&mut open.evaluation));
        (slot, if apart { LabelUse::Kept } else { LabelUse::Written })
    }

    /// A paragraph before, between or after the points of a chapter.
    pub(super) fn between(&mut self, more: bool) -> Slot {
        let (chapter, open) = self.current();
        if !more {
            return Slot::After(chapter, push(&mut open.after));
        }
        let opened = open.sections.last().is_some_and(|section| section.before.is_empty());
        if open.points.is_empty() && !opened {
            return Slot::LeadIn(chapter, push(&mut open.lead_in));
        }
        if !opened {
            open.sections.push(SectionFile::default());
        }
        let section = open.sections.len() - 1;
        Slot::SectionLeadIn(chapter, section, push(&mut open.sections[section].lead_in))
    }

    /// Levels of a sub-point below its point; one fewer in a chapter that has none above it.
    pub(super) fn depth_of(&self, block: &Block) -> usize {
        let depth = block.label.as_ref().map_or(0, |label| label.depth);
        let below = usize::from(depth.saturating_sub(self.depth.saturating_add(1)));
        below + usize::from(self.numbers.has_point)
    }

    pub(super) fn point(&mut self, piece: &Piece, words: &Words, depth: usize) -> Slot {
        if depth == 0 {
            self.depth = words.block.label.as_ref().map_or(0, |label| label.depth);
        }
        self.current();
        self.numbers.has_point |= piece.class == Class::Point;
        let number = self.numbers.next(depth, piece.number, piece.unordered);
        let (chapter, open) = self.current();
        for section in
            open.sections.iter_mut().rev().take_while(|section| section.before.is_empty())
        {
            section.before.clone_from(&number);
        }
        let place = (open.points.len() + 1).to_string();
        let is_alone = words.text().is_empty();
        let label = if is_alone { String::new() } else { printed(&words.label, &number) };
        let number = if number == place { String::new() } else { number };
        let origin = words.block.origin;
        open.points.push(PointFile { number, label, origin, ..PointFile::default() });
        Slot::Point(chapter, open.points.len() - 1)
    }

    pub(super) fn annex(&mut self, words: &Words) -> Slot {
        let is_alone = words.text().is_empty();
        let label = if is_alone { String::new() } else { words.label.clone() };
        self.file.annexes.push(AnnexFile { label, ..AnnexFile::default() });
        Slot::Annex(self.file.annexes.len() - 1)
    }

    pub(super) fn annex_text(&mut self) -> Slot {
        let annexes = &mut self.file.annexes;
        if annexes.is_empty() {
            return Slot::Closing(push(&mut self.file.closing));
        }
        let at = annexes.len() - 1;
        Slot::AnnexText(at, push(&mut annexes[at].text))
    }

    pub(super) fn footnote(&mut self, words: &Words) -> Slot {
        let number = match words.block.kind {
            Kind::Note(number) => Some(number),
            _ => None,
        };
        let typed = words.label.trim_matches(|c: char| c == '[' || c == ']' || c == '.').to_owned();
        let mark = match number {
            Some(number) if typed.is_empty() => number.to_string(),
            _ if typed.is_empty() => (self.notes.len() + 1).to_string(),
            _ => typed,
        };
        self.notes.push(number);
        self.file.footnotes.push(FootnoteFile { mark, ..FootnoteFile::default() });
        Slot::Footnote(self.file.footnotes.len() - 1)
    }
}
