//! The same word with other signs in it: `aujourd'hui` for `aujourdhui`,
//! `i.v.m.` for `ivm`, `VS` for `V.S.`.

use std::borrow::Cow;

use crate::corpus::{Words, is_word};

/// Most letters of an abbreviation.
const ABBREVIATED: usize = 6;

/// A form that stands in texts, and in which of them, in order.
pub(super) type FoundForm = (String, Vec<u32>);

/// The forms of a folded word that are the same but for signs and stand in some
/// texts: with signs where it has none, without them where it has some.
pub(super) fn respelled<'t>(
    typed: &str,
    words: &Words,
    text: impl Fn(u32) -> Cow<'t, str>,
) -> Vec<FoundForm> {
    if !is_word(typed) {
        let plain: String = typed.chars().filter(|c| c.is_alphanumeric()).collect();
        let points: Vec<u32> = words.whole(&plain).to_vec();
        return if points.is_empty() { Vec::new() } else { vec![(plain, points)] };
    }
    let in_two = split(typed, words).into_iter().flat_map(|(head, tail)| {
        ["'", "-"].map(|sign| (format!("{head}{sign}{tail}"), vec![head, tail]))
    });
    let all = in_two.chain(dotted(typed)).map(|(form, parts)| {
        let mut points: Vec<u32> = words.whole(parts[0]).to_vec();
        points.retain(|point| {
            parts[1..].iter().all(|part| words.whole(part).binary_search(point).is_ok())
        });
        points.retain(|point| text(*point).contains(&form));
        (form, points)
    });
    all.filter(|(_, points)| !points.is_empty()).collect()
}

/// The word in two parts, wherever both of them are words.
fn split<'t>(typed: &'t str, words: &Words) -> Vec<(&'t str, &'t str)> {
    let cuts = typed.char_indices().skip(1).map(|(at, _)| typed.split_at(at));
    let both =
        cuts.filter(|(head, tail)| !words.whole(head).is_empty() && !words.whole(tail).is_empty());
    both.collect()
}

/// The word as an abbreviation, and its letters.
pub(super) fn dotted(typed: &str) -> Option<(String, Vec<&str>)> {
    let letters: Vec<&str> =
        typed.char_indices().map(|(at, c)| &typed[at..at + c.len_utf8()]).collect();
    let may_be =
        (2..=ABBREVIATED).contains(&letters.len()) && typed.chars().all(char::is_alphabetic);
    may_be.then(|| (letters.join("."), letters))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_in_a_word_may_be_left_out_or_put_in() {
        let texts = ["aujourd'hui, i.v.m. drugs-handel", "drugshandel in de v.s. of vs", "i. v. m"];
        let words = Words::of(texts);
        let forms = |typed| respelled(typed, &words, |place| texts[place as usize].into());
        let one = |form: &str, place| vec![(form.to_owned(), vec![place])];
        assert_eq!(forms("aujourdhui"), one("aujourd'hui", 0));
        assert_eq!(forms("ivm"), one("i.v.m", 0));
        assert_eq!(forms("vs"), one("v.s", 1));
        assert_eq!(forms("v.s"), one("vs", 1));
        assert_eq!(forms("drugshandel"), one("drugs-handel", 0));
        assert_eq!(forms("drugs-handel"), one("drugshandel", 1));
        assert_eq!(forms("handelin"), []);
    }
}
