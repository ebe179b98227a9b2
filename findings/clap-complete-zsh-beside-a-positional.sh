#!/usr/bin/env bash
# clap_complete 4.6.12 (the static script for zsh), clap 4.6.9, zsh 5.9.
#
# Where an optional positional stands beside subcommands (`prog [QUERY]...`, `prog show
# ID`), the static script for zsh is dead behind a subcommand: `prog show <Tab>` offers
# the subcommands again, and nothing of what `show` takes. zsh counts `show` as QUERY.
# Without the positional the same script is right: so it can be generated from a command
# that has none, or the dynamic engine be used.
#
# Needs cargo and its registry, and zsh with zsh/zpty. Exits 1 where this has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/src"
cat > "$folder/Cargo.toml" <<'EOF'
[package]
name = "prog"
version = "0.0.0"
edition = "2021"

[dependencies]
clap = { version = "=4.6.9", default-features = false, features = ["std"] }
clap_complete = { version = "=4.6.12", default-features = false }

[workspace]
EOF
cat > "$folder/src/main.rs" <<'EOF'
use clap::{Arg, Command};

fn main() {
    let id = Arg::new("id").value_parser(["alpha-one", "beta-two"]);
    let mut command = Command::new("prog").subcommand(Command::new("show").arg(id));
    if std::env::args().nth(1).as_deref() == Some("beside") {
        command = command.arg(Arg::new("query").num_args(0..));
    }
    clap_complete::generate(clap_complete::Shell::Zsh, &mut command, "prog", &mut std::io::stdout());
}
EOF
cat > "$folder/ask.zsh" <<'EOF'
# What zsh offers at `prog show <Tab>` with the script of the first argument.
zmodload zsh/zpty
zpty asked zsh -f -i
zpty -w asked "PS1=; autoload -Uz compinit; compinit -D -u; source $1; print now"
said= part=
while [[ $said != *$'\n'now* ]]; do zpty -r asked part || break; said+=$part; done
zpty -w -n asked $'prog show \t'
said=
repeat 30; do
  sleep 0.1
  while zpty -r -t asked part; do said+=$part; done
done
zpty -d asked
[[ $said == *alpha-one* ]] && print offered || print "not offered"
EOF
cd "$folder"
cargo run --quiet -- alone > alone.zsh
cargo run --quiet -- beside > beside.zsh
for which in alone beside; do
  echo "prog show <Tab>, $which: $(zsh -f ask.zsh "$folder/$which.zsh")"
done | tee seen
diff seen - <<'EOF' || { echo "this has changed"; exit 1; }
prog show <Tab>, alone: offered
prog show <Tab>, beside: not offered
EOF
