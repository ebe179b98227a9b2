//! Pages of text read: one made by LibreOffice and poppler, the others written
//! here as poppler writes them. All of them are fictional.

mod hostile;
mod lists;
mod notes;
mod words;

use std::fmt::Write as _;

use super::read;
use crate::import::{Block, Document, Kind, RemarkKind};

/// A declaration of two pages: title, contents, headings, lists, notes.
const DECLARATION: &str = include_str!("fixtures/declaration.xml");

/// Pages as poppler writes them, each from its lines of `text` elements.
fn file(pages: &[String]) -> String {
    let mut all = String::new();
    for (at, page) in pages.iter().enumerate() {
        let number = at + 1;
        // Writing to a text cannot fail.
        let _ = write!(
            all,
            "<page number=\"{number}\" position=\"absolute\" top=\"0\" left=\"0\" height=\"1262\" width=\"892\">\n{FONTS}{page}</page>\n"
        );
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE pdf2xml SYSTEM \"pdf2xml.dtd\">\n\n<pdf2xml producer=\"poppler\" version=\"22.12.0\">\n{all}</pdf2xml>\n"
    )
}

const FONTS: &str = "<fontspec id=\"0\" size=\"16\" family=\"AAAAAA+Serif\" color=\"#000000\"/>\n\
    <fontspec id=\"1\" size=\"24\" family=\"BAAAAA+Serif-Bold\" color=\"#000000\"/>\n\
    <fontspec id=\"2\" size=\"9\" family=\"AAAAAA+Serif\" color=\"#000000\"/>\n\
    <fontspec id=\"3\" size=\"16\" family=\"CAAAAA+Symbol\" color=\"#000000\"/>\n\
    <fontspec id=\"4\" size=\"12\" family=\"AAAAAA+Serif\" color=\"#000000\"/>\n";

/// A piece of text: eight pixels a letter, in a line of 20.
fn piece(top: i32, left: i32, font: u8, text: &str) -> String {
    let width = 8 * text.chars().count();
    let height = match font {
        1 => 30,
        2 => 11,
        4 => 15,
        _ => 20,
    };
    format!(
        "<text top=\"{top}\" left=\"{left}\" width=\"{width}\" height=\"{height}\" font=\"{font}\">{text}</text>\n"
    )
}

/// Lines of a column, 20 pixels apart.
fn column(top: i32, left: i32, lines: &[&str]) -> String {
    (0..).zip(lines).map(|(at, line)| piece(top + 20 * at, left, 0, line)).collect()
}

fn document(pages: &[String]) -> Document {
    read(file(pages).as_bytes()).unwrap()
}

/// The words of all blocks of a page but furniture.
fn texts(page: &str) -> Vec<String> {
    let document = document(&[page.to_owned()]);
    let text = document.blocks.into_iter().filter(|block| block.kind != Kind::Furniture);
    text.map(|block| block.text).collect()
}

fn kinds(document: &Document) -> Vec<(Kind, &str)> {
    document.blocks.iter().map(|block| (block.kind, block.text.as_str())).collect()
}

fn block<'a>(document: &'a Document, beginning: &str) -> &'a Block {
    document.blocks.iter().find(|block| block.text.starts_with(beginning)).unwrap()
}

#[test]
fn a_declaration_is_read_as_it_was_written() {
    let document = read(DECLARATION.as_bytes()).unwrap();
    let kinds = kinds(&document);
    let expected = [
        (Kind::Furniture, "Verzonnen verklaring"),
        (Kind::Furniture, "Pagina 1 van 2"),
        (Kind::Heading(1), "Verklaring van Zandhoven (verzonnen)"),
        (Kind::Paragraph, "Zandhoven, 3 maart 2021"),
        (Kind::Heading(2), "Inhoud"),
    ];
    assert_eq!(kinds[..5], expected);
    assert_eq!(kinds.iter().filter(|(kind, _)| *kind == Kind::Contents).count(), 4);
    assert_eq!(kinds[9], (Kind::Heading(2), "I. Context"));
    let list: Vec<Kind> = kinds[14..20].iter().map(|(kind, _)| *kind).collect();
    let item = |depth| Kind::Item { depth };
    assert_eq!(list, [Kind::Paragraph, item(0), item(1), item(1), item(0), Kind::Heading(3)]);
    assert_eq!(kinds[18].1, "• Een meldpunt openen.");
    assert_eq!(kinds[21], (item(0), "1. De tarieven verlagen."));
    assert_eq!(kinds.last(), Some(&(Kind::Note(2), "Besluit 12 van een raad die niet bestaat.")));
    assert!(document.remarks.is_empty());
}

#[test]
fn place_and_date_set_to_the_right_are_a_paragraph() {
    let line = "Deze regel van een verzonnen tekst is zo lang dat hij vol is en";
    let page = column(200, 94, &[line; 2])
        + &piece(240, 94 + 8 * 40, 0, "Zandhoven, 3 maart 2021")
        + &column(260, 94, &[line, "dan is het gedaan."]);
    let expected = [
        [line; 2].join(" "),
        "Zandhoven, 3 maart 2021".to_owned(),
        format!("{line} dan is het gedaan."),
    ];
    assert_eq!(texts(&page), expected);
}

#[test]
fn names_and_offices_of_two_columns_are_paragraphs() {
    let names = [
        ["Voor Zandhoven,", "An Verzonnen", "Minister van Water"],
        ["Voor Duinland,", "Jan Bedacht", "Minister van Vuur"],
    ];
    let full = "Deze regel van een verzonnen tekst is zo lang dat hij vol is en dan eindigt.";
    let page = piece(150, 94, 0, full) + &column(200, 94, &names[0]) + &column(200, 470, &names[1]);
    assert_eq!(texts(&page)[1..], names.concat());
}

#[test]
fn bold_type_at_the_start_is_measured() {
    let document = read(DECLARATION.as_bytes()).unwrap();
    assert_eq!(block(&document, "Evaluatie:").emphasis.bold, "Evaluatie:".len());
    let heading = block(&document, "I. Context");
    assert_eq!(heading.emphasis.bold, 0, "a row of the contents comes first");
    let title = block(&document, "Verklaring van");
    assert_eq!(title.emphasis.bold, title.text.len());
}

#[test]
fn bullets_stand_before_their_lines_though_they_come_first() {
    let bullets: String = (0..3).map(|at| piece(200 + 40 * at, 94, 3, "\u{f0b7}")).collect();
    let items: String = ["Het eerste punt van drie.", "Het tweede punt.", "Het derde."]
        .iter()
        .zip(0..)
        .map(|(text, at)| piece(200 + 40 * at, 120, 0, text))
        .collect();
    let expected = ["• Het eerste punt van drie.", "• Het tweede punt.", "• Het derde."];
    assert_eq!(texts(&(bullets + &items)), expected);
}

#[test]
fn a_hyphen_goes_only_where_the_word_is_spelled_without_elsewhere() {
    let page = column(
        200,
        94,
        &[
            "De samenwerking van de lidstaten gaat verder, en ook de samen-",
            "werking met derde landen, naar het voorbeeld van de EU-",
            "lidstaten, die de in- en uitvoer van granen en de door-",
            "voer van goederen over de rivier en de grens regelen, in-",
            "en uitgaand.",
        ],
    );
    let document = document(&[page]);
    assert_eq!(
        document.blocks[0].text,
        "De samenwerking van de lidstaten gaat verder, en ook de samenwerking met derde landen, \
         naar het voorbeeld van de EU-lidstaten, die de in- en uitvoer van granen en de door-voer \
         van goederen over de rivier en de grens regelen, in- en uitgaand."
    );
    let remarks: Vec<_> = document
        .remarks
        .iter()
        .map(|one| (one.kind, one.sample.as_str(), one.origin.line))
        .collect();
    assert_eq!(
        remarks,
        [
            (RemarkKind::HyphenDropped, "samenwerking", Some(1)),
            (RemarkKind::HyphenKept, "EU-lidstaten", Some(2)),
            (RemarkKind::HyphenKept, "door-voer", Some(3)),
        ]
    );
}

#[test]
fn two_columns_are_read_one_after_the_other() {
    let left = [
        "Links staat de eerste regel van",
        "de eerste alinea, die nog verder",
        "gaat en hier pas eindigt, al is",
        "nauwelijks te zien.",
    ];
    let right = [
        "Rechts begint een nieuwe alinea",
        "die ook over meer dan een regel",
        "gaat, zodat dit een kolom is en",
        "geen rij van een tabel.",
    ];
    let page = piece(150, 94, 1, "Een titel over beide kolommen heen")
        + &column(200, 94, &left)
        + &column(200, 470, &right);
    let expected =
        ["Een titel over beide kolommen heen".to_owned(), left.join(" "), right.join(" ")];
    assert_eq!(texts(&page), expected);
}

#[test]
fn two_pages_on_one_sheet_are_read_one_after_the_other() {
    let text = |left: i32, which: &str| {
        column(
            200,
            left,
            &[
                &format!("Op de {which} bladzijde staat een alinea die"),
                "over meer dan een regel gaat.",
            ],
        )
    };
    let xml = file(&[text(1000, "rechter") + &text(94, "linker")])
        .replace("width=\"892\"", "width=\"1785\"");
    let document = read(xml.as_bytes()).unwrap();
    let sides: Vec<&str> = document.blocks.iter().map(|block| &block.text[6..12]).collect();
    assert_eq!(sides, ["linker", "rechte"]);
}

#[test]
fn a_table_has_cells_where_its_gaps_run_through() {
    let row = |top: i32, cells: [&str; 3]| -> String {
        cells.iter().zip([94, 300, 500]).map(|(cell, left)| piece(top, left, 0, cell)).collect()
    };
    let page =
        piece(150, 94, 0, "Voor de tabel staat een regel die over alle kolommen heen loopt.")
            + &row(200, ["Actie", "Wie", "Termijn"])
            + &row(230, ["Het meldpunt van de", "Duinland", "2021"])
            + &piece(250, 94, 0, "rivier openen")
            + &row(280, ["De brug herstellen", "Heuvelrijk", "eind 2022"])
            + &piece(
                330,
                94,
                0,
                "Na de tabel staat nog een regel die over alle kolommen heen loopt.",
            );
    let document = document(&[page]);
    let cells: Vec<(u32, u32, &str)> = document
        .blocks
        .iter()
        .filter_map(|block| match block.kind {
            Kind::Cell(cell) => Some((cell.row, cell.column, block.text.as_str())),
            _ => None,
        })
        .collect();
    assert_eq!(
        cells,
        [
            (1, 1, "Actie"),
            (1, 2, "Wie"),
            (1, 3, "Termijn"),
            (2, 1, "Het meldpunt van de rivier openen"),
            (2, 2, "Duinland"),
            (2, 3, "2021"),
            (3, 1, "De brug herstellen"),
            (3, 2, "Heuvelrijk"),
            (3, 3, "eind 2022"),
        ]
    );
    assert_eq!(document.blocks.len(), cells.len() + 2);
}

#[test]
fn rows_of_contents_without_leaders_are_told_by_their_titles() {
    let titles = ["Inleiding", "De rivier", "De handel"];
    let contents: String = (0..)
        .zip(titles)
        .map(|(at, title)| {
            piece(200 + 20 * at, 94, 0, title)
                + &piece(200 + 20 * at, 700, 0, &format!("{}", at + 2))
        })
        .collect();
    let text: String =
        (0..).zip(titles).map(|(at, title)| piece(400 + 60 * at, 94, 1, title)).collect();
    let document = document(&[contents + &text]);
    let rows: Vec<&str> = document
        .blocks
        .iter()
        .filter(|block| block.kind == Kind::Contents)
        .map(|block| block.text.as_str())
        .collect();
    assert_eq!(rows, ["Inleiding 2", "De rivier 3", "De handel 4"]);
}

#[test]
fn a_margin_column_in_small_type_is_furniture() {
    let lines = ["Deze regel van de brief is lang genoeg om breed te heten, zo breed als kan"; 9];
    let page = column(200, 94, &lines)
        + &piece(240, 700, 4, "Ministerie van")
        + &piece(255, 700, 4, "Verzinsels");
    let document = document(&[page]);
    let furniture: Vec<&str> = document
        .blocks
        .iter()
        .filter(|block| block.kind == Kind::Furniture)
        .map(|block| block.text.as_str())
        .collect();
    assert_eq!(furniture, ["Ministerie van", "Verzinsels"]);
}

#[test]
fn a_margin_column_close_to_a_long_line_is_not_joined_to_it() {
    let line = "Deze regel van een brief is lang genoeg om breed te heten, zo breed als kan ";
    let left = 94 + 8 * i32::try_from(line.len()).unwrap() + 7;
    let page = column(200, 94, &[line; 9])
        + &piece(204, left, 4, "Ministerie van")
        + &piece(224, left, 4, "Verzinsels");
    let text = texts(&page).join(" ");
    assert!(!text.contains("Ministerie"), "{text}");
}

#[test]
fn furniture_is_told_by_place_and_recurrence() {
    let bodies = ["eerste", "tweede", "derde"].map(|which| {
        format!("Op het {which} blad staat een alinea van twee regels, de tweede kort.")
    });
    let pages: Vec<String> = (1..)
        .zip(&bodies)
        .map(|(number, body)| {
            let (first, second) = body.split_at(body.find(", de").unwrap() + 1);
            piece(60, 94, 0, "Verzonnen kop van het blad")
                + &column(400, 94, &[first, second.trim_start()])
                + &piece(1200, 420, 0, &format!("{number}"))
        })
        .collect();
    let document = document(&pages);
    let text: Vec<&str> = document
        .blocks
        .iter()
        .filter(|block| block.kind != Kind::Furniture)
        .map(|block| block.text.as_str())
        .collect();
    assert_eq!(text, bodies);
    assert_eq!(document.blocks.len(), 9);
}

#[test]
fn a_paragraph_goes_on_over_the_page() {
    let first = column(
        1040,
        94,
        &[
            "Deze alinea loopt door tot op het volgende blad en houdt daar",
            "pas op, zodat beide delen een geheel zijn zonder dat iemand het",
        ],
    );
    let second = column(140, 94, &["kan zien."]);
    let number = |number| piece(1220, 440, 0, number);
    let document = document(&[first + &number("1"), second + &number("2")]);
    let text = block(&document, "Deze alinea");
    assert!(text.text.ends_with("zonder dat iemand het kan zien."), "{}", text.text);
}

#[test]
fn capitals_set_apart_are_words_again() {
    assert_eq!(texts(&piece(200, 94, 0, "M E S U R E S  P H A R E S")), ["MESURES PHARES"]);
    assert!(document(&[piece(200, 94, 0, "M E S U R E S")]).blocks[0].emphasis.capitals);
}

#[test]
fn headings_of_one_size_stand_as_the_outline_has_them() {
    let page = piece(100, 100, 1, "Verklaring van Zandhoven")
        + &piece(200, 100, 1, "1. Politie")
        + &piece(240, 100, 0, "De landen werken samen zoals zij het de vorige keer ook deden.")
        + &piece(300, 100, 1, "Aan &amp; bij de grens")
        + &piece(340, 100, 0, "Zij blijven dat doen zolang het nodig is en langer.")
        + &piece(400, 100, 1, "2. Douane")
        + &piece(440, 100, 0, "Ook daar.");
    let without = file(&[page]);
    let outline = "<outline>\n<item page=\"1\">Verklaring van Zandhoven</item>\n<outline>\n\
        <item page=\"1\">1.  Politie</item>\n<outline>\n<item page=\"1\">Aan &amp; bij de grens</item>\n\
        </outline>\n<item page=\"9\">Elders</item>\n</outline>\n</outline>\n</pdf2xml>";
    let levels = |xml: &str| {
        let kinds = read(xml.as_bytes()).unwrap().blocks.into_iter().map(|block| block.kind);
        let level = |kind| if let Kind::Heading(level) = kind { Some(level) } else { None };
        kinds.filter_map(level).collect::<Vec<_>>()
    };
    assert_eq!(levels(&without), [1, 1, 1, 1]);
    assert_eq!(levels(&without.replace("</pdf2xml>", outline)), [1, 2, 3, 1]);
}

#[test]
fn headings_below_each_other_end_where_the_outline_says() {
    let page = piece(100, 100, 1, "1. Politie")
        + &piece(140, 100, 1, "Samenwerking")
        + &piece(200, 100, 0, "De landen werken samen zoals zij het de vorige keer deden.");
    let without = file(&[page]);
    let outline = "<outline>\n<item page=\"1\">1. Politie</item>\n<outline>\n\
        <item page=\"1\">Samenwerking</item>\n</outline>\n</outline>\n</pdf2xml>";
    let first = |xml: &str| read(xml.as_bytes()).unwrap().blocks.swap_remove(0).text;
    assert_eq!(first(&without), "1. Politie Samenwerking");
    assert_eq!(first(&without.replace("</pdf2xml>", outline)), "1. Politie");
}
