package dev.mooring.change.software;

import dev.mooring.change.ratings.DatabaseLook;
import dev.mooring.change.ratings.DatabaseMark;
import dev.mooring.change.ratings.DatabaseObject;
import dev.mooring.change.ratings.DatabaseObject.Kind;
import dev.mooring.change.ratings.DropRatings;
import dev.mooring.change.ratings.Leaving;
import dev.mooring.port.MachineReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What others keep in a database server by now: as long as there's any, the server stays.
final class ServedOthers {
  private static final String QUESTIONS =
      """
      show databases;
      select User, Host from mysql.user;
      """;

  /// What an installation brings along (MariaDB, mariadb-install-db; Debian, mariadb-server's
  /// postinst). A database `test` counts by its tables.
  private static final Set<String> INSTALLED =
      Set.of("information_schema", "performance_schema", "mysql", "sys", "test");

  private static final Set<String> ACCOUNTS =
      Set.of("", "root", "mysql", "mariadb.sys", "debian-sys-maint", "PUBLIC");

  private ServedOthers() {}

  /// In no language: `database shop`, `user shop@localhost`. Nothing where the server doesn't run,
  /// or where it lets us look at nothing.
  static List<String> in(MachineReader there) {
    var made = DatabaseMark.read(there);
    var user = DropRatings.user(made);
    if (!(DatabaseLook.at(there, user) instanceof DatabaseLook.Seen seen)) {
      return List.of();
    }
    var others = new ArrayList<String>();
    if (!seen.otherTables().isEmpty() || isRatingsOfOthers(seen, made)) {
      others.add("database test");
    }
    var rows = there.ask(DatabaseLook.CLIENT, QUESTIONS.getBytes(StandardCharsets.UTF_8)).out();
    for (var row : rows.lines().map(line -> List.of(line.split("\t", -1))).toList()) {
      var name = row.getFirst();
      if (row.size() == 1 && !INSTALLED.contains(name)) {
        others.add("database " + name);
      } else if (row.size() == 2 && !ACCOUNTS.contains(name)) {
        var account = DatabaseObject.user(name, row.getLast());
        if (!made.contains(account)) {
          others.add("user " + account.name());
        }
      }
    }
    var gone = Leaving.of(there, user, List.copyOf(made)).gone();
    made.stream()
        .filter(one -> one.kind() == Kind.TABLE || one.kind() == Kind.USER)
        .filter(one -> seen.has(one) && !gone.contains(one))
        .map(one -> one.kind().name().toLowerCase(Locale.ROOT) + " " + one.name())
        .sorted()
        .forEach(others::add);
    return List.copyOf(others);
  }

  private static boolean isRatingsOfOthers(DatabaseLook.Seen seen, Set<DatabaseObject> made) {
    return seen.has(DatabaseObject.TABLE) && !made.contains(DatabaseObject.TABLE);
  }
}
