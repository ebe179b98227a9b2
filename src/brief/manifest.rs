//! A brief's list of its own quotes, in one line that is the same in every
//! language and format: their number, and their places.

use std::fmt;
use std::str::FromStr;

use super::Cited;
use super::part::BriefPart;

/// The quotes of a brief, in their order:
/// "hertog-quotes/1 6 3¶1 3.1..3.4 5.3".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    /// The first of each run of quotes that follow one another, and how many
    /// they are.
    runs: Vec<(Cited, usize)>,
    /// Number of quotes.
    count: usize,
}

/// The beginning of every manifest; the number is that of its form.
const MAGIC: &str = "hertog-quotes/1";

/// Most quotes that a manifest is believed to list.
const MOST: usize = 1_000_000;

impl Manifest {
    /// Takes in what a part of a brief quotes.
    pub fn note(&mut self, part: &BriefPart<'_>) {
        match part {
            BriefPart::Point(point) => point.cited().for_each(|cited| self.add(cited)),
            BriefPart::Group(group) => {
                group.passages().into_iter().for_each(|(cited, ..)| self.add(cited));
            }
            _ => {}
        }
    }

    /// Takes in the next quote.
    pub fn add(&mut self, cited: Cited) {
        self.count += 1;
        match self.runs.last_mut() {
            Some((first, length)) if first.after(*length) == cited => *length += 1,
            _ => self.runs.push((cited, 1)),
        }
    }

    /// Number of quotes.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Their places.
    pub fn cited(&self) -> impl Iterator<Item = Cited> + '_ {
        self.runs.iter().flat_map(|(first, length)| (0..*length).map(|n| first.after(n)))
    }

    /// All manifests that stand somewhere in a text, as one: of briefs that were put
    /// together, each lists its own. None where there is none.
    ///
    /// # Errors
    /// A manifest that begins there, but lists less than it counts, or something
    /// that is no place in a declaration.
    pub fn find(text: &str) -> Option<Result<Self, String>> {
        let begun =
            text.match_indices(MAGIC).map(|(at, magic)| Self::read(&text[at + magic.len()..]));
        begun.reduce(|all, next| all?.and(next?))
    }

    /// This list and what follows it.
    ///
    /// # Errors
    /// More quotes than any brief holds.
    pub(super) fn and(mut self, next: Self) -> Result<Self, String> {
        self.count += next.count;
        self.runs.extend(next.runs);
        if self.count > MOST { Err(format!("expected at most {MOST} quotes")) } else { Ok(self) }
    }

    /// Reads the list up to its count: what follows is not of it.
    fn read(list: &str) -> Result<Self, String> {
        let wrong = || format!("expected {MAGIC}, a count, and as many places as 3.1 or 3.1..3.4");
        let mut words = list.split_whitespace();
        let count = words.next().and_then(|word| word.parse().ok()).filter(|n| *n <= MOST);
        let mut left: usize = count.ok_or_else(wrong)?;
        let mut manifest = Self::default();
        while left > 0 {
            let (first, length) = words.next().and_then(run).ok_or_else(wrong)?;
            left = left.checked_sub(length).ok_or_else(wrong)?;
            manifest.runs.push((first, length));
            manifest.count += length;
        }
        Ok(manifest)
    }
}

/// A place, or all from one to another of the same list.
fn run(word: &str) -> Option<(Cited, usize)> {
    // A full stop may have been put behind the last.
    let word = word.trim_end_matches(['.', ',', ';']);
    let (first, last) = word.split_once("..").unwrap_or((word, word));
    let (first, last): (Cited, Cited) = (first.parse().ok()?, last.parse().ok()?);
    let length = last.place().checked_sub(first.place())?.checked_add(1)?;
    (first.after(length - 1) == last).then_some((first, length))
}

impl fmt::Display for Manifest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = |cited: Cited| cited.to_string().replace(' ', "");
        write!(f, "{MAGIC} {}", self.count())?;
        for (first, length) in &self.runs {
            write!(f, " {}", word(*first))?;
            if *length > 1 {
                write!(f, "..{}", word(first.after(length - 1)))?;
            }
        }
        Ok(())
    }
}

impl FromStr for Manifest {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::find(text).unwrap_or_else(|| Err(format!("expected {MAGIC}")))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn listed(places: &[&str]) -> Manifest {
        let mut manifest = Manifest::default();
        for place in places {
            manifest.add(place.parse().unwrap());
        }
        manifest
    }

    #[test]
    fn a_manifest_is_short_and_read_again_wherever_it_stands() {
        let all = ["3 ¶1", "3 ¶2", "3.1", "3.2", "3.3", "5.3", "5.3.1", "5.3.2", "5.3", "3.1"];
        let manifest = listed(&all);
        let line = "hertog-quotes/1 10 3¶1..3¶2 3.1..3.3 5.3 5.3.1..5.3.2 5.3 3.1";
        assert_eq!(manifest.to_string(), line);
        for text in [line.to_owned(), format!("x {line}. Meer"), line.replace(' ', "\n ")] {
            let read = Manifest::find(&text).unwrap().unwrap();
            let cited: Vec<String> = read.cited().map(|cited| cited.to_string()).collect();
            assert_eq!(cited, all, "{text}");
        }
        assert_eq!(Manifest::find("hertog-brief/1 a b c"), None);
        assert_eq!(Manifest::find("hertog-quotes/1 0").unwrap(), Ok(Manifest::default()));
    }

    #[test]
    fn all_lists_that_stand_in_a_text_count() {
        let text = "(hertog-quotes/1 2 3.1..3.2, en hertog-quotes/1 1 3.1";
        let read = Manifest::find(text).unwrap().unwrap();
        assert_eq!(read.to_string(), "hertog-quotes/1 3 3.1..3.2 3.1");
        let damaged = format!("hertog-quotes/1 2 3.1 {text}");
        assert!(Manifest::find(&damaged).unwrap().is_err(), "the first lists less than it counts");
        let most = format!("hertog-quotes/1 {MOST} 1.1..1.{MOST} ");
        assert!(Manifest::find(&most).unwrap().is_ok());
        assert!(Manifest::find(&most.repeat(2)).unwrap().is_err());
    }

    #[test]
    fn a_list_that_is_not_what_it_counts_is_damaged() {
        for list in [
            "",
            "x",
            "2 3.1",
            "2 3.1 x",
            "1 3.1..3.2",
            "2 3.2..3.1",
            "2 3.1..4.2",
            "2 3.1..3¶2",
            "99999999 1.1..1.99999999",
            "-1",
            "2 3.1..3.1.2",
        ] {
            assert!(Manifest::find(&format!("hertog-quotes/1 {list}")).unwrap().is_err(), "{list}");
        }
    }

    proptest! {
        #[test]
        fn any_list_is_read_as_it_was_written(
            places in prop::collection::vec((1..4_u32, 1..6_u32, any::<bool>()), 0..40)
        ) {
            let mut manifest = Manifest::default();
            let cited: Vec<Cited> = places.iter().map(|(chapter, number, is_point)| match is_point {
                true => Cited::Point(crate::declaration::PointId::new(*chapter, *number)),
                false => Cited::Evaluation { chapter: *chapter, paragraph: *number as usize },
            }).collect();
            for cited in &cited {
                manifest.add(*cited);
            }
            let read: Manifest = manifest.to_string().parse().unwrap();
            prop_assert_eq!(read.cited().collect::<Vec<_>>(), cited);
        }

        #[test]
        fn no_list_is_too_much(list in "[0-9.¶ ]{0,60}") {
            let _ = Manifest::find(&format!("hertog-quotes/1 {list}"));
        }
    }
}
