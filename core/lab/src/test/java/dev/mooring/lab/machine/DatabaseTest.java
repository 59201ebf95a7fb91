package dev.mooring.lab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTest {
  private static final String RATINGS = "select * from ratings order by ReviewID";
  private final Workbench bench = new Workbench();

  @BeforeEach
  void install() {
    bench.out("sudo apt-get -qq update && sudo apt-get -qq install -y mariadb-server");
    bench.out(
        "sudo mysql -e \"grant all on *.* to 'root'@'localhost' identified by 'password'; flush"
            + " privileges\"");
    bench.out(
        "curl -sL"
            + " https://raw.githubusercontent.com/istio/istio/master/samples/bookinfo/src/mysql/mysqldb-init.sql"
            + " | mysql -u root -ppassword -h 127.0.0.1");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void theTutorialsRowsAreThereAndChange() {
    assertThat(bench.out("mysql -u root -ppassword -h 127.0.0.1 -e '" + RATINGS + "' test"))
        .isEqualTo("ReviewID\tRating\n1\t5\n2\t4\n");
    bench.out("mysql -u root -ppassword test -e 'update ratings set rating=1 where reviewid=1'");
    assertThat(bench.out("mysql -u root -ppassword -N -B test -e 'select Rating from ratings'"))
        .isEqualTo("1\n4\n");
    assertThat(bench.out("mysql -u root -ppassword -t test -e 'select Rating from ratings'"))
        .isEqualTo("+--------+\n| Rating |\n+--------+\n|      1 |\n|      4 |\n+--------+\n");

    var reply = bench.machine.query("root", "password", "test", RATINGS).orElseThrow();

    assertThat(reply.error()).isEmpty();
    assertThat(reply.rows()).isEqualTo(List.of(List.of("1", "1"), List.of("2", "4")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "mysql -u root -pwrong -h 127.0.0.1 -e 'select 1' | ERROR 1045 (28000): Access denied for"
            + " user 'root'@'localhost' (using password: YES)",
        "mysql -u root -h 127.0.0.1 -e 'select 1'         | ERROR 1045 (28000): Access denied for"
            + " user 'root'@'localhost' (using password: NO)",
        "sudo mysql -h 127.0.0.1 -e 'select 1'            | ERROR 1045 (28000): Access denied for"
            + " user 'root'@'localhost' (using password: NO)",
        "mysql -u root -e 'select 1'                      | ERROR 1045 (28000): Access denied for"
            + " user 'root'@'localhost' (using password: NO)",
        "sudo mysql nosuch                                | ERROR 1049 (42000): Unknown database"
            + " 'nosuch'",
        "sudo mysql test -e 'create table ratings (a int)' | ERROR 1050 (42S01) at line 1: Table"
            + " 'ratings' already exists",
        "sudo mysql -e 'create database test'             | ERROR 1007 (HY000) at line 1: Can't"
            + " create database 'test'; database exists",
        "sudo mysql test -e 'select * from nosuch'        | ERROR 1146 (42S02) at line 1: Table"
            + " 'test.nosuch' doesn't exist",
        "sudo mysql -e 'create table x (a int)'           | ERROR 1046 (3D000) at line 1: No"
            + " database selected",
        "sudo mysql test -e \"insert into ratings values (1, 9)\" | ERROR 1062 (23000) at line 1:"
            + " Duplicate entry for key 'PRIMARY'",
        "mysql -u root -ppassword -h 10.128.0.9 -e 'select 1' | ERROR 2002 (HY000): Can't connect"
            + " to server on '10.128.0.9' (115)",
      })
  void refusesAsMariaDbDoes(String command, String complaint) {
    var outcome = bench.run(command);

    assertThat(outcome.err().strip()).isEqualTo(complaint);
    assertThat(outcome.status()).isEqualTo(1);
  }

  @Test
  void auserSeesOnlyWhatWasGranted() {
    bench.run(
        "sudo mysql",
        """
        -- a reader for the ratings
        create database other;
        create user if not exists 'app'@'localhost' identified by 'a;b';
        grant select on test.* to 'app'@'localhost';
        """
            .getBytes(StandardCharsets.UTF_8));

    assertThat(bench.machine.query("app", "a;b", "test", "select 1").orElseThrow().error())
        .isEmpty();
    assertThat(bench.machine.query("app", "a;b", "other", "select 1").orElseThrow().error())
        .contains("1044");
    assertThat(bench.machine.query("app", "x", "test", "select 1").orElseThrow().error())
        .contains("1045");
    assertThat(bench.run("mysql -uapp -p'a;b' -e \"drop user root@localhost\"").err())
        .contains("1227");
    assertThat(bench.out("sudo mysql -N -e \"select user, host from mysql.user where user='app'\""))
        .isEqualTo("app\tlocalhost\n");
    bench.out("sudo mysql -e \"drop user 'app'@'localhost'; drop database other\"");
    assertThat(bench.out("sudo mysql -N -e 'show databases'"))
        .contains("test\n")
        .doesNotContain("other");
  }

  @Test
  void theOptionFileKeepsApasswordOutOfTheArguments() {
    bench.out("printf '[client]\\nuser=root\\npassword=password\\n' > my.cnf && chmod 600 my.cnf");

    assertThat(
            bench.out(
                "mysql --defaults-extra-file=/home/ana/my.cnf -h 127.0.0.1 -N -e 'select count(*)"
                    + " from ratings' test"))
        .isEqualTo("2\n");
  }

  @Test
  void astoppedServerAnswersNobodyAndKeepsItsData() {
    bench.out("sudo systemctl stop mariadb");
    assertThat(bench.machine.query("root", "password", "test", RATINGS)).isEmpty();
    assertThat(bench.run("sudo mysql -e 'select 1'").err()).contains("ERROR 2002");

    bench.out("sudo systemctl start mariadb");

    assertThat(bench.machine.query("root", "password", "test", RATINGS).orElseThrow().rows())
        .hasSize(2);
  }

  @Test
  void grantsAreToldUserByUser() {
    bench.out(
        "sudo mysql -e \"create user 'app'@'localhost' identified by 'x'; grant select on"
            + " test.ratings to 'app'@'localhost'; grant all on shop.* to 'app'@'localhost'\"");
    assertThat(bench.out("sudo mysql -N -e \"show grants for 'app'@'localhost'\"").lines())
        .satisfiesExactly(
            usage ->
                assertThat(usage)
                    .startsWith(
                        "GRANT USAGE ON *.* TO `app`@`localhost` IDENTIFIED BY PASSWORD '*"),
            one ->
                assertThat(one).isEqualTo("GRANT SELECT ON `test`.`ratings` TO `app`@`localhost`"),
            all ->
                assertThat(all).isEqualTo("GRANT ALL PRIVILEGES ON `shop`.* TO `app`@`localhost`"));
    assertThat(bench.run("sudo mysql -e \"show grants for 'app'@'%'\"").err())
        .contains("ERROR 1141 (42000)", "There is no such grant defined for user 'app'");
  }

  @Test
  void whoGivesRootAPasswordAloneClosesTheSocket() {
    bench.out("sudo mysql -e \"alter user 'root'@'localhost' identified by 'theirs'\"");
    assertThat(bench.run("sudo mysql -e 'select 1'").err()).contains("ERROR 1045 (28000)");
    bench.out(
        "mysql -u root -ptheirs -e \"alter user 'root'@'localhost' identified via unix_socket\"");
    bench.out("sudo mysql -e 'select 1'");
    assertThat(bench.run("mysql -u root -ptheirs -h 127.0.0.1 -e 'select 1'").isOk()).isFalse();
  }

  @Test
  void aHashOfNoPasswordClosesTheDoor() {
    bench.out(
        "sudo mysql -e \"alter user 'root'@'localhost' identified via mysql_native_password using"
            + " 'invalid' or unix_socket\"");

    for (var user : List.of("root -pinvalid", "root -ppassword", "nobody -px")) {
      assertThat(bench.run("mysql -u " + user + " -h 127.0.0.1 -e 'select 1'").err())
          .contains("ERROR 1698 (28000): Access denied for user");
    }
    bench.out("sudo mysql -e 'select 1'");
  }
}
