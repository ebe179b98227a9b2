#!/usr/bin/env bash
# Usage: packaging/libraries.sh TARGET
# Prints the libraries that the program for a target holds, with the licences
# they state and the texts of these; a text that several have is printed once.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo_home=${CARGO_HOME:-$HOME/.cargo}

declare -A first
cargo tree --locked --target "$1" --edges normal,no-proc-macro --no-dedupe --prefix none --format '{p}	{l}' |
  LC_ALL=C sort -u | while IFS=$'\t' read -r package licence; do
  read -r name version _ <<<"$package"
  if [ "$name" = hertog ]; then continue; fi
  library="$name ${version#v}"
  printf '==== %s: %s\n' "$library" "$licence"
  for text in "$cargo_home"/registry/src/*/"$name-${version#v}"/{LICENSE,LICENCE,COPYING,UNLICENSE,NOTICE}*; do
    if [ ! -f "$text" ]; then continue; fi
    sum=$(sha256sum <"$text")
    if [ -n "${first[$sum]-}" ]; then
      printf -- '-- %s: as that of %s\n' "${text##*/}" "${first[$sum]}"
    else
      first[$sum]=$library
      printf -- '-- %s:\n' "${text##*/}"
      cat "$text"
      echo
    fi
  done
done
