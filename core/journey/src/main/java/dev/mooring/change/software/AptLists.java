package dev.mooring.change.software;

import dev.mooring.command.Script;

/// Apt's lists of packages, where we fetched the first ones. They go with our packages, unless
/// others have fetched them again since: then they're theirs.
final class AptLists {
  /// A question that holds where there is apt, and it has none.
  static final Script NONE = Script.of(AptLists.class, "has-no-lists");

  /// Fetches them.
  static final Script FETCH = Script.of(AptLists.class, "fetch-lists");

  private AptLists() {}
}
