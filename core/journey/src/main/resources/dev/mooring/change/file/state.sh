#!/bin/sh
set -e
. ./files.sh
path=$1
if [ -e "$path" ]; then
  echo "sum $(sha256sum < "$path" | cut -c -64)"
  stat -L -c 'owner %U:%G' "$path"
fi
if [ -e "$files" ] && grep -qxF "$path" "$files"; then echo listed; fi
if [ -e "$written" ]; then grep -F "  $path" "$written" || true; fi
if exists "$(kept "$path")"; then echo kept; fi
if [ -d "${path%/*}" ]; then echo folder; fi
