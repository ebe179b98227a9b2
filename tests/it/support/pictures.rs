//! Pictures of screens, kept in `screens/pictures/` and compared with what the
//! program draws now: text at each size, styles at one.

use hertog::text::Lang;
use hertog::ui::RenderOptions;

use super::harness::{Harness, Setting};

/// Columns and rows: the smallest terminal, the usual one, a large one.
pub(crate) const SIZES: [(u16, u16); 3] = [(60, 16), STYLED, (160, 45)];

/// The size at which styles are kept: at another one the same code draws them.
const STYLED: (u16, u16) = (80, 24);

/// Pictures of one screen at every size.
pub(crate) fn pictures(name: &str, open: impl Fn(Setting) -> Harness) {
    pictures_at(&SIZES, name, open);
}

/// Pictures of one screen: its text at some sizes, and where 80x24 is among
/// them its styles there, once with colours and once without them in ASCII.
pub(crate) fn pictures_at(sizes: &[(u16, u16)], name: &str, open: impl Fn(Setting) -> Harness) {
    for &size in sizes {
        let app = open(Setting { size, ..Setting::default() });
        assert!(app.is_coloured(), "{name}");
        let shown = if size == STYLED { app.styled() } else { app.screen() };
        keep(&format!("{name}_{}x{}", size.0, size.1), &shown);
        let look = RenderOptions::new(false, true);
        let plain = open(Setting { size, look, ..Setting::default() });
        assert!(plain.screen().is_ascii() && !plain.is_coloured(), "{name}: {}", plain.screen());
        if size == STYLED {
            keep(&format!("{name}_80x24_plain"), &plain.styled());
        }
    }
}

/// The text of one screen in the other languages.
pub(crate) fn in_dutch_and_french(name: &str, open: impl Fn(Setting) -> Harness) {
    for lang in [Lang::Nl, Lang::Fr] {
        let app = open(Setting { size: STYLED, lang, ..Setting::default() });
        keep(&format!("{name}_80x24_{lang}"), &app.screen());
    }
}

/// One picture of a state that differs from another in little.
pub(crate) fn picture(name: &str, app: &Harness) {
    keep(&format!("{name}_80x24"), &app.styled());
}

fn keep(name: &str, shown: &str) {
    insta::with_settings!({
        snapshot_path => "../screens/pictures",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!(name, shown);
    });
}

/// No picture but at 80x24 holds anything beside the rows of its screen, and
/// every one has a size in its name.
#[test]
fn pictures_hold_text_at_each_size_and_styles_at_one() {
    let folder = super::repository::in_repository("tests/it/screens/pictures");
    let mut sizes = std::collections::BTreeSet::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        let size =
            SIZES.iter().find(|(columns, rows)| name.contains(&format!("_{columns}x{rows}")));
        let size = *size.unwrap_or_else(|| panic!("{name} has no size"));
        sizes.insert(size);
        let kept = std::fs::read_to_string(&path).unwrap();
        let (_, shown) = kept.trim_start_matches("---\n").split_once("---\n").unwrap();
        let is_text = shown.trim_end().lines().count() <= usize::from(size.1);
        let in_another_language = name.ends_with("_nl") || name.ends_with("_fr");
        assert_eq!(is_text, size != STYLED || in_another_language, "{name}");
    }
    assert_eq!(sizes.len(), SIZES.len());
}
