//! The words of a text: runs of letters and digits.

/// The words of a text, each with the byte at which it begins.
pub(crate) fn words_at(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let sign = |c: char| !c.is_alphanumeric();
    let mut next = 0;
    let pieces = text.split_inclusive(sign).map(move |piece| {
        let start = next;
        next += piece.len();
        (start, piece.trim_end_matches(sign))
    });
    pieces.filter(|(_, word)| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_know_where_they_begin() {
        let text = "“De EU-lidstaten”, 2024…";
        let words: Vec<(usize, &str)> = words_at(text).collect();
        assert_eq!(
            words.iter().map(|(_, word)| *word).collect::<Vec<_>>(),
            ["De", "EU", "lidstaten", "2024"]
        );
        assert!(words.iter().all(|(at, word)| text[*at..].starts_with(word)));
    }
}
