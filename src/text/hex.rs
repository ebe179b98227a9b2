//! Bytes as lower-case hex digits, the way every file and screen shows them.

use std::fmt;

/// Writes bytes as two lower-case hex digits each.
///
/// # Errors
/// An error of the formatter.
pub(crate) fn write_hex(bytes: &[u8], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    bytes.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
}

/// Bytes as a text of two lower-case hex digits each.
pub(crate) fn to_hex(bytes: &[u8]) -> String {
    struct Hex<'b>(&'b [u8]);
    impl fmt::Display for Hex<'_> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write_hex(self.0, f)
        }
    }
    Hex(bytes).to_string()
}

/// The value of each byte as a digit; over 15 where it is none.
const DIGITS: [u8; 256] = {
    let mut digits = [u8::MAX; 256];
    let mut value = 0;
    while value < 16 {
        digits[b"0123456789abcdef"[value as usize] as usize] = value;
        value += 1;
    }
    digits
};

/// The `N` bytes of `2 * N` lower-case hex digits.
pub(crate) fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    if text.len() != 2 * N {
        return None;
    }
    let (mut bytes, mut seen) = ([0; N], 0);
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        // Digits are as good as random: a branch on each would be foretold wrongly.
        let (high, low) = (DIGITS[usize::from(pair[0])], DIGITS[usize::from(pair[1])]);
        seen |= high | low;
        *byte = high << 4 | low & 15;
    }
    (seen < 16).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lower_case_digits_are_read() {
        for byte in 0..=u8::MAX {
            let digit = b"0123456789abcdef".iter().position(|digit| *digit == byte);
            let text = [b'0', byte];
            let read = std::str::from_utf8(&text).ok().and_then(from_hex::<1>);
            assert_eq!(read.map(|[value]| usize::from(value)), digit, "{byte}");
        }
        assert_eq!(from_hex("09af"), Some([0x09, 0xaf]));
        assert_eq!((from_hex::<2>("09a"), from_hex::<2>("09af0")), (None, None));
    }
}
