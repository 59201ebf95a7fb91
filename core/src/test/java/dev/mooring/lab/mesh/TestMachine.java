package dev.mooring.lab.mesh;

import dev.mooring.lab.MachineState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A machine whose files, units and database a test changes at will.
final class TestMachine implements MachineState {
  final Map<String, String> files = new HashMap<>();
  final Set<String> units = new HashSet<>(Set.of("dnsmasq", "istio"));
  Optional<Capture> capture = Optional.of(new Capture(List.of("10.63.240.0/20"), List.of("3306")));
  Optional<TestDatabase> database = Optional.of(new TestDatabase());

  /// MariaDB as far as one table goes.
  static final class TestDatabase {
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

  @Override
  public String name() {
    return "istio-vm";
  }

  @Override
  public String internalIp() {
    return "10.150.0.5";
  }

  @Override
  public Optional<String> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  @Override
  public boolean isActive(String unit) {
    return units.contains(unit);
  }

  @Override
  public Optional<Capture> capture() {
    return capture;
  }

  @Override
  public Optional<DatabaseReply> query(String user, String password, String name, String sql) {
    return database.map(one -> one.query(user, password, name, sql));
  }
}
