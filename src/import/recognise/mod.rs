//! The recogniser: what each block of a document is in a declaration, the rule that
//! decided it, and how sure that is.
//!
//! Facts of each block first (`facts`, `label`), then passes over all of them, each
//! deciding what it can: what is no part of the text (`furniture`), which numbers
//! count (`series`), the beginning and the end (`ends`), `tables`, `headings`, their
//! levels (`chapters`), and what stands between them (`bodies`). Each pass goes over
//! the units a fixed number of times. Rules and word lists are in
//! `assets/recognise.ron`.

mod around;
mod bodies;
mod chapters;
mod ends;
mod facts;
mod furniture;
mod headings;
mod ids;
mod label;
mod labelled;
mod lexicon;
mod rules;
mod runin;
mod series;
mod similar;
mod tables;
mod work;

#[cfg(test)]
mod shapes;
#[cfg(test)]
mod tests;

pub use rules::{Rule, Rules};
pub use similar::similar;

use super::{Class, Document, Piece};
use ids::Id;
use work::{Verdict, Work};

/// The pieces of a document in order: those of a block cover its text, each byte once.
pub fn recognise(document: &Document, rules: &Rules) -> Vec<Piece> {
    let told = told_language(document, rules);
    let counted = |units| counted(Work::new(document, rules, units, told));
    let mut work = counted(facts::units(document));
    if let Some(units) = series::splits(&work.facts, &work.numbers) {
        work = counted(units);
    }
    if let Some(units) = runin::splits(&work) {
        work = counted(units);
    }
    ends::find(&mut work);
    tables::find(&mut work);
    headings::find(&mut work);
    chapters::find(&mut work);
    bodies::find(&mut work);
    ask_for_language(&mut work);
    work.pieces(rules)
}

/// What is no part of the text set aside, and the numbers of the rest found.
fn counted(mut work: Work) -> Work {
    furniture::set_aside(&mut work);
    work.count();
    work
}

/// The language of the document's words as a short code, one of `nl`, `fr`, `en`, `de`;
/// none if it cannot be told or is another.
pub fn language(document: &Document, rules: &Rules) -> Option<&'static str> {
    lexicon::LANGUAGES.get(told_language(document, rules)?).copied()
}

/// Paragraphs by which the language of a short document is told, and bytes of each.
const FEW: usize = 40;
const LONG: usize = 1024;

/// The place of the language among those that are told apart.
fn told_language(document: &Document, rules: &Rules) -> Option<usize> {
    let step = (document.blocks.len() / 400).max(1);
    let mut counts = [0_usize; lexicon::TOLD];
    for block in document.blocks.iter().step_by(step) {
        if let Some(found) = rules.lexicon.language(&block.text) {
            counts[found] += block.text.len();
        }
    }
    let most = counts.iter().copied().max().unwrap_or_default();
    if most > 0 {
        return counts.iter().position(|count| *count == most);
    }
    // Of a short document no paragraph may tell alone.
    let few = document.blocks.iter().take(FEW).map(|block| {
        let end = block.text.floor_char_boundary(LONG);
        &block.text[..end]
    });
    let told = rules.lexicon.language(&few.collect::<Vec<_>>().join(" "))?;
    (told < lexicon::LANGUAGES.len()).then_some(told)
}

/// Asks, at the title, about a document in a language without word lists.
fn ask_for_language(work: &mut Work) {
    if work.language != Some(lexicon::LANGUAGES.len()) {
        return;
    }
    let kept = |class| matches!(class, Class::Title | Class::Context | Class::Chapter);
    let is_text = |verdict: &&mut Verdict| kept(verdict.class) && !verdict.joined;
    if let Some(verdict) = work.verdicts.iter_mut().flatten().find(is_text) {
        verdict.rule = Id::LanguageOther;
    }
}

/// The typed label at the start of a text: its bytes with the white space behind
/// it, 0 where there is none, what it counts, none for a bullet, and true with `bis`.
pub fn typed_label(text: &str, rules: &Rules) -> (usize, Option<u32>, bool) {
    if let Some((_, length)) = label::bullet(text) {
        return (length, None, false);
    }
    let found = label::candidate(text, &rules.lexicon.counted);
    found.map_or((0, None, false), |label| (label.len, label.value.or(label.roman), label.bis))
}

/// Withdraws the question of each point whose number, now that a person put a title before
/// it, no longer begins again.
pub fn withdraw_restarts(pieces: &mut [Piece], rules: &Rules) {
    let mut last = 0;
    for piece in pieces.iter_mut().filter(|piece| !piece.joined) {
        match (piece.class, piece.number) {
            (Class::Chapter, _) => last = 0,
            (Class::Point, Some(number)) => {
                let follows = number > last;
                if follows && piece.rule == Id::PointRestart.name() {
                    piece.rule = Id::PointNumber.name();
                    piece.certainty =
                        rules.get(piece.rule).map_or(piece.certainty, |rule| rule.certainty);
                }
                last = if follows || piece.unordered { number } else { last + 1 };
            }
            (Class::Point, None) => last += 1,
            _ => {}
        }
    }
}
