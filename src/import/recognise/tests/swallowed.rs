//! Chapters whose title, filling its line, took in the text below it; numbers that are
//! missing; and text behind sub-points.

use super::*;
use crate::import::Certainty;

/// The built-in declaration with the title of a chapter on one line with its evaluation,
/// as a title that fills its line is read.
fn with_full_title(number: &str) -> Document {
    let mut document = hertoginnedal();
    let at = document.blocks.iter().position(|block| block.text.starts_with(number)).unwrap();
    let below = document.blocks.remove(at + 1);
    let title = &mut document.blocks[at].text;
    *title = format!("{title} {}", below.text);
    document
}

#[test]
fn a_title_that_took_in_the_evaluation_is_a_chapter() {
    let whole = hertoginnedal();
    let expected = recognise(&whole, &RULES);
    for number in ["1. ", "3. ", "6. ", "7. "] {
        let document = with_full_title(number);
        let pieces = recognise(&document, &RULES);
        assert_eq!(classes(&document, &pieces), classes(&whole, &expected), "{number}");
    }
}

#[test]
fn evaluation_within_a_sentence_begins_nothing() {
    let mut document = with_full_title("6. ");
    let full = document.blocks.iter_mut().find(|block| block.text.starts_with("6. ")).unwrap();
    full.text = full.text.replace(" Evaluatie: ", ". Zie de Evaluatie: ");
    let pieces = recognise(&document, &RULES);
    assert_eq!(document.blocks.len(), pieces.len(), "no block is split");
}

/// The rules of the questions about pieces of a class.
fn questions(pieces: &[Piece], class: Class) -> Vec<&str> {
    let asked = pieces.iter().filter(|piece| piece.certainty == Certainty::Doubt);
    asked.filter(|piece| piece.class == class).map(|piece| piece.rule).collect()
}

#[test]
fn a_chapter_number_that_is_missing_is_asked_about() {
    let mut document = hertoginnedal();
    document.blocks.retain(|block| !block.text.starts_with("6. "));
    let pieces = recognise(&document, &RULES);
    assert_eq!(questions(&pieces, Class::Chapter), ["chapter-gap"]);
}

#[test]
fn a_chapter_taken_for_a_sub_point_is_asked_about() {
    let mut document = with_full_title("6. ");
    let full = document.blocks.iter_mut().find(|block| block.text.starts_with("6. ")).unwrap();
    full.text = full.text.replace(" Evaluatie: ", " ");
    let pieces = recognise(&document, &RULES);
    assert_eq!(questions(&pieces, Class::SubPoint), ["number-astray"]);
    assert_eq!(questions(&pieces, Class::Chapter), ["chapter-gap"]);
}

#[test]
fn a_chapter_taken_for_a_point_is_asked_about() {
    let title = "3. The protection of the people who live along both of the banks of the river";
    let text = "In the past years the parties have raised the dikes in the north and in the south, \
                they have widened the river, and they have warned the villages in time.";
    let full = format!("{title} {text}");
    let document = paragraphs(&[
        "Joint statement of the River Council",
        "1. Ships",
        "The parties will build a lock.",
        "2. Fish",
        "The parties will build a ladder.",
        &full,
        "The parties will build a dike.",
    ]);
    let pieces = recognise(&document, &RULES);
    assert_eq!(questions(&pieces, Class::Point), ["point-commitment", "number-astray"]);
}

#[test]
fn text_behind_sub_points_is_no_part_of_the_last() {
    let document = paragraphs(&[
        "Joint statement of the River Council",
        "1. We will act.",
        "a) in the north;",
        "b) in the south.",
        "The parties recall their friendship of 2019.",
        "It goes on.",
        "2. We will meet:",
        "a) in spring;",
        "The first of these meetings is in the north.",
        "b) in autumn.",
        "as the annex says.",
        "3. We will write.",
    ]);
    let pieces = recognise(&document, &RULES);
    let found: Vec<_> = pieces.iter().map(|piece| (piece.class, piece.joined)).collect();
    let (point, sub, on) =
        ((Class::Point, false), (Class::SubPoint, false), (Class::SubPoint, true));
    let after = [(Class::After, false), (Class::After, true)];
    assert_eq!(found[1..6], [point, sub, sub, after[0], after[1]]);
    assert_eq!(found[6..], [point, sub, on, sub, on, point]);
    assert_eq!(questions(&pieces, Class::After), ["behind-sub-points"]);
    let numbers: Vec<_> = pieces.iter().filter_map(|piece| piece.number).collect();
    assert_eq!(numbers, [1, 1, 2, 2, 1, 2, 3]);
}
