//! Reading the quotes of a brief again, also after people and programs have
//! edited it: one file per format.
//!
//! What is read was written by anyone: nothing here may fail but by saying so,
//! nor take time or memory beyond what its size explains.

mod csv;
mod elements;
mod html;
mod json;
mod markdown;
mod paragraphs;

pub(super) use csv::{csv, is_csv, table_text};
pub(super) use html::html;
pub(super) use json::json;
pub(super) use markdown::markdown;
pub(super) use paragraphs::{Paragraphs, Role};

/// What is cited, and its fingerprint, from the line that stands under a quote:
/// "— 3.1 · 3fa9c0d1e2f3". See [`Quote::citation`](super::Quote::citation).
pub(super) fn citation(line: &str) -> Option<(String, String)> {
    let dash = |c: char| matches!(c, '-' | '‐'..='―' | '−');
    let words = line.trim().strip_prefix(dash)?.trim_start_matches(dash);
    let (cited, rest) = words.split_once('·')?;
    // What may follow says more of the source.
    let print = rest.split('·').next()?.trim().to_ascii_lowercase();
    let is_print =
        (12..=64).contains(&print.len()) && print.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_print.then(|| (cited.split_whitespace().collect::<Vec<_>>().join(" "), print))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_citation_is_read_however_its_dash_came_out() {
        let read = Some(("3.1".to_owned(), "3fa9c0d1e2f3".to_owned()));
        for line in ["— 3.1 · 3fa9c0d1e2f3", " -- 3.1\u{a0}· 3FA9C0D1E2F3 ", "–3.1·3fa9c0d1e2f3"]
        {
            assert_eq!(citation(line), read, "{line}");
        }
        assert_eq!(citation("— 3.1 · 3fa9c0d1e2f3 · Verklaring, editie 2023"), read);
        assert_eq!(citation("— 6 ¶2 · 3fa9c0d1e2f3").unwrap().0, "6 ¶2");
        for line in
            ["", "3.1 · 3fa9c0d1e2f3", "— 3.1 · 3fa9", "— 3.1 3fa9c0d1e2f3", "— 3.1 · zzzzzzzzzzzz"]
        {
            assert_eq!(citation(line), None, "{line}");
        }
    }
}
