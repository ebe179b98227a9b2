//! Numbers as letters and in Romans, in small letters: every reader writes them
//! in the case and within the limits of its own format.

/// The signs of Romans and what they are worth.
const SIGNS: [(u32, &str); 13] = [
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
];

/// A number in Romans; none for 0, and where another sign would follow that many
/// letters.
pub(super) fn to_roman(number: u32, letters: usize) -> Option<String> {
    let (mut left, mut written) = (number, String::new());
    for (worth, sign) in SIGNS {
        while left >= worth && written.len() < letters {
            written.push_str(sign);
            left -= worth;
        }
    }
    (number > 0 && left == 0).then_some(written)
}

fn letter(place: u32) -> char {
    ('a'..='z').nth(place as usize % 26).unwrap_or('a')
}

/// The letter of a number, repeated past the last (`z`, `aa`, `bb`); none for 0, and
/// beyond so many letters.
pub(super) fn to_repeated_letter(number: u32, letters: u32) -> Option<String> {
    let place = number.checked_sub(1)?;
    let times = place / 26 + 1;
    (times <= letters).then(|| (0..times).map(|_| letter(place)).collect())
}

/// A number in letters as columns of a sheet have them (`z`, `aa`, `ab`); none for 0.
pub(super) fn to_letters(number: u32) -> Option<String> {
    let (mut left, mut letters) = (number, Vec::new());
    while let Some(place) = left.checked_sub(1) {
        letters.push(letter(place));
        left = place / 26;
    }
    (!letters.is_empty()).then(|| letters.iter().rev().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_people_write_them() {
        let roman = [1, 4, 9, 40, 90, 400, 1999].map(|n| to_roman(n, usize::MAX).unwrap());
        assert_eq!(roman, ["i", "iv", "ix", "xl", "xc", "cd", "mcmxcix"]);
        let letters = [1, 26, 27, 28, 703].map(|n| to_letters(n).unwrap());
        assert_eq!(letters, ["a", "z", "aa", "ab", "aaa"]);
        let repeated = [1, 26, 27, 28].map(|n| to_repeated_letter(n, 20).unwrap());
        assert_eq!(repeated, ["a", "z", "aa", "bb"]);
    }

    #[test]
    fn what_cannot_be_written_is_none() {
        assert_eq!((to_roman(0, 20), to_letters(0), to_repeated_letter(0, 20)), (None, None, None));
        assert_eq!((to_roman(u32::MAX, 20), to_repeated_letter(u32::MAX, 20)), (None, None));
    }
}
