package dev.mooring.lab.machine;

import dev.mooring.lab.machine.net.Socket;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Options;
import dev.mooring.lab.machine.process.Program;
import dev.mooring.lab.machine.systemd.Journal;
import dev.mooring.lab.machine.systemd.Units;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Programs that show what runs: `ps`, `ss` and `ip`, from the units as they are.
final class StatusPrograms {
  private static final String SIDECAR = "istio";
  private final Spec spec;
  private final Units units;
  private final Journal journal;
  private final Supplier<List<Socket>> sockets;

  private StatusPrograms(Spec spec, Units units, Journal journal, Supplier<List<Socket>> sockets) {
    this.sockets = sockets;
    this.spec = spec;
    this.units = units;
    this.journal = journal;
  }

  /// @param sockets what listens now
  static Map<String, Program> all(
      Spec spec, Units units, Journal journal, Supplier<List<Socket>> sockets) {
    var programs = new StatusPrograms(spec, units, journal, sockets);
    return Map.of(
        "ps", programs::ps,
        "pgrep", programs::pgrep,
        "ss", programs::ss,
        "netstat", programs::ss,
        "ip", programs::ip,
        "logger", programs::logger);
  }

  private record Row(String user, int pid, String command) {
    String program() {
      return command.replaceFirst("[ :].*", "").replaceFirst(".*/", "");
    }
  }

  private List<Row> processes() {
    var rows = new ArrayList<Row>();
    rows.add(new Row("root", 1, "/sbin/init"));
    rows.add(new Row("root", 412, "sshd: /usr/sbin/sshd -D [listener] 0 of 10-100 startups"));
    for (var socket : sockets.get()) {
      if (socket.program().equals("dhclient")) {
        rows.add(new Row("root", socket.pid(), "dhclient -4 -v ens4"));
      }
    }
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
    var options = Options.parse(call.args(), "fxlau:");
    var wanted = options.operand(0);
    var found =
        processes().stream()
            .filter(
                row ->
                    options.has("x")
                        ? row.program().equals(wanted)
                        : row.command().contains(wanted))
            .toList();
    for (var row : found) {
      call.println(String.valueOf(row.pid()));
    }
    return found.isEmpty() ? 1 : 0;
  }

  private int ss(Call call) throws IOException {
    var options = Options.parse(call.args(), "Hlntup46", "no-header=H", "listening=l");
    var hasProtocol = !options.has("t") || options.has("u");
    var hasProgram = options.has("p") && call.context().user().isRoot();
    if (!options.has("H")) {
      call.println(
          (hasProtocol ? "Netid " : "")
              + "State  Recv-Q Send-Q Local Address:Port  Peer Address:Port");
    }
    for (var socket : sockets.get()) {
      if (options.has(socket.protocol().substring(0, 1))
          || (!options.has("t") && !options.has("u"))) {
        call.println(socket.line(hasProtocol, hasProgram));
      }
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
