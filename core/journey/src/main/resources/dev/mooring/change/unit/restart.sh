#!/bin/sh
# Its arguments are the rule that tracks connections, until those of the capture are there: the unit
# starts before they are. Waits for five seconds at most.
systemctl restart istio
n=0
until iptables-save -t nat | grep -q ISTIO_OUTPUT || [ "$n" -ge 50 ]; do
  n=$((n + 1))
  sleep 0.1
done
iptables -w -D "$@"
