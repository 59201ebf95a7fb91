package dev.mooring.step.system;

import dev.mooring.change.software.InstallIstio;
import dev.mooring.change.software.InstallSidecar;
import dev.mooring.mesh.Mesh;
import dev.mooring.model.JoinSpec;
import dev.mooring.system.SystemReport;
import java.util.List;
import java.util.stream.Stream;

/// What the journey installs on the machine, and the room that it takes.
///
/// @param names of the packages
/// @param usr MB of programs
/// @param rest MB of lists, archives and data under /var
/// @param tmp MB of what is downloaded first
public record NeededPackages(List<String> names, int usr, int rest, int tmp) {
  /// What the tutorial's resolver and the downloads need.
  public static final List<String> TOOLS = List.of("dnsmasq", "bind9-host", "curl", "iptables");

  /// What today's sidecar and its checks need: its agent answers DNS questions itself.
  public static final List<String> ISTIO1_TOOLS = List.of("curl", "iptables");

  static final String DATABASE = "mariadb-server";

  /// The groups of packages that a journey installs. The sizes are those of Debian 12, where apt
  /// tells 195 MB for the database server alone, and of the archives of Istio 0.2 and 1.27.
  private static Stream<NeededPackages> of(JoinSpec spec) {
    var always =
        switch (spec.mesh()) {
          case TUTORIAL ->
              Stream.of(
                  new NeededPackages(TOOLS, 10, 150, 0),
                  new NeededPackages(InstallIstio.PACKAGES, 160, 20, 60));
          case ISTIO_1 -> Stream.of(new NeededPackages(ISTIO1_TOOLS, 10, 150, 0), sidecar());
        };
    return spec.workload().database().isPresent()
        ? Stream.concat(always, Stream.of(new NeededPackages(List.of(DATABASE), 220, 260, 0)))
        : always;
  }

  private static NeededPackages sidecar() {
    return new NeededPackages(List.of(InstallSidecar.PACKAGE), 250, 20, 80);
  }

  /// Those that the machine itself must be able to fetch now. Today's sidecar can be handed over to
  /// it; and where that is installed and out of order, it takes the machine's names away, which
  /// must not keep anybody from repairing it.
  static List<NeededPackages> toFetch(JoinSpec spec, SystemReport report) {
    var isOnMachine = Mesh.of(spec).isHandedOver() && report.isInstalled(InstallSidecar.PACKAGE);
    return missing(spec, report).stream()
        .filter(group -> !group.equals(sidecar()))
        .filter(group -> !isOnMachine || group.names().equals(ISTIO1_TOOLS))
        .toList();
  }

  static List<String> names(JoinSpec spec) {
    return of(spec).flatMap(group -> group.names().stream()).toList();
  }

  /// Those that are not there yet.
  static List<NeededPackages> missing(JoinSpec spec, SystemReport report) {
    return of(spec).filter(group -> !group.names().stream().allMatch(report::isInstalled)).toList();
  }
}
