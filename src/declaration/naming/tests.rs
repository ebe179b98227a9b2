use super::*;
use crate::declaration::{ActorId, builtin};
use proptest::prelude::*;

/// The ids of actors named in a text, each with the words that name it.
fn named<'t>(declaration: &Declaration, text: &'t str) -> Vec<(String, &'t str)> {
    let found = Names::new(declaration).find(text).into_iter();
    found.map(|n| (declaration.actors[n.actor].id.to_string(), &text[n.range])).collect()
}

/// True if a text names an actor of the built-in declaration.
fn names(text: &str, id: &str) -> bool {
    named(&builtin(), text).iter().any(|(actor, _)| actor == id)
}

#[test]
fn letters_and_digits_beside_a_word_make_it_another() {
    for (text, id, is_named) in [
        ("de EU-lidstaten", "eu", true),
        ("(EU) 2022/915", "eu", true),
        ("van de EU.", "eu", true),
        ("EU", "eu", true),
        ("EUMPM", "eu", false),
        ("EU2", "eu", false),
        ("2EU", "eu", false),
        ("éEU", "eu", false),
        ("EUé", "eu", false),
        ("eu", "eu", false),
        ("bij IS hebben", "is", true),
        ("Er is, Is en DIS", "is", false),
        ("Noordoost-Syrië", "sy", true),
        ("Syrie", "sy", false),
        ("Europol-initiatieven", "europol", true),
        ("Europols", "europol", false),
        ("bij Euro\u{ad}pol", "europol", true),
        ("bij\u{200b}Europol", "europol", false),
    ] {
        assert_eq!(names(text, id), is_named, "{text}");
    }
}

#[test]
fn an_edge_that_is_no_letter_needs_no_boundary() {
    let declaration = builtin();
    let found = named(&declaration, "het MAOC (N)in Lissabon");
    assert_eq!(found, [("maoc-n".to_owned(), "MAOC (N)")]);
    assert!(named(&declaration, "xMAOC (N)").is_empty());
}

#[test]
fn an_alias_inside_a_longer_one_counts_for_its_own_actor() {
    let found = named(&builtin(), "de Raad van de EU");
    let expected = [("council-eu".to_owned(), "Raad van de EU"), ("eu".to_owned(), "EU")];
    assert_eq!(found, expected);
}

#[test]
fn a_letter_with_a_mark_is_another_letter() {
    for mark in ["\u{301}", "\u{316}", "\u{20dd}"] {
        assert!(!names(&format!("EU{mark}"), "eu"), "{mark:?}");
        assert!(names(&format!("EU {mark}"), "eu"), "{mark:?}");
    }
}

#[test]
fn ranges_are_those_of_the_original() {
    let declaration = builtin();
    let text = "\u{a0}\tSyrie\u{308},\r\n Raad\u{2003} van\nde  EU\u{2028}";
    let found: Vec<&str> = named(&declaration, text).into_iter().map(|(_, at)| at).collect();
    assert_eq!(found, ["Syrie\u{308}", "Raad\u{2003} van\nde  EU", "EU"]);
}

#[test]
fn without_aliases_nobody_is_named() {
    let mut declaration = builtin();
    declaration.actors.iter_mut().for_each(|actor| actor.aliases = vec![" ".into()]);
    assert!(named(&declaration, "Europol en de EU").is_empty());
    declaration.actors.clear();
    assert!(named(&declaration, "Europol en de EU").is_empty());
}

#[test]
fn who_is_named_is_not_related_too() {
    let mut declaration = builtin();
    let names = Names::new(&declaration);
    let europol: ActorId = "europol".parse().unwrap();
    let mut point = declaration.point("3.1".parse().unwrap()).unwrap().clone();
    let related = |actor: &ActorId| crate::declaration::Related {
        actor: actor.clone(),
        quote: "netwerken van smokkelaars".into(),
    };
    point.related = vec![related(&europol), related(&"gone".parse().unwrap())];
    assert!(names.actors(&declaration, &point).iter().all(|c| c.how == Relation::Named));
    declaration.actors[0].aliases = vec!["Interpol".into()];
    let concerns = Names::new(&declaration).actors(&declaration, &point);
    let how: Vec<_> = concerns.iter().map(|c| (c.actor, c.how)).collect();
    assert_eq!(how, [(3, Relation::Named), (4, Relation::Named), (0, Relation::Related)]);
}

/// Texts in which names stand beside letters, marks and white space that
/// normal form changes.
fn texts() -> impl Strategy<Value = String> {
    #[rustfmt::skip]
    const PIECES: &[&str] = &[
        "EU", "Raad van de  EU", "Syrië", "Syrie\u{308}", "MAOC", "(N)", "IS", "België",
        " ", "\u{a0}", "\r\n", "-", "e", "\u{301}", "\u{316}", "\u{20dd}", "\u{308}",
        "\u{1100}", "\u{1161}", "\u{212b}", "\u{2000}", "\u{958}", "\u{200b}", "ﬁ",
    ];
    let ours = prop::sample::select(PIECES).prop_map(str::to_owned);
    let piece = prop_oneof![9 => ours, 1 => "\\PC"];
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

#[test]
fn aliases_that_lie_in_one_another_are_found_until_there_are_too_many() {
    let mut declaration = builtin();
    declaration.actors.truncate(1);
    let alias = |n: usize| "na ".repeat(n).trim_end().to_owned();
    declaration.actors[0].aliases = (1..=300).map(|n| alias(n).into()).collect();
    let names = Names::new(&declaration);
    let (found, all) = names.find_some(&alias(40));
    assert!(all && found.len() == 1 && found[0].range.len() == alias(40).len());
    for text in [alias(1_000), alias(20_000)] {
        let (found, all) = names.find_some(&text);
        assert!(!all && !found.is_empty());
    }
}

#[test]
fn a_few_texts_and_many_are_looked_through_alike() {
    let declaration = builtin();
    let many = Names::new(&declaration);
    (0..FEW).for_each(|_| drop(many.find("")));
    for point in &declaration.points {
        assert_eq!(
            Names::new(&declaration).find(&point.text),
            many.find(&point.text),
            "{}",
            point.id
        );
    }
}

proptest! {
    #[test]
    fn a_few_aliases_and_many_are_looked_for_alike(
        text in texts(),
        aliases in prop::collection::vec("EU|Syrië|MAOC \\(N\\)|IS|e|\\(N|Raad van de EU", 1..=FEW_ALIASES),
    ) {
        let few = Names::of(aliases.iter().map(String::as_str).enumerate());
        let others = ["xyzzy"; FEW_ALIASES].into_iter();
        let many = Names::of(aliases.iter().map(String::as_str).chain(others).enumerate());
        prop_assert!(few.finders.is_some() && many.finders.is_none());
        for _ in 0..=FEW {
            prop_assert_eq!(few.find(&text), many.find(&text));
        }
    }

    #[test]
    fn what_is_reported_is_an_alias_of_its_actor(text in texts()) {
        let declaration = builtin();
        let mut last = 0;
        for Named { actor, range } in Names::new(&declaration).find(&text) {
            let words = normal(&text[range.clone()]).replace(shows_nothing, "");
            let aliases = &declaration.actors[actor].aliases;
            prop_assert!(aliases.iter().any(|alias| normal(alias) == words), "{:?}", words);
            prop_assert!(range.start >= last);
            last = range.start;
        }
    }

    #[test]
    fn normal_form_changes_nobody(text in texts()) {
        let declaration = builtin();
        let folded = normal(&text);
        let words = |found: Vec<(String, &str)>| -> Vec<(String, String)> {
            found.into_iter().map(|(id, at)| (id, normal(at).into_owned())).collect()
        };
        prop_assert_eq!(words(named(&declaration, &text)), words(named(&declaration, &folded)));
    }

    #[test]
    fn folding_piece_by_piece_is_folding_in_one_go(text in texts()) {
        let (folded, edges) = pieces(&text);
        prop_assert!(edges.is_sorted() && !hides(&folded));
        if hides(&text) {
            return Ok(());
        }
        let whole = normal(&text);
        for pair in edges.windows(2) {
            let end = pair[1].0.min(whole.len());
            let piece = whole.get(pair[0].0.min(end)..end);
            prop_assert_eq!(piece.map(normal), Some(normal(&text[pair[0].1..pair[1].1])));
        }
    }
}
