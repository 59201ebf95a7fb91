package dev.mooring.lab.machine;

import dev.mooring.lab.machine.net.Dhclient;
import dev.mooring.lab.machine.systemd.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What runs on the machine, from the units as they are.
record Processes(Units units, Dhclient dhclient) {
  private static final String PROXY = "istio-proxy";
  private static final String ISTIO = "istio";
  private static final String NODE_AGENT = "istio-auth-node-agent";
  private static final Set<String> ALWAYS_RESTARTED = Set.of(ISTIO, NODE_AGENT);

  List<ProcessRow> now() {
    var rows = new ArrayList<ProcessRow>();
    rows.add(new ProcessRow("root", 1, "/sbin/init", () -> {}));
    for (var one : dhclient.running()) {
      rows.add(new ProcessRow("root", one.pid(), one.command(), () -> dhclient.end(one.pid())));
    }
    var ssh = "sshd: /usr/sbin/sshd -D [listener] 0 of 10-100 startups";
    rows.add(
        new ProcessRow(
            "root",
            412,
            ssh,
            () -> Stream.of("ssh", "sshd").filter(units::exists).forEach(this::end)));
    Stream.of(
            of("dnsmasq", "dnsmasq", 731, "/usr/sbin/dnsmasq -x /run/dnsmasq/dnsmasq.pid"),
            of("mariadb", "mysql", 1422, "/usr/sbin/mariadbd"),
            of(NODE_AGENT, "root", 1734, "/usr/local/istio/bin/node_agent --logtostderr"),
            of(ISTIO, "root", 1801, "su -s /bin/bash -c exec /usr/local/bin/pilot-agent proxy"),
            of(ISTIO, PROXY, 1812, "/usr/local/bin/pilot-agent proxy"),
            of(ISTIO, PROXY, 1830, "/usr/local/bin/envoy -c /etc/istio/proxy/envoy-rev0.json"))
        .flatMap(one -> one)
        .forEach(rows::add);
    return rows;
  }

  private Stream<ProcessRow> of(String unit, String user, int pid, String command) {
    return units.isActive(unit)
        ? Stream.of(new ProcessRow(user, pid, command, () -> end(unit)))
        : Stream.empty();
  }

  private void end(String unit) {
    units.stop(unit);
    if (ALWAYS_RESTARTED.contains(unit)) {
      units.tryStart(unit);
    }
  }
}
