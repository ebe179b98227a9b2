use std::collections::{BTreeMap, HashMap, HashSet};

use proptest::prelude::*;

use super::*;
use crate::declaration::{ActorKind, Declaration, Names, builtin};

fn catalogue() -> &'static Catalogue {
    let catalogue = Catalogue::built_in();
    assert!(catalogue.actors.len() > 700);
    catalogue
}

/// Id, count and aliases of every proposal.
fn proposed(texts: &[&str], language: &str) -> Vec<(String, usize, Vec<String>)> {
    let row = |Proposal { actor, count, .. }: Proposal| {
        let aliases = actor.aliases.iter().map(ToString::to_string).collect();
        (actor.id.to_string(), count, aliases)
    };
    propose(texts, language, &[]).into_iter().map(row).collect()
}

fn ids(text: &str, language: &str) -> Vec<String> {
    let mut ids: Vec<String> = proposed(&[text], language).into_iter().map(|(id, ..)| id).collect();
    ids.sort();
    ids
}

#[test]
fn names_are_proposed_of_as_many_as_a_book_has() {
    let early = "met Radio Nova, van Radio Nova, ".to_owned();
    let many = (0..100_000).map(|n| format!("met Ab Cd{n}, ")).collect::<Vec<_>>().concat();
    let text = early + &many + "met Radio Luna, van Radio Luna.";
    assert_eq!(ids(&text, "nl"), ["radio-nova"]);
    let long = format!("met {0}, van {0}, met {1}, van {1}.", "A".repeat(201), "B".repeat(200));
    assert_eq!(ids(&long, "nl"), ["b".repeat(40)]);
}

#[test]
fn the_catalogue_is_sorted_and_no_id_occurs_twice() {
    let catalogue = catalogue();
    let ids: Vec<&str> = catalogue.actors.iter().map(|entry| entry.id.as_str()).collect();
    assert!(ids.is_sorted_by(|a, b| a < b));
    assert!(catalogue.others.is_sorted_by(|a, b| a < b));
}

#[test]
fn no_form_belongs_to_two_actors() {
    let catalogue = catalogue();
    let mut owner: HashMap<String, &str> = HashMap::new();
    for entry in &catalogue.actors {
        let forms: HashSet<&str> = entry.forms("").into_iter().collect();
        for form in forms {
            assert!(form.trim() == form && form.chars().count() > 1, "{form:?}");
            let other = owner.insert(normal(form).replace('\u{2019}', "'"), entry.id.as_str());
            assert_eq!(other, None, "{form:?} of {}", entry.id);
        }
    }
    for other in &catalogue.others {
        assert_eq!(owner.get(other.as_str()), None, "{other:?}");
        let holds_a_form = owner.keys().any(|form| other.contains(form.as_str()));
        assert!(holds_a_form, "{other:?} holds no form");
    }
}

#[test]
fn every_actor_has_a_name_in_four_languages_and_no_form_twice() {
    for entry in &catalogue().actors {
        let name = &entry.name;
        for (language, name) in
            [("nl", &name.nl), ("en", &name.en), ("fr", &name.fr), ("de", &name.de)]
        {
            assert!(name.chars().filter(|c| c.is_alphabetic()).count() > 0, "{}", entry.id);
            let forms = entry.forms(language);
            assert!(forms.contains(&name.as_str()), "{}", entry.id);
            assert_eq!(forms.len(), forms.iter().collect::<HashSet<_>>().len(), "{}", entry.id);
        }
    }
}

#[test]
fn states_have_codes_of_two_letters_and_nothing_else_has() {
    for entry in &catalogue().actors {
        let id = entry.id.as_str();
        let is_code = id.len() == 2 && id.bytes().all(|b| b.is_ascii_lowercase());
        let is_union = matches!(id, "eu" | "un");
        assert_eq!(is_code && !is_union, entry.kind == ActorKind::State, "{id}");
    }
}

/// Evaluations, points and context of the built-in declaration.
fn texts(declaration: &Declaration) -> Vec<&str> {
    let evaluations = declaration.chapters.iter().flat_map(|chapter| &chapter.evaluation);
    let points = declaration.points.iter().map(|point| &point.text);
    declaration.context.iter().chain(evaluations).chain(points).map(SharedStr::as_str).collect()
}

#[test]
fn every_state_agency_and_union_of_the_built_in_declaration_is_proposed() {
    let declaration = builtin();
    let texts = texts(&declaration);
    let proposals = propose(&texts, "nl", &[]);
    let by_id: BTreeMap<&str, &Proposal> =
        proposals.iter().map(|proposal| (proposal.actor.id.as_str(), proposal)).collect();
    let names = Names::new(&declaration);
    let found: Vec<Named> = texts.iter().flat_map(|text| names.find(text)).collect();
    for (ix, actor) in declaration.actors.iter().enumerate() {
        let institution =
            matches!(actor.kind, ActorKind::State | ActorKind::Agency | ActorKind::Union);
        if institution && found.iter().any(|named| named.actor == ix) {
            let proposal = by_id.get(actor.id.as_str());
            assert!(proposal.is_some_and(|proposal| proposal.known), "{}", actor.id);
        }
    }
    for id in [
        "ccpd-doornik",
        "maoc-n",
        "eumpm",
        "siena",
        "team-europe",
        "coalition",
        "hazeldonk",
        "camo",
    ] {
        assert!(by_id.contains_key(id), "{id}");
    }
    assert!(!by_id.contains_key("gn"), "the Gulf of Guinea is no state");
}

#[test]
fn texts_name_actors_in_their_language() {
    for (text, language, expected) in [
        ("De EU-lidstaten, Europol en de UE", "nl", vec!["eu", "europol"]),
        ("l’Union européenne et l'UE avec l’Ukraine", "fr", vec!["eu", "ua"]),
        ("Rhode Island and other Island States", "en", vec![]),
        ("Island und die Schweiz", "de", vec!["ch", "is"]),
        ("die Regierungen Deutschlands und Frankreichs", "de", vec!["de", "fr"]),
        ("Équateur, Côte d’Ivoire et Guinée-Bissau", "fr", vec!["ci", "ec", "gw"]),
        ("the Democratic People's Republic of Korea", "en", vec!["kp"]),
        ("the Gulf of Guinea and Northern Ireland", "en", vec![]),
        ("la région Hauts-de-France", "fr", vec!["hauts-de-france"]),
        (
            "de Raad van Europa en de Europese Raad",
            "nl",
            vec!["council-of-europe", "european-council"],
        ),
        ("Raad van de Europese Unie", "nl-BE", vec!["council-eu"]),
        ("THOSE WHO JOIN US: IT IS SO", "en", vec![]),
        ("Verenigde\u{a0}Naties, Belgie\u{308}, Euro\u{ad}pol", "nl", vec!["be", "europol", "un"]),
        ("Deutschland y España, Europol", "es", vec!["de", "europol"]),
        ("", "nl", vec![]),
    ] {
        assert_eq!(ids(text, language), expected, "{text}");
    }
}

#[test]
fn a_proposal_has_the_forms_that_hit_and_the_first_places() {
    let texts = ["De NAVO en België. NAVO!", "Koninkrijk België", "België België België België"];
    let proposals = propose(&texts, "nl", &[]);
    let of = |id: &str| proposals.iter().find(|proposal| proposal.actor.id.as_str() == id).unwrap();
    let belgium = of("be");
    assert_eq!((belgium.count, belgium.places.len()), (6, FIRST_PLACES));
    assert_eq!(belgium.places[1], Place { text: 1, range: 0..18 });
    assert_eq!(proposed(&texts, "nl")[0].2, ["België", "Koninkrijk België"]);
    assert_eq!((of("nato").count, of("nato").actor.name.fr.as_str()), (2, "OTAN"));
    assert_eq!(proposals[0], *belgium);
}

#[test]
fn an_abbreviation_that_a_text_defines_names_the_actor() {
    let texts = [
        "The WHO, the US and the AFD.",
        "World Health Organization (WHO), United States (US) and France (AFD), Moldova (EU).",
    ];
    let rows: Vec<(String, usize, Vec<String>)> = proposed(&texts, "en");
    let of = |id: &str| {
        rows.iter().find(|(row, ..)| row == id).map(|(_, count, forms)| (*count, forms.join(", ")))
    };
    assert_eq!(of("who"), Some((3, "WHO, World Health Organization".to_owned())));
    assert_eq!(of("us"), Some((3, "US, United States".to_owned())));
    assert_eq!(of("fr"), Some((1, "France".to_owned())));
    assert_eq!(of("eu"), Some((1, "EU".to_owned())));
    assert_eq!(of("afd"), Some((2, "AFD".to_owned())));
}

#[test]
fn names_that_recur_are_proposed_without_certainty() {
    let texts = [
        "Het Vast Comité en de ZEQ. Chapitre II",
        "Met het Vast Comité, ZEQ, Antwerpen en II.",
        "BIJLAGE ZEQ OVER ABC EN ABC",
        "In Antwerpen is ABD eenmaal.",
    ];
    let unknown: Vec<Proposal> =
        propose(&texts, "nl", &[]).into_iter().filter(|proposal| !proposal.known).collect();
    let ids: Vec<&str> = unknown.iter().map(|proposal| proposal.actor.id.as_str()).collect();
    assert_eq!(ids, ["vast-comite", "zeq"]);
    assert_eq!(unknown[0].actor.name.en.as_str(), "Vast Comité");
    let german = propose(&["Die Neue Stelle und ZEQ", "Die Neue Stelle und ZEQ"], "de", &[]);
    let german: Vec<&str> = german.iter().map(|proposal| proposal.actor.id.as_str()).collect();
    assert_eq!(german, ["zeq"]);
}

#[test]
fn the_id_of_a_name_is_free() {
    let texts = ["Zie IS, IŠ en ПДРМ", "met IS, IŠ of ПДРМ"];
    let ids: Vec<String> = proposed(&texts, "nl").into_iter().map(|(id, ..)| id).collect();
    assert_eq!(ids, ["is-2", "is-3", "name"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn proposals_of_any_texts_have_aliases_of_their_own_where_they_say(
        texts in prop::collection::vec(
            "(EU|België|Guinee|Golf van |ABC |de |Vast Comité |\u{ad}|\u{301}|-|\\. |\\PC){0,12}", 0..4),
        language in prop::sample::select(vec!["nl", "fr", "en", "de", "", "x-é"]),
    ) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let mut ids = HashSet::new();
        let mut aliases = HashSet::new();
        for Proposal { actor, count, places, .. } in propose(&texts, language, &[]) {
            prop_assert!(ids.insert(actor.id.clone()));
            prop_assert!(!actor.aliases.is_empty() && count >= places.len() && !places.is_empty());
            for Place { text, range } in places {
                prop_assert!(texts[text].get(range).is_some());
            }
            for alias in actor.aliases {
                prop_assert!(aliases.insert(alias.to_string()), "{alias:?}");
            }
        }
    }
}

#[test]
fn a_wanted_name_is_proposed_where_one_text_has_it_and_keeps_its_key() {
    let texts =
        ["Het Jit Noord en het JIT Noord.", "Het JIT Noord met het gemeenschappelijk centrum."];
    let wanted = ["Jit Noord", "gemeenschappelijk centrum", "JIT Zuid"];
    let proposals = propose(&texts, "nl", &wanted);
    let found: Vec<(ActorKey, usize)> =
        proposals.iter().map(|proposal| (proposal.key(), proposal.count)).collect();
    let new = |name: &str, count| (ActorKey::New(name.to_owned()), count);
    assert_eq!(
        found,
        [new("JIT Noord", 2), new("Jit Noord", 1), new("gemeenschappelijk centrum", 1)]
    );
    let ids: Vec<&str> = proposals.iter().map(|proposal| proposal.actor.id.as_str()).collect();
    assert_eq!(ids, ["jit-noord", "jit-noord-2", "gemeenschappelijk-centrum"]);
}
