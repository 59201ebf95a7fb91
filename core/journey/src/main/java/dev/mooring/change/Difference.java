package dev.mooring.change;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/// What a change makes of a file or an object.
public sealed interface Difference {

  /// Which one: a path on the machine, or an object's kind and name.
  String name();

  /// Whether there is one already.
  boolean isThere();

  /// One whose content may be seen.
  ///
  /// @param before its lines as they are; of an object only the fields that the change sets
  /// @param after as they will be. What is not known yet stands there as the question that bash
  ///   asks: `$(…)`
  record Text(String name, boolean isThere, List<String> before, List<String> after)
      implements Difference {
    private static final int CONTEXT = 3;

    public Text {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    /// The same with another word in what will be.
    public Text replacing(String word, String other) {
      return new Text(
          name, isThere, before, after.stream().map(line -> line.replace(word, other)).toList());
    }

    /// The lines that come and go, with some around them, in the unified format of diff: two lines
    /// that name the text before and after, then parts that begin with `@@`, in which lines begin
    /// with a blank, `-` or `+`.
    public List<String> unified() {
      return UnifiedDiffUtils.generateUnifiedDiff(
          isThere ? name : "/dev/null", name, before, DiffUtils.diff(before, after), CONTEXT);
    }
  }

  /// One with a key, token or password in it: nothing of its content leaves the place where it is.
  record Secret(String name, boolean isThere) implements Difference {}
}
