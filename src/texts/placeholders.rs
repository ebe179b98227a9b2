//! The values that a text names as `{name}`, held against those that it is given,
//! while compiling.

use crate::text::Text;

/// True if a text names these values in every language, and no others.
pub(super) const fn are_these(text: &Text, values: &[&str]) -> bool {
    let mut at = 0;
    while at < values.len() {
        if !has(text.en, values[at]) {
            return false;
        }
        at += 1;
    }
    are_known(text, values)
}

/// True if a text names the same values in every language, all of them among
/// these.
pub(super) const fn are_known(text: &Text, values: &[&str]) -> bool {
    let mut at = 0;
    while at < values.len() {
        let in_english = has(text.en, values[at]);
        if has(text.nl, values[at]) != in_english || has(text.fr, values[at]) != in_english {
            return false;
        }
        at += 1;
    }
    knows(text.en, values) && knows(text.nl, values) && knows(text.fr, values)
}

/// True if a text names a value.
const fn has(text: &str, value: &str) -> bool {
    let mut at = 0;
    while at < text.len() {
        if is_at(text, at, value) {
            return true;
        }
        at += 1;
    }
    false
}

/// True if every brace that opens is of one of these values.
const fn knows(text: &str, values: &[&str]) -> bool {
    let mut at = 0;
    while at < text.len() {
        let mut known = text.as_bytes()[at] != b'{';
        let mut value = 0;
        while value < values.len() {
            known |= is_at(text, at, values[value]);
            value += 1;
        }
        if !known {
            return false;
        }
        at += 1;
    }
    true
}

/// True if `{value}` stands at a byte of a text.
const fn is_at(text: &str, at: usize, value: &str) -> bool {
    let (text, value) = (text.as_bytes(), value.as_bytes());
    let end = at + value.len() + 1;
    if end >= text.len() || text[at] != b'{' || text[end] != b'}' {
        return false;
    }
    let mut letter = 0;
    while letter < value.len() {
        if text[at + 1 + letter] != value[letter] {
            return false;
        }
        letter += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn text(en: &'static str, nl: &'static str, fr: &'static str) -> Text {
        Text { en, nl, fr }
    }

    #[test]
    fn the_values_of_all_languages_are_those_that_are_given() {
        for (text, these, known) in [
            (text("{a} of {b}", "{b}: {a}", "{a}{b}{a}"), true, true),
            (text("{a}", "{a}", "{a}"), false, true),
            (text("", "", ""), false, true),
            (text("{a} of {b}", "{a}", "{a} {b}"), false, false),
            (text("{a} of {b}", "{a} {b}", "{a} {b} {c}"), false, false),
            (text("{a} of {b}", "{a} {b}", "{a} {b} {"), false, false),
            (text("{a} of {b}", "{a} {b}", "{a} {bb}"), false, false),
        ] {
            assert_eq!(are_these(&text, &["a", "b"]), these, "{text:?}");
            assert_eq!(are_known(&text, &["a", "b"]), known, "{text:?}");
        }
    }
}
