//! The help: where it opens, what it explains, and how large it is.

use hertog::text::Lang;

use crate::support::harness::Setting;

fn help(size: (u16, u16), lang: Lang, keys: &str) -> String {
    let mut app = Setting { size, lang, ..Setting::default() }.open();
    app.press(keys);
    app.screen()
}

/// The first row below the line that is typed.
fn first_row(screen: &str) -> String {
    let rows = screen.lines().skip_while(|row| !row.contains("│ >"));
    let row = rows.skip(1).find_map(|row| row.split('│').find(|part| part.trim().len() > 1));
    row.unwrap_or_default().trim().to_owned()
}

#[test]
fn it_begins_at_the_keys_of_where_one_is() {
    for (keys, lang, heading) in [
        ("?", Lang::En, "Moving"),
        ("D ?", Lang::En, "In the overview"),
        ("D ?", Lang::Fr, "Dans la vue d’ensemble"),
        ("B ?", Lang::En, "In a brief"),
        ("B ?", Lang::Nl, "Bij een briefing"),
        ("S ?", Lang::En, "Review session"),
        ("Enter ?", Lang::En, "Moving"),
    ] {
        assert_eq!(first_row(&help((100, 24), lang, keys)), heading, "{keys}");
    }
}

#[test]
fn it_explains_the_signs_and_the_fields() {
    for (lang, signs, fields) in [
        (Lang::En, "Signs", "Fields of a query"),
        (Lang::Nl, "Tekens", "Velden van een zoekvraag"),
        (Lang::Fr, "Signes", "Champs d’une requête"),
    ] {
        let screen = help((120, 200), lang, "?");
        assert!(screen.contains(signs) && screen.contains(fields), "{screen}");
        for sign in ["○", "●", "◐", "△", "✎"] {
            assert!(screen.lines().any(|row| row.contains(&format!("│ {sign} "))), "{sign}");
        }
        // Whatever the parser takes for a field is here.
        let mut app = Setting { lang, ..Setting::default() }.open();
        app.press("/ x y z : a");
        let fault = app.screen();
        for field in ["actor:", "named:", "chapter:", "is:", "marked:", "by:"] {
            assert!(screen.contains(&format!("│ {field}")), "{field}");
            assert!(fault.contains(field), "{fault}");
        }
    }
    let signs = help((120, 40), Lang::En, "? s i g n");
    assert!(!signs.contains("Moving") && signs.contains("│ ○ "), "{signs}");
    for (typed, row) in [
        ("○", "○"),
        ("●", "●"),
        ("◐", "◐"),
        ("△", "△"),
        ("✎", "✎"),
        ("[ x ]", "●"),
        ("i s :", "is:"),
    ] {
        let screen = help((120, 40), Lang::En, &format!("? {typed}"));
        let rows = screen.lines().filter(|line| line.trim_start().starts_with("│ ")).skip(1);
        let rows: Vec<&str> =
            rows.filter(|line| !line.trim_matches(['│', ' ']).is_empty()).collect();
        assert!(rows.len() > 1 && rows[1].contains(&format!("│ {row} ")), "{typed}: {screen}");
    }
    let stale = help((120, 40), Lang::En, "? j u d g e d");
    assert!(stale.contains("△") && stale.contains("the text has changed"), "{stale}");
}

#[test]
fn it_grows_with_the_window() {
    let widest = |size| {
        let screen = help(size, Lang::En, "?");
        screen.lines().filter(|row| row.contains('┌')).map(|row| row.trim().chars().count()).max()
    };
    assert!(widest((160, 45)) > widest((100, 24)));
    let rows = |size| help(size, Lang::En, "?").lines().filter(|row| row.contains('│')).count();
    assert!(rows((100, 45)) > rows((100, 24)));
}

#[test]
fn no_row_is_cut_in_eighty_columns() {
    for lang in Lang::ALL {
        let screen = help((80, 240), lang, "?");
        let cut: Vec<&str> = screen.lines().filter(|row| row.contains('…')).collect();
        assert!(cut.is_empty(), "{lang}:\n{}", cut.join("\n"));
    }
}

#[test]
fn lists_of_notes_have_their_help_and_stay_where_they_were() {
    for list in ["M", "d"] {
        let mut app = Setting { lang: Lang::En, size: (100, 24), ..Setting::default() }.open();
        app.press("m").type_in("one").press("Ctrl-s m").type_in("two").press("Esc").press(list);
        let before = app.screen();
        for leave in ["Esc", "Enter"] {
            app.press("?");
            assert_eq!(first_row(&app.screen()), "In notes", "{list}");
            app.press(leave);
            assert_eq!(app.screen(), before, "{list} {leave}");
        }
    }
}
