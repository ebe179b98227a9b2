//! Pictures of review sessions: a point, the end, and the offer to resume.

use hertog::text::Lang;
use hertog::ui::RenderOptions;

use crate::support::harness::{Harness, Setting};

/// A session under way, on a point with much to show.
fn under_way(size: (u16, u16), lang: Lang, look: RenderOptions) -> Harness {
    let mut app = Setting { size, lang, look, ..Setting::default() }.open();
    app.press(": 2 . 6 Enter b S r r b Tab Tab R r r r");
    app
}

#[test]
fn pictures_in_three_sizes_in_colour_and_without() {
    for size in [(60, 16), (80, 24), (160, 45)] {
        for look in [RenderOptions::new(true, false), RenderOptions::new(false, true)] {
            let kind = if look.ascii { "plain" } else { "color" };
            let picture = |name: &str, keys: &str| {
                let mut app = under_way(size, Lang::Nl, look);
                app.press(keys);
                assert!(look.color || !app.is_coloured());
                let name = format!("{name}_{}x{}_{kind}", size.0, size.1);
                insta::assert_snapshot!(name, app.styled());
            };
            picture("point", "");
            picture("end", &"Tab ".repeat(42));
            picture("resume", "Esc S");
        }
    }
}

#[test]
fn english_and_french() {
    for lang in [Lang::En, Lang::Fr] {
        let mut app = under_way((80, 24), lang, RenderOptions::new(true, false));
        insta::assert_snapshot!(format!("point_{lang}"), app.screen());
        app.press(&"Tab ".repeat(42));
        insta::assert_snapshot!(format!("end_{lang}"), app.screen());
        app.press("Esc S");
        insta::assert_snapshot!(format!("resume_{lang}"), app.screen());
    }
}
