#!/bin/sh
set -e
. ../ours.sh
record=$1
rm -f "$record"
tidy
