//! Words as a shell takes them, and back.

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

/// A path that was typed, dragged or pasted, as it is meant: without the quotes around all of
/// it, or the backslashes before blanks and other signs, that a shell would take away.
pub(crate) fn meant_path(typed: &str) -> String {
    let within = |quote| typed.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
    if let Some(inner) = within('\'') {
        return inner.replace(r"'\''", "'");
    }
    let (text, is_taken): (&str, fn(char) -> bool) = match within('"') {
        Some(inner) => (inner, |c| "\"\\$`".contains(c)),
        None => (typed, |c| !c.is_alphanumeric()),
    };
    let mut meant = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.next_if(|next| letter == '\\' && is_taken(*next));
        meant.push(next.unwrap_or(letter));
    }
    meant
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_meant_without_what_a_shell_takes_away() {
        for (typed, meant) in [
            ("gent.txt", "gent.txt"),
            ("mijn verklaring.docx", "mijn verklaring.docx"),
            ("'/tmp/mijn verklaring.docx'", "/tmp/mijn verklaring.docx"),
            ("\"/tmp/mijn verklaring.docx\"", "/tmp/mijn verklaring.docx"),
            (r"/tmp/mijn\ verklaring\ \(1\).docx", "/tmp/mijn verklaring (1).docx"),
            (r"'/tmp/l'\''été.docx'", "/tmp/l'été.docx"),
            (r#""/tmp/\$5 \"nu\".docx""#, "/tmp/$5 \"nu\".docx"),
            ("l'été.docx", "l'été.docx"),
            (r"twee\delen.txt", r"twee\delen.txt"),
            ("'", "'"),
            (r"einde\", r"einde\"),
        ] {
            assert_eq!(super::meant_path(typed), meant);
        }
        for word in ["a b", "d'un", "$HOME `id` \\", "~drugs", "België"] {
            assert_eq!(super::meant_path(&shell_word(&word)), word);
        }
    }

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
