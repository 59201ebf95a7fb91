#!/bin/sh
set -e
. ../ours.sh
. ./started.sh
journey=$1
shift
make_ours "$journey"
sidecar_files > "$ours/sidecar"
. ./restart.sh
