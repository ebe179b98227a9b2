//! The declaration so far, in lines: made once after a change.

use std::collections::HashMap;

use crate::app::reader::TextStyle;
use crate::declaration::{ChapterFile, DeclarationFile};
use crate::import::assemble::Assembly;
use crate::import::{Class, Piece};
use crate::text::{Lang, beginning, clean};
use crate::texts::import as t;
use crate::texts::screens::n_points;

/// Letters of a title that a line has room for.
const SHOWN: usize = 160;

/// The lines of the declaration so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Summary {
    pub(crate) lines: Vec<SummaryLine>,
    /// Pieces from which on a line is that of their chapter, in order.
    begins: Vec<(usize, Option<usize>)>,
}

/// A line: what stands at its left and its right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SummaryLine {
    pub(crate) style: TextStyle,
    pub(crate) left: String,
    pub(crate) right: String,
}

impl Summary {
    pub(super) fn new(assembly: &Assembly, pieces: &[Piece], lang: Lang) -> Self {
        let file = &assembly.file;
        let mut lines = head(file, lang);
        let first = lines.len();
        lines.extend(file.chapters.iter().map(|chapter| chapter_line(chapter, lang)));
        lines.extend(ends(file, lang));
        let chapters = file.chapters.iter().zip(first..);
        let of_chapter = chapters.map(|(chapter, line)| (chapter.number, line)).collect();
        Self { lines, begins: begins(pieces, &assembly.numbers, &of_chapter) }
    }

    /// The line of the chapter that a piece is in; `None` where it is in none.
    pub(crate) fn line_of(&self, piece: usize) -> Option<usize> {
        let behind = self.begins.partition_point(|(first, _)| *first <= piece);
        self.begins.get(behind.checked_sub(1)?)?.1
    }
}

fn line(style: TextStyle, left: impl Into<String>) -> SummaryLine {
    SummaryLine { style, left: left.into(), right: String::new() }
}

/// Title, date and parties, the name in the library, the context.
fn head(file: &DeclarationFile, lang: Lang) -> Vec<SummaryLine> {
    let shown = |text: &str| clean(&beginning(text, SHOWN)).into_owned();
    let parties = match file.parties.len() {
        0 => String::new(),
        parties => t::n_parties(lang, parties),
    };
    let dated = [shown(&file.dateline), file.language.clone(), parties];
    let dated: Vec<String> = dated.into_iter().filter(|words| !words.is_empty()).collect();
    vec![
        line(TextStyle::Strong, shown(&file.title)),
        line(TextStyle::Plain, dated.join(" · ")),
        line(TextStyle::Plain, format!("{} · {}", file.id, file.edition)),
        line(TextStyle::Quiet, t::n_paragraphs(lang, file.context.len())),
    ]
}

fn chapter_line(chapter: &ChapterFile, lang: Lang) -> SummaryLine {
    let title = beginning(&chapter.title, SHOWN);
    let left = match chapter.label.as_str() {
        "" if chapter.number == 0 && title.is_empty() => t::BEFORE_CHAPTERS.get(lang).to_owned(),
        "" => format!("{} {title}", chapter.number),
        label => format!("{label} {title}"),
    };
    SummaryLine {
        style: TextStyle::Plain,
        left: clean(&left).into_owned(),
        right: n_points(lang, chapter.points.len()),
    }
}

/// Footnotes and annexes, where there are any.
fn ends(file: &DeclarationFile, lang: Lang) -> Option<SummaryLine> {
    let (notes, annexes) = (file.footnotes.len(), file.annexes.len());
    let counts = [(notes, t::n_footnotes(lang, notes)), (annexes, t::n_annexes(lang, annexes))];
    let counts = counts.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words);
    let counts: Vec<String> = counts.collect();
    (!counts.is_empty()).then(|| line(TextStyle::Quiet, counts.join(" · ")))
}

/// Pieces from which on the line is another: a chapter begins with its title or
/// its first point, and ends before what stands in none.
fn begins(
    pieces: &[Piece],
    numbers: &[String],
    of_chapter: &HashMap<u32, usize>,
) -> Vec<(usize, Option<usize>)> {
    let mut begins = Vec::new();
    let mut here = None;
    for (at, (piece, number)) in pieces.iter().zip(numbers).enumerate() {
        let line = match piece.class {
            Class::Chapter | Class::Point if !number.is_empty() => {
                let chapter = number.split('.').next().and_then(|chapter| chapter.parse().ok());
                chapter.and_then(|chapter: u32| of_chapter.get(&chapter).copied())
            }
            Class::Closing | Class::Annex | Class::AnnexText | Class::Footnote => None,
            _ => here,
        };
        if line != here {
            begins.push((at, line));
            here = line;
        }
    }
    begins
}
