//! The words of a text: runs of letters and digits.

/// The words of a text, each with the byte at which it begins.
pub(crate) fn words_at(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut end = 0;
    std::iter::from_fn(move || {
        let start = end + text.get(end..)?.find(char::is_alphanumeric)?;
        let rest = &text[start..];
        let word = &rest[..rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len())];
        end = start + word.len();
        Some((start, word))
    })
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
