//! How time grows with size, at three sizes each: a long line typed into the
//! query, a letter searched in one long text, and the check of texts and aliases
//! that nobody writes. From one size to the next twice the work is right; four
//! times is not.

#![expect(clippy::expect_used, reason = "what cannot be set up cannot be measured")]

#[path = "common/scene.rs"]
mod scene;

use divan::Bencher;
use hertog::app::{Code, Key};
use hertog::declaration::{Audit, Declaration, Names, audit, builtin};

use scene::Scene;

fn main() {
    divan::main();
}

/// A key as it is pressed alone.
fn key(code: Code) -> Key {
    Key { ctrl: false, alt: false, code }
}

/// Types a line into the query.
fn typed(line: &str) {
    let mut scene = Scene::new(builtin(), (80, 24));
    scene.press(key(Code::Char('/')));
    for letter in line.chars() {
        scene.press(key(Code::Char(letter)));
    }
}

#[divan::bench(args = [400, 800, 1_600], sample_count = 3)]
fn letters_of_one_word_typed(letters: usize) {
    typed(&"europol".repeat(letters / 7));
}

#[divan::bench(args = [400, 800, 1_600], sample_count = 3)]
fn letters_of_words_typed(letters: usize) {
    typed(&"havens drugs siena ".repeat(letters / 19));
}

/// The built-in declaration with another text for its first point.
fn with_text(text: String) -> Declaration {
    let mut declaration = builtin();
    declaration.points[0].text = text.into();
    declaration
}

#[divan::bench(args = [240, 480, 960], sample_count = 3)]
fn letter_searched_in_one_text(bencher: Bencher, kilobytes: usize) {
    let declaration = with_text("voor de samenwerking ".repeat(kilobytes * 1_000 / 21));
    bencher.with_inputs(|| Scene::new(declaration.clone(), (80, 24))).bench_local_values(
        |mut scene| {
            scene.press(key(Code::Char('/')));
            scene.press(key(Code::Char('e')));
            scene.press(key(Code::Enter));
            scene.press(key(Code::Char('n')));
        },
    );
}

fn audited(declaration: &Declaration) -> Audit {
    audit(declaration, &Names::new(declaration))
}

#[divan::bench(args = [250, 500, 1_000], sample_count = 3)]
fn one_unbroken_word_audited(bencher: Bencher, kilobytes: usize) {
    let declaration = with_text(format!("E{}", "uropol".repeat(kilobytes * 1_000 / 6)));
    bencher.bench_local(|| audited(&declaration));
}

#[divan::bench(args = [160, 320, 640], sample_count = 3)]
fn one_alias_repeated_audited(bencher: Bencher, kilobytes: usize) {
    let declaration = with_text("Europol, EUROPOL ".repeat(kilobytes * 1_000 / 17));
    bencher.bench_local(|| audited(&declaration));
}

/// The built-in declaration with aliases of its first actor that are one word,
/// two, three and so on, and a text that is all of them.
fn with_aliases(aliases: usize, word: &str) -> Declaration {
    let mut declaration = with_text(word.repeat(640_000 / word.len()));
    let alias = |n: usize| word.repeat(n).trim_end().to_owned();
    declaration.actors[0].aliases = (1..=aliases).map(|n| alias(n).into()).collect();
    declaration
}

#[divan::bench(args = [75, 150, 300], sample_count = 3)]
fn aliases_that_begin_each_other_audited(bencher: Bencher, aliases: usize) {
    let declaration = with_aliases(aliases, "A");
    bencher.bench_local(|| audited(&declaration));
}

#[divan::bench(args = [75, 150, 300], sample_count = 3)]
fn aliases_that_contain_each_other_audited(bencher: Bencher, aliases: usize) {
    let declaration = with_aliases(aliases, "Na ");
    bencher.bench_local(|| audited(&declaration));
}
