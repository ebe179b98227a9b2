//! What a brief says, in every format, of the built-in declaration.

use std::collections::HashSet;

use hertog::brief::{BriefFormat, By, Section, Template, TextAmount, Verdict};
use hertog::declaration::builtin;
use hertog::review::Mark;
use hertog::text::Lang;

use crate::support::brief_harness::BriefHarness;

/// What is quoted, in order.
fn cited(harness: &BriefHarness, brief: impl AsRef<[u8]>, form: BriefFormat) -> Vec<String> {
    let checked = harness.check(brief, form);
    assert!(checked.iter().all(|quote| quote.verdict == Verdict::True), "{checked:?}");
    checked.into_iter().map(|quote| quote.quoted.cited).collect()
}

#[test]
fn what_is_open_on_europol_in_every_format() {
    let harness = BriefHarness::new();
    let mut choices = harness.choices(Template::File);
    choices.switch(Section::Evaluations, false);
    for form in BriefFormat::ALL {
        let brief = harness.bytes("actor:europol is:open", *form, &choices);
        assert_eq!(cited(&harness, &brief, *form), ["3.1", "3.4", "5.3"], "{form:?}");
        assert_eq!(brief, harness.bytes("actor:europol is:open", *form, &choices));
    }
}

#[test]
fn evaluations_are_quoted_with_the_chapters_of_the_points() {
    let harness = BriefHarness::new();
    for form in BriefFormat::ALL {
        let choices = harness.choices(Template::File);
        let brief = harness.bytes("actor:europol is:open", *form, &choices);
        // A table begins with points.
        let order = if *form == BriefFormat::Csv {
            ["3.1", "3.4", "3 ¶1", "5.3", "5 ¶1"]
        } else {
            ["3 ¶1", "3.1", "3.4", "5 ¶1", "5.3"]
        };
        assert_eq!(cited(&harness, &brief, *form), order);
    }
}

#[test]
fn everything_is_quoted_once_whatever_puts_it_together() {
    let harness = BriefHarness::new();
    let mut choices = harness.choices(Template::File);
    for by in By::ALL {
        choices.by = *by;
        for form in BriefFormat::ALL {
            let brief = harness.bytes("", *form, &choices);
            let mut cited = cited(&harness, &brief, *form);
            let count = cited.len();
            cited.sort();
            cited.dedup();
            assert_eq!(cited.len(), count, "{by:?} {form:?}");
            assert_eq!(cited.iter().filter(|name| !name.contains('¶')).count(), 51);
        }
    }
}

#[test]
fn points_under_a_later_actor_are_named_and_not_quoted_again() {
    let harness = BriefHarness::new();
    let mut choices = harness.choices(Template::Meeting);
    choices.by = By::Actor;
    let brief = harness.brief("actor:frontex", BriefFormat::Markdown, &choices);
    let under = |name: &str| {
        let from =
            brief.find(&format!("\n## {name}\n")).unwrap_or_else(|| panic!("{name}: {brief}"));
        let section = &brief[from + 4..];
        section[..section.find("\n## ").unwrap_or(section.len())].to_owned()
    };
    assert!(under("Frontex").contains("\n### 3.1 "));
    assert!(under("Europol").contains("\n- 3.1 ") && !under("Europol").contains("> "));
    let first = brief.find("\n## ").unwrap();
    assert!(brief[first..].starts_with("\n## Frontex\n"), "who was asked for comes first");
}

#[test]
fn by_date_the_first_to_fall_due_comes_first() {
    let harness = BriefHarness::new();
    let mut choices = harness.choices(Template::Meeting);
    choices.by = By::Date;
    let brief = harness.brief("", BriefFormat::Json, &choices);
    let brief: serde_json::Value = serde_json::from_str(&brief).unwrap();
    let groups = brief["groups"].as_array().unwrap();
    let days: Vec<&str> = groups.iter().filter_map(|group| group["on"].as_str()).collect();
    assert!(days.len() >= 2, "{days:?}");
    assert_eq!(groups.last().unwrap()["by"], "rest");
    let declaration = harness.corpus.declaration();
    let lasts = days.iter().map(|day| day.parse::<hertog::declaration::Period>().unwrap().last);
    assert!(lasts.is_sorted(), "{days:?}");
    let dated = declaration.points.iter().filter(|point| {
        point.dates.iter().any(|date| date.role != hertog::declaration::DateRole::Reference)
    });
    let grouped: usize = groups
        .iter()
        .filter(|group| group["by"] == "date")
        .map(|group| group["points"].as_array().unwrap().len())
        .sum();
    assert_eq!(grouped, dated.count());
}

#[test]
fn one_page_quotes_what_goes_on_it_and_else_names_points() {
    let harness = BriefHarness::new();
    let one = harness.template("actor:maoc-n is:open", BriefFormat::Markdown, Template::Minister);
    assert_eq!(cited(&harness, &one, BriefFormat::Markdown), ["4.6"]);
    // 3.4 alone is half a page: with it the three do not go on one.
    let few = harness.template("actor:europol is:open", BriefFormat::Markdown, Template::Minister);
    assert!(!few.contains("> ") && few.contains("\n- 3.4 "), "{few}");
    let csv = harness.template("", BriefFormat::Csv, Template::Minister);
    // The names of the columns, and the list of quotes at the end.
    assert_eq!(csv.lines().count(), 53);
    assert!(harness.check(&csv, BriefFormat::Csv).is_empty());
}

/// The lines between two headings of a Markdown brief.
fn between<'a>(brief: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    let (_, after) = brief.split_once(from).unwrap();
    after.split_once(to).unwrap().0.lines().filter(|line| !line.is_empty()).collect()
}

#[test]
fn of_more_points_than_a_page_names_the_page_has_counts_and_what_needs_eyes() {
    let mut harness = BriefHarness::new();
    harness.mark("3.1", Mark::Reviewed);
    harness.mark("3.4", Mark::ComeBack);
    harness.mark_as_it_read("6.1", Mark::Reviewed, "Een vroegere tekst.");
    let all = harness.template("", BriefFormat::Markdown, Template::Minister);
    let row = |name: &str| {
        let line = all.lines().find(|line| line.starts_with(name)).unwrap();
        line.split_whitespace()
            .rev()
            .take(5)
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
            .collect::<Vec<_>>()
    };
    assert_eq!(row("3 Police, judicial"), ["10", "8", "1", "1", "·"]);
    assert_eq!(row("6 Security and stability"), ["7", "6", "·", "·", "1"]);
    assert_eq!(row("7 Cooperation on defence"), ["3", "3", "·", "·", "·"]);
    let eyes = between(&all, "## What needs attention\n", "* * *");
    assert!(eyes.len() == 2 && eyes[0].starts_with("- 3.4 ") && eyes[0].ends_with(" · come back"));
    assert!(eyes[1].starts_with("- 6.1 Team Europe") && eyes[1].ends_with(" · stale"), "{eyes:?}");
    let due = between(&all, "the earliest first:\n", "## Points");
    assert!(
        due.len() == 4
            && due[2].ends_with("2.2 Police cooperation: areas for progress by Hertoginnedal 2024")
    );
    assert!(all.lines().count() < 50, "{all}");
    assert!(harness.check(&all, BriefFormat::Markdown).is_empty());

    let mut choices = harness.choices(Template::Minister);
    choices.by = By::Actor;
    let by_actor = harness.brief("", BriefFormat::Markdown, &choices);
    let rows = between(&by_actor, "```text\n", "```");
    assert_eq!(rows.len(), 11);
    for (row, begins) in
        rows[1..].iter().zip(["No actor  ", "EU  ", "Belgium  ", "France  ", "Europol  "])
    {
        assert!(row.starts_with(begins), "{rows:?}");
    }
    assert!(by_actor.contains("```\n\nand 23 more\n"), "{by_actor}");

    choices.switch(Section::Marks, false);
    let unmarked = harness.brief("chapter:2..5", BriefFormat::Markdown, &choices);
    assert!(!unmarked.contains("## What needs attention"), "{unmarked}");
    let header = between(&unmarked, "```text\n", "```")[0];
    assert_eq!(header.split_whitespace().collect::<Vec<_>>(), ["Actor", "Points"]);
    // As many as a page names are named, each once and by itself.
    choices = harness.choices(Template::Minister);
    for by in By::ALL {
        choices.by = *by;
        let page = harness.brief("chapter:2", BriefFormat::Markdown, &choices);
        let names: HashSet<&str> = page.lines().filter(|line| line.starts_with("- 2.")).collect();
        assert_eq!(names.len(), 10, "{by:?}: {page}");
        assert!(!page.contains("Also here"), "{by:?}: {page}");
    }
    let one = harness.brief("id:3.4", BriefFormat::Markdown, &choices);
    assert!(one.contains("> ") && one.lines().count() < 50, "{one}");
}

/// Points without headings are known by their words, which do not go on a page.
#[test]
fn points_without_headings_are_counted_sooner() {
    let mut declaration = builtin();
    declaration.points.iter_mut().for_each(|point| point.heading = None);
    let harness = BriefHarness::of(declaration);
    let page = harness.template("chapter:2", BriefFormat::Markdown, Template::Minister);
    assert!(page.lines().count() < 50 && page.contains("Points by chapter"), "{page}");
    let one = harness.template("id:4.6", BriefFormat::Markdown, Template::Minister);
    assert_eq!(cited(&harness, &one, BriefFormat::Markdown), ["4.6"]);
}

#[test]
fn every_link_leads_to_a_place_in_the_brief() {
    let harness = BriefHarness::new();
    for template in Template::ALL {
        for query in ["", "chapter:2", "id:2.2", "chapter:6"] {
            let html = harness.template(query, BriefFormat::Html, *template);
            let links = html.split("href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap());
            for link in links {
                assert!(html.contains(&format!("id=\"{link}\"")), "{template:?} {query}: {link}");
            }
        }
    }
}

#[test]
fn headings_alone_still_show_what_notes_say() {
    let mut harness = BriefHarness::new();
    harness.note("3.1", "Europol levert cijfers.", Some("public"), None);
    let mut choices = harness.choices(Template::File);
    choices.wording = TextAmount::Heading;
    let with = harness.brief("id:3.1", BriefFormat::Markdown, &choices);
    assert!(with.contains("Europol levert cijfers."));
    choices.switch(Section::Notes, false);
    let without = harness.brief("id:3.1", BriefFormat::Markdown, &choices);
    assert!(!without.contains("cijfers.") && without.contains("\n- 3.1 "));
}

#[test]
fn a_meeting_gets_questions_that_fit_the_point() {
    let mut harness = BriefHarness::new();
    harness.mark("2.6", Mark::ComeBack);
    harness.status("3.1", "under-way", None);
    let brief = harness.template("id:2.6 or id:3.1", BriefFormat::Markdown, Template::Meeting);
    for question in [
        "We wanted to come back to this.",
        "It is said to be: under way.",
        "agreed, and with whom: CCPD Doornik",
    ] {
        assert!(brief.contains(question), "{question}: {brief}");
    }
}

#[test]
fn the_parts_can_be_switched() {
    let mut harness = BriefHarness::new();
    harness.mark_as_it_read("3.1", Mark::Reviewed, "Een eerdere tekst.");
    let all = harness.template("actor:europol", BriefFormat::Markdown, Template::File);
    for (section, sign) in [
        (Section::Cover, "**Reviewer** analist"),
        (Section::Figures, "**Review** open 2 · stale 1"),
        (Section::Bars, "····················  0/2"),
        (Section::Matrix, "SIENA"),
        (Section::Evaluations, "\n### Evaluation\n"),
        (Section::Marks, "**stale**"),
        (Section::Stale, "\n## What is stale\n"),
        (Section::NoMatch, "Forms searched: Europol."),
    ] {
        let mut choices = harness.choices(Template::File);
        assert!(all.contains(sign), "{section:?}");
        choices.switch(section, false);
        let brief = harness.brief("actor:europol", BriefFormat::Markdown, &choices);
        let fewer = brief.matches(sign).count() < all.matches(sign).count();
        assert!(fewer, "{section:?}: {brief}");
    }
}

#[test]
fn nothing_found_leaves_a_receipt() {
    let harness = BriefHarness::new();
    for form in [BriefFormat::Markdown, BriefFormat::Html, BriefFormat::Json] {
        let brief = harness.template("actor:maoc-n chapter:5", form, Template::Minister);
        assert!(brief.contains("No point names or concerns MAOC-N in chapter 5."), "{brief}");
        assert!(brief.contains("MAOC (N)"));
    }
}

#[test]
fn a_brief_speaks_its_language_and_quotes_the_original() {
    let mut harness = BriefHarness::new();
    for (lang, heading, quote) in [
        (Lang::En, "Where nothing was found", "Blijven werken aan een gemeenschappelijke"),
        (Lang::Nl, "Waar niets gevonden is", "Blijven werken aan een gemeenschappelijke"),
        (Lang::Fr, "Où rien n’a été trouvé", "Blijven werken aan een gemeenschappelijke"),
    ] {
        harness.lang = lang;
        let page = harness.template("actor:europol", BriefFormat::Html, Template::File);
        assert!(page.contains(heading) && page.contains(quote), "{lang}");
        assert!(
            page.contains(&format!("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"{lang}\""))
        );
        assert!(page.contains("<blockquote lang=\"nl\" xml:lang=\"nl\" data-cited=\"3.1\""));
    }
}

#[test]
fn a_file_brief_reads_like_this() {
    let mut harness = BriefHarness::new();
    harness.lang = Lang::Nl;
    harness.mark("5.3", Mark::Reviewed);
    harness.note(
        "3.1",
        "Cijfers *gevraagd*.\n\nAntwoord volgt.",
        Some("public"),
        Some("Verslag [2]"),
    );
    harness.note("3.1", "Niet voor buiten.", Some("restricted"), None);
    let brief = harness.template("actor:europol", BriefFormat::Markdown, Template::File);
    insta::assert_snapshot!(brief);
}
