package dev.mooring.real;

import dev.mooring.real.StandInPackage.Part;
import java.nio.file.Path;
import java.util.List;

/// Today's package `istio-sidecar` in small: the real one's files, settings, owners, modes, unit
/// and maintainer script, with programs of our own that do what the journey can see. Like the real
/// one, it has no script for its removal.
final class SidecarPackages {
  private static final String LAB = "/dev/mooring/lab/machine/sidecar/";
  private static final String REAL = "/dev/mooring/real/sidecar/";

  private SidecarPackages() {}

  /// Builds the package in a folder.
  static void build(Path folder, String version) {
    new StandInPackage("istio-sidecar", version, "iproute2, iptables, sudo, hostname", parts())
        .build(folder);
  }

  private static List<Part> parts() {
    return List.of(
        Part.program(REAL + "envoy", "/usr/local/bin/envoy"),
        Part.program(REAL + "pilot-agent", "/usr/local/bin/pilot-agent"),
        Part.program(LAB + "istio-start.sh", "/usr/local/bin/istio-start.sh"),
        Part.setting(LAB + "sidecar.env", "/var/lib/istio/envoy/sidecar.env"),
        Part.setting(
            REAL + "envoy_bootstrap_tmpl.json", "/var/lib/istio/envoy/envoy_bootstrap_tmpl.json"),
        Part.unit(LAB, "istio"),
        Part.afterInstall(REAL + "postinst"));
  }
}
