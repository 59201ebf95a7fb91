#!/bin/sh
# The one look. It runs in whatever shell the login user has, so nothing in it counts on words that
# are split. What a machine does not have leaves its part empty. Its arguments: the URLs that have to
# answer, `--`, the packages whose state is asked for.
{
# One part of what it says.
s() { echo; echo "@@ $1"; }
s time; date +%s
s proxy; eval "$(apt-config shell P Acquire::http::Proxy)"
[ -n "$P" ] || P=$(sed -n 's/^proxy *= *//p' /etc/dnf/dnf.conf); echo "$P"
s web
# apt's and dnf's own hosts are asked the way that these go, the others the way that the download
# goes. Of dnf's repositories those count that are enabled and ask for no client certificate.
case $P in DIRECT|false|_none_) P= ;; esac
p() { c=$(curl -s -I -o /dev/null -m 8 -w '%{http_code}' ${2:+-x "$2"} "$1"); echo "$? $c $1"; }
# shellcheck disable=SC2016
t() { apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | sort -u; }
m() { t | while read -r u; do case $u in mirror+file:*) cat "${u#mirror+file:}" ;; http*) echo "$u" ;; esac; done; }
h() { u=$(echo "$r" | cut -d / -f 1-3); case $e$u in 1http*'$'*) ;; 1http*) echo "$u/" ;; esac; }
y() { for f in /etc/yum.repos.d/*.repo; do e=1; r=; [ -e "$f" ] && while read -r l; do case $l in
'['*) h; e=1; r= ;; enabled*0|sslclientcert*) e=0 ;; mirrorlist=*|metalink=*|baseurl=*) r=${l#*=} ;; esac
done < "$f"; h; done; }
for u in $({ m; y; } | sed 's/[[:space:]].*//' | sort -u); do p "$u" "$P" & done
while [ "$1" != -- ]; do p "$1" & shift; done
shift
wait
s os; cat /etc/os-release || cat /usr/lib/os-release
s init; [ -d /run/systemd/system ] && echo systemd
s selinux; cat /sys/fs/selinux/enforce
s readonly; sudo find /etc /usr /var -maxdepth 0 ! -writable
s space; df -Pk /usr /var /tmp
s inodes; df -Pi /usr /var /tmp
s locks; sudo lslocks -r -n -o PID,COMMAND,PATH
s interrupted; dpkg --audit; ls /var/lib/dpkg/updates
s installed; dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@"
for n in "$@"; do rpm -q --whatprovides "$n" >/dev/null && echo "$n installed"; done
s ours; cat /var/lib/mooring/packages
s listeners; sudo ss -Hlntup
s link; readlink -f /etc/resolv.conf
s resolver; cat /etc/resolv.conf
s units; for u in systemd-resolved NetworkManager; do systemctl is-active --quiet $u && echo $u; done
s dhclient; pgrep -x dhclient
s frozen; sudo find /etc/resolv.conf -maxdepth 0 ! -writable
# Lines that say something, and files beside ours; dnsmasq passes over what dpkg leaves there. Lines
# about names of the mesh are no setting: whoever gives these names is asked about them.
s dnsmasq; said='^ *(#|$)|^(address|server|local)=/(istio-(mixer|pilot|ca)[./]|[^/]*svc\.cluster\.local/)'
grep -vE "$said" /etc/dnsmasq.conf
for f in /etc/dnsmasq.d/*; do case $f in
*'*'|*/README|*.dpkg-*|*/kubedns|*/mooring) ;;
*) if [ ! -s "$f" ] || [ -n "$(sudo grep -vE "$said" "$f")" ]; then echo "$f"; fi ;;
esac; done
} 2>/dev/null </dev/null; true
