package dev.mooring.real;

import dev.mooring.real.StandInPackage.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Istio 0.2.12's three packages in small: the real ones' files, owners, modes, units and
/// maintainer script, with programs of our own that do what the journey can see. Like the real
/// ones, they have no conffiles and clean up nothing when they are removed.
final class IstioPackages {
  private static final String LAB = "/dev/mooring/lab/machine/istio/";
  private static final String REAL = "/dev/mooring/real/istio/";

  private IstioPackages() {}

  /// Builds the packages in a folder.
  static void build(Path folder) {
    Stream.of(proxy(), agent(), nodeAgent()).forEach(each -> each.build(folder));
  }

  /// All that is not a unit has mode 0755 in the real package, settings too.
  private static StandInPackage proxy() {
    return istio(
        "istio-proxy",
        Part.program(REAL + "envoy", "/usr/local/bin/envoy"),
        Part.program(LAB + "istio-iptables.sh", "/usr/local/bin/istio-iptables.sh"),
        Part.program(LAB + "istio-start.sh", "/usr/local/bin/istio-start.sh"),
        Part.program(REAL + "envoy.json", "/var/lib/istio/envoy/envoy.json"),
        Part.program(LAB + "sidecar.env", "/var/lib/istio/envoy/sidecar.env"),
        Part.unit(LAB, "istio"),
        Part.afterInstall(REAL + "postinst"));
  }

  private static StandInPackage agent() {
    return istio("istio-agent", Part.program(REAL + "pilot-agent", "/usr/local/bin/pilot-agent"));
  }

  private static StandInPackage nodeAgent() {
    return istio(
        "istio-auth-node-agent",
        Part.program(REAL + "node_agent", "/usr/local/istio/bin/node_agent"),
        Part.unit(LAB, "istio-auth-node-agent"));
  }

  private static StandInPackage istio(String name, Part... parts) {
    return new StandInPackage(name, "0.2.12", "", List.of(parts));
  }
}
