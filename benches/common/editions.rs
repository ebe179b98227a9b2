//! Two editions of a made declaration, and their points as lines of text.

use std::path::Path;

use hertog::declaration::read;

use crate::generate;
use crate::terminal::Outcome;

/// Writes `old.ron` and `new.ron`, every other point reworded, and `old.txt` and `new.txt`
/// with a point a line.
///
/// # Errors
/// They cannot be written.
pub(crate) fn write(folder: &Path, points: usize) -> Outcome<()> {
    let mut source = Vec::new();
    generate::write(&mut source, points)?;
    let old = String::from_utf8(source)?;
    let reworded = |line: &str| {
        line.replacen(" de ", " elke ", 2).replacen(" van ", " uit ", 1).replacen(" en ", " of ", 1)
    };
    let line = |(number, line): (usize, &str)| {
        let is_text = line.trim_start().starts_with("(text:");
        let is_text = is_text || line.trim_start().starts_with("text:");
        if is_text && number.is_multiple_of(2) { reworded(line) } else { line.to_owned() }
    };
    let lines: Vec<String> = old.lines().enumerate().map(line).collect();
    let new = lines.join("\n").replacen("edition: \"2023-05-05\"", "edition: \"2025-06-12\"", 1);
    for (name, source) in [("old", &old), ("new", &new)] {
        std::fs::write(folder.join(name).with_extension("ron"), source)?;
        let points = read(source)?.points;
        let texts: Vec<String> =
            points.iter().map(|point| point.text.replace('\n', " ") + "\n").collect();
        std::fs::write(folder.join(name).with_extension("txt"), texts.concat())?;
    }
    Ok(())
}
