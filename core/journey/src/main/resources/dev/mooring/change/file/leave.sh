#!/bin/sh
set -e
. ./files.sh
path=$1 beside=$2
kept=$(kept "$path")
if exists "$kept"; then mv -f "$kept" "$beside"; fi
unlist "$path"
