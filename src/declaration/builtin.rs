//! The declaration that the program brings along.

use super::{Declaration, read};

/// The data file of *Hertoginnedal 2023*.
pub const BUILTIN: &str = include_str!("../../data/hertoginnedal-2023.ron");

/// True for the id, the edition and the language of the built-in declaration.
pub(crate) fn is_builtin(id: &str, edition: &str, language: &str) -> bool {
    let built_in = builtin();
    (id, edition) == (built_in.id.as_str(), built_in.edition.as_str())
        && language == built_in.language
}

/// *Hertoginnedal 2023*, the Franco-Belgian joint declaration of 5 May 2023.
pub fn builtin() -> Declaration {
    #[expect(clippy::expect_used, reason = "the file is part of the program and tests read it")]
    read(BUILTIN).expect("the built-in declaration reads")
}
