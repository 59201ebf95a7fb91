package dev.mooring.live.google;

import dev.mooring.model.JourneyId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The value of the metadata entry `ssh-keys`: a line for each key that may log in. All functions
/// leave the lines of other people as they are.
final class GoogleSshKeys {
  static final String ENTRY = "ssh-keys";

  /// Names the journey in a line.
  private static final String JOURNEY = "mooringJourney";

  /// The form that Google's guest agent reads: `2026-01-01T00:00:00+0000`.
  private static final DateTimeFormatter EXPIRY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ").withZone(ZoneOffset.UTC);

  private GoogleSshKeys() {}

  /// @param key type and base64, without a comment
  static String line(String user, String key, Instant expires) {
    return "%s:%s google-ssh {\"userName\":\"%s\",\"expireOn\":\"%s\"}"
        .formatted(user, key, user, EXPIRY.format(expires));
  }

  /// A line that says whose it is: what reads it passes over what it doesn't know
  /// (GoogleCloudPlatform/guest-agent, utils.go).
  static String line(String user, String key, Instant expires, JourneyId journey) {
    return line(user, key, expires)
        .replaceFirst("}$", ",\"%s\":\"%s\"}".formatted(JOURNEY, journey.text()));
  }

  static String with(String value, String user, String key, Instant expires, JourneyId journey) {
    return Stream.concat(others(value, key), Stream.of(line(user, key, expires, journey)))
        .collect(Collectors.joining("\n"));
  }

  static String without(String value, String key) {
    return others(value, key).collect(Collectors.joining("\n"));
  }

  private static Stream<String> others(String value, String key) {
    return Arrays.stream(value.split("\n", -1))
        .filter(line -> !line.isBlank())
        .filter(line -> !holds(line, key));
  }

  private static boolean holds(String line, String key) {
    var keyed = line.substring(line.indexOf(':') + 1);
    return keyed.equals(key) || keyed.startsWith(key + " ");
  }
}
