#!/bin/sh
set -e
releases=$1 version=$2
if command -v dpkg >/dev/null; then form=deb; else form=rpm; fi
if [ "$(uname -m)" = aarch64 ]; then arm=-arm64; else arm=; fi
from=$releases$version/$form/istio-sidecar$arm.$form
d=$(mktemp -d)
to=$d/istio-sidecar.$form
curl -fsSL -o "$to" "$from"
test "$(sha256sum "$to" | cut -c -64)" = "$(curl -fsSL "$from.sha256" | cut -c -64)"
if [ "$form" = deb ]; then
  sudo DEBIAN_FRONTEND=noninteractive dpkg --force-confold -i "$to"
else
  sudo rpm -U --oldpackage "$to"
fi
rm -r "$d"
