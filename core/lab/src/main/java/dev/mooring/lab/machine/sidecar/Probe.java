package dev.mooring.lab.machine.sidecar;

import dev.mooring.lab.world.MachineState;
import java.util.List;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;

/// Asks the workload whether it is ready, as the probe of its group says. Where no host is given it
/// asks the machine's own address, so a server that listens on the loopback interface alone fails.
///
/// @param run runs a command line and gives its status
record Probe(MachineState machine, ToIntFunction<List<String>> run) {

  /// What is wrong; empty when all is well.
  String finding(JsonNode probe) {
    if (probe.has("tcpSocket")) {
      return connect(probe.path("tcpSocket"));
    }
    if (probe.has("httpGet")) {
      var refused = connect(probe.path("httpGet"));
      return refused.isEmpty() ? "Get: net/http: HTTP/1.x transport connection broken" : refused;
    }
    if (probe.has("exec")) {
      var command =
          probe.path("exec").path("command").valueStream().map(one -> one.asString("")).toList();
      var status = run.applyAsInt(command);
      return status == 0 ? "" : "command exited with status " + status;
    }
    return "";
  }

  private String connect(JsonNode to) {
    var port = to.path("port").asInt(0);
    var host = to.path("host").asString(machine.internalIp());
    return machine.hears(port)
        ? ""
        : "dial tcp " + host + ":" + port + ": connect: connection refused";
  }
}
