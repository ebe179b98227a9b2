//! In preparation.
/// .
pub fn read(_: Vec<u8>) -> Result<crate::import::Document, crate::import::Refusal> { Err(crate::import::Refusal::Unknown) }
