//! Whatever the bytes, reading says what holds and what does not.

use proptest::prelude::*;

use super::*;
use crate::review::record::close;

fn zoe() -> String {
    let undo = Edit::Undo { of: vec![RecordId { device: author("Zoë", 1).device, n: 1 }] };
    let edits = [mark(1, Mark::Reviewed), mark(6, Mark::ComeBack), undo, mark(6, Mark::Open)];
    text(&author("Zoë", 1), 7, (1..).zip(edits))
}

/// `zoe` with one more line, which says `text`.
fn with_line(text: &str) -> Reading {
    let before = read(zoe().as_bytes()).head.unwrap().hash.to_string();
    let (line, _) = close(before.as_bytes(), text.to_owned());
    read((zoe() + &line).as_bytes())
}

fn nth(reading: &Reading, place: usize) -> Record {
    reading.records.iter().nth(place).unwrap().0
}

fn is_within(part: &Reading, whole: &Reading) -> bool {
    part.records.iter().all(|record| whole.records.iter().any(|known| known == record))
}

fn faults(reading: &Reading) -> Vec<(u64, &Fault)> {
    reading.damage.iter().map(|damage| (damage.line, &damage.fault)).collect()
}

#[test]
fn a_journal_reads_as_it_was_written() {
    let reading = read(zoe().as_bytes());
    assert_eq!(reading.header, Some(header(&author("Zoë", 1), 7)));
    assert_eq!(reading.records.iter().map(|(r, _)| r.n).collect::<Vec<_>>(), [1, 2, 3, 4]);
    assert_eq!(nth(&reading, 1).edit, mark(6, Mark::ComeBack));
    assert_eq!(reading.whole, zoe().len() as u64);
    assert_eq!(reading.head.unwrap().n, 4);
}

#[test]
fn the_form_of_a_line_is_a_contract() {
    let first = zoe().lines().nth(1).unwrap().to_owned();
    let (text, hash) = first.split_once(", hash: ").unwrap();
    assert_eq!(
        text,
        format!(
            r#"(n: 1, clock: 1, at: "2026-11-24T08:15:02Z", edition: "2023-05-05", edit: Mark(points: [("2.1", "{}")], as: Reviewed)"#,
            fingerprint(PointId::new(2, 1))
        )
    );
    assert_eq!(hash.len(), 64 + 3);
    assert!(zoe().contains(r#"edit: Undo(of: [("0000000000000001", 1)])"#));
}

#[test]
fn a_flipped_bit_anywhere_costs_at_most_the_lines_it_touches() {
    let mut bytes = zoe().into_bytes();
    let whole = read(&bytes);
    for byte in 0..bytes.len() {
        for bit in 0..8 {
            bytes[byte] ^= 1 << bit;
            let reading = read(&bytes);
            bytes[byte] ^= 1 << bit;
            let place = format!("byte {byte}, bit {bit}");
            assert!(!reading.damage.is_empty() || reading.torn > 0, "{place}");
            assert!(reading.damage.len() <= 2, "{place}: {:?}", reading.damage);
            assert!(reading.records.len() + 2 >= whole.records.len(), "{place}");
            assert!(is_within(&reading, &whole), "{place}");
        }
    }
}

#[test]
fn a_cut_anywhere_costs_the_cut_line_alone() {
    let bytes = zoe().into_bytes();
    let whole = read(&bytes);
    for end in 0..=bytes.len() {
        let reading = read(&bytes[..end]);
        assert_eq!(reading.damage, [], "cut at {end}");
        assert_eq!(reading.whole + reading.torn, end as u64);
        assert!(reading.records.iter().eq(whole.records.iter().take(reading.count)));
        assert_eq!(reading.count, reading.records.len());
        let lines = bytes[..end].split(|b| *b == b'\n').count() - 1;
        assert_eq!(reading.records.len(), lines.saturating_sub(1));
        assert_eq!(reading.head.map_or(0, |head| head.n + 1), lines as u64);
    }
}

#[test]
fn the_end_of_a_journal_reads_as_in_the_whole() {
    let whole = read(zoe().as_bytes());
    let cuts: Vec<usize> = zoe().match_indices('\n').map(|(end, _)| end + 1).collect();
    for (lines, cut) in (0..).zip(cuts) {
        let head = read(&zoe().as_bytes()[..cut]).head.unwrap();
        let tail = read_tail(&zoe().as_bytes()[cut..], head);
        assert!(tail.records.iter().eq(whole.records.iter().skip(lines)));
        assert_eq!((tail.damage, tail.head), (vec![], whole.head));
    }
}

#[test]
fn a_missing_line_is_damage_and_the_rest_goes_on() {
    let lines: Vec<&str> = Box::leak(zoe().into_boxed_str()).split_inclusive('\n').collect();
    let reading = read([&lines[..2], &lines[3..]].concat().concat().as_bytes());
    assert_eq!(faults(&reading), [(3, &Fault::Hash)]);
    assert_eq!(reading.records.iter().map(|(r, _)| r.n).collect::<Vec<_>>(), [1, 4]);
}

#[test]
fn kinds_of_later_versions_are_kept_and_do_no_harm() {
    for (edit, kind) in [
        ("Seal(head: \"x\", of: [(1, 'a'), Some({\"b\": [2.5]})])", "Seal"),
        ("Nothing", "Nothing"),
        ("Mark(points: [], as: Reviewed, why: \"later\")", "Mark"),
    ] {
        let line = format!(
            r#"(n: 5, clock: 5, at: "2026-11-24T08:15:02Z", edition: "2023-05-05", edit: {edit})"#
        );
        let reading = with_line(&line);
        assert_eq!(reading.damage, [], "{edit}");
        assert_eq!(nth(&reading, 4).edit, Edit::Unknown { kind: kind.into() });
        assert_eq!(reading.head.unwrap().n, 5);
    }
    let later = with_line(
        r#"(n: 5, clock: 5, at: "2026-11-24T08:15:02Z", edition: "2023-05-05", edit: Undo(of: []), by: 3)"#,
    );
    assert_eq!(nth(&later, 4).edit, Edit::Unknown { kind: "Undo".into() });
}

#[test]
fn a_line_with_a_true_hash_can_be_wrong_all_the_same() {
    let line = |n: u64, clock: u64| {
        with_line(&format!(
            r#"(n: {n}, clock: {clock}, at: "2026-11-24T08:15:02Z", edition: "2023-05-05", edit: Undo(of: []))"#
        ))
    };
    assert_eq!(faults(&line(5, MOST_CLOCK)), []);
    assert_eq!(faults(&line(6, 5)), [(6, &Fault::Count { expected: 5, found: 6 })]);
    assert_eq!(faults(&line(5, MOST_CLOCK + 1)), [(6, &Fault::Clock(MOST_CLOCK + 1))]);
    for text in ["()", "(n: 5)", "x)", ")", &format!("{})", "(".repeat(100_000))] {
        let reading = with_line(text);
        assert!(matches!(faults(&reading)[..], [(6, Fault::Unreadable(_))]), "{text:.20}");
        assert_eq!(reading.records.len(), 4);
    }
}

#[test]
fn a_newer_schema_is_not_read_further() {
    let (line, _) = close(b"", r#"Header(schema: 2, journals: ["x"])"#.to_owned());
    let reading = read(format!("{line}what a later version writes\n").as_bytes());
    assert_eq!((reading.newer, reading.header), (Some(2), None));
    assert_eq!(reading.damage, []);
    let (line, _) = close(b"", "Header(schema: 0)".to_owned());
    assert_eq!(read(line.as_bytes()).damage.len(), 1);
}

#[test]
fn line_ends_of_other_systems_do_no_harm() {
    let reading = read(zoe().replace('\n', "\r\n").as_bytes());
    assert_eq!(reading.records, read(zoe().as_bytes()).records);
    assert_eq!(reading.damage, []);
}

#[test]
fn the_journal_in_the_documentation_reads_as_it_says() {
    let page = include_str!("../../../docs/format.md");
    let start = page.find("Header(").unwrap();
    let text = page[start..].split_once("```").unwrap().0;
    let reading = read(text.as_bytes());
    assert_eq!(reading.damage, []);
    assert!(reading.header.is_some() && reading.records.len() >= 10);
    let unknown = ["Resolve", "Seal", "Seen"];
    for (record, _) in reading.records.iter() {
        let known = !matches!(record.edit, Edit::Unknown { .. });
        assert_eq!(known, !unknown.contains(&record.edit.kind()), "{}", record.edit.kind());
    }
}

proptest! {
    #[test]
    fn no_bytes_are_too_much(bytes in prop::collection::vec(any::<u8>(), 0..400), cut in 0..900_usize) {
        let reading = read(&bytes);
        prop_assert_eq!(reading.whole + reading.torn, bytes.len() as u64);
        prop_assert_eq!(reading.records.len(), 0);
        let mut mixed = zoe().into_bytes();
        let cut = cut.min(mixed.len());
        mixed.splice(cut..cut, bytes);
        let whole = read(zoe().as_bytes());
        prop_assert!(is_within(&read(&mixed), &whole));
    }

    /// Whatever an edit names, its line reads back as it was written.
    #[test]
    fn a_record_is_read_as_it_was_written(
        points in 1..4_u32,
        undo in any::<bool>(),
        n in 1..u64::MAX,
        clock in 0..MOST_CLOCK,
        to in prop::sample::select(Mark::ALL.to_vec()),
    ) {
        let edit = if undo {
            Edit::Undo { of: (0..points).map(|n| RecordId { device: DeviceId::from_random(7), n: n.into() }).collect() }
        } else {
            let points = (1..=points).map(|n| PointId::new(2, n));
            Edit::Mark { points: points.map(|point| (point, fingerprint(point))).collect(), mark: to }
        };
        let record = Record { n, clock, at: at(), edition: edition(), edit };
        let before = Head { n: n - 1, hash: LineHash::new([0; 32]) };
        let (line, hash) = crate::review::record_line(&record, before.hash);
        let read = read_tail(line.as_bytes(), before);
        prop_assert_eq!(read.records.iter().collect::<Vec<_>>(), [(record, hash)]);
    }

    /// Blocks may end anywhere, and several threads may read the lines.
    #[test]
    fn block_by_block_and_in_stretches_it_reads_as_at_once(
        blocks in prop::collection::vec(1..300_usize, 1..8),
        stretch in 1..900_usize,
        threads in 1..4_usize,
        harm in prop::option::of((0..2_000_usize, any::<u8>())),
        torn in 0..50_usize,
    ) {
        let mut bytes = zoe().into_bytes();
        bytes.extend(&zoe().into_bytes()[..torn]);
        if let Some((at, byte)) = harm {
            let at = at % bytes.len();
            bytes[at] = byte;
        }
        let whole = read(&bytes);
        let mut reader = Reader::default();
        let (mut rest, mut sizes) = (&bytes[..], blocks.iter().cycle());
        while !rest.is_empty() {
            let (block, after) = rest.split_at((*sizes.next().unwrap()).min(rest.len()));
            reader.take(block);
            rest = after;
        }
        prop_assert_eq!(&reader.finish(), &whole);
        let mut reader = Reader::in_stretches(stretch, threads);
        reader.take(&bytes);
        prop_assert_eq!(&reader.finish(), &whole);
    }

    /// Records that are not asked for are checked all the same.
    #[test]
    fn records_that_are_not_asked_for_are_checked_and_not_kept(wanted in 0..6_u64, at in 0..900_usize) {
        let mut bytes = zoe().into_bytes();
        bytes[at] ^= 1;
        let whole = read(&bytes);
        let mut reader = Reader::only(vec![wanted]);
        reader.take(&bytes);
        let some = reader.finish();
        prop_assert_eq!((some.count, &some.damage, some.head), (whole.count, &whole.damage, whole.head));
        prop_assert_eq!(some.hash_of(wanted), whole.hash_of(wanted));
        prop_assert!(some.records.len() <= 1);
    }
}
