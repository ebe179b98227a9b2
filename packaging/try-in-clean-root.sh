#!/usr/bin/env bash
# Usage: packaging/try-in-clean-root.sh PACKAGE [BASE]
# Installs the Debian package in a copy of BASE, an unpacked Debian with man-db,
# bash-completion, zsh and fish (else debootstrap makes one), uses the program,
# its manual, its help and its completions there, and purges it: nothing is left
# and what a user recorded is untouched. Wants root, for chroot and /proc.
set -euo pipefail
package=$1
base=${2:-}
place=$(mktemp -d)
root=$place/root
finish() {
  umount "$root/proc" 2>/dev/null || true
  rm -rf --one-file-system "$place"
}
trap finish EXIT

if [ -n "$base" ]; then
  cp -a "$base" "$root"
else
  debootstrap --variant=minbase --include=man-db,bash-completion,zsh,fish bookworm "$root"
fi
mount -t proc proc "$root/proc"
# Two homes: one in which the program records, one for what shells leave.
for user in analist shells; do
  install -d -o 1000 -g 1000 "$root/home/$user"
done
echo 'analist:x:1000:1000::/home/analist:/bin/bash' >>"$root/etc/passwd"
echo 'autoload -U compinit && compinit' >"$root/home/shells/.zshrc"

# Every file and folder with its mode, every file with its sum; not what dpkg and
# man-db keep of their own (databases and logs), and not the homes.
files() {
  cd "$root"
  local besides=(-xdev \( -path ./proc -o -path ./home -o -path ./var/lib/dpkg
    -o -path ./var/cache/man -o -path ./var/log/dpkg.log \) -prune -o)
  find . "${besides[@]}" -printf '%M %p %l\n' | LC_ALL=C sort
  find . "${besides[@]}" -type f -exec sha256sum {} + | LC_ALL=C sort
}
homes() { (cd "$root/home/analist" && find . -type f -exec sha256sum {} + | LC_ALL=C sort); }
as_user() {
  chroot --userspec=1000:1000 "$root" env -i HOME=/home/analist USER=analist PATH=/usr/bin:/bin \
    LC_ALL=C.UTF-8 TERM=xterm "$@"
}
fail() {
  echo "FAILED: $*" >&2
  exit 1
}
# Says that standard input holds each of the words, in whatever case.
holds() {
  local what=$1 text word
  shift
  text=$(cat)
  for word; do
    grep -qiF -- "$word" <<<"$text" || fail "$what: no “$word” in: $text"
  done
  echo "ok: $what ($(wc -l <<<"$text") lines, with $*)"
}

(files) >"$place/before"
cp "$package" "$root/tmp/hertog.deb"
chroot "$root" dpkg --install /tmp/hertog.deb >"$place/log" 2>&1 || fail "$(cat "$place/log")"
rm "$root/tmp/hertog.deb"
echo "installed: $(chroot "$root" dpkg-query -L hertog | while read -r path; do
  if [ -f "$root$path" ]; then echo; fi
done | wc -l) files, $(chroot "$root" dpkg-query -f '${Version}, ${Installed-Size} KiB, depends on ${Depends}' -W hertog)"

as_user hertog --version | holds 'hertog --version' hertog
as_user hertog list | holds 'hertog list' 2.10 7.3
as_user hertog mark reviewed 2.1 | holds 'hertog mark' 2.1
as_user hertog help queries | holds 'hertog help queries' actor: is:
as_user env MANPAGER=cat man hertog | holds 'man hertog' 'HERTOG(1)' list
as_user env MANPAGER=cat man hertog list | holds 'man hertog list' 'HERTOG-LIST(1)'

# What a shell shows in a terminal when a line and three tabs are typed.
typed() {
  local line=$1
  shift
  { sleep 3; printf '%s\t\t\t' "$line"; sleep 3; printf '\025exit\n'; sleep 1; } |
    script -qec "stty rows 60 cols 120; exec chroot --userspec=1000:1000 '$root' env -i HOME=/home/shells PATH=/usr/bin:/bin LC_ALL=C.UTF-8 TERM=xterm $*" /dev/null
}
typed 'hertog show 2.' bash -li | holds 'bash, hertog show 2.' 2.1 2.10
typed 'hertog list actor:eu' bash -li | holds 'bash, hertog list actor:eu' europol eurojust
typed 'hertog show 2.' zsh -i | holds 'zsh, hertog show 2.' 2.1 2.10
typed 'hertog list actor:eu' zsh -i | holds 'zsh, hertog list actor:eu' europol eurojust
in_fish() { as_user env HOME=/home/shells fish -c "complete -C '$1'"; }
in_fish 'hertog show 2.' | holds 'fish, hertog show 2.' 2.1 2.10
in_fish 'hertog list actor:eu' | holds 'fish, hertog list actor:eu' actor:europol actor:eurojust

homes >"$place/home before"
chroot "$root" dpkg --purge hertog >"$place/log" 2>&1 || fail "$(cat "$place/log")"
homes >"$place/home after"
(files) >"$place/after"
diff "$place/before" "$place/after" || fail 'files differ after removal'
left=$(find "$root/var/lib/dpkg" "$root/var/cache/man" -name '*hertog*')
[ -z "$left" ] || fail "left behind: $left"
diff "$place/home before" "$place/home after" || fail "the user's files differ after removal"
echo "removed: $(grep -c ' \./' "$place/before") entries of the system as before, $(wc -l <"$place/home before") files of the user untouched"
