package dev.mooring.mesh;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The part of somebody else's file that is ours: the lines between `# BEGIN mooring` and `# END
/// mooring`. Everything around it stays as it is, byte for byte. The first mark may carry the id of
/// the journey that put the block there.
public final class MarkedBlock {
  static final String BEGIN = "# BEGIN mooring";
  static final String END = "# END mooring";
  private static final Pattern BEGINS = Pattern.compile(BEGIN + "( [a-z0-9]{4,32})?");

  private MarkedBlock() {}

  /// The text with our block: in place of the one that was there, else at the end. A text without a
  /// final newline gets none.
  ///
  /// @param body the lines between the marks
  /// @throws IllegalArgumentException when the body contains a mark
  public static String put(String text, String body) {
    return put(text, body, "", _ -> true);
  }

  /// The same with the id of a journey on its mark, unless the block is there already: it keeps its
  /// mark. What others wrote between the marks comes after the block.
  ///
  /// @param journey empty for none
  /// @param isOurs whether a line, without its newline, is one that we wrote
  public static String put(String text, String body, String journey, Predicate<String> isOurs) {
    if (body.lines().anyMatch(line -> isBegin(line) || isEnd(line))) {
      throw new IllegalArgumentException("A block cannot contain its own marks.");
    }
    var place = MarkedPlace.in(text);
    var mark =
        place.map(MarkedPlace::mark).orElse(journey.isEmpty() ? BEGIN : BEGIN + " " + journey);
    var block = mark + "\n" + body + (body.isEmpty() || body.endsWith("\n") ? "" : "\n") + END;
    if (place.isPresent()) {
      var strangers = place.get().strangers(isOurs);
      var newline = place.get().endsLine() || !strangers.isEmpty() ? "\n" : "";
      return place.get().before(text) + block + newline + strangers + place.get().after(text);
    }
    return text.isEmpty() || text.endsWith("\n") ? text + block + "\n" : text + "\n" + block;
  }

  /// The text without our blocks: what it was before [#put]. Marks without a partner are others'
  /// text.
  public static String remove(String text) {
    return removeWhole(text, _ -> true);
  }

  /// The text without the lines that are ours: what others wrote between the marks stays in its
  /// place, and of a block that lost one of its marks only our lines go.
  ///
  /// @param isOurs whether a line, without its newline, is one that we wrote
  public static String remove(String text, Predicate<String> isOurs) {
    return TornBlock.mend(removeWhole(text, isOurs), isOurs);
  }

  /// The same, where a block that lost one of its marks stays as it is.
  public static String removeWhole(String text, Predicate<String> isOurs) {
    var left = text;
    for (var place = MarkedPlace.in(left); place.isPresent(); place = MarkedPlace.in(left)) {
      left = place.get().without(left, isOurs);
    }
    return left;
  }

  /// The lines of our block, each with its newline; empty where there is no block.
  public static Optional<String> body(String text) {
    return MarkedPlace.in(text)
        .map(place -> String.join("", place.lines().subList(place.begin() + 1, place.end())));
  }

  /// Whether a line begins a block of ours.
  public static boolean isBegin(String line) {
    return BEGINS.matcher(line.stripTrailing()).matches();
  }

  /// Whether a line ends a block of ours.
  public static boolean isEnd(String line) {
    return line.stripTrailing().equals(END);
  }
}
