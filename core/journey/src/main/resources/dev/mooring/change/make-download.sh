#!/bin/sh
set -e
. ./ours.sh
user=$1
install -d -m 0755 "$ours"
clear_downloads
folder=$(mktemp -d "$ours/download.XXXXXXXXXX")
chown "$user" "$folder"
echo "$folder"
