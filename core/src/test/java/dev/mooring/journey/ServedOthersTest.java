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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What others keep by now in what we installed: the database server stays with it, and so do lists
/// of packages that they fetched.
class ServedOthersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "create user shop@localhost identified by 'theirs'         | user shop@localhost",
        "create database shop                                      | database shop",
        "create table test.mine (id int)                           | database test",
        "insert into test.ratings (reviewid, rating) values (7, 4) | database test",
      })
  void theServerStays(String sql, String what, @TempDir Path home) throws Exception {
    try (var practice = new Practice(home)) {
      assertThat(practice.run(Practice.selected(), EnumSet.allOf(StepId.class)))
          .isEqualTo(Outcome.DONE);
      ssh(practice, "sudo mysql -e \"" + sql + "\"");
      practice.events.clear();

      assertThat(practice.undoButSsh()).isEqualTo(Outcome.DONE);

      assertThat(ssh(practice, "systemctl is-active mariadb")).isEqualTo("active\n");
      assertThat(practice.events)
          .filteredOn(Kept.class::isInstance)
          .extracting(event -> ((Kept) event).why())
          .contains(Phrase.of("told.packages.serve", "mariadb-server", what));
      assertThat(ssh(practice, "ls -d /var/lib/mooring; cat /var/lib/mooring/*")).isEmpty();
    }
  }

  @Test
  void listsThatOthersFetchedStay(@TempDir Path home) throws Exception {
    try (var practice = new Practice(home)) {
      assertThat(practice.run(Practice.selected(), EnumSet.allOf(StepId.class)))
          .isEqualTo(Outcome.DONE);
      ssh(practice, "sudo apt-get -qq update");
      var lists = ssh(practice, "ls /var/lib/apt/lists");

      assertThat(practice.undoButSsh()).isEqualTo(Outcome.DONE);

      assertThat(ssh(practice, "ls /var/lib/apt/lists")).isEqualTo(lists).contains("_Packages");
    }
  }

  private static String ssh(Practice practice, String line) {
    var machine = Practice.selected().machineRef();
    return practice.world.machine(machine).orElseThrow().ask(line).out();
  }
}
