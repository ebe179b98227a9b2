#!/usr/bin/env bash
# jiff 1.0.2 with the system's zone files: in a root without any (an empty
# container) `TZ=UTC` gives a zone that is_unknown() says is not known, while an
# empty `TZ` gives UTC and a zone written out is known. A program that warns of
# an unknown zone so warns whoever asked for UTC by name.
# Wants root or user namespaces for chroot, and the musl target of rustup.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"

mkdir src root
cat >Cargo.toml <<'END'
[package]
name = "zone"
version = "0.1.0"
edition = "2021"
[dependencies]
jiff = { version = "=1.0.2", default-features = false, features = ["std", "tz-system", "tzdb-zoneinfo"] }
END
cat >src/main.rs <<'END'
fn main() {
    let zone = jiff::tz::TimeZone::system();
    println!("name {:?}, unknown {}", zone.iana_name(), zone.is_unknown());
}
END
target=$(uname -m)-unknown-linux-musl
CARGO_TARGET_DIR=target cargo build --quiet --target "$target"
cp "target/$target/debug/zone" root/zone

enter=(chroot root)
if [ "$(id -u)" != 0 ]; then enter=(unshare --map-root-user --root=root); fi
seen=$(for set in TZ=UTC TZ= TZ=CET-1CEST,M3.5.0,M10.5.0/3 TZ=Europe/Brussels; do
  printf '%s: ' "$set"
  env -i "$set" "$(command -v "${enter[0]}")" "${enter[@]:1}" /zone
done)
expected='TZ=UTC: name None, unknown true
TZ=: name Some("UTC"), unknown false
TZ=CET-1CEST,M3.5.0,M10.5.0/3: name None, unknown false
TZ=Europe/Brussels: name None, unknown true'
echo 'jiff 1.0.2, TimeZone::system() in an empty root:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: the finding no longer holds" >&2; exit 1; }
echo 'seen: UTC asked for by its name is not known, without a name it is'
