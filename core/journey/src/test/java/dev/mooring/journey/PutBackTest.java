package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.ratings.RatingsSql;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.TrafficSpec;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.run.RunEvent.Output;
import dev.mooring.step.StepId;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rating that proves the way can be put back.
class PutBackTest {

  @Test
  void theRatingIsSeenAndIsWhatItWas(@TempDir Path home) throws Exception {
    try (var practice = new Practice(home)) {
      assertThat(practice.run(spec(), EnumSet.allOf(StepId.class))).isEqualTo(Outcome.DONE);

      assertThat(practice.events)
          .anyMatch(e -> e instanceof Output(_, _, var line) && line.equals("rating 2 seen"));
      assertThat(practice.world.machine(Practice.MACHINE).flatMap(RatingsSql::ratings))
          .hasValueSatisfying(
              ratings -> assertThat(ratings).containsEntry(1, 5).containsEntry(2, 4));
      assertThat(practice.journey.step(StepId.TRAFFIC).plan(spec(), practice.world).isEmpty())
          .isTrue();
    }
  }

  private static JoinSpec spec() {
    return Practice.spec()
        .withTraffic(
            Practice.spec()
                .traffic()
                .withRating(2)
                .withAfterwards(TrafficSpec.Afterwards.PUT_BACK));
  }
}
