//! The places of a declaration's file that take words of a document.

use crate::declaration::{ChapterFile, DeclarationFile};

/// A text of a file; chapters, paragraphs and points by their index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    Title,
    Subtitle,
    Dateline,
    ContextLabel,
    StepsLabel,
    EvaluationLabel,
    NextLabel,
    Context(usize),
    Part(usize),
    Chapter(usize),
    Evaluation(usize, usize),
    LeadIn(usize, usize),
    Section(usize, usize),
    SectionLeadIn(usize, usize, usize),
    Point(usize, usize),
    After(usize, usize),
    Closing(usize),
    Annex(usize),
    AnnexText(usize, usize),
    Footnote(usize),
}

impl Slot {
    /// The text itself; none where the file has no such place.
    pub(super) fn text(self, file: &mut DeclarationFile) -> Option<&mut String> {
        let labels = &mut file.labels;
        match self {
            Self::Title => Some(&mut file.title),
            Self::Subtitle => Some(&mut file.subtitle),
            Self::Dateline => Some(&mut file.dateline),
            Self::ContextLabel => Some(&mut labels.context),
            Self::StepsLabel => Some(&mut labels.steps),
            Self::EvaluationLabel => Some(&mut labels.evaluation),
            Self::NextLabel => Some(&mut labels.next),
            Self::Context(at) => file.context.get_mut(at),
            Self::Closing(at) => file.closing.get_mut(at),
            Self::Annex(at) => file.annexes.get_mut(at).map(|annex| &mut annex.title),
            Self::AnnexText(annex, at) => file.annexes.get_mut(annex)?.text.get_mut(at),
            Self::Footnote(at) => file.footnotes.get_mut(at).map(|note| &mut note.text),
            Self::Part(chapter)
            | Self::Chapter(chapter)
            | Self::Evaluation(chapter, _)
            | Self::LeadIn(chapter, _)
            | Self::Section(chapter, _)
            | Self::SectionLeadIn(chapter, ..)
            | Self::Point(chapter, _)
            | Self::After(chapter, _) => self.of_chapter(file.chapters.get_mut(chapter)?),
        }
    }

    fn of_chapter(self, chapter: &mut ChapterFile) -> Option<&mut String> {
        match self {
            Self::Part(_) => Some(&mut chapter.part),
            Self::Chapter(_) => Some(&mut chapter.title),
            Self::Evaluation(_, at) => chapter.evaluation.get_mut(at),
            Self::LeadIn(_, at) => chapter.lead_in.get_mut(at),
            Self::Section(_, at) => chapter.sections.get_mut(at).map(|section| &mut section.title),
            Self::SectionLeadIn(_, section, at) => {
                chapter.sections.get_mut(section)?.lead_in.get_mut(at)
            }
            Self::Point(_, at) => chapter.points.get_mut(at).map(|point| &mut point.text),
            Self::After(_, at) => chapter.after.get_mut(at),
            _ => None,
        }
    }

    /// The separator between its words and those of a piece joined to it: titles
    /// stay on one line.
    pub(super) fn separator(self) -> &'static str {
        match self {
            Self::Title
            | Self::Subtitle
            | Self::Dateline
            | Self::ContextLabel
            | Self::StepsLabel
            | Self::Part(_)
            | Self::Chapter(_)
            | Self::Section(..)
            | Self::Annex(_) => " ",
            _ => "\n",
        }
    }

    /// The name by which a footnote refers to it; empty where none can.
    pub(super) fn name(self, file: &DeclarationFile) -> String {
        let number =
            |chapter: usize| file.chapters.get(chapter).map_or(0, |chapter| chapter.number);
        match self {
            Self::Title | Self::Subtitle => "title".to_owned(),
            Self::Dateline => "dateline".to_owned(),
            Self::Context(_) => "context".to_owned(),
            Self::Closing(_) => "closing".to_owned(),
            Self::Annex(at) | Self::AnnexText(at, _) => format!("annex {}", at + 1),
            Self::Evaluation(chapter, _) => format!("evaluation {}", number(chapter)),
            Self::Part(chapter)
            | Self::Chapter(chapter)
            | Self::LeadIn(chapter, _)
            | Self::Section(chapter, _)
            | Self::SectionLeadIn(chapter, ..)
            | Self::After(chapter, _) => format!("chapter {}", number(chapter)),
            Self::Point(chapter, at) => point_id(&file.chapters[chapter], at),
            Self::ContextLabel
            | Self::StepsLabel
            | Self::EvaluationLabel
            | Self::NextLabel
            | Self::Footnote(_) => String::new(),
        }
    }
}

impl Slot {
    /// The id of a point or the number of a chapter; none for other places.
    pub(super) fn number(self, file: &DeclarationFile) -> Option<String> {
        match self {
            Self::Point(chapter, at) => Some(point_id(file.chapters.get(chapter)?, at)),
            Self::Chapter(chapter) => Some(file.chapters.get(chapter)?.number.to_string()),
            _ => None,
        }
    }
}

/// The id of a chapter's point; its number is its place in the list where none is written.
pub(super) fn point_id(chapter: &ChapterFile, at: usize) -> String {
    match chapter.points.get(at).map(|point| point.number.as_str()) {
        None | Some("") => format!("{}.{}", chapter.number, at + 1),
        Some(number) => format!("{}.{number}", chapter.number),
    }
}
