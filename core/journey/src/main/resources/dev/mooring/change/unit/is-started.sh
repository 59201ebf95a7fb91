#!/bin/sh
. ../ours.sh
. ./started.sh
[ "$(sidecar_files)" = "$(cat "$ours/sidecar")" ]
