package dev.mooring.change.ratings;

import java.util.List;
import java.util.Optional;

/// One thing in MariaDB that [LoadRatings] makes or changes.
///
/// @param name `test`, `test.ratings`, or `USER@HOST`
public record DatabaseObject(Kind kind, String name) {

  /// What it is, and for a login of root's what it was before.
  public enum Kind {
    DATABASE,
    TABLE,
    USER,
    /// Root came over the socket alone.
    SOCKET_LOGIN,
    /// Root came over the socket, or with a hash that no password has (MariaDB 10.4 and later,
    /// mariadb-install-db).
    CLOSED_LOGIN
  }

  public static final DatabaseObject DATABASE = new DatabaseObject(Kind.DATABASE, "test");
  public static final DatabaseObject TABLE = new DatabaseObject(Kind.TABLE, "test.ratings");

  public static DatabaseObject user(String user, String host) {
    return new DatabaseObject(Kind.USER, user + "@" + host);
  }

  static Optional<DatabaseObject> parse(String line) {
    var words = List.of(line.strip().split(" ", 2));
    return List.of(Kind.values()).stream()
        .filter(kind -> words.size() == 2 && kind.name().equals(words.getFirst()))
        .findFirst()
        .map(kind -> new DatabaseObject(kind, words.get(1)));
  }

  boolean changesLogin() {
    return kind == Kind.SOCKET_LOGIN || kind == Kind.CLOSED_LOGIN;
  }

  /// Its name as SQL takes it: `'ratings'@'localhost'`.
  String account() {
    return "'" + name.replace("@", "'@'") + "'";
  }

  /// As the mark on the machine has it.
  @Override
  public String toString() {
    return kind + " " + name;
  }
}
