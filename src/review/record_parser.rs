//! Records out of lines whose parts repeat. ron reads a part once for the same
//! bytes; a line that cannot be cut safely is read by ron as a whole.

use jiff::Timestamp;
use rustc_hash::FxHashMap;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::line::record;
use super::record::rfc3339;
use super::{Edit, Fault, Record};
use crate::declaration::EditionId;

/// Bytes of the longest text that a memo keeps.
const LONGEST: usize = 1024;

/// A parser of records that knows again the parts that it has read.
#[derive(Default)]
pub(super) struct RecordParser {
    contexts: Memo<Context, 1>,
    edits: Memo<Change, 1024>,
    /// The numbers of the record that is read, as a RON value.
    numbers: String,
}

/// The first part: no two of a journal are the same.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Numbers {
    n: u64,
    clock: u64,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Context {
    #[serde(with = "rfc3339")]
    at: Timestamp,
    edition: EditionId,
}

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

    /// The record of a text that can be cut before the fields `at` and `edit`;
    /// none where ron may read the whole differently from its parts.
    fn in_parts(&mut self, text: &str) -> Option<Record> {
        let (numbers, rest) = text.split_once(", at: ")?;
        let (context, edit) = rest.split_once(", edit: ")?;
        if !(numbers.starts_with('(') && can_go_on(numbers) && can_go_on(context)) {
            return None;
        }
        self.numbers.clear();
        self.numbers.extend([numbers, ")"]);
        let Numbers { n, clock } = ron::from_str(&self.numbers).ok()?;
        let Context { at, edition } =
            self.contexts.get(context, || format!("(at: {context})"), |_| true)?;
        let repeats = |change: &Change| matches!(change.edit, Edit::Mark { .. });
        let Change { edit } = self.edits.get(edit, || format!("(edit: {edit}"), repeats)?;
        Some(Record { n, clock, at, edition, edit })
    }
}

/// True if a further field may follow where a bracket may: no comma ends the part,
/// and no comment hides what is put behind it.
fn can_go_on(part: &str) -> bool {
    !part.contains('/') && !part.trim_end().ends_with(',')
}

/// At most `MOST` values by the text of which ron made them; emptied when full.
struct Memo<T, const MOST: usize>(FxHashMap<Box<str>, T>);

impl<T, const MOST: usize> Default for Memo<T, MOST> {
    fn default() -> Self {
        Self(FxHashMap::default())
    }
}

impl<T: Clone + DeserializeOwned, const MOST: usize> Memo<T, MOST> {
    /// The value of a text, which `ron` makes a RON value of; none where ron
    /// refuses it. Kept if `repeats` says so of it.
    fn get(
        &mut self,
        text: &str,
        ron: impl FnOnce() -> String,
        repeats: impl FnOnce(&T) -> bool,
    ) -> Option<T> {
        if let Some(known) = self.0.get(text) {
            return Some(known.clone());
        }
        let value: T = ron::from_str(&ron()).ok()?;
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
}
