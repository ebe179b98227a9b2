//! Every word of the pages in a block, parted from the next as a reader sees it.

use proptest::prelude::*;

use super::{DECLARATION, block, document, file, piece, read, texts};
use crate::import::assemble::{Identity, assemble};
use crate::import::recognise::{Rules, recognise};
use crate::import::{Document, Kind};

/// The built-in declaration, as LibreOffice and poppler make pages of it.
const BUILTIN: &str = include_str!("../../../../tests/it/import/fixtures/automatic.pdf.xml");

/// A blank of a font of its own, as poppler writes it.
fn blank(left: i32, width: i32) -> String {
    format!(
        "<text top=\"200\" left=\"{left}\" width=\"{width}\" height=\"20\" font=\"2\"> </text>\n"
    )
}

#[test]
fn a_blank_of_another_font_parts_two_words() {
    let theme = "<text top=\"200\" left=\"94\" width=\"72\" height=\"20\" font=\"1\"><b>Economie:</b></text>\n";
    let page = theme.to_owned() + &blank(166, 3) + &piece(200, 169, 0, "Noordland deelt alles.");
    assert_eq!(texts(&page), ["Economie: Noordland deelt alles."]);
}

#[test]
fn a_blank_behind_a_raised_number_parts_two_words() {
    let page = piece(200, 94, 0, "het akkoord")
        + &piece(200, 182, 2, "1")
        + &blank(190, 3)
        + &piece(200, 193, 0, "van Zandhoven")
        + &piece(1100, 94, 2, "1")
        + &piece(1100, 102, 4, "Een verzonnen akkoord.");
    let document = document(&[page]);
    assert_eq!(block(&document, "het").text, "het akkoord van Zandhoven");
}

#[test]
fn blanks_between_columns_and_at_line_ends_join_nothing() {
    let row = |top, cells: [&str; 2]| {
        let end = 94 + 8 * 5;
        let blanks = format!(
            "<text top=\"{top}\" left=\"{end}\" width=\"60\" height=\"20\" font=\"2\">     </text>\n\
             <text top=\"{top}\" left=\"194\" width=\"4\" height=\"20\" font=\"2\"> </text>\n"
        );
        piece(top, 94, 0, cells[0]) + &blanks + &piece(top, 200, 0, cells[1])
    };
    let page = row(200, ["Water", "Noordland"]) + &row(240, ["Grond", "Zuidland"]);
    assert_eq!(texts(&page), ["Water", "Noordland", "Grond", "Zuidland"]);
}

/// The letters of the pages, in an order of their own: those between the tags.
fn letters_of_pages(xml: &str) -> Vec<char> {
    let mut letters = String::new();
    for line in xml.lines().filter(|line| line.starts_with("<text")) {
        for (at, part) in line.split('<').enumerate() {
            letters.push_str(if at == 0 { part } else { part.split_once('>').unwrap().1 });
        }
    }
    let named = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&amp;", "&")];
    let letters = named.iter().fold(letters, |letters, (name, sign)| letters.replace(name, sign));
    sorted(letters.chars().map(|letter| if letter == '\u{f0b7}' { '•' } else { letter }))
}

/// The letters of a document's blocks with the numbers of its notes and their marks.
fn letters_of_blocks(document: &Document) -> Vec<char> {
    let mut letters = String::new();
    for block in &document.blocks {
        letters.push_str(&block.text);
        if let Kind::Note(number) = block.kind {
            letters.push_str(&number.to_string());
        }
        block.notes.iter().for_each(|mark| letters.push_str(&mark.note.to_string()));
    }
    sorted(letters.chars())
}

fn sorted(letters: impl Iterator<Item = char>) -> Vec<char> {
    let mut letters: Vec<char> = letters.filter(|letter| !letter.is_whitespace()).collect();
    letters.sort_unstable();
    letters
}

#[test]
fn every_letter_of_the_pages_is_in_a_block_and_every_word_is_accounted_for() {
    for xml in [DECLARATION, BUILTIN] {
        let document = read(xml.as_bytes()).unwrap();
        assert_eq!(letters_of_blocks(&document), letters_of_pages(xml));
        let pieces = recognise(&document, &Rules::builtin());
        let report = assemble(&document, &pieces, &Identity::default()).report;
        let words = document.blocks.iter().flat_map(|block| block.text.split_whitespace()).count();
        assert_eq!((report.words, report.placed + report.aside()), (words, words));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_letter_of_a_page_is_lost_wherever_it_stands(
        pieces in prop::collection::btree_map(
            (20..120_i32, 4..80_i32),
            (0..5_u8, prop::sample::select(vec!["Water", "van", "Noordland:", "en grond ", " "])),
            1..60,
        ),
    ) {
        let page = pieces.into_iter().map(|((top, left), (font, text))| {
            piece(top * 10, left * 10, font, text)
        });
        let xml = file(&[page.collect::<String>() + &piece(100, 10, 0, "Verklaring")]);
        let document = read(xml.as_bytes()).unwrap();
        prop_assert_eq!(letters_of_blocks(&document), letters_of_pages(&xml));
    }
}
