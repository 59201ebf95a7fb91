#!/bin/sh
# What is not on the list of our packages is never removed.
set -e
. ../ours.sh
journey=$1
shift
make_ours "$journey"
touch "$ours/packages"
for name in "$@"; do
  note "$ours/packages" "$name"
done
