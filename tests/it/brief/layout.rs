//! Lead-ins and footnotes in briefs: quoted like the points, and checked like them.

use hertog::brief::{BriefFormat, Template, TextAmount, Verdict, missing};
use hertog::declaration::read;

use crate::support::brief_harness::{BriefHarness, TEXTS};

const FILE: &str = include_str!("../declaration/schemas/declaration-2.ron");

/// The quotes of a brief of 1.1, in order.
const CITED: [&str; 5] = ["1 ¶1", "1 §0 ¶1", "1 §0 ¶2", "1.1", "†1"];

fn harness(old: &str, new: &str) -> BriefHarness {
    assert!(FILE.contains(old), "{old}");
    BriefHarness::of(read(&FILE.replace(old, new)).unwrap())
}

/// The place and verdict of every quote of a brief.
fn verdicts(harness: &BriefHarness, brief: &[u8], form: BriefFormat) -> Vec<(String, Verdict)> {
    let checked = harness.check(brief, form);
    let listed = form.read(brief).unwrap().listed();
    assert_eq!(missing(&listed, &checked), [], "{form:?}");
    checked.into_iter().map(|quote| (quote.quoted.cited, quote.verdict)).collect()
}

#[test]
fn a_point_is_quoted_with_its_lead_in_and_footnotes_in_every_format() {
    let harness = harness("", "");
    for form in TEXTS.into_iter().chain([BriefFormat::Docx]) {
        let brief = harness.bytes("id:1.1", form, &harness.choices(Template::File));
        let mut found = verdicts(&harness, &brief, form);
        assert!(found.iter().all(|(_, verdict)| *verdict == Verdict::True), "{form:?}: {found:?}");
        found.sort_by_key(|(cited, _)| CITED.iter().position(|place| place == cited));
        let cited: Vec<&str> = found.iter().map(|(cited, _)| cited.as_str()).collect();
        assert_eq!(cited, CITED, "{form:?}");
        let choices = harness.choices(Template::File);
        let counted = harness.with("id:1.1", &choices, |input| input.contents(form).quotes);
        assert_eq!(counted, CITED.len(), "{form:?}");
    }
}

#[test]
fn a_lead_in_or_footnote_that_was_changed_is_found() {
    let now = harness("", "");
    let then = [
        ("the ministers agree to:", "the ministers refuse to:", "1 §0 ¶2"),
        ("Built in 1931 of yellow brick.", "Built in 1932 of red brick.", "†1"),
    ];
    for form in TEXTS {
        let fresh = now.template("id:1.1", form, Template::File);
        for (was, is, place) in then {
            let edited = fresh.replace(was, is);
            assert_ne!(edited, fresh, "{form:?}");
            let wrong = |brief: &str| {
                let mut all = verdicts(&now, brief.as_bytes(), form);
                all.retain(|(_, verdict)| *verdict != Verdict::True);
                all
            };
            assert_eq!(wrong(&edited), [(place.to_owned(), Verdict::Altered)], "{form:?}");
            let old = harness(was, is).template("id:1.1", form, Template::File);
            assert_eq!(wrong(&old), [(place.to_owned(), Verdict::Stale)], "{form:?}");
        }
    }
}

#[test]
fn what_is_found_in_a_lead_in_or_footnote_alone_is_quoted() {
    let harness = harness("", "");
    let brief = harness.template("drought or brick", BriefFormat::Markdown, Template::File);
    let found = verdicts(&harness, brief.as_bytes(), BriefFormat::Markdown);
    let expected = [("1 §0 ¶1", Verdict::True), ("†1", Verdict::True)];
    assert_eq!(found, expected.map(|(place, verdict)| (place.to_owned(), verdict)));
}

#[test]
fn a_point_in_a_line_has_neither() {
    let harness = harness("", "");
    let mut choices = harness.choices(Template::Minister);
    choices.wording = TextAmount::Heading;
    let brief = harness.brief("id:1.1", BriefFormat::Markdown, &choices);
    assert!(brief.contains("Level of the lake") && !brief.contains("agree to"), "{brief}");
}
