//! Folding: the form in which words are compared when they are searched.
//!
//! Case, accents, ligatures, typographic quotes and dashes fall away, as does what
//! shows nothing (soft hyphens), and every run of white space is one space, so
//! that `belgie` finds *België*. The map
//! back to the original is exact: highlights fall on whole letters.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::text::{ascii_for, shows_nothing};

/// A folded text and where each of its bytes comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Folded {
    /// The folded text.
    pub text: String,
    /// For each byte of `text`, and for its end, the byte of the original at
    /// which the letter begins that gave it.
    from: Vec<usize>,
}

impl Folded {
    /// Folds a text.
    pub(crate) fn of(original: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(original.len()), from: Vec::new() };
        let mut from = Vec::with_capacity(original.len() + 1);
        each_folded(original, |at, c| {
            folded.text.push(c);
            from.resize(folded.text.len(), at);
        });
        from.push(original.len());
        folded.from = from;
        folded
    }

    /// The part of the original that gave a part of the folded text, widened to
    /// whole letters with their accents.
    pub(crate) fn original(&self, part: Range<usize>) -> Range<usize> {
        let start = self.from[part.start];
        let inside = self.from[part.end.max(1) - 1];
        let next = self.from[part.end..].iter().find(|at| **at > inside);
        let end = next.or(self.from.last()).copied().unwrap_or(start);
        start..end.max(start)
    }
}

/// A text folded, without the map.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_onto(&mut out, text);
    out
}

/// Puts a text folded at the end of `out`, without the map. Most of most texts
/// is plain ASCII, and is taken over in one piece.
pub(crate) fn fold_onto(out: &mut String, text: &str) {
    let start = out.len();
    let mut rest = text;
    loop {
        let before = out.as_bytes()[start..].last().copied();
        let (plain, other) = rest.split_at(plain(rest, before));
        out.push_str(plain);
        let mut letters = other.chars();
        let Some(letter) = letters.next() else { break };
        each_letter(letter, |c| {
            if c != ' ' || !out[start..].ends_with(' ') {
                out.push(c);
            }
        });
        rest = letters.as_str();
    }
    out[start..].make_ascii_lowercase();
}

/// Bytes that are looked at together.
const BLOCK: usize = 16;

/// Number of bytes at the start of a text that folding leaves alone but for their case,
/// if they stand behind the byte `before`.
fn plain(text: &str, before: Option<u8>) -> usize {
    let bytes = text.as_bytes();
    if bytes.first().is_none_or(|first| !fits(before.unwrap_or(b'.'), *first)) {
        return 0;
    }
    let (before, _) = bytes.as_chunks::<BLOCK>();
    let (blocks, _) = bytes[1..].as_chunks::<BLOCK>();
    let all_fit = |(before, block): &(&[u8; BLOCK], &[u8; BLOCK])| {
        before.iter().zip(*block).fold(true, |all, (before, byte)| all & fits(*before, *byte))
    };
    let at = BLOCK * before.iter().zip(blocks).take_while(all_fit).count();
    at + 1 + bytes[at..].windows(2).take_while(|pair| fits(pair[0], pair[1])).count()
}

/// True if a byte is plain behind another.
#[expect(clippy::needless_bitwise_bool, reason = "without branches a block takes a fifth as long")]
fn fits(before: u8, byte: u8) -> bool {
    byte.is_ascii_graphic() | (byte == b' ') & (before != b' ')
}

/// Calls `push` with every folded character and the byte of its letter.
fn each_folded(text: &str, mut push: impl FnMut(usize, char)) {
    let mut last = None;
    for (at, letter) in text.char_indices() {
        // Some letters decompose into a blank and a mark, so runs are only known here.
        each_letter(letter, |c| {
            if c != ' ' || last != Some(' ') {
                push(at, c);
            }
            last = Some(c);
        });
    }
}

/// Calls `push` with every character to which a letter folds.
fn each_letter(letter: char, mut push: impl FnMut(char)) {
    if letter.is_ascii() {
        return push(if letter.is_whitespace() { ' ' } else { letter.to_ascii_lowercase() });
    }
    if shows_nothing(letter) {
        return;
    }
    for c in std::iter::once(letter).nfkd().filter(|c| !is_combining_mark(*c)) {
        fold_letter(c, &mut push);
    }
}

fn fold_letter(c: char, mut push: impl FnMut(char)) {
    if let Some(form) = ascii_for(c) {
        return form.chars().for_each(|c| push(c.to_ascii_lowercase()));
    }
    match c {
        // At the end of a word it has a form of its own.
        'ς' => push('σ'),
        c if c.is_whitespace() => push(' '),
        c => c.to_lowercase().filter(|c| !is_combining_mark(*c)).for_each(push),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_falls_away() {
        for (text, folded) in [
            ("België", "belgie"),
            ("Capacité Motorisée (CaMo)", "capacite motorisee (camo)"),
            ("“Hertoginnedal”-vergadering", "\"hertoginnedal\"-vergadering"),
            ("potentiële veiligheidsrisico's", "potentiele veiligheidsrisico's"),
            ("ĳ œuvre straße ﬁn", "ij oeuvre strasse fin"),
            ("Doornik\u{a0}\n II – EU", "doornik ii - eu"),
            ("Bel\u{ad}gië\u{200b}, men\u{200d}sen", "belgie, mensen"),
            ("ΟΔΟΣ οδος", "οδοσ οδοσ"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn the_way_back_falls_on_whole_letters() {
        let text = "Belgie\u{308} en œuvre";
        let folded = Folded::of(text);
        assert_eq!(folded.text, "belgie en oeuvre");
        assert_eq!(&text[folded.original(0..6)], "Belgie\u{308}");
        assert_eq!(&text[folded.original(10..11)], "œ");
        assert_eq!(&text[folded.original(10..16)], "œuvre");
        let text = "in Bel\u{ad}gië.";
        assert_eq!(&text[Folded::of(text).original(3..9)], "Bel\u{ad}gië");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn with_and_without_the_map_a_text_folds_alike(text in "([A-z] |[ \\t\u{a0}´]|\\PC){0,20}", before in "[ a]?") {
            let mut out = before.clone();
            fold_onto(&mut out, &text);
            prop_assert_eq!(out.strip_prefix(&before), Some(&*Folded::of(&text).text));
        }

        #[test]
        fn every_part_maps_to_letters_that_fold_to_it(text in "[a-eéœßĳ \u{301}\u{ad}“–]{1,30}", a in 0usize..40, b in 0usize..40) {
            let folded = Folded::of(&text);
            prop_assert_eq!(&folded.text, &fold(&text));
            let bounds: Vec<usize> = folded.text.char_indices().map(|(i, _)| i).chain([folded.text.len()]).collect();
            let (a, b) = (bounds[a % bounds.len()], bounds[b % bounds.len()]);
            if a < b {
                let original = folded.original(a..b);
                prop_assert!(text.get(original.clone()).is_some());
                prop_assert!(fold(&text[original]).contains(folded.text[a..b].trim()));
            }
        }
    }
}
