#!/bin/sh
# Prints FILE:NUMBER:TEXT. dnsmasq passes over what dpkg leaves and over editors' copies.
set -e
for file in /etc/hosts /etc/dnsmasq.conf /etc/dnsmasq.d/*; do
  case $file in
  */kubedns | */mooring | */README | *.dpkg-* | *~) ;;
  *) if [ -f "$file" ]; then grep -Hn '' "$file"; fi ;;
  esac
done
