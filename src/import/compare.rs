//! A declaration against the document that it came from, word by word.
//!
//! Texts that both have are paired first, wherever they stand; what is left is
//! compared in order. Labels, signs before list items, furniture and contents
//! are no words of the text.

use std::collections::HashMap;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::assemble::Reason;
use super::{Document, Origin, Piece};
use crate::declaration::{Declaration, Section};

/// A difference between a document and a declaration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The words of the document; empty where the declaration has more.
    pub document: String,
    /// The words of the declaration; empty where the document has more.
    pub declaration: String,
    /// Their place in the document, or of the word before.
    pub origin: Origin,
}

/// The comparison of a document with a declaration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Words of the document that were compared.
    pub words: usize,
    /// Differences in the order of the document.
    pub differences: Vec<Difference>,
}

/// A word of a document and its place.
type Word<'a> = (&'a str, Origin);

/// Compares a document, in pieces as they are recognised, with a declaration.
pub fn compare(document: &Document, pieces: &[Piece], declaration: &Declaration) -> Comparison {
    let ours = texts(declaration);
    let mut unpaired: HashMap<String, usize> = HashMap::new();
    for text in labels(declaration).chain(ours.iter().copied()) {
        *unpaired.entry(folded(text)).or_default() += 1;
    }
    let mut pair = |text: &str| match unpaired.get_mut(&folded(text)) {
        Some(count) if *count > 0 => {
            *count -= 1;
            true
        }
        _ => false,
    };
    let theirs = lines(document, pieces);
    let words = theirs.iter().map(|line| super::words(line.text)).sum();
    let mut left: Vec<Word> = Vec::new();
    for Line { whole, text, origin } in theirs {
        if !pair(whole) && !pair(text) {
            left.extend(text.split_whitespace().map(|word| (word, origin)));
        }
    }
    let unpaired_text = |text: &&&str| pair(text);
    let right: Vec<&str> =
        ours.iter().filter(unpaired_text).flat_map(|text| text.split_whitespace()).collect();
    Comparison { words, differences: differences(&left, &right) }
}

/// A line of a document.
struct Line<'d> {
    /// With its label, if it has one.
    whole: &'d str,
    /// Without it.
    text: &'d str,
    origin: Origin,
}

/// A text with every run of white space as one space.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The lines of a document's text, without what is set aside.
fn lines<'d>(document: &'d Document, pieces: &[Piece]) -> Vec<Line<'d>> {
    let mut lines = Vec::new();
    for piece in pieces.iter().filter(|piece| Reason::of(piece.class).is_none()) {
        let Some(block) = document.blocks.get(piece.block) else { continue };
        let whole = block.text.get(piece.range.clone()).unwrap_or_default();
        let rest = whole.get(piece.label..).unwrap_or_default();
        let first = rest.lines().next().map_or(0, |line| piece.label + line.len());
        let starts = [(whole.get(..first).unwrap_or_default(), rest.lines().next())];
        let others = rest.lines().skip(1).map(|line| (line, Some(line)));
        let all = starts.into_iter().chain(others).filter_map(|(whole, text)| Some((whole, text?)));
        let line = |(whole, text)| Line { whole, text, origin: block.origin };
        lines.extend(all.filter(|(whole, _)| !whole.trim().is_empty()).map(line));
    }
    lines
}

/// Labels of the layout, once for each chapter: a document prints them there, or not.
fn labels(declaration: &Declaration) -> impl Iterator<Item = &str> {
    let labels = &declaration.labels;
    let chapters = declaration.chapters.len();
    let each = [&labels.evaluation, &labels.next].into_iter();
    let each = each.flat_map(move |label| std::iter::repeat_n(label.as_str(), chapters));
    [labels.context.as_str(), labels.steps.as_str()].into_iter().chain(each)
}

/// The lines of a declaration's official texts, in the order of a document.
fn texts(declaration: &Declaration) -> Vec<&str> {
    let mut texts: Vec<&str> =
        vec![&declaration.title, &declaration.subtitle, &declaration.dateline];
    texts.extend(declaration.context.iter().map(|text| &**text));
    for chapter in &declaration.chapters {
        texts.push(&chapter.part);
        if chapter.title != declaration.title {
            texts.push(&chapter.title);
        }
        texts.extend(chapter.evaluation.iter().chain(&chapter.lead_in).map(|text| &**text));
        let mut sections = chapter.sections.iter().peekable();
        for point in &declaration.points[chapter.points.clone()] {
            let number = point.id.number();
            while let Some(section) = sections.next_if(|section| section.before == number) {
                texts.extend(section_texts(section));
            }
            texts.push(&point.text);
        }
        texts.extend(sections.flat_map(section_texts));
        texts.extend(chapter.after.iter().map(|text| &**text));
    }
    texts.extend(declaration.closing.iter().chain(&declaration.signatures).map(|text| &**text));
    for annex in &declaration.annexes {
        texts.push(&annex.title);
        texts.extend(annex.text.iter().map(|text| &**text));
    }
    texts.extend(declaration.footnotes.iter().map(|note| &*note.text));
    texts.into_iter().flat_map(str::lines).filter(|line| !line.trim().is_empty()).collect()
}

fn section_texts(section: &Section) -> impl Iterator<Item = &str> {
    std::iter::once(&*section.title).chain(section.lead_in.iter().map(|text| &**text))
}

/// The differences between words that were not paired.
fn differences(left: &[Word], right: &[&str]) -> Vec<Difference> {
    let words: Vec<&str> = left.iter().map(|(word, _)| *word).collect();
    let changes = capture_diff_slices(Algorithm::Patience, &words, right);
    let change = |op: DiffOp| {
        let (old, new) = (op.old_range(), op.new_range());
        let at = old.start.min(left.len().saturating_sub(1));
        let origin = left.get(at).map(|(_, origin)| *origin).unwrap_or_default();
        let (document, declaration) = (words[old].join(" "), right[new].join(" "));
        Difference { document, declaration, origin }
    };
    let differ = |op: &DiffOp| !matches!(op, DiffOp::Equal { .. });
    changes.into_iter().filter(differ).map(change).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::builtin;
    use crate::import::recognise::{Rules, recognise};
    use crate::import::{Block, Format};

    fn document(lines: &[&str]) -> Document {
        let block = |text: &&str| Block { text: (*text).to_owned(), ..Block::default() };
        Document {
            format: Format::Text,
            blocks: lines.iter().map(block).collect(),
            remarks: Vec::new(),
        }
    }

    /// The built-in declaration as a document a paragraph a line, with a change.
    fn changed(change: impl Fn(&str) -> String) -> Comparison {
        let declaration = builtin();
        let labels = labels(&declaration).map(str::to_owned);
        let lines: Vec<String> =
            texts(&declaration).into_iter().map(change).chain(labels).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let document = document(&lines);
        compare(&document, &recognise(&document, &Rules::builtin()), &declaration)
    }

    #[test]
    fn a_document_that_says_the_same_has_no_difference() {
        let same = changed(str::to_owned);
        assert_eq!(same.differences, []);
        assert!(same.words > 2_000, "{}", same.words);
    }

    #[test]
    fn one_changed_word_is_one_difference() {
        let found = changed(|line| line.replace("Golfstaten", "buurlanden"));
        let [one] = &found.differences[..] else { panic!("{:?}", found.differences) };
        assert_eq!(
            (one.document.as_str(), one.declaration.as_str()),
            ("buurlanden,", "Golfstaten,")
        );
    }
}
