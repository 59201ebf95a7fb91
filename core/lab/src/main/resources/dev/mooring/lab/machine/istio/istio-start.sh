#!/bin/bash
# Starts the sidecar: rules first, then the agent as istio-proxy.
set -e

CONFIG="${ISTIO_CFG:-/var/lib/istio}"
BIN="${ISTIO_BIN_BASE:-/usr/local/bin}"
[ -r "$CONFIG/envoy/sidecar.env" ] && . "$CONFIG/envoy/sidecar.env"

SERVICE="${ISTIO_SERVICE:-rawvm}"
NAMESPACE="${ISTIO_NAMESPACE:-default}"
ADDRESS="${ISTIO_SVC_IP:-$(hostname --ip-address)}"
HOST="${POD_NAME:-$(hostname -s)}"
LOG="${ISTIO_LOG_DIR:-/var/log/istio}"

"$BIN/istio-iptables.sh"

if [ "$1" = init ]; then
  exit 0
fi

exec su -s /bin/bash -c "INSTANCE_IP=$ADDRESS POD_NAME=$HOST POD_NAMESPACE=$NAMESPACE exec $BIN/pilot-agent proxy --serviceCluster $SERVICE >> $LOG/istio.log" "${ENVOY_USER:-istio-proxy}"
