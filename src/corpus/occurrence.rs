//! The exactness of an occurrence in a text.

/// The kind of occurrence in a text, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Occurrence {
    /// A whole word, or a phrase of whole words.
    Word,
    /// The start of a word.
    Start,
    /// Inside a word.
    Inside,
}

impl Occurrence {
    /// The occurrence of `length` bytes at `start`. One that begins or ends with a
    /// sign is its own edge there.
    pub(crate) fn at(text: &str, start: usize, length: usize) -> Self {
        let end = start + length;
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let (before, first) = (text[..start].chars().next_back(), text[start..].chars().next());
        let (last, after) = (text[..end].chars().next_back(), text[end..].chars().next());
        match (letter(before) && letter(first), letter(last) && letter(after)) {
            (false, false) => Self::Word,
            (false, true) => Self::Start,
            (true, _) => Self::Inside,
        }
    }
}
