//! The last look at a declaration that was made of a document.

use std::sync::Arc;

use crate::declaration::{DeclarationFile, Fault, check, read_shared};

/// The text of a declaration's file, if it is sound.
///
/// # Errors
/// What is wrong with it: at least one fault.
pub fn sound(file: &DeclarationFile) -> Result<String, Vec<Fault>> {
    let wrong = |error: ron::Error| vec![Fault::new(error.to_string(), "report this")];
    let text = Arc::new(file.to_ron().map_err(wrong)?);
    let faults = faults(&text);
    if faults.is_empty() { Ok(Arc::unwrap_or_clone(text)) } else { Err(faults) }
}

/// What is wrong with the text of a declaration's file; empty when it is sound.
pub fn faults(text: &Arc<String>) -> Vec<Fault> {
    match read_shared(text) {
        Ok(declaration) => check(&declaration, text),
        Err(fault) => vec![fault],
    }
}
