# shellcheck shell=sh disable=SC2034
# Our folder on the machine, with the lists of what is ours there.
ours=/var/lib/mooring
files=$ours/files
written=$ours/written

# Makes it; the journey that made it first stays named.
make_ours() {
  install -d -m 0755 "$ours"
  [ -e "$ours/journey" ] || echo "$1" > "$ours/journey"
}

# Adds a line to a list that does not have it.
note() {
  grep -qxF -e "$2" "$1" || echo "$2" >> "$1"
}

# Takes a line off a list.
strike() {
  grep -vxF -e "$2" "$1" > "$1.new" || true
  mv -f "$1.new" "$1"
}

clear_downloads() {
  rm -rf "$ours"/download.*
}

# Removes what a download left, forgets the blocks whose file is gone, or has none any more, and
# takes away the lists once nothing is on them. What others put beside them stays, with the folder.
tidy() {
  clear_downloads
  for block in "$ours"/blocks/*; do
    grep -q '^# BEGIN mooring' "/$(basename "$block" | tr % /)" 2>/dev/null || rm -f "$block"
  done
  if cd "$ours" 2>/dev/null && [ ! -s files ] && [ ! -s packages ] && [ ! -s database ] && [ -z "$(ls blocks 2>/dev/null)" ]; then
    rm -rf blocks before
    rm -f files packages database written journey brought lists sidecar rating-seen
    cd /
    rmdir "$ours" 2>/dev/null || true
  fi
}
