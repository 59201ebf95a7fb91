#!/bin/sh
set -e
name=$1
if rpm -q "$name" >/dev/null; then rpm -e "$name"; fi
