#!/usr/bin/env bash
# clap_complete 4.6.12 (`unstable-dynamic`), clap 4.6.9.
#
# An `ArgValueCompleter` is told by `complete_at` at which place among the values of
# its argument the cursor stands. For a positional with several values the first AND
# the second are both at place 0, the third is at place 1; an option in between begins
# at 0 again. Who offers ids first and a word after them must count the values by
# other means (here: clap's own matches with `ignore_errors`).
#
# Needs cargo and its registry. Exits 1 where this has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/src"
cat > "$folder/Cargo.toml" <<'EOF'
[package]
name = "place"
version = "0.0.0"
edition = "2021"

[dependencies]
clap = { version = "=4.6.9", default-features = false, features = ["std"] }
clap_complete = { version = "=4.6.12", default-features = false, features = ["unstable-dynamic"] }

[workspace]
EOF
cat > "$folder/src/main.rs" <<'EOF'
use clap::{Arg, ArgAction, Command};
use clap_complete::engine::{complete, ArgValueCompleter, CompletionCandidate, ValueCompleter};
use std::ffi::OsStr;

struct Place;

impl ValueCompleter for Place {
    fn complete(&self, _: &OsStr) -> Vec<CompletionCandidate> {
        Vec::new()
    }
    fn complete_at(&self, place: usize, _: &OsStr) -> Vec<CompletionCandidate> {
        vec![CompletionCandidate::new(format!("place-{place}"))]
    }
}

fn main() {
    for line in ["", "a ", "a b ", "a b --all "] {
        let words = Arg::new("words").num_args(1..).action(ArgAction::Append);
        let all = Arg::new("all").long("all").action(ArgAction::SetTrue);
        let mut command = Command::new("place").disable_help_flag(true).arg(all);
        command = command.arg(words.add(ArgValueCompleter::new(Place)));
        let words = format!("place {line}");
        let words: Vec<_> = words.split(' ').map(Into::into).collect();
        let last = words.len() - 1;
        let found = complete(&mut command, words, last, None).unwrap();
        let found = found.iter().map(|found| found.get_value().to_string_lossy());
        let place = found.filter(|value| value.starts_with("place")).collect::<String>();
        println!("place {line}<Tab>: {place}");
    }
}
EOF
seen=$(cd "$folder" && cargo run --quiet)
echo "$seen"
wanted='place <Tab>: place-0
place a <Tab>: place-0
place a b <Tab>: place-1
place a b --all <Tab>: place-0'
[ "$seen" = "$wanted" ] || { echo "this has changed; expected:"; echo "$wanted"; exit 1; }
