use super::*;
use crate::import::NoteMark;

#[track_caller]
fn expect(text: &str, rows: &[&str]) {
    let shown = |block: &Block| block.label.as_ref().map_or(String::new(), |l| l.shown.clone());
    let document = read(text);
    let found: Vec<String> =
        document.blocks.iter().map(|b| format!("{}|{}", shown(b), b.text)).collect();
    assert_eq!(found, rows);
}

fn kinds(text: &str) -> Vec<Kind> {
    read(text).blocks.iter().map(|block| block.kind).collect()
}

#[test]
fn headings_paragraphs_and_breaks() {
    let text = "# Verklaring\n\nEen *lange*\nregel  \nen een\\\nbreuk\n\n* * *\n\n> Citaat\n";
    expect(text, &["|Verklaring", "|Een lange regel\nen een\nbreuk", "|* * *", "|Citaat"]);
    assert_eq!(kinds(text)[..2], [Kind::Heading(1), Kind::Paragraph]);
    let lines: Vec<_> = read(text).blocks.iter().map(|block| block.origin.line).collect();
    assert_eq!(lines[0], Some(1));
}

#[test]
fn items_keep_the_numbers_that_are_typed_where_they_go_up() {
    let text = "3. drie\n4. vier\n4. nog\n9) anders\n\n- a\n  - b\n\n    verder\n";
    let rows = ["3.|drie", "4.|vier", "5.|nog", "9)|anders", "-|a", "-|b", "|verder"];
    expect(text, &rows);
    let item = |depth| Kind::Item { depth };
    let expected = [item(0), item(0), item(0), item(0), item(0), item(1), item(1)];
    assert_eq!(kinds(text), expected);
    let lists: Vec<_> =
        read(text).blocks.iter().filter_map(|b| b.label.as_ref().map(|l| l.list)).collect();
    assert_eq!(lists, [1, 1, 1, 2, 3, 4]);
}

#[test]
fn a_number_without_text_stands_alone() {
    expect("1.\n2. twee\n", &["1.|", "2.|twee"]);
    expect("1. - a\n", &["1.|", "-|a"]);
}

#[test]
fn bold_at_the_start_is_measured() {
    let document = read("**Vet.** Gewoon\n\n**ALLES VET**\n");
    let emphasis: Vec<_> =
        document.blocks.iter().map(|b| (b.emphasis.bold, b.emphasis.capitals)).collect();
    assert_eq!(emphasis, [(4, false), (9, true)]);
}

#[test]
fn tables_and_blocks_of_html_keep_their_words() {
    let text = "| a | b |\n|---|---|\n| c |   |\n\n<table><tr><td\nclass=\"c\">x <b>y</b></td><td>z</td></tr></table>\n\nvoor<br>na\n";
    expect(text, &["|a", "|b", "|c", "|x y", "|z", "|voor\nna"]);
    let cell = |row, column| Kind::Cell(Cell { table: 1, row, column });
    assert_eq!(kinds(text)[..3], [cell(1, 1), cell(1, 2), cell(2, 1)]);
}

#[test]
fn notes_stand_at_the_end_by_the_order_of_their_marks() {
    let text = "[^z]: zonder\n\nwoord[^b] en[^a].\n\n[^a]: tweede\n\n[^b]: eerste\n\n    vervolg\n";
    expect(text, &["|woord en.", "|eerste", "|vervolg", "|tweede", "|zonder"]);
    assert_eq!(kinds(text)[1..], [1, 1, 2, 3].map(Kind::Note));
    let marks = [NoteMark { at: 5, note: 1 }, NoteMark { at: 8, note: 2 }];
    assert_eq!(read(text).blocks[0].notes, marks);
    assert_eq!(read(text).remarks[0].kind, RemarkKind::NoteWithoutMark);
}

#[test]
fn front_matter_is_furniture() {
    let text = "---\ntags: x\nlayout: page\n---\n\nTekst\n";
    expect(text, &["|tags: x\nlayout: page", "|Tekst"]);
    assert_eq!(kinds(text)[0], Kind::Furniture);
}

#[test]
fn deep_quotes_are_paragraphs_as_they_are_typed() {
    let deep = ">".repeat(100_000);
    expect(&format!("{deep}a\n\nb\n"), &[&format!("|{deep}a"), "|b"]);
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(64))]

    #[test]
    fn any_text_is_survived_and_marks_fit(text in "[-#*>|`\\[\\]^:<b/ 0-9.)é\n]{0,120}") {
        for block in read(&text).blocks {
            proptest::prop_assert_eq!(block.text.trim(), &block.text);
            proptest::prop_assert!(block.text.is_char_boundary(block.emphasis.bold));
            proptest::prop_assert!(block.notes.iter().all(|m| block.text.is_char_boundary(m.at)));
        }
    }
}

#[test]
fn front_matter_gives_the_title_where_no_heading_does() {
    let front = "---\nlayout: page\ntitle: \"Verklaring van Gent\"\n---\n\n";
    let document = read(&(front.to_owned() + "## Energie\n\nWij werken samen.\n"));
    let found: Vec<(Kind, &str)> = document.blocks.iter().map(|b| (b.kind, &*b.text)).collect();
    let title = (Kind::Title, "Verklaring van Gent");
    let rest = [(Kind::Heading(2), "Energie"), (Kind::Paragraph, "Wij werken samen.")];
    assert_eq!(found, [(Kind::Furniture, "layout: page\ntitle:"), title, rest[0], rest[1]]);
    let headed = kinds(&(front.to_owned() + "# Verklaring\n\nWij werken samen.\n"));
    assert_eq!(headed, [Kind::Furniture, Kind::Heading(1), Kind::Paragraph]);
    assert_eq!(kinds("---\ntitle:\n---\n\nTekst\n"), [Kind::Furniture, Kind::Paragraph]);
}

#[test]
fn a_title_in_front_matter_is_read_as_yaml_says() {
    for (value, title) in [
        (r#""Verklaring van \"Gent\"""#, "Verklaring van \"Gent\""),
        (r#""Cr\xE9er l\u2019avenir""#, "Créer l’avenir"),
        ("\"Noordland\\_en Zuid\\\n  land\\\n  \\ samen\"", "Noordland\u{a0}en Zuidland samen"),
        ("\"Verklaring\n  van Gent\" # 2025", "Verklaring van Gent"),
        ("'De rivier ''Maas'' in\n  twee landen'", "De rivier 'Maas' in twee landen"),
        ("Verklaring: water\n  en grond  # kladversie", "Verklaring: water en grond"),
        (">-\n  Verklaring\n  van Gent", "Verklaring van Gent"),
        ("[Verklaring] van Gent", "[Verklaring] van Gent"),
        ("\"Verklaring van Gent", "Verklaring van Gent"),
        (r#""Verklaring\q van Gent""#, r"Verklaring\q van Gent"),
    ] {
        let document = read(&format!("---\ntitle: {value}\nlayout: page\n---\n\nWij delen.\n"));
        let [front, found, text] = &document.blocks[..] else { panic!("{:?}", document.blocks) };
        assert_eq!((found.kind, &*found.text), (Kind::Title, title));
        assert!(front.text.contains("layout: page"), "{}", front.text);
        assert!(!front.text.contains("Verklaring"), "{}", front.text);
        assert_eq!(text.text, "Wij delen.");
    }
    for none in ["\n  nl: Verklaring", "''", "\"\\u200b\"", "~~\n---"] {
        let document = read(&format!("---\ntitle: {none}\n---\n\nWij delen.\n"));
        let titles = document.blocks.iter().filter(|block| block.text.contains("delen"));
        assert_eq!(titles.count(), 1);
    }
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(64))]

    #[test]
    fn any_front_matter_is_survived(value in "[\"'|>\\\\uUx0-9a-f# \n-]{0,40}") {
        let text = format!("---\ntitle: {value}\n---\n\nWij delen.\n");
        proptest::prop_assert!(read(&text).blocks.iter().any(|block| block.text.contains("delen")));
    }
}

#[test]
fn a_line_between_stars_is_bold_with_blanks_in_it_too() {
    let document = read("**Defence **\n\nWe will **meet ** again **\n\n\\*\\*\\*\\*\\*\n");
    let found: Vec<(&str, usize)> =
        document.blocks.iter().map(|b| (&*b.text, b.emphasis.bold)).collect();
    assert_eq!(found, [("Defence", 7), ("We will **meet ** again **", 0), ("*****", 0)]);
}

#[test]
fn lines_that_only_look_blank_part_paragraphs() {
    let text = "Vaart.  \n\u{a0} \n***Energy***  \n\u{a0} \n1.  Een.  \n\u{a0} \n2.  Twee.\n\u{a0}\n***Water***\n";
    expect(text, &["|Vaart.", "|Energy", "1.|Een.", "2.|Twee.", "|Water"]);
    let lines: Vec<_> = read(text).blocks.iter().map(|block| block.origin.line).collect();
    assert_eq!(lines.last(), Some(&Some(9)));
}

#[test]
fn bold_type_that_nothing_closes_is_bold_as_far_as_its_line_goes() {
    let text = "**Energie  \n  \n**1. De landen leggen een lijn aan.\n\n**Wegen  \n**  \n5. Zij bouwen een weg.\n\n** Een noot.\n";
    expect(
        text,
        &[
            "|Energie",
            "|1. De landen leggen een lijn aan.",
            "|Wegen",
            "5.|Zij bouwen een weg.",
            "|** Een noot.",
        ],
    );
    let bold: Vec<usize> = read(text).blocks.iter().map(|block| block.emphasis.bold).collect();
    assert_eq!(bold, [7, 0, 5, 0, 0]);
}

#[test]
fn code_of_another_format_is_none_of_the_text() {
    let text = "```{=latex}\n\\frontmatter\n```\n\n# Préambule\n\n```\nplain\n```\n";
    assert_eq!(kinds(text), [Kind::Furniture, Kind::Heading(1), Kind::Paragraph]);
}

#[test]
fn front_matter_gives_the_title_of_several_chapters_once() {
    let chapters = "# Police\n\n# Douane\n";
    let titles = |front: &str| {
        let text = format!("---\ntitle: {front}\n---\n\n{chapters}");
        let blocks = read(&text).blocks;
        blocks.into_iter().filter(|block| block.kind == Kind::Title).count()
    };
    assert_eq!([titles("Le programme commun"), titles("Police")], [1, 0]);
}
