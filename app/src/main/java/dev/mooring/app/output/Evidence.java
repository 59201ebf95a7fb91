package dev.mooring.app.output;

import dev.mooring.check.CheckId;
import dev.mooring.check.Fact;
import dev.mooring.run.RunEvent;
import java.util.Optional;

/// What the live check of a run really saw; nothing that did not pass counts.
///
/// @param http status of the answer to curl
/// @param server who answered
/// @param rating what was seen in the product page, such as `Reviewer1 = 1`
public record Evidence(Optional<Integer> http, Optional<String> server, Optional<String> rating) {
  /// Nothing was seen.
  public static final Evidence NONE =
      new Evidence(Optional.empty(), Optional.empty(), Optional.empty());

  /// With what one more event tells.
  public Evidence with(RunEvent event) {
    if (!(event instanceof RunEvent.CheckPassed passed)) {
      return this;
    }
    return switch (passed.fact()) {
      case Fact.Answer(_, var status, var by) ->
          new Evidence(Optional.of(status), Optional.of(by), rating);
      case Fact.Text(var text) when passed.check().id() == CheckId.TRAFFIC_RATING ->
          new Evidence(http, server, Optional.of(text));
      case Fact.Text _ -> this;
    };
  }
}
