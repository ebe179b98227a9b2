//! Requirements on a declaration beyond its syntax: every fault, with its path and
//! line.

mod layout;

use std::collections::{HashMap, HashSet};

use unicode_segmentation::UnicodeSegmentation;

use super::model::{Actor, Chapter, Declaration, Localized, Point};
use super::normal::normal;
use super::{ActorId, PointIx};
use crate::faults::{Fault, locate};
use crate::text::{Lang, SharedStr, is_blank};

/// Permitted number of letters of a heading.
pub(crate) const HEADING_LETTERS: std::ops::RangeInclusive<usize> = 8..=70;

/// Every semantic fault of a declaration in the order of its source; empty when
/// it is sound.
pub fn check(declaration: &Declaration, source: &str) -> Vec<Fault> {
    let mut check = Check { declaration, faults: Vec::new() };
    check.identity();
    check.actors();
    check.prose("context", &declaration.context);
    check.chapters();
    check.layout();
    check.headings();
    if check.faults.is_empty() { Vec::new() } else { locate(source, check.faults) }
}

/// Files beyond this size are opened without the checks that read every text
/// once more; `hertog check` makes them at any size.
const CHECKED_AT_ONCE: usize = 4 << 20;

/// The faults for which a declaration is not opened.
pub(crate) fn check_on_opening(declaration: &Declaration, source: &str) -> Vec<Fault> {
    if source.len() > CHECKED_AT_ONCE { Vec::new() } else { check(declaration, source) }
}

struct Check<'d> {
    declaration: &'d Declaration,
    faults: Vec<Fault>,
}

impl<'d> Check<'d> {
    fn fault(&mut self, path: String, message: impl Into<String>, remedy: &str) {
        self.faults.push(Fault::new(message, remedy).at(path));
    }

    /// A text that people read must show something.
    fn shown(&mut self, text: &str, path: impl FnOnce() -> String) -> bool {
        let blank = is_blank(text);
        if blank {
            self.fault(
                path(),
                "this text is blank: expected words",
                "write it, or remove the item",
            );
        }
        !blank
    }

    fn prose(&mut self, path: &str, paragraphs: &[SharedStr]) {
        for (at, paragraph) in paragraphs.iter().enumerate() {
            self.shown(paragraph, || format!("{path}[{at}]"));
        }
    }

    fn identity(&mut self) {
        let Declaration { id, edition, language, title, source, parties, .. } = self.declaration;
        for (path, name) in [("id", id.as_str()), ("edition", edition.as_str())] {
            if is_device(name) {
                let message = format!("{name:?} cannot name a folder on Windows");
                self.fault(path.to_owned(), message, "choose another name");
            }
        }
        if !is_language(language) {
            let message = format!("{:?} is no language code", shortened(language));
            self.fault("language".to_owned(), message, "write a code such as \"nl\" or \"fr-BE\"");
        }
        self.shown(title, || "title".to_owned());
        self.shown(&source.name, || "source.name".to_owned());
        let known = known(&self.declaration.actors);
        for (at, party) in parties.iter().enumerate().filter(|(_, id)| !known.contains(id)) {
            self.unknown_actor(party, format!("parties[{at}]"));
        }
    }

    fn unknown_actor(&mut self, id: &ActorId, path: String) {
        let message = format!("{:?} is none of the actors", id.as_str());
        self.fault(path, message, "correct the id, or add the actor to the list of actors");
    }

    fn actors(&mut self) {
        let mut ids = HashMap::new();
        let mut aliases = HashMap::new();
        for (at, actor) in self.declaration.actors.iter().enumerate() {
            let path = format!("actors[{at}]");
            if ids.insert(&actor.id, at).is_some() {
                let message = format!("the actor {:?} occurs twice", actor.id.as_str());
                self.fault(format!("{path}.id"), message, "give each actor an id of its own");
            }
            self.localized(&actor.name, &format!("{path}.name"));
            if actor.aliases.is_empty() {
                let remedy = "give at least one form in which the text names the actor";
                self.fault(format!("{path}.aliases"), "the actor has no alias", remedy);
            }
            self.aliases(actor, &path, &mut aliases);
        }
    }

    fn aliases(&mut self, actor: &'d Actor, path: &str, taken: &mut HashMap<String, &'d ActorId>) {
        for (at, alias) in actor.aliases.iter().enumerate() {
            let path = || format!("{path}.aliases[{at}]");
            if !self.shown(alias, path) {
                continue;
            }
            let Some(other) = taken.insert(normal(alias).into_owned(), &actor.id) else { continue };
            let message = if *other == actor.id {
                format!("the alias {:?} occurs twice", shortened(alias))
            } else {
                format!("the alias {:?} is also one of {other}", shortened(alias))
            };
            self.fault(path(), message, "keep it in one place only");
        }
    }

    fn localized(&mut self, texts: &Localized, path: &str) {
        for lang in Lang::ALL {
            self.shown(texts.get(lang), || format!("{path}.{lang}"));
        }
    }

    fn chapters(&mut self) {
        if self.declaration.chapters.is_empty() {
            let remedy = "add the chapters of the declaration";
            self.fault("chapters".to_owned(), "there is no chapter: expected at least one", remedy);
        }
        let known = known(&self.declaration.actors);
        let mut before = 0;
        for (at, chapter) in self.declaration.chapters.iter().enumerate() {
            let path = format!("chapters[{at}]");
            if chapter.number <= before && at > 0 {
                let message = match chapter.number {
                    number if number == before => format!("chapter number {number} occurs twice"),
                    number => format!("chapter {number} follows chapter {before}"),
                };
                let remedy = "put the chapters in the order of their numbers";
                self.fault(format!("{path}.number"), message, remedy);
            }
            before = chapter.number;
            self.chapter(chapter, &path, &known);
        }
    }

    fn chapter(&mut self, chapter: &Chapter, path: &str, known: &HashSet<&ActorId>) {
        self.shown(&chapter.title, || format!("{path}.title"));
        if let Some(titles) = &chapter.titles {
            self.shown(&titles.en, || format!("{path}.titles.en"));
            self.shown(&titles.fr, || format!("{path}.titles.fr"));
        }
        self.prose(&format!("{path}.evaluation"), &chapter.evaluation);
        self.chapter_layout(chapter, path);
        for (place, point) in self.declaration.points[chapter.points.clone()].iter().enumerate() {
            self.point(point, &|rest| format!("{path}.points[{place}].{rest}"), known);
        }
    }

    fn point(&mut self, point: &Point, path: &dyn Fn(String) -> String, known: &HashSet<&ActorId>) {
        self.shown(&point.text, || path("text".to_owned()));
        if let Some(printed) = point.printed.as_deref() {
            self.shown_if_any(&printed.label, || path("label".to_owned()));
            self.origin(printed.origin, || path("origin".to_owned()));
        }
        for (at, related) in point.related.iter().enumerate() {
            if !known.contains(&related.actor) {
                self.unknown_actor(&related.actor, path(format!("related[{at}].actor")));
            }
            self.quote(&related.quote, &point.text, || path(format!("related[{at}].quote")));
        }
        for (at, date) in point.dates.iter().enumerate() {
            self.quote(&date.quote, &point.text, || path(format!("dates[{at}].quote")));
        }
    }

    fn quote(&mut self, quote: &str, text: &str, path: impl Fn() -> String) {
        const REMEDY: &str = "copy the words from the point's text, letter by letter";
        if is_blank(quote) {
            self.fault(path(), "the quote is blank: expected words of the point's text", REMEDY);
        } else if !normal(text).contains(&*normal(quote)) {
            let message =
                format!("the point's text does not hold the quote {:?}", shortened(quote));
            self.fault(path(), message, REMEDY);
        }
    }

    /// Headings: their length, and that no two are the same in a language.
    fn headings(&mut self) {
        let declaration = self.declaration;
        for lang in Lang::ALL {
            let mut seen = HashMap::new();
            for (at, point) in declaration.points.iter().enumerate() {
                let Some(heading) = &point.heading else { continue };
                let heading = normal(heading.get(lang));
                self.heading_length(&heading, || heading_path(declaration, at, lang));
                if let Some(other) = seen.insert(heading, point.id) {
                    let message = format!("point {other} has the same heading");
                    let remedy = "say what sets the two apart";
                    self.fault(heading_path(declaration, at, lang), message, remedy);
                }
            }
        }
    }

    fn heading_length(&mut self, heading: &str, path: impl FnOnce() -> String) {
        let letters = heading.graphemes(true).count();
        if !HEADING_LETTERS.contains(&letters) || is_blank(heading) {
            let (least, most) = (HEADING_LETTERS.start(), HEADING_LETTERS.end());
            let message = format!("the heading has {letters} letters: expected {least} to {most}");
            self.fault(path(), message, "make it longer or shorter, or leave the heading out");
        }
    }
}

fn heading_path(declaration: &Declaration, point: PointIx, lang: Lang) -> String {
    let chapter = declaration.chapter_of(point);
    let place = point - declaration.chapters[chapter].points.start;
    format!("chapters[{chapter}].points[{place}].heading.{lang}")
}

fn known(actors: &[Actor]) -> HashSet<&ActorId> {
    actors.iter().map(|actor| &actor.id).collect()
}

/// The start of a text, short enough for a message.
fn shortened(text: &str) -> String {
    crate::text::beginning(text, 60)
}

/// A short BCP 47 code: a language of 2 or 3 letters, then parts of 2 to 8.
fn is_language(code: &str) -> bool {
    let mut parts = code.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_lowercase())
        && parts.all(|p| (2..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// Names that Windows keeps for devices.
pub(crate) fn is_device(name: &str) -> bool {
    let numbered = name.strip_prefix("com").or_else(|| name.strip_prefix("lpt"));
    matches!(name, "con" | "prn" | "aux" | "nul")
        || numbered.is_some_and(|n| n.len() == 1 && n.bytes().all(|b| b.is_ascii_digit()))
}
