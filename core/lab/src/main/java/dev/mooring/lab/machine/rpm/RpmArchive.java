package dev.mooring.lab.machine.rpm;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// An rpm file of the practice world: rpm's lead, its header fields in the clear, and a payload of
/// which the header has the checksum.
///
/// @param digest SHA-256 of the payload as the header has it
/// @param payload what arrived
public record RpmArchive(RpmLabel label, List<String> requires, String digest, String payload) {
  static final String LEAD = "\u00ed\u00ab\u00ee\u00db\n";

  /// The archive of a package.
  public static RpmArchive of(RpmLabel label, List<String> requires) {
    var payload = "practice payload of " + label;
    return new RpmArchive(label, requires, sum(payload), payload);
  }

  /// The file's text.
  public String text() {
    return LEAD
        + """
        Name: %s
        Version: %s
        Release: %s
        Arch: %s
        Requires: %s
        Digest: %s
        Payload: %s
        """
            .formatted(
                label.name(),
                label.version(),
                label.release(),
                label.architecture(),
                String.join(" ", requires),
                digest,
                payload);
  }

  /// Reads a file; empty where it is no rpm file, or its header is not whole.
  static Optional<RpmArchive> parse(String text) {
    if (!text.startsWith(LEAD)) {
      return Optional.empty();
    }
    Map<String, String> fields =
        text.lines()
            .filter(line -> line.contains(": "))
            .map(line -> line.split(": ", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, _) -> first));
    var label =
        new RpmLabel(
            fields.getOrDefault("Name", ""),
            fields.getOrDefault("Version", ""),
            fields.getOrDefault("Release", ""),
            fields.getOrDefault("Arch", ""));
    return fields.containsKey("Digest")
        ? Optional.of(
            new RpmArchive(
                label,
                List.of(fields.getOrDefault("Requires", "").split(" ", -1)),
                fields.getOrDefault("Digest", ""),
                fields.getOrDefault("Payload", "")))
        : Optional.empty();
  }

  /// The checksum of what arrived.
  String arrived() {
    return sum(payload);
  }

  private static String sum(String payload) {
    return Hashing.sha256().hashString(payload, StandardCharsets.UTF_8).toString();
  }
}
