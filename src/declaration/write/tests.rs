use proptest::prelude::*;

use super::*;
use crate::declaration::{builtin, check, read};

fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zé\"\\\\\n\u{202e}\u{301}]{0,8}", "\\PC{1,8}"]
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(text(), 0..3)
}

fn origins() -> impl Strategy<Value = Origin> {
    (prop::option::of(1u32..99), prop::option::of(1u32..99), prop::option::of(1u32..99))
        .prop_map(|(page, paragraph, line)| Origin { page, paragraph, line })
}

fn points() -> impl Strategy<Value = Vec<PointFile>> {
    let point = (text(), text(), origins()).prop_map(|(label, text, origin)| PointFile {
        label,
        text,
        origin,
        ..PointFile::default()
    });
    prop::collection::vec(point, 0..4)
}

fn chapters() -> impl Strategy<Value = Vec<ChapterFile>> {
    let chapter = (text(), text(), text(), texts(), texts(), texts(), points(), text());
    let chapter =
        chapter.prop_map(|(label, part, title, evaluation, lead_in, after, points, section)| {
            ChapterFile {
                label,
                part,
                title: title + "x",
                evaluation,
                lead_in,
                after,
                points,
                sections: vec![SectionFile {
                    before: "1".to_owned(),
                    title: section,
                    ..SectionFile::default()
                }],
                ..ChapterFile::default()
            }
        });
    prop::collection::vec(chapter, 1..4).prop_map(|mut chapters| {
        (0..).zip(&mut chapters).for_each(|(number, chapter)| chapter.number = number);
        chapters
    })
}

proptest! {
    #[test]
    fn the_text_of_a_point_is_written_as_ron_writes_texts(text in text()) {
        let written = ron::to_string(&PointFile { text: text.clone(), ..PointFile::default() });
        prop_assert_eq!(written.unwrap(), format!("(text:{})", ron::to_string(&text).unwrap()));
    }

    #[test]
    fn a_file_is_read_as_it_was_written(
        title in text(), dateline in text(), chapters in chapters(),
        closing in texts(), signatures in texts(), annex in (text(), texts()), note in (text(), text()),
    ) {
        let file = DeclarationFile {
            schema: 2,
            id: "a".to_owned(),
            edition: "1".to_owned(),
            language: "nl".to_owned(),
            title: title + "t",
            dateline,
            source: Source { name: "S".to_owned(), note: String::new() },
            chapters,
            closing,
            signatures,
            annexes: vec![AnnexFile { title: annex.0, text: annex.1, ..AnnexFile::default() }],
            footnotes: vec![FootnoteFile {
                mark: note.0,
                text: note.1,
                under: "evaluation 2".to_owned(),
                after: "x".to_owned(),
            }],
            ..DeclarationFile::default()
        };
        let written = file.to_ron().unwrap();
        let read = read(&written).map_err(|fault| TestCaseError::fail(format!("{fault}\n{written}")))?;
        prop_assert_eq!(DeclarationFile::from(&read), file);
    }
}

#[test]
fn the_built_in_declaration_stays_the_same_when_it_is_written() {
    let declaration = builtin();
    let written = DeclarationFile::from(&declaration).to_ron().unwrap();
    assert_eq!(read(&written).unwrap(), declaration);
    assert_eq!(check(&declaration, &written), []);
}
