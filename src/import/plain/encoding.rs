//! The letters that bytes stand for.

use crate::import::block::{Origin, Remark, RemarkKind};

/// Windows-1252 from 0x80 to 0x9F; its five empty places are control characters, as in browsers.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Bytes at the start in which the NULs of UTF-16 are looked for.
const LOOKED_AT: usize = 4096;

/// The text of bytes, and what had to be decided about it: by its byte-order mark,
/// then UTF-16 by its NULs, then UTF-8, else Windows-1252.
///
/// In a text that is UTF-8 but for some bytes only those are taken as Windows-1252.
pub fn decode(mut bytes: Vec<u8>) -> (String, Vec<Remark>) {
    if let Some(unit) = utf_16(&bytes) {
        return decode_utf_16(&bytes, unit);
    }
    let mut remarks = Vec::new();
    if bytes.starts_with(b"\xef\xbb\xbf") {
        bytes.drain(..3);
        remarks.push(remark(RemarkKind::Invisible, 1, 1));
    }
    let text = String::from_utf8(bytes).unwrap_or_else(|error| {
        let sound = error.utf8_error().valid_up_to();
        let bytes = error.into_bytes();
        let line = 1 + bytes.iter().take(sound).filter(|b| **b == b'\n').count();
        let (text, count) = windows_1252(&bytes);
        remarks.push(remark(RemarkKind::Windows1252, count, line));
        text
    });
    (text, remarks)
}

fn remark(kind: RemarkKind, count: usize, line: usize) -> Remark {
    let origin = Origin { line: u32::try_from(line).ok(), ..Origin::default() };
    Remark { kind, count, origin, sample: String::new() }
}

/// How the two bytes of a unit make a number.
type Unit = fn([u8; 2]) -> u16;

/// The order of bytes of a text in UTF-16: by its mark, or as Latin letters have a
/// NUL each; none if it is something else.
fn utf_16(bytes: &[u8]) -> Option<Unit> {
    let start = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let nuls = |odd| start.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    let (even, odd, letters) = (nuls(0), nuls(1), start.len() / 2);
    match bytes {
        [0xff, 0xfe, ..] => Some(u16::from_le_bytes),
        [0xfe, 0xff, ..] => Some(u16::from_be_bytes),
        _ if letters > 0 && odd * 2 > letters && even == 0 => Some(u16::from_le_bytes),
        _ if letters > 0 && even * 2 > letters && odd == 0 => Some(u16::from_be_bytes),
        _ => None,
    }
}

/// Half a pair, and half a unit at the end, become U+FFFD, and are told.
fn decode_utf_16(bytes: &[u8], unit: Unit) -> (String, Vec<Remark>) {
    let (pairs, torn) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(pairs.len());
    let (mut broken, mut first) = (0, 0);
    let mut put_broken = |text: &mut String| {
        text.push(char::REPLACEMENT_CHARACTER);
        broken += 1;
        first = if broken == 1 { text.len() } else { first };
    };
    for c in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        match c {
            Ok('\u{feff}') if text.is_empty() => {}
            Ok(c) => text.push(c),
            Err(_) => put_broken(&mut text),
        }
    }
    if !torn.is_empty() {
        put_broken(&mut text);
    }
    let mut remarks = vec![remark(RemarkKind::Utf16, 1, 1)];
    if broken > 0 {
        let line = 1 + text[..first].matches('\n').count();
        remarks.push(remark(RemarkKind::Broken, broken, line));
    }
    (text, remarks)
}

/// The text, and the number of bytes taken as Windows-1252.
///
/// Where more letters are sound UTF-8 than bytes are not, it is UTF-8 with faults:
/// `é`, a no-break space and `»` in a row are sound by chance, but not that often.
fn windows_1252(bytes: &[u8]) -> (String, usize) {
    let (mut sound, mut unsound) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().bytes().filter(|b| *b >= 0xc0).count();
        unsound += chunk.invalid().len();
    }
    if unsound >= sound {
        let count = bytes.iter().filter(|b| !b.is_ascii()).count();
        return (bytes.iter().map(|b| letter(*b)).collect(), count);
    }
    let mut text = String::with_capacity(bytes.len() + unsound);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|b| letter(*b)));
    }
    (text, unsound)
}

fn letter(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}
