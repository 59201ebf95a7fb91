package dev.mooring.app.output;

import dev.mooring.run.RunEvent;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the live check of a run really saw; nothing that did not pass counts.
///
/// @param http status of the answer to curl
/// @param server who answered
/// @param rating what was seen in the product page, such as `Reviewer1 = 1`
public record Evidence(Optional<Integer> http, Optional<String> server, Optional<String> rating) {
  /// Nothing was seen.
  public static final Evidence NONE =
      new Evidence(Optional.empty(), Optional.empty(), Optional.empty());

  private static final Pattern CURL = Pattern.compile(".*\\b(\\d{3}), server: (\\S+)");

  /// With what one more event tells.
  public Evidence with(RunEvent event) {
    if (!(event instanceof RunEvent.CheckPassed passed)) {
      return this;
    }
    return switch (passed.check().id()) {
      case TRAFFIC_CURL -> answered(passed.fact());
      case TRAFFIC_RATING -> new Evidence(http, server, Optional.of(passed.fact()));
      default -> this;
    };
  }

  private Evidence answered(String fact) {
    var parts = CURL.matcher(fact);
    return parts.matches()
        ? new Evidence(
            Optional.of(Integer.valueOf(parts.group(1))), Optional.of(parts.group(2)), rating)
        : this;
  }
}
