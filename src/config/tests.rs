//! Whatever stands in a configuration, the program can go on with it.

use proptest::prelude::*;

use super::*;
use crate::app::Keymap;
use crate::app::command::{Command, Scope};

/// The messages about a configuration.
fn said(source: impl AsRef<[u8]>) -> Vec<String> {
    read(source.as_ref()).1.iter().map(ToString::to_string).collect()
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

const GOOD: &str = r##"// Mijn instellingen
Config(
  language: "nl",
  theme: "light",
  colors: (lit: "#003399", quiet: 244),
  session: (order: Attention),
  statuses: {
    "done": (nl: "uitgevoerd en nagekeken"),
    "stalled": "ligt stil",
  },
  levels: { "open": "open", "team": (en: "team", nl: "ploeg", fr: "équipe"), },
  keys: { "reviewed": ["t", "r"], "actor-1": ["&"] },
  citation: "{id}: {text}",
  keyboard: "azerty-fr",
)
"##;

#[test]
fn every_field_counts() {
    let (config, faults) = read(GOOD.as_bytes());
    assert_eq!(faults, []);
    assert_eq!((config.lang, config.order), (Some(Lang::Nl), Order::Attention));
    assert_eq!(config.theme_name.as_ref().unwrap().0.as_str(), "light");
    assert_eq!(config.colors.len(), 2);
    let words = &config.vocabulary;
    let label = |word: &str, lang| words.status_label(&word.parse().unwrap(), lang).to_owned();
    assert_eq!(label("done", Lang::Nl), "uitgevoerd en nagekeken");
    assert_eq!(
        (label("done", Lang::Fr), label("stalled", Lang::Fr)),
        ("réalisé".into(), "ligt stil".into())
    );
    assert_eq!(words.middle().as_str(), "team");
    assert_eq!(words.level_label(words.middle(), Lang::Fr), "équipe");
    assert_eq!(config.citation, "{id}: {text}".parse().ok());
    let keys: Vec<_> =
        config.keys.iter().map(|key| (key.command.as_str(), key.keys.join(" "))).collect();
    assert_eq!(keys, [("reviewed", "t r".to_owned()), ("actor-1", "&".to_owned())]);
}

#[test]
fn a_fault_in_one_field_leaves_the_others() {
    let (good, _) = read(GOOD.as_bytes());
    for (old, new, expected) in [
        ("\"nl\",", "\"de\",", "line 3, column 13 (language): \"de\" is no interface language"),
        (
            "\"nl\",",
            "7,",
            "line 3, column 13 (language): expected a text in double quotes, but found 7",
        ),
        ("\"light\"", "\"../light\"", "(theme): \"../light\" cannot be the name of a theme"),
        ("\"#003399\"", "\"#0033\"", "line 5, column 17 (colors.lit): this is no colour"),
        ("lit:", "lid:", "line 5, column 12 (colors.lid): there is no colour for \"lid\""),
        ("Attention", "Random", "line 6, column 20 (session.order): \"Random\" is not known here"),
        (
            "\"{id}: {text}\"",
            "\"{id}: {txt}\"",
            "(citation): {txt} is not known: expected {id}, {heading}",
        ),
        ("order:", "ordre:", "line 6, column 13 (session.ordre)"),
        ("\"stalled\":", "\"Stalled!\":", "line 9, column 5 (statuses.Stalled!)"),
        ("\"stalled\":", "\"done\":", "(statuses.done): \"done\" occurs twice"),
        ("\"stalled\":", "\"none\":", "(statuses.none): the word \"none\""),
        (
            "\"ligt stil\"",
            "\"ligt\\u{202e}stil\"",
            "(statuses.stalled): the label holds a line break, control",
        ),
        ("\"ligt stil\"", "\"ligt\\nstil\"", "(statuses.stalled): the label holds a line break"),
        ("\"ligt stil\"", "\"\\u{200b}\"", "(statuses.stalled): the label is blank"),
        ("en: \"team\"", "de: \"Team\"", "(levels.team.de): there is no language \"de\""),
        ("{ \"open\"", "{}, tail: { \"open\"", "(levels): there is no handling level"),
        ("{ \"reviewed\"", "[ \"reviewed\"", "expected"),
        (
            "[\"t\", \"r\"]",
            "\"t\"",
            "line 12, column 23 (keys.reviewed): expected texts in square brackets",
        ),
        ("language:", "langauge:", "line 3, column 3 (langauge): there is no setting \"langauge\""),
        (
            "theme:",
            "language: \"fr\", theme:",
            "(language): \"language\" occurs twice: the first one counts",
        ),
    ] {
        let source = GOOD.replacen(old, new, 1);
        assert_ne!(source, GOOD, "{old}");
        let (config, faults) = read(source.as_bytes());
        let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert!(said.iter().any(|fault| fault.contains(expected)), "{new}: {said:#?}");
        let is_syntax = new.starts_with('[');
        assert!(is_syntax || config.order == good.order || new == "Random" || new == "ordre:");
        assert!(is_syntax || new == "lid:" || !config.colors.is_empty(), "{new}");
    }
}

#[test]
fn the_examples_of_the_page_are_right_and_every_field_stands_in_it() {
    let page = include_str!("../../docs/configuration.md");
    let examples: Vec<&str> =
        page.split("```ron\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    let [whole, theme] = examples[..] else { panic!("{examples:?}") };
    let (config, faults) = read(whole.as_bytes());
    assert_eq!(
        (faults, Keymap::rebound(&config.keys, Keyboard::default()).1),
        (Vec::new(), Vec::new())
    );
    assert_ne!(config, Config::default());
    assert_eq!(read_theme(theme.as_bytes()).1, []);
    let names =
        FIELDS.into_iter().chain(Role::ALL.map(Role::name)).chain(THEMES.map(|(name, _)| name));
    for name in names {
        assert!(page.contains(&format!("`{name}`")), "{name}");
    }
}

#[test]
fn the_right_name_is_given_for_one_that_is_nearly_right() {
    for (source, remedy) in [
        ("Config(thema: \"dark\")", "; write theme"),
        ("Config(colors: (acent: 1))", "; write accent"),
        ("Config(colors: (accent: \"magneta\"))", "; write \"magenta\""),
    ] {
        assert!(said(source)[0].ends_with(remedy), "{:?}", said(source));
    }
}

#[test]
fn what_is_no_configuration_leaves_everything_as_by_default() {
    let torn = &GOOD[..GOOD.len() / 2];
    for (bytes, expected) in [
        (torn.as_bytes().to_vec(), "the file ends before the configuration does"),
        (utf16(GOOD), "the file is in UTF-16"),
        (b"Config(theme: \"l\xe9ger\")".to_vec(), "line 1, column 17: the byte 0xe9 is not UTF-8"),
        (vec![0; 4096], "there is a NUL byte here"),
        (b"Config(keys: {\"reviewed\": [\"\0\"]})".to_vec(), "NUL"),
        ("[".repeat(20_000).into_bytes(), "expected"),
        (format!("Config(keys: {}", "[".repeat(20_000)).into_bytes(), "128 deep"),
        ("/*".repeat(20_000).into_bytes(), "ends before the configuration"),
        (b"Config() Config()".to_vec(), "something follows the end of the configuration"),
        (b"Declaration(schema: 1)".to_vec(), "expected Config(…)"),
        (b"(a: )".to_vec(), "line 1, column 5"),
        (b"keys = 1".to_vec(), "expected"),
        (b"\x1b[2J\x1b]0;x\x07".to_vec(), "expected"),
    ] {
        let (config, faults) = read(&bytes);
        assert_eq!(config, Config::default(), "{expected}");
        let said = faults.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].contains(expected), "{expected}: {said:?}");
    }
    for blank in ["", " \n\t", "\u{feff}", "Config()", "()", "// niets\nConfig(\n)\n"] {
        assert_eq!(read(blank.as_bytes()), (Config::default(), Vec::new()), "{blank:?}");
    }
}

#[test]
fn places_are_right_behind_comments_and_wide_letters() {
    let source =
        "Config(\n  /* é */ theme: // één\n    7,\n  keys: {\n    // weg\n    \"réviewed\": 1 } )";
    let said = said(source);
    assert!(said[0].starts_with("line 3, column 5 (theme)"), "{said:?}");
    assert!(said[1].starts_with("line 6, column 17 (keys.réviewed)"), "{said:?}");
}

/// Pieces of configurations, right and wrong, in any order.
const PIECES: &str = r##"(Config\(|\)|\{|\}|\[|\]|,|: |\(|"|'|//|/\*|\n|\\|#|é|r#"|\u{202e}|language|theme|colors|keys|statuses|levels|session|order|Attention|"nl"|"light"|accent|"#12|300|"none"|"reviewed"|\["r"\]|"\u{1b}"|Some\(){0,40}"##;

/// Checks that a configuration is of use: it has levels, and a way out.
fn is_usable(bytes: &[u8]) -> Result<(), TestCaseError> {
    let (config, faults) = read(bytes);
    prop_assert!(!config.vocabulary.levels().is_empty());
    let (keymap, wrong) = Keymap::rebound(&config.keys, Keyboard::default());
    let ctrl_c = "Ctrl-c".parse().unwrap();
    for scope in Scope::ALL {
        prop_assert_eq!(keymap.command(scope, ctrl_c), Some(Command::QuitNow));
    }
    for fault in faults.iter().chain(&wrong) {
        prop_assert!(fault.to_string().len() < 1000 && !fault.remedy.is_empty(), "{}", fault);
    }
    let _ = read_theme(bytes);
    Ok(())
}

proptest! {
    #[test]
    fn any_bytes_give_a_configuration_of_use(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        is_usable(&bytes)?;
    }

    #[test]
    fn any_pieces_give_a_configuration_of_use(source in PIECES) {
        is_usable(source.as_bytes())?;
    }

    #[test]
    fn a_good_configuration_with_anything_in_it_gives_one_of_use(
        at in 0..GOOD.len(), cut in 0..40_usize, put in PIECES,
    ) {
        let mut bytes = GOOD.as_bytes().to_vec();
        let end = (at + cut).min(bytes.len());
        bytes.splice(at..end, put.bytes());
        is_usable(&bytes)?;
    }
}

#[test]
fn a_keyboard_is_one_that_is_known() {
    for (text, keyboard) in
        [("auto", None), ("azerty-fr", Some(Keyboard::AzertyFr)), ("other", Some(Keyboard::Other))]
    {
        let (config, faults) = read(format!("Config(keyboard: {text:?})").as_bytes());
        assert_eq!((config.keyboard, faults), (keyboard, Vec::new()));
    }
    let [fault] = said("Config(keyboard: \"dvorak\")").try_into().unwrap();
    assert!(fault.contains("line 1") && fault.contains("azerty-fr"), "{fault}");
}
