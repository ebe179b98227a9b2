//! The numbers of chapters and points: as printed where that can be, each once.

use rustc_hash::FxHashSet;

/// Most parts of a point's number.
const LEVELS: usize = 3;

/// The numbers of one chapter's points.
#[derive(Default)]
pub(super) struct Numbers {
    /// True once there is a point that sub-points can be below.
    pub(super) has_point: bool,
    used: FxHashSet<Vec<u32>>,
    /// Those of them that are not printed so: counted, or counted on.
    counted: FxHashSet<Vec<u32>>,
    last: Vec<u32>,
}

impl Numbers {
    /// The number of the next point at a depth, 0 for a point itself; `printed` is
    /// what its label counts, none where it has no number. One that is not more than the
    /// number before it is counted on, unless it is `unordered`.
    pub(super) fn next(&mut self, depth: usize, printed: Option<u32>, unordered: bool) -> String {
        let depth = depth.min(self.last.len()).min(LEVELS - 1);
        let mut number = self.last[..depth].to_vec();
        let following = self.last.get(depth).copied().unwrap_or(0).saturating_add(1);
        let first = if unordered { 1 } else { following };
        number.push(printed.filter(|printed| *printed >= first).unwrap_or(following));
        self.free(&mut number);
        self.used.insert(number.clone());
        if printed.is_none() || printed != number.last().copied() {
            self.counted.insert(number.clone());
        }
        self.last.clone_from(&number);
        number.iter().map(ToString::to_string).collect::<Vec<_>>().join(".")
    }

    /// Changes a number that is taken to the next free one: a repeated one
    /// (`12 bis`) to one below it, where there is a level for it. One that a point without
    /// a number has got, as the second part of a split, is counted on.
    fn free(&self, number: &mut Vec<u32>) {
        let repeats = self.used.contains(number) && !self.counted.contains(number);
        if repeats && number.len() < LEVELS {
            number.push(1);
        }
        while self.used.contains(number) {
            let Some(last) = number.last_mut() else { return };
            *last += 1;
        }
    }
}

/// A printed label without the punctuation around it.
fn bare(label: &str) -> &str {
    label.trim_matches(|c: char| !c.is_alphanumeric())
}

/// A label as it is kept beside a number: empty where it says no more than that.
pub(super) fn printed(label: &str, number: &str) -> String {
    let label = label.trim();
    let bare = bare(label);
    let says_more = !bare.is_empty() && bare != number && !number.ends_with(&format!(".{bare}"));
    if says_more { label.to_owned() } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_keep_the_number_they_are_printed_with() {
        let mut numbers = Numbers::default();
        let given = [(0, None), (0, Some(17)), (1, Some(1)), (1, None), (0, Some(18)), (0, None)];
        let given = given.map(|(depth, printed)| numbers.next(depth, printed, false));
        assert_eq!(given, ["1", "17", "17.1", "17.2", "18", "19"]);
    }

    #[test]
    fn a_number_that_is_taken_gets_one_below_it() {
        let mut numbers = Numbers::default();
        let given = [Some(12), Some(12), Some(13), Some(12)];
        let given = given.map(|printed| numbers.next(0, printed, true));
        assert_eq!(given, ["12", "12.1", "13", "12.2"]);
    }

    #[test]
    fn a_number_that_begins_again_is_counted_on() {
        let mut numbers = Numbers::default();
        let given = [Some(3), Some(1), Some(2), Some(9), None];
        assert_eq!(
            given.map(|printed| numbers.next(0, printed, false)),
            ["3", "4", "5", "9", "10"]
        );
    }

    #[test]
    fn a_part_of_a_split_point_is_a_point_of_its_level() {
        let mut numbers = Numbers::default();
        let given = [(0, Some(1)), (0, None), (0, Some(2)), (0, Some(3)), (1, Some(1)), (1, None)];
        let given = given.map(|(depth, printed)| numbers.next(depth, printed, false));
        assert_eq!(given, ["1", "2", "3", "4", "4.1", "4.2"]);
        let rest = [(1, Some(2)), (0, Some(4)), (0, Some(9))];
        assert_eq!(
            rest.map(|(depth, printed)| numbers.next(depth, printed, false)),
            ["4.3", "5", "9"]
        );
    }

    #[test]
    fn a_label_is_kept_where_it_says_more_than_the_number() {
        let kept =
            [("1.", "1"), ("IV.", "4"), ("a)", "2.1"), ("2.1", "2.1"), ("1)", "2.1"), ("•", "3")];
        let kept = kept.map(|(label, number)| printed(label, number));
        assert_eq!(kept, ["", "IV.", "a)", "", "", ""]);
    }
}
