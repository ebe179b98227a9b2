//! What issue 1 asks to see.

use crate::pty::{Home, row};

#[test]
fn an_actor_a_mark_a_restart_and_back() {
    let home = Home::new();
    let mut pty = home.start((80, 24));
    pty.see("51 points");
    println!("{}", pty.text());
    pty.send("1");
    pty.see("3 of 51 points");
    println!("{}", pty.text());
    pty.send("r");
    pty.see("1 of 51 reviewed");
    println!("{}", pty.text());
    pty.wait("mark", |screen| row(screen, "3.1 ").is_some_and(|row| row.contains('●')));
    println!("{}", pty.text());
    pty.send("q");
    let exit = pty.exit();
    println!("{:?} {:?}", exit.code, exit.signal);
    exit.assert_whole();
}
