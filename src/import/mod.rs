//! A document becomes a declaration in three steps: a reader makes blocks of
//! text of its bytes, the recogniser gives each block a class, the assembler
//! makes a declaration and a report of them.
//!
//! This module must not know files, clocks, terminals or reviewers: bytes come
//! in, a declaration's file and a report go out. Every word that a reader finds
//! is placed in the declaration or set aside with the reason.

pub mod actors;
pub mod assemble;
mod block;
mod class;
pub mod compare;
pub mod dates;
pub mod docx;
pub mod html;
pub mod markdown;
mod numerals;
pub mod odt;
pub mod outline;
pub mod pdf;
pub mod plain;
mod read;
pub mod recognise;
mod sniff;

pub use block::{
    Block, Cell, Document, Emphasis, Format, Kind, Label, Mark, NoteMark, Origin, Refusal, Remark,
    RemarkKind, words,
};
use block::{MOST_BLOCKS, are_too_many};
pub use class::{Certainty, Class, Piece};
pub use read::read;
pub use sniff::sniff;
