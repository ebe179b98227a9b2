//! The same promise in the other declarations of the library.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use xxhash_rust::xxh3::xxh3_128;

use super::library::{LibraryFile, library_files, parse, text};
use super::threads::in_threads;
use super::{Folders, Opened, Opener};
use crate::declaration::{Declaration, DeclarationId, Fingerprint, PointId, PointIx};
use crate::editions::Traced;
use crate::editions::trace::{Candidate, Reason, TraceIndex};
use crate::review::{OtherPoint, ReviewState, Reviewer, Reviews};

/// The library as it was read for tracing the points of one declaration.
pub(crate) struct Tracer {
    here: Arc<Declaration>,
    /// The other declarations that can be read.
    others: Vec<(LibraryFile, Declaration)>,
    index: TraceIndex,
    /// Every file with the hash of its bytes; `None` where these cannot be read.
    files: Vec<(LibraryFile, Option<u128>)>,
}

impl Tracer {
    /// Reads the library.
    pub(crate) fn open(folders: &Folders, here: &Arc<Declaration>) -> Self {
        let (files, _) = library_files(folders);
        let read = in_threads(&files, || (), |(), file| read(file));
        let (mut hashed, mut others) = (Vec::new(), Vec::new());
        for (file, (hash, declaration)) in files.into_iter().zip(read) {
            let other = declaration.filter(|of| of.id != here.id);
            others.extend(other.map(|of| (file.clone(), of)));
            hashed.push((file, hash));
        }
        let declarations = others.iter().map(|(_, other)| other);
        let index = TraceIndex::new(std::iter::once(&**here).chain(declarations));
        Self { here: Arc::clone(here), others, index, files: hashed }
    }

    /// True where the library still holds what was read, to the byte.
    pub(crate) fn is_current(&self, folders: &Folders) -> bool {
        let (files, _) = library_files(folders);
        let hash = |file: &LibraryFile| Some(xxh3_128(&file.bytes().ok()?));
        let hashes = in_threads(&files, || (), |(), file| hash(file));
        files.into_iter().zip(hashes).eq(self.files.iter().cloned())
    }

    /// The points of other declarations on which a person has decided, then those that
    /// may speak of the same promise as a point, best first; at last those that were decided
    /// on and are not in the library now, or cannot be read there.
    pub(crate) fn trace(
        &self,
        folders: &Folders,
        reviewer: &Reviewer,
        point: PointId,
        decided: &[OtherPoint],
    ) -> Vec<Traced> {
        let Self { others, index, .. } = self;
        let Some(asked) = self.here.position(point) else { return Vec::new() };
        let candidates = index.trace(0, asked);
        let opener = Opener::new(folders, reviewer);
        let mut found = Found { opener, others, reviews: HashMap::new(), rows: Vec::new() };
        let mut gone = Vec::new();
        for other in decided {
            let is_meant = |(_, of): &&(LibraryFile, Declaration)| {
                (&of.id, &of.edition) == (&other.declaration, &other.edition)
            };
            let declaration = others.iter().find(is_meant);
            let place = declaration.and_then(|(_, of)| of.position(other.point));
            if let (Some((file, of)), Some(point)) = (declaration, place) {
                let reasons = reasons_of(&candidates, others, (of, point));
                found.add(file, of, point, reasons);
            } else {
                gone.push(Traced::gone(other.clone(), self.unread(other)));
            }
        }
        for Candidate { declaration, point, reasons, .. } in candidates {
            let other = declaration.checked_sub(1).and_then(|place| others.get(place));
            if let Some((file, of)) = other
                && !found.has(of, point)
            {
                found.add(file, of, point, reasons);
            }
        }
        found.rows.extend(gone);
        found.rows
    }

    /// The file of the edition that a point is of, where that could not be read.
    fn unread(&self, other: &OtherPoint) -> Option<PathBuf> {
        let is_read = |file: &LibraryFile| self.others.iter().any(|(read, _)| read == file);
        let named = |file: &&LibraryFile| {
            (file.id.as_str(), file.edition.as_str())
                == (other.declaration.as_str(), other.edition.as_str())
        };
        let files = self.files.iter().map(|(file, _)| file);
        files.filter(named).find(|file| !is_read(file))?.path.clone()
    }
}

/// The hash of a file's bytes and the declaration in it; `None` where it cannot be read.
fn read(file: &LibraryFile) -> (Option<u128>, Option<Declaration>) {
    let Ok(bytes) = file.bytes() else { return (None, None) };
    let hash = xxh3_128(&bytes);
    (Some(hash), text(bytes).and_then(|text| parse(&text)).ok())
}

/// A declaration in every language in which that edition is there.
fn versions<'a>(
    others: &'a [(LibraryFile, Declaration)],
    of: &'a Declaration,
) -> impl Iterator<Item = &'a Declaration> {
    let is_it = |other: &&Declaration| (&other.id, &other.edition) == (&of.id, &of.edition);
    others.iter().map(|(_, other)| other).filter(is_it)
}

/// True where a point reads as it was judged.
fn is_text(of: &Declaration, point: PointId, judged: Fingerprint) -> bool {
    of.point(point).is_some_and(|point| Fingerprint::of(&point.text) == judged)
}

/// What a point has in common with the one that was asked about, where it is a candidate.
fn reasons_of(
    candidates: &[Candidate],
    others: &[(LibraryFile, Declaration)],
    (of, point): (&Declaration, PointIx),
) -> Vec<Reason> {
    let is_it = |candidate: &&Candidate| {
        let found = candidate.declaration.checked_sub(1).and_then(|place| others.get(place));
        let same = |found: &Declaration| {
            found.id == of.id && found.points[candidate.point].text == of.points[point].text
        };
        found.is_some_and(|(_, found)| same(found))
    };
    candidates.iter().find(is_it).map(|candidate| candidate.reasons.clone()).unwrap_or_default()
}

/// The points found so far, with my reviews of their declarations.
struct Found<'a> {
    opener: Opener,
    others: &'a [(LibraryFile, Declaration)],
    reviews: HashMap<DeclarationId, Reviews>,
    rows: Vec<Traced>,
}

impl Found<'_> {
    /// True where a point is there, of this edition or another, in any language.
    fn has(&self, of: &Declaration, point: PointIx) -> bool {
        let point = &of.points[point];
        let fingerprint = Fingerprint::of(&point.text);
        self.rows.iter().any(|row| {
            let other = &row.other;
            let is_there = other.edition == of.edition && other.point == point.id;
            other.declaration == of.id && (is_there || other.fingerprint == fingerprint)
        })
    }

    /// Adds a point that is not there yet.
    fn add(&mut self, file: &LibraryFile, of: &Declaration, point: PointIx, reasons: Vec<Reason>) {
        let id = of.points[point].id;
        let text = of.points[point].text.to_string();
        let fingerprint = Fingerprint::of(&text);
        let (declaration, edition) = (of.id.clone(), of.edition.clone());
        let other = OtherPoint { declaration, edition, point: id, fingerprint };
        if self.rows.iter().any(|row| row.other == other) {
            return;
        }
        let opener = &self.opener;
        let reviews = self.reviews.entry(of.id.clone()).or_insert_with(|| {
            let Opened { author, journals, .. } = opener.open(&of.id);
            Reviews::fold(author, journals)
        });
        let me = &reviews.me().reviewer;
        let statuses = reviews.statuses(&of.edition, id).into_iter();
        let status = statuses.filter(|said| said.by == *me).find_map(|said| said.status.clone());
        self.rows.push(Traced {
            title: of.title.to_string(),
            language: of.language.clone(),
            file: file.path.clone(),
            heading: of.points[point].heading.clone(),
            text,
            reasons,
            state: ReviewState::of(reviews.mine(&of.edition, id), |judged| {
                versions(self.others, of).any(|of| is_text(of, id, judged))
            }),
            status,
            notes: reviews.notes(&of.edition, id),
            other,
            is_gone: false,
            unread: None,
        });
    }
}
