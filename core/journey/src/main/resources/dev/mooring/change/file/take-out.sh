#!/bin/sh
set -e
path=$1 record=$2
file=$(readlink -f "$path")
if [ ! -s "$record" ] || ! grep -q '^# END mooring' "$file"; then exit 0; fi
ours=
while IFS= read -r line || [ -n "$line" ]; do
  case $line in
  '# BEGIN mooring' | '# BEGIN mooring '*) ours=yes ;;
  '# END mooring') ours= ;;
  *) { [ -n "$ours" ] && grep -qxF -e "$line" "$record"; } || printf '%s\n' "$line" ;;
  esac
done < "$file" > "$file.mooring"
cat "$file.mooring" > "$file"
rm -f "$file.mooring"
