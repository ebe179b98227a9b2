//! What people type into a query, letter by letter.

/// Queries: short and long, rare and common, misspelled, phrases, fields,
/// several words.
pub(crate) const QUERIES: [&str; 12] = [
    "e",
    "de",
    "europol",
    "mensnehandel",
    "verondersteld",
    "\"illegale immigratie\"",
    "actor:europol",
    "drugs havens controle",
    "(niger or benin) actor:eu",
    "europol -drugs",
    "is:open text:veiligheid",
    "12.34",
];

/// What stands in the line after each key: a query typed and taken back.
pub(crate) fn lines(query: &str) -> impl Iterator<Item = &str> {
    let ends = (1..=query.len()).filter(|end| query.is_char_boundary(*end));
    ends.clone().chain(ends.rev().skip(1)).map(|end| &query[..end])
}

/// What so many of a hundred values do not exceed; zero of none.
pub(crate) fn centile(mut values: Vec<f64>, hundredth: usize) -> f64 {
    values.sort_by(f64::total_cmp);
    let place = (values.len() * hundredth).div_ceil(100).saturating_sub(1);
    values.get(place).copied().unwrap_or_default()
}
