//! Text, row by row of what Word files hold.

use super::*;

/// A paragraph of runs and what stands between them.
fn of(inner: &str) -> String {
    format!("<w:p>{inner}</w:p>")
}

fn run(inner: &str) -> String {
    format!("<w:r>{inner}</w:r>")
}

fn words(text: &str) -> String {
    run(&format!(r#"<w:t xml:space="preserve">{text}</w:t>"#))
}

fn changed(how: &str, inner: &str) -> String {
    format!(r#"<w:{how} w:id="1" w:author="x">{inner}</w:{how}>"#)
}

fn text(inner: &str) -> String {
    body(&of(inner)).texts().concat()
}

#[test]
fn signs_in_a_run_are_text() {
    let between = |sign: &str| text(&run(&format!("<w:t>A</w:t>{sign}<w:t>B</w:t>")));
    assert_eq!(between("<w:noBreakHyphen/>"), "A\u{2011}B");
    assert_eq!(between("<w:softHyphen/>"), "AB");
    assert_eq!(between("<w:tab/>"), "A\tB");
    assert_eq!(between("<w:ptab/>"), "A\tB");
    assert_eq!(between("<w:br/>"), "A\nB");
    assert_eq!(between(r#"<w:br w:type="page"/>"#), "A\nB");
    assert_eq!(between("<w:cr/>"), "A\nB");
    assert_eq!(between(r#"<w:sym w:font="Wingdings" w:char="F0FC"/>"#), "A✓B");
    assert_eq!(between(r#"<w:sym w:font="Symbol" w:char="F061"/>"#), "AαB");
    assert_eq!(between(r#"<w:sym w:font="Arial" w:char="20AC"/>"#), "A€B");
    let pictures = |font: &str, letters: &str| {
        text(&run(&format!(r#"<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr><w:t>{letters}</w:t>"#)))
    };
    assert_eq!(pictures("Symbol", "&#xF0B7;ab"), "•αβ");
    assert_eq!(pictures("Wingdings", "J&#xF0FC;"), "☺✓");
    assert_eq!(pictures("Arial", "ab"), "ab");
}

#[test]
fn a_symbol_that_is_not_known_is_told() {
    let made = body(&of(&run(r#"<w:t>A</w:t><w:sym w:font="Webdings" w:char="F0C0"/>"#)));
    assert_eq!(made.texts(), ["A\u{fffd}"]);
    assert_eq!(made.told(RemarkKind::Symbol), 1);
}

#[test]
fn a_symbol_may_stand_in_a_choice() {
    let choice = |inner: &str| {
        format!(
            "<mc:AlternateContent><mc:Choice Requires=\"w16se\">{inner}</mc:Choice><mc:Fallback><w:t>\u{1f60a}</w:t></mc:Fallback></mc:AlternateContent>"
        )
    };
    let known = r#"<w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="1F60A"/>"#;
    assert_eq!(text(&run(&choice(known))), "\u{1f60a}");
    assert_eq!(text(&run(&choice("<w16se:other/>"))), "\u{1f60a}");
}

#[test]
fn invisible_signs_are_taken_out_and_told() {
    let made = body(&of(&words("kli\u{ad}maat\u{200b}\u{feff}")));
    assert_eq!(made.texts(), ["klimaat"]);
    assert_eq!(made.told(RemarkKind::Invisible), 3);
}

#[test]
fn tracked_changes_are_accepted() {
    let deleted = changed("del", &run("<w:delText>weg ermee </w:delText>"));
    let both = changed("ins", &changed("del", &run("<w:delText>ook weg </w:delText>")));
    let other_way = changed("del", &changed("ins", &words("en dit")));
    let inner = words("a ")
        + &deleted
        + &both
        + &other_way
        + &changed("ins", &words("nieuw "))
        + &changed("moveFrom", &words("van hier "))
        + &changed("moveTo", &words("naar hier "))
        + &words("z");
    let made = body(&of(&inner));
    assert_eq!(made.texts(), ["a nieuw naar hier z"]);
    assert_eq!(made.told(RemarkKind::Deleted), 6);
    assert_eq!(made.told(RemarkKind::Inserted), 1);
    assert_eq!(made.told(RemarkKind::Moved), 2);
}

#[test]
fn a_word_that_was_deleted_in_pieces_counts_once() {
    let piece = |text: &str| changed("del", &run(&format!("<w:delText>{text}</w:delText>")));
    let made = body(&of(&(piece("kli") + &piece("maat") + &words("x") + &piece("beleid"))));
    assert_eq!(made.told(RemarkKind::Deleted), 2);
}

#[test]
fn former_properties_are_no_properties() {
    let former = r#"<w:pPrChange w:id="1"><w:pPr><w:pStyle w:val="Kop1"/></w:pPr></w:pPrChange>"#;
    let styles =
        r#"<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>"#;
    let made = body(&paragraph(former, "x")).styles(styles);
    assert_eq!(made.kinds(), [Kind::Paragraph]);
    let former =
        "<w:rPr><w:rPrChange><w:rPr><w:b/><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>x</w:t>";
    let block = body(&of(&run(former))).read().blocks.remove(0);
    assert_eq!((block.text.as_str(), block.emphasis.bold), ("x", 0));
}

#[test]
fn a_paragraph_whose_mark_is_deleted_is_one_with_the_next() {
    let styles =
        r#"<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>"#;
    let mark = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";
    let heading = paragraph(&format!(r#"<w:pStyle w:val="Kop1"/>{mark}"#), "Kop");
    let made = body(&(heading.clone() + &plain("gewone alinea"))).styles(styles);
    assert_eq!(
        (made.texts(), made.kinds()),
        (vec!["Kopgewone alinea".to_owned()], vec![Kind::Paragraph])
    );
    let emptied = format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Kop1\"/>{mark}</w:pPr>{}</w:p>",
        changed("del", &run("<w:delText>Kop</w:delText>"))
    );
    let made = body(&(emptied + &plain("alinea"))).styles(styles);
    assert_eq!((made.texts(), made.kinds()), (vec!["alinea".to_owned()], vec![Kind::Paragraph]));
    let last = body(&(plain("eerste") + &heading)).styles(styles);
    assert_eq!(last.texts(), ["eerste", "Kop"]);
}

#[test]
fn hidden_text_is_out_and_told() {
    let hidden = "<w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t>";
    let made = body(&of(&(words("a ") + &run(hidden) + &words("b"))));
    assert_eq!(made.texts(), ["a b"]);
    assert_eq!(made.told(RemarkKind::Hidden), 1);
    let styles = r#"<w:style w:type="character" w:styleId="G"><w:name w:val="G"/><w:rPr><w:vanish/></w:rPr></w:style>"#;
    let by_style = r#"<w:rPr><w:rStyle w:val="G"/></w:rPr><w:t>geheim</w:t>"#;
    let made = body(&of(&(words("a") + &run(by_style)))).styles(styles);
    assert_eq!(made.texts(), ["a"]);
}

#[test]
fn a_hidden_mark_joins_and_one_for_a_run_in_heading_does_not() {
    let hidden = paragraph("<w:rPr><w:vanish/></w:rPr>", "een");
    assert_eq!(body(&(hidden + &plain("twee"))).texts(), ["eentwee"]);
    let heading = paragraph("<w:rPr><w:vanish/><w:specVanish/></w:rPr>", "Kop.");
    assert_eq!(body(&(heading + &plain("tekst"))).texts(), ["Kop.", "tekst"]);
}

#[test]
fn a_text_box_is_read_once_after_its_anchor() {
    let content = format!("<w:txbxContent>{}</w:txbxContent>", plain("in de doos"));
    let choice = format!(
        "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>{content}</w:drawing></mc:Choice><mc:Fallback><w:pict>{content}</w:pict></mc:Fallback></mc:AlternateContent>"
    );
    let made = body(&(of(&(words("voor ") + &run(&choice) + &words("na"))) + &plain("slot")));
    assert_eq!(made.texts(), ["voor na", "in de doos", "slot"]);
    assert_eq!(made.told(RemarkKind::TextBox), 1);
    let old = format!("<w:pict>{content}</w:pict>");
    assert_eq!(body(&of(&run(&old))).texts(), ["in de doos"]);
}

#[test]
fn a_large_first_letter_is_part_of_its_word() {
    let large = paragraph(r#"<w:framePr w:dropCap="drop"/>"#, "W");
    assert_eq!(body(&(large + &plain("ij willen"))).texts(), ["Wij willen"]);
}

#[test]
fn wrappers_are_looked_into() {
    let around = |name: &str| format!("<w:{name}>{}</w:{name}>", words("x"));
    for name in ["smartTag", "customXml", "dir", "bdo", "fldSimple", "hyperlink", "sdt", "unknown"]
    {
        assert_eq!(text(&around(name)), "x", "{name}");
    }
    let choice = format!(
        "<mc:AlternateContent><mc:Choice Requires=\"w14\">{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback></mc:AlternateContent>",
        plain("z")
    );
    assert_eq!(body(&choice).texts(), ["z"]);
    let control = format!("<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>", plain("y"));
    assert_eq!(body(&control).texts(), ["y"]);
    let formula = "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>";
    assert_eq!(text(formula), "a+b");
}

#[test]
fn ruby_is_read_once() {
    let ruby = format!(
        "<w:ruby><w:rubyPr/><w:rt>{}</w:rt><w:rubyBase>{}</w:rubyBase></w:ruby>",
        words("klein"),
        words("groot")
    );
    assert_eq!(text(&run(&ruby)), "groot");
}

#[test]
fn a_hint_at_what_to_fill_in_is_no_text() {
    let control = format!(
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        words("Klik hier")
    );
    let made = body(&of(&(words("a") + &control + &words("b"))));
    assert_eq!(made.texts(), ["ab"]);
    assert_eq!(made.told(RemarkKind::Placeholder), 1);
    assert_eq!(made.read().remarks[0].sample, "Klik hier");
}

/// Begins, separates or ends a field.
fn field(how: &str) -> String {
    run(&format!(r#"<w:fldChar w:fldCharType="{how}"/>"#))
}

fn code(text: &str) -> String {
    run(&format!("<w:instrText>{text}</w:instrText>"))
}

#[test]
fn fields_show_their_stored_results() {
    let page = field("begin") + &code("PAGE") + &field("separate") + &words("9") + &field("end");
    let condition = field("begin")
        + &code("IF ")
        + &page
        + &code(" = 1 JA NEE")
        + &field("separate")
        + &words("NEE")
        + &field("end");
    let made = body(&of(&(words("voor ") + &condition + &words(" na"))));
    assert_eq!(made.texts(), ["voor NEE na"]);
    assert_eq!(made.told(RemarkKind::Hidden), 1);
    let simple = r#"<w:fldSimple w:instr="DATE"><w:r><w:t>3 maart 2024</w:t></w:r></w:fldSimple>"#;
    assert_eq!(text(simple), "3 maart 2024");
    let number = field("begin") + &code("SEQ x") + &field("separate") + &words("8") + &field("end");
    assert_eq!(text(&number), "8");
}

#[test]
fn contents_are_told_apart_by_field_and_by_style() {
    let entry =
        of(&(field("begin") + &code(r"TOC \o") + &field("separate") + &words("Inleiding 3")));
    let made = body(&(entry + &plain("Doel 4") + &of(&field("end")) + &plain("tekst")));
    assert_eq!(made.kinds(), [Kind::Contents, Kind::Contents, Kind::Paragraph]);
    let style = r#"<w:style w:type="paragraph" w:styleId="I"><w:name w:val="TOC 1"/></w:style>"#;
    assert_eq!(body(&styled("I", "Doel 4")).styles(style).kinds(), [Kind::Contents]);
}

#[test]
fn blanks_at_the_ends_of_text_are_kept_only_if_asked() {
    assert_eq!(text(&(run("<w:t> a </w:t>") + &run("<w:t>b</w:t>"))), "ab");
    assert_eq!(text(&(words("a ") + &words("b"))), "a b");
    assert_eq!(text(&words("R &amp; D &#x2013; x\ny")), "R & D – x y");
}

#[test]
fn embedded_documents_are_told() {
    let made = body(&(plain("x") + r#"<w:altChunk r:id="none"/>"#));
    assert_eq!(made.told(RemarkKind::Embedded), 1);
    let made =
        body(&(plain("x") + &of(&run(r#"<w:object><o:OLEObject r:id="none"/></w:object>"#))));
    assert_eq!(made.told(RemarkKind::Embedded), 1);
    let made = body(&(plain("x") + r#"<w:p><w:subDoc r:id="none"/></w:p>"#));
    assert_eq!(made.told(RemarkKind::Embedded), 1);
}

#[test]
fn comments_and_pictures_are_counted() {
    let made = body(&of(&(words("x")
        + &run(r#"<w:commentReference w:id="0"/>"#)
        + &run("<w:pict><v:imagedata/></w:pict>"))));
    assert_eq!(made.told(RemarkKind::Comment), 1);
    assert_eq!(made.told(RemarkKind::Picture), 1);
}

#[test]
fn headers_are_counted_in_words() {
    let made = body(&plain("x")).with("header", "hdr", &plain("Kop van de bladzijde"));
    assert_eq!(made.texts(), ["x"]);
    assert_eq!(made.told(RemarkKind::PageHeader), 4);
}

#[test]
fn styles_count_by_name_then_base_then_outline() {
    let style = |id: &str, name: &str, more: &str| {
        format!(
            r#"<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/>{more}</w:style>"#
        )
    };
    let styles = style("Kop1", "heading 1", "")
        + &style("Mijn", "Mijn kop", r#"<w:basedOn w:val="Kop1"/>"#)
        + &style("Plan", "Plan", r#"<w:pPr><w:outlineLvl w:val="2"/></w:pPr>"#)
        + &style("T", "Title", "")
        + &style("S", "Subtitle", "")
        + &style("V", "List Continue 2", "")
        + &style("Rond", "Rond", r#"<w:basedOn w:val="Rond2"/>"#)
        + &style("Rond2", "Rond2", r#"<w:basedOn w:val="Rond"/>"#);
    let text =
        ["Kop1", "Mijn", "Plan", "T", "S", "V", "Rond", "Weg"].map(|id| styled(id, "x")).concat()
            + &paragraph(r#"<w:outlineLvl w:val="0"/>"#, "x");
    let kinds = [
        Kind::Heading(1),
        Kind::Heading(1),
        Kind::Heading(3),
        Kind::Title,
        Kind::Subtitle,
        Kind::Item { depth: 0 },
        Kind::Paragraph,
        Kind::Paragraph,
        Kind::Heading(1),
    ];
    assert_eq!(body(&text).styles(&styles).kinds(), kinds);
}

#[test]
fn bold_and_capitals_are_measured() {
    let emphasis = |inner: &str| {
        let emphasis = body(&of(inner)).read().blocks[0].emphasis;
        (emphasis.bold, emphasis.capitals)
    };
    let bold = |text: &str| {
        run(&format!(r#"<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{text}</w:t>"#))
    };
    assert_eq!(emphasis(&(words(" ") + &bold("Één: ") + &words("tekst"))), (6, false));
    assert_eq!(emphasis(&(bold("Een") + &words(" ") + &bold("kop"))), (7, false));
    assert_eq!(emphasis(&words("NAVO 2030")), (0, true));
    assert_eq!(emphasis(&run("<w:rPr><w:caps/></w:rPr><w:t>navo</w:t>")), (0, true));
    assert_eq!(emphasis(&run("<w:rPr><w:smallCaps/></w:rPr><w:t>Navo</w:t>")), (0, false));
    assert_eq!(emphasis(&words("A 1")), (0, false));
    assert_eq!(emphasis(&words("\u{648}\u{62b}")), (0, false));
}

#[test]
fn two_styles_that_are_bold_undo_each_other() {
    let style = |kind: &str, id: &str| {
        format!(
            r#"<w:style w:type="{kind}" w:styleId="{id}"><w:name w:val="{id}"/><w:rPr><w:b/></w:rPr></w:style>"#
        )
    };
    let styles = style("paragraph", "P") + &style("character", "C");
    let made = body(&(styled("P", "een")
        + r#"<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr><w:r><w:rPr><w:rStyle w:val="C"/></w:rPr><w:t>een</w:t></w:r></w:p>"#))
    .styles(&styles);
    let bold: Vec<_> = made.read().blocks.iter().map(|block| block.emphasis.bold).collect();
    assert_eq!(bold, [3, 0]);
}

#[test]
fn the_language_is_that_of_most_letters() {
    let run = |language: &str, text: &str| {
        run(&format!(r#"<w:rPr><w:lang w:val="{language}"/></w:rPr><w:t>{text}</w:t>"#))
    };
    let language = |made: &Made| made.read().blocks[0].language.clone();
    let made = body(&of(&(run("fr-BE", "un") + &run("nl-BE", "tekst"))));
    assert_eq!(language(&made).as_deref(), Some("nl"));
    assert_eq!(language(&body(&of(&run("x-none", "tekst")))), None);
    let defaults = r#"<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>"#;
    assert_eq!(language(&body(&plain("x")).styles(defaults)).as_deref(), Some("de"));
}
