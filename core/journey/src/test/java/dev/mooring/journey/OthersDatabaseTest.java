package dev.mooring.journey;

import static dev.mooring.journey.Istio1Practice.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.change.cloud.ForbidSsh;
import dev.mooring.check.Hint;
import dev.mooring.lab.world.MachineState;
import dev.mooring.live.kubernetes.LabAdmin;
import dev.mooring.run.Cleanup;
import dev.mooring.run.RunEvent.ChangeBegun;
import dev.mooring.run.RunEvent.Outcome;
import dev.mooring.run.RunEvent.Output;
import dev.mooring.step.StepId;
import dev.mooring.text.Phrase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A database in which others were first, or come later.
class OthersDatabaseTest {
  private static final Set<StepId> STEPS = EnumSet.of(StepId.MACHINE, StepId.SERVICES);
  private static final String ALL =
      "sudo mysql -N -e 'select * from test.ratings order by ReviewID';"
          + " sudo mysql -N -e 'select User, Host, authentication_string from mysql.user';"
          + " sudo mysql -N -e 'show databases'";
  @TempDir Path home;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "create database test; create table test.ratings (ReviewID int primary key, Rating int);"
            + " insert into test.ratings values (1, 3) | DATABASE_OF_OTHERS | table test.ratings",
        "create user 'ratings'@'localhost' identified by 'theirs' | DATABASE_OF_OTHERS | user"
            + " ratings@localhost",
        "create user 'ratings'@'%' identified by 'theirs' | DATABASE_OF_OTHERS | user ratings@%",
        "create user 'ratings'@'127.0.0.6' identified by 'theirs' | DATABASE_OF_OTHERS | user"
            + " ratings@127.0.0.6",
        "alter user 'root'@'localhost' identified by 'theirs' | DATABASE_REFUSES_ROOT | vm-1",
      })
  void whatOthersHaveThereIsRefusedInThePlan(String sql, Hint hint, String name) throws Exception {
    try (var practice = withDatabase()) {
      onMachine(practice, "sudo mysql -e \"" + sql + "\"");
      var before = look(practice);
      practice.events.clear();

      assertThat(practice.run(Istio1Practice.selected(), STEPS)).isEqualTo(Outcome.FAILED);

      assertThat(practice.events).noneMatch(ChangeBegun.class::isInstance);
      assertThat(practice.refused()).extracting(one -> one.hint()).contains(hint);
      assertThat(practice.refused()).anyMatch(one -> one.args().toString().contains(name));
      assertThat(practice.undoButSsh()).isEqualTo(Outcome.DONE);
      assertThat(look(practice)).isEqualTo(before);
    }
  }

  /// On an instance without a way in nothing is seen beforehand: the way in comes first, alone.
  @Test
  void behindAClosedDoorItIsRefusedBeforeAnythingButTheWayInIsMade() throws Exception {
    try (var practice = new Istio1Practice(home)) {
      Awaitility.await().until(() -> machine(practice).isPresent());
      machine(practice).orElseThrow().asRoot("apt-get -qq update");
      machine(practice).orElseThrow().asRoot("apt-get -qq install -y mariadb-server");
      machine(practice)
          .orElseThrow()
          .asRoot("mysql -e \"create user 'ratings'@'localhost' identified by 'theirs'\"");

      assertThat(practice.run(Istio1Practice.selected(), EnumSet.allOf(StepId.class)))
          .isEqualTo(Outcome.FAILED);

      assertThat(practice.refused())
          .extracting(one -> one.hint())
          .contains(Hint.DATABASE_OF_OTHERS);
      assertThat(practice.events)
          .filteredOn(ChangeBegun.class::isInstance)
          .isNotEmpty()
          .allMatch(event -> ((ChangeBegun) event).step().equals("machine"));
    }
  }

  private static Optional<MachineState> machine(Istio1Practice practice) {
    return practice.lab.machines().stream()
        .filter(one -> one.name().equals(THEIRS.name()))
        .findFirst();
  }

  @Test
  void aDatabaseOfOthersKeepsEverythingButOurTable() throws Exception {
    try (var practice = withDatabase()) {
      onMachine(
          practice,
          "sudo mysql -e \"create database test; create table test.theirs (a int); create user"
              + " 'app'@'localhost' identified by 'x'; grant all on test.* to 'app'@'localhost'\"");
      var before = look(practice);
      assertThat(practice.run(Istio1Practice.selected(), STEPS))
          .as("%s", practice.events)
          .isEqualTo(Outcome.DONE);
      assertThat(onMachine(practice, "sudo mysql -N test -e 'show tables'"))
          .contains("ratings", "theirs");

      assertThat(practice.undoButSsh()).isEqualTo(Outcome.DONE);

      assertThat(look(practice)).isEqualTo(before);
      assertThat(onMachine(practice, "sudo mysql -N test -e 'show tables'")).isEqualTo("theirs\n");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "create table test.later (a int) | told.database.others | database test with later of"
            + " others stays",
        "insert into test.ratings values (7, 1) | told.database.table | table test.ratings",
        "alter table test.ratings add column Note varchar(9) | told.database.table | table",
        "grant select on shop.* to 'ratings'@'localhost' | told.database.user | user ratings",
      })
  void whatOthersPutIntoItLaterStaysAndIsTold(String sql, String told, String line)
      throws Exception {
    try (var practice = withDatabase()) {
      assertThat(practice.run(Istio1Practice.selected(), STEPS)).isEqualTo(Outcome.DONE);
      onMachine(practice, "sudo mysql -e \"" + sql + "\"");

      assertThat(told(practice)).extracting(Phrase::key).containsExactly(told);
      assertThat(practice.undoButSsh()).isEqualTo(Outcome.DONE);

      var left =
          onMachine(
              practice,
              "sudo mysql -N test -e 'show tables'; sudo mysql -N -e \"select Host from mysql.user"
                  + " where User='ratings'\"; ls /var/lib/mooring 2>&1");
      switch (told) {
        case "told.database.others" -> assertThat(left).startsWith("later\nls: ");
        case "told.database.table" -> assertThat(left).startsWith("ratings\nls: ");
        default -> assertThat(left).contains("localhost\n").doesNotContain("127.0.0.6");
      }
      assertThat(practice.events)
          .anyMatch(event -> event instanceof Output output && output.line().startsWith(line));
      assertThat(new Cleanup(practice.world, practice.journal).plan())
          .allMatch(entry -> entry.inverse().orElseThrow() instanceof ForbidSsh);
    }
  }

  @Test
  void whereTheMachinesListIsLostTheJournalProvesWhatIsOurs() throws Exception {
    try (var practice = withDatabase()) {
      var before = look(practice);
      assertThat(practice.run(Istio1Practice.selected(), STEPS)).isEqualTo(Outcome.DONE);
      onMachine(practice, "sudo rm -r /var/lib/mooring");
      assertThat(practice.undoButSsh()).isEqualTo(Outcome.DONE);
      assertThat(look(practice)).isEqualTo(before);
    }
  }

  @Test
  void whereOthersLetItListenIsTheirs() throws Exception {
    try (var practice = withDatabase()) {
      onMachine(
          practice,
          "printf '[mysqld]\\nbind-address = 127.0.0.1\\n' | sudo tee"
              + " /etc/mysql/mariadb.conf.d/60-own.cnf");
      assertThat(practice.run(Istio1Practice.selected(), STEPS)).isEqualTo(Outcome.FAILED);
      assertThat(practice.refused())
          .extracting(one -> one.hint())
          .containsOnly(Hint.DATABASE_BOUND_BY_OTHERS);
      assertThat(practice.refused().getFirst().args().toString()).contains("60-own.cnf");

      onMachine(
          practice,
          "printf '[mysqld]\\nbind-address = *\\n' | sudo tee"
              + " /etc/mysql/mariadb.conf.d/60-own.cnf; sudo systemctl restart mariadb");
      assertThat(practice.run(Istio1Practice.selected(), STEPS)).isEqualTo(Outcome.DONE);
      assertThat(onMachine(practice, "ls /etc/mysql/mariadb.conf.d")).doesNotContain("mooring");
    }
  }

  private static List<Phrase> told(Istio1Practice practice) {
    return new Cleanup(practice.world, practice.journal)
        .plan().stream()
            .flatMap(entry -> entry.inverse().orElseThrow().told(practice.world).stream())
            .toList();
  }

  /// A machine with a database that others have installed.
  private Istio1Practice withDatabase() throws Exception {
    var practice = new Istio1Practice(home);
    try (var admin = LabAdmin.in(home)) {
      admin
          .load(
              new ByteArrayInputStream(
                  "apiVersion: v1\nkind: Namespace\nmetadata: {name: vm}\n"
                      .getBytes(StandardCharsets.UTF_8)))
          .create();
    }
    assertThat(practice.run(Istio1Practice.selected(), EnumSet.of(StepId.MACHINE)))
        .isEqualTo(Outcome.DONE);
    onMachine(
        practice,
        "sudo apt-get -qq update && sudo apt-get -qq install -y mariadb-server && sudo mysql -e"
            + " 'create database shop'");
    return practice;
  }

  private static String look(Istio1Practice practice) {
    return onMachine(practice, ALL);
  }

  private static String onMachine(Istio1Practice practice, String line) {
    var outcome = practice.world.machine(THEIRS).orElseThrow().ask(line);
    return outcome.out() + outcome.err();
  }
}
