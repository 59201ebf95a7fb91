#!/bin/sh
set -e
. ./missing.sh
print_missing "$@"
