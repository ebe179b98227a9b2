use super::read;
use crate::import::block::{Block, Document, Kind, Refusal, RemarkKind};
use RemarkKind::{Deleted, Hidden, Inserted, Picture};

fn page(html: &str) -> Document {
    read(html.as_bytes().to_vec()).unwrap()
}

/// A block as kind, label and text.
fn row(block: &Block) -> String {
    let kind = match block.kind {
        Kind::Item { depth } => format!("Item{depth}"),
        Kind::Cell(cell) => format!("Cell{}.{}.{}", cell.table, cell.row, cell.column),
        kind => format!("{kind:?}"),
    };
    let label = block.label.as_ref().map(|label| format!(" {}", label.shown)).unwrap_or_default();
    format!("{kind}{label}| {}", block.text)
}

fn rows(html: &str) -> Vec<String> {
    page(html).blocks.iter().map(row).collect()
}

#[test]
fn ordered_lists_count_as_browsers_do() {
    let html = "<ol start=3 type=i><li>c<li value=9>i<p>more</ol>\
        <ol reversed><li>three<li>two<li>one</ol><ol reversed start=2><li>b<li>a</ol>\
        <ol style='list-style-type:upper-latin' start=27><li>x</ol><ol type=I start=0><li>zero</ol>";
    let expected = [
        "Item0 iii.| c",
        "Item0 ix.| i",
        "Item0| more",
        "Item0 3.| three",
        "Item0 2.| two",
        "Item0 1.| one",
        "Item0 2.| b",
        "Item0 1.| a",
        "Item0 AA.| x",
        "Item0 0.| zero",
    ];
    assert_eq!(rows(html), expected);
}

#[test]
fn nested_lists_have_a_depth_and_each_list_its_own_number() {
    let page = page("<ol><li>a<ul><li>b<ul><li>c</ul></ul><li>d</ol><ol><li>e</ol><ul><li>f</ul>");
    let rows: Vec<String> = page.blocks.iter().map(row).collect();
    let expected =
        ["Item0 1.| a", "Item1 ◦| b", "Item2 ▪| c", "Item0 2.| d", "Item0 1.| e", "Item0 •| f"];
    assert_eq!(rows, expected);
    let lists: Vec<u32> =
        page.blocks.iter().filter_map(|b| b.label.as_ref()).map(|l| l.list).collect();
    assert_eq!(lists, [1, 2, 3, 1, 4, 5]);
}

#[test]
fn a_list_without_marks_has_no_items() {
    assert_eq!(
        rows("<ul style='list-style: none'><li>a<li>b</ul>"),
        ["Paragraph| a", "Paragraph| b"]
    );
}

#[test]
fn the_article_is_told_from_the_page_around_it() {
    let html = "<title>Verzonnen verklaring | TEST.BE</title><header>TEST.BE<nav><a>Start</a></nav></header>\
        <div class='wrap breadcrumbs'>Start &gt; Nieuws</div><main><p>Nieuws</p><h1>Verzonnen verklaring</h1>\
        <div class='share-buttons'>Delen</div><p>Wij, <b>ministers</b>, beloven.</p><h2>Stap</h2></main>\
        <aside>Agenda</aside><footer>&copy; TEST</footer>";
    let expected = [
        "Furniture| TEST.BE",
        "Furniture| Start",
        "Furniture| Start > Nieuws",
        "Paragraph| Nieuws",
        "Title| Verzonnen verklaring",
        "Furniture| Delen",
        "Paragraph| Wij, ministers, beloven.",
        "Heading(2)| Stap",
        "Furniture| Agenda",
        "Furniture| © TEST",
    ];
    assert_eq!(rows(html), expected);
}

#[test]
fn a_page_of_divisions_is_cut_to_the_one_with_the_title() {
    let html = "<div id=top>Portaal van het verzonnen land</div><div class=menu>Start Contact</div>\
        <div id=content><h1>Titel</h1><p>Een lange tekst van de verklaring die hier staat.</p></div>";
    let expected = [
        "Furniture| Portaal van het verzonnen land",
        "Furniture| Start Contact",
        "Title| Titel",
        "Paragraph| Een lange tekst van de verklaring die hier staat.",
    ];
    assert_eq!(
        rows(&html.replace("verklaring die", &"verklaring ".repeat(20))).len(),
        expected.len()
    );
    assert_eq!(
        rows(&html.replace("verklaring die hier staat", &"woord ".repeat(20)))[..3],
        expected[..3]
    );
}

#[test]
fn a_form_around_everything_is_no_furniture() {
    let html = "<form><div><h1>T</h1><p>Tekst</p></div></form>";
    assert_eq!(rows(html), ["Title| T", "Paragraph| Tekst"]);
}

#[test]
fn the_title_of_the_window_counts_where_there_is_no_other() {
    assert_eq!(rows("<title>A</title><p>b"), ["Title| A", "Paragraph| b"]);
    assert_eq!(
        rows("<title>A lasting promise - X</title><p>A lasting promise<p>b"),
        ["Title| A lasting promise", "Paragraph| b",]
    );
    assert_eq!(rows("<title>A</title><h1>I</h1><h1>II</h1>"), ["Heading(1)| I", "Heading(1)| II"]);
}

#[test]
fn cells_know_their_place_where_cells_span_others() {
    let html =
        "<table><tr><th colspan=2>a<th>b<tr><td rowspan=2>c<td>d<td>e<tr><td>f<p>g<td>h</table>";
    let expected = [
        "Cell1.1.1| a",
        "Cell1.1.3| b",
        "Cell1.2.1| c",
        "Cell1.2.2| d",
        "Cell1.2.3| e",
        "Cell1.3.2| f",
        "Cell1.3.2| g",
        "Cell1.3.3| h",
    ];
    assert_eq!(rows(html), expected);
}

#[test]
fn a_table_that_lays_out_a_page_has_no_cells() {
    let html = "<table><tr><td>a<td>b<tr><td><h2>c</h2><td><table><tr><td>1<td>2<tr><td>3<td>4</table></table>";
    let expected = [
        "Paragraph| a",
        "Paragraph| b",
        "Heading(2)| c",
        "Cell1.1.1| 1",
        "Cell1.1.2| 2",
        "Cell1.2.1| 3",
        "Cell1.2.2| 4",
    ];
    assert_eq!(rows(html), expected);
}

#[test]
fn white_space_breaks_and_entities_are_as_shown() {
    let html =
        "<p> a\n  b&nbsp;c <br> d<br><br>e &amp;&#8364;&eacute;\u{ad}\u{200b}</p><p>&nbsp;</p>f";
    let page = page(html);
    let rows: Vec<String> = page.blocks.iter().map(row).collect();
    assert_eq!(rows, ["Paragraph| a b\u{a0}c\nd", "Paragraph| e &€é", "Paragraph| f"]);
    assert_eq!((page.remarks[0].kind, page.remarks[0].count), (RemarkKind::Invisible, 2));
}

#[test]
fn bold_runs_are_measured_at_the_start() {
    let bold = |html: &str| page(html).blocks[0].emphasis.bold;
    assert_eq!(bold("<p><b>Titel</b>. Tekst"), 5);
    assert_eq!(bold("<p><b>Alles </b> "), 5);
    assert_eq!(bold("<p>x <strong>y</strong>"), 0);
    assert_eq!(bold("<p style='font-weight:700'>é<span style='font-weight:normal'>b</span>"), 2);
    assert_eq!(bold("<b><p>ab</b>cd"), 2);
    assert_eq!(bold("<p><b>één</b> <b>twee</b>"), "één twee".len());
}

#[test]
fn scripts_and_hidden_words_are_out_and_said() {
    let html = "<script>if (a<b) '<p>no'</script><style>p{}</style><p hidden>weg ook</p>\
        <p>a<span style='display:none'>b</span><del>c d</del><ins>e</ins></p><img src=x>";
    let page = page(html);
    assert_eq!(page.blocks.iter().map(row).collect::<Vec<_>>(), ["Paragraph| ae"]);
    let found: Vec<_> = page.remarks.iter().map(|r| (r.kind, r.count)).collect();
    assert_eq!(found, [(Hidden, 3), (Deleted, 2), (Inserted, 1), (Picture, 1)]);
}

#[test]
fn languages_are_those_of_most_letters() {
    let page = page("<html lang=nl-BE><p>een<p lang=fr>une phrase <i lang=en>and</i>");
    let languages: Vec<_> = page.blocks.iter().map(|b| b.language.as_deref()).collect();
    assert_eq!(languages, [Some("nl"), Some("fr")]);
}

/// A page as Word saves it, with its own signs for lists and notes.
const WORD: &str = r##"<meta name=Generator content="Microsoft Word 15 (filtered)"><div class=WordSection1>
<p class=MsoTitle>Verzonnen verklaring</p>
<h1>II.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span>Context</h1>
<p class=MsoNormal>Tekst<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> verder.</p>
<p class=MsoListParagraph style='margin-left:36.0pt'><span
style='font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span><b>Eerste</b> stap</p>
<p class=Default style='margin-left:1.0in'><span style='font-family:"Courier New"'>o<span
style='font:7.0pt "Times New Roman"'>&nbsp; </span></span>onder</p>
<p style='margin-left:108.0pt'><span style='font-family:Wingdings'>§<span
style='font:7.0pt "Times New Roman"'>&nbsp; </span></span>diep</p>
<p style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>b)<span>&nbsp;
</span></span><![endif]>genummerd</p><p class=MsoToc1>Context 3</p></div>
<div><hr><div id=ftn1><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> De noot.</p>
<p>Nog een.</p></div></div>"##;

#[test]
fn pages_of_word_are_read_with_their_labels_and_notes() {
    let page = page(WORD);
    let rows: Vec<String> = page.blocks.iter().map(row).collect();
    let expected = [
        "Title| Verzonnen verklaring",
        "Heading(1) II.| Context",
        "Paragraph| Tekst verder.",
        "Item0 •| Eerste stap",
        "Item1 o| onder",
        "Item2 ▪| diep",
        "Item1 b)| genummerd",
        "Contents| Context 3",
        "Note(1)| De noot.",
        "Note(1)| Nog een.",
    ];
    assert_eq!(rows, expected);
    let mark = page.blocks[2].notes[0];
    assert_eq!((mark.at, mark.note), (5, 1));
    assert_eq!(page.blocks[3].emphasis.bold, 6);
}

#[test]
fn notes_of_other_programs_are_found_too() {
    let html = "<p>A<sup><a href='#fn1' id=fnref1>1</a></sup> b<a href='#fn2'>2</a>. \
        <a href='#none'>3</a></p><section id=footnotes><ol><li id=fn1><p>one <a href='#fnref1'>↩</a>\
        <li id=fn2>two</ol></section>";
    let page = page(html);
    let rows: Vec<String> = page.blocks.iter().map(row).collect();
    assert_eq!(rows, ["Paragraph| A b. 3", "Note(1)| one", "Note(2)| two"]);
    assert_eq!(
        page.blocks[0].notes.iter().map(|n| (n.at, n.note)).collect::<Vec<_>>(),
        [(1, 1), (3, 2)]
    );
}

#[test]
fn a_reference_to_no_note_stays_a_word() {
    assert_eq!(rows("<p>zie noot <a href='#note7'>7</a> hier"), ["Paragraph| zie noot 7 hier"]);
}

#[test]
fn pages_of_libreoffice_are_read_without_headers_and_with_one_label() {
    let html = "<div title='header'><p>blad 4</p></div><ol><li value='2'><p>twee</p><li><p>drie</p></ol>\
        <ol type='a'><ol type='a'><li><p>onder</p></ol></ol>\
        <ul><li><p><span class='ListLabel_20_10' style='display:block'>••</span>punt</p></li></ul>\
        <p>x<a class='sdfootnoteanc' name='sdfootnote1anc' href='#sdfootnote1sym'><sup>1</sup></a></p>\
        <div id='sdfootnote1'><p><a name='sdfootnote1sym' href='#sdfootnote1anc'>1</a> noot</p></div>";
    let page = page(html);
    let rows: Vec<String> = page.blocks.iter().map(row).collect();
    assert_eq!(
        rows,
        [
            "Item0 2.| twee",
            "Item0 3.| drie",
            "Item1 a.| onder",
            "Item0 •| punt",
            "Paragraph| x",
            "Note(1)| noot",
        ]
    );
    assert_eq!((page.remarks[0].kind, page.remarks[0].count), (RemarkKind::PageHeader, 2));
}

#[test]
fn typed_lines_are_read_as_plain_text() {
    let line =
        "Lines of this kind were cut by hand because the page was made from a letter\n".repeat(4);
    let rows = rows(&format!("<h1>T</h1><pre>{line}\n1. one\n</pre>"));
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[2], "Paragraph| 1. one");
}

#[test]
fn what_is_no_page_is_refused() {
    assert_eq!(read(Vec::new()), Err(Refusal::Empty));
    assert_eq!(read(b"<p> </p>".to_vec()), Err(Refusal::Empty));
    assert_eq!(read(b"<p>a\0b".to_vec()), Err(Refusal::Unknown));
    assert_eq!(read(vec![b'a'; 33 << 20]), Err(Refusal::TooLarge(32)));
    assert_eq!(read(vec![b'a'; 9 << 20]), Err(Refusal::TooLarge(8)));
    let many = |tag: &str, count| read(tag.repeat(count).into_bytes());
    let paragraphs = Err(Refusal::TooManyParagraphs(200_000));
    assert_eq!(many("<p>a", 200_002), paragraphs);
    assert_eq!(many("<ol reversed><li>a", 1).map(|page| page.blocks.len()), Ok(1));
    assert_eq!(read(format!("<ol reversed>{}", "<li>a".repeat(200_002)).into_bytes()), paragraphs);
    assert_eq!(many("<br>", 2_000_002), Err(Refusal::TooManyElements(2_000_000)));
    assert_eq!(read("<div>".repeat(100_000).into_bytes()), Err(Refusal::TooDeep(200)));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    #[test]
    fn any_soup_of_tags_is_survived(soup in proptest::collection::vec(
        proptest::sample::select(vec![
            "<p>", "</p>", "<ol reversed>", "<li value=-7>", "</ol>", "<table>", "<tr>", "<td rowspan=0 colspan=9>",
            "</table>", "<b>", "</b>", "<br>", "<a href=#fn1>", "1", "</a>", "<div id=fn1>", "</div>", "é ",
            "<pre>", "- x\n", "</pre>", "<h1>", "</h2>", "<main>", "<nav>", "<span style='mso-list:ignore'>", "</span>",
            "<title>", "<del>", "\u{ad}", "<span style='font:7.0pt \"Times New Roman\"'>",
        ]), 0..60)) {
        if let Ok(document) = read(soup.concat().into_bytes()) {
            for block in &document.blocks {
                proptest::prop_assert!(!block.text.trim().is_empty());
                proptest::prop_assert!(block.text.is_char_boundary(block.emphasis.bold));
                proptest::prop_assert!(block.notes.iter().all(|note| block.text.is_char_boundary(note.at)));
            }
        }
    }

    #[test]
    fn any_bytes_are_survived(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..400), at in 0..2000_usize) {
        let mut page = WORD.as_bytes().to_vec();
        page.splice(at.min(page.len())..at.min(page.len()), bytes.iter().copied());
        let _ = read(page);
        let _ = read(bytes);
    }
}

#[test]
fn an_encoding_that_the_page_names_needs_no_remark() {
    let page = |charset: &str| {
        let mut page = format!("<html><head>{charset}</head><body><p>Lib").into_bytes();
        page.extend(b"\xe9ration");
        read(page).unwrap().remarks
    };
    assert_eq!(page("")[0].kind, RemarkKind::Windows1252);
    let word = "<meta http-equiv=Content-Type content=\"text/html; charset=windows-1252\">";
    assert_eq!(page(word), []);
    assert_eq!(page("<meta charset='ISO-8859-1'>"), []);
    assert_eq!(page("<meta charset=utf-8>")[0].kind, RemarkKind::Windows1252);
}
