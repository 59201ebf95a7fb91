#!/bin/sh
# The arguments behind the first three are the rule that tracks connections: a command that was cut
# off leaves it.
set -e
. ../ours.sh
. ./capture.sh
net=$1 script=$2 disables=$3
shift 3
systemctl stop "$net.timer" 2>/dev/null || true
if systemctl cat istio >/dev/null 2>&1; then
  if [ -n "$disables" ]; then systemctl disable istio; fi
  systemctl stop istio
fi
if [ -x "$script" ]; then "$script" clean || true; fi
clean_capture
if iptables -w -C "$@" 2>/dev/null; then iptables -w -D "$@"; fi
rm -f "$ours/sidecar"
systemctl reset-failed istio "$net" 2>/dev/null || true
if iptables-save | grep -q '^:ISTIO_'; then
  echo "rules of Istio are still there" >&2
  exit 1
fi
tidy
