#!/bin/sh
# Prints OWNER:GROUP MODE PATH of what is below folders.
set -e
most=$1
shift
for folder in "$@"; do
  if [ -d "$folder" ]; then find "$folder/" -maxdepth 3 | head -n "$most"; fi
done | while read -r path; do
  [ -L "$path" ] || stat -c '%U:%G %a %n' "$path"
done
