//! From classified pieces to a declaration's file, with the account of every word.

mod actors;
mod builder;
mod footnotes;
mod keep;
mod numbers;
mod openings;
mod report;
mod slot;
mod sound;

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use super::actors::{ActorKey, Proposal};
use super::dates::{dateline, dates};
use super::{Block, Class, Document, Piece};
use crate::declaration::{
    ChapterFile, Date, DeclarationFile, Localized, Period, PointFile, is_device,
};
use actors::list_actors;
pub use actors::{Hit, hits, is_named};
use builder::{Accounts, Builder};
pub use keep::keep_curated;
pub use report::{Aside, Reason, Report};
use slot::point_id;
pub use sound::{faults, sound};

/// What a document does not say of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Identity {
    /// The declaration's id, a slug; made of the title where it is empty.
    pub id: String,
    /// The edition, a slug; made of the document's date where it is empty.
    pub edition: String,
    /// Short code of the official words' language.
    pub language: String,
    /// The name of the source: that of the file.
    pub source: String,
    /// Remarks on this copy for its readers.
    pub note: String,
}

impl Identity {
    /// The same, with what another says where this says nothing.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        let first = |this: String, other: String| if this.is_empty() { other } else { this };
        Self {
            id: first(self.id, other.id),
            edition: first(self.edition, other.edition),
            language: first(self.language, other.language),
            source: first(self.source, other.source),
            note: first(self.note, other.note),
        }
    }
}

/// A declaration in the making.
#[derive(Clone, Debug, PartialEq)]
pub struct Assembly {
    /// Its file.
    pub file: DeclarationFile,
    /// The account of its words.
    pub report: Report,
    /// The id of the point or the number of the chapter that each piece became;
    /// empty for other pieces.
    pub numbers: Vec<String>,
    /// Actors that the text names or seems to name.
    pub proposals: Vec<Proposal>,
}

impl Assembly {
    /// Points of all chapters.
    pub fn points(&self) -> usize {
        self.file.chapters.iter().map(|chapter| chapter.points.len()).sum()
    }

    /// Gives points the headings of their pieces, in every language the same.
    pub fn give_headings<'h>(&mut self, headings: impl Iterator<Item = (usize, &'h str)>) {
        for (at, words) in headings {
            let Some(id) = self.numbers.get(at) else { continue };
            if let Some(point) = point_with_id(&mut self.file, id) {
                let [nl, en, fr] = [words; 3].map(str::to_owned);
                point.heading = Some(Localized { nl, en, fr });
            }
        }
    }

    /// Looks for actors, of whom some were decided on, and for dates.
    pub fn find(&mut self, decided: &HashMap<ActorKey, bool>) {
        self.proposals = actors::propose(&self.file, decided);
        self.take_actors(decided);
        find_dates(&mut self.file);
    }

    /// Takes proposed actors into the declaration, or leaves them out, as was decided.
    pub fn take_actors(&mut self, decided: &HashMap<ActorKey, bool>) {
        for proposal in &mut self.proposals {
            let decided = decided.get(&proposal.key());
            proposal.taken = decided.copied().unwrap_or(proposal.known);
        }
        list_actors(&mut self.file, &self.proposals);
    }
}

/// The point with this id; none where it is no point's.
fn point_with_id<'f>(file: &'f mut DeclarationFile, id: &str) -> Option<&'f mut PointFile> {
    file.chapters.iter_mut().find_map(|chapter| {
        let at = (0..chapter.points.len()).find(|at| point_id(chapter, *at) == id)?;
        chapter.points.get_mut(at)
    })
}

/// Makes a declaration of a document and its pieces, in the order of the document.
pub fn assemble(document: &Document, pieces: &[Piece], identity: &Identity) -> Assembly {
    let mut assembly = arrange(document, pieces, identity);
    assembly.find(&HashMap::new());
    assembly
}

/// The same without actors and dates, which take most of the time.
pub fn arrange(document: &Document, pieces: &[Piece], identity: &Identity) -> Assembly {
    let plan = Plan::new(document, pieces);
    plan.carry_out(document.blocks.iter().cloned(), pieces, identity)
}

/// The same of a document that is needed no longer: its words are moved, not copied.
pub fn arrange_last(document: Document, pieces: &[Piece], identity: &Identity) -> Assembly {
    let plan = Plan::new(&document, pieces);
    plan.carry_out(document.blocks.into_iter(), pieces, identity)
}

/// What must be known of the whole document before its first piece is placed.
struct Plan {
    report: Report,
    /// For each piece, true where a point follows in the same chapter.
    more: Vec<bool>,
}

impl Plan {
    fn new(document: &Document, pieces: &[Piece]) -> Self {
        Self { report: Report::new(document, pieces), more: more_points(document, pieces) }
    }

    /// Places the pieces of blocks that come one by one, for their words to be taken.
    fn carry_out(
        self,
        blocks: impl Iterator<Item = Block>,
        pieces: &[Piece],
        identity: &Identity,
    ) -> Assembly {
        let mut builder = Builder::default();
        let mut places = pieces.iter().zip(self.more).enumerate().peekable();
        for (index, mut block) in blocks.enumerate() {
            while let Some((at, (piece, more))) =
                places.next_if(|(_, (piece, _))| piece.block == index)
            {
                let next = pieces.get(at + 1).map(|piece| piece.class);
                builder.place(piece, &mut block, next, more);
            }
        }
        let (file, Accounts { placed, asides }, slots) = builder.finish(|file| {
            identify(file, identity);
            complete(file);
        });
        let report = Report { placed, asides, ..self.report };
        let numbers = slots.into_iter().map(|slot| slot.and_then(|slot| slot.number(&file)));
        let numbers = numbers.map(Option::unwrap_or_default).collect();
        Assembly { file, report, numbers, proposals: Vec::new() }
    }
}

/// For each piece, true where a point follows in the same chapter.
fn more_points(document: &Document, pieces: &[Piece]) -> Vec<bool> {
    let mut more = vec![false; pieces.len()];
    let mut follows = false;
    let of_none =
        |piece: &Piece| document.blocks.get(piece.block).is_none_or(|block| is_blank(block, piece));
    for (at, piece) in pieces.iter().enumerate().rev() {
        more[at] = follows;
        match piece.class {
            _ if piece.joined || of_none(piece) => {}
            Class::Point | Class::SubPoint => follows = true,
            Class::Chapter | Class::Part => follows = false,
            _ => {}
        }
    }
    more
}

/// True for a piece without words: it has no place.
fn is_blank(block: &Block, piece: &Piece) -> bool {
    block.text.get(piece.range.clone()).is_none_or(|text| text.trim().is_empty())
}

/// Numbers points that stand before the first chapter or without any: they are
/// of chapter 0, or of a chapter that has the declaration's title.
fn complete(file: &mut DeclarationFile) {
    if file.chapters.is_empty() {
        file.chapters.push(ChapterFile::default());
    }
    let alone = file.chapters.len() == 1;
    let first = &mut file.chapters[0];
    if alone && first.number == 0 {
        first.number = 1;
        if first.title.is_empty() {
            first.title.clone_from(&file.title);
        }
    }
    for chapter in file.chapters.iter_mut().filter(|chapter| chapter.number > 0) {
        if chapter.title.is_empty() {
            chapter.title.clone_from(if chapter.part.is_empty() {
                &file.title
            } else {
                &chapter.part
            });
        }
    }
}

/// Gives the file what the document does not say, or says in its date line.
fn identify(file: &mut DeclarationFile, identity: &Identity) {
    file.schema = 2;
    file.language.clone_from(&identity.language);
    file.source.name.clone_from(&identity.source);
    file.source.note.clone_from(&identity.note);
    let found = dateline(&file.dateline)
        .or_else(|| file.closing.iter().rev().find_map(|line| dateline(line)));
    let day = match found {
        Some((place, on)) => {
            file.place = place;
            Some(on)
        }
        None => first_day(file),
    };
    if file.title.is_empty() {
        file.title.clone_from(&identity.source);
    }
    let first = |wanted: &str, made: String, otherwise: &str| {
        [wanted.to_owned(), made, otherwise.to_owned()]
            .into_iter()
            .find(|id| !id.is_empty())
            .unwrap_or_default()
    };
    file.id = first(&identity.id, slug(&file.title), "declaration");
    let day = day.map(|on| slug(&on.to_string())).unwrap_or_default();
    file.edition = first(&identity.edition, day, "first");
}

/// The first date of date line, title, subtitle and context that is a single day.
fn first_day(file: &DeclarationFile) -> Option<Period> {
    let texts = [&file.dateline, &file.title, &file.subtitle].into_iter().chain(&file.context);
    let days = texts.flat_map(|text| dates(text, &file.language)).map(|found| found.on);
    days.into_iter().find(|on| on.first == on.last)
}

/// Most letters of an id.
const ID_LETTERS: usize = 64;

/// A text as an id: small letters, digits and hyphens, 64 at most, whole words
/// where there is a word's end; none that Windows keeps for devices.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for letter in text.nfkd().filter(|c| !('\u{300}'..='\u{36f}').contains(c)) {
        match letter.to_ascii_lowercase() {
            letter @ ('a'..='z' | '0'..='9') => slug.push(letter),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
        if slug.len() > ID_LETTERS {
            slug.truncate(slug.rfind('-').unwrap_or(ID_LETTERS));
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if is_device(slug) { format!("{slug}-declaration") } else { slug.to_owned() }
}

/// Writes the dates that points give.
fn find_dates(file: &mut DeclarationFile) {
    for point in file.chapters.iter_mut().flat_map(|chapter| &mut chapter.points) {
        let found = dates(&point.text, &file.language);
        let date = |found: super::dates::FoundDate| Date {
            quote: point.text[found.range.clone()].to_owned(),
            on: found.on,
            role: found.role,
        };
        point.dates = found.into_iter().map(date).collect();
    }
}

#[cfg(test)]
mod tests;
