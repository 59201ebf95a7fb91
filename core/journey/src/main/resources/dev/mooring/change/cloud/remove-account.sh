#!/bin/sh
# Removes an account as soon as the guest agent has taken its sudo away, and itself.
account=$1 itself=$2
is_sudoer() {
  id -nG "$account" | grep -qw google-sudoers
}
i=0
while [ "$i" -lt 240 ] && is_sudoer; do
  i=$((i + 1))
  sleep 0.5
done
rm -f "$itself"
if is_sudoer; then exit 0; fi
pkill -KILL -u "$account" || true
sleep 0.2
userdel -r "$account"
