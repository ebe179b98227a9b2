//! Numbers of lists and headings.

use super::*;

#[test]
fn a_second_list_of_the_same_style_restarts() {
    let lists = list("", &[item(&p("a")), item(&p("b"))]) + &list("", &[item(&p("c"))]);
    expect(&flat(&lists), &["1.|a", "2.|b", "1.|c"]);
}

#[test]
fn lists_continue_in_four_ways() {
    let on = r#"text:continue-numbering="true""#;
    let lists = list(r#"xml:id="q""#, &[item(&p("a"))])
        + &list(on, &[item(&p("b"))])
        + &list("", &[item(&p("x"))])
        + &list(r#"text:continue-list="q" xml:id="r""#, &[item(&p("c"))])
        + &list(r#"text:continue-list="r""#, &[item(&p("d"))])
        + &list("", &[item_at(9, &p("e")), item(&p("f"))])
        + &list("", &[item(&p("g"))]).replace("L1", "L5");
    let five = list_style(
        "L5",
        r#"<text:list-level-style-number text:level="1" style:num-format="1" text:start-value="5"/>"#,
    );
    let expected = ["1.|a", "2.|b", "1.|x", "3.|c", "4.|d", "9.|e", "10.|f", "5|g"];
    expect(&styled(&five, "", &lists), &expected);
}

#[test]
fn numbering_continues_only_the_list_before_of_the_same_style() {
    let lists = list("", &[item(&p("a"))])
        + &list("", &[item(&p("x"))]).replace("L1", "L2")
        + &list(r#"text:continue-numbering="true""#, &[item(&p("b"))]);
    expect(&flat(&lists), &["1.|a", "I.|x", "1.|b"]);
}

#[test]
fn headers_second_paragraphs_and_bare_sublists_take_no_number() {
    let header = format!("<text:list-header>{}</text:list-header>", p("head"));
    let items = [
        header,
        item(&(p("one") + &p("more"))),
        item(&sublist("", &[item(&p("below"))])),
        item(&p("two")),
        item(&(sublist("", &[item(&p("first"))]) + &p("after"))),
    ];
    let xml = flat(&list("", &items));
    let rows = ["|head", "1.|one", "|more", "1.1.|below", "2.|two", "2.1.|first", "|after"];
    expect(&xml, &rows);
    let item = |depth| Kind::Item { depth };
    let kinds_expected = [Kind::Paragraph, item(0), item(0), item(1), item(0), item(1), item(0)];
    assert_eq!(kinds(&xml), kinds_expected);
}

#[test]
fn a_header_in_a_list_that_goes_on_belongs_to_the_item_before() {
    let on = r#"text:continue-numbering="true""#;
    let header = format!("<text:list-header>{}</text:list-header>", p("more"));
    let xml =
        flat(&(list("", &[item(&p("a"))]) + &list(on, &[header]) + &list(on, &[item(&p("b"))])));
    expect(&xml, &["1.|a", "|more", "2.|b"]);
    assert_eq!(kinds(&xml)[1], Kind::Item { depth: 0 });
}

#[test]
fn empty_items_count_where_they_hold_a_paragraph() {
    let items = [item(&p("a")), item(&p("")), item(""), item(&p("b"))];
    expect(&flat(&list("", &items)), &["1.|a", "2.|", "3.|b"]);
}

#[test]
fn sublists_of_one_item_restart_unless_they_say_otherwise() {
    let on = r#"text:continue-numbering="true""#;
    let inside = p("a")
        + &sublist("", &[item(&p("b"))])
        + &sublist("", &[item(&p("c"))])
        + &sublist(on, &[item(&p("d"))]);
    let bare = item(&sublist("", &[item(&p("e"))]));
    let again = item(&sublist(r#"text:continue-numbering="false""#, &[item(&p("f"))]));
    let rows = ["1.|a", "1.1.|b", "1.1.|c", "1.2.|d", "1.3.|e", "1.1.|f"];
    expect(&flat(&list("", &[item(&inside), bare, again])), &rows);
}

#[test]
fn a_list_that_begins_below_its_first_level_counts_that_as_begun() {
    let bare = item(&sublist("", &[item(&p("a")), item(&p("b"))]));
    let rows = ["1.1.|a", "1.2.|b", "2.|c"];
    expect(&flat(&list("", &[bare, item(&p("c"))])), &rows);
}

#[test]
fn letters_past_z_follow_their_list_style() {
    let lettered = |name: &str, more: &str| {
        list_style(
            name,
            &format!(
                r#"<text:list-level-style-number text:level="1" style:num-format="a" {more}/>"#
            ),
        )
    };
    let styles = lettered("A", "") + &lettered("B", r#"style:num-letter-sync="true""#);
    let lists = |name: &str| {
        list("", &[item_at(26, &p("x")), item(&p("x")), item(&p("x"))]).replace("L1", name)
    };
    let xml = styled(&styles, "", &(lists("A") + &lists("B")));
    expect(&xml, &["z|x", "aa|x", "ab|x", "z|x", "aa|x", "bb|x"]);
}

#[test]
fn headings_are_numbered_by_the_outline() {
    let body = h(3, "deep", "")
        + &h(1, "one", "")
        + &h(1, "listed", r#"text:is-list-header="true""#)
        + &h(1, "seven", r#"text:restart-numbering="true" text:start-value="7""#)
        + &h(3, "skipped", "")
        + &h(2, "next", "")
        + &h(1, "", "")
        + &h(1, "nine", r#"text:start-value="3""#);
    let rows =
        ["1.1.1|deep", "2|one", "|listed", "7|seven", "7.1.1|skipped", "7.2|next", "8|", "9|nine"];
    expect(&flat(&body), &rows);
}

#[test]
fn headings_without_an_outline_number_leave_the_count_alone() {
    let none = r#"<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_1" style:list-style-name=""/>"#;
    let body = h(1, "one", "") + &h(1, "none", "").replace("Heading_20_1", "P1") + &h(2, "two", "");
    let xml = styled("", none, &body);
    expect(&xml, &["1|one", "|none", "1.1|two"]);
    assert_eq!(kinds(&xml), [Kind::Heading(1), Kind::Heading(1), Kind::Heading(2)]);
}

#[test]
fn a_restart_without_a_start_is_told() {
    let body = h(1, "a", "") + &h(1, "b", "") + &h(1, "c", r#"text:restart-numbering="true""#);
    let xml = flat(&body);
    expect(&xml, &["1|a", "2|b", "1|c"]);
    assert_eq!(remark(&xml, RemarkKind::NumbersDiffer), Some((1, "1".to_owned())));
}

#[test]
fn a_paragraph_in_a_style_of_headings_is_a_heading() {
    let based = r#"<style:style style:name="Own" style:family="paragraph" style:parent-style-name="Heading_20_2"/>"#;
    let automatic = r#"<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_1"/>"#;
    let xml = styled(based, automatic, &(p_in("P1", "one") + &p_in("Own", "based") + &p("text")));
    expect(&xml, &["1|one", "|based", "|text"]);
    assert_eq!(kinds(&xml), [Kind::Heading(1), Kind::Heading(2), Kind::Paragraph]);
}

#[test]
fn a_list_style_of_a_paragraph_alone_numbers_nothing() {
    let style =
        r#"<style:style style:name="PL" style:family="paragraph" style:list-style-name="L1"/>"#;
    expect(&styled(style, "", &p_in("PL", "plain")), &["|plain"]);
}

#[test]
fn stored_numbers_are_no_text() {
    let listed = list("", &[item(&p("<text:number>99</text:number>item"))]);
    let body = listed + &h(1, "<text:number>7</text:number>heading", "");
    expect(&flat(&body), &["1.|item", "1|heading"]);
}

#[test]
fn a_sublist_of_another_style_goes_on_counting_with_its_own_looks() {
    let other = sublist(r#"text:style-name="L2""#, &[item(&p("b")), item(&p("c"))]);
    let items = [item(&(p("a") + &other)), item(&(p("d") + &sublist("", &[item(&p("e"))])))];
    expect(&flat(&list("", &items)), &["1.|a", "I.A.|b", "I.B.|c", "2.|d", "2.1.|e"]);
}

#[test]
fn labels_follow_prefix_suffix_pattern_and_bullet() {
    let levels = r#"<text:list-level-style-number text:level="1" style:num-format="I" style:num-prefix="Deel " style:num-suffix=":"/><text:list-level-style-number text:level="2" style:num-format="a" loext:num-list-format="%1%-%2%)"/><text:list-level-style-bullet text:level="3" text:bullet-char="–"/><text:list-level-style-number text:level="4" style:num-format="" style:num-suffix="x"/><text:list-level-style-number text:level="5" style:num-format="1" text:display-levels="2"/>"#;
    let mut inside = String::new();
    for name in ["five", "four", "three", "two", "one"] {
        inside =
            item(&(p(name) + &if inside.is_empty() { inside } else { sublist("", &[inside]) }));
    }
    let xml = styled(&list_style("P", levels), "", &list("", &[inside]).replace("L1", "P"));
    expect(&xml, &["Deel I:|one", "I-a)|two", "–|three", "x|four", "1|five"]);
}

#[test]
fn lists_without_a_style_have_bullets_and_levels_without_one_plain_numbers() {
    let nested = |style: &str| {
        list("", &[item(&(p("a") + &sublist("", &[item(&p("b"))])))]).replace("L1", style)
    };
    let style = list_style("One", &level(1, "i", ")", 1));
    let xml = styled(&style, "", &(nested("Missing") + &nested("One")));
    expect(&xml, &["•|a", "◦|b", "i)|a", "1.|b"]);
}

#[test]
fn an_item_in_another_style_counts_on() {
    let other = item(&p("b")).replace("item>", "item >").replacen(
        "<text:list-item",
        r#"<text:list-item text:style-override="L2""#,
        1,
    );
    expect(&flat(&list("", &[item(&p("a")), other, item(&p("c"))])), &["1.|a", "II.|b", "3.|c"]);
}

#[test]
fn numerals_that_are_not_known_are_digits_and_told() {
    let style = list_style("Z", &(level(1, "一, 二, 三, ...", ".", 1)));
    let padded = list_style("Y", &level(1, "01, 02, 03, ...", ".", 1));
    let body = list("", &[item(&p("a"))]).replace("L1", "Z")
        + &list("", &[item(&p("b"))]).replace("L1", "Y");
    let xml = styled(&(style + &padded), "", &body);
    expect(&xml, &["1.|a", "01.|b"]);
    assert_eq!(remark(&xml, RemarkKind::Number), Some((1, "1.".to_owned())));
}

#[test]
fn numbered_paragraphs_share_a_list_by_its_id() {
    let numbered = |level: usize, text: &str| {
        format!(
            r#"<text:numbered-paragraph text:list-id="n" text:style-name="L1" text:level="{level}">{}</text:numbered-paragraph>"#,
            p(text)
        )
    };
    let body = numbered(1, "a") + &numbered(2, "b") + &numbered(1, "c");
    expect(&flat(&body), &["1.|a", "1.1.|b", "2.|c"]);
}

#[test]
fn lists_that_share_a_counter_share_their_list() {
    let lists = list(r#"xml:id="q""#, &[item(&p("a"))])
        + &list("", &[item(&p("x"))])
        + &list(r#"text:continue-list="q""#, &[item(&p("b"))]);
    let document = document(&flat(&lists));
    let of = |at: usize| document.blocks[at].label.as_ref().unwrap().list;
    assert_eq!(of(0), of(2));
    assert_ne!(of(0), of(1));
}

#[test]
fn a_list_in_a_note_leaves_those_of_the_text_alone() {
    let on = r#"text:continue-numbering="true""#;
    let inside = list(on, &[item(&p("x"))]);
    let note = format!("<text:note><text:note-body>{inside}</text:note-body></text:note>");
    let body = list("", &[item(&p("a"))]) + &p(&format!("b{note}")) + &list(on, &[item(&p("c"))]);
    expect(&flat(&body), &["1.|a", "|b", "2.|c", "1.|x"]);
}
