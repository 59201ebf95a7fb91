package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.check.Hint;
import dev.mooring.port.Cloud;
import dev.mooring.run.Cleanup;
import dev.mooring.run.RunEvent;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.run.Stop;
import dev.mooring.step.StepId;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What undo does with its entries: alike ones once, and a bug in one is no reason to leave others.
class TwiceAlikeTest {
  private static final EnumSet<StepId> EXPOSE = EnumSet.of(StepId.CONTEXT, StepId.EXPOSE);
  private static final EnumSet<StepId> MACHINE = EnumSet.of(StepId.CONTEXT, StepId.MACHINE);

  @Test
  void whatWasBegunTwiceIsShownAndTakenBackOnce(@TempDir Path home) throws Exception {
    try (var practice = new Practice(home)) {
      var untouched = practice.inventory();
      assertThat(practice.run(Practice.spec(), EXPOSE)).isEqualTo(Outcome.DONE);
      var again = practice.journal.open().getLast().inverse().orElseThrow();
      practice.journal.begin(again, practice.world.now());
      var open = practice.journal.open();
      assertThat(open).extracting(entry -> entry.inverse().orElseThrow()).endsWith(again);
      assertThat(open.getFirst().inverse()).contains(again);

      var cleanup = new Cleanup(practice.world, practice.journal);
      var items = cleanup.look().items();

      assertThat(items).extracting(item -> item.inverse()).doesNotHaveDuplicates().contains(again);
      assertThat(items.getFirst().inverse()).isEqualTo(again);
      practice.events.clear();
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
      assertThat(practice.events)
          .filteredOn(
              event -> event instanceof RunEvent.ChangeDone done && done.change().equals(again))
          .hasSize(1);
      assertThat(practice.journal.open()).isEmpty();
      assertThat(practice.inventory()).isEqualTo(untouched);
    }
  }

  @Test
  void aBugInOneIsToldWithItAndTheOthersAreTakenBack(@TempDir Path home) throws Exception {
    try (var practice = new Practice(home)) {
      assertThat(practice.run(Practice.spec(), MACHINE)).isEqualTo(Outcome.DONE);
      var broken = new OtherCloud(practice.world, cloud(practice, "firewallRule"));
      var cleanup = new Cleanup(broken, practice.journal);
      var remains = cleanup.look();
      assertThat(remains.items())
          .filteredOn(item -> item.unseen().isPresent())
          .singleElement()
          .satisfies(
              item -> assertThat(item.unseen().orElseThrow().hint()).isEqualTo(Hint.BUG_IN_UNDO));
      practice.events.clear();

      assertThat(cleanup.run(remains.entries(), new Stop(), practice.events::add))
          .isEqualTo(Outcome.FAILED);

      assertThat(practice.events)
          .filteredOn(RunEvent.ChangeFailed.class::isInstance)
          .singleElement()
          .satisfies(
              failed ->
                  assertThat(((RunEvent.ChangeFailed) failed).finding().hint())
                      .isEqualTo(Hint.BUG_IN_UNDO));
      assertThat(practice.world.cloud().instance(Practice.MACHINE)).isEmpty();
      assertThat(practice.journal.open()).hasSize(1);
      assertThat(practice.undo()).isEqualTo(Outcome.DONE);
      assertThat(practice.journal.open()).isEmpty();
    }
  }

  /// A cloud whose client has a bug in one method.
  private static Cloud cloud(Practice practice, String method) {
    return (Cloud)
        Proxy.newProxyInstance(
            Cloud.class.getClassLoader(),
            new Class<?>[] {Cloud.class},
            (_, called, args) -> {
              if (called.getName().equals(method)) {
                throw new IllegalStateException("secret");
              }
              return called.invoke(practice.world.cloud(), args);
            });
  }
}
