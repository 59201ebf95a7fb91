package dev.mooring.change.file;

import dev.mooring.command.bash.Bash;
import dev.mooring.mesh.MarkedBlock;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lines of others in `/etc/hosts` for the name that a block of ours is to give: where both
/// give it, the first one counts for some programs and either one for others.
///
/// @param lines those of others, in their order
record HostNames(List<Line> lines) {
  static final String PATH = "/etc/hosts";

  /// @param number of the line in the file, from 1
  /// @param isWanted whether it gives the address that ours would
  record Line(int number, String text, boolean isWanted) {}

  /// @param body one line: an address and a name
  static HostNames of(String text, FileBody body, WorldView world) {
    var wanted = words(wanted(body, world));
    var name = wanted.getLast();
    var lines = new ArrayList<Line>();
    var all = text.lines().toList();
    var isInBlock = false;
    for (var i = 0; i < all.size(); i++) {
      var line = all.get(i);
      isInBlock = isInBlock ? !MarkedBlock.isEnd(line) : MarkedBlock.isBegin(line);
      var words = words(line.replaceFirst("#.*", ""));
      if (!isInBlock && words.subList(1, words.size()).contains(name)) {
        lines.add(new Line(i + 1, line.strip(), words.getFirst().equals(wanted.getFirst())));
      }
    }
    return new HostNames(List.copyOf(lines));
  }

  /// Whether two lines give the same name an address.
  static boolean isOfSameName(String line, String other) {
    return words(line).getLast().equals(words(other).getLast());
  }

  /// An address that is not known yet is asked for by the command that a person types.
  private static String wanted(FileBody body, WorldView world) {
    try {
      return body.read(world);
    } catch (WorldException.NotFound _) {
      return Bash.shown(body.typed());
    }
  }

  private static List<String> words(String line) {
    return List.of(line.strip().split("\\s+", -1));
  }

  /// Whether others give the name as ours would.
  boolean areGiven() {
    return !lines.isEmpty() && lines.stream().allMatch(Line::isWanted);
  }

  /// The line to speak of: the first that is wrong, else the first.
  Optional<Line> theirs() {
    return lines.stream()
        .filter(line -> !line.isWanted())
        .findFirst()
        .or(() -> lines.stream().findFirst());
  }
}
