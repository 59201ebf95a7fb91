package dev.mooring.lab.machine.sidecar;

import com.google.common.hash.Hashing;
import dev.mooring.lab.machine.rpm.RpmArchive;
import dev.mooring.lab.machine.rpm.RpmLabel;
import dev.mooring.lab.world.JarText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What Istio's release bucket offers of `istio-sidecar`: Debian and rpm packages for both
/// architectures, each with its checksum.
public final class SidecarDownloads {
  /// The host since August 2026.
  public static final String HOST = "blob.istio.io";

  private static final Pattern PATH =
      Pattern.compile(
          "/istio-release/releases/([^/]+)/(deb|rpm)/(istio-sidecar(-arm64)?\\.\\2)(\\.sha256)?");
  private static final Set<String> RELEASES =
      Set.of(
          "1.24.6", "1.25.5", "1.26.4", "1.27.2", "1.27.3", "1.28.1", "1.29.7", "1.30.4", "1.31.0");

  /// Releases that the old host, storage.googleapis.com, does not have any more.
  private static final Set<String> NEW_HOST_ONLY = Set.of("1.31.0");

  private SidecarDownloads() {}

  /// A file by its path; empty for what is not there.
  public static Optional<String> file(String host, String path) {
    var asked = PATH.matcher(path);
    if (!asked.matches() || !RELEASES.contains(asked.group(1))) {
      return Optional.empty();
    }
    if (!host.equals(HOST) && NEW_HOST_ONLY.contains(asked.group(1))) {
      return Optional.empty();
    }
    var isArm = asked.group(4) != null;
    var archive =
        asked.group(2).equals("rpm") ? rpm(asked.group(1), isArm) : deb(asked.group(1), isArm);
    return Optional.of(
        asked.group(5) == null
            ? archive
            : Hashing.sha256().hashString(archive, StandardCharsets.UTF_8)
                + " "
                + asked.group(3)
                + "\n");
  }

  static boolean isReleased(String version) {
    return RELEASES.contains(version);
  }

  // The start of an ar archive, with the control fields that dpkg needs in the clear.
  private static String deb(String version, boolean isArm) {
    return """
    !<arch>
    debian-binary   1758550444  0     0     100644  4         `
    2.0
    control         1758550444  0     0     100644  128       `
    Package: istio-sidecar
    Version: %s
    Architecture: %s
    """
        .formatted(version, isArm ? "arm64" : "amd64");
  }

  private static String rpm(String version, boolean isArm) {
    var label = new RpmLabel("istio-sidecar", version, "1", isArm ? "aarch64" : "x86_64");
    return RpmArchive.of(label, List.of("iproute", "iptables", "sudo", "hostname")).text();
  }

  static String resource(String name) {
    return JarText.of(SidecarDownloads.class, name);
  }
}
