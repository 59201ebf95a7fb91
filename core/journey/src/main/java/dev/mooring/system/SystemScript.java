package dev.mooring.system;

import java.util.List;

/// The one look: a script that only reads. Its parts are told apart by lines that begin with a
/// mark.
///
/// @param packages whose state is asked for
/// @param hosts URLs that have to answer where something is to be installed
public record SystemScript(List<String> packages, List<String> hosts) {
  private static final String NAMES =
      "^(address|server|local)=/(istio-(mixer|pilot|ca)[./]|[^/]*svc\\.cluster\\.local/)";

  static final String MARK = "@@ ";

  public SystemScript {
    packages = List.copyOf(packages);
    hosts = List.copyOf(hosts);
  }

  /// The command line. What a machine does not have leaves its part empty.
  public String text() {
    return """
    {
    s() { echo; echo "@@ $1"; }
    s time; date +%%s
    s os; cat /etc/os-release || cat /usr/lib/os-release
    s init; [ -d /run/systemd/system ] && echo systemd
    s selinux; cat /sys/fs/selinux/enforce
    s readonly; sudo find /etc /usr /var -maxdepth 0 ! -writable
    s space; df -Pk /usr /var /tmp
    s inodes; df -Pi /usr /var /tmp
    s locks; sudo lslocks -r -n -o PID,COMMAND,PATH
    s interrupted; dpkg --audit; ls /var/lib/dpkg/updates
    s installed; dpkg-query -W -f '${Package} ${db:Status-Status}\\n' %1$s
    for n in %1$s; do rpm -q --whatprovides $n >/dev/null && echo $n installed; done
    s ours; cat /var/lib/mooring/packages
    s listeners; sudo ss -Hlntup
    s link; readlink -f /etc/resolv.conf
    s resolver; cat /etc/resolv.conf
    s units; for u in systemd-resolved NetworkManager; do systemctl is-active --quiet $u && echo $u; done
    s dhclient; pgrep -x dhclient
    s frozen; sudo find /etc/resolv.conf -maxdepth 0 ! -writable
    s dnsmasq; %2$s
    s proxy; eval "$(apt-config shell P Acquire::http::Proxy)"
    [ -n "$P" ] || P=$(sed -n 's/^proxy *= *//p' /etc/dnf/dnf.conf); echo "$P"
    s web; %3$s
    } 2>/dev/null </dev/null; true
    """
        .formatted(String.join(" ", packages), dnsmasq(), web());
  }

  /// Lines that say something, and files beside ours; dnsmasq passes over what dpkg leaves there.
  /// Lines about names of the mesh are no setting: whoever gives these names is asked about them.
  private static String dnsmasq() {
    return "grep -vE '^ *(#|$)|"
        + NAMES
        + "' /etc/dnsmasq.conf; for f in /etc/dnsmasq.d/*; do case $f in"
        + " *'*'|*/README|*.dpkg-*|*/kubedns|*/mooring) ;;"
        + " *) if [ ! -s $f ] || [ -n \"$(sudo grep -vE '^ *(#|$)|"
        + NAMES
        + "' $f)\" ]; then echo $f; fi ;; esac; done";
  }

  /// apt's and dnf's own hosts are asked the way that these go, the others the way that the
  /// download goes. Of dnf's repositories those count that are enabled and ask for no client
  /// certificate.
  private String web() {
    return """
    case $P in DIRECT|false|_none_) P= ;; esac
    p() { c=$(curl -s -I -o /dev/null -m 8 -w '%%{http_code}' ${2:+-x "$2"} "$1"); echo "$? $c $1"; }
    t() { apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | sort -u; }
    m() { t | while read u; do case $u in mirror+file:*) cat "${u#mirror+file:}" ;; http*) echo "$u" ;; esac; done; }
    h() { u=$(echo "$r" | cut -d / -f 1-3); case $e$u in 1http*'$'*) ;; 1http*) echo "$u/" ;; esac; }
    y() { for f in /etc/yum.repos.d/*.repo; do e=1; r=; [ -e "$f" ] && while read -r l; do case $l in
    '['*) h; e=1; r= ;; enabled*0|sslclientcert*) e=0 ;; mirrorlist=*|metalink=*|baseurl=*) r=${l#*=} ;; esac
    done < "$f"; h; done; }
    for u in $({ m; y; } | sed 's/[[:space:]].*//' | sort -u); do p "$u" "$P" & done
    for u in %s; do p "$u" & done
    wait\
    """
        .formatted(String.join(" ", hosts));
  }
}
