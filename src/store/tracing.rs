//! The same promise in the other declarations of the library.

use std::collections::HashMap;

use super::library::{LibraryFile, library_files};
use super::threads::in_threads;
use super::{Folders, open};
use crate::declaration::{Declaration, DeclarationId, Fingerprint, PointId, PointIx};
use crate::editions::Traced;
use crate::editions::trace::{Candidate, Reason, TraceIndex};
use crate::review::{OtherPoint, ReviewState, Reviewer, Reviews};

/// The points of other declarations on which a person has decided, then those that may
/// speak of the same promise as a point, best first.
pub(crate) fn trace(
    folders: &Folders,
    reviewer: &Reviewer,
    here: &Declaration,
    point: PointId,
    decided: &[OtherPoint],
) -> Vec<Traced> {
    let Some(asked) = here.position(point) else { return Vec::new() };
    let others = others(folders, &here.id);
    let declarations = std::iter::once(here).chain(others.iter().map(|(_, other)| other));
    let candidates = TraceIndex::new(declarations).trace(0, asked);
    let mut found = Found { folders, reviewer, reviews: HashMap::new(), rows: Vec::new() };
    for other in decided {
        let is_meant = |(_, of): &&(LibraryFile, Declaration)| {
            (&of.id, &of.edition) == (&other.declaration, &other.edition)
        };
        let declaration = others.iter().find(is_meant);
        let place = declaration.and_then(|(_, of)| of.position(other.point));
        if let (Some((file, of)), Some(point)) = (declaration, place) {
            let reasons = reasons_of(&candidates, &others, (of, point));
            found.add(file, of, point, reasons);
        }
    }
    for Candidate { declaration, point, reasons, .. } in candidates {
        if let Some((file, of)) = declaration.checked_sub(1).and_then(|place| others.get(place)) {
            found.add(file, of, point, reasons);
        }
    }
    found.rows
}

/// The other declarations of the library that can be read.
fn others(folders: &Folders, here: &DeclarationId) -> Vec<(LibraryFile, Declaration)> {
    let (files, _) = library_files(folders);
    let read = in_threads(&files, || (), |(), file| Some((file.clone(), file.read().ok()?)));
    read.into_iter().flatten().filter(|(_, of)| of.id != *here).collect()
}

/// What a point has in common with the one that was asked about, where it is a candidate.
fn reasons_of(
    candidates: &[Candidate],
    others: &[(LibraryFile, Declaration)],
    (of, point): (&Declaration, PointIx),
) -> Vec<Reason> {
    let is_it = |candidate: &&Candidate| {
        let found = candidate.declaration.checked_sub(1).and_then(|place| others.get(place));
        found.is_some_and(|(_, found)| std::ptr::eq(found, of)) && candidate.point == point
    };
    candidates.iter().find(is_it).map(|candidate| candidate.reasons.clone()).unwrap_or_default()
}

/// The points found so far, with my reviews of their declarations.
struct Found<'a> {
    folders: &'a Folders,
    reviewer: &'a Reviewer,
    reviews: HashMap<DeclarationId, Reviews>,
    rows: Vec<Traced>,
}

impl Found<'_> {
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
        let (folders, reviewer) = (self.folders, self.reviewer);
        let reviews = self.reviews.entry(of.id.clone()).or_insert_with(|| {
            let opened = open(folders, &of.id, reviewer);
            Reviews::fold(opened.author, opened.journals)
        });
        self.rows.push(Traced {
            title: of.title.to_string(),
            language: of.language.clone(),
            file: file.path.clone(),
            heading: of.points[point].heading.clone(),
            text,
            reasons,
            state: ReviewState::of(reviews.mine(&of.edition, id), |judged| judged == fingerprint),
            notes: reviews.note_count(&of.edition, id),
            other,
        });
    }
}
