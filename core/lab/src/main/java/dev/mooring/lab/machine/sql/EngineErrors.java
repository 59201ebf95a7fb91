package dev.mooring.lab.machine.sql;

import java.sql.SQLException;
import java.util.regex.Pattern;

/// The engine's errors in MariaDB's numbers and words.
final class EngineErrors {
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  private EngineErrors() {}

  static SqlError translate(SQLException failure, String sql, String database) {
    var name = quoted(String.valueOf(failure.getMessage()));
    return switch (failure.getErrorCode()) {
      case 42101 -> new SqlError(1050, "42S01", "Table '" + name + "' already exists");
      case 42102, 42103, 42104 ->
          database.isEmpty()
              ? new SqlError(1046, "3D000", "No database selected")
              : new SqlError(1146, "42S02", "Table '" + database + "." + name + "' doesn't exist");
      case 90079 -> new SqlError(1049, "42000", "Unknown database '" + name + "'");
      case 42122 -> new SqlError(1054, "42S22", "Unknown column '" + name + "' in 'field list'");
      case 23505 -> new SqlError(1062, "23000", "Duplicate entry for key 'PRIMARY'");
      case 42000, 42001 -> SqlError.syntax(sql.lines().findFirst().orElse(""));
      default -> new SqlError(1105, "HY000", "Unknown error: " + failure.getErrorCode());
    };
  }

  private static String quoted(String message) {
    var matcher = QUOTED.matcher(message);
    return matcher.find() ? matcher.group(1).replaceFirst(" .*", "") : "";
  }
}
