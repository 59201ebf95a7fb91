package dev.mooring.live.ssh.config;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A `Match` line (ssh_config(5)): conditions that must all hold.
///
/// @param line what it says
record SshMatch(SshConfigLine line) {
  private static final Set<String> WITHOUT_VALUE = Set.of("all", "canonical", "final");

  /// What is known about the host while the files are read.
  ///
  /// @param host the name by which it is reached, as far as it is known by now
  /// @param original the name that was asked for
  /// @param isFinal whether the files are read for the second time
  record Known(String host, String original, String user, String localUser, boolean isFinal) {}

  /// What a line means for a host.
  enum Verdict {
    HOLDS,
    FAILS,
    /// All that can be seen holds, and there is more.
    NOT_FOLLOWED
  }

  Verdict verdict(Known known) {
    var verdict = line.values().isEmpty() ? Verdict.NOT_FOLLOWED : Verdict.HOLDS;
    for (var values = line.values().iterator(); values.hasNext(); ) {
      var word = values.next();
      var equals = word.indexOf('=');
      var name = (equals < 0 ? word : word.substring(0, equals)).toLowerCase(Locale.ROOT);
      var isNegated = name.startsWith("!");
      var attribute = isNegated ? name.substring(1) : name;
      var hasValue = !WITHOUT_VALUE.contains(attribute);
      if (hasValue && equals < 0 && !values.hasNext()) {
        return Verdict.NOT_FOLLOWED;
      }
      var value = !hasValue ? "" : equals < 0 ? values.next() : word.substring(equals + 1);
      switch (one(attribute, value, isNegated, known)) {
        case FAILS -> {
          return Verdict.FAILS;
        }
        case NOT_FOLLOWED -> verdict = Verdict.NOT_FOLLOWED;
        case HOLDS -> {}
      }
    }
    return verdict;
  }

  private static Verdict one(String attribute, String value, boolean isNegated, Known known) {
    var patterns = List.of(value.split(",", -1));
    return switch (attribute) {
      case "all" -> holds(true, isNegated);
      case "canonical", "final" -> holds(known.isFinal(), isNegated);
      case "host" -> holds(SshPatterns.fitInAnyCase(patterns, known.host()), isNegated);
      case "originalhost" -> holds(SshPatterns.fitInAnyCase(patterns, known.original()), isNegated);
      case "user" -> holds(SshPatterns.fit(patterns, known.user()), isNegated);
      case "localuser" -> holds(SshPatterns.fit(patterns, known.localUser()), isNegated);
      default -> Verdict.NOT_FOLLOWED;
    };
  }

  private static Verdict holds(boolean fits, boolean isNegated) {
    return fits == isNegated ? Verdict.FAILS : Verdict.HOLDS;
  }

  /// Whether it asks for a second reading.
  boolean wantsFinal() {
    return line.values().stream()
        .anyMatch(value -> value.toLowerCase(Locale.ROOT).matches("!?final"));
  }
}
