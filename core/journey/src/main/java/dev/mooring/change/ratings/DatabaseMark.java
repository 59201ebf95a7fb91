package dev.mooring.change.ratings;

import dev.mooring.change.OnMachine;
import dev.mooring.command.Script;
import dev.mooring.mark.Mark;
import dev.mooring.port.MachineReader;
import dev.mooring.port.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The list on the machine of what is ours in its database: MariaDB's users carry no label. It's
/// written before anything of it is made.
public final class DatabaseMark {
  public static final String LIST = Mark.FOLDER + "/database";

  private DatabaseMark() {}

  public static Set<DatabaseObject> read(MachineReader machine) {
    return machine
        .ask("cat " + LIST)
        .out()
        .lines()
        .map(DatabaseObject::parse)
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  static void write(
      OnMachine change, World world, List<DatabaseObject> ours, Consumer<String> lines) {
    var text = ours.stream().map(one -> one + "\n").sorted().collect(Collectors.joining());
    change.run(
        world,
        Script.of(DatabaseMark.class, "note-database", world.journey().toString()),
        text.getBytes(StandardCharsets.UTF_8),
        lines);
  }

  static void remove(OnMachine change, World world, Consumer<String> lines) {
    change.run(world, Script.of(DatabaseMark.class, "forget-database"), lines);
  }

  /// A question that holds while there is such a list.
  static String question() {
    return "[ -e " + LIST + " ]";
  }
}
