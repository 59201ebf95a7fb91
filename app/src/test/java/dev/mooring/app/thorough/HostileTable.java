package dev.mooring.app.thorough;

import java.util.List;
import java.util.Map;

/// The table of hostile inputs, and of what was wrong with what was said about them.
final class HostileTable {
  private HostileTable() {}

  static void publish(
      String name,
      int each,
      Map<HostileKind, Integer> bad,
      Map<String, List<Long>> flaws,
      Map<String, String> details) {
    var table = new Table(name, "input", "given", "read or refused as it should be", "seeds");
    bad.forEach((kind, count) -> table.row(kind, each, each - count, ""));
    flaws.forEach(
        (key, seeds) ->
            table.row(
                key,
                seeds.size(),
                details.getOrDefault(key, ""),
                seeds.stream().limit(4).toList()));
    table.publish("Hostile inputs");
  }
}
