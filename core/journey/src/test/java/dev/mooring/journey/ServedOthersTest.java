package dev.mooring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.run.RunEvent.Kept;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.step.StepId;
import dev.mooring.text.Phrase;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What others keep by now in what we installed: the database server stays with it, and so do lists
/// of packages that they fetched.
class ServedOthersTest {
  private static final String SQL =
      """
      create user shop@localhost identified by 'theirs';
      create database shop;
      insert into test.ratings (reviewid, rating) values (7, 4);
      """;

  @Test
  void theServerAndTheListsStay(@TempDir Path home) throws Exception {
    try (var practice = new Practice(home)) {
      assertThat(practice.run(Practice.selected(), EnumSet.allOf(StepId.class)))
          .isEqualTo(Outcome.DONE);
      ssh(practice, "sudo mysql -e \"" + SQL + "\"; sudo apt-get -qq update");
      var lists = ssh(practice, "ls /var/lib/apt/lists");
      practice.events.clear();

      assertThat(practice.undoButSsh()).isEqualTo(Outcome.DONE);

      assertThat(ssh(practice, "systemctl is-active mariadb")).isEqualTo("active\n");
      assertThat(practice.events)
          .filteredOn(Kept.class::isInstance)
          .extracting(event -> ((Kept) event).why())
          .contains(
              Phrase.of(
                  "told.packages.serve",
                  "mariadb-server",
                  "database test, database shop, user shop@localhost"));
      assertThat(ssh(practice, "ls /var/lib/apt/lists")).isEqualTo(lists).contains("_Packages");
      assertThat(ssh(practice, "ls -d /var/lib/mooring; cat /var/lib/mooring/*")).isEmpty();
    }
  }

  private static String ssh(Practice practice, String line) {
    var machine = Practice.selected().machineRef();
    return practice.world.machine(machine).orElseThrow().ask(line).out();
  }
}
