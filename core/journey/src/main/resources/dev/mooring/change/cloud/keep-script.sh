#!/bin/sh
set -e
umask 077
cat > "$1"
