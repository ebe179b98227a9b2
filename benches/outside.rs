//! Whole processes, measured from outside in a pseudo-terminal, each beside its
//! rival in the same run, turn by turn. Reports; asserts nothing.
//!
//! `HERTOG_RUNS` sets the number of turns, `HERTOG_BIN` the program to measure
//! (else the one that was built with this benchmark).

#[path = "common/documents.rs"]
mod documents;
#[path = "common/editions.rs"]
mod editions;
#[path = "common/generate.rs"]
mod generate;
#[path = "common/journal.rs"]
mod journal;
#[path = "common/library.rs"]
mod library;
#[path = "common/measure.rs"]
mod measure;
#[path = "common/process.rs"]
mod process;
#[path = "common/shapes.rs"]
mod shapes;
#[path = "common/terminal.rs"]
mod terminal;

use std::ffi::OsString;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use hertog::declaration::{Declaration, builtin, read};
use hertog::review::ReviewState;
use hertog::store::Folders;
use hertog::ui::RenderOptions;
use portable_pty::CommandBuilder;

use measure::{median, millis, row, runs};
use terminal::{Outcome, Program};

const TEXT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/source/hertoginnedal-2023.nl.txt");
/// What only parses says when it has done so.
const PARSED: &str = "parsed";
/// The word by which this program is asked to only parse a file.
const PARSE_ONLY: &str = "--parse-only";

fn main() -> Outcome<()> {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    if let [_, word, file] = &arguments[..]
        && word == PARSE_ONLY
    {
        return parse_only(file.as_ref());
    }
    // `cargo test --benches` only wants to know whether this builds.
    if !arguments.iter().any(|argument| argument == "--bench") {
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    measure::head();
    small(folder.path())?;
    large(folder.path())?;
    saving(folder.path())?;
    all_declarations(folder.path())?;
    compare(folder.path())?;
    import(folder.path())
}

fn parse_only(file: &Path) -> Outcome<()> {
    let text = std::fs::read_to_string(file)?;
    let parsed = shapes::parse(&text)?;
    println!("{PARSED}");
    // As a program that goes on working would, it ends without freeing.
    std::mem::forget(parsed);
    Ok(())
}

/// The program on the journals in a folder.
fn hertog(data: &Path, file: Option<&Path>) -> CommandBuilder {
    let program = std::env::var_os("HERTOG_BIN")
        .unwrap_or_else(|| OsString::from(env!("CARGO_BIN_EXE_hertog")));
    let mut command = command(&program);
    command.args(["--lang", "nl", "--reviewer", "bench", "--data-dir"]);
    command.arg(data);
    if let Some(file) = file {
        command.arg("--file");
        command.arg(file);
    }
    command
}

fn command(program: impl Into<OsString>) -> CommandBuilder {
    let mut command = CommandBuilder::new(program.into());
    command.env("TERM", "xterm-256color");
    command.env("LC_ALL", "C.UTF-8");
    for name in ["HERTOG_FILE", "HERTOG_DATA_DIR", "HERTOG_REVIEWER", "NO_COLOR", "LESS"] {
        command.env_remove(name);
    }
    command
}

/// The start of the first point's heading, as much as every list shows.
fn first_words(declaration: &Declaration) -> String {
    let heading = declaration.points.first().and_then(|point| point.heading.as_ref());
    heading.map(|heading| heading.nl.chars().take(20).collect()).unwrap_or_default()
}

/// Time from the start until the first whole frame, with these words in it, and
/// the most memory until then.
fn start(command: CommandBuilder, words: &str) -> Outcome<(f64, f64)> {
    let mut program = Program::start(command)?;
    let time = program.shows_all(words)?;
    let peak = program.peak()?;
    program.quit()?;
    Ok((millis(time), peak))
}

/// The built-in declaration with 51 marks and a configuration, beside `less` on the same text.
fn small(folder: &Path) -> Outcome<()> {
    if !is_there("less") {
        println!("skipped: start at 51 points, for less is not installed");
        return Ok(());
    }
    let data = folder.join("small");
    journal::marks(&data, &builtin(), 51)?;
    configure(&data)?;
    let words = first_words(&builtin());
    let (mut ours, mut rivals) = (Vec::new(), Vec::new());
    for _ in 0..runs(60) {
        ours.push(start(hertog(&data, None), &words)?);
        let mut less = command("less");
        less.arg(TEXT);
        rivals.push(start(less, "Hertoginnedal 2023")?);
    }
    let times = |all: &[(f64, f64)]| median(all.iter().map(|one| one.0).collect());
    let peaks = |all: &[(f64, f64)]| median(all.iter().map(|one| one.1).collect());
    row("start, 51 points, 51 marks, config; less", "ms", times(&ours), Some(times(&rivals)));
    row("  most memory", "MiB", peaks(&ours), Some(peaks(&rivals)));
    Ok(())
}

/// Puts a small configuration into a data folder.
fn configure(data: &Path) -> Outcome<()> {
    let folders = Folders::find(Some(data)).map_err(|problem| format!("{problem:?}"))?;
    std::fs::create_dir_all(&folders.config)?;
    std::fs::write(folders.settings(), include_str!("common/config.ron"))?;
    Ok(())
}

fn is_there(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// 100,000 points, beside a program that only parses them with ron.
fn large(folder: &Path) -> Outcome<()> {
    let file = big(folder)?;
    let words = first_words(&read(&std::fs::read_to_string(&file)?)?);
    let (mut ours, mut rivals, mut peaks) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..runs(60).div_ceil(6) {
        let (time, peak) = start(hertog(&folder.join("large"), Some(&file)), &words)?;
        ours.push(time);
        peaks.push(peak);
        let mut parser = command(std::env::current_exe()?);
        parser.arg(PARSE_ONLY);
        parser.arg(&file);
        let mut program = Program::start(parser)?;
        rivals.push(millis(program.shows(PARSED)?));
        program.wait()?;
    }
    row("start, 100,000 points; ron alone", "ms", median(ours), Some(median(rivals)));
    row("  most memory", "MiB", median(peaks), None);
    Ok(())
}

/// The file of 100,000 points.
fn big(folder: &Path) -> Outcome<PathBuf> {
    let file = folder.join("big.ron");
    let mut out = BufWriter::new(File::create(&file)?);
    generate::write(&mut out, 100_000)?;
    out.into_inner()?;
    Ok(file)
}

/// From the key until the sign of saving has gone, in a journal of a few records
/// and in one of many.
fn saving(folder: &Path) -> Outcome<()> {
    let few = save_times(&folder.join("few"), 51)?;
    let many = save_times(&folder.join("many"), 100_000)?;
    row("a mark saved, 100,000 records; 51 records", "ms", median(many), Some(median(few)));
    Ok(())
}

fn save_times(data: &Path, records: usize) -> Outcome<Vec<f64>> {
    let look = RenderOptions::new(false, false);
    let marks = [("b", ReviewState::ComeBack), ("r", ReviewState::Reviewed)];
    journal::marks(data, &builtin(), records)?;
    let mut program = Program::start(hertog(data, None))?;
    program.shows(&first_words(&builtin()))?;
    let mut times = Vec::new();
    for turn in 0..runs(60) {
        let (key, review_state) = marks[turn % 2];
        let sign = look.review_state(review_state);
        let pressed = program.type_in(key)?;
        // Until it is saved, another sign stands there.
        let saved = program.until(|screen| screen.contents().contains(&format!("{sign} 1.1 ")))?;
        times.push(millis(saved - pressed));
    }
    program.quit()?;
    Ok(times)
}

/// A word in 2,000 declarations of 50 points: with nothing prepared beside `fzf` on
/// the same lines, and later, with what the second search keeps, beside `rg` on the same
/// files.
fn all_declarations(folder: &Path) -> Outcome<()> {
    const WORD: &str = "havens";
    if let Some(missing) = ["fzf", "rg"].into_iter().find(|program| !is_there(program)) {
        println!("skipped: a word in 2,000 declarations, for {missing} is not installed");
        return Ok(());
    }
    let data = folder.join("library");
    let folders = Folders::find(Some(&data)).map_err(|problem| format!("{problem:?}"))?;
    library::write(&folders.declarations(), 2_000, 50)?;
    let lines = folder.join("lines");
    point_lines(&folders.declarations(), &lines)?;
    let ours = || {
        let mut list = Command::new(process::program());
        list.args(["list", "--all", WORD, "--data-dir"]).arg(&data);
        process::cost(&mut list)
    };
    let mut costs: [Vec<process::Cost>; 4] = Default::default();
    let mut second = Vec::new();
    for _ in 0..runs(10) {
        let _ = std::fs::remove_dir_all(&folders.cache);
        costs[0].push(ours()?);
        let mut fzf = Command::new("fzf");
        costs[1].push(process::cost(fzf.args(["--filter", WORD]).stdin(File::open(&lines)?))?);
        second.push(ours()?);
        costs[2].push(ours()?);
        let mut rg = Command::new("rg");
        costs[3].push(process::cost(rg.args(["-c", WORD]).arg(folders.declarations()))?);
    }
    let of =
        |at: usize, part: fn(&process::Cost) -> f64| median(costs[at].iter().map(part).collect());
    for (at, what) in [
        (0, "havens in 2,000 declarations, first; fzf"),
        (2, "havens in 2,000 declarations, later; rg"),
    ] {
        row(what, "ms", of(at, |cost| cost.0), Some(of(at + 1, |cost| cost.0)));
        row("  most memory", "MiB", of(at, |cost| cost.1), Some(of(at + 1, |cost| cost.1)));
    }
    let second = median(second.iter().map(|cost| cost.0).collect());
    row("havens in 2,000 declarations, second, kept for later", "ms", second, None);
    Ok(())
}

/// The lines of a library's points, in one file.
fn point_lines(declarations: &Path, to: &Path) -> Outcome<()> {
    let mut out = BufWriter::new(File::create(to)?);
    for folder in std::fs::read_dir(declarations)? {
        for file in std::fs::read_dir(folder?.path())? {
            let text = std::fs::read_to_string(file?.path())?;
            for line in text.lines().filter(|line| line.starts_with("(text:")) {
                writeln!(out, "{line}")?;
            }
        }
    }
    out.flush()?;
    Ok(())
}

/// A declaration of 300 pages imported, beside programs that only take its text
/// out, and 20 MB of text beside counting its lines and words.
fn import(folder: &Path) -> Outcome<()> {
    let (docx, text) = (folder.join("pages.docx"), folder.join("long.txt"));
    documents::docx(&docx)?;
    documents::text(&text, 20 << 20)?;
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    beside(folder, "pages.docx", &["pandoc", "-t", "plain", "-o", "pages.plain"], runs(10))?;
    let office = ["soffice", "--headless", &profile, "--convert-to", "txt:Text"];
    beside(folder, "pages.docx", &office, runs(10).min(3))?;
    beside(folder, "long.txt", &["wc", "-lw"], runs(10))?;
    if is_there("soffice") {
        let mut convert = Command::new("soffice");
        convert.args(["--headless", &profile, "--convert-to", "pdf", "pages.docx"]);
        process::cost(convert.current_dir(folder))?;
        beside(folder, "pages.pdf", &["pdftohtml", "-xml", "-i", "-q"], runs(10))?;
    }
    Ok(())
}

/// Two editions of 5,000 points, every other one reworded, beside what compares the words of
/// the same lines. What reading both costs is a row of its own.
fn compare(folder: &Path) -> Outcome<()> {
    editions::write(folder, 5_000)?;
    let hertog = |words: &[&str]| {
        let mut command = Command::new(process::program());
        command.args(["--data-dir", "compared"]).args(words).current_dir(folder);
        process::cost(&mut command)
    };
    let median_of = |costs: Vec<process::Cost>| median(costs.iter().map(|cost| cost.0).collect());
    let turns = runs(10);
    let read = (0..turns).map(|_| hertog(&["list", "--file", "new.ron", "id:1.1"]));
    row(
        "read one of two editions of 5,000 points",
        "ms",
        median_of(read.collect::<Result<_, _>>()?),
        None,
    );
    for rival in [&["dwdiff"][..], &["wdiff"], &["git", "diff", "--no-index", "--word-diff"]] {
        let [program, arguments @ ..] = rival else { continue };
        if !is_there(program) {
            println!("skipped: compare beside {program}, which is not installed");
            continue;
        }
        let (mut ours, mut rivals) = (Vec::new(), Vec::new());
        for _ in 0..turns {
            ours.push(hertog(&["compare", "old.ron", "new.ron"])?);
            let mut other = Command::new(program);
            other.args(arguments).args(["old.txt", "new.txt"]).env("LC_ALL", "C.UTF-8");
            rivals.push(process::cost(other.current_dir(folder))?);
        }
        row(
            &format!("compare 5,000 points; {program}"),
            "ms",
            median_of(ours),
            Some(median_of(rivals)),
        );
    }
    Ok(())
}

/// Imports a file turn by turn with a rival: time and most memory of both.
fn beside(folder: &Path, file: &str, rival: &[&str], turns: usize) -> Outcome<()> {
    let [program, arguments @ ..] = rival else { return Ok(()) };
    if !is_there(program) {
        println!("skipped: {file} beside {program}, which is not installed");
        return Ok(());
    }
    let (mut ours, mut rivals) = (Vec::new(), Vec::new());
    for _ in 0..turns {
        let mut import = Command::new(process::program());
        import.args([
            "--data-dir",
            "imports",
            "import",
            file,
            "--yes",
            "--replace",
            "-o",
            "out.ron",
        ]);
        ours.push(process::cost(import.current_dir(folder))?);
        let mut other = Command::new(program);
        other.args(arguments).arg(file).env("LC_ALL", "C.UTF-8").current_dir(folder);
        if *program == "pdftohtml" {
            other.arg("pages");
        }
        rivals.push(process::cost(&mut other)?);
    }
    let of = |costs: &[process::Cost], part: fn(&process::Cost) -> f64| {
        median(costs.iter().map(part).collect())
    };
    row(
        &format!("import {file}; {program}"),
        "ms",
        of(&ours, |cost| cost.0),
        Some(of(&rivals, |cost| cost.0)),
    );
    row("  most memory", "MiB", of(&ours, |cost| cost.1), Some(of(&rivals, |cost| cost.1)));
    Ok(())
}
