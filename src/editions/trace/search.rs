//! The search for the points of other declarations that are likest to one.

use std::cmp::Reverse;

use super::Candidate;
use super::index::TraceIndex;
use super::pairing::{self, Asked};
use super::terms::{readable, words};
use super::vocabulary::EntryIx;
use crate::declaration::PointIx;

/// Candidates that are given, at most.
const BEST: usize = 3;
/// Points whose words are paired with those of the asking point, at most.
const PAIRED: usize = 64;

impl TraceIndex {
    /// Points of other declarations that may speak of the same promise, the likest
    /// first, at most three; none where there is no such point.
    pub fn trace(&self, declaration: usize, point: PointIx) -> Vec<Candidate> {
        let Some(here) = self.entry(declaration, point) else { return Vec::new() };
        let text = readable(self.text(here));
        let asked = Asked::new(self, here, words(&text));
        let pair = |there| {
            let (product, reasons) = pairing::pair(self, &asked, there)?;
            let score = product / self.length(here) / self.length(there);
            Some((there, score, reasons))
        };
        let mut found: Vec<_> = self.likest(here, &asked).into_iter().filter_map(pair).collect();
        // Of several editions with the same words the last, in their order.
        let place = |entry: EntryIx| {
            let (declaration, point) = self.place(entry);
            (Reverse(declaration), point)
        };
        found.sort_by(|one, other| {
            other.1.total_cmp(&one.1).then_with(|| place(one.0).cmp(&place(other.0)))
        });
        let mut best: Vec<Candidate> = Vec::new();
        let mut taken: Vec<EntryIx> = Vec::new();
        for (there, score, reasons) in found {
            if best.len() == BEST || taken.iter().any(|other| self.is_same(*other, there)) {
                continue;
            }
            let (declaration, point) = self.place(there);
            best.push(Candidate { declaration, point, score, reasons });
            taken.push(there);
        }
        best
    }

    /// Points of other declarations that share the most weight, with every word
    /// counted as often as it is asked for.
    fn likest(&self, here: EntryIx, asked: &Asked<'_>) -> Vec<EntryIx> {
        let mut scores = vec![0.0_f32; self.len()];
        let mut seen = vec![usize::MAX; self.len()];
        for (place, word) in asked.words.iter().enumerate() {
            for alike in &word.alike {
                for entry in self.vocabulary.points_with(alike.term) {
                    let entry = *entry as usize;
                    if std::mem::replace(&mut seen[entry], place) != place {
                        scores[entry] += alike.product;
                    }
                }
            }
        }
        for mark in &asked.marks {
            let weight = self.weight(*mark);
            for entry in self.vocabulary.points_with(*mark) {
                scores[*entry as usize] += weight * weight;
            }
        }
        let all = (0..).zip(&scores).filter(|(_, score)| **score > 0.0);
        let mut likest: Vec<(EntryIx, f32)> = all
            .filter(|(entry, _)| self.id(*entry) != self.id(here))
            .map(|(entry, score)| (entry, score / self.length(entry)))
            .collect();
        if likest.len() > PAIRED {
            likest.select_nth_unstable_by(PAIRED, |one, other| other.1.total_cmp(&one.1));
            likest.truncate(PAIRED);
        }
        likest.into_iter().map(|(entry, _)| entry).collect()
    }
}
