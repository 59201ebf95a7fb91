#!/bin/sh
# Prints those of `path PATH` and `account NAME` that are still there, and what is in them.
set -e
for thing in "$@"; do
  name=${thing#* }
  case $thing in
  'path '*)
    if [ -d "$name/" ] && [ ! -L "$name" ]; then
      # shellcheck disable=SC2046
      echo "$name" $(ls -A "$name/")
    fi
    ;;
  *) if getent passwd "$name" >/dev/null; then echo "$name"; fi ;;
  esac
done
