package dev.mooring.lab.mesh.tutorial;

import dev.mooring.lab.world.MachineState;
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
  public List<String> names(String folder) {
    return files.keySet().stream()
        .filter(path -> path.startsWith(folder + "/"))
        .map(path -> path.substring(folder.length() + 1))
        .sorted()
        .toList();
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
