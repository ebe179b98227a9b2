//! Words as a shell takes them.

use std::fmt::Display;

/// A word as a POSIX shell takes it to be one, in quotes only where it must be.
pub(crate) fn shell_word(word: &dyn Display) -> String {
    let word = word.to_string();
    let plain = |c: char| c.is_alphanumeric() || "/._-+=:@%,".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_shell_would_take_apart_is_in_quotes() {
        for (word, typed) in [
            ("actor:europol", "actor:europol"),
            ("chapter:2..4", "chapter:2..4"),
            ("België", "België"),
            ("", "''"),
            ("is:open havens", "'is:open havens'"),
            ("d'un", r"'d'\''un'"),
            ("(niger or benin)", "'(niger or benin)'"),
            ("~drugs", "'~drugs'"),
            ("$HOME `id` \\", "'$HOME `id` \\'"),
        ] {
            assert_eq!(shell_word(&word), typed);
        }
    }
}
