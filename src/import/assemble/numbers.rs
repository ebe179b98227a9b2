//! The numbers of chapters and points: as printed where that can be, each once.

use std::collections::HashSet;

/// Most parts of a point's number.
const LEVELS: usize = 3;

/// The numbers of one chapter's points.
#[derive(Default)]
pub(super) struct Numbers {
    used: HashSet<Vec<u32>>,
    last: Vec<u32>,
}

impl Numbers {
    /// The number of the next point at a depth, 0 for a point itself; `printed` is
    /// what its label counts, none where it has no number.
    pub(super) fn next(&mut self, depth: usize, printed: Option<u32>) -> String {
        let depth = depth.min(self.last.len()).min(LEVELS - 1);
        let mut number = self.last[..depth].to_vec();
        let before = self.last.get(depth).copied().unwrap_or(0);
        number.push(printed.filter(|printed| *printed > 0).unwrap_or(before.saturating_add(1)));
        self.free(&mut number);
        self.used.insert(number.clone());
        self.last.clone_from(&number);
        number.iter().map(ToString::to_string).collect::<Vec<_>>().join(".")
    }

    /// Changes a number that is taken to the next free one: a repeated one
    /// (`12 bis`) to one below it, where there is a level for it.
    fn free(&self, number: &mut Vec<u32>) {
        if self.used.contains(number) && number.len() < LEVELS {
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
        let given = given.map(|(depth, printed)| numbers.next(depth, printed));
        assert_eq!(given, ["1", "17", "17.1", "17.2", "18", "19"]);
    }

    #[test]
    fn a_number_that_is_taken_gets_one_below_it() {
        let mut numbers = Numbers::default();
        let given = [Some(12), Some(12), Some(13), Some(12)];
        let given = given.map(|printed| numbers.next(0, printed));
        assert_eq!(given, ["12", "12.1", "13", "12.2"]);
    }

    #[test]
    fn a_label_is_kept_where_it_says_more_than_the_number() {
        let kept =
            [("1.", "1"), ("IV.", "4"), ("a)", "2.1"), ("2.1", "2.1"), ("1)", "2.1"), ("•", "3")];
        let kept = kept.map(|(label, number)| printed(label, number));
        assert_eq!(kept, ["", "IV.", "a)", "", "", ""]);
    }
}
