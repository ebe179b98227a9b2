//! The columns of the table, by name in each language of the interface.

use std::sync::LazyLock;

use super::choices::choice;
use crate::declaration::normal;
use crate::text::{Lang, Text};
use crate::texts::brief as t;

choice! {
    /// A column of the table, in order. A promise: the English names are never
    /// changed, and no name in any language stands for two columns.
    CsvColumn {
        /// The place that is quoted.
        Cited "cited" COLUMN_CITED,
        /// The kind of text: a point, or another.
        Kind "kind" COLUMN_KIND,
        /// The number of its chapter.
        Chapter "chapter" COLUMN_CHAPTER,
        /// The heading of the point.
        Heading "heading" COLUMN_HEADING,
        /// The official wording.
        Text "text" COLUMN_TEXT,
        /// The language of the wording.
        Language "language" COLUMN_LANGUAGE,
        /// The actors that are named.
        Named "named" COLUMN_NAMED,
        /// The actors that are related.
        Related "related" COLUMN_RELATED,
        /// The dates that fall due.
        Dates "dates" COLUMN_DATES,
        /// Those of them that have passed.
        PastDue "past_due" COLUMN_PAST_DUE,
        /// The state of the point in the review of whose brief it is.
        Mark "mark" COLUMN_MARK,
        /// Every reviewer's mark.
        Marks "marks" COLUMN_MARKS,
        /// Every reviewer's word of progress.
        Progress "progress" COLUMN_PROGRESS,
        /// The promises of other declarations that were confirmed to be the same.
        Traces "traces" COLUMN_TRACES,
        /// The notes.
        Notes "notes" COLUMN_NOTES,
        /// The questions to put.
        Questions "questions" COLUMN_QUESTIONS,
        /// The chapter, actor or date under which the brief has the row.
        Group "group" COLUMN_GROUP,
        /// The quotes of the whole brief, in its last row.
        Quotes "quotes" COLUMN_QUOTES,
        /// The declaration.
        Declaration "declaration" COLUMN_DECLARATION,
        /// Its edition.
        Edition "edition" COLUMN_EDITION,
        /// The fingerprint of the edition.
        EditionFingerprint "edition_fingerprint" COLUMN_EDITION_FINGERPRINT,
        /// The fingerprint of the wording.
        Fingerprint "fingerprint" COLUMN_FINGERPRINT,
    }
}

impl CsvColumn {
    /// Number of columns.
    pub(super) const COUNT: usize = Self::ALL.len();

    /// Its name in the first line of a table.
    pub(super) fn name(self, lang: Lang) -> &'static str {
        if lang == Lang::En { self.word() } else { self.label().get(lang) }
    }

    /// The column of a name in any language, in the state in which spreadsheets
    /// leave it: in other letter case, or behind a byte-order mark.
    pub(super) fn of_name(name: &str) -> Option<Self> {
        let name = plain(name);
        NAMES.iter().find(|(known, _)| *known == name).map(|(_, column)| *column)
    }
}

/// Every name, and its column.
static NAMES: LazyLock<Vec<(String, CsvColumn)>> = LazyLock::new(|| {
    let names = |column: &'static CsvColumn| {
        Lang::ALL.iter().map(|lang| (plain(column.label().get(*lang)), *column))
    };
    CsvColumn::ALL.iter().flat_map(names).collect()
});

/// A byte-order mark that was read as letters of Windows-1252.
const MARK_AS_LETTERS: &str = "ï»¿";

fn plain(name: &str) -> String {
    let name = name.trim().trim_start_matches('\u{feff}').trim_start_matches(MARK_AS_LETTERS);
    normal(name.trim_matches('"')).to_lowercase().replace('_', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_for_one_column_in_every_language() {
        for column in CsvColumn::ALL {
            assert_eq!(plain(column.label().en), plain(column.word()));
            for lang in Lang::ALL {
                let name = column.name(lang);
                let shown = name.to_uppercase();
                for name in [name, &shown, &format!("ï»¿\"{name}\""), &format!("\u{feff}{name} ")]
                {
                    assert_eq!(CsvColumn::of_name(name), Some(*column), "{name}");
                }
            }
        }
        assert_eq!(CsvColumn::of_name("remarks"), None);
    }
}
