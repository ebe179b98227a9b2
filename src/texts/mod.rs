//! Texts of the program in every interface language: a table for each area.
//!
//! A row with values is a function that takes them, so that one that is left out
//! does not compile; the languages of a row have exactly these values, or it does
//! not compile either. A row without values is a [`Text`], since labels, hints and
//! remedies stand in tables and are said later, in the language chosen then. A row
//! with `one` and `many` takes a count first, which chooses between them.

pub(crate) mod brief;
pub(crate) mod briefing;
pub(crate) mod config;
pub(crate) mod editions;
pub(crate) mod files;
pub(crate) mod import;
pub(crate) mod languages;
pub(crate) mod library;
pub(crate) mod notes;
pub(crate) mod overview;
mod placeholders;
pub(crate) mod screens;
pub(crate) mod session;
pub(crate) mod system;

pub(crate) use screens::{labelled, quoted};

use crate::text::{Lang, Text};

/// The rows of a table: each name with its texts, two where it counts.
pub type Table = &'static [(&'static str, &'static [Text])];

/// Every table with its name, for tests of what is said.
pub static TABLES: [(&str, Table); 13] = [
    ("brief", brief::TABLE),
    ("briefing", briefing::TABLE),
    ("config", config::TABLE),
    ("editions", editions::TABLE),
    ("files", files::TABLE),
    ("import", import::TABLE),
    ("languages", languages::TABLE),
    ("library", library::TABLE),
    ("notes", notes::TABLE),
    ("overview", overview::TABLE),
    ("screens", screens::TABLE),
    ("session", session::TABLE),
    ("system", system::TABLE),
];

/// True if so many take the singular: one, and in French none too.
fn is_singular(lang: Lang, count: usize) -> bool {
    count == 1 || (count == 0 && lang == Lang::Fr)
}

/// A module's table: `NAME { … }`, `name(value, …) { … }`, and
/// `name(count, …) { one: { … }, many: { … } }`.
macro_rules! texts {
    ($($name:ident $(($($value:ident),+))? { $($texts:tt)+ })+) => {
        use $crate::texts::{forms, row};

        $(row! { $name ($($($value),+)?) $($texts)+ })+

        /// The rows of this table.
        pub(super) static TABLE: $crate::texts::Table =
            &[$((stringify!($name), &forms! { $($texts)+ })),+];
    };
}

/// One row: a text, or a function.
macro_rules! row {
    ($name:ident () $($text:tt)+) => {
        pub(crate) static $name: $crate::text::Text = {
            const TEXT: $crate::text::Text = $crate::text::text! { $($text)+ };
            assert!($crate::texts::placeholders::are_these(&TEXT, &[]));
            TEXT
        };
    };
    ($name:ident ($count:ident $(, $value:ident)*)
        one: { $($one:tt)+ }, many: { $($many:tt)+ } $(,)?) => {
        pub(crate) fn $name(
            lang: $crate::text::Lang,
            $count: usize
            $(, $value: impl ::std::fmt::Display)*
        ) -> String {
            const ONE: $crate::text::Text = $crate::text::text! { $($one)+ };
            const MANY: $crate::text::Text = $crate::text::text! { $($many)+ };
            const VALUES: &[&str] = &[stringify!($count) $(, stringify!($value))*];
            const _: () = assert!($crate::texts::placeholders::are_known(&ONE, VALUES));
            const _: () = assert!($crate::texts::placeholders::are_these(&MANY, VALUES));
            let text = if $crate::texts::is_singular(lang, $count) { ONE } else { MANY };
            $crate::text::fill(
                text.get(lang),
                &[(stringify!($count), &$count) $(, (stringify!($value), &$value))*],
            )
        }
    };
    ($name:ident ($($value:ident),+) $($text:tt)+) => {
        pub(crate) fn $name(
            lang: $crate::text::Lang
            $(, $value: impl ::std::fmt::Display)+
        ) -> String {
            const TEXT: $crate::text::Text = $crate::text::text! { $($text)+ };
            const VALUES: &[&str] = &[$(stringify!($value)),+];
            const _: () = assert!($crate::texts::placeholders::are_these(&TEXT, VALUES));
            $crate::text::fill(TEXT.get(lang), &[$((stringify!($value), &$value)),+])
        }
    };
}

/// The texts of a row.
macro_rules! forms {
    (one: { $($one:tt)+ }, many: { $($many:tt)+ } $(,)?) => {
        [$crate::text::text! { $($one)+ }, $crate::text::text! { $($many)+ }]
    };
    ($($text:tt)+) => {
        [$crate::text::text! { $($text)+ }]
    };
}

use {forms, row, texts};

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn a_name_stands_in_one_table_and_every_text_says_something() {
        let mut names = HashSet::new();
        for (table, rows) in TABLES {
            for (name, texts) in rows {
                assert!(names.insert(name.to_lowercase()), "{table}::{name} stands twice");
                let said = |lang| texts.iter().all(|text| !text.get(lang).trim().is_empty());
                assert!(Lang::ALL.into_iter().all(said), "{table}::{name}");
            }
        }
    }

    #[test]
    fn none_is_singular_in_french_alone() {
        assert_eq!(briefing::n_quotes(Lang::En, 0), "0 quotes");
        assert_eq!(briefing::n_quotes(Lang::Nl, 0), "0 citaten");
        assert_eq!(briefing::n_quotes(Lang::Fr, 0), "0 citation");
        assert_eq!(Lang::ALL.map(|lang| briefing::n_quotes(lang, 1).ends_with('s')), [false; 3]);
        assert_eq!(briefing::n_quotes(Lang::Fr, 2), "2 citations");
    }

    #[test]
    fn values_are_filled_in_wherever_they_stand() {
        assert_eq!(screens::n_of_m(Lang::Nl, 2, 51), "2 van 51");
        assert_eq!(
            overview::columns_of(Lang::Fr, 1, "{all}", 7),
            "chapitres 1 à {all} sur 7",
            "what is filled in is left as it is"
        );
    }
}
