//! Files that are no text, torn, or made to harm.

use proptest::prelude::*;

use super::{DECLARATION, document, file, piece, read, texts};
use crate::import::{Refusal, RemarkKind};

#[test]
fn pages_without_text_are_told_and_scans_refused() {
    let document = document(&[String::new(), piece(200, 94, 0, "Een woord.")]);
    let remark = &document.remarks[0];
    assert_eq!(
        (remark.kind, remark.count, remark.origin.page),
        (RemarkKind::PageWithoutText, 1, Some(1))
    );
    assert_eq!(read(file(&[String::new(), String::new()]).as_bytes()), Err(Refusal::Scan));
}

#[test]
fn what_is_not_popplers_is_refused() {
    use crate::import::Format::Pdf;
    let inner = DECLARATION.replace("\"pdf2xml.dtd\"", "\"pdf2xml.dtd\" [<!ENTITY a \"b\">]");
    let torn = &DECLARATION[..DECLARATION.len() / 2];
    for (xml, refusal) in [
        ("", Refusal::Empty),
        (" \n", Refusal::Empty),
        ("%PDF-1.7 1 0 obj", Refusal::NotThisFormat(Pdf)),
        ("<html><body>x</body></html>", Refusal::NotThisFormat(Pdf)),
        ("<!DOCTYPE html><pdf2xml></pdf2xml>", Refusal::NotThisFormat(Pdf)),
        (inner.as_str(), Refusal::Entities),
        (torn, Refusal::Damaged(Pdf)),
        ("<pdf2xml><page><text top=\"1\" font=\"0\">x</text></page>", Refusal::Damaged(Pdf)),
        ("<pdf2xml></pdf2xml>", Refusal::Empty),
    ] {
        assert_eq!(read(xml.as_bytes()), Err(refusal), "{xml:.60}");
    }
}

#[test]
fn absurd_numbers_and_letters_are_survived() {
    let text = |top: &str, left: &str, text: &str| {
        format!(
            "<text top=\"{top}\" left=\"{left}\" width=\"-5\" height=\"NaN\" font=\"77\">{text}</text>"
        )
    };
    let page = text("1e30", "-inf", "ver weg")
        + &text("200", "nan", "a&#0;&amp;&lt;&unknown;&#x202e;b")
        + &text("210", "", "<b><i>los</b>")
        + &text("-3", "4", "\u{f0fe} een \u{fb01}ets");
    let document = document(&[page]);
    let text: String = document.blocks.iter().map(|block| block.text.as_str()).collect();
    assert!(text.contains("&<&unknown;") && text.contains("fiets"), "{text}");
    let mut bytes = file(&[piece(200, 94, 0, "x@y")]).into_bytes();
    bytes.iter_mut().filter(|byte| **byte == b'@').for_each(|byte| *byte = 0xff);
    assert_eq!(read(&bytes).unwrap().blocks[0].text, "x\u{fffd}y");
}

#[test]
fn deep_tags_are_survived() {
    let page = format!(
        "<text top=\"200\" left=\"94\" width=\"9\" height=\"20\" font=\"0\">{}diep</text>",
        "<b>".repeat(100_000)
    );
    assert_eq!(texts(&page), ["diep"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes);
    }

    #[test]
    fn a_changed_file_is_survived(at in 0..DECLARATION.len(), byte: u8) {
        let mut bytes = DECLARATION.as_bytes().to_vec();
        bytes[at] = byte;
        if let Ok(document) = read(&bytes) {
            for block in &document.blocks {
                prop_assert!(block.emphasis.bold <= block.text.len());
                prop_assert!(block.notes.iter().all(|mark| block.text.is_char_boundary(mark.at)));
            }
        }
    }

    #[test]
    fn every_word_is_placed_once(places in proptest::collection::vec((0..1262i32, 0..892i32, 0u8..5), 1..40)) {
        let page: String = (0..).zip(&places).map(|(at, &(top, left, font))| piece(top, left, font, &format!("woord{at}x"))).collect();
        let document = document(&[page]);
        let words: Vec<&str> = document.blocks.iter().flat_map(|block| block.text.split_whitespace()).collect();
        let all = words.concat();
        for at in 0..places.len() {
            prop_assert_eq!(all.matches(&format!("woord{at}x")).count(), 1);
        }
    }
}
