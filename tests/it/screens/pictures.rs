//! Pictures of the main screens in three sizes, in colour and without.

use hertog::text::Lang;
use hertog::ui::RenderOptions;

use crate::support::harness::{Harness, Setting};

const SIZES: [(u16, u16); 3] = [(60, 16), (80, 24), (160, 45)];

const COLOR: RenderOptions = RenderOptions::new(true, false);
const PLAIN: RenderOptions = RenderOptions::new(false, true);

/// A review under way: two points done, one to come back to, one actor shown.
fn under_way(size: (u16, u16), lang: Lang, look: RenderOptions) -> Harness {
    let mut app = Setting { size, lang, look, ..Setting::default() }.open();
    app.press("r j b ] j j j j j r 1 j");
    app
}

fn picture(name: &str, keys: &str, (size, look): ((u16, u16), RenderOptions)) {
    let mut app = under_way(size, Lang::Nl, look);
    app.press(keys);
    let kind = if look == PLAIN { "plain" } else { "color" };
    insta::assert_snapshot!(format!("{name}_{}x{}_{kind}", size.0, size.1), app.styled());
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
        let app = under_way((80, 24), lang, COLOR);
        insta::assert_snapshot!(format!("filtered_80x24_{lang}"), app.screen());
    }
}

/// A point with two notes and a draft, and what can be done with them.
#[test]
fn notes_in_three_sizes_in_colour_and_without() {
    const TEXT: &str = "Vraag aan CCPD Doornik de cijfers van 2025, en of het akkoord van Doornik II intussen goedgekeurd is.";
    for size in SIZES {
        for look in [COLOR, PLAIN] {
            let mut app = under_way(size, Lang::Nl, look);
            app.press("x ] [ m").type_in("Gebeld op 3 november.").press("Ctrl-s p Down Enter m");
            app.type_in(TEXT).press("Enter Enter").type_in("Bellen voor 1 juni.");
            app.press("Ctrl-t Tab")
                .type_in("https://ccpd.example/2025")
                .press("Tab")
                .type_in("2026-03");
            let mut snap = |name: &str, keys: &str| {
                app.press(keys);
                let kind = if look == PLAIN { "plain" } else { "color" };
                let name = format!("{name}_{}x{}_{kind}", size.0, size.1);
                insta::assert_snapshot!(name, app.styled());
            };
            snap("note_writing", "");
            snap("note_draft", "Esc");
            snap("note_list", "M j");
            snap("note_progress", "Esc p");
        }
    }
}

#[test]
fn a_note_in_a_review_session() {
    for size in SIZES {
        let mut app = under_way(size, Lang::Nl, COLOR);
        app.press("x S Tab m").type_in("Gebeld op 3 november; cijfers volgen voor juni.");
        insta::assert_snapshot!(format!("note_session_{}x{}_color", size.0, size.1), app.styled());
    }
}
