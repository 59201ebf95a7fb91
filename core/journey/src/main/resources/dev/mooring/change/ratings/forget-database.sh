#!/bin/sh
set -e
. ../ours.sh
rm -f "$ours/database"
tidy
