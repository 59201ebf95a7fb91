package dev.mooring.check;

import java.util.List;

/// A failure that is Mooring's own: nothing in the world said no.
public final class Bug {
  private Bug() {}

  /// The same bug has the same code: it is made of where it happened.
  public static String code(Throwable bug) {
    var trace = bug.getStackTrace();
    var place = bug.getClass().getName() + (trace.length == 0 ? "" : trace[0].toString());
    return "B-%06X".formatted(place.hashCode() & 0xFFFFFF);
  }

  /// What people are told. What the bug itself says may hold secrets, and isn't shown.
  public static Finding.Failed finding(Throwable bug) {
    var trace = bug.getStackTrace();
    return new Finding.Failed(
        Finding.Severity.FATAL,
        Hint.BUG_IN_UNDO,
        List.of(code(bug)),
        bug.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]),
        List.of());
  }
}
