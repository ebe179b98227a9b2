//! The editor, key by key, and held against a naive model.

use super::*;
use proptest::prelude::*;

fn screen(editor: &TextArea) -> Vec<&str> {
    editor.shown().collect()
}

#[test]
fn prose_is_wrapped_and_the_cursor_goes_by_rows() {
    let mut editor = TextArea::new("Blijven werken aan een aanpak, ook met Europol.");
    editor.fit(16, 4);
    assert_eq!(screen(&editor), ["Blijven werken ", "aan een aanpak, ", "ook met Europol."]);
    assert_eq!(editor.place(), (2, 16));
    editor.home();
    editor.step(-1);
    editor.end();
    assert_eq!(editor.place(), (1, 15));
    editor.insert("!");
    assert_eq!(screen(&editor)[1], "aan een aanpak,! ");
    editor.step(-1);
    assert_eq!(editor.place(), (0, 14), "a shorter row");
    editor.step(2);
    assert_eq!(editor.place(), (2, 16), "the column it came from");
    editor.step(1);
    assert_eq!(editor.cursor(), editor.text().len());
    editor.step(-9);
    assert_eq!(editor.place(), (0, 14));
    editor.step(-1);
    assert_eq!(editor.cursor(), 0);
}

#[test]
fn words_are_letters_and_digits_as_people_see_them() {
    let mut editor = TextArea::new("Belgie\u{308}, EU-lidstaten");
    editor.word_left();
    editor.word_left();
    assert_eq!(&editor.text()[editor.cursor()..], "EU-lidstaten");
    editor.word_left();
    assert_eq!(editor.cursor(), 0);
    editor.word_right();
    assert_eq!(&editor.text()[..editor.cursor()], "Belgie\u{308}");
    editor.delete_next_word();
    assert_eq!(editor.text(), "Belgie\u{308}-lidstaten");
    editor.delete_word();
    assert_eq!(editor.text(), "-lidstaten");
}

#[test]
fn undo_goes_word_by_word_and_back() {
    let mut editor = TextArea::new("");
    for letter in ["V", "r", "a", "a", "g", " ", "h", "e", "t"] {
        editor.insert(letter);
    }
    assert!(editor.undo());
    assert_eq!(editor.text(), "Vraag ");
    assert!(editor.undo());
    assert_eq!(editor.text(), "");
    assert!(!editor.undo());
    assert!(editor.redo() && editor.redo() && !editor.redo());
    assert_eq!(editor.text(), "Vraag het");
    editor.backspace();
    editor.backspace();
    editor.undo();
    assert_eq!(editor.text(), "Vraag het");
    editor.insert("\n");
    assert!(!editor.redo(), "what was typed since ends what could be done again");
}

#[test]
fn what_is_pasted_is_text_and_harmless() {
    let mut editor = TextArea::new("");
    editor.insert("een\r\ntwee\tdrie\r\u{1b}[2J\u{202e}vier");
    assert_eq!(editor.text(), "een\ntwee    drie\n\u{fffd}[2J\u{fffd}vier");
    let mut editor = TextArea::new("");
    for letter in ["👩", "\u{200d}", "🔬"] {
        editor.insert(letter);
    }
    assert_eq!(editor.text(), "👩\u{200d}🔬");
    editor.backspace();
    assert_eq!(editor.text(), "");
}

#[test]
fn a_letter_that_joins_what_follows_takes_the_cursor_with_it() {
    let mut editor = TextArea::new("\u{301}x");
    editor.first();
    editor.insert("e");
    assert_eq!(editor.cursor(), 3);
    editor.left();
    assert_eq!(editor.cursor(), 0);
}

/// The operations on an editor, as a program and as a model.
#[derive(Clone, Debug)]
enum EditSummary {
    Insert(String),
    Remove(fn(&mut TextArea)),
    Move(fn(&mut TextArea)),
    Fit(u16, u16),
    Undo,
    Redo,
}

fn edit_words() -> impl Strategy<Value = Vec<EditSummary>> {
    let texts = "([a-z]{1,9}|[ \n-]{1,3}|[日本é\u{301}]{1,3}|👩\u{200d}🔬|🇧🇪|🇧|\u{200d}|\u{1b}\\[2J|\r\n|\\PC|[a-z ]{30,60}){1,3}";
    let removes: [fn(&mut TextArea); 5] = [
        TextArea::backspace,
        TextArea::delete,
        TextArea::delete_word,
        TextArea::delete_next_word,
        TextArea::delete_to_end,
    ];
    let moves: [fn(&mut TextArea); 12] = [
        TextArea::left,
        TextArea::right,
        TextArea::word_left,
        TextArea::word_right,
        TextArea::home,
        TextArea::end,
        TextArea::first,
        TextArea::last,
        |editor| editor.step(1),
        |editor| editor.step(-2),
        |editor| editor.page(1),
        |editor| editor.page(-1),
    ];
    let edit_summary = prop_oneof![
        6 => texts.prop_map(EditSummary::Insert),
        3 => prop::sample::select(removes.to_vec()).prop_map(EditSummary::Remove),
        6 => prop::sample::select(moves.to_vec()).prop_map(EditSummary::Move),
        1 => (1_u16..30, 1_u16..6).prop_map(|(width, height)| EditSummary::Fit(width, height)),
        1 => Just(EditSummary::Undo),
        1 => Just(EditSummary::Redo),
    ];
    prop::collection::vec(edit_summary, 0..40)
}

/// The invariants of an editor after any operation.
fn check(editor: &TextArea) -> Result<(), TestCaseError> {
    let text = editor.text();
    let edges: Vec<usize> =
        text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
    prop_assert!(edges.contains(&editor.cursor()), "{:?} at {}", text, editor.cursor());
    let anew: Vec<usize> = rows(text, 0, editor.width).collect();
    prop_assert_eq!(&editor.rows, &anew, "{:?} in {}", text, editor.width);
    let (row, column) = editor.place();
    prop_assert!(row < editor.height && column <= editor.width.into());
    prop_assert!(!text.chars().any(|c| c.is_control() && c != '\n'));
    Ok(())
}

proptest! {
    #[test]
    fn any_keys_and_pastes_give_what_a_naive_model_says(edit_words in edit_words()) {
        let mut editor = TextArea::new("");
        editor.fit(12, 3);
        for edit_summary in edit_words {
            let (before, at) = (editor.text().to_owned(), editor.cursor());
            match edit_summary {
                EditSummary::Insert(typed) => {
                    editor.insert(&typed);
                    let joiner = typed == "\u{200d}";
                    let clean = if joiner { typed } else { clean_lines(&typed) };
                    prop_assert_eq!(editor.text(), format!("{}{clean}{}", &before[..at], &before[at..]));
                }
                EditSummary::Remove(remove) => {
                    remove(&mut editor);
                    // One piece that ends or begins at the cursor is gone.
                    let gone = before.len() - editor.text().len();
                    let left = [at.checked_sub(gone), Some(at)].map(|start| {
                        let rest = before.as_bytes().get(start? + gone..)?;
                        Some([&before.as_bytes()[..start?], rest].concat())
                    });
                    let is = |left: &Option<Vec<u8>>| left.as_deref() == Some(editor.text().as_bytes());
                    prop_assert!(left.iter().any(is), "{:?} {:?} {}", before, editor.text(), at);
                }
                EditSummary::Move(step) => {
                    step(&mut editor);
                    prop_assert_eq!(editor.text(), before);
                }
                EditSummary::Fit(width, height) => editor.fit(width, height),
                EditSummary::Undo => {
                    let undone = editor.undo();
                    prop_assert_eq!(undone, editor.text() != before);
                    if undone {
                        editor.redo();
                        prop_assert_eq!(editor.text(), before);
                        editor.undo();
                    }
                }
                EditSummary::Redo => {
                    if editor.redo() {
                        editor.undo();
                        prop_assert_eq!(editor.text(), before);
                    }
                }
            }
            check(&editor)?;
        }
        let last = editor.text().to_owned();
        let mut steps = 0;
        while editor.undo() {
            steps += 1;
        }
        prop_assert_eq!(editor.text(), "");
        (0..steps).for_each(|_| assert!(editor.redo()));
        prop_assert_eq!(editor.text(), last);
        check(&editor)?;
    }
}
