//! The last look at a declaration that was made of a document.

use crate::declaration::{self, DeclarationFile, Fault};

/// The text of a declaration's file, if it is sound.
///
/// # Errors
/// What is wrong with it: at least one fault.
pub fn sound(file: &DeclarationFile) -> Result<String, Vec<Fault>> {
    let wrong = |error: ron::Error| vec![Fault::new(error.to_string(), "report this")];
    let text = file.to_ron().map_err(wrong)?;
    let read = declaration::read(&text).map_err(|fault| vec![fault])?;
    let faults = declaration::check(&read, &text);
    if faults.is_empty() { Ok(text) } else { Err(faults) }
}
