//! Pictures of the main screens in three sizes, in colour and without.

use hertog::text::Lang;
use hertog::ui::Look;

use crate::stage::{Setting, Stage};

const SIZES: [(u16, u16); 3] = [(60, 16), (80, 24), (160, 45)];

const COLOR: Look = Look::new(true, false);
const PLAIN: Look = Look::new(false, true);

/// A review under way: two points done, one to come back to, one actor shown.
fn under_way(size: (u16, u16), lang: Lang, look: Look) -> Stage {
    let mut stage = Setting { size, lang, look, ..Setting::default() }.open();
    stage.press("r j b ] j j j j j r 1 j");
    stage
}

fn picture(name: &str, keys: &str, (size, look): ((u16, u16), Look)) {
    let mut stage = under_way(size, Lang::Nl, look);
    stage.press(keys);
    let kind = if look == PLAIN { "plain" } else { "color" };
    insta::assert_snapshot!(format!("{name}_{}x{}_{kind}", size.0, size.1), stage.styled());
}

#[test]
fn the_main_screens_in_three_sizes_in_colour_and_without() {
    for size in SIZES {
        for look in [COLOR, PLAIN] {
            picture("filtered", "", (size, look));
            picture("all", "x", (size, look));
            picture("large", "Enter", (size, look));
            picture("actors", "a e u", (size, look));
            picture("help", "?", (size, look));
            picture("nothing", "3 ] c 5", (size, look));
        }
    }
}

#[test]
fn a_range_and_a_question() {
    picture("range", "x g v j j", ((80, 24), COLOR));
    picture("question", "x * r", ((80, 24), COLOR));
}

#[test]
fn english_and_french() {
    for lang in [Lang::En, Lang::Fr] {
        let stage = under_way((80, 24), lang, COLOR);
        insta::assert_snapshot!(format!("filtered_80x24_{lang}"), stage.screen());
    }
}
