//! The built-in declaration against its source text, and what it names.

use std::collections::HashSet;

use hertog::declaration::{
    ActorKind, BUILTIN, Declaration, Names, Relation, builtin, check, decode, normal, read,
    read_bytes,
};
use hertog::text::Lang;

const SOURCE: &str = include_str!("../../../data/source/hertoginnedal-2023.nl.txt");

/// The declaration in the layout of the source, a line each.
fn rendered(declaration: &Declaration) -> Vec<String> {
    let labels = &declaration.labels;
    let mut lines = vec![declaration.title.to_string(), declaration.subtitle.to_string()];
    lines.push(labels.context.clone());
    lines.extend(declaration.context.iter().map(ToString::to_string));
    lines.push(labels.steps.clone());
    for chapter in &declaration.chapters {
        lines.push(format!("{}. {}", chapter.number, chapter.title));
        lines.push(format!("{} {}", labels.evaluation, chapter.evaluation[0]));
        lines.extend(chapter.evaluation[1..].iter().map(ToString::to_string));
        lines.push(labels.next.clone());
        let points = &declaration.points[chapter.points.clone()];
        lines.extend(points.iter().map(|point| format!("· {}", point.text)));
    }
    lines
}

/// The source without Word's bookmarks, and how many there were.
fn without_bookmarks(source: &str) -> (String, usize) {
    let mut pieces = source.split("[bookmark: ");
    let mut text = pieces.next().unwrap_or_default().to_owned();
    let after: Vec<&str> = pieces.filter_map(|piece| Some(piece.split_once(']')?.1)).collect();
    text.push_str(&after.concat());
    (text, after.len())
}

#[test]
fn the_built_in_declaration_is_sound() {
    let faults = check(&builtin(), BUILTIN);
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn it_has_the_words_of_its_source_and_no_others() {
    assert_eq!(SOURCE.len(), 20_000);
    let (source, bookmarks) = without_bookmarks(SOURCE);
    assert_eq!(bookmarks, 5);
    let lines = source.lines().map(str::trim).filter(|line| !line.is_empty());
    let ours = rendered(&builtin());
    assert_eq!(lines.clone().count(), ours.len());
    for (source, ours) in lines.zip(&ours) {
        assert_eq!(source, ours);
    }
}

#[test]
fn it_has_seven_chapters_and_fifty_one_points() {
    let declaration = builtin();
    let points: Vec<usize> = declaration.chapters.iter().map(|c| c.points.len()).collect();
    assert_eq!(points, [4, 10, 10, 7, 10, 7, 3]);
    assert_eq!(declaration.points.len(), 51);
    let paragraphs: Vec<usize> = declaration.chapters.iter().map(|c| c.evaluation.len()).collect();
    assert_eq!(paragraphs, [1, 1, 1, 1, 1, 1, 2]);
    let ids: Vec<String> = declaration.points.iter().map(|p| p.id.to_string()).collect();
    assert_eq!((&*ids[0], &*ids[13], &*ids[50]), ("1.1", "2.10", "7.3"));
    for (at, point) in declaration.points.iter().enumerate() {
        assert_eq!(declaration.position(point.id), Some(at));
        assert_eq!(declaration.chapters[declaration.chapter_of(at)].number, point.id.chapter());
    }
}

#[test]
fn every_point_has_a_heading_in_every_language() {
    let declaration = builtin();
    for lang in Lang::ALL {
        let headings: HashSet<&str> = declaration
            .points
            .iter()
            .filter_map(|point| Some(point.heading.as_ref()?.get(lang)))
            .inspect(|heading| assert!((8..=70).contains(&heading.chars().count()), "{heading}"))
            .collect();
        assert_eq!(headings.len(), 51, "{lang}");
    }
}

/// Ids of the points that concern an actor in one way.
fn concerned(declaration: &Declaration, id: &str, how: Relation) -> Vec<String> {
    let names = Names::new(declaration);
    let points = declaration.points.iter().filter(|point| {
        let concerns = names.actors(declaration, point);
        concerns.iter().any(|c| declaration.actors[c.actor].id.as_str() == id && c.how == how)
    });
    points.map(|point| point.id.to_string()).collect()
}

#[test]
fn points_name_whom_they_name() {
    let declaration = builtin();
    for (actor, points) in [
        ("europol", "3.1 3.4 5.3"),
        ("ccpd-doornik", "2.6"),
        ("maoc-n", "4.6"),
        ("frontex", "3.1"),
        ("eurojust", "3.1"),
        ("eu", "2.3 3.4 3.7 3.9 4.2 5.10 6.3 6.5 6.6"),
        ("benelux", "3.5"),
        ("nato", ""),
        ("uk", "3.4"),
        ("council-eu", "2.3 3.7 4.2"),
        ("coalition", "4.2"),
        ("hazeldonk", "4.5"),
        ("is", "5.7"),
        ("be", "1.2 3.4 4.2 4.5 4.6 6.3"),
        ("fr", "1.2 3.4 3.5 3.7 4.2 4.5 6.3"),
        ("ne", "6.3 6.4"),
        ("sy", "5.7 5.8"),
        ("ru", ""),
    ] {
        assert_eq!(concerned(&declaration, actor, Relation::Named).join(" "), points, "{actor}");
    }
    assert_eq!(concerned(&declaration, "ccpd-doornik", Relation::Related), ["2.3", "2.5"]);
    assert_eq!(concerned(&declaration, "be", Relation::Related), ["3.7"]);
}

#[test]
fn twenty_eight_points_name_nobody() {
    let declaration = builtin();
    let names = Names::new(&declaration);
    let silent = declaration.points.iter().filter(|point| names.find(&point.text).is_empty());
    assert_eq!(silent.count(), 28);
}

#[test]
fn a_concern_shows_the_longest_form_of_the_first_mention() {
    let declaration = builtin();
    let names = Names::new(&declaration);
    let quotes = |id: &str| -> Vec<(String, Relation, String)> {
        let point = declaration.point(id.parse().unwrap()).unwrap();
        let concerns = names.actors(&declaration, point).into_iter();
        concerns.map(|c| (declaration.actors[c.actor].id.to_string(), c.how, c.quote)).collect()
    };
    let ccpd = "Centrum voor Politie- en Douanesamenwerking (CCPD) van Doornik";
    assert_eq!(quotes("2.6"), [("ccpd-doornik".to_owned(), Relation::Named, ccpd.to_owned())]);
    let by_actor: Vec<String> = quotes("2.3").into_iter().map(|(id, ..)| id).collect();
    assert_eq!(by_actor, ["eu", "council-eu", "ccpd-doornik"], "named before related");
    let (_, how, quote) = quotes("2.3").pop().unwrap();
    assert_eq!(
        (how, &*quote),
        (Relation::Related, "zoals bepaald in de Overeenkomst van Doornik II")
    );
}

#[test]
fn the_first_three_actors_are_under_the_first_three_keys() {
    let declaration = builtin();
    let ids: Vec<&str> = declaration.actors.iter().map(|actor| actor.id.as_str()).collect();
    assert_eq!(ids[..3], ["europol", "ccpd-doornik", "maoc-n"]);
    assert_eq!(ids.len(), 38);
    let states = declaration.actors.iter().filter(|actor| actor.kind == ActorKind::State);
    assert!(states.into_iter().all(|state| state.id.as_str().len() == 2));
}

#[test]
fn every_alias_stands_somewhere_in_the_text_or_is_a_name_in_another_language() {
    let declaration = builtin();
    let text = normal(&rendered(&declaration).join("\n")).into_owned();
    let aliases = declaration
        .actors
        .iter()
        .flat_map(|actor| &actor.aliases)
        .map(hertog::text::SharedStr::as_str);
    let absent: Vec<&str> = aliases.filter(|a| !text.contains(&*normal(a))).collect();
    assert_eq!(absent, ["CCPD Tournai"]);
}

#[test]
fn key_2_is_ccpd_doornik_in_english_too() {
    let declaration = builtin();
    let name = &declaration.actors[1].name;
    assert_eq!(
        Lang::ALL.map(|lang| name.get(lang)),
        ["CCPD Doornik", "CCPD Doornik", "CCPD de Tournai"]
    );
    let headings = declaration.points.iter().filter_map(|point| point.heading.as_ref());
    let tournai = headings.filter(|heading| heading.get(Lang::En).contains("Tournai"));
    assert_eq!(tournai.count(), 0, "one name for one town");
}

#[test]
fn points_with_a_year_have_a_date() {
    for point in &builtin().points {
        let has_year = ["19", "20"].iter().any(|century| {
            point.text.match_indices(century).any(|(at, _)| {
                let year = point.text[at..].bytes().take_while(u8::is_ascii_digit).count();
                year == 4 && !point.text[..at].ends_with(|c: char| c.is_ascii_digit())
            })
        });
        assert_eq!(has_year, !point.dates.is_empty(), "{}", point.id);
    }
}

#[test]
fn the_format_is_as_its_page_says() {
    let page = include_str!("../../../docs/format.md");
    let example = page.split("```ron\n").nth(1).unwrap().split("```").next().unwrap();
    let declaration = read(example).unwrap();
    assert_eq!(check(&declaration, example), []);
    let ids: Vec<String> = declaration.points.iter().map(|p| p.id.to_string()).collect();
    assert_eq!(ids, ["2.3", "2.9", "3.1"]);
    for name in ["Declaration(", "Chapter(", "Point(", "Actor(", "Section(", "Annex(", "Footnote("]
    {
        assert!(page.contains(name));
    }
}

#[test]
fn schema_2_is_as_its_page_says() {
    let page = include_str!("../../../docs/format.md");
    let examples: Vec<&str> = page.split("```ron\n").skip(1).collect();
    let example = examples.iter().find(|example| example.contains("schema: 2")).unwrap();
    let example = example.split("```").next().unwrap();
    let declaration = read(example).unwrap();
    assert_eq!(check(&declaration, example), []);
    let ids: Vec<String> = declaration.points.iter().map(|p| p.id.to_string()).collect();
    assert_eq!(ids, ["0.1", "1.1", "1.2", "1.2.1"]);
    for field in [
        "dateline",
        "label",
        "part",
        "lead_in",
        "sections",
        "before",
        "after",
        "origin",
        "page",
        "line",
        "closing",
        "signatures",
        "annexes",
        "footnotes",
        "mark",
        "under",
    ] {
        assert!(example.contains(&format!("{field}: ")), "{field} is in no example");
        assert!(page.contains(&format!("`{field}`")), "{field} is in no table");
    }
}

#[test]
fn other_line_ends_and_a_byte_order_mark_change_nothing() {
    let windows = format!("\u{feff}{}", BUILTIN.replace('\n', "\r\n"));
    assert_eq!(read_bytes(windows.as_bytes()).unwrap(), builtin());
    assert_eq!(read(&windows).unwrap(), builtin());
    assert!(decode(windows.as_bytes()).unwrap().starts_with("// Hertoginnedal"));
}
