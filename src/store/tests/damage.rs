//! Damage is named, records that hold are used, and work goes on.

use std::os::unix::fs::symlink;

use super::*;
use crate::review::{Edit, Record, header_line, read, record_line};

/// Three saved marks, and the bytes of the journal that holds them.
pub(super) fn three() -> (Fixture, PathBuf, Vec<u8>) {
    let mut fixture = Fixture::new();
    fixture.save_marks(3);
    let path = fixture.journal();
    let bytes = std::fs::read(&path).unwrap();
    (fixture, path, bytes)
}

/// Saves a mark on point 1.50; the journal it went to is returned.
fn work_goes_on(fixture: &mut Fixture) -> PathBuf {
    let mut opened = fixture.open();
    let before: Vec<_> =
        fixture.journals().iter().map(|p| (p.clone(), std::fs::read(p).unwrap())).collect();
    let pending = fixture.mark("1.50", Mark::Reviewed);
    opened.writer.append(&[pending]).unwrap();
    assert!(reviewed(&fixture.open()).contains(&50));
    let changed = |p: &PathBuf| !before.contains(&(p.clone(), std::fs::read(p).unwrap()));
    let changed: Vec<PathBuf> = fixture.journals().into_iter().filter(changed).collect();
    assert_eq!(changed.len(), 1, "one file is written");
    changed[0].clone()
}

/// Forgets how far the journals had come, as after a crash before that was noted.
fn forget_heads(fixture: &Fixture) {
    std::fs::remove_dir_all(fixture.folders.heads()).unwrap();
}

#[test]
fn a_torn_last_line_is_set_aside_and_the_file_goes_on() {
    let (mut fixture, path, bytes) = three();
    let lines: Vec<usize> = (0..bytes.len()).filter(|i| bytes[*i] == b'\n').collect();
    let [.., second, _] = lines[..] else { unreachable!() };
    for end in (second + 2..bytes.len()).step_by(9).chain([bytes.len() - 1]) {
        std::fs::write(&path, &bytes[..end]).unwrap();
        forget_heads(&fixture);
        let mut opened = fixture.open();
        assert_eq!(kinds(&opened.problems), [&ProblemKind::Torn], "cut at {end}");
        assert_eq!(reviewed(&opened), [1, 2]);
        let pending = fixture.mark("1.50", Mark::Reviewed);
        opened.writer.append(&[pending]).unwrap();
        let problems = opened.writer.take_problems();
        assert_eq!(kinds(&problems), [&ProblemKind::SetAside]);
        let aside = PathBuf::from(problems[0].cause.as_ref().unwrap());
        assert_eq!(std::fs::read(aside).unwrap(), &bytes[second + 1..end]);
        assert_eq!(fixture.journal(), path);
        let opened = fixture.open();
        assert_eq!((reviewed(&opened), opened.problems), (vec![1, 2, 50], vec![]));
    }
}

/// Damages the journal of one desk in many ways, each from the same start.
fn each_time(
    places: impl Fn(&[u8]) -> Vec<usize>,
    damage: impl Fn(usize, &[u8]) -> Vec<u8>,
    check: impl Fn(usize, &mut Fixture, PathBuf),
) {
    let (mut fixture, path, bytes) = three();
    let device = std::fs::read(fixture.folders.device()).unwrap();
    let own_head = fixture.folders.head(fixture.open().journals[0].header.nonce);
    for place in places(&bytes) {
        let others = fixture.journals().into_iter().filter(|other| *other != path);
        others.for_each(|other| std::fs::remove_file(other).unwrap());
        std::fs::write(fixture.folders.device(), &device).unwrap();
        let heads =
            std::fs::read_dir(fixture.folders.heads()).unwrap().map(|entry| entry.unwrap().path());
        heads.filter(|head| *head != own_head).for_each(|head| std::fs::remove_file(head).unwrap());
        let damaged = damage(place, &bytes);
        std::fs::write(&path, &damaged).unwrap();
        check(place, &mut fixture, path.clone());
        assert_eq!(std::fs::read(&path).unwrap(), damaged, "byte {place}: never written again");
    }
}

#[test]
fn a_cut_journal_that_held_more_is_not_written_again() {
    let after_the_header = |bytes: &[u8]| {
        let header = bytes.iter().position(|b| *b == b'\n').unwrap();
        (header + 1..bytes.len()).step_by(17).collect()
    };
    each_time(
        after_the_header,
        |end, bytes| bytes[..end].to_vec(),
        |end, fixture, path| {
            let problems = fixture.open().problems;
            assert!(
                matches!(kinds(&problems)[..], [ProblemKind::Behind { holds: 0..=2, saved: 3 }]),
                "cut at {end}: {problems:?}"
            );
            assert_ne!(work_goes_on(fixture), path);
        },
    );
}

#[test]
fn a_flipped_bit_anywhere_freezes_the_file() {
    let flip = |byte: usize, bytes: &[u8]| {
        let mut bytes = bytes.to_vec();
        bytes[byte] ^= 1 << (byte % 8);
        bytes
    };
    each_time(
        |bytes| (0..bytes.len()).collect(),
        flip,
        |byte, fixture, path| {
            let opened = fixture.open();
            assert_ne!(opened.problems, [], "byte {byte}");
            assert!(!reviewed(&opened).is_empty(), "byte {byte}: what holds is used");
            assert_ne!(Some(opened.author.device), names::author(&path).map(|a| a.device));
            // Saving takes four syncs, which is slow where disks are.
            if byte % 64 == 0 {
                let new = work_goes_on(fixture);
                assert_ne!(new, path, "byte {byte}");
                assert_eq!(work_goes_on(fixture), new, "byte {byte}: nor after the next start");
            }
        },
    );
}

#[test]
fn damage_is_named_by_file_and_line() {
    let (fixture, path, bytes) = three();
    let text = String::from_utf8(bytes).unwrap();
    std::fs::write(&path, text.replace("(\"1.2\"", "(\"1.7\"")).unwrap();
    let opened = fixture.open();
    assert_eq!(kinds(&opened.problems), [&ProblemKind::Frozen(crate::review::Fault::Hash, 0)]);
    let message = opened.problems[0].message(crate::text::Lang::En);
    assert!(message.contains(&*path.to_string_lossy()) && message.contains("line 3"), "{message}");
    assert_eq!(reviewed(&opened), [1, 3]);
    let verified = verify(&fixture.folders, &declaration());
    assert_eq!((verified[0].records, verified[0].problems[0].line), (2, Some(3)));
}

#[test]
fn a_damaged_first_line_leaves_the_records_to_whom_the_name_says() {
    let (fixture, path, bytes) = three();
    let text = String::from_utf8(bytes).unwrap();
    std::fs::write(&path, text.replacen("Zoë", "Zoé", 1)).unwrap();
    let opened = fixture.open();
    assert_eq!(opened.problems[0].line, Some(1));
    assert_eq!(reviewed(&opened), [1, 2, 3]);
}

#[test]
fn a_journal_of_a_newer_version_is_left_alone() {
    let (mut fixture, path, _) = three();
    let text = "Header(schema: 2)\n";
    let line = |text: &str| {
        use sha2::Digest;
        let text = text.trim_end_matches(")\n");
        let hash = crate::review::LineHash::new(sha2::Sha256::digest(text).into());
        format!("{text}, hash: \"{hash}\")\n")
    };
    std::fs::write(&path, line(text) + "what a later version writes\n").unwrap();
    assert_eq!(kinds(&fixture.open().problems), [&ProblemKind::Newer(2)]);
    assert_ne!(work_goes_on(&mut fixture), path);
}

#[test]
fn a_home_on_another_machine_gets_its_own_journal() {
    let (mut fixture, path, _) = three();
    let device = std::fs::read_to_string(fixture.folders.device()).unwrap();
    let Some((start, end)) = device.split_once("Some(\"") else { return };
    let other = format!("{start}Some(\"{}{}", "0".repeat(64), &end[64..]);
    std::fs::write(fixture.folders.device(), other).unwrap();
    let opened = fixture.open();
    assert_eq!(kinds(&opened.problems), [&ProblemKind::OtherMachine]);
    assert_eq!(reviewed(&opened), [1, 2, 3]);
    let new = work_goes_on(&mut fixture);
    assert_ne!(new, path);
    assert_eq!(fixture.open().problems, []);
    assert_eq!(work_goes_on(&mut fixture), new);
}

#[test]
fn strange_files_are_named_and_left_alone() {
    let (mut fixture, path, _) = three();
    let folder = fixture.folders.reviews(&declaration());
    symlink(&path, folder.join("a-link.journal")).unwrap();
    std::fs::create_dir(folder.join("b-folder.journal")).unwrap();
    std::fs::write(folder.join("c-empty.journal"), "").unwrap();
    std::fs::write(folder.join("d-torn.journal"), "Header(sch").unwrap();
    std::fs::write(folder.join("e-noise.journal"), "\u{1b}[2J\n\0\n").unwrap();
    std::fs::write(folder.join("notes.txt"), "no journal").unwrap();
    std::fs::copy(&path, folder.join("f (conflicted copy).journal")).unwrap();
    let opened = fixture.open();
    let texts: Vec<String> =
        opened.problems.iter().map(|p| p.message(crate::text::Lang::En)).collect();
    let kinds = kinds(&opened.problems);
    assert!(
        matches!(
            kinds[..],
            [
                ProblemKind::NotPlain,
                ProblemKind::NotPlain,
                ProblemKind::Incomplete,
                ProblemKind::Incomplete,
                ProblemKind::Damaged(_, 1),
                ProblemKind::Twice
            ]
        ),
        "{texts:?}"
    );
    assert_eq!(reviewed(&opened), [1, 2, 3]);
    let misplaced = fixture.folders.reviews(&"benelux-2024".parse().unwrap());
    std::fs::create_dir_all(&misplaced).unwrap();
    std::fs::copy(&path, misplaced.join("zoe.journal")).unwrap();
    let other = open(&fixture.folders, &"benelux-2024".parse().unwrap(), &"Zoë".parse().unwrap());
    assert_eq!(other.journals, []);
    assert_eq!(other.problems[0].kind, ProblemKind::Misplaced);
    work_goes_on_in(&mut fixture, &path);
}

fn work_goes_on_in(fixture: &mut Fixture, path: &std::path::Path) {
    let mut opened = fixture.open();
    let before = std::fs::metadata(path).unwrap().len();
    let pending = fixture.mark("1.50", Mark::Reviewed);
    opened.writer.append(&[pending]).unwrap();
    assert!(std::fs::metadata(path).unwrap().len() > before);
}

#[test]
fn every_problem_says_something_in_every_language() {
    let kinds = [
        ProblemKind::NoHome,
        ProblemKind::CannotRead,
        ProblemKind::Locked,
        ProblemKind::Frozen(crate::review::Fault::Hash, 1),
        ProblemKind::Damaged(crate::review::Fault::Count { expected: 4, found: 5 }, 3),
        ProblemKind::Newer(2),
    ];
    for kind in kinds {
        let path = std::path::Path::new("reviews/a\u{1b}[2J\u{202e}.journal");
        let problem = Problem::at(kind, path).because(&"broken").on_line(4);
        for lang in crate::text::Lang::ALL {
            let texts = [problem.message(lang), problem.remedy(lang)];
            let plain = |text: &String| !text.is_empty() && crate::text::is_clean(text);
            assert!(texts.iter().all(plain), "{texts:?}");
        }
    }
}

/// The same journal with its records changed and every hash made to match.
fn forged(bytes: &[u8], change: impl Fn(&mut Record)) -> Vec<u8> {
    let reading = read(bytes);
    let (mut text, mut before) = header_line(&reading.header.unwrap());
    for (mut record, _) in reading.records.iter() {
        change(&mut record);
        let (line, hash) = record_line(&record, before);
        text += &line;
        before = hash;
    }
    text.into_bytes()
}

/// The problems of each file, as `log --verify` says them.
pub(super) fn wrongs(fixture: &Fixture) -> Vec<(PathBuf, Vec<ProblemKind>)> {
    let kinds = |v: Verified| (v.path, v.problems.into_iter().map(|p| p.kind).collect());
    let mut all: Vec<_> = verify(&fixture.folders, &declaration()).into_iter().map(kinds).collect();
    all.retain(|(_, kinds): &(_, Vec<_>)| !kinds.is_empty());
    all
}

/// Harms the journal of three records (`None` removes it); that is said at the
/// next start, and by `log --verify` also when work has gone on elsewhere.
fn is_said_for_ever(harm: impl Fn(&[u8]) -> Option<Vec<u8>>, kind: ProblemKind, line: Option<u64>) {
    let (mut fixture, path, bytes) = three();
    assert_eq!(wrongs(&fixture), []);
    match harm(&bytes) {
        Some(harmed) => std::fs::write(&path, harmed).unwrap(),
        None => std::fs::remove_file(&path).unwrap(),
    }
    let said = fixture.open().problems;
    assert_eq!(said.iter().map(|p| (&p.kind, p.line)).collect::<Vec<_>>(), [(&kind, line)]);
    assert!(said[0].message(crate::text::Lang::En).contains(&*path.to_string_lossy()));
    let wrong = [(path.clone(), vec![kind])];
    assert_eq!(wrongs(&fixture), wrong);
    work_goes_on(&mut fixture);
    assert_eq!(fixture.open().problems, [], "a start says it once");
    assert_eq!(wrongs(&fixture), wrong);
    std::fs::write(path.with_file_name("a copy.journal"), &bytes).unwrap();
    assert_eq!(wrongs(&fixture), [], "a copy that holds what was saved mends it");
}

#[test]
fn a_shortened_journal_is_said_for_ever() {
    let cut = |bytes: &[u8]| {
        let end = bytes[..bytes.len() - 1].iter().rposition(|b| *b == b'\n').unwrap();
        Some(bytes[..=end].to_vec())
    };
    is_said_for_ever(cut, ProblemKind::Behind { holds: 2, saved: 3 }, None);
}

#[test]
fn a_journal_rewritten_with_matching_hashes_is_said_for_ever() {
    let later = |record: &mut Record| {
        if record.n == 2 {
            record.at = "2027-01-01T00:00:00Z".parse().unwrap();
        }
    };
    is_said_for_ever(|bytes| Some(forged(bytes, later)), ProblemKind::Rewritten(3), Some(4));
}

#[test]
fn a_journal_that_is_gone_is_said_for_ever() {
    is_said_for_ever(|_| None, ProblemKind::Missing(3), None);
}

#[test]
fn a_rewritten_journal_counts_as_it_now_stands() {
    let (fixture, path, bytes) = three();
    let to_open = |record: &mut Record| {
        if let Edit::Mark { mark, .. } = &mut record.edit {
            *mark = Mark::Open;
        }
    };
    std::fs::write(path, forged(&bytes, to_open)).unwrap();
    assert_eq!(reviewed(&fixture.open()), [] as [u32; 0]);
}

#[test]
fn a_damaged_first_line_is_not_also_a_journal_that_is_gone() {
    let (fixture, path, bytes) = three();
    let text = String::from_utf8(bytes).unwrap();
    std::fs::write(&path, text.replacen("Zoë", "Zoé", 1)).unwrap();
    assert_eq!(
        wrongs(&fixture),
        [(path, vec![ProblemKind::Damaged(crate::review::Fault::Hash, 0)])]
    );
}

#[test]
fn a_journal_that_cannot_be_read_is_not_also_one_that_is_gone() {
    let (fixture, path, bytes) = three();
    std::fs::remove_file(&path).unwrap();
    symlink("/dev/null", &path).unwrap();
    assert_eq!(wrongs(&fixture), [(path.clone(), vec![ProblemKind::NotPlain])]);
    std::fs::remove_file(&path).unwrap();
    std::fs::write(&path, bytes).unwrap();
    assert_eq!(wrongs(&fixture), []);
}
