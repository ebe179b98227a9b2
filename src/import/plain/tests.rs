use super::{decode, read};
use crate::import::block::{Block, Kind, Refusal, RemarkKind};
use RemarkKind::{HyphenDropped, HyphenKept};

fn row(block: &Block) -> String {
    match block.kind {
        Kind::Item { depth } => format!("Item{depth}| {}", block.text),
        _ => block.text.clone(),
    }
}

fn rows(text: &str) -> Vec<String> {
    read(text.as_bytes().to_vec()).unwrap().blocks.iter().map(row).collect()
}

/// Lines of at most that many columns.
fn wrap(text: &str, width: usize, indent: &str) -> String {
    let mut out = String::new();
    let mut line = String::new();
    for word in text.split(' ') {
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            out += &line;
            out += "\n";
            line = indent.to_owned();
        } else if !line.is_empty() {
            line.push(' ');
        }
        line += word;
    }
    out + &line
}

/// A text with what looks like numbers and bullets in it, but is none.
const PARAGRAPHS: [&str; 7] = [
    "JOINT STATEMENT OF TWO MINISTERS WHO DO NOT EXIST",
    "We, the ministers of two countries that were made up for a test, met in a town without a name on 5 May 2023. \
     The last such meeting was held in 2021. It had agreed to keep below 1.5 degrees, to spend 81.6 billion on i) schools; \
     ii) towns; iii) firms – which are many – and iv) strengthening of services, as foreseen in Nr. 247 and in article 3.2 of it.",
    "1. Work on safety",
    "1.1 We will set up a working group on the safety of children on line, which will meet twice a year until 2030. Its members are named by both.",
    "1.2 We will share what we know on drugs – 28 638 kilograms of them were found last year alone – with the police of both countries and others.",
    "• support for those who work at night in the port, so that they can go home by a train that stops at every station of the line; and",
    "• more of it.",
];

#[test]
fn wrapped_lines_become_the_paragraphs_that_they_were() {
    for width in (50..100).step_by(7) {
        for (gap, indent) in [("\n\n", ""), ("\r\n\r\n", ""), ("\n\n", "   ")] {
            let text: Vec<String> = PARAGRAPHS.iter().map(|p| wrap(p, width, indent)).collect();
            let rows: Vec<String> = rows(&text.join(gap));
            let plain: Vec<&str> =
                rows.iter().map(|row| row.trim_start_matches("Item0| ")).collect();
            assert_eq!(plain, PARAGRAPHS, "{width} {gap:?} {indent:?}");
        }
    }
}

#[test]
fn a_paragraph_a_line_stays_one() {
    let text = PARAGRAPHS.join("\n");
    assert_eq!(rows(&text).len(), PARAGRAPHS.len());
    assert_eq!(rows("Kort\nOok kort\nen klein\n"), ["Kort", "Ook kort", "en klein"]);
}

#[test]
fn bullets_are_items_with_a_depth_and_keep_their_sign() {
    let text = "Stappen:\n· een\n    ◦ onder\n        ▪ diep\n· twee\n- streep alleen\n\nTekst\n- a\n- b\n– Madrid\n\nx";
    let expected = [
        "Stappen:",
        "Item0| · een",
        "Item1| ◦ onder",
        "Item2| ▪ diep",
        "Item0| · twee",
        "Item0| - streep alleen",
        "Tekst",
        "Item0| - a",
        "Item0| - b",
        "Item0| – Madrid",
        "x",
    ];
    assert_eq!(rows(text), expected);
    assert_eq!(rows("a\n- 1 -\nb\n*****\nc\n- d\n"), ["a", "- 1 -", "b", "*****", "c", "- d"]);
    assert_eq!(
        rows("\u{f0b7}\u{a0}een\n\u{f0a7} twee"),
        ["Item0| \u{f0b7}\u{a0}een", "Item0| \u{f0a7} twee"]
    );
}

#[test]
fn a_label_alone_on_a_line_belongs_to_the_next() {
    assert_eq!(
        rows("I.\n\nContext\n(a)\nfoo\n•\nbar\n1.\n2.\nx"),
        ["I. Context", "(a) foo", "Item0| • bar", "1.", "2. x",]
    );
}

#[test]
fn hyphens_go_only_where_the_text_has_the_word_without() {
    let text = "The ministers of both countries met to talk about legal con-\n\
        tent on line and about what is to be done about it in no-\n\
        time at all, as content of that kind is seen by politie- en\n\
        douanediensten and by the members of parliament of the EU-\n\
        lidstaten in the region where they live and where they work";
    let document = read(text.as_bytes().to_vec()).unwrap();
    let expected = "The ministers of both countries met to talk about legal content on line and about \
        what is to be done about it in no-time at all, as content of that kind is seen by politie- en \
        douanediensten and by the members of parliament of the EU-lidstaten in the region where they \
        live and where they work";
    assert_eq!(document.blocks[0].text, expected);
    let joins: Vec<_> =
        document.remarks.iter().map(|r| (r.kind, r.sample.as_str(), r.origin.line)).collect();
    assert_eq!(
        joins,
        [
            (HyphenDropped, "content", Some(1)),
            (HyphenKept, "no-time", Some(2)),
            (HyphenKept, "EU-lidstaten", Some(4)),
        ]
    );
}

#[test]
fn halves_of_utf_16_letters_are_counted_and_placed() {
    let units = "\u{feff}Een\ntwee ".encode_utf16().chain([0xd800]).chain("\ndrie".encode_utf16());
    let bytes = units.flat_map(u16::to_le_bytes).chain([b'x']).collect();
    let (text, remarks) = decode(bytes);
    assert_eq!(text, "Een\ntwee \u{fffd}\ndrie\u{fffd}");
    let told: Vec<_> = remarks.iter().map(|r| (r.kind, r.count, r.origin.line)).collect();
    assert_eq!(told, [(RemarkKind::Utf16, 1, Some(1)), (RemarkKind::Broken, 2, Some(2))]);
}

#[test]
fn bookmarks_and_invisible_letters_are_taken_out_and_said() {
    let document =
        read("2. [bookmark: _Hlk1]Samen\u{ad}werking\u{200b}\n\nx [bookmark: y\n".into()).unwrap();
    assert_eq!(
        document.blocks.iter().map(row).collect::<Vec<_>>(),
        ["2. Samenwerking", "x [bookmark: y"]
    );
    let found: Vec<_> =
        document.remarks.iter().map(|r| (r.kind, r.count, r.sample.as_str())).collect();
    assert_eq!(
        found,
        [(RemarkKind::Invisible, 2, ""), (RemarkKind::Invisible, 1, "[bookmark: _Hlk1]")]
    );
}

#[test]
fn lines_and_pages_are_counted() {
    let document = read(b"a\r\n\r\nb\n\x0cc\x0bd\ne\x0c".to_vec()).unwrap();
    let places: Vec<_> =
        document.blocks.iter().map(|b| (b.text.as_str(), b.origin.line, b.origin.page)).collect();
    assert_eq!(
        places,
        [
            ("a", Some(1), Some(1)),
            ("b", Some(3), Some(1)),
            ("c\nd", Some(4), Some(2)),
            ("e", Some(5), Some(2)),
        ]
    );
    assert_eq!(rows("old\rMac\r"), ["old", "Mac"]);
}

#[test]
fn capitals_are_told() {
    let capitals = |text: &str| read(text.into()).unwrap().blocks[0].emphasis.capitals;
    assert!(capitals("ÉTAT 1"));
    assert!(!capitals("A 1"));
    assert!(!capitals("ABc"));
}

#[test]
fn encodings_are_told_apart() {
    let text = "\u{feff}é €";
    let le: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let be: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for bytes in [text.as_bytes().to_vec(), le, be, b"\xe9 \x80".to_vec()] {
        assert_eq!(decode(bytes).0, "é €");
    }
    let unmarked: Vec<u8> = "een twee drie".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(decode(unmarked).0, "een twee drie");
}

#[test]
fn one_bad_byte_in_utf_8_spoils_no_other() {
    let (text, remarks) = decode(b"\xc3\xa9\xc3\xa9\n\xe9 \xc3\xa9".to_vec());
    assert_eq!(text, "éé\né é");
    assert_eq!(
        (remarks[0].kind, remarks[0].count, remarks[0].origin.line),
        (RemarkKind::Windows1252, 1, Some(2))
    );
    // `é`, a no-break space and `»` are sound UTF-8 by chance.
    let (text, _) = decode(b"\xab\xa0cit\xe9\xa0\xbb et \xe9t\xe9".to_vec());
    assert_eq!(text, "«\u{a0}cité\u{a0}» et été");
}

#[test]
fn what_is_no_text_is_refused() {
    assert_eq!(read(Vec::new()), Err(Refusal::Empty));
    assert_eq!(read(b" \n\t\xef\xbb\xbf\n".to_vec()), Err(Refusal::Empty));
    assert_eq!(read(b"text\0text".to_vec()), Err(Refusal::Unknown));
    assert_eq!(read((0..=255).cycle().take(5000).collect()), Err(Refusal::Unknown));
    assert_eq!(read(vec![b'a'; 65 << 20]), Err(Refusal::TooLarge(64)));
    assert_eq!(read(b"a\n".repeat(200_002)), Err(Refusal::TooManyParagraphs(200_000)));
    assert_eq!(read("é".repeat(1 << 20).into()), Err(Refusal::Unknown));
    assert!(read(["é".repeat(500_000), "é".repeat(500_000)].join("\n").into()).is_ok());
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_are_survived(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..300)) {
        let _ = read(bytes);
    }

    #[test]
    fn every_word_of_a_text_is_in_its_blocks(
        text in "([a-zé]{1,9}[ .;:]|1\\. |\\(ii\\) |[-–•] |\n|\n\n|\x0c|\t){0,120}"
    ) {
        let expected = crate::import::words(&text);
        let found = read(text.into_bytes()).map_or(0, |document| document.words());
        proptest::prop_assert_eq!(found, expected);
    }
}
