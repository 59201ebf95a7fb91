#!/bin/sh
# The folder is empty where it stays.
set -e
. ../ours.sh
path=$1 folder=$2
rm -f "$path"
if [ -n "$folder" ]; then rmdir "$folder" 2>/dev/null || true; fi
tidy
