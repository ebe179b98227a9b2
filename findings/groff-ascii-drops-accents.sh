#!/bin/sh
# groff 1.22.4 drops an accented letter where it writes ASCII, rather than its base.
#
# Seen with groff 1.22.4 of Debian 12: `groff -Kutf8 -man -Tascii` prints "Franais"
# for "Français" and warns; under its name in roff, \[u00E7], it is dropped as well;
# -Tutf8 prints both whole. Without -K, preconv guesses the encoding of a short page
# and may take it for another than UTF-8.
set -eu
command -v groff >/dev/null || { echo "groff is not installed: nothing was tried"; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
page="$folder/page.1"
printf '.TH PAGE 1 2026-11-30 page\n.SH NAME\npage \\- Fran\303\247ais\n' > "$page"
sed "s/Fran[^a]*ais/Fran\\\\[u00E7]ais/" "$page" > "$folder/named.1"
grep -q 'u00E7' "$folder/named.1"
shown() { groff -Kutf8 -man "$@" 2>> "$folder/said" | grep -o 'Fran[^ ]*' || true; }
groff --version | head -n 1
ascii=$(shown -Tascii "$page")
named=$(shown -Tascii "$folder/named.1")
utf8=$(shown -Tutf8 "$page")
echo "-Tascii: $ascii; under its name: $named"
echo "-Tutf8:  $utf8"
sed "s#$folder/##" "$folder/said"
expected=$(printf 'Fran\303\247ais')
[ "$ascii $named $utf8" = "Franais Franais $expected" ] || { echo "this has changed"; exit 1; }
