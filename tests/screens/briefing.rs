//! The brief of what is shown.

use crate::stage::stage;

#[test]
fn try_it() {
    let mut stage = stage();
    stage.press("1 B");
    println!("{}", stage.screen());
    stage.press("j j j j l +");
    println!("{}", stage.screen());
    stage.press("Tab Space");
    println!("{}", stage.screen());
    stage.press("Enter");
    println!("{}", stage.screen());
    stage.resize(60, 16);
    println!("{}", stage.screen());
    stage.resize(160, 45).press("Tab");
    println!("{}", stage.screen());
}
