use super::*;
use crate::declaration::builtin;
use proptest::prelude::*;

fn parsed(text: &str) -> Query {
    Query::parse(text, &builtin()).unwrap()
}

#[test]
fn a_query_is_shown_as_it_would_be_typed() {
    for (typed, shown) in [
        ("", ""),
        ("europol  is:open", "europol is:open"),
        ("actor:Europol chapter:3..4", "actor:europol chapter:3..4"),
        ("named:\"MAOC (N)\" -id:4.6", "named:maoc-n -id:4.6"),
        ("\"illegale immigratie\" -drugs", "\"illegale immigratie\" -drugs"),
        ("not drugs −havens", "-drugs -havens"),
        ("actor:royaume-uni chapter:5..", "actor:uk chapter:5.."),
        ("“EU-lidstaten”", "\"EU-lidstaten\""),
        ("\"de “dublin” regeling\"", "\"de “dublin” regeling\""),
        ("- a", "- a"),
        ("niger or benin actor:eu", "niger or benin actor:eu"),
        ("(niger or benin) actor:eu", "(niger or benin) actor:eu"),
        ("((niger))", "niger"),
        ("-(niger benin)", "-(niger benin)"),
        ("--niger", "--niger"),
        ("\"or\" \"not\" ~mensnehandel", "\"or\" \"not\" ~mensnehandel"),
        ("date:2023-06..2024 marked:..2026 is:due", "date:2023-06..2024 marked:..2026 is:due"),
        ("by:\"Anna B\" text:havens", "by:\"Anna B\" text:havens"),
        ("is:noted note:\"cijfers 2026\"", "is:noted note:\"cijfers 2026\""),
        ("status:under-way -status:none", "status:under-way -status:none"),
        ("id:2.6..3.1 -id:3.1..3.1", "id:2.6..3.1 -id:3.1..3.1"),
        ("MAOC(N)", "MAOC N"),
    ] {
        assert_eq!(parsed(typed).to_string(), shown, "{typed}");
    }
}

#[test]
fn what_is_typed_in_other_habits_is_read_as_meant() {
    for (typed, shown) in [
        ("europol AND frontex", "europol frontex"),
        ("europol && frontex & havens", "europol frontex havens"),
        ("europol&&frontex", "europol frontex"),
        ("europol and frontex", "europol frontex"),
        ("europol ET frontex EN havens", "europol frontex havens"),
        ("europol OR frontex OU havens OF drugs", "europol or frontex or havens or drugs"),
        ("europol || frontex|havens", "europol or frontex or havens"),
        ("europol NOT frontex", "europol -frontex"),
        ("europol !frontex ! havens", "europol -frontex -havens"),
        ("europol NIET frontex SAUF havens", "europol -frontex -havens"),
        ("« illegale immigratie »", "\"illegale immigratie\""),
        ("„illegale immigratie“", "\"illegale immigratie\""),
        ("text:«illegale immigratie»", "text:\"illegale immigratie\""),
        (
            "smokkelaars. Europol? havens, wapens; drugs… nu!",
            "smokkelaars Europol havens wapens drugs nu",
        ),
        (
            "text:smokkelaars. actor:europol, id:2.6. is:open.",
            "text:smokkelaars actor:europol id:2.6 is:open",
        ),
        ("chapter:5.. date:2024..", "chapter:5.. date:2024.."),
        ("havens(niger or benin)", "havens (niger or benin)"),
        ("not(niger or benin)europol", "-(niger or benin) europol"),
        ("\"AND\" \"europol.\" R&D", "\"AND\" \"europol.\" R&D"),
        ("asiel en migratie of iets", "asiel en migratie of iets"),
        ("europol Or frontex And havens Not drugs", "europol or frontex havens -drugs"),
        ("europol NON frontex", "europol -frontex"),
        ("Non Of Et En", "Non Of Et En"),
        ("'illegale immigratie'", "\"illegale immigratie\""),
        ("‘illegale immigratie’ ‹de haven›", "\"illegale immigratie\" \"de haven\""),
        ("text:'illegale immigratie', -’de haven’.", "text:\"illegale immigratie\" -\"de haven\""),
        ("‘l’accord de Tournai’", "\"l’accord de Tournai\""),
        ("l'accord regio's d’accord", "l'accord regio's d’accord"),
        ("'s avonds in regio's", "'s avonds in regio's"),
        ("europol + frontex +havens", "europol frontex havens"),
        ("europol,frontex;havens ,drugs", "europol frontex havens drugs"),
        ("\"de haven\",\"de zee\",europol", "\"de haven\" \"de zee\" europol"),
        ("1,5 2,10 1;5", "1,5 2,10 1;5"),
    ] {
        assert_eq!(parsed(typed).to_string(), shown, "{typed}");
    }
}

#[test]
fn punctuation_behind_what_is_meant_changes_nothing() {
    for (meant, rest) in [
        ("\"illegale immigratie\"", ""),
        ("text:\"illegale immigratie\"", ""),
        ("-\"illegale immigratie\"", ""),
        ("by:\"Anna B\"", ""),
        ("~\"smokkelaars\"", ""),
        ("(niger or benin)", " havens"),
        ("-(niger benin)", ""),
        ("europol", " frontex"),
        ("chapter:5..", ""),
    ] {
        for marks in [".", ",", "?", "!", ";", ":", "…", "?!", "..."] {
            let marked = format!("{meant}{marks}{rest}");
            assert_eq!(parsed(&marked).to_string(), format!("{meant}{rest}"), "{marked}");
        }
    }
    for (typed, shown) in [
        ("«smokkelaars».", "\"smokkelaars\""),
        ("(Europol). (europol),", "Europol europol"),
        ("(europol),frontex", "europol frontex"),
        ("(europol)!frontex", "europol -frontex"),
        ("smokkelaars: europol:, ~havens:", "smokkelaars europol ~havens"),
        ("\"a.\".", "\"a.\""),
    ] {
        assert_eq!(parsed(typed).to_string(), shown, "{typed}");
    }
}

#[test]
fn dates_are_read_in_the_habits_of_three_languages() {
    for (typed, shown) in [
        ("date:12/03/2024", "date:2024-03-12"),
        ("marked:30/11/2026.", "marked:2026-11-30"),
        ("date:12-3-2024..15/04/2024", "date:2024-03-12..2024-04-15"),
        ("marked:..30.11.2026 date:03/2024..", "marked:..2026-11-30 date:2024-03.."),
        ("date:\"12 mars 2024\"", "date:2024-03-12"),
        ("-date:2024..2025", "-date:2024..2025"),
    ] {
        assert_eq!(parsed(typed).to_string(), shown, "{typed}");
    }
    for typed in ["date:03/13/2024", "marked:12/03/24", "date:15/03/2024..12/03/2024"] {
        assert!(Query::parse(typed, &builtin()).is_err(), "{typed}");
    }
}

#[test]
fn what_cannot_be_read_as_meant_is_answered_with_the_right_form() {
    let nearest = |text: &str| Query::parse(text, &builtin()).unwrap_err().nearest;
    for (typed, meant) in [
        ("OR havens", "\"OR\""),
        ("and havens", "\"and\""),
        ("europol ?", "\"?\""),
        (
            "actor:Tournai",
            "actor:ccpd-doornik, actor:doornik-ii-committee, actor:doornik-ii-working-group",
        ),
        (
            "actor:doornik",
            "actor:ccpd-doornik, actor:doornik-ii-committee, actor:doornik-ii-working-group",
        ),
    ] {
        assert_eq!(nearest(typed).as_deref(), Some(meant), "{typed}");
    }
    let only = parsed("actor:knowledge").to_string();
    assert_eq!(only, "actor:european-knowledge-hub", "words of one actor's name");
}

#[test]
fn or_binds_loosest() {
    let Term::Any(terms) = &parsed("niger or benin actor:eu").terms[0] else { panic!() };
    assert_eq!(terms.len(), 2);
    assert!(matches!(&terms[1], Term::All(terms) if terms.len() == 2));
    assert_eq!(parsed("(niger or benin) actor:eu").terms.len(), 2);
}

#[test]
fn what_is_not_known_is_named_with_its_place_and_the_nearest_right_one() {
    let fault = |text: &str| Query::parse(text, &builtin()).unwrap_err();
    let unknown = fault("havens acter:europol");
    assert_eq!(unknown.at, 7..20);
    assert_eq!(unknown.nearest.as_deref(), Some("actor:"));
    assert_eq!(fault("is:reviwed").nearest.as_deref(), Some("is:reviewed"));
    assert_eq!(fault("status:underway").nearest.as_deref(), Some("status:under-way"));
    assert_eq!(fault("actor:europl").nearest.as_deref(), Some("actor:europol"));
    for text in [
        "chapter:8",
        "chapter:9..10",
        "chapter:4..3",
        "chapter:x",
        "chapter:..",
        "id:9.9",
        "id:2.6..",
        "id:3.1..2.6",
        "id:2.6..9.9",
        "id:",
        "is:",
        "actor:",
        "\"open",
        "\"\"",
        "-\"\"",
        "(",
        ")",
        "()",
        "a or",
        "or a",
        "a or or b",
        "not",
        "(a",
        "a)",
        "date:x",
        "date:..",
        "date:2024..2023",
        "by:",
        "text:",
    ] {
        assert!(Query::parse(text, &builtin()).is_err(), "{text}");
    }
    assert_eq!(fault(&"(".repeat(10_000)).kind, FaultKind::Deep);
    assert_eq!(fault(&"-".repeat(10_000)).kind, FaultKind::Deep);
    let long = fault(&"ab ".repeat(MOST_WORDS + 1));
    assert_eq!((long.kind, long.at), (FaultKind::Long, 192..194));
    assert_eq!(parsed("id:2.6 or ".repeat(100).trim_end_matches(" or ")).terms.len(), 1);
}

#[test]
fn a_term_takes_the_place_of_the_last_of_its_kind() {
    let declaration = builtin();
    let europol = Term::actor(&declaration, 0);
    let maoc = Term::actor(&declaration, 2);
    let query = parsed("is:open actor:frontex havens");
    assert_eq!(query.toggled(&europol).to_string(), "is:open actor:europol havens");
    assert_eq!(query.toggled(&europol).toggled(&maoc).to_string(), "is:open actor:maoc-n havens");
    assert_eq!(query.toggled(&europol).toggled(&europol).to_string(), "is:open havens");
    assert_eq!(parsed("niger or benin").put(europol).to_string(), "(niger or benin) actor:europol");
}

#[test]
fn a_sign_that_stands_alone_is_the_same_before_whatever_ends_a_word() {
    let declaration = builtin();
    let is_query = |text: &str| Query::parse(text, &declaration).is_ok();
    for sign in ["&", "+", "-"] {
        for end in [":", "?", "..", ",", "|havens"] {
            let (glued, apart) = (format!("{sign}{end}"), format!("{sign} {end}"));
            let apart = if end.contains('|') { &*apart } else { sign };
            assert_eq!(is_query(&glued), is_query(apart), "{glued}");
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_a_query_or_a_fault_within_it(text in "\\PC{0,30}|([a-z\"“«»‘’' :.,;?!|&+()~-]|actor:eu|is:open| or |not | AND |OU){0,12}") {
        let declaration = builtin();
        match Query::parse(&text, &declaration) {
            Ok(query) => {
                let shown = query.to_string();
                prop_assert_eq!(Query::parse(&shown, &declaration).map(|query| query.to_string()), Ok(shown));
            }
            Err(fault) => prop_assert!(text.get(fault.at).is_some()),
        }
    }
}
