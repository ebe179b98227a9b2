//! Character references of HTML, which Markdown has too: those that editors and
//! browsers write.

const NAMED: [(&str, char); 16] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("shy", '\u{ad}'),
    ("middot", '·'),
    ("para", '¶'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("hellip", '…'),
];

/// The reference with which a text begins, from its `&` on: what it stands for,
/// and its length in bytes.
pub(super) fn reference(text: &str) -> Option<(char, usize)> {
    let rest = text.strip_prefix('&')?;
    // The longest that is known has eight digits.
    let end = rest.bytes().take(12).position(|byte| byte == b';')?;
    let name = &rest[..end];
    let letter = match name.strip_prefix('#') {
        Some(number) => {
            let hex = number.strip_prefix(['x', 'X']);
            let code =
                hex.map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok());
            char::from_u32(code?)?
        }
        None => NAMED.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((letter, end + 2))
}

/// A text with its references replaced; what is none stays.
pub(super) fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        let (letter, length) = reference(&rest[at..]).unwrap_or(('&', 1));
        out.push(letter);
        rest = &rest[at + length..];
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_replaced_and_what_is_none_stays() {
        assert_eq!(decoded("a &amp; b&nbsp;&#39;c&#x2019; &lt;"), "a & b\u{a0}'c\u{2019} <");
        for text in
            ["&", "&;", "&amp", "& b;", "&#xd800;", "&#99999999999;", "&é;", "&nosuch;", "&é…é…é"]
        {
            assert_eq!(decoded(text), text);
        }
    }
}
