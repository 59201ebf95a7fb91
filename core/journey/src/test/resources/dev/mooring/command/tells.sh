#!/bin/sh
# Tells what it was given.
set -e
. ./shared/line.sh
first=$1
# A comment inside.
line "$# $first"
if read -r input; then line "$input"; fi
