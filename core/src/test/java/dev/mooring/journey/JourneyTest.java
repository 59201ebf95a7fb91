package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.run.RunEvent;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tutorial's journey from an untouched lab to the changed rating, and back.
class JourneyTest {

  @Test
  @org.junit.jupiter.api.Timeout(60)
  void aMachineJoinsAndEverythingCanBeTakenBack(@TempDir Path home) throws Exception {
    try (var practice = new Practice(home)) {
      var outcome = practice.run();
      practice.events.stream()
          .filter(e -> !(e instanceof RunEvent.Output))
          .forEach(
              event ->
                  org.slf4j.LoggerFactory.getLogger("x")
                      .warn("{}", event.toString().replaceAll("question=.*?\\], ", "")));
      assertThat(outcome).isEqualTo(RunEvent.Outcome.DONE);
      for (var step : practice.journey.steps()) {
        System.err.println(dev.mooring.run.Status.of(step, Practice.spec(), practice.world));
      }
      practice.events.clear();
      System.err.println("UNDO " + practice.undo());
      practice.events.stream()
          .filter(e -> !(e instanceof RunEvent.Output))
          .forEach(event -> System.err.println(event.toString()));
    }
  }
}
