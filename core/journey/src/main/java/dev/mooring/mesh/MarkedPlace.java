package dev.mooring.mesh;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Where the block stands.
///
/// @param lines the text's lines with their newlines
/// @param begin index of the line with the first mark
/// @param end index of the line with the second mark
record MarkedPlace(List<String> lines, int begin, int end) {

  /// Marks without a partner are others' text.
  static Optional<MarkedPlace> in(String text) {
    var lines = List.of(text.split("(?<=\n)", -1));
    var begin = -1;
    for (var i = 0; i < lines.size(); i++) {
      if (MarkedBlock.isBegin(lines.get(i))) {
        begin = i;
      } else if (MarkedBlock.isEnd(lines.get(i)) && begin >= 0) {
        return Optional.of(new MarkedPlace(lines, begin, i));
      }
    }
    return Optional.empty();
  }

  /// The first mark as it stands there.
  String mark() {
    return lines.get(begin).stripTrailing();
  }

  String before(String text) {
    return text.substring(0, length(0, begin));
  }

  String after(String text) {
    return text.substring(length(0, end + 1));
  }

  boolean endsLine() {
    return lines.get(end).endsWith("\n");
  }

  /// What others wrote between the marks.
  String strangers(Predicate<String> isOurs) {
    return lines.subList(begin + 1, end).stream()
        .filter(line -> !isOurs.test(line.stripTrailing()))
        .collect(Collectors.joining());
  }

  String without(String text, Predicate<String> isOurs) {
    var before = before(text) + strangers(isOurs);
    var isNewlineOurs =
        !endsLine() && before.endsWith("\n") && before.length() == before(text).length();
    return (isNewlineOurs ? before.substring(0, before.length() - 1) : before) + after(text);
  }

  private int length(int from, int to) {
    return lines.subList(from, to).stream().mapToInt(String::length).sum();
  }
}
