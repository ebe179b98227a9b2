//! Of which quotes a reader sees the words that were read, and of which nobody can
//! say so.

use super::*;

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// The relations from the package to its parts.
fn leading_to(targets: &[(&str, &str)]) -> String {
    let lead = |(kind, target): &(&str, &str)| {
        format!("<Relationship Id=\"{target}\" Type=\"{kind}\" Target=\"{target}\"/>")
    };
    let leads: String = targets.iter().map(lead).collect();
    format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{leads}</Relationships>"
    )
}

#[test]
fn the_part_to_which_the_exact_type_leads_is_the_one_that_is_checked() {
    let corpus = IndexedDeclaration::new(builtin());
    let docx = written(&corpus, &[quote(&corpus, "3.1")]);
    let text = part(&docx, "word/document.xml");
    let altered = text.replace("Blijven werken", "Niet blijven werken");
    let office = format!("{OFFICE}officeDocument");
    let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";
    let to = |targets: &[(&str, &str)]| {
        let parts = [("_rels/.rels", &*leading_to(targets)), ("word/document2.xml", &*altered)];
        read(&repacked(&docx, &parts)).map(|found| verify(&corpus, found)[0].verdict)
    };
    assert_eq!(to(&[(&office, "word/document2.xml")]), Ok(Verdict::Altered));
    assert_eq!(to(&[(&office, "/word/document.xml")]), Ok(Verdict::True));
    assert_eq!(to(&[(strict, "./word/../word/document.xml")]), Ok(Verdict::True));
    let other = "http://example.org/officeDocument";
    let both = [(other, "word/document.xml"), (&*office, "word/document2.xml")];
    assert_eq!(to(&both), Ok(Verdict::Altered));
    for refused in [
        &[(&*office, "word/document.xml"), (&office, "word/document2.xml")][..],
        &[(&office, "word/document.xml"), (strict, "word/document2.xml")],
        &[(&office, "weg.xml")],
        &[(other, "word/document.xml")],
    ] {
        assert!(matches!(to(refused), Err(Unreadable::NoWord)), "{refused:?}");
    }
}

/// Both parts of one name, and a part of another case, would be shown by some.
#[test]
fn two_parts_of_one_name_are_refused() {
    let corpus = IndexedDeclaration::new(builtin());
    let docx = written(&corpus, &[quote(&corpus, "3.1")]);
    let text = part(&docx, "word/document.xml");
    let other_case = repacked(&docx, &[("Word/document.xml", &text)]);
    // As no writer of archives does it: a name of the same length is made the same.
    let mut twice = repacked(&docx, &[("word/documenX.xml", &text)]);
    while let Some(at) = twice.windows(9).position(|window| window == b"documenX.") {
        twice[at + 7] = b't';
    }
    for docx in [other_case, twice, [b"<p>x</p>".as_slice(), &docx].concat()] {
        assert!(matches!(read(&docx), Err(Unreadable::NoWord)));
    }
}

/// Text for the place of a word of a quote, with its run closed before and
/// opened behind it.
fn in_the_quote(text: &str, put: &str) -> String {
    let word = "Frontex";
    assert!(text.contains(word));
    text.replacen(word, &format!("</w:t></w:r>{put}<w:r><w:t xml:space=\"preserve\">"), 1)
}

#[test]
fn what_word_processors_put_into_a_quote_leaves_it_true() {
    let corpus = IndexedDeclaration::new(builtin());
    let text = part(&written(&corpus, &[quote(&corpus, "3.1")]), "word/document.xml");
    let w14 = "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";
    for put in [
        "<w:r w:rsidR=\"00A1\"><w:rPr><w:rFonts w:ascii=\"Arial\"/><w:b/><w:lang w:val=\"nl-BE\"/><w:vanish w:val=\"0\"/></w:rPr><w:t>Frontex</w:t></w:r>".to_owned(),
        "<w:proofErr w:type=\"spellStart\"/><w:bookmarkStart w:id=\"9\" w:name=\"x\"/><w:r><w:lastRenderedPageBreak/><w:t>Frontex</w:t></w:r><w:bookmarkEnd w:id=\"9\"/>".to_owned(),
        "<w:ins w:id=\"1\" w:author=\"x\"><w:r><w:t>Fron</w:t></w:r></w:ins><w:moveTo w:id=\"2\"><w:r><w:t>tex</w:t></w:r></w:moveTo>".to_owned(),
        format!("<w:r {w14}><w:rPr><w14:ligatures w14:val=\"standard\"/><w:rPrChange w:id=\"1\"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>Frontex</w:t></w:r>"),
        "<w:r><w:t>Fron</w:t><w:softHyphen/><w:t><![CDATA[tex]]></w:t></w:r><!-- NIET --><?niet NIET?>".to_owned(),
        "<w:r><w:br/><w:tab/><w:t>Frontex</w:t><w:cr/></w:r>".to_owned(),
    ] {
        assert_eq!(verdicts(&corpus, &with_text(&in_the_quote(&text, &put))), [Verdict::True], "{put}");
    }
    // Blanks at the ends of a text are shown only where it says so.
    let bare = "<w:r><w:t> Fron </w:t></w:r><w:r><w:t>tex</w:t></w:r>";
    assert_eq!(verdicts(&corpus, &with_text(&in_the_quote(&text, bare))), [Verdict::True]);
    let strict = text.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    );
    let prefixed = strict
        .replace("<w:", "<q:")
        .replace("</w:", "</q:")
        .replace(" w:", " q:")
        .replace("xmlns:w=", "xmlns:q=");
    for text in [&strict, &prefixed] {
        assert_eq!(verdicts(&corpus, &with_text(text)), [Verdict::True]);
    }
}

/// Everything that may show other words than were read, as the true words, with
/// others beside them or in their place.
const STRANGE: [&str; 36] = [
    // Controls bound to data elsewhere, fields computed on opening.
    "<w:sdt><w:sdtPr><w:dataBinding w:xpath=\"/x\"/></w:sdtPr><w:sdtContent><w:r><w:t>Frontex</w:t></w:r></w:sdtContent></w:sdt>",
    "<w:fldSimple w:instr=\"DOCPROPERTY x\"><w:r><w:t>Frontex</w:t></w:r></w:fldSimple>",
    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>QUOTE NIET</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/><w:t>Frontex</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>",
    // Alternative content, and elements of unknown namespaces.
    "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"w14\"><w:r><w:t>Frontex</w:t></w:r></mc:Choice><mc:Fallback/></mc:AlternateContent>",
    "<x:r xmlns:x=\"urn:x\"><x:t>NIET</x:t></x:r><w:r><w:t>Frontex</w:t></w:r>",
    "<w:r xmlns:w=\"urn:x\"><w:t>Frontex</w:t></w:r>",
    "<w:r><w:t>Frontex<x:t xmlns:x=\"urn:x\">NIET</x:t></w:t></w:r>",
    "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>NIET</m:t></m:r></m:oMath><w:r><w:t>Frontex</w:t></w:r>",
    // Text inside properties, and properties that hide or put in.
    "<w:r><w:rPr><w:t>Frontex</w:t></w:rPr><w:t>Frontex</w:t></w:r>",
    "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Frontex</w:t></w:r>",
    "<w:r><w:rPr><w:specVanish/></w:rPr><w:t>Frontex</w:t></w:r>",
    "<w:r><w:rPr><w:strike/></w:rPr><w:t>Frontex</w:t></w:r>",
    "<w:r><w:rPr><w:rtl/></w:rPr><w:t>Frontex</w:t></w:r>",
    "<w:r><w:rPr><w:fitText w:val=\"1\"/></w:rPr><w:t>Frontex</w:t></w:r>",
    // Generated and reordered text.
    "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0D8\"/><w:t>Frontex</w:t></w:r>",
    "<w:bdo w:val=\"rtl\"><w:r><w:t>Frontex</w:t></w:r></w:bdo>",
    "<w:dir w:val=\"rtl\"><w:r><w:t>Frontex</w:t></w:r></w:dir>",
    "<w:r><w:yearLong/><w:t>Frontex</w:t></w:r>",
    "<w:r><w:pgNum/><w:t>Frontex</w:t></w:r>",
    "<w:r><w:ruby><w:rt><w:r><w:t>NIET</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>Frontex</w:t></w:r></w:rubyBase></w:ruby></w:r>",
    "<w:r><w:ptab w:relativeTo=\"margin\"/><w:t>Frontex</w:t></w:r>",
    // Text taken out, or moved, with changes tracked.
    "<w:del w:id=\"1\"><w:r><w:delText>NIET</w:delText></w:r></w:del><w:r><w:t>Frontex</w:t></w:r>",
    "<w:moveFrom w:id=\"1\"><w:r><w:t>NIET</w:t></w:r></w:moveFrom><w:r><w:t>Frontex</w:t></w:r>",
    "<w:r><w:delText>NIET</w:delText><w:t>Frontex</w:t></w:r>",
    // Notes, links, pictures, boxes, other documents.
    "<w:r><w:t>Frontex</w:t><w:footnoteReference w:id=\"2\"/></w:r>",
    "<w:r><w:t>Frontex</w:t><w:commentReference w:id=\"2\"/></w:r>",
    "<w:hyperlink w:anchor=\"x\"><w:r><w:t>Frontex</w:t></w:r></w:hyperlink>",
    "<w:r><w:drawing/><w:t>Frontex</w:t></w:r>",
    "<w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"/></w:pict><w:t>Frontex</w:t></w:r>",
    "<w:r><w:object/><w:t>Frontex</w:t></w:r>",
    "<w:r><w:drawing><w:txbxContent><w:p><w:r><w:t>NIET</w:t></w:r></w:p></w:txbxContent></w:drawing><w:t>Frontex</w:t></w:r>",
    "<w:subDoc/><w:r><w:t>Frontex</w:t></w:r>",
    "<w:smartTag w:element=\"x\"><w:r><w:t>Frontex</w:t></w:r></w:smartTag>",
    "<w:customXml w:element=\"x\"><w:r><w:t>Frontex</w:t></w:r></w:customXml>",
    "<w:bookmarkStart w:id=\"1\" w:name=\"x\"><w:r><w:t>NIET</w:t></w:r></w:bookmarkStart><w:r><w:t>Frontex</w:t></w:r>",
    "<w:p><w:r><w:t>NIET</w:t></w:r></w:p><w:r><w:t>Frontex</w:t></w:r>",
];

#[test]
fn with_anything_else_in_it_a_quote_cannot_be_judged() {
    let corpus = IndexedDeclaration::new(builtin());
    let text = part(&written(&corpus, &[quote(&corpus, "3.1")]), "word/document.xml");
    for put in STRANGE {
        let seen = verdicts(&corpus, &with_text(&in_the_quote(&text, put)));
        assert!(
            !seen.is_empty() && seen.iter().all(|seen| *seen == Verdict::Unjudged),
            "{put} {seen:?}"
        );
    }
    for property in [
        "<w:framePr w:x=\"1\"/>",
        "<w:numPr><w:numId w:val=\"1\"/></w:numPr>",
        "<w:bidi/>",
        "<w:rPr><w:del w:id=\"1\"/></w:rPr>",
        "<w:rPr><w:vanish/></w:rPr>",
        "<x:x xmlns:x=\"urn:x\"/>",
    ] {
        let style = "<w:pStyle w:val=\"HertogQuote\"/>";
        let text = text.replacen(style, &format!("{style}{property}"), 1);
        assert_eq!(verdicts(&corpus, &with_text(&text)), [Verdict::Unjudged], "{property}");
    }
}

#[test]
fn with_anything_else_around_it_a_quote_cannot_be_judged() {
    let corpus = IndexedDeclaration::new(builtin());
    let docx = written(&corpus, &[quote(&corpus, "3.1")]);
    let text = part(&docx, "word/document.xml");
    let (start, end) = ("<w:body>", "<w:sectPr>");
    let line = "<w:p><w:pPr><w:pStyle w:val=\"HertogReference\"/>";
    for (before, after) in [
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<w:customXml>", "</w:customXml>"),
        ("<w:del>", "</w:del>"),
        ("<x:x xmlns:x=\"urn:x\">", "</x:x>"),
    ] {
        let text =
            text.replace(start, &format!("{start}{before}")).replace(end, &format!("{after}{end}"));
        assert_eq!(verdicts(&corpus, &with_text(&text)), [Verdict::Unjudged], "{before}");
    }
    for between in ["<w:altChunk/>", "<w:p><w:r><w:drawing/></w:r></w:p>", "<w:tbl/>"] {
        let text = text.replacen(line, &format!("{between}{line}"), 1);
        let seen = verdicts(&corpus, &with_text(&text));
        assert!(seen.iter().all(|seen| *seen != Verdict::True), "{between} {seen:?}");
    }
    let between =
        text.replacen(line, &format!("<w:p/><w:p><w:pPr/></w:p><w:bookmarkStart/>{line}"), 1);
    assert_eq!(verdicts(&corpus, &with_text(&between)), [Verdict::True]);
    let styles = part(&docx, "word/styles.xml");
    let hides = styles
        .replace("<w:keepLines/><w:pBdr>", "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:pBdr>");
    assert_ne!(hides, styles);
    assert_eq!(
        verdicts(&corpus, &repacked(&docx, &[("word/styles.xml", &hides)])),
        [Verdict::Unjudged]
    );
}

#[test]
fn a_style_is_known_by_its_name_or_by_what_it_is_based_on() {
    let corpus = IndexedDeclaration::new(builtin());
    let lines = vec!["“— 5.3 · 97e1638ca21a”".into()];
    let note = Block::Note { about: "Zoë".to_owned(), lines };
    let docx = written(&corpus, &[quote(&corpus, "3.1"), note]);
    let (text, styles) = (part(&docx, "word/document.xml"), part(&docx, "word/styles.xml"));
    let with = |text: &str, styles: &str| {
        repacked(&docx, &[("word/document.xml", text), ("word/styles.xml", styles)])
    };
    // Word processors make ids of names, or number them.
    let ids = |of: &str| {
        of.replace("HertogQuote", "a1")
            .replace("HertogReference", "Hertogreference")
            .replace("HertogNote", "HertogQuote")
    };
    assert_eq!(verdicts(&corpus, &with(&ids(&text), &ids(&styles))), [Verdict::True]);
    // A style of one's own on top of one that is known, and one in a circle.
    let own = "<w:style w:type=\"paragraph\" w:styleId=\"own\"><w:name w:val=\"Mijn\"/><w:basedOn w:val=\"HertogNote\"/></w:style></w:styles>";
    let based = text.replace("w:val=\"HertogNote\"", "w:val=\"own\"");
    assert_ne!(based, text);
    let own = styles.replace("</w:styles>", own);
    assert_eq!(verdicts(&corpus, &with(&based, &own)), [Verdict::True]);
    let circle = own.replace("w:basedOn w:val=\"HertogNote\"", "w:basedOn w:val=\"own\"");
    assert_eq!(verdicts(&corpus, &with(&based, &circle)), [Verdict::True]);
    // A quote and its citation in one style, as pandoc sets a block quote.
    let block = styles.replace("\"Hertog quote\"", "\"Block Text\"");
    let alike = text.replace("HertogReference", "HertogQuote");
    assert_eq!(verdicts(&corpus, &with(&alike, &block)), [Verdict::True]);
}

#[test]
fn what_unpacks_to_more_than_a_document_could_need_is_refused() {
    let corpus = IndexedDeclaration::new(builtin());
    let docx = written(&corpus, &[quote(&corpus, "3.1")]);
    let text = part(&docx, "word/document.xml");
    let filler = "x".repeat(33 << 20);
    let large = text.replace("<w:body>", &format!("<w:body><!--{filler}-->"));
    assert_eq!(read(&with_text(&large)), Err(Unreadable::Large { mebibytes: 32 }));
    let long = text.replacen("Frontex", &"x".repeat(2 << 20), 1);
    assert_eq!(verdicts(&corpus, &with_text(&long)), [Verdict::Unjudged]);
}

proptest! {
    /// No element that is not on the list, wherever it is put in a quote, leaves
    /// that quote true.
    #[test]
    fn no_unknown_element_is_passed_over(name in "[a-zA-Z]{1,9}", known: bool, at in 0..200_usize, inside: bool) {
        let corpus = IndexedDeclaration::new(builtin());
        let text = part(&written(&corpus, &[quote(&corpus, "3.1")]), "word/document.xml");
        let start = text.find("<w:p><w:pPr><w:pStyle w:val=\"HertogQuote\"/>").unwrap();
        let end = start + text[start..].find("</w:p>").unwrap();
        let tags: Vec<usize> = text[start..=end].match_indices('<').map(|(at, _)| start + at).collect();
        let at = tags[1 + at % (tags.len() - 1)];
        let prefix = if known { "w" } else { "x" };
        let words = if inside { "<w:r><w:t>NIET</w:t></w:r>" } else { "NIET" };
        let element = format!("<{prefix}:{name}Q xmlns:x=\"urn:x\">{words}</{prefix}:{name}Q>");
        let seen = verdicts(&corpus, &with_text(&format!("{}{element}{}", &text[..at], &text[at..])));
        prop_assert!(seen.iter().all(|seen| *seen != Verdict::True), "{} {:?}", element, seen);
    }
}
