//! Documents that are not plain: programs differ on what they show.

use super::*;

/// The verdict on its one quote, with other words in its parts.
fn verdict_with(changes: &[(&str, &str, &str)]) -> Vec<Verdict> {
    let corpus = IndexedDeclaration::new(builtin());
    let docx = written(&corpus, &[quote(&corpus, "3.1")]);
    let mut texts: Vec<(&str, String)> =
        ["word/document.xml", "word/styles.xml"].map(|name| (name, part(&docx, name))).into();
    for (name, from, to) in changes {
        let (_, text) = texts.iter_mut().find(|(of, _)| of.contains(name)).unwrap();
        assert!(text.contains(from), "{from}");
        *text = text.replacen(from, to, 1);
    }
    let parts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, &**text)).collect();
    verdicts(&corpus, &repacked(&docx, &parts))
}

const STYLE: &str = "<w:pStyle w:val=\"HertogQuote\"/>";
const END: &str = "</w:styles>";
const HIDES: &str = "<w:rPr><w:vanish/></w:rPr></w:style>";

#[test]
fn only_a_switch_can_be_off() {
    for (property, verdict) in [
        ("<w:bidi w:val=\"0\"/>", Verdict::True),
        ("<w:numPr w:val=\"0\"><w:numId w:val=\"1\"/></w:numPr>", Verdict::Unjudged),
        ("<w:framePr w:val=\"0\" w:x=\"1\"/>", Verdict::Unjudged),
        ("<w:textDirection w:val=\"off\"/>", Verdict::Unjudged),
    ] {
        let set = format!("{STYLE}{property}");
        assert_eq!(verdict_with(&[("document", STYLE, &set)]), [verdict], "{property}");
    }
}

#[test]
fn a_chain_of_styles_without_an_end_in_sight_cannot_be_judged() {
    let style = |id: usize, based: usize, more: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"c{id}\"><w:basedOn w:val=\"c{based}\"/>{more}"
        )
    };
    let chain =
        |length: usize| (0..length).map(|id| style(id, id + 1, "</w:style>")).collect::<String>();
    let based = ("styles", "<w:basedOn w:val=\"Quote\"/>", "<w:basedOn w:val=\"c0\"/>");
    let with = |styles: &str| verdict_with(&[based, ("styles", END, &format!("{styles}{END}"))]);
    assert_eq!(with(&chain(9)), [Verdict::True]);
    assert_eq!(with(&(chain(40) + &style(40, 41, HIDES))), [Verdict::Unjudged]);
    assert_eq!(with(&(chain(3) + &style(3, 0, "</w:style>"))), [Verdict::Unjudged]);
}

#[test]
fn a_style_that_is_there_twice_cannot_be_judged() {
    for kind in ["paragraph", "character"] {
        let again = format!("<w:style w:type=\"{kind}\" w:styleId=\"HertogQuote\"></w:style>{END}");
        assert_eq!(verdict_with(&[("styles", END, &again)]), [Verdict::Unjudged], "{kind}");
    }
    let name = "<w:name w:val=\"Hertog quote\"/>";
    let two = format!("<w:name w:val=\"Normal\"/>{name}");
    assert_eq!(verdict_with(&[("styles", name, &two)]), [Verdict::Unjudged]);
}

#[test]
fn what_the_usual_style_brings_counts_for_all_that_may_fall_back_to_it() {
    let usual = "w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>";
    for on in ["1", "true", "on"] {
        let hides = usual.replace("\"1\"", &format!("\"{on}\"")) + "<w:rPr><w:vanish/></w:rPr>";
        for other in ["", STYLE, "<w:pStyle w:val=\"weg\"/>"] {
            let changes = [("styles", usual, &*hides), ("document", STYLE, other)];
            assert_eq!(verdict_with(&changes), [Verdict::Unjudged], "{on} {other}");
        }
    }
    let letters =
        format!("<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"x\">{HIDES}{END}");
    assert_eq!(verdict_with(&[("styles", END, &letters)]), [Verdict::Unjudged]);
}

#[test]
fn blanks_are_shown_as_the_text_itself_says_and_nothing_around_it() {
    for around in ["<w:body>", "<w:r><w:rPr><w:lang"] {
        let (name, rest) = around.split_at(around.find(['>', ' ']).unwrap());
        let says = format!("{name} xml:space=\"preserve\"{rest}");
        assert_eq!(verdict_with(&[("document", around, &says)]), [Verdict::Unjudged], "{around}");
    }
}

/// Parts that are not read may be a quote with its citation.
#[test]
fn what_brings_in_others_words_leaves_no_quote_judged() {
    let end = "<w:sectPr>";
    for other in [
        "<w:altChunk/>",
        "<w:tbl><w:tr><w:tc><w:altChunk/></w:tc></w:tr></w:tbl>",
        "<w:p><w:subDoc/></w:p>",
        "<x:x xmlns:x=\"urn:x\"/>",
    ] {
        let with = format!("{other}{end}");
        assert_eq!(verdict_with(&[("document", end, &with)]), [Verdict::Unjudged], "{other}");
    }
    let mild = format!(
        "<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr/><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:commentRangeStart/>{end}"
    );
    assert_eq!(verdict_with(&[("document", end, &mild)]), [Verdict::True]);
    // A field may go on over paragraphs, and show others when it is updated.
    let field = |kind: &str| format!("<w:p><w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r></w:p>");
    let (begin, over) = (format!("<w:body>{}", field("begin")), field("end") + end);
    let around = [("document", "<w:body>", &*begin), ("document", end, &over)];
    assert_eq!(verdict_with(&around), [Verdict::Unjudged]);
    let before = begin + &field("end");
    assert_eq!(verdict_with(&[("document", "<w:body>", &before)]), [Verdict::True]);
}

#[test]
fn a_target_that_programs_may_read_otherwise_is_refused() {
    let corpus = IndexedDeclaration::new(builtin());
    let docx = written(&corpus, &[quote(&corpus, "3.1")]);
    let (rels, text) = (part(&docx, "_rels/.rels"), part(&docx, "word/document.xml"));
    for target in
        ["word/document.xml#x", "word/document.xml?", "word/%64ocument.xml", "word\\document.xml"]
    {
        let leads = rels.replace("word/document.xml", target);
        let named = repacked(&docx, &[("_rels/.rels", &leads), (target, &text)]);
        assert_eq!(read(&named), Err(Unreadable::NoWord), "{target}");
        assert_eq!(read(&repacked(&docx, &[("_rels/.rels", &leads)])), Err(Unreadable::NoWord));
        assert_eq!(read(&repacked(&docx, &[(target, &text)])), Err(Unreadable::NoWord));
    }
}

#[test]
fn more_styles_than_any_document_has_are_refused() {
    let corpus = IndexedDeclaration::new(builtin());
    let docx = written(&corpus, &[quote(&corpus, "3.1")]);
    let styles = part(&docx, "word/styles.xml");
    let many = (0..10_001).map(|id| format!("<w:style w:styleId=\"{id}\"/>"));
    let many = many.collect::<Vec<_>>().concat();
    let styles = styles.replace(END, &format!("{many}{END}"));
    let read = read(&repacked(&docx, &[("word/styles.xml", &styles)]));
    assert_eq!(read, Err(Unreadable::ManyStyles { most: 10_000 }));
}

#[test]
fn an_archive_whose_end_is_not_that_of_its_directory_is_refused() {
    let corpus = IndexedDeclaration::new(builtin());
    let docx = written(&corpus, &[quote(&corpus, "3.1")]);
    let at = docx.len() - 22;
    let end = &docx[at..];
    let put = |from: usize, bytes: &[u8]| {
        let mut docx = docx.clone();
        docx[at + from..at + from + bytes.len()].copy_from_slice(bytes);
        docx
    };
    let fewer = put(8, &[9, 0, 9, 0]);
    let counts_differ = put(8, &[9, 0]);
    let not_said = put(8, &[0xff; 12]);
    let shifted = put(16, &[0; 4]);
    let commented = [&put(20, &[22, 0])[..], end].concat();
    let two_ends = [&docx, end].concat();
    let long_end = [&docx[..at], b"PK\x06\x07", &[0; 16], end].concat();
    for (place, bytes) in
        [fewer, counts_differ, not_said, shifted, commented, two_ends, long_end].iter().enumerate()
    {
        assert_eq!(read(bytes), Err(Unreadable::NoWord), "{place}");
    }
    // A part that calls itself otherwise than the directory does.
    let mut other = docx.clone();
    other[30] = b'x';
    assert_eq!(read(&other), Err(Unreadable::NoWord));
}
