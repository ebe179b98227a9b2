use super::*;
#[test]
fn peek() {
    let mut desk = Desk::new();
    let saved = desk.save_marks(2);
    let mut w = desk.open().writer;
    let id = EntryId::Saved(crate::review::RecordId { device: saved[0].device, n: 2 });
    let undo = desk.undo(id);
    w.append(&[undo]).unwrap();
    println!("{}", std::fs::read_to_string(desk.journal()).unwrap());
    for f in [desk.folders.device()] {
        println!("{}", std::fs::read_to_string(f).unwrap());
    }
    println!(
        "{:?}",
        Command::new("sh")
            .arg("-c")
            .arg("find . -type f | xargs tail")
            .current_dir(desk.dir.path())
            .output()
            .unwrap()
    );
}
use std::process::Command;
