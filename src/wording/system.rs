//! Errors of the operating system, in the language chosen.

use std::io::{Error, ErrorKind};

use crate::text::{Lang, Text};
use crate::texts::system as t;

/// An error of the operating system, to be said in any language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SystemFault {
    kind: ErrorKind,
    /// Its number, where it has one.
    code: Option<i32>,
    /// As the system says it, in English.
    said: String,
}

impl From<&Error> for SystemFault {
    fn from(error: &Error) -> Self {
        Self { kind: error.kind(), code: error.raw_os_error(), said: error.to_string() }
    }
}

impl SystemFault {
    /// The words: in English the system's own; elsewhere those for its kind,
    /// else its number, by which it is found.
    pub fn words(&self, lang: Lang) -> String {
        match (lang, text(self.kind), self.code) {
            (Lang::En, ..) => self.said.clone(),
            (_, Some(text), _) => text.get(lang).to_owned(),
            (_, None, Some(code)) => t::numbered(lang, code),
            (_, None, None) => t::UNNAMED.get(lang).to_owned(),
        }
    }
}

fn text(kind: ErrorKind) -> Option<&'static Text> {
    use ErrorKind as E;
    Some(match kind {
        E::NotFound => &t::NO_SUCH_FILE,
        E::PermissionDenied => &t::DENIED,
        E::ReadOnlyFilesystem => &t::READ_ONLY,
        E::StorageFull => &t::FULL,
        E::QuotaExceeded => &t::QUOTA,
        E::FileTooLarge => &t::FILE_TOO_LARGE,
        E::NotADirectory => &t::NO_FOLDER,
        E::IsADirectory => &t::A_FOLDER,
        E::AlreadyExists => &t::THERE_ALREADY,
        E::ResourceBusy | E::WouldBlock => &t::BUSY,
        E::TimedOut => &t::TIMED_OUT,
        E::Interrupted => &t::INTERRUPTED,
        E::InvalidInput => &t::INVALID,
        E::InvalidData => &t::NO_TEXT,
        E::InvalidFilename => &t::BAD_NAME,
        E::UnexpectedEof => &t::ENDED,
        E::WriteZero => &t::NOT_WHOLE,
        E::Unsupported => &t::UNSUPPORTED,
        E::BrokenPipe => &t::NO_READER,
        E::OutOfMemory => &t::NO_MEMORY,
        E::StaleNetworkFileHandle => &t::DRIVE_LOST,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers of errors that Linux knows, and some that it does not.
    #[test]
    fn no_error_of_the_system_is_half_in_english() {
        for code in 1..=140 {
            let error = Error::from_raw_os_error(code);
            let fault = SystemFault::from(&error);
            assert_eq!(fault.words(Lang::En), error.to_string());
            let english = error.to_string();
            let english = english.split(" (os error").next().unwrap();
            for lang in [Lang::Nl, Lang::Fr] {
                let words = fault.words(lang);
                assert!(!words.is_empty() && !words.contains(english), "{code} {lang}: {words}");
                assert!(!words.contains("os error"), "{code} {lang}: {words}");
            }
        }
        let full = SystemFault::from(&Error::from(ErrorKind::StorageFull));
        assert_eq!(full.words(Lang::Nl), "de schijf is vol");
        assert_eq!(full.words(Lang::Fr), "le disque est plein");
        let made_up = SystemFault::from(&Error::other("something odd"));
        assert_eq!(made_up.words(Lang::Nl), "een fout van het systeem");
    }
}
