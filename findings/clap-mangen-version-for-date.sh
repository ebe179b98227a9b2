#!/bin/sh
# clap_mangen 0.3.3 leaves the date of a page empty, so that renderers take what
# follows it, name and version, for the date.
#
# Seen with clap_mangen 0.3.3, clap 4.6 and mandoc of Debian 12: the first line is
# `.TH prog 1  "prog 1.2.3" ` and `mandoc -T lint` says "cannot parse date, using it
# verbatim". Set .date(), .source() and .manual().
set -eu
command -v mandoc >/dev/null || { echo "mandoc is not installed: nothing was tried"; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat > Cargo.toml <<'END'
[package]
name = "prog"
version = "1.2.3"
edition = "2024"

[dependencies]
clap = { version = "=4.6.6", default-features = false, features = ["std"] }
clap_mangen = "=0.3.3"
END
cat > src/main.rs <<'END'
fn main() -> std::io::Result<()> {
    let command = clap::Command::new("prog").version("1.2.3").about("Says nothing");
    clap_mangen::Man::new(command).render(&mut std::io::stdout())
}
END
CARGO_TARGET_DIR="$folder/target" cargo run --quiet > prog.1
title=$(grep '^\.TH' prog.1)
said=$(mandoc -T lint prog.1 || true)
printf '%s\n%s\n' "$title" "$said"
case "$title" in '.TH prog 1  "prog 1.2.3"'*) ;; *) echo "this has changed"; exit 1 ;; esac
case "$said" in *"cannot parse date"*) ;; *) echo "this has changed"; exit 1 ;; esac
