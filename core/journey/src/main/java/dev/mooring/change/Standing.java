package dev.mooring.change;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;

/// What stands where a change is about to make something, seen before anything is made.
public sealed interface Standing {

  /// Nothing of others is in the way: the place is empty, or what's there is this journey's own.
  record Free() implements Standing {}

  /// Others made it and it fits: it's left alone, and never undone.
  ///
  /// @param what names it, in no language: `Service vm/mysqldb`
  record Fits(String what) implements Standing {}

  /// Another journey made it and it fits: this one notes that it uses it too, and it stays until
  /// the last of them is taken back.
  ///
  /// @param use what notes it
  record Shared(Change use) implements Standing {}

  /// Others made it and it differs, or it would break what they have: the plan refuses.
  ///
  /// @param why names what is there
  record Taken(Finding.Failed why) implements Standing {}

  static Standing free() {
    return new Free();
  }

  /// @param args fill the hint's texts; the first one names what is there
  static Standing taken(Hint hint, Object... args) {
    return new Taken(Finding.failed(hint, args));
  }
}
