//! Words, and what is left out of them.

use super::*;
use crate::import::{Cell, NoteMark};

#[test]
fn fields_keep_the_text_that_is_stored() {
    let body = p(
        r#"op <text:date text:date-value="2024-03-03" text:fixed="false">3 maart 2024</text:date> in <text:user-defined text:name="x">Den Haag</text:user-defined>, blz. <text:page-number>7</text:page-number>"#,
    );
    expect(&flat(&body), &["|op 3 maart 2024 in Den Haag, blz. 7"]);
}

#[test]
fn tracked_changes_are_taken_as_accepted_and_told() {
    let changes = r#"<text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:deletion><office:change-info><office:chief/>A. Nonymous</office:change-info><text:p>weg</text:p><text:p>ermee</text:p></text:deletion></text:changed-region><text:changed-region xml:id="c2"><text:insertion><office:change-info>A. Nonymous</office:change-info></text:insertion></text:changed-region></text:tracked-changes>"#;
    let body = changes.to_owned()
        + &p("een")
        + &p(
            r#"twee <text:change text:change-id="c1"/>en<text:change-start text:change-id="c2"/> dan drie<text:change-end text:change-id="c2"/> vier"#,
        );
    let xml = flat(&body);
    expect(&xml, &["|een", "|twee en dan drie vier"]);
    assert_eq!(remark(&xml, RemarkKind::Deleted), Some((2, "weg ermee".to_owned())));
    assert_eq!(remark(&xml, RemarkKind::Inserted), Some((2, "dan drie".to_owned())));
    let places: Vec<_> = document(&xml).remarks.iter().map(|r| r.origin.paragraph).collect();
    assert_eq!(places, [Some(2), Some(2)]);
}

#[test]
fn hidden_words_are_left_out_and_told_and_hidden_items_count() {
    let automatic = r#"<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style><style:style style:name="HP" style:family="paragraph"><style:text-properties text:display="none"/></style:style>"#;
    let span = r#"<text:span text:style-name="H">geheim hier</text:span>"#;
    let body =
        format!(r#"<text:section text:display="none">{}</text:section>"#, h(1, "sectie", ""))
            + &list("", &[item(&p("a")), item(&p(span)), item(&p_in("HP", "x")), item(&p("b"))])
            + &p(r#"<text:hidden-paragraph text:is-hidden="true"/>alinea"#)
            + &p(&format!("zicht{span}baar"))
            + &h(1, "kop", "");
    let xml = styled("", automatic, &body);
    expect(&xml, &["1.|a", "4.|b", "|zichtbaar", "2|kop"]);
    assert_eq!(remark(&xml, RemarkKind::Hidden).unwrap().0, 7);
}

#[test]
fn text_boxes_stand_once_behind_their_paragraph() {
    let frame = |inside: &str| {
        format!(
            "<draw:frame>{inside}<svg:title>TITEL</svg:title><svg:desc>ALT</svg:desc></draw:frame>"
        )
    };
    let boxed = frame(&format!("<draw:text-box>{}{}</draw:text-box>", p("vak"), p("tekst")));
    let shape = format!("<draw:custom-shape>{}</draw:custom-shape>", p("vorm"));
    let body = p(&format!("voor {boxed}na")) + &p(&shape) + &p("slot");
    let xml = flat(&body);
    expect(&xml, &["|voor na", "|vak", "|tekst", "|vorm", "|slot"]);
    assert_eq!(remark(&xml, RemarkKind::TextBox).unwrap().0, 2);
}

#[test]
fn pictures_and_embedded_objects_are_told() {
    let picture = "<draw:frame><draw:image><office:binary-data>QUJD</office:binary-data></draw:image></draw:frame>";
    let object = "<draw:frame><draw:object/><draw:image/></draw:frame>";
    let xml = flat(&p(&format!("x{picture}{object}{picture}y")));
    expect(&xml, &["|xy"]);
    assert_eq!(remark(&xml, RemarkKind::Picture).unwrap().0, 2);
    assert_eq!(remark(&xml, RemarkKind::Embedded).unwrap().0, 1);
}

#[test]
fn comments_are_left_out_and_told() {
    let comment = "<office:annotation><text:p>naam en tijd</text:p></office:annotation>";
    let xml = flat(&p(&format!("voor{comment}na")));
    expect(&xml, &["|voorna"]);
    assert_eq!(remark(&xml, RemarkKind::Comment).unwrap().0, 1);
}

#[test]
fn blanks_are_those_that_are_shown() {
    let body = p(
        "  a\n   b <text:span> c</text:span><text:s text:c=\"3\"/>d<text:tab/>e<text:line-break/>f<text:soft-page-break/>g\u{ad}h ",
    );
    let xml = flat(&body);
    expect(&xml, &["|a b c   d\te\nfgh"]);
    assert_eq!(remark(&xml, RemarkKind::Invisible).unwrap().0, 1);
}

#[test]
fn characters_by_reference_stay_where_they_are() {
    expect(&flat(&p("R &amp; D&#x2013;x <![CDATA[<b>]]>")), &["|R & D–x <b>"]);
}

#[test]
fn ruby_is_read_once() {
    let ruby = "<text:ruby><text:ruby-base>base</text:ruby-base><text:ruby-text>ruby</text:ruby-text></text:ruby>";
    expect(&flat(&p(&format!("a {ruby} b"))), &["|a base b"]);
}

#[test]
fn notes_stand_at_the_end_by_the_order_of_their_marks() {
    let note = |citation: &str, inside: &str| {
        format!(
            "<text:note><text:note-citation>{citation}</text:note-citation><text:note-body>{inside}</text:note-body></text:note>"
        )
    };
    let one = note("3", &(p("eerste") + &p("alinea twee")));
    let body = p(&format!(" woord {one} verder{}", note("i", &p("tweede")))) + &p("slot");
    let xml = flat(&body);
    expect(&xml, &["|woord verder", "|slot", "|eerste", "|alinea twee", "|tweede"]);
    assert_eq!(kinds(&xml)[2..], [Kind::Note(1), Kind::Note(1), Kind::Note(2)]);
    let marks = [NoteMark { at: 5, note: 1 }, NoteMark { at: 12, note: 2 }];
    assert_eq!(document(&xml).blocks[0].notes, marks);
}

#[test]
fn cells_have_their_place_and_merged_ones_stand_once() {
    let cell = |inside: &str| format!("<table:table-cell>{inside}</table:table-cell>");
    let covered = format!("<table:covered-table-cell>{}</table:covered-table-cell>", p("dubbel"));
    let row = |inside: &str| format!("<table:table-row>{inside}</table:table-row>");
    let table = |rows: &str| format!("<table:table>{rows}</table:table>");
    let inner = table(&row(&cell(&p("binnen"))));
    let rows = format!(
        "<table:table-header-rows>{}</table:table-header-rows>",
        row(&(cell(&p("a")) + &covered + &cell(&p("b"))))
    ) + &row(&(cell("<text:p/>").replace("cell>", "cell >")
        + &cell(&(p("c") + &inner + &p("d")))
        + &cell(&list("", &[item(&p("e"))]))));
    let xml = flat(&(table(&rows) + &table(&row(&cell(&p("f"))))));
    expect(&xml, &["|a", "|b", "|c", "|binnen", "|d", "1.|e", "|f"]);
    let at = |table, row, column| Kind::Cell(Cell { table, row, column });
    let places =
        [at(1, 1, 1), at(1, 1, 3), at(1, 2, 2), at(2, 1, 1), at(1, 2, 2), at(1, 2, 3), at(3, 1, 1)];
    assert_eq!(kinds(&xml), places);
    assert_eq!(remark(&xml, RemarkKind::Hidden), Some((1, "dubbel".to_owned())));
}

#[test]
fn a_table_of_contents_is_one() {
    let contents = format!(
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>Sjabloon</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title>{}</text:index-title>{}</text:index-body></text:table-of-content>",
        p("Inhoud"),
        p("1 Doel<text:tab/>3")
    );
    let xml = flat(&(contents + &p("tekst")));
    expect(&xml, &["|Inhoud", "|1 Doel\t3", "|tekst"]);
    assert_eq!(kinds(&xml), [Kind::Contents, Kind::Contents, Kind::Paragraph]);
}

#[test]
fn titles_are_known_by_their_styles() {
    let styles = r#"<style:style style:name="Title" style:family="paragraph" style:default-outline-level=""/><style:style style:name="S" style:display-name="Subtitle" style:family="paragraph"/>"#;
    let automatic = r#"<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>"#;
    let xml = styled(styles, automatic, &(p_in("P1", "Verklaring") + &p_in("S", "onder")));
    assert_eq!(kinds(&xml), [Kind::Title, Kind::Subtitle]);
}

#[test]
fn bold_capitals_and_language_come_from_styles() {
    let automatic = r#"<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="N" style:family="text"><style:text-properties fo:font-weight="normal" fo:language="fr" fo:country="BE"/></style:style><style:style style:name="U" style:family="paragraph"><style:text-properties fo:font-weight="700" fo:text-transform="uppercase"/></style:style>"#;
    let default = r#"<style:default-style style:family="paragraph"><style:text-properties fo:language="nl"/></style:default-style>"#;
    let span = |style: &str, text: &str| {
        format!(r#"<text:span text:style-name="{style}">{text}</text:span>"#)
    };
    let body = p(&format!(" {} {} gewoon", span("B", "Vet"), span("B", "begin")))
        + &p_in("U", "hoofd")
        + &p_in("U", &span("N", "le texte français"))
        + &p("NAVO");
    let document = document(&styled(default, automatic, &body));
    let emphasis: Vec<_> =
        document.blocks.iter().map(|b| (b.emphasis.bold, b.emphasis.capitals)).collect();
    assert_eq!(emphasis, [(9, false), (5, true), (0, true), (0, true)]);
    let languages: Vec<_> = document.blocks.iter().map(|b| b.language.as_deref()).collect();
    assert_eq!(languages, [Some("nl"), Some("nl"), Some("fr"), Some("nl")]);
}

#[test]
fn paragraphs_are_counted_without_empty_ones() {
    let document = document(&flat(&(p("a") + &p(" ") + &p("b"))));
    let places: Vec<_> = document.blocks.iter().map(|block| block.origin.paragraph).collect();
    assert_eq!(places, [Some(1), Some(2)]);
}

#[test]
fn placeholders_of_content_controls_are_left_out_and_told() {
    let body = p(
        r#"Naam: <loext:content-control loext:showing-place-holder="true">klik hier</loext:content-control><loext:content-control>Jan</loext:content-control>"#,
    );
    let xml = flat(&body);
    expect(&xml, &["|Naam: Jan"]);
    assert_eq!(remark(&xml, RemarkKind::Placeholder).unwrap().0, 1);
}
