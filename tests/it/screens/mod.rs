//! The screens, driven by keys: the state with the real store behind it and a
//! buffer before it.

mod brief;
mod browse;
mod config;
mod documentation;
mod drafts;
mod drawings;
mod help;
mod notes;
mod overview;
mod pictures;
mod random_keys;
mod review;
mod search;
mod session;
mod session_pictures;
