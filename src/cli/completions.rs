//! `hertog completions`: the script by which a shell completes hertog.

use std::io::Write;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use clap_complete::env::{EnvCompleter, Powershell};

use super::complete::VARIABLE;
use super::failure::Failure;
use crate::tui::console::{self, Content};

/// The arguments of `completions`.
#[derive(Debug, Args)]
pub(super) struct CompletionsArgs {
    /// The shell that is to read it.
    #[arg(value_name = "SHELL")]
    pub(super) shell: Shell,
}

/// A shell that can be taught to complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "lower")]
pub(super) enum Shell {
    /// The shell of most Linux systems.
    Bash,
    /// The shell of macOS.
    Zsh,
    /// The friendly one.
    Fish,
    /// The one of tables.
    Nushell,
    /// The shell of Windows.
    Powershell,
}

/// Runs the command.
pub(super) fn run(args: &CompletionsArgs) -> Result<ExitCode, Failure> {
    let mut out = console::stdout(Content::Text);
    match args.shell {
        Shell::Bash => out.write_all(include_bytes!("../../assets/completions/hertog.bash"))?,
        Shell::Zsh => out.write_all(include_bytes!("../../assets/completions/hertog.zsh"))?,
        Shell::Fish => out.write_all(include_bytes!("../../assets/completions/hertog.fish"))?,
        Shell::Nushell => out.write_all(include_bytes!("../../assets/completions/hertog.nu"))?,
        // The name, not the path: the script may be made where it is not read.
        Shell::Powershell => {
            Powershell.write_registration(VARIABLE, "hertog", "hertog", "hertog", &mut out)?;
        }
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
