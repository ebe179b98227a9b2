//! What the program says, in every interface language.
//!
//! The tables stand in `assets/texts/`, one file per room. A text that lacks a
//! language does not compile; that the languages of a text take the same
//! values (`{name}`) is tested below.

use std::fmt::Display;

use super::Lang;

/// One text in every interface language, with `{name}` where values go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// English.
    pub en: &'static str,
    /// Dutch.
    pub nl: &'static str,
    /// French.
    pub fr: &'static str,
}

impl Text {
    /// The text in one language, as it stands in the table.
    pub fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Nl => self.nl,
            Lang::Fr => self.fr,
        }
    }

    /// The text in one language with its values filled in.
    pub fn with(&self, lang: Lang, values: &[(&str, &dyn Display)]) -> String {
        fill(self.get(lang), values)
    }
}

/// A text with its `{name}`s filled in; what is filled in is not looked at
/// again.
pub fn fill(text: &str, values: &[(&str, &dyn Display)]) -> String {
    let mut rest = text;
    let mut out = String::with_capacity(rest.len() + 16);
    while let Some((before, name, after)) = next_name(rest) {
        out.push_str(before);
        if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
            out.push_str(&value.to_string());
        }
        rest = after;
    }
    out + rest
}

/// The names that `fill` fills in.
pub fn names(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (_, name, after) = next_name(rest)?;
        rest = after;
        Some(name)
    })
}

/// Splits at the first `{name}`: what stands before it, the name, the rest.
fn next_name(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

/// Chooses by number: `one` for 1 (and for 0 in French), else `many`.
pub fn plural(lang: Lang, n: usize, one: &Text, many: &Text) -> Text {
    if n == 1 || (n == 0 && lang == Lang::Fr) { *one } else { *many }
}

/// A number with what is counted: the words for none, for one, for more.
pub fn counted(lang: Lang, n: usize, [none, one, many]: [&Text; 3]) -> String {
    let text = if n == 0 { *none } else { plural(lang, n, one, many) };
    text.with(lang, &[("n", &n)])
}

/// Words as they were said or typed, in the quotation marks of a language.
pub fn quoted(words: &dyn Display, lang: Lang) -> String {
    screens::QUOTED.with(lang, &[("words", words)])
}

/// A value behind its name.
pub fn labelled(label: &dyn Display, value: &dyn Display, lang: Lang) -> String {
    screens::LABELLED.with(lang, &[("label", label), ("value", value)])
}

/// Makes a `static` of each row and a list of them all.
macro_rules! texts {
    ($($name:ident { en: $en:literal, nl: $nl:literal, fr: $fr:literal $(,)? })*) => {
        $(#[doc = $en] pub static $name: $crate::text::Text = $crate::text::text! { en: $en, nl: $nl, fr: $fr };)*
        /// Every text of this table with its name, for tests.
        pub static TABLE: &[(&str, &$crate::text::Text)] = &[$((stringify!($name), &$name)),*];
    };
}

/// What the screens and the commands say.
pub mod screens {
    include!("../../assets/texts/screens.rs");
}

/// What is said where notes are written and listed.
pub mod notes {
    include!("../../assets/texts/notes.rs");
}

/// What is said of the configuration.
pub mod config {
    include!("../../assets/texts/config.rs");
}

/// What the overview, `stats` and the walk over what calls for attention say.
pub mod overview {
    include!("../../assets/texts/overview.rs");
}

/// What the store says of files.
pub mod files {
    include!("../../assets/texts/files.rs");
}

/// What the operating system says that it cannot do.
pub mod system {
    include!("../../assets/texts/system.rs");
}

/// What briefs say.
pub mod brief {
    include!("../../assets/texts/brief.rs");
}

/// What the screen with a brief says.
pub mod briefing {
    include!("../../assets/texts/briefing.rs");
}

/// What a review session says.
pub mod session {
    include!("../../assets/texts/session.rs");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(text: &str) -> Vec<&str> {
        let mut names: Vec<&str> = names(text).collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn every_language_takes_the_same_values_and_says_something() {
        let tables = [
            screens::TABLE,
            overview::TABLE,
            notes::TABLE,
            config::TABLE,
            files::TABLE,
            session::TABLE,
            brief::TABLE,
            briefing::TABLE,
        ];
        for (name, text) in tables.concat() {
            for lang in Lang::ALL {
                assert!(!text.get(lang).trim().is_empty(), "{name} in {lang}");
                assert_eq!(sorted(text.en), sorted(text.get(lang)), "{name} in {lang}");
            }
        }
    }

    #[test]
    fn values_are_filled_in_wherever_they_stand() {
        let text = Text { en: "{a} of {b}", nl: "{a} van {b}!", fr: "sur {b}, {a}" };
        assert_eq!(text.with(Lang::Nl, &[("a", &2), ("b", &51)]), "2 van 51!");
        assert_eq!(text.with(Lang::Fr, &[("a", &2), ("b", &51)]), "sur 51, 2");
    }
}
