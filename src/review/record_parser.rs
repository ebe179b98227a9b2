//! Records out of lines whose parts repeat. ron reads a part once for the same
//! bytes; a line that cannot be cut safely is read by ron as a whole.

use jiff::Timestamp;
use ron::error::SpannedResult;
use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::line::record;
use super::record::rfc3339;
use super::{Edit, Fault, Record};
use crate::declaration::EditionId;

/// Bytes of the longest text that a memo keeps.
const LONGEST: usize = 1024;

/// A parser of records that knows again the parts that it has read.
#[derive(Default)]
pub(super) struct RecordParser {
    times: Memo<Time, 1>,
    editions: Memo<EditionId, 1>,
    edits: Memo<Change, 1024>,
}

#[derive(Clone, Deserialize)]
#[serde(transparent)]
struct Time(#[serde(with = "rfc3339")] Timestamp);

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Change {
    edit: Edit,
}

impl RecordParser {
    /// The record in a line's own text.
    pub(super) fn record(&mut self, text: &str) -> Result<Record, Fault> {
        self.in_parts(text).map_or_else(|| record(text), Ok)
    }

    /// The record of a text that can be cut before its fields in the order in which
    /// they are written; none where ron may read the whole differently from its parts.
    fn in_parts(&mut self, text: &str) -> Option<Record> {
        let (n, rest) = cut(text.strip_prefix("(n: ")?, ", clock: ")?;
        let (clock, rest) = cut(rest, ", at: ")?;
        let (at, rest) = cut(rest, ", edition: ")?;
        let (edition, edit) = cut(rest, ", edit: ")?;
        let (n, clock) = (ron::from_str(n).ok()?, ron::from_str(clock).ok()?);
        let Time(at) = self.times.get(at, |text| ron::from_str(text), |_| true)?;
        let edition = self.editions.get(edition, |text| ron::from_str(text), |_| true)?;
        let change = |text: &str| ron::from_str(&format!("(edit: {text}"));
        let repeats = |change: &Change| matches!(change.edit, Edit::Mark { .. });
        let Change { edit } = self.edits.get(edit, change, repeats)?;
        Some(Record { n, clock, at, edition, edit })
    }
}

/// A value, and what stands behind `next`, which follows it; none where there may
/// be a comment, which hides what is behind it, or an attribute, which may stand
/// only at the start of a whole.
fn cut<'a>(text: &'a str, next: &str) -> Option<(&'a str, &'a str)> {
    let end = memchr::memchr3(b',', b'/', b'#', text.as_bytes())?;
    let (value, rest) = text.split_at(end);
    Some((value, rest.strip_prefix(next)?))
}

/// At most `MOST` values by the text of which ron made them; emptied when full.
struct Memo<T, const MOST: usize>(FxHashMap<Box<str>, T>);

impl<T, const MOST: usize> Default for Memo<T, MOST> {
    fn default() -> Self {
        Self(FxHashMap::default())
    }
}

impl<T: Clone, const MOST: usize> Memo<T, MOST> {
    /// The value of a text, as `parse` reads it; none where that refuses it. Kept if
    /// `repeats` says so of it.
    fn get(
        &mut self,
        text: &str,
        parse: impl FnOnce(&str) -> SpannedResult<T>,
        repeats: impl FnOnce(&T) -> bool,
    ) -> Option<T> {
        if let Some(known) = self.0.get(text) {
            return Some(known.clone());
        }
        let value = parse(text).ok()?;
        if text.len() <= LONGEST && repeats(&value) {
            if self.0.len() == MOST {
                self.0.clear();
            }
            self.0.insert(text.into(), value.clone());
        }
        Some(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const CONTEXT: &str = r#"at: "2026-11-24T08:15:02Z", edition: "2023-05-05""#;
    const MARK: &str = r"edit: Mark(points: [], as: Reviewed)";

    /// The results of parsing a text before and after the parser knows all its parts.
    fn parsed(text: &str) -> [Result<Record, Fault>; 2] {
        let mut parser = RecordParser::default();
        let first = parser.record(text);
        parser.record(&format!("(n: 1, clock: 1, {CONTEXT}, {MARK})")).unwrap();
        [first, parser.record(text)]
    }

    #[test]
    fn parts_read_as_the_whole_does() {
        for text in [
            format!("(n: 7, clock: 8, {CONTEXT}, {MARK})"),
            format!("(n: 7, clock: 8, {CONTEXT}, edit: Undo(of: []))"),
            format!("(n: 7, clock: 8, {CONTEXT}, {MARK},)"),
            format!("(n: 7, clock: 8 /* 9 */, {CONTEXT}, {MARK})"),
            format!("(n: 0x7 , clock: 8_0 , {CONTEXT}, {MARK})"),
            format!("(n: 7,clock: 8,{CONTEXT},{MARK})"),
            format!("Record(n: 7, clock: 8, {CONTEXT}, {MARK})"),
            format!("#![enable(implicit_some)] (n: 7, clock: 8, {CONTEXT}, {MARK})"),
            format!("({MARK}, {CONTEXT}, clock: 8, n: 7)"),
        ] {
            let whole = record(&text);
            assert!(whole.is_ok(), "{text}: {whole:?}");
            assert_eq!(parsed(&text), [whole.clone(), whole], "{text}");
        }
    }

    #[test]
    fn what_the_whole_does_not_hold_no_part_brings_in() {
        for text in [
            format!("(n: 7, clock: 8,, {CONTEXT}, {MARK})"),
            format!("(n: 7, clock: 8, , {CONTEXT}, {MARK})"),
            format!("(n: 7, clock: 8) // 9, {CONTEXT}, {MARK})"),
            format!("(n: 7, clock: 8 // 9, {CONTEXT}, {MARK})"),
            format!("(n: #![enable(implicit_some)] 7, clock: 8, {CONTEXT}, {MARK})"),
            format!(r#"(n: 7, clock: 8, at: ("2026-11-24T08:15:02Z"), edition: "1", {MARK})"#),
            format!(r#"(n: 7, clock: 8, at: "2026-11-24T08:15:02Z", edition: ("1"), {MARK})"#),
            format!("(n: 7, clock: 8), {CONTEXT}, {MARK})"),
            format!("(n: 7, clock: 8, {CONTEXT},, {MARK})"),
            format!("(n: 7, clock: 8, {CONTEXT}) // \", {MARK})"),
            format!("(n: 7, clock: 8, n: 9, {CONTEXT}, {MARK})"),
            format!("(n: 7, clock: 8, {CONTEXT}, {MARK}, {MARK})"),
            format!("(n: 7, clock: 8, {CONTEXT}, {MARK}"),
            format!("(n: 7, clock: 8, {CONTEXT}, {MARK}))"),
            format!("(n: 7, {CONTEXT}, {MARK})"),
        ] {
            let whole = record(&text);
            assert!(whole.is_err(), "{text}: {whole:?}");
            assert_eq!(parsed(&text), [whole.clone(), whole], "{text}");
        }
    }

    #[test]
    fn a_full_memo_reads_on() {
        let mut parser = RecordParser::default();
        for n in 0..3000_u64 {
            let points = format!("(\"2.{}\", \"{:064x}\")", n % 9 + 1, n % 2000);
            let text = format!(
                "(n: {n}, clock: {n}, {CONTEXT}, edit: Mark(points: [{points}], as: Reviewed))"
            );
            assert_eq!(parser.record(&text), record(&text));
        }
    }

    proptest! {
        #[test]
        fn a_changed_text_reads_as_ron_reads_it(
            at in any::<prop::sample::Index>(),
            leave in 0_usize..3,
            insert in prop::sample::select(vec![
                "", " ", ",", "(", ")", "\"", "/", "//", "/*", "*/", "/* 9 */", "#", "7", "u64", "é",
                "n: 7, ", "at: ", "#![enable(implicit_some)]", "#[a]",
            ]),
        ) {
            let text = format!("(n: 7, clock: 8, {CONTEXT}, {MARK})");
            let at = at.index(text.len());
            let after = text.get(at + leave..).unwrap_or_default();
            let changed = format!("{}{insert}{after}", &text[..at]);
            let whole = record(&changed);
            prop_assert_eq!(parsed(&changed), [whole.clone(), whole]);
        }
    }
}
