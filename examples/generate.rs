//! Writes a large declaration to standard output:
//! `cargo run --release --example generate -- 100000 > big.ron`.

#[path = "../benches/common/generate.rs"]
mod generate;

use std::io::{self, BufWriter, Write, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    let points = std::env::args().nth(1).and_then(|points| points.parse().ok());
    let Some(points) = points else {
        eprintln!("generate: expected a number of points, such as 100000");
        return ExitCode::from(2);
    };
    match run(points) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("generate: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(points: usize) -> io::Result<()> {
    let mut out = BufWriter::new(stdout().lock());
    generate::write(&mut out, points)?;
    out.flush()
}
