package dev.mooring.app.thorough;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Everything that is in a practice world at one moment: objects, resources, files with owner, mode
/// and content, packages, units, rules, databases.
///
/// @param entries what each thing is like, by what it is called
record Census(SortedMap<String, String> entries) {

  /// What is different in one thing; an empty text where it is not there.
  record Change(String before, String after) {
    boolean isAddition() {
      return before.isEmpty();
    }

    boolean isRemoval() {
      return after.isEmpty();
    }
  }

  /// What is different from an earlier moment.
  Map<String, Change> since(Census earlier) {
    var keys = new TreeSet<>(entries.keySet());
    keys.addAll(earlier.entries.keySet());
    var changes = new LinkedHashMap<String, Change>();
    for (var key : keys) {
      var before = earlier.value(key);
      var after = value(key);
      if (!before.equals(after)) {
        changes.put(key, new Change(before, after));
      }
    }
    return changes;
  }

  /// What it is like; empty where it is not there.
  String value(String key) {
    return Objects.requireNonNullElse(entries.get(key), "");
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  /// The same after what others did.
  Census with(Map<String, Change> theirs) {
    var changed = new TreeMap<>(entries);
    theirs.forEach(
        (key, change) -> {
          if (change.isRemoval()) {
            changed.remove(key);
          } else {
            changed.put(key, change.after());
          }
        });
    return new Census(changed);
  }
}
