//! Whatever the bytes, reading says what holds and what does not.

use proptest::prelude::*;

use super::*;
use crate::review::plain;
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

fn faults(reading: &Reading) -> Vec<(u64, &Fault)> {
    reading.damage.iter().map(|damage| (damage.line, &damage.fault)).collect()
}

#[test]
fn a_journal_reads_as_it_was_written() {
    let reading = read(zoe().as_bytes());
    assert_eq!(reading.header, Some(header(&author("Zoë", 1), 7)));
    assert_eq!(reading.records.iter().map(|(r, _)| r.n).collect::<Vec<_>>(), [1, 2, 3, 4]);
    assert_eq!(reading.records[1].0.edit, mark(6, Mark::ComeBack));
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
            assert!(reading.records.iter().all(|r| whole.records.contains(r)), "{place}");
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
        assert_eq!(reading.records, whole.records[..reading.records.len()]);
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
        assert_eq!(tail.records, whole.records[lines..]);
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
        assert_eq!(reading.records[4].0.edit, Edit::Unknown { kind: kind.into() });
        assert_eq!(reading.head.unwrap().n, 5);
    }
    let later = with_line(
        r#"(n: 5, clock: 5, at: "2026-11-24T08:15:02Z", edition: "2023-05-05", edit: Undo(of: []), by: 3)"#,
    );
    assert_eq!(later.records[4].0.edit, Edit::Unknown { kind: "Undo".into() });
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
    let unknown = ["Carry", "Resolve", "Seal", "Seen"];
    for (record, _) in reading.records {
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
        prop_assert!(read(&mixed).records.iter().all(|r| whole.records.contains(r)));
    }

    /// The reader of the usual layout knows every record that this program
    /// writes, and says of no other text what the general one would not.
    #[test]
    fn what_is_read_plainly_is_what_the_general_parser_reads(
        points in 1..4_u32,
        undo in any::<bool>(),
        n in 1..u64::MAX,
        to in prop::sample::select(Mark::ALL.to_vec()),
        at_byte in 0..400_usize,
        gone in 0..3_usize,
        put in "[ -~é]{0,2}",
    ) {
        let edit = if undo {
            Edit::Undo { of: (0..points).map(|n| RecordId { device: DeviceId::from_random(7), n: n.into() }).collect() }
        } else {
            let points = (1..=points).map(|n| PointId::new(2, n));
            Edit::Mark { points: points.map(|point| (point, fingerprint(point))).collect(), mark: to }
        };
        let record = Record { n, clock: n, at: at(), edition: edition(), edit };
        let before = LineHash::new([0; 32]);
        let (line, _) = crate::review::record_line(&record, before);
        let mut text = line.split(", hash: ").next().unwrap().to_owned() + ")";
        prop_assert_eq!(plain::record(&text), Some(record));
        let at_byte = at_byte.min(text.len());
        let end = (at_byte + gone).min(text.len());
        text.replace_range(at_byte..end, &put);
        if let Some(record) = plain::record(&text) {
            prop_assert_eq!(ron::from_str::<Record>(&text), Ok(record));
        }
    }
}
