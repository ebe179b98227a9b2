//! Quotes in CSV, also after a spreadsheet has saved it: with semicolons or
//! tabs, with other columns or another order of them, and without quotes where
//! they are not needed.

use ::csv::{ReaderBuilder, StringRecord};

use crate::brief::csv::is_formula;
use crate::brief::{Findings, Quoted, Seal, Unreadable};

/// The columns that are needed.
const COLUMNS: [&str; 6] =
    ["cited", "text", "fingerprint", "declaration", "edition", "edition_fingerprint"];

/// Whether a text begins as a brief in CSV does: with the names of its columns.
pub(in crate::brief) fn is_csv(text: &str) -> bool {
    let (_, head) = head(text);
    COLUMNS.iter().all(|name| head.iter().any(|cell| cell.trim() == *name))
}

/// Reads the quotes of a brief in CSV.
///
/// # Errors
/// Where a column that is needed is missing, or there twice.
pub(in crate::brief) fn csv(text: &str) -> Result<Findings, Unreadable> {
    let (by, head) = head(text);
    let [cited, wording, print, edition @ ..] = places(&head)?;
    let mut findings = Findings::default();
    for row in rows(text, by).skip(1) {
        let cell = |place: usize| unguarded(row.get(place).unwrap_or_default());
        findings.seal = findings.seal.or_else(|| seal(&edition.map(cell)));
        if !cell(wording).is_empty() {
            let (cited, fingerprint) = (cell(cited).to_owned(), cell(print).to_owned());
            let text = cell(wording).to_owned();
            findings.quotes.push(Quoted { cited, fingerprint, text, flaw: None });
        }
    }
    Ok(findings)
}

/// What parts the cells, and the names of the columns.
fn head(text: &str) -> (u8, StringRecord) {
    let first = unseparated(text).lines().next().unwrap_or_default();
    let by = first.bytes().find(|byte| b",;\t".contains(byte)).unwrap_or(b',');
    (by, rows(first, by).next().unwrap_or_default())
}

/// The text without the line that tells spreadsheets what parts the cells.
fn unseparated(text: &str) -> &str {
    let rest = text.split_once('\n').filter(|(first, _)| first.starts_with("sep="));
    rest.map_or(text, |(_, rest)| rest)
}

fn rows(text: &str, by: u8) -> impl Iterator<Item = StringRecord> + '_ {
    let mut reader = ReaderBuilder::new();
    reader.delimiter(by).flexible(true).has_headers(false);
    // Text in memory is read without errors, whatever is in it.
    reader.from_reader(unseparated(text).as_bytes()).into_records().map_while(Result::ok)
}

/// Where each column stands. One that is there twice shows two things, of which
/// only one would be checked.
fn places(head: &StringRecord) -> Result<[usize; COLUMNS.len()], Unreadable> {
    let mut places = [0; COLUMNS.len()];
    for (place, name) in places.iter_mut().zip(COLUMNS) {
        let mut found = head.iter().enumerate().filter(|(_, cell)| cell.trim() == name);
        let fault = |what| Unreadable::Damaged(format!("{what} column {name:?} in its first line"));
        (*place, _) = found.next().ok_or_else(|| fault("no"))?;
        if found.next().is_some() {
            return Err(fault("more than one"));
        }
    }
    Ok(places)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_read_quoted_or_not_in_any_order_of_columns() {
        for text in [
            "declaration,edition,edition_fingerprint,cited,text,fingerprint\r\n\
             d,e,f,3.1,\"Een \"\"tekst\"\",\r\nzo\",3fa9\r\n,,,,,\r\n",
            "sep=;\r\ntext;cited;fingerprint;edition;declaration;edition_fingerprint;mark\r\n\
             \"Een \"\"tekst\"\",\r\nzo\";3.1;3fa9;e;d;f;open\r\n",
            "text\tcited\tfingerprint\tedition\tdeclaration\tedition_fingerprint\n\
             \"Een \"\"tekst\"\",\r\nzo\"\t3.1\t3fa9",
        ] {
            assert!(is_csv(text));
            let quotes = csv(text).unwrap().quotes;
            let seen: Vec<_> =
                quotes.iter().map(|q| (&*q.cited, &*q.text, &*q.fingerprint)).collect();
            assert_eq!(seen, [("3.1", "Een \"tekst\",\r\nzo", "3fa9")], "{text}");
        }
    }

    #[test]
    fn a_column_that_is_missing_or_there_twice_is_named() {
        let error = |text| csv(text).unwrap_err();
        let damaged = |what: &str| Unreadable::Damaged(what.to_owned());
        assert_eq!(
            error("declaration;edition\r\n"),
            damaged("no column \"cited\" in its first line")
        );
        assert_eq!(
            error("cited,text,fingerprint,declaration,edition,edition_fingerprint,text\n"),
            damaged("more than one column \"text\" in its first line")
        );
    }
}
