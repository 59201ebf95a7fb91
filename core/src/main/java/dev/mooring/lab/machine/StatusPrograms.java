package dev.mooring.lab.machine;

import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Options;
import dev.mooring.lab.machine.process.Program;
import dev.mooring.lab.machine.systemd.Journal;
import dev.mooring.lab.machine.systemd.Units;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Programs that show what runs: `ps`, `ss` and `ip`, from the units as they are.
final class StatusPrograms {
  private static final String SIDECAR = "istio";
  private final Spec spec;
  private final Units units;
  private final Journal journal;

  private StatusPrograms(Spec spec, Units units, Journal journal) {
    this.spec = spec;
    this.units = units;
    this.journal = journal;
  }

  static Map<String, Program> all(Spec spec, Units units, Journal journal) {
    var programs = new StatusPrograms(spec, units, journal);
    return Map.of(
        "ps", programs::ps,
        "pgrep", programs::pgrep,
        "ss", programs::ss,
        "netstat", programs::ss,
        "ip", programs::ip,
        "logger", programs::logger);
  }

  private record Row(String user, int pid, String command) {}

  private List<Row> processes() {
    var rows = new ArrayList<Row>();
    rows.add(new Row("root", 1, "/sbin/init"));
    rows.add(new Row("root", 412, "sshd: /usr/sbin/sshd -D [listener] 0 of 10-100 startups"));
    if (units.isActive("dnsmasq")) {
      rows.add(
          new Row(
              "dnsmasq", 731, "/usr/sbin/dnsmasq -x /run/dnsmasq/dnsmasq.pid -7 /etc/dnsmasq.d"));
    }
    if (units.isActive("mariadb")) {
      rows.add(new Row("mysql", 1422, "/usr/sbin/mariadbd"));
    }
    if (units.isActive("istio-auth-node-agent")) {
      rows.add(new Row("root", 1734, "/usr/local/istio/bin/node_agent --logtostderr"));
    }
    if (units.isActive(SIDECAR)) {
      rows.add(
          new Row(
              "root",
              1801,
              "su -s /bin/bash -c exec /usr/local/bin/pilot-agent proxy istio-proxy"));
      rows.add(new Row("istio-proxy", 1812, "/usr/local/bin/pilot-agent proxy"));
      rows.add(
          new Row(
              "istio-proxy",
              1830,
              "/usr/local/bin/envoy -c /etc/istio/proxy/envoy-rev0.json --restart-epoch 0"));
    }
    return rows;
  }

  private int ps(Call call) throws IOException {
    call.println("USER         PID COMMAND");
    for (var row : processes()) {
      call.println("%-11s %4d %s".formatted(row.user(), row.pid(), row.command()));
    }
    return 0;
  }

  private int pgrep(Call call) throws IOException {
    var wanted = Options.parse(call.args(), "fxlau:").operand(0);
    var found = processes().stream().filter(row -> row.command().contains(wanted)).toList();
    for (var row : found) {
      call.println(String.valueOf(row.pid()));
    }
    return found.isEmpty() ? 1 : 0;
  }

  private int ss(Call call) throws IOException {
    call.println("State   Recv-Q  Send-Q   Local Address:Port    Peer Address:Port");
    var listeners = new ArrayList<>(List.of("0.0.0.0:22"));
    if (units.isActive("dnsmasq")) {
      listeners.add("0.0.0.0:53");
    }
    if (units.isActive("mariadb")) {
      listeners.add("127.0.0.1:3306");
    }
    if (units.isActive(SIDECAR)) {
      listeners.addAll(List.of("0.0.0.0:15001", "0.0.0.0:15000"));
    }
    for (var listener : listeners) {
      call.println("LISTEN  0       128      %-20s  0.0.0.0:*".formatted(listener));
    }
    return 0;
  }

  private int ip(Call call) throws IOException {
    var words = String.join(" ", call.args());
    if (words.matches(".*\\bget\\b.*")) {
      call.println(
          call.args().getLast() + " via 10.128.0.1 dev ens4 src " + spec.internalIp() + " uid 0");
      return 0;
    }
    if (words.matches(".*\\br(oute)?\\b.*")) {
      call.println("default via 10.128.0.1 dev ens4\n10.128.0.1 dev ens4 scope link");
      return 0;
    }
    call.println(
        "1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 state UNKNOWN\n"
            + "    inet 127.0.0.1/8 scope host lo");
    call.println(
        "2: ens4: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1460 state UP\n    inet "
            + spec.internalIp()
            + "/32 metric 100 scope global dynamic ens4");
    return 0;
  }

  private int logger(Call call) throws IOException {
    var options = Options.parse(call.args(), "t:p:is");
    var source = options.value("t").orElse(call.context().user().name());
    journal.log("", source, String.join(" ", options.operands()));
    return 0;
  }
}
