#!/usr/bin/env bash
# cargo-deb 3.8.0: a `description` in Cargo.toml that is longer than a line is
# wrapped, and its second line becomes the first line of the long description.
# In a package's control file the synopsis is one line (Debian Policy 5.6.13),
# so that apt shows half a sentence, and its end as the beginning of the text.
# Way round: a description of at most 79 characters.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"

if [ "$(cargo deb --version 2>/dev/null)" != "cargo-deb 3.8.0" ]; then
  cargo install --quiet --locked --root "$place/tools" cargo-deb@3.8.0
  PATH="$place/tools/bin:$PATH"
fi
mkdir src
echo 'fn main() {}' >src/main.rs
description='Follow up, offline and by keyboard, what governments promised each other in a joint declaration'
cat >Cargo.toml <<END
[package]
name = "promises"
version = "0.1.0"
edition = "2021"
license = "MIT"
description = "$description"
[package.metadata.deb]
maintainer = "Nobody <nobody@promises.invalid>"
extended-description = "The long text."
END
CARGO_TARGET_DIR=target cargo deb --quiet --output out.deb >/dev/null
seen=$(dpkg-deb --field out.deb Description)
expected="Follow up, offline and by keyboard, what governments promised each other in a
 joint declaration
 The long text."
echo "cargo-deb 3.8.0, description of ${#description} characters; field Description:"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: the finding no longer holds" >&2; exit 1; }
echo "seen: the synopsis ends in the middle of the sentence"
