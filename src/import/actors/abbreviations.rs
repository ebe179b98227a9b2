//! Abbreviations that texts define: *World Health Organization (WHO)*.

use std::collections::BTreeMap;

use super::catalogue::Catalogue;
use crate::declaration::{ActorIx, Named, Names};
use crate::text::words_at;

/// Bytes of an abbreviation, at most.
const LONGEST: usize = 12;

/// Abbreviations that are taken at most: every text is looked through for each.
const MOST: usize = 100;

/// Abbreviations in brackets right behind a form of an actor that are its
/// initials and no form of anyone yet. `found` are the forms in each text.
pub(super) fn defined(
    texts: &[&str],
    found: &[Vec<Named>],
    catalogue: &Catalogue,
    names: &Names,
) -> Vec<(ActorIx, String)> {
    let mut defined: BTreeMap<&str, ActorIx> = BTreeMap::new();
    for (text, found) in texts.iter().zip(found) {
        for Named { actor, range } in found.iter().filter(|named| catalogue.holds(named.actor)) {
            let behind = text.get(range.end..).and_then(in_brackets);
            let form = text.get(range.clone()).unwrap_or_default();
            if let Some(short) = behind.filter(|short| abbreviates(short, form)) {
                defined.entry(short).or_insert(*actor);
            }
        }
    }
    let is_new = |short: &str| names.find(short).is_empty();
    let new = defined.into_iter().filter(|(short, _)| is_new(short));
    new.map(|(short, actor)| (actor, short.to_owned())).take(MOST).collect()
}

/// The word in the brackets with which a text begins.
fn in_brackets(text: &str) -> Option<&str> {
    let inside = text.strip_prefix([' ', '\u{a0}'])?.strip_prefix('(')?;
    let length = inside.bytes().take(LONGEST + 1).position(|b| b == b')')?;
    let word = inside.get(..length)?;
    word.chars().all(char::is_alphanumeric).then_some(word)
}

/// True if the capitals of an abbreviation, two at least, are initials of the
/// words of a form, in order and from the first on.
fn abbreviates(short: &str, form: &str) -> bool {
    let small = |c: char| c.to_lowercase().next();
    let initial = |word: &str| word.chars().next().and_then(small);
    let mut initials = words_at(form).filter_map(|(_, word)| initial(word));
    let mut capitals = short.chars().filter(|c| c.is_uppercase()).filter_map(small).peekable();
    let begins = capitals.next().is_some_and(|first| initials.next() == Some(first));
    let has_more = capitals.peek().is_some();
    begins && has_more && capitals.all(|capital| initials.any(|initial| initial == capital))
}
