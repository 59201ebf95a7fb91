package dev.mooring.live.ssh.trust;

import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.schmizz.sshj.transport.verification.OpenSSHKnownHosts;
import net.schmizz.sshj.transport.verification.OpenSSHKnownHosts.KnownHostEntry;

/// A known_hosts file (sshd(8)), with hashed names, patterns, and the marks `@revoked` and
/// `@cert-authority`.
public record KnownHosts(Path file, List<KnownHostEntry> entries) {
  /// What stands before the key, unless it is hashed.
  private static final Pattern NAMES = Pattern.compile("^(@\\S+\\s+)?[^\\s|#@]\\S*");

  private static final String REVOKED = "@revoked";
  private static final String AUTHORITY = "@cert-authority";

  /// @throws WorldException.Broken when the file cannot be read
  static KnownHosts read(Path file) {
    try (var lines = Files.lines(file)) {
      var text = lines.map(KnownHosts::inSmallLetters).collect(Collectors.joining("\n"));
      return new KnownHosts(
          file, List.copyOf(new OpenSSHKnownHosts(new StringReader(text)).entries()));
    } catch (IOException | UncheckedIOException failure) {
      throw new WorldException.Broken(Phrase.of("refusal.file.unreadable", file), failure);
    }
  }

  /// Names mean the same in any letters, and the library compares them as they are written.
  private static String inSmallLetters(String line) {
    return NAMES
        .matcher(line)
        .replaceFirst(found -> Matcher.quoteReplacement(found.group().toLowerCase(Locale.ROOT)));
  }

  /// How known_hosts files write a host: with its port where that is not the usual one.
  public static String place(String host, int port) {
    var name = host.toLowerCase(Locale.ROOT);
    return port == 22 ? name : "[" + name + "]:" + port;
  }

  /// Whether a line gives the key to that host.
  boolean holds(String place, PublicKey key) {
    return of(place).filter(KnownHosts::isPlain).anyMatch(entry -> isOf(entry, key));
  }

  /// Whether a line says that the key must never be accepted from that host.
  boolean revokes(String place, PublicKey key) {
    return of(place).filter(entry -> has(entry, REVOKED)).anyMatch(entry -> isOf(entry, key));
  }

  /// Whether a line trusts an authority to sign that host's keys, which we do not read.
  boolean hasAuthority(String place) {
    return of(place).anyMatch(entry -> has(entry, AUTHORITY));
  }

  /// The types of the keys that the host is known by.
  Stream<String> types(String place) {
    return of(place).filter(KnownHosts::isPlain).map(entry -> entry.getType().toString());
  }

  /// The keys that the host is known by, in base64.
  Stream<String> keys(String place) {
    return of(place)
        .filter(KnownHosts::isPlain)
        .flatMap(entry -> Stream.of(entry.getLine().split(" ", -1)))
        .filter(word -> word.startsWith("AAAA"));
  }

  private Stream<KnownHostEntry> of(String place) {
    return entries.stream().filter(entry -> appliesTo(entry, place));
  }

  private static boolean isPlain(KnownHostEntry entry) {
    return !has(entry, REVOKED) && !has(entry, AUTHORITY);
  }

  private static boolean has(KnownHostEntry entry, String mark) {
    return entry.getLine().startsWith(mark);
  }

  /// An entry of ours says no by its mark where it is revoked, so the keys are compared here.
  private static boolean isOf(KnownHostEntry entry, PublicKey key) {
    return entry.getLine().contains(" " + HostKeys.of(key).base64());
  }

  private boolean appliesTo(KnownHostEntry entry, String place) {
    try {
      return entry.appliesTo(place);
    } catch (IOException failure) {
      throw new WorldException.Broken(Phrase.of("refusal.file.damaged", file), failure);
    }
  }
}
