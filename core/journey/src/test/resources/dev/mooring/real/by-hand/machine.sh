#!/usr/bin/env bash
# The part of it that runs on the machine, as root. It prints when packages begin and end, so that
# they can be counted apart.
now() { echo "$1 $(date +%s.%N)"; }
release=https://storage.googleapis.com/istio-release/releases/0.2.12/deb

now packages-begin
apt-get update >/dev/null
DEBIAN_FRONTEND=noninteractive apt-get --no-install-recommends -y install dnsmasq bind9-host
now packages-end

chmod go+r kubedns
cp kubedns /etc/dnsmasq.d/kubedns
systemctl restart dnsmasq

if ! grep -q '^prepend domain-name-servers 127.0.0.1;' /etc/dhcp/dhclient.conf; then
  echo 'prepend domain-name-servers 127.0.0.1;' >>/etc/dhcp/dhclient.conf
  dhclient -v -1
fi

now packages-begin
for package in istio-proxy istio-agent istio-auth-node-agent; do
  curl -sL "$release/$package.deb" -o $package.deb
  dpkg -i $package.deb
done
now packages-end

mkdir -p /etc/certs
cp ./*.pem /etc/certs
chown -R istio-proxy /etc/certs
cp cluster.env /var/lib/istio/envoy
chown -R istio-proxy /var/lib/istio/envoy

for unit in istio-auth-node-agent istio; do
  if systemctl status $unit >/dev/null; then systemctl restart $unit; else systemctl start $unit; fi
done
