//! What a machine can see of how the program words things: signs, numbers, and
//! one word for one thing in each language.

use hertog::app::command::{COMMANDS, Group};
use hertog::text::{Lang, Text, names};
use hertog::texts::TABLES;

/// The rows of all tables, each with its texts, as `table::name`.
fn rows() -> impl Iterator<Item = (String, &'static [Text])> {
    TABLES.into_iter().flat_map(|(table, rows)| {
        rows.iter().map(move |(name, texts)| (format!("{table}::{name}"), *texts))
    })
}

/// Every text with its name and its table.
fn texts() -> Vec<(String, Text)> {
    let of_row = |(name, texts): (String, &'static [Text])| {
        texts.iter().map(move |text| (name.clone(), *text))
    };
    let commands = COMMANDS.iter().map(|row| (format!("command {}", row.name), row.does));
    let groups = Group::ALL.into_iter().map(|group| (format!("group {group:?}"), group.title()));
    rows().flat_map(of_row).chain(commands).chain(groups).collect()
}

/// Every text in one language, where a check does not hold.
fn faulty(langs: &[Lang], is_faulty: impl Fn(&str) -> bool) -> Vec<String> {
    let all = texts().into_iter().flat_map(|(name, text)| {
        langs.iter().map(move |lang| (name.clone(), *lang, text.get(*lang)))
    });
    let wrong = all.filter(|(_, _, text)| is_faulty(text));
    wrong.map(|(name, lang, text)| format!("{name} in {lang}: {text}")).collect()
}

fn none(faulty: &[String], of: &str) {
    assert!(faulty.is_empty(), "{of}:\n{}", faulty.join("\n"));
}

const NO_BREAK: char = '\u{a0}';

/// Whether each sign that French sets apart, where one ends words, has a
/// no-break space before it.
fn is_set_apart(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    letters.iter().enumerate().all(|(at, sign)| {
        let after = letters.get(at + 1);
        let ends_words = after.is_none_or(|next| next.is_whitespace() || *next == '»');
        let before = at.checked_sub(1).and_then(|at| letters.get(at));
        match sign {
            ':' | ';' | '?' | '!' if ends_words && at > 0 => before == Some(&NO_BREAK),
            '»' => before == Some(&NO_BREAK),
            '«' => after == Some(&NO_BREAK),
            _ => true,
        }
    })
}

#[test]
fn french_sets_high_signs_and_quotation_marks_apart_with_a_space_that_does_not_break() {
    for (text, is_right) in [
        ("ouvert\u{a0}: 2", true),
        ("ouvert : 2", false),
        ("ouvert: 2", false),
        ("«\u{a0}oui\u{a0}»", true),
        ("«oui»", false),
        ("is:open ? non", false),
        ("2025..2026, is:open", true),
    ] {
        assert_eq!(is_set_apart(text), is_right, "{text}");
    }
    // The key `?` stands among answers, as it is typed.
    let wrong = faulty(&[Lang::Fr], |text| !is_set_apart(&text.replace(" ? ", " ")));
    none(&wrong, "no no-break space before : ; ? ! » or behind «");
}

#[test]
fn quotation_marks_are_those_of_the_language() {
    none(&faulty(&Lang::ALL, |text| text.contains('"')), "straight quotation marks");
    none(&faulty(&Lang::ALL, |text| text.contains('`')), "backticks");
    none(&faulty(&[Lang::Fr], |text| text.contains(['“', '”', '\''])), "signs not of French");
    none(&faulty(&[Lang::En, Lang::Nl], |text| text.contains(['«', '»'])), "signs of French");
    let uneven = |text: &str| {
        let n = |sign| text.matches(sign).count();
        n('“') != n('”') || n('«') != n('»') || n('(') != n(')')
    };
    none(&faulty(&Lang::ALL, uneven), "a sign that is opened and not closed");
}

#[test]
fn no_text_begins_with_a_sign_that_ends_words_or_has_two_spaces() {
    let begins = |text: &str| text.starts_with([':', ',', '.']);
    none(&faulty(&Lang::ALL, begins), "begins with a sign that ends words");
    none(&faulty(&Lang::ALL, |text| text.contains("  ")), "two spaces");
    none(
        &faulty(&[Lang::En, Lang::Nl], |text| text.contains(" :") || text.contains(" ;")),
        "a space before a sign, as in French",
    );
}

/// Rows without a text for one whose number is never one, or holds for one as
/// well.
const ALWAYS_MANY: [&str; 17] = [
    // They are used from a number on that is above one.
    "screens::ask_mark_many",
    "screens::note_written_many",
    "notes::removed_many",
    "notes::ask_change_many",
    "notes::ask_remove_many",
    "notes::ask_note_many",
    "notes::ask_state_many",
    "session::points_decided_in_other_window",
    // Constants that are above one.
    "session::pauses",
    "screens::too_small",
    // Numbers that are names or have a unit.
    "screens::chapters_n_m",
    "overview::columns_of",
    "screens::declaration_too_large",
    "notes::minutes_ago",
    "session::minutes",
    "session::hours_minutes",
    // A verb.
    "brief::other_declaration",
];

/// Things that are counted, by more than one of them.
const COUNTED: [&str; 36] = [
    "points",
    "notes",
    "chapters",
    "actors",
    "edits",
    "days",
    "quotes",
    "records",
    "lines",
    "dates",
    "minutes",
    "faults",
    "punten",
    "notities",
    "hoofdstukken",
    "actoren",
    "wijzigingen",
    "dagen",
    "citaten",
    "regels",
    "data",
    "minuten",
    "fouten",
    "notes",
    "chapitres",
    "acteurs",
    "modifications",
    "jours",
    "citations",
    "enregistrements",
    "lignes",
    "minutes",
    "erreurs",
    "places",
    "plaatsen",
    "endroits",
];

/// Whether a number stands right before the things that it counts.
fn counts(text: &str) -> bool {
    let mut rest = text;
    while let Some((_, after)) = rest.split_once("} ") {
        let word: String = after.chars().take_while(|c| c.is_alphabetic()).collect();
        if COUNTED.contains(&word.as_str()) {
            return true;
        }
        rest = after;
    }
    false
}

#[test]
fn a_number_before_what_it_counts_has_a_text_for_one() {
    let counts = |text: &Text| Lang::ALL.iter().any(|lang| counts(text.get(*lang)));
    let alone = rows().filter(|(_, texts)| matches!(texts, [text] if counts(text)));
    let wrong: Vec<String> =
        alone.map(|(name, _)| name).filter(|name| !ALWAYS_MANY.contains(&&**name)).collect();
    assert!(wrong.is_empty(), "no text for one: {wrong:?}");
}

/// For a thing, the words that are not used for it: another word is.
const FORBIDDEN: &[(Lang, &str, &[&str])] = &[
    // The word that is used, and those that are not.
    (Lang::En, "needs attention", &["needs eyes", "need eyes"]),
    (Lang::En, "overdue", &["past its date", "past their date"]),
    (Lang::En, "unchanged (a quote)", &["quotes are true", "quote is true"]),
    (Lang::En, "correct (a fault)", &["mend it", "mend them", "mended"]),
    (Lang::En, "query", &["question shown", "search query"]),
    (Lang::En, "character (of a query)", &["Letter {n}", "letter {n}"]),
    (Lang::En, "not recorded", &["progress said", "no progress", "progress: none"]),
    (Lang::En, "above (a level, bare)", &["above “"]),
    (Lang::Nl, "boven (een niveau, kaal)", &["boven “"]),
    (Lang::Nl, "stand", &[" oordelen", "toestand"]),
    (
        Lang::Nl,
        "opnieuw te bekijken",
        &["terugkomen,", "terugkomen;", "Terugkomen", "b terugkomen"],
    ),
    (Lang::Nl, "markeren als", &["merken", "gemerkt"]),
    (Lang::Nl, "opnieuw nakijken", &["weer na"]),
    (Lang::Nl, "logboek", &["journaal"]),
    (Lang::Nl, "opschrift", &["kopje"]),
    (Lang::Nl, "beoordelaar", &["reviewer\u{20}", "recensent"]),
    (Lang::Nl, "beoordelingssessie", &["reviewsessie", "Reviewsessie"]),
    (Lang::Nl, "getoond", &["wat er staat"]),
    (Lang::Nl, "niet opgegeven", &["voortgang gezegd", "geen voortgang", "voortgang: geen"]),
    (Lang::Nl, "einde", &["ten einde"]),
    (Lang::Fr, "vue d’ensemble", &["aperçu de ce qui est montré", "dans l’aperçu, la partie"]),
    (Lang::Fr, "requête", &["recherche gardée", "recherches gardées"]),
    (Lang::Fr, "examinateur", &["évaluateur", "réviseur"]),
    (Lang::Fr, "examen", &["évaluations trouvées", "conserver les évaluations"]),
    (Lang::Fr, "séance", &["une session", "la session", "cette session"]),
    (Lang::Fr, "date dépassée", &["échu"]),
    (Lang::Fr, "plein écran", &["lecture grande", "en grand"]),
    (Lang::Fr, "nouvel appui", &["encore\u{a0}:"]),
    (Lang::Fr, "dans ce sens", &["par là"]),
    (
        Lang::Fr,
        "au-dessus du niveau",
        &["au-dessus de {level}", "au-dessus de «", "dépasse le", "dépassent", "supérieur"],
    ),
    (
        Lang::Fr,
        "non renseigné",
        &["sans avancement", "aucun avancement", "avancement\u{a0}: aucun"],
    ),
];

#[test]
fn one_word_for_one_thing() {
    for (lang, used, others) in FORBIDDEN {
        for other in *others {
            let wrong = faulty(&[*lang], |text| text.contains(other));
            none(&wrong, &format!("“{other}”, where “{used}” is the word"));
        }
    }
}

/// What is called the same everywhere: texts whose words for a thing agree.
#[test]
fn what_a_thing_is_called_is_the_same_wherever_it_is_named() {
    for lang in Lang::ALL {
        let said = |name: &str| {
            let (_, texts) = rows().find(|(other, _)| other == name).unwrap();
            texts[0].get(lang)
        };
        let same = |names: &[&str]| {
            let words: Vec<String> = names.iter().map(|name| said(name).to_lowercase()).collect();
            assert!(words.windows(2).all(|pair| pair[0] == pair[1]), "{lang}: {words:?}");
        };
        same(&["screens::COME_BACK", "screens::HINT_COME_BACK", "session::SUM_COME_BACK"]);
        same(&["screens::WHERE_REVIEWER", "brief::REVIEWER"]);
        same(&["screens::PROGRESS", "notes::HINT_PROGRESS", "config::STATUSES"]);
        let [overview, preview] = ["overview::HINT_OVERVIEW", "briefing::PREVIEW"].map(said);
        assert!(!overview.eq_ignore_ascii_case(preview), "{lang}: {overview}");
    }
}

#[test]
fn a_value_is_not_made_part_of_a_french_word() {
    // "de Europol", "que Europol": a value may begin with a vowel.
    let elides = |text: &str| {
        names(text).any(|name| {
            ["actor", "level", "mark", "status", "what", "editor", "reviewer", "by", "cause"]
                .contains(&name)
                && [" de", " que", " le", " la", " ne"]
                    .iter()
                    .any(|word| text.contains(&format!("{word} {{{name}}}")))
        })
    };
    none(&faulty(&[Lang::Fr], elides), "an elision that some value would need");
}
