//! The preview shows the brief, and nothing that steers the terminal; what is
//! said of a brief before it is written is true.

use std::collections::HashSet;
use std::io::{self, Write};

use hertog::brief::{
    BriefFormat, BriefPart, By, Choices, Contents, Format, Group, Meta, Preview, Section, Template,
    TextAmount, compose, preview,
};
use hertog::review::Mark;
use hertog::text::{clean, is_clean, width};

use super::hostile::{PIECES, harness as hostile_harness};
use crate::support::brief_harness::BriefHarness;

/// Some of everything.
fn harness() -> BriefHarness {
    let mut harness = BriefHarness::new();
    harness.mark("3.1", Mark::Reviewed);
    harness.mark_as_it_read("3.4", Mark::ComeBack, "Zoals het was.");
    harness.note("3.1", "Vraag Europol om cijfers\n\nvoor 2027", Some("public"), Some("Verslag"));
    harness.note("3.1", "Alleen voor ons", Some("internal"), None);
    harness.note("5.3", "Niet verder vertellen", Some("restricted"), None);
    harness.status("5.3", "under-way", Some(("Zie het verslag", "internal")));
    harness
}

/// Every choice that changes what a brief holds.
fn all_choices(harness: &BriefHarness) -> Vec<Choices> {
    let mut all = Vec::new();
    for template in Template::ALL {
        for by in By::ALL {
            for wording in TextAmount::ALL {
                for level in harness.vocabulary.levels() {
                    let mut choices = harness.choices(*template);
                    (choices.by, choices.wording) = (*by, *wording);
                    choices.level = level.word.clone();
                    all.push(choices);
                }
            }
        }
    }
    all
}

/// A format that counts what it is given.
#[derive(Default)]
struct Count {
    points: usize,
    quotes: usize,
    notes: HashSet<String>,
    withheld: usize,
}

impl Format for Count {
    fn is_for_people(&self) -> bool {
        false
    }

    fn open(&mut self, meta: &Meta, _: &mut dyn Write) -> io::Result<()> {
        self.withheld = meta.withheld.unwrap_or(0);
        Ok(())
    }

    fn part(&mut self, part: &BriefPart<'_>, _: &mut dyn Write) -> io::Result<()> {
        match part {
            BriefPart::Point(point) => {
                self.points += 1;
                self.quotes += usize::from(!point.in_line);
                self.notes.extend(point.notes.iter().map(|note| note.body.id.to_string()));
            }
            BriefPart::Group(Group::Chapter { evaluation, .. }) => self.quotes += evaluation.len(),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn what_a_brief_is_said_to_hold_is_what_is_composed() {
    let harness = harness();
    for query in ["", "actor:europol", "chapter:3", "actor:maoc-n chapter:1"] {
        for mut choices in all_choices(&harness) {
            choices.switch(Section::Withheld, true);
            let (mut count, mut held) = (Count::default(), None);
            harness.with(query, &choices, |brief_input| {
                compose(brief_input, &mut count, &mut io::sink(), &mut |_| {}).unwrap();
                held = Some(brief_input.contents(BriefFormat::Csv));
            });
            let counted = Contents {
                points: count.points,
                quotes: count.quotes,
                notes: count.notes.len(),
                withheld: count.withheld,
                only_counted: false,
            };
            assert_eq!(held, Some(counted), "{query} {choices:?}");
        }
    }
}

fn drawn(
    harness: &BriefHarness,
    query: &str,
    form: BriefFormat,
    choices: &Choices,
    columns: u16,
) -> Preview {
    harness.with(query, choices, |brief_input| preview(brief_input, form, columns))
}

fn text(preview: &Preview) -> String {
    let line = |line: &Vec<(_, String)>| line.iter().map(|(_, text)| text.as_str()).collect();
    preview.lines.iter().map(line).collect::<Vec<String>>().join("\n")
}

/// The letters, without what lines are broken by.
fn letters(text: &str) -> String {
    text.replace('│', "").split_whitespace().collect()
}

#[test]
fn a_preview_says_what_the_document_says() {
    let harness = harness();
    for choices in all_choices(&harness) {
        let read = text(&drawn(&harness, "actor:europol", BriefFormat::Docx, &choices, 60));
        let written = harness.brief("actor:europol", BriefFormat::Markdown, &choices);
        // Markdown has marks of its own; words are in both or in neither.
        for words in [
            "Blijven werken aan een gemeenschappelijke",
            "Beide landen zijn tevreden",
            "Vraag Europol om cijfers",
            "Alleen voor ons",
            "Niet verder vertellen",
            "under way",
            "How far has this come",
            "hertog-brief/1",
            "What is stale",
        ] {
            let written = letters(&written).contains(&letters(words));
            assert_eq!(letters(&read).contains(&letters(words)), written, "{words}: {choices:?}");
        }
    }
}

#[test]
fn programs_read_what_is_previewed_for_them() {
    let harness = harness();
    let choices = harness.choices(Template::File);
    for form in [BriefFormat::Csv, BriefFormat::Json] {
        let preview = drawn(&harness, "actor:europol", form, &choices, 60);
        let written = harness.brief("actor:europol", form, &choices);
        assert!(preview.whole);
        assert_eq!(letters(&text(&preview)), letters(&written), "{form:?}");
    }
}

#[test]
fn lines_fit_and_nothing_in_them_steers() {
    let hostile = PIECES.concat();
    let harness = hostile_harness(&hostile);
    for form in BriefFormat::ALL {
        for columns in [1, 16, 23, 40, 80] {
            for template in Template::ALL {
                let choices = harness.choices(*template);
                let preview = drawn(&harness, "chapter:3", *form, &choices, columns);
                assert!(preview.whole && !preview.lines.is_empty());
                for line in &preview.lines {
                    let line: String = line.iter().map(|(_, text)| text.as_str()).collect();
                    assert!(is_clean(&line), "{line:?}");
                    let room = usize::from(columns.max(16)).max(width("Beoordelaar ") + 2);
                    assert!(width(&line) <= room, "{columns}: {line:?}");
                }
            }
        }
    }
    let choices = harness.choices(Template::File);
    let read = text(&drawn(&harness, "chapter:3", BriefFormat::Html, &choices, 80));
    assert!(letters(&read).contains(&letters(&clean(&hostile))), "{read}");
}

#[test]
fn a_preview_ends_where_nobody_scrolls_and_says_so() {
    let mut declaration = hertog::declaration::builtin();
    let last = declaration.points.last().unwrap().clone();
    let chapter = declaration.chapters.len() - 1;
    for number in 4..3_000 {
        let mut point = last.clone();
        point.id = format!("7.{number}").parse().unwrap();
        declaration.points.push(point);
    }
    declaration.chapters[chapter].points.end = declaration.points.len();
    let harness = BriefHarness::of(declaration);
    for form in BriefFormat::ALL {
        for wording in [TextAmount::Full, TextAmount::Heading] {
            let mut choices = harness.choices(Template::Minister);
            choices.wording = wording;
            let preview = drawn(&harness, "", *form, &choices, 40);
            assert!(!preview.whole, "{form:?}");
            assert!((1_000..=5_000).contains(&preview.lines.len()), "{}", preview.lines.len());
        }
    }
}

#[test]
fn what_is_derived_from_all_points_changes_no_brief() {
    let (plain, indexed) = (harness(), harness());
    indexed.corpus.index();
    for query in ["", "actor:eu", "chapter:3..4"] {
        let mut choices = plain.choices(Template::File);
        choices.by = By::Actor;
        let written = plain.brief(query, BriefFormat::Json, &choices);
        assert_eq!(indexed.brief(query, BriefFormat::Json, &choices), written, "{query}");
    }
}
