//! Files that the user asks for.

use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt;

use crate::store::write_file_atomic::write_file_checked;
use crate::store::{ProblemKind, write_file_atomic};

fn names(folder: &std::path::Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_file_is_delivered_whole_and_not_over_another() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("nota.md");
    let write = |text: &'static str| move |out: &mut dyn Write| out.write_all(text.as_bytes());
    write_file_atomic(&path, false, write("een")).unwrap();
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode();
    let plain = folder.path().join("plain");
    std::fs::write(&plain, "").unwrap();
    assert_eq!(mode(&path), mode(&plain), "as the umask has it");
    std::fs::remove_file(plain).unwrap();
    assert_eq!(
        write_file_atomic(&path, false, write("twee")).unwrap_err().kind,
        ProblemKind::Exists
    );
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "een");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
    write_file_atomic(&path, true, write("drie")).unwrap();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "drie");
    assert_eq!(mode(&path) & 0o777, 0o640);
    assert_eq!(names(folder.path()), ["nota.md"]);
}

#[test]
fn what_is_found_wrong_when_it_is_read_again_takes_no_place() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("verklaring.ron");
    let write = |text: &'static str| move |out: &mut dyn Write| out.write_all(text.as_bytes());
    write_file_atomic(&path, false, write("was er")).unwrap();
    let check = |written: &std::path::Path| {
        let is_right = std::fs::read_to_string(written)? == "goed";
        if is_right { Ok(()) } else { Err(std::io::ErrorKind::InvalidData.into()) }
    };
    assert!(write_file_checked(&path, true, write("fout"), check).is_err());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "was er");
    assert_eq!(names(folder.path()), ["verklaring.ron"]);
    write_file_checked(&path, true, write("goed"), check).unwrap();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "goed");
}

#[test]
fn what_fails_half_way_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("nota.md");
    let fails = |out: &mut dyn Write| {
        out.write_all(b"half")?;
        Err(io::Error::other("vol"))
    };
    assert_eq!(write_file_atomic(&path, false, fails).unwrap_err().kind, ProblemKind::NotDelivered);
    assert!(names(folder.path()).is_empty());
    std::fs::write(&path, "was er").unwrap();
    assert!(write_file_atomic(&path, true, fails).is_err());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "was er");
    assert_eq!(names(folder.path()), ["nota.md"]);
}

/// A file that is being written has no name yet, so that nothing of it is left if
/// the program is killed.
#[test]
#[cfg(target_os = "linux")]
fn a_file_half_written_is_nowhere() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("nota.md");
    let write = |out: &mut dyn Write| {
        out.write_all(&vec![b'x'; 1 << 20])?;
        assert_eq!(names(folder.path()), Vec::<String>::new());
        Ok(())
    };
    write_file_atomic(&path, false, write).unwrap();
    assert_eq!(names(folder.path()), ["nota.md"]);
}

#[test]
fn a_file_that_comes_in_the_meantime_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("nota.md");
    let write = |out: &mut dyn Write| {
        std::fs::write(&path, "van een ander")?;
        out.write_all(b"van mij")
    };
    assert_eq!(write_file_atomic(&path, false, write).unwrap_err().kind, ProblemKind::Exists);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "van een ander");
}

#[test]
fn links_folders_and_missing_folders_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let (link, target) = (folder.path().join("link"), folder.path().join("doel"));
    std::fs::write(&target, "doel").unwrap();
    std::os::unix::fs::symlink(&target, &link).unwrap();
    let kind = |path: &std::path::Path| write_file_atomic(path, true, |_| Ok(())).unwrap_err().kind;
    assert_eq!(kind(&link), ProblemKind::NotPlain);
    assert_eq!(kind(folder.path()), ProblemKind::NotPlain);
    assert_eq!(kind(&folder.path().join("weg/nota.md")), ProblemKind::NotDelivered);
    assert_eq!(std::fs::read_to_string(&target).unwrap(), "doel");
}
