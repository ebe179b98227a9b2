//! Names of journal files: `<reviewer>--<device>.journal`. They are labels for
//! people; only where line 1 is damaged does the name say whose a journal is.

use std::path::Path;

use super::files::is_hidden;
use crate::review::{Author, DeviceId, Reviewer};

/// The ending of the names of journals.
const ENDING: &str = ".journal";
/// Most letters of a reviewer's label.
const LONGEST: usize = 64;

/// True where a file's name says that it is a journal.
pub(super) fn is_journal(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().as_encoded_bytes();
    name.ends_with(ENDING.as_bytes()) && !is_hidden(path)
}

/// The name of an author's journal; `copy` above 0 tells it from others that
/// have the same label.
pub(super) fn journal_name(author: &Author, copy: usize) -> String {
    let copy = if copy == 0 { String::new() } else { format!("-{copy}") };
    format!("{}--{}{copy}{ENDING}", label(&author.reviewer), author.device)
}

/// A reviewer's name with all but ASCII letters, digits, `_` and single hyphens
/// percent-encoded, so that it is a safe part of a file's name anywhere.
fn label(reviewer: &Reviewer) -> String {
    let mut label = String::new();
    for c in reviewer.as_str().chars() {
        let mut next = String::new();
        if c.is_ascii_alphanumeric() || c == '_' || (c == '-' && !label.ends_with('-')) {
            next.push(c);
        } else {
            let mut utf8 = [0; 4];
            for byte in c.encode_utf8(&mut utf8).bytes() {
                next.extend(['%', digit(byte >> 4), digit(byte & 15)]);
            }
        }
        if label.len() + next.len() > LONGEST {
            break;
        }
        label.push_str(&next);
    }
    label
}

/// The upper-case hex digit of half a byte.
fn digit(half: u8) -> char {
    char::from_digit(half.into(), 16).unwrap_or_default().to_ascii_uppercase()
}

/// True where a file has the name of an author's journal, or would have it with
/// others beside it.
pub(super) fn is_of(path: &Path, author: &Author) -> bool {
    let name = path.file_name().unwrap_or_default().as_encoded_bytes();
    name.starts_with(format!("{}--{}", label(&author.reviewer), author.device).as_bytes())
}

/// Whose journal it is by its name, unless that name was cut or is no label.
pub(super) fn author(path: &Path) -> Option<Author> {
    let stem = path.file_name()?.to_str()?.strip_suffix(ENDING)?;
    let (label_found, device) = stem.rsplit_once("--")?;
    let device: DeviceId = device.split('-').next()?.parse().ok()?;
    let reviewer: Reviewer = decode(label_found)?.parse().ok()?;
    (label(&reviewer) == label_found && label_found.len() + 12 <= LONGEST)
        .then_some(Author { reviewer, device })
}

fn decode(label: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = label.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' { hex(rest.next()?)? << 4 | hex(rest.next()?)? } else { byte });
    }
    String::from_utf8(bytes).ok()
}

fn hex(digit: u8) -> Option<u8> {
    u8::try_from(char::from(digit).to_digit(16)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn named(reviewer: &str) -> String {
        let author =
            Author { reviewer: reviewer.parse().unwrap(), device: DeviceId::from_random(0x1234) };
        journal_name(&author, 0)
    }

    #[test]
    fn a_label_is_a_safe_name_on_every_system() {
        assert_eq!(named("Zoë"), "Zo%C3%AB--0000000000001234.journal");
        assert_eq!(named("."), "%2E--0000000000001234.journal");
        assert_eq!(named("../x"), "%2E%2E%2Fx--0000000000001234.journal");
        assert_eq!(named("nul.txt"), "nul%2Etxt--0000000000001234.journal");
        assert_eq!(named("a--b"), "a-%2Db--0000000000001234.journal");
    }

    proptest! {
        #[test]
        fn a_name_says_whose_it_is_or_nothing(name in "\\PC{1,64}") {
            prop_assume!(name.parse::<Reviewer>().is_ok());
            let file = named(&name);
            prop_assert!(file.len() <= LONGEST + 2 + 16 + ENDING.len());
            prop_assert!(file.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-%.".contains(&b)));
            if let Some(author) = author(Path::new(&file)) {
                prop_assert_eq!(author.reviewer, name.parse::<Reviewer>().unwrap());
            }
        }
    }
}
