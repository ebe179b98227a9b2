//! What needs attention, one key after the other.

use hertog::declaration::read;

use crate::support::harness::{Setting, build_app};

use super::overview::changed;

#[test]
fn attention_goes_first_to_what_cannot_wait_and_says_why() {
    let mut app = build_app();
    app.press("J");
    assert_eq!(app.at(), "2.2");
    assert!(app.row(23).contains("1 of 4: overdue since 31 December 2024."), "{}", app.row(23));
    app.press("Enter");
    assert!(app.screen().contains("2024, overdue (“in 2024"), "{}", app.screen());
    app.press("Esc");
    app.press("b G K K");
    assert_eq!(app.at(), "3.7");
    app.press("K K");
    let both = "1 of 4: to come back to since 24 November 2026; overdue since 31 December 2024.";
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(app.at(), "2.2");
    assert!(words(&app.screen()).contains(both), "all of it: {}", app.screen());
}

#[test]
fn who_reviews_after_the_date_has_seen_that_it_passed() {
    let mut app = Setting { now: "2023-05-06T08:00:00Z", ..Setting::default() }.open();
    app.press("J");
    assert!(app.at() == "1.2" && app.row(23).contains("Open, 2 of 51; nothing"), "{}", app.row(23));
    app.press("] j r");
    app.later("2026-11-24T08:00:00Z").press("g J");
    assert_eq!(app.at(), "2.2", "reviewed before its date, which has passed since");
    assert!(app.row(23).contains("1 of 4: overdue"), "{}", app.row(23));
    // A mark that says the same is none; the point is opened and judged again.
    app.press("R r g J");
    assert_eq!(app.at(), "2.9", "{}", app.row(23));
}

#[test]
fn attention_goes_on_over_what_is_open_and_reaches_all_of_it() {
    let mut app = build_app();
    app.press("r j b");
    let mut app = app.restart_with(read(&changed()).unwrap());
    app.press("g K");
    assert!(
        app.row(23).contains("None further this way; still needing attention: 51"),
        "{}",
        app.row(23)
    );
    app.press("j J");
    assert_eq!(app.at(), "2.2");
    app.press("K");
    assert!(app.row(23).contains("2 of 6: to come back to since 24 November"), "{}", app.row(23));
    app.press("K");
    assert!(app.row(23).contains("1 of 6: stale, the text"), "{}", app.row(23));
    let mut seen = vec![app.at()];
    for _ in 0..60 {
        app.press("J");
        seen.push(app.at());
    }
    seen.dedup();
    assert_eq!(seen[..7].join(" "), "1.1 1.2 2.2 2.9 3.7 4.2 4.3");
    assert_eq!(seen.last().unwrap(), "7.3");
}
