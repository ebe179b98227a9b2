#!/usr/bin/env bash
# pdftotext of poppler 22.12.0: a hyphen at a line end is dropped from every word, also
# where it belongs to it: "TEN-T" becomes "TENT", "machine-readable" one word, and nothing
# in the output tells it from "traffic", which was only cut. With -raw or -layout the
# hyphens stay, and the lines too. A text made so and quoted from no longer says what the
# document says. hertog reads lines (pdftohtml -xml), drops a hyphen only where the
# document spells the word whole elsewhere, and asks (src/import/pdf/hyphens.rs).
set -euo pipefail
command -v pdftotext >/dev/null || { echo "poppler is not installed: nothing was tried"; exit 2; }
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"

python3 -m venv tools
tools/bin/pip install --quiet --disable-pip-version-check reportlab==4.4.4
cat >make.py <<'END'
from reportlab.pdfgen.canvas import Canvas

page = Canvas("words.pdf")
lines = ["Both states extend the TEN-", "T network and publish machine-", "readable figures of traf-", "fic."]
for row, line in enumerate(lines):
    page.drawString(72, 700 - 14 * row, line)
page.save()
END
tools/bin/python make.py
pdftotext -v 2>&1 | sed -n 1p
seen=$(pdftotext words.pdf - | tr -d '\f' | sed '/^$/d')
raw=$(pdftotext -raw words.pdf - | tr -d '\f' | sed '/^$/d')
printf 'pdftotext:\n%s\npdftotext -raw:\n%s\n' "$seen" "$raw"
[ "$seen" = 'Both states extend the TENT network and publish machinereadable figures of traffic.' ] ||
  { echo "changed: the finding no longer holds" >&2; exit 1; }
case $raw in
  *TEN-*machine-*traf-*) ;;
  *) echo "changed: the finding no longer holds" >&2; exit 1 ;;
esac
echo "seen: TENT and machinereadable, as traffic; -raw keeps all three hyphens"
