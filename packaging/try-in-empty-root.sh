#!/usr/bin/env bash
# Usage: packaging/try-in-empty-root.sh PROGRAM
# Runs the static program in a root that holds nothing else: no /etc, no /proc,
# no home, no zone files. Wants root, for chroot.
set -euo pipefail
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
cp "$1" "$root/hertog"
inside() { env -i "${@:2}" "$(command -v chroot)" "$root" /hertog --data-dir /work $1; }
# Says that a command ends well and prints a text.
prints() {
  local text=$1 said
  shift
  said=$(inside "$@" 2>&1)
  grep -qF -- "$text" <<<"$said" || { echo "FAILED: hertog $*: no “$text” in: $said" >&2; exit 1; }
  echo "ok: hertog $* ($(wc -l <<<"$said") lines, with “$text”)"
}
prints 7.3 list
prints 2.1 'mark reviewed 2.1'
prints 'not known: days are those of UTC' where
prints 'UTC' where TZ=UTC
if inside where TZ=UTC 2>&1 | grep 'not known'; then
  echo 'FAILED: TZ=UTC is not known' >&2
  exit 1
fi
prints 'CET-1CEST' where TZ=CET-1CEST,M3.5.0,M10.5.0/3
echo "left: $(cd "$root" && find . -type f ! -name hertog | LC_ALL=C sort | tr '\n' ' ')"
