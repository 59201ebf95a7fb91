package dev.mooring.lab.machine;

import dev.mooring.lab.machine.net.Socket;
import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.process.Options;
import dev.mooring.lab.machine.process.Program;
import dev.mooring.lab.machine.systemd.Journal;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Programs that show what runs, and end it: `ps`, `pgrep`, `kill`, `ss` and `ip`.
final class StatusPrograms {
  private static final String ARGUMENTS = "args=";
  private final Spec spec;
  private final Processes processes;
  private final Journal journal;
  private final Supplier<List<Socket>> sockets;

  private StatusPrograms(
      Spec spec, Processes processes, Journal journal, Supplier<List<Socket>> sockets) {
    this.sockets = sockets;
    this.spec = spec;
    this.processes = processes;
    this.journal = journal;
  }

  /// @param sockets what listens now
  static Map<String, Program> all(
      Spec spec, Processes processes, Journal journal, Supplier<List<Socket>> sockets) {
    var programs = new StatusPrograms(spec, processes, journal, sockets);
    return Map.of(
        "ps", programs::ps,
        "pgrep", programs::pgrep,
        "kill", programs::kill,
        "ss", programs::ss,
        "netstat", programs::ss,
        "ip", programs::ip,
        "logger", programs::logger);
  }

  private int ps(Call call) throws IOException {
    var options = Options.parse(call.args(), "o:p:wefx");
    if (options.unknown().isPresent() || !options.value("o").orElse(ARGUMENTS).equals(ARGUMENTS)) {
      return call.fail(1, "error: unsupported option");
    }
    var rows =
        processes.now().stream()
            .filter(row -> options.value("p").orElse("" + row.pid()).equals("" + row.pid()))
            .toList();
    if (!options.has("o")) {
      call.println("USER         PID COMMAND");
    }
    for (var row : rows) {
      call.println(
          options.has("o")
              ? row.command()
              : "%-11s %4d %s".formatted(row.user(), row.pid(), row.command()));
    }
    return rows.isEmpty() ? 1 : 0;
  }

  private int pgrep(Call call) throws IOException {
    var options = Options.parse(call.args(), "fxlau:");
    var wanted = options.operand(0);
    var found =
        processes.now().stream()
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

  /// `kill PID` and, to ask whether it is there, `kill -0 PID`.
  private int kill(Call call) throws IOException {
    var options = Options.parse(call.args(), "0");
    var status = options.unknown().isPresent() || options.operands().isEmpty() ? 2 : 0;
    for (var pid : options.operands()) {
      var row = processes.now().stream().filter(one -> pid.equals("" + one.pid())).findFirst();
      if (row.isEmpty()) {
        status = call.fail(1, "(" + pid + "): No such process");
      } else if (!call.context().user().isRoot()) {
        status = call.fail(1, "(" + pid + "): Operation not permitted");
      } else if (!options.has("0") && status == 0) {
        row.get().end().run();
      }
    }
    return status;
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
