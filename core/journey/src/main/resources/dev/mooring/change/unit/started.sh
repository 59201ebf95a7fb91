# shellcheck shell=sh
# The checksum of the files that the sidecar starts with.
sidecar_files() {
  cat /var/lib/istio/envoy/cluster.env /var/lib/istio/envoy/sidecar.env /etc/istio/config/mesh \
    /etc/hosts /etc/certs/root-cert.pem | sha256sum
}
