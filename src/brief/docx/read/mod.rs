//! Reading a Word document back for its quotes, also after a word processor has
//! saved it: runs may be split, styles may have other ids, quotes may be
//! typographic.
//!
//! The contents of a quote are held against a list of what is known to show
//! exactly its text ([`looks`]); with anything else in it, or around it, a quote is
//! not judged. So nothing has to be known of what else there is.

mod archive;
mod directory;
mod document;
mod events;
mod looks;
mod relations;
mod styles;

use super::super::{Findings, Unreadable};
use archive::Archive;
use document::Document;
use relations::Relations;
use styles::Styles;

/// Finds the quotes of a Word document, which edition it says it quotes, and
/// which quotes it says it holds.
///
/// # Errors
/// Bytes that are no Word document, or unpack to more than one could.
pub(in crate::brief) fn read(bytes: &[u8]) -> Result<Findings, Unreadable> {
    let mut archive = Archive::open(bytes)?;
    let package = Relations::of(&mut archive, "")?;
    let main = package.target("officeDocument")?.ok_or(Unreadable::NoWord)?;
    let styles = match Relations::of(&mut archive, &main)?.target("styles")? {
        Some(part) => Styles::read(&mut archive, &part)?,
        None => Styles::default(),
    };
    let mut document = Document::new(&styles);
    archive.walk(&main, &mut document)?;
    document.findings().ok_or(Unreadable::NoWord)
}
