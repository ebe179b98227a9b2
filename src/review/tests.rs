//! Journals in memory, for the tests of reading, folding and undoing.

mod carrying;
mod folding;
mod noting;
mod reading;
mod undoing;

use super::*;
use crate::declaration::{EditionId, Fingerprint, PointId};

fn edition() -> EditionId {
    "2023-05-05".parse().unwrap()
}

fn at() -> jiff::Timestamp {
    "2026-11-24T08:15:02Z".parse().unwrap()
}

fn author(reviewer: &str, device: u64) -> Author {
    Author { reviewer: reviewer.parse().unwrap(), device: DeviceId::from_random(device) }
}

/// The text on Europol of point 2.6, or what stands for any other.
fn fingerprint(point: PointId) -> Fingerprint {
    Fingerprint::of(&format!("{point} samenwerking met Europol"))
}

fn mark(number: u32, mark: Mark) -> Edit {
    let point = PointId::new(2, number);
    Edit::Mark { points: vec![(point, fingerprint(point))], mark }
}

fn header(author: &Author, nonce: u8) -> Header {
    Header {
        schema: SCHEMA,
        declaration: "hertoginnedal-2023".parse().unwrap(),
        reviewer: author.reviewer.clone(),
        device: author.device,
        nonce: Nonce::new([nonce; 16]),
    }
}

/// A journal's text, with the given clocks and edits.
fn text(author: &Author, nonce: u8, edits: impl IntoIterator<Item = (u64, Edit)>) -> String {
    let (mut text, mut before) = header_line(&header(author, nonce));
    for (n, (clock, edit)) in (1..).zip(edits) {
        let (line, hash) =
            record_line(&Record { n, clock, at: at(), edition: edition(), edit }, before);
        text.push_str(&line);
        before = hash;
    }
    text
}

/// The journal of a text that holds.
fn journal(text: &str) -> Journal {
    let reading = read(text.as_bytes());
    assert_eq!((reading.damage, reading.torn), (vec![], 0));
    Journal { header: reading.header.unwrap(), records: reading.records }
}
