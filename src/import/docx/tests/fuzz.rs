//! Damaged and arbitrary files: refused or survived.

use proptest::prelude::*;

use super::*;

/// A document that has a little of everything.
fn rich() -> Made {
    let levels = r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#;
    let text = item(1, 0, "een &amp; twee")
        + &item(1, 1, "drie")
        + "<w:tbl><w:tr><w:tc><w:p><w:del><w:r><w:delText>weg</w:delText></w:r></w:del></w:p></w:tc></w:tr></w:tbl>"
        + r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/><w:t>1</w:t><w:pict><w:txbxContent><w:p><w:r><w:t>doos</w:t></w:r></w:p></w:txbxContent></w:pict><w:footnoteReference w:id="1"/></w:r></w:p>"#;
    body(&text).numbering(levels).with(
        "footnotes",
        "footnotes",
        r#"<w:footnote w:id="1"><w:p><w:r><w:t>noot</w:t></w:r></w:p></w:footnote>"#,
    )
}

/// Pieces of documents, which are put together at random.
const PIECES: &[&str] = &[
    "<w:p>",
    "</w:p>",
    "<w:r>",
    "</w:r>",
    "<w:t>tekst ",
    "</w:t>",
    "<w:tbl>",
    "</w:tbl>",
    "<w:tr>",
    "</w:tr>",
    "<w:tc>",
    "</w:tc>",
    "<w:del>",
    "</w:del>",
    "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>",
    "<w:txbxContent>",
    "</w:txbxContent>",
    "<w:fldChar w:fldCharType=\"begin\"/>",
    "<w:tab/>",
    "<w:fldChar w:fldCharType=\"separate\"/>",
    "<w:fldChar w:fldCharType=\"end\"/>",
    "<w:trPr>",
    "</w:trPr>",
    "<w:tcPr><w:vMerge/></w:tcPr>",
    "<mc:AlternateContent>",
    "</mc:AlternateContent>",
    "<mc:Choice>",
    "</mc:Choice>",
    "<mc:Fallback>",
    "</mc:Fallback>",
    "<w:sdt>",
    "</w:sdt>",
    "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>",
    "<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = super::super::read(&bytes);
        let _ = super::super::read(&[b"PK\x03\x04".as_slice(), &bytes].concat());
    }

    #[test]
    fn damaged_files_are_survived(changes in prop::collection::vec((any::<usize>(), any::<u8>()), 1..6)) {
        let mut bytes = rich().bytes();
        let length = bytes.len();
        for (at, byte) in changes {
            bytes[at % length] = byte;
        }
        let _ = super::super::read(&bytes);
    }

    #[test]
    fn elements_in_any_order_are_survived(order in prop::collection::vec(0..PIECES.len(), 0..60)) {
        let text: String = order.into_iter().map(|at| PIECES[at]).collect();
        let _ = super::super::read(&body(&balanced(&text)).bytes());
    }
}

/// A text with an end for each element that is open, and none for others.
fn balanced(text: &str) -> String {
    let mut open: Vec<&str> = Vec::new();
    let mut whole = String::new();
    for piece in text.split_inclusive('>') {
        let at = piece.find('<').unwrap_or(piece.len());
        let (words, tag) = piece.split_at(at);
        whole.push_str(words);
        let ends = tag.strip_prefix("</").map(|tag| tag.trim_end_matches('>'));
        match ends {
            Some(name) if open.last() == Some(&name) => drop(open.pop()),
            Some(_) => continue,
            None if tag.ends_with("/>") || tag.is_empty() => {}
            None => open.push(tag.trim_start_matches('<').trim_end_matches('>')),
        }
        whole.push_str(tag);
    }
    for name in open.into_iter().rev() {
        whole.extend(["</", name, ">"]);
    }
    whole
}
