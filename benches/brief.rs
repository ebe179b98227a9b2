//! Briefs of 100,000 points in each format, and their checking, as whole
//! processes beside `list --json`, which prints the same points; turn by turn.
//! Reports; asserts nothing.
//!
//! `HERTOG_RUNS` sets the number of turns, `HERTOG_POINTS` that of points,
//! `HERTOG_BIN` the program to measure (else the one that was built with this
//! benchmark).

#[path = "common/generate.rs"]
mod generate;
#[path = "common/measure.rs"]
mod measure;
#[path = "common/process.rs"]
mod process;

use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Read, Write};
use std::path::Path;
use std::process::Command;

use hertog::brief::BriefFormat;
use measure::{median, row, runs};
use process::Cost;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

fn main() -> Result<(), Box<dyn Error>> {
    // `cargo test --benches` only wants to know whether this builds.
    if !std::env::args().any(|argument| argument == "--bench") {
        return Ok(());
    }
    let points = std::env::var("HERTOG_POINTS").ok().and_then(|n| n.parse().ok());
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("large.ron");
    generate::write(&mut BufWriter::new(File::create(&file)?), points.unwrap_or(100_000))?;
    let least = cost(folder.path(), &["show", "1.1"])?;
    measure::head();
    for form in BriefFormat::ALL {
        compare(folder.path(), *form, least.1)?;
    }
    for mebibytes in [75, 150, 300] {
        unpack(folder.path(), mebibytes)?;
    }
    Ok(())
}

/// A Word document that unpacks to so much: it is read up to a cap, as a stream.
fn unpack(folder: &Path, mebibytes: usize) -> Result<(), Box<dyn Error>> {
    cost(folder, &["brief", "id:1.1", "--force", "-o", "small.docx"])?;
    let mut small = ZipArchive::new(File::open(folder.join("small.docx"))?)?;
    let mut large = ZipWriter::new(File::create(folder.join("unpacks.docx"))?);
    let paragraph = "<w:p><w:r><w:t>tekst</w:t></w:r></w:p>";
    let filler = paragraph.repeat((mebibytes << 20) / paragraph.len());
    for place in 0..small.len() {
        let (mut part, mut text) = (small.by_index(place)?, String::new());
        part.read_to_string(&mut text)?;
        large.start_file(part.name(), SimpleFileOptions::default())?;
        large.write_all(text.replace("<w:sectPr>", &format!("{filler}<w:sectPr>")).as_bytes())?;
    }
    large.finish()?;
    let (time, memory) = cost(folder, &["verify", "unpacks.docx"])?;
    row(&format!("verify, Word that unpacks to {mebibytes} MiB"), "ms", time, None);
    row("memory of that", "MiB", memory, None);
    Ok(())
}

fn compare(folder: &Path, form: BriefFormat, least: f64) -> Result<(), Box<dyn Error>> {
    let (name, word) = (format!("brief.{}", form.word()), form.word());
    let (mut briefs, mut lists, mut checks) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..runs(5) {
        briefs.push(cost(folder, &["brief", "--force", "-o", &name])?);
        lists.push(cost(folder, &["list", "--json"])?);
        checks.push(cost(folder, &["verify", &name])?);
    }
    let of = |costs: &[Cost], part: fn(&Cost) -> f64| median(costs.iter().map(part).collect());
    let time = |costs: &[Cost]| of(costs, |cost| cost.0);
    row(&format!("brief, {word}; rival: list --json"), "ms", time(&briefs), Some(time(&lists)));
    let written = std::fs::metadata(folder.join(&name))?.len();
    let memory = of(&briefs, |cost| cost.1) - least;
    let written = f64::from(u32::try_from(written >> 10)?) / 1024.0;
    row(&format!("memory beyond show's, {word}; rival: the file"), "MiB", memory, Some(written));
    row(&format!("verify, {word}"), "ms", time(&checks), None);
    Ok(())
}

/// Runs the program to its end.
fn cost(folder: &Path, arguments: &[&str]) -> Result<Cost, Box<dyn Error>> {
    let mut command = Command::new(process::program());
    command.args(["--reviewer", "bench", "--data-dir", "data", "--file", "large.ron"]);
    Ok(process::cost(command.args(arguments).current_dir(folder))?)
}
