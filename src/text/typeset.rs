//! French as printers set it, worked out while compiling, so that the tables can
//! be typed with plain spaces and apostrophes.

/// The no-break space (U+00A0) in UTF-8.
const NO_BREAK: &[u8] = "\u{a0}".as_bytes();
/// The apostrophe of printers (U+2019) in UTF-8.
const APOSTROPHE: &[u8] = "’".as_bytes();

/// Number of bytes of a text once it is set.
pub(crate) const fn len(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut len) = (0, 0);
    while at < bytes.len() {
        len += piece(bytes, at).len();
        at += 1;
    }
    len
}

/// A text with a no-break space within « » and before high punctuation, and
/// between the digits of a number; `N` is what [`len`] says.
pub(crate) const fn set<const N: usize>(text: &str) -> [u8; N] {
    let bytes = text.as_bytes();
    let mut out = [0; N];
    let (mut at, mut to) = (0, 0);
    while at < bytes.len() {
        let piece = piece(bytes, at);
        let mut from = 0;
        while from < piece.len() {
            out[to] = piece[from];
            to += 1;
            from += 1;
        }
        at += 1;
    }
    out
}

/// The bytes that stand for the byte at a place.
const fn piece(bytes: &[u8], at: usize) -> &[u8] {
    match bytes[at] {
        b' ' if binds(bytes, at) => NO_BREAK,
        b'\'' => APOSTROPHE,
        _ => bytes.split_at(at).1.split_at(1).0,
    }
}

/// True if no line may break at this space.
const fn binds(bytes: &[u8], at: usize) -> bool {
    // The bytes of « and » in UTF-8 are C2 AB and C2 BB.
    let opened = at > 1 && bytes[at - 2] == 0xc2 && bytes[at - 1] == 0xab;
    let closes = at + 2 < bytes.len() && bytes[at + 1] == 0xc2 && bytes[at + 2] == 0xbb;
    let next = if at + 1 < bytes.len() { bytes[at + 1] } else { b'\0' };
    let number = at > 0 && bytes[at - 1].is_ascii_digit() && next.is_ascii_digit();
    opened || closes || number || matches!(next, b':' | b';' | b'?' | b'!')
}

/// A French text as printers set it.
macro_rules! french {
    ($text:expr) => {{
        const SET: [u8; $crate::text::typeset::len($text)] = $crate::text::typeset::set($text);
        match ::std::str::from_utf8(&SET) {
            Ok(text) => text,
            Err(_) => panic!("text in UTF-8 stays so"),
        }
    }};
}

/// A [`Text`](super::Text) of the three languages.
macro_rules! text {
    { en: $en:expr, nl: $nl:expr, fr: $fr:expr $(,)? } => {
        $crate::text::Text { en: $en, nl: $nl, fr: $crate::text::french!($fr) }
    };
}

pub(crate) use {french, text};

#[cfg(test)]
mod tests {
    #[test]
    fn spaces_that_bind_and_apostrophes_are_set() {
        for (set, expected) in [
            (
                french!("Quoi ? l'état : 2 000 (« oui »)"),
                "Quoi\u{a0}? l’état\u{a0}: 2\u{a0}000 («\u{a0}oui\u{a0}»)",
            ),
            (french!(" ; et {n} autres !"), "\u{a0}; et {n} autres\u{a0}!"),
            (french!("is:open - à 2 pas"), "is:open - à 2 pas"),
            (french!(""), ""),
            (french!(" "), " "),
        ] {
            assert_eq!(set, expected);
        }
    }
}
