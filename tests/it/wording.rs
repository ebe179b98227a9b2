//! What a machine can see of how the program words things: signs, numbers, and
//! one word for one thing in each language.

use hertog::app::commands::{COMMANDS, Group};
use hertog::text::texts::{
    brief, briefing, config, files, names, notes, overview, screens, session,
};
use hertog::text::{Lang, Text};

/// Every text with its name and its table.
fn texts() -> Vec<(String, Text)> {
    let tables = [
        ("screens", screens::TABLE),
        ("notes", notes::TABLE),
        ("config", config::TABLE),
        ("overview", overview::TABLE),
        ("files", files::TABLE),
        ("brief", brief::TABLE),
        ("briefing", briefing::TABLE),
        ("session", session::TABLE),
    ];
    let of_table = |(table, texts): (&str, &[(&str, &Text)])| -> Vec<(String, Text)> {
        texts.iter().map(|(name, text)| (format!("{table}::{name}"), **text)).collect()
    };
    let commands = COMMANDS.iter().map(|row| (format!("command {}", row.name), row.does));
    let groups = Group::ALL.into_iter().map(|group| (format!("group {group:?}"), group.title()));
    tables.into_iter().flat_map(of_table).chain(commands).chain(groups).collect()
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

/// Texts whose number is never one, or which hold for one as well.
const ALWAYS_MANY: [&str; 19] = [
    // They are used from a number on that is above one.
    "screens::ASK_MARK_MANY",
    "screens::NOTE_WRITTEN_MANY",
    "notes::REMOVED_MANY",
    "notes::ASK_CHANGE_MANY",
    "notes::ASK_REMOVE_MANY",
    "notes::ASK_NOTE_MANY",
    "notes::ASK_STATE_MANY",
    "notes::OFFER_MANY",
    "session::DECIDED_ELSEWHERE_MANY",
    "screens::AND_LINES",
    "files::AND_LINES",
    // Constants that are above one.
    "session::PAUSES",
    "screens::TOO_SMALL",
    // Numbers that are names or have a unit.
    "screens::CHAPTERS_N_M",
    "overview::COLUMNS_OF",
    "screens::TOO_LARGE",
    "notes::MINUTES_AGO",
    "session::MINUTES",
    "session::HOURS_MINUTES",
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
    let all = texts();
    let twin = |name: &str| {
        let name = name.rsplit(':').next().unwrap_or(name);
        let of_many = format!("{}_ONE", name.trim_end_matches("_MANY"));
        let of_plural = name.trim_end_matches('S').to_owned();
        all.iter().any(|(other, _)| {
            let other = other.rsplit(':').next().unwrap_or(other);
            other == format!("{name}_ONE") || other == of_many || other == of_plural
        })
    };
    let wrong: Vec<&str> = all
        .iter()
        .filter(|(_, text)| Lang::ALL.iter().any(|lang| counts(text.get(*lang))))
        .map(|(name, _)| name.as_str())
        .filter(|name| !name.ends_with("_ONE") && !ALWAYS_MANY.contains(name) && !twin(name))
        .collect();
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
        let same = |texts: &[&Text]| {
            let words: Vec<String> = texts.iter().map(|t| t.get(lang).to_lowercase()).collect();
            assert!(words.windows(2).all(|pair| pair[0] == pair[1]), "{lang}: {words:?}");
        };
        same(&[&screens::COME_BACK, &screens::HINT_COME_BACK, &session::SUM_COME_BACK]);
        same(&[&screens::WHERE_REVIEWER, &brief::REVIEWER]);
        same(&[&screens::PROGRESS, &notes::HINT_PROGRESS, &config::STATUSES]);
        same(&[&screens::PAST_DUE, &overview::PAST]);
        let (overview, preview) = (overview::HINT_OVERVIEW.get(lang), briefing::PREVIEW.get(lang));
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
