//! Items with several paragraphs, told by their indent.

use super::*;

/// An item whose words begin at 112, over two lines, with a paragraph below it; the text
/// around the list begins at 94.
fn items(second: &str) -> String {
    let intro = "In deze verzonnen verklaring nemen beide landen zich het volgende voor:";
    let first = "• De waterpeilen samen meten en daarvan in alle talen van de twee";
    column(200, 94, &[intro])
        + &piece(240, 94, 0, first)
        + &piece(260, 112, 0, "landen verslag doen.")
        + &piece(300, 112, 0, "De meetpunten langs de rivier blijven open.")
        + second
}

#[test]
fn a_paragraph_below_the_words_of_an_item_goes_on_it() {
    let second = piece(340, 94, 0, "• De oevers herstellen.")
        + &piece(380, 112, 0, "Dat gebeurt in vijf jaar.")
        + &piece(420, 94, 0, "Beide landen zien daarop toe.");
    let document = document(&[items(&second)]);
    let item = Kind::Item { depth: 0 };
    let read: Vec<Kind> = document.blocks.iter().map(|block| block.kind).collect();
    assert_eq!(read, [Kind::Paragraph, item, item, item, item, Kind::Paragraph]);
    assert_eq!(document.blocks[2].text, "De meetpunten langs de rivier blijven open.");
}

#[test]
fn a_paragraph_at_the_side_of_the_column_or_all_in_bold_goes_on_no_item() {
    let bold = "<text top=\"340\" left=\"112\" width=\"80\" height=\"20\" font=\"0\"><b>Over grond</b></text>\n";
    let document = document(&[items(bold)]);
    assert_eq!(block(&document, "Over grond").kind, Kind::Paragraph);
    let flush = piece(200, 94, 0, "1. Water en grond van de twee landen.")
        + &piece(240, 94, 0, "Beide landen meten.");
    assert_eq!(super::document(&[flush]).blocks[1].kind, Kind::Paragraph);
}

#[test]
fn text_set_in_below_a_title_with_a_number_goes_on_no_item() {
    let page = piece(200, 94, 0, "1.")
        + &piece(200, 130, 0, "Water")
        + &piece(240, 130, 0, "Beide landen meten de peilen van hun rivieren.");
    let document = document(&[column(160, 94, &["Verzonnen verklaring"]) + &page]);
    assert_eq!(block(&document, "Beide landen").kind, Kind::Paragraph);
}
