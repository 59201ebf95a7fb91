#!/bin/sh
# The list knows the profile, or the journal where the list is lost.
set -e
. ../ours.sh
. ./profile.sh
mark=$1 profile=$2
device=$(default_device)
if [ -e "$files" ]; then
  noted=$(sed -n "s/^$mark//p" "$files" | head -n 1)
  profile=${noted:-$profile}
fi
if has_ours "$profile"; then
  nmcli connection modify "$profile" -ipv4.dns 127.0.0.1
  nmcli device reapply "$device"
fi
if [ -e "$files" ]; then
  grep -v "^$mark" "$files" > "$files.new" || true
  mv -f "$files.new" "$files"
fi
tidy
