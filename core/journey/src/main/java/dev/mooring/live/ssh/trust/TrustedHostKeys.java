package dev.mooring.live.ssh.trust;

import dev.mooring.port.HostKey;
import dev.mooring.text.Phrase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.stream.Stream;

/// The host keys that a machine may show: those that it published through the cloud, and those of
/// known_hosts files. Nothing else is ever accepted, and what the machine published weighs more
/// than an old line of a file.
public final class TrustedHostKeys {
  private final String place;
  private final List<HostKey> published;
  private final List<Path> paths;
  private final List<KnownHosts> files;

  /// What a key is worth.
  sealed interface Verdict {

    record Trusted() implements Verdict {}

    /// Nothing is known about the machine: somebody may be asked.
    record Unknown(Phrase reason, HostKey shown) implements Verdict {}

    /// Something else is known about it: nobody is asked.
    record Refused(Phrase reason) implements Verdict {}
  }

  /// @param place how known_hosts files write the machine
  /// @param knownHosts files that are missing do not count
  /// @throws dev.mooring.port.WorldException.Broken when a file cannot be read
  public TrustedHostKeys(String place, List<HostKey> published, List<Path> knownHosts) {
    this.place = place;
    this.published = List.copyOf(published);
    this.paths = List.copyOf(knownHosts);
    this.files = paths.stream().filter(Files::exists).map(KnownHosts::read).toList();
  }

  /// The same, with what the files say now.
  public TrustedHostKeys again() {
    return new TrustedHostKeys(place, published, paths);
  }

  String place() {
    return place;
  }

  /// Whether any key is known.
  public boolean knowsAny() {
    return !algorithms().isEmpty();
  }

  /// What to ask the machine for, so that it shows a key that we know.
  List<String> algorithms() {
    var known = files.stream().flatMap(file -> file.types(place));
    return Stream.concat(published.stream().map(HostKey::type), known)
        .flatMap(TrustedHostKeys::signatures)
        .distinct()
        .toList();
  }

  /// One RSA key serves several algorithms (RFC 8332); the one of old, with SHA-1, is left out.
  private static Stream<String> signatures(String type) {
    return type.equals("ssh-rsa") ? Stream.of("rsa-sha2-512", "rsa-sha2-256") : Stream.of(type);
  }

  Verdict verdict(PublicKey key) {
    var shown = HostKeys.of(key);
    var revoking = files.stream().filter(file -> file.revokes(place, key)).findFirst();
    if (revoking.isPresent()) {
      return new Verdict.Refused(revoked(shown, revoking.get()));
    }
    if (published.contains(shown)) {
      return new Verdict.Trusted();
    }
    var differs = published.stream().anyMatch(known -> known.type().equals(shown.type()));
    if (!differs && files.stream().anyMatch(file -> file.holds(place, key))) {
      return new Verdict.Trusted();
    }
    return knowsAny()
        ? new Verdict.Refused(changed(shown))
        : new Verdict.Unknown(unknown(shown), shown);
  }

  private Phrase revoked(HostKey shown, KnownHosts file) {
    return Phrase.of(
        "refusal.hostkey.revoked", HostKeys.fingerprint(shown.base64()), place, file.file());
  }

  private Phrase changed(HostKey shown) {
    var inFiles = files.stream().flatMap(file -> file.keys(place));
    var expected =
        Stream.concat(published.stream().map(HostKey::base64), inFiles)
            .map(HostKeys::fingerprint)
            .distinct()
            .<Object>map(print -> print)
            .reduce((one, other) -> Phrase.of("refusal.or", one, other))
            .orElse("");
    return Phrase.of(
        "refusal.hostkey.changed", place, HostKeys.fingerprint(shown.base64()), expected);
  }

  private Phrase unknown(HostKey shown) {
    Object authority =
        files.stream().anyMatch(file -> file.hasAuthority(place))
            ? Phrase.of("refusal.hostkey.authority")
            : "";
    return Phrase.of(
        "refusal.hostkey.unknown",
        place,
        shown.type(),
        HostKeys.fingerprint(shown.base64()),
        authority);
  }
}
