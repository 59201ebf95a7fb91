#!/bin/sh
# Reads OWNER:GROUP MODE PATH.
set -e
taker=$1
while read -r owner mode path; do
  if [ -e "$path" ] && [ "$(stat -c %U "$path")" = "$taker" ]; then
    { chown "$owner" "$path" && chmod "$mode" "$path"; } || true
  fi
done
