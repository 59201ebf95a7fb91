#!/bin/sh
set -e
. ../ours.sh
journey=$1
make_ours "$journey"
cat > "$ours/database"
