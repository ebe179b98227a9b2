//! What people set, on the screens: their keys and their colours.

use hertog::app::{Alert, Event, Keymap};
use hertog::config::{Theme, read};
use hertog::text::Lang;
use hertog::ui::RenderOptions;

use crate::support::harness::{Disk, Harness, Setting};

/// The keymap of a configuration without fault.
fn keymap(keys: &str) -> Keymap {
    let (config, faults) = read(format!("Config(keys: {{ {keys} }})").as_bytes());
    assert_eq!(faults, []);
    let (keymap, faults) = Keymap::rebound(&config.keys, hertog::config::Keyboard::default());
    assert_eq!(faults, []);
    keymap
}

fn app(keys: &str) -> Harness {
    Setting { keymap: keymap(keys), ..Setting::default() }.open()
}

fn hint(app: &Harness) -> String {
    app.screen().lines().last().unwrap_or_default().to_owned()
}

#[test]
fn a_key_that_was_set_works_and_the_old_one_does_nothing() {
    let mut app = app(r#""reviewed": ["t"], "undo": ["Ctrl-y", "U"]"#);
    app.press("r");
    assert_eq!(app.review_state("1.1"), "open");
    app.press("t j t");
    assert_eq!((app.review_state("1.1"), app.review_state("1.2")), ("reviewed", "reviewed"));
    app.press("Ctrl-y");
    assert_eq!(app.review_state("1.2"), "open");
    app.press("U");
    assert_eq!(app.review_state("1.1"), "open");
}

#[test]
fn hints_help_palette_and_sentences_show_the_keys_that_were_set() {
    let keys = r#""reviewed": ["t", "W"], "come-back": [], "clear": ["Delete"], "back": ["ç", "Esc"],
        "suspend-query": ["Ctrl-q"], "actor-9": ["9"], "no": ["Esc"], "accept": ["Alt-Enter"],
        "save-again": ["Alt-w"]"#;
    let mut app = app(keys);
    assert!(
        hint(&app).starts_with(" t reviewed  u undo  1-9 actor  / search  Delete all"),
        "{}",
        hint(&app)
    );
    app.press("?").type_in("mark rev");
    assert!(app.screen().contains("│ t W "), "{}", app.screen());
    app.press("Esc :").type_in("reviewed");
    assert!(app.screen().contains("t W │"), "{}", app.screen());
    app.press("Esc * ");
    assert!(hint(&app).contains("t :come-back R decides on all of it; ç stops."), "{}", hint(&app));
    app.press("t");
    assert!(hint(&app).starts_with(" y yes  Esc no"), "{}", hint(&app));
    app.press("Esc ç 1 Ctrl-q");
    assert!(hint(&app).contains("Ctrl-q brings it back."), "{}", hint(&app));
    app.press("/").type_in("xyzzy").press("Alt-Enter");
    assert!(app.screen().contains("Delete shows everything."), "{}", app.screen());
    let word = Alert { message: "Something is wrong".into(), remedy: "Mend it".into() };
    app.press("Delete").send(Event::Alert(word));
    assert!(app.screen().contains("Mend it. ç: read."), "{}", app.screen());
    app.press("ç").disk = Disk::Full;
    app.press("t");
    assert!(app.screen().contains("Make room. Alt-w: save again"), "{}", app.screen());
}

#[test]
fn the_help_finds_the_keys_that_were_set() {
    let mut app = app(r#""reviewed": ["~"]"#);
    app.press("?").type_in("~");
    assert!(app.screen().contains("mark reviewed"), "{}", app.screen());
    app.press("Ctrl-u").type_in("r");
    assert!(!app.screen().contains("mark to come back"), "{}", app.screen());
}

#[test]
fn many_keys_leave_room_for_what_they_do() {
    let keys =
        r#""reviewed": ["Ctrl-Alt-PageDown", "Ctrl-Alt-PageUp", "Ctrl-Alt-Home", "Ctrl-Alt-End"]"#;
    for size in [(60, 16), (80, 24), (160, 45)] {
        let keymap = keymap(keys);
        let mut app = Setting { size, keymap, ..Setting::default() }.open();
        app.press("?").type_in("mark rev");
        assert!(app.screen().contains("mark reviewed"), "{}", app.screen());
    }
}

#[test]
fn digits_that_are_no_longer_the_actors_are_no_longer_hinted_at() {
    let app = app(r#""actor-1": ["F"], "redo": ["1", "Ctrl-r"]"#);
    assert!(hint(&app).contains("F actor"), "{}", hint(&app));
}

#[test]
fn a_name_for_a_query_is_kept_with_the_key_that_was_set() {
    let keymap = keymap(r#""accept": ["Alt-k"]"#);
    let mut app = Setting { keymap, lang: Lang::Fr, ..Setting::default() }.open();
    app.press("1 Q").type_in("europol");
    assert!(app.screen().contains("Alt-k garde la requête"), "{}", app.screen());
    app.press("Alt-k");
    assert!(app.screen().contains("Gardée sous europol"), "{}", app.screen());
}

/// The colours of a screen that has something selected and something lit.
fn colors(look: RenderOptions) -> String {
    let mut app = Setting { look, query: "europol", ..Setting::default() }.open();
    app.press("r");
    app.colors().into_iter().collect::<Vec<_>>().join(" ")
}

#[test]
fn themes_and_colours_of_ones_own_are_what_the_screen_has() {
    let look = RenderOptions::new(true, false);
    let of = |name| RenderOptions { theme: Theme::built_in(name).unwrap(), ..look };
    assert_eq!(colors(look), "Magenta");
    assert_eq!(colors(of("light")), "Blue");
    assert_eq!(colors(of("dark")), "LightCyan");
    assert_eq!(colors(of("mono")), "");
    assert_eq!(colors(of("high-contrast")), "");
    let (config, _) = read(b"Config(colors: (lit: \"#003399\", quiet: 244))");
    let own = RenderOptions { theme: Theme::DEFAULT.with(&config.colors), ..look };
    assert_eq!(colors(own), "Indexed(244) Magenta Rgb(0, 51, 153)");
    assert_eq!(colors(RenderOptions { color: false, ..own }), "");
}

#[test]
fn high_contrast_has_nothing_pale() {
    let theme = Theme::built_in("high-contrast").unwrap();
    let app = Setting {
        look: RenderOptions { theme, ..RenderOptions::new(true, false) },
        ..Setting::default()
    }
    .open();
    let styled = app.styled();
    assert!(!styled.contains(" dim") && styled.contains("bold+reversed"), "{styled}");
}
