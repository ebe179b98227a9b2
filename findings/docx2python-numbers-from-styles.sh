#!/usr/bin/env bash
# docx2python 3.7.1: a number that a Word paragraph has from its style, as numbered
# headings have theirs, is not in the text; one in the paragraph itself is there, but
# with a bracket in place of what the list says (`Article 1` comes out as `1)`).
# Who extracts a declaration with it loses the numbers by which its chapters are
# cited, and gets other labels for its points. hertog computes both as Word shows
# them (src/import/docx/, a test for each row).
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"

python3 -m venv tools
tools/bin/pip install --quiet --disable-pip-version-check docx2python==3.7.1
cat >try.py <<'END'
import zipfile
from docx2python import docx2python

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def part(root, inside):
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{root} xmlns:w="{W}" xmlns:r="{OFFICE}">{inside}</w:{root}>'


def paragraph(properties, text):
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
parts = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    + "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{KIND}.{kind}+xml"/>'
        for name, kind in [("document", "document.main"), ("styles", "styles"), ("numbering", "numbering")]
    )
    + "</Types>",
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
    f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="r2" Type="{OFFICE}/numbering" Target="numbering.xml"/></Relationships>',
    "word/styles.xml": part(
        "styles",
        '<w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="heading 1"/>'
        f"<w:pPr>{numbered}</w:pPr></w:style>",
    ),
    "word/numbering.xml": part(
        "numbering",
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="Article %1"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    ),
    "word/document.xml": part(
        "document",
        "<w:body>"
        + paragraph('<w:pStyle w:val="Chapter"/>', "from the style")
        + paragraph(numbered, "in the paragraph")
        + "<w:sectPr/></w:body>",
    ),
}
with zipfile.ZipFile("numbers.docx", "w") as package:
    for name, text in parts.items():
        package.writestr(name, text)
with docx2python("numbers.docx") as document:
    print("\n".join(line for line in document.text.split("\n") if line.strip()))
END
seen=$(tools/bin/python try.py)
echo "docx2python 3.7.1, two paragraphs of one list with the label 'Article %1':"
echo "$seen"
case $seen in
  *"Article"*) echo "changed: the finding no longer holds" >&2; exit 1 ;;
esac
first=$(printf '%s\n' "$seen" | sed -n 1p)
case $first in
  *1*) echo "changed: the finding no longer holds" >&2; exit 1 ;;
esac
printf '%s\n' "$seen" | grep -q '1)' || { echo "changed: the finding no longer holds" >&2; exit 1; }
echo "seen: no number from the style, and '1)' for the one in the paragraph"
