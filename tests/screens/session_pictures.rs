//! Pictures of review sessions: a point, the end, and the offer to resume.

use hertog::text::Lang;
use hertog::ui::RenderOptions;

use crate::stage::{Setting, Stage};

/// A session under way, on a point with much to show.
fn under_way(size: (u16, u16), lang: Lang, look: RenderOptions) -> Stage {
    let mut stage = Setting { size, lang, look, ..Setting::default() }.open();
    stage.press(": 2 . 6 Enter b S r r b Tab Tab R r r r");
    stage
}

#[test]
fn pictures_in_three_sizes_in_colour_and_without() {
    for size in [(60, 16), (80, 24), (160, 45)] {
        for look in [RenderOptions::new(true, false), RenderOptions::new(false, true)] {
            let kind = if look.ascii { "plain" } else { "color" };
            let picture = |name: &str, keys: &str| {
                let mut stage = under_way(size, Lang::Nl, look);
                stage.press(keys);
                assert!(look.color || !stage.is_coloured());
                let name = format!("{name}_{}x{}_{kind}", size.0, size.1);
                insta::assert_snapshot!(name, stage.styled());
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
        let mut stage = under_way((80, 24), lang, RenderOptions::new(true, false));
        insta::assert_snapshot!(format!("point_{lang}"), stage.screen());
        stage.press(&"Tab ".repeat(42));
        insta::assert_snapshot!(format!("end_{lang}"), stage.screen());
        stage.press("Esc S");
        insta::assert_snapshot!(format!("resume_{lang}"), stage.screen());
    }
}
