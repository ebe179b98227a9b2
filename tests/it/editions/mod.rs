//! Editions beside each other, work that is carried, promises in other declarations.

mod briefing;
mod carry;
mod compare;
mod following;
mod screens;
mod tracing;

use hertog::declaration::{BUILTIN, Declaration, read};

/// The built-in declaration's points as they stand in its file, chapter by chapter, and
/// what stands before, between and behind them.
struct Parts {
    chapters: Vec<Vec<(String, String)>>,
    around: Vec<String>,
}

impl Parts {
    fn of(source: &str) -> Self {
        let (mut chapters, mut around) = (Vec::new(), Vec::new());
        let mut rest = source;
        while let Some((before, behind)) = rest.split_once("      points: [\n") {
            let (points, after) = behind.split_once("\n      ],\n").unwrap();
            around.push(format!("{before}      points: [\n"));
            let blocks = points.split("        // ").skip(1).map(|block| {
                let (id, block) = block.split_once('\n').unwrap();
                (id.trim().to_owned(), format!("{}\n", block.trim_end_matches('\n')))
            });
            chapters.push(blocks.collect());
            rest = after;
            around.push("      ],\n".to_owned());
        }
        around.push(rest.to_owned());
        Self { chapters, around }
    }

    fn find(&mut self, id: &str) -> (&mut Vec<(String, String)>, usize) {
        let is_it = |(of, _): &(String, String)| of == id;
        let chapter = self.chapters.iter_mut().find(|points| points.iter().any(is_it)).unwrap();
        let place = chapter.iter().position(is_it).unwrap();
        (chapter, place)
    }

    fn take(&mut self, id: &str) -> String {
        let (chapter, place) = self.find(id);
        chapter.remove(place).1
    }

    /// Puts texts in the place of a point.
    fn replace(&mut self, id: &str, texts: &[&str]) {
        let (chapter, place) = self.find(id);
        let new = texts.iter().map(|text| ("new".to_owned(), bare(text)));
        chapter.splice(place..=place, new);
    }

    fn insert_after(&mut self, id: &str, block: String) {
        let (chapter, place) = self.find(id);
        chapter.insert(place + 1, ("new".to_owned(), block));
    }

    fn source(&self) -> String {
        let mut out = String::new();
        let mut chapters = self.chapters.iter();
        for (place, text) in self.around.iter().enumerate() {
            out.push_str(text);
            if place % 2 == 0 {
                chapters.next().into_iter().flatten().for_each(|(_, block)| out.push_str(block));
            }
        }
        out
    }
}

/// A point of nothing but its words.
fn bare(text: &str) -> String {
    format!("        (text: {text:?}),\n")
}

fn text_of(id: &str) -> String {
    read(BUILTIN).unwrap().point(id.parse().unwrap()).unwrap().text.to_string()
}

/// Every sixth word another.
fn reworded(text: &str) -> String {
    let words = text.split_whitespace().enumerate();
    let word = |(place, word)| if place % 6 == 5 { "gezamenlijk" } else { word };
    words.map(word).collect::<Vec<_>>().join(" ")
}

/// The file of a next edition of the built-in declaration: 2.6, 6.1 and 7.2 reworded, 3.2
/// and 5.1 removed, two points added in the middle, 1.1 moved to the end, 4.2 split, 5.2
/// and 5.3 merged.
pub(crate) fn next_edition() -> String {
    let mut parts = Parts::of(BUILTIN);
    for id in ["2.6", "6.1", "7.2"] {
        parts.replace(id, &[&reworded(&text_of(id))]);
    }
    let long = text_of("4.2");
    let half = long.len() / 2;
    let cut = half + long[half..].find(' ').unwrap();
    parts.replace("4.2", &[long[..cut].trim(), long[cut..].trim()]);
    let merged = format!("{} {}", text_of("5.2"), text_of("5.3"));
    parts.take("5.3");
    parts.replace("5.2", &[&merged]);
    parts.take("3.2");
    parts.take("5.1");
    let drones = "Een proeftuin inrichten voor onbemande vaartuigen die olievlekken opruimen.";
    parts.insert_after("2.3", bare(drones));
    let bees = "Jaarlijks de bijenkasten op de daken van beide ministeries laten tellen.";
    parts.insert_after("6.2", bare(bees));
    let moved = parts.take("1.1");
    let (last, place) = parts.find("7.3");
    last.insert(place + 1, ("new".to_owned(), moved));
    let source = parts.source().replace("edition: \"2023-05-05\"", "edition: \"2025-06-12\"");
    // In the evaluation of chapter 2.
    source.replace("Sinds de verklaring van Hertoginnedal van november 2021", "Sinds 2021")
}

fn next() -> Declaration {
    read(&next_edition()).unwrap()
}
