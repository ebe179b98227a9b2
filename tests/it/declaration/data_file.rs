//! Data files that are wrong: each gives a clear fault, none a panic.
use hertog::declaration::{BUILTIN, Declaration, Fault, Names, builtin, check, read, read_bytes};
use hertog::text::{clean, is_clean};
use proptest::prelude::*;

/// A small sound file; `old` in it replaced by `new`.
fn file(old: &str, new: &str) -> String {
    const FILE: &str = r#"Declaration(
  schema: 1, id: "d", edition: "e", language: "nl",
  title: "Verklaring", source: (name: "Bron"), parties: ["eu"],
  actors: [
    (id: "eu", kind: Union, name: (nl: "EU", en: "EU", fr: "UE"), aliases: ["EU", "Europese Unie"]),
    (id: "raad", kind: Body, name: (nl: "Raad", en: "Council", fr: "Conseil"), aliases: ["Raad van de EU"]),
  ],
  chapters: [
    (number: 2, title: "Veiligheid", points: [
      (text: "De Raad van de EU spreekt.", heading: (nl: "De Raad spreekt", en: "The Council speaks", fr: "Le Conseil parle")),
      (text: "De Spelen in 2024.",
       related: [(actor: "raad", quote: "De Spelen")],
       dates: [(on: "2024", role: Event, quote: "in 2024")]),
    ]),
    (number: 5, title: "Defensie", evaluation: ["Goed."]),
  ],
)
"#;
    assert!(FILE.contains(old), "{old}");
    FILE.replacen(old, new, 1)
}

fn refusal(source: &str) -> Fault {
    read(source).expect_err(source)
}

fn faults(source: &str) -> Vec<Fault> {
    check(&read(source).unwrap(), source)
}

#[test]
fn the_sound_file_is_sound() {
    assert_eq!(faults(&file("", "")), []);
}

/// What is changed, and the line and words of the fault in which reading ends.
#[test]
fn faults_of_syntax_and_fields_have_a_line_and_say_what_was_expected() {
    #[rustfmt::skip]
    let cases = [
        ("title: \"Verkl", "colour: 1, title: \"Verkl", 3, "\"colour\" is not known here: expected schema, id"),
        ("number: 5,", "number: 5, colour: 1,", 15, "\"colour\" is not known here: expected number, label"),
        ("(on: ", "(when: 3, on: ", 13, "\"when\" is not known here: expected on, role, quote"),
        ("en: \"Council\", ", "", 6, "\"en\" is missing"),
        ("title: \"Defensie\", ", "", 15, "\"title\" is missing"),
        ("title: \"Defensie\"", "title: \"A\", title: \"B\"", 15, "\"title\" occurs twice"),
        ("nl: \"EU\"", "nl: \"EU\", nl: \"EU\"", 5, "\"nl\" occurs twice"),
        ("schema: 1, id", "id", 17, "\"schema\" is missing"),
        ("schema: 1", "schema: 3", 2, "the schema is 3: this version of hertog reads schemas 1 to 2"),
        ("schema: 1", "schema: 0", 2, "the schema is 0"),
        ("schema: 1", "colour: [\"schema: 1\"], schema: 7", 2, "the schema is 7"),
        ("schema: 1", "schema: \"1\"", 2, "expected a whole number"),
        ("id: \"d\"", "id: \"../d\"", 2, "\"../d\" is no declaration id"),
        ("edition: \"e\"", "edition: \"2023/05\"", 2, "\"2023/05\" is no edition"),
        ("kind: Body", "kind: Firm", 6, "\"Firm\" is not known here: expected Agency, Body"),
        ("role: Event", "role: event", 13, "\"event\" is not known here: expected Deadline"),
        ("on: \"2024\"", "on: \"2024-13\"", 13, "\"2024-13\" is no date: expected a year"),
        ("on: \"2024\"", "on: 2024", 13, "expected a text in double quotes"),
        ("number: 5", "number: 0", 15, "\"number: 0\" is of schema 2"),
        ("number: 2", "number: 0", 9, "\"number: 0\" is of schema 2"),
        ("number: 5", "number: -5", 15, "negative"),
        ("number: 5", "number: 99999999999", 15, "too large"),
        ("number: 5", "number: 2000000000", 15, "expected 1 to 999999999"),
        ("(text: \"De Sp", "(number: \"1\", text: \"De Sp", 11, "point 2.1 occurs twice"),
        ("(text: \"De Ra", "(number: \"2\", text: \"De Ra", 11, "point 2.2 occurs twice"),
        ("(text: \"De Sp", "(number: \"6.\", text: \"De Sp", 11, "\"6.\" is no point number"),
        ("(text: \"De Sp", "(number: \"1.2.3.4\", text: \"De Sp", 11, "is no point number"),
        ("evaluation: [\"Goed.\"]", "points: [(text: \"Goed.\")]),(number: 5, title: \"X\", points: [(text: \"Z\")]", 15, "chapter number 5 occurs twice"),
        ("[\"Goed.\"]", "\"Goed.\"", 15, "expected a list in square brackets"),
        ("(name: \"Bron\")", "\"Bron\"", 3, "expected fields in round brackets"),
        ("title: \"Defensie\", ", "title: \"Defensie\" ", 15, "expected a comma"),
        ("[\"Goed.\"]", "[\"\\q\"]", 15, "escape"),
        ("Declaration(", "Statement(", 1, "expected Declaration(schema: 1"),
        ("Declaration(", "[", 1, "expected Declaration(schema: 1"),
        (",\n)\n", ",\n) )\n", 17, "something follows"),
        ("\"Goed.\"]),\n  ],\n)\n", "\"Goed.", 15, "ends before"),
        ("\"Goed.\"]),\n  ],\n)\n", "\"Goed.\"", 15, "ends before"),
        ("\n  ],\n)\n", "\n", 15, "ends before"),
        ("\n)\n", "\n", 16, "ends before"),
        (",\n)\n", ", /* no end", 16, "ends before"),
    ];
    for (old, new, line, words) in cases {
        let fault = refusal(&file(old, new));
        assert!(fault.message.contains(words), "{new}: {fault}");
        assert_eq!(fault.line, Some(line), "{new}: {fault}");
        assert!(fault.column.is_some() && !fault.remedy.is_empty(), "{new}: {fault}");
    }
}

/// What is changed, and what stands where reading ends.
#[test]
fn faults_of_syntax_stand_on_what_cannot_be_read() {
    for (old, new, found) in [
        ("schema: 1", "schema:\n  \"1\"", "\"1\""),
        ("number: 5", "number:  vijf", "vijf"),
        ("title: \"Defensie\", ", "title: \"Defensie\" ", "evaluation"),
        ("title: \"Defensie\", ", "titel: \"Defensie\", ", "titel"),
        ("title: \"Defensie\", ", "", "5, evaluation"),
        ("role: Event", "role: /* ? */ event", "event"),
        ("(name: \"Bron\")", "\"Bron\"", "\"Bron\""),
    ] {
        let source = file(old, new);
        let fault = refusal(&source);
        let line = source.lines().nth(fault.line.unwrap() - 1).unwrap();
        let rest: String = line.chars().skip(fault.column.unwrap() - 1).collect();
        assert!(rest.starts_with(found), "{fault}: {rest}");
    }
}

/// What is changed, and the path, line and words of the one fault.
#[test]
fn faults_of_meaning_have_a_path_and_a_line() {
    let long = "x".repeat(71);
    #[rustfmt::skip]
    let cases = [
        ("id: \"d\"", "id: \"con\"", "id", 2, "cannot name a folder on Windows"),
        ("edition: \"e\"", "edition: \"lpt1\"", "edition", 2, "cannot name a folder on Windows"),
        ("language: \"nl\"", "language: \"Dutch!\"", "language", 2, "\"Dutch!\" is no language code"),
        ("\"Verklaring\"", "\" \"", "title", 3, "blank"),
        ("\"Bron\"", "\"\"", "source.name", 3, "blank"),
        ("[\"eu\"]", "[\"eu\", \"nato\"]", "parties[1]", 3, "\"nato\" is none of the actors"),
        ("id: \"raad\", kind: Body, name: (nl: \"Raad\", en: \"Council\", fr: \"Conseil\"), aliases: [\"Raad van de EU\"]),", "id: \"raad\", kind: Body, name: (nl: \"Raad\", en: \"Council\", fr: \"Conseil\"), aliases: [\"Raad van de EU\"]),\n(id: \"eu\", kind: Body, name: (nl: \"a\", en: \"b\", fr: \"c\"), aliases: [\"X\"]),", "actors[2].id", 7, "the actor \"eu\" occurs twice"),
        ("en: \"Council\"", "en: \"\\u{200b}\"", "actors[1].name.en", 6, "blank"),
        ("[\"Raad van de EU\"]", "[]", "actors[1].aliases", 6, "no alias"),
        ("[\"Raad van de EU\"]", "[\"\"]", "actors[1].aliases[0]", 6, "blank"),
        ("[\"Raad van de EU\"]", "[\"R\", \"Europese \\t Unie\"]", "actors[1].aliases[1]", 6, "also one of eu"),
        ("\"Europese Unie\"", "\"EU\"", "actors[0].aliases[1]", 5, "the alias \"EU\" occurs twice"),
        ("number: 5", "number: 1", "chapters[1].number", 15, "chapter 1 follows chapter 2"),
        ("number: 5", "number: 2", "chapters[1].number", 15, "chapter number 2 occurs twice"),
        ("\"Defensie\"", "\"\"", "chapters[1].title", 15, "blank"),
        ("evaluation", "titles: (en: \"\", fr: \"x\"), evaluation", "chapters[1].titles.en", 15, "blank"),
        ("\"Goed.\"", "\"Goed.\", \"\"", "chapters[1].evaluation[1]", 15, "blank"),
        ("  chapters", "  context: [\"\"], chapters", "context[0]", 8, "blank"),
        ("number: 5, title: \"Defensie\"", "number: 5, title: \"D\", points: [(text: \"\\u{ad}\")]", "chapters[1].points[0].text", 15, "blank"),
        ("\"De Raad spreekt\"", "\"De Raad\"", "chapters[0].points[0].heading.nl", 10, "7 letters: expected 8 to 70"),
        ("\"De Raad spreekt\"", &format!("\"{long}\""), "chapters[0].points[0].heading.nl", 10, "71 letters"),
        ("quote: \"De Spelen\"", "quote: \"de Spelen\"", "chapters[0].points[1].related[0].quote", 12, "does not hold the quote \"de Spelen\""),
        ("quote: \"De Spelen\"", "quote:\n \"\"", "chapters[0].points[1].related[0].quote", 13, "quote is blank"),
        ("quote: \"in 2024\"", "quote: \"in 2025\"", "chapters[0].points[1].dates[0].quote", 13, "does not hold the quote"),
        ("(actor: \"raad\"", "(actor: \"nato\"", "chapters[0].points[1].related[0].actor", 12, "none of the actors"),
    ];
    for (old, new, path, line, words) in cases {
        let source = file(old, new);
        let found = faults(&source);
        assert_eq!(found.len(), 1, "{new}: {found:#?}");
        assert_eq!(found[0].path.as_deref(), Some(path), "{new}");
        assert_eq!(found[0].line, Some(line), "{new}: {}", found[0]);
        assert!(found[0].message.contains(words), "{new}: {}", found[0]);
        assert!(!found[0].remedy.is_empty());
    }
}

#[test]
fn headings_differ_in_every_language() {
    let twin =
        "heading: (nl: \"Iets anders\", en: \"The  Council speaks\", fr: \"Autre chose\"), related";
    let found = faults(&file("related", twin));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].path.as_deref(), Some("chapters[0].points[1].heading.en"));
    assert!(found[0].message.contains("point 2.1 has the same heading"));
}

#[test]
fn faults_come_in_the_order_of_the_file_and_all_at_once() {
    let source = file("\"Goed.\"", "\"\"")
        .replace("in 2024\")", "nooit\")")
        .replace("id: \"d\"", "id: \"nul\"");
    let lines: Vec<_> = faults(&source).iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [Some(2), Some(13), Some(15)]);
}

#[test]
fn a_chapter_may_have_no_points_a_declaration_not_no_chapter() {
    let start = file("", "");
    let none = format!("{} chapters: [])", start.split("  chapters").next().unwrap());
    let found = faults(&none);
    assert_eq!(found.len(), 1);
    assert!(found[0].message.contains("no chapter"));
}

#[test]
fn options_may_be_written_out_and_names_put_before_brackets() {
    let source = file("heading: (nl: \"De Raad spreekt\"", "heading: Some((nl: \"te kort\"")
        .replace("\"Le Conseil parle\")),", "\"Le Conseil parle\"))),")
        .replace("(number: 2", "Chapter(number: 2")
        .replace("(text: \"De Spelen", "Point(number: None, text: \"De Spelen");
    let found = faults(&source);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].path.as_deref(), Some("chapters[0].points[0].heading.nl"));
    assert_eq!((found[0].line, found[0].column), (Some(10), Some(63)));
}

#[test]
fn what_is_no_text_file_is_told_by_its_bytes() {
    let utf16 = |text: &str, bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    };
    for (bytes, words) in [
        (Vec::new(), "the file is empty"),
        (b"\xef\xbb\xbf".to_vec(), "the file is empty"),
        (b" \r\n\t ".to_vec(), "the file is empty"),
        (utf16("\u{feff}Declaration(", u16::to_le_bytes), "UTF-16"),
        (utf16("\u{feff}Declaration(", u16::to_be_bytes), "UTF-16"),
        (utf16("Declaration(schema", u16::to_le_bytes), "UTF-16"),
        (utf16("Declaration(schema", u16::to_be_bytes), "UTF-16"),
        (vec![0; 1000], "NUL"),
        (b"Declaration(\0)".to_vec(), "NUL"),
        ((0..=255).cycle().take(100_000).collect(), "NUL"),
        ((1..=255).cycle().take(100_000).collect(), "0x80 is not UTF-8"),
        (b"\x1b[2J\x1b]0;x\x07".to_vec(), "expected Declaration"),
        (b"PK\x03\x04".to_vec(), "expected Declaration"),
        (b"{\"schema\": 1}".to_vec(), "expected Declaration"),
    ] {
        let fault = read_bytes(&bytes).unwrap_err();
        assert!(fault.message.contains(words), "{fault}");
    }
}

#[test]
fn a_byte_of_latin_1_is_found_on_its_line() {
    let mut bytes = file("\"Goed.\"", "\"é België\"").into_bytes();
    let at = bytes.windows(2).rposition(|pair| pair == "ë".as_bytes()).unwrap();
    bytes.splice(at..at + 2, [0xeb]);
    let fault = read_bytes(&bytes).unwrap_err();
    assert!(fault.message.contains("0xeb is not UTF-8"), "{fault}");
    assert_eq!((fault.line, fault.column), (Some(15), Some(57)));
}

#[test]
fn deep_nesting_ends_in_a_fault() {
    for opening in ["[", "(", "{", "Some(", "[(text:", "(number:", "/*", "r#\"", "#![enable("] {
        let deep = opening.repeat(20_000);
        assert!(read(&deep).is_err(), "{opening}");
        assert!(read(&file("[\"Goed.\"]", &deep)).is_err(), "{opening}");
        assert!(read(&format!("{deep}{}", file("", ""))).is_err(), "{opening}");
    }
}

#[test]
fn checking_against_another_source_gives_faults_without_a_line() {
    let declaration = read(&file("\"Goed.\"", "\"\"")).unwrap();
    for source in ["", "[[[", "((", "\"", "'", "r#\"", "/*", "*/", "a: , ]", "\u{feff}é"] {
        let found = check(&declaration, source);
        assert_eq!(found.len(), 1, "{source}");
        assert!(found[0].message.contains("blank"));
    }
    assert_eq!(check(&declaration, &"[(".repeat(20_000)).len(), 1);
}

/// Where a file is cut it gives a fault, or it is whole.
#[test]
fn no_cut_of_a_file_is_read() {
    let source = file("", "");
    let end = source.trim_end().len();
    for cut in (0..end).filter(|at| source.is_char_boundary(*at)) {
        assert!(read(&source[..cut]).is_err(), "{cut}");
    }
}

#[test]
fn no_changed_byte_of_the_built_in_file_makes_it_panic() {
    let mut bytes = BUILTIN.as_bytes().to_vec();
    for at in (0..bytes.len()).step_by(997) {
        for byte in [b'"', b'(', b'\\', 0xff] {
            let before = std::mem::replace(&mut bytes[at], byte);
            if let Ok(source) = std::str::from_utf8(&bytes)
                && let Ok(declaration) = read(source)
            {
                check(&declaration, source);
            } else if let Err(fault) = read_bytes(&bytes) {
                assert!(fault.line.is_some() || fault.path.is_some(), "{fault}");
            }
            bytes[at] = before;
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_are_a_declaration_or_a_fault(
        bytes in prop::collection::vec(any::<u8>(), 0..60),
        at in 0..2_000_usize,
        gone in 0..40_usize,
    ) {
        prop_assert!(read_bytes(&bytes).is_err());
        let mut mixed = file("", "").into_bytes();
        let at = at.min(mixed.len());
        let end = (at + gone).min(mixed.len());
        mixed.splice(at..end, bytes);
        match read_bytes(&mixed) {
            Ok(declaration) => drop(check(&declaration, &String::from_utf8_lossy(&mixed))),
            Err(fault) => prop_assert!(is_clean(&fault.message) && !fault.remedy.is_empty(), "{fault}"),
        }
    }
}

fn with_text(text: &str) -> Declaration {
    let source = file("De Raad van de EU spreekt.", text);
    let declaration = read(&source).unwrap();
    assert_eq!(check(&declaration, &source), [], "{text:.40}");
    declaration
}

#[test]
fn strange_texts_are_harmless() {
    let megabyte = "De Raad van de EU. ".repeat(1 << 16);
    let marks = format!("De Raad van de E{}U.", "\u{301}".repeat(2000));
    for text in [
        &*megabyte,
        &"EU".repeat(1 << 16),
        &marks,
        "\u{1b}[31mrood\u{7}",
        "\\u{1b}[31mrood\\u{7}\\u{9b}31m",
        "\\x1b[2J\\0",
        "\u{202e}UE ed nav daaR\u{2066}",
        "\\u{202e}UE",
        "regel\r\n  twee\n",
    ] {
        let declaration = with_text(text);
        let point = &declaration.points[0];
        assert!(is_clean(&clean(&point.text)));
        let concerns = Names::new(&declaration).actors(&declaration, point);
        assert!(concerns.iter().all(|concern| point.text.contains(&concern.quote)));
    }
    let names = Names::new(&builtin());
    assert_eq!(names.find(&megabyte[..1900]).len(), 200);
    assert_eq!(names.find(&"EU ".repeat(1000)).len(), 1000);
    assert!(names.find(&marks).iter().all(|named| named.range.end <= "De Raad".len()));
}
