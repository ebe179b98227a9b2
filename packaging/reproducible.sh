#!/usr/bin/env bash
# Usage: packaging/reproducible.sh [FILE]
# Builds this commit twice, in two folders with two CARGO_HOMEs, and compares
# the static programs: the same bytes, and none of the builder's paths in them.
# FILE gets the program. Takes two release builds and the crates twice.
set -euo pipefail
cd "$(dirname "$0")/.."
commit=$(git rev-parse HEAD)
cargo_home=${CARGO_HOME:-$HOME/.cargo}
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

# Prints the path of the program built in folder $1 with CARGO_HOME $2.
build() {
  git clone --quiet --no-checkout . "$1" && git -C "$1" checkout --quiet --detach "$commit"
  mkdir -p "$2"
  # How this machine reaches the registry.
  if [ -f "$cargo_home/config.toml" ]; then cp "$cargo_home/config.toml" "$2"; fi
  env -u CARGO_TARGET_DIR CARGO_HOME="$2" "$1/packaging/program.sh"
}
one=$(build "$place/one" "$place/home")
two=$(build "$place/a folder with blanks/two" "$place/another home/of cargo")
sha256sum "$one" "$two" | sed "s|$place/||"

# Folders of this machine and names of its user.
sysroot=$(rustc --print sysroot)
for trace in "$place" "$HOME" "$cargo_home" "$sysroot" "$PWD" registry/src; do
  if grep -aqF -- "$trace" "$one"; then
    echo "the program names $trace" >&2
    exit 1
  fi
done
if grep -ao '/[^[:cntrl:] ]*/toolchains/' "$one"; then
  echo "the program names a folder of toolchains" >&2
  exit 1
fi
echo "no path of the builder in $(grep -aoE '/(hertog|crates|rustc)/[[:alnum:]_./-]+\.rs' "$one" | wc -l) names of sources"
cmp "$one" "$two"
if [ $# -gt 0 ]; then cp "$one" "$1"; fi
