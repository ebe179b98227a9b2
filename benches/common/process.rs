//! Whole processes: how long they take, and how much memory.

use std::ffi::OsString;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::measure::millis;

/// What a process took: milliseconds, and the most memory it had in MiB.
pub(crate) type Cost = (f64, f64);

/// The program to measure: that of `HERTOG_BIN`, else the one that was built with
/// the benchmark.
pub(crate) fn program() -> OsString {
    std::env::var_os("HERTOG_BIN").unwrap_or_else(|| OsString::from(env!("CARGO_BIN_EXE_hertog")))
}

/// Runs a command to its end, its output thrown away.
///
/// # Errors
/// Where it cannot be started.
pub(crate) fn cost(command: &mut Command) -> std::io::Result<Cost> {
    let started = Instant::now();
    let mut child = command.stdout(Stdio::null()).spawn()?;
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0.0;
    while child.try_wait()?.is_none() {
        most = peak(&status).unwrap_or(most);
        std::thread::sleep(Duration::from_millis(1));
    }
    Ok((millis(started.elapsed()), most))
}

/// The most memory that a process has had until now, in MiB.
fn peak(status: &str) -> Option<f64> {
    let status = std::fs::read_to_string(status).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kibibytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kibibytes / 1024.0)
}
