package dev.mooring.journey;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/// What can be seen of a machine, one line each: accounts, packages, units, rules, files with their
/// owners and modes, and the lines of files that others share with us.
record MachineLook(Set<String> lines) {
  private static final String SCRIPT =
      "getent passwd | cut -d : -f 1 | sed 's/^/account /'; getent group | cut -d : -f 1 | sed"
          + " 's/^/group /'; sudo iptables-save | sed 's/^/rule /'; dpkg-query -W -f 'package"
          + " ${Package} ${db:Status-Status}\\n'; for unit in istio istio-auth-node-agent dnsmasq"
          + " mariadb; do echo \"unit $unit $(systemctl is-active $unit) $(systemctl is-enabled"
          + " $unit 2>/dev/null)\"; done; systemctl list-units --failed --plain --no-legend | sed"
          + " 's/^/failed /'; sudo cat /etc/hosts /etc/dhcp/dhclient.conf | sed 's/^/line /'; sudo"
          + " find /etc /usr/local /var/lib /var/log /run /lib/systemd /tmp | grep -v -e"
          + " '^/var/lib/dpkg' -e '^/run/systemd' -e '^/run/mysqld' | xargs sudo stat -c '%U:%G %a"
          + " %n'";

  /// @param ssh runs a command line on the machine and gives its output
  static MachineLook at(UnaryOperator<String> ssh) {
    return new MachineLook(new TreeSet<>(ssh.apply(SCRIPT).lines().toList()));
  }

  /// What is here and was not there.
  Set<String> without(MachineLook other) {
    var more = new TreeSet<>(lines);
    more.removeAll(other.lines);
    return more;
  }
}
