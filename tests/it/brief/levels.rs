//! No word of a note above the level is anywhere in a brief.

use hertog::brief::{BriefFormat, By, Section, Template, TextAmount};
use hertog::text::Lang;

use crate::support::brief_harness::BriefHarness;

/// What stands in a note of each level, and the source and author of it.
const WORDS: [(Option<&str>, &str, &str); 5] = [
    (Some("public"), "Openbaarwoord", "Openbaarbron"),
    (Some("internal"), "Internwoord", "Internbron"),
    (None, "Zonderniveau", "Zonderbron"),
    (Some("restricted"), "Beperktwoord", "Beperktbron"),
    (Some("hush"), "Onbekendwoord", "Onbekendbron"),
];

/// How many of these a brief for a level may hold, from the start.
const ALLOWED: [(&str, usize); 3] = [("public", 1), ("internal", 3), ("restricted", 4)];

fn harness() -> BriefHarness {
    let mut harness = BriefHarness::new();
    for (level, word, source) in WORDS {
        harness.note("3.1", &format!("Hier staat {word}."), level, Some(source));
        harness.status("3.4", "under-way", level.map(|level| (word, level)));
    }
    harness
}

#[test]
fn only_what_the_level_allows_is_in_the_file_in_whatever_form() {
    let mut harness = harness();
    for (level, allowed) in ALLOWED {
        for (form, template, by) in BriefFormat::ALL.iter().flat_map(|form| {
            let all = Template::ALL.iter().flat_map(|t| By::ALL.iter().map(move |by| (*t, *by)));
            all.map(|(template, by)| (*form, template, by))
        }) {
            let mut choices = harness.choices(template);
            (choices.level, choices.by) = (level.parse().unwrap(), by);
            choices.switch(Section::Notes, true);
            choices.switch(Section::Questions, true);
            choices.wording = TextAmount::Full;
            harness.lang = Lang::ALL[level.len() % 3];
            for query in [
                "",
                "actor:europol",
                "note:beperktwoord",
                "-note:Onbekendwoord",
                "(note:onbekendbron or is:noted)",
            ] {
                let brief = harness.brief(query, form, &choices).to_lowercase();
                for (place, (_, word, source)) in WORDS.iter().enumerate() {
                    for word in [word, source] {
                        let has = brief.contains(&word.to_lowercase());
                        assert!(
                            !has || place < allowed,
                            "{word} in {form:?} for {level}, {query:?}"
                        );
                        let shown = ["", "actor:europol"].contains(&query) && place < allowed;
                        assert!(has || !shown, "{word} not in {form:?} for {level}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_lowest_level_is_taken_and_the_count_told_unless_it_is_switched_off() {
    let harness = harness();
    let mut choices = harness.choices(Template::File);
    let brief = harness.brief("id:3.1", BriefFormat::Markdown, &choices);
    assert!(brief.contains("**Notes** 4 notes above public are left out"), "{brief}");
    choices.switch(Section::Cover, false);
    assert!(
        harness.brief("id:3.1", BriefFormat::Markdown, &choices).contains("4 notes above public")
    );
    let json: serde_json::Value =
        serde_json::from_str(&harness.brief("id:3.1", BriefFormat::Json, &choices)).unwrap();
    assert_eq!(json["notes_left_out"], 4);
    choices.switch(Section::Withheld, false);
    for form in BriefFormat::ALL {
        assert!(!harness.brief("id:3.1", *form, &choices).contains("left out"), "{form:?}");
    }
    choices.switch(Section::Cover, true);
    let brief = harness.brief("note:beperktwoord", BriefFormat::Markdown, &choices);
    assert!(brief.contains("**Query** a choice that is not described here"), "{brief}");
    assert!(!brief.contains("left out") && !brief.contains("above"), "{brief}");
    let json: serde_json::Value =
        serde_json::from_str(&harness.brief("id:3.1", BriefFormat::Json, &choices)).unwrap();
    assert_eq!(json["notes_left_out"], serde_json::Value::Null);
}

#[test]
fn progress_is_said_where_its_evidence_is_not() {
    let harness = harness();
    let brief = harness.template("id:3.4", BriefFormat::Markdown, Template::File);
    assert!(brief.contains("**Progress** under way") && !brief.contains("Internwoord"));
}

#[test]
fn a_query_that_looks_into_notes_is_repeated_where_no_note_is_above_the_level() {
    let mut harness = BriefHarness::new();
    harness.note("3.1", "Hier staat Openbaarwoord.", Some("public"), None);
    let brief = harness.template("note:Openbaarwoord", BriefFormat::Markdown, Template::File);
    assert!(brief.contains("**Query** “Openbaarwoord” in a note"), "{brief}");
    harness.note("3.4", "Iets anders.", Some("restricted"), None);
    let brief = harness.template("note:Nietbestaand", BriefFormat::Markdown, Template::File);
    assert!(!brief.contains("Nietbestaand") && brief.contains("No point."), "{brief}");
}
