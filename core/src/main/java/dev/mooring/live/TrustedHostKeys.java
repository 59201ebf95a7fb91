package dev.mooring.live;

import dev.mooring.port.HostKey;
import dev.mooring.port.WorldException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.schmizz.sshj.transport.verification.OpenSSHKnownHosts;

/// The host keys that a machine may show: those that it published through the cloud, and those of
/// known_hosts files. Nothing else is ever accepted, and what the machine published weighs more
/// than an old line of a file.
public final class TrustedHostKeys {
  private final List<HostKey> published;
  private final List<OpenSSHKnownHosts> files;

  /// @param knownHosts files that are missing do not count
  /// @throws WorldException.Broken when a file cannot be read
  public TrustedHostKeys(List<HostKey> published, List<Path> knownHosts) {
    this.published = List.copyOf(published);
    this.files = knownHosts.stream().filter(Files::exists).map(TrustedHostKeys::read).toList();
  }

  private static OpenSSHKnownHosts read(Path file) {
    try (var lines = Files.newBufferedReader(file)) {
      return new OpenSSHKnownHosts(lines);
    } catch (IOException failure) {
      throw new WorldException.Broken("The file " + file + " cannot be read.", failure);
    }
  }

  /// Whether any key is known for that place.
  boolean knows(String host, int port) {
    return !algorithms(host, port).isEmpty();
  }

  /// What to ask the machine for, so that it shows a key that we know.
  List<String> algorithms(String host, int port) {
    var known = files.stream().flatMap(file -> file.findExistingAlgorithms(host, port).stream());
    return Stream.concat(published.stream().map(HostKey::type), known)
        .flatMap(TrustedHostKeys::signatures)
        .distinct()
        .toList();
  }

  /// One RSA key serves three algorithms (RFC 8332).
  private static Stream<String> signatures(String type) {
    return type.equals("ssh-rsa")
        ? Stream.of("rsa-sha2-512", "rsa-sha2-256", "ssh-rsa")
        : Stream.of(type);
  }

  /// @return why the key is not trusted; empty when it is
  Optional<String> refusal(String host, int port, PublicKey key) {
    var shown = HostKeys.of(key);
    if (published.contains(shown)) {
      return Optional.empty();
    }
    var differs = published.stream().anyMatch(known -> known.type().equals(shown.type()));
    if (!differs && files.stream().anyMatch(file -> file.verify(host, port, key))) {
      return Optional.empty();
    }
    return Optional.of(knows(host, port) ? changed(host, port, shown) : unknown(host, shown));
  }

  private String changed(String host, int port, HostKey shown) {
    var expected =
        Stream.concat(published.stream().map(HostKey::base64), inFiles(host, port))
            .map(HostKeys::fingerprint)
            .distinct()
            .collect(Collectors.joining(" or "));
    return "The machine at "
        + host
        + " is not the one that it should be: its host key is "
        + HostKeys.fingerprint(shown.base64())
        + ", but expected was "
        + expected
        + ". Nothing was sent to it.";
  }

  private static String unknown(String host, HostKey shown) {
    return "The machine at "
        + host
        + " has not published its host keys yet, so its key "
        + HostKeys.fingerprint(shown.base64())
        + " cannot be checked. Wait until it has booted.";
  }

  private Stream<String> inFiles(String host, int port) {
    var place = port == 22 ? host : "[" + host + "]:" + port;
    return files.stream()
        .flatMap(file -> file.entries().stream())
        .filter(entry -> appliesTo(entry, place))
        .flatMap(entry -> Stream.of(entry.getLine().split(" ", -1)))
        .filter(word -> word.startsWith("AAAA"));
  }

  private static boolean appliesTo(OpenSSHKnownHosts.KnownHostEntry entry, String place) {
    try {
      return entry.appliesTo(place);
    } catch (IOException failure) {
      throw new WorldException.Broken("A line of a known_hosts file is damaged.", failure);
    }
  }
}
