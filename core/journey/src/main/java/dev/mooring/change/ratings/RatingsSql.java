package dev.mooring.change.ratings;

import dev.mooring.command.Shell;
import dev.mooring.model.DatabaseSpec;
import dev.mooring.port.MachineReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The statements and questions about Bookinfo's ratings in MariaDB. They are asked as root over
/// the local socket, so that no password is an argument.
public final class RatingsSql {
  private static final String SELECT = "select ReviewID, Rating from ratings order by ReviewID";

  /// Debian's MariaDB lets root in over the socket alone; the other way has a hash of no password.
  private static final String CLOSE_ROOT =
      "alter user 'root'@'localhost' identified via mysql_native_password using 'invalid' or"
          + " unix_socket;\n";

  /// The earlier form is that of Mooring's first release.
  private static final List<String> OUR_GRANTS =
      List.of(
          "GRANT USAGE ON *.* TO ",
          "GRANT SELECT ON `test`.`ratings` TO ",
          "GRANT SELECT ON `test`.* TO ");

  private RatingsSql() {}

  /// The ratings by review, 0 for none; empty where the database doesn't answer, or its table is
  /// another one.
  public static Optional<Map<Integer, Integer>> ratings(MachineReader machine) {
    var outcome = machine.ask("sudo mysql --batch --skip-column-names -e '" + SELECT + "' test");
    var rows = outcome.out().lines().map(line -> line.replace("NULL", "0")).toList();
    if (!outcome.isOk() || !rows.stream().allMatch(line -> line.matches("\\d{1,9}\\s+\\d{1,9}"))) {
      return Optional.empty();
    }
    return Optional.of(
        rows.stream()
            .map(line -> line.split("\\s+", 2))
            .collect(
                Collectors.toMap(
                    row -> Integer.valueOf(row[0]),
                    row -> Integer.valueOf(row[1]),
                    (first, _) -> first)));
  }

  /// Whether the user logs in over TCP with that password, as the ratings service will.
  static boolean logsIn(MachineReader machine, DatabaseSpec database, String password) {
    var question =
        "read -r MYSQL_PWD; export MYSQL_PWD; mysql -h 127.0.0.1 -u "
            + database.user()
            + " -e '"
            + SELECT
            + "' test";
    return machine.ask(question, (password + "\n").getBytes(StandardCharsets.UTF_8)).isOk();
  }

  /// What a server sees as the address of clients that Istio's sidecar passes on to it.
  static final String SIDECAR = "127.0.0.6";

  /// Whether the user may come from that address.
  static boolean admits(MachineReader machine, String user, String host) {
    var question =
        "select Host from mysql.user where User='%s' and Host='%s'".formatted(user, host);
    var command = "sudo mysql --batch --skip-column-names -e " + Shell.quote(question);
    return machine.ask(command).out().contains(host);
  }

  /// Lets the user in from one more address.
  static String admit(String user, String host, String password) {
    return """
    create or replace user %1$s identified by '%2$s';
    grant select on test.ratings to %1$s;
    """
        .formatted(DatabaseObject.user(user, host).account(), password);
  }

  static String load(DatabaseSpec database, String password) {
    return """
    create database if not exists test;
    create table if not exists test.ratings (ReviewID int not null, Rating int, primary key (ReviewID));
    insert ignore into test.ratings (ReviewID, Rating) values (1, 5), (2, 4);
    %s
    flush privileges;
    """
        .formatted(
            switch (database) {
              case RANDOM_PASSWORD ->
                  "create or replace user 'ratings'@'localhost' identified by '%s';\n"
                          .formatted(password)
                      + "grant select on test.ratings to 'ratings'@'localhost';";
              case TUTORIAL_PASSWORD ->
                  "alter user 'root'@'localhost' identified via unix_socket or mysql_native_password using password('%s');"
                      .formatted(password);
            });
  }

  /// Takes back everything that could have been made: for a journal that doesn't know what was
  /// there before.
  static String drop(String object, String user) {
    var dropObject =
        "drop "
            + object.replace(" ", " if exists ")
            + ";\ndrop user if exists '%s'@'%s';\n".formatted(user, SIDECAR);
    return user.equals("root")
        ? dropObject + CLOSE_ROOT
        : dropObject + "drop user if exists '" + user + "'@'localhost';\n";
  }

  static String drop(DatabaseObject object) {
    return switch (object.kind()) {
      case DATABASE -> "drop database if exists " + object.name() + ";\n";
      case TABLE -> "drop table if exists " + object.name() + ";\n";
      case USER -> "drop user if exists " + object.account() + ";\n";
      case SOCKET_LOGIN -> "alter user " + object.account() + " identified via unix_socket;\n";
      case CLOSED_LOGIN -> CLOSE_ROOT;
    };
  }

  /// What others granted to a user of ours.
  static List<String> otherGrants(MachineReader machine, DatabaseObject user) {
    var question = "show grants for " + user.account();
    var outcome = machine.ask(DatabaseLook.CLIENT + " -e " + Shell.quote(question));
    return outcome
        .out()
        .lines()
        .filter(line -> line.startsWith("GRANT "))
        .filter(line -> OUR_GRANTS.stream().noneMatch(line::startsWith))
        .map(line -> line.replaceFirst(" TO .*", ""))
        .toList();
  }

  static String set(int review, int rating) {
    return "update test.ratings set Rating = " + rating + " where ReviewID = " + review;
  }

  /// Changes a rating that is still as it was seen; one that others have changed since stays.
  static String swap(int review, int from, int to) {
    return "update test.ratings set Rating = %d where ReviewID = %d and Rating = %d"
        .formatted(to, review, from);
  }
}
