//! Counts of the library, in words.

use crate::text::Lang;
use crate::texts::library as t;

/// Words that count declarations, with the number of their files where that is another:
/// "3 declarations (5 files)".
pub(crate) fn with_files(words: &str, (declarations, files): (usize, usize), lang: Lang) -> String {
    if declarations == files {
        return words.to_owned();
    }
    format!("{words} ({})", t::n_files(lang, files))
}
