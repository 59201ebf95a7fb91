package dev.mooring.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// Istio 0.2.12's three packages in small: the real ones' files, owners, modes, units and
/// maintainer script, with programs of our own that do what the journey can see. Like the real
/// ones, they have no conffiles and clean up nothing when they are removed.
final class IstioPackages {
  private static final String LAB = "/dev/mooring/lab/machine/istio/";
  private static final String REAL = "/dev/mooring/real/istio/";
  private final Path folder;

  private IstioPackages(Path folder) {
    this.folder = folder;
  }

  /// Builds the packages in a folder.
  static void build(Path folder) {
    var packages = new IstioPackages(folder);
    packages.proxy();
    packages.build(
        "istio-agent", List.of(program(REAL + "pilot-agent", "/usr/local/bin/pilot-agent")));
    packages.build(
        "istio-auth-node-agent",
        List.of(
            program(REAL + "node_agent", "/usr/local/istio/bin/node_agent"),
            unit("istio-auth-node-agent")));
  }

  /// All that is not a unit has mode 0755 in the real package, settings too.
  private void proxy() {
    build(
        "istio-proxy",
        List.of(
            program(REAL + "envoy", "/usr/local/bin/envoy"),
            program(LAB + "istio-iptables.sh", "/usr/local/bin/istio-iptables.sh"),
            program(LAB + "istio-start.sh", "/usr/local/bin/istio-start.sh"),
            program(REAL + "envoy.json", "/var/lib/istio/envoy/envoy.json"),
            program(LAB + "sidecar.env", "/var/lib/istio/envoy/sidecar.env"),
            unit("istio"),
            program(REAL + "postinst", "/DEBIAN/postinst")));
  }

  private static Part program(String resource, String path) {
    return new Part(resource, path, "rwxr-xr-x");
  }

  private static Part unit(String name) {
    return new Part(
        LAB + name + ".service", "/lib/systemd/system/" + name + ".service", "rw-r--r--");
  }

  private record Part(String resource, String path, String mode) {}

  private void build(String name, List<Part> parts) {
    try {
      var tree = Files.createDirectories(folder.resolve(name));
      for (var part : parts) {
        put(tree, part);
      }
      var control = Files.createDirectories(tree.resolve("DEBIAN")).resolve("control");
      Files.writeString(
          control,
          """
          Package: %s
          Version: 0.2.12
          Architecture: amd64
          Maintainer: The tests of Mooring <tests@localhost>
          Description: stands in for Istio's package of that name
          """
              .formatted(name));
      HostCommand.run(
          "dpkg-deb",
          "--root-owner-group",
          "-Zgzip",
          "--build",
          tree.toString(),
          folder.resolve(name + ".deb").toString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void put(Path tree, Part part) throws IOException {
    var file = tree.resolve(part.path().substring(1));
    Files.createDirectories(file.getParent());
    try (var text = IstioPackages.class.getResourceAsStream(part.resource())) {
      if (text == null) {
        throw new IOException("There is no " + part.resource());
      }
      Files.copy(text, file);
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(part.mode()));
  }
}
