//! Medians and the table in which they are shown: ours beside the rival, and the
//! ratio of the two.

use std::time::Duration;

/// How many times to run something: the usual number, or that of `HERTOG_RUNS`.
pub(crate) fn runs(usual: usize) -> usize {
    std::env::var("HERTOG_RUNS").ok().and_then(|runs| runs.parse().ok()).unwrap_or(usual)
}

/// The middle one; zero of none.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// Milliseconds, with their fraction.
pub(crate) fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// The head of the table.
pub(crate) fn head() {
    println!("{:<46} {:>12} {:>12} {:>7}", "", "hertog", "rival", "ratio");
}

/// A row: what was measured, in what unit, ours and the rival's if there is one.
pub(crate) fn row(what: &str, unit: &str, ours: f64, rival: Option<f64>) {
    let [ours_text, rival_text] =
        [Some(ours), rival].map(|v| v.map(|v| format!("{v:.3} {unit}")).unwrap_or_default());
    let ratio = rival.map(|rival| format!("{:.2}", ours / rival)).unwrap_or_default();
    println!("{what:<46} {ours_text:>12} {rival_text:>12} {ratio:>7}");
}
