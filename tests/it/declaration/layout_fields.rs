//! The fields of schema 2: each fault has its path and line, whatever stands in them.
use hertog::declaration::{DeclarationFile, Fault, check, read, read_bytes};
use hertog::text::is_clean;
use proptest::prelude::*;

const FILE: &str = include_str!("schemas/declaration-2.ron");

/// The kept file of schema 2; `old` in it replaced by `new`.
fn file(old: &str, new: &str) -> String {
    assert!(FILE.contains(old), "{old}");
    FILE.replacen(old, new, 1)
}

/// The line of the first place of a text in the file, from 1.
fn line_of(text: &str) -> usize {
    let at = FILE.find(text).expect(text);
    FILE[..at].matches('\n').count() + 1
}

fn faults(source: &str) -> Vec<Fault> {
    check(&read(source).unwrap(), source)
}

#[test]
fn the_kept_file_is_sound_and_stays_the_same_when_it_is_written() {
    let declaration = read(FILE).unwrap();
    assert_eq!(check(&declaration, FILE), []);
    let written = DeclarationFile::from(&declaration).to_ron().unwrap();
    assert_eq!(read(&written).unwrap(), declaration);
    assert_eq!(check(&declaration, &written), []);
}

#[test]
fn a_file_of_schema_1_may_hold_none_of_them() {
    let plain = |more: &str, of_chapter: &str, of_point: &str| {
        format!(
            "Declaration(schema: 1, id: \"d\", edition: \"e\", language: \"nl\", title: \"T\", \
             source: (name: \"S\"),\n{more} chapters: [(title: \"C\",\n{of_chapter}, \
             points: [(text: \"P\",\n{of_point})])])"
        )
    };
    assert!(read(&plain("", "number: 1", "")).is_ok());
    let of_file = [
        "dateline: \"D\",",
        "closing: [\"C\"],",
        "signatures: [\"S\"],",
        "annexes: [(label: \"A\")],",
        "footnotes: [(mark: \"1\", text: \"F\")],",
    ];
    let of_file = of_file.map(|field| (plain(field, "number: 1", ""), field, 2));
    let of_chapter = [
        "label: \"I\", number: 1",
        "part: \"P\", number: 1",
        "lead_in: [\"L\"], number: 1",
        "sections: [(before: \"1\", title: \"S\")], number: 1",
        "after: [\"A\"], number: 1",
        "number: 0",
    ];
    let of_chapter = of_chapter.map(|field| (plain("", field, ""), field, 3));
    let of_point = ["label: \"a)\"", "origin: (page: 2)"];
    let of_point = of_point.map(|field| (plain("", "number: 1", field), field, 4));
    for (source, field, line) in of_file.into_iter().chain(of_chapter).chain(of_point) {
        let fault = read(&source).expect_err(field);
        let name = field.split(':').next().unwrap();
        let name = if field == "number: 0" { field } else { name };
        assert!(fault.message.contains(&format!("\"{name}\" is of schema 2")), "{fault}");
        assert_eq!((fault.line, &*fault.remedy), (Some(line), "write schema: 2"), "{fault}");
        assert!(read(&source.replace("schema: 1", "schema: 2")).is_ok(), "{field}");
    }
}

/// What is changed, and the line and words of the fault in which reading ends.
#[test]
fn faults_of_syntax_and_fields_have_a_line() {
    #[rustfmt::skip]
    let cases = [
        ("number: 2,\n", "number: 0,\n", "the chapter's number is 0: expected 1 to 999999999"),
        ("title: \"Storks\",", "", "\"title\" is missing"),
        ("(before: \"3\", ", "(", "\"before\" is missing"),
        ("(before: \"3\", ", "(colour: 1, before: \"3\", ", "\"colour\" is not known here: expected before, label"),
        ("(page: 1, line: 9)", "(page: -1)", "negative"),
        ("(page: 1, line: 9)", "(page: \"1\")", "expected a whole number"),
        ("(page: 1, line: 9)", "(sheet: 1)", "\"sheet\" is not known here: expected page, paragraph"),
        ("lead_in: [\"The ministers:\"]", "lead_in: \"The ministers:\"", "expected a list in square brackets"),
        ("(mark: \"2\", ", "(", "\"mark\" is missing"),
        ("(mark: \"2\", ", "(mark: 2, ", "expected a text in double quotes"),
        ("under: \"1.1\"", "under: \"chapter two\"", "\"chapter two\" names no text: expected a point's id"),
        ("under: \"1.1\"", "under: \"0.0\"", "names no text"),
        ("(label: \"Annex I\", ", "(name: \"Annex I\", ", "\"name\" is not known here: expected label, title"),
        ("dateline: \"", "dateline: \"x\", dateline: \"", "\"dateline\" occurs twice"),
    ];
    for (old, new, words) in cases {
        let fault = read(&file(old, new)).expect_err(new);
        assert!(fault.message.contains(words), "{new}: {fault}");
        let line = if words.contains("\"title\"") { fault.line } else { Some(line_of(old)) };
        assert_eq!(fault.line, line, "{new}: {fault}");
        assert!(fault.line.is_some() && !fault.remedy.is_empty(), "{new}: {fault}");
    }
}

/// What is changed, and the path and words of the one fault.
#[test]
fn faults_of_meaning_have_a_path_and_a_line() {
    #[rustfmt::skip]
    let cases = [
        ("\"Poldermeer, 14 March 2025\"", "\" \"", "dateline", "blank"),
        ("label: \"I\"", "label: \"\\u{200b}\"", "chapters[1].label", "blank"),
        ("\"PART ONE: WATER\"", "\" \"", "chapters[1].part", "blank"),
        ("\"The ministers:\"", "\"\"", "chapters[0].lead_in[0]", "blank"),
        ("\"These measures take effect at once.\"", "\"\"", "chapters[1].after[0]", "blank"),
        ("before: \"3\"", "before: \"9\"", "chapters[1].sections[1].before", "chapter 1 has no point \"9\""),
        ("before: \"3\"", "before: \"x\"", "chapters[1].sections[1].before", "chapter 1 has no point \"x\""),
        ("label: \"C.\"", "label: \" \"", "chapters[1].sections[1].label", "blank"),
        ("\"Measuring\", lead_in", "\" \", lead_in", "chapters[1].sections[0].title", "blank"),
        ("\"ask the Lake Office to:\"", "\"\"", "chapters[1].sections[0].lead_in[0]", "blank"),
        (", title: \"Locks and sluices\"", "", "chapters[1].sections[1]", "the section says nothing"),
        ("label: \"a)\"", "label: \" \"", "chapters[1].points[0].label", "blank"),
        ("(page: 1, line: 9)", "(page: 0)", "chapters[0].points[0].origin", "there is no page, paragraph or line 0"),
        ("\"Done in two copies, each in English.\"", "\"\"", "closing[0]", "blank"),
        ("\"For the South: B. Example\"", "\"\"", "signatures[1]", "blank"),
        ("label: \"Annex I\", title: \"Measuring stations\", ", "", "annexes[0]", "neither label nor title"),
        ("\"The tower; the northern inlet; the eastern lock.\"", "\"\"", "annexes[0].text[0]", "blank"),
        ("mark: \"2\"", "mark: \"\"", "footnotes[2].mark", "blank"),
        ("\"Printed without a reference.\"", "\"\"", "footnotes[2].text", "blank"),
        ("\"Printed without a reference.\"", "\"P\", after: \"x\"", "footnotes[2].after", "these words are of no text"),
        ("under: \"1.1\"", "under: \"9.9\"", "footnotes[0].under", "there is no 9.9 here"),
        ("under: \"1.1\"", "under: \"evaluation 2\"", "footnotes[0].under", "there is no evaluation 2 here"),
        ("under: \"1.1\"", "under: \"annex 4294967295\"", "footnotes[0].under", "there is no annex 4294967295 here"),
        ("after: \"in the tower\"", "after: \"in a tower\"", "footnotes[0].after", "1.1 does not hold \"in a tower\""),
        (", after: \"agree to\"", "", "footnotes[1].after", "chapter 1 does not hold \"\""),
    ];
    for (old, new, path, words) in cases {
        let source = file(old, new);
        let found = faults(&source);
        assert_eq!(found.len(), 1, "{new}: {found:#?}");
        assert_eq!(found[0].path.as_deref(), Some(path), "{new}");
        assert!(found[0].line.is_some(), "{new}: {}", found[0]);
        assert!(found[0].message.contains(words), "{new}: {}", found[0]);
        assert!(!found[0].remedy.is_empty());
    }
}

#[test]
fn a_footnote_stands_under_every_text_that_has_a_name() {
    for (under, after) in [
        ("title", "Poldermeer Conference"),
        ("title", "Third meeting"),
        ("dateline", "14 March"),
        ("context", "town hall"),
        ("chapter 0", "The ministers"),
        ("chapter 1", "Measuring"),
        ("chapter 1", "at once"),
        ("chapter 2", "PART TWO"),
        ("evaluation 1", "windmills"),
        ("1.2.2", "eastern lock"),
        ("closing", "two copies"),
        ("closing", "For the North"),
        ("annex 1", "stations"),
    ] {
        let new = format!("under: \"{under}\", after: \"{after}\"");
        assert_eq!(faults(&file("under: \"1.1\", after: \"in the tower\"", &new)), [], "{new}");
    }
}

proptest! {
    #[test]
    fn any_bytes_in_them_are_a_declaration_or_a_fault(
        bytes in prop::collection::vec(any::<u8>(), 0..60),
        at in 0..FILE.len(),
        gone in 0..40_usize,
    ) {
        let mut mixed = FILE.as_bytes().to_vec();
        let end = (at + gone).min(mixed.len());
        mixed.splice(at..end, bytes);
        match read_bytes(&mixed) {
            Ok(declaration) => drop(check(&declaration, &String::from_utf8_lossy(&mixed))),
            Err(fault) => prop_assert!(is_clean(&fault.message) && !fault.remedy.is_empty(), "{fault}"),
        }
    }
}
