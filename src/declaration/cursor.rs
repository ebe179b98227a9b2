//! A place in a data file, and the pieces of RON that stand in one in its usual
//! form. Whatever is written otherwise stops the cursor: it gives nothing, and
//! the general parser is asked instead.

use std::borrow::Cow;
use std::str::from_utf8;

use memchr::{memchr, memchr3, memmem};

/// A place in a data file; reading moves it on. What it has passed over is UTF-8
/// without a NUL, which need not be known of the rest.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'s> {
    source: &'s [u8],
    at: usize,
}

/// A value that can be read in its usual form.
pub(super) trait Plain: Sized {
    /// The value that stands here; none unless the general parser would read
    /// the very same.
    fn read(cursor: &mut Cursor<'_>) -> Option<Self>;
}

impl<'s> Cursor<'s> {
    /// The start of a data file.
    pub(super) fn new(source: &'s [u8]) -> Self {
        Self { source, at: 0 }
    }

    /// Another place in the same file.
    pub(super) fn moved(self, at: usize) -> Self {
        Self { at, ..self }
    }

    /// Where it stands in the file, in bytes.
    pub(super) fn at(self) -> usize {
        self.at
    }

    /// The whole file.
    pub(super) fn source(self) -> &'s [u8] {
        self.source
    }

    /// What is left to read.
    pub(super) fn rest(self) -> &'s [u8] {
        &self.source[self.at..]
    }

    /// Passes over blanks and comments. Rarer ones stay, and nothing expects them.
    fn blanks(&mut self) {
        while let Some(byte) = self.source.get(self.at) {
            match byte {
                b' ' | b'\n' | b'\r' | b'\t' => self.at += 1,
                b'/' if self.comment().is_some() => {}
                _ => return,
            }
        }
    }

    /// Passes over a comment, if it has no other in it.
    fn comment(&mut self) -> Option<()> {
        let rest = self.rest();
        let length = match rest.get(1)? {
            b'/' => memchr(b'\n', rest).unwrap_or(rest.len()),
            b'*' => {
                let end = 2 + memmem::find(&rest[2..], b"*/")?;
                let is_nested = memmem::find(&rest[2..=end], b"/*").is_some();
                if is_nested {
                    return None;
                }
                end + 2
            }
            _ => return None,
        };
        from_utf8(&rest[..length]).ok().filter(|comment| !comment.contains('\0'))?;
        self.at += length;
        Some(())
    }

    /// Whether a sign stands here, behind blanks; passes over it.
    pub(super) fn take(&mut self, sign: u8) -> bool {
        self.blanks();
        let found = self.source.get(self.at) == Some(&sign);
        self.at += usize::from(found);
        found
    }

    /// Passes over a sign that must stand here.
    pub(super) fn expect(&mut self, sign: u8) -> Option<()> {
        self.take(sign).then_some(())
    }

    /// A name without quotes; empty where none stands here.
    pub(super) fn word(&mut self) -> &'s [u8] {
        self.blanks();
        self.run(|byte| byte.is_ascii_alphabetic() || byte == b'_')
    }

    /// A whole number in digits only.
    pub(super) fn number(&mut self) -> Option<u32> {
        self.blanks();
        from_utf8(self.run(|byte| byte.is_ascii_digit())).ok()?.parse().ok()
    }

    fn run(&mut self, goes_on: impl Fn(u8) -> bool) -> &'s [u8] {
        let rest = self.rest();
        let length = rest.iter().take_while(|byte| goes_on(**byte)).count();
        self.at += length;
        &rest[..length]
    }

    /// A text in double quotes.
    pub(super) fn text(&mut self) -> Option<Cow<'s, str>> {
        self.expect(b'"')?;
        let text = self.up_to_sign()?;
        if self.source[self.at - 1] == b'"' {
            return Some(Cow::Borrowed(text));
        }
        let mut written = text.to_owned();
        loop {
            written.push(self.escaped()?);
            written.push_str(self.up_to_sign()?);
            if self.source[self.at - 1] == b'"' {
                written.shrink_to_fit();
                return Some(Cow::Owned(written));
            }
        }
    }

    /// What stands before the next quote or backslash, which is passed over.
    fn up_to_sign(&mut self) -> Option<&'s str> {
        let rest = self.rest();
        let end = memchr3(b'"', b'\\', b'\0', rest).filter(|end| rest[*end] != b'\0')?;
        self.at += end + 1;
        from_utf8(&rest[..end]).ok()
    }

    /// The letter for which the rest of an escape stands.
    fn escaped(&mut self) -> Option<char> {
        let sign = *self.source.get(self.at)?;
        self.at += 1;
        match sign {
            b'"' | b'\'' | b'\\' => Some(char::from(sign)),
            b'n' => Some('\n'),
            b'r' => Some('\r'),
            b't' => Some('\t'),
            b'0' => Some('\0'),
            b'u' => self.escaped_by_number(),
            _ => None,
        }
    }

    /// The letter with the number in `{20ac}`.
    fn escaped_by_number(&mut self) -> Option<char> {
        self.at += usize::from(self.rest().starts_with(b"{"));
        let is_open = self.source[self.at - 1] == b'{';
        let digits = self.run(|byte| byte.is_ascii_hexdigit());
        let is_plain = is_open && digits.len() <= 6 && self.rest().starts_with(b"}");
        self.at += 1;
        let number = u32::from_str_radix(from_utf8(digits).ok()?, 16).ok();
        char::from_u32(number.filter(|_| is_plain)?)
    }

    /// The fields of a record between round brackets, perhaps behind its name.
    pub(super) fn fields(
        &mut self,
        record: &str,
        mut field: impl FnMut(&mut Self, &[u8]) -> Option<()>,
    ) -> Option<()> {
        let word = self.word();
        if !word.is_empty() && word != record.as_bytes() {
            return None;
        }
        self.expect(b'(')?;
        while !self.take(b')') {
            let name = self.word();
            self.expect(b':')?;
            field(self, name)?;
            if !self.take(b',') {
                return self.expect(b')');
            }
        }
        Some(())
    }

    /// The value of a field that has not occurred before.
    pub(super) fn once<T: Plain>(&mut self, field: &mut Option<T>) -> Option<()> {
        let first = field.is_none();
        *field = Some(T::read(self)?);
        first.then_some(())
    }

    /// Gives away the items of a list that is open, up to its end, or up to a
    /// place where another item begins.
    pub(super) fn items<T: Plain>(
        &mut self,
        end: Option<usize>,
        mut item: impl FnMut(T) -> Option<()>,
    ) -> Option<()> {
        let mut goes_on = true;
        loop {
            self.blanks();
            match end {
                Some(end) if self.at >= end => return (goes_on && self.at == end).then_some(()),
                None if self.take(b']') => return Some(()),
                _ if !goes_on => return None,
                _ => item(T::read(self)?)?,
            }
            goes_on = self.take(b',');
        }
    }

    /// Nothing but blanks may follow.
    pub(super) fn end(mut self) -> Option<()> {
        self.blanks();
        self.rest().is_empty().then_some(())
    }
}
