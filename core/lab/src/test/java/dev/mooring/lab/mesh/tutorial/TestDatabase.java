package dev.mooring.lab.mesh.tutorial;

import dev.mooring.lab.world.MachineState.DatabaseReply;
import java.util.ArrayList;
import java.util.List;

/// MariaDB as far as one table goes.
final class TestDatabase {
  final List<List<String>> rows = new ArrayList<>(List.of(List.of("5"), List.of("4")));
  String password = "password";
  boolean hasTable = true;

  DatabaseReply query(String user, String given, String database, String sql) {
    if (!user.equals("root") || !given.equals(password)) {
      return new DatabaseReply("ERROR 1045: Access denied for user '" + user + "'", List.of());
    }
    if (!database.equals("test")) {
      return new DatabaseReply("ERROR 1049: Unknown database '" + database + "'", List.of());
    }
    if (!hasTable || !sql.equals("select Rating from ratings")) {
      return new DatabaseReply("ERROR 1146: Table 'test.ratings' doesn't exist", List.of());
    }
    return new DatabaseReply("", rows);
  }
}
