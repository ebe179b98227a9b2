//! Footnotes and the raised numbers that refer to them.

use super::*;

#[test]
fn notes_are_referred_to_where_their_numbers_stood() {
    let document = read(DECLARATION.as_bytes()).unwrap();
    let block = block(&document, "• De gezamenlijke patrouilles uitbreiden");
    let mark = block.notes[0];
    assert_eq!((&block.text[..mark.at], mark.note), ("• De gezamenlijke patrouilles", 2));
    assert_eq!(block.origin.page, Some(1));
    assert_eq!(block.origin.line, Some(16));
}

#[test]
fn a_raised_number_without_a_note_stays_a_letter() {
    let page = piece(200, 94, 0, "Een veld van 30 m")
        + &piece(200, 230, 2, "2")
        + &piece(200, 236, 0, " is genoeg.");
    assert_eq!(texts(&page), ["Een veld van 30 m2 is genoeg."]);
}

#[test]
fn a_raised_number_without_a_note_moves_the_marks_behind_it() {
    let page = piece(200, 94, 0, "Een veld van 30 m")
        + &piece(200, 230, 2, "2")
        + &piece(200, 236, 0, " is genoeg")
        + &piece(200, 316, 2, "1")
        + &piece(200, 322, 0, ", meer niet.")
        + &piece(1050, 94, 2, "1")
        + &piece(1050, 102, 4, "Een verzonnen maat.");
    let document = document(&[page]);
    let block = &document.blocks[0];
    assert_eq!(block.text, "Een veld van 30 m2 is genoeg, meer niet.");
    assert_eq!(&block.text[..block.notes[0].at], "Een veld van 30 m2 is genoeg");
    assert_eq!(kinds(&document)[1], (Kind::Note(1), "Een verzonnen maat."));
}

/// A page of a letter, its last line with raised numbers behind a year, and what
/// stands at its foot.
fn page_with_notes(raised: &str, foot: &str) -> String {
    column(200, 94, &["Deze regel van een verzonnen brief is zo lang dat hij vol is en"; 4])
        + &piece(280, 94, 0, "vond plaats in 2008")
        + &piece(280, 246, 2, &format!("{raised} "))
        + &piece(280, 264, 0, "en niet eerder.")
        + foot
}

#[test]
fn notes_in_type_as_large_as_the_text_are_told_by_their_numbers() {
    let glued = piece(1100, 94, 0, "1Een akkoord dat niet bestaat.");
    let raised = piece(1100, 94, 2, "1") + &piece(1100, 100, 0, " Een akkoord dat niet bestaat.");
    for foot in [glued, raised] {
        let document = document(&[page_with_notes("1", &foot)]);
        let [text, note] = &document.blocks[..] else { panic!("{:?}", kinds(&document)) };
        assert!(text.text.ends_with("vond plaats in 2008 en niet eerder."), "{}", text.text);
        assert_eq!((text.notes.len(), note.kind), (1, Kind::Note(1)));
        assert_eq!(note.text, "Een akkoord dat niet bestaat.");
    }
}

#[test]
fn a_power_is_no_reference_to_a_note_of_another_page() {
    let note = piece(1080, 94, 2, "1") + &piece(1080, 104, 4, "De ene bron.");
    let other = piece(200, 94, 0, "Een lengte van 30 m") + &piece(200, 246, 2, "1");
    let document = document(&[page_with_notes("1", &note), other]);
    assert_eq!(document.blocks[1].text, "Een lengte van 30 m1");
}

#[test]
fn a_note_of_an_earlier_page_may_be_named_again() {
    let note = piece(1080, 94, 2, "1") + &piece(1080, 104, 4, "De ene bron.");
    let again = |words: &str| {
        let right = 94 + 8 * i32::try_from(words.chars().count()).unwrap();
        let other = piece(200, 94, 0, words) + &piece(200, right, 2, "1");
        let document = document(&[page_with_notes("1", &note), other]);
        (document.blocks[1].text.clone(), document.blocks[1].notes.len())
    };
    assert_eq!(again("Zoals dat akkoord."), ("Zoals dat akkoord.".to_owned(), 1));
    assert_eq!(again("In het jaar 2008"), ("In het jaar 20081".to_owned(), 0));
}

#[test]
fn a_raised_number_at_the_beginning_of_a_line_of_text_is_no_note() {
    let isotope = piece(200, 94, 0, "Een kern van")
        + &piece(200, 196, 2, "3")
        + &piece(200, 202, 0, "He is lichter dan veel andere kernen, zoals ook van")
        + &piece(220, 94, 2, "3")
        + &piece(220, 100, 0, "H wordt gezegd.");
    let text = texts(&isotope);
    assert_eq!(
        text,
        ["Een kern van 3He is lichter dan veel andere kernen, zoals ook van 3H wordt gezegd."]
    );
}

#[test]
fn two_numbers_raised_together_refer_to_two_notes() {
    let note = |top, number, text| piece(top, 94, 2, number) + &piece(top, 104, 4, text);
    let both = note(1080, "1", "De ene bron.") + &note(1100, "2", "De andere bron.");
    let document = document(&[page_with_notes("1,2", &both)]);
    let marks: Vec<u32> = document.blocks[0].notes.iter().map(|mark| mark.note).collect();
    assert_eq!(marks, [1, 2]);
    let one = texts(&page_with_notes("1,2", &note(1080, "1", "De ene bron.")));
    assert!(one[0].ends_with("in 20081,2 en niet eerder."), "{}", one[0]);
}

#[test]
fn the_number_of_a_note_may_stand_on_a_line_of_its_own() {
    let foot = piece(1060, 94, 2, "1")
        + &piece(1060, 104, 4, "De ene bron.")
        + &piece(1080, 94, 2, "2")
        + &piece(1095, 94, 4, "voorbeeld.invalid/een/lang/adres");
    let document = document(&[page_with_notes("1,2", &foot)]);
    let notes =
        [(Kind::Note(1), "De ene bron."), (Kind::Note(2), "voorbeeld.invalid/een/lang/adres")];
    assert_eq!(kinds(&document)[1..], notes);
}

#[test]
fn a_source_at_the_foot_of_many_pages_is_no_furniture() {
    let pages = ["1", "2", "3"].map(|number| {
        let foot = piece(1170, 94, 2, number) + &piece(1170, 104, 4, "Verzonnen stuk, nr. 4");
        page_with_notes(number, &foot)
    });
    let document = document(&pages);
    let notes = document.blocks.iter().filter(|block| matches!(block.kind, Kind::Note(_)));
    assert_eq!(notes.count(), 3);
    assert!(document.blocks[..3].iter().all(|block| block.notes.len() == 1));
}

#[test]
fn notes_with_their_numbers_apart_are_no_table() {
    let number = |top, number| piece(top, 94, 4, number);
    let page =
        column(200, 94, &["In deze regel staat een noot", "en in deze nog een, als eerder."])
            + &piece(200, 320, 2, "1")
            + &number(1050, "1")
            + &piece(1050, 150, 4, "De eerste noot.")
            + &number(1070, "2")
            + &piece(1070, 150, 4, "De tweede noot.");
    let document = document(&[page]);
    let kinds = kinds(&document);
    assert_eq!(
        kinds[1..],
        [(Kind::Note(1), "De eerste noot."), (Kind::Note(2), "De tweede noot.")]
    );
    assert_eq!((document.blocks[0].notes[0].note, document.blocks[0].notes.len()), (1, 1));
}

#[test]
fn a_note_left_of_the_text_is_no_margin_column() {
    let lines = ["In deze regel van een verzonnen tekst staat een noot en ook veel meer"; 10];
    let page = column(200, 187, &lines)
        + &piece(380, 187 + 8 * 70, 2, "1")
        + &piece(1080, 81, 2, "1")
        + &piece(1080, 86, 4, " Bron: raad");
    let document = document(&[page]);
    assert_eq!(kinds(&document)[1], (Kind::Note(1), "Bron: raad"));
}

#[test]
fn furniture_keeps_its_raised_numbers() {
    let pages = ["een", "twee", "drie"].map(|word| {
        let head = piece(60, 94, 0, "Verzonnen verklaring") + &piece(60, 254, 2, "2");
        head + &piece(200, 94, 0, &format!("Dit is blad {word}."))
    });
    assert_eq!(kinds(&document(&pages))[0], (Kind::Furniture, "Verzonnen verklaring2"));
}
