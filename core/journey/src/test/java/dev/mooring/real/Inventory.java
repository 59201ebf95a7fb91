package dev.mooring.real;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Everything on a machine that the journey could leave something in, one line a thing: files with
/// owner and mode (those of /etc with their contents), packages, units, rules, accounts.
record Inventory(Set<String> lines) {
  /// All that a machine writes by itself, and what apt and dpkg keep of their own work. None of it
  /// changes what the machine does.
  private static final List<Pattern> PASSING =
      List.of(
          // What apt downloaded, and the lists that it was downloaded by.
          pattern("/var/(cache|lib)/apt/.*"),
          // Logs, and what a session or a timer leaves.
          pattern("/var/log/.*"),
          pattern("/var/lib/systemd/.*"),
          pattern("/var/tmp/.*"),
          pattern("/tmp/.*"),
          pattern("/root/\\..*"),
          pattern("/home/admin/\\..*"),
          pattern("/var/lib/sudo/.*"),
          // The lease is renewed.
          pattern("/var/lib/dhcp/.*"),
          // dpkg's and debconf's own books; what they say is asked below.
          pattern("/var/lib/dpkg/.*"),
          pattern("/var/cache/debconf/.*"),
          // What the account tools keep of the day before.
          pattern("/etc/(passwd|group|shadow|gshadow|subuid|subgid)-"),
          // Made anew from the libraries that are there.
          pattern("/etc/ld.so.cache"),
          pattern("/var/cache/ldconfig/.*"),
          pattern("/var/cache/man/.*"));

  /// Sessions and scopes are units only as long as what runs in them: dhclient has one of its own
  /// when it was started anew, until the next boot.
  private static final String SCRIPT =
      """
      export LC_ALL=C
      find / -xdev ! -path /etc/ld.so.cache -printf 'file %p %M %u:%g %l\\n'
      find /etc -xdev -type f ! -path /etc/ld.so.cache -exec sha256sum {} + | sed 's/^/content /'
      dpkg-query -W -f 'package ${binary:Package} ${Version} ${db:Status-Abbrev}\\n'
      systemctl list-unit-files --no-legend --no-pager | grep -v -e '^session-' -e '^run-.*\\.scope' | tr -s ' ' | sed 's/^/unit /'
      systemctl list-units --failed --all --no-legend --no-pager | sed 's/^/failed /'
      for table in filter nat mangle; do iptables -t $table -S; done | sed 's/^/rule /'
      getent passwd | sed 's/^/user /'
      getent group | sed 's/^/group /'
      """;

  static Inventory of(RealMachine machine) {
    return new Inventory(
        machine
            .root(SCRIPT)
            .lines()
            .filter(Inventory::isLasting)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /// What this one has and the other has not.
  Set<String> without(Inventory other) {
    var more = new TreeSet<>(lines);
    more.removeAll(other.lines);
    return more;
  }

  private static Pattern pattern(String path) {
    return Pattern.compile("(file|content \\S+ ) *" + path + "( .*)?");
  }

  private static boolean isLasting(String line) {
    return PASSING.stream().noneMatch(pattern -> pattern.matcher(line).matches());
  }
}
