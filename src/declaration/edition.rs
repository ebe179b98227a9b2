//! The order of editions: the one rule by which an edition is older or newer than another.

use std::cmp::Ordering;

use super::EditionId;

impl EditionId {
    /// True where the edition begins with a year: `2023`, `2023-05`, `2023-05-05-b`.
    pub fn is_dated(&self) -> bool {
        is_dated(self.as_str())
    }

    /// True unless this edition of a declaration is surely the older one, or the other one
    /// itself. A date and a name, or two different names, do not say which is older.
    pub fn may_follow(&self, other: &Self) -> bool {
        let is_known = (self.is_dated() && other.is_dated())
            || (!self.is_dated() && !other.is_dated() && letters(self).eq(letters(other)));
        self > other || (!is_known && self != other)
    }
}

impl Ord for EditionId {
    fn cmp(&self, other: &Self) -> Ordering {
        compare_editions(self.as_str(), other.as_str())
    }
}

impl PartialOrd for EditionId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The order of two editions, oldest first: those without a date, then those with one; in
/// each, numbers by what they count (2, 10), a shorter name before one that goes on.
pub(crate) fn compare_editions(a: &str, b: &str) -> Ordering {
    let by_parts = || parts(a).cmp(parts(b));
    is_dated(a).cmp(&is_dated(b)).then_with(by_parts).then_with(|| a.cmp(b))
}

fn is_dated(name: &str) -> bool {
    name.bytes().take_while(u8::is_ascii_digit).count() == 4
}

/// The numbers of a name, each by its digits without leading zeros, and what is between them.
fn parts(name: &str) -> impl Iterator<Item = (bool, usize, &str)> {
    runs(name).map(|run| match run.trim_start_matches('0') {
        digits if is_number(run) => (false, digits.len(), digits),
        _ => (true, 0, run),
    })
}

/// A name without its numbers.
fn letters(edition: &EditionId) -> impl Iterator<Item = &str> {
    runs(edition.as_str()).map(|run| if is_number(run) { "" } else { run })
}

fn is_number(run: &str) -> bool {
    run.starts_with(|c: char| c.is_ascii_digit())
}

/// A name in runs of digits and of other letters.
fn runs(name: &str) -> impl Iterator<Item = &str> {
    let mut rest = name;
    std::iter::from_fn(move || {
        let is_digit = |c: char| c.is_ascii_digit();
        let first = is_digit(rest.chars().next()?);
        let end = rest.find(|c| is_digit(c) != first).unwrap_or(rest.len());
        let (run, behind) = rest.split_at(end);
        rest = behind;
        Some(run)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn edition(name: &str) -> EditionId {
        name.parse().unwrap()
    }

    #[test]
    fn names_come_before_dates_and_numbers_count() {
        let names = [
            "2",
            "10",
            "draft",
            "final",
            "v2",
            "v10",
            "2023",
            "2023-05",
            "2023-05-05",
            "2023-05-05-2",
            "2023-05-05-10",
            "2023-10",
            "2024",
        ];
        let mut editions: Vec<EditionId> = names.iter().rev().map(|name| edition(name)).collect();
        editions.sort();
        assert_eq!(editions.iter().map(EditionId::as_str).collect::<Vec<_>>(), names);
        assert_eq!(edition("02").cmp(&edition("2")), Ordering::Less, "two names are two editions");
    }

    #[test]
    fn what_names_do_not_say_may_be_either_way() {
        let follows = |a: &str, b: &str| {
            (edition(a).may_follow(&edition(b)), edition(b).may_follow(&edition(a)))
        };
        for (newer, older) in
            [("2025-06-12", "2023"), ("10", "2"), ("v10", "v2"), ("2023-05-05", "2023")]
        {
            assert_eq!(follows(newer, older), (true, false), "{newer} {older}");
        }
        for (a, b) in [("final", "2023-05-05"), ("2", "2023"), ("final", "draft"), ("v2", "w1")] {
            assert_eq!(follows(a, b), (true, true), "{a} {b}");
        }
        assert_eq!(follows("draft", "draft"), (false, false));
    }

    proptest! {
        #[test]
        fn the_order_is_total(names in prop::collection::vec("[a-b0-2-]{1,7}", 3)) {
            let [a, b, c] = [0, 1, 2].map(|at| edition(&names[at]));
            prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
            prop_assert_eq!(a.cmp(&b) == Ordering::Equal, a == b);
            prop_assert!(!(a <= b && b <= c) || a <= c);
        }
    }
}
