#!/usr/bin/env bash
# Usage: packaging/program.sh [TARGET]
# Builds the program of this commit for a target (the static one by default)
# and prints its path. The bytes depend on the commit, the target and the
# toolchain: the builder's folders are named in no message of a panic.
set -euo pipefail
cd "$(dirname "$0")/.."
target=${1:-x86_64-unknown-linux-musl}
cargo_home=${CARGO_HOME:-$HOME/.cargo}

cargo fetch --locked --quiet --target "$target"
flags=("--remap-path-prefix=$PWD=/hertog" "--remap-path-prefix=$cargo_home=/cargo")
# The last one that fits counts. The folder's name has a hash of the registry's
# address, which is another one where crates come from a mirror.
for registry in "$cargo_home"/registry/src/*/; do
  flags+=("--remap-path-prefix=${registry%/}=/crates")
done

SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
CARGO_ENCODED_RUSTFLAGS=$(IFS=$'\x1f' && echo "${flags[*]}")
export SOURCE_DATE_EPOCH CARGO_ENCODED_RUSTFLAGS
cargo build --release --locked --target "$target" --bin hertog >&2

folder=$(cargo metadata --locked --no-deps --format-version 1 |
  sed 's/.*"target_directory":"\([^"]*\)".*/\1/')
echo "$folder/$target/release/hertog"
