package dev.mooring.mesh;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A block that lost one of its marks: our lines next to the mark that is left are known by
/// themselves, and nothing else goes. A mark without any of them is others' text.
final class TornBlock {
  private TornBlock() {}

  static String mend(String text, Predicate<String> isOurs) {
    var lines = List.of(text.split("(?<=\n)", -1));
    var left = new ArrayList<String>();
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var ours = MarkedBlock.isBegin(line) ? ours(lines.subList(i + 1, lines.size()), isOurs) : 0;
      if (ours > 0) {
        i += ours;
      } else if (MarkedBlock.isEnd(line) && ours(left.reversed(), isOurs) > 0) {
        left.subList(left.size() - ours(left.reversed(), isOurs), left.size()).clear();
      } else {
        left.add(line);
      }
    }
    return String.join("", left);
  }

  /// How many lines are ours before the first that is not.
  private static int ours(List<String> lines, Predicate<String> isOurs) {
    return (int) lines.stream().takeWhile(line -> isOurs.test(line.stripTrailing())).count();
  }
}
