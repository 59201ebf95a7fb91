#!/bin/sh
set -e
. ./ours.sh
folder=$1
rm -rf "$folder"
rmdir "$ours" 2>/dev/null || true
