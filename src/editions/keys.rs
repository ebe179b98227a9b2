//! Keys by which texts differ in spelling alone: never by a threshold, which one changed
//! date in a long text would pass.

use std::iter;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::text::{ascii_for, shows_nothing};

/// The key that texts share which differ in punctuation, accents, capitals, hyphens and
/// white space alone: letters and digits in lower case without accents, signs that are
/// words, and the signs within numbers (`2.6` is not `26`, `5-10` not `5, 10`).
pub(super) fn editorial(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let mut gap = Gap::default();
    for c in text.chars() {
        if c.is_ascii_alphabetic() {
            key.push(c.to_ascii_lowercase());
            gap = Gap::default();
            continue;
        }
        if c.is_ascii() {
            push(&mut key, &mut gap, c);
            continue;
        }
        let is_seen = |c: &char| is_sign(*c) || !is_combining_mark(*c) && !shows_nothing(*c);
        let parts = iter::once(c).nfd().filter(is_seen);
        parts.for_each(|part| push(&mut key, &mut gap, part));
    }
    key
}

fn push(key: &mut String, gap: &mut Gap, c: char) {
    if c.is_numeric() {
        key.extend(gap.before_digit(key));
        key.push(c);
    } else if c.is_alphabetic() {
        push_letter(key, c);
    } else if is_sign(c) {
        key.push(c);
    } else {
        return gap.put(c);
    }
    *gap = Gap::default();
}

fn push_letter(key: &mut String, c: char) {
    if let Some(form) = ascii_for(c) {
        return key.extend(form.chars().flat_map(char::to_lowercase));
    }
    let letters = iter::once(c).nfkd().filter(|part| !is_combining_mark(*part));
    key.extend(letters.flat_map(char::to_lowercase));
}

/// True of a sign that is a word, as `%`, `€`, `&` and `≥` are: no punctuation, and no mark
/// of a list.
pub(super) fn is_sign(c: char) -> bool {
    let is_plain = matches!(
        c,
        '#'..='&' | '*' | '+' | '/' | '<'..='>' | '@' | '\\' | '^' | '|' | '~'
            | '\u{a2}'..='\u{a7}' | '\u{ac}' | '\u{b0}' | '\u{b1}' | '\u{d7}' | '\u{f7}'
    );
    // The stroke through a sign, as in ≠; per mille and minutes; the stroke of a fraction;
    // signs above and below the line.
    let is_small = matches!(
        c,
        '\u{338}' | '\u{2030}'..='\u{2034}' | '\u{2044}'
            | '\u{207a}'..='\u{207c}' | '\u{208a}'..='\u{208c}'
    );
    // Currencies; units, arrows and mathematics; ticks and crosses.
    let is_technical = matches!(
        c,
        '\u{20a0}'..='\u{20cf}' | '\u{2100}'..='\u{23ff}' | '\u{2713}'..='\u{2718}'
            | '\u{27c0}'..='\u{27ff}' | '\u{2900}'..='\u{2bff}'
    );
    is_plain || is_small || is_technical && !is_dash(c)
}

/// True of hyphens, dashes and the minus sign.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

/// The signs since the last letter or digit.
#[derive(Default)]
struct Gap {
    last: Option<char>,
    has_several: bool,
    has_dash: bool,
}

impl Gap {
    fn put(&mut self, c: char) {
        self.has_several = self.last.is_some();
        self.last = Some(c);
        self.has_dash |= is_dash(c);
    }

    /// The part that counts before a digit: the sign within a number, the dash or the blank
    /// between two, a minus in front of one.
    fn before_digit(&self, key: &str) -> Option<char> {
        let last = self.last?;
        if key.ends_with(char::is_numeric) {
            return Some(match last {
                _ if self.has_dash => '-',
                '.' | ',' | ':' if !self.has_several => last,
                _ => ' ',
            });
        }
        // Right behind a letter it is a hyphen.
        (is_dash(last) && (self.has_several || key.is_empty())).then_some('-')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_does_not_count() {
        for (old, new) in [
            ("in de “Hertoginnedal”-vergadering,", "in de Hertoginnedalvergadering"),
            ("België, en l’État: mise en œuvre", "Belgie en l'Etat, mise en oeuvre"),
            ("Drugs-\u{a0}handel", "drugs handel"),
            ("een\u{ad}heid e\u{301}n ﬁscaal", "eenheid én fiscaal"),
            ("2021-2024, 5 %", "2021 – 2024; 5%"),
            ("5-10 agenten", "5–10 agenten"),
            ("COVID-19", "Covid 19"),
            ("- 5 agenten", "• 5 agenten"),
            ("kosten ≤ 5 €, R & D", "Kosten: ≤5€; R&D"),
            ("≠ 3 meter", "=\u{338} 3 meter"),
            ("in 2024, 27 landen", "in 2024 27 landen"),
        ] {
            assert_eq!(editorial(old), editorial(new), "{old}");
        }
    }

    #[test]
    fn digits_and_words_count() {
        for (old, new) in [
            ("punt 2.6", "punt 26"),
            ("1,5 miljoen", "15 miljoen"),
            ("2023 2024", "20232024"),
            ("10² km", "102 km"),
            ("5 juni", "6 juni"),
            ("bij -5 graden", "bij 5 graden"),
            ("5 %", "5 ‰"),
            ("nagaan", "niet nagaan"),
            ("≥ 5 agenten", "≤ 5 agenten"),
            ("≠ 3 meter", "= 3 meter"),
            ("2021-2024", "2021, 2024"),
            ("5-10 agenten", "5, 10 agenten"),
            ("5–10 agenten", "5/10 agenten"),
            ("a × 3", "a ÷ 3"),
            ("U&I", "UI"),
            ("-5", "5"),
            ("van (\u{2212}5)", "van (5)"),
            ("5 €", "5 $"),
            ("5 ₽", "5 €"),
            ("10 %", "10"),
            ("10⁻² m", "10² m"),
            ("5 °C", "5 C"),
            ("½ uur", "1 uur"),
            ("België → Frankrijk", "België ← Frankrijk"),
        ] {
            assert_ne!(editorial(old), editorial(new), "{old}");
        }
    }
}
