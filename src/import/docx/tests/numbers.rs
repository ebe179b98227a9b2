//! Numbers of lists, row by row of what Word files hold.

use super::*;
use crate::import::Mark;

/// A level of a list.
fn level(at: u8, format: &str, text: &str, more: &str) -> String {
    format!(
        r#"<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>"#
    )
}

/// Three levels of decimal numbers: `1.`, `1.1`, `1.1.1`.
fn decimal() -> String {
    level(0, "decimal", "%1.", "")
        + &level(1, "decimal", "%1.%2", "")
        + &level(2, "decimal", "%1.%2.%3", "")
}

fn abstract_list(id: u32, levels: &str) -> String {
    format!(r#"<w:abstractNum w:abstractNumId="{id}">{levels}</w:abstractNum>"#)
}

fn list(id: u32, of: u32, overrides: &str) -> String {
    format!(r#"<w:num w:numId="{id}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>"#)
}

fn start(level: u8, number: u32) -> String {
    format!(
        r#"<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{number}"/></w:lvlOverride>"#
    )
}

/// Labels of items of list 1 on these levels.
fn labels(levels: &str, items: &[u8]) -> Vec<String> {
    let text: String = items.iter().map(|at| item(1, *at, "tekst")).collect();
    let made = body(&text).numbering(&(abstract_list(4, levels) + &list(1, 4, "")));
    made.rows().into_iter().map(|(label, _)| label).collect()
}

/// Labels of `count` items on one level of a format.
fn series(format: &str, count: usize) -> Vec<String> {
    labels(&level(0, format, "%1.", ""), &vec![0; count])
}

#[test]
fn headings_are_numbered_by_the_list_of_their_styles() {
    let style = |id: u8| {
        let numbers =
            format!(r#"<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>"#, id - 1);
        format!(
            r#"<w:style w:type="paragraph" w:styleId="Kop{id}"><w:name w:val="heading {id}"/><w:pPr>{numbers}</w:pPr></w:style>"#
        )
    };
    let made =
        body(&(styled("Kop1", "Inleiding") + &styled("Kop2", "Doel") + &styled("Kop1", "Slot")))
            .styles(&(style(1) + &style(2)))
            .numbering(&(abstract_list(0, &decimal()) + &list(1, 0, "")));
    assert_eq!(made.rows(), pairs(&[("1.", "Inleiding"), ("1.1", "Doel"), ("2.", "Slot")]));
    assert_eq!(made.kinds(), [Kind::Heading(1), Kind::Heading(2), Kind::Heading(1)]);
}

#[test]
fn lists_over_one_abstract_list_share_its_counters() {
    let items = [1, 1, 2, 1, 3, 3, 1, 3, 1].map(|list| item(list, 0, "x")).concat();
    let made = body(&items).numbering(
        &(abstract_list(0, &decimal())
            + &list(1, 0, "")
            + &list(2, 0, "")
            + &list(3, 0, &start(0, 1))),
    );
    let labels: Vec<_> = made.rows().into_iter().map(|(label, _)| label).collect();
    assert_eq!(labels, ["1.", "2.", "3.", "4.", "1.", "2.", "3.", "4.", "5."]);
    let lists: Vec<_> = made.read().blocks.iter().map(|b| b.label.as_ref().unwrap().list).collect();
    assert_eq!(lists, [lists[0]; 9]);
}

#[test]
fn legal_numbers_are_decimal_on_their_level_only() {
    let levels = level(0, "upperRoman", "%1.", "")
        + &level(1, "decimal", "%1.%2.", "<w:isLgl/>")
        + &level(2, "decimal", "%1.%2.%3", "");
    assert_eq!(labels(&levels, &[0, 0, 1, 2]), ["I.", "II.", "2.1.", "II.1.1"]);
    let zeros = level(0, "upperRoman", "Article %1.", "")
        + &level(1, "decimalZero", "Section %1.%2", "<w:isLgl/>");
    assert_eq!(labels(&zeros, &[0, 1]), ["Article I.", "Section 1.01"]);
}

#[test]
fn list_zero_takes_the_number_of_a_style_away() {
    let made = body(&(styled("L", "een") + &paragraph(r#"<w:pStyle w:val="L"/><w:numPr><w:numId w:val="0"/></w:numPr>"#, "los") + &styled("L", "twee")))
        .styles(r#"<w:style w:type="paragraph" w:styleId="L"><w:name w:val="Lijst"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"#)
        .numbering(&(abstract_list(0, &decimal()) + &list(1, 0, "")));
    assert_eq!(made.rows(), pairs(&[("1.", "een"), ("", "los"), ("2.", "twee")]));
    assert_eq!(made.kinds()[1], Kind::Paragraph);
}

#[test]
fn levels_begin_again_as_the_standard_says() {
    let restart = |at: u8| format!(r#"<w:lvlRestart w:val="{at}"/>"#);
    let never = level(0, "decimal", "%1.", "") + &level(1, "decimal", "%1.%2", &restart(0));
    assert_eq!(labels(&never, &[0, 1, 0, 1]), ["1.", "1.1", "2.", "2.2"]);
    let after_first = decimal() + &level(2, "decimal", "%1.%2.%3", &restart(1));
    let met = labels(&after_first, &[0, 1, 2, 1, 2, 0, 1, 2]);
    assert_eq!(met, ["1.", "1.1", "1.1.1", "1.2", "1.2.2", "2.", "2.1", "2.1.1"]);
}

#[test]
fn programs_that_ignore_the_restart_of_a_level_are_told_of() {
    let levels = level(0, "decimal", "%1.", "")
        + &level(1, "decimal", "%1.%2", r#"<w:lvlRestart w:val="0"/>"#);
    let items = [0, 1, 0, 1].map(|at| item(1, at, "x")).concat();
    let made = body(&items).numbering(&(abstract_list(0, &levels) + &list(1, 0, "")));
    assert_eq!(made.told(RemarkKind::NumbersDiffer), 1);
    let made = body(&items).numbering(&(abstract_list(0, &decimal()) + &list(1, 0, "")));
    assert_eq!(made.told(RemarkKind::NumbersDiffer), 0);
}

#[test]
fn a_level_that_was_never_met_counts_as_used() {
    assert_eq!(labels(&decimal(), &[0, 2, 2, 1]), ["1.", "1.1.1", "1.1.2", "1.2"]);
    assert_eq!(labels(&decimal(), &[1, 1, 0, 1]), ["1.1", "1.2", "2.", "2.1"]);
    let told = |levels: &str| {
        let made = body(&item(1, 1, "x")).numbering(&(abstract_list(0, levels) + &list(1, 0, "")));
        made.told(RemarkKind::NumbersDiffer)
    };
    assert_eq!(told(&decimal()), 1);
    assert_eq!(told(&(level(0, "decimal", "%1.", "") + &level(1, "decimal", "%2.", ""))), 0);
}

#[test]
fn letters_are_repeated_past_the_last() {
    assert_eq!(series("lowerLetter", 28)[24..], ["y.", "z.", "aa.", "bb."]);
    assert_eq!(series("upperLetter", 54)[50..], ["YY.", "ZZ.", "AAA.", "BBB."]);
}

#[test]
fn roman_numerals_count() {
    let lower = series("lowerRoman", 9);
    assert_eq!(lower, ["i.", "ii.", "iii.", "iv.", "v.", "vi.", "vii.", "viii.", "ix."]);
    assert_eq!(series("upperRoman", 49)[48], "XLIX.");
}

#[test]
fn rare_formats_are_shown() {
    assert_eq!(series("decimalZero", 10)[7..], ["08.", "09.", "10."]);
    assert_eq!(series("chicago", 5), ["*.", "†.", "‡.", "§.", "**."]);
    assert_eq!(series("none", 2), [".", "."]);
    assert_eq!(series("numberInDash", 1), ["- 1 -."]);
}

#[test]
fn words_and_ranks_follow_the_language() {
    let label = |format: &str, language: &str| {
        let more = format!(r#"<w:rPr><w:lang w:val="{language}"/></w:rPr>"#);
        labels(&level(0, format, "%1.", &more), &[0, 0]).concat()
    };
    assert_eq!(label("cardinalText", "nl-BE"), "Een.Twee.");
    assert_eq!(label("ordinalText", "nl-NL"), "Eerste.Tweede.");
    assert_eq!(label("ordinal", "nl-NL"), "1ste.2de.");
    assert_eq!(label("ordinal", "en-GB"), "1st.2nd.");
    assert_eq!(label("ordinal", "fr-FR"), "1er.2e.");
    assert_eq!(label("ordinalText", "de-DE"), "Erste.Zweite.");
}

#[test]
fn a_format_without_words_here_is_decimal_and_told() {
    let levels = level(0, "cardinalText", "%1.", r#"<w:rPr><w:lang w:val="sv-SE"/></w:rPr>"#);
    let made = body(&item(1, 0, "x")).numbering(&(abstract_list(0, &levels) + &list(1, 0, "")));
    assert_eq!(made.rows(), pairs(&[("1.", "x")]));
    assert_eq!(made.told(RemarkKind::Number), 1);
}

#[test]
fn a_custom_format_stands_in_a_choice() {
    let level = r#"<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl>"#;
    assert_eq!(labels(level, &[0, 0]), ["001.", "002."]);
}

#[test]
fn a_link_to_a_style_of_lists_is_followed() {
    let linked = r#"<w:numStyleLink w:val="Stijl"/>"#;
    let made = body(&(item(1, 0, "x") + &item(2, 0, "y")))
        .styles(r#"<w:style w:type="numbering" w:styleId="Stijl"><w:name w:val="Stijl"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>"#)
        .numbering(&(abstract_list(0, linked) + &abstract_list(1, &(r#"<w:styleLink w:val="Stijl"/>"#.to_owned() + &decimal())) + &list(1, 0, "") + &list(2, 1, "")));
    assert_eq!(made.rows(), pairs(&[("1.", "x"), ("2.", "y")]));
    let nameless = Made { parts: made.parts[1..].to_vec(), ..made };
    assert_eq!(nameless.rows(), pairs(&[("1.", "x"), ("2.", "y")]));
}

#[test]
fn an_override_changes_the_look_and_not_the_counter() {
    let letter = level(0, "upperLetter", "(%1)", "");
    let whole = format!(r#"<w:lvlOverride w:ilvl="0">{letter}</w:lvlOverride>"#);
    let made = body(&(item(1, 0, "x") + &item(2, 0, "y")))
        .numbering(&(abstract_list(0, &decimal()) + &list(1, 0, "") + &list(2, 0, &whole)));
    assert_eq!(made.rows(), pairs(&[("1.", "x"), ("(B)", "y")]));
    let roman = level(0, "upperRoman", "%1:", "");
    let both =
        format!(r#"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>{roman}</w:lvlOverride>"#);
    let made = body(&(item(1, 0, "x") + &item(2, 0, "y")))
        .numbering(&(abstract_list(0, &decimal()) + &list(1, 0, "") + &list(2, 0, &both)));
    assert_eq!(made.rows(), pairs(&[("1.", "x"), ("V:", "y")]));
}

#[test]
fn a_start_on_a_lower_level_counts_once() {
    let items = [0, 1, 1, 0, 1].map(|at| item(1, at, "x")).concat();
    let made = body(&items).numbering(&(abstract_list(0, &decimal()) + &list(1, 0, &start(1, 7))));
    let labels: Vec<_> = made.rows().into_iter().map(|(label, _)| label).collect();
    assert_eq!(labels, ["1.", "1.7", "1.8", "2.", "2.1"]);
    assert_eq!(made.told(RemarkKind::NumbersDiffer), 1);
}

#[test]
fn a_list_may_begin_at_zero() {
    let zero = decimal().replacen(r#"w:start w:val="1""#, r#"w:start w:val="0""#, 1);
    assert_eq!(labels(&zero, &[0, 0]), ["0.", "1."]);
}

#[test]
fn list_and_level_come_each_from_the_nearest_style() {
    let style = |id: &str, based: &str, numbers: &str| {
        format!(
            r#"<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{id}"/><w:basedOn w:val="{based}"/><w:pPr><w:numPr>{numbers}</w:numPr></w:pPr></w:style>"#
        )
    };
    let styles = style("A", "", r#"<w:numId w:val="1"/>"#)
        + &style("B", "A", "")
        + &style("C", "A", r#"<w:ilvl w:val="1"/>"#);
    let direct = r#"<w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="1"/></w:numPr>"#;
    let made =
        body(&(styled("A", "a") + &styled("B", "b") + &styled("C", "c") + &paragraph(direct, "d")))
            .styles(&styles)
            .numbering(&(abstract_list(0, &decimal()) + &list(1, 0, "")));
    assert_eq!(made.rows(), pairs(&[("1.", "a"), ("2.", "b"), ("2.1", "c"), ("2.2", "d")]));
}

#[test]
fn the_level_that_names_a_style_wins_over_the_style() {
    let style = r#"<w:style w:type="paragraph" w:styleId="S"><w:name w:val="S"/><w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"#;
    let levels = level(0, "decimal", "%1.", "")
        + &level(1, "decimal", "%1.%2", r#"<w:pStyle w:val="S"/>"#)
        + &level(2, "decimal", "%1.%2.%3", "");
    let made = body(&(item(1, 0, "x") + &styled("S", "y")))
        .styles(style)
        .numbering(&(abstract_list(0, &levels) + &list(1, 0, "")));
    assert_eq!(made.rows(), pairs(&[("1.", "x"), ("1.1", "y")]));
    assert_eq!(made.told(RemarkKind::NumbersDiffer), 1);
}

#[test]
fn a_list_that_there_is_not_numbers_nothing() {
    let made = body(&(item(9, 0, "x") + &item(1, 0, "y")))
        .numbering(&(abstract_list(0, &decimal()) + &list(1, 0, "")));
    assert_eq!(made.rows(), pairs(&[("", "x"), ("1.", "y")]));
    assert_eq!(body(&item(1, 0, "x")).rows(), pairs(&[("", "x")]));
}

#[test]
fn a_list_goes_on_over_headings_and_through_cells() {
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", item(1, 0, text));
    let text = item(1, 0, "x")
        + &plain("Kop")
        + &format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell("y"), cell("z"))
        + &item(1, 0, "slot");
    let made = body(&text).numbering(&(abstract_list(0, &decimal()) + &list(1, 0, "")));
    let rows = [("1.", "x"), ("", "Kop"), ("2.", "y"), ("3.", "z"), ("4.", "slot")];
    assert_eq!(made.rows(), pairs(&rows));
}

#[test]
fn labels_are_what_the_level_spells() {
    let own = level(0, "decimal", "Artikel %1", r#"<w:suff w:val="space"/>"#)
        + &level(1, "decimal", "%1", r#"<w:suff w:val="nothing"/>"#)
        + &level(2, "decimal", "Vast", "");
    assert_eq!(labels(&own, &[0, 1, 2]), ["Artikel 1", "1", "Vast"]);
    assert_eq!(labels(&level(0, "none", "", ""), &[0]), [""]);
}

#[test]
fn an_empty_item_counts_and_stands_there() {
    let empty = format!("<w:p><w:pPr>{}</w:pPr></w:p>", numbered(1, 0));
    let made = body(&(item(1, 0, "x") + &empty + &item(1, 0, "y")))
        .numbering(&(abstract_list(0, &decimal()) + &list(1, 0, "")));
    assert_eq!(made.rows(), pairs(&[("1.", "x"), ("2.", ""), ("3.", "y")]));
    let section = format!("<w:p><w:pPr>{}<w:sectPr/></w:pPr></w:p>", numbered(1, 0));
    let made = body(&(item(1, 0, "x") + &section))
        .numbering(&(abstract_list(0, &decimal()) + &list(1, 0, "")));
    assert_eq!(made.told(RemarkKind::Number), 1);
}

#[test]
fn deleted_items_do_not_count() {
    let deleted = format!(
        "<w:p><w:pPr>{}<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>weg</w:delText></w:r></w:del></w:p>",
        numbered(1, 0)
    );
    let made = body(&(item(1, 0, "x") + &deleted + &item(1, 0, "y") + &deleted))
        .numbering(&(abstract_list(0, &decimal()) + &list(1, 0, "")));
    assert_eq!(made.rows(), pairs(&[("1.", "x"), ("2.", "y")]));
}

#[test]
fn properties_of_a_level_come_in_any_order() {
    let level = r#"<w:lvl w:ilvl="0"><w:lvlText w:val="%1)"/><w:pStyle w:val="S"/><w:numFmt w:val="upperRoman"/><w:start w:val="4"/></w:lvl>"#;
    assert_eq!(labels(level, &[0, 0]), ["IV)", "V)"]);
}

#[test]
fn hidden_items_do_not_count() {
    let hidden = format!(
        "<w:p><w:pPr>{}<w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim woord</w:t></w:r></w:p>",
        numbered(1, 0)
    );
    let made = body(&(item(1, 0, "x") + &hidden + &item(1, 0, "y")))
        .numbering(&(abstract_list(0, &decimal()) + &list(1, 0, "")));
    assert_eq!(made.rows(), pairs(&[("1.", "x"), ("2.", "y")]));
    assert_eq!(made.told(RemarkKind::Hidden), 2);
}

#[test]
fn bullets_are_shown_as_letters_of_their_fonts() {
    let bullet = |text: &str, font: &str| {
        let more = format!(r#"<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>"#);
        labels(&level(0, "bullet", text, &more), &[0]).concat()
    };
    assert_eq!(bullet("\u{f0b7}", "Symbol"), "•");
    assert_eq!(bullet("\u{f0a7}", "Wingdings"), "▪");
    assert_eq!(bullet("\u{f0fc}", "Wingdings"), "✓");
    assert_eq!(bullet("\u{f0d8}", "Wingdings"), "➢");
    assert_eq!(bullet("§", "Wingdings"), "▪");
    assert_eq!(bullet("o", "Courier New"), "o");
    assert_eq!(bullet("–", "Arial"), "–");
    assert_eq!(bullet("\u{f09e}", "Webdings"), "•");
}

#[test]
fn a_bullet_counts_nothing() {
    let levels =
        level(0, "bullet", "-", "") + &level(1, "bullet", "x", r#"<w:lvlPicBulletId w:val="0"/>"#);
    let made = body(&(item(1, 0, "x") + &item(1, 1, "y")))
        .numbering(&(abstract_list(0, &levels) + &list(1, 0, "")));
    assert_eq!(made.rows(), pairs(&[("-", "x"), ("•", "y")]));
    assert_eq!(made.kinds(), [Kind::Item { depth: 0 }, Kind::Item { depth: 1 }]);
    let document = made.read();
    assert!(document.blocks.iter().all(|block| block.label.as_ref().unwrap().mark == Mark::Bullet));
}

#[test]
fn fields_that_number_paragraphs_are_counted_and_told() {
    let field = r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> AUTONUM </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>x</w:t></w:r></w:p>"#;
    let made = body(&(field.to_owned() + field));
    assert_eq!(made.rows(), pairs(&[("1.", "x"), ("2.", "x")]));
    assert_eq!(made.told(RemarkKind::Number), 2);
}

#[test]
fn a_frame_keeps_its_place() {
    let framed = paragraph(&(r#"<w:framePr w:w="100"/>"#.to_owned() + &numbered(1, 0)), "kader");
    let made = body(&(item(1, 0, "x") + &framed + &item(1, 0, "y")))
        .numbering(&(abstract_list(0, &decimal()) + &list(1, 0, "")));
    assert_eq!(made.rows(), pairs(&[("1.", "x"), ("2.", "kader"), ("3.", "y")]));
}

#[test]
fn an_absurd_number_is_shown_in_digits() {
    let start = r#"<w:lvl w:ilvl="0"><w:start w:val="4000000000"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl>"#;
    assert_eq!(labels(start, &[0]), ["4000000000)"]);
}
