package dev.mooring.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.run.RunEvent.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was done on a real machine can be taken back.
@Real
class UndoOnMachineTest {

  @Test
  void nothingIsLeftOnTheMachine(@TempDir Path home) throws Exception {
    try (var bed = new Bed(home, "bookworm")) {
      var untouched = Inventory.of(bed.machine);
      assertThat(bed.objects()).isNotEmpty();

      assertThat(bed.run()).as(bed::story).isEqualTo(Outcome.DONE);
      var joined = Inventory.of(bed.machine);
      assertThat(joined.without(untouched)).isNotEmpty();
      assertThat(bed.undo()).as(bed::story).isEqualTo(Outcome.DONE);

      var after = Inventory.of(bed.machine);
      assertThat(after.without(untouched)).as("left behind").isEmpty();
      assertThat(untouched.without(after)).as("taken away").isEmpty();
      assertThat(bed.objects()).as("left in the cluster").isEmpty();
    }
  }

  /// What somebody put there meanwhile stays, and what it needs.
  @Test
  void whatOthersPutThereStays(@TempDir Path home) throws Exception {
    try (var bed = new Bed(home, "bookworm")) {
      assertThat(bed.run()).as(bed::story).isEqualTo(Outcome.DONE);
      bed.machine.root(
          """
          mysql -e 'create database mine; create table mine.kept (a int)'
          apt-get -qq install -y rsync
          apt-get -qq install -y --no-install-recommends mariadb-client
          echo mine > /etc/certs/mine.pem
          """);

      assertThat(bed.undo()).as(bed::story).isEqualTo(Outcome.DONE);

      bed.machine.root(
          """
          id mysql
          mysql --version
          rsync --version
          mysql -e 'select a from mine.kept'
          ls /etc/certs/mine.pem
          """);
      assertThat(bed.machine.tryRoot("ls /var/lib/mysql/test").status()).isNotZero();
      assertThat(bed.machine.tryRoot("ls /etc/certs/key.pem").status()).isNotZero();
      assertThat(bed.machine.tryRoot("id istio-proxy").status()).isNotZero();
    }
  }
}
