//! The word somebody probably meant, for error messages.

/// The candidate with the fewest differing letters, if it is near enough to be
/// meant: at most a third of the letters differ. Before that, one that begins
/// with what was typed.
pub(crate) fn nearest<'a>(
    typed: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let length = typed.chars().count();
    let candidates: Vec<&str> = candidates.into_iter().collect();
    if let Some(begun) =
        candidates.iter().find(|candidate| length > 1 && candidate.starts_with(typed))
    {
        return Some(begun);
    }
    // Of another length by more letters than may differ none is near.
    let may_be = |candidate: &&str| {
        let letters = candidate.chars().count();
        length.abs_diff(letters) * 3 <= length.max(letters)
    };
    candidates
        .into_iter()
        .filter(may_be)
        .map(|candidate| (strsim::osa_distance(typed, candidate), candidate))
        .filter(|(distance, candidate)| *distance * 3 <= length.max(candidate.chars().count()))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_understood() {
        let fields = ["actor", "named", "chapter", "id", "is"];
        assert_eq!(nearest("acter", fields), Some("actor"));
        assert_eq!(nearest("chaptr", fields), Some("chapter"));
        assert_eq!(nearest("http", fields), None);
        assert_eq!(nearest("euro", ["uro", "europol"]), Some("europol"));
    }
}
