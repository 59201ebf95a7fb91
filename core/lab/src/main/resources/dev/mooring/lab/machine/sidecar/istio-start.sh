#!/bin/bash
# Starts the sidecar: rules first, then the agent as istio-proxy.
#   istio-start.sh          rules and agent
#   istio-start.sh init     the rules alone
#   istio-start.sh run      the agent alone
#   istio-start.sh clean    takes the rules away
set -e

# What the files say reaches the agent as its environment; cluster.env is read last.
set -a
for file in "${ISTIO_SIDECAR_CONFIG:-/var/lib/istio/envoy/sidecar.env}" "${ISTIO_CLUSTER_CONFIG:-/var/lib/istio/envoy/cluster.env}"; do
  if [ -r "$file" ]; then
    . "$file"
  fi
done
set +a

BIN="${ISTIO_BIN_BASE:-/usr/local/bin}"
LOG="${ISTIO_LOG_DIR:-/var/log/istio}"
ADDRESS="${ISTIO_SVC_IP:-$(hostname --all-ip-addresses | cut -d ' ' -f 1)}"
HOST="${POD_NAME:-$(hostname -s)}"
NAMESPACE="${ISTIO_NAMESPACE:-default}"

if [ "$ISTIO_CUSTOM_IP_TABLES" != true ] && [ "$1" != run ]; then
  "$BIN/pilot-agent" istio-iptables --cleanup-only --reconcile
  if [ "$1" = clean ]; then
    exit 0
  fi
  "$BIN/pilot-agent" istio-iptables
fi
if [ "$1" = init ] || [ "$1" = clean ]; then
  exit 0
fi

ISTIOD="istiod.${ISTIO_SYSTEM_NAMESPACE:-istio-system}.svc"
if [ -z "$PILOT_ADDRESS" ] && [ -n "$ISTIO_PILOT_PORT" ]; then
  PILOT_ADDRESS="$ISTIOD:$ISTIO_PILOT_PORT"
fi
if [ -n "$PILOT_ADDRESS" ] && [ -z "$PROXY_CONFIG" ]; then
  PROXY_CONFIG="discoveryAddress: $PILOT_ADDRESS"
fi
export PROXY_CONFIG="${PROXY_CONFIG:-serviceCluster: ${ISTIO_SERVICE:-rawvm}}"
export CA_ADDR="${CA_ADDR:-${PILOT_ADDRESS:-$ISTIOD:15012}}"

exec sudo -E -u "${EXEC_USER:-istio-proxy}" -s /bin/bash -c "INSTANCE_IP=$ADDRESS POD_NAME=$HOST POD_NAMESPACE=$NAMESPACE exec $BIN/pilot-agent proxy $ISTIO_AGENT_FLAGS 2>> $LOG/istio.err.log >> $LOG/istio.log"
