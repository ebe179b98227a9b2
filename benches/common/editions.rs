//! Two editions of a made declaration, and their points as lines of text.

use std::path::Path;

use hertog::declaration::{check, read};

use crate::generate;
use crate::terminal::Outcome;

/// Writes `old.ron` and `new.ron`, every other point reworded unless what is quoted would go,
/// and `old.txt` and `new.txt` with a point a line.
///
/// # Errors
/// They cannot be written, or are no sound declarations.
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
        let new = reworded(line);
        let quotes = new.split("quote: \"").skip(1).filter_map(|rest| rest.split('"').next());
        // What a relation or a date quotes stands in the text before it.
        let text = new.split("quote: ").next().unwrap_or_default();
        let is_sound = quotes.into_iter().all(|quote| text.contains(quote));
        if is_text && is_sound && number.is_multiple_of(2) { new } else { line.to_owned() }
    };
    let lines: Vec<String> = old.lines().enumerate().map(line).collect();
    let new = lines.join("\n").replacen("edition: \"2023-05-05\"", "edition: \"2025-06-12\"", 1);
    for (name, source) in [("old", &old), ("new", &new)] {
        std::fs::write(folder.join(name).with_extension("ron"), source)?;
        let declaration = read(source)?;
        if let Some(fault) = check(&declaration, source).first() {
            return Err(format!("{name}.ron: {fault}").into());
        }
        let points = declaration.points.iter();
        let texts: Vec<String> = points.map(|point| point.text.replace('\n', " ") + "\n").collect();
        std::fs::write(folder.join(name).with_extension("txt"), texts.concat())?;
    }
    Ok(())
}
