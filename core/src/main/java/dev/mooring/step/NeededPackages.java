package dev.mooring.step;

import dev.mooring.change.InstallIstio;
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
record NeededPackages(List<String> names, int usr, int rest, int tmp) {
  /// What the resolver and the downloads need.
  static final List<String> TOOLS = List.of("dnsmasq", "bind9-host", "curl", "iptables");

  static final String DATABASE = "mariadb-server";

  /// The groups of packages that a journey installs. The sizes are those of Debian 12, where apt
  /// tells 195 MB for the database server alone, and of the archives of Istio 0.2.
  private static Stream<NeededPackages> of(JoinSpec spec) {
    var always =
        Stream.of(
            new NeededPackages(TOOLS, 10, 150, 0),
            new NeededPackages(InstallIstio.PACKAGES, 160, 20, 60));
    return spec.databaseService().isPresent()
        ? Stream.concat(always, Stream.of(new NeededPackages(List.of(DATABASE), 220, 260, 0)))
        : always;
  }

  static List<String> names(JoinSpec spec) {
    return of(spec).flatMap(group -> group.names().stream()).toList();
  }

  /// Those that are not there yet.
  static List<NeededPackages> missing(JoinSpec spec, SystemReport report) {
    return of(spec).filter(group -> !group.names().stream().allMatch(report::isInstalled)).toList();
  }
}
