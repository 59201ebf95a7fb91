package dev.mooring.lab.machine.ssh;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who may log in with which key: the text of an instance's `ssh-keys` metadata, one `user:type
/// base64 comment` a line. A comment `google-ssh {"userName":…,"expireOn":…}` lets the key expire
/// (Google's guest agent).
public final class AuthorizedKeys {
  private static final Pattern EXPIRY = Pattern.compile("\"expireOn\"\\s*:\\s*\"([^\"]*)\"");
  private static final DateTimeFormatter GOOGLE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSSSSS][XX][XXX]");
  private final InstantSource clock;
  private volatile List<Entry> entries = List.of();

  private record Entry(String user, String type, String base64, Optional<Instant> expiry) {}

  public AuthorizedKeys(InstantSource clock) {
    this.clock = clock;
  }

  /// Replaces all keys by those of a metadata text; gives the names of the users in it.
  public List<String> replace(String metadata) {
    var read = new ArrayList<Entry>();
    for (var line : metadata.lines().toList()) {
      var colon = line.indexOf(':');
      var words = line.substring(colon + 1).strip().split("\\s+", 3);
      if (colon > 0 && words.length >= 2) {
        read.add(new Entry(line.substring(0, colon).strip(), words[0], words[1], expiry(line)));
      }
    }
    entries = List.copyOf(read);
    return users();
  }

  /// Whose keys they are.
  public List<String> users() {
    return entries.stream().map(Entry::user).distinct().toList();
  }

  /// Whether this key logs this user in now.
  boolean allows(String user, String type, String base64) {
    var now = clock.instant();
    return entries.stream()
        .filter(entry -> entry.user().equals(user))
        .filter(entry -> entry.type().equals(type) && entry.base64().equals(base64))
        .anyMatch(entry -> entry.expiry().map(now::isBefore).orElse(true));
  }

  // A time that cannot be read counts as long past: the key is refused.
  private static Optional<Instant> expiry(String line) {
    var matcher = EXPIRY.matcher(line);
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(matcher.group(1), GOOGLE_TIME).toInstant());
    } catch (DateTimeException _) {
      return Optional.of(Instant.EPOCH);
    }
  }
}
