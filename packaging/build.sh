#!/usr/bin/env bash
# Usage: packaging/build.sh [FOLDER]
# Makes of this commit, in FOLDER (target/packaging/out by default): the Debian
# package, an archive with the static program, the list of what is in them
# (CycloneDX), and the SHA-256 of each. Wants cargo-deb and cargo-cyclonedx.
set -euo pipefail
cd "$(dirname "$0")/.."
here=packaging
stage=target/packaging
out=${1:-$stage/out}
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
version=$(cargo metadata --locked --no-deps --format-version 1 | sed 's/.*"name":"hertog","version":"\([^"]*\)".*/\1/')
gnu=$(rustc -vV | sed -n 's/^host: //p')
static=${gnu/gnu/musl}

rm -rf "$stage"
mkdir -p "$stage/man" "$stage/completions" "$out"
program=$($here/program.sh "$gnu")
static_program=$($here/program.sh "$static")

# The program by its bare name, which is what its scripts call, without the
# builder's settings.
bare() { env -i PATH="$(dirname "$program"):$PATH" LC_ALL=C.UTF-8 hertog "$@"; }
bare man "$stage/man"
bare completions bash >"$stage/completions/hertog.bash"
bare completions zsh >"$stage/completions/_hertog"
bare completions fish >"$stage/completions/hertog.fish"

gzip -9n <CHANGELOG.md >"$stage/changelog.gz"
$here/libraries.sh "$gnu" | gzip -9n >"$stage/libraries.txt.gz"
maintainer=$(sed -n 's/^maintainer = "\(.*\)"$/\1/p' Cargo.toml)
cat >"$stage/changelog" <<END
hertog ($version) unstable; urgency=medium

  * Version $version; its changes are in changelog.gz.

 -- $maintainer  $(LC_ALL=C date -uRd "@$SOURCE_DATE_EPOCH")
END
cargo deb --quiet --no-build --target "$gnu" --output "$out"

name=hertog-$version-${static/-unknown/}
mkdir "$stage/$name"
cp -r "$static_program" "$stage/man" "$stage/completions" docs README.md CHANGELOG.md LICENSE-* \
  "$stage/libraries.txt.gz" $here/debian/copyright "$stage/$name"
tar -C "$stage" --sort=name --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX \
  --mtime="@$SOURCE_DATE_EPOCH" -c "$name" | gzip -9n >"$out/$name.tar.gz"

# It is written beside Cargo.toml, and names the builder's folder.
cargo cyclonedx --quiet --format json --spec-version 1.5 --describe binaries --no-build-deps --target "$gnu"
sed "s|file://$PWD#|file:///hertog#|" hertog_bin.cdx.json >"$out/hertog-$version.cdx.json"
rm hertog_bin.cdx.json
(cd "$out" && sha256sum -- *.deb *.tar.gz *.json | tee SHA256SUMS)
