package dev.mooring.app.thorough;

import dev.mooring.app.thorough.KilledJourneys.Point;
import dev.mooring.app.thorough.Setting.Ground;
import dev.mooring.model.MeshKind;
import java.util.List;

/// The table of commands that were killed, and of what was wrong afterwards.
final class KilledTable {
  private KilledTable() {}

  static void publish(String name, List<Point> points) {
    var table = new Table(name, "mesh", "machine", "command", "killed", "same world afterwards");
    for (var mesh : MeshKind.values()) {
      for (var ground : Ground.values()) {
        for (var command : List.of("run", "undo")) {
          var some =
              points.stream()
                  .filter(point -> point.setting().mesh() == mesh)
                  .filter(point -> point.setting().ground() == ground)
                  .filter(point -> point.command().equals(command))
                  .toList();
          if (!some.isEmpty()) {
            var good = some.stream().filter(point -> point.flaws().isEmpty()).count();
            table.row(mesh, ground, command, some.size(), good);
          }
        }
      }
    }
    points.stream()
        .filter(point -> !point.flaws().isEmpty())
        .forEach(
            point ->
                table.row(
                    point.setting().mesh(),
                    point.setting().ground(),
                    point.command() + " after line " + point.line(),
                    "",
                    point.flaws().stream().limit(4).toList()));
    table.publish("Killed");
  }
}
