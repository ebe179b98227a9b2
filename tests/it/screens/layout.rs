//! Screens of a declaration with lead-ins, sections, sub-points, footnotes and
//! the rest of what schema 2 holds.

use hertog::declaration::read;

use crate::support::harness::{Harness, Setting};
use crate::support::pictures::{in_dutch_and_french, picture, pictures_at};

const FILE: &str = include_str!("../declaration/schemas/declaration-2.ron");

const SIZES: [(u16, u16); 2] = [(80, 24), (160, 45)];

fn with(query: &'static str, keys: &str) -> impl Fn(Setting) -> Harness {
    move |setting| {
        let mut app = Setting { declaration: read(FILE).unwrap(), query, ..setting }.open();
        app.press(keys);
        app
    }
}

#[test]
fn a_point_is_shown_with_what_it_is_read_with() {
    pictures_at(&SIZES, "layout_point", with("", "j j"));
    pictures_at(&[(80, 24)], "layout_large", with("tower", "Enter"));
    pictures_at(&[(80, 24)], "layout_sub_point", with("inlet", "Enter"));
    pictures_at(&[(80, 24)], "layout_before", with("thank", "Enter"));
    picture("layout_session", &with("", "] S")(Setting::default()));
    in_dutch_and_french("layout_large", with("tower", "Enter"));
}

#[test]
fn what_is_found_around_the_points_is_named_with_its_place() {
    let query = "consensus or stations or \"at once\" or sluices";
    pictures_at(&SIZES, "layout_elsewhere", with(query, ""));
    in_dutch_and_french("layout_elsewhere", with(query, ""));
}

/// The lead-in stands above the words that are wrong without it.
#[test]
fn no_point_is_read_without_its_lead_in() {
    let mut app = with("", "j j Enter")(Setting::default());
    let screen = app.screen();
    let at = |words: &str| screen.find(words).unwrap_or_else(|| panic!("{words}: {screen}"));
    assert!(at("the ministers agree to:") < at("keep the level of the lake"));
    assert!(at("It is measured in the tower.") < at("Built in 1931"));
    assert!(at("p. 2, line 7") > at("Built in 1931"));
    app.press("Right");
    let screen = app.screen();
    let at = |words: &str| screen.find(words).unwrap_or_else(|| panic!("{words}: {screen}"));
    assert!(at("B. Measuring") < at("ask the Lake Office to:"));
    assert!(at("ask the Lake Office to:") < at("publish the levels every month"));
}
