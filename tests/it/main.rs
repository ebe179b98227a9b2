//! Every integration test, in one program: `cargo test --test it screens::notes`
//! runs those of one file. What they stand on is in `support/`.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod architecture;
mod brief;
mod commands;
mod declaration;
mod editions;
mod import;
mod languages;
mod library;
mod reliability;
mod screens;
mod search;
mod support;
mod terminal;
mod wording;
