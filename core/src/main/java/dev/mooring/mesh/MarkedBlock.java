package dev.mooring.mesh;

import java.util.List;
import java.util.Optional;

/// The part of somebody else's file that is ours: the lines between `# BEGIN mooring` and `# END
/// mooring`. Everything around it stays as it is, byte for byte.
public final class MarkedBlock {
  private static final String BEGIN = "# BEGIN mooring";
  private static final String END = "# END mooring";

  private MarkedBlock() {}

  /// The text with our block: in place of the one that was there, else at the end. A text without a
  /// final newline gets none.
  ///
  /// @param body the lines between the marks
  /// @throws IllegalArgumentException when the body contains a mark
  public static String put(String text, String body) {
    if (body.lines().anyMatch(line -> isMark(line, BEGIN) || isMark(line, END))) {
      throw new IllegalArgumentException("A block cannot contain its own marks.");
    }
    var block = BEGIN + "\n" + body + (body.isEmpty() || body.endsWith("\n") ? "" : "\n") + END;
    var place = Place.in(text);
    if (place.isPresent()) {
      var before = place.get().before(text);
      var after = place.get().after(text);
      return before + block + (place.get().endsLine() ? "\n" : "") + after;
    }
    return text.isEmpty() || text.endsWith("\n") ? text + block + "\n" : text + "\n" + block;
  }

  /// The text without our block: what it was before [#put].
  public static String remove(String text) {
    return Place.in(text).map(place -> place.without(text)).orElse(text);
  }

  /// The lines of our block, each with its newline; empty where there is no block.
  public static Optional<String> body(String text) {
    return Place.in(text)
        .map(place -> String.join("", place.lines().subList(place.begin() + 1, place.end())));
  }

  private static boolean isMark(String line, String mark) {
    return line.stripTrailing().equals(mark);
  }

  /// Where the block stands.
  ///
  /// @param lines the text's lines with their newlines
  /// @param begin index of the line with the first mark
  /// @param end index of the line with the second mark
  private record Place(List<String> lines, int begin, int end) {

    /// Marks without a partner are somebody's text.
    static Optional<Place> in(String text) {
      var lines = List.of(text.split("(?<=\n)", -1));
      var begin = -1;
      for (var i = 0; i < lines.size(); i++) {
        if (isMark(lines.get(i), BEGIN)) {
          begin = i;
        } else if (isMark(lines.get(i), END) && begin >= 0) {
          return Optional.of(new Place(lines, begin, i));
        }
      }
      return Optional.empty();
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

    String without(String text) {
      var before = before(text);
      var isNewlineOurs = !endsLine() && before.endsWith("\n");
      return (isNewlineOurs ? before.substring(0, before.length() - 1) : before) + after(text);
    }

    private int length(int from, int to) {
      return lines.subList(from, to).stream().mapToInt(String::length).sum();
    }
  }
}
