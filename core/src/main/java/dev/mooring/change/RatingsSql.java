package dev.mooring.change;

import dev.mooring.model.DatabaseSpec;
import dev.mooring.port.MachineReader;
import java.nio.charset.StandardCharsets;
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

  private RatingsSql() {}

  /// The ratings by review, if the database answers.
  public static Optional<Map<Integer, Integer>> ratings(MachineReader machine) {
    var outcome = machine.ask("sudo mysql --batch --skip-column-names -e '" + SELECT + "' test");
    if (!outcome.isOk()) {
      return Optional.empty();
    }
    return Optional.of(
        outcome
            .out()
            .lines()
            .map(line -> line.split("\\s+", 2))
            .collect(
                Collectors.toMap(row -> Integer.valueOf(row[0]), row -> Integer.valueOf(row[1]))));
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
    create or replace user '%1$s'@'%2$s' identified by '%3$s';
    grant select on test.* to '%1$s'@'%2$s';
    """
        .formatted(user, host, password);
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
                      + "grant select on test.* to 'ratings'@'localhost';";
              case TUTORIAL_PASSWORD ->
                  "alter user 'root'@'localhost' identified via unix_socket or mysql_native_password using password('%s');"
                      .formatted(password);
            });
  }

  static String drop(String object, String user) {
    var dropObject =
        "drop "
            + object.replace(" ", " if exists ")
            + ";\ndrop user if exists '%s'@'%s';\n".formatted(user, SIDECAR);
    return user.equals("root")
        ? dropObject + CLOSE_ROOT
        : dropObject + "drop user if exists '" + user + "'@'localhost';\n";
  }

  static String set(int review, int rating) {
    return "update test.ratings set Rating = " + rating + " where ReviewID = " + review;
  }
}
