# shellcheck shell=sh
# The list of our files.
. ../ours.sh

# Where the file that ours replaced is kept.
kept() {
  echo "$ours/before/$(echo "${1#/}" | tr / %)"
}

exists() {
  [ -e "$1" ] || [ -L "$1" ]
}

# A file that was moved to its place keeps SELinux's label of where it came from.
restore_label() {
  if command -v restorecon >/dev/null && [ -e "$1" ]; then restorecon "$1"; fi
}

# Takes a file off the lists, and its folder where we made it and nothing of ours is left in it.
unlist() {
  folder=${1%/*}
  if [ -e "$files" ]; then
    strike "$files" "$1"
    if grep -qxF "$folder/" "$files" && ! grep -q "^$folder/." "$files"; then
      rmdir "$folder" 2>/dev/null || true
      strike "$files" "$folder/"
    fi
  fi
  if [ -e "$written" ]; then sed -i "/  $(echo "$1" | sed 's/[./]/\\&/g')\$/d" "$written"; fi
  tidy
}
