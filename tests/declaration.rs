//! The built-in declaration against its source text.

use hertog::declaration::{BUILTIN, builtin, check};

#[test]
fn the_built_in_declaration_is_sound() {
    let faults = check(&builtin(), BUILTIN);
    assert!(faults.is_empty(), "{faults:#?}");
}
