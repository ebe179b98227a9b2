//! What the tests stand on: a home to run the program in, terminals, and a
//! harness that presses keys and reads the screen.

pub(crate) mod brief_harness;
#[path = "../../../benches/common/generate.rs"]
pub(crate) mod generate;
pub(crate) mod harness;
pub(crate) mod pictures;
pub(crate) mod proc;
pub(crate) mod process;
pub(crate) mod pty;
pub(crate) mod random;
pub(crate) mod recount;
pub(crate) mod repository;
pub(crate) mod screen;
