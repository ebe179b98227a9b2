//! A text in every interface language, and filling in its values.

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
    /// The text in one language.
    pub fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Nl => self.nl,
            Lang::Fr => self.fr,
        }
    }
}

/// A text with its `{name}`s filled in; what is filled in is not looked at
/// again.
pub(crate) fn fill(text: &str, values: &[(&str, &dyn Display)]) -> String {
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
