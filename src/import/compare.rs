//! A declaration against the document that it came from, word by word: against
//! the declaration that the document makes today.
//!
//! Texts that both have are paired first, wherever they stand; what is left is
//! compared in order. Points and chapters with the same words must have the same
//! numbers and the same labels as printed, footnotes their mark in the same place.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::{Document, Origin, Piece};
use crate::declaration::{Declaration, Footnote, Section, normal, with_label};

/// A difference between a document and a declaration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The words of the document; empty where the declaration has more.
    pub document: String,
    /// The words of the declaration; empty where the document has more.
    pub declaration: String,
    /// Their place in the document; empty where it is not known.
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

/// The places of a document's texts in it, by their words.
#[derive(Clone, Debug, Default)]
pub struct Places(HashMap<String, Origin>);

impl Places {
    /// The places of the texts of a document's pieces, and of what they are joined to; a text
    /// that stands in several has none.
    pub fn new(document: &Document, pieces: &[Piece]) -> Self {
        let mut places = Self::default();
        let mut joined: Option<(String, Origin)> = None;
        for piece in pieces {
            let block = &document.blocks[piece.block];
            let text = block.text[piece.range.clone()].get(piece.label..).unwrap_or_default();
            text.lines().for_each(|line| places.put(line, block.origin));
            match &mut joined {
                Some((before, origin)) if piece.joined => {
                    before.extend([" ", text]);
                    places.put(before, *origin);
                }
                joined => *joined = Some((text.to_owned(), block.origin)),
            }
        }
        places
    }

    fn put(&mut self, text: &str, origin: Origin) {
        let known = self.0.entry(normal(text).into_owned());
        known
            .and_modify(|known| *known = if *known == origin { origin } else { Origin::default() })
            .or_insert(origin);
    }

    /// The place of a text, else `other`.
    fn of(&self, text: &str, other: Origin) -> Origin {
        let known = self.0.get(&*normal(text)).copied();
        known.filter(|origin| *origin != Origin::default()).unwrap_or(other)
    }
}

/// A word of a document and its place.
type Word<'a> = (&'a str, Origin);

/// A word of a declaration and its text, by number.
type OwnWord<'a> = (&'a str, usize);

/// Compares the declaration that a document makes, with the places of its texts, with one
/// that was made before.
pub fn compare(document: &Declaration, places: &Places, declaration: &Declaration) -> Comparison {
    let (theirs, ours) = (texts(document), texts(declaration));
    let mut unpaired: HashMap<&str, usize> = HashMap::new();
    for (text, _) in &ours {
        *unpaired.entry(text).or_default() += 1;
    }
    let mut pair = |text: &str| match unpaired.get_mut(text) {
        Some(count) if *count > 0 => {
            *count -= 1;
            true
        }
        _ => false,
    };
    let left: Vec<Word> = theirs
        .iter()
        .filter(|(text, _)| !pair(text))
        .flat_map(|(text, point)| {
            let origin = places.of(text, *point);
            text.split_whitespace().map(move |word| (word, origin))
        })
        .collect();
    // What is still counted has no pair.
    let right: Vec<OwnWord> = ours
        .iter()
        .enumerate()
        .filter(|(_, (text, _))| pair(text))
        .flat_map(|(at, (text, _))| text.split_whitespace().map(move |word| (word, at)))
        .collect();
    let mut differences = differences(&left, &right);
    differences.extend(renumbered(document, places, declaration));
    let words = theirs.iter().map(|(text, _)| super::words(text)).sum();
    Comparison { words, differences }
}

/// The lines of a declaration's official texts in the order of a document, in the form in
/// which they are compared, those of points with their place.
fn texts(declaration: &Declaration) -> Vec<(Cow<'_, str>, Origin)> {
    let mut texts: Vec<(&str, Origin)> = Vec::new();
    let place = Origin::default();
    let mut put = |text, place| texts.push((text, place));
    // A title that nobody wrote is the name of the source.
    if *declaration.title != *declaration.source.name {
        put(&*declaration.title, place);
    }
    put(&declaration.subtitle, place);
    put(&declaration.dateline, place);
    declaration.context.iter().for_each(|text| put(text, place));
    for chapter in &declaration.chapters {
        put(&chapter.part, place);
        if chapter.title != declaration.title {
            put(&chapter.title, place);
        }
        chapter.evaluation.iter().chain(&chapter.lead_in).for_each(|text| put(text, place));
        let mut sections = chapter.sections.iter().peekable();
        for point in &declaration.points[chapter.points.clone()] {
            let number = point.id.number();
            while let Some(section) = sections.next_if(|section| section.before == number) {
                section_texts(section).for_each(|text| put(text, place));
            }
            let printed = point.printed.as_deref();
            put(&point.text, printed.map_or(place, |printed| printed.origin));
        }
        sections.flat_map(section_texts).for_each(|text| put(text, place));
        chapter.after.iter().for_each(|text| put(text, place));
    }
    let ends = declaration.closing.iter().chain(&declaration.signatures);
    ends.for_each(|text| put(text, place));
    for annex in &declaration.annexes {
        put(&annex.label, place);
        put(&annex.title, place);
        annex.text.iter().for_each(|text| put(text, place));
    }
    declaration.footnotes.iter().for_each(|note| put(&note.text, place));
    let lines = texts.into_iter();
    let lines = lines.flat_map(|(text, place)| text.lines().map(move |line| (line, place)));
    lines.map(|(line, place)| (normal(line), place)).filter(|(line, _)| !line.is_empty()).collect()
}

fn section_texts(section: &Section) -> impl Iterator<Item = &str> {
    [&*section.label, &*section.title].into_iter().chain(section.lead_in.iter().map(|text| &**text))
}

/// Points, chapters and footnotes of both with the same words and another number or place;
/// words that occur twice name none.
fn renumbered(
    document: &Declaration,
    places: &Places,
    declaration: &Declaration,
) -> Vec<Difference> {
    let (theirs, ours) = (numbers(document), numbers(declaration));
    let other = |(text, found): (&String, &Option<(String, Origin)>)| {
        let (number, origin) = found.as_ref()?;
        let (ours, _) = ours.get(text)?.as_ref()?;
        let beginning = crate::text::beginning(text, 40);
        (number != ours).then(|| Difference {
            document: format!("{number} {beginning}"),
            declaration: format!("{ours} {beginning}"),
            origin: places.of(text, *origin),
        })
    };
    let mut all: Vec<Difference> = theirs.iter().filter_map(other).collect();
    all.sort_by(|one, other| (one.origin, &one.document).cmp(&(other.origin, &other.document)));
    all
}

/// The number of each point and chapter with its label, and the mark of each footnote with
/// its place, by their words; none where they occur twice.
fn numbers(declaration: &Declaration) -> HashMap<String, Option<(String, Origin)>> {
    let mut numbers = HashMap::new();
    let mut put = |text: &str, number: String, origin| {
        let known = numbers.entry(normal(text).into_owned());
        known.and_modify(|known| *known = None).or_insert(Some((number, origin)));
    };
    for chapter in &declaration.chapters {
        put(&chapter.title, chapter.number_words(), Origin::default());
    }
    for point in &declaration.points {
        let origin = point.printed.as_deref().map(|printed| printed.origin);
        let number = with_label(&point.id.to_string(), point.label());
        put(&point.text, number, origin.unwrap_or_default());
    }
    for note in &declaration.footnotes {
        put(&note.text, mark_words(note), Origin::default());
    }
    numbers
}

/// The mark of a footnote, with the text that refers to it and its words before the mark.
fn mark_words(Footnote { mark, under, after, .. }: &Footnote) -> String {
    match under {
        Some(under) => format!("[{mark}] {under} \"{}\"", normal(after)),
        None => format!("[{mark}]"),
    }
}

/// The differences between words that were not paired.
fn differences(left: &[Word], right: &[OwnWord]) -> Vec<Difference> {
    let theirs: Vec<&str> = left.iter().map(|(word, _)| *word).collect();
    let ours: Vec<&str> = right.iter().map(|(word, _)| *word).collect();
    let changes = capture_diff_slices(Algorithm::Patience, &theirs, &ours);
    let change = |op: DiffOp| {
        let (old, new) = (op.old_range(), op.new_range());
        let at = if old.is_empty() { beside(right, old.start, &new) } else { Some(old.start) };
        let origin = at.and_then(|at| left.get(at)).map(|(_, origin)| *origin);
        let (document, declaration) = (theirs[old].join(" "), ours[new].join(" "));
        Difference { document, declaration, origin: origin.unwrap_or_default() }
    };
    let differ = |op: &DiffOp| !matches!(op, DiffOp::Equal { .. });
    changes.into_iter().filter(differ).map(change).collect()
}

/// The word of the document beside words that it has not, at `old` in it: of the same text
/// of the declaration, before them or behind them. `None` where the whole text is new.
fn beside(right: &[OwnWord], old: usize, new: &Range<usize>) -> Option<usize> {
    let is_one_text = |a: usize, b: usize| Some(right.get(a)?.1 == right.get(b)?.1);
    let before = new.start.checked_sub(1).and_then(|before| is_one_text(before, new.start));
    if before == Some(true) {
        return old.checked_sub(1);
    }
    (is_one_text(new.end - 1, new.end) == Some(true)).then_some(old)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::{BUILTIN, builtin, read};

    /// The built-in declaration beside itself with a change of its file.
    fn changed(change: impl Fn(&str) -> String) -> Comparison {
        compare(&builtin(), &Places::default(), &read(&change(BUILTIN)).unwrap())
    }

    #[test]
    fn a_declaration_that_says_the_same_has_no_difference() {
        let same = changed(str::to_owned);
        assert_eq!(same.differences, []);
        assert!(same.words > 2_000, "{}", same.words);
    }

    #[test]
    fn one_changed_word_is_one_difference() {
        let found = changed(|file| file.replace("met de Golfstaten", "met de buurlanden"));
        let [one] = &found.differences[..] else { panic!("{:?}", found.differences) };
        assert_eq!(
            (one.document.as_str(), one.declaration.as_str()),
            ("Golfstaten,", "buurlanden,")
        );
    }

    #[test]
    fn letters_with_accents_of_their_own_are_the_same_words() {
        let apart = changed(|file| file.replace('ë', "e\u{308}").replace('é', "e\u{301}"));
        assert_eq!(apart.differences, []);
    }

    #[test]
    fn another_number_for_the_same_words_is_a_difference() {
        let found = changed(|file| file.replacen("number: 7,", "number: 9,", 1));
        // The chapter's title and its three points.
        assert_eq!(found.differences.len(), 4, "{:?}", found.differences);
        assert!(found.differences.iter().any(|one| one.declaration.starts_with("9.1 ")));
    }

    #[test]
    fn another_label_for_the_same_words_is_a_difference() {
        let found = changed(|file| {
            file.replace("schema: 1,", "schema: 2,").replacen(
                "number: 7,",
                "number: 7, label: \"VII\",",
                1,
            )
        });
        let [one] = &found.differences[..] else { panic!("{:?}", found.differences) };
        assert!(one.document.starts_with("7 "), "{one:?}");
        assert!(one.declaration.starts_with("7 (VII) "), "{one:?}");
    }

    #[test]
    fn a_footnote_whose_mark_stands_elsewhere_is_a_difference() {
        let with_note = |under: &str| {
            let note = format!(
                "footnotes: [(mark: \"1\", text: \"Zie de bijlage.\", under: \"{under}\", \
                 after: \"samenwerking\")], chapters: ["
            );
            let file = BUILTIN.replace("schema: 1,", "schema: 2,");
            read(&file.replacen("chapters: [", &note, 1)).unwrap()
        };
        let compare = |one, other| compare(&with_note(one), &Places::default(), &with_note(other));
        assert_eq!(compare("1.1", "1.1").differences, []);
        let moved = compare("1.1", "1.2");
        let [one] = &moved.differences[..] else { panic!("{:?}", moved.differences) };
        assert!(one.document.starts_with("[1] 1.1 \"samenwerking\""), "{one:?}");
        assert!(one.declaration.starts_with("[1] 1.2 "), "{one:?}");
    }
}
