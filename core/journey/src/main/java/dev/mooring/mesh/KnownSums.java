package dev.mooring.mesh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// The checksums of Istio's packages that Mooring knows by itself, so that whoever can change a
/// package beside its published checksum changes nothing here. The table is the resource
/// `known-sums.txt`.
public final class KnownSums {
  private static final Map<URI, String> TABLE = parse(text());

  private KnownSums() {}

  /// The SHA-256 of a package in hexadecimal digits; empty for one that the table does not have.
  public static Optional<String> of(URI from) {
    return Optional.ofNullable(TABLE.get(from));
  }

  /// @param text lines of a sum, spaces and an address; `#` begins a remark
  /// @throws IllegalArgumentException when a line is neither
  static Map<URI, String> parse(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(KnownSums::words)
        .collect(Collectors.toUnmodifiableMap(words -> URI.create(words[1]), words -> words[0]));
  }

  private static String[] words(String line) {
    var words = line.split("\\s+", -1);
    if (words.length != 2 || !words[0].matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("no checksum and address: " + line);
    }
    return words;
  }

  private static String text() {
    try (var file = KnownSums.class.getResourceAsStream("/dev/mooring/known-sums.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
