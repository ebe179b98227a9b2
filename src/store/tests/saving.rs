//! What is saved is there again.

use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use super::*;

#[test]
fn opening_creates_nothing() {
    let desk = Desk::new();
    let opened = desk.open();
    assert_eq!(opened.journals, []);
    assert_eq!(opened.problems, []);
    assert_eq!(std::fs::read_dir(desk.dir.path()).unwrap().count(), 0);
}

#[test]
fn what_is_saved_is_read_again() {
    let mut desk = Desk::new();
    let saved = desk.save_marks(3);
    assert_eq!(
        saved.iter().map(|s| (s.record.n, s.record.clock)).collect::<Vec<_>>(),
        [(1, 1), (2, 2), (3, 3)]
    );
    let opened = desk.open();
    assert_eq!(opened.problems, []);
    assert_eq!(opened.author.device, saved[0].device);
    assert_eq!(reviewed(&opened), [1, 2, 3]);
    let records: Vec<_> = saved.into_iter().map(|s| (s.record, s.hash)).collect();
    assert_eq!(opened.journals[0].records, records);
}

#[test]
fn a_batch_may_take_back_what_it_has_just_done() {
    let mut desk = Desk::new();
    let mut opened = desk.open();
    let first = desk.mark("1.1", Mark::Reviewed);
    let second = desk.mark("1.2", Mark::Reviewed);
    let undo = desk.undo(EntryId::Pending(first.ticket));
    opened.writer.append(&[first, second.clone(), undo]).unwrap();
    assert_eq!(reviewed(&desk.open()), [2]);
    let undo = desk.undo(EntryId::Pending(second.ticket));
    opened.writer.append(&[undo]).unwrap();
    assert_eq!(reviewed(&desk.open()), [] as [u32; 0]);
}

#[test]
fn files_are_for_their_owner_only() {
    let mut desk = Desk::new();
    desk.save_marks(1);
    let mode = |path: &std::path::Path| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&desk.journal()), 0o600);
    assert_eq!(mode(&desk.folders.reviews(&declaration())), 0o700);
    assert_eq!(mode(&desk.folders.device()), 0o600);
    std::fs::set_permissions(desk.journal(), PermissionsExt::from_mode(0o640)).unwrap();
    desk.save_marks(1);
    assert_eq!(mode(&desk.journal()), 0o640);
}

#[test]
fn a_shell_can_check_the_chain() {
    let mut desk = Desk::new();
    desk.save_marks(2);
    let script = r#"
        before=
        while IFS= read -r line; do
            text=${line%%, hash: \"*}
            stated=${line##*, hash: \"}
            computed=$(printf '%s%s' "$before" "$text" | sha256sum)
            [ "${computed%% *}" = "${stated%%\"*}" ] || exit 1
            before=${stated%%\"*}
        done < "$1""#;
    let check = |path: &std::path::Path| {
        Command::new("sh").arg("-c").arg(script).arg("sh").arg(path).status().unwrap().success()
    };
    assert!(check(&desk.journal()));
    let text = std::fs::read_to_string(desk.journal()).unwrap();
    std::fs::write(desk.journal(), text.replace("Reviewed", "ComeBack")).unwrap();
    assert!(!check(&desk.journal()));
}
