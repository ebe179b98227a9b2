//! Files that are torn, huge, deep or made to do harm.

use proptest::prelude::*;

use super::files::package;
use super::*;
use crate::import::Format;

const DAMAGED: Refusal = Refusal::Damaged(Format::Odt);

#[test]
fn nothing_and_no_words_are_refused() {
    assert_eq!(refusal(b""), Refusal::Empty);
    assert_eq!(refusal(flat(&p("")).as_bytes()), Refusal::Empty);
}

#[test]
fn torn_files_are_refused() {
    let whole = flat(&p("tekst"));
    assert_eq!(refusal(&whole.as_bytes()[..whole.len() - 9]), DAMAGED);
    assert_eq!(refusal(b"PK\x03\x04 and then nothing"), DAMAGED);
    assert_eq!(refusal(&package(&[("content.xml", "<a")])), DAMAGED);
    assert_eq!(refusal(flat(&p("&unknown;")).as_bytes()), DAMAGED);
    assert_eq!(refusal(whole.replace("UTF-8", "ISO-8859-1").as_bytes()), DAMAGED);
}

#[test]
fn entities_are_refused_and_an_external_subset_is_not_loaded() {
    let with = |doctype: &str| flat(&p("tekst")).replacen("?>", &format!("?>{doctype}"), 1);
    let bomb = with(r#"<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>"#);
    assert_eq!(refusal(bomb.as_bytes()), Refusal::Entities);
    expect(&with(r#"<!DOCTYPE x SYSTEM "office.dtd">"#), &["|tekst"]);
}

#[test]
fn deep_files_are_refused() {
    let deep = "<text:section>".repeat(300) + &"</text:section>".repeat(300);
    assert_eq!(refusal(flat(&deep).as_bytes()), Refusal::TooDeep(200));
}

#[test]
fn a_bomb_is_refused() {
    let content = flat(&p(&" ".repeat(65 << 20)));
    let bytes = package(&[("content.xml", &content)]);
    assert!(bytes.len() < 1 << 20);
    assert_eq!(refusal(&bytes), Refusal::TooLarge(64));
}

#[test]
fn more_paragraphs_than_any_document_has_are_refused() {
    let many = flat(&p("x").repeat(200_002));
    assert_eq!(refusal(many.as_bytes()), Refusal::TooManyParagraphs(200_000));
}

#[test]
fn more_elements_or_blanks_than_any_document_has_are_refused() {
    let many = flat(&(p("x") + &"<text:list/>".repeat(1_000_000)));
    assert_eq!(refusal(many.as_bytes()), Refusal::TooManyElements(1_000_000));
    let blanks = r#"<text:s text:c="80"/>"#.repeat(500_000);
    assert_eq!(refusal(flat(&p(&format!("x{blanks}y"))).as_bytes()), Refusal::TooLarge(32));
}

#[test]
fn huge_numbers_and_labels_stay_small() {
    let long = "x".repeat(10_000);
    let style = list_style("B", &level(1, "a", &long, 4_000_000_000))
        + &list_style("R", &level(1, "I", "", 1));
    let body =
        list("", &[item_at(u32::MAX, &p("a<text:s text:c=\"4000000000\"/>b")), item(&p("c"))]);
    let xml = styled(&style, "", &(body.replace("L1", "B") + &body.replace("L1", "R")));
    for (label, text) in rows(&xml) {
        assert!(label.len() < 80 && text.len() < 100, "{label} {text}");
    }
}

#[test]
fn styles_based_on_one_another_end() {
    let loops = r#"<style:style style:name="A" style:family="paragraph" style:parent-style-name="B"/><style:style style:name="B" style:family="paragraph" style:parent-style-name="A"/>"#;
    expect(&styled(loops, "", &p_in("A", "tekst")), &["|tekst"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = read(&bytes);
        let _ = read(&[b"PK\x03\x04".as_slice(), &bytes].concat());
    }

    /// Elements torn out, doubled or turned into one another.
    #[test]
    fn changed_documents_hold_to_the_contract(
        changes in proptest::collection::vec((0_usize..40, 0_usize..40), 1..12)
    ) {
        let mut pieces = pieces();
        for (from, to) in changes {
            let (from, to) = (from % pieces.len(), to % pieces.len());
            pieces.swap(from, to);
        }
        if let Ok(document) = read(flat(&pieces.concat()).as_bytes()) {
            for block in &document.blocks {
                prop_assert!(!block.text.is_empty() || block.label.is_some());
                prop_assert_eq!(block.text.trim(), &block.text);
                prop_assert!(block.text.is_char_boundary(block.emphasis.bold));
                prop_assert!(block.notes.iter().all(|m| block.text.is_char_boundary(m.at)));
            }
        }
    }
}

/// Pieces of a document that stay well-formed in any order.
fn pieces() -> Vec<String> {
    let boxed = format!("<draw:frame><draw:text-box>{}</draw:text-box></draw:frame>", p("vàk"));
    let note = format!("<text:note><text:note-body>{}</text:note-body></text:note>", p("nôot"));
    let table = format!(
        "<table:table-row><table:table-cell>{}</table:table-cell></table:table-row>",
        p("cél")
    );
    let inner =
        vec![p("ä"), h(2, "kop", ""), boxed, note, table, item(&p("los")), " los ".to_owned()];
    let mut pieces: Vec<String> = inner.clone();
    for outer in [
        "text:p",
        "text:list",
        "text:list-item",
        "table:table",
        "text:note",
        "draw:frame",
        "text:span",
    ] {
        pieces.extend(inner.iter().map(|inside| format!("<{outer}>{inside}</{outer}>")));
    }
    pieces
}
