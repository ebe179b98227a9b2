//! Declarations beside each other: the same promise in other declarations.

pub mod trace;
