use super::*;
use crate::import::{Block, Format};

const LINES: [&str; 7] = [
    "Fictieve verklaring van Gent",
    "De ministers kwamen op 4 maart 2025 in Gent samen en spraken over politie.",
    "1. Politie",
    "Beide landen zullen:",
    "· patrouilles houden. Zij doen dat ook in het weekend. Vgl. art. 3 daarover.",
    "· informatie uitwisselen.",
    "· de opleiding verbeteren.",
];

fn outline(edits: Vec<Edit>) -> Outline {
    let block = |text: &str| Block { text: text.to_owned(), ..Block::default() };
    let blocks = LINES.into_iter().map(block).collect();
    let document = Document { format: Format::Text, blocks, remarks: Vec::new() };
    Outline::new(Arc::new(document), Arc::new(Rules::builtin()), edits)
}

fn id(block: usize) -> PieceId {
    PieceId { block, start: 0 }
}

/// The texts of the pieces with their classes.
fn shown(outline: &Outline) -> Vec<(Class, &str)> {
    let text = |piece: &Piece| &outline.document.blocks[piece.block].text[piece.range.clone()];
    outline.pieces.iter().map(|piece| (piece.class, text(piece))).collect()
}

#[test]
fn a_class_given_by_hand_is_certain_and_finds_its_label() {
    let mut outline = outline(Vec::new());
    assert!(outline.apply(Edit::Classify(vec![id(4), id(5)], Class::Context)));
    assert!(outline.apply(Edit::Classify(vec![id(4)], Class::Point)));
    let piece = &outline.pieces()[4];
    assert_eq!((piece.class, piece.label, piece.rule), (Class::Point, 3, BY_PERSON));
    assert_eq!(piece.certainty, Certainty::Sure);
}

#[test]
fn a_piece_is_cut_into_its_sentences_and_an_abbreviation_ends_none() {
    let mut outline = outline(Vec::new());
    assert!(outline.apply(Edit::Sentences(vec![id(4)])));
    let texts: Vec<&str> = shown(&outline)[4..7].iter().map(|(_, text)| *text).collect();
    assert_eq!(
        texts,
        ["· patrouilles houden. ", "Zij doen dat ook in het weekend. ", "Vgl. art. 3 daarover."]
    );
}

#[test]
fn what_is_undone_and_redone_is_as_it_was() {
    let mut outline = outline(Vec::new());
    let before = outline.pieces().to_vec();
    assert!(outline.apply(Edit::Split(id(1), 13)));
    assert!(outline.apply(Edit::Join(vec![id(5)])));
    let after = outline.pieces().to_vec();
    assert!(outline.undo() && outline.undo() && !outline.undo());
    assert_eq!(outline.pieces(), before);
    assert!(outline.redo() && outline.redo() && !outline.redo());
    assert_eq!(outline.pieces(), after);
}

#[test]
fn the_edits_of_a_draft_are_made_again_and_those_that_no_longer_fit_are_left_out() {
    let edits = vec![
        Edit::Classify(vec![id(1)], Class::Evaluation),
        Edit::Split(id(99), 3),
        Edit::Split(id(1), 2_000),
        Edit::Join(vec![PieceId { block: 2, start: 1 }]),
    ];
    let outline = outline(edits.clone());
    assert_eq!(outline.edits(), &edits[..1]);
    assert_eq!(outline.pieces()[1].class, Class::Evaluation);
}

#[test]
fn a_cut_in_the_middle_of_a_letter_or_of_a_label_is_none() {
    let mut outline = outline(Vec::new());
    let pieces = outline.pieces().to_vec();
    assert!(!outline.apply(Edit::Split(id(5), 1)));
    assert!(!outline.apply(Edit::Split(id(5), 2)));
    assert_eq!(outline.pieces(), pieces);
}

#[test]
fn a_change_is_offered_for_all_that_look_alike() {
    let mut outline = outline(Vec::new());
    let before = outline.pieces()[4].clone();
    outline.apply(Edit::Classify(vec![id(4)], Class::Evaluation));
    assert_eq!(outline.alike(&before, 4), [id(5), id(6)]);
}

#[test]
fn a_heading_is_given_changed_taken_away_and_undone() {
    let mut outline = outline(Vec::new());
    let heads = |outline: &Outline| -> Vec<(usize, String)> {
        outline.headings().map(|(at, words)| (at, words.to_owned())).collect()
    };
    assert!(outline.apply(Edit::Head(id(5), "Gegevens delen".to_owned())));
    assert!(!outline.apply(Edit::Head(id(5), "Gegevens delen".to_owned())));
    assert!(!outline.apply(Edit::Head(id(99), "Gegevens delen".to_owned())));
    assert!(outline.apply(Edit::Split(id(4), 30)));
    assert_eq!(heads(&outline), [(6, "Gegevens delen".to_owned())]);
    assert!(outline.apply(Edit::Head(id(5), String::new())));
    assert_eq!(outline.heading(id(5)), None);
    assert!(outline.undo() && outline.undo());
    assert_eq!(heads(&outline), [(5, "Gegevens delen".to_owned())]);
}

#[test]
fn edits_are_kept_in_a_file() {
    let edits = vec![
        Edit::Classify(vec![id(1)], Class::SubPoint),
        Edit::Split(PieceId { block: 4, start: 3 }, 24),
        Edit::Sentences(vec![id(4)]),
        Edit::Head(id(5), "Samen patrouilleren".to_owned()),
    ];
    let text = ron::to_string(&edits).unwrap();
    assert_eq!(ron::from_str::<Vec<Edit>>(&text).unwrap(), edits);
}

#[test]
fn the_initial_of_a_name_is_no_number() {
    let block = Block { text: "J. de Vries, minister".to_owned(), ..Block::default() };
    let document = Document { format: Format::Text, blocks: vec![block], remarks: Vec::new() };
    let mut outline = Outline::new(Arc::new(document), Arc::new(Rules::builtin()), Vec::new());
    outline.apply(Edit::Classify(vec![id(0)], Class::Point));
    assert_eq!((outline.pieces()[0].label, outline.pieces()[0].number), (0, None));
}

/// The outline of two lists below one heading, and the numbers of its points.
fn two_lists(items: [&str; 4]) -> (Outline, impl Fn(&Outline) -> Vec<String>) {
    let [one, two, three, four] = items;
    let lines = ["On the ships", one, two, "On the cranes of both ports:", three, four];
    let block = |text: &str| Block { text: text.to_owned(), ..Block::default() };
    let mut blocks = vec![block("Joint statement of two ports")];
    blocks.extend(lines.map(block));
    blocks[1].kind = crate::import::Kind::Heading(1);
    let document = Document { format: Format::Text, blocks, remarks: Vec::new() };
    let outline = Outline::new(Arc::new(document), Arc::new(Rules::builtin()), Vec::new());
    let numbers = |outline: &Outline| {
        let identity = Identity::default();
        let assembly =
            crate::import::assemble::arrange(&outline.document, &outline.pieces, &identity);
        assembly.numbers.into_iter().filter(|number| !number.is_empty()).collect()
    };
    (outline, numbers)
}

#[test]
fn points_behind_a_chapter_title_given_by_hand_begin_again() {
    let items = [
        "1. We will hire one.",
        "2. We will sell one.",
        "1. We will buy one.",
        "2. We will rent one.",
    ];
    let (mut outline, numbers) = two_lists(items);
    let restart = |outline: &Outline| outline.doubt(0, true).map(|at| outline.pieces[at].rule);
    assert_eq!(numbers(&outline), ["1", "1.1", "1.2", "1.3", "1.4"]);
    assert_eq!(restart(&outline), Some("point-restart"));
    outline.apply(Edit::Classify(vec![id(4)], Class::Chapter));
    assert_eq!(numbers(&outline), ["1", "1.1", "1.2", "2", "2.1", "2.2"]);
    assert_eq!(restart(&outline), None);
    outline.undo();
    assert_eq!((numbers(&outline).len(), restart(&outline)), (5, Some("point-restart")));
    // Without the heading before them all are one list.
    outline.apply(Edit::Classify(vec![id(4)], Class::Chapter));
    outline.apply(Edit::Classify(vec![id(4)], Class::LeadIn));
    assert_eq!(numbers(&outline), ["1", "1.1", "1.2", "1.3", "1.4"]);
}

#[test]
fn sub_points_behind_a_chapter_title_given_by_hand_are_points() {
    let items = [
        "1. We will hire one.",
        "2. We will sell one.",
        "• We will buy one.",
        "• We will rent one.",
    ];
    let (mut outline, numbers) = two_lists(items);
    outline.apply(Edit::Classify(vec![id(5), id(6)], Class::SubPoint));
    assert_eq!(numbers(&outline), ["1", "1.1", "1.2", "1.2.1", "1.2.2"]);
    outline.apply(Edit::Classify(vec![id(4)], Class::Chapter));
    assert_eq!(numbers(&outline), ["1", "1.1", "1.2", "2", "2.1", "2.2"]);
}
