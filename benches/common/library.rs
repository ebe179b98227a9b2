//! Makes a library of many declarations, always the same.

use std::io;
use std::path::Path;

use crate::generate::{self, Text};

/// Writes declarations of so many points, each in its file below a folder, their
/// words those of one large text.
///
/// # Errors
/// A file cannot be written.
pub(crate) fn write(folder: &Path, declarations: usize, points: usize) -> io::Result<()> {
    let mut text = Text::new();
    for number in 0..declarations {
        let id = format!("generated-{number}");
        let folder = folder.join(&id);
        std::fs::create_dir_all(&folder)?;
        let mut out = Vec::new();
        generate::declaration(&mut out, &mut text, &id, points)?;
        std::fs::write(folder.join("2023-05-05.ron"), out)?;
    }
    Ok(())
}
