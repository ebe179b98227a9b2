//! The styles of a Word document.

use super::super::Meta;
use super::xml::{W, Xml, locale};

/// A style: id, kind, name, what it is based on and followed by, and its
/// paragraph and character properties as XML.
struct Style {
    id: &'static str,
    name: &'static str,
    based: &'static str,
    next: &'static str,
    paragraph: &'static str,
    letters: &'static str,
}

const fn style(
    id: &'static str,
    name: &'static str,
    paragraph: &'static str,
    letters: &'static str,
) -> Style {
    Style { id, name, based: "Normal", next: "Normal", paragraph, letters }
}

/// The paragraph styles. Those with names that Word has keep its names, by
/// which its navigation, its contents lists and screen readers know them.
const STYLES: [Style; 21] = [
    style("Title", "Title", r#"<w:spacing w:after="120"/>"#, r#"<w:b/><w:sz w:val="40"/>"#),
    style(
        "Heading1",
        "heading 1",
        r#"<w:keepNext/><w:keepLines/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/>"#,
        r#"<w:b/><w:color w:val="1F3864"/><w:sz w:val="30"/>"#,
    ),
    style(
        "Heading2",
        "heading 2",
        r#"<w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="60"/><w:outlineLvl w:val="1"/>"#,
        r#"<w:b/><w:sz w:val="24"/>"#,
    ),
    style(
        "Heading3",
        "heading 3",
        r#"<w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="60"/><w:outlineLvl w:val="2"/>"#,
        r#"<w:b/><w:sz w:val="22"/>"#,
    ),
    style(
        "TOCHeading",
        "TOC Heading",
        r#"<w:keepNext/><w:spacing w:before="240" w:after="120"/>"#,
        r#"<w:b/><w:color w:val="1F3864"/><w:sz w:val="30"/>"#,
    ),
    style("TOC1", "toc 1", r#"<w:spacing w:before="80" w:after="0"/>"#, "<w:b/>"),
    style("TOC2", "toc 2", r#"<w:spacing w:after="0"/><w:ind w:left="284"/>"#, ""),
    style("Quote", "Quote", r#"<w:ind w:left="284" w:right="284"/>"#, ""),
    Style {
        based: "Quote",
        next: "HertogReference",
        ..style(
            "HertogQuote",
            "Hertog quote",
            r#"<w:keepLines/><w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="8EA9DB"/></w:pBdr><w:spacing w:after="40"/><w:ind w:left="284" w:right="284"/>"#,
            "",
        )
    },
    style(
        "HertogReference",
        "Hertog reference",
        r#"<w:spacing w:after="160"/><w:ind w:left="284"/>"#,
        r#"<w:color w:val="595959"/><w:sz w:val="18"/>"#,
    ),
    style(
        "HertogField",
        "Hertog field",
        r#"<w:tabs><w:tab w:val="left" w:pos="1985"/></w:tabs><w:spacing w:after="0"/><w:ind w:left="1985" w:hanging="1985"/>"#,
        "",
    ),
    style(
        "HertogNoteAbout",
        "Hertog note about",
        r#"<w:keepNext/><w:spacing w:before="120" w:after="0"/><w:ind w:left="284"/>"#,
        r#"<w:color w:val="595959"/><w:sz w:val="18"/>"#,
    ),
    style("HertogNote", "Hertog note", r#"<w:spacing w:after="0"/><w:ind w:left="284"/>"#, ""),
    style(
        "HertogAnswer",
        "Hertog answer",
        r#"<w:pBdr><w:bottom w:val="dotted" w:sz="4" w:space="1" w:color="808080"/></w:pBdr><w:spacing w:before="240" w:after="120"/><w:ind w:left="425"/>"#,
        "",
    ),
    style(
        "HertogColophon",
        "Hertog colophon",
        r#"<w:spacing w:before="120" w:after="0"/>"#,
        r#"<w:color w:val="595959"/><w:sz w:val="18"/>"#,
    ),
    style(
        "HertogCell",
        "Hertog cell",
        r#"<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>"#,
        r#"<w:sz w:val="20"/>"#,
    ),
    style(
        "HertogNumber",
        "Hertog number",
        r#"<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/><w:jc w:val="right"/>"#,
        r#"<w:sz w:val="20"/>"#,
    ),
    style(
        "ListBullet",
        "List Bullet",
        r#"<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/><w:contextualSpacing/>"#,
        "",
    ),
    style(
        "ListNumber",
        "List Number",
        r#"<w:keepNext/><w:numPr><w:numId w:val="2"/></w:numPr><w:spacing w:after="60"/>"#,
        "",
    ),
    style(
        "Caption",
        "caption",
        r#"<w:keepNext/><w:spacing w:before="180" w:after="60"/>"#,
        r#"<w:b/><w:sz w:val="20"/>"#,
    ),
    style(
        "Footer",
        "footer",
        r#"<w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs><w:spacing w:after="0"/>"#,
        r#"<w:color w:val="595959"/><w:sz w:val="18"/>"#,
    ),
];

pub(super) fn styles(meta: &Meta) -> Xml {
    let mut xml = Xml::part();
    xml.begin("w:styles", &[("xmlns:w", W)]);
    defaults(&mut xml, locale(meta.lang.code()));
    for style in &STYLES {
        open_style(&mut xml, "paragraph", style.id, style.name);
        xml.empty("w:basedOn", &[("w:val", style.based)]);
        xml.empty("w:next", &[("w:val", style.next)]).empty("w:qFormat", &[]);
        xml.begin("w:pPr", &[]).raw(style.paragraph).end("w:pPr");
        xml.begin("w:rPr", &[]).raw(style.letters).end("w:rPr").end("w:style");
    }
    xml.end("w:styles");
    xml
}

/// The defaults of all text, and the styles that stand under all others.
fn defaults(xml: &mut Xml, lang: &str) {
    xml.begin("w:docDefaults", &[]).begin("w:rPrDefault", &[]).begin("w:rPr", &[]);
    xml.empty("w:rFonts", &[("w:ascii", "Calibri"), ("w:hAnsi", "Calibri"), ("w:cs", "Calibri")]);
    xml.empty("w:sz", &[("w:val", "22")]).empty("w:lang", &[("w:val", lang)]);
    xml.end("w:rPr").end("w:rPrDefault").begin("w:pPrDefault", &[]).begin("w:pPr", &[]);
    xml.empty("w:spacing", &[("w:after", "120"), ("w:line", "264"), ("w:lineRule", "auto")]);
    xml.end("w:pPr").end("w:pPrDefault").end("w:docDefaults");
    xml.begin("w:style", &[("w:type", "paragraph"), ("w:default", "1"), ("w:styleId", "Normal")]);
    xml.empty("w:name", &[("w:val", "Normal")]).empty("w:qFormat", &[]).end("w:style");
    open_style(xml, "character", "HertogCode", "Hertog code");
    xml.begin("w:rPr", &[]);
    xml.empty(
        "w:rFonts",
        &[("w:ascii", "Consolas"), ("w:hAnsi", "Consolas"), ("w:cs", "Consolas")],
    );
    xml.empty("w:noProof", &[]).end("w:rPr").end("w:style");
    open_style(xml, "table", "TableGrid", "Table Grid");
    xml.begin("w:tblPr", &[]).begin("w:tblBorders", &[]);
    for side in ["w:top", "w:bottom", "w:insideH"] {
        xml.empty(side, &[("w:val", "single"), ("w:sz", "4"), ("w:color", "BFBFBF")]);
    }
    xml.end("w:tblBorders").end("w:tblPr").end("w:style");
}

fn open_style(xml: &mut Xml, kind: &str, id: &str, name: &str) {
    xml.begin("w:style", &[("w:type", kind), ("w:styleId", id)]);
    xml.empty("w:name", &[("w:val", name)]);
}
