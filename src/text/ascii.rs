//! Text in ASCII, for terminals and readers that show nothing else.

use std::iter;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{shows_nothing, width};

/// Stands for what has no form in ASCII.
const NO_FORM: char = '?';

/// The ASCII form of a quotation mark, a dash, or a letter that has no accent to
/// lose.
pub(crate) fn ascii_for(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{2b9}' | '\u{2bc}' | '\u{2039}' | '\u{203a}' => {
            "'"
        }
        '\u{201c}'..='\u{201f}' | '\u{2033}' | '«' | '»' => "\"",
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2043}' => "-",
        'ß' => "ss",
        'ẞ' => "SS",
        'æ' => "ae",
        'Æ' => "AE",
        'œ' => "oe",
        'Œ' => "OE",
        'ø' => "o",
        'Ø' => "O",
        'đ' | 'ð' => "d",
        'Đ' | 'Ð' => "D",
        'ł' => "l",
        'Ł' => "L",
        'þ' => "th",
        'Þ' => "TH",
        'ı' => "i",
        _ => return None,
    })
}

/// The ASCII form of a sign or of a piece of a line.
fn sign(c: char) -> Option<&'static str> {
    Some(match c {
        '·' | '─' | '━' => "-",
        '═' => "=",
        '│' | '┃' | '║' => "|",
        '\u{2500}'..='\u{257f}' => "+",
        '\u{2580}'..='\u{259f}' => "#",
        '•' | '●' | '▪' | '■' => "*",
        '○' | '◦' | '°' => "o",
        '≈' => "~",
        '≠' => "!=",
        '≤' => "<=",
        '≥' => ">=",
        '×' => "x",
        '±' => "+/-",
        '\u{2044}' | '\u{2215}' | '÷' => "/",
        '←' => "<-",
        '→' => "->",
        '▸' => ">",
        '↑' | '▴' => "^",
        '↓' | '▾' => "v",
        '€' => "EUR",
        '£' => "GBP",
        '©' => "(c)",
        '®' => "(R)",
        '§' => "sec.",
        '¶' => "par.",
        _ => return None,
    })
}

/// Puts the ASCII form of a character at the end of `out`: accents fall away,
/// compatibility forms are taken apart, and what has no form becomes `?`.
/// Control characters below DEL stay.
pub(crate) fn push_ascii(out: &mut String, c: char) {
    if c < '\u{7f}' {
        return out.push(c);
    }
    let start = out.len();
    match c {
        // Behind a digit they would read as another number.
        '¼'..='¾' | '\u{2150}'..='\u{215e}' => out.push(' '),
        '²' | '³' | '¹' | '\u{2070}'..='\u{2079}' => out.push('^'),
        _ => {}
    }
    for part in iter::once(c).nfkd().filter(|part| !is_combining_mark(*part)) {
        match ascii_for(part).or_else(|| sign(part)) {
            Some(form) => out.push_str(form),
            None if part < '\u{7f}' => out.push(part),
            None if shows_nothing(part) => {}
            None => {
                out.truncate(start);
                return out.push(NO_FORM);
            }
        }
    }
}

/// The ASCII form of a letter on a screen, in exactly as many columns as the
/// letter takes there. Of a form that is too long the start is kept where it
/// still says the same (`o` of `oe`, one dot of three).
pub(crate) fn ascii_cells(letter: &str) -> String {
    let columns = width(letter);
    let mut form = String::new();
    letter.chars().for_each(|c| push_ascii(&mut form, c));
    let form: String = form.chars().filter(|c| !c.is_control()).collect();
    let repeats = form.bytes().all(|byte| form.as_bytes().first() == Some(&byte));
    let may_be_cut = repeats || form.starts_with(|c: char| c.is_ascii_alphabetic());
    let form = if form.len() > columns && !may_be_cut { NO_FORM.to_string() } else { form };
    format!("{form:columns$.columns$}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ascii(text: &str) -> String {
        let mut out = String::new();
        text.chars().for_each(|c| push_ascii(&mut out, c));
        out
    }

    #[test]
    fn text_keeps_its_words_in_ascii() {
        for (text, expected) in [
            ("Lidstaten (België): “Dublin”…", "Lidstaten (Belgie): \"Dublin\"..."),
            ("mise en œuvre – Œuvre — l’État", "mise en oeuvre - OEuvre - l'Etat"),
            ("« Groupe d'Oujda »\u{a0}; n°\u{202f}5", "\" Groupe d'Oujda \" ; no 5"),
            ("e\u{301}galité, Straße, Łódź, Þór", "egalite, Strasse, Lodz, THor"),
            ("2½ m², CO₂, ﬁn, 50 €, ①", "2 1/2 m^2, CO2, fin, 50 EUR, 1"),
            ("日本 Ελλάδα 👩\u{200d}🔬 ☎\u{fe0f}", "?? ?????? ?? ?"),
            ("\u{feff}a\u{ad}b\u{7f}", "ab?"),
            ("plain ~ text\n", "plain ~ text\n"),
        ] {
            assert_eq!(ascii(text), expected, "{text:?}");
        }
    }

    #[test]
    fn on_a_screen_a_letter_keeps_its_columns() {
        for (letter, expected) in [
            ("é", "e"),
            ("e\u{301}", "e"),
            ("œ", "o"),
            ("…", "."),
            ("€", "E"),
            ("½", "?"),
            ("¶", "p"),
            ("日", "? "),
            ("👩\u{200d}🔬", "??"),
            ("\u{a0}", " "),
            ("─", "-"),
        ] {
            assert_eq!(ascii_cells(letter), expected, "{letter:?}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_left_that_is_not_ascii(text in "(\\PC|[\u{0}-\u{ff}\u{2000}-\u{2600}])*") {
            prop_assert!(ascii(&text).bytes().all(|byte| byte <= b'~'));
            let plain: String = text.chars().filter(|c| *c < '\u{7f}').collect();
            prop_assert_eq!(ascii(&plain), plain);
        }

        #[test]
        fn every_letter_fills_its_columns(letter in "\\PC[\u{301}\u{fe0f}\u{200d}]{0,2}") {
            let cells = ascii_cells(&letter);
            prop_assert!(cells.bytes().all(|byte| matches!(byte, b' '..=b'~')), "{:?}", cells);
            prop_assert_eq!(cells.len(), width(&letter));
        }
    }
}
