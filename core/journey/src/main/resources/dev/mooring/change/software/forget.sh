#!/bin/sh
# Forgets packages that are gone. The lists of apt are `first` where the journal tells that there
# were none before us, also when our whole folder is lost, and nothing where there is no apt.
set -e
. ./lists.sh
key=$1 lists=$2 database=$3
shift 3
if [ -e "$ours/brought" ]; then
  sed -i "/^$(echo "$key" | sed 's/\./\\./g') /d" "$ours/brought"
fi
if [ -e "$ours/packages" ]; then
  for name in "$@"; do
    strike "$ours/packages" "$name"
  done
fi
if [ "$lists" = first ] && [ ! -d "$ours" ]; then remove_lists; fi
if [ -n "$lists" ]; then
  if are_lists_ours; then remove_lists; fi
  rm -f "$ours/lists"
fi
# What we made in a database went with its server.
if [ -n "$database" ]; then rm -f "$ours/database"; fi
tidy
