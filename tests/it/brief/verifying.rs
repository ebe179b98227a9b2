//! A brief is checked again after it was edited, or the declaration was.

use hertog::brief::{BriefFormat, Checked, Template, Verdict, missing, verify};
use hertog::declaration::{Declaration, Fingerprint, builtin};
use hertog::review::Mark;
use hertog::review::{Gap, Lost};
use hertog::text::Lang;

use crate::support::brief_harness::{BriefHarness, TEXTS};

/// What is not true, in order.
fn wrong(harness: &BriefHarness, brief: &str, form: BriefFormat) -> Vec<(String, Verdict)> {
    let checked = harness.check(brief, form).into_iter();
    let wrong = checked.filter(|quote| quote.verdict != Verdict::True);
    wrong.map(|quote| (quote.quoted.cited, quote.verdict)).collect()
}

fn brief(harness: &BriefHarness, form: BriefFormat) -> String {
    harness.template("actor:europol", form, Template::File)
}

#[test]
fn one_letter_of_a_quote_is_found_in_every_format() {
    let harness = BriefHarness::new();
    for form in TEXTS {
        let fresh = brief(&harness, form);
        assert!(wrong(&harness, &fresh, form).is_empty(), "{form:?}");
        for (was, is, cited) in [
            ("netwerken van smokkelaars", "netwerken van smokkelaar", "3.1"),
            ("inhoud die verband houdt", "inhoud die verband hield", "5.3"),
            ("begin juli 2022", "begin juli 2023", "3 ¶1"),
        ] {
            let edited = fresh.replace(was, is);
            assert_ne!(edited, fresh);
            let expected = [(cited.to_owned(), Verdict::Altered)];
            assert_eq!(wrong(&harness, &edited, form), expected, "{form:?}");
        }
    }
}

#[test]
fn what_a_reader_sees_under_a_quote_is_what_is_checked() {
    let harness = BriefHarness::new();
    for form in [BriefFormat::Markdown, BriefFormat::Html] {
        let edited = brief(&harness, form).replace("— 3.1 · 702253e2eb2c", "— 3.2 · 702253e2eb2c");
        assert_eq!(
            wrong(&harness, &edited, form),
            [("3.2".into(), Verdict::Relabelled)],
            "{form:?}"
        );
    }
}

/// Spreadsheets make 2.1 of 2.10, and a day of 3.4.
#[test]
fn an_id_that_came_out_as_a_number_is_called_changed_and_not_the_words() {
    let harness = BriefHarness::new();
    let fresh = harness.template("id:2.10 or id:3.4", BriefFormat::Csv, Template::File);
    let edited = fresh.replace("\"2.10\"", "\"2.1\"").replace("\"3.4\"", "\"3-apr\"");
    let seen = |text: &str| {
        let checked = harness.check(text, BriefFormat::Csv).into_iter();
        let wrong = checked.filter(|quote| quote.verdict != Verdict::True);
        let at = |quote: &Checked<'_>| quote.stands_at.map(|at| at.to_string());
        wrong
            .map(|quote| (quote.quoted.cited.clone(), quote.verdict, at(&quote)))
            .collect::<Vec<_>>()
    };
    let is = |cited: &str, at: &str| (cited.to_owned(), Verdict::Relabelled, Some(at.to_owned()));
    assert_eq!(seen(&fresh), []);
    assert_eq!(seen(&edited), [is("2.1", "2.10"), is("3-apr", "3.4")]);
    let findings = BriefFormat::Csv.read(edited.as_bytes()).unwrap();
    let checked = verify(&harness.corpus, findings.clone());
    assert_eq!(missing(&findings.listed(), &checked), [], "no quote is missing");
    // Words that were changed as well are held against the point that they are of.
    let text = harness.corpus.declaration().point("2.10".parse().unwrap()).unwrap().text.clone();
    let altered = edited.replace(&*text, &text.replacen(' ', " niet ", 1));
    assert_eq!(seen(&altered)[0].1, Verdict::Altered);
}

#[test]
fn a_table_is_in_the_language_of_the_brief_and_read_in_all() {
    for (lang, head, state, progress) in [
        (
            Lang::En,
            "\"cited\",\"kind\",\"chapter\",\"heading\",\"text\"",
            "\"stale\"",
            "\"not recorded\"",
        ),
        (
            Lang::Nl,
            "\"plaats\",\"soort\",\"hoofdstuk\",\"opschrift\",\"tekst\"",
            "\"verouderd\"",
            "\"niet opgegeven\"",
        ),
        (
            Lang::Fr,
            "\"endroit\",\"nature\",\"chapitre\",\"intitulé\",\"texte\"",
            "\"périmé\"",
            "\"non renseigné\"",
        ),
    ] {
        let mut harness = BriefHarness::new();
        harness.lang = lang;
        harness.mark_as_it_read("3.1", Mark::Reviewed, "vroeger");
        let table = brief(&harness, BriefFormat::Csv);
        assert!(table.starts_with(head) && table.contains(state) && table.contains(progress));
        let first: Vec<&str> = table.lines().next().unwrap().rsplit(',').take(1).collect();
        assert_eq!(
            first,
            [format!("\"{}\"", ["fingerprint", "vingerafdruk", "empreinte"][lang as usize])]
        );
        let cited: Vec<String> = harness
            .check(&table, BriefFormat::Csv)
            .into_iter()
            .map(|quote| quote.quoted.cited)
            .collect();
        assert_eq!(cited, ["3.1", "3.4", "3 ¶1", "5.3", "5 ¶1"], "points come first");
        assert!(wrong(&harness, &table, BriefFormat::Csv).is_empty());
    }
}

#[test]
fn a_row_that_was_taken_out_is_missed() {
    let harness = BriefHarness::new();
    let table = brief(&harness, BriefFormat::Csv);
    let row = table.lines().find(|line| line.starts_with("\"5.3\"")).unwrap();
    let cut = table.replace(&format!("{row}\r\n"), "");
    let findings = BriefFormat::Csv.read(cut.as_bytes()).unwrap();
    let checked = verify(&harness.corpus, findings.clone());
    assert_eq!(missing(&findings.listed(), &checked), ["5.3".parse().unwrap()]);
}

#[test]
fn passages_outside_the_points_are_quoted_where_no_point_is_found() {
    let harness = BriefHarness::new();
    for form in TEXTS {
        let file = harness.template("sahel", form, Template::File);
        let seen: Vec<(String, Verdict)> =
            harness.check(&file, form).into_iter().map(|q| (q.quoted.cited, q.verdict)).collect();
        assert!(seen.len() > 1 && seen.iter().any(|(cited, _)| cited == "6"), "{form:?}: {seen:?}");
        assert!(seen.iter().all(|(_, verdict)| *verdict == Verdict::True), "{form:?}: {seen:?}");
        assert!(!file.contains("0 of 51") && !file.contains("0 van 51"), "{form:?}: {file}");
        let contents =
            harness.with("sahel", &harness.choices(Template::File), |m| m.contents(form));
        assert_eq!(contents.quotes, seen.len());
        let altered = file.replace("Sahel", "Sahara");
        assert!(
            wrong(&harness, &altered, form).iter().any(|(_, verdict)| *verdict == Verdict::Altered)
        );
    }
    let written = harness
        .with("sahel", &harness.choices(Template::File), |m| m.written(BriefFormat::Csv, &"x.csv"));
    assert!(
        written.contains("passages outside the points") && !written.contains(" 0 "),
        "{written}"
    );
}

#[test]
fn what_programs_do_to_a_text_is_not_found() {
    let harness = BriefHarness::new();
    for form in TEXTS {
        let fresh = brief(&harness, form);
        let edited =
            fresh.replace("(bv. via", "(bv.\u{a0}via").replace("-initiatieven", "‑initiatieven");
        assert_ne!(edited, fresh);
        assert!(wrong(&harness, &edited, form).is_empty(), "{form:?}");
    }
    let wrapped =
        brief(&harness, BriefFormat::Markdown).replace("ook met Europol,", "ook met\n> Europol,");
    assert!(wrong(&harness, &wrapped, BriefFormat::Markdown).is_empty());
    let curly = brief(&harness, BriefFormat::Markdown).replace("\"Calais\"", "“Calais”");
    assert!(wrong(&harness, &curly, BriefFormat::Markdown).is_empty());
    let saved = brief(&harness, BriefFormat::Html)
        .replace("<br/>", "<br>")
        .replace("ook met", "ook\n   met");
    assert!(wrong(&harness, &saved, BriefFormat::Html).is_empty());
    let semicolons = brief(&harness, BriefFormat::Csv).replace("\",\"", "\";\"");
    assert!(wrong(&harness, &semicolons, BriefFormat::Csv).is_empty());
}

/// The next edition: 3.1 says something else, 5.3 is gone, and what was 3.4
/// stands at the place of 3.3.
fn next_edition() -> Declaration {
    let mut next = builtin();
    let at = |id: &str| next.position(id.parse().unwrap()).unwrap();
    let (one, three, four, gone) = (at("3.1"), at("3.3"), at("3.4"), at("5.3"));
    next.points[one].text = next.points[one].text.replace("Frontex", "het Agentschap").into();
    let text = next.points[four].text.clone();
    next.points[three].text = text;
    next.points[four].text = "Iets anders.".into();
    next.points[gone].text = "Nog iets anders.".into();
    next
}

#[test]
fn against_the_next_edition_what_has_changed_is_stale_and_what_moved_is_found() {
    let (harness, next) = (BriefHarness::new(), BriefHarness::of(next_edition()));
    for form in TEXTS {
        let checked = next.check(brief(&harness, form), form);
        let mut seen: Vec<(String, Verdict, Option<String>)> = checked
            .into_iter()
            .map(|q| (q.quoted.cited, q.verdict, q.stands_at.map(|at| at.to_string())))
            .collect();
        seen.sort_by(|a, b| a.0.cmp(&b.0));
        let quote = |cited: &str, verdict, at: Option<&str>| {
            (cited.to_owned(), verdict, at.map(str::to_owned))
        };
        let expected = [
            quote("3 ¶1", Verdict::True, None),
            quote("3.1", Verdict::Stale, None),
            quote("3.4", Verdict::Stale, Some("3.3")),
            quote("5 ¶1", Verdict::True, None),
            quote("5.3", Verdict::Stale, None),
        ];
        assert_eq!(seen, expected, "{form:?}");
    }
}

#[test]
fn forged_fingerprints_change_nothing() {
    let harness = BriefHarness::new();
    let point = harness.corpus.declaration().point("3.1".parse().unwrap()).unwrap();
    let forged = point.text.replace("Europol", "niemand");
    for form in TEXTS {
        let (old, new) = (Fingerprint::of(&point.text), Fingerprint::of(&forged));
        let brief = brief(&harness, form).replace(&*point.text, &forged);
        let brief =
            brief.replace(&old.to_string(), &new.to_string()).replace(&old.short(), &new.short());
        assert_eq!(
            wrong(&harness, &brief, form),
            [("3.1".to_owned(), Verdict::Altered)],
            "{form:?}"
        );
    }
}

#[test]
fn a_quote_that_does_not_say_what_it_is_of_is_not_taken_for_true() {
    let harness = BriefHarness::new();
    let print = harness
        .corpus
        .fingerprint(harness.corpus.declaration().position("3.1".parse().unwrap()).unwrap());
    let cut = brief(&harness, BriefFormat::Markdown)
        .replace(&format!("> — 3.1 · {}\n", print.short()), "");
    assert_eq!(wrong(&harness, &cut, BriefFormat::Markdown), [(String::new(), Verdict::Unplaced)]);
    let line = format!("<figcaption>— 3.1 · {}</figcaption>", print.short());
    let fresh = brief(&harness, BriefFormat::Html);
    assert!(fresh.contains(&line));
    for caption in ["", "<figcaption>— 3.1</figcaption>"] {
        let cut = fresh.replace(" data-cited=\"3.1\"", "").replace(&line, caption);
        assert_eq!(wrong(&harness, &cut, BriefFormat::Html), [(String::new(), Verdict::Unplaced)]);
    }
}

/// A quote that is set as none, but still says what it is of, is checked.
#[test]
fn an_altered_quote_is_found_whatever_it_is_set_as() {
    let harness = BriefHarness::new();
    let altered = |form| brief(&harness, form).replace("ook met Europol", "niet met Europol");
    let markdown = altered(BriefFormat::Markdown);
    let at = markdown.find("> Blijven werken").unwrap();
    let end = at + markdown[at..].find("\n\n").unwrap();
    let unquoted = markdown[at..end].replace("> ", "").replace('>', "");
    let unquoted = format!("{}{unquoted}{}", &markdown[..at], &markdown[end..]);
    let html = altered(BriefFormat::Html);
    let at = html.find("<blockquote lang=\"nl\" xml:lang=\"nl\" data-cited=\"3.1\"").unwrap();
    let (before, after) = html.split_at(at);
    let divided = after.replacen("<blockquote", "<div", 1).replacen("</blockquote>", "</div>", 1);
    for (text, form) in
        [(unquoted, BriefFormat::Markdown), (format!("{before}{divided}"), BriefFormat::Html)]
    {
        assert_eq!(wrong(&harness, &text, form), [("3.1".into(), Verdict::Altered)], "{form:?}");
    }
}

/// A page as a sanitiser or an editor leaves it: without attributes that it does
/// not know, and with every letter that can have one under its name.
#[test]
fn what_stands_under_a_quote_is_enough_and_letters_may_have_names() {
    let harness = BriefHarness::new();
    let mut page = brief(&harness, BriefFormat::Html);
    for (letter, name) in
        [("ë", "&euml;"), ("ö", "&ouml;"), ("é", "&eacute;"), ("ï", "&iuml"), ("·", "&middot;")]
    {
        page = page.replace(letter, name);
    }
    while let Some(at) = page.find(" data-") {
        let ends = page[at..].match_indices('"').nth(1).unwrap().0 + 1;
        page.replace_range(at..at + ends, "");
    }
    assert!(wrong(&harness, &page, BriefFormat::Html).is_empty());
    assert_eq!(harness.check(&page, BriefFormat::Html).len(), 5);
}

#[test]
fn a_damaged_brief_is_an_error_or_read_as_far_as_it_goes() {
    let harness = BriefHarness::new();
    for form in TEXTS {
        let whole = brief(&harness, form);
        for end in (0..whole.len()).step_by(97).filter(|end| whole.is_char_boundary(*end)) {
            let read = form.read(&whole.as_bytes()[..end]);
            assert!(read.is_err() || read.unwrap().quotes.len() <= 5);
        }
        assert!(form.read(b"\xff\xfe\x00").is_err());
    }
}

/// What was recorded and could not be read is said before anything is quoted,
/// and every quote is as true as before.
#[test]
fn a_brief_says_first_that_not_all_was_read_and_is_checked_as_ever() {
    for (lang, said) in [
        (Lang::En, "could be read when this brief was made"),
        (Lang::Nl, "kon worden gelezen toen deze briefing werd gemaakt"),
        (Lang::Fr, "n’a pas pu être lu"),
    ] {
        let gaps = [
            Gap { file: "Zo%C3%AB--1.journal".to_owned(), lost: Lost::Lines(2) },
            Gap { file: "b.journal".to_owned(), lost: Lost::All },
        ];
        let mut harness = BriefHarness::new();
        harness.lang = lang;
        harness.reviews = harness.reviews.with_gaps(&gaps);
        for form in BriefFormat::ALL.iter().copied() {
            for template in [Template::File, Template::Minister, Template::Meeting] {
                let brief = harness.template("actor:europol", form, template);
                let at = brief.find("b.journal").unwrap_or_else(|| panic!("{form:?}: {brief}"));
                let quote = brief.find("netwerken van smokkelaars").unwrap_or(usize::MAX);
                assert!(at < quote, "{form:?} {template:?}");
                // Programs have fields for it, in which nothing is a sentence.
                assert!(brief.contains(said) || form == BriefFormat::Json, "{form:?}");
                let bytes = harness.bytes("actor:europol", form, &harness.choices(template));
                let found = harness.check(bytes, form);
                assert!(found.iter().all(|quote| quote.verdict == Verdict::True), "{form:?}");
            }
        }
    }
}
