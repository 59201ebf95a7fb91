package dev.mooring.change;

import dev.mooring.port.MachineReader;
import java.net.URI;

/// The package `istio-sidecar` of a release, in the form that a machine needs. Istio offers four:
/// deb and rpm, each for amd64 and arm64.
///
/// @param isRpm whether the machine's packages are rpm's
/// @param isArm whether its processor is an ARM of 64 bits
record SidecarArchive(String version, boolean isRpm, boolean isArm) {
  /// All releases are here since August 2026, and from 1.31 on nowhere else.
  private static final String RELEASES = "https://blob.istio.io/istio-release/releases/";

  static SidecarArchive of(String version, MachineReader machine) {
    var said = machine.ask("uname -m; command -v dpkg || echo rpm").out();
    return new SidecarArchive(version, said.contains("rpm"), said.startsWith("aarch64"));
  }

  String ending() {
    return isRpm ? "rpm" : "deb";
  }

  URI uri() {
    return URI.create(
        "%s%s/%s/istio-sidecar%s.%s"
            .formatted(RELEASES, version, ending(), isArm ? "-arm64" : "", ending()));
  }

  /// Its checksum: the sum, one space, the file's name.
  URI sum() {
    return URI.create(uri() + ".sha256");
  }

  /// Where it lies on the machine for a moment.
  String file() {
    return "/tmp/mooring-istio-sidecar." + ending();
  }

  /// Somebody's settings of an older release stay.
  String install() {
    return isRpm
        ? "sudo rpm -U --oldpackage " + file()
        : "sudo DEBIAN_FRONTEND=noninteractive dpkg --force-confold -i " + file();
  }
}
