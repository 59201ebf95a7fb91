package dev.mooring.step.system;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.mesh.Mesh;
import dev.mooring.model.JoinSpec;
import dev.mooring.system.Listener;
import dev.mooring.system.SystemReport;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Whether the ports that the resolver, the sidecar and the database need are free, or held by our
/// own.
record PortChecks(JoinSpec spec) {
  private static final int DNS = 53;
  private static final int MYSQL = 3306;
  private static final Set<String> SIDECAR = Set.of("envoy", "pilot-agent");

  Finding finding(SystemReport report) {
    return Stream.of(dns(report), sidecar(report), database(report))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Finding.passed(String.valueOf(ports())));
  }

  /// Another server on 127.0.0.1 is in the way; so are other people's settings of dnsmasq, which
  /// ours would change.
  private Optional<Finding> dns(SystemReport report) {
    if (!Mesh.of(spec).needsResolver()) {
      return Optional.empty();
    }
    var isDnsmasq = report.isInstalled("dnsmasq");
    if (!report.dnsSettings().isEmpty()) {
      return Optional.of(
          Finding.failed(Hint.DNSMASQ_SET_BY_OTHERS, report.dnsSettings().getFirst()));
    }
    return inTheWay(report, DNS, one -> !isDnsmasq || !one.program().equals("dnsmasq"))
        .map(other -> Finding.failed(Hint.NAME_SERVER_PORT_TAKEN, name(other)));
  }

  private List<Integer> ports() {
    return Mesh.of(spec).sidecarPorts();
  }

  private Optional<Finding> sidecar(SystemReport report) {
    return ports().stream()
        .map(port -> inTheWay(report, port, one -> !SIDECAR.contains(one.program())))
        .flatMap(Optional::stream)
        .findFirst()
        .map(
            other ->
                Finding.failed(Hint.SIDECAR_PORT_TAKEN, String.valueOf(other.port()), name(other)));
  }

  /// A MariaDB of the distribution is used; anything else on its port, even another MySQL, would
  /// have to go.
  private Optional<Finding> database(SystemReport report) {
    if (spec.workload().database().isEmpty() || report.isInstalled(NeededPackages.DATABASE)) {
      return Optional.empty();
    }
    return inTheWay(report, MYSQL, _ -> true)
        .map(other -> Finding.failed(Hint.DATABASE_PORT_TAKEN, name(other)));
  }

  private static Optional<Listener> inTheWay(
      SystemReport report, int port, Predicate<Listener> isOther) {
    return report.listeners().stream()
        .filter(one -> one.port() == port && one.isInTheWay())
        .filter(isOther)
        .findFirst();
  }

  private static String name(Listener listener) {
    return listener.program().isEmpty() ? listener.address() : listener.program();
  }
}
