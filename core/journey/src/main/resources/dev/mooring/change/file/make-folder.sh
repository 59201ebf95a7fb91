#!/bin/sh
set -e
. ../ours.sh
journey=$1 folder=$2 owner=$3
make_ours "$journey"
[ -d "$folder" ] || {
  echo "$folder/" >> "$files"
  install -d -m 0755 "$folder"
  chown "$owner" "$folder"
}
