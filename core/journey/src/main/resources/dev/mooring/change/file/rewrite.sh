#!/bin/sh
set -e
. ./files.sh
path=$1
file=$(readlink -f "$path")
if [ -e "$file" ]; then cp -p "$file" "$file.mooring"; fi
cat > "$file.mooring"
mv -f "$file.mooring" "$file" || {
  cat "$file.mooring" > "$file"
  rm -f "$file.mooring"
}
restore_label "$path"
