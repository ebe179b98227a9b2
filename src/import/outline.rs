//! The pieces of a document as a person puts them right: edits that can be undone,
//! kept in a draft, and made again on the same document.

mod edit;

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::Arc;

use super::actors::{ActorKey, Proposal};
use super::assemble::{Assembly, Identity, arrange, arrange_last};
use super::recognise::{Rules, recognise, similar, typed_label, withdraw_restarts};
use super::{Block, Certainty, Class, Document, Piece};
pub use edit::{Draft, Edit, PieceId};

/// The id of the rule of pieces that a person decided.
pub const BY_PERSON: &str = "person";

/// A document's pieces with the edits made to them.
#[derive(Clone, Debug)]
pub struct Outline {
    document: Arc<Document>,
    rules: Arc<Rules>,
    /// As they were recognised.
    recognised: Arc<Vec<Piece>>,
    /// The same until a person changes one.
    pieces: Arc<Vec<Piece>>,
    headings: BTreeMap<PieceId, String>,
    /// The actors that were decided on: true for those of the declaration.
    actors: HashMap<ActorKey, bool>,
    edits: Vec<Edit>,
    undone: Vec<Edit>,
}

impl Outline {
    /// The outline of a document as it is recognised, with the edits of a draft made again;
    /// edits that no longer fit the document change nothing.
    pub fn new(document: Arc<Document>, rules: Arc<Rules>, edits: Vec<Edit>) -> Self {
        let recognised = Arc::new(recognise(&document, &rules));
        let pieces = Arc::clone(&recognised);
        let mut outline = Self {
            document,
            rules,
            recognised,
            pieces,
            headings: BTreeMap::new(),
            actors: HashMap::new(),
            edits: Vec::new(),
            undone: Vec::new(),
        };
        for edit in edits {
            outline.apply(edit);
        }
        outline
    }

    /// The document.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The rules by which it was recognised.
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// The pieces in the order of the document.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// The edits that count, the newest last.
    pub fn edits(&self) -> &[Edit] {
        &self.edits
    }

    /// Makes an edit; false where it changes nothing.
    pub fn apply(&mut self, edit: Edit) -> bool {
        let changed = self.change(&edit);
        if changed {
            self.edits.push(edit);
            self.undone.clear();
        }
        changed
    }

    /// Takes the last edit back; false where there is none.
    pub fn undo(&mut self) -> bool {
        let Some(edit) = self.edits.pop() else { return false };
        self.undone.push(edit);
        self.pieces = Arc::clone(&self.recognised);
        self.headings.clear();
        self.actors.clear();
        for edit in std::mem::take(&mut self.edits) {
            self.change(&edit);
            self.edits.push(edit);
        }
        true
    }

    /// Makes the edit that was taken back last again; false where there is none.
    pub fn redo(&mut self) -> bool {
        let Some(edit) = self.undone.pop() else { return false };
        self.change(&edit);
        self.edits.push(edit);
        true
    }

    /// The id of a piece; none where there is no such index.
    pub fn id(&self, index: usize) -> Option<PieceId> {
        let piece = self.pieces.get(index)?;
        Some(PieceId { block: piece.block, start: piece.range.start })
    }

    /// The index of a piece; none where it is one no more.
    pub fn position(&self, id: PieceId) -> Option<usize> {
        let key = |piece: &Piece| (piece.block, piece.range.start);
        let first = self.pieces.partition_point(|piece| key(piece) < (id.block, id.start));
        self.pieces.get(first).filter(|piece| key(piece) == (id.block, id.start)).map(|_| first)
    }

    /// The heading of a piece; none where it has none.
    pub fn heading(&self, id: PieceId) -> Option<&str> {
        self.headings.get(&id).map(String::as_str)
    }

    /// The declaration that the pieces make, with the headings and actors of a person.
    pub fn assemble(&self, identity: &Identity) -> Assembly {
        let mut assembly = arrange(&self.document, &self.pieces, identity);
        assembly.find(&self.actors);
        assembly.give_headings(self.headings());
        assembly
    }

    /// The same, and an end of the outline: the document's words are moved, not copied.
    pub fn into_assembly(self, identity: &Identity) -> Assembly {
        let headings = self.headings().map(|(at, words)| (at, words.to_owned()));
        let headings: Vec<(usize, String)> = headings.collect();
        let Self { document, pieces, actors, .. } = self;
        let mut assembly = arrange_last(Arc::unwrap_or_clone(document), &pieces, identity);
        drop(pieces);
        assembly.find(&actors);
        assembly.give_headings(headings.iter().map(|(at, words)| (*at, words.as_str())));
        assembly
    }

    /// The same without dates, which take long as actors do: those of proposals from before.
    pub fn arrange(&self, identity: &Identity, proposals: Vec<Proposal>) -> Assembly {
        let mut assembly = arrange(&self.document, &self.pieces, identity);
        assembly.proposals = proposals;
        self.decide(&mut assembly);
        assembly
    }

    /// Gives a declaration in the making what a person decided beside its pieces.
    pub fn decide(&self, assembly: &mut Assembly) {
        assembly.give_headings(self.headings());
        assembly.take_actors(&self.actors);
    }

    /// The headings, each with the index of its piece.
    pub fn headings(&self) -> impl Iterator<Item = (usize, &str)> {
        let headings = self.headings.iter();
        headings.filter_map(|(id, words)| Some((self.position(*id)?, words.as_str())))
    }

    /// Other pieces that look like this one and are not of its class.
    pub fn alike(&self, before: &Piece, index: usize) -> Vec<PieceId> {
        let Some(changed) = self.pieces.get(index) else { return Vec::new() };
        let mut pieces = self.pieces.to_vec();
        pieces[index] = before.clone();
        let alike = similar(&self.document, &pieces, index).into_iter();
        let other = alike.filter(|at| *at != index && pieces[*at].class != changed.class);
        other.filter_map(|at| self.id(at)).collect()
    }

    /// The next piece that is a question, after or before an index, going round; none where there is none.
    pub fn doubt(&self, from: usize, forward: bool) -> Option<usize> {
        let count = self.pieces.len();
        let steps = (1..=count).map(|step| {
            if forward { (from + step) % count } else { (from + count - step % count) % count }
        });
        steps.into_iter().find(|at| self.pieces[*at].certainty == Certainty::Doubt)
    }

    fn change(&mut self, edit: &Edit) -> bool {
        let changed = self.make(edit);
        if changed {
            let pieces: &mut Vec<Piece> = Arc::make_mut(&mut self.pieces);
            withdraw_restarts(pieces, &self.rules);
        }
        changed
    }

    fn make(&mut self, edit: &Edit) -> bool {
        let (document, rules) = (Arc::clone(&self.document), Arc::clone(&self.rules));
        let texts = Texts { document: &document, rules: &rules };
        match edit {
            Edit::Classify(ids, class) => self.each(ids, |piece| texts.classify(piece, *class)),
            Edit::Join(ids) => self.each(ids, join),
            Edit::Confirm(ids) => self.each(ids, confirm),
            Edit::Head(id, words) => self.head(*id, words),
            Edit::Actor(key, taken) => self.actors.insert(key.clone(), *taken) != Some(*taken),
            Edit::Split(id, at) => self.split(texts, *id, &[*at]),
            Edit::Sentences(ids) => ids.iter().fold(false, |changed, id| {
                let places = self.sentences(*id);
                self.split(texts, *id, &places) || changed
            }),
        }
    }

    /// Changes pieces one by one; true if one is another now.
    fn each(&mut self, ids: &[PieceId], change: impl Fn(&mut Piece)) -> bool {
        let mut changed = false;
        for id in ids {
            let Some(at) = self.position(*id) else { continue };
            let before = self.pieces[at].clone();
            change(&mut Arc::make_mut(&mut self.pieces)[at]);
            changed |= self.pieces[at] != before;
        }
        changed
    }

    fn head(&mut self, id: PieceId, words: &str) -> bool {
        if self.position(id).is_none() {
            return false;
        }
        let before = if words.is_empty() {
            self.headings.remove(&id)
        } else {
            self.headings.insert(id, words.to_owned())
        };
        before.as_deref().unwrap_or_default() != words
    }

    /// Cuts a piece at places of its block's text.
    fn split(&mut self, texts: Texts, id: PieceId, places: &[usize]) -> bool {
        let Some(at) = self.position(id) else { return false };
        let piece = self.pieces[at].clone();
        let Some(block) = texts.document.blocks.get(piece.block) else { return false };
        let inside = piece.range.start + piece.label..piece.range.end;
        let fits = |place: &usize| {
            inside.start < *place && inside.contains(place) && block.text.is_char_boundary(*place)
        };
        let starts: Vec<usize> = places.iter().copied().filter(fits).collect();
        if starts.is_empty() {
            return false;
        }
        let ends = starts.iter().copied().chain([piece.range.end]);
        let first = [piece.range.start];
        let ranges = first.iter().chain(&starts).copied().zip(ends).map(|(start, end)| start..end);
        let parts: Vec<Piece> = ranges.map(|range| texts.part(&piece, range)).collect();
        Arc::make_mut(&mut self.pieces).splice(at..=at, parts);
        true
    }

    /// The places where the sentences of a piece begin, but for the first.
    fn sentences(&self, id: PieceId) -> Vec<usize> {
        let Some(piece) = self.position(id).map(|at| &self.pieces[at]) else { return Vec::new() };
        let text = self
            .document
            .blocks
            .get(piece.block)
            .and_then(|block| block.text.get(piece.range.clone()));
        let starts = text.map(sentence_starts).unwrap_or_default();
        starts.into_iter().map(|start| piece.range.start + start).collect()
    }
}

/// The texts that pieces are parts of, and the rules for their labels.
#[derive(Clone, Copy)]
struct Texts<'a> {
    document: &'a Document,
    rules: &'a Rules,
}

impl Texts<'_> {
    /// A part of a piece as a person cut it.
    fn part(self, piece: &Piece, range: Range<usize>) -> Piece {
        let is_first = range.start == piece.range.start;
        let mut part = Piece { range, ..piece.clone() };
        confirm(&mut part);
        if !is_first {
            (part.label, part.number, part.unordered, part.joined) = (0, None, false, false);
            self.label(&mut part);
        }
        part
    }

    fn classify(self, piece: &mut Piece, class: Class) {
        if piece.class != class {
            piece.class = class;
            self.label(piece);
        }
        piece.joined = false;
        confirm(piece);
    }

    /// Looks for the label of a piece whose class has one.
    fn label(self, piece: &mut Piece) {
        let Some(block) = self.document.blocks.get(piece.block) else { return };
        (piece.label, piece.number, piece.unordered) = match block.text.get(piece.range.clone()) {
            Some(text) if is_labelled(piece.class) && !begins_with_name(piece.class, text) => {
                typed_label(text, self.rules)
            }
            _ => (0, None, false),
        };
        if piece.number.is_none() && piece.range.start == 0 && is_labelled(piece.class) {
            piece.number = generated(block);
        }
    }
}

/// True for a point that begins with a capital and a stop: the initial of a name
/// rather than a number.
fn begins_with_name(class: Class, text: &str) -> bool {
    let mut letters = text.chars();
    matches!(class, Class::Point | Class::SubPoint)
        && letters.next().is_some_and(char::is_uppercase)
        && letters.next() == Some('.')
}

/// True for a class whose pieces have labels.
fn is_labelled(class: Class) -> bool {
    matches!(
        class,
        Class::Chapter
            | Class::Section
            | Class::Point
            | Class::SubPoint
            | Class::Annex
            | Class::Footnote
    )
}

fn generated(block: &Block) -> Option<u32> {
    match block.label.as_ref()?.mark {
        super::Mark::Number(number) => Some(number),
        super::Mark::Bullet => None,
    }
}

fn confirm(piece: &mut Piece) {
    piece.rule = BY_PERSON;
    piece.certainty = Certainty::Sure;
}

fn join(piece: &mut Piece) {
    piece.joined = true;
    confirm(piece);
}

/// Letters of a word that a full stop may shorten (`art.`, `bv.`, `Mr.`).
const ABBREVIATION: usize = 3;

/// Offsets at which sentences begin, but for the first: after a stop and white
/// space, before a letter that is not small; a short word with a stop ends none.
fn sentence_starts(text: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut word = 0;
    let mut stopped = false;
    for (at, letter) in text.char_indices() {
        if letter.is_whitespace() {
            let before = text[word..at].trim_end_matches(['"', '”', '»', ')']);
            let long = before.chars().filter(|c| c.is_alphanumeric()).count() > ABBREVIATION;
            if at > word {
                stopped = before.ends_with(['!', '?']) || before.ends_with('.') && long;
            }
            word = at + letter.len_utf8();
        } else if at == word && stopped && !letter.is_lowercase() {
            starts.push(at);
        }
    }
    starts
}

#[cfg(test)]
mod tests;
