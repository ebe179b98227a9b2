//! The words of a text: runs of letters and digits; and its letters beyond ASCII.

/// The words of a text, each with the byte at which it begins.
pub(crate) fn words_at(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut end = 0;
    std::iter::from_fn(move || {
        let start = run(text, end, false);
        end = run(text, start, true);
        (start < end).then(|| (start, &text[start..end]))
    })
}

/// For each byte of ASCII, that it is a letter or digit.
const IS_OF_WORD: [bool; 128] = {
    let mut of_word = [false; 128];
    let mut byte = 0_u8;
    while byte < 128 {
        of_word[byte as usize] = byte.is_ascii_alphanumeric();
        byte += 1;
    }
    of_word
};

/// The end of the run, from a byte of a text on, of letters and digits alone, or of none.
/// Most are ASCII and need not be put together to letters.
fn run(text: &str, from: usize, of_words: bool) -> usize {
    let mut end = from;
    while let Some(byte) = text.as_bytes().get(end) {
        if let Some(is_of_word) = IS_OF_WORD.get(usize::from(*byte)) {
            if *is_of_word != of_words {
                break;
            }
            end += 1;
        } else {
            let letter = text[end..].chars().next();
            let Some(c) = letter.filter(|c| c.is_alphanumeric() == of_words) else { break };
            end += c.len_utf8();
        }
    }
    end
}

/// The letters of a text that are not ASCII, in order.
pub(crate) fn beyond_ascii(text: &str) -> impl Iterator<Item = char> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let at = rest.bytes().position(|byte| !byte.is_ascii())?;
        let mut letters = rest[at..].chars();
        let letter = letters.next();
        rest = letters.as_str();
        letter
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_are_not_ascii_are_all_met_in_order() {
        assert_eq!(beyond_ascii("“één” ½\u{301}x").collect::<String>(), "“éé”½\u{301}");
        assert_eq!(beyond_ascii("plain").count() + beyond_ascii("").count(), 0);
    }

    #[test]
    fn words_know_where_they_begin() {
        let text = "“De EU-lidstaten”, 2024…";
        let words: Vec<(usize, &str)> = words_at(text).collect();
        assert_eq!(
            words.iter().map(|(_, word)| *word).collect::<Vec<_>>(),
            ["De", "EU", "lidstaten", "2024"]
        );
        assert!(words.iter().all(|(at, word)| text[*at..].starts_with(word)));
        let all = |text| words_at(text).map(|(_, word)| word).collect::<Vec<_>>();
        assert_eq!(all("één-op-één ½ “Œuvre”"), ["één", "op", "één", "½", "Œuvre"]);
        assert_eq!(all(" – "), [""; 0]);
        assert_eq!(all("é"), ["é"]);
    }
}
