mod judged;
mod plain;

use std::io::{Cursor, Read};

use proptest::prelude::*;
use zip::ZipArchive;

use super::super::{
    Asked, Bar, BriefStamp, Cited, Column, NamedValue, Quoted, Source, Unreadable, Verdict, verify,
};
use super::*;
use crate::corpus::IndexedDeclaration;
use crate::declaration::{Fingerprint, PointId, builtin};
use crate::text::Lang;

fn meta(corpus: &IndexedDeclaration) -> Meta {
    let declaration = corpus.declaration();
    Meta {
        sources: vec![Source {
            title: declaration.title.to_string(),
            subtitle: String::new(),
            declaration: declaration.id.clone(),
            edition: declaration.edition.clone(),
            fingerprint: corpus.edition_fingerprint(),
            language: declaration.language.clone(),
            count: 51,
            total: 51,
            passages: 0,
        }],
        searched: None,
        asked: Asked::Everything,
        reviewer: "Zoë".parse().unwrap(),
        date: jiff::civil::date(2026, 11, 24),
        lang: Lang::En,
        level: "public".parse().unwrap(),
        level_label: "public".to_owned(),
        withheld: None,
        gaps: Vec::new(),
    }
}

fn stamp(corpus: &IndexedDeclaration) -> BriefStamp {
    meta(corpus).sources[0].stamp()
}

/// A document of these blocks.
fn written(corpus: &IndexedDeclaration, blocks: &[Block]) -> Vec<u8> {
    let (mut docx, mut out) = (Docx::default(), Vec::new());
    docx.open(&meta(corpus), &mut out).unwrap();
    for block in blocks {
        docx.block(block, &mut out).unwrap();
    }
    docx.close(&mut out).unwrap();
    out
}

fn part(docx: &[u8], name: &str) -> String {
    let mut text = String::new();
    let mut archive = ZipArchive::new(Cursor::new(docx)).unwrap();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn quote<'a>(corpus: &'a IndexedDeclaration, id: &str) -> Block<'a> {
    let cited: Cited = id.parse().unwrap();
    let text = cited.text(corpus.declaration()).unwrap();
    let fingerprint = Fingerprint::of(text);
    Block::Quote(Quote { cited, fingerprint, text: text.into(), lang: "nl", source: None })
}

/// A brief of every kind of block, with every point quoted.
fn everything(corpus: &IndexedDeclaration) -> Vec<Block<'_>> {
    let heading = |level, text: &'static str, point: Option<PointId>| Block::Heading {
        level,
        text: vec![Span::plain(text)],
        point: point.map(Anchor::from),
    };
    let column = |name: &'static str, number| Column { name: name.into(), number };
    let mut blocks = vec![
        heading(1, "Hertoginnedal 2023", None),
        Block::Fields(vec![NamedValue { name: "Edition", value: vec![Span::code("2023-05-05")] }]),
        heading(2, "Figures", None),
        Block::Bars {
            caption: "Progress".to_owned(),
            bars: vec![Bar { name: Span::plain("3"), done: 1, total: 10 }],
        },
        Block::Table(Table {
            caption: "By actor".to_owned(),
            columns: vec![column("Actor", false), column("3", true)],
            rows: vec![vec![Span::plain("Europol"), Span::plain("2")]],
        }),
        Block::List(vec![
            vec![Span::strong("stale")],
            vec![Span::plain("2.6").to("2.6".parse().unwrap())],
        ]),
        Block::Questions(vec!["What has been done?".to_owned()]),
        Block::Note {
            about: "Zoë".to_owned(),
            lines: vec!["Cijfers?".into(), "".into(), "2026".into()],
        },
        heading(2, "Points", None),
    ];
    for point in &corpus.declaration().points {
        blocks.push(heading(3, "A point", Some(point.id)));
        blocks.push(quote(corpus, &point.id.to_string()));
    }
    blocks.push(Block::Colophon(vec![vec![Span::code(stamp(corpus).to_string())]]));
    blocks
}

fn verdicts(corpus: &IndexedDeclaration, docx: &[u8]) -> Vec<Verdict> {
    verify(corpus, read(docx).unwrap()).iter().map(|checked| checked.verdict).collect()
}

#[test]
fn every_part_is_xml_and_says_what_the_document_is() {
    let corpus = IndexedDeclaration::new(builtin());
    let docx = written(&corpus, &everything(&corpus));
    let names: Vec<String> =
        ZipArchive::new(Cursor::new(&docx)).unwrap().file_names().map(str::to_owned).collect();
    assert_eq!(names.len(), 10);
    for name in &names {
        let xml = part(&docx, name);
        let mut reader = quick_xml::Reader::from_str(&xml);
        reader.config_mut().check_end_names = true;
        while !matches!(reader.read_event().unwrap(), quick_xml::events::Event::Eof) {}
    }
    let core = part(&docx, "docProps/core.xml");
    for said in ["<dc:creator>Zoë<", "<dc:language>en-GB<", ">2026-11-24T00:00:00Z<"] {
        assert!(core.contains(said), "{said}");
    }
    assert!(part(&docx, "word/footer1.xml").contains(" PAGE "));
    assert_eq!(docx, written(&corpus, &everything(&corpus)), "the same bytes again");
}

#[test]
fn headings_lists_and_the_contents_are_what_word_knows() {
    let corpus = IndexedDeclaration::new(builtin());
    let document = part(&written(&corpus, &everything(&corpus)), "word/document.xml");
    assert_eq!(document.matches("w:val=\"Heading1\"").count(), 2);
    assert_eq!(document.matches("w:val=\"Heading2\"").count(), 51);
    assert_eq!(document.matches("w:val=\"TOC2\"").count(), 51);
    assert_eq!(document.matches("<w:lang w:val=\"nl-NL\"/>").count(), 51);
    // The contents list comes after the cover, and every entry leads somewhere.
    let contents = document.find("TOCHeading").unwrap();
    assert!(document.find("2023-05-05").unwrap() < contents);
    assert!(contents < document.find("Heading1").unwrap());
    for point in &corpus.declaration().points {
        let mark = bookmark(point.id.into());
        assert!(document.contains(&format!("w:name=\"{mark}\"")), "{mark}");
        assert!(document.contains(&format!("w:anchor=\"{mark}\"")), "{mark}");
    }
    let short = written(&corpus, &[quote(&corpus, "3.1")]);
    assert!(!part(&short, "word/document.xml").contains("TOC"), "a page needs no contents list");
}

#[test]
fn every_quote_is_found_again_and_one_letter_is_noticed() {
    let corpus = IndexedDeclaration::new(builtin());
    let docx = written(&corpus, &everything(&corpus));
    assert_eq!(read(&docx).unwrap().stamp(), Some(&stamp(&corpus)));
    assert_eq!(verdicts(&corpus, &docx), vec![Verdict::True; 51]);
    let altered = replaced(&docx, "Europol, Frontex", "Europol, Frontec");
    let seen = verdicts(&corpus, &altered);
    let wrong = seen.iter().filter(|verdict| **verdict == Verdict::Altered).count();
    assert_eq!((seen.len(), wrong), (51, 1));
}

/// The same document with other words in its text.
fn replaced(docx: &[u8], from: &str, to: &str) -> Vec<u8> {
    let text = part(docx, "word/document.xml");
    assert!(text.contains(from), "{from}");
    with_text(&text.replace(from, to))
}

/// A document with this main part, and the other parts of every brief.
fn with_text(text: &str) -> Vec<u8> {
    let base = written(&IndexedDeclaration::new(builtin()), &[]);
    repacked(&base, &[("word/document.xml", text)])
}

/// An archive with other parts, or more.
fn repacked(docx: &[u8], parts: &[(&str, &str)]) -> Vec<u8> {
    let archive = ZipArchive::new(Cursor::new(docx)).unwrap();
    let is_new = |name: &&str| parts.iter().all(|(new, _)| new != name);
    let kept: Vec<(String, String)> = archive
        .file_names()
        .filter(is_new)
        .map(|name| (name.to_owned(), part(docx, name)))
        .collect();
    let kept = kept.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in kept.chain(parts.iter().copied()) {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn what_word_does_to_a_text_does_not_matter() {
    let corpus = IndexedDeclaration::new(builtin());
    let docx = written(&corpus, &[quote(&corpus, "3.1"), quote(&corpus, "4.6")]);
    let split = "</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:lang w:val=\"nl-BE\"/></w:rPr><w:t xml:space=\"preserve\">";
    let mut text = part(&docx, "word/document.xml");
    for (from, to) in [
        ("Europol", format!("Euro{split}pol")),
        (" Frontex", format!("{split} <!-- --> Frontex")),
        ("HertogQuote", "Citaat".to_owned()),
        ("'", "’".to_owned()),
        ("—", "–".to_owned()),
    ] {
        text = text.replace(from, &to);
    }
    assert_eq!(verdicts(&corpus, &with_text(&text)), [Verdict::True; 2]);
    // A quote that was broken into two paragraphs is still one.
    let broken = part(&docx, "word/document.xml").replace(
        "Frontex",
        "</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"HertogQuote\"/></w:pPr><w:r><w:t>Frontex",
    );
    assert_eq!(verdicts(&corpus, &with_text(&broken)), [Verdict::True; 2]);
}

#[test]
fn a_quote_that_no_longer_says_what_it_is_of_is_not_passed_over() {
    let corpus = IndexedDeclaration::new(builtin());
    let between = Block::Heading { level: 3, text: vec![Span::plain("MAOC-N")], point: None };
    let docx = written(&corpus, &[quote(&corpus, "3.1"), between, quote(&corpus, "4.6")]);
    let text = part(&docx, "word/document.xml").replace("organiseren", "toestaan");
    let line = "<w:p><w:pPr><w:pStyle w:val=\"HertogReference\"/>";
    let start = text.find(line).unwrap();
    let end = start + text[start..].find("</w:p>").unwrap() + "</w:p>".len();
    let reference = &text[start..end];
    let gone = text.replacen(reference, "", 1);
    let merged = text.replacen(&format!("</w:p>{line}</w:pPr>"), "", 1);
    let told = text.replacen("· 702253e2eb2c", "· 702253e2eb2c (vertaald)", 1);
    let other = text.replacen("HertogReference", "HertogField", 1);
    let unplaced = Verdict::Unplaced;
    for (edited, verdict) in
        [(&gone, unplaced), (&merged, unplaced), (&told, unplaced), (&other, Verdict::Unjudged)]
    {
        assert_ne!(*edited, text);
        let seen = verdicts(&corpus, &with_text(edited));
        assert_eq!(seen, [verdict, Verdict::True], "{edited}");
    }
    assert_eq!(verdicts(&corpus, &with_text(&text)), [Verdict::Altered, Verdict::True]);
}

#[test]
fn a_note_that_looks_like_a_reference_is_a_note() {
    let corpus = IndexedDeclaration::new(builtin());
    let lines = vec!["zie ook".into(), "“— 5.3 · 97e1638ca21a”".into()];
    let note = Block::Note { about: "Zoë".to_owned(), lines };
    let docx = written(&corpus, &[quote(&corpus, "3.1"), note, quote(&corpus, "4.6")]);
    assert_eq!(verdicts(&corpus, &docx), [Verdict::True; 2]);
}

#[test]
fn what_is_no_document_is_refused_and_a_cut_one_too() {
    let corpus = IndexedDeclaration::new(builtin());
    let docx = written(&corpus, &[quote(&corpus, "3.1")]);
    for bytes in [&b""[..], b"PK", b"plain text", &docx[..docx.len() / 2]] {
        assert!(matches!(read(bytes), Err(Unreadable::NoWord)));
    }
    let text = part(&docx, "word/document.xml");
    let cut = &text[..text.find("Frontex").unwrap()];
    assert!(matches!(read(&with_text(cut)), Err(Unreadable::NoWord)));
    assert!(matches!(read(&with_text("<w:p></w:p>")), Err(Unreadable::NoWord)));
    let typed = text.replacen("<w:document", "<!DOCTYPE x [<!ENTITY x \"NIET\">]><w:document", 1);
    assert!(matches!(read(&with_text(&typed)), Err(Unreadable::NoWord)));
    let empty = with_text(&part(&written(&corpus, &[]), "word/document.xml"));
    assert_eq!(read(&empty).unwrap().quotes, Vec::<Quoted>::new());
}

proptest! {
    /// Hostile text comes out as text, in headings, notes and quotes alike.
    #[test]
    fn any_text_comes_out_as_text(said in "(\\PC|<|>|&|\"|'|]]>|\u{202e}|\u{1b}|\u{ffff}){1,40}") {
        let corpus = IndexedDeclaration::new(builtin());
        let cited = Cited::Point("3.1".parse().unwrap());
        let quote = Quote { cited, fingerprint: Fingerprint::of(&said), text: crate::text::clean(&said), lang: "nl", source: None };
        let shown = quote.text.to_string();
        let docx = written(&corpus, &[
            Block::Heading { level: 1, text: vec![Span::plain(said.as_str())], point: None },
            Block::Note { about: crate::text::clean(&said).into_owned(), lines: vec![crate::text::clean(&said)] },
            Block::Quote(quote),
        ]);
        let found = read(&docx).unwrap();
        prop_assert_eq!(found.quotes.len(), 1);
        prop_assert!(super::super::same(&found.quotes[0].text, &shown));
        let document = part(&docx, "word/document.xml");
        let steers = document.contains(['\u{1b}', '\u{202e}', '\u{ffff}']);
        prop_assert!(!steers);
    }

    #[test]
    fn no_bytes_are_too_much(at in 0..5000_usize, put in prop::collection::vec(any::<u8>(), 1..4)) {
        let corpus = IndexedDeclaration::new(builtin());
        let mut docx = written(&corpus, &[quote(&corpus, "3.1")]);
        let at = at % docx.len();
        docx.splice(at..(at + put.len()).min(docx.len()), put);
        let _ = read(&docx);
    }
}

#[test]
fn a_seal_is_read_where_it_stands() {
    let corpus = IndexedDeclaration::new(builtin());
    let stamp = stamp(&corpus);
    let blocks = [Block::Paragraph(vec![Span::plain("Seal: "), Span::code(stamp.to_string())])];
    assert_eq!(read(&written(&corpus, &blocks)).unwrap().stamp(), Some(&stamp));
}
