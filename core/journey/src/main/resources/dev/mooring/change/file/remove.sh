#!/bin/sh
set -e
. ./files.sh
path=$1
kept=$(kept "$path")
if [ -e "$files" ] && grep -qxF "$path" "$files"; then
  rm -f "$path"
  if exists "$kept"; then mv -f "$kept" "$path"; fi
  restore_label "$path"
fi
unlist "$path"
