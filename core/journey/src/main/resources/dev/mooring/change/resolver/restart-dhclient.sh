#!/bin/sh
# SIGTERM does not give the lease back. In a scope, dhclient outlives the session that starts it. The
# machine never stays without one: else its address would go with the lease. It writes the file anew,
# so what others wrote there by hand is put back behind.
set -e
network=$1
kept=$(grep -v -e '^[#;]' -e '^search ' -e '^domain ' -e '^nameserver 127.0.0.1$' /etc/resolv.conf || true)
pids=$(pgrep -x dhclient) || systemctl restart "$network"
for pid in $pids; do
  args=$(ps -ww -o args= -p "$pid")
  kill "$pid"
  n=0
  while kill -0 "$pid" 2>/dev/null && [ "$n" -lt 500 ]; do
    n=$((n + 1))
    sleep 0.01
  done
  if kill -0 "$pid" 2>/dev/null; then
    echo "dhclient does not end" >&2
    exit 1
  fi
  # shellcheck disable=SC2086
  systemd-run --quiet --scope $args || systemctl restart "$network"
done
printf '%s\n' "$kept" | while read -r line; do
  if [ -n "$line" ]; then grep -qxF "$line" /etc/resolv.conf || echo "$line" >> /etc/resolv.conf; fi
done
