//! The numbers of a text, with the signs that make them another: `≥ 5`, `-5`, `5 %`, `5–10`.

use std::ops::Range;

use super::keys::{editorial, is_dash, is_sign};
use super::tokens::tokens;

/// The numbers of a text that are no part of a date, in document order: words with a digit,
/// each with the sign before it and the unit behind it; the two ends of a range are one.
pub(super) fn numbers(text: &str, is_date: impl Fn(&Range<usize>) -> bool) -> Vec<Range<usize>> {
    let tokens: Vec<Range<usize>> = tokens(text).collect();
    let is_number = |word: &Range<usize>| {
        let letters = &text[word.clone()];
        letters.starts_with(char::is_alphanumeric)
            && letters.contains(char::is_numeric)
            && !is_date(word)
    };
    let mut found = Vec::new();
    let mut next = 0;
    while let Some(first) = tokens.get(next) {
        let at = next;
        next += 1;
        if !is_number(first) {
            continue;
        }
        while let Some([dash, end]) = tokens.get(next..next + 2)
            && text[dash.clone()].starts_with(is_dash)
            && (tokens[next - 1].end, dash.end) == (dash.start, end.start)
            && is_number(end)
        {
            next += 2;
        }
        let before = at.checked_sub(1).map(|at| &tokens[at]);
        let before = before.filter(|sign| is_before(text, sign, first));
        let before = before.map(|sign| sign_start(text, &tokens[..at], sign));
        let last = &tokens[next - 1];
        let behind = tokens.get(next).filter(|sign| is_unit(text, last, sign));
        found.push(before.unwrap_or(first.start)..behind.unwrap_or(last).end);
    }
    found
}

/// The start of a sign of which `signs` are the last ones before a number: `>=` is one.
fn sign_start(text: &str, signs: &[Range<usize>], sign: &Range<usize>) -> usize {
    let is_comparison = |of: &Range<usize>| text[of.clone()].starts_with(['<', '>', '=']);
    let mut start = sign.start;
    for before in signs.iter().rev().skip(1) {
        if !is_comparison(sign) || !is_comparison(before) || before.end != start {
            break;
        }
        start = before.start;
    }
    start
}

/// The key that a number has in every spelling: `>= 5` is `≥5`.
pub(super) fn number_key(number: &str) -> String {
    editorial(number).replace(">=", "≥").replace("<=", "≤")
}

/// True of a comparison, a currency or another sign before a number, and of a minus.
fn is_before(text: &str, sign: &Range<usize>, number: &Range<usize>) -> bool {
    let words = &text[sign.clone()];
    let is_minus = || {
        words.starts_with(is_dash)
            && sign.end == number.start
            && !text[..sign.start].ends_with(char::is_alphanumeric)
    };
    let is_sign = words.starts_with(is_sign) && !words.starts_with(['%', '&', '/', '*']);
    is_near(text, sign, number) && (is_sign || is_minus())
}

/// True of a unit behind a number.
fn is_unit(text: &str, number: &Range<usize>, sign: &Range<usize>) -> bool {
    let is_unit = |c| {
        let is_plain = matches!(c, '%' | '$' | '+' | '°' | '\u{a2}'..='\u{a5}');
        is_plain || matches!(c, '\u{2030}'..='\u{2034}' | '\u{20a0}'..='\u{20cf}')
    };
    is_near(text, number, sign) && text[sign.clone()].starts_with(is_unit)
}

/// True where at most one blank stands between.
fn is_near(text: &str, first: &Range<usize>, second: &Range<usize>) -> bool {
    text[first.end..second.start].chars().count() <= 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_and_units_belong_to_their_numbers() {
        let text = "Ten minste ≥ 5 agenten, 5–10 boten (-5 °C) voor € 3 of 4,5 % & 6 + 7 \
                    in COVID-19, 2021 – 2024, van 5–10 juni.";
        let juni = text.rfind("10").unwrap();
        let found = numbers(text, |word| word.start == juni).into_iter();
        let found: Vec<&str> = found.map(|number| &text[number]).collect();
        assert_eq!(
            found,
            ["≥ 5", "5–10", "-5 °", "€ 3", "4,5 %", "6 +", "+ 7", "COVID-19", "2021", "2024", "5"]
        );
    }

    #[test]
    fn comparisons_of_two_signs_are_whole_and_one_with_the_sign_for_them() {
        let text = "Ten minste >= 5 agenten, <=10 boten, < 3 of = 4 en (>5).";
        let found: Vec<&str> =
            numbers(text, |_| false).into_iter().map(|number| &text[number]).collect();
        assert_eq!(found, [">= 5", "<=10", "< 3", "= 4", ">5"]);
        assert_eq!(number_key(">= 5"), number_key("≥5"));
        assert_ne!(number_key(">= 5"), number_key("<= 5"));
    }
}
