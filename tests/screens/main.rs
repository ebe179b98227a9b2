//! The screens, driven by keys: the state with the real store behind it and a
//! buffer before it.

mod browse;
mod pictures;
mod readme;
mod review;
mod stage;
