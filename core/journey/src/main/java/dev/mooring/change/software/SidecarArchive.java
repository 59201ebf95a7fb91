package dev.mooring.change.software;

import dev.mooring.command.Script;
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

  private static final String DPKG = "sudo DEBIAN_FRONTEND=noninteractive dpkg --force-confold -i";
  private static final String RPM = "sudo rpm -U --oldpackage";

  static SidecarArchive of(String version, MachineReader machine) {
    var said = machine.ask("uname -m; command -v dpkg || echo rpm").out();
    return new SidecarArchive(version, said.contains("rpm"), said.startsWith("aarch64"));
  }

  /// A script that asks the machine which of the four forms it needs, and installs that one.
  static String anyForm(String version) {
    return Script.of(SidecarArchive.class, "install-any-form", RELEASES, version).lines();
  }

  String ending() {
    return isRpm ? "rpm" : "deb";
  }

  URI uri() {
    return URI.create(
        "%s%s/%s/istio-sidecar%s.%s"
            .formatted(RELEASES, version, ending(), isArm ? "-arm64" : "", ending()));
  }

  /// What it is called on the machine for a moment.
  String name() {
    return InstallSidecar.PACKAGE + "." + ending();
  }

  /// Somebody's settings of an older release stay.
  ///
  /// @param file where it lies
  String install(String file) {
    return (isRpm ? RPM : DPKG) + " " + file;
  }
}
