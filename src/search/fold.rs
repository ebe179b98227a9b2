//! Folding: the form in which words are compared when they are searched.
//!
//! Case, accents, ligatures, typographic quotes and dashes fall away, and every
//! run of white space is one space, so that `belgie` finds *België*. The map
//! back to the original is exact: highlights fall on whole letters.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A folded text and where each of its bytes comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For each byte of `text`, and for its end, the byte of the original at
    /// which the letter begins that gave it.
    from: Vec<usize>,
}

impl Folded {
    /// Folds a text.
    pub fn of(original: &str) -> Self {
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
    pub fn original(&self, part: Range<usize>) -> Range<usize> {
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
    each_folded(text, |_, c| out.push(c));
    out
}

/// Calls `push` with every folded character and the byte of its letter.
pub(super) fn each_folded(text: &str, mut push: impl FnMut(usize, char)) {
    let mut last = None;
    // Some letters decompose into a blank and a mark, so runs are only known here.
    let mut push = |at, c| {
        if c != ' ' || last != Some(' ') {
            push(at, c);
        }
        last = Some(c);
    };
    for (at, c) in text.char_indices() {
        if c.is_ascii() {
            push(at, if c.is_whitespace() { ' ' } else { c.to_ascii_lowercase() });
        } else {
            for c in std::iter::once(c).nfkd().filter(|c| !is_combining_mark(*c)) {
                fold_letter(c, |c| push(at, c));
            }
        }
    }
}

fn fold_letter(c: char, mut push: impl FnMut(char)) {
    match c {
        '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{2b9}' | '\u{2bc}' | '\u{2039}' | '\u{203a}' => {
            push('\'');
        }
        '\u{201c}'..='\u{201f}' | '\u{2033}' | '«' | '»' => push('"'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2043}' => push('-'),
        'ß' | 'ẞ' => "ss".chars().for_each(push),
        'æ' | 'Æ' => "ae".chars().for_each(push),
        'œ' | 'Œ' => "oe".chars().for_each(push),
        'ø' | 'Ø' => push('o'),
        'đ' | 'Đ' | 'ð' | 'Ð' => push('d'),
        'ł' | 'Ł' => push('l'),
        'þ' | 'Þ' => "th".chars().for_each(push),
        'ı' => push('i'),
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
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn every_part_maps_to_letters_that_fold_to_it(text in "[a-eéœßĳ \u{301}“–]{1,30}", a in 0usize..40, b in 0usize..40) {
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
