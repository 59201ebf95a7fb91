#!/bin/bash
# Sends the machine's traffic to the sidecar: rules of the nat table, TCP and IPv4 only.
#   istio-iptables.sh          (re)builds the rules
#   istio-iptables.sh clean    takes them away
# Settings come from cluster.env first and sidecar.env second.

CONFIG="${ISTIO_CFG:-/var/lib/istio}"
[ -r "$CONFIG/envoy/cluster.env" ] && . "$CONFIG/envoy/cluster.env"
[ -r "$CONFIG/envoy/sidecar.env" ] && . "$CONFIG/envoy/sidecar.env"

PORT="${ENVOY_PORT:-15001}"
OWNERS="${ENVOY_USER:-istio-proxy} 0"

# Old rules go first, so that this can be run again.
iptables -t nat -D PREROUTING -p tcp -j ISTIO_INBOUND 2>/dev/null
iptables -t nat -D OUTPUT -p tcp -j ISTIO_OUTPUT 2>/dev/null
for chain in ISTIO_INBOUND ISTIO_OUTPUT ISTIO_REDIRECT; do
  iptables -t nat -F $chain 2>/dev/null
  iptables -t nat -X $chain 2>/dev/null
done

if [ "$1" = clean ]; then
  exit 0
fi

set -e

iptables -t nat -N ISTIO_REDIRECT
iptables -t nat -A ISTIO_REDIRECT -p tcp -j REDIRECT --to-port "$PORT"

if [ -n "$ISTIO_INBOUND_PORTS" ]; then
  iptables -t nat -N ISTIO_INBOUND
  iptables -t nat -A PREROUTING -p tcp -j ISTIO_INBOUND
  # Whatever is captured: the way in by SSH stays open.
  iptables -t nat -A ISTIO_INBOUND -p tcp --dport 22 -j RETURN
  if [ "$ISTIO_INBOUND_PORTS" = '*' ]; then
    for port in $(echo "$ISTIO_LOCAL_EXCLUDE_PORTS" | tr ',' ' '); do
      iptables -t nat -A ISTIO_INBOUND -p tcp --dport "$port" -j RETURN
    done
    iptables -t nat -A ISTIO_INBOUND -p tcp -j ISTIO_REDIRECT
  else
    for port in $(echo "$ISTIO_INBOUND_PORTS" | tr ',' ' '); do
      iptables -t nat -A ISTIO_INBOUND -p tcp --dport "$port" -j ISTIO_REDIRECT
    done
  fi
fi

iptables -t nat -N ISTIO_OUTPUT
iptables -t nat -A OUTPUT -p tcp -j ISTIO_OUTPUT
# The machine calling its own address goes through the sidecar as well.
iptables -t nat -A ISTIO_OUTPUT ! -d 127.0.0.1/32 -o lo -j ISTIO_REDIRECT
# What the sidecar and the node agent send themselves must pass.
for owner in $OWNERS; do
  iptables -t nat -A ISTIO_OUTPUT -m owner --uid-owner "$owner" -j RETURN
done
iptables -t nat -A ISTIO_OUTPUT -d 127.0.0.1/32 -j RETURN

if [ -n "$ISTIO_SERVICE_CIDR" ]; then
  for range in $(echo "$ISTIO_SERVICE_CIDR" | tr ',' ' '); do
    iptables -t nat -A ISTIO_OUTPUT -d "$range" -j ISTIO_REDIRECT
  done
  iptables -t nat -A ISTIO_OUTPUT -j RETURN
else
  # No range given: everything.
  iptables -t nat -A ISTIO_OUTPUT -j ISTIO_REDIRECT
fi
