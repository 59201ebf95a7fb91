package dev.mooring.app.thorough;

import dev.mooring.app.thorough.Census.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the world has to be like after an undo: as it was before the journey, plus what others did
/// meanwhile.
///
/// @param before the journey
/// @param run after the journey, before others came
/// @param theirs what others did then
record Expectation(Census before, Census run, Map<String, Change> theirs) {
  private static final Pattern TOLD =
      Pattern.compile("left alone|changed since|edited|kept|not as Mooring|by others");

  /// @param hands what changed at once when others put their hands on it; what else appears late is
  ///   the journey's own, and what else goes went with something of theirs
  static Expectation of(Census before, Census run, Census disturbed, Set<String> hands) {
    var theirs = new LinkedHashMap<>(disturbed.since(run));
    theirs.entrySet().removeIf(one -> !hands.contains(one.getKey()) && !one.getValue().isRemoval());
    // Sessions of our unit that others ended are not theirs.
    theirs.keySet().removeIf(key -> key.contains(" unit session-"));
    return new Expectation(before, run, theirs);
  }

  /// What is theirs and has to stay: what they added, and what they changed that was there before.
  private Census kept() {
    var kept = new LinkedHashMap<String, Change>();
    theirs.forEach(
        (key, change) -> {
          if (!isOurs(key)) {
            kept.put(key, change);
          }
        });
    return before.with(kept);
  }

  /// What the journey made or altered is not theirs alone.
  private boolean isOurs(String key) {
    var whole = whole(key);
    return (run.has(key) && !run.value(key).equals(before.value(key)))
        || (run.has(whole) && !before.has(whole));
  }

  /// The object that a value is in, or the file that a line stands in.
  private static String whole(String key) {
    return key.replaceFirst(": .*", "").replaceFirst("^(\\S+) line ", "$1 file ");
  }

  boolean isMet(Census after) {
    return flaws(after, "").isEmpty();
  }

  /// @param told all that the undo said
  List<Flaw> flaws(Census after, String told) {
    var flaws = new ArrayList<Flaw>();
    var changes = after.since(kept());
    changes.forEach(
        (key, change) -> {
          if (isPartOf(key, changes)) {
            // The whole tells it.
          } else if (theirs.containsKey(key) && isOurs(key)) {
            disturbed(key, after, told).forEach(flaws::add);
          } else if (change.isRemoval()) {
            flaws.add(new Flaw(Flaw.Kind.LOST, key, ""));
          } else if (!change.isAddition()) {
            flaws.add(new Flaw(Flaw.Kind.CHANGED, key, difference(change)));
          } else if (!holdsTheirs(key) && !isInTheirs(key)) {
            flaws.add(new Flaw(Flaw.Kind.LEFT, key, ""));
          }
        });
    return flaws;
  }

  /// A value in an object, and a line in a file, come and go with it.
  private static boolean isPartOf(String key, Map<String, Change> changes) {
    var whole = whole(key);
    var change = changes.get(whole);
    return !whole.equals(key) && change != null && (change.isAddition() || change.isRemoval());
  }

  /// Something of ours that others changed: kept as they left it, or taken back with a word.
  private Stream<Flaw> disturbed(String key, Census after, String told) {
    var theirChange = theirs.get(key);
    var isKept =
        theirChange != null
            && (after.value(key).equals(theirChange.after())
                || after.value(key).equals(rest(key, theirChange.after())));
    var isGone = theirChange != null && theirChange.isRemoval();
    return isKept || isGone || (told.contains(name(key)) && TOLD.matcher(told).find())
        ? Stream.empty()
        : Stream.of(new Flaw(Flaw.Kind.NOT_TOLD, key, ""));
  }

  private String rest(String key, String theirs) {
    return Holding.rest(before.value(key), run.value(key), theirs);
  }

  /// Whether it came later in an object or file that is theirs: its status, say.
  private boolean isInTheirs(String key) {
    var change = theirs.get(whole(key));
    return change != null && change.isAddition();
  }

  /// Whether something of theirs lies in it, so that it cannot go.
  private boolean holdsTheirs(String key) {
    return Holding.isOfSeveral(key, theirs.keySet())
        || theirs.entrySet().stream()
            .filter(entry -> entry.getValue().isAddition())
            .map(Map.Entry::getKey)
            .anyMatch(added -> Holding.holds(key, added));
  }

  private static String name(String key) {
    return key.replaceFirst(":.*", "").replaceFirst(".*[ /]", "");
  }

  private static String difference(Change change) {
    var before = change.before();
    var after = change.after();
    var from = 0;
    while (from < before.length()
        && from < after.length()
        && before.charAt(from) == after.charAt(from)) {
      from++;
    }
    var start = Math.max(0, from - 20);
    return part(before, start) + " → " + part(after, start);
  }

  private static String part(String text, int start) {
    return text.substring(Math.min(start, text.length()), Math.min(start + 90, text.length()));
  }
}
