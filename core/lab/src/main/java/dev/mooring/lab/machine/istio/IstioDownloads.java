package dev.mooring.lab.machine.istio;

import com.google.common.hash.Hashing;
import dev.mooring.lab.world.JarText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What Istio's release bucket offers for 0.2.12: three packages.
public final class IstioDownloads {
  /// The release of the tutorial.
  public static final String VERSION = "0.2.12";

  private static final String HOST = "storage.googleapis.com";

  static final List<String> NAMES = List.of("istio-proxy", "istio-agent", "istio-auth-node-agent");
  private static final String FOLDER = "/istio-release/releases/" + VERSION + "/deb/";

  private IstioDownloads() {}

  /// A package by its path in the bucket; empty for what is not there.
  public static Optional<String> file(String host, String path) {
    return !host.equals(HOST) ? Optional.empty() : file(path);
  }

  private static Optional<String> file(String path) {
    return NAMES.stream()
        .flatMap(name -> Stream.of(new Offer(name + ".deb", archive(name)), sum(name)))
        .filter(offer -> path.equals(FOLDER + offer.name()))
        .findFirst()
        .map(Offer::text);
  }

  private record Offer(String name, String text) {}

  /// What the lab's packages have beside them: they stand for those of 2017, and are none of them.
  private static Offer sum(String name) {
    var sum = Hashing.sha256().hashString(archive(name), StandardCharsets.UTF_8);
    return new Offer(name + ".deb.sha256", sum + " " + name + ".deb\n");
  }

  // The start of an ar archive, with the control fields that dpkg needs in the clear.
  private static String archive(String name) {
    return """
    !<arch>
    debian-binary   1509926400  0     0     100644  4         `
    2.0
    control         1509926400  0     0     100644  96        `
    Package: %s
    Version: %s
    Architecture: amd64
    """
        .formatted(name, VERSION);
  }

  static String resource(String name) {
    return JarText.of(IstioDownloads.class, name);
  }
}
