//! Pictures of review sessions: a point, the end, and the offer to resume.

use crate::support::harness::{Harness, Setting};
use crate::support::pictures::{in_dutch_and_french, pictures};

/// A session under way, on a point with much to show, and then some keys.
fn under_way(keys: &str) -> impl Fn(Setting) -> Harness {
    move |setting| {
        let mut app = setting.open();
        app.press(": 2 . 6 Enter b S r r b Tab Tab R r r r").press(keys);
        app
    }
}

fn to_the_end() -> String {
    "Tab ".repeat(42)
}

#[test]
fn pictures_in_three_sizes_in_colour_and_without() {
    pictures("point", under_way(""));
    pictures("end", under_way(&to_the_end()));
    pictures("resume", under_way("Esc S"));
}

#[test]
fn in_the_other_languages() {
    in_dutch_and_french("point", under_way(""));
    in_dutch_and_french("end", under_way(&to_the_end()));
    in_dutch_and_french("resume", under_way(&(to_the_end() + "Esc S")));
}
