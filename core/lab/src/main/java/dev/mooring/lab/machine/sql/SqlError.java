package dev.mooring.lab.machine.sql;

/// An error of the database server, in MariaDB's words.
final class SqlError extends Exception {
  private static final long serialVersionUID = 1;
  private final int code;
  private final String state;

  SqlError(int code, String state, String message) {
    super(message);
    this.code = code;
    this.state = state;
  }

  /// `ERROR 1045 (28000): Access denied …`
  String line() {
    return "ERROR " + code + " (" + state + "): " + getMessage();
  }

  /// The same for a statement of a script.
  String line(int number) {
    return "ERROR " + code + " (" + state + ") at line " + number + ": " + getMessage();
  }

  static SqlError denied(String user, boolean withPassword) {
    return new SqlError(
        1045,
        "28000",
        "Access denied for user '"
            + user
            + "'@'localhost' (using password: "
            + (withPassword ? "YES" : "NO")
            + ")");
  }

  /// For a user that is not there, or that no password opens.
  static SqlError deniedAnyPassword(String user) {
    return new SqlError(1698, "28000", "Access denied for user '" + user + "'@'localhost'");
  }

  static SqlError noDatabaseRight(String user, String database) {
    return new SqlError(
        1044,
        "42000",
        "Access denied for user '" + user + "'@'localhost' to database '" + database + "'");
  }

  static SqlError syntax(String near) {
    return new SqlError(
        1064,
        "42000",
        "You have an error in your SQL syntax; check the manual that corresponds to your MariaDB"
            + " server version for the right syntax to use near '"
            + near
            + "' at line 1");
  }
}
