#!/bin/sh
set -e
. ../ours.sh
journey=$1 record=$2
make_ours "$journey"
install -d -m 0755 "${record%/*}"
{ cat; echo; } >> "$record"
