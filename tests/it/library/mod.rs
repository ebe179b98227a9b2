//! The library: what it lists, and searching all of it.

mod listing;
