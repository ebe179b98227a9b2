//! From the bytes of a file to its text.

use std::str::{Utf8Error, from_utf8};

use super::{Fault, line_and_column};

/// A byte-order mark.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// The text of a file's bytes, without a byte-order mark.
///
/// # Errors
/// [`Fault`] if the bytes are not UTF-8, or hold a NUL.
pub fn decode(bytes: &[u8]) -> Result<&str, Fault> {
    refuse_binary(bytes)?;
    let bytes = bytes.strip_prefix(MARK).unwrap_or(bytes);
    from_utf8(bytes).map_err(|error| not_utf8(bytes, error))
}

/// The same without a copy of the bytes.
pub(crate) fn decode_owned(mut bytes: Vec<u8>) -> Result<String, Fault> {
    refuse_binary(&bytes)?;
    if bytes.starts_with(MARK) {
        bytes.drain(..MARK.len());
    }
    String::from_utf8(bytes).map_err(|error| not_utf8(error.as_bytes(), error.utf8_error()))
}

fn refuse_binary(bytes: &[u8]) -> Result<(), Fault> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || is_wide(bytes) {
        return Err(Fault::new(
            "the file is in UTF-16: expected UTF-8",
            "save it as UTF-8 and try again",
        ));
    }
    let Some(at) = memchr::memchr(0, bytes) else { return Ok(()) };
    Err(on_byte(
        bytes,
        at,
        "there is a NUL byte here: expected plain text",
        "check that this is the right file and not damaged",
    ))
}

fn not_utf8(bytes: &[u8], error: Utf8Error) -> Fault {
    let at = error.valid_up_to();
    let byte = bytes.get(at).copied().unwrap_or_default();
    let message =
        format!("the byte {byte:#04x} is not UTF-8: the file may be in Latin-1 or Windows-1252");
    on_byte(bytes, at, &message, "save it as UTF-8 and try again")
}

/// UTF-16 without a mark: every other byte of the start is NUL.
fn is_wide(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(64)];
    let nul_from = |from| start.iter().skip(from).step_by(2).all(|byte| *byte == 0);
    start.len() >= 4 && (nul_from(0) != nul_from(1))
}

/// A fault at a byte; a byte-order mark in front has no column.
fn on_byte(bytes: &[u8], at: usize, message: &str, remedy: &str) -> Fault {
    let before = bytes[..at].strip_prefix(MARK).unwrap_or(&bytes[..at]);
    let (line, column) = line_and_column(&String::from_utf8_lossy(before));
    Fault::new(message, remedy).on(line, column)
}
