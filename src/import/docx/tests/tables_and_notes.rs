//! Tables, and notes with the references to them.

use super::*;
use crate::import::{Block, Cell, NoteMark};

fn cell(properties: &str, text: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", plain(text))
}

fn row(cells: &[String]) -> String {
    format!("<w:tr>{}</w:tr>", cells.concat())
}

fn table(rows: &[String]) -> String {
    format!("<w:tbl><w:tblPr/><w:tblGrid/>{}</w:tbl>", rows.concat())
}

/// Table, row, column and text of each cell's paragraph.
fn cells(made: &Made) -> Vec<(u32, u32, u32, String)> {
    let of = |block: Block| match block.kind {
        Kind::Cell(Cell { table, row, column }) => Some((table, row, column, block.text)),
        _ => None,
    };
    made.read().blocks.into_iter().filter_map(of).collect()
}

fn at(table: u32, row: u32, column: u32, text: &str) -> (u32, u32, u32, String) {
    (table, row, column, text.to_owned())
}

#[test]
fn merged_cells_are_taken_once() {
    let restart = r#"<w:vMerge w:val="restart"/>"#;
    let made = body(&table(&[
        row(&[cell(r#"<w:gridSpan w:val="2"/>"#, "breed"), cell("", "c")]),
        row(&[cell(restart, "hoog"), cell("", "b"), cell("", "c")]),
        row(&[cell("<w:vMerge/>", "onder"), cell("", "b"), cell("", "c")]),
        row(&[cell("", "a"), cell("", "b")]),
    ]));
    let expected = [
        at(1, 1, 1, "breed"),
        at(1, 1, 3, "c"),
        at(1, 2, 1, "hoog"),
        at(1, 2, 2, "b"),
        at(1, 2, 3, "c"),
        at(1, 3, 2, "b"),
        at(1, 3, 3, "c"),
        at(1, 4, 1, "a"),
        at(1, 4, 2, "b"),
    ];
    assert_eq!(cells(&made), expected);
    assert_eq!(made.told(RemarkKind::Hidden), 1);
}

#[test]
fn a_cell_that_goes_on_from_none_is_a_cell() {
    let made = body(&table(&[row(&[cell("<w:vMerge/>", "a"), cell("", "b")])]));
    assert_eq!(cells(&made), [at(1, 1, 1, "a"), at(1, 1, 2, "b")]);
}

#[test]
fn rows_and_cells_may_stand_in_controls() {
    let control = |inner: &str| format!("<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>");
    let rows = control(&row(&[cell("", "a"), control(&cell("", "b"))]));
    assert_eq!(cells(&body(&table(&[rows]))), [at(1, 1, 1, "a"), at(1, 1, 2, "b")]);
}

#[test]
fn a_table_in_a_cell_is_a_table_of_its_own() {
    let inner = table(&[row(&[cell("", "binnen")])]);
    let outer = format!("<w:tc>{}{inner}{}</w:tc>", plain("voor"), plain("na"));
    let made = body(
        &(table(&[row(&[outer, cell("", "b")])]) + &table(&[row(&[cell("", "c"), cell("", "d")])])),
    );
    let expected = [
        at(1, 1, 1, "voor"),
        at(2, 1, 1, "binnen"),
        at(1, 1, 1, "na"),
        at(1, 1, 2, "b"),
        at(3, 1, 1, "c"),
        at(3, 1, 2, "d"),
    ];
    assert_eq!(cells(&made), expected);
}

#[test]
fn a_table_of_one_cell_is_a_frame() {
    let styles = r#"<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>"#;
    let inner = table(&[row(&[cell("", "a"), cell("", "b")])]);
    let frame = format!("<w:tc>{}{inner}{}</w:tc>", styled("T", "Titel"), plain("tekst"));
    let made = body(&table(&[row(&[frame])])).styles(styles);
    let kinds = made.kinds();
    assert_eq!((kinds[0], kinds[3]), (Kind::Title, Kind::Paragraph));
    assert_eq!(cells(&made), [at(2, 1, 1, "a"), at(2, 1, 2, "b")]);
}

#[test]
fn deleted_rows_and_cells_are_dropped_and_told() {
    let deleted =
        format!("<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>{}</w:tr>", cell("", "weg ermee"));
    let made = body(&table(&[
        row(&[cell("", "a"), cell("<w:cellDel w:id=\"2\"/>", "uit")]),
        deleted,
        row(&[cell("", "b")]),
    ]));
    assert_eq!(made.texts(), ["a", "b"]);
    assert_eq!(made.told(RemarkKind::Deleted), 2);
}

#[test]
fn a_row_may_begin_further_on() {
    let cells_of_row = cell("", "a") + &cell("", "b");
    let row = format!("<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>{cells_of_row}</w:tr>");
    assert_eq!(cells(&body(&table(&[row]))), [at(1, 1, 3, "a"), at(1, 1, 4, "b")]);
}

fn reference(kind: &str, id: u32) -> String {
    format!(r#"<w:r><w:{kind}Reference w:id="{id}"/></w:r>"#)
}

fn note(kind: &str, id: u32, text: &str) -> String {
    format!(r#"<w:{kind} w:id="{id}">{}</w:{kind}>"#, plain(text))
}

fn words(text: &str) -> String {
    format!(r#"<w:r><w:t xml:space="preserve">{text}</w:t></w:r>"#)
}

#[test]
fn notes_are_paired_by_id_and_numbered_by_their_references() {
    let text = format!(
        "<w:p>{}{}{}{}{}</w:p>",
        words("eerst"),
        reference("footnote", 3),
        words(" dan "),
        reference("endnote", 3),
        words(". slot")
    ) + &format!("<w:p>{}{}</w:p>", words("en"), reference("footnote", 1));
    let notes = r#"<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>"#.to_owned()
        + &note("footnote", 1, "derde noot")
        + &note("footnote", 3, "eerste noot")
        + &note("footnote", 7, "vergeten");
    let made = body(&text).with("footnotes", "footnotes", &notes).with(
        "endnotes",
        "endnotes",
        &note("endnote", 3, "tweede noot"),
    );
    let document = made.read();
    let marks = [NoteMark { at: 5, note: 1 }, NoteMark { at: 9, note: 2 }];
    assert_eq!(document.blocks[0].text, "eerst dan . slot");
    assert_eq!(document.blocks[0].notes, marks);
    let read: Vec<_> = document.blocks[2..].iter().map(|b| (b.kind, b.text.as_str())).collect();
    let expected = [
        (Kind::Note(1), "eerste noot"),
        (Kind::Note(2), "tweede noot"),
        (Kind::Note(3), "derde noot"),
    ];
    assert_eq!(read, expected);
    assert_eq!(made.told(RemarkKind::NoteWithoutMark), 1);
}

#[test]
fn a_note_of_deleted_text_has_no_number() {
    let deleted = format!("<w:del w:id=\"1\">{}</w:del>", reference("footnote", 1));
    let text = format!("<w:p>{}{deleted}{}</w:p>", words("a"), reference("footnote", 2));
    let made = body(&text).with(
        "footnotes",
        "footnotes",
        &(note("footnote", 1, "weg") + &note("footnote", 2, "blijft")),
    );
    assert_eq!(made.texts(), ["a", "blijft"]);
    assert_eq!(made.kinds()[1], Kind::Note(1));
}

#[test]
fn the_sign_of_a_note_is_no_text() {
    let own = r#"<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>"#;
    let made = body(&format!("<w:p>{}{own}{}</w:p>", words("Kosovo"), words(" en"))).with(
        "footnotes",
        "footnotes",
        &note("footnote", 1, "noot"),
    );
    assert_eq!(made.texts(), ["Kosovo en", "noot"]);
}
