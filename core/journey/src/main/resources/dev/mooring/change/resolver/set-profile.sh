#!/bin/sh
set -e
. ../ours.sh
. ./profile.sh
journey=$1 mark=$2
device=$(default_device)
profile=$(profile_of "$device")
make_ours "$journey"
touch "$files"
if ! has_ours "$profile"; then
  note "$files" "$mark$profile"
  nmcli connection modify "$profile" ipv4.dns "127.0.0.1 $(servers_of "$profile")"
fi
nmcli device reapply "$device"
