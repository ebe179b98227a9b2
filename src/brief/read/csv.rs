//! Quotes in CSV, also after a spreadsheet has saved it: with semicolons or
//! tabs, and without quotes where they are not needed.

use std::collections::HashMap;

use crate::brief::csv::is_formula;
use crate::brief::{Findings, Quoted, Seal, Unreadable};

/// Reads the quotes of a brief in CSV.
///
/// # Errors
/// Where a column that is needed is missing.
pub(in crate::brief) fn csv(text: &str) -> Result<Findings, Unreadable> {
    let mut rest = text;
    let header = text.lines().next().unwrap_or_default();
    let by = header.chars().find(|c| matches!(c, ',' | ';' | '\t')).unwrap_or(',');
    let head = row(&mut rest, by);
    let place: HashMap<&str, usize> =
        head.iter().enumerate().map(|(place, name)| (name.trim(), place)).collect();
    let column = |name: &str| {
        let missing = || Unreadable::Damaged(format!("no column {name:?} in its first line"));
        place.get(name).copied().ok_or_else(missing)
    };
    let [cited, wording, print] = [column("cited")?, column("text")?, column("fingerprint")?];
    let edition = [column("declaration")?, column("edition")?, column("edition_fingerprint")?];
    let mut findings = Findings::default();
    while !rest.is_empty() {
        let cells = row(&mut rest, by);
        let cell = |place: usize| cells.get(place).map(|cell| unguarded(cell)).unwrap_or_default();
        findings.seal = findings.seal.or_else(|| seal(&edition.map(cell)));
        if !cell(wording).is_empty() {
            let (cited, fingerprint) = (cell(cited).to_owned(), cell(print).to_owned());
            findings.quotes.push(Quoted { cited, fingerprint, text: cell(wording).to_owned() });
        }
    }
    Ok(findings)
}

fn seal([declaration, edition, fingerprint]: &[&str; 3]) -> Option<Seal> {
    Some(Seal {
        declaration: declaration.parse().ok()?,
        edition: edition.parse().ok()?,
        fingerprint: fingerprint.parse().ok()?,
    })
}

/// A cell without the apostrophe that keeps it from being a formula.
fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|inner| is_formula(inner)).unwrap_or(cell)
}

/// Takes a row off the text: its cells, without their quotes.
fn row(rest: &mut &str, by: char) -> Vec<String> {
    let mut cells = vec![String::new()];
    let (mut quoted, mut letters) = (false, rest.char_indices().peekable());
    let mut end = rest.len();
    while let Some((at, c)) = letters.next() {
        let next = letters.peek().map(|(_, c)| *c);
        let cell = cells.last_mut();
        match (c, cell) {
            ('"', Some(cell)) if quoted && next == Some('"') => {
                cell.push('"');
                letters.next();
            }
            ('"', Some(cell)) if quoted || cell.is_empty() => quoted = !quoted,
            ('\n', _) if !quoted => {
                end = at + 1;
                break;
            }
            ('\r', _) if !quoted && next == Some('\n') => {}
            (c, _) if c == by && !quoted => cells.push(String::new()),
            (c, Some(cell)) => cell.push(c),
            (_, None) => {}
        }
    }
    *rest = &rest[end..];
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_read_quoted_or_not() {
        let mut rest = "\"a\"\"b\",\"c\r\nd\",e\r\n,\"\"\r\n\"open";
        assert_eq!(row(&mut rest, ','), ["a\"b", "c\r\nd", "e"]);
        assert_eq!(row(&mut rest, ','), ["", ""]);
        assert_eq!(row(&mut rest, ','), ["open"]);
        assert_eq!(rest, "");
    }

    #[test]
    fn a_missing_column_is_named() {
        let error = csv("declaration;edition\r\n").unwrap_err();
        assert_eq!(error, Unreadable::Damaged("no column \"cited\" in its first line".to_owned()));
    }
}
