//! In preparation.
/// .
pub fn read(_: &str) -> crate::import::Document {
    todo!()
}
