//! Quotes in CSV, also after a spreadsheet has saved it: with semicolons or
//! tabs, with other columns or another order of them, without quotes where they
//! are not needed, below a line for spreadsheets or a blank one, and in
//! Windows-1252.

use std::borrow::Cow;

use ::csv::{ReaderBuilder, StringRecord};

use super::is_alike;
use crate::brief::columns::CsvColumn;
use crate::brief::csv::is_formula;
use crate::brief::{
    BriefStamp, Claim, Findings, Flaw, Listed, Quoted, SourceName, Unreadable, same,
};

/// The columns that are needed.
const NEEDED: [CsvColumn; 6] = [
    CsvColumn::Cited,
    CsvColumn::Text,
    CsvColumn::Fingerprint,
    CsvColumn::Declaration,
    CsvColumn::Edition,
    CsvColumn::EditionFingerprint,
];

/// Lines that may stand above the names of the columns.
const ABOVE: usize = 5;
/// Names of columns by which a line is known for the first of a table.
const MIN_COLUMNS: usize = 3;

/// The text of a table: in UTF-8, else in Windows-1252, in which Excel saves it in
/// western Europe.
pub(in crate::brief) fn table_text(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text).into(),
        Err(_) => bytes.iter().map(|byte| windows_1252(*byte)).collect::<String>().into(),
    }
}

/// The letters of Windows-1252 that Latin-1 lacks, from 0x80 on.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

fn windows_1252(byte: u8) -> char {
    let own = byte.checked_sub(0x80).and_then(|place| WINDOWS.chars().nth(place.into()));
    own.unwrap_or(byte.into())
}

/// True where a text begins as a brief in CSV does: with the names of its columns.
pub(in crate::brief) fn is_csv(text: &str) -> bool {
    table(text).is_some()
}

/// Reads the quotes of a brief in CSV.
///
/// # Errors
/// A column that is needed but is missing, or there twice.
pub(in crate::brief) fn csv(text: &str) -> Result<Findings, Unreadable> {
    let missing = || Unreadable::NoColumn(NEEDED[0].label());
    let (table, by) = table(text).ok_or_else(missing)?;
    let mut rows = rows(table, by);
    let columns = Columns::of(rows.next().unwrap_or_default())?;
    let (mut findings, mut flaw) = (Findings::default(), columns.flaw());
    for row in rows {
        flaw = flaw.or_else(|| columns.flaw_of(&row));
        findings.claims.extend(columns.claim(&row, findings.claims.last()));
        findings.quotes.extend(columns.quote(&row));
    }
    let named = || findings.claims.iter().filter_map(|claim| claim.source.as_ref());
    if named().all(|source| Some(source) == named().next()) {
        // A brief of one declaration.
        findings.quotes.iter_mut().for_each(|quote| quote.source = None);
    }
    Ok(findings.spoiled(flaw.map(Flaw::Holds)))
}

/// The lines from that with the names of the columns on, and what parts cells.
/// Above it nothing stands but what spreadsheets are told by, and blank lines.
fn table(text: &str) -> Option<(&str, u8)> {
    let mut rest = text;
    let mut told = None;
    for line in text.split_inclusive('\n').take(ABOVE) {
        let known = |by: &u8| {
            let head = rows(line, *by).next().unwrap_or_default();
            head.iter().filter(|cell| CsvColumn::of_name(cell).is_some()).count()
        };
        let mut tried = told.as_ref().map_or(SEPARATORS, std::slice::from_ref).iter();
        if let Some(by) = tried.find(|by| known(by) >= MIN_COLUMNS) {
            return Some((rest, *by));
        }
        match separator(line) {
            Some(by) => told = told.or(Some(by)),
            None if is_empty(line) => {}
            None => return None,
        }
        rest = &rest[line.len()..];
    }
    None
}

/// The separators of cells where nothing says which.
const SEPARATORS: &[u8] = b",;\t";

/// The separator that a line gives to spreadsheets: `sep=;`.
fn separator(line: &str) -> Option<u8> {
    let line = line.trim_start_matches('\u{feff}').trim_start_matches('"');
    let said = line.get(..4).filter(|name| name.eq_ignore_ascii_case("sep="))?.len();
    let is_separator = |by: &u8| by.is_ascii() && !matches!(by, b'"' | b'\r' | b'\n');
    line.as_bytes().get(said).copied().filter(is_separator)
}

/// True where a line has no cell with anything in it.
fn is_empty(line: &str) -> bool {
    line.chars().all(|c| c.is_whitespace() || matches!(c, ',' | ';' | '"' | '\u{feff}'))
}

fn rows(text: &str, by: u8) -> impl Iterator<Item = StringRecord> + '_ {
    let mut reader = ReaderBuilder::new();
    reader.delimiter(by).flexible(true).has_headers(false);
    // Text in memory is read without errors, whatever is in it.
    reader.from_reader(text.as_bytes()).into_records().map_while(Result::ok)
}

/// The columns of a table, by their places.
struct Columns {
    names: StringRecord,
    known: Vec<Option<CsvColumn>>,
    needed: [usize; NEEDED.len()],
    quotes: Option<usize>,
}

impl Columns {
    fn of(names: StringRecord) -> Result<Self, Unreadable> {
        let known: Vec<Option<CsvColumn>> = names.iter().map(CsvColumn::of_name).collect();
        let mut needed = [0; NEEDED.len()];
        for (place, column) in needed.iter_mut().zip(NEEDED) {
            let mut found = (0..known.len()).filter(|place| known[*place] == Some(column));
            *place = found.next().ok_or(Unreadable::NoColumn(column.label()))?;
            // Two things are shown, of which only one would be checked.
            if found.next().is_some() {
                return Err(Unreadable::TwoColumns(column.label()));
            }
        }
        let quotes = known.iter().position(|column| *column == Some(CsvColumn::Quotes));
        Ok(Self { names, known, needed, quotes })
    }

    /// The quote of a row, if it has one.
    fn quote(&self, row: &StringRecord) -> Option<Quoted> {
        let [cited, text, fingerprint, ..] = self.needed.map(|place| cell(row, place).to_owned());
        let source = self.source(row);
        (!text.is_empty()).then_some(Quoted { cited, fingerprint, text, flaw: None, source })
    }

    /// The edition of a row; none where it names no declaration.
    fn source(&self, row: &StringRecord) -> Option<SourceName> {
        let [_, _, _, declaration, edition, _] =
            self.needed.map(|place| cell(row, place).to_owned());
        (!declaration.is_empty()).then_some(SourceName { declaration, edition })
    }

    /// What a row says that the brief quotes, where that is more than the `last` claim.
    fn claim(&self, row: &StringRecord, last: Option<&Claim>) -> Option<Claim> {
        let [_, _, _, declaration, edition, print] = self.needed.map(|place| cell(row, place));
        let listed = self.quotes.map_or(Listed::Unsaid, |place| Listed::of(cell(row, place)));
        let claim = Claim {
            source: self.source(row),
            stamp: BriefStamp::of(declaration, edition, print),
            listed,
        };
        let is_more = claim.listed != Listed::Unsaid
            || last.is_none_or(|last| (&last.source, &last.stamp) != (&claim.source, &claim.stamp));
        is_more.then_some(claim)
    }

    /// The column because of whose name nobody can say which words a reader takes
    /// for the quotes.
    fn flaw(&self) -> Option<String> {
        let mut names = self.names.iter().zip(&self.known);
        let strange = |name: &str, known: &Option<_>| {
            is_computed(name) || (known.is_none() && is_alike(name))
        };
        names.find(|(name, known)| strange(name, known)).map(|(name, _)| name.to_owned())
    }

    /// The column that shows something else than what stands in a cell of this row,
    /// or that no brief has and that could be taken for the quote.
    fn flaw_of(&self, row: &StringRecord) -> Option<String> {
        let text = cell(row, self.needed[1]);
        let is_known = |place: usize| matches!(self.known.get(place), Some(Some(_)));
        let strange = |(place, cell): &(usize, &str)| {
            is_computed(cell) || (!is_known(*place) && could_be_quote(cell) && !same(cell, text))
        };
        let (place, _) = row.iter().enumerate().find(strange)?;
        let name = self.names.get(place).filter(|name| !name.trim().is_empty());
        Some(name.map_or_else(|| (place + 1).to_string(), str::to_owned))
    }
}

/// True where a spreadsheet shows what comes of a cell, and not what stands in it.
fn is_computed(cell: &str) -> bool {
    !cell.starts_with('\'') && is_formula(cell)
}

/// Fewest words of a sentence.
const SENTENCE: usize = 3;

/// True where a cell says as much as a quote could.
fn could_be_quote(cell: &str) -> bool {
    cell.split_whitespace().count() >= SENTENCE
}

/// A cell without the apostrophe that keeps it from being a formula.
fn cell(row: &StringRecord, place: usize) -> &str {
    let cell = row.get(place).unwrap_or_default();
    cell.strip_prefix('\'').filter(|inner| is_formula(inner)).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::brief::Listed;

    fn seen(text: &str) -> Vec<(String, String, String)> {
        assert!(is_csv(text), "{text}");
        let quotes = csv(text).unwrap().quotes.into_iter();
        quotes.map(|q| (q.cited, q.text, q.fingerprint)).collect()
    }

    #[test]
    fn rows_are_read_quoted_or_not_in_any_order_of_columns() {
        for text in [
            "declaration,edition,edition_fingerprint,cited,text,fingerprint\r\n\
             d,e,f,3.1,\"Een \"\"tekst\"\",\r\nzo\",3fa9\r\n,,,,,\r\n",
            "sep=;\r\ntext;cited;fingerprint;edition;declaration;edition_fingerprint;mark\r\n\
             \"Een \"\"tekst\"\",\r\nzo\";3.1;3fa9;e;d;f;open\r\n",
            "\"sep=;\";;;;;\n;;;;;\nTEKST;Plaats;VINGERAFDRUK;editie;verklaring;\
             Vingerafdruk_van de editie\n\"Een \"\"tekst\"\",\r\nzo\";3.1;3fa9;e;d;f\n",
            "\r\n\"ï»¿\"\"texte\"\"\",\"endroit\",\"empreinte\",\"édition\",\"déclaration\",\
             \"empreinte de l’édition\"\r\n\"Een \"\"tekst\"\",\r\nzo\",3.1,3fa9\r\n",
            "text\tcited\tfingerprint\tedition\tdeclaration\tedition_fingerprint\n\
             \"Een \"\"tekst\"\",\r\nzo\"\t3.1\t3fa9",
        ] {
            let quote = ("3.1".into(), "Een \"tekst\",\r\nzo".into(), "3fa9".into());
            assert_eq!(seen(text), [quote], "{text}");
        }
        assert!(!is_csv("# Text\n\ncited, text; and more\n"));
    }

    #[test]
    fn a_column_that_is_missing_or_there_twice_is_named() {
        let error = |text| csv(text).unwrap_err();
        let missing = error("declaration;edition;tekst\r\n");
        assert_eq!(missing, Unreadable::NoColumn(CsvColumn::Cited.label()));
        let twice = "cited,text,fingerprint,declaration,edition,edition_fingerprint,tekst\n";
        assert_eq!(error(twice), Unreadable::TwoColumns(CsvColumn::Text.label()));
    }

    const HEAD: &str = "cited,text,fingerprint,declaration,edition,edition_fingerprint";
    const WORDS: &str = "Blijven werken aan een gezamenlijke aanpak";

    #[test]
    fn beside_a_column_that_could_be_taken_for_the_checked_one_nothing_can_be_judged() {
        let flaw = |name: &str, cell: &str| {
            let text =
                format!("{HEAD},{name}\n3.1,{WORDS},3fa9,d,e,f\n3.2,{WORDS},3fa9,d,e,f,{cell}\n");
            let found = csv(&text).unwrap();
            assert!(found.quotes.iter().all(|quote| quote.flaw == found.flaw), "{name}");
            found.flaw
        };
        let holds = |name: &str| Some(Flaw::Holds(name.to_owned()));
        for name in ["Text 2", "official_text", "TEKST (nieuw)", "wording", "woordelijk", "tехt"]
        {
            assert_eq!(flaw(name, ""), holds(name));
        }
        assert_eq!(flaw("nr", "Beide landen doen niets."), holds("nr"));
        assert_eq!(flaw("", "Beide landen doen niets."), holds("7"));
        // Its result is shown, in whatever column, unless it is kept from that.
        for formula in ["=A1", "+A1", "-A1", "@A1", "\" =A1\"", "\"\t=A1\""] {
            assert_eq!(flaw("nr", formula), holds("nr"), "{formula}");
            assert_eq!(flaw("heading", formula), holds("heading"), "{formula}");
        }
        assert_eq!(flaw("=A1", "x"), holds("=A1"));
        assert_eq!(flaw("heading", "'=A1"), None);
        for (name, cell) in [("remark", "nog vragen"), ("x", WORDS), ("", "")] {
            assert_eq!(flaw(name, cell), None, "{name}");
        }
    }

    #[test]
    fn a_table_is_read_by_the_separator_that_it_names_and_no_other() {
        let row = "3.1,x;y,3fa9,d,e,f";
        let by = |by: &str| format!("{HEAD}\n{row}\n").replace(',', by);
        assert_eq!(seen(&format!("sep=|\r\n{}", by("|")))[0].1, "x;y");
        for (said, by_it) in [(";", ","), (",", ";"), ("|", ","), (";;", ",")] {
            let text = format!("sep={said}\n{}", by(by_it));
            assert!(!is_csv(&text), "{text}");
            assert!(csv(&text).is_err(), "{text}");
        }
        let both = format!("sep=;\nnr;woordelijk;rest,{HEAD}\n3.1;NIET;,{row}\n");
        assert!(csv(&both).is_err());
        // The same, for spreadsheets that part by semicolons unasked.
        let unsaid = both.strip_prefix("sep=;\n").unwrap();
        assert!(csv(unsaid).unwrap().flaw.is_some());
        assert!(csv(&format!("3.1,Beide landen doen niets,,\n{}", by(","))).is_err());
    }

    #[test]
    fn a_list_of_quotes_is_read_and_is_no_quote() {
        let text = format!("{HEAD},quotes\n,,,d,e,f,hertog-quotes/1 1 3.1\n3.1,{WORDS},3fa9\n");
        let findings = csv(&text).unwrap();
        assert_eq!(findings.quotes.len(), 1);
        assert_eq!(findings.listed(), Listed::Quotes("hertog-quotes/1 1 3.1".parse().unwrap()));
        let two = csv(&format!("{text},,,d,e,f,hertog-quotes/1 1 5.2\n")).unwrap();
        assert_eq!(two.listed(), Listed::Quotes("hertog-quotes/1 2 3.1 5.2".parse().unwrap()));
        let damaged = csv(&text.replace("/1 1", "/1 2")).unwrap();
        assert_eq!(damaged.listed(), Listed::Damaged);
    }

    #[test]
    fn what_excel_saves_in_western_europe_is_read() {
        assert_eq!(
            table_text(b"Belgi\xeb \x80 \x96 \x93x\x94 \xb6 \x9f\xff"),
            "België € – “x” ¶ Ÿÿ"
        );
        assert_eq!(table_text("\u{feff}België".as_bytes()), "België");
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let head = format!("{HEAD},quotes\n").into_bytes();
            let _ = csv(&table_text(&bytes));
            prop_assert!(csv(&table_text(&[head, bytes].concat())).is_ok());
        }
    }
}
